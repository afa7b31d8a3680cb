/** Attacks on the evidence, each beside the honest path: what a writer can post by API or push must decide nothing. */
import { seedUser } from "@octoacme/local-github/seed.ts";
import { afterAll, describe, expect, it } from "vitest";
import { closeShops, openShop, POLICY, type Shop } from "../actions/preflight/test/shop.ts";
import { seedRun } from "../actions/preflight/test/shop-evidence.ts";
import type { ActionResult } from "./harness/action.ts";
import { seedDeployment } from "./harness/deployments.ts";
import {
	closeStages,
	describeDeployment,
	openStage,
	postDeployment,
	postVerdict,
	STAGED,
} from "./harness/trust-stage.ts";

afterAll(async () => {
	await closeShops();
	await closeStages();
});

describe("a verdict of preflight", () => {
	const policy = STAGED.replace("    requires: [staging]\n", "");
	it("is believed from a run of the workflow that is running", async () => {
		const stage = await openStage(policy);
		await postVerdict(stage, stage.job, "1000");
		expect((await stage.run("deploy", {})).outputs).toMatchObject({ decision: "deployed" });
	});

	it.each([
		["a test workflow's push run", { id: 501, workflow: ".github/workflows/ci.yml", branch: "mallory/topic" }],
		[
			"a branch's own workflow",
			{ id: 502, workflow: ".github/workflows/forge.yml", branch: "mallory/forge", event: "workflow_dispatch" },
		],
		[
			"a failed nightly run",
			{ id: 503, workflow: ".github/workflows/nightly.yml", branch: "main", event: "schedule", conclusion: "failure" },
		],
		["a labeler", { id: 504, workflow: ".github/workflows/labeler.yml", branch: "main", event: "issue_comment" }],
	] as const)("is refused when it names %s", async (_, run) => {
		const stage = await openStage(policy);
		seedRun(stage.github, { sha: stage.first, ...run });
		await postVerdict(stage, stage.github.issueToken({ permissions: { checks: "write" } }), String(run.id));
		const refused = await stage.run("deploy", {});
		expect(refused.outputs).toMatchObject({ decision: "refused", reason: "preflight-not-trusted" });
		expect(refused.log).not.toContain("RAN ");
	});

	it("of another token that names the run itself is refused where preflight handed its own over", async () => {
		const stage = await openStage(policy);
		const genuine = await postVerdict(stage, stage.job, "1000", { decision: "no-go", reason: "requirements-not-met" });
		stage.github.state.checks.length = 0;
		const forged = await postVerdict(stage, stage.github.issueToken({ permissions: { checks: "write" } }), "1000");
		const refused = await stage.run("deploy", { verdict: genuine });
		expect(refused.outputs).toMatchObject({ decision: "refused", reason: "preflight-not-trusted" });
		expect(refused.log).toContain(`names the digest ${forged}, expected ${genuine}`);
		expect((await stage.run("deploy", { verdict: forged })).outputs["decision"]).toBe("deployed");
	});

	it("is refused when its entry says no-go under a success", async () => {
		const stage = await openStage(policy);
		await postVerdict(stage, stage.job, "1000", { decision: "no-go", reason: "requirements-not-met" });
		expect((await stage.run("deploy", {})).outputs).toMatchObject({ reason: "preflight-negative" });
	});
});

