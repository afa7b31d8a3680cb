/** A rollback takes the lock of a live run over: whatever happens meanwhile, the lock is free at no moment. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GitHubError } from "@octoacme/shared/github/failure.ts";
import { acquireLock, nameLockRef, readLock } from "@octoacme/shared/github/locks.ts";
import { holdLock, type LockRules } from "@octoacme/shared/phase/hold-lock.ts";
import { createManualClock } from "@octoacme/shared/process/clock.ts";
import { createLog } from "@octoacme/shared/process/log.ts";
import { afterEach, expect, it } from "vitest";
import { seedRun } from "../actions/preflight/test/shop-evidence.ts";
import { type LocalClient, openLocalGitHub } from "../packages/shared/test/github/local-github.ts";
import { SHIP } from "./harness/trust-stage.ts";

const opened: LocalClient[] = [];
afterEach(async () => {
	for (const local of opened.splice(0)) await local.close();
});

const unreadable = () => new GitHubError({ code: "github-unavailable", message: "502", hint: "Try again." });

/** Run 41 holds `name`; run 42 wants `production`, and reads of run 41 what `looks` says, one look after the other. */
async function takeFrom(name: string, looks: readonly (() => boolean)[], change: Partial<LockRules> = {}) {
	const local = await openLocalGitHub();
	opened.push(local);
	mkdirSync(join(local.folder, ".github/workflows"), { recursive: true });
	writeFileSync(join(local.folder, SHIP), "on: push\n");
	local.git("add", ".");
	local.git("commit", "--quiet", "--message", "workflow");
	const sha = local.git("rev-parse", "main");
	seedRun(local.github, { id: 41, workflow: SHIP, sha, branch: "main", done: false });
	const clock = createManualClock(Date.now());
	const since = new Date(clock.now()).toISOString();
	const holder = { owner: "rita", run: "41", attempt: 1, reason: "deploy", since, scope: "-", spansJobs: false };
	const held = await acquireLock(local.client, { environment: name, sha, holder });
	const written: string[] = [];
	const context = { runId: "42", runAttempt: 1, actor: "ana" };
	const runtime = {
		context,
		clock,
		log: createLog((line) => written.push(line)),
		signal: new AbortController().signal,
	};
	const seen: (string | null)[] = [];
	const hold = holdLock(local.client, runtime as unknown as Parameters<typeof holdLock>[1], {
		name: "production",
		sha,
		reason: "rollback of v1.1.0",
		scope: "-",
		waitMs: 5_000,
		pollMs: 5_000,
		byHand: "report",
		unreadable: "alive",
		others: { names: ["production/eu"], keep: true },
		isChanging: async () => {
			seen.push((await readLock(local.client, name))?.holder?.run ?? null);
			return looks[seen.length - 1]!();
		},
		...change,
	});
	return {
		hold: await hold.catch((thrown: unknown) => ({ kind: "thrown", thrown }) as const),
		seen,
		log: written.join(""),
		deletes: local.listRequests().filter((one) => one.startsWith(`DELETE /git/refs/${nameLockRef(name)}`)),
		isAsBefore: (await readLock(local.client, name))?.objectSha === (held.kind === "acquired" ? held.objectSha : ""),
		own: await readLock(local.client, "production"),
	};
}

it.each(["production", "production/eu"])("the lock of %s comes back to a run that begins meanwhile", async (name) => {
	const end = await takeFrom(name, [() => false, () => true]);
	expect(end.hold).toMatchObject({ kind: "taken", name, by: { holder: { run: "41" } } });
	expect(end.seen).toEqual(["41", "42"]);
	expect(end.deletes).toEqual([]);
	expect(end.isAsBefore).toBe(true);
	expect(end.own?.holder?.run).not.toBe("42");
});

it.each(["production", "production/eu"])("a run that cannot be read counts as changing: %s", async (name) => {
	const end = await takeFrom(name, [
		() => false,
		() => {
			throw unreadable();
		},
	]);
	expect(end.hold).toMatchObject({ kind: "taken", by: { holder: { run: "41" } } });
	expect(end.isAsBefore).toBe(true);
	expect(end.deletes).toEqual([]);
	expect(end.log).toMatch(/::warning[^\n]*Whether run 41 changes something could not be read/);
});

it.each(["production", "production/eu"])("a run that cannot be read at the end of the wait keeps %s", async (name) => {
	const end = await takeFrom(name, [
		() => {
			throw unreadable();
		},
	]);
	expect(end.hold).toMatchObject({ kind: "taken", name, by: { holder: { owner: "rita", run: "41" } } });
	expect(end.isAsBefore).toBe(true);
	expect(end.log).toMatch(/::warning[^\n]*Whether run 41 changes something could not be read/);
});

it.each(["production", "production/eu"])("an error on the way gives the lock of %s back", async (name) => {
	const end = await takeFrom(name, [
		() => false,
		() => {
			throw new TypeError("a fault of ours");
		},
	]);
	expect(end.hold).toMatchObject({ kind: "thrown", thrown: { message: "a fault of ours" } });
	expect(end.isAsBefore).toBe(true);
	expect(end.own?.holder?.run).not.toBe("42");
});

it.each(["production", "production/eu"])("the lock of %s is taken from a run that changes nothing", async (name) => {
	const end = await takeFrom(name, [() => false, () => false]);
	expect(end.hold).toMatchObject({ kind: "held", lock: { name: "production", objectSha: end.own!.objectSha } });
	expect(end.own!.holder!.run).toBe("42");
	expect(end.isAsBefore).toBe(false);
	expect(end.seen).toEqual(["41", "42"]);
});
