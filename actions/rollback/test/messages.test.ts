/** The built bundle, killed at every point of its rounds of messages: run again, nothing is lost and at most the message on its way comes twice. */
import { describe, expect, it } from "vitest";
import { killAt, listRequests, nameRequest, runThree } from "./kills.ts";
import { openScene, type Scene, SHAS } from "./scene.ts";

const bad = { inputs: { sha: SHAS["1.2.0"] } };

/** Slack shows every repeat, so nearly all roles are reached through it here. */
async function openSlackScene(): Promise<Scene> {
	const scene = await openScene();
	scene.editPolicy((text) =>
		text
			.replace("notify: [pager]", "notify: [pager, slack]")
			.replace("users: [bob], notify: [hook]", "users: [bob], notify: [slack, hook]")
			.replace("users: [rex]", "users: [rex], notify: [slack]"),
	);
	return scene;
}

function listMessages(scene: Scene): string[] {
	return scene.deliveries.map(({ path, body, text }) => {
		const title = body["title"] ?? (body["payload"] as { summary?: string } | undefined)?.summary ?? body["text"];
		return `${path} ${title === undefined ? text : String(title)}`;
	});
}

async function runUndisturbed() {
	await using scene = await openSlackScene();
	const result = await scene.run(bad);
	expect(result.outputs["decision"], result.log).toBe("rolled-back");
	return {
		messages: listMessages(scene),
		updates: listRequests(scene).filter(
			({ method, template }) => method === "PATCH" && template === "/repos/{owner}/{repo}/issues/{issue_number}",
		),
	};
}

/** What differs from a run that was not killed, once it was run again. */
async function findFaults(scene: Scene, expected: readonly string[], how: "attempt" | "new run"): Promise<string[]> {
	const before = listMessages(scene);
	scene.plan();
	scene.answerChannel = () => ({ status: 202 });
	scene.setRun(1000, how === "attempt" ? "in_progress" : "completed");
	if (how === "new run") scene.setRun(1001, "in_progress");
	const again = await scene.run(how === "attempt" ? { ...bad, runAttempt: 2 } : { ...bad, runId: "1001" });
	const faults = again.exit === 0 ? [] : [`ended with ${again.exit}: ${again.log.slice(-400)}`];
	const now = listMessages(scene);
	for (const message of new Set([...expected, ...now])) {
		const count = now.filter((one) => one === message).length;
		if (count === 0) faults.push(`lost: ${message}`);
		if (count > 1 && message !== before.at(-1)) faults.push(`${count} times: ${message}`);
		if (count > 2) faults.push(`${count} times: ${message}`);
	}
	const body = scene.incidents()[0]?.body ?? "";
	if (body.includes("| sending |")) faults.push("the incident still says sending");
	if (scene.incidents().length !== 1) faults.push(`${scene.incidents().length} incidents`);
	return faults;
}

describe("a rollback that is killed in a round of messages", () => {
	it("repeats at most the message on its way, killed at every update of the incident", {
		timeout: 300_000,
	}, async () => {
		const { messages, updates } = await runUndisturbed();
		expect(new Set(messages).size).toBe(messages.length);
		expect(updates.length).toBeGreaterThan(messages.length);
		const cases = updates.map((request, at) =>
			at % 2 === 0
				? { request, when: "before" as const, how: "attempt" as const }
				: { request, when: "after-applied" as const, how: "new run" as const },
		);
		const faults = await runThree(cases, async ({ request, when, how }) => {
			await using scene = await openSlackScene();
			const killed = await scene.run({ ...bad, ...killAt(scene, request.nth, when) });
			if (killed.exit !== null) return [`${when} ${nameRequest(request)}: nothing was killed`];
			const found = await findFaults(scene, messages, how);
			return found.map((fault) => `${when} ${nameRequest(request)}, ${how}: ${fault}`);
		});
		expect(faults).toEqual([]);
	});

	it("repeats at most the message on its way, killed while each channel answers", { timeout: 300_000 }, async () => {
		const { messages } = await runUndisturbed();
		const faults = await runThree(
			messages.map((_, at) => at + 1).filter((nth) => nth % 3 === 1 || nth === messages.length),
			async (nth) => {
				await using scene = await openSlackScene();
				let kill = () => {};
				let count = 0;
				scene.answerChannel = () => {
					if (++count === nth) kill();
					return { status: 202 };
				};
				const killed = await scene.run({
					...bad,
					onStart: (child) => {
						kill = () => void child.kill("SIGKILL");
					},
				});
				if (killed.exit !== null) return [`message ${nth}: nothing was killed`];
				const found = await findFaults(scene, messages, nth % 2 === 0 ? "attempt" : "new run");
				return found.map((fault) => `message ${nth}: ${fault}`);
			},
		);
		expect(faults).toEqual([]);
	});
});

describe("a rollback that failed, and one that brings the service back later", () => {
	it("tells the recovery once, under the key of the alert that is still open", { timeout: 60_000 }, async () => {
		await using scene = await openScene();
		scene.healthy = false;
		const failed = await scene.run(bad);
		expect(failed.outputs, failed.log).toMatchObject({ decision: "failed" });
		const pages = () => scene.deliveries.filter(({ path }) => path === "/pager").map(({ body }) => body);
		expect(pages().map((body) => body["event_action"])).not.toContain("resolve");
		scene.healthy = true;
		scene.setRun(1000, "completed");
		scene.setRun(1001, "in_progress");
		const byHand = {
			inputs: { sha: SHAS["1.2.0"], target: "v1.0.0" },
			runId: "1001",
			event: { name: "workflow_dispatch", payload: {} },
		};
		const good = await scene.run(byHand);
		expect(good.outputs, good.log).toMatchObject({ decision: "rolled-back" });
		const resolved = pages().filter((body) => body["event_action"] === "resolve");
		expect(resolved).toHaveLength(1);
		expect(new Set(pages().map((body) => body["dedup_key"])).size).toBe(1);
		expect(scene.incidents()).toHaveLength(1);
		const before = scene.deliveries.length;
		await scene.run({ ...byHand, runAttempt: 2 });
		expect(scene.deliveries).toHaveLength(before);
	});
});
