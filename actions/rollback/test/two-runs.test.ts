/** Runs that meet: on one release, on one incident, and one that died half-way. */
import { describe, expect, test } from "vitest";
import { findMissing, killAt } from "./kills.ts";
import { checkRules, openScene, SHAS } from "./scene.ts";

const ISSUES = "/repos/{owner}/{repo}/issues";
const bad = { inputs: { sha: SHAS["1.2.0"] } };

describe("two runs at once", () => {
	test("two runs at once: one rollback, one incident, one review, and both say so", async () => {
		await using scene = await openScene();
		scene.setPolicy({ run: "./deploy.sh; sleep 1", environment: "    lock-timeout: 20s" });
		scene.editPolicy((text) => text.replace("    lock-timeout: 2s\n", ""));
		scene.setRun(1001, "in_progress");
		const results = await Promise.all([scene.run(bad), scene.run({ ...bad, runId: "1001", actor: "bob" })]);
		expect(results.map(({ outputs }) => outputs["decision"])).toEqual(["rolled-back", "rolled-back"]);
		expect(results.map(({ outputs }) => outputs["reason"]).sort()).toEqual(["already-rolled-back", "rolled-back"]);
		expect(scene.canary()).toHaveLength(1);
		expect([...results.flatMap((result) => checkRules(scene, result)), ...findMissing(scene)]).toEqual([]);
	}, 40_000);

	test.each([0, 40, 150])(
		"two playbooks without a rollback at once, %i ms from GitHub: one incident, one review, one page",
		async (latencyMs) => {
			await using scene = await openScene();
			scene.github.latencyMs = latencyMs;
			scene.setRun(1001, "in_progress");
			const alone = { inputs: { target: "none" }, ref: "refs/heads/main" };
			const results = await Promise.all([scene.run(alone), scene.run({ ...alone, runId: "1001", actor: "bob" })]);
			expect(results.map(({ outputs }) => outputs["decision"])).toEqual(["playbook-only", "playbook-only"]);
			expect(scene.canary()).toEqual([]);
			expect(scene.incidents()).toHaveLength(1);
			expect(scene.reviews()).toHaveLength(1);
			const paths = scene.deliveries.map(({ path, body }) => `${path} ${JSON.stringify(body["text"] ?? "")}`);
			expect(paths).toEqual([...new Set(paths)]);
			expect(scene.incidents()[0]!.body).toMatch(/rollback started by the workflow run that bob caused/);
			expect(results.flatMap((result) => checkRules(scene, result))).toEqual([]);
		},
		40_000,
	);

	test("a run that died while it wrote about the incident keeps nobody from it", async () => {
		await using scene = await openScene();
		const alone = { inputs: { target: "none" }, ref: "refs/heads/main" };
		const first = await scene.run({
			...alone,
			...killAt(scene, { method: "POST", template: ISSUES }, "after-applied"),
		});
		expect(first.signal).toBe("SIGKILL");
		scene.plan();
		scene.setRun(1000, "completed");
		scene.setRun(1001, "in_progress");
		const next = await scene.run({ ...alone, runId: "1001" });
		expect(next.outputs["decision"]).toBe("playbook-only");
		expect(scene.deliveries.filter(({ path }) => path === "/pager")).toHaveLength(1);
		expect([...scene.incidents(), ...scene.reviews()]).toHaveLength(2);
		expect(checkRules(scene, next)).toEqual([]);
	});
});