describe("deployments that somebody else posted", () => {
	it("prove no stage, where the job's own do", async () => {
		const stage = await openStage();
		await postVerdict(stage, stage.job, "1000");
		const body = describeDeployment(stage.second, "1.1.0", "staging");
		const verified = ["success", "verified: looks fine to me"] as const;
		await postDeployment(stage, stage.tokenOf("mallory", { deployments: "write" }), body, verified);
		expect((await stage.run("deploy", {})).outputs).toMatchObject({ decision: "refused", reason: "stage-missing" });
		await postDeployment(stage, stage.job, body, verified);
		expect((await stage.run("deploy", {})).outputs).toMatchObject({ decision: "deployed" });
	});

	it("count from an App of one's own that the policy names, and not from a person who took its name", async () => {
		const stage = await openStage(`${STAGED}trusted-authors: ["octoacme-release[bot]"]\n`);
		await postVerdict(stage, stage.job, "1000");
		const body = describeDeployment(stage.second, "1.1.0", "staging");
		const verified = ["success", "verified: ok"] as const;
		const permissions = { deployments: "write" } as const;
		await postDeployment(stage, stage.tokenOf("octoacme-release", permissions), body, verified);
		expect((await stage.run("deploy", {})).outputs).toMatchObject({ decision: "refused", reason: "stage-missing" });
		await postDeployment(stage, stage.tokenOf("octoacme-release[bot]", permissions), body, verified);
		expect((await stage.run("deploy", {})).outputs).toMatchObject({ decision: "deployed" });
	});

	it("prove no stage by a status that an action of ours wrote on them", async () => {
		const stage = await openStage();
		await postVerdict(stage, stage.job, "1000");
		const body = describeDeployment(stage.second, "1.1.0", "staging");
		const id = await postDeployment(stage, stage.tokenOf("mallory", { deployments: "write" }), body);
		const verified = { state: "success", description: "verified: ok", auto_inactive: false };
		await stage.post(stage.job, `/deployments/${id}/statuses`, verified);
		expect((await stage.run("deploy", {})).outputs).toMatchObject({ decision: "refused", reason: "stage-missing" });
	});

	it.each([
		["a tag that is not of the policy's pattern", { tag: "x-1" }],
		["the tag of another version", { tag: "v1.0.0" }],
		["another commit than its own", { sha: "0".repeat(40) }],
	])(
		"name no release to return to by %s, though another workflow of the same account wrote them",
		async (_, change) => {
			const stage = await openStage();
			const newer = stage.commit("feat: three (#13)", "b.txt", "3");
			const wait = () => new Promise((done) => setTimeout(done, 1_100));
			const deployed = (sha: string, version: string, status: readonly [string, string], more = {}) =>
				postDeployment(stage, stage.job, describeDeployment(sha, version, "production", more), status).then(wait);
			await deployed(stage.first, "1.0.0", ["success", "verified: ok"]);
			await deployed(newer, "1.0.1", ["success", "verified: 12 of 12 healthy"], change);
			await deployed(stage.second, "1.1.0", ["success", "deployed v1.1.0"]);
			const { log } = await stage.run("rollback", { reason: "errors" });
			expect(log).toContain("RAN rollback v1.0.0");
		},
	);

	it("name no release to return to", async () => {
		const stage = await openStage();
		await postDeployment(stage, stage.job, describeDeployment(stage.first, "1.0.0", "production"), [
			"success",
			"verified: ok",
		]);
		const mallory = stage.tokenOf("mallory", { deployments: "write", contents: "write" });
		await new Promise((done) => setTimeout(done, 1_100));
		await postDeployment(stage, mallory, describeDeployment(stage.second, "1.0.1", "production", { tag: "x-1" }), [
			"success",
			"verified: 12 of 12 healthy",
		]);
		await new Promise((done) => setTimeout(done, 1_100));
		await postDeployment(stage, stage.job, describeDeployment(stage.second, "1.1.0", "production"), [
			"success",
			"deployed v1.1.0",
		]);
		expect((await stage.run("rollback", { reason: "errors" })).log).toContain("RAN rollback v1.0.0");
	});

	it("lift no quarantine, where somebody of the role does", async () => {
		const stage = await openStage(STAGED.replace("    requires: [staging]\n", ""));
		const body = describeDeployment(stage.second, "1.1.0", "production");
		const bad = await postDeployment(
			stage,
			stage.job,
			body,
			["success", "deployed"],
			["failure", "rolled back: errors"],
		);
		await postVerdict(stage, stage.job, "1000");
		const lifted = { state: "inactive", description: "quarantine lifted: by rita: fine", auto_inactive: false };
		await stage.post(stage.tokenOf("mallory", { deployments: "write" }), `/deployments/${bad}/statuses`, lifted);
		expect((await stage.run("deploy", {})).outputs).toMatchObject({ decision: "refused", reason: "quarantined" });
		const byRole = await stage.run("rollback", { "lift-quarantine": "v1.1.0", reason: "all good" });
		expect(byRole.outputs, byRole.log).toMatchObject({ decision: "quarantine-lifted" });
		const returned = await stage.run("deploy", {});
		expect(returned.outputs, returned.log).not.toMatchObject({ reason: "quarantined" });
	});
});

