/** Runs smoke probes: all at once, each retried until it passes or its deadline has passed, bounded in everything. */

import { describeError } from "../errors.ts";
import type { Probe } from "../policy/schema.ts";
import { type Clock, systemClock } from "../process/clock.ts";
import { describeEnd, runScript } from "../process/command.ts";
import { hasProgram } from "../process/programs.ts";
import { connectTcp } from "../process/tcp.ts";
import { parseDuration } from "../text/duration.ts";
import { fillAddress, fillRelease, judgeAttempts, judgeProbe, type ProbeAnswer, type ProbeJudgement } from "./probe.ts";
import { askHttp } from "./run-request.ts";
import type { MeasurementRequest } from "./sample.ts";

const CONCURRENCY = 8;
const MAX_ATTEMPTS = 10_000;

export interface ProbeRequest extends MeasurementRequest {
	readonly probes: readonly Probe[];
	/** Told of each attempt, for progress. */
	readonly onAttempt?: (probe: Probe, attempt: number, judgement: ProbeJudgement) => void;
}

export interface ProbeReport {
	readonly name: string;
	readonly type: Probe["type"];
	/** URL, host:port or `command`. */
	readonly target: string;
	readonly ok: boolean;
	readonly attempts: number;
	/** Of the last attempt. */
	readonly failures: ProbeJudgement["failures"];
	readonly latencyMs: number;
	readonly elapsedMs: number;
}

/**
 * A report for each probe, in the policy's order. Never rejects because a probe fails; rejects with the
 * signal's reason when it is aborted. An empty list gives an empty list: whoever needs a probe must ask for one.
 */
export async function runProbes(request: ProbeRequest): Promise<readonly ProbeReport[]> {
	const reports: ProbeReport[] = [];
	let next = 0;
	const work = async () => {
		while (next < request.probes.length) {
			const index = next++;
			reports[index] = await runProbe(request.probes[index]!, request);
		}
	};
	await Promise.all(Array.from({ length: Math.min(CONCURRENCY, request.probes.length) }, work));
	return reports;
}

/** One probe until its attempts pass (`judgeAttempts`) or its deadline has passed; at least one attempt. A refused address is not retried. */
export async function runProbe(probe: Probe, request: Omit<ProbeRequest, "probes">): Promise<ProbeReport> {
	const clock = request.clock ?? systemClock;
	const started = clock.now();
	const deadline = started + duration(probe.deadline);
	const passed: boolean[] = [];
	for (let attempt = 1; ; attempt++) {
		request.signal?.throwIfAborted();
		const timeoutMs = Math.max(1, Math.min(duration(probe.timeout), attempt === 1 ? Infinity : deadline - clock.now()));
		const answer = await attemptProbe(probe, request, timeoutMs, clock);
		request.signal?.throwIfAborted();
		const judgement = judgeProbe(probe, answer, request.release);
		request.onAttempt?.(probe, attempt, judgement);
		passed.push(judgement.ok);
		const streak = judgeAttempts(probe, passed);
		const pause = duration(probe.interval);
		// Answers that are still wanted in a row get their time even when the first one came late.
		const isLate = clock.now() + pause >= deadline && !judgement.ok;
		const isFinal = streak.ok || (answer.kind === "error" && answer.refused) || isLate || attempt >= MAX_ATTEMPTS;
		if (isFinal)
			return {
				name: probe.name,
				type: probe.type,
				target: fillRelease(describeTarget(probe), request.release),
				ok: streak.ok,
				attempts: attempt,
				failures: judgement.ok ? streak.failures : judgement.failures,
				latencyMs: Math.round(answer.latencyMs),
				elapsedMs: clock.now() - started,
			};
		await clock.sleep(pause, request.signal);
	}
}

async function attemptProbe(
	probe: Probe,
	request: Omit<ProbeRequest, "probes">,
	timeoutMs: number,
	clock: Clock,
): Promise<ProbeAnswer> {
	const started = clock.now();
	try {
		switch (probe.type) {
			case "http":
				return await askAddress(probe, request, timeoutMs);
			case "tcp":
				return await openPort(probe, request, timeoutMs);
			case "command":
				return await runProbeCommand(probe, request, timeoutMs);
		}
	} catch (thrown) {
		if (request.signal?.aborted) throw request.signal.reason;
		return { kind: "error", message: describeError(thrown), latencyMs: clock.now() - started, refused: false };
	}
}

type ProbeOf<Type extends Probe["type"]> = Extract<Probe, { type: Type }>;
type Attempt = Omit<ProbeRequest, "probes">;

function askAddress(probe: ProbeOf<"http">, request: Attempt, timeoutMs: number): Promise<ProbeAnswer> {
	return (request.ask ?? askHttp)({
		url: fillAddress(probe.url, request.release),
		method: probe.method,
		headers: probe.headers,
		...(probe.body === undefined ? {} : { body: probe.body }),
		timeoutMs,
		maxBytes: probe["max-bytes"],
		redirects: probe.redirects,
		allowHosts: request.allowHosts,
		...(request.signal ? { signal: request.signal } : {}),
	});
}

async function openPort(probe: ProbeOf<"tcp">, request: Attempt, timeoutMs: number): Promise<ProbeAnswer> {
	const result = await connectTcp({
		host: probe.host,
		port: probe.port,
		timeoutMs,
		allowHosts: request.allowHosts,
		...(request.signal ? { signal: request.signal } : {}),
	});
	return result.ok
		? { kind: "connected", latencyMs: result.latencyMs }
		: { ...result, kind: "error", refused: result.kind === "refused-address" };
}

async function runProbeCommand(probe: ProbeOf<"command">, request: Attempt, timeoutMs: number): Promise<ProbeAnswer> {
	if (!hasProgram("bash"))
		return { kind: "error", message: "this machine has no bash on its PATH", latencyMs: 0, refused: true };
	const { end, tail, durationMs } = await runScript({
		script: probe.run,
		cwd: request.cwd,
		env: request.commandEnv,
		pass: probe.env,
		// Probes run side by side; their lines would mix. The last line is part of the report.
		echo: false,
		timeoutMs,
		...(request.signal ? { signal: request.signal } : {}),
	});
	return end.kind === "exited"
		? { kind: "exited", code: end.code, lastLine: tail.at(-1) ?? "", latencyMs: durationMs }
		: { kind: "error", message: `the command ${describeEnd(end)}`, latencyMs: durationMs, refused: false };
}

/** What a probe knocks at. */
function describeTarget(probe: Probe): string {
	switch (probe.type) {
		case "http":
			return probe.url;
		case "tcp":
			return `${probe.host}:${probe.port}`;
		case "command":
			return "command";
	}
}

function duration(text: string): number {
	const milliseconds = parseDuration(text);
	if (milliseconds === undefined) throw new Error(`not a duration: ${text}`);
	return milliseconds;
}
