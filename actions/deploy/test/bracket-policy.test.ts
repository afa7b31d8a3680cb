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

describe("own steps that found no policy", () => {
	const openBare = async () => {
		const scene = await openScene("version: 1\n");
		scene.writePolicy(undefined);
		return scene;
	};

	it("are finished by the standard policy where there is one meanwhile", async () => {
		await using scene = await openBare();
		// Nothing is required before it.
		const staging = { inputs: { environment: "staging" } };
		const begun = await begin(scene, staging);
		expect(begun.outputs["decision"], begun.log).toBe("begun");
		expect(readPayload(scene.github.state.deployments[0]!)["policyCommit"]).toMatch(/^[0-9a-f]{40}$/);
		scene.writePolicy(OWN.replace("production", "staging").replace("test ! -e broken", "false"));
		const finished = await finish(scene, "success", staging);
		expect(finished.outputs["decision"], finished.log).toBe("deployed");
		expect(checkRules(scene, finished, 0)).toEqual([]);
	});

	it("are not what a payload without the commit says: the policy that holds now is taken", async () => {
		await using scene = await openScene(OWN);
		await begin(scene);
		const deployment = scene.github.state.deployments[0]!;
		deployment.payload = JSON.stringify({ ...readPayload(deployment), policyCommit: null });
		scene.writePolicy(OWN.replace("test ! -e broken", "false"));
		const finished = await finish(scene, "success");
		expect(finished.outputs, finished.log).toMatchObject({ decision: "failed", reason: "smoke-failed" });
	});
});

it.each([
	["another target", { target: "us", key: "-/production/1.1.0/1000/us" }],
	["a rollback", { kind: "rollback", key: "rollback/-/production/1" }],
	["a drill", { kind: "drill", key: "drill/-/production/1000/1" }],
])("own steps are finished by the policy of their own begin, not by that of %s of the run", async (_what, other) => {
	await using scene = await openScene(OWN);
	await begin(scene);
	const mine = scene.github.state.deployments[0]!;
	scene.writePolicy(OWN.replace("test ! -e broken", "false"));
	const { id, commit } = { id: scene.github.nextId(), commit: scene.head() };
	const payload = JSON.stringify({ ...readPayload(mine), ...other, policyCommit: commit });
	const createdAt = new Date(Date.parse(mine.createdAt) + 1_000).toISOString();
	scene.github.state.deployments.push({ ...mine, id, payload, createdAt, statuses: [] });
	const finished = await finish(scene, "success");
	expect(finished.outputs["decision"], finished.log).toBe("deployed");
});

describe("own steps whose policy extends one that changed meanwhile", () => {
	const EXTENDING = "version: 1\nextends: octo/shop:base.yml@bases\n";
	const openExtending = async () => {
		const scene = await openScene(OWN);
		const sha = scene.writeBase(OWN);
		scene.writePolicy(EXTENDING);
		return { scene, sha };
	};

	it.each([
		["is no YAML any more", "version: 1\nenvironments: [\n"],
		["proves less", OWN.replace("test ! -e broken", "true").replace("answers", "anything")],
		["does not know the environment", OWN.replace("name: production", "name: prod")],
		["is looser than its own floor allows", `${OWN}floor: { requirements: [nonsense] }\n`],
	])("are finished by the base of begin when it %s", async (_what, text) => {
		const { scene, sha } = await openExtending();
		await using _ = scene;
		const begun = await begin(scene);
		expect(begun.outputs["decision"], begun.log).toBe("begun");
		expect(readPayload(scene.github.state.deployments[0]!)["policyBases"]).toEqual([
			{ source: "octo/shop:base.yml@bases", sha },
		]);
		scene.writeBase(text);
		const finished = await finish(scene, "success");
		expect(finished.outputs["decision"], finished.log).toBe("deployed");
		expect(finished.log).toContain("answers");
		expect(checkRules(scene, finished, 0)).toEqual([]);
	});

	it.each([
		["a commit that its branch does not hold", (stray: string) => [{ source: "octo/shop:base.yml@bases", sha: stray }]],
		["none of the commits", () => []],
	])("are not finished by the record where it names %s", async (_what, bases) => {
		const { scene } = await openExtending();
		await using _ = scene;
		await begin(scene);
		const deployment = scene.github.state.deployments[0]!;
		const stray = scene.addStray(OWN);
		deployment.payload = JSON.stringify({ ...readPayload(deployment), policyBases: bases(stray) });
		scene.writeBase(OWN.replace("test ! -e broken", "false"));
		const finished = await finish(scene, "success");
		expect(finished.outputs, finished.log).toMatchObject({ decision: "failed", reason: "smoke-failed" });
		expect(finished.log).toContain("The policy extends octo/shop:base.yml@bases, which cannot be used");
	});
});
