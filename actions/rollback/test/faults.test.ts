/** A rollback that is killed, loses answers, is cancelled, or whose command fails. */
import { describe, expect, test } from "vitest";
import type { ActionRun } from "../../../test/harness/action.ts";
import { findMissing, killAt, listRequests, nameRequest, type Request, runThree } from "./kills.ts";
import { checkRules, openScene, type Scene, SHAS } from "./scene.ts";

const ISSUES = "/repos/{owner}/{repo}/issues";
const bad = { inputs: { sha: SHAS["1.2.0"] } };

/** Runs with a fault at a request, then its post step, then again without. */
async function survive(request: Request, fault: (scene: Scene) => Partial<ActionRun>): Promise<string[]> {
	await using scene = await openScene();
	const first = await scene.run({ ...bad, ...fault(scene) });
	const unused = scene.github.faults.unused();
	scene.plan();
	const ranBefore = scene.canary().length;
	await scene.post(first, bad);
	const again = await scene.run({ ...bad, runAttempt: 2 });
	const problems = [...checkRules(scene, again), ...findMissing(scene)];
	if (unused.length > 0) problems.push("nothing went wrong");
	if (again.exit !== 0) problems.push(`the second run ended with ${again.exit}: ${again.log.slice(-400)}`);
	// A command whose end nobody saw is run again; one that is known to have ended well is not.
	if (scene.canary().length > 2 || (first.exit !== null && ranBefore !== 1 && scene.canary().length !== 1))
		problems.push(`the command ran ${scene.canary().length} times`);
	return problems.map((problem) => `${nameRequest(request)}: ${problem}`);
}

async function listGoldenRequests(): Promise<readonly Request[]> {
	await using scene = await openScene();
	await scene.run(bad);
	return listRequests(scene);
}

describe("a rollback that is killed or loses answers", () => {
	test("ends, run again, as if it had run once: killed after every request was applied", {
		timeout: 300_000,
	}, async () => {
		const requests = await listGoldenRequests();
		expect(requests.length).toBeGreaterThan(20);
		const kill = (request: Request) => survive(request, (scene) => killAt(scene, request.nth, "after-applied"));
		expect(await runThree(requests, kill)).toEqual([]);
	});

	test("ends, run again, as if it had run once: killed before every write", { timeout: 300_000 }, async () => {
		const writes = (await listGoldenRequests()).filter(({ isWrite }) => isWrite);
		expect(writes.length).toBeGreaterThan(10);
		const kill = (request: Request) => survive(request, (scene) => killAt(scene, request.nth, "before"));
		expect(await runThree(writes, kill)).toEqual([]);
	});

	test("no write is repeated whose answer was lost", { timeout: 300_000 }, async () => {
		const writes = (await listGoldenRequests()).filter(({ isWrite }) => isWrite);
		const kinds = new Map(writes.map((request) => [`${request.method} ${request.template}`, request]));
		expect(kinds.size).toBeGreaterThan(6);
		const lose = (request: Request) =>
			survive(request, (scene) => {
				scene.plan({ nth: request.nth, when: "after-applied", effect: { kind: "reset" } });
				return {};
			});
		expect(await runThree([...kinds.values()], lose)).toEqual([]);
	});
});

