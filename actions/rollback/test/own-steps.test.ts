/** A rollback that the job's own steps make between `begin` and `finish`, on the built bundle. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createEntry } from "@octoacme/shared/record/entry.ts";
import { encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { describe, expect, it, vi } from "vitest";
import type { ActionResult, ActionRun } from "../../../test/harness/action.ts";
import { killAt, listRequests, nameRequest, type Request, runThree } from "./kills.ts";
import { checkRules, openScene, type Scene, SHAS } from "./scene.ts";

vi.setConfig({ testTimeout: 400_000 });

const begin = (scene: Scene, change: Partial<ActionRun> = {}) =>
	scene.run({ ...change, inputs: { operation: "begin", ...change.inputs } });
const finish = (scene: Scene, outcome: string, change: Partial<ActionRun> = {}) =>
	scene.run({ ...change, inputs: { operation: "finish", outcome, ...change.inputs } });
/** What the job's own steps do: they bring the release to the shop that `begin` named. */
const takeSteps = (scene: Scene, begun: Pick<ActionResult, "outputs">) =>
	writeFileSync(join(scene.workspace, "running"), begun.outputs["target-version"]!);

/** No command in the policy: the job's own steps deploy. */
async function openOwn() {
	const scene = await openScene();
	scene.editPolicy((text) => text.replace(/ {4}deploy: .*\n/, ""));
	return scene;
}

const pages = (scene: Scene) =>
	scene.deliveries.filter(({ path }) => path === "/pager").map(({ body }) => body["event_action"]);

