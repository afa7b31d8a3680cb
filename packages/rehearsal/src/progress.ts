/** Says on a terminal what a rehearsal does, a line a job. */
import type { ProgressEvent } from "./runner/types.ts";

const MARKS = { success: "✓", failure: "✗", cancelled: "■", skipped: "–" } as const;

/** Lines through `write`; with `verbose` every step's log too. */
export function createProgress(write: (line: string) => void, verbose: boolean): (event: ProgressEvent) => void {
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
				for (const annotation of event.step.annotations)
					if (annotation.level !== "notice")
						write(`      ${annotation.level === "error" ? "!" : "·"} ${annotation.message.split("\n")[0]}`);
				break;
			case "job-completed":
				if (event.job.conclusion !== null && event.job.conclusion !== "skipped" && !event.job.reused) {
					const seconds = (Date.parse(event.job.completedAt) - Date.parse(event.job.startedAt)) / 1_000;
					write(`    ${MARKS[event.job.conclusion]} ${event.job.name} (${seconds.toFixed(1)} s)`);
				}
				break;
			default:
				break;
		}
	};
}