describe("the range of a release", () => {
	const mixed = {
		message: "feat: new login, straight to main",
		files: { "src/auth/login.ts": "evil\n" },
		later: [{ message: "feat: carts have a sum (#12)", files: { "src/page.tsx": "<p>sum2</p>\n" } }],
	};
	const verdictOf = (result: ActionResult, id: string) =>
		(result.result as { requirements: { id: string; verdict: string; explanation: string }[] }).requirements.find(
			(row) => row.id === id,
		)!;

	it("is not cut by a tag that was never released", async () => {
		const shop = await openShop(mixed);
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		const honest = await shop.run({ inputs: { "dry-run": "true" } });
		shop.git("tag", "v1.0.9", "v1.1.0^{commit}^");
		const attacked = await shop.run({ inputs: { "dry-run": "true" } });
		for (const result of [honest, attacked]) {
			expect(result.outputs).toMatchObject({ decision: "no-go", "previous-version": "1.0.0", "release-type": "minor" });
			expect(verdictOf(result, "acceptance").verdict).toBe("fail");
		}
		expect(verdictOf(attacked, "acceptance").explanation).toContain("v1.0.9 was never released");
	});

	it("is not cut by a deployment that another workflow wrote for a tag that never was", async () => {
		const shop = await openShop(mixed);
		const sha = shop.git("rev-parse", "v1.1.0^{commit}^");
		const statuses = [["success", "verified: healthy"]] as const;
		seedDeployment(shop.github, { sha, version: "1.0.999", environment: "production", statuses });
		const attacked = await shop.run({ inputs: { "dry-run": "true" } });
		expect(attacked.outputs, attacked.log).toMatchObject({ decision: "no-go", "previous-version": "1.0.0" });
		const { verdict, explanation } = verdictOf(attacked, "acceptance");
		expect(verdict).toBe("fail");
		expect(explanation).toContain("No tag is at the commit that was deployed as v1.0.999");
	});

	it("is not cut by a tag where the last release's is deleted", async () => {
		const shop = await openShop(mixed);
		shop.git("tag", "v1.0.9", "v1.1.0^{commit}^");
		shop.git("tag", "--delete", "v1.0.0");
		const attacked = await shop.run({ inputs: { "dry-run": "true" } });
		expect(attacked.outputs, attacked.log).toMatchObject({ decision: "no-go", "previous-version": "" });
		expect(verdictOf(attacked, "acceptance").verdict).toBe("fail");
	});
});

