/** Attacks on the locks: what anybody who may push can write stops no rollback, and ends no hold. */
import { afterAll, describe, expect, it } from "vitest";
import { seedRun } from "../actions/preflight/test/shop-evidence.ts";
import type { ActionResult } from "./harness/action.ts";
import {
	closeStages,
	deployBoth,
	describeDeployment,
	openStage,
	postDeployment,
	SHIP,
	STAGED,
	type Stage,
	takeLock,
} from "./harness/trust-stage.ts";

afterAll(closeStages);

describe("a lock", () => {
	it.each<[string, (stage: Stage) => Promise<unknown>, RegExp]>([
		[
			"names another workflow's run",
			(stage) => {
				const workflow = ".github/workflows/anything.yml";
				seedRun(stage.github, { id: 4242, workflow, sha: stage.first, branch: "mallory/x", done: false });
				return takeLock(stage, "production", "4242");
			},
			/that run is over, its lock is taken over/,
		],
		[
			"names a run of the release that only waits for an approval",
			(stage) => {
				const run = seedRun(stage.github, {
					id: 4243,
					workflow: SHIP,
					sha: stage.first,
					branch: "v1.0.0",
					done: false,
				});
				Object.assign(run, { status: "waiting" });
				for (const job of run.jobs) Object.assign(job, { status: "waiting" });
				return takeLock(stage, "production", "4243");
			},
			/that run is over, its lock is taken over/,
		],
		[
			"says that people hold it, in both places that a rollback takes",
			async (stage) => {
				await takeLock(stage, "production", "hold");
				await takeLock(stage, "production=3arollback", "hold");
			},
			/::warning.*Only runs take this lock: it is removed/,
		],
		[
			"names no run at all, in both places that a rollback takes",
			async (stage) => {
				await takeLock(stage, "production", "x");
				await takeLock(stage, "production=3arollback", "-1");
			},
			/::warning.*Only runs take this lock: it is removed/,
		],
		[
			"is a commit that is claimed too, in both places that a rollback takes",
			async (stage) => {
				const mallory = stage.tokenOf("mallory", { contents: "write" });
				for (const name of ["locks/production", "locks/production=3arollback", `claims/${stage.first}`])
					await stage.post(mallory, "/git/refs", { ref: `refs/octoacme/${name}`, sha: stage.first });
			},
			/::warning.*Only runs take this lock: it is removed/,
		],
		[
			"cannot be written, because other refs leave it no place,",
			async (stage) => {
				const mallory = stage.tokenOf("mallory", { contents: "write" });
				await stage.post(mallory, "/git/refs", { ref: "refs/octoacme/locks/production/x", sha: stage.first });
			},
			/RAN rollback/,
		],
		[
			"is of a run that waits for an approval with a deployment begun, which is what must be rolled back",
			async (stage) => {
				const run = seedRun(stage.github, {
					id: 4246,
					workflow: SHIP,
					sha: stage.second,
					branch: "v1.1.0",
					done: false,
				});
				Object.assign(run, { status: "waiting" });
				for (const job of run.jobs) Object.assign(job, { status: "completed", conclusion: "success" });
				const open = describeDeployment(stage.second, "1.1.0", "production", { runId: "4246" });
				await postDeployment(stage, stage.job, open, ["in_progress", "deploying v1.1.0"]);
				await takeLock(stage, "production", "4246", { spansJobs: true });
			},
			/its lock is taken over/,
		],
		[
			"claims that a later job of a waiting run goes on under it, though that run has begun no deployment",
			(stage) => {
				const run = seedRun(stage.github, {
					id: 4244,
					workflow: SHIP,
					sha: stage.first,
					branch: "v1.0.0",
					done: false,
				});
				Object.assign(run, { status: "waiting" });
				for (const job of run.jobs) Object.assign(job, { status: "waiting" });
				return takeLock(stage, "production", "4244", { spansJobs: true });
			},
			/its lock is taken over/,
		],
	])("that %s does not stop a rollback", async (_, attack, says) => {
		const stage = await openStage();
		await deployBoth(stage);
		await attack(stage);
		const { log } = await stage.run("rollback", { reason: "errors" });
		expect(log).toContain("RAN rollback v1.0.0");
		expect(log).toMatch(says);
	});

	it("of a run that is deploying to the environment is not taken, however many deployments others created since", async () => {
		const stage = await openStage();
		await deployBoth(stage);
		seedRun(stage.github, { id: 4245, workflow: SHIP, sha: stage.first, branch: "v1.0.0", done: false });
		await takeLock(stage, "production", "4245");
		const open = describeDeployment(stage.second, "1.1.0", "production", { runId: "4245" });
		await postDeployment(stage, stage.job, open, ["in_progress", "deploying v1.1.0"]);
		const mallory = stage.tokenOf("mallory", { deployments: "write" });
		for (let count = 0; count < 51; count++)
			await postDeployment(stage, mallory, describeDeployment(stage.second, "1.1.0", "production"));
		const refused = await stage.run("rollback", { reason: "errors", version: "v1.1.0" });
		expect(refused.outputs).toMatchObject({ decision: "refused", reason: "locked" });
		expect(refused.log).not.toContain("RAN ");
	});

	it("of a trusted run that is at work elsewhere is taken over at the end of the wait, with a warning", async () => {
		const stage = await openStage();
		await deployBoth(stage);
		seedRun(stage.github, { id: 4247, workflow: SHIP, sha: stage.first, branch: "v1.0.0", done: false });
		await takeLock(stage, "production", "4247");
		const elsewhere = describeDeployment(stage.second, "1.1.0", "staging", { runId: "4247" });
		await postDeployment(stage, stage.job, elsewhere, ["in_progress", "deploying v1.1.0"]);
		const forged = describeDeployment(stage.second, "1.1.0", "production", { runId: "4247" });
		await postDeployment(stage, stage.tokenOf("mallory", { deployments: "write" }), forged, [
			"in_progress",
			"deploying v1.1.0",
		]);
		const { log } = await stage.run("rollback", { reason: "errors", version: "v1.1.0" });
		expect(log).toContain("RAN rollback v1.0.0");
		expect(log).toMatch(/::warning[^\n]*production is still held by rita in run 4247[^\n]*its lock is taken over/);
	});

	it("that a rollback took stops the deploy that held it before its command, also while its backup runs", async () => {
		const policy = STAGED.replace(
			"    requires: [staging]\n",
			"    backup: { run: 'echo BACKUP; sleep 20; echo name=b1' }\n",
		);
		const stage = await openStage(policy);
		await deployBoth(stage);
		seedRun(stage.github, { id: 4248, workflow: SHIP, sha: stage.second, branch: "v1.1.0", done: false });
		let rollback: Promise<ActionResult> | undefined;
		const deploy = await stage.start({
			action: "deploy",
			runId: "4248",
			inputs: { "require-preflight": "false", redeploy: "true" },
			onOutput: (output) => {
				if (output.includes("BACKUP")) rollback ??= stage.run("rollback", { reason: "errors", version: "v1.1.0" });
			},
		});
		expect(deploy.outputs).toMatchObject({ decision: "refused", reason: "lock-lost" });
		expect(deploy.log).toContain("The lock of production is no longer this run's");
		expect(deploy.log).not.toContain("RAN deploy");
		const { log } = await rollback!;
		expect(log).toMatch(/::warning[^\n]*held by rita in run 4248[^\n]*its lock is taken over/);
		expect(log).toContain("RAN rollback v1.0.0");
		const last = stage.github.state.deployments.find(({ payload }) => JSON.stringify(payload).includes('"4248"'));
		expect(last?.statuses.at(-1)).toMatchObject({ state: "failure" });
	});

	it("that is gone before the backup of a deploy stops it there", async () => {
		const policy = STAGED.replace("    requires: [staging]\n", "    backup: { run: 'echo BACKUP; echo name=b1' }\n");
		const stage = await openStage(policy);
		stage.github.faults.add({
			method: "POST",
			template: "/repos/{owner}/{repo}/deployments",
			when: "before",
			effect: {
				kind: "kill",
				kill: () => void stage.git("update-ref", "-d", "refs/octoacme/locks/production"),
			},
		});
		const { outputs, log } = await stage.run("deploy", { "require-preflight": "false" });
		expect(outputs, log).toMatchObject({ decision: "refused", reason: "lock-lost" });
		expect(log).not.toMatch(/^(?:BACKUP|RAN)/m);
	});

	it.each<[string, (stage: Stage) => Promise<unknown>, true | string]>([
		["that is deleted after it was taken is taken again", async () => {}, true],
		["that a run which changes nothing took is taken back", (stage) => takeLock(stage, "production", "4249"), true],
		[
			"under which another release went out meanwhile is no lock for the plan that was made before",
			(stage) =>
				postDeployment(
					stage,
					stage.job,
					describeDeployment(stage.second, "1.1.0", "production", { key: "-/production/1.1.0/4250" }),
					["success", "deployed v1.1.0"],
				),
			"was another run's for a while, and what runs there has changed since",
		],
		[
			"that a run whose command may be at work took is left to it",
			async (stage) => {
				const open = describeDeployment(stage.second, "1.1.0", "production", { runId: "4249" });
				await postDeployment(stage, stage.job, open, ["in_progress", "deploying v1.1.0"]);
				await takeLock(stage, "production", "4249");
			},
			"it is held by rita in run 4249",
		],
	])("%s right before the command of a rollback", async (_, attack, end) => {
		const stage = await openStage();
		await deployBoth(stage);
		seedRun(stage.github, { id: 4249, workflow: SHIP, sha: stage.first, branch: "v1.0.0", done: false });
		stage.github.faults.add({
			method: "POST",
			template: "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
			where: ({ body }) => JSON.stringify(body).includes("going back to"),
			when: "before",
			effect: {
				kind: "kill",
				kill: async () => {
					stage.git("update-ref", "-d", "refs/octoacme/locks/production");
					await attack(stage);
				},
			},
		});
		const { log } = await stage.run("rollback", { reason: "errors" });
		expect(log).toMatch(/::warning[^\n]*The lock of production is no longer this run's; it is taken again/);
		if (end === true) expect(log).toContain("RAN rollback v1.0.0");
		else {
			expect(log).not.toContain("RAN ");
			expect(log).toContain(end);
		}
	});

	it("by hand ends by the role alone", async () => {
		const stage = await openStage();
		await stage.run("deploy", { operation: "lock", "lock-reason": "incident" });
		const refused = await stage.run("deploy", { operation: "unlock" }, "mallory");
		expect(refused.outputs).toMatchObject({ decision: "refused", reason: "not-in-role" });
		expect((await stage.run("deploy", { operation: "unlock" }, "gone")).outputs["decision"]).toBe("refused");
		const repeated = await stage.run("deploy", { operation: "unlock" }, "mallory", "rita");
		expect(repeated.outputs).toMatchObject({ decision: "refused", reason: "not-in-role" });
		expect(repeated.log).toContain("start a run of your own");
		expect((await stage.run("deploy", { operation: "unlock" })).outputs["decision"]).toBe("unlocked");
	});
});
