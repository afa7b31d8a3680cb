import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { checkRules, openScene, SECRETS, SHAS } from "./scene.ts";

test("goes back to the last verified release, proves it, and runs the whole playbook", async () => {
	await using scene = await openScene();
	const result = await scene.run({ inputs: { sha: SHAS["1.2.0"] } });
	expect(result.log).not.toContain("could not");
	expect(result.exit).toBe(0);
	expect(result.outputs).toMatchObject({
		decision: "rolled-back",
		reason: "rolled-back",
		sha: SHAS["1.2.0"],
		version: "1.2.0",
		"target-version": "1.0.0",
		"target-sha": SHAS["1.0.0"],
		"incident-number": "1",
	});
	expect(scene.canary()).toHaveLength(1);
	expect(scene.canary()[0]).toMatchObject({
		OCTOACME_VERSION: "1.0.0",
		OCTOACME_SHA: SHAS["1.0.0"],
		OCTOACME_PREVIOUS_VERSION: "1.2.0",
		OCTOACME_KIND: "rollback",
		OCTOACME_ARTIFACT_DIGEST: "sha256:of-1.0.0",
	});
	expect(scene.canary()[0]).not.toHaveProperty("PAGER_KEY");
	expect(scene.rollbacks()).toEqual([
		[
			"in_progress: going back to v1.0.0",
			"in_progress: changed: the command ended well; v1.0.0 is still to be proved",
			expect.stringMatching(/^success: verified: v1\.0\.0 answers again after \d+s$/),
		],
	]);
	const failed = scene.failed();
	expect(failed.statuses.at(-1)).toMatchObject({
		state: "failure",
		description: "rolled back: to v1.0.0: error rate 7 %",
	});
	const [incident] = scene.incidents();
	expect(incident!.title).toBe("Incident: v1.2.0 in production");
	expect(incident!.body).toContain("runs v1\\.0\\.0 again".replaceAll("\\.", "."));
	expect(incident!.body).toContain("- [x] Rollback to last known-good release if necessary");
	expect(incident!.body).toContain("- [x] Trigger incident response and notify on-call");
	expect(incident!.body).toContain("it was never verified here");
	expect(incident!.state).toBe("open");
	const [review] = scene.reviews();
	expect(review!.body).toContain("Went back to `v1.0.0`.");
	expect(review!.body).toMatch(/- \[ \] Find the root cause: @ada, due 2\d{3}-\d\d-\d\d/);
	expect(scene.comments().map(({ body }) => body.split("\n")[0])).toContain(
		`<!-- octoacme:customer-draft:-/production/${failed.id} -->`,
	);
	expect(scene.release("1.2.0").body).toMatch(/Rolled back in production on .*, use `v1\.0\.0`\./);
	expect(scene.release("1.2.0").body).toContain("Notes of 1.2.0.");
	expect(scene.latest()).toBe("v1.0.0");
	expect(scene.github.state.checks.map(({ name }) => name)).toEqual(["octoacme/rollback (production)"]);
	expect(checkRules(scene, result)).toEqual([]);
});

test("after a first release that was refused before it began: green, no incident, no message", async () => {
	await using scene = await openScene();
	scene.github.state.deployments.length = 0;
	const before = { writes: scene.github.journal.writes().length };
	const refused = await scene.run({ inputs: { sha: SHAS["1.2.0"], reason: "" } });
	expect(refused.outputs, refused.log).toMatchObject({ decision: "nothing-to-roll-back", reason: "nothing-changed" });
	expect(refused.exit).toBe(0);
	expect(refused.summary).toContain("no release of ours, as before");
	expect(refused.summary).not.toMatch(/call them|Rolled back \||Incident/);
	expect([scene.issues().length, scene.deliveries.length, scene.canary().length]).toEqual([0, 0, 0]);
	expect(scene.github.journal.writes().length).toBe(before.writes);
	// A person who says that it is bad is believed, and people are called.
	const said = await scene.run({ runId: "1001", inputs: { sha: SHAS["1.2.0"], reason: "carts are empty" } });
	expect(said.outputs).toMatchObject({ decision: "nothing-to-roll-back", reason: "nothing-deployed" });
	expect(said.exit).toBe(1);
	expect(scene.incidents()).toHaveLength(1);
	expect(scene.deliveries.length).toBeGreaterThan(0);
});

test("every role gets its own message, signed where it can be, with a receipt", async () => {
	await using scene = await openScene();
	const result = await scene.run();
	const pages = scene.deliveries.filter(({ path }) => path === "/pager");
	expect(pages.map(({ body }) => body["dedup_key"])).toEqual([
		expect.stringMatching(/^octoacme\/-\/production\/\d+$/),
		pages[0]!.body["dedup_key"],
	]);
	expect(
		pages.map(({ body }) => [body["event_action"], (body["payload"] as Record<string, unknown>)["summary"]]),
	).toEqual([
		["trigger", "sev2: v1.2.0 failed in production"],
		["resolve", "Recovered: production runs v1.0.0 again, v1.2.0 failed"],
	]);
	const hook = scene.deliveries.find(({ path }) => path === "/hook")!;
	expect(hook.headers["x-octoacme-signature-256"]).toBe(
		`sha256=${createHmac("sha256", SECRETS[1]!).update(hook.text).digest("hex")}`,
	);
	expect(hook.text).toContain("You are needed for infrastructure");
	const slack = scene.deliveries.filter(({ path }) => path === `/${SECRETS[2]}`);
	expect(slack.map(({ body }) => body["text"])).toEqual([
		"Customers may be affected in production",
		"Update: Customers may be affected in production",
	]);
	expect(scene.comments().some(({ body }) => body.includes("@rex"))).toBe(true);
	expect(result.summary).toContain("| support-lead | opened | slack | yes |");
	expect(result.summary).toMatch(/on-call \| opened \| pager \| yes \| [^|]+ \| answered 202, id key7/);
	expect(checkRules(scene, result)).toEqual([]);
});

test("run again, by the same run or another, changes nothing", async () => {
	await using scene = await openScene();
	await scene.run({ inputs: { sha: SHAS["1.2.0"] } });
	const writes = () => scene.github.journal.writes().length;
	const before = { writes: writes(), deliveries: scene.deliveries.length, issues: JSON.stringify(scene.issues()) };
	for (const change of [{ runAttempt: 2 }, { runId: "1001" }, { runId: "1002", ref: "refs/heads/main" }]) {
		const again = await scene.run({ ...change, inputs: { sha: change.ref === undefined ? SHAS["1.2.0"] : "" } });
		expect(again.outputs).toMatchObject({ decision: "rolled-back", reason: "already-rolled-back" });
		expect(checkRules(scene, again)).toEqual([]);
	}
	expect(scene.canary()).toHaveLength(1);
	expect(scene.deliveries).toHaveLength(before.deliveries);
	expect(JSON.stringify(scene.issues()) === before.issues).toBe(true);
	expect(writes()).toBe(before.writes);
});
