/** Runs a built action as a runner would and counts what it cost. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { countRoundTrips, isRead, type JournalEntry } from "../packages/local-github/src/journal.ts";
import type { LocalGitHub } from "../packages/local-github/src/server.ts";
import { type ActionResult, type ActionRun, runAction } from "../test/harness/action.ts";

/** What one process cost; `cpuMs` holds its children's, in steps of 10 ms. */
export interface ProcessCost {
	readonly sleptMs: number;
	readonly cpuMs: number;
	readonly peakMib: number;
}

/** What one run of an action cost. */
export interface RunCost extends ProcessCost {
	readonly requests: number;
	/** Length of the longest chain of requests that waited for one another. */
	readonly depth: number;
	readonly writes: number;
	/** Most requests under way at the same time. */
	readonly inFlight: number;
	readonly result: ActionResult;
	readonly entries: readonly JournalEntry[];
}

/** Long against what a process computes between two requests, so that what goes out together is counted as one round trip. */
export const LATENCY_MS = 50;

const PROBE = pathToFileURL(join(import.meta.dirname, "probe.mjs")).href;

/** Runs an action against a local GitHub with `LATENCY_MS`; the action's own clock and pacing are those of every run. */
export async function runMeasured(github: LocalGitHub, run: ActionRun): Promise<RunCost> {
	const before = github.journal.entries.length;
	github.latencyMs = LATENCY_MS;
	try {
		const { result, cost } = await withProbe(async (env) => runAction({ ...run, env: { ...run.env, ...env } }));
		const entries = github.journal.entries.slice(before);
		const { requests, sequential } = countRoundTrips(entries);
		const writes = entries.filter((entry) => !isRead(entry)).length;
		return { ...cost, requests, depth: sequential, writes, inFlight: countInFlight(entries), result, entries };
	} finally {
		github.latencyMs = 0;
	}
}

/** Runs with the environment that makes a child process tell what it cost. */
export async function withProbe<T>(
	run: (env: Readonly<Record<string, string>>) => Promise<T>,
): Promise<{ readonly result: T; readonly cost: ProcessCost }> {
	const folder = mkdtempSync(join(tmpdir(), "bench-"));
	try {
		const file = join(folder, "cost.json");
		const result = await run({ NODE_OPTIONS: `--import=${PROBE}`, BENCH_PROBE: file });
		return { result, cost: JSON.parse(readFileSync(file, "utf8")) as ProcessCost };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** CPU of `node -e 0` in milliseconds, mean of `rounds`: the unit of every `cpu-ratio`. */
export async function measureEmptyNode(rounds = 10): Promise<number> {
	let sum = 0;
	for (let round = 0; round < rounds; round += 1) {
		const { cost } = await withProbe(async (env) =>
			execFileSync(process.execPath, ["-e", "0"], { env: { PATH: process.env["PATH"], ...env } }),
		);
		sum += cost.cpuMs;
	}
	return sum / rounds;
}

function countInFlight(entries: readonly JournalEntry[]): number {
	const moments = entries
		.flatMap(({ startedAt, endedAt }) => [
			{ at: startedAt, change: 1 },
			{ at: endedAt ?? Number.POSITIVE_INFINITY, change: -1 },
		])
		.sort((left, right) => left.at - right.at || left.change - right.change);
	let now = 0;
	let most = 0;
	for (const { change } of moments) {
		now += change;
		most = Math.max(most, now);
	}
	return most;
}
