/** The built bundle decides real releases: all evidence, one thing missing for each requirement, a hotfix, a major, a stale signature. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { closeShops, openShop, POLICY, type Shop, type ShopOptions } from "./shop.ts";
import { seedCheck, seedDeployment } from "./shop-evidence.ts";

afterAll(closeShops);

const sign = (shop: Shop, requirement: string, login: string, sha = shop.sha) =>
	shop.comment(login, `/signoff ${requirement} ${sha}`);
/** All evidence, the release issue open, support's signature given. */
const ready = async (options: ShopOptions = {}) => {
	const shop = await openShop(options);
	sign(shop, "support-briefing", "sara");
	return shop;
};
const dropCheck = ({ state }: Shop["github"], name: string) =>
	state.checks.splice(
		state.checks.findIndex((check) => check.name === name),
		1,
	);
/** Verdicts of preflight on the commit, newest last. */
const verdicts = ({ github }: Shop) => github.state.checks.filter(({ name }) => name === "octoacme/preflight");
interface Requirement {
	readonly id: string;
	readonly verdict: string;
	readonly explanation: string;
	readonly remedy: { readonly who: string; readonly what: string; readonly line?: string } | null;
}
const rowsOf = (result: { readonly result: Readonly<Record<string, unknown>> | undefined }) =>
	result.result!["requirements"] as readonly Requirement[];
const rowOf = (result: Parameters<typeof rowsOf>[0], id: string) => rowsOf(result).find((row) => row.id === id)!;