describe("a check that a workflow posts by API", () => {
	const post = async (shop: Shop, body: object) => {
		const token = shop.github.issueToken({ permissions: { checks: "write" } });
		await fetch(`${shop.github.apiUrl}/repos/octo/shop/check-runs`, {
			method: "POST",
			headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
			body: JSON.stringify({
				...body,
				head_sha: shop.sha,
				status: "completed",
				conclusion: "success",
				completed_at: new Date().toISOString(),
				output: { title: "ok", summary: "ok" },
			}),
		});
	};
	/** CI's job `test` as it ended, and what a token with `checks: write` then makes of its check run. */
	const change = async (shop: Shop, end: object, patch: object) => {
		const { checks, runs } = shop.github.state;
		const check = checks.find((one) => one.name === "test")!;
		const job = runs.flatMap(({ jobs }) => jobs).find(({ checkRunId }) => checkRunId === check.id)!;
		for (const one of [check, job]) Object.assign(one, end);
		const token = shop.github.issueToken({ permissions: { checks: "write" } });
		const answer = await fetch(`${shop.github.apiUrl}/repos/octo/shop/check-runs/${check.id}`, {
			method: "PATCH",
			headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
			body: JSON.stringify(patch),
		});
		expect(answer.status).toBe(200);
	};
	const judge = async (shop: Shop) => (await shop.run({ inputs: { "dry-run": "true" } })).outputs["decision"];

	it.each([
		["the job of CI that the policy names with its workflow", ", workflow: .github/workflows/ci.yml"],
		["the job of CI that the policy names", ""],
		["a job of the run whose checks all count", undefined],
	])("is not %s", async (_, workflow) => {
		const checks = `checks:\n  - { name: test, app: github-actions${workflow} }\n`;
		const shop = await openShop({ policy: `${POLICY}${workflow === undefined ? "" : checks}` });
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		expect(await judge(shop)).toBe("go");
		shop.github.state.checks.find(({ name }) => name === "test")!.conclusion = "failure";
		await post(shop, { name: "test", external_id: "" });
		const details_url = "https://github.com/octo/shop/actions/runs/900";
		await post(shop, { name: "octoacme/x", external_id: "octoacme:x", details_url });
		expect(await judge(shop)).toBe("no-go");
	});

	it.each([
		["the end of CI's job", { status: "completed", conclusion: "success" }, "test"],
		["a neutral end of CI's job", { status: "completed", conclusion: "neutral" }, "test"],
		["CI's job said to be skipped", { status: "completed", conclusion: "skipped" }, "test"],
		["CI's job said to be under way", { status: "in_progress" }, "test"],
		["the name of a job that passed", { name: "test" }, "lint"],
		["what makes CI's job look like one of ours", { external_id: "octoacme:x" }, "test"],
	])("changes nothing by %s", async (_, patch, name) => {
		const named = name === "lint" ? "checks:\n  - { name: test, app: github-actions }\n" : "";
		const shop = await openShop({ policy: `${POLICY}${named}` });
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		await change(shop, name === "lint" ? { name } : { conclusion: "failure" }, patch);
		expect(await judge(shop)).toBe("no-go");
	});

	it.each(["neutral", "skipped"])(
		"passes no failed job of CI as %s where the policy lets skipped pass",
		async (conclusion) => {
			const shop = await openShop({
				policy: `${POLICY}checks:\n  - { name: test, app: github-actions, skipped: pass }\n`,
			});
			shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
			expect(await judge(shop)).toBe("go");
			await change(shop, { conclusion: "failure" }, { status: "completed", conclusion });
			expect(await judge(shop)).toBe("no-go");
		},
	);

	it.each([
		["failure", "no-go"],
		["timed_out", "no-go"],
		["action_required", "no-go"],
		["neutral", "go"],
		["skipped", "go"],
	])("that says %s over a job that passed leaves %s", async (conclusion, decision) => {
		const shop = await openShop();
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		await change(shop, { conclusion: "success" }, { status: "completed", conclusion });
		expect(await judge(shop)).toBe(decision);
	});

	it("is not there where the job of CI never ran", async () => {
		const shop = await openShop({ policy: `${POLICY}checks:\n  - { name: unit, app: github-actions }\n` });
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		await post(shop, { name: "unit", details_url: "https://github.com/octo/shop/actions/runs/900/job/1" });
		expect(await judge(shop)).toBe("no-go");
	});
});