describe("a rollback that was proved and is not written down", () => {
	const STATUSES = "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses";
	const post = (scene: Scene, ofFailed: boolean) => ({
		method: "POST",
		template: STATUSES,
		where: ({ path }: { readonly path: string }) => path.includes(`/${scene.failed().id}/`) === ofFailed,
	});
	const refused = { status: 403, body: { message: "Resource not accessible by integration" } } as const;
	const listEntries = (scene: Scene) =>
		scene.github.state.checks.filter(({ name }) => name.startsWith("octoacme/rollback")).map((one) => one.conclusion);

	test.each(["empty", "html", "cut", "reset"] as const)(
		"the proof is answered with %s: it is found",
		async (kind) => {
			await using scene = await openScene();
			scene.plan({ ...post(scene, false), nth: 3, when: "after-applied", effect: { kind } });
			const { exit, outputs } = await scene.run(bad);
			expect([exit, outputs["reason"]]).toEqual([0, "rolled-back"]);
			expect(scene.rollbacks()[0]!.filter((status) => /^(?:success|error)/.test(status))).toEqual([
				expect.stringContaining("success: verified: v1.0.0"),
			]);
			expect(listEntries(scene)).toEqual(["neutral"]);
		},
		30_000,
	);

	test("the failed deployment takes no mark: it is rolled back all the same, and the next run marks it", async () => {
		await using scene = await openScene();
		scene.plan({ ...post(scene, true), times: 99, when: "before", effect: { kind: "status", ...refused } });
		const first = await scene.run(bad);
		expect([first.exit, first.outputs["reason"]]).toEqual([0, "rolled-back"]);
		expect(first.log).toContain("::warning::The bad deployment was not marked: The token may not do this");
		expect(scene.failed().statuses.at(-1)!.description).not.toContain("rolled back");
		scene.plan();
		const again = await scene.run({ ...bad, runAttempt: 2 });
		expect(again.outputs["reason"]).toBe("already-rolled-back");
		expect(scene.failed().statuses.at(-1)!.description).toContain("rolled back: to v1.0.0");
		expect(listEntries(scene)).toEqual(["neutral"]);
		expect(checkRules(scene, again)).toEqual([]);
	});

	test("cannot be read back: the run is stopped, the proof stays, and the next run records it", async () => {
		await using scene = await openScene();
		scene.plan(
			{ ...post(scene, false), nth: 3, when: "after-applied", effect: { kind: "empty" } },
			{ method: "GET", template: STATUSES, times: 99, when: "before", effect: { kind: "status", ...refused } },
		);
		const first = await scene.run(bad);
		expect([first.exit, first.outputs["reason"]]).toEqual([1, "stopped"]);
		scene.plan();
		await scene.post(first, bad);
		const again = await scene.run({ ...bad, runAttempt: 2 });
		expect([again.exit, again.outputs["reason"]]).toEqual([0, "already-rolled-back"]);
		expect(scene.rollbacks()[0]!.at(-1)).toContain("success: verified: v1.0.0");
		expect(scene.failed().statuses.at(-1)!.description).toContain("rolled back: to v1.0.0");
		expect(listEntries(scene)).toContain("neutral");
		const count = listEntries(scene).length;
		await scene.run({ ...bad, runAttempt: 3 });
		expect(listEntries(scene)).toHaveLength(count);
	}, 30_000);
});

