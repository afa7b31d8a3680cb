/** The built bundle decides real releases: all evidence, one thing missing for each requirement, a hotfix, a major, a stale signature. */
import { afterAll, describe, expect, it } from "vitest";
import { checkRun, issueComment } from "./github-answers.ts";
import { closeScenarios, openScenario, POLICY, type Scenario, type ScenarioOptions } from "./scenario.ts";

afterAll(closeScenarios);

const sign = (scenario: Scenario, requirement: string, login: string, id: number, sha = scenario.sha) =>
	issueComment(`/signoff ${requirement} ${sha}`, login, { id });
/** All evidence, the release issue open, support's signature given. */
const ready = async (options: ScenarioOptions = {}) => {
	const scenario = await openScenario(options);
	scenario.world.issues.push({
		id: 1,
		number: 1,
		title: `Release ${scenario.tag}`,
		body: `<!-- octoacme:release:-:${scenario.tag.slice(1)} -->\n`,
		state: "open",
		html_url: "https://github.com/octo/shop/issues/1",
		created_at: "2026-05-01T09:00:00Z",
		closed_at: null,
		user: { login: "github-actions[bot]", type: "Bot" },
		labels: [{ name: "octoacme:release" }],
	});
	scenario.world.comments.push(sign(scenario, "support-briefing", "sara", 1));
	return scenario;
};
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
		const scenario = await ready();
		const result = await scenario.run();
		expect(result.log).toContain("Go for v1.1.0");
		expect(result.exit).toBe(0);
		expect(result.outputs).toMatchObject({
			decision: "go",
			reason: "all-met",
			sha: scenario.sha,
			version: "1.1.0",
			tag: "v1.1.0",
			"release-type": "minor",
			prerelease: "false",
			"previous-version": "1.0.0",
			"previous-sha": scenario.previousSha,
			"issue-number": "1",
		});
		const own = scenario.world.checks.filter(({ name }) => name === "octoacme/preflight");
		expect(own).toHaveLength(1);
		expect(own[0]).toMatchObject({
			conclusion: "success",
			head_sha: scenario.sha,
			external_id: "octoacme:preflight:-:-:1.1.0",
		});
		scenario.world.journal.length = 0;
		await scenario.run();
		expect(scenario.world.journal.filter((line) => /^(?:POST \/repos|PATCH)/.test(line))).toEqual([]);
	});

	it("decides the same without a checkout", async () => {
		const scenario = await ready();
		const here = await scenario.run({ inputs: { "dry-run": "true" } });
		const { world } = scenario;
		world.refusals.push({
			match: /shop\/compare\//,
			status: 200,
			body: compare(scenario),
		});
		const empty = await openScenario();
		const there = await scenario.run({ workspace: empty.folder, inputs: { "dry-run": "true", reports: "evidence" } });
		const strip = (result: typeof here) =>
			rowsOf(result).filter(({ id }) => id !== "accessibility" && id !== "performance");
		expect(strip(there)).toEqual(strip(here));
	});

	it("writes nothing in a dry run, and nothing is red in advisory mode", async () => {
		const scenario = await openScenario();
		const result = await scenario.run({ inputs: { "dry-run": "true", mode: "advisory" } });
		expect(result).toMatchObject({ exit: 0, outputs: { decision: "pending", reason: "waiting" } });
		expect(scenario.world.journal.filter((line) => /^(?:POST \/repos|PATCH|PUT|DELETE)/.test(line))).toEqual([]);
		expect(result.summary).toContain("Dry run: nothing was written");
	});

	const MISSING: readonly [
		id: string,
		verdict: string,
		spoil: (scenario: Scenario) => unknown,
		says: RegExp,
		options?: ScenarioOptions,
	][] = [
		[
			"acceptance",
			"fail",
			({ world }) => Object.assign(world.pull, { merged: false }),
			/without a merged pull request/,
		],
		[
			"ci",
			"fail",
			({ world, sha }) => void world.checks.push(checkRun("lint", sha, { conclusion: "failure" })),
			/lint ended as failure/,
		],
		["sast", "fail", ({ world }) => void world.analyses.splice(0), /zero analyses/],
		["dast", "pending", ({ world }) => void world.checks.splice(1, 1), /No dynamic scan/],
		[
			"dependencies",
			"fail",
			({ world }) =>
				void world.dependencies.push({
					change_type: "added",
					manifest: "package.json",
					ecosystem: "npm",
					name: "evil",
					version: "1.0.0",
					license: null,
					vulnerabilities: [
						{
							severity: "critical",
							advisory_ghsa_id: "GHSA-1",
							advisory_summary: "s",
							advisory_url: "https://github.com/a",
						},
					],
				}),
			/evil 1\.0\.0 \(critical/,
		],
		[
			"security-review",
			"pending",
			() => {},
			/no pull request that brought it|No approval/,
			{ files: { "src/auth/login.ts": "1" } },
		],
		["ux-review", "pending", () => {}, /There is no docs\/ux-review\.md/, { files: { "docs/ux-review.md": null } }],
		[
			"accessibility",
			"fail",
			({ report, sha }) => report("accessibility", { sha, pages: 0, violations: {} }),
			/zero pages/,
		],
		[
			"performance",
			"fail",
			({ report }) => report("performance", { sha: "a".repeat(40), benchmarks: [{ name: "x", value: 1, budget: 2 }] }),
			/for commit aaaaaaaaaaaa/,
		],
		["release-notes", "pending", ({ world }) => void world.releases.splice(0), /No draft release/],
		[
			"support-docs",
			"pending",
			({ world }) => Object.assign(world.pull, { files: { totalCount: 0, nodes: [] } }),
			/No path of docs/,
		],
		["support-briefing", "pending", ({ world }) => void world.comments.splice(0), /Only the support lead/],
		["rollback-plan", "pending", ({ world }) => void world.deployments.splice(0), /never deployed and verified/],
		[
			"smoke-tests",
			"pending",
			() => {},
			/zero tests prove nothing/,
			{ policy: POLICY.replace(/ {4}smoke:\n.*\n/, "") },
		],
		["monitoring", "fail", () => {}, /no owners/, { files: { "monitoring/manifest.yml": "owners: []\n" } }],
	];
	it.each(MISSING)(
		"with something missing for %s is no go, and says who has to do what",
		async (id, verdict, spoil, says, options) => {
			const scenario = await ready(options);
			spoil(scenario);
			const result = await scenario.run();
			const row = rowOf(result, id);
			expect(row, result.log).toMatchObject({ verdict });
			expect(row.explanation).toMatch(says);
			expect(result.exit).toBe(1);
			expect(result.outputs["decision"]).toBe(verdict === "fail" ? "no-go" : "pending");
			expect(row.remedy?.who).toBeTruthy();
			const expected = new RegExp(`^/(?:signoff ${id} ${scenario.sha}|waive ${id} ${scenario.sha} until)`);
			expect(row.remedy?.line).toMatch(expected);
			expect(result.summary).toContain(row.remedy!.line!);
			expect(scenario.world.issues[0]!.body).toContain(row.remedy!.line!);
		},
	);

	it("as a hotfix goes with debts, opened once, and the next minor fails while one is overdue", async () => {
		const scenario = await openScenario({ tag: "v1.0.1", message: "fix: carts have a sum (#12)" });
		scenario.report("performance", "");
		const { world } = scenario;
		world.checks.splice(1, 1);
		world.releases[0]!["tag_name"] = "v1.0.1";
		const deferred = await scenario.run({ inputs: { reports: "nowhere" } });
		expect(deferred.outputs, deferred.log).toMatchObject({
			decision: "go",
			reason: "met-with-exceptions",
			"release-type": "patch",
		});
		const debts = () => world.issues.filter(({ labels }) => labels.some(({ name }) => name === "octoacme:debt"));
		expect(
			debts()
				.map(({ body }) => /octoacme:debt:([a-z-]+):/.exec(body)![1])
				.sort(),
		).toEqual(["accessibility", "dast", "performance", "support-briefing"]);
		await scenario.run({ inputs: { reports: "nowhere" }, runId: "1001" });
		expect(debts()).toHaveLength(4);

		scenario.git("tag", "v1.1.0", scenario.sha);
		const debt = debts().find(({ body }) => body.includes("octoacme:debt:performance:"))!;
		debt.body = debt.body.replace(/octoacme:due [\d-]+/, "octoacme:due 2026-01-01");
		const minor = await scenario.run({ ref: "refs/tags/v1.1.0" });
		expect(rowOf(minor, "performance")).toMatchObject({
			verdict: "fail",
			explanation: expect.stringContaining("has been due since 2026-01-01"),
		});
	});

	it("as a major asks for the signature beside the accessibility report", async () => {
		const scenario = await ready({ tag: "v2.0.0", message: "feat!: carts have a sum (#12)" });
		const asked = await scenario.run();
		expect(asked.outputs["release-type"]).toBe("major");
		expect(rowOf(asked, "accessibility")).toMatchObject({
			verdict: "pending",
			remedy: { line: `/signoff accessibility ${scenario.sha}` },
		});
		scenario.world.comments.push(sign(scenario, "accessibility", "sam", 2));
		expect((await scenario.run()).outputs["decision"]).toBe("go");
	});

	it("numbered as a minor with a breaking change is refused with the commit", async () => {
		const scenario = await ready({ message: "feat!: carts have a sum (#12)" });
		const result = await scenario.run();
		expect(result.outputs).toMatchObject({ decision: "no-go", reason: "type-contradicted" });
		expect(result.summary).toContain(scenario.sha.slice(0, 7));
	});

	it("with a stale signature explains it: one relevant commit of three", async () => {
		const policy = `${POLICY}requirements:\n  support-briefing: { stale-paths: ["src/auth/**"] }\n`;
		const scenario = await openScenario({
			policy,
			later: [
				{ message: "docs: read me (#12)", files: { "README.md": "1" } },
				{ message: "feat: log in (#12)", files: { "src/auth/login.ts": "1" } },
				{ message: "docs: more (#12)", files: { "README.md": "2" } },
			],
		});
		await scenario.run();
		const signed = scenario.git("rev-parse", "HEAD~3");
		scenario.world.comments.push(sign(scenario, "support-briefing", "sara", 1, signed));
		const result = await scenario.run();
		expect(rowOf(result, "support-briefing")).toMatchObject({
			verdict: "stale",
			explanation: `Signed for ${signed.slice(0, 7)}, releasing ${scenario.sha.slice(0, 7)}; 1 of 3 commits since touches \`src/auth/**\` (by @sara).`,
		});
		const irrelevant = scenario.git("rev-parse", "HEAD~1");
		scenario.world.comments.push(sign(scenario, "support-briefing", "sara", 2, irrelevant));
		expect(rowOf(await scenario.run(), "support-briefing").verdict).toBe("pass");
	});
});