describe("own steps between begin and finish of a rollback", () => {
	it("go back like a command would: people are told at begin, and the incident ends with finish", async () => {
		await using scene = await openOwn();
		const begun = await begin(scene, { inputs: { sha: SHAS["1.2.0"] } });
		expect(begun.exit, begun.log).toBe(0);
		expect(begun.outputs).toMatchObject({
			decision: "begun",
			reason: "begun",
			"target-version": "1.0.0",
			"target-sha": SHAS["1.0.0"],
			"target-tag": "v1.0.0",
			"previous-version": "1.2.0",
			"previous-sha": SHAS["1.2.0"],
			"artifact-digest": "sha256:of-1.0.0",
			"incident-number": "1",
		});
		expect(scene.rollbacks()).toEqual([["in_progress: own steps of run 1000: going back to v1.0.0"]]);
		expect(pages(scene)).toEqual(["trigger"]);
		expect(scene.locks()).toHaveLength(1);
		expect(scene.failed().statuses.at(-1)!.state).toBe("success");

		takeSteps(scene, begun);
		const finished = await finish(scene, "success");
		expect(finished.exit, finished.log).toBe(0);
		expect(finished.outputs).toMatchObject({
			decision: "rolled-back",
			"target-version": "1.0.0",
			version: "1.2.0",
			"incident-number": "1",
		});
		expect(scene.rollbacks()[0]!.at(-1)).toMatch(/^success: verified: v1\.0\.0 answers again/);
		expect(scene.failed().statuses.at(-1)!.description).toBe("rolled back: to v1.0.0: error rate 7 %");
		expect(pages(scene)).toEqual(["trigger", "resolve"]);
		expect(scene.incidents()[0]!.body).toContain("runs v1.0.0 again");
		expect(scene.github.state.checks.map(({ name }) => name)).toEqual(["octoacme/rollback (production)"]);
		const post = await scene.post(begun);
		expect(post.exit, post.log).toBe(0);
		expect(checkRules(scene, finished)).toEqual([]);
	});

	it.each(["failure"])("that end as %s end the rollback as failed, once", async (outcome) => {
		await using scene = await openOwn();
		const begun = await begin(scene);
		const finished = await finish(scene, outcome);
		expect(finished.exit).toBe(1);
		expect(finished.outputs).toMatchObject({ decision: "failed", reason: "steps-failed" });
		expect(scene.rollbacks()[0]!.at(-1)).toBe(`failure: rollback failed: the job's own steps ended with ${outcome}`);
		expect(scene.incidents()[0]!.body).toContain("rollback failed");
		expect((await scene.post(begun)).exit).toBe(0);
		expect(checkRules(scene, finished)).toEqual([]);
		const again = await begin(scene, { runAttempt: 2 });
		expect(again.outputs).toMatchObject({ decision: "refused", reason: "attempt-failed" });
	});

	it.each(["cancelled", "skipped"])("that are %s leave a rollback that the next run goes on with", async (outcome) => {
		await using scene = await openOwn();
		const begun = await begin(scene);
		const finished = await finish(scene, outcome);
		expect(finished.exit).toBe(1);
		expect(finished.outputs).toMatchObject({ decision: "failed", reason: "stopped" });
		expect(scene.rollbacks()[0]!.at(-1)).toBe(`error: stopped: The job's own steps were ${outcome}.`);
		expect((await scene.post(begun)).exit).toBe(0);
		expect(checkRules(scene, finished)).toEqual([]);
		const again = await begin(scene, { runAttempt: 2 });
		expect(again.outputs, again.log).toMatchObject({ decision: "begun" });
	});

	it("that end well, though the old release does not answer, are a failed rollback", async () => {
		await using scene = await openOwn();
		await begin(scene);
		const finished = await finish(scene, "success");
		expect(finished.outputs).toMatchObject({ decision: "failed", reason: "unhealthy-after-rollback" });
		expect(checkRules(scene, finished)).toEqual([]);
	});

	it("are finished whatever the policy became meanwhile", async () => {
		await using scene = await openOwn();
		const begun = await begin(scene);
		scene.editPolicy((text) => text.replace("    smoke:", "    forward-only: true\n    smoke:"));
		takeSteps(scene, begun);
		const finished = await finish(scene, "success");
		expect(finished.outputs["decision"], finished.log).toBe("rolled-back");
		expect(checkRules(scene, finished)).toEqual([]);
	});

	/** What verify leaves when it finds the release unhealthy. */
	const recordVerification = async (scene: Scene) => {
		const sha = SHAS["1.2.0"];
		const entry = createEntry(
			{
				phase: "verify",
				at: new Date().toISOString(),
				actor: "ada",
				run: { id: "900", attempt: 1, url: "" },
				repository: "octo/shop",
				version: "1.2.0",
				sha,
				service: null,
				environment: "production",
				policyDigest: "0".repeat(64),
				decision: "unhealthy",
				reason: "threshold",
				reasons: ["latency is over its limit", "p99: 900 ms is not < 300 ms"],
				facts: {},
			},
			null,
			false,
		);
		const posted = await fetch(`${scene.github.apiUrl}/repos/octo/shop/check-runs`, {
			method: "POST",
			headers: { authorization: `Bearer ${scene.token}`, "content-type": "application/json" },
			body: JSON.stringify({
				name: "octoacme/verify (production)",
				head_sha: sha,
				external_id: "octoacme:verify:-:production:1.2.0",
				status: "completed",
				conclusion: "failure",
				completed_at: new Date().toISOString(),
				output: { title: "Unhealthy", summary: "x", text: encodeRecord(entry) },
			}),
		});
		expect(posted.status).toBe(201);
	};

	it.each([
		["the release record", {}],
		["its evidence", { evidence: JSON.stringify({ reasons: [] }) }],
		["its reason", { reason: "told so" }],
	])("say why by %s where begin could write no incident", async (source, given) => {
		await using scene = await openOwn();
		await recordVerification(scene);
		scene.github.people.issuesEnabled = false;
		const inputs = { reason: "", ...given };
		const begun = await begin(scene, { inputs });
		takeSteps(scene, begun);
		// A later step, in which issues can be written.
		scene.github.people.issuesEnabled = true;
		const finished = await finish(scene, "success", { inputs });
		expect(finished.outputs["decision"], finished.log).toBe("rolled-back");
		const why = { "the release record": "latency is over its limit", "its reason": "told so" }[source];
		const description = scene.failed().statuses.at(-1)!.description;
		expect(description).toBe(`rolled back: to v1.0.0: ${why ?? "the release failed"}`);
		const [incident] = scene.incidents();
		if (source !== "its evidence") expect(incident!.body).toContain("900 ms is not");
	});

	it.each([
		["is no YAML any more", () => "version: 1\nenvironments: [\n"],
		["does not know the environment", (text: string) => text.replace("name: production", "name: prod")],
		["counts releases by another pattern", (text: string) => `${text}\ntag: "release-{version}"\n`],
	] as const)("are finished by the policy of begin when the file %s", async (_what, edit) => {
		await using scene = await openOwn();
		const begun = await begin(scene);
		scene.editPolicy(edit);
		takeSteps(scene, begun);
		const finished = await finish(scene, "success");
		expect(finished.outputs["decision"], finished.log).toBe("rolled-back");
		expect(scene.rollbacks()[0]!.at(-1)).toMatch(/^success: verified: /);
		expect(checkRules(scene, finished)).toEqual([]);
	});

	it("that nobody finishes are closed when the job ends; the next run goes on", async () => {
		await using scene = await openOwn();
		const begun = await begin(scene);
		const post = await scene.post(begun);
		expect(post.exit).toBe(1);
		expect(post.log).toContain("was not finished when the job ended");
		expect(scene.rollbacks()[0]!.at(-1)).toMatch(/^error: stopped: the job ended without finishing the rollback/);
		expect(checkRules(scene, post)).toEqual([]);
		const { last } = await runJob(scene, { runAttempt: 2 });
		expect(last.outputs["decision"], last.log).toBe("rolled-back");
		expect(scene.rollbacks()).toHaveLength(1);
		expect(checkRules(scene, last)).toEqual([]);
	});

	it("of nothing that was begun are refused, and nothing is written", async () => {
		await using scene = await openOwn();
		const writes = scene.github.journal.writes().length;
		const finished = await finish(scene, "success");
		expect(finished.outputs).toMatchObject({ decision: "refused", reason: "not-begun" });
		expect(scene.github.journal.writes()).toHaveLength(writes);
	});

	it("that another run began are not finished by this one", async () => {
		await using scene = await openOwn();
		await begin(scene);
		scene.setRun(1_001, "in_progress");
		const finished = await finish(scene, "success", { runId: "1001" });
		expect(finished.outputs).toMatchObject({ decision: "refused", reason: "not-begun" });
		expect(scene.locks()).toHaveLength(1);
	});

	it("finished twice are finished once", async () => {
		await using scene = await openOwn();
		takeSteps(scene, await begin(scene));
		await finish(scene, "success");
		const deliveries = scene.deliveries.length;
		const again = await finish(scene, "success");
		expect(again.outputs).toMatchObject({ decision: "rolled-back", reason: "already-rolled-back" });
		expect(scene.deliveries).toHaveLength(deliveries);
		expect(checkRules(scene, again)).toEqual([]);
	});

	it("are not begun where there is nothing to go back to: people are told, and no step runs", async () => {
		await using scene = await openOwn();
		const [verified] = scene.github.state.deployments;
		verified!.statuses.pop();
		const begun = await begin(scene);
		expect(begun.outputs["decision"]).toBe("nothing-to-roll-back");
		expect(scene.incidents()).toHaveLength(1);
		expect(checkRules(scene, begun)).toEqual([]);
	});

	it.each([
		["a finish without an outcome", { operation: "finish" }, "Input outcome is missing"],
		["a begin with an outcome", { operation: "begin", outcome: "success" }, "Input outcome is success"],
		["a begin with a command", { operation: "begin", command: "true" }, "Input command is set"],
		["a begin that lifts a quarantine", { operation: "begin", "lift-quarantine": "1.0.0" }, "Input lift-quarantine is"],
	])("%s is refused before any request", async (_name, inputs, message) => {
		await using scene = await openOwn();
		const result = await scene.run({ inputs });
		expect(result.exit).toBe(1);
		expect(result.log).toContain(message);
		expect(scene.github.journal.entries).toEqual([]);
	});
});

