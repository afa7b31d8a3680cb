import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Fault } from "./loopback-fault.ts";
import type { Exchange } from "./loopback-github.ts";
import { checkRules, NEW, OLD, openScene, POLICY, type Scene } from "./scene.ts";

const SLOW = `
version: 1
environments:
  - name: production
    deploy: { run: "./canary.sh; touch started; sleep 20" }
`;
const isWrite = ({ method, path }: Exchange) => method !== "GET" && path !== "/graphql";
const isStatus = (exchange: Exchange) =>
	exchange.method === "POST" && /^\/deployments\/\d+\/statuses$/.test(exchange.path);

/** countRequests: how many a deploy sends when nothing goes wrong, and which of them write. */
async function listRequests(): Promise<readonly Exchange[]> {
	await using scene = await openScene();
	await scene.run();
	return [...scene.github.journal];
}
const usual = await listRequests();

describe.concurrent("killed at any request and run again, a deploy ends as if it had run once", () => {
	// Killed at a read is killed after the write before it: nothing else has changed.
	const moments = usual
		.filter(isWrite)
		.flatMap(({ nth, method, path }) =>
			(["before", "after"] as const).map(
				(moment) => [nth, moment, `${method} ${path.replace(/[0-9a-f]{40}/g, "…")}`] as const,
			),
		);
	const noted = usual.filter(isStatus)[1]!.nth;
	it.each(moments)("16: request %i, %s: %s", async (nth, moment) => {
		await using scene = await openScene();
		let kill = () => {};
		scene.github.plan = (exchange): Fault | undefined =>
			exchange.nth === nth ? { moment, kind: "call", call: () => kill() } : undefined;
		const killed = await scene.run({
			onStart: (child) => {
				kill = () => void child.kill("SIGKILL");
			},
		});
		expect(killed.signal).toBe("SIGKILL");
		const before = scene.canary().length;
		scene.github.plan = () => undefined;
		const again = await scene.run({ runAttempt: 2 });
		expect(again.exit, again.log).toBe(0);
		// Only between the end of the command and the note of it can nobody know that it ran.
		const unknown = nth === noted && moment === "before";
		expect(before).toBeLessThanOrEqual(1);
		expect(checkRules(scene, again, unknown ? 2 : 1)).toEqual([]);
		expect(scene.github.deployments.length).toBe(1);
		expect(scene.statuses()[0]?.at(-1)).toBe("success: deployed v1.1.0");
	});
});

describe.concurrent("17, 18: a write whose answer is lost, or that is refused, is made once", () => {
	const writes = usual.filter(isWrite).map(({ nth, method, path }) => [nth, `${method} ${path}`] as const);
	it.each(writes)("request %i: %s", async (nth) => {
		for (const fault of [
			{ moment: "after", kind: "reset" },
			{ moment: "after", kind: "status", status: 502 },
			{ moment: "before", kind: "status", status: 500 },
		] as const satisfies readonly Fault[]) {
			await using scene = await openScene();
			scene.github.plan = (exchange) => (exchange.nth === nth ? fault : undefined);
			const result = await scene.run();
			if (result.exit !== 0) await scene.run({ runAttempt: 2 });
			expect(checkRules(scene, result, 1), result.log).toEqual([]);
			expect(scene.github.deployments.length).toBe(1);
			expect(scene.statuses()[0]?.filter((status) => status.startsWith("success"))).toEqual([
				"success: deployed v1.1.0",
			]);
		}
	});
});

describe.concurrent("40: a tag that moves after any request is refused, or what was judged is deployed", () => {
	const lastLook = usual.findLast(({ method, path }) => method === "GET" && path === "/git/ref/tags/v1.1.0")!.nth;
	it.each(usual.filter(({ nth }) => nth < lastLook).map(({ nth }) => nth))("after request %i: refused", async (nth) => {
		await using scene = await openScene();
		scene.github.plan = (exchange) =>
			exchange.nth === nth
				? {
						moment: "reply",
						kind: "call",
						call: () => void scene.github.refs.set("tags/v1.1.0", { type: "commit", sha: OLD }),
					}
				: undefined;
		const result = await scene.run({ inputs: { sha: NEW } });
		expect(result.outputs, result.log).toMatchObject({ decision: "refused", reason: "tag-moved" });
		expect(checkRules(scene, result, 0)).toEqual([]);
	});
});

