/** Whether there is a drill, of which releases, and what its steps amount to. */
import type { Environment } from "@octoacme/shared/policy/schema.ts";
import { type EnvironmentHistory, readHistory } from "@octoacme/shared/release/history.ts";
import { describe, expect, test } from "vitest";
import {
	chooseDrillStep,
	concludeDrill,
	type DrillStepEnd,
	decideDrill,
	describeDrillStep,
	readDrillReleases,
} from "../src/drill-plan.ts";
import { ENVIRONMENT, Shop } from "./histories.ts";

const scope = { environment: ENVIRONMENT, service: null };

function historyOf(...shipped: readonly number[]): EnvironmentHistory {
	const shop = new Shop();
	for (const release of shipped) shop.ship(release);
	return readHistory(shop.deployments, scope);
}

function decide(
	environment: { readonly name?: string; readonly targets?: readonly string[] },
	{ target = null, history = historyOf(1, 2), hasCommands = true }: Partial<Asked> = {},
) {
	const whole = { name: "staging", targets: [], ...environment } as unknown as Environment;
	return decideDrill({ environment: whole, history, target }, hasCommands);
}

interface Asked {
	readonly target: string | null;
	readonly history: EnvironmentHistory;
	readonly hasCommands: boolean;
}

describe("a drill", () => {
	test("goes from what is deployed to the last known-good release", () => {
		expect(decide({})).toMatchObject({ kind: "drill", current: { tag: "v1.2.0" }, target: { tag: "v1.1.0" } });
		expect(decide({ targets: ["eu", "us"] }, { target: "eu" })).toMatchObject({ kind: "drill" });
	});

	test.each<[string, () => ReturnType<typeof decide>, string]>([
		["in production", () => decide({ name: "production" }, { history: historyOf() }), "drill-in-production"],
		["of a target that there is not", () => decide({ targets: ["eu"] }, { target: "us" }), "target-unknown"],
		["of no target where there are some", () => decide({ targets: ["eu"] }), "target-unknown"],
		["of a target where there are none", () => decide({}, { target: "eu", history: historyOf() }), "target-unknown"],
		["where nothing is deployed", () => decide({}, { history: historyOf(), hasCommands: false }), "nothing-deployed"],
		["with nothing to go back to", () => decide({}, { history: historyOf(1), hasCommands: false }), "no-known-good"],
		["without a command", () => decide({}, { hasCommands: false }), "no-command"],
	])("is refused %s", (_, decided, reason) => {
		expect(decided()).toEqual({ kind: "refuse", reason });
	});
});

describe("the releases that a drill began with", () => {
	const history = historyOf(1, 2, 3);
	const previous = { version: "1.2.0", sha: "", deploymentId: 2 };

	test("are those of the deployments that it names, whatever came since", () => {
		expect(readDrillReleases({ previous, targetDeploymentId: 1 }, history)).toMatchObject({
			current: { deploymentId: 2 },
			target: { deploymentId: 1 },
		});
	});

	test.each([
		[{ previous: null, targetDeploymentId: 1 }],
		[{ previous: { ...previous, deploymentId: 9 }, targetDeploymentId: 1 }],
		[{ previous }],
		[{ previous, targetDeploymentId: 9 }],
	])("are unknown for %j", (payload) => {
		expect(readDrillReleases(payload, history)).toBeUndefined();
	});
});

describe("the steps of a drill", () => {
	const [target, current] = historyOf(1, 2).succeeded.toReversed();
	const releases = { current: current!, target: target! };

	test.each([
		["deploy", { name: "deploy v1.2.0", to: current, from: target }],
		["back", { name: "back to v1.1.0", to: target, from: current }],
		["forward", { name: "forward to v1.2.0", to: current, from: target }],
	] as const)("%s goes to the right release", (step, described) => {
		expect(describeDrillStep(step, releases)).toEqual(described);
	});

	const well = (step: DrillStepEnd["step"], took = 1_000): DrillStepEnd => ({ step, fault: "", took });
	const badly = (step: DrillStepEnd["step"]): DrillStepEnd => ({ step, fault: `${step}: exit code 3`, took: 1_000 });

	test.each<[readonly DrillStepEnd[], ReturnType<typeof chooseDrillStep>]>([
		[[], "deploy"],
		[[well("deploy")], "back"],
		[[badly("deploy")], null],
		[[well("deploy"), well("back")], "forward"],
		[[well("deploy"), badly("back")], "forward"],
		[[well("deploy"), well("back"), well("forward")], null],
	])("after %j comes %s", (done, next) => {
		expect(chooseDrillStep(done)).toBe(next);
	});

	test("that ended well recovered in the time that the rollback took", () => {
		expect(concludeDrill([well("deploy"), well("back", 200_000), well("forward")])).toEqual({
			decision: "drilled",
			reason: "drilled",
			seen: "recovered in 3 min 20 s",
			recoveryMs: 200_000,
		});
	});

	test.each([
		[[badly("deploy")], "drill-deploy-failed", "deploy: exit code 3"],
		[[well("deploy"), badly("back"), well("forward")], "drill-back-failed", "back: exit code 3"],
		[[well("deploy"), well("back"), badly("forward")], "drill-forward-failed", "forward: exit code 3"],
		// The environment is left without the release that it had: that is worse.
		[[well("deploy"), badly("back"), badly("forward")], "drill-forward-failed", "forward: exit code 3"],
	] as const)("%j failed as %s", (done, reason, seen) => {
		expect(concludeDrill(done)).toEqual({ decision: "drill-failed", reason, seen, recoveryMs: null });
	});
});
