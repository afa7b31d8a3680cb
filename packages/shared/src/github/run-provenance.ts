/** Reads what decides whether a workflow run is trusted: the run, whose workflow file it ran, and the jobs of one attempt. */
import * as z from "zod";
import type { RunFact } from "../record/provenance.ts";
import type { GitHub } from "./client.ts";
import { isReachable } from "./commits.ts";
import { listJobs, readWorkflowRun } from "./workflow-runs.ts";

const FILES = `query($owner: String!, $name: String!, $now: String!, $before: String!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name }
    now: object(expression: $now) { oid }
    before: object(expression: $before) { oid }
  }
}`;
const object = z.object({ oid: z.string() }).nullable();
const filesShape = z.object({
	repository: z.object({ defaultBranchRef: z.object({ name: z.string() }).nullable(), now: object, before: object }),
});

/** The run and the jobs of `attempt`; null when the repository has no such run. Three requests, side by side where they can be. */
export async function readRunFact(
	github: GitHub,
	named: { readonly runId: string; readonly attempt: number },
): Promise<RunFact | null> {
	const run = await readWorkflowRun(github, named.runId);
	if (run === undefined) return null;
	const [jobs, ofDefaultBranch] = await Promise.all([
		listJobs(github, named.runId, "all"),
		isOfDefaultBranch(github, run),
	]);
	return { ...run, ofDefaultBranch, jobs: jobs.filter(({ attempt }) => attempt === named.attempt) };
}

/** Whether the workflow file that a run ran is the default branch's: the same file now, or one of a commit on that branch. */
export async function isOfDefaultBranch(
	github: GitHub,
	run: { readonly path: string; readonly sha: string },
): Promise<boolean> {
	const { repository } = await github.query(
		FILES,
		{ owner: github.owner, name: github.repo, now: `HEAD:${run.path}`, before: `${run.sha}:${run.path}` },
		filesShape,
		"contents: read",
	);
	const { defaultBranchRef, now, before } = repository;
	if (before === null) return false;
	if (now?.oid === before.oid) return true;
	return defaultBranchRef !== null && isReachable(github, run.sha, defaultBranchRef.name);
}
