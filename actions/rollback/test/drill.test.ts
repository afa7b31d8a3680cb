import { expect, test } from "vitest";
import { readPayload } from "../../../test/harness/deployments.ts";
import { killAt, listRequests, nameRequest, type Request, runThree } from "./kills.ts";
import { checkRules, openScene } from "./scene.ts";

const drill = { inputs: { environment: "staging", drill: "true" } };

async function openStaging(run?: string) {
	const scene = await openScene("staging");
	if (run !== undefined) scene.setPolicy({ run });
	return scene;
}

test("a drill deploys, goes back, goes forward, tells nobody, and records the time", async () => {
	await using scene = await openStaging();
	const result = await scene.run(drill);
	expect(result.exit).toBe(0);
	expect(result.outputs).toMatchObject({ decision: "drilled", version: "1.2.0", "target-version": "1.0.0" });
	expect(scene.canary().map((seen) => [seen["OCTOACME_VERSION"], seen["OCTOACME_KIND"]])).toEqual([
		["1.2.0", "drill"],
		["1.0.0", "drill"],
		["1.2.0", "drill"],
	]);
	const recorded = scene.github.state.deployments.at(-1)!;
	expect(readPayload(recorded)).toMatchObject({ kind: "drill", version: "1.2.0", environment: "staging" });
	expect(recorded.statuses.at(-1)!.description).toMatch(/^verified: drill recovered in \d+s$/);
	expect(scene.issues()).toEqual([]);
	expect(scene.deliveries).toEqual([]);
	expect(checkRules(scene, result)).toEqual([]);
});

test("a drill whose way back fails says so and leaves staging on its release", async () => {
	await using scene = await openStaging('./deploy.sh; [ "$OCTOACME_VERSION" != 1.0.0 ]');
	const result = await scene.run(drill);
	expect(result.exit).toBe(1);
	expect(result.outputs).toMatchObject({ decision: "drill-failed", reason: "drill-back-failed" });
	expect(scene.canary().at(-1)!["OCTOACME_VERSION"]).toBe("1.2.0");
	expect(scene.github.state.deployments.at(-1)!.statuses.at(-1)!.state).toBe("failure");
	expect(checkRules(scene, result)).toEqual([]);
});

test("a drill whose command names a folder that is not there begins nothing", async () => {
	await using scene = await openStaging();
	const before = scene.github.state.deployments.length;
	const result = await scene.run({ inputs: { ...drill.inputs, "working-directory": "nowhere" } });
	expect(result.exit).toBe(1);
	expect(result.log).toContain("nowhere");
	expect(scene.github.state.deployments).toHaveLength(before);
	expect(scene.canary()).toEqual([]);
	expect(checkRules(scene, result)).toEqual([]);
});

test("production is never drilled", async () => {
	await using scene = await openScene();
	const result = await scene.run({ inputs: { drill: "true" } });
	expect(result.outputs).toMatchObject({ decision: "refused", reason: "drill-in-production" });
	expect(scene.canary()).toEqual([]);
});

test("a drill that is killed after any write leaves nothing held, and the next one drills from the start", {
	timeout: 300_000,
}, async () => {
	await using golden = await openStaging();
	await golden.run(drill);
	const writes = listRequests(golden).filter(({ isWrite }) => isWrite);
	expect(writes.length).toBeGreaterThan(5);
	const survive = async (request: Request): Promise<string[]> => {
		await using scene = await openStaging();
		const first = await scene.run({ ...drill, ...killAt(scene, request.nth, "after-applied") });
		expect(first.signal).toBe("SIGKILL");
		await scene.post(first, drill);
		scene.plan();
		const again = await scene.run({ ...drill, runAttempt: 2 });
		const problems = checkRules(scene, again);
		if (again.outputs["decision"] !== "drilled")
			problems.push(`the second drill: ${again.outputs["decision"]} ${again.log.slice(-300)}`);
		if (scene.canary().at(-1)?.["OCTOACME_VERSION"] !== "1.2.0") problems.push("staging was not brought forward again");
		// The time that preflight trusts is that of a drill that went to its end.
		const recovered = scene.github.state.deployments.flatMap(({ statuses }) =>
			statuses.filter(({ description }) => description.startsWith("verified: drill recovered")),
		);
		if (recovered.length === 0 || recovered.length > 2) problems.push(`${recovered.length} recovery times`);
		if (scene.deliveries.length > 0 || scene.issues().length > 0) problems.push("somebody was told of a drill");
		return problems.map((problem) => `${nameRequest(request)}: ${problem}`);
	};
	expect(await runThree(writes, survive)).toEqual([]);
});
