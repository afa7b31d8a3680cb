/** Rows 29–40 of the catalogue of bad inputs and faults, on the built bundle. */
import { afterAll, describe, expect, it } from "vitest";
import { checkRun, issueComment } from "./github-answers.ts";
import { closeScenarios, openScenario, POLICY } from "./scenario.ts";

afterAll(closeScenarios);

const rowOf = (result: { readonly result: Readonly<Record<string, unknown>> | undefined }, id: string) =>
	(result.result!["requirements"] as { id: string; verdict: string; explanation: string }[]).find(
		(row) => row.id === id,
	)!;
const dry = { inputs: { "dry-run": "true" } };

describe.concurrent("preflight", () => {
	it("29: finds the failing check of 130, on page 2", async () => {
		const scenario = await openScenario();
		scenario.world.checks = Array.from({ length: 130 }, (_, index) =>
			checkRun(`job-${index}`, scenario.sha, index === 120 ? { conclusion: "failure" } : {}),
		);
		expect(rowOf(await scenario.run(dry), "ci")).toMatchObject({
			verdict: "fail",
			explanation: "job-120 ended as failure.",
		});
	});

	it("31: says `never reported` where there is neither a status nor a check run", async () => {
		const scenario = await openScenario();
		scenario.world.checks = [];
		const result = await scenario.run(dry);
		expect(rowOf(result, "ci")).toMatchObject({
			verdict: "fail",
			explanation: expect.stringContaining("No check has ever reported"),
		});
		expect(result.outputs["decision"]).toBe("no-go");
	});

	it.each([
		["another app", { app: { slug: "evil-app" } }, "name: test"],
		["another workflow", { check_suite: { id: 51 } }, "name: test\n    workflow: .github/workflows/ci.yml"],
	])("32: does not count the required check's name from %s", async (_, fields, rule) => {
		const scenario = await openScenario({ policy: `${POLICY}checks:\n  - ${rule}\n` });
		scenario.world.runs.push(
			...[50, 51].map((suite) => ({
				id: suite,
				path: `.github/workflows/${suite === 50 ? "ci" : "other"}.yml`,
				head_sha: scenario.sha,
				head_branch: "main",
				event: "push",
				status: "completed",
				conclusion: "success",
				check_suite_id: suite,
				html_url: "h",
				created_at: "x",
			})),
		);
		scenario.world.checks = [checkRun("test", scenario.sha, fields)];
		expect(rowOf(await scenario.run(dry), "ci")).toMatchObject({
			verdict: "fail",
			explanation: expect.stringContaining("test was never reported by the app and workflow"),
		});
		scenario.world.checks = [checkRun("test", scenario.sha)];
		expect(rowOf(await scenario.run(dry), "ci").verdict).toBe("pass");
	});

	it.each([
		[403, "Resource not accessible by integration"],
		[404, "no analysis found"],
		[503, "Service unavailable"],
	])(
		"36: an alerts API that answers %i is unknown and blocks",
		async (status, message) => {
			const scenario = await openScenario();
			scenario.world.refusals.push({
				match: /\/(?:code-scanning\/alerts|dependabot\/alerts)$/,
				status,
				body: { message },
			});
			const result = await scenario.run(dry);
			for (const id of ["sast", "dependencies"]) expect(rowOf(result, id).verdict).toBe("unknown");
			expect(result.outputs).toMatchObject({ decision: "no-go", reason: "evidence-unreadable" });
			if (status === 403)
				expect(result.summary).toContain("permissions:\n  security-events: read\n  vulnerability-alerts: read");
		},
		60_000,
	);

	it.each<[string, string, RegExp]>([
		["empty", "", /1:1|line 1/],
		["of 10 MB", `version: 1\n# ${"x".repeat(10_000_000)}\n`, /MB|large|bytes/i],
		[
			"a bomb of aliases",
			`version: 1\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
				.split("")
				.map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghi"[index]}`).join(",")}]`)
				.join("\n")}\n`,
			/\d+:\d+|line \d+/,
		],
		["with a duplicate key", "version: 1\ntag: v{version}\ntag: w{version}\n", /3:1|line 3/],
		["with an unknown key", "version: 1\nchekcs: []\n", /2:1|line 2/],
		["with __proto__", "version: 1\n__proto__: { polluted: true }\n", /2:1|line 2/],
		["with tabs", "version: 1\nroles:\n\tqa: {}\n", /3:1|line 3/],
	])("37: a policy %s is refused with line and column, at once", async (_, policy, where) => {
		const scenario = await openScenario({ policy });
		const started = performance.now();
		const result = await scenario.run(dry);
		expect(result.exit).toBe(1);
		expect(result.commands.filter(({ name }) => name === "error")).toHaveLength(1);
		expect(result.log).toMatch(/invalid-policy/);
		expect(result.log).toMatch(where);
		expect(performance.now() - started).toBeLessThan(10_000);
		expect(scenario.world.journal.filter((line) => /^(?:POST \/repos|PATCH)/.test(line))).toEqual([]);
	});

	it("38: a policy loosened by the commit under release is not read from there", async () => {
		const scenario = await openScenario();
		const strict = scenario.git("rev-parse", "main");
		const loose = POLICY.replace("version: 1", "version: 1\nrequirements:\n  ci: { enabled: false }");
		scenario.git("checkout", "-qb", "release/1.2");
		const sha = scenario.commit("chore: loosen (#12)", { ".github/release-policy.yml": loose });
		scenario.git("tag", "v1.2.0");
		expect(scenario.git("rev-parse", "main")).toBe(strict);
		scenario.world.checks = [checkRun("test", sha, { conclusion: "failure" })];
		const result = await scenario.run({ ...dry, ref: "refs/tags/v1.2.0", sha });
		expect(rowOf(result, "ci").verdict).toBe("fail");
	});

	it.each([
		["by the security champion", {}, "pass"],
		["by the author", { author: { __typename: "User", login: "ana-dev" } }, "pending"],
		["by a bot", { author: { __typename: "Bot", login: "sam" } }, "pending"],
		["by a former member", { author: { __typename: "User", login: "gone" } }, "pending"],
		["by somebody outside the role", { author: { __typename: "User", login: "guest" } }, "pending"],
		["that was dismissed", { state: "DISMISSED" }, "pending"],
		["of an older commit", { commit: { oid: "d".repeat(40), tree: { oid: "e".repeat(40) } } }, "stale"],
	])("39: of a high-risk change, an approval %s counts as %3$s", async (_, fields, verdict) => {
		const scenario = await openScenario({ files: { "src/auth/login.ts": "1" } });
		const review = {
			author: { __typename: "User", login: "sam" },
			state: "APPROVED",
			submittedAt: "2026-05-01T10:00:00Z",
			lastEditedAt: null,
			body: "",
			url: "https://github.com/octo/shop/pull/12#review",
			commit: { oid: scenario.sha, tree: { oid: "e".repeat(40) } },
		};
		scenario.world.pull["files"] = {
			totalCount: 1,
			nodes: [{ path: "src/auth/login.ts", additions: 1, deletions: 0 }],
		};
		scenario.world.people["ana-dev"] = "admin";
		scenario.world.pull["reviews"] = { totalCount: 1, nodes: [{ ...review, ...fields }] };
		expect(rowOf(await scenario.run(dry), "security-review").verdict).toBe(verdict);
	});

	it("40: a tag that moves after any request is refused, or the verdict stays with the commit that was judged", async () => {
		const probe = await openScenario();
		await probe.run();
		const requests = probe.world.journal.length;
		let refused = 0;
		for (let k = 1; k < requests; k += 1) {
			const scenario = await openScenario();
			const other = scenario.git("commit-tree", "-m", "evil", `${scenario.sha}^{tree}`);
			scenario.world.afterRequest = (number) => {
				if (number === k) scenario.git("tag", "-f", scenario.tag, other);
			};
			const result = await scenario.run();
			const verdicts = scenario.world.checks.filter(({ name }) => name === "octoacme/preflight");
			if (/tag-moved/.test(result.log)) {
				refused += 1;
				expect(result.exit).toBe(1);
				expect(verdicts).toEqual([]);
				expect(scenario.world.issues).toEqual([]);
				expect(result.summary).toBe("");
			} else for (const verdict of verdicts) expect(verdict["head_sha"]).toBe(result.outputs["sha"]);
		}
		expect(refused).toBeGreaterThan(3);
	}, 90_000);

	it("refuses a version that a shell would run, before any request", async () => {
		const scenario = await openScenario();
		for (const version of ["v1$(id)", "--upload-pack=x", "refs/tags/v1", "a".repeat(40)]) {
			const result = await scenario.run({ inputs: { version } });
			expect(result.exit).toBe(1);
		}
		expect(scenario.world.journal).toEqual([]);
	});

	it("says what a token without `issues` cannot read, judges the rest, and writes the verdict", async () => {
		const scenario = await openScenario();
		scenario.world.refusals.push({ match: /\/(?:issues|milestones)/, status: 403 });
		const result = await scenario.run();
		expect(result.outputs).toMatchObject({ decision: "no-go", reason: "evidence-unreadable", "issue-url": "" });
		expect(result.summary).toContain("permissions:\n  issues: read");
		expect(rowOf(result, "ci").verdict).toBe("pass");
		expect(scenario.world.checks.some(({ name }) => name === "octoacme/preflight")).toBe(true);
	});

	it("shows hostile text and obeys none of it", async () => {
		const scenario = await openScenario({
			message: "feat: x ::error::boom @org/everyone <!-- octoacme:record --> (#12)",
		});
		await scenario.run();
		scenario.world.comments.push(
			issueComment("/signoff ::stop-commands::x <img src=x> @org/everyone", "guest", { id: 3 }),
		);
		const result = await scenario.run();
		expect(result.commands.map(({ name }) => name)).not.toContain("stop-commands");
		expect(scenario.world.issues[0]!.body.replace(/`[^`\n]*`/g, "")).not.toMatch(/<img|@org\/everyone/);
	});
});