describe("limits and refusals of GitHub", () => {
	const limited = (headers: Record<string, string>, status: number): Fault => ({
		moment: "before",
		kind: "status",
		status,
		headers,
		body: { message: "You have exceeded a secondary rate limit" },
	});
	it.each([403, 429])("19: %i with retry-after is honoured", async (status) => {
		await using scene = await openScene();
		scene.github.plan = (exchange) => (exchange.nth === 2 ? limited({ "retry-after": "1" }, status) : undefined);
		const result = await scene.run();
		expect(result.exit, result.log).toBe(0);
		expect(result.durationMs).toBeGreaterThan(1_000);
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	it("20: a limit that ends in 55 minutes is not waited for, and the time is named", async () => {
		await using scene = await openScene();
		const reset = Math.floor(Date.now() / 1_000) + 3_300;
		scene.github.plan = () => limited({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) }, 403);
		const result = await scene.run();
		expect(result.exit).toBe(1);
		expect(result.log).toContain("github-rate-limited");
		expect(result.log).toMatch(/after \d{4}-\d\d-\d\dT/);
		expect(checkRules(scene, result, 0)).toEqual([]);
	});

	it("23: a permission that is missing is named as YAML", async () => {
		await using scene = await openScene();
		scene.github.plan = (exchange) =>
			exchange.method === "POST" && exchange.path === "/deployments"
				? { moment: "before", kind: "status", status: 403, body: { message: "Resource not accessible by integration" } }
				: undefined;
		const result = await scene.run();
		expect(result.exit).toBe(1);
		expect(result.log).toContain("deployments: write");
		expect(checkRules(scene, result, 0)).toEqual([]);
	});

	it.each([
		["202", { moment: "before", kind: "status", status: 202, body: { message: "Auto-merged main into topic" } }],
		["409", { moment: "before", kind: "status", status: 409, body: { message: "Conflict" } }],
		["HTML", { moment: "before", kind: "html" }],
	] as const)("42: deployments that answer %s are no success, and nothing runs", async (_name, fault) => {
		await using scene = await openScene();
		scene.github.plan = (exchange) =>
			exchange.method === "POST" && exchange.path === "/deployments" ? fault : undefined;
		const result = await scene.run();
		expect(result.exit).toBe(1);
		expect(checkRules(scene, result, 0)).toEqual([]);
	});

	it("44: a status that cannot be written after the command is written by the post phase", async () => {
		await using scene = await openScene();
		scene.github.plan = (exchange) =>
			isStatus(exchange) && exchange.body["state"] === "success"
				? { moment: "before", kind: "status", status: 500 }
				: undefined;
		const main = await scene.run();
		expect(main.outputs, main.log).toMatchObject({ decision: "deployed", reason: "deployed-not-recorded" });
		scene.github.plan = () => undefined;
		const post = await scene.post(main);
		expect(post.exit, post.log).toBe(0);
		expect(scene.statuses()[0]?.at(-1)).toBe("success: deployed v1.1.0");
		expect(checkRules(scene, post, 1)).toEqual([]);
	});

	it("44, 61: or by the next attempt, without deploying again", async () => {
		await using scene = await openScene();
		scene.github.plan = (exchange) =>
			isStatus(exchange) && exchange.body["state"] === "success"
				? { moment: "before", kind: "status", status: 500 }
				: undefined;
		await scene.run();
		scene.github.plan = () => undefined;
		const again = await scene.run({ runAttempt: 2 });
		expect(again.outputs["decision"], again.log).toBe("deployed");
		expect(checkRules(scene, again, 1)).toEqual([]);
	});
});

describe("15: a cancelled deploy", () => {
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
		scene.github.runs.set("1001", { ...scene.github.runs.get("1000")!, id: 1001 });
		Object.assign(scene.github.runs.get("1000")!, { status: "completed", conclusion: "cancelled" });
		const next = await scene.run({ runId: "1001" });
		expect(next.outputs["decision"], next.log).toBe("deployed");
		expect(next.log).toContain("its lock is taken over");
		expect(scene.statuses()[0]?.at(-1)).toMatch(/^error: run 1000 ended/);
		expect(checkRules(scene, next, 2)).toEqual([]);
	});
});

describe("43: two runs at once", () => {
	const policy = (lock: string) => `
version: 1
environments:
  - name: production
    lock: ${lock}
    deploy: { run: "./canary.sh; until test -e go; do sleep 0.05; done" }
`;
	const begin = async (scene: Scene) => {
		scene.github.runs.set("1001", { ...scene.github.runs.get("1000")!, id: 1001 });
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
			scene.github.runs.set("1001", { ...scene.github.runs.get("1000")!, id: 1001 });
			writeFileSync(join(scene.workspace, "go"), "");
			const results = await Promise.all([scene.run(), scene.run({ runId: "1001" })]);
			const decisions = results.map(({ outputs }) => outputs["decision"]).sort();
			expect(["already-deployed,deployed", "deployed,refused"]).toContain(decisions.join(","));
			expect(checkRules(scene, results[0]!, 1)).toEqual([]);
		}
	});

	it("a hold by hand stops every deploy until it is ended, and twice is once", async () => {
		await using scene = await openScene();
		scene.setPolicy(`${POLICY}    lock: refuse\n`);
		const lock = { inputs: { operation: "lock", "lock-reason": "database move" } };
		expect((await scene.run(lock)).outputs).toMatchObject({ decision: "locked", reason: "environment-locked" });
		expect((await scene.run(lock)).outputs["decision"]).toBe("locked");
		Object.assign(scene.github.runs.get("1000")!, { status: "completed" });
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
