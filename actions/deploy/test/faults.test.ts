import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault, FaultEffect } from "@octoacme/local-github/faults.ts";
import { isRead, type JournalEntry } from "@octoacme/local-github/journal.ts";
import { describe, expect, it, vi } from "vitest";
import { checkRules, NEW, OLD, openScene, POLICY, type Scene } from "./scene.ts";

// Cases run side by side, a process or two each.
vi.setConfig({ testTimeout: 90_000 });

const SLOW = `
version: 1
environments:
  - name: production
    deploy: { run: "./canary.sh; touch started; sleep 20" }
`;
const DEPLOYMENTS = { method: "POST", template: "/repos/{owner}/{repo}/deployments" } as const;
const STATUSES = "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses";
const SUCCESS = {
	method: "POST",
	template: STATUSES,
	where: ({ body }: { body: unknown }) => (body as { state?: string }).state === "success",
} as const;

/** The requests of a deploy when nothing goes wrong, numbered from 1. */
async function listRequests() {
	await using scene = await openScene();
	await scene.run();
	return scene.github.journal.entries.map((entry, index) => ({ ...entry, nth: index + 1 }));
}
const usual = await listRequests();
const name = ({ method, path }: Pick<JournalEntry, "method" | "path">) =>
	`${method} ${path.replace("/repos/octo/shop", "").replace(/[0-9a-f]{40}/g, "…")}`;
const writes = usual.filter((entry) => !isRead(entry));

describe.concurrent("a deploy that is killed and run again ends as if it had run once", () => {
	// Killed at a read is killed after the write before it: nothing else has changed.
	const moments = writes.flatMap((entry) =>
		(["before", "after-applied"] as const).map(
			(when) =>
				[when === "before" ? "before" : "after", `${name(entry)} (request ${entry.nth})`, entry.nth, when] as const,
		),
	);
	const noted = writes.filter(({ template }) => template === STATUSES)[1]!.nth;
	it.each(moments)("when the kill comes %s %s", async (_moment, _request, nth, when) => {
		await using scene = await openScene();
		let kill = () => {};
		// The connection goes with the process: what was not applied by then never is.
		scene.plan({ nth, when, effect: { kind: "kill", kill: () => kill() } }, { nth, when, effect: { kind: "reset" } });
		const killed = await scene.run({
			onStart: (child) => {
				kill = () => void child.kill("SIGKILL");
			},
		});
		expect(killed.signal).toBe("SIGKILL");
		const before = scene.canary().length;
		scene.plan();
		const again = await scene.run({ runAttempt: 2 });
		expect(again.exit, again.log).toBe(0);
		// Only between the end of the command and the note of it is it unknown whether it ran.
		const unknown = nth === noted && when === "before";
		expect(before).toBeLessThanOrEqual(1);
		expect(checkRules(scene, again, unknown ? 2 : 1)).toEqual([]);
		expect(scene.github.state.deployments.length).toBe(1);
		expect(scene.statuses()[0]?.at(-1)).toBe("success: deployed v1.1.0");
	});
});

describe.concurrent("a deploy makes each write once", () => {
	const faults: readonly (readonly [string, Fault["when"], FaultEffect])[] = [
		["the answer is lost", "after-applied", { kind: "reset" }],
		["the answer is a 502", "after-applied", { kind: "status", status: 502 }],
		["it is refused with a 500", "before", { kind: "status", status: 500 }],
	];
	const cases = writes.flatMap((entry) =>
		faults.map(
			([what, when, effect]) =>
				[what, `${name(entry)} (request ${entry.nth})`, { nth: entry.nth, when, effect }] as const,
		),
	);
	it.each(cases)("when %s of %s", async (_what, _request, fault) => {
		await using scene = await openScene();
		scene.plan(fault);
		const result = await scene.run();
		expect(scene.github.faults.unused()).toEqual([]);
		if (result.exit !== 0) await scene.run({ runAttempt: 2 });
		expect(checkRules(scene, result, 1), result.log).toEqual([]);
		expect(scene.github.state.deployments.length).toBe(1);
		expect(scene.statuses()[0]?.filter((status) => status.startsWith("success"))).toEqual(["success: deployed v1.1.0"]);
	});
});

