/** More of what stands around a step and is broken (beside test/survive/surroundings.test.ts): its addresses, its files, limits, foreign checks, runs side by side, text that hides itself. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRead } from "@octoacme/local-github/journal.ts";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readContract } from "../scripts/action-contract.ts";
import type { ActionResult } from "./harness/action.ts";
import { type Fixture, openFixture, type Snapshot } from "./survive/fixture.ts";

const ACTIONS = ["preflight", "deploy", "verify", "rollback", "release-notes", "announce"] as const;
/** The controls of direction, which turn around what stands beside them. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\\u(?:061c|200[ef]|202[a-e]|206[6-9])/i;

let fixture: Fixture;
let start: Snapshot;
/** The release is out: announce has something to announce. */
let published: Snapshot;
const folder = mkdtempSync(join(tmpdir(), "broken-surroundings-"));

beforeAll(async () => {
	fixture = await openFixture();
	for (const action of ["release-notes", "preflight", "deploy"]) expect((await fixture.run({ action })).exit).toBe(0);
	start = fixture.snapshot();
	expect((await fixture.run({ action: "verify" })).exit).toBe(0);
	expect((await fixture.run({ action: "release-notes", inputs: { phase: "publish" } })).exit).toBe(0);
	published = fixture.snapshot();
	fixture.restore(start);
}, 60_000);
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
	beforeEach(() => fixture.restore(action === "announce" ? published : start));

	it.each([
		["names no scheme", "//github.example"],
		["has a name that only ends in a loopback address", "http://github.127.0.0.1.example"],
		["has a name that may be resolved to loopback", "http://localhost.example"],
		["has a query, which is not shown", "https://github.example/?token=word-of-the-login"],
		["is no more than a scheme", "https://"],
		["has a login, which is not shown", "https://user:word-of-the-login@github.example"],
		["has a login that breaks the address, which is not shown", "https://user:a/word-of-the-login@github.example"],
	])("refuses GITHUB_API_URL that %s", async (_, address) => {
		fixture.github.journal.clear();
		const result = await fixture.run({ action }, { env: { GITHUB_API_URL: address }, timeoutMs: 15_000 });
		expectRefusal(result, /GITHUB_API_URL/);
		expect(result.log).not.toContain("word-of-the-login");
		expect(fixture.github.journal.entries).toEqual([]);
	});

	it("takes GITHUB_API_URL in capital letters", async () => {
		const address = fixture.github.apiUrl.replace("http:", "HTTP:");
		const result = await fixture.run({ action }, { env: { GITHUB_API_URL: address } });
		expect(errorsOf(result), result.log).toEqual([]);
		expect(result.outputs["decision"]).not.toBe("");
	});

	it.each(["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"])(
		"says that %s is no plain file before anything is done",
		{ timeout: 30_000 },
		async (name) => {
			const path = join(folder, `pipe-${name}-${action}`);
			execFileSync("mkfifo", [path]);
			fixture.github.journal.clear();
			const result = await fixture.run({ action }, { env: { [name]: path }, timeoutMs: 15_000 });
			expectRefusal(result, new RegExp(`${name} names .* no plain file`));
			expect(writes()).toEqual([]);
		},
	);

	it("throws its summary away where /dev/null takes it", async () => {
		const result = await fixture.run({ action }, { env: { GITHUB_STEP_SUMMARY: "/dev/null" } });
		expect(errorsOf(result), result.log).toEqual([]);
	});

	it.each([
		["GITHUB_OUTPUT", "/proc/version"],
		["GITHUB_STEP_SUMMARY", "/dev/full"],
	])("says that %s takes nothing more", async (name, path) => {
		expectRefusal(await fixture.run({ action }, { env: { [name]: path } }), new RegExp(name));
	});

	// As after a cancel before the first line, a full disk and a bad input: main saved nothing.
	it("does nothing in its post phase when no state was saved", async () => {
		if (readContract(action).runs.post === undefined) return;
		for (const change of [{}, { inputs: { version: "no release" } }, { env: { GITHUB_STATE: "/dev/full" } }]) {
			fixture.github.journal.clear();
			const post = await fixture.post({ action }, { state: {} }, change);
			expect(post).toMatchObject({ exit: 0, log: "", summary: "", outputs: {}, state: {} });
			expect(fixture.github.journal.entries).toEqual([]);
		}
	});

	it("goes on with main whatever STATE_ variables a workflow sets", async () => {
		const result = await fixture.run({ action }, { state: { "octoacme-main-ran": "true" } });
		expect(errorsOf(result), result.log).toEqual([]);
		expect(result.outputs["decision"], result.log).toMatch(/./);
	});

	it.each([
		["in the year 3000", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "32503680000" }],
		["in the year 3000, by a date", { "retry-after": "Wed, 01 Jan 3000 00:00:00 GMT" }],
	])("says when to run again after a limit that ends %s", async (_, headers) => {
		fixture.github.faults.add({
			when: "before",
			times: 1e9,
			effect: { kind: "status", status: 403, headers, body: { message: "API rate limit exceeded" } },
		});
		const result = await fixture.run({ action }, { timeoutMs: 30_000 });
		expect(result.log).not.toMatch(/This is a bug|Invalid time|^\s+at .*:\d+:\d+/m);
		expect(result.signal, result.log).toBeNull();
		expect(result.log).toMatch(/[Rr]un the (?:job|step) again after 20\d\d-\d\d-\d\dT/);
		expect(result.log).not.toContain("3000");
	});

	it("ends green or with one true sentence when two runs of it are under way", { timeout: 60_000 }, async () => {
		const results = await Promise.all(["1000", "2000"].map((runId) => fixture.run({ action, runId })));
		for (const result of results) {
			expect(result.log).not.toMatch(/This is a bug|does not exist, or the token|already_exists|^\s+at .*:\d+:\d+/m);
			expect(errorsOf(result).length, result.log).toBe(result.exit === 0 ? 0 : 1);
		}
		expect(results.map(({ exit }) => exit)).toContain(0);
	});
});

