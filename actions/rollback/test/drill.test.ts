import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ActionResult, ActionRun } from "../../../test/harness/action.ts";
import { readPayload, seedDeployment } from "../../../test/harness/deployments.ts";
import { killAt, listRequests, nameRequest, type Request, runThree } from "./kills.ts";
import { checkRules, openScene, type Scene, SHAS } from "./scene.ts";

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

test("one target is drilled by itself, and without a name of one nothing is", async () => {
	await using scene = await openStaging();
	scene.setPolicy({ environment: "    targets: [eu, us]" });
	const before = scene.github.state.deployments.length;
	for (const target of [{}, { "deploy-target": "ap" }]) {
		const refused = await scene.run({ inputs: { ...drill.inputs, ...target } });
		expect(refused.outputs, refused.log).toMatchObject({ decision: "refused", reason: "target-unknown" });
	}
	expect(scene.github.state.deployments).toHaveLength(before);
	const result = await scene.run({ inputs: { ...drill.inputs, "deploy-target": "eu" } });
	expect(result.outputs, result.log).toMatchObject({
		decision: "drilled",
		version: "1.2.0",
		"target-version": "1.0.0",
	});
	expect(scene.canary().map((seen) => [seen["OCTOACME_VERSION"], seen["OCTOACME_TARGET"]])).toEqual([
		["1.2.0", "eu"],
		["1.0.0", "eu"],
		["1.2.0", "eu"],
	]);
	expect(readPayload(scene.github.state.deployments.at(-1)!)).toMatchObject({ kind: "drill", target: "eu" });
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

const drillBy = (scene: Scene, inputs: Readonly<Record<string, string>>, change: Partial<ActionRun> = {}) =>
	scene.run({ ...change, inputs: { ...drill.inputs, ...inputs } });

/** The pairs of a drill as its workflow guards them; `outcomeOf` is what own steps that bring a release there come to. */
async function runPairs(
	scene: Scene,
	outcomeOf: (version: string) => "success" | "failure" = () => "success",
	change: Partial<ActionRun> = {},
) {
	const results: ActionResult[] = [];
	for (let part = 0; part < 3; part += 1) {
		const begun = await drillBy(scene, { operation: "begin" }, change);
		results.push(begun);
		if (begun.outputs["decision"] !== "begun") break;
		const version = begun.outputs["target-version"]!;
		const outcome = outcomeOf(version);
		if (outcome === "success") writeFileSync(join(scene.workspace, "running"), version);
		const finished = await drillBy(scene, { operation: "finish", outcome }, change);
		results.push(finished);
		if (finished.outputs["decision"] !== "drilling") break;
	}
	const posts = [];
	for (const result of results.toReversed()) posts.push((await scene.post(result, drill)).exit);
	return { results, last: results.at(-1)!, posts };
}

test("a drill by own steps takes a pair for each change, in one deployment, and records the time", async () => {
	await using scene = await openStaging();
	const { results, last, posts } = await runPairs(scene);
	expect(results.map(({ outputs }) => [outputs["decision"], outputs["target-version"]])).toEqual([
		["begun", "1.2.0"],
		["drilling", "1.0.0"],
		["begun", "1.0.0"],
		["drilling", "1.0.0"],
		["begun", "1.2.0"],
		["drilled", "1.0.0"],
	]);
	expect(posts).toEqual([0, 0, 0, 0, 0, 0]);
	const drills = scene.github.state.deployments.filter((one) => readPayload(one)["kind"] === "drill");
	expect(drills).toHaveLength(1);
	expect(drills[0]!.statuses.at(-1)!.description).toMatch(/^verified: drill recovered in \d+s$/);
	expect([scene.issues(), scene.deliveries]).toEqual([[], []]);
	expect(checkRules(scene, last)).toEqual([]);
});

test.each([
	[
		"an older release is verified",
		(scene: Scene) => {
			const older = scene.github.state.deployments.find(({ sha }) => sha === SHAS["1.1.0"])!;
			older.statuses.push({ ...older.statuses.at(-1)!, id: scene.github.nextId(), description: "verified: late" });
		},
	],
	[
		"another release is deployed and tagged",
		(scene: Scene) => {
			scene.setTag("v1.1.1", SHAS["1.1.0"]);
			seedDeployment(scene.github, {
				sha: SHAS["1.1.0"],
				version: "1.1.1",
				environment: "staging",
				runId: "901",
				createdAt: scene.github.now(),
				statuses: [
					["in_progress", "deploying"],
					["success", "verified: healthy"],
				],
			});
		},
	],
	[
		"the release that it goes back to is quarantined",
		(scene: Scene) => {
			const good = scene.github.state.deployments.find(({ sha }) => sha === SHAS["1.0.0"])!;
			good.statuses.push({
				...good.statuses.at(-1)!,
				id: scene.github.nextId(),
				state: "failure",
				description: "rolled back: to v0.9.0",
			});
		},
	],
])("a drill by own steps keeps its releases while %s", async (_, change) => {
	await using scene = await openStaging();
	let isChanged = false;
	const { results } = await runPairs(scene, () => {
		if (!isChanged) change(scene);
		isChanged = true;
		return "success";
	});
	expect(results.map(({ outputs }) => [outputs["decision"], outputs["target-version"]])).toEqual([
		["begun", "1.2.0"],
		["drilling", "1.0.0"],
		["begun", "1.0.0"],
		["drilling", "1.0.0"],
		["begun", "1.2.0"],
		["drilled", "1.0.0"],
	]);
});

test("a drill by own steps whose way back fails goes forward again and says so", async () => {
	await using scene = await openStaging();
	const { last } = await runPairs(scene, (version) => (version === "1.0.0" ? "failure" : "success"));
	expect(last.exit).toBe(1);
	expect(last.outputs).toMatchObject({ decision: "drill-failed", reason: "drill-back-failed" });
	expect(checkRules(scene, last)).toEqual([]);
});

test("a drill by own steps that fails at once ends at once", async () => {
	await using scene = await openStaging();
	const { results, last } = await runPairs(scene, () => "failure");
	expect(results).toHaveLength(2);
	expect(last.outputs).toMatchObject({ decision: "drill-failed", reason: "drill-deploy-failed" });
	expect(checkRules(scene, last)).toEqual([]);
});

test("a drill by own steps that is left half-way is closed, and the next attempt drills from the start", async () => {
	await using scene = await openStaging();
	const begun = await drillBy(scene, { operation: "begin" });
	writeFileSync(join(scene.workspace, "running"), "1.2.0");
	await drillBy(scene, { operation: "finish", outcome: "success" });
	const post = await scene.post(begun, drill);
	expect(post.exit).toBe(1);
	expect(checkRules(scene, post)).toEqual([]);
	const { last } = await runPairs(scene, undefined, { runAttempt: 2 });
	expect(last.outputs["decision"], last.log).toBe("drilled");
	expect(checkRules(scene, last)).toEqual([]);
});

test("a finish of no drill is refused", async () => {
	await using scene = await openStaging();
	const finished = await drillBy(scene, { operation: "finish", outcome: "success" });
	expect(finished.outputs).toMatchObject({ decision: "refused", reason: "not-begun" });
});
