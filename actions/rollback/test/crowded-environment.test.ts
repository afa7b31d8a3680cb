/** 10,000 deployments of 30 services in one environment: the way back of this one is found, and never through another's release. */
import { expect, it } from "vitest";
import { countDeploymentPages, seedCrowd } from "../../../test/harness/deployments.ts";
import { checkRules, openScene, SHAS } from "./scene.ts";

const TOTAL = 10_000;

it("goes back to this service's verified release behind 9,997 deployments of others", async () => {
	await using scene = await openScene();
	seedCrowd(scene.github, { total: TOTAL - 3, services: 29, shas: [SHAS["1.1.0"], SHAS["1.0.0"], SHAS["1.2.0"]] });
	const result = await scene.run({ inputs: { sha: SHAS["1.2.0"] } });
	expect(result.outputs, result.log).toMatchObject({
		decision: "rolled-back",
		"target-version": "1.0.0",
		"target-sha": SHAS["1.0.0"],
	});
	expect(scene.canary()).toHaveLength(1);
	expect(checkRules(scene, result)).toEqual([]);
	// The whole history before the lock, and once more while it is held.
	expect(countDeploymentPages(scene.github)).toBe((2 * TOTAL) / 100);
}, 120_000);
