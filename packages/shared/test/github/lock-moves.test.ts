/** Moves of a lock: of several runs that take one over, one has it, whatever happens between their requests. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { seedRun } from "../../../../actions/preflight/test/shop-evidence.ts";
import type { GitHub } from "../../src/github/client.ts";
import {
	acquireLock,
	isHolderAlive,
	type LockHolder,
	moveLock,
	nameLockRef,
	readLock,
	takeOverLock,
	writeLockObject,
} from "../../src/github/locks.ts";
import { type LocalClient, openLocalGitHub } from "./local-github.ts";

const opened: LocalClient[] = [];
afterEach(async () => {
	for (const local of opened.splice(0)) await local.close();
});

const NOW = Date.now();
const WORKFLOW = ".github/workflows/ship.yml";
const holderOf = (run: string, more: Partial<LockHolder> = {}): LockHolder => ({
	owner: "rita",
	run,
	attempt: 1,
	reason: "deploy",
	since: new Date(NOW).toISOString(),
	scope: "-",
	spansJobs: false,
	...more,
});

/** Run 40 held production and is over; 41 and 42 go on. */
async function openDead() {
	const local = await openLocalGitHub();
	opened.push(local);
	mkdirSync(join(local.folder, ".github/workflows"), { recursive: true });
	writeFileSync(join(local.folder, WORKFLOW), "on: push\n");
	local.git("add", ".");
	local.git("commit", "--quiet", "--message", "workflow");
	const sha = local.git("rev-parse", "main");
	for (const id of [40, 41, 42, 43])
		seedRun(local.github, { id, workflow: WORKFLOW, sha, branch: "main", done: id === 40 || id === 43 });
	const request = (run: string) => ({ environment: "production", sha, holder: holderOf(run) });
	const first = await acquireLock(local.client, request("40"));
	if (first.kind !== "acquired") throw new Error("The first run holds the lock.");
	const dead = { objectSha: first.objectSha, holder: first.adopted ?? holderOf("40") };
	return {
		...local,
		request,
		dead,
		take: (github: GitHub, run: string) => takeOverLock(github, { ...request(run), dead, now: NOW }),
		listRefs: () => local.git("for-each-ref", "--format=%(refname)", "refs/octoacme").split("\n").filter(Boolean),
	};
}

/** A client that does something else before its request of this number. */
function interrupt(github: GitHub, at: number, act: () => Promise<void>): GitHub {
	let count = 0;
	const after = async <T>(ask: () => Promise<T>): Promise<T> => {
		if (count++ === at) await act();
		return ask();
	};
	return {
		...github,
		read: (...args) => after(() => github.read(...args)),
		write: (...args) => after(() => github.write(...args)),
	};
}

const LOCK = `refs/${nameLockRef("production")}`;

type Open = Awaited<ReturnType<typeof openDead>>;

/** Run 42 takes the lock over before each request of run 41 in turn: one of the two has it. Gives how many requests there were. */
async function tryBetween(prepare: (open: Open) => void, check: (open: Open) => void = () => {}) {
	for (let tried = 0; ; tried++) {
		const open = await openDead();
		prepare(open);
		const other: Awaited<ReturnType<typeof takeOverLock>>[] = [];
		const client = interrupt(open.client, tried, async () => void other.push(await open.take(open.client, "42")));
		const ends = [await open.take(client, "41"), ...other];
		// More requests than a take-over has.
		if (other.length === 0) return tried;
		const has = ends.flatMap((end) => (end.kind === "acquired" ? [end.objectSha] : []));
		expect(has, `before request ${tried}`).toHaveLength(1);
		expect((await readLock(open.client, "production"))?.objectSha).toBe(has[0]);
		check(open);
	}
}

describe("a lock that is free", () => {
	it.each([1, 2])("is had by one of two runs, where the other takes it before request %d", async (at) => {
		const { client, request } = await openDead();
		const ask = (github: GitHub, run: string) => acquireLock(github, { ...request(run), environment: "staging" });
		const kinds: string[] = [];
		const slow = interrupt(client, at, async () => {
			kinds.push((await ask(client, "42")).kind);
		});
		expect(await ask(slow, "41")).toMatchObject({ kind: "held", by: { holder: { run: "42" } } });
		expect(kinds).toEqual(["acquired"]);
		expect((await readLock(client, "staging"))?.holder?.run).toBe("42");
	});
});

describe("two runs that take the lock of a third over", () => {
	it("never both have it, at whatever request of one the other comes between", async () => {
		const tried = await tryBetween(
			() => {},
			(open) => expect(open.listRefs()).toEqual([LOCK]),
		);
		expect(tried).toBeGreaterThan(4);
	}, 120_000);

	it("never both have it when they go on at once", async () => {
		const open = await openDead();
		const ends = await Promise.all(["41", "42"].map((run) => open.take(open.client, run)));
		expect(ends.filter(({ kind }) => kind === "acquired")).toHaveLength(1);
		expect(open.listRefs()).toEqual([LOCK]);
	});
});

