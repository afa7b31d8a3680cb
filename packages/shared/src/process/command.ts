/** Runs a policy's shell script as a workflow's run step would: bounded, cancellable, unable to speak to the runner, without our secrets. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { StringDecoder } from "node:string_decoder";
import { neutralizeLine } from "../text/escape.ts";
import { systemClock } from "./clock.ts";
import { rememberCommandFiles, restoreCommandFiles } from "./command-files.ts";
import { readEnvironment, readVariable, type Variables } from "./environment.ts";
import { type Log, log as processLog } from "./log.ts";
import { ORDINARY_VARIABLES } from "./ordinary-variables.ts";
import { hidePassedVariable, hideSecrets, hideSecretsInLines } from "./secrets.ts";

export interface ScriptRequest {
	/** Run with `bash --noprofile --norc -eo pipefail`. Values reach it through `env`, never by interpolation. */
	readonly script: string;
	readonly cwd: string;
	/** Added to the allowed part of our environment (see `selectEnvironment`). */
	readonly env: Readonly<Record<string, string>>;
	/** Names of further variables of ours that are passed on; their values are hidden in all that is kept or shown of the output. */
	readonly pass?: readonly string[];
	readonly timeoutMs: number;
	/** Aborting sends SIGINT to the group at once, SIGTERM after `graceMs`, SIGKILL after as much again. */
	readonly signal?: AbortSignal;
	readonly graceMs?: number;
	/** Each line of output, neutralised and without secrets, also when it is not echoed. */
	readonly onLine?: (line: string, stream: "stdout" | "stderr") => void;
	/** Whether the output goes to the log as it comes. Default true. */
	readonly echo?: boolean;
	readonly log?: Log;
}

type ScriptEnd =
	| { readonly kind: "exited"; readonly code: number }
	| { readonly kind: "killed"; readonly signal: string }
	| { readonly kind: "timed-out"; readonly afterMs: number }
	| { readonly kind: "cancelled" }
	| { readonly kind: "not-started"; readonly message: string };

export interface ScriptResult {
	/** True only for exit code 0. */
	readonly ok: boolean;
	readonly end: ScriptEnd;
	readonly durationMs: number;
	/** The last lines of stdout and stderr together, neutralised and without secrets, at most 200 lines of 2,000 characters. */
	readonly tail: readonly string[];
	/** The last non-empty line of stdout as printed, or the empty text. */
	readonly lastLine: string;
	/** All of stdout up to 1 MB, as printed. */
	readonly stdout: string;
}

const TAIL_LINES = 200;
/** Lines kept before the tail, since a value may be broken over the line where the tail begins. */
const TAIL_CONTEXT = 50;
const LINE_LENGTH = 2_000;
/** So much of a line is held before it is taken in pieces. Of these the first alone is shown: it is longer than what is shown of a line. */
const PIECE_LENGTH = 65_536;
const STDOUT_LIMIT = 1_000_000;
/** How long output is awaited after the script itself has ended. */
const DAEMON_MS = 2_000;

/** What of the ordinary environment a command sees without being asked for. */
const ALLOWED = new RegExp(`^(?:${ORDINARY_VARIABLES.join("|")})$`);

/** The allowed variables, those named in `pass`, then `added`, which wins. */
export function selectEnvironment(
	all: Variables,
	pass: readonly string[],
	added: Readonly<Record<string, string>>,
): Record<string, string> {
	const selected: Record<string, string> = {};
	for (const [name, value] of Object.entries(all))
		if (value !== undefined && (ALLOWED.test(name) || pass.includes(name))) selected[name] = value;
	return { ...selected, ...added };
}

