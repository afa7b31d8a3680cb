/** Preloaded into a measured process: at its end, writes how long it slept, its CPU with that of its children, and its peak memory. */
import { readFileSync, writeFileSync } from "node:fs";

const { env, pid } = process;
// Children inherit the environment; the figures are those of the first process, whose children are in its CPU time.
if (env.BENCH_PROBE !== undefined) env.BENCH_PROBE_PID ??= String(pid);

let slept = 0;
const set = globalThis.setTimeout;
globalThis.setTimeout = Object.assign((run, delay = 0, ...rest) => {
	const timer = set(() => {
		// What does not keep the process alive is no sleep: undici's clock for its time-outs.
		if (timer.hasRef()) slept += delay;
		run(...rest);
	}, delay);
	return timer;
}, set);
process.on("exit", () => {
	// Read here and not at the start: an action starts anew under the same id and gets its variables back only after that.
	if (env.BENCH_PROBE === undefined || env.BENCH_PROBE_PID !== String(pid)) return;
	// utime, stime, cutime and cstime in ticks of 10 ms: proc(5).
	const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1].split(" ");
	const cpuMs = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) * 10;
	writeFileSync(
		env.BENCH_PROBE,
		JSON.stringify({ sleptMs: slept, cpuMs, peakMib: process.resourceUsage().maxRSS / 1024 }),
	);
});
