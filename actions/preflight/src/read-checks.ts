/** What tools reported about a commit: check runs and statuses as one list of checks. */
import { type CheckRun, listCheckRuns } from "@octoacme/shared/github/check-runs.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import type { listStatuses } from "@octoacme/shared/github/statuses.ts";
import { GITHUB_ACTIONS_APP } from "@octoacme/shared/github/workflow-runs.ts";
import { selectForeignChecks } from "@octoacme/shared/requirements/checks.ts";
import type { CheckFact, PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";

/** readCheckRuns: the newest check run of each name in its suite, each with the workflow that its run is of. */
export async function readCheckRuns(github: GitHub, sha: string): Promise<readonly CheckFact[]> {
	const all = await listCheckRuns(github, sha, { filter: "all" });
	// Every verdict that a run of ours wrote stands on the commit, not only the newest: that is how its runs are known.
	const ours = all.filter(({ app, externalId }) => app === GITHUB_ACTIONS_APP && externalId.startsWith("octoacme:"));
	const ownRuns = new Set(ours.map(({ runId }) => runId));
	const newest = new Map<string, CheckRun>();
	for (const run of [...all].sort((a, b) => a.id - b.id)) newest.set(`${run.suite}/${run.app}/${run.name}`, run);
	return [...newest.values()].map((run) => ({
		kind: "check-run",
		name: run.name,
		app: run.app,
		workflow: run.workflow,
		runId: run.runId,
		...(run.runId !== null && ownRuns.has(run.runId) ? { ofRelease: true as const } : {}),
		status: run.status,
		conclusion: run.conclusion,
		externalId: run.externalId,
		url: run.url,
	}));
}

/** joinChecks: check runs and statuses as one list, without those of the run `runId`; what could not be read stays unread. */
export function joinChecks(
	runs: Fact<readonly CheckFact[]>,
	statuses: Fact<Awaited<ReturnType<typeof listStatuses>>>,
	runId: string,
): PreflightFacts["checks"] {
	if (!runs.ok) return runs;
	if (!statuses.ok) return statuses;
	const posted = statuses.value.map(
		(status): CheckFact => ({
			kind: "status",
			name: status.context,
			app: (status.creator ?? "").replace(/\[bot\]$/, ""),
			workflow: null,
			runId: null,
			status: status.state === "pending" ? "in_progress" : "completed",
			conclusion: status.state === "pending" ? null : status.state === "success" ? "success" : "failure",
			externalId: "",
			url: status.url,
		}),
	);
	return { ok: true, value: selectForeignChecks([...runs.value, ...posted], runId) };
}
