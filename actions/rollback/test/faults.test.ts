import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ActionRun } from "../../../test/harness/action.ts";
import { killAt, listRequests, nameRequest, type Request, runThree } from "./kills.ts";
import { findRecordFaults } from "./released-record.ts";
import { checkRules, openScene, PERMISSIONS, type Scene, SHAS } from "./scene.ts";

const ISSUES = "/repos/{owner}/{repo}/issues";
const EVIDENCE = JSON.stringify({ signals: [{ name: "errors", value: "7 %", condition: "< 1 %" }] });
const bad = { inputs: { sha: SHAS["1.2.0"] } };

/** What holds once the dust has settled: one of each, and the old release runs. */
function findMissing(scene: Scene): string[] {
	const missing: string[] = [];
	if (scene.rollbacks().length !== 1) missing.push(`${scene.rollbacks().length} rollbacks`);
	if (!scene.rollbacks()[0]?.at(-1)?.startsWith("success: verified:"))
		missing.push(`the rollback ended with ${scene.rollbacks()[0]?.at(-1)}`);
	const marks = scene.failed().statuses.filter(({ description }) => description.startsWith("rolled back:"));
	if (marks.length !== 1) missing.push(`${marks.length} marks on the bad deployment`);
	if (scene.incidents().length !== 1) missing.push(`${scene.incidents().length} incidents`);
	if (!scene.incidents()[0]?.body?.includes("production runs v1.0.0 again")) missing.push("the incident has no end");
	if (scene.reviews().length !== 1) missing.push(`${scene.reviews().length} reviews`);
	if (!scene.deliveries.some(({ path }) => path === "/pager")) missing.push("no page");
	if (scene.latest() !== "v1.0.0") missing.push(`latest is ${scene.latest()}`);
	return [...missing, ...findRecordFaults(scene.github.state.checks)];
}

/** Runs with a fault at a request, then its post step, then again without. */
async function survive(request: Request, fault: (scene: Scene) => Partial<ActionRun>): Promise<string[]> {
	await using scene = await openScene();
	const first = await scene.run({ ...bad, ...fault(scene) });
	const unused = scene.github.faults.unused();
	scene.plan();
	const ranBefore = scene.canary().length;
	await scene.post(first, bad);
	const again = await scene.run({ ...bad, runAttempt: 2 });
	const problems = [...checkRules(scene, again), ...findMissing(scene)];
	if (unused.length > 0) problems.push("nothing went wrong");
	if (again.exit !== 0) problems.push(`the second run ended with ${again.exit}: ${again.log.slice(-400)}`);
	// A command whose end nobody saw is run again; one that is known to have ended well is not.
	if (scene.canary().length > 2 || (first.exit !== null && ranBefore !== 1 && scene.canary().length !== 1))
		problems.push(`the command ran ${scene.canary().length} times`);
	return problems.map((problem) => `${nameRequest(request)}: ${problem}`);
}

async function listGoldenRequests(): Promise<readonly Request[]> {
	await using scene = await openScene();
	await scene.run(bad);
	return listRequests(scene);
}

describe("a rollback that is killed or loses answers", () => {
	test("ends, run again, as if it had run once: killed after every request was applied", {
		timeout: 300_000,
	}, async () => {
		const requests = await listGoldenRequests();
		expect(requests.length).toBeGreaterThan(20);
		const kill = (request: Request) => survive(request, (scene) => killAt(scene, request.nth, "after-applied"));
		expect(await runThree(requests, kill)).toEqual([]);
	});

	test("ends, run again, as if it had run once: killed before every write", { timeout: 300_000 }, async () => {
		const writes = (await listGoldenRequests()).filter(({ isWrite }) => isWrite);
		expect(writes.length).toBeGreaterThan(10);
		const kill = (request: Request) => survive(request, (scene) => killAt(scene, request.nth, "before"));
		expect(await runThree(writes, kill)).toEqual([]);
	});

	test("no write is repeated whose answer was lost", { timeout: 300_000 }, async () => {
		const writes = (await listGoldenRequests()).filter(({ isWrite }) => isWrite);
		const kinds = new Map(writes.map((request) => [`${request.method} ${request.template}`, request]));
		expect(kinds.size).toBeGreaterThan(6);
		const lose = (request: Request) =>
			survive(request, (scene) => {
				scene.plan({ nth: request.nth, when: "after-applied", effect: { kind: "reset" } });
				return {};
			});
		expect(await runThree([...kinds.values()], lose)).toEqual([]);
	});
});

