/** What GitHub answers when something is wrong, and what preflight makes of it, on the built bundle. */
import { seedReview } from "@octoacme/local-github/seed.ts";
import { afterAll, describe, expect, it } from "vitest";
import { closeShops, openShop, PERMISSIONS, POLICY } from "./shop.ts";
import { seedCheck, seedRun } from "./shop-evidence.ts";

afterAll(closeShops);

const rowOf = (result: { readonly result: Readonly<Record<string, unknown>> | undefined }, id: string) =>
	(result.result!["requirements"] as { id: string; verdict: string; explanation: string }[]).find(
		(row) => row.id === id,
	)!;
const dry = { inputs: { "dry-run": "true" } };

describe.concurrent("preflight", () => {
	it("finds the failing check of 130, on page 2", async () => {
		const shop = await openShop();
		for (let index = 0; index < 130; index += 1)
			seedCheck(shop.github, {
				sha: shop.sha,
				name: `job-${index}`,
				run: 900,
				...(index === 8 ? { conclusion: "failure" } : {}),
			});
		expect(rowOf(await shop.run(dry), "ci")).toMatchObject({
			verdict: "fail",
			explanation: "job-8 ended as failure.",
		});
		const pages = shop.github.journal.entries.filter(({ path }) => path.endsWith("/check-runs"));
		expect(pages.map(({ query }) => new URLSearchParams(query).get("page"))).toEqual(["1", "2"]);
	});

	it("says `never reported` where there is neither a status nor a check run", async () => {
		const shop = await openShop();
		shop.github.state.checks = [];
		const result = await shop.run(dry);
		expect(rowOf(result, "ci")).toMatchObject({
			verdict: "fail",
			explanation: expect.stringContaining("No check has ever reported"),
		});
		expect(result.outputs["decision"]).toBe("no-go");
	});

	it.each([
		["another app", { app: { id: 9, slug: "evil-app", name: "Evil" } }, "name: test"],
		["another workflow", { run: 901 }, "name: test\n    workflow: .github/workflows/ci.yml"],
	])("does not count the required check's name from %s", async (_, fields, rule) => {
		const shop = await openShop({ policy: `${POLICY}checks:\n  - ${rule}\n` });
		const { github, sha } = shop;
		seedRun(github, { id: 901, workflow: ".github/workflows/other.yml", sha, branch: "main" });
		github.state.checks = [];
		seedCheck(github, { sha, name: "test", ...fields });
		expect(rowOf(await shop.run(dry), "ci")).toMatchObject({
			verdict: "fail",
			explanation: expect.stringContaining("test was never reported by the app and workflow"),
		});
		seedCheck(github, { sha, name: "test", run: 900 });
		expect(rowOf(await shop.run(dry), "ci").verdict).toBe("pass");
	});

	it.each([404, 503])(
		"an alerts API that answers %i is unknown and blocks",
		async (status) => {
			const shop = await openShop();
			for (const name of ["code-scanning", "dependabot"])
				shop.github.faults.add({
					template: `/repos/{owner}/{repo}/${name}/alerts`,
					times: 20,
					when: "before",
					effect: { kind: "status", status, body: { message: "not now" } },
				});
			const result = await shop.run(dry);
			for (const id of ["sast", "dependencies"]) expect(rowOf(result, id).verdict).toBe("unknown");
			expect(result.outputs).toMatchObject({ decision: "no-go", reason: "evidence-unreadable" });
			expect(shop.github.faults.unused()).toEqual([]);
		},
		60_000,
	);

	it("an alerts API that answers 403 is unknown, and the lines that the token lacks are printed", async () => {
		const shop = await openShop();
		const { "security-events": _code, "vulnerability-alerts": _packages, ...permissions } = PERMISSIONS;
		const result = await shop.run({ ...dry, token: shop.github.issueToken({ permissions }) });
		for (const id of ["sast", "dependencies"]) expect(rowOf(result, id).verdict).toBe("unknown");
		expect(result.outputs).toMatchObject({ decision: "no-go", reason: "evidence-unreadable" });
		expect(result.summary).toContain("permissions:\n  security-events: read\n  vulnerability-alerts: read");
	});

	it("counts the newest attempt of a job of CI, and not the one that was run again", async () => {
		const shop = await openShop();
		const { github, sha } = shop;
		const run = github.state.runs.find(({ id }) => id === 900)!;
		const check = github.state.checks.find(({ name }) => name === "test")!;
		const job = run.jobs.find(({ checkRunId }) => checkRunId === check.id)!;
		for (const one of [check, job]) Object.assign(one, { conclusion: "failure" });
		run.attempt = 2;
		seedCheck(github, { sha, name: "test", run: 900 });
		expect(rowOf(await shop.run(dry), "ci")).toMatchObject({ verdict: "pass" });
	});

	it("deployments that the token may not read leave it unknown where the range starts", async () => {
		const shop = await openShop();
		const { deployments: _deployments, ...permissions } = PERMISSIONS;
		shop.git("tag", "v1.0.9", "v1.1.0^{commit}");
		const result = await shop.run({ ...dry, token: shop.github.issueToken({ permissions }) });
		expect(rowOf(result, "acceptance").verdict).toBe("unknown");
		expect(result.outputs["decision"]).toBe("no-go");
	});

	it("analyses that the repository has switched off are not zero findings", async () => {
		const shop = await openShop();
		shop.github.state.codeScanning = "off";
		expect(rowOf(await shop.run(dry), "sast").verdict).toBe("unknown");
	});

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
	])("a policy %s is refused with line and column, at once", async (_, policy, where) => {
		const shop = await openShop({ policy });
		const result = await shop.run(dry);
		expect(result.exit).toBe(1);
		expect(result.commands.filter(({ name }) => name === "error")).toHaveLength(1);
		expect(result.log).toMatch(/invalid-policy/);
		expect(result.log).toMatch(where);
		expect(shop.writes()).toEqual([]);
		// At once: what is too large is not even downloaded (how long the reading takes is held by the parser's own tests).
		const asked = shop.github.journal.entries.filter(({ token }) => token !== null);
		expect(asked.length).toBeLessThanOrEqual(6);
		expect(asked.filter(({ path }) => path.includes("/git/blobs/"))).toEqual([]);
	});

	it("a policy loosened by the commit under release is not read from there", async () => {
		const shop = await openShop();
		const strict = shop.git("rev-parse", "main");
		const loose = POLICY.replace("version: 1", "version: 1\nrequirements:\n  ci: { enabled: false }");
		shop.git("checkout", "-qb", "release/1.2");
		const sha = shop.commit("chore: loosen (#12)", { ".github/release-policy.yml": loose });
		shop.git("tag", "v1.2.0");
		expect(shop.git("rev-parse", "main")).toBe(strict);
		seedCheck(shop.github, { sha, name: "test", conclusion: "failure" });
		const result = await shop.run({ ...dry, ref: "refs/tags/v1.2.0", sha });
		expect(rowOf(result, "ci").verdict).toBe("fail");
	});

	it.each<[string, object, string]>([
		["by the security champion", {}, "pass"],
		["by the author", { author: "ana-dev" }, "pending"],
		["by a bot", { author: "sam[bot]" }, "pending"],
		["by a former member", { author: "gone" }, "pending"],
		["by somebody outside the role", { author: "guest" }, "pending"],
		["that was dismissed", { state: "DISMISSED" }, "pending"],
		["of an older commit", { commitSha: "previous" }, "stale"],
		["of another commit with the same files", { commitSha: "twin" }, "pass"],
	])("of a high-risk change, an approval %s is judged", async (_, fields, verdict) => {
		const shop = await openShop({
			files: { "src/auth/login.ts": "1" },
			policy: POLICY.replace("users: [sam]", "users: [sam, gone, ana-dev]"),
		});
		const { github, sha, previousSha } = shop;
		const twin = shop.git("commit-tree", "-m", "before the rebase", "-p", previousSha, `${sha}^{tree}`);
		const { commitSha, ...rest } = fields as { commitSha?: string };
		seedReview(github.people, {
			pullNumber: 12,
			author: "sam",
			state: "APPROVED",
			submittedAt: "2026-05-01T10:00:00Z",
			commitSha: commitSha === "previous" ? previousSha : commitSha === "twin" ? twin : sha,
			...rest,
		});
		const row = rowOf(await shop.run(dry), "security-review");
		expect(row).toMatchObject({ verdict });
		if (commitSha === "twin") expect(row.explanation).toContain(`#12 on ${twin.slice(0, 7)}, whose files are the same`);
	});

	it("a tag that moves after any request is refused, or the verdict stays with the commit that was judged", async () => {
		const probe = await openShop();
		await probe.run();
		const requests = probe.github.journal.entries.length;
		const outcomes = await Promise.all(
			Array.from({ length: requests - 1 }, async (_, index) => {
				const shop = await openShop();
				const other = shop.git("commit-tree", "-m", "evil", `${shop.sha}^{tree}`);
				shop.github.faults.add({
					nth: index + 1,
					when: "after-reply",
					effect: { kind: "kill", kill: () => void shop.git("tag", "-f", shop.tag, other) },
				});
				const result = await shop.run();
				const verdicts = shop.github.state.checks.filter(({ name }) => name === "octoacme/preflight");
				if (!/tag-moved/.test(result.log)) {
					for (const verdict of verdicts) expect(verdict.sha).toBe(result.outputs["sha"]);
					return "judged";
				}
				expect(result.exit).toBe(1);
				expect(verdicts).toEqual([]);
				expect(shop.writes()).toEqual([]);
				expect(result.summary).toBe("");
				return "refused";
			}),
		);
		expect(outcomes.filter((outcome) => outcome === "refused").length).toBeGreaterThan(3);
		expect(outcomes).toContain("judged");
	}, 90_000);

	it("refuses a version that a shell would run, before any request", async () => {
		const shop = await openShop();
		for (const version of ["v1$(id)", "--upload-pack=x", "refs/tags/v1", "a".repeat(40)]) {
			const result = await shop.run({ inputs: { version } });
			expect(result.exit).toBe(1);
		}
		expect(shop.github.journal.entries).toEqual([]);
	});

	it("says what a token without `issues` cannot read, judges the rest, and writes the verdict", async () => {
		const shop = await openShop();
		const { issues: _, ...permissions } = PERMISSIONS;
		const result = await shop.run({ token: shop.github.issueToken({ permissions }) });
		expect(result.outputs).toMatchObject({ decision: "no-go", reason: "evidence-unreadable", "issue-url": "" });
		expect(result.summary).toContain("permissions:\n  issues: read");
		expect(rowOf(result, "ci").verdict).toBe("pass");
		expect(shop.github.state.checks.some(({ name }) => name === "octoacme/preflight")).toBe(true);
	});

	it("shows hostile text and obeys none of it", async () => {
		const shop = await openShop({
			message: "feat: x ::error::boom @org/everyone <!-- octoacme:record --> (#12)",
		});
		await shop.run();
		shop.comment("guest", "/signoff ::stop-commands::x <img src=x> @org/everyone");
		const result = await shop.run();
		expect(result.commands.map(({ name }) => name)).not.toContain("stop-commands");
		expect(shop.issue().body!.replace(/`[^`\n]*`/g, "")).not.toMatch(/<img|@org\/everyone/);
	});
});
