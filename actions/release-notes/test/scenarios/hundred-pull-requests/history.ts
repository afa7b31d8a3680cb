import type { Author, Story } from "../../story.ts";

const PARTS = ["cart", "search", "orders", "accounts", "mail", "admin"];
const FEATURES = [
	"save carts for later",
	"filter by size",
	"cancel an order within an hour",
	"sign in with a passkey",
	"weekly digest",
	"export reports as CSV",
];
const FIXES = [
	"totals of empty carts",
	"umlauts in queries",
	"time zone of delivery dates",
	"double sign-in on slow networks",
	"links in plain-text mails",
	"sorting of long tables",
];
const LIBRARIES = ["stripe", "zod", "fastify", "pino", "undici"];
const AUTHORS: readonly Author[] = ["ada", "ben", "ada", "newcomer"];

/** A hundred pull requests of a quarter, by all three buttons: features, fixes, upkeep, bots, reverts, a backport, two that break something. */
export default function tell(story: Story): void {
	story.commit("feat: the shop");
	story.tag("v3.4.0");
	let number = 500;
	const merge = (title: string, more: { author?: Author; body?: string; labels?: readonly string[] } = {}) => {
		number += 1;
		const branch = `topic-${number}`;
		story.branch(branch);
		const coAuthors = number % 9 === 0 ? ["ben"] : [];
		const { author = "ada" } = more;
		story.commit("wip", { author });
		story.commit(title, { author, coAuthors });
		story.checkout("main");
		const button = (["squash", "merge", "rebase"] as const)[number % 3]!;
		return story[button](number, { ...more, branch, title });
	};
	for (let round = 0; round < 12; round += 1) {
		const part = PARTS[round % PARTS.length]!;
		const author = AUTHORS[round % AUTHORS.length]!;
		const again = round < PARTS.length ? "" : ", part two";
		merge(`feat(${part}): ${FEATURES[round % FEATURES.length]!}${again}`, { author });
		merge(`fix(${part}): ${FIXES[round % FIXES.length]!}${again}`, { author, labels: ["bug"] });
		merge(`Tidy up ${part}${again}`, { author });
		merge(`chore(${part}): move files${again}`);
		merge(`test: more cases for ${part}${again}`);
		merge(`docs: ${part}${again}`, { author: "ben" });
		const library = LIBRARIES[round % LIBRARIES.length]!;
		const title = `chore(deps): bump ${library} from ${round}.1.0 to ${round}.2.0`;
		merge(title, { author: "dependabot[bot]", labels: ["dependencies"] });
	}
	merge("perf(search): answer in half the time", {
		body: "## Release notes\n- Queries of several words answer in half the time.\n- Suggestions appear while you type.",
	});
	merge("fix: tokens are compared in constant time", { labels: ["security"] });
	merge("feat(api)!: remove the XML endpoints", {
		body: "## Migration\nAsk for JSON: send `Accept: application/json`.\n\n## FAQ\nQ: Is there a converter?\nA: Yes, `shop convert`.",
	});
	merge("feat(mail)!: mails come from a new address", {
		body: "BREAKING CHANGE: Allow mail.example.com in your filters.",
	});
	const banner = merge("feat: a banner for sales");
	story.revert(banner);
	merge("refactor: one client for HTTP");
	merge("fix: 404 for old links (closes #77)", { labels: ["bug"] });
	merge("Update the privacy page");
	merge("ci: faster builds");
	merge("build: smaller images");
	merge("style: one quote for all");
	merge("fix(cart): keep `null` prices | out of sums", { author: "newcomer" });
	merge("feat: dark mode 🌙", { author: "ben" });
	merge("fix(deps): update dependency ws to v8.18.1", {
		author: "dependabot[bot]",
		labels: ["dependencies", "security"],
	});
	merge("feat(orders): track parcels", { body: "## What customers will see\nA map of where the parcel is." });
	merge("fix(orders): parcels without a number");
	story.issue(80, "The map is blank in old browsers", "## Workaround\nUse the list.", ["known-issue"]);
	story.issue(81, "Search forgets the filter", "", ["known-issue"]);
	story.closeIssue(81);
	story.tag("v4.0.0");
}
