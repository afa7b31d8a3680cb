/** What tools reported about a commit: check runs and statuses as one list of checks. */
import { type CheckRun, listCheckRuns } from "@octoacme/shared/github/check-runs.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import type { listStatuses } from "@octoacme/shared/github/statuses.ts";
import {
	GITHUB_ACTIONS_APP,
	listJobs,
	listWorkflowRuns,
	type WorkflowJob,
	type WorkflowRun,
} from "@octoacme/shared/github/workflow-runs.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { RequiredCheck } from "@octoacme/shared/policy/schema.ts";
import type { RecordEntry } from "@octoacme/shared/record/entry.ts";
import { decodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { readNamedCheck } from "@octoacme/shared/requirements/check-evidence.ts";
import { judgeCheck, selectForeignChecks } from "@octoacme/shared/requirements/checks.ts";
import type { CheckFact, PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";
import { chooseRuns } from "./deciding-runs.ts";

/** Workflow files of the release itself: their jobs may be red only because preflight still waits. */
interface ReleaseWorkflows {
	readonly workflows: readonly string[];
	/**
	 * Whether the files of runs that verdicts on the commit name count too: a comment's run is of another file than the release's.
	 * Deploy does not believe a verdict of such a run unless the policy trusts its file, and then it names the release's as well.
	 */
	readonly fromVerdicts: boolean;
}

interface CommitChecks {
	readonly checks: readonly CheckFact[];
	/** What our own actions recorded on the commit, of whichever release. */
	readonly entries: readonly RecordEntry[];
}

/**
 * Every check of the commit, the newest attempt of each job. A check run of the Actions app is what it seems only when it is a job
 * of a run: any workflow with `checks: write` can post one under any name, with any address, and GitHub files it under the first
 * suite of the commit. One request for each run that is read.
 */
export async function readCheckRuns(github: GitHub, sha: string, release: ReleaseWorkflows): Promise<CommitChecks> {
	const [all, runs] = await Promise.all([
		listCheckRuns(github, sha, { filter: "all", withWorkflows: false }),
		listWorkflowRuns(github, sha),
	]);
	const entries = listEntries(all);
	const ofRelease = [...release.workflows, ...(release.fromVerdicts ? listVerdictWorkflows(entries, runs) : [])];
	const { read, unread } = chooseRuns(runs, ofRelease);
	const unreadFiles = new Map(unread.map(({ id, path }) => [id, path]));
	const lists = await Promise.all(read.map(async (run) => ({ run, jobs: await listJobs(github, run.id) })));
	const byCheckRun = new Map(
		lists.flatMap(({ run, jobs }) => jobs.map((job) => [job.checkRunId, { run, job }] as const)),
	);
	const latest = new Map<string, CheckRun>();
	for (const run of [...all].sort((a, b) => a.id - b.id)) {
		const job = run.app === GITHUB_ACTIONS_APP ? byCheckRun.get(run.id) : undefined;
		const name = `${run.suite}/${run.app}/${run.name}`;
		latest.set(job === undefined ? name : `job/${run.id}`, run);
		// An earlier attempt's, which is no job of the latest attempt.
		if (job !== undefined) latest.delete(name);
	}
	const checks = [...latest.values()].map((run): CheckFact => {
		const of = run.app === GITHUB_ACTIONS_APP ? byCheckRun.get(run.id) : undefined;
		// By its address, which anybody may write: it proves nothing, and may only keep a failed job of the release from counting.
		const unreadFile =
			of === undefined && run.app === GITHUB_ACTIONS_APP ? unreadFiles.get(run.runId ?? "") : undefined;
		return {
			kind: "check-run",
			app: run.app,
			workflow: of?.run.path ?? null,
			runId: of?.run.id ?? null,
			...(ofRelease.includes(of?.run.path ?? unreadFile ?? "") ? { ofRelease: true as const } : {}),
			...(unreadFile === undefined ? {} : { unread: true as const }),
			...(of === undefined && run.app === GITHUB_ACTIONS_APP ? { posted: true as const } : {}),
			...describeCheck(run, of?.job),
			url: run.url,
		};
	});
	return { checks, entries };
}

/** What a check run cannot make worse than its job's own end. */
const HARMLESS = ["success", "neutral", "skipped"];

/** A token with `checks: write` may change a job's check run, and not the job: the check run counts only where it says worse. */
function describeCheck(
	check: CheckRun,
	job: WorkflowJob | undefined,
): Pick<CheckFact, "name" | "externalId" | "status" | "conclusion"> {
	const { name, externalId, status, conclusion } = check;
	if (job === undefined) return { name, externalId, status, conclusion };
	const end = conclusion === null || HARMLESS.includes(conclusion) ? job : check;
	return { name: job.name, externalId: "", status: end.status, conclusion: end.conclusion };
}

function listEntries(all: readonly CheckRun[]): readonly RecordEntry[] {
	return all.flatMap(({ app, externalId, text }) => {
		const decoded = app === GITHUB_ACTIONS_APP && externalId.startsWith("octoacme:") ? decodeRecord(text) : undefined;
		return decoded?.ok === true ? [decoded.entry] : [];
	});
}

function listVerdictWorkflows(entries: readonly RecordEntry[], runs: readonly WorkflowRun[]): readonly string[] {
	const named = new Set(entries.map(({ run }) => run.id));
	return runs.filter(({ id }) => named.has(id)).map(({ path }) => path);
}

/** Commits whose tree is that of `sha`: the heads of pull requests that were squashed or merged into it unchanged. */
export function listTwins(pulls: PreflightFacts["pulls"], sha: string): readonly string[] {
	if (!pulls.ok) return [];
	const same = pulls.value.filter(
		({ merged, mergeSha, mergeTree, headTree, headSha }) =>
			merged && mergeSha === sha && mergeTree !== null && mergeTree === headTree && headSha !== sha,
	);
	return [...new Set(same.map(({ headSha }) => headSha))].sort();
}

/**
 * What reported on commits with the same files, where the release's own commit lacks what the policy asks for.
 * Their statuses are left out: anybody who may push can set one on a branch.
 */
export async function readTwinChecks(
	github: GitHub,
	twins: readonly string[],
	own: PreflightFacts["checks"],
	known: { readonly policy: Policy; readonly release: ReleaseWorkflows },
): Promise<PreflightFacts["checks"]> {
	const { policy, release } = known;
	if (!own.ok || twins.length === 0) return own;
	const ended = own.value.filter(({ conclusion }) => !["skipped", "neutral"].includes(conclusion ?? ""));
	const proves = ended.some(
		({ ofRelease, posted, person }) => ofRelease === undefined && posted === undefined && person === undefined,
	);
	const isMissing = (wanted: RequiredCheck) => judgeCheck(wanted, ended).state === "never-reported";
	if (proves && !listNamedChecks(policy).some(isMissing)) return own;
	const read = await fact(async () => {
		const lists = await Promise.all(
			twins.map(async (twin) =>
				(await readCheckRuns(github, twin, release)).checks.map((check): CheckFact => ({ ...check, twin })),
			),
		);
		return lists.flat().filter(({ externalId }) => !externalId.startsWith("octoacme:"));
	});
	return read.ok ? { ok: true, value: [...own.value, ...read.value] } : read;
}

/** The checks that the policy names, each with the app and workflow that it must come from. */
function listNamedChecks({ checks, requirements }: Policy): readonly RequiredCheck[] {
	const rules = Object.values(requirements).filter(({ enabled }) => enabled);
	return [...(checks ?? []), ...rules.flatMap((rule) => readNamedCheck(rule, "") ?? [])];
}

/** Check runs and statuses as one list, without those of the run `runId`; what could not be read stays unread. */
export function joinChecks(
	runs: Fact<CommitChecks>,
	statuses: Fact<Awaited<ReturnType<typeof listStatuses>>>,
	runId: string,
): PreflightFacts["checks"] {
	if (!runs.ok) return runs;
	if (!statuses.ok) return statuses;
	const posted = statuses.value.map(
		(status): CheckFact => ({
			kind: "status",
			name: status.context,
			...describePoster(status.creator ?? ""),
			workflow: null,
			runId: null,
			status: status.state === "pending" ? "in_progress" : "completed",
			conclusion: readConclusion(status.state),
			externalId: "",
			url: status.url,
		}),
	);
	return { ok: true, value: selectForeignChecks([...runs.value.checks, ...posted], runId) };
}

/** A job of a run posts no status: one by the account of all workflows proves nothing. */
function describePoster(login: string): Pick<CheckFact, "app" | "posted" | "person"> {
	const app = login.replace(/\[bot\]$/, "");
	if (app === login) return { app, person: true };
	return app === GITHUB_ACTIONS_APP ? { app, posted: true } : { app };
}

/** As a check's conclusion; a state that is not known stays, and proves nothing. */
function readConclusion(state: string): string | null {
	if (state === "pending") return null;
	return state === "error" ? "failure" : state;
}
