/** A deployment that the job's own steps make between `begin` and `finish`, on the built bundle. */
import { isRead } from "@octoacme/local-github/journal.ts";
import { describe, expect, it, vi } from "vitest";
import type { ActionRun } from "../../../test/harness/action.ts";
import { begin, ended, entries, FREEZE, finish, OWN } from "./bracket.ts";
import { checkRules, NEW, OLD, openScene, type Scene } from "./scene.ts";

// Cases run side by side, a process or two each.
vi.setConfig({ testTimeout: 120_000 });

/** Between two jobs of the run: no job is at work. */
const rest = (scene: Scene, status: "waiting" | "queued" | "in_progress") => {
	const run = scene.workflowRun(1_000);
	Object.assign(run, { status, conclusion: null });
	for (const job of run.jobs) Object.assign(job, { status: "completed", conclusion: "success" });
};

describe("own steps between begin and finish", () => {
	it("are a deployment like any other: held, recorded, proven, ended once", async () => {
		await using scene = await openScene(OWN);
		scene.addDeployment({
			sha: OLD,
			version: "1.0.0",
			environment: "production",
			statuses: [["success", "verified: healthy"]],
		});
		const begun = await begin(scene, { inputs: { "artifact-digest": "sha256:1" } });
		expect(begun.exit, begun.log).toBe(0);
		expect(begun.outputs).toMatchObject({
			decision: "begun",
			reason: "begun",
			tag: "v1.1.0",
			version: "1.1.0",
			sha: NEW,
			"previous-version": "1.0.0",
			"previous-sha": OLD,
			"artifact-digest": "sha256:1",
			target: "",
			percent: "100",
		});
		const deployment = scene.github.state.deployments[1]!;
		expect(begun.outputs["deployment-id"]).toBe(String(deployment.id));
		expect(ended(scene)[1]).toBe("in_progress: deploying 1.1.0 by own steps");
		expect(scene.locks()).toHaveLength(1);
		expect(entries(scene)).toHaveLength(0);

		const finished = await finish(scene, "success");
		expect(finished.outputs, finished.log).toMatchObject({
			decision: "deployed",
			"artifact-digest": "sha256:1",
			"deployment-id": String(deployment.id),
		});
		expect(ended(scene)[1]).toBe("success: deployed v1.1.0");
		expect(entries(scene)).toHaveLength(1);
		const post = await scene.post(begun);
		expect(post.exit, post.log).toBe(0);
		expect(checkRules(scene, finished, 0)).toEqual([]);
	});

	it.each([
		["failure", "steps-failed", /^failure: the job's own steps failed; they may have partly deployed/],
		["cancelled", "cancelled", /^failure: the job's own steps were cancelled; they may have partly deployed/],
		["skipped", "steps-skipped", /^failure: not started: the job's own steps were skipped/],
	])(
		"that end as %s end the deployment as failed, with the lock free and an entry",
		async (outcome, reason, status) => {
			await using scene = await openScene(OWN);
			const begun = await begin(scene);
			const finished = await finish(scene, outcome);
			expect(finished.exit).toBe(1);
			expect(finished.outputs).toMatchObject({ decision: "failed", reason });
			expect(ended(scene)[0]).toMatch(status);
			expect(entries(scene)).toHaveLength(1);
			expect((await scene.post(begun)).exit).toBe(0);
			expect(checkRules(scene, finished, 0)).toEqual([]);
		},
	);

	it("that end well, though the release does not answer, are a failed deployment", async () => {
		await using scene = await openScene(OWN.replace("test ! -e broken", "false"));
		await begin(scene);
		const finished = await finish(scene, "success");
		expect(finished.outputs).toMatchObject({ decision: "failed", reason: "smoke-failed" });
		expect(checkRules(scene, finished, 0)).toEqual([]);
	});

	it("are finished whatever the tag, the hour and the policy became meanwhile", async () => {
		await using scene = await openScene(OWN);
		await begin(scene);
		scene.moveTag("v1.1.0", OLD);
		scene.setPolicy(`${OWN}    requires: [staging]
    windows: [{ days: [mon], from: "03:00", to: "03:01", time-zone: UTC }]
    ${FREEZE}
  - name: staging
`);
		const finished = await finish(scene, "success");
		expect(finished.outputs["decision"], finished.log).toBe("deployed");
		expect(finished.outputs["sha"]).toBe(NEW);
		expect(checkRules(scene, finished, 0)).toEqual([]);
	});

	it("are not begun against a gate, and nothing is held or recorded", async () => {
		await using scene = await openScene(`${OWN}    ${FREEZE}\n`);
		const begun = await begin(scene);
		expect(begun.exit).toBe(1);
		expect(begun.outputs).toMatchObject({ decision: "refused", reason: "frozen" });
		expect(scene.github.state.deployments).toEqual([]);
		const finished = await finish(scene, "skipped");
		expect(finished.outputs).toMatchObject({ decision: "refused", reason: "not-begun" });
		expect(finished.commands.filter(({ name }) => name === "error")).toHaveLength(1);
		expect(checkRules(scene, finished, 0)).toEqual([]);
	});

	it("are begun after a backup, whose failure begins nothing", async () => {
		await using scene = await openScene(`${OWN}    backup: { run: "echo snap-7" }\n`);
		expect((await begin(scene)).outputs["decision"]).toBe("begun");
		expect(scene.statuses()[0]).toEqual(["pending: backed up: snap-7", "in_progress: deploying 1.1.0 by own steps"]);
		const finished = await finish(scene, "success");
		expect(JSON.stringify(finished.result)).toContain("snap-7");
		expect(checkRules(scene, finished, 0)).toEqual([]);

		await using other = await openScene(`${OWN}    backup: { run: "exit 3" }\n`);
		const failed = await begin(other);
		expect(failed.outputs).toMatchObject({ decision: "failed", reason: "backup-failed" });
		expect(checkRules(other, failed, 0)).toEqual([]);
	});

	it.each(["the step that ended them", "the job's end"])("keep their backup for a finish after %s", async (by) => {
		await using scene = await openScene(`${OWN}    backup: { run: "echo snap-7" }\n`);
		const begun = await begin(scene);
		const outcome = by === "the job's end" ? "success" : "failure";
		if (outcome === "failure") await finish(scene, outcome);
		else await scene.post(begun);
		expect(ended(scene)[0]).toMatch(/^failure: /);
		const again = await finish(scene, outcome, { runAttempt: 2 });
		expect(again.summary, again.log).toMatch(/\[x\] Backup or snapshot[^\n]*snap/);
		expect(scene.statuses()[0]?.filter((status) => status.includes("backed up"))).toHaveLength(1);
		expect(checkRules(scene, again, 0)).toEqual([]);
	});

	it("may be finished in another job, with the environment held until then", async () => {
		await using scene = await openScene(OWN);
		const begun = await begin(scene, { inputs: { "finish-in": "another-job" } });
		expect((await scene.post(begun)).exit).toBe(0);
		expect(scene.locks()).toHaveLength(1);
		expect(ended(scene)[0]).toMatch(/^in_progress/);
		const finished = await finish(scene, "success");
		expect(finished.outputs["decision"]).toBe("deployed");
		expect(checkRules(scene, finished, 0)).toEqual([]);
	});

	it.each(["waiting", "queued"] as const)(
		"that another job finishes keep the environment while their run is %s",
		async (status) => {
			await using scene = await openScene(OWN);
			await begin(scene, { inputs: { "finish-in": "another-job" } });
			rest(scene, status);
			scene.addRun(1_001);
			const other = await begin(scene, { runId: "1001" });
			expect(other.outputs, other.log).toMatchObject({ decision: "refused", reason: "lock-held" });
			expect(other.log).toContain("held by ada in run 1000");
			rest(scene, "in_progress");
			const finished = await finish(scene, "success");
			expect(finished.outputs["decision"], finished.log).toBe("deployed");
			expect(checkRules(scene, finished, 0)).toEqual([]);
			expect((await begin(scene, { runId: "1001" })).outputs["decision"]).toBe("already-deployed");
		},
	);

	it("that another job was to finish free the environment when their run is completed", async () => {
		await using scene = await openScene(OWN);
		await begin(scene, { inputs: { "finish-in": "another-job" } });
		Object.assign(scene.workflowRun(1_000), { status: "completed", conclusion: "cancelled" });
		scene.addRun(1_001);
		expect((await begin(scene, { runId: "1001" })).outputs["decision"]).toBe("begun");
		const finished = await finish(scene, "success", { runId: "1001" });
		expect(finished.outputs["decision"], finished.log).toBe("deployed");
		expect(checkRules(scene, finished, 0)).toEqual([]);
	});

	it("that this job finishes hold the environment no longer than a job of their run is at work", async () => {
		await using scene = await openScene(OWN);
		await begin(scene);
		rest(scene, "waiting");
		scene.addRun(1_001);
		expect((await begin(scene, { runId: "1001" })).outputs["decision"]).toBe("begun");
	});

	it("that are not finished are closed as failed when the job ends, and a late finish still records what they did", async () => {
		await using scene = await openScene(OWN);
		const begun = await begin(scene);
		const post = await scene.post(begun);
		expect(post.exit).toBe(1);
		expect(post.log).toContain("finish-in: another-job");
		expect(ended(scene)[0]).toBe(
			"failure: the job ended without finishing the deployment; it may have partly deployed",
		);
		expect(checkRules(scene, post, 0)).toEqual([]);
		const late = await finish(scene, "success");
		expect(late.outputs["decision"], late.log).toBe("deployed");
		expect(late.log).toContain("no longer held by this run");
		expect(checkRules(scene, late, 0)).toEqual([]);
	});

	it("go through the waves, each judged, in one deployment", async () => {
		await using scene = await openScene(`${OWN}    waves: [5, 100]\n`);
		const percents: (string | undefined)[] = [];
		const decisions: (string | undefined)[] = [];
		const lines: string[] = [];
		for (let part = 0; part < 2; part += 1) {
			const begun = await begin(scene);
			percents.push(begun.outputs["percent"]);
			const finished = await finish(scene, "success");
			decisions.push(finished.outputs["decision"]);
			lines.push(...[begun, finished].map(({ summary }) => /\*\*.+\*\*/.exec(summary)![0]));
		}
		expect(percents).toEqual(["5", "100"]);
		expect(lines).toEqual([
			"**production runs no release of ours until the job's own steps change it.**",
			"**A part of production runs `v1.1.0`, judged healthy.**",
			"**A part of production runs `v1.1.0`; the next wave begins.**",
			"**production runs `v1.1.0` now.**",
		]);
		expect(decisions).toEqual(["wave-deployed", "deployed"]);
		const again = await begin(scene);
		expect(again.outputs["decision"]).toBe("already-deployed");
		expect(scene.github.state.deployments).toHaveLength(1);
		expect(checkRules(scene, again, 0)).toEqual([]);
	});

	it("go through waves in a job each, by the choice of begin alone", async () => {
		await using scene = await openScene(`${OWN}    waves: [5, 100]\n`);
		const elsewhere = { inputs: { "finish-in": "another-job" } };
		const first = await begin(scene, elsewhere);
		expect((await scene.post(first)).exit).toBe(0);
		const wave = await finish(scene, "success");
		expect(wave.outputs["decision"], wave.log).toBe("wave-deployed");
		const post = await scene.post(wave);
		expect(post.exit, post.log).toBe(0);
		expect(post.log).toContain("stays open");
		rest(scene, "waiting");
		scene.addRun(1_001);
		expect((await begin(scene, { runId: "1001" })).outputs["reason"]).toBe("lock-held");
		rest(scene, "in_progress");
		await begin(scene, elsewhere);
		const finished = await finish(scene, "success");
		expect(finished.outputs["decision"], finished.log).toBe("deployed");
		expect(scene.github.state.deployments).toHaveLength(1);
		expect(checkRules(scene, finished, 0)).toEqual([]);
	});

	it("may leave only their last wave to another job", async () => {
		await using scene = await openScene(`${OWN}    waves: [5, 100]\n`);
		await begin(scene);
		await finish(scene, "success");
		const second = await begin(scene, { inputs: { "finish-in": "another-job" } });
		expect((await scene.post(second)).exit).toBe(0);
		rest(scene, "waiting");
		scene.addRun(1_001);
		expect((await begin(scene, { runId: "1001" })).outputs["reason"]).toBe("lock-held");
		const finished = await finish(scene, "success");
		expect(finished.outputs["decision"], finished.log).toBe("deployed");
		expect(checkRules(scene, finished, 0)).toEqual([]);
	});

	it("whose wave is not healthy are stopped there", async () => {
		await using scene = await openScene(OWN.replace("test ! -e broken", "false").concat("    waves: [5, 100]\n"));
		await begin(scene);
		const finished = await finish(scene, "success");
		expect(finished.outputs).toMatchObject({ decision: "failed", reason: "wave-unhealthy" });
		expect(checkRules(scene, finished, 0)).toEqual([]);
	});

	it("deploy to one target each", async () => {
		await using scene = await openScene(`${OWN}    targets: [eu, us]\n`);
		const eu = { inputs: { "deploy-target": "eu" } };
		expect((await begin(scene)).outputs["reason"]).toBe("target-unknown");
		expect((await begin(scene, eu)).outputs).toMatchObject({ decision: "begun", target: "eu" });
		expect((await finish(scene, "success", { inputs: { "deploy-target": "us" } })).outputs["reason"]).toBe("not-begun");
		const finished = await finish(scene, "success", eu);
		expect(finished.outputs["decision"]).toBe("deployed");
		expect(checkRules(scene, finished, 0)).toEqual([]);
	});

	it("keep the reason of a break-glass to the end", async () => {
		await using scene = await openScene(`${OWN}    ${FREEZE}\n    break-glass: on-call\n`);
		scene.github.people.users[0]!.role = "admin";
		const begun = await begin(scene, { inputs: { "break-glass-reason": "card payments are down" } });
		if (begun.outputs["decision"] !== "begun") throw new Error(begun.log);
		const finished = await finish(scene, "success");
		expect(finished.outputs["reason"], finished.log).toBe("deployed-by-break-glass");
		expect(ended(scene)[0]).toBe("success: deployed v1.1.0 by break-glass: card payments are down");
	});

	it("are reported by a dry run of either end, which writes nothing", async () => {
		await using scene = await openScene(OWN);
		const dry = { inputs: { "dry-run": "true" } };
		expect((await begin(scene, dry)).outputs["decision"]).toBe("would-deploy");
		expect(scene.github.state.deployments).toEqual([]);
		await begin(scene);
		const before = scene.github.journal.entries.filter((entry) => !isRead(entry)).length;
		expect((await finish(scene, "success", dry)).outputs["decision"]).toBe("would-deploy");
		expect(scene.github.journal.entries.filter((entry) => !isRead(entry)).length).toBe(before);
	});
});

describe("two parts of one run", () => {
	const SERVICES = `${OWN}services:
  api: { tag: "api-v{version}", paths: ["api/**"] }
  web: { tag: "web-v{version}", paths: ["web/**"] }
`;
	const of = (service: string, change: Partial<ActionRun> = {}): Partial<ActionRun> => ({
		...change,
		inputs: { service, version: `${service}-v1.1.0`, "require-preflight": "false", ...change.inputs },
	});
	const tag = (scene: Scene) => {
		for (const service of ["api", "web"]) scene.moveTag(`${service}-v1.1.0`, NEW);
	};

	it("deploy two services of an environment one after the other, and neither lets go of the other's lock", async () => {
		await using scene = await openScene(SERVICES);
		tag(scene);
		const begun = await begin(scene, of("api"));
		expect(begun.outputs["decision"], begun.log).toBe("begun");
		const second = await begin(scene, of("web"));
		expect(second.outputs, second.log).toMatchObject({ decision: "refused", reason: "lock-held" });
		expect(second.log).toContain("deploy of api 1.1.0");
		expect((await finish(scene, "success", of("web"))).outputs["reason"]).toBe("not-begun");
		await scene.post(second, of("web"));
		expect(scene.locks()).toHaveLength(1);
		expect((await finish(scene, "success", of("api"))).outputs["decision"]).toBe("deployed");
		expect((await begin(scene, of("web"))).outputs["decision"]).toBe("begun");
		const finished = await finish(scene, "success", of("web"));
		expect(finished.outputs["decision"], finished.log).toBe("deployed");
		expect(checkRules(scene, finished, 0)).toEqual([]);
	});

	it("take a lock over that another service left in an attempt before this one", async () => {
		await using scene = await openScene(SERVICES);
		tag(scene);
		await begin(scene, of("api"));
		const begun = await begin(scene, of("web", { runAttempt: 2 }));
		expect(begun.outputs["decision"], begun.log).toBe("begun");
	});

	it("leave an attempt before this one its lock where a later job finishes it", async () => {
		await using scene = await openScene(SERVICES);
		tag(scene);
		await begin(scene, of("api", { inputs: { "finish-in": "another-job" } }));
		expect((await begin(scene, of("web", { runAttempt: 2 }))).outputs["reason"]).toBe("lock-held");
		expect((await finish(scene, "success", of("api", { runAttempt: 2 }))).outputs["decision"]).toBe("deployed");
	});

	it("deploy two targets side by side, each under its own lock", async () => {
		await using scene = await openScene(`${OWN}    targets: [eu, us]\n`);
		const at = (target: string) => ({ inputs: { "deploy-target": target } });
		for (const target of ["eu", "us"])
			expect((await begin(scene, at(target))).outputs["decision"], target).toBe("begun");
		expect(scene.locks()).toHaveLength(2);
		expect((await finish(scene, "success", at("eu"))).outputs["decision"]).toBe("deployed");
		expect(scene.locks()).toEqual(["refs/octoacme/locks/production=2fus"]);
		const finished = await finish(scene, "success", at("us"));
		expect(finished.outputs["decision"], finished.log).toBe("deployed");
		expect(checkRules(scene, finished, 0)).toEqual([]);
	});
});

describe("inputs that make no pair", () => {
	it.each([
		["a finish without an outcome", { operation: "finish" }, "Input outcome is missing"],
		["an outcome of its own making", { operation: "finish", outcome: "ok" }, 'Input outcome is "ok"'],
		["a begin with an outcome", { operation: "begin", outcome: "success" }, "Input outcome is success"],
		["a begin of several stages", { operation: "begin", stages: "staging, production" }, "Input stages is"],
		["a begin with a command", { operation: "begin", command: "true" }, "Input command is set"],
	])("%s is refused before any request", async (_name, inputs, message) => {
		await using scene = await openScene(OWN);
		const result = await scene.run({ inputs });
		expect(result.exit).toBe(1);
		expect(result.log).toContain(message);
		expect(scene.github.journal.entries).toEqual([]);
	});
});
