/** Preloaded into a measured process: at its end, writes how long it slept, its CPU with that of its children, and its peak memory. */
import { readFileSync, writeFileSync } from "node:fs";

const file = process.env.BENCH_PROBE;
if (file !== undefined && process.env.BENCH_PROBE_PID === undefined) {
	// Children inherit the environment; the figures are those of the first process, whose children are in its CPU time.
	process.env.BENCH_PROBE_PID = String(process.pid);
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
		// utime, stime, cutime and cstime in ticks of 10 ms: proc(5).
		const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1].split(" ");
		const cpuMs = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) * 10;
		writeFileSync(file, JSON.stringify({ sleptMs: slept, cpuMs, peakMib: process.resourceUsage().maxRSS / 1024 }));
	});
}
