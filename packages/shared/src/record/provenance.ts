/** Decides what is believed of the things that are read back from GitHub: by whom they were written, in which run, and when. */
import type { DeploymentPayload } from "../release/deployment.ts";
import { parseTag } from "../release/version.ts";

/** Whose writing counts, and which tags releases bear. */
export interface TrustedWriters {
	/** The login that this token writes as, as GitHub spells it. */
	readonly own: string;
	/** Further logins that the policy trusts (`trusted-authors`); an app's ends with `[bot]`. */
	readonly authors: readonly string[];
	/** The policy's tag pattern, and the service that it is the pattern of. */
	readonly tag: string;
	readonly service: string | null;
}

/**
 * Whether a login is one whose writing counts. An app's ends with `[bot]`: a person who registers the name of an app is not that
 * app. What is trusted may leave `[bot]` out, as GraphQL does for the account that a token writes as.
 */
export function isTrustedAuthor(login: string | null, writers: Pick<TrustedWriters, "own" | "authors">): boolean {
	if (login === null) return false;
	const bare = (name: string) => name.toLowerCase().replace(/\[bot\]$/, "");
	const isApp = /\[bot\]$/i.test(login);
	return [writers.own, ...writers.authors].some((known) =>
		isApp ? bare(known) === bare(login) : known.toLowerCase() === login.toLowerCase(),
	);
}

interface Written {
	readonly sha: string;
	readonly creator: string | null;
	readonly payload: DeploymentPayload | null;
	readonly statuses: readonly { readonly creator: string | null }[];
}

/**
 * Deployments with only what a trusted account wrote: anybody who may push can create a deployment or a status by API. What
 * somebody else created loses its payload, so that no history counts it; what somebody else said of ours is left out. A payload
 * whose tag is not of the policy's pattern, or not the tag of its version, names no release.
 */
export function keepTrusted<T extends Written>(deployments: readonly T[], writers: TrustedWriters): readonly T[] {
	return deployments.map((deployment) => {
		if (!isTrustedAuthor(deployment.creator, writers) || !namesRelease(deployment, writers))
			return { ...deployment, payload: null };
		return {
			...deployment,
			statuses: deployment.statuses.filter(({ creator }) => isTrustedAuthor(creator, writers)),
		};
	});
}

function namesRelease({ payload, sha }: Written, writers: TrustedWriters): boolean {
	if (payload === null || payload.sha !== sha) return false;
	// Another service's tags follow a pattern of its own.
	return payload.service !== writers.service || parseTag(payload.tag, writers.tag)?.version === payload.version;
}

/** A run as GitHub knows it, with what its workflow file is. */
export interface RunFact {
	readonly id: string;
	/** `.github/workflows/ship.yml` */
	readonly path: string;
	readonly sha: string;
	readonly event: string;
	readonly attempt: number;
	readonly headRepository: string | null;
	/** ISO instant. */
	readonly createdAt: string;
	/** Whether the run's workflow file is one of the default branch: its commit is on it, or the file is the same there. */
	readonly ofDefaultBranch: boolean;
	/** The jobs of the attempt that is named. */
	readonly jobs: readonly JobFact[];
}

interface JobFact {
	readonly name: string;
	readonly conclusion: string | null;
	readonly startedAt: string | null;
	readonly completedAt: string | null;
}

interface RunExpectation {
	/** `owner/name` */
	readonly repository: string;
	/** Paths of workflow files; a run of any other is not trusted. */
	readonly workflows: readonly string[];
}

/** Why a run is no trusted one, as the end of a sentence about it; undefined: it is. */
export function doubtRun(
	run: Pick<RunFact, "path" | "event" | "headRepository" | "ofDefaultBranch">,
	expected: RunExpectation,
): string | undefined {
	if (run.headRepository?.toLowerCase() !== expected.repository.toLowerCase())
		return `belongs to ${run.headRepository ?? "a deleted fork"}`;
	if (/^pull_request/.test(run.event)) return `ran for the event ${run.event}, whose code is not reviewed`;
	if (!expected.workflows.includes(run.path))
		return `is one of the workflow ${run.path}, which is not trusted (trusted: ${expected.workflows.join(", ") || "none"}); add it to \`trusted-workflows\` in the policy if it should be`;
	if (!run.ofDefaultBranch) return `ran a version of ${run.path} that is not the default branch's`;
	return undefined;
}

/** How far the clocks of a runner and of GitHub may differ. */
const CLOCK_SKEW_MS = 120_000;

/** Why nothing that is dated `at` can have been written by a job of the run; undefined: one can have. */
export function doubtMoment(jobs: readonly JobFact[], at: string | null): string | undefined {
	const moment = Date.parse(at ?? "");
	if (Number.isNaN(moment)) return "has no time";
	const enclosing = jobs.filter(
		({ startedAt, completedAt }) =>
			startedAt !== null &&
			Date.parse(startedAt) - CLOCK_SKEW_MS <= moment &&
			(completedAt === null || moment <= Date.parse(completedAt) + CLOCK_SKEW_MS),
	);
	if (enclosing.length === 0) return "was written when no job of its run was running";
	if (enclosing.every(({ conclusion }) => conclusion !== null && conclusion !== "success"))
		return `was written by the job ${enclosing[0]!.name}, which ended ${enclosing[0]!.conclusion}`;
	return undefined;
}

/** The workflow files whose runs are trusted: those of the policy, else the one that is running. */
export function listTrustedWorkflows(named: readonly string[] | undefined, workflowRef: string): readonly string[] {
	if (named !== undefined && named.length > 0) return named;
	const path = readWorkflowPath(workflowRef);
	return path === undefined ? [] : [path];
}

/** The file's path out of `owner/name/.github/workflows/file.yml@ref`; undefined for anything else. */
function readWorkflowPath(workflowRef: string): string | undefined {
	const at = workflowRef.indexOf("@");
	const [, , ...path] = (at < 0 ? workflowRef : workflowRef.slice(0, at)).split("/");
	return path.length === 0 ? undefined : path.join("/");
}
