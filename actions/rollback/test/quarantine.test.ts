import { expect, test } from "vitest";
import { checkRules, openScene, SHAS } from "./scene.ts";

const lift = (more = {}) => ({ inputs: { "lift-quarantine": "v1.2.0", ...more } });

test("a release that was rolled back returns only when somebody of the role signs for it, once", async () => {
	await using scene = await openScene();
	await scene.run({ inputs: { sha: SHAS["1.2.0"] } });
	const { statuses } = scene.failed();
	const stranger = await scene.run({ ...lift(), actor: "mallory" });
	expect(stranger.exit).toBe(1);
	expect(stranger.outputs).toMatchObject({ decision: "refused", reason: "not-in-role" });
	expect(statuses.at(-1)!.description).toContain("rolled back:");
	const lifted = await scene.run({ ...lift(), actor: "rex" });
	expect(lifted.outputs).toMatchObject({ decision: "quarantine-lifted", sha: SHAS["1.2.0"] });
	expect(statuses.at(-1)!.description).toBe("quarantine lifted: by rex: error rate 7 %");
	const again = await scene.run({ ...lift(), actor: "rex" });
	expect(again.outputs).toMatchObject({ decision: "refused", reason: "not-quarantined" });
	expect(scene.canary()).toHaveLength(1);
	for (const result of [stranger, lifted, again]) expect(checkRules(scene, result)).toEqual([]);
});
