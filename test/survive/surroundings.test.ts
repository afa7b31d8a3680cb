/** What stands around a step is broken: the runner's files and variables, the network, a foreign check. Every action, its bundle, one line that says so. */
import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRead } from "@octoacme/local-github/journal.ts";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type ActionResult, runAction } from "../harness/action.ts";
import { CANARIES } from "../harness/canaries.ts";
import { type Fixture, openFixture, type Snapshot } from "./fixture.ts";
import { killAt } from "./kills.ts";
import { SCENARIOS } from "./scenarios.ts";
import { MODES, openStage } from "./stage.ts";

const ACTIONS = ["preflight", "deploy", "verify", "rollback", "release-notes", "announce"] as const;

let fixture: Fixture;
let start: Snapshot;
const folder = mkdtempSync(join(tmpdir(), "surroundings-"));

beforeAll(async () => {
	fixture = await openFixture();
	for (const action of ["release-notes", "preflight", "deploy"]) expect((await fixture.run({ action })).exit).toBe(0);
	start = fixture.snapshot();
});
afterEach(() => fixture.restore(start));
afterAll(async () => {
	await fixture[Symbol.asyncDispose]();
	rmSync(folder, { recursive: true, force: true });
});

const errorsOf = (result: ActionResult) =>
	result.commands.filter(({ name }) => name === "error").map(({ message }) => message);

/** One error line that names what is wrong, and none that calls it a fault of ours. */
function expectRefusal(result: ActionResult, named: RegExp): void {
	expect(result.exit, result.log).toBe(1);
	expect(errorsOf(result), result.log).toHaveLength(1);
	expect(errorsOf(result)[0]).toMatch(named);
	expect(result.log).not.toMatch(/This is a bug|^\s+at .*:\d+:\d+/m);
}

const writes = () => fixture.github.journal.entries.filter((entry) => !isRead(entry) && entry.applied);

describe.each(ACTIONS)("%s", (action) => {
	it.each(["not a url", "http://github.example", "file:///etc", "https://user:word@github.example", "ftp://127.0.0.1"])(
		"refuses GITHUB_API_URL %s before any request",
		async (address) => {
			fixture.github.journal.clear();
			const result = await fixture.run({ action }, { env: { GITHUB_API_URL: address }, timeoutMs: 15_000 });
			expectRefusal(result, /GITHUB_API_URL/);
			expect(fixture.github.journal.entries).toEqual([]);
		},
	);

	it("takes GITHUB_API_URL with a slash at its end", async () => {
		const result = await fixture.run({ action }, { env: { GITHUB_API_URL: `${fixture.github.apiUrl}/` } });
		expect(result.log).not.toMatch(/does not exist|This is a bug/);
		expect(result.outputs["decision"]).not.toBe("");
	});

	it.each(["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"])("says that it cannot write %s", async (name) => {
		const path = join(folder, "a-folder");
		mkdirSync(path, { recursive: true });
		const result = await fixture.run({ action }, { env: { [name]: path } });
		expectRefusal(result, new RegExp(name));
	});

	it.each([
		["is missing", join(folder, "nothing.json"), undefined],
		["is no JSON", join(folder, "event.txt"), "{"],
		["is null", join(folder, "null.json"), "null"],
		["is a list", join(folder, "list.json"), "[1]"],
	])("ends in words when the file of the event %s", async (_, path, content) => {
		if (content !== undefined) writeFileSync(path, content);
		const result = await fixture.run({ action }, { env: { GITHUB_EVENT_PATH: path } });
		expect(result.log).not.toMatch(/This is a bug|^\s+at .*:\d+:\d+/m);
		expect(errorsOf(result).length).toBe(result.exit === 0 ? 0 : 1);
	});

	it.each(["GITHUB_REPOSITORY", "GITHUB_RUN_ID"])("names %s when it is empty", async (name) => {
		const result = await fixture.run({ action }, { env: { [name]: "" } });
		expectRefusal(result, new RegExp(name));
		expect(writes()).toEqual([]);
	});

	it("asks no other host for JSON, and does nothing on such an answer", { timeout: 60_000 }, async () => {
		const location = `${fixture.channels.url}/json`;
		for (const template of [/\/releases$/, /\/check-runs/, /\/deployments$/, /\/issues$/])
			fixture.github.faults.add({
				method: "GET",
				template,
				when: "before",
				times: 1e9,
				effect: { kind: "redirect", location },
			});
		const commands = fixture.commands();
		const result = await fixture.run({ action });
		expect(fixture.channels.names().filter((name) => name === "GET /json")).toEqual([]);
		expect(result.log).not.toMatch(/This is a bug/);
		expect(result.durationMs).toBeLessThan(15_000);
		// A rollback in an emergency goes on with what it knows.
		if (action !== "rollback") expect(fixture.commands()).toEqual(commands);
	});
});