describe.concurrent("a comment on the release issue", () => {
	const event = (scenario: Scenario, id: number) => ({
		ref: "refs/heads/main",
		runId: "2000",
		event: {
			name: "issue_comment",
			payload: { issue: { number: 1, body: scenario.world.issues[0]!.body, user: { type: "Bot" } }, comment: { id } },
		},
	});

	it("that turns the decision to go lets the run that waited go on, once", async () => {
		const scenario = await openScenario();
		const { world } = scenario;
		world.runs.push({
			id: 1000,
			path: ".github/workflows/ship.yml",
			head_sha: scenario.sha,
			head_branch: scenario.tag,
			event: "push",
			status: "completed",
			conclusion: "failure",
			run_attempt: 1,
			check_suite_id: 50,
			html_url: "https://github.com/octo/shop/actions/runs/1000",
			created_at: "2026-05-01T10:00:00Z",
			head_repository: { full_name: "octo/shop" },
			actor: { login: "ada" },
		});
		expect((await scenario.run()).outputs["decision"]).toBe("pending");
		world.comments.push(sign(scenario, "support-briefing", "sara", 7));
		const inputs = { continue: "rerun", mode: "advisory" };
		const go = await scenario.run({ ...event(scenario, 7), inputs });
		expect(go.outputs, go.log).toMatchObject({ decision: "go", version: "1.1.0" });
		await scenario.run({ ...event(scenario, 7), runId: "2001", inputs });
		const sent = (pattern: RegExp) => world.journal.filter((line) => pattern.test(line));
		expect(sent(/rerun-failed-jobs/)).toHaveLength(1);
		expect(sent(/POST .*comments\/7\/reactions/).length).toBeGreaterThan(0);
	});

	it("that is refused is answered with the reason, once", async () => {
		const scenario = await openScenario();
		await scenario.run();
		scenario.world.comments.push(sign(scenario, "support-briefing", "guest", 8));
		await scenario.run(event(scenario, 8));
		await scenario.run(event(scenario, 8));
		const answers = scenario.world.comments.filter(({ body }) => String(body).includes("This did not count"));
		expect(answers).toHaveLength(1);
		expect(answers[0]!["body"]).toContain("not in the role support\\-lead");
	});

	it("leaves what people wrote in the issue as it is", async () => {
		const scenario = await openScenario();
		await scenario.run();
		const issue = scenario.world.issues[0]!;
		issue.body = `${issue.body}\nWe ship at noon; call Rita.\n`;
		scenario.world.comments.push(sign(scenario, "support-briefing", "sara", 7));
		await scenario.run();
		expect(issue.body).toContain("We ship at noon; call Rita.");
		expect(issue.body).toContain("Go for v1.1.0");
	});
});

/** What GitHub says when it is asked for the range instead of the checkout. */
function compare(scenario: Scenario) {
	const message = scenario.git("log", "-1", "--format=%B", scenario.sha);
	return {
		status: "ahead",
		ahead_by: 1,
		behind_by: 0,
		total_commits: 1,
		merge_base_commit: { sha: scenario.previousSha },
		commits: [
			{
				sha: scenario.sha,
				html_url: "https://github.com/octo/shop/commit",
				commit: {
					message,
					author: { name: "Ana" },
					committer: { date: "2026-05-01T10:00:00Z" },
					tree: { sha: "t".repeat(40) },
				},
				author: { login: "ana-dev" },
				parents: [{ sha: scenario.previousSha }],
			},
		],
		files: scenario
			.git("diff", "--name-only", scenario.previousSha, scenario.sha)
			.split("\n")
			.map((filename) => ({ filename, status: "modified", additions: 1, deletions: 0 })),
	};
}