/** Begin, own steps, finish, as a workflow guards them. */
async function runJob(scene: Scene, change: Partial<ActionRun> = {}): Promise<{ readonly last: ActionResult }> {
	const begun = await begin(scene, change);
	if (begun.outputs["decision"] !== "begun") return { last: begun };
	takeSteps(scene, begun);
	const finished = await finish(scene, "success", change);
	await scene.post(begun, change);
	return { last: finished };
}

/** The requests of both ends when nothing goes wrong, numbered within their end. */
async function listMoments() {
	await using scene = await openOwn();
	takeSteps(scene, await begin(scene));
	const all = listRequests(scene);
	const count = all.length;
	await finish(scene, "success");
	const second = listRequests(scene).slice(count);
	return [
		...all.map((request) => ({ ...request, end: "begin" as const })),
		...second.map((request, index) => ({ ...request, nth: index + 1, end: "finish" as const })),
	];
}

describe("a rollback by own steps that is killed at any request and run again ends as if it had run once", () => {
	it.each([
		["begin", "attempt"],
		["begin", "run"],
		["finish", "attempt"],
		["finish", "run"],
	] as const)("in %s, by a new %s", async (killedEnd, again) => {
		const moments = (await listMoments()).filter(({ isWrite, end }) => isWrite && end === killedEnd);
		const survive = async (request: Request & { readonly end: "begin" | "finish" }): Promise<string[]> => {
			await using scene = await openOwn();
			if (request.end === "finish") {
				takeSteps(scene, await begin(scene));
			}
			const killed = await (request.end === "begin"
				? begin(scene, killAt(scene, request.nth, "after-applied"))
				: finish(scene, "success", killAt(scene, request.nth, "after-applied")));
			const problems: string[] = [];
			if (killed.signal !== "SIGKILL") problems.push(`ended by itself: ${killed.log.slice(-300)}`);
			scene.plan();
			if (again === "run") {
				scene.setRun(1_000, "completed");
				scene.setRun(1_001, "in_progress");
			}
			const { last } = await runJob(scene, again === "attempt" ? { runAttempt: 2 } : { runId: "1001" });
			if (last.outputs["decision"] !== "rolled-back")
				problems.push(`${last.outputs["decision"]} (${last.outputs["reason"]}): ${last.log.slice(-400)}`);
			if (scene.rollbacks().length !== 1) problems.push(`${scene.rollbacks().length} rollbacks`);
			if (scene.incidents().length !== 1) problems.push(`${scene.incidents().length} incidents`);
			problems.push(...checkRules(scene, last));
			return problems.map((problem) => `${request.end} ${nameRequest(request)}: ${problem}`);
		};
		expect(moments.length).toBeGreaterThan(8);
		expect(await runThree(moments, survive)).toEqual([]);
	});

	it.each(["SIGTERM", "SIGINT"] as const)("by %s in finish, which stops it", async (signal) => {
		await using scene = await openOwn();
		const begun = await begin(scene);
		scene.editPolicy((text) => text.replace("deadline: 1s", "deadline: 30s"));
		const result = await finish(scene, "success", {
			onStart: (child) => {
				const timer = setInterval(() => {
					if (!scene.rollbacks()[0]?.at(-1)?.includes("changed:")) return;
					clearInterval(timer);
					child.kill(signal);
				}, 50);
			},
		});
		expect(result.outputs["reason"], result.log).toBe("stopped");
		await scene.post(begun);
		expect(checkRules(scene, result)).toEqual([]);
		takeSteps(scene, begun);
		const again = await begin(scene, { runAttempt: 2 });
		expect(again.outputs["decision"], again.log).toBe("rolled-back");
		expect(checkRules(scene, again)).toEqual([]);
	});
});

describe("two rollbacks at once by own steps", () => {
	it("ten times at the same moment, exactly one begins", async () => {
		for (let round = 0; round < 10; round += 1) {
			await using scene = await openOwn();
			scene.setRun(1_001, "in_progress");
			const results = await Promise.all([begin(scene), begin(scene, { runId: "1001" })]);
			expect(results.map(({ outputs }) => outputs["decision"]).sort(), `round ${round}`).toEqual(["begun", "refused"]);
			const first = results[0]!.outputs["decision"] === "begun";
			takeSteps(scene, results[first ? 0 : 1]!);
			const finished = await finish(scene, "success", first ? {} : { runId: "1001" });
			expect(finished.outputs["decision"]).toBe("rolled-back");
			expect(checkRules(scene, finished)).toEqual([]);
		}
	});
});
