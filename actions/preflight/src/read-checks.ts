/** What tools reported about a commit: check runs and statuses as one list of checks. */
import { type CheckRun, listCheckRuns } from "@octoacme/shared/github/check-runs.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import type { listStatuses } from "@octoacme/shared/github/statuses.ts";
import { GITHUB_ACTIONS_APP } from "@octoacme/shared/github/workflow-runs.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
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

/** listTwins: commits whose tree is that of `sha`: the heads of pull requests that were squashed or merged into it unchanged. */
export function listTwins(pulls: PreflightFacts["pulls"], sha: string): readonly string[] {
	if (!pulls.ok) return [];
	const same = pulls.value.filter(
		({ merged, mergeSha, mergeTree, headTree, headSha }) =>
			merged && mergeSha === sha && mergeTree !== null && mergeTree === headTree && headSha !== sha,
	);
	return [...new Set(same.map(({ headSha }) => headSha))].sort();
}

/**
 * readTwinChecks: what reported on commits with the same files, where the release's own commit lacks what the policy asks for.
 * Their statuses are left out: anybody who may push can set one on a branch.
 */
export async function readTwinChecks(
	github: GitHub,
	twins: readonly string[],
	own: PreflightFacts["checks"],
	policy: Policy,
): Promise<PreflightFacts["checks"]> {
	if (!own.ok || twins.length === 0) return own;
	const reported = new Set(
		own.value
			.filter((check) => check.ofRelease === undefined && !["skipped", "neutral"].includes(check.conclusion ?? ""))
			.map(({ name }) => name),
	);
	const wanted = [
		...(policy.checks ?? []).map(({ name }) => name),
		...Object.values(policy.requirements).flatMap(({ enabled, settings }) =>
			enabled && typeof settings["check"] === "string" && settings["check"] !== "" ? [settings["check"]] : [],
		),
	];
	if (reported.size > 0 && wanted.every((name) => reported.has(name))) return own;
	const read = await fact(async () => {
		const lists = await Promise.all(
			twins.map(async (twin) => (await readCheckRuns(github, twin)).map((check): CheckFact => ({ ...check, twin }))),
		);
		return lists.flat().filter(({ externalId }) => !externalId.startsWith("octoacme:"));
	});
	return read.ok ? { ok: true, value: [...own.value, ...read.value] } : read;
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
