/** One rich history judged by the built bundle twice, with a checkout and without: everything it says must be the same. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedPullRequest, seedReview } from "@octoacme/local-github/seed.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ActionResult } from "../../../test/harness/action.ts";
import { closeShops, openShop, POLICY, type Shop } from "./shop.ts";
import { seedCheck, seedDeployment } from "./shop-evidence.ts";

const bare = mkdtempSync(join(tmpdir(), "preflight-bare-"));
afterAll(async () => {
	rmSync(bare, { recursive: true, force: true });
	await closeShops();
});

const SCOPED = `${POLICY}requirements:
  support-briefing: { stale-paths: ["src/**"] }
`;
/** Everything that a reader or a later step gets from a run, but for what it cost: a checkout saves requests. */
/** Without the days that a waiver is offered for: midnight may fall between two runs. */
const said = ({ exit, outputs, result, summary, commands }: ActionResult) =>
	JSON.parse(
		JSON.stringify({
			exit,
			outputs: { ...outputs, result: undefined },
			result: { ...result, requests: undefined },
			summary,
			commands,
		}).replace(/ until \d{4}-\d\d-\d\d/g, " until DAY"),
	) as unknown;
/** Both runs, with the proof that each took the source that it should. */
async function judgeTwice(shop: Shop, tag: string) {
	const sha = shop.git("rev-parse", `${tag}^{commit}`);
	const release = { ref: `refs/tags/${tag}`, sha, inputs: { "dry-run": "true", version: tag } };
	cpSync(join(shop.folder, "evidence"), join(bare, "evidence"), { recursive: true });
	const here = await shop.run(release);
	const there = await shop.run({ ...release, workspace: bare });
	expect(here.log).toContain("the changes from the checkout");
	expect(there.log).toContain("the changes from the api");
	return { here, there };
}
const explain = (result: ActionResult, id: string) =>
	(result.result!["requirements"] as { id: string; explanation: string }[]).find((row) => row.id === id)!.explanation;

/** Merges, squashes, a rebase, a revert, a direct commit, a breaking change, odd paths, a hotfix line, a prerelease, a major. */
async function openRichShop(): Promise<Shop> {
	const shop = await openShop();
	const { git, github, commit } = shop;
	const merge = (number: number, files: Readonly<Record<string, string>>, message: string) => {
		git("checkout", "-q", "-b", `topic-${number}`);
		commit(message, files);
		commit(`test: hold ${number}`, { [`test/${number}.ts`]: "1\n" });
		git("checkout", "-q", "main");
		git("merge", "-q", "--no-ff", "-m", `Merge pull request #${number} from octo/topic-${number}`, `topic-${number}`);
		git("branch", "-q", "-D", `topic-${number}`);
	};
	merge(13, { "src/auth/login.ts": "1\n" }, "feat: log in");
	commit("feat: sums in every currency (#14)", {
		"src/währung und summe.ts": "1\n",
		"migrations/001.sql": "select 1;\n",
	});
	git("mv", "src/cart.ts", "src/basket.ts");
	commit("refactor: call it a basket (#15)", {});
	const before = git("rev-parse", "HEAD");
	commit("feat: first half of a rebase", { "src/half.ts": "1\n" });
	const rebased = commit("feat: second half of a rebase", { "src/half.ts": "2\n" });
	git("revert", "--no-edit", rebased);
	const reverted = git("rev-parse", "HEAD");
	commit("feat!: drop the old sums (#17)\n\nBREAKING CHANGE: ask for a currency.", { "src/page.tsx": "<p/>\n" });
	const direct = commit("chore: straight to main", { "src/half.ts": "3\n" });
	git("tag", "v1.2.0");
	commit("docs: of the next (#18)", { "docs/next.md": "1\n" });
	git("tag", "v1.3.0-rc.1");
	commit("feat!: all new (#19)", { "src/page.tsx": "<b/>\n" });
	git("tag", "v2.0.0");
	git("checkout", "-q", "-b", "release/1.0", "v1.0.0");
	commit("fix: add up again (#20)", { "src/cart.ts": "1.5\n" });
	git("tag", "v1.0.1");
	git("checkout", "-q", "main");
	github.derivePulls();
	const branch = (ref: string, sha: string) => ({ ref, sha, repository: "octo/shop" });
	for (const [number, mergeSha, base] of [
		[16, rebased, before],
		[21, reverted, rebased],
	] as const)
		seedPullRequest(github.people, {
			number,
			title: `Rebased ${number}`,
			author: "ana-dev",
			pull: {
				head: branch(`topic-${number}`, mergeSha),
				base: branch("main", base),
				mergedAt: github.now().toISOString(),
				mergeSha,
			},
		});
	seedReview(github.people, {
		pullNumber: 13,
		author: "sam",
		state: "APPROVED",
		submittedAt: github.now().toISOString(),
	});
	for (const tag of ["v1.2.0", "v1.3.0-rc.1", "v2.0.0", "v1.0.1"])
		for (const name of ["test", "dast"]) seedCheck(github, { sha: git("rev-parse", tag), name, run: 900 });
	// The only release since v1.0.0: what comes after it follows it, past the tags that were never released.
	seedDeployment(github, { sha: shop.sha, version: "1.1.0", environment: "production", kind: "deploy" });
	expect(direct).toBe(git("rev-parse", "v1.2.0"));
	return shop;
}

