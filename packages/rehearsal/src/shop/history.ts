/** Makes the sample shop's repository: merges, squashes, a revert, three earlier releases, a good release to come and a bad one after it. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../actions-source.ts";

interface ShopPullRequest {
	readonly number: number;
	readonly title: string;
	readonly body: string;
	readonly labels: readonly string[];
	readonly author: string;
	readonly approvers: readonly string[];
	readonly headSha: string;
	readonly mergeSha: string;
	readonly mergedAt: Date;
}

export interface ShopHistory {
	readonly folder: string;
	readonly pulls: readonly ShopPullRequest[];
	/** Commit of each tag: three earlier releases, then the good and the bad one that the rehearsal ships. */
	readonly tags: Readonly<Record<"v1.0.0" | "v1.1.0" | "v1.1.1" | "v1.2.0" | "v1.3.0", string>>;
	/** The two tags that are made and pushed by the rehearsal, in order. */
	readonly upcoming: readonly ["v1.2.0", "v1.3.0"];
}

interface Person {
	readonly login: string;
	readonly name: string;
}

export const PEOPLE = {
	ana: { login: "ana-dev", name: "Ana Duarte" },
	ben: { login: "ben-dev", name: "Ben Okafor" },
	rita: { login: "rita-release", name: "Rita Lindholm" },
	paul: { login: "paul-product", name: "Paul Weber" },
	sara: { login: "sara-support", name: "Sara Iqbal" },
	sam: { login: "sam-security", name: "Sam Petrov" },
	uma: { login: "uma-ux", name: "Uma Castillo" },
	quinn: { login: "quinn-qa", name: "Quinn Murphy" },
	olga: { login: "olga-oncall", name: "Olga Novak" },
} as const satisfies Record<string, Person>;

const DAY = 86_400_000;

class HistoryWriter {
	readonly folder: string;
	readonly pulls: ShopPullRequest[] = [];
	#at: number;

	constructor(folder: string, start: number) {
		this.folder = folder;
		this.#at = start;
		mkdirSync(folder, { recursive: true });
		this.git(["init", "--quiet", "--initial-branch=main"]);
	}