describe("what goes wrong around a rollback", () => {
	test("the rollback command fails too: the incident says so, and there is no second try by itself", async () => {
		await using scene = await openScene();
		scene.setPolicy({ run: "./deploy.sh; exit 3" });
		const result = await scene.run(bad);
		expect(result.exit).toBe(1);
		expect(result.outputs).toMatchObject({ decision: "failed", reason: "command-failed" });
		expect(scene.incidents()[0]!.body).toContain("ended with exit code 3");
		expect(scene.rollbacks()).toEqual([
			["in_progress: going back to v1.0.0", expect.stringContaining("failure: rollback failed: the rollback command")],
		]);
		const again = await scene.run({ ...bad, runAttempt: 2 });
		expect(again.outputs).toMatchObject({ decision: "refused", reason: "attempt-failed" });
		expect(scene.canary()).toHaveLength(1);
		expect(checkRules(scene, again)).toEqual([]);
		scene.setPolicy({});
		const byHand = await scene.run({ ...bad, runId: "1001", event: { name: "workflow_dispatch" } });
		expect(byHand.outputs).toMatchObject({ decision: "rolled-back" });
		expect(scene.incidents()).toHaveLength(1);
		expect(scene.rollbacks()).toHaveLength(1);
	});

	test("the old release does not answer: that is no rollback", async () => {
		await using scene = await openScene();
		scene.healthy = false;
		const result = await scene.run(bad);
		expect(result.outputs).toMatchObject({ decision: "failed", reason: "unhealthy-after-rollback" });
		expect(scene.incidents()[0]!.body).toContain("smoke probe front page");
		expect(scene.release("1.2.0").body).toBe("Notes of 1.2.0.");
		expect(checkRules(scene, result)).toEqual([]);
	});

	test("a hold by hand does not stop a rollback and survives it", async () => {
		await using scene = await openScene();
		const ref = "refs/octoacme/locks/production";
		const lock = (run: string) => {
			const since = scene.github.now().toISOString();
			const message = JSON.stringify({ owner: "bob", run, attempt: 1, reason: "audit", since });
			const tagger = { name: "bob", email: "bob@example.com", date: since };
			const object = SHAS["1.2.0"];
			const sha = scene.github.git.writeTagObject({ tag: "lock", message, object, type: "commit", tagger });
			scene.github.git.updateRef(ref, sha);
			return sha;
		};
		const held = lock("hold");
		const result = await scene.run(bad);
		expect(result.outputs["decision"]).toBe("rolled-back");
		expect(scene.github.git.readRef(ref)?.sha).toBe(held);
		scene.github.git.updateRef(ref, null);
		expect(checkRules(scene, result)).toEqual([]);
	}, 30_000);

	test.each([
		["SIGINT", null],
		["SIGTERM", null],
		["SIGINT", "SIGTERM"],
	] as const)(
		"cancelled by %s then %s: a terminal status within 7.5 s, and the next run goes on",
		async (signal, second) => {
			await using scene = await openScene();
			scene.setPolicy({ run: "echo begun; trap '' INT TERM; sleep 30" });
			let sent = 0;
			const first = await scene.run({
				...bad,
				onOutput: (output, child) => {
					if (sent === 0 && /^begun$/m.test(output)) {
						sent = performance.now();
						child.kill(signal);
						if (second !== null) setTimeout(() => child.kill(second), 2_000);
					}
				},
			});
			expect(performance.now() - sent).toBeLessThan(7_500);
			expect(first.outputs).toMatchObject({ decision: "failed", reason: "stopped" });
			expect(scene.rollbacks()[0]!.at(-1)).toContain("error: stopped:");
			scene.setPolicy({});
			const again = await scene.run({ ...bad, runAttempt: 2 });
			expect(again.outputs["decision"]).toBe("rolled-back");
			expect([...checkRules(scene, again), ...findMissing(scene)]).toEqual([]);
		},
		30_000,
	);

	test("who heard that a rollback was stopped hears how the next attempt failed, once", async () => {
		await using scene = await openScene();
		scene.setPolicy({ run: "echo begun; sleep 30" });
		const stopped = await scene.run({
			...bad,
			onOutput: (output, child) => void (/^begun$/m.test(output) && child.kill("SIGTERM")),
		});
		expect(stopped.outputs).toMatchObject({ decision: "failed", reason: "stopped" });
		const said = () => scene.deliveries.map(({ body }) => JSON.stringify(body));
		const about = (words: string) => said().filter((text) => text.includes(words)).length;
		const heard = about("it was stopped");
		expect(heard).toBeGreaterThan(0);
		scene.setPolicy({ run: "exit 3" });
		const failed = await scene.run({ ...bad, runAttempt: 2 });
		expect(failed.outputs).toMatchObject({ decision: "failed", reason: "command-failed" });
		expect([about("it was stopped"), about("ended with exit code 3")]).toEqual([heard, heard]);
		await scene.run({ ...bad, runAttempt: 3 });
		expect([about("it was stopped"), about("ended with exit code 3")]).toEqual([heard, heard]);
	}, 30_000);

	test("a write that was refused with 500 is made once", async () => {
		for (const template of ["/repos/{owner}/{repo}/deployments", ISSUES, "/repos/{owner}/{repo}/git/refs"]) {
			await using scene = await openScene();
			scene.plan({ method: "POST", template, when: "before", effect: { kind: "status", status: 500 } });
			const result = await scene.run(bad);
			expect(scene.github.faults.unused()).toEqual([]);
			expect([...checkRules(scene, result), ...findMissing(scene)]).toEqual([]);
			expect(scene.canary()).toHaveLength(1);
		}
	}, 40_000);
});