/** Runs to an end and says which; never rejects because of what the script does. */
export async function runScript(request: ScriptRequest): Promise<ScriptResult> {
	const log = request.log ?? processLog;
	const echo = request.echo ?? true;
	const started = systemClock.now();
	const tail: string[] = [];
	const printed = keepStdout();
	const takeLine = (stream: "stdout" | "stderr", raw: string): string => {
		const shown = hideSecrets(raw);
		const line = neutralizeLine(shown.length > LINE_LENGTH ? `${shown.slice(0, LINE_LENGTH)}…` : shown);
		tail.push(line);
		if (tail.length > TAIL_LINES + TAIL_CONTEXT) tail.shift();
		request.onLine?.(line, stream);
		return line;
	};
	const take = (stream: "stdout" | "stderr") => (output: Output) => {
		// What goes on is longer than what is shown of a line, and a value that is broken before it would not be recognized in it.
		const begun = output.goesOn ? output.texts.slice(1) : output.texts;
		if (stream === "stdout") printed.add(output, begun);
		const lines = begun.map((line) => takeLine(stream, line));
		if (echo && lines.length > 0) log.info(lines.join("\n"));
	};
	for (const name of request.pass ?? []) {
		const value = readVariable(name);
		if (value !== undefined) hidePassedVariable(name, value);
	}
	rememberOnce();
	const token = randomUUID();
	const resume = () => log.resumeCommands(token);
	if (echo) {
		log.stopCommands(token);
		process.once("exit", resume);
	}
	let end: ScriptEnd;
	try {
		end = await runGroup(request, take, echo ? log.awaitReader : undefined);
	} finally {
		if (echo) {
			process.off("exit", resume);
			resume();
		}
		const written = restoreCommandFiles();
		if (written.length > 0)
			log.warning(
				`The command wrote to ${written.join(" and ")} of this step; that was taken out. A command hands nothing to later steps.`,
			);
	}
	return {
		ok: end.kind === "exited" && end.code === 0,
		end,
		durationMs: systemClock.now() - started,
		tail: hideSecretsInLines(tail).slice(-TAIL_LINES),
		...printed.get(),
	};
}

/** What is handed on of stdout, as it was printed. */
function keepStdout() {
	let lastLine = "";
	let stdout = "";
	return {
		/** `begun`: the lines that begin in this output. */
		add: ({ texts, ends }: Output, begun: readonly string[]) => {
			const last = begun.findLast((text) => text.trim() !== "");
			if (last !== undefined) lastLine = last.trim().slice(0, LINE_LENGTH);
			if (stdout.length < STDOUT_LIMIT) stdout += `${texts.join("\n")}${ends ? "\n" : ""}`;
		},
		get: () => ({ lastLine, stdout: stdout.slice(0, STDOUT_LIMIT) }),
	};
}

let isRemembered = false;

/** Commands may run side by side: what one of them writes must not become what is remembered for the next. */
function rememberOnce(): void {
	if (!isRemembered) rememberCommandFiles();
	isRemembered = true;
}

/** How a script ended, as the end of a sentence: `ended with exit code 3`. */
export function describeEnd(end: ScriptEnd): string {
	switch (end.kind) {
		case "exited":
			return `ended with exit code ${end.code}`;
		case "killed":
			return `was killed by ${end.signal}`;
		case "timed-out":
			return `was stopped after ${Math.round(end.afterMs / 1_000)} s, its time-out`;
		case "cancelled":
			return "was stopped because the run was cancelled";
		case "not-started":
			return `could not be started: ${end.message}`;
	}
}

function runGroup(
	request: ScriptRequest,
	take: (stream: "stdout" | "stderr") => TakeOutput,
	awaitReader: Log["awaitReader"],
): Promise<ScriptEnd> {
	if (request.signal?.aborted) return Promise.resolve({ kind: "cancelled" });
	return new Promise((resolve) => {
		const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", request.script], {
			cwd: request.cwd,
			env: selectEnvironment(readEnvironment(), request.pass ?? [], request.env),
			stdio: ["ignore", "pipe", "pipe"],
			detached: process.platform !== "win32",
		});
		const bounds = boundGroup(child, request);
		let ended = false;
		let leaving: NodeJS.Timeout | undefined;
		const finish = (end: ScriptEnd) => {
			if (ended) return;
			ended = true;
			clearTimeout(leaving);
			bounds.release();
			for (const end of flush) end();
			child.stdout?.destroy();
			child.stderr?.destroy();
			resolve(end);
		};
		const output = readOutput([child.stdout, child.stderr], awaitReader);
		const flush = [output.readLines(child.stdout, take("stdout")), output.readLines(child.stderr, take("stderr"))];
		child.on("error", (error) => finish({ kind: "not-started", message: error.message }));
		child.on("close", (code, signal) => {
			if (bounds.cause() !== undefined) bounds.kill();
			finish(bounds.conclude(code, signal));
		});
		child.on("exit", (code, signal) => {
			if (bounds.cause() !== undefined) bounds.kill();
			// A background process may hold the pipes open; its output is awaited a moment, then left.
			const leave = () => {
				if (output.isHeld() && bounds.cause() === undefined) leaving = setTimeout(leave, DAEMON_MS);
				else finish(bounds.conclude(code, signal));
			};
			leaving = setTimeout(leave, DAEMON_MS);
		});
	});
}