describe.concurrent("a deploy is refused when its tag moves", () => {
	const looks = usual.filter(({ body }) => JSON.stringify(body)?.includes('"ref":"refs/tags/v1.1.0"'));
	const lastLook = looks.at(-1)!.nth;
	const before = usual.filter(({ nth }) => nth < lastLook);
	it("which is looked at after the last write before the command", () => {
		expect(before.findLast((entry) => !isRead(entry))).toMatchObject({
			template: STATUSES,
			body: { state: "in_progress" },
		});
	});
	it.each(before.map((entry) => [entry.nth, name(entry)] as const))("during request %i: %s", async (nth) => {
		await using scene = await openScene();
		scene.plan({ nth, when: "after-applied", effect: { kind: "kill", kill: () => scene.moveTag("v1.1.0", OLD) } });
		const result = await scene.run({ inputs: { sha: NEW } });
		expect(result.outputs, result.log).toMatchObject({ decision: "refused", reason: "tag-moved" });
		expect(checkRules(scene, result, 0)).toEqual([]);
		const begun = scene.statuses()[0]?.some((status) => status.startsWith("in_progress"));
		// By this word a rollback knows that the release never ran.
		if (begun) expect(scene.statuses()[0]?.at(-1)).toMatch(/^failure: not started: /);
	});
});

describe("a verdict that changes while the lock is taken", () => {
	it("is not outdone by a later one of a run that was over by then", async () => {
		await using scene = await openScene();
		const { state } = scene.github;
		const honest = scene.preflight();
		const [job] = state.runs.find(({ id }) => id === 100)!.jobs;
		Object.assign(job!, { status: "in_progress", conclusion: null, completedAt: null });
		const change = async () => {
			Object.assign(job!, {
				status: "completed",
				conclusion: "success",
				completedAt: scene.github.now().toISOString(),
			});
			const later = new Date(scene.github.now().getTime() + 600_000).toISOString();
			state.checks.push(
				{ ...honest, id: scene.github.nextId(), conclusion: "failure" },
				{ ...honest, id: scene.github.nextId(), completedAt: later },
			);
		};
		const template = "/repos/{owner}/{repo}/git/refs";
		scene.plan({ method: "POST", template, when: "after-applied", effect: { kind: "kill", kill: change } });
		const result = await scene.run();
		expect(result.outputs, result.log).toMatchObject({ decision: "refused", reason: "preflight-negative" });
		expect(scene.canary()).toEqual([]);
	});
});

describe("a deploy that stops between its word in_progress and its command", () => {
	const begin = usual.findIndex(
		({ template, body }) => template === STATUSES && (body as { state?: string }).state === "in_progress",
	);
	const afterBegin = (effect: FaultEffect) => ({ nth: begin + 1, when: "after-applied", effect }) as const;
	it("says that it was not started when its lock is gone", async () => {
		await using scene = await openScene();
		scene.plan(afterBegin({ kind: "kill", kill: scene.dropLocks }));
		const result = await scene.run();
		expect(result.outputs, result.log).toMatchObject({ decision: "refused", reason: "lock-lost" });
		expect(scene.statuses()[0]?.at(-1)).toMatch(/^failure: not started: /);
		expect(checkRules(scene, result, 0)).toEqual([]);
	});
	it("says no such thing when an earlier attempt was killed there: its command may have run", async () => {
		await using scene = await openScene();
		let kill = () => {};
		scene.plan(afterBegin({ kind: "kill", kill: () => kill() }), afterBegin({ kind: "reset" }));
		const killed = await scene.run({
			onStart: (child) => {
				kill = () => void child.kill("SIGKILL");
			},
		});
		expect(killed.signal).toBe("SIGKILL");
		expect(scene.statuses()[0]?.at(-1)).toMatch(/^in_progress/);
		// The status is there already, and only read again before the command.
		scene.plan({
			method: "GET",
			template: STATUSES,
			when: "after-applied",
			effect: { kind: "kill", kill: scene.dropLocks },
		});
		const again = await scene.run({ runAttempt: 2 });
		expect(scene.github.faults.unused()).toEqual([]);
		expect(again.outputs, again.log).toMatchObject({ decision: "refused", reason: "lock-lost" });
		expect(scene.statuses()[0]?.at(-1)).toMatch(/^failure: stopped: .*partly/);
		expect(checkRules(scene, again, 0)).toEqual([]);
	});
});

