import { isRead } from "@octoacme/local-github/journal.ts";
import { seedIssue } from "@octoacme/local-github/seed.ts";
import { ACTIONS_APP } from "@octoacme/local-github/tokens.ts";
import { decodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { describe, expect, it, vi } from "vitest";
import { type DeployRecordFacts, decideDeploy } from "../src/outcome.ts";
import { checkRules, NEW, openScene, type Scene } from "./scene.ts";

// Cases run side by side, a process or two each.
vi.setConfig({ testTimeout: 90_000 });

const STATUSES = "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses";
const CHECKS = "/repos/{owner}/{repo}/check-runs";
const COMMENTS = "/repos/{owner}/{repo}/issues/{issue_number}/comments";

async function openShop() {
	const scene = await openScene();
	seedIssue(scene.github.people, {
		number: 7,
		title: "Release v1.1.0",
		body: "<!-- octoacme:release:-:1.1.0 -->\nkept",
		author: `${ACTIONS_APP.slug}[bot]`,
		app: ACTIONS_APP,
		labels: ["octoacme:release"],
	});
	return scene;
}

/** What a reader finds afterwards, whichever run wrote it. */
function readState(scene: Scene) {
	return {
		deployed: scene.statuses().at(-1)?.at(-1),
		entries: readChecks(scene).map(({ name, conclusion }) => `${name}: ${conclusion}`),
		comments: scene.github.people.comments.map(({ body }) => body.split("\n").slice(1, 2).join()),
		locks: scene.locks(),
	};
}

function readChecks({ github }: Scene) {
	return github.state.checks.filter(({ name }) => name.startsWith("octoacme/deploy"));
}

async function runAgain(scene: Scene, how: "attempt" | "new run") {
	scene.plan();
	if (how === "attempt") return scene.run({ runAttempt: 2 });
	Object.assign(scene.workflowRun(1_000), { status: "completed", conclusion: "cancelled" });
	scene.addRun(1_001);
	return scene.run({ runId: "1001" });
}

async function listTail() {
	await using scene = await openShop();
	await scene.run();
	const { entries } = scene.github.journal;
	const noted = entries.findLastIndex(
		({ template, body }) =>
			template === STATUSES && (body as { description?: string } | null)?.description?.startsWith("changed:"),
	);
	return {
		state: readState(scene),
		tail: entries.map((entry, index) => ({ ...entry, nth: index + 1 })).slice(noted + 1),
	};
}
const uninterrupted = await listTail();

describe.concurrent("a deploy that is cut off after its command is completed without running it again", () => {
	// Killed at a read is killed after the write before it: nothing else has changed.
	const writes = uninterrupted.tail.filter((entry) => !isRead(entry));
	const cases = writes.flatMap(({ nth, method, template }) =>
		(["before", "after-applied", "after-reply"] as const).flatMap((when) =>
			(["attempt", "new run"] as const).map((how) => [how, when, nth, `${method} ${template}`, when] as const),
		),
	);
	it.each(cases)("by the next %s, when the kill comes %s request %i, %s", async (how, _when, nth, _request, when) => {
		await using scene = await openShop();
		let kill = () => {};
		scene.plan(
			{ nth, when, effect: { kind: "kill", kill: () => kill() } },
			...(when === "after-reply" ? [] : [{ nth, when, effect: { kind: "reset" } } as const]),
		);
		await scene.run({
			onStart: (child) => {
				kill = () => void child.kill("SIGKILL");
			},
		});
		const again = await runAgain(scene, how);
		expect(again.exit, again.log).toBe(0);
		expect(readState(scene)).toEqual(uninterrupted.state);
		expect(checkRules(scene, again, 1)).toEqual([]);
	});
});

describe.concurrent("what GitHub did not take of a deploy is written by the next run", () => {
	const refusals = [403, 401, 500];
	it.each(refusals.flatMap((status) => (["attempt", "new run"] as const).map((how) => [status, how] as const)))(
		"when the entry and the checklist were answered %i, by the next %s",
		async (status, how) => {
			await using scene = await openShop();
			const fault = { method: "POST", times: 100, when: "before", effect: { kind: "status", status } } as const;
			scene.plan({ ...fault, template: CHECKS }, { ...fault, template: COMMENTS });
			expect((await scene.run()).exit).toBe(0);
			const again = await runAgain(scene, how);
			expect(again.outputs["decision"]).toBe("already-deployed");
			expect(readState(scene)).toEqual(uninterrupted.state);
			const decoded = decodeRecord(readChecks(scene)[0]?.output.text);
			expect(decoded.ok && decideDeploy(decoded.entry.facts as DeployRecordFacts)).toMatchObject({
				decision: "already-deployed",
				reason: "already-deployed",
			});
			// Nothing more is added however often it is run.
			const writes = scene.github.journal.writes().length;
			expect((await scene.run({ runAttempt: 3 })).exit).toBe(0);
			expect(scene.github.journal.writes().length).toBe(writes);
			expect(checkRules(scene, again, 1)).toEqual([]);
		},
	);

	it.each([500, 403])(
		"when every status after the command was answered %i, and does not deploy again",
		async (status) => {
			await using scene = await openShop();
			scene.plan({
				method: "POST",
				template: STATUSES,
				nth: 2,
				times: 1_000,
				when: "before",
				effect: { kind: "status", status },
			});
			const first = await scene.run();
			expect(first.outputs).toMatchObject({ decision: "deployed", reason: "deployed-not-recorded" });
			await scene.post(first);
			const again = await runAgain(scene, "attempt");
			expect(again.outputs).toMatchObject({ decision: "deployed", reason: "deployed" });
			expect(readState(scene)).toEqual(uninterrupted.state);
			expect(JSON.stringify(scene.github.people.comments)).not.toMatch(/not (?:be told|recorded)|did not take/);
			expect(checkRules(scene, again, 1)).toEqual([]);
		},
	);

	it("but a new commit, another artifact or a redeploy runs the command", async () => {
		await using scene = await openShop();
		scene.addDeployment({
			sha: NEW,
			version: "1.1.0",
			environment: "production",
			artifactDigest: `sha256:${"a".repeat(64)}`,
			statuses: [
				["in_progress", "deploying 1.1.0"],
				["in_progress", "changed: 100 %, now checking what answers"],
			],
		});
		const other = await scene.run();
		expect(other.outputs["decision"], other.log).toBe("deployed");
		expect(checkRules(scene, other, 1)).toEqual([]);
	});
});
