/** The run that waited for a signature: lets it go on when a later run decides go, once. */

import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { readIssue, upsertIssue } from "@octoacme/shared/github/issues.ts";
import {
	dispatchWorkflow,
	listWorkflowRuns,
	readWorkflowRun,
	rerunFailedJobs,
} from "@octoacme/shared/github/workflow-runs.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { readIssueState } from "@octoacme/shared/requirements/issue-state.ts";
import { renderIssueBody, type WrittenIssue } from "./release-issue.ts";
import type { Report } from "./report.ts";

/** GitHub re-runs no run that is under way; one that decided no go has only its clean-up before it. */
const PATIENCE_MS = 120_000;
const LOOK_EVERY_MS = 5_000;
/** "You can re-run a workflow run … up to 30 days after its initial run" (GitHub docs, re-running workflows and jobs). */
const RERUN_MS = 30 * 86_400_000;

export type Continued =
	| { readonly kind: "none"; readonly why: string }
	| { readonly kind: "rerun"; readonly runId: string }
	| { readonly kind: "dispatched"; readonly workflow: string };

export const NOT_CONTINUED: Continued = { kind: "none", why: "nothing was written" };

/** The inputs that say how. */
export interface Waiting {
	readonly mode: "none" | "rerun" | "dispatch";
	/** The file name of the workflow to start. */
	readonly workflow: string | undefined;
}

/** Lets the run that waited go on, once for each run and attempt, when a later run decides go. */
export async function continueWaiting(
	github: GitHub,
	runtime: Pick<ActionRuntime, "context" | "clock" | "log" | "signal">,
	request: Waiting & { readonly report: Report; readonly issue: WrittenIssue | null },
): Promise<Continued> {
	const { report, issue, mode, workflow } = request;
	if (mode === "none") return { kind: "none", why: "not asked for" };
	if (report.decided.decision !== "go") return { kind: "none", why: "the decision is no go" };
	const waiting = issue?.state.waiting ?? null;
	if (issue === null || waiting === null) return { kind: "none", why: "no run waits for this release" };
	if (waiting.runId === runtime.context.runId) return { kind: "none", why: "this is the run that waited" };
	const { tag, sha } = report.identity;
	if (mode === "rerun") {
		const key = `${waiting.runId}/${waiting.attempt}`;
		if (issue.state.continued.includes(key)) return { kind: "none", why: `run ${waiting.runId} was let go on before` };
		if (!(await awaitEnd(github, runtime, waiting, sha)))
			return { kind: "none", why: `run ${waiting.runId} is not one of this release's commit` };
		await rerunFailedJobs(github, waiting.runId, waiting.attempt);
		await rememberContinued(github, report, issue, key);
		return { kind: "rerun", runId: waiting.runId };
	}
	if (workflow === undefined)
		throw new ActionableError({
			code: "invalid-input",
			message: "Input continue is `dispatch`, and continue-workflow is empty.",
			hint: "Set `continue-workflow` to the file name of the workflow to start, such as ship.yml.",
		});
	const key = `dispatch/${workflow}/${waiting.runId}`;
	if (issue.state.continued.includes(key)) return { kind: "none", why: `${workflow} was started before` };
	await dispatchWorkflow(github, {
		workflow,
		ref: tag,
		inputs: { version: tag },
		find: async () => {
			const runs = await listWorkflowRuns(github, sha);
			const isOurs = runs.some(
				({ path, event, id }) =>
					path.endsWith(`/${workflow}`) && event === "workflow_dispatch" && BigInt(id) > BigInt(waiting.runId),
			);
			return isOurs ? true : undefined;
		},
	});
	await rememberContinued(github, report, issue, key);
	return { kind: "dispatched", workflow };
}

/** Until the attempt that waited has ended; somebody who signs at once is faster than its last job. False: it is no run of the commit. */
async function awaitEnd(
	github: GitHub,
	runtime: Pick<ActionRuntime, "clock" | "log" | "signal">,
	waiting: { readonly runId: string; readonly attempt: number },
	sha: string,
): Promise<boolean> {
	const until = runtime.clock.now() + PATIENCE_MS;
	for (;;) {
		const run = await readWorkflowRun(github, waiting.runId);
		// Writers can edit the issue that names the run.
		const repository = `${github.owner}/${github.repo}`.toLowerCase();
		if (run === undefined || run.sha !== sha || run.headRepository?.toLowerCase() !== repository) return false;
		if (run.attempt > waiting.attempt) return true;
		if (runtime.clock.now() - Date.parse(run.createdAt) > RERUN_MS)
			throw new ActionableError({
				code: "conflict",
				message: `Run ${waiting.runId} waited for this decision and began on ${run.createdAt.slice(0, 10)}: GitHub runs nothing again that is older than 30 days.`,
				hint: "Start the release's workflow for the tag once more. The signatures still count.",
			});
		if (run.status === "completed") return true;
		if (runtime.clock.now() >= until)
			throw new ActionableError({
				code: "conflict",
				message: `Run ${waiting.runId} waited for this decision and is still ${run.status.replaceAll("_", " ")}, so GitHub does not let it go on.`,
				hint: `When it has ended, choose "Re-run failed jobs" on ${run.url}.`,
			});
		runtime.log.info(`Run ${waiting.runId}, which waited for this, is still ${run.status.replaceAll("_", " ")}.`);
		await runtime.clock.sleep(LOOK_EVERY_MS, runtime.signal);
	}
}

/**
 * Notes in the issue that a waiting run was let go on, once GitHub took it. A run that dies in between asks
 * GitHub again, which knows the attempt, or the dispatched run: nothing is started twice, and nothing is forgotten.
 */
async function rememberContinued(github: GitHub, report: Report, issue: WrittenIssue, key: string): Promise<void> {
	const now = await readIssue(github, issue.number);
	const state = readIssueState(now.body);
	await upsertIssue(github, {
		kind: "release",
		key: `${report.policy.service ?? "-"}:${report.identity.version}`,
		title: now.title,
		body: renderIssueBody(report, { ...state, continued: [...state.continued, key].slice(-50) }, now),
		update: true,
	});
}
