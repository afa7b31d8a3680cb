/** Which workflow runs of a commit are asked for their jobs, one request each: all that may be CI, and the newest of the others. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { WorkflowRun } from "@octoacme/shared/github/workflow-runs.ts";

/** How many runs are asked for their jobs, unless more than that may be CI. */
const RUNS = 30;

/** How many runs that may be CI are asked for their jobs; a commit with more is not judged. */
const CI_RUNS = 60;

/**
 * Events about something else than a commit. GitHub files their runs under the newest commit of the default branch.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const NOT_OF_A_COMMIT = [
	"branch_protection_rule",
	"delete",
	"discussion",
	"discussion_comment",
	"fork",
	"gollum",
	"issue_comment",
	"issues",
	"label",
	"milestone",
	"page_build",
	"public",
	"watch",
];

interface ChosenRuns {
	readonly read: readonly WorkflowRun[];
	/** None of them may be CI: comments, earlier runs of a schedule, and earlier runs of the release's own workflows. */
	readonly unread: readonly WorkflowRun[];
}

/**
 * The newest run of each file, event and branch counts among those that may be CI, whatever its event. Earlier ones do not, where the event
 * is about no commit, where it is `schedule` (which has no inputs, so that the newest run is the same again), and where the file is in
 * `ownFiles`. Throws when more than 60 may be CI: a failed run among those left out could not be told from a passed one.
 */
export function chooseRuns(runs: readonly WorkflowRun[], ownFiles: readonly string[]): ChosenRuns {
	const seen = new Set<string>();
	const ci: WorkflowRun[] = [];
	const others: WorkflowRun[] = [];
	for (const run of [...runs].sort((a, b) => Number(BigInt(b.id) - BigInt(a.id)))) {
		const key = JSON.stringify([run.path, run.event, run.branch]);
		const isRepeated = run.event === "schedule" || NOT_OF_A_COMMIT.includes(run.event) || ownFiles.includes(run.path);
		(isRepeated && seen.has(key) ? others : ci).push(run);
		seen.add(key);
	}
	if (ci.length > CI_RUNS)
		throw new ActionableError({
			code: "over-limit",
			message: `${ci.length} workflow runs of the commit may be CI, and preflight reads the jobs of at most ${CI_RUNS}.`,
			hint: "Release a new commit, which has fewer workflow runs.",
		});
	const room = Math.max(0, RUNS - ci.length);
	return { read: [...ci, ...others.slice(0, room)], unread: others.slice(room) };
}