describe("preflight, of one foreign check among many", () => {
	it.each([
		["a status that nothing knows", { status: "paused", conclusion: null }],
		["a conclusion that nothing knows", { conclusion: "quarantined" }],
		["no conclusion though it is completed", { conclusion: null }],
	])("with %s judges the others", async (_, change) => {
		const { checks } = fixture.github.state;
		const [check] = checks.filter(({ name }) => name === "test");
		for (const id of [4_241, 4_242, 4_243])
			checks.push({ ...check!, id, name: `a foreign scanner ${id}`, ...((id === 4_242 ? change : {}) as object) });
		const result = await fixture.run({ action: "preflight" });
		expect(result.outputs, result.log).toMatchObject({ decision: "go" });
	});
});

describe("text that turns around what stands beside it reaches no channel", () => {
	const TURNED = "check\u202eout\u2066 and\u200f more\u061c";
	const sent = () => [
		...fixture.messages.map(({ body }) => body),
		...writes().map(({ body }) => JSON.stringify(body) ?? ""),
		...fixture.github.people.comments.map(({ body }) => body),
	];

	it("from the reason of a rollback, which is refused", async () => {
		expectRefusal(
			await fixture.run({ action: "rollback", inputs: { reason: `error rate ${TURNED}` } }),
			/reason.+\\u\{202e\}/,
		);
		expect([...fixture.messages, ...writes()]).toEqual([]);
	});

	it("from a release's notes, to any channel", async () => {
		fixture.restore(published);
		for (const release of fixture.github.state.releases)
			release.body = (release.body ?? "").replace("checkout", () => TURNED);
		const result = await fixture.run({ action: "announce" });
		expect(fixture.messages.length).toBeGreaterThan(0);
		for (const text of [...sent(), result.summary]) expect(text).not.toMatch(TURNING);
	});
});