it("preflight judges CI though a foreign check ended in a word that nobody knows", async () => {
	const [check] = fixture.github.state.checks.filter(({ name }) => name === "test");
	fixture.github.state.checks.push({
		...check!,
		id: 4_242,
		name: "a foreign scanner",
		conclusion: "quarantined" as never,
	});
	const result = await fixture.run({ action: "preflight" });
	expect(result.outputs).toMatchObject({ decision: "go" });
});

it("release-notes says that a new version is needed when the tag belonged to an immutable release that was deleted", async () => {
	const { state } = fixture.github;
	state.releases.length = 0;
	state.burnedTags.push("v1.1.0");
	await fixture.run({ action: "verify" });
	for (const phase of ["draft", "publish"]) {
		const result = await fixture.run({ action: "release-notes", inputs: { phase } });
		expectRefusal(result, /release a new version/);
	}
});

it("announce sends no character that turns text around or hides it", async () => {
	await fixture.run({ action: "verify" });
	await fixture.run({ action: "release-notes", inputs: { phase: "publish" } });
	const { releases } = fixture.github.state;
	for (const release of releases) release.body = (release.body ?? "").replace("checkout", "check\u202eout\u2066\u200b");
	await fixture.run({ action: "announce" });
	expect(fixture.messages.length).toBeGreaterThan(0);
	for (const { body } of fixture.messages)
		expect(body).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\\u20(?:2[a-e]|6[6-9])/i);
});

it("finds a secret that no step has business with in what a step sends and leaves", async () => {
	await fixture.run({ action: "verify" });
	await fixture.run({ action: "release-notes", inputs: { phase: "publish" } });
	const hook = `${fixture.channels.url}/hook/${CANARIES.NPM_TOKEN}`;
	const announced = await fixture.run({ action: "announce" }, { env: { HOOK_URL: hook } });
	expect(announced.leaks).toEqual(["NPM_TOKEN is in a request"]);
	const asked = { action: "preflight", inputs: { version: CANARIES.DEPLOY_PASSWORD } };
	await expect(runAction({ ...fixture.describe(asked), toleratesLeaks: false })).rejects.toThrow(
		/A run leaks: DEPLOY_PASSWORD is in/,
	);
});

describe("a rollback that is killed", () => {
	it("after a channel's answer, and run again, repeats no message that was answered", {
		timeout: 300_000,
	}, async () => {
		await using stage = await openStage(SCENARIOS.find(({ name }) => name === "rollback")!);
		const spots = stage.undisturbed.spots.filter((spot) => spot.server === "channels" && spot.moment === "answered");
		expect(spots.length).toBeGreaterThan(3);
		for (const spot of spots) {
			// The receipt follows the answer: what is killed between the two may come once more, where no key tells.
			await killAt(stage, "SIGKILL", spot);
			const verdict = await stage.judge("attempt");
			const repeated = verdict.duplicates.filter((found) => !found.startsWith("at the end"));
			expect(repeated.length, repeated.join()).toBeLessThanOrEqual(1);
			expect(verdict.lost).toEqual([]);
		}
	});

	it.each(["rollback", "the rollback command fails"])(
		"when it was over and the incident is not written yet, says later what it would have said: %s",
		{ timeout: 300_000 },
		async (name) => {
			await using stage = await openStage(SCENARIOS.find((one) => one.name === name)!);
			const { github } = stage.fixture;
			stage.begin();
			let child: ChildProcess | null = null;
			const isOver = () =>
				["failure", "success"].includes(github.state.deployments.at(-1)?.statuses.at(-1)?.state ?? "");
			const kill = async () => {
				await vi.waitUntil(isOver, { timeout: 30_000 });
				child?.kill("SIGKILL");
			};
			const creation = { method: "POST", template: "/repos/{owner}/{repo}/issues", when: "before" } as const;
			github.faults.add({ ...creation, effect: { kind: "kill", kill } });
			github.faults.add({ ...creation, effect: { kind: "reset" } });
			const killed = await stage.fixture.run(stage.scenario.step, {
				onStart: (started) => {
					child = started;
				},
			});
			expect(killed.signal).toBe("SIGKILL");
			expect(stage.fixture.messages).toEqual([]);
			const left = stage.keep();
			for (const mode of MODES) {
				stage.goBack(left);
				expect(await stage.judge(mode)).toMatchObject({ duplicates: [], lost: [], unintended: [], broken: [] });
			}
		},
	);

	it("late leaves no lock after the next run", { timeout: 300_000 }, async () => {
		await using stage = await openStage(SCENARIOS.find(({ name }) => name === "rollback")!);
		const last = stage.undisturbed.requests.length;
		for (const nth of [last - 8, last - 5, last - 2, last]) {
			await killAt(stage, "SIGKILL", { server: "github", nth, moment: "applied" });
			await stage.judge("run");
			const locks = stage.fixture.repository.git("for-each-ref", "refs/octoacme/locks").trim();
			expect(locks, `killed at request ${nth}`).toBe("");
		}
	});
});
