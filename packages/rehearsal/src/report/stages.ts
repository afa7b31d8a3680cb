/** What each job of a rehearsed release came to: the last word of all its attempts, in the order in which the jobs began. */
import { WOULD_HAVE_STOPPED } from "@octoacme/shared/text/verdict-line.ts";
import type { Annotation, Conclusion, JobResult, WorkflowRunResult } from "../runner/types.ts";

export interface Stage {
	/** The job's key in its run; unique within one release. */
	readonly key: string;
	/** Without the names of the calling jobs: `Production` for `ship / Production`. */
	readonly name: string;
	/** The attempt whose result this is, from 1. */
	readonly attempt: number;
	readonly conclusion: Conclusion | "waiting";
	/** Whether it ended well although one of its steps stops as soon as it enforces. */
	readonly wouldHaveStopped: boolean;
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

/** Steps that end red, or would in `mode: enforce`. Other warnings say something and stop nothing. */
export function countStopped(jobs: readonly Pick<JobResult, "steps">[]): number {
	const isStop = ({ level, message }: Annotation) =>
		level === "error" || (level === "warning" && message.startsWith(WOULD_HAVE_STOPPED));
	return jobs.flatMap(({ steps }) => steps).filter(({ annotations }) => annotations.some(isStop)).length;
}

function describeStage(key: string, job: JobResult, attempt: number): Stage {
	const results = job.steps.flatMap(({ outputs }) => readResult(outputs["result"]));
	const conclusion = job.conclusion ?? "waiting";
	const wouldHaveStopped = conclusion === "success" && countStopped([job]) > 0;
	return {
		key,
		wouldHaveStopped,
		name: job.name.split(" / ").at(-1)!,
		attempt,
		conclusion,
		decisions: results.map(({ decision }) => decision),
		explanation: conclusion === "success" && !wouldHaveStopped ? null : (results.at(-1)?.explanation ?? null),
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
