/** What each job of a rehearsed release came to: the last word of all its attempts, in the order in which the jobs began. */
import type { Conclusion, JobResult, WorkflowRunResult } from "../runner/types.ts";

export interface Stage {
	/** The job's key in its run; unique within one release. */
	readonly key: string;
	/** Without the names of the calling jobs: `Production` for `ship / Production`. */
	readonly name: string;
	/** The attempt whose result this is, from 1. */
	readonly attempt: number;
	readonly conclusion: Conclusion | "waiting";
	/** Whether it ended well although it warned, as a step in advisory mode does that would have stopped. */
	readonly hasWarnings: boolean;
	/** What our actions decided in it, in their order: `deployed`, `healthy`. */
	readonly decisions: readonly string[];
	/** Why it did not end well, or warned: what the last of our actions said; null when all was well or nothing was said. */
	readonly explanation: string | null;
	readonly seconds: number;
}

/** Jobs that were skipped are no stage. Of a job with several attempts the last one counts. */
export function listStages(runs: readonly WorkflowRunResult[]): readonly Stage[] {
	const last = new Map<string, { readonly job: JobResult; readonly attempt: number }>();
	for (const run of runs)
		for (const job of run.jobs) {
			const key = `${run.runId} ${job.key}`;
			const before = last.get(key);
			last.set(key, { job, attempt: job.reused && before !== undefined ? before.attempt : run.attempt });
		}
	return [...last]
		.filter(([, { job }]) => job.conclusion !== "skipped")
		.sort(([, a], [, b]) => a.job.startedAt.localeCompare(b.job.startedAt))
		.map(([key, { job, attempt }]) => describeStage(key, job, attempt));
}

function describeStage(key: string, job: JobResult, attempt: number): Stage {
	const results = job.steps.flatMap(({ outputs }) => readResult(outputs["result"]));
	const conclusion = job.conclusion ?? "waiting";
	const hasWarnings =
		conclusion === "success" &&
		job.steps.some(({ annotations }) => annotations.some(({ level }) => level !== "notice"));
	return {
		key,
		hasWarnings,
		name: job.name.split(" / ").at(-1)!,
		attempt,
		conclusion,
		decisions: results.map(({ decision }) => decision),
		explanation: conclusion === "success" && !hasWarnings ? null : (results.at(-1)?.explanation ?? null),
		seconds: Math.max(0, Date.parse(job.completedAt) - Date.parse(job.startedAt)) / 1_000,
	};
}

/** The envelope that each of our actions leaves in its output `result`; nothing for a step of somebody else. */
function readResult(text: string | undefined): readonly { readonly decision: string; readonly explanation: string }[] {
	if (text === undefined || !text.startsWith("{")) return [];
	try {
		const { schemaVersion, decision, explanation } = JSON.parse(text) as Record<string, unknown>;
		return schemaVersion === 1 && typeof decision === "string"
			? [{ decision, explanation: typeof explanation === "string" ? explanation : "" }]
			: [];
	} catch {
		// Another action's output of the same name.
		return [];
	}
}
