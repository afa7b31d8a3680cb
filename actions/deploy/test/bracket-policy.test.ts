/** A policy that changed between `begin` and `finish`, on the built bundle: what was begun is finished by the policy of its begin. */
import { describe, expect, it, vi } from "vitest";
import { begin, finish, OWN } from "./bracket.ts";
import { checkRules, openScene, readPayload } from "./scene.ts";

// Cases run side by side, a process or two each.
vi.setConfig({ testTimeout: 120_000 });

describe("own steps whose policy changed meanwhile", () => {
	it.each([
		["is no YAML any more", "version: 1\nenvironments: [\n"],
		["breaks a rule of the schema", `${OWN}    lock-timeout: never\n`],
		["does not know the environment", OWN.replace("name: production", "name: prod")],
		["counts releases by another pattern", `${OWN}\ntag: "release-{version}"\n`],
		["has services", `${OWN}\nservices: { web: { paths: [web/**] }, api: { paths: [api/**] } }\n`],
		["is gone", undefined],
	] as const)("are finished by the policy of begin when the file %s", async (_what, text) => {
		await using scene = await openScene(OWN);
		await begin(scene);
		scene.writePolicy(text);
		const finished = await finish(scene, "success");
		expect(finished.outputs["decision"], finished.log).toBe("deployed");
		expect(finished.log).toContain("answers");
		expect(checkRules(scene, finished, 0)).toEqual([]);
	});

	it("of an attempt before are finished by the policy that was corrected for this one", async () => {
		await using scene = await openScene(OWN.replace("test ! -e broken", "false"));
		await begin(scene);
		scene.setPolicy(OWN);
		const change = { runAttempt: 2 };
		expect((await begin(scene, change)).outputs["decision"]).toBe("begun");
		const finished = await finish(scene, "success", change);
		expect(finished.outputs["decision"], finished.log).toBe("deployed");
		expect(checkRules(scene, finished, 0)).toEqual([]);
	});

	it("are not finished by a policy of a commit that no branch holds: the one that holds now is taken", async () => {
		await using scene = await openScene(OWN);
		await begin(scene);
		const deployment = scene.github.state.deployments[0]!;
		const payload = readPayload(deployment);
		deployment.payload = JSON.stringify({
			...payload,
			policyCommit: scene.addStray(OWN.replace("test ! -e broken", "true")),
		});
		scene.writePolicy(OWN.replace("test ! -e broken", "false"));
		const finished = await finish(scene, "success");
		expect(finished.outputs, finished.log).toMatchObject({ decision: "failed", reason: "smoke-failed" });
		expect(finished.log).toContain("not on the branch of the policy");
	});
});