describe("with a checkout and without one, preflight says the same", () => {
	let shop: Shop;
	beforeAll(async () => {
		shop = await openRichShop();
		// Opens the release issue's marker of v1.2.0; signed for the release before, so that it must be judged by what changed since.
		shop.issue().body = "<!-- octoacme:release:-:1.2.0 -->\n";
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		shop.comment("uma", `/signoff ux ${shop.previousSha}`);
	}, 30_000);

	it.each<[string, string, object, [id: string, says: RegExp][]]>([
		["a first release", "v1.0.0", { "release-type": "major", "previous-version": "" }, []],
		["a squash", "v1.1.0", { "release-type": "minor", "previous-version": "1.0.0" }, []],
		[
			"merges, a rebase, a revert and a direct commit",
			"v1.2.0",
			{ "release-type": "minor", "previous-version": "1.1.0" },
			[["acceptance", /straight to main|1 commit reached/]],
		],
		["a prerelease", "v1.3.0-rc.1", { prerelease: "true" }, []],
		["a major", "v2.0.0", { "release-type": "major" }, []],
		["a hotfix line", "v1.0.1", { "release-type": "patch", "previous-version": "1.0.0" }, []],
	])(
		"of %s",
		async (_, tag, outputs, explanations) => {
			const { here, there } = await judgeTwice(shop, tag);
			expect(here.outputs, here.log).toMatchObject(outputs);
			for (const [id, says] of explanations) expect(explain(here, id)).toMatch(says);
			expect(said(there)).toEqual(said(here));
		},
		30_000,
	);
});
describe("with a checkout and without one, a service's tags are read the same", () => {
	it("of a monorepo's pattern, past the tags of others", async () => {
		const shop = await openShop({ policy: `${POLICY}tag: api-v{version}\n`, tag: "api-v1.1.0" });
		shop.git("tag", "api-v1.0.0", shop.previousSha);
		shop.git("tag", "web-v9.0.0", shop.sha);
		const { here, there } = await judgeTwice(shop, "api-v1.1.0");
		expect(here.outputs).toMatchObject({ tag: "api-v1.1.0", "previous-version": "1.0.0", "release-type": "minor" });
		expect(said(there)).toEqual(said(here));
	}, 30_000);
});
describe("a signature far behind the release", () => {
	it.each([
		["20 commits that touch nothing of its paths", 20, "tools/x.sh", /; 20 commits since, nothing differs in `src/],
		["21 commits that touch nothing of its paths", 21, "tools/x.sh", /; 21 commits since, nothing differs in `src/],
		["20 commits that touch its paths", 20, "src/x.ts", /; 20 of 20 commits since touch `src/],
		["21 commits that touch its paths", 21, "src/x.ts", /; the 21 commits since touch `src/],
	] as const)(
		"is judged the same after %s",
		async (_, commits, path, says) => {
			const later = Array.from({ length: commits }, (_, index) => ({
				message: `chore: ${index} (#${index + 30})`,
				files: { [path]: `${index}\n` },
			}));
			const shop = await openShop({ later, policy: SCOPED });
			shop.comment("sara", `/signoff support-briefing ${shop.git("rev-parse", `HEAD~${commits}`)}`);
			const { here, there } = await judgeTwice(shop, shop.tag);
			expect(explain(here, "support-briefing")).toMatch(says);
			expect(said(there)).toEqual(said(here));
		},
		60_000,
	);
});
describe("a commit straight to the branch, where the policy lets a bot do so", () => {
	const BOT = "release-bot[bot]";
	const TRUSTING = `${POLICY}requirements:
  acceptance: { settings: { direct-pushes-by: ["${BOT}"] } }
`;
	const ADDRESS = "41898282+release-bot[bot]@users.noreply.github.com";
	it.each<[string, { name: string; email: string; committer: string; verified: boolean }, RegExp]>([
		[
			"made by the bot through GitHub's API counts",
			{ name: BOT, email: ADDRESS, committer: "noreply@github.com", verified: true },
			/^2 commits in 1 merged pull request/,
		],
		[
			"signed by the bot counts",
			{ name: "whoever", email: "a@b.example", committer: ADDRESS, verified: true },
			/^2 commits in 1 merged pull request/,
		],
		[
			"under the bot's name does not",
			{ name: BOT, email: "mallory@example.com", committer: "mallory@example.com", verified: false },
			/^1 commit reached the release without a merged pull request/,
		],
		[
			"with the bot's own address does not",
			{ name: BOT, email: ADDRESS, committer: ADDRESS, verified: false },
			/^1 commit reached the release without a merged pull request/,
		],
		[
			"with GitHub's address as its committer does not",
			{ name: BOT, email: ADDRESS, committer: "noreply@github.com", verified: false },
			/^1 commit reached the release without a merged pull request/,
		],
		[
			"signed by somebody else in the bot's name does not",
			{ name: BOT, email: ADDRESS, committer: "ana-dev@users.noreply.github.com", verified: true },
			/^1 commit reached the release without a merged pull request/,
		],
	])(
		"%s",
		async (_, { name, email, committer, verified }, says) => {
			const shop = await openShop({ policy: TRUSTING });
			shop.git("tag", "-d", shop.tag);
			const tree = shop.git("rev-parse", "HEAD^{tree}");
			const sha = execFileSync("git", ["commit-tree", tree, "-p", "HEAD", "-m", "chore: version"], {
				cwd: shop.folder,
				encoding: "utf8",
				env: {
					...process.env,
					GIT_AUTHOR_NAME: name,
					GIT_AUTHOR_EMAIL: email,
					GIT_COMMITTER_NAME: name,
					GIT_COMMITTER_EMAIL: committer,
				},
			}).trim();
			shop.git("reset", "-q", "--hard", sha);
			shop.git("tag", shop.tag);
			if (verified) shop.github.people.verifiedCommits.add(sha);
			const { here, there } = await judgeTwice(shop, shop.tag);
			expect(explain(here, "acceptance")).toMatch(says);
			expect(said(there)).toEqual(said(here));
		},
		30_000,
	);
});