describe("a claim that was left", () => {
	it.each<[string, string, Partial<LockHolder>, boolean]>([
		["by a run that is over", "43", {}, true],
		["by a run that goes on", "42", {}, false],
		["by a run that goes on, long ago", "42", { since: new Date(NOW - 600_000).toISOString() }, true],
		["and is dated in the future", "42", { since: new Date(NOW + 600_000).toISOString() }, true],
		["by nobody's run", "4711", {}, true],
	])("%s", async (_, run, more, isPassed) => {
		const open = await openDead();
		const left = await writeLockObject(open.client, { ...open.request(run), holder: holderOf(run, more) });
		open.git("update-ref", `refs/octoacme/claims/${open.dead.objectSha}`, left);
		const end = await open.take(open.client, "41");
		if (isPassed) expect(end).toMatchObject({ kind: "acquired" });
		else expect(end).toMatchObject({ kind: "held", by: { holder: { run } } });
		expect((await readLock(open.client, "production"))?.holder?.run).toBe(isPassed ? "41" : "40");
	});

	const claimOn = (object: string) => `refs/octoacme/claims/${object}`;
	type Open = Awaited<ReturnType<typeof openDead>>;
	/** Well-formed claims, each on the one before, of a run that is over. */
	const writeChain = async (open: Open, length: number, run = "43") => {
		let from = open.dead.objectSha;
		const names = [from];
		for (let link = 0; link < length; link++) {
			const holder = holderOf(run, { reason: `claim ${link}` });
			const to = await writeLockObject(open.client, { ...open.request(run), holder });
			open.git("update-ref", claimOn(from), to);
			names.push(to);
			from = to;
		}
		return names;
	};

	it.each<[string, (open: Open) => unknown]>([
		["points at a commit", (open) => open.git("update-ref", claimOn(open.dead.objectSha), "main")],
		["points at a tree", (open) => open.git("update-ref", claimOn(open.dead.objectSha), "main^{tree}")],
		[
			"points at a tag that is no lock",
			(open) => {
				open.git("tag", "--annotate", "--message", "{}", "v9", "main");
				open.git("update-ref", claimOn(open.dead.objectSha), "refs/tags/v9");
			},
		],
		["is one of a long chain", (open) => writeChain(open, 9)],
		[
			"is one of a circle",
			async (open) => {
				const names = await writeChain(open, 2);
				open.git("update-ref", claimOn(names[2]!), names[1]!);
			},
		],
		[
			"claims itself",
			async (open) => {
				const names = await writeChain(open, 1);
				open.git("update-ref", claimOn(names[1]!), names[1]!);
			},
		],
		[
			"is of a run that goes on and began after it, in a chain",
			async (open) => {
				for (const run of open.github.state.runs)
					if (run.id === 42) run.createdAt = new Date(NOW + 600_000).toISOString();
				await writeChain(open, 6, "42");
			},
		],
		["leaves no place below it", (open) => open.git("update-ref", `${claimOn(open.dead.objectSha)}/x/y`, "main")],
		["leaves no place above it", (open) => open.git("update-ref", "refs/octoacme/claims", "main")],
	])("stops no take-over when it %s", async (_, forge) => {
		const open = await openDead();
		await forge(open);
		const end = await open.take(open.client, "41");
		expect(end).toMatchObject({ kind: "acquired" });
		expect((await readLock(open.client, "production"))?.holder?.run).toBe("41");
		expect(open.listRefs()).not.toContain(claimOn(open.dead.objectSha));
	});

	it("stops no take-over of a lock that claims itself", async () => {
		const open = await openDead();
		const commit = open.git("rev-parse", "main");
		open.git("update-ref", LOCK, commit);
		open.git("update-ref", claimOn(commit), commit);
		const dead = { objectSha: commit, holder: null };
		const end = await takeOverLock(open.client, { ...open.request("41"), dead, now: NOW });
		expect(end).toMatchObject({ kind: "acquired" });
		expect(open.listRefs()).toEqual([LOCK]);
	});

	it.each([
		["a commit", "main"],
		["a tag", "v9"],
	])(
		"that is at %s is had by one of two runs, at whatever request the other comes between",
		async (_, at) => {
			const tried = await tryBetween((open) => {
				open.git("tag", "--annotate", "--message", "{}", "v9", "main");
				open.git("update-ref", claimOn(open.dead.objectSha), at === "main" ? at : `refs/tags/${at}`);
			});
			expect(tried).toBeGreaterThan(4);
		},
		120_000,
	);
});

it.each([
	["below", `refs/${nameLockRef("production")}/x`],
	["above", "refs/octoacme/locks"],
	["at the root", "refs/octoacme"],
])("a ref that leaves a lock no place, %s, is removed", async (_, ref) => {
	const open = await openDead();
	open.git("update-ref", "-d", LOCK);
	open.git("update-ref", ref, "main");
	expect(await acquireLock(open.client, open.request("41"))).toMatchObject({ kind: "acquired" });
	expect(open.listRefs()).toEqual([LOCK]);
});

it("a lock that was released meanwhile is not moved", async () => {
	const open = await openDead();
	const to = await writeLockObject(open.client, open.request("41"));
	open.git("update-ref", "-d", LOCK);
	const end = await moveLock(open.client, "production", { from: open.dead.objectSha, to, now: NOW });
	expect(end).toEqual({ kind: "lost" });
	expect(open.listRefs()).toEqual([]);
});

it.each([
	["began before the lock was taken", 0, true],
	["began after the lock was taken", -600_000, false],
])("a run that %s holds it: %s", async (_, taken, isAlive) => {
	const open = await openDead();
	const since = new Date(Date.now() + taken).toISOString();
	expect(await isHolderAlive(open.client, holderOf("41", { since }))).toBe(isAlive);
});
