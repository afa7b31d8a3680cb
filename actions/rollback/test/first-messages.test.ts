/** The first messages of a rollback by own steps, which wait for them: a bounded time, and none is lost. On the built bundle. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "@octoacme/local-github/faults.ts";
import { describe, expect, it, vi } from "vitest";
import type { ActionResult, ActionRun } from "../../../test/harness/action.ts";
import { checkRules, openScene, type Scene } from "./scene.ts";

vi.setConfig({ testTimeout: 400_000 });

const begin = (scene: Scene, change: Partial<ActionRun> = {}) =>
	scene.run({ ...change, inputs: { operation: "begin" } });
const finish = (scene: Scene, outcome: string, change: Partial<ActionRun> = {}) =>
	scene.run({ ...change, inputs: { operation: "finish", outcome } });
const takeSteps = (scene: Scene, begun: Pick<ActionResult, "outputs">) =>
	writeFileSync(join(scene.workspace, "running"), begun.outputs["target-version"]!);

/** Every message by where it went and what it is titled. */
const listSent = (scene: Scene) =>
	scene.deliveries.map(({ path, body, text }) => {
		const title = body["title"] ?? (body["payload"] as { summary?: string } | undefined)?.summary ?? body["text"];
		return `${path} ${title === undefined ? text : String(title)}`;
	});

async function openTalkative() {
	const scene = await openScene();
	scene.editPolicy((text) =>
		text.replace(/ {4}deploy: .*\n/, "").replace("users: [rex]", "users: [rex], notify: [slack]"),
	);
	return scene;
}

async function listAllMessages(): Promise<readonly string[]> {
	await using scene = await openTalkative();
	takeSteps(scene, await begin(scene));
	await finish(scene, "success");
	return listSent(scene).toSorted();
}

describe("own steps wait a bounded time for the first messages of a rollback", () => {
	const hang = (isHanging: (path: string) => boolean) => (path: string) =>
		isHanging(path) ? ("hang" as const) : { status: 202 };

	it.each([
		["no channel answers", () => true],
		["on-call's channel does not answer", (path: string) => path === "/pager"],
		["a later channel does not answer", (path: string) => path === "/hook"],
	] as const)("when %s: finish sends the rest, each once", async (_what, isHanging) => {
		const expected = await listAllMessages();
		await using scene = await openTalkative();
		scene.answerChannel = hang(isHanging);
		const startedAt = performance.now();
		const begun = await begin(scene);
		expect(performance.now() - startedAt).toBeLessThan(25_000);
		expect(begun.outputs["decision"], begun.log).toBe("begun");
		expect(scene.incidents()).toHaveLength(1);
		scene.answerChannel = () => ({ status: 202 });
		takeSteps(scene, begun);
		const finished = await finish(scene, "success");
		expect(finished.outputs["decision"], finished.log).toBe("rolled-back");
		expect(listSent(scene).toSorted()).toEqual(expected);
		expect(scene.incidents()[0]!.body).not.toContain("| sending |");
		expect(checkRules(scene, finished)).toEqual([]);
	});

	it("and one that is killed after it loses no message: the next attempt sends the rest", async () => {
		const expected = await listAllMessages();
		await using scene = await openTalkative();
		scene.answerChannel = hang((path) => path !== "/pager");
		await begin(scene);
		expect(listSent(scene)).toHaveLength(1);
		scene.answerChannel = () => ({ status: 202 });
		const again = await begin(scene, { runAttempt: 2 });
		takeSteps(scene, again);
		const last = await finish(scene, "success", { runAttempt: 2 });
		expect(last.outputs["decision"], last.log).toBe("rolled-back");
		expect(listSent(scene).toSorted()).toEqual(expected);
		expect(checkRules(scene, last)).toEqual([]);
	});

	it("and for GitHub: an incident that cannot be written in time is opened by finish", async () => {
		await using scene = await openTalkative();
		const template = "/repos/{owner}/{repo}/issues";
		const effect = {
			kind: "status",
			status: 403,
			headers: { "retry-after": "60" },
			body: { message: "secondary rate limit" },
		};
		scene.plan({ method: "POST", template, times: 100, when: "before", effect } as Fault);
		const startedAt = performance.now();
		const begun = await begin(scene);
		expect(performance.now() - startedAt).toBeLessThan(25_000);
		expect(begun.outputs["decision"], begun.log).toBe("begun");
		expect(listSent(scene)[0]).toMatch(/^\/pager /);
		scene.plan();
		takeSteps(scene, begun);
		const finished = await finish(scene, "success");
		expect(finished.outputs["decision"], finished.log).toBe("rolled-back");
		expect(scene.incidents()).toHaveLength(1);
		expect(checkRules(scene, finished)).toEqual([]);
	});
});