/** Ends the script and everything that it started, at its time-out, at a cancellation, and with our own process. */
function boundGroup(child: ChildProcess, { signal: abort, graceMs = 5_000, timeoutMs }: ScriptRequest) {
	let cause: "timed-out" | "cancelled" | undefined;
	const timers: NodeJS.Timeout[] = [];
	const killGroup = (signal: NodeJS.Signals) => {
		try {
			if (child.pid !== undefined) process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
		} catch {
			child.kill(signal);
		}
	};
	const stop = (why: "timed-out" | "cancelled", signals: readonly NodeJS.Signals[]) => {
		if (cause !== undefined) return;
		cause = why;
		for (const [index, signal] of signals.entries()) timers.push(setTimeout(() => killGroup(signal), index * graceMs));
	};
	const kill = () => killGroup("SIGKILL");
	const onAbort = () => stop("cancelled", ["SIGINT", "SIGTERM", "SIGKILL"]);
	abort?.addEventListener("abort", onAbort, { once: true });
	if (abort?.aborted) onAbort();
	timers.push(setTimeout(() => stop("timed-out", ["SIGTERM", "SIGKILL"]), timeoutMs));
	process.once("exit", kill);
	return {
		cause: () => cause,
		kill,
		conclude: (code: number | null, signal: string | null): ScriptEnd => {
			if (cause === "timed-out") return { kind: "timed-out", afterMs: timeoutMs };
			if (cause === "cancelled") return { kind: "cancelled" };
			return code === null ? { kind: "killed", signal: signal ?? "an unknown signal" } : { kind: "exited", code };
		},
		release: () => {
			for (const timer of timers) clearTimeout(timer);
			abort?.removeEventListener("abort", onAbort);
			process.off("exit", kill);
		},
	};
}

/** A part of what a stream gave: at least one line, or a piece of one that is too long to be held. */
interface Output {
	readonly texts: readonly string[];
	/** The first continues a line whose beginning was given before. */
	readonly goesOn: boolean;
	/** The last ends its line. */
	readonly ends: boolean;
}

type TakeOutput = (output: Output) => void;

/** Reads a script's streams no faster than the log is read: what is not read yet stays with the script, not in memory. */
function readOutput(streams: readonly (NodeJS.ReadableStream | null)[], awaitReader: Log["awaitReader"]) {
	let isHeld = false;
	const hold = () => {
		const read = isHeld ? undefined : awaitReader?.();
		if (read === undefined) return;
		isHeld = true;
		for (const stream of streams) stream?.pause();
		void read.then(() => {
			isHeld = false;
			for (const stream of streams) stream?.resume();
		});
	};
	return {
		isHeld: () => isHeld,
		/** Gives whole lines to `take`; returns what gives it the rest at the end. */
		readLines: (stream: NodeJS.ReadableStream | null, take: TakeOutput): (() => void) => {
			const lines = splitLines(take);
			stream?.on("data", (chunk: Buffer) => {
				lines.add(chunk);
				hold();
			});
			return lines.end;
		},
	};
}

function splitLines(take: TakeOutput) {
	const decoder = new StringDecoder("utf8");
	let rest = "";
	let goesOn = false;
	const give = (texts: readonly string[], ends: boolean) => {
		if (texts.length === 0) return;
		take({ texts, goesOn, ends });
		goesOn = !ends;
	};
	return {
		add: (chunk: Buffer) => {
			const lines = (rest + decoder.write(chunk)).split(/\r\n|\n|\r(?!$)/);
			rest = lines.pop() ?? "";
			// One endless line must not fill memory.
			if (rest.length <= PIECE_LENGTH) give(lines, true);
			else {
				give([...lines, rest], false);
				rest = "";
			}
		},
		end: () => {
			rest += decoder.end();
			if (rest !== "") give([rest.replace(/\r$/, "")], true);
			rest = "";
		},
	};
}
