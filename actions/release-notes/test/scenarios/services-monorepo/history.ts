import type { Author, Story } from "../../story.ts";

/** A month of a shop of four services in one repository, with shared code, bots and a pull request of two services; the notes of one. */
export default function tell(story: Story): void {
	story.policy(
		[
			"version: 1",
			"services:",
			"  checkout: { tag: 'checkout-v{version}', paths: ['services/checkout/**', 'libs/money/**'] }",
			"  catalog: { tag: 'catalog-v{version}', paths: ['services/catalog/**', 'libs/search/**'] }",
			"  accounts: { tag: 'accounts-v{version}', paths: ['services/accounts/**'] }",
			"  web: { tag: 'web-v{version}', paths: ['web/**'] }",
			"",
		].join("\n"),
	);
	const files = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, `${name}\n`]));
	const open = (branch: string, commits: readonly string[], paths: readonly string[], author: Author = "ada") => {
		story.branch(branch);
		for (const [index, message] of commits.entries())
			story.commit(message, { author, files: files(...paths.map((path) => `${path}-${index}.ts`)) });
		story.checkout("main");
	};
	const CHECKOUT = "services/checkout/src";
	story.commit("feat: the shop", { files: files(`${CHECKOUT}/index.ts`, "web/index.ts", "services/catalog/index.ts") });
	for (const tag of ["checkout-v4.2.0", "catalog-v2.0.0", "accounts-v1.9.3", "web-v7.0.0"]) story.tag(tag);

	open("invoices", ["wip", "tests", "address review"], [`${CHECKOUT}/invoice`]);
	story.squash(301, {
		branch: "invoices",
		title: "feat(invoices): send invoices as PDF",
		body: "## What customers will see\nEvery order confirmation has an invoice attached.\n\n## FAQ\nQ: Do old orders get one?\nA: Yes, on the order's page.",
		labels: ["enhancement"],
	});
	open("index", ["wip"], ["services/catalog/index-rebuild"], "ben");
	story.squash(302, { branch: "index", title: "perf(search): rebuild the index at night", author: "ben" });
	open("rounding", ["fix: round half to even", "test: sums of many lines"], ["libs/money/round"], "ben");
	story.rebase(303, { branch: "rounding", title: "fix(money): round sums as the bank does", author: "ben" });
	open("currency", ["feat: currencies in checkout"], [`${CHECKOUT}/currency`, "web/currency"]);
	story.merge(304, { branch: "currency", title: "feat: pay in the currency of the card" });
	open("sessions", ["feat!: sessions end after a day"], ["services/accounts/session"]);
	story.merge(305, {
		branch: "sessions",
		title: "feat!: sessions end after a day",
		body: "## Migration\nAsk users to sign in again.",
	});
	for (const [number, name, from, to] of [
		[306, "stripe", "14.1.0", "14.3.0"],
		[307, "zod", "4.0.1", "4.0.5"],
		[308, "fastify", "5.1.0", "5.2.1"],
		[309, "pino", "9.0.0", "9.1.0"],
	] as const) {
		const branch = `dependabot/${name}`;
		const title = `build(deps): bump ${name} from ${from} to ${to}`;
		open(branch, [title], [`services/checkout/${name}`], "dependabot[bot]");
		story.squash(number, { branch, title, author: "dependabot[bot]", labels: ["dependencies"] });
	}
	open("vat", ["wip"], [`${CHECKOUT}/vat`], "newcomer");
	story.squash(310, { branch: "vat", title: "fix: VAT of digital goods", author: "newcomer", labels: ["bug"] });
	open("gift", ["feat: gift cards"], [`${CHECKOUT}/gift`]);
	const gift = story.squash(311, { branch: "gift", title: "feat: gift cards" });
	story.revert(gift);
	open("v1-api", ["feat!: remove the v1 checkout API", "docs: say so"], [`${CHECKOUT}/api`]);
	story.merge(312, {
		branch: "v1-api",
		title: "feat(api)!: remove the v1 checkout API",
		body: [
			"Nobody has called it since March.",
			"",
			"## Migration",
			"",
			"1. Send orders to `/v2/orders`.",
			"2. Rename `amount` to `total`:",
			"",
			"   ```json",
			'   { "total": 1200 }',
			"   ```",
		].join("\n"),
	});
	open("headers", ["wip"], [`${CHECKOUT}/headers`], "ben");
	story.squash(313, {
		branch: "headers",
		title: "fix: check the origin of webhooks",
		author: "ben",
		labels: ["security"],
	});
	story.commit("ci: cache the build", { files: files(".github/workflows/build.yml") });
	story.commit("docs: how to run checkout alone", { files: files("services/checkout/README.md") });
	story.issue(320, "Refunds of gift orders show the old total", "## Workaround\nReload the page.", ["known-issue"]);
	story.tag("web-v7.1.0");
	story.tag("checkout-v5.0.0");
	story.inputs({ service: "checkout", version: "checkout-v5.0.0" });
}