describe("limits and refusals of GitHub", () => {
	const limited = (headers: Record<string, string>, status: number): FaultEffect => ({
		kind: "status",
		status,
		headers,
		body: { message: "You have exceeded a secondary rate limit" },
	});
	it.each([403, 429])("a limit that answers %i with retry-after is waited for", async (status) => {
		await using scene = await openScene();
		scene.plan({ nth: 2, when: "before", effect: limited({ "retry-after": "1" }, status) });
		const result = await scene.run();
		expect(result.exit, result.log).toBe(0);
		expect(result.durationMs).toBeGreaterThan(1_000);
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	it("a limit that ends in 55 minutes is not waited for, and the time is named", async () => {
		await using scene = await openScene();
		const reset = Math.floor(Date.now() / 1_000) + 3_300;
		const effect = limited({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) }, 403);
		scene.plan({ times: 100, when: "before", effect });
		const result = await scene.run();
		expect(result.exit).toBe(1);
		expect(result.log).toContain("github-rate-limited");
		expect(result.log).toMatch(/after \d{4}-\d\d-\d\dT/);
		expect(checkRules(scene, result, 0)).toEqual([]);
	});

	it("a permission that is missing is named as YAML", async () => {
		await using scene = await openScene();
		const body = { message: "Resource not accessible by integration" };
		scene.plan({ ...DEPLOYMENTS, times: 100, when: "before", effect: { kind: "status", status: 403, body } });
		const result = await scene.run();
		expect(result.exit).toBe(1);
		expect(result.log).toContain("deployments: write");
		expect(checkRules(scene, result, 0)).toEqual([]);
	});

	it.each([
		["202", { kind: "status", status: 202, body: { message: "Auto-merged main into topic" } }],
		["409", { kind: "status", status: 409, body: { message: "Conflict" } }],
		["HTML", { kind: "html" }],
	] as const)("an answer %s to a new deployment is no success, and nothing runs", async (_name, effect) => {
		await using scene = await openScene();
		scene.plan({ ...DEPLOYMENTS, times: 100, when: "before", effect });
		const result = await scene.run();
		expect(result.exit).toBe(1);
		expect(checkRules(scene, result, 0)).toEqual([]);
	});

	it("a status that cannot be written after the command is written by the post phase", async () => {
		await using scene = await openScene();
		scene.plan({ ...SUCCESS, times: 100, when: "before", effect: { kind: "status", status: 500 } });
		const main = await scene.run();
		expect(main.outputs, main.log).toMatchObject({ decision: "deployed", reason: "deployed-not-recorded" });
		scene.plan();
		const post = await scene.post(main);
		expect(post.exit, post.log).toBe(0);
		expect(scene.statuses()[0]?.at(-1)).toBe("success: deployed v1.1.0");
		expect(checkRules(scene, post, 1)).toEqual([]);
	});

	it("a status that cannot be written after the command is written by the next attempt, which does not deploy again", async () => {
		await using scene = await openScene();
		scene.plan({ ...SUCCESS, times: 100, when: "before", effect: { kind: "status", status: 500 } });
		await scene.run();
		scene.plan();
		const again = await scene.run({ runAttempt: 2 });
		expect(again.outputs["decision"], again.log).toBe("deployed");
		expect(checkRules(scene, again, 1)).toEqual([]);
	});
});

describe("a cancelled deploy", () => {
	it.each(["SIGINT", "SIGTERM"] as const)("%s ends the command, and its status is written in time", async (signal) => {
		await using scene = await openScene(SLOW);
		let asked = 0;
		const result = await scene.run({
			onStart: (child) => {
				const timer = setInterval(() => {
					if (scene.canary().length === 0) return;
					clearInterval(timer);
					asked = performance.now();
					child.kill(signal);
				}, 50);
			},
		});
		expect(performance.now() - asked).toBeLessThan(7_500);
		expect(result.exit).toBe(1);
		expect(result.outputs).toMatchObject({ decision: "failed", reason: "cancelled" });
		expect(scene.statuses()[0]?.at(-1)).toBe("failure: cancelled; it may have partly deployed");
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	it("that is killed instead is closed by the post phase", async () => {
		await using scene = await openScene(SLOW);
		const killed = await scene.run({
			onStart: (child) => {
				const timer = setInterval(() => {
					if (scene.canary().length === 0) return;
					clearInterval(timer);
					child.kill("SIGKILL");
				}, 50);
			},
		});
		const post = await scene.post(killed);
		expect(scene.statuses()[0]?.at(-1)).toBe("failure: the step was stopped; it may have partly deployed");
		expect(checkRules(scene, post, 1)).toEqual([]);
		const twice = await scene.post(killed);
		expect(twice.exit).toBe(0);
		expect(scene.statuses()[0]?.length).toBe(2);
	});

	it("whose runner died is closed by the next run, which takes the lock over", async () => {
		await using scene = await openScene(SLOW);
		await scene.run({
			onStart: (child) => {
				const timer = setInterval(() => {
					if (scene.canary().length === 0) return;
					clearInterval(timer);
					child.kill("SIGKILL");
				}, 50);
			},
		});
		scene.setPolicy(POLICY);
		scene.addRun(1_001);
		Object.assign(scene.workflowRun(1_000), { status: "completed", conclusion: "cancelled" });
		const next = await scene.run({ runId: "1001" });
		expect(next.outputs["decision"], next.log).toBe("deployed");
		expect(next.log).toContain("its lock is taken over");
		expect(scene.statuses()[0]?.at(-1)).toMatch(/^error: run 1000 ended/);
		expect(checkRules(scene, next, 2)).toEqual([]);
	});
});

describe("two runs at once", () => {
	const policy = (lock: string) => `
version: 1
environments:
  - name: production
    lock: ${lock}
    deploy: { run: "./canary.sh; until test -e go; do sleep 0.05; done" }
`;
	const begin = async (scene: Scene) => {
		scene.addRun(1_001);
		const first = scene.run();
		while (scene.canary().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
		return first;
	};
	it("one deploys, the other is refused and told who holds", async () => {
		await using scene = await openScene(policy("refuse"));
		const first = begin(scene);
		while (scene.canary().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
		const second = await scene.run({ runId: "1001" });
		expect(second.outputs).toMatchObject({ decision: "refused", reason: "lock-held" });
		expect(second.log).toMatch(/held by ada in run 1000, attempt 1 for .*: deploy of 1\.1\.0/);
		writeFileSync(join(scene.workspace, "go"), "");
		const result = await first;
		expect(result.outputs["decision"]).toBe("deployed");
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	it("ten times at the same moment, exactly one deploys", async () => {
		for (let round = 0; round < 10; round += 1) {
			await using scene = await openScene(policy("refuse"));
			scene.addRun(1_001);
			writeFileSync(join(scene.workspace, "go"), "");
			const results = await Promise.all([scene.run(), scene.run({ runId: "1001" })]);
			const decisions = results.map(({ outputs }) => outputs["decision"]).sort();
			expect(["already-deployed,deployed", "deployed,refused"]).toContain(decisions.join(","));
			expect(checkRules(scene, results[0]!, 1)).toEqual([]);
		}
	}, 180_000);

	it("a hold by hand stops every deploy until it is ended, and twice is once", async () => {
		await using scene = await openScene();
		scene.setPolicy(`${POLICY}    lock: refuse\n`);
		// Only a release manager may hold, and the standard policy takes those who may maintain for one.
		scene.github.people.users[0]!.role = "maintain";
		const lock = { inputs: { operation: "lock", "lock-reason": "database move" } };
		expect((await scene.run(lock)).outputs).toMatchObject({ decision: "locked", reason: "environment-locked" });
		expect((await scene.run(lock)).outputs["decision"]).toBe("locked");
		Object.assign(scene.workflowRun(1_000), { status: "completed" });
		const held = await scene.run({ runId: "1001" });
		expect(held.outputs["reason"]).toBe("lock-held");
		expect(held.log).toContain("by hand for");
		expect(held.log).toContain("database move");
		expect((await scene.run({ inputs: { operation: "unlock" } })).outputs).toMatchObject({
			decision: "unlocked",
			reason: "environment-unlocked",
		});
		expect((await scene.run({ inputs: { operation: "unlock" } })).outputs["reason"]).toBe("not-locked");
		const result = await scene.run({ runId: "1001" });
		expect(result.outputs["decision"]).toBe("deployed");
		expect(checkRules(scene, result, 1)).toEqual([]);
	});
});