describe.concurrent("a release", () => {
	it("goes with all evidence, and its verdict is written once", async () => {
		const shop = await ready();
		const result = await shop.run();
		expect(result.log).toContain("Go for v1.1.0");
		expect(result.exit).toBe(0);
		expect(result.outputs).toMatchObject({
			decision: "go",
			reason: "all-met",
			sha: shop.sha,
			version: "1.1.0",
			tag: "v1.1.0",
			"release-type": "minor",
			prerelease: "false",
			"previous-version": "1.0.0",
			"previous-sha": shop.previousSha,
			"issue-number": String(shop.issue().number),
		});
		expect(verdicts(shop)).toMatchObject([
			{ conclusion: "success", sha: shop.sha, externalId: "octoacme:preflight:-:-:1.1.0" },
		]);
		shop.github.journal.clear();
		await shop.run();
		expect(shop.writes()).toEqual([]);
	});

	it("decides the same without a checkout", async () => {
		const shop = await ready();
		const here = await shop.run({ inputs: { "dry-run": "true" } });
		const empty = mkdtempSync(join(tmpdir(), "preflight-bare-"));
		cpSync(join(shop.folder, "evidence"), join(empty, "evidence"), { recursive: true });
		const there = await shop.run({ workspace: empty, inputs: { "dry-run": "true" } });
		rmSync(empty, { recursive: true });
		expect(there.log).toContain("the changes from the api");
		expect(rowsOf(there)).toEqual(rowsOf(here));
	});

	it("writes nothing in a dry run, and nothing is red in advisory mode", async () => {
		const shop = await openShop();
		const result = await shop.run({ inputs: { "dry-run": "true", mode: "advisory" } });
		expect(result).toMatchObject({ exit: 0, outputs: { decision: "pending", reason: "waiting" } });
		expect(shop.writes()).toEqual([]);
		expect(result.summary).toContain("Dry run: nothing was written");
	});

	const MISSING: readonly [
		id: string,
		verdict: string,
		who: string,
		spoil: (shop: Shop) => unknown,
		says: RegExp,
		options?: ShopOptions,
	][] = [
		[
			"acceptance",
			"fail",
			"Product Owner — paul",
			() => {},
			/1 commit reached the release without a merged pull request/,
			{ later: [{ message: "chore: straight to main", files: { "src/cart.ts": "3\n" } }] },
		],
		[
			"ci",
			"fail",
			"DevOps Engineer — olga",
			({ github, sha }) => seedCheck(github, { sha, name: "lint", run: 900, conclusion: "failure" }),
			/lint ended as failure/,
		],
		[
			"sast",
			"fail",
			"Security Champion — sam",
			({ github, previousSha }) => Object.assign(github.state.analyses[0]!, { sha: previousSha }),
			/zero analyses/,
		],
		["dast", "pending", "Security Champion — sam", ({ github }) => dropCheck(github, "dast"), /No dynamic scan/],
		[
			"dependencies",
			"fail",
			"Security Champion — sam",
			({ github, sha }) =>
				github.state.dependencyChanges.push({
					sha,
					change: "added",
					manifest: "package.json",
					ecosystem: "npm",
					name: "evil",
					version: "1.0.0",
					license: null,
					scope: "runtime",
					vulnerabilities: [{ severity: "critical", ghsaId: "GHSA-aaaa-bbbb-cccc", summary: "s" }],
				}),
			/evil 1\.0\.0 \(critical/,
		],
		[
			"security-review",
			"pending",
			"Security Champion — sam",
			() => {},
			/No approval/,
			{ files: { "src/auth/login.ts": "1" } },
		],
		["ux-review", "pending", "UX — uma", () => {}, /no docs\/ux-review\.md/, { files: { "docs/ux-review.md": null } }],
		[
			"accessibility",
			"fail",
			"Accessibility — uma",
			({ report, sha }) => report("accessibility", { sha, pages: 0, violations: {} }),
			/zero pages/,
		],
		[
			"performance",
			"fail",
			"Performance — ben",
			({ report }) => report("performance", { sha: "a".repeat(40), benchmarks: [{ name: "x", value: 1, budget: 2 }] }),
			/for commit aaaaaaaaaaaa/,
		],
		[
			"release-notes",
			"pending",
			"Product Owner — paul",
			({ github }) => github.state.releases.splice(0),
			/No draft release/,
		],
		[
			"support-docs",
			"pending",
			"Documentation — dora",
			() => {},
			/No merged pull request of the release changed a path of `docs/,
			// The plan and the study lie under docs/ too: they tell no customer anything.
			{ files: { "docs/faq.md": null } },
		],
		[
			"support-briefing",
			"pending",
			"Customer Support Lead — sara",
			({ github }) => github.people.comments.splice(0),
			/Only the support lead/,
		],
		[
			"rollback-plan",
			"pending",
			"Release Manager — rita",
			({ github }) => github.state.deployments.splice(0),
			/never deployed and verified/,
		],
		[
			"smoke-tests",
			"pending",
			"QA — quinn",
			() => {},
			/zero tests prove nothing/,
			{ policy: POLICY.replace(/ {4}smoke:\n.*\n/, "") },
		],
		[
			"monitoring",
			"fail",
			"On-call — olga",
			() => {},
			/no owners/,
			{ files: { "monitoring/manifest.yml": "owners: []\n" } },
		],
	];
	it.each(MISSING)(
		"with something missing for %s is no go, and says who has to do what",
		async (id, verdict, who, spoil, says, options) => {
			const shop = await ready(options);
			spoil(shop);
			const result = await shop.run();
			const row = rowOf(result, id);
			expect(row, result.log).toMatchObject({ verdict });
			expect(row.explanation).toMatch(says);
			expect(result.exit).toBe(1);
			expect(result.outputs["decision"]).toBe(verdict === "fail" ? "no-go" : "pending");
			const expected = new RegExp(`^/(?:signoff ${id} ${shop.sha}|waive ${id} ${shop.sha} until)`);
			expect(row.remedy?.line).toMatch(expected);
			// The line stands under the name of whoever has to paste it, in the summary and in the issue.
			for (const text of [result.summary, shop.issue().body!]) {
				const own = text
					.replaceAll("\\", "")
					.split("#### ")
					.find((part) => part.startsWith(who))!;
				expect(own, text).toContain(row.remedy!.line!);
			}
			// What is missing for one requirement is held against no other.
			expect(rowsOf(result).filter((other) => !["pass", "not-applicable"].includes(other.verdict))).toEqual([row]);
		},
	);

	it("as a hotfix goes with debts, opened once, and the next minor fails while one is overdue", async () => {
		const shop = await openShop({ tag: "v1.0.1", message: "fix: carts have a sum (#12)" });
		const { github } = shop;
		dropCheck(github, "dast");
		const deferred = await shop.run({ inputs: { reports: "nowhere" } });
		expect(deferred.outputs, deferred.log).toMatchObject({
			decision: "go",
			reason: "met-with-exceptions",
			"release-type": "patch",
		});
		expect(deferred.result).toMatchObject({ tally: { deferred: 4 } });
		const debts = () => github.people.issues.filter(({ labels }) => labels.includes("octoacme:debt"));
		const owed = debts().map(({ body }) => /octoacme:debt:([a-z-]+):/.exec(body!)![1]);
		expect(owed.sort()).toEqual(["accessibility", "dast", "performance", "support-briefing"]);
		await shop.run({ inputs: { reports: "nowhere" }, runId: "1001" });
		expect(debts()).toHaveLength(4);

		seedDeployment(github, { sha: shop.sha, version: "1.0.1", environment: "production", kind: "deploy" });
		shop.git("tag", "v1.1.0", shop.sha);
		const age = (requirement: string) => {
			const debt = debts().find(({ body }) => body!.includes(`octoacme:debt:${requirement}:`))!;
			debt.body = debt.body!.replace(/octoacme:due [\d-]+/, "octoacme:due 2026-01-01");
			return debt;
		};
		const [slow, barred] = [age("performance"), age("accessibility")];
		const minor = () => shop.run({ ref: "refs/tags/v1.1.0", runId: "1002" });
		const late = await minor();
		expect(late.outputs["decision"]).toBe("no-go");
		expect(rowOf(late, "performance")).toMatchObject({
			verdict: "fail",
			explanation: `#${slow.number}: 1.0.1 was released without this, and it has been due since 2026-01-01.`,
		});
		// Nothing user-facing changed since the hotfix; what it owes is owed all the same.
		expect(rowOf(late, "accessibility")).toMatchObject({
			verdict: "fail",
			explanation: expect.stringContaining(`#${barred.number}: 1.0.1 was released without this`),
		});
		// One that is not due yet fails nothing, and a paid one is none.
		expect(rowOf(late, "support-briefing").verdict).toBe("pending");
		for (const debt of [slow, barred]) debt.state = "closed";
		const paid = await minor();
		expect(["performance", "accessibility"].map((id) => rowOf(paid, id).verdict)).toEqual(["pass", "not-applicable"]);
	});

	it("as a major asks for the signature beside the accessibility report", async () => {
		const shop = await ready({ tag: "v2.0.0", message: "feat!: carts have a sum (#12)" });
		const asked = await shop.run();
		expect(asked.outputs["release-type"]).toBe("major");
		expect(rowOf(asked, "accessibility")).toMatchObject({
			verdict: "pending",
			remedy: { line: `/signoff accessibility ${shop.sha}` },
		});
		sign(shop, "accessibility", "uma");
		expect((await shop.run()).outputs["decision"]).toBe("go");
	});

	it("numbered as a minor with a breaking change is refused with the commit", async () => {
		const shop = await ready({ message: "feat!: carts have a sum (#12)" });
		const result = await shop.run();
		expect(result.outputs).toMatchObject({ decision: "no-go", reason: "type-contradicted" });
		expect(result.summary).toContain(shop.sha.slice(0, 7));
	});

	it("with a stale signature explains it: one relevant commit of three", async () => {
		const policy = `${POLICY}requirements:\n  support-briefing: { stale-paths: ["src/auth/**"] }\n`;
		const shop = await openShop({
			policy,
			later: [
				{ message: "docs: read me (#13)", files: { "README.md": "1" } },
				{ message: "feat: log in (#14)", files: { "src/auth/login.ts": "1" } },
				{ message: "docs: more (#15)", files: { "README.md": "2" } },
			],
		});
		const signed = shop.git("rev-parse", "HEAD~3");
		sign(shop, "support-briefing", "sara", signed);
		const result = await shop.run();
		const explanation = `Signed for ${signed.slice(0, 7)}, releasing ${shop.sha.slice(0, 7)}; 1 of 3 commits since touches \`src/auth/**\` (by @sara).`;
		expect(rowOf(result, "support-briefing")).toMatchObject({ verdict: "stale", explanation });
		sign(shop, "support-briefing", "sara", shop.git("rev-parse", "HEAD~1"));
		expect(rowOf(await shop.run(), "support-briefing")).toMatchObject({
			verdict: "pass",
			explanation: expect.stringContaining("1 commit since, nothing differs in `src/auth/**`"),
		});
	});

	it("keeps to its issue when somebody writes above everything in it, and to the signatures there", async () => {
		const shop = await openShop();
		sign(shop, "support-briefing", "sara", shop.sha);
		await shop.run();
		const issue = shop.issue();
		expect(issue.body).toMatch(/^<!-- octoacme:release:/);
		issue.body = `Ship it **after lunch**.\r\n\r\n${issue.body}`;
		const result = await shop.run({ runAttempt: 2 });
		expect(result.outputs).toMatchObject({ decision: "go", "issue-number": String(issue.number) });
		const own = shop.github.people.issues.filter(({ labels }) => labels.includes("octoacme:release"));
		expect(own).toHaveLength(1);
		expect(own[0]!.body).toContain("Ship it **after lunch**.");
		expect(own[0]!.body?.match(/<!-- octoacme:release:/g)).toHaveLength(1);
	});
});
