/** A rollback, on the built bundle, while the policy or what it extends cannot be used: the policy of the last deployment holds. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { readPayload, seedDeployment } from "../../../test/harness/deployments.ts";
import { checkRules, openScene, type Scene, SHAS } from "./scene.ts";

vi.setConfig({ testTimeout: 120_000 });

const POLICY = ".github/release-policy.yml";
const ANOTHER = ".github/another.yml";
const SOURCE = "octo/shop:base.yml@bases";
const NO_YAML = "version: 1\nenvironments: [\n";
const bad = { inputs: { sha: SHAS["1.2.0"] } };

function writeBase({ repository }: Scene, text: string): string {
	const known = repository.git("branch", "--list", "bases") !== "";
	repository.git("checkout", "-q", ...(known ? ["bases"] : ["-b", "bases"]));
	const sha = repository.commit("chore: edit the base", { "base.yml": text });
	repository.git("checkout", "-q", "main");
	return sha;
}

/** 1.2.0 was deployed by a policy that extends another one, whose text is all there is. */
async function openExtending(): Promise<Scene> {
	const scene = await openScene();
	const text = readFileSync(join(scene.repository.folder, POLICY), "utf8");
	scene.repository.commit("chore: another policy", { [ANOTHER]: text });
	const sha = writeBase(scene, text);
	scene.editPolicy(() => `version: 1\nextends: ${SOURCE}\n`);
	record(scene, { policyCommit: scene.repository.git("rev-parse", "main"), policyBases: [{ source: SOURCE, sha }] });
	return scene;
}

/** Somebody with push access creates more deployments than are looked at for other things. */
function crowd({ github, editPolicy }: Scene): void {
	editPolicy(() => NO_YAML);
	for (let count = 0; count < 210; count += 1) {
		const createdAt = new Date(github.now().getTime() - 1_000);
		const posted = seedDeployment(github, {
			sha: SHAS["1.2.0"],
			version: "1.2.0",
			environment: "production",
			statuses: [["inactive", "x"]],
			runId: `70${count}`,
			createdAt,
		});
		Object.assign(posted, { creator: "mallory" });
	}
}

function record(scene: Scene, fields: Readonly<Record<string, unknown>>): void {
	const deployment = scene.failed();
	deployment.payload = JSON.stringify({ ...readPayload(deployment), ...fields });
}

describe("a rollback by a policy that cannot be used", () => {
	it.each([
		["the base is no YAML", (scene: Scene) => void writeBase(scene, NO_YAML)],
		["the base breaks a rule", (scene: Scene) => void writeBase(scene, "version: 1\nlock: never\n")],
		["the policy is no YAML", (scene: Scene) => scene.editPolicy(() => NO_YAML)],
		[
			"the policy extends what is not there",
			(scene: Scene) => scene.editPolicy((text) => text.replace("octo/shop:base.yml@bases", "octo/shop:gone.yml")),
		],
		["the policy is no YAML, and others created 210 deployments since", crowd],
	])("is made by the policy of the last deployment where %s", async (_what, spoil) => {
		await using scene = await openExtending();
		spoil(scene);
		const result = await scene.run(bad);
		expect(result.outputs["decision"], result.log).toBe("rolled-back");
		expect(scene.canary()).toHaveLength(1);
		expect(result.log).toContain("by which production was deployed last");
		expect(checkRules(scene, result)).toEqual([]);
	});

	it.each([
		[
			"the deployment names a commit that no branch of the base holds",
			(scene: Scene) => record(scene, { policyBases: [{ source: SOURCE, sha: SHAS["1.0.0"].replace(/^./, "e") }] }),
			bad,
		],
		["the deployment names no commit", (scene: Scene) => record(scene, { policyCommit: null }), bad],
		[
			"somebody else wrote the deployment",
			(scene: Scene) => Object.assign(scene.failed(), { creator: "mallory" }),
			bad,
		],
		[
			"an input chooses a file that is not allowed",
			() => undefined,
			{ inputs: { ...bad.inputs, "policy-file": ANOTHER } },
		],
	])("is refused where %s", async (_what, change, run) => {
		await using scene = await openExtending();
		writeBase(scene, NO_YAML);
		change(scene);
		const result = await scene.run(run);
		expect(result.exit, result.log).toBe(1);
		expect(result.outputs["decision"]).not.toBe("rolled-back");
		expect(scene.canary()).toHaveLength(0);
	});
});