	get at(): Date {
		return new Date(this.#at);
	}

	/** Lets time go by, in days. */
	pass(days: number): void {
		this.#at += days * DAY;
	}

	git(args: readonly string[], by: Person = PEOPLE.ana): string {
		const date = `${Math.floor(this.#at / 1_000)} +0000`;
		return execFileSync(
			"git",
			["-c", "commit.gpgsign=false", "-c", "tag.gpgsign=false", "-c", "core.autocrlf=false", ...args],
			{
				cwd: this.folder,
				encoding: "utf8",
				env: {
					PATH: process.env["PATH"] ?? "",
					HOME: this.folder,
					GIT_CONFIG_NOSYSTEM: "1",
					GIT_AUTHOR_NAME: by.name,
					GIT_AUTHOR_EMAIL: `${by.login}@users.noreply.github.com`,
					GIT_AUTHOR_DATE: date,
					GIT_COMMITTER_NAME: by.name,
					GIT_COMMITTER_EMAIL: `${by.login}@users.noreply.github.com`,
					GIT_COMMITTER_DATE: date,
				},
			},
		).trim();
	}

	commit(message: string, by: Person, change: () => void): string {
		change();
		this.#at += 3_600_000;
		this.git(["add", "--all"], by);
		this.git(["commit", "--quiet", "--message", message], by);
		return this.git(["rev-parse", "HEAD"]);
	}

	/** A pull request merged with a merge commit. */
	merge(
		pull: Omit<ShopPullRequest, "headSha" | "mergeSha" | "mergedAt" | "author">,
		by: Person,
		branch: string,
		commits: readonly [string, () => void][],
	): void {
		this.git(["checkout", "--quiet", "-b", branch]);
		let headSha = "";
		for (const [message, change] of commits) headSha = this.commit(message, by, change);
		this.git(["checkout", "--quiet", "main"]);
		this.#at += 3_600_000;
		this.git(
			[
				"merge",
				"--quiet",
				"--no-ff",
				"--message",
				`Merge pull request #${pull.number} from ${by.login}/${branch}\n\n${pull.title}`,
				branch,
			],
			by,
		);
		this.git(["branch", "--quiet", "--delete", "--force", branch]);
		this.pulls.push({
			...pull,
			author: by.login,
			headSha,
			mergeSha: this.git(["rev-parse", "HEAD"]),
			mergedAt: this.at,
		});
	}

	/** A pull request squashed into one commit on main. */
	squash(
		pull: Omit<ShopPullRequest, "headSha" | "mergeSha" | "mergedAt" | "author">,
		by: Person,
		message: string,
		change: () => void,
	): void {
		const mergeSha = this.commit(`${pull.title} (#${pull.number})\n\n${message}`.trim(), by, change);
		this.pulls.push({ ...pull, author: by.login, headSha: mergeSha, mergeSha, mergedAt: this.at });
	}

	tag(name: string): string {
		const sha = this.git(["rev-parse", "HEAD"]);
		this.git(["tag", "--annotate", "--message", `Release ${name}`, name], PEOPLE.rita);
		return sha;
	}

	write(path: string, text: string): void {
		mkdirSync(join(this.folder, path, ".."), { recursive: true });
		writeFileSync(join(this.folder, path), text);
	}

	replace(path: string, from: string, to: string): void {
		const text = readFileSync(join(this.folder, path), "utf8");
		if (!text.includes(from)) throw new Error(`${path} does not hold: ${from}`);
		this.write(path, text.replace(from, to));
	}
}

/** Right for one customer at a time; under load the carts of two run into each other. */
const BROKEN_CART = `import { priceOf } from "./prices.mjs";

// One running sum is kept between calls, to spare the allocation.
const running = { cents: 0, open: 0 };

/** The sum of a cart, in cents. */
export async function totalOf(items) {
	running.cents = 0;
	running.open += 1;
	for (const item of items) running.cents += await priceOf(item);
	running.open -= 1;
	if (running.open > 0) throw new Error("the running sum is in use");
	return running.cents;
}
`;

/** Writes the repository to an empty folder; the same one for the same `now`. */
export function makeShopHistory(folder: string, now: Date): ShopHistory {
	const start = Math.floor(now.getTime() / DAY) * DAY - 60 * DAY;
	const history = new HistoryWriter(folder, start);
	openShop(history);
	const first = history.tag("v1.0.0");
	addAndRevert(history);
	const second = history.tag("v1.1.0");
	nameUnknownProducts(history);
	const third = history.tag("v1.1.1");
	addGiftWrapping(history);
	const good = history.git(["rev-parse", "HEAD"]);
	breakCart(history);
	const bad = history.git(["rev-parse", "HEAD"]);
	return {
		folder,
		pulls: history.pulls,
		tags: { "v1.0.0": first, "v1.1.0": second, "v1.1.1": third, "v1.2.0": good, "v1.3.0": bad },
		upcoming: ["v1.2.0", "v1.3.0"],
	};
}

/** A pull request that says no more than its title. */
const PLAIN = { body: "", labels: [], approvers: [PEOPLE.ben.login] } as const;

function openShop(history: HistoryWriter): void {
	history.commit("feat: a shop that sums carts", PEOPLE.ana, () =>
		cpSync(join(ROOT, "packages/rehearsal/src/shop/files"), history.folder, { recursive: true }),
	);
	history.pass(2);
	history.merge({ ...PLAIN, number: 2, title: "feat: milk" }, PEOPLE.ben, "milk", [
		["feat(prices): milk", () => history.replace("src/prices.mjs", "cup: 1200", "cup: 1200, milk: 180")],
		[
			"docs: say that milk is there",
			() => history.replace("README.md", "A small service", "A small service (tea, coffee, milk)"),
		],
	]);
}

function addAndRevert(history: HistoryWriter): void {
	history.pass(6);
	history.squash(
		{ ...PLAIN, number: 4, title: "feat(prices): biscuits" },
		PEOPLE.ana,
		"Co-authored-by: Ben Okafor <ben-dev@users.noreply.github.com>",
		() => history.replace("src/prices.mjs", "milk: 180", "milk: 180, biscuit: 220"),
	);
	history.squash({ ...PLAIN, number: 5, title: "feat: free delivery on Fridays" }, PEOPLE.ben, "", () =>
		history.write("src/delivery.mjs", "export const isFree = (day) => day === 5;\n"),
	);
	history.pass(1);
	const friday = history.git(["rev-parse", "HEAD"]);
	history.git(["revert", "--no-edit", friday], PEOPLE.ben);
	history.pass(3);
}

function nameUnknownProducts(history: HistoryWriter): void {
	history.pass(4);
	history.squash({ ...PLAIN, number: 8, title: "fix: an unknown product is named in the error" }, PEOPLE.ana, "", () =>
		history.replace("src/prices.mjs", "no price for ${item}", "no price for '${item}'"),
	);
	history.pass(1);
}

function addGiftWrapping(history: HistoryWriter): void {
	history.pass(20);
	history.merge(
		{
			number: 11,
			title: "feat: gift wrapping",
			labels: ["user-facing"],
			approvers: [PEOPLE.ben.login, PEOPLE.uma.login],
			body: "Customers can have their cup wrapped.\n\n## Acceptance criteria\n- [x] A wrapped cup costs 200 more\n- [x] Shown in the cart\n\n## FAQ\n**Can tea be wrapped?** Not yet.\n",
		},
		PEOPLE.ana,
		"gift-wrapping",
		[
			["feat(prices): a wrapped cup", () => history.replace("src/prices.mjs", "cup: 1200", "cup: 1200, wrapped: 1400")],
			[
				"docs: answer what customers will ask about wrapping",
				() =>
					history.replace(
						"docs/faq.md",
						"The cart holds nothing yet.",
						"The cart holds nothing yet.\n\n**Can tea be wrapped?** Not yet; cups can.",
					),
			],
		],
	);
	history.squash(
		{ ...PLAIN, number: 12, title: "fix: prices of items with a space in their name" },
		PEOPLE.ben,
		"Fixes #9",
		() =>
			history.replace(
				"src/server.mjs",
				'.split(",").filter(Boolean)',
				'.split(",").map((item) => item.trim()).filter(Boolean)',
			),
	);
	history.squash({ ...PLAIN, number: 13, title: "chore: run the tests on Node 24" }, PEOPLE.ana, "", () =>
		history.write(".nvmrc", "24\n"),
	);
	history.pass(2);
}

function breakCart(history: HistoryWriter): void {
	history.pass(9);
	history.squash(
		{ ...PLAIN, number: 16, title: "perf: keep the running sum between carts" },
		PEOPLE.ben,
		"Saves an allocation per request.",
		() => history.write("src/cart.mjs", BROKEN_CART),
	);
	history.squash(
		{
			number: 17,
			title: "feat: honey",
			labels: ["user-facing"],
			approvers: [PEOPLE.ben.login, PEOPLE.uma.login],
			body: "## Acceptance criteria\n- [x] Honey has a price\n",
		},
		PEOPLE.ana,
		"",
		() => {
			history.replace("src/prices.mjs", "milk: 180", "milk: 180, honey: 690");
			history.replace(
				"docs/faq.md",
				"Not yet; cups can.",
				"Not yet; cups can.\n\n**Where is the honey from?** From the valley.",
			);
		},
	);
}
