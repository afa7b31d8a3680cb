/** 10,000 deployments of 30 services in one environment: what concerns this service is found, however much came after it. */
import { expect, it } from "vitest";
import { countDeploymentPages, seedCrowd } from "../../../test/harness/deployments.ts";
import { NEW, OLD, openScene, type Scene } from "./scene.ts";

const SERVICES = 30;
const TOTAL = 10_000;
const VERIFIED = [["success", "verified: healthy"]] as const;

function addCrowd({ github }: Scene, total: number): void {
	seedCrowd(github, { total, services: SERVICES - 1, shas: [NEW, OLD, OLD] });
}

it("refuses a commit that was rolled back before 9,998 deployments of other services", async () => {
	await using scene = await openScene();
	scene.addDeployment({ sha: OLD, version: "1.0.0", environment: "production", statuses: VERIFIED });
	scene.addDeployment({
		sha: NEW,
		version: "1.1.0",
		environment: "production",
		statuses: [
			["success", "deployed"],
			["failure", "rolled back: error rate 7 %"],
		],
	});
	addCrowd(scene, TOTAL - 2);
	const result = await scene.run();
	expect(result.outputs, result.log).toMatchObject({ decision: "refused", reason: "quarantined" });
	expect(scene.canary()).toEqual([]);
	// The whole history, once: what was read for the range of the release decides that no lock is taken.
	expect(countDeploymentPages(scene.github)).toBe(TOTAL / 100);
}, 120_000);

it("names the service's own release as the one before it, not the newest of the environment", async () => {
	await using scene = await openScene();
	scene.addDeployment({ sha: OLD, version: "1.0.0", environment: "production", statuses: VERIFIED });
	addCrowd(scene, 1_000);
	const result = await scene.run();
	expect(result.outputs, result.log).toMatchObject({ decision: "deployed", "previous-version": "1.0.0" });
}, 120_000);