describe("what goes wrong around a rollback", () => {
	test("no verified release before it: nothing to roll back to, and an incident", async () => {
		await using scene = await openScene();
		scene.github.state.deployments[0]!.statuses.pop();
		const result = await scene.run(bad);
		expect(result.exit).toBe(1);
		expect(result.outputs).toMatchObject({ decision: "nothing-to-roll-back", reason: "no-known-good" });
		expect(scene.canary()).toHaveLength(0);
		expect(scene.incidents()).toHaveLength(1);
		expect(scene.deliveries.find(({ path }) => path === "/pager")!.text).toContain("NOT rolled back");
		expect(checkRules(scene, result)).toEqual([]);
	});

	test.each(["html", "empty"] as const)(
		"the incident cannot be opened at first (%s): it holds all at the end",
		async (kind) => {
			await using scene = await openScene();
			const effect = { kind };
			scene.plan({ method: "POST", template: ISSUES, when: kind === "html" ? "before" : "after-applied", effect });
			const result = await scene.run({ inputs: { ...bad.inputs, evidence: EVIDENCE } });
			expect(scene.github.faults.unused()).toEqual([]);
			expect(result.outputs, result.log).toMatchObject({ decision: "rolled-back" });
			expect(scene.incidents().map(({ body }) => body)).toEqual([expect.stringContaining("What failed")]);
			expect(scene.incidents()[0]!.body).toContain("production runs v1.0.0 again");
			expect(scene.reviews().map(({ body }) => body)).toEqual([expect.stringContaining("Failing evidence")]);
			expect(checkRules(scene, result)).toEqual([]);
		},
	);

	test("a newer deployment stopped before its command: the release that runs is rolled back, not the other", async () => {
		await using scene = await openScene();
		const stopped = scene.github.state.deployments[2]!;
		stopped.statuses.length = 1;
		stopped.statuses.push({
			...stopped.statuses[0]!,
			id: scene.github.nextId(),
			state: "failure",
			description: "not started: The lock of production is no longer this run's: it is free.",
		});
		writeFileSync(join(scene.workspace, "running"), "1.1.0");
		const other = await scene.run(bad);
		expect(other.outputs, other.log).toMatchObject({ decision: "nothing-to-roll-back", reason: "nothing-changed" });
		const result = await scene.run({ inputs: { sha: SHAS["1.1.0"] } });
		expect(result.outputs, result.log).toMatchObject({ decision: "rolled-back" });
		expect(scene.canary().map(({ OCTOACME_VERSION }) => OCTOACME_VERSION)).toEqual(["1.0.0"]);
		const marked = scene.github.state.deployments.map(({ statuses }) =>
			statuses.some(({ description }) => description.startsWith("rolled back:")),
		);
		expect(marked).toEqual([false, true, false, false]);
		expect(checkRules(scene, result)).toEqual([]);
	});

	test("the target's tag is gone or moved: nothing is run, and an incident", async () => {
		for (const sha of [null, SHAS["1.1.0"]]) {
			await using scene = await openScene();
			scene.setTag("v1.0.0", sha);
			const result = await scene.run(bad);
			expect(result.outputs).toMatchObject({ decision: "nothing-to-roll-back", reason: "target-not-deployable" });
			expect(result.exit).toBe(1);
			expect(scene.canary()).toHaveLength(0);
			expect(scene.rollbacks()).toHaveLength(0);
			expect(scene.incidents()).toHaveLength(1);
			expect(checkRules(scene, result)).toEqual([]);
		}
	});

	test("the rollback command fails too: the incident says so, and there is no second try by itself", async () => {
		await using scene = await openScene();
		scene.setPolicy({ run: "./deploy.sh; exit 3" });
		const result = await scene.run(bad);
		expect(result.exit).toBe(1);
		expect(result.outputs).toMatchObject({ decision: "failed", reason: "command-failed" });
		expect(scene.incidents()[0]!.body).toContain("ended with exit code 3");
		expect(scene.rollbacks()).toEqual([
			["in_progress: going back to v1.0.0", expect.stringContaining("failure: rollback failed: the rollback command")],
		]);
		const again = await scene.run({ ...bad, runAttempt: 2 });
		expect(again.outputs).toMatchObject({ decision: "refused", reason: "attempt-failed" });
		expect(scene.canary()).toHaveLength(1);
		expect(checkRules(scene, again)).toEqual([]);
		scene.setPolicy({});
		const byHand = await scene.run({ ...bad, runId: "1001", event: { name: "workflow_dispatch" } });
		expect(byHand.outputs).toMatchObject({ decision: "rolled-back" });
		expect(scene.incidents()).toHaveLength(1);
		expect(scene.rollbacks()).toHaveLength(1);
	});

	test("the old release does not answer: that is no rollback", async () => {
		await using scene = await openScene();
		scene.healthy = false;
		const result = await scene.run(bad);
		expect(result.outputs).toMatchObject({ decision: "failed", reason: "unhealthy-after-rollback" });
		expect(scene.incidents()[0]!.body).toContain("smoke probe front page");
		expect(scene.release("1.2.0").body).toBe("Notes of 1.2.0.");
		expect(checkRules(scene, result)).toEqual([]);
	});

	test("issues are switched off: the rollback is unaffected and the summary tells", async () => {
		await using scene = await openScene();
		scene.github.people.issuesEnabled = false;
		const result = await scene.run(bad);
		expect(result.outputs).toMatchObject({ decision: "rolled-back", "incident-number": "" });
		expect(result.exit).toBe(0);
		expect(result.summary).toContain("issues");
		expect(scene.deliveries.some(({ path }) => path === "/pager")).toBe(true);
	});

	test.each([
		["answers 500", () => ({ status: 500 })],
		["redirects", () => ({ status: 302, headers: { location: "http://127.0.0.1:9/" } })],
	])(
		"a channel that %s never blocks the rollback; its role is named on the incident",
		async (_, answer) => {
			await using scene = await openScene();
			scene.answerChannel = answer;
			const result = await scene.run(bad);
			expect(result.exit).toBe(0);
			expect(result.outputs["decision"]).toBe("rolled-back");
			expect(scene.comments().some(({ body }) => body.includes("@ada"))).toBe(true);
			expect(result.summary).toContain("| on-call | opened | pager | **no** |");
			expect(checkRules(scene, result)).toEqual([]);
		},
		30_000,
	);

	test("a reason cannot mention, close, mark or load anything", async () => {
		await using scene = await openScene();
		const reason = "@org/everyone fixes #1 <!-- octoacme:incident:x --> ![x](http://evil.example/x.png)";
		const result = await scene.run({ inputs: { sha: SHAS["1.2.0"], reason } });
		expect(result.outputs["decision"]).toBe("rolled-back");
		const texts = [...scene.issues(), ...scene.comments()].map(({ body }) =>
			body!
				.split("\n")
				.slice(1)
				.join("\n")
				.replace(/<!-- octoacme:[a-z-]+ \S+ -->/g, ""),
		);
		for (const text of [...texts, result.summary]) {
			expect(text).not.toContain("@org/everyone");
			expect(text).not.toMatch(/fixes #1/);
			expect(text).not.toContain("<!-- octoacme:incident:x");
			expect(text).not.toContain("![x]");
		}
	});

	test("a security incident: the champion first, nothing of the cause in public", async () => {
		await using scene = await openScene();
		scene.token = scene.github.issueToken({
			permissions: { ...PERMISSIONS, "repository-advisories": "write" },
		});
		const reason = "stolen-token-detail";
		const result = await scene.run({ inputs: { sha: SHAS["1.2.0"], reason, security: "true" } });
		expect(result.outputs["decision"]).toBe("rolled-back");
		expect(scene.deliveries[0]!.text).toContain("Security incident in production");
		expect(scene.deliveries[0]!.text).toContain(reason);
		expect(scene.github.state.advisories).toHaveLength(1);
		const open = JSON.stringify([
			scene.issues(),
			scene.comments(),
			scene.github.state.releases,
			scene.github.state.checks,
			scene.github.state.deployments,
			scene.deliveries.filter(({ text }) => !text.includes("Security incident in")),
			result.summary,
			result.outputs,
		]);
		expect(open).not.toContain(reason);
		expect(open).not.toContain(Buffer.from(reason).toString("base64url").slice(2, 18));
	});

	test("a history that another account wrote does not count, and the run says whose and what to do", async () => {
		await using scene = await openScene();
		scene.token = scene.github.issueToken({
			permissions: PERMISSIONS,
			app: { id: 7, slug: "ship-it", name: "Ship it" },
		});
		const result = await scene.run(bad);
		expect(result.exit).toBe(1);
		expect(result.outputs["decision"]).toBe("nothing-to-roll-back");
		expect(scene.canary()).toHaveLength(0);
		expect(result.log).toMatch(
			/::warning.*What github-actions\[bot\] wrote of deployments does not count: this token writes as ship-it\[bot\].*trusted-authors/,
		);
		scene.setPolicy({ top: 'trusted-authors: ["github-actions[bot]"]' });
		const trusted = await scene.run({ ...bad, inputs: { ...bad.inputs, "dry-run": "true" } });
		expect(trusted.outputs).toMatchObject({ decision: "would-roll-back", "target-version": "1.0.0" });
		expect(trusted.log).not.toContain("does not count");
	}, 30_000);

	test("a hold by hand does not stop a rollback and survives it", async () => {
		await using scene = await openScene();
		const ref = "refs/octoacme/locks/production";
		const lock = (run: string) => {
			const since = scene.github.now().toISOString();
			const message = JSON.stringify({ owner: "bob", run, attempt: 1, reason: "audit", since });
			const tagger = { name: "bob", email: "bob@example.com", date: since };
			const object = SHAS["1.2.0"];
			const sha = scene.github.git.writeTagObject({ tag: "lock", message, object, type: "commit", tagger });
			scene.github.git.updateRef(ref, sha);
			return sha;
		};
		const held = lock("hold");
		const result = await scene.run(bad);
		expect(result.outputs["decision"]).toBe("rolled-back");
		expect(scene.github.git.readRef(ref)?.sha).toBe(held);
		scene.github.git.updateRef(ref, null);
		expect(checkRules(scene, result)).toEqual([]);
	}, 30_000);

	test.each([
		["SIGINT", null],
		["SIGTERM", null],
		["SIGINT", "SIGTERM"],
	] as const)(
		"cancelled by %s then %s: a terminal status within 7.5 s, and the next run goes on",
		async (signal, second) => {
			await using scene = await openScene();
			scene.setPolicy({ run: "echo begun; trap '' INT TERM; sleep 30" });
			let sent = 0;
			const first = await scene.run({
				...bad,
				onOutput: (output, child) => {
					if (sent === 0 && /^begun$/m.test(output)) {
						sent = performance.now();
						child.kill(signal);
						if (second !== null) setTimeout(() => child.kill(second), 2_000);
					}
				},
			});
			expect(performance.now() - sent).toBeLessThan(7_500);
			expect(first.outputs).toMatchObject({ decision: "failed", reason: "stopped" });
			expect(scene.rollbacks()[0]!.at(-1)).toContain("error: stopped:");
			scene.setPolicy({});
			const again = await scene.run({ ...bad, runAttempt: 2 });
			expect(again.outputs["decision"]).toBe("rolled-back");
			expect([...checkRules(scene, again), ...findMissing(scene)]).toEqual([]);
		},
		30_000,
	);

	test.each([
		["v1.1.0", "target-not-verified"],
		["v1.2.0", "target-is-current"],
		["none", "playbook-only"],
		["v1.0.0", "rolled-back"],
		["1.0.0", "rolled-back"],
	])("target %s: %s", async (target, reason) => {
		await using scene = await openScene();
		const result = await scene.run({ ...bad, inputs: { sha: SHAS["1.2.0"], target } });
		expect(result.outputs["reason"]).toBe(reason);
		expect(scene.canary()).toHaveLength(reason === "rolled-back" ? 1 : 0);
		expect(checkRules(scene, result)).toEqual([]);
	});

	test("two runs at once: one rollback, one incident, one review, and both say so", async () => {
		await using scene = await openScene();
		scene.setPolicy({ run: "./deploy.sh; sleep 1", environment: "    lock-timeout: 20s" });
		scene.editPolicy((text) => text.replace("    lock-timeout: 2s\n", ""));
		scene.setRun(1001, "in_progress");
		const results = await Promise.all([scene.run(bad), scene.run({ ...bad, runId: "1001", actor: "bob" })]);
		expect(results.map(({ outputs }) => outputs["decision"])).toEqual(["rolled-back", "rolled-back"]);
		expect(results.map(({ outputs }) => outputs["reason"]).sort()).toEqual(["already-rolled-back", "rolled-back"]);
		expect(scene.canary()).toHaveLength(1);
		expect([...results.flatMap((result) => checkRules(scene, result)), ...findMissing(scene)]).toEqual([]);
	}, 40_000);

	test.each([0, 40, 150])(
		"two playbooks without a rollback at once, %i ms from GitHub: one incident, one review, one page",
		async (latencyMs) => {
			await using scene = await openScene();
			scene.github.latencyMs = latencyMs;
			scene.setRun(1001, "in_progress");
			const alone = { inputs: { target: "none" }, ref: "refs/heads/main" };
			const results = await Promise.all([scene.run(alone), scene.run({ ...alone, runId: "1001", actor: "bob" })]);
			expect(results.map(({ outputs }) => outputs["decision"])).toEqual(["playbook-only", "playbook-only"]);
			expect(scene.canary()).toEqual([]);
			expect(scene.incidents()).toHaveLength(1);
			expect(scene.reviews()).toHaveLength(1);
			const paths = scene.deliveries.map(({ path, body }) => `${path} ${JSON.stringify(body["text"] ?? "")}`);
			expect(paths).toEqual([...new Set(paths)]);
			expect(scene.incidents()[0]!.body).toMatch(/rollback started by the workflow run that bob caused/);
			expect(results.flatMap((result) => checkRules(scene, result))).toEqual([]);
		},
		40_000,
	);

	test("a run that died while it wrote about the incident keeps nobody from it", async () => {
		await using scene = await openScene();
		const alone = { inputs: { target: "none" }, ref: "refs/heads/main" };
		const first = await scene.run({
			...alone,
			...killAt(scene, { method: "POST", template: ISSUES }, "after-applied"),
		});
		expect(first.signal).toBe("SIGKILL");
		scene.plan();
		scene.setRun(1000, "completed");
		scene.setRun(1001, "in_progress");
		const next = await scene.run({ ...alone, runId: "1001" });
		expect(next.outputs["decision"]).toBe("playbook-only");
		expect(scene.deliveries.filter(({ path }) => path === "/pager")).toHaveLength(1);
		expect([...scene.incidents(), ...scene.reviews()]).toHaveLength(2);
		expect(checkRules(scene, next)).toEqual([]);
	});

	test.each([
		[{ version: "v1$(id)" }, 0],
		[{ version: "--upload-pack=x" }, 0],
		[{ version: "refs/tags/v1.0.0" }, 0],
		[{ target: "-rf" }, 0],
		[{ target: "heads/main" }, 0],
		[{ severity: "sev9" }, 0],
		[{ security: "perhaps" }, 0],
		[{ environment: "" }, 0],
		[{ environment: "prod" }, 3],
		[{ target: "main" }, 3],
		[{ evidence: "not JSON" }, 0],
	] as const)("wrong input %j is refused with a fix, before anything is changed", async (inputs, requests) => {
		await using scene = await openScene();
		const result = await scene.run({ inputs });
		expect(result.exit).toBe(1);
		expect(result.commands.filter(({ name }) => name === "error")).toHaveLength(1);
		expect(scene.github.journal.entries).toHaveLength(requests);
		expect(scene.canary()).toEqual([]);
		expect(checkRules(scene, result)).toEqual([]);
	});

	test("a write that was refused with 500 is made once", async () => {
		for (const template of ["/repos/{owner}/{repo}/deployments", ISSUES, "/repos/{owner}/{repo}/git/refs"]) {
			await using scene = await openScene();
			scene.plan({ method: "POST", template, when: "before", effect: { kind: "status", status: 500 } });
			const result = await scene.run(bad);
			expect(scene.github.faults.unused()).toEqual([]);
			expect([...checkRules(scene, result), ...findMissing(scene)]).toEqual([]);
			expect(scene.canary()).toHaveLength(1);
		}
	}, 40_000);

	test("a dry run writes nothing", async () => {
		await using scene = await openScene();
		const result = await scene.run({ inputs: { sha: SHAS["1.2.0"], "dry-run": "true" } });
		expect(result.outputs).toMatchObject({ decision: "would-roll-back", "target-version": "1.0.0" });
		expect(scene.github.journal.writes()).toEqual([]);
		expect(scene.deliveries).toEqual([]);
	});
});
