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
	expect(stranger.summary).toContain(
		"**❌ refused:** v1.2.0 in production: The person who started the run is not known",
	);
	expect(lifted.summary).toMatch(
		/\*\*✅ quarantine-lifted:\*\* .* again\.\n\n\*\*Next:\*\* Deploy it: Actions → Release → Run workflow/,
	);
	expect(again.summary).toContain(
		"The release named in `lift-quarantine` is not quarantined here. (`not-quarantined`)",
	);
	expect(scene.canary()).toHaveLength(1);
	for (const result of [stranger, lifted, again]) expect(checkRules(scene, result)).toEqual([]);
});

test("one target of a release that was deployed to the whole is rolled back, quarantined and let return alone", async () => {
	await using scene = await openScene();
	const { statuses } = scene.failed();
	const last = statuses.at(-1)!;
	const createdAt = new Date(Date.parse(last.createdAt) + 1_000).toISOString();
	statuses.push({ ...last, id: scene.github.nextId(), description: "verified: healthy", createdAt });
	scene.setPolicy({ environment: "    targets: [eu, us]" });
	const at = (target: string, more = {}) => ({ inputs: { "deploy-target": target, sha: SHAS["1.2.0"], ...more } });
	const back = await scene.run(at("eu"));
	expect(back.outputs, back.log).toMatchObject({ decision: "rolled-back", "target-version": "1.0.0" });
	expect(statuses.at(-1)).toMatchObject({
		state: "inactive",
		description: "rolled back in eu: to v1.0.0: error rate 7 %",
	});
	expect(scene.locks()).toEqual([]);
	// The other target runs it, verified: no refused or cancelled job takes it back.
	const kept = await scene.run(at("us", { reason: "" }));
	expect(kept.outputs, kept.log).toMatchObject({ decision: "nothing-to-roll-back", reason: "still-verified" });
	const lifted = await scene.run({ ...lift({ "deploy-target": "us" }), actor: "rex" });
	expect(lifted.outputs, lifted.log).toMatchObject({ decision: "refused", reason: "not-quarantined" });
	const again = await scene.run(at("eu"));
	expect(again.outputs, again.log).toMatchObject({ reason: "already-rolled-back" });
	expect(statuses.filter(({ description }) => description.startsWith("rolled back"))).toHaveLength(1);
	const { length } = statuses;
	const mistyped = await scene.run({ ...lift({ "deploy-target": "eu-west" }), actor: "rex" });
	expect(mistyped.outputs, mistyped.log).toMatchObject({ decision: "refused", reason: "target-unknown" });
	expect(mistyped.log).toContain("production has the targets eu, us; eu-west was named");
	expect(statuses).toHaveLength(length);
	const returns = await scene.run({ ...lift({ "deploy-target": "eu" }), actor: "rex" });
	expect(returns.outputs, returns.log).toMatchObject({ decision: "quarantine-lifted" });
	expect(statuses.at(-1)!.description).toBe("quarantine lifted in eu: by rex: error rate 7 %");
	expect(scene.canary()).toHaveLength(1);
	for (const result of [back, kept, lifted, again, returns]) expect(checkRules(scene, result)).toEqual([]);
}, 60_000);

test("a step that only lets a release return needs the two permissions that the README names, and no other", async () => {
	await using scene = await openScene();
	await scene.run({ inputs: { sha: SHAS["1.2.0"] } });
	scene.token = scene.github.issueToken({ permissions: { contents: "read", deployments: "write" } });
	const lifted = await scene.run({ ...lift(), actor: "rex" });
	expect(lifted.outputs, lifted.log).toMatchObject({ decision: "quarantine-lifted" });
});

test("a target that the environment does not have lifts nothing, though the release is quarantined as a whole", async () => {
	await using scene = await openScene();
	await scene.run({ inputs: { sha: SHAS["1.2.0"] } });
	const { statuses } = scene.failed();
	const { length } = statuses;
	const refused = await scene.run({ ...lift({ "deploy-target": "eu" }), actor: "rex" });
	expect(refused.exit).toBe(1);
	expect(refused.outputs, refused.log).toMatchObject({ decision: "refused", reason: "target-unknown" });
	expect(refused.log).toContain("production has no targets; eu was named");
	expect(statuses).toHaveLength(length);
	expect(checkRules(scene, refused)).toEqual([]);
});

test.each([
	["in a step of its own", { "lift-quarantine": " " }],
	["of tabs and line ends", { "lift-quarantine": "\t\r\n" }],
	["with begin", { "lift-quarantine": "  ", operation: "begin" }],
	["in a drill", { "lift-quarantine": " ", drill: "true" }],
])("a release of nothing but blanks %s neither returns nor rolls back", async (_name, inputs) => {
	await using scene = await openScene();
	const { length } = scene.failed().statuses;
	const refused = await scene.run({ inputs, actor: "rex" });
	expect(refused.exit).toBe(1);
	expect(refused.log).toContain("Input lift-quarantine holds nothing but blanks");
	expect(scene.github.journal.entries).toEqual([]);
	expect(scene.failed().statuses).toHaveLength(length);
	expect(scene.canary()).toEqual([]);
});
