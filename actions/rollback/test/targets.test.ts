/** Which release a rollback goes back to, and when it refuses to. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkRules, openScene, PERMISSIONS, SHAS } from "./scene.ts";

const bad = { inputs: { sha: SHAS["1.2.0"] } };

describe("the release to go back to", () => {
	test("no verified release before it: nothing to roll back to, and an incident", async () => {
		await using scene = await openScene();
		scene.github.state.deployments[0]!.statuses.pop();
		const result = await scene.run(bad);
		expect(result.exit).toBe(1);
		expect(result.outputs).toMatchObject({ decision: "nothing-to-roll-back", reason: "no-known-good" });
		expect(scene.canary()).toHaveLength(0);
		expect(scene.incidents()).toHaveLength(1);
		expect(scene.deliveries.find(({ path }) => path === "/pager")!.text).toContain("NOT rolled back");
		expect(checkRules(scene, result)).toEqual([]);
	});

	test("a newer deployment stopped before its command: the release that runs is rolled back, not the other", async () => {
		await using scene = await openScene();
		const stopped = scene.github.state.deployments[2]!;
		stopped.statuses.length = 1;
		stopped.statuses.push({
			...stopped.statuses[0]!,
			id: scene.github.nextId(),
			state: "failure",
			description: "not started: The lock of production is no longer this run's: it is free.",
		});
		writeFileSync(join(scene.workspace, "running"), "1.1.0");
		const other = await scene.run({ inputs: { ...bad.inputs, reason: "" } });
		expect(other.outputs, other.log).toMatchObject({ decision: "nothing-to-roll-back", reason: "nothing-changed" });
		expect(other.exit).toBe(0);
		const wrong = await scene.run(bad);
		expect(wrong.outputs, wrong.log).toMatchObject({ decision: "refused", reason: "never-began" });
		const result = await scene.run({ inputs: { sha: SHAS["1.1.0"] } });
		expect(result.outputs, result.log).toMatchObject({ decision: "rolled-back" });
		expect(scene.canary().map(({ OCTOACME_VERSION }) => OCTOACME_VERSION)).toEqual(["1.0.0"]);
		const marked = scene.github.state.deployments.map(({ statuses }) =>
			statuses.some(({ description }) => description.startsWith("rolled back:")),
		);
		expect(marked).toEqual([false, true, false, false]);
		expect(checkRules(scene, result)).toEqual([]);
	});

	test("a release that never began there, named with a reason: refused and red, and the run says what runs there", async () => {
		await using scene = await openScene();
		const wrong = await scene.run({ inputs: { version: "v1.2.9" } });
		expect(wrong.outputs, wrong.log).toMatchObject({ decision: "refused", reason: "never-began" });
		expect(wrong.exit).toBe(1);
		expect(wrong.log).toContain(
			"never began to change the environment, at any target; nothing was rolled back. Seen: v1.2.0 runs there.",
		);
		expect(scene.canary()).toEqual([]);
		expect(scene.github.journal.writes()).toEqual([]);
	});

	test("a verified release that still runs is kept when no reason is given, and rolled back when verify found it bad", async () => {
		await using scene = await openScene();
		const { statuses } = scene.failed();
		statuses.push({ ...statuses.at(-1)!, id: scene.github.nextId(), description: "verified: healthy" });
		const unnamed = { ...bad.inputs, reason: "" };
		const kept = await scene.run({ inputs: unnamed });
		expect(kept.outputs, kept.log).toMatchObject({ decision: "nothing-to-roll-back", reason: "still-verified" });
		expect(kept.exit).toBe(0);
		expect(scene.github.journal.writes()).toEqual([]);
		expect(scene.deliveries).toEqual([]);
		expect(scene.canary()).toEqual([]);
		const evidence = JSON.stringify({ action: "verify", decision: "unhealthy", explanation: "500" });
		const result = await scene.run({ inputs: { ...unnamed, evidence } });
		expect(result.outputs, result.log).toMatchObject({ decision: "rolled-back" });
		expect(checkRules(scene, result)).toEqual([]);
	}, 30_000);

	test("the target's tag is gone or moved: nothing is run, and an incident", async () => {
		for (const sha of [null, SHAS["1.1.0"]]) {
			await using scene = await openScene();
			scene.setTag("v1.0.0", sha);
			const result = await scene.run(bad);
			expect(result.outputs).toMatchObject({ decision: "nothing-to-roll-back", reason: "target-not-deployable" });
			expect(result.exit).toBe(1);
			expect(scene.canary()).toHaveLength(0);
			expect(scene.rollbacks()).toHaveLength(0);
			expect(scene.incidents()).toHaveLength(1);
			expect(checkRules(scene, result)).toEqual([]);
		}
	});

	test("a history that another account wrote does not count, and the run says whose and what to do", async () => {
		await using scene = await openScene();
		scene.token = scene.github.issueToken({
			permissions: PERMISSIONS,
			app: { id: 7, slug: "ship-it", name: "Ship it" },
		});
		const result = await scene.run(bad);
		expect(result.exit).toBe(1);
		expect(result.outputs["decision"]).toBe("nothing-to-roll-back");
		expect(scene.canary()).toHaveLength(0);
		expect(result.log).toMatch(
			/::warning.*What github-actions\[bot\] wrote of deployments does not count: this token writes as ship-it\[bot\].*trusted-authors/,
		);
		scene.setPolicy({ top: 'trusted-authors: ["github-actions[bot]"]' });
		const trusted = await scene.run({ ...bad, inputs: { ...bad.inputs, "dry-run": "true" } });
		expect(trusted.outputs).toMatchObject({ decision: "would-roll-back", "target-version": "1.0.0" });
		expect(trusted.log).not.toContain("does not count");
	}, 30_000);

	test.each([
		["v1.1.0", "target-not-verified"],
		["v1.2.0", "target-is-current"],
		["none", "playbook-only"],
		["v1.0.0", "rolled-back"],
		["1.0.0", "rolled-back"],
	])("target %s: %s", async (target, reason) => {
		await using scene = await openScene();
		const result = await scene.run({ ...bad, inputs: { sha: SHAS["1.2.0"], target } });
		expect(result.outputs["reason"]).toBe(reason);
		expect(scene.canary()).toHaveLength(reason === "rolled-back" ? 1 : 0);
		expect(checkRules(scene, result)).toEqual([]);
	});

	test.each([
		[{ version: "v1$(id)" }, 0],
		[{ version: "--upload-pack=x" }, 0],
		[{ version: "refs/tags/v1.0.0" }, 0],
		[{ target: "-rf" }, 0],
		[{ target: "heads/main" }, 0],
		[{ severity: "sev9" }, 0],
		[{ security: "perhaps" }, 0],
		[{ environment: "" }, 0],
		[{ environment: "prod" }, 2],
		[{ target: "main" }, 2],
		[{ evidence: "not JSON" }, 0],
	] as const)("wrong input %j is refused with a fix, before anything is changed", async (inputs, requests) => {
		await using scene = await openScene();
		const result = await scene.run({ inputs });
		expect(result.exit).toBe(1);
		expect(result.commands.filter(({ name }) => name === "error")).toHaveLength(1);
		expect(scene.github.journal.entries).toHaveLength(requests);
		expect(scene.canary()).toEqual([]);
		expect(checkRules(scene, result)).toEqual([]);
	});

	test("a dry run writes nothing", async () => {
		await using scene = await openScene();
		const result = await scene.run({ inputs: { sha: SHAS["1.2.0"], "dry-run": "true" } });
		expect(result.outputs).toMatchObject({ decision: "would-roll-back", "target-version": "1.0.0" });
		expect(scene.github.journal.writes()).toEqual([]);
		expect(scene.deliveries).toEqual([]);
	});
});
