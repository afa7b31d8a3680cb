/** Says on a terminal what a rehearsal does, a line a job with its warnings and errors below it. */
import type { ProgressEvent, StepResult } from "./runner/types.ts";

const MARKS = { success: "✓", failure: "✗", cancelled: "■", skipped: "–" } as const;

/** Lines through `write`; with `verbose` every step's log too. */
export function createProgress(write: (line: string) => void, verbose: boolean): (event: ProgressEvent) => void {
	/** Of jobs that have not ended, by job; jobs run side by side. */
	const found = new Map<string, string[]>();
	return (event) => {
		switch (event.kind) {
			case "run-started":
				write(`  ${event.name}${event.attempt > 1 ? `, attempt ${event.attempt}` : ""}`);
				break;
			case "job-waiting":
				write(`    … ${event.job}: ${event.reason}`);
				break;
			case "log":
				if (verbose) write(`      ${event.line}`);
				break;
			case "step-completed":
				// A warning that each step of a job gives is one thing to read.
				found.set(event.job, [...new Set([...(found.get(event.job) ?? []), ...listFindings(event.step)])]);
				break;
			case "job-completed":
				if (event.job.conclusion !== null && event.job.conclusion !== "skipped" && !event.job.reused) {
					const seconds = (Date.parse(event.job.completedAt) - Date.parse(event.job.startedAt)) / 1_000;
					write(`    ${MARKS[event.job.conclusion]} ${event.job.name} (${seconds.toFixed(1)} s)`);
				}
				for (const line of found.get(event.job.name) ?? []) write(line);
				found.delete(event.job.name);
				break;
			case "run-completed":
				// What a job found that was cut off before it ended.
				for (const line of [...found.values()].flat()) write(line);
				found.clear();
				break;
			default:
				break;
		}
	};
}

function listFindings({ annotations }: StepResult): readonly string[] {
	return annotations
		.filter(({ level }) => level !== "notice")
		.map(({ level, message }) => `      ${level === "error" ? "!" : "·"} ${message.split("\n")[0]}`);
}