describe("a status that somebody with push access posts", () => {
	const post = async (shop: Shop, token: string) => {
		const answer = await fetch(`${shop.github.apiUrl}/repos/octo/shop/statuses/${shop.sha}`, {
			method: "POST",
			headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
			body: JSON.stringify({ state: "success", context: "unit", description: "ok" }),
		});
		expect(answer.status).toBe(201);
	};
	const tokenOf = (shop: Shop, login?: string) =>
		shop.github.issueToken({ permissions: { statuses: "write" }, ...(login === undefined ? {} : { login }) });
	const judge = async (shop: Shop) => (await shop.run({ inputs: { "dry-run": "true" } })).outputs["decision"];

	it.each<[string, string | undefined, string]>([
		["of a workflow is no job of CI", undefined, "checks:\n  - { name: unit, app: github-actions }\n"],
		["of a person who took CI's name is not CI's", "circleci", 'checks:\n  - { name: unit, app: "circleci[bot]" }\n'],
		["of another app is not CI's", "labeler[bot]", 'checks:\n  - { name: unit, app: "circleci[bot]" }\n'],
	])("%s", async (_, login, checks) => {
		const shop = await openShop({ policy: `${POLICY}${checks}` });
		if (login === "circleci") seedUser(shop.github.people, { login, role: "write" });
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		await post(shop, tokenOf(shop, login));
		expect(await judge(shop)).toBe("no-go");
	});

	it("of CI itself is what the policy names", async () => {
		const shop = await openShop({ policy: `${POLICY}checks:\n  - { name: unit, app: "circleci[bot]" }\n` });
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		await post(shop, tokenOf(shop, "circleci[bot]"));
		expect(await judge(shop)).toBe("go");
	});

	it.each([undefined, "mallory"])("by %s is no CI where nothing else reported", async (login) => {
		const shop = await openShop();
		if (login !== undefined) seedUser(shop.github.people, { login, role: "write" });
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		shop.github.state.checks.splice(0, shop.github.state.checks.length);
		await post(shop, tokenOf(shop, login));
		expect(await judge(shop)).toBe("no-go");
	});
});

describe("a stranger", () => {
	it("cannot crowd out the commits that signers signed", async () => {
		const requirements = "requirements:\n  support-briefing: { stale-paths: [nothing/**] }\n";
		const shop = await openShop({ policy: `${POLICY}${requirements}` });
		const signed = shop.comment("sara", `/signoff support-briefing ${shop.previousSha}`);
		signed.createdAt = new Date(Date.parse(signed.createdAt) - 60_000).toISOString();
		signed.updatedAt = signed.createdAt;
		for (let index = 0; index < 20; index += 1)
			shop.comment("guest", `/signoff support-briefing ${String(index).padStart(40, "0")}`);
		expect((await shop.run({ inputs: { "dry-run": "true" } })).outputs["decision"]).toBe("go");
	});

	const countRun = async (shop: Shop) => {
		const before = shop.github.journal.entries.length;
		const { outputs } = await shop.run({ inputs: { "dry-run": "true" } });
		return { decision: outputs["decision"], requests: shop.github.journal.entries.length - before };
	};
	const roles = (lead: string) => POLICY.replace("support-lead: { users: [sara] }", `support-lead: ${lead}`);

	it.each([
		["who can be in no role costs nothing, however often he comments", "{ users: [sara] }", 0],
		["who might be in the role is asked about once, however often he comments", "{ permission: write }", 1],
	])("%s", async (_, lead, cost) => {
		const shop = await openShop({ policy: roles(lead) });
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		const alone = await countRun(shop);
		for (let index = 0; index < 60; index += 1) shop.comment("guest", `/signoff support-briefing ${shop.sha}`);
		expect(await countRun(shop)).toEqual({ decision: "go", requests: alone.requests + cost });
	});

	it("is one of 200 whose comments change nothing and cost no request each, where the role names people", async () => {
		const shop = await openShop({ policy: roles("{ users: [sara] }") });
		shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
		const alone = await countRun(shop);
		for (let index = 0; index < 200; index += 1) {
			seedUser(shop.github.people, { login: `guest${index}`, role: "read" });
			shop.comment(`guest${index}`, `/signoff support-briefing ${shop.sha}\n/revoke support-briefing`);
		}
		const { decision, requests } = await countRun(shop);
		expect(decision).toBe("go");
		// Two more pages of comments, read twice: as they are, and which were edited.
		expect(requests).toBeLessThanOrEqual(alone.requests + 4);
	});
});
