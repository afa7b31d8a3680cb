/** Starts the processes of steps and ends them the way the real runner does: SIGINT, SIGTERM, then the whole group is killed. */

import { spawn } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { setTimeout as sleep } from "node:timers/promises";

interface ProcessRequest {
	readonly command: string;
	readonly args: readonly string[];
	readonly cwd: string;
	readonly env: Readonly<Record<string, string>>;
	readonly onLine: (line: string) => void;
	/** Aborting ends the process. */
	readonly signal: AbortSignal;
	readonly interruptMs: number;
	readonly terminateMs: number;
}

export type ProcessEnd =
	| { readonly kind: "exited"; readonly code: number }
	| { readonly kind: "signalled"; readonly signal: NodeJS.Signals }
	| { readonly kind: "not-started"; readonly reason: string };

/** A process that lives on in the background may keep the pipes open; the real runner waits this long for them. */
const STREAM_GRACE_MS = 5_000;

/** Resolves when the process has ended and its output was read; never rejects. */
export function runProcess(request: ProcessRequest): Promise<ProcessEnd> {
	return new Promise((resolve) => {
		const child = spawn(request.command, request.args, {
			cwd: request.cwd,
			env: request.env,
			stdio: ["ignore", "pipe", "pipe"],
			detached: true,
		});
		const timers: NodeJS.Timeout[] = [];
		const flushes = [child.stdout, child.stderr].map((stream) => readLines(stream, request.onLine));
		const kill = (target: number, signal: NodeJS.Signals) => {
			try {
				process.kill(target, signal);
			} catch {
				// It has ended already.
			}
		};
		const stop = () => {
			if (child.pid === undefined) return;
			const { pid } = child;
			kill(pid, "SIGINT");
			timers.push(
				setTimeout(() => {
					kill(pid, "SIGTERM");
					timers.push(setTimeout(() => kill(-pid, "SIGKILL"), request.terminateMs));
				}, request.interruptMs),
			);
		};
		let settled = false;
		const settle = (end: ProcessEnd) => {
			if (settled) return;
			settled = true;
			for (const timer of timers) clearTimeout(timer);
			request.signal.removeEventListener("abort", stop);
			for (const flush of flushes) flush();
			child.stdout.destroy();
			child.stderr.destroy();
			resolve(end);
		};
		const describe = (code: number | null, signal: NodeJS.Signals | null): ProcessEnd =>
			code === null ? { kind: "signalled", signal: signal ?? "SIGKILL" } : { kind: "exited", code };
		child.once("error", (error) => settle({ kind: "not-started", reason: error.message }));
		child.once("close", (code, signal) => settle(describe(code, signal)));
		child.once("exit", (code, signal) => {
			timers.push(setTimeout(() => settle(describe(code, signal)), STREAM_GRACE_MS));
		});
		if (request.signal.aborted) stop();
		else request.signal.addEventListener("abort", stop, { once: true });
	});
}

function readLines(stream: NodeJS.ReadableStream, onLine: (line: string) => void): () => void {
	const decoder = new StringDecoder("utf8");
	let rest = "";
	stream.on("data", (chunk: Buffer) => {
		const lines = (rest + decoder.write(chunk)).split("\n");
		rest = lines.pop() ?? "";
		for (const line of lines) onLine(line.endsWith("\r") ? line.slice(0, -1) : line);
	});
	return () => {
		rest += decoder.end();
		if (rest !== "") onLine(rest);
		rest = "";
	};
}

/** A process that is being replaced by its program shows no environment for a moment; it is looked at again this often. */
const LOOKS = 10;
const BETWEEN_LOOKS_MS = 20;

/** Kills what a job's steps left running, found by the tracking id that children inherit; gives how many. Linux only, as it reads /proc. */
export async function endOrphans(trackingId: string): Promise<number> {
	const mark = `RUNNER_TRACKING_ID=${trackingId}`;
	let ended = 0;
	let pids: readonly string[];
	try {
		pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
	} catch {
		return 0;
	}
	for (let look = 0; look < LOOKS && pids.length > 0; look += 1) {
		if (look > 0) await sleep(BETWEEN_LOOKS_MS);
		pids = pids.filter((pid) => {
			try {
				const environment = readFileSync(`/proc/${pid}/environ`, "utf8");
				// The kernel's own threads and the dead have no program, and nothing to come.
				if (environment === "") return readlinkSync(`/proc/${pid}/exe`) !== "";
				if (!environment.split("\0").includes(mark)) return false;
				process.kill(Number(pid), "SIGKILL");
				ended += 1;
			} catch {
				// Another user's process, or it has ended meanwhile.
			}
			return false;
		});
	}
	return ended;
}
