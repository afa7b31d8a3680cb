/** Gathers the facts: three or four rounds of parallel reads; what cannot be read is a fact too. */
import {
	compareDependencies,
	listAnalyses,
	listCodeScanningAlerts,
	listDependabotAlerts,
} from "@octoacme/shared/github/alerts.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { toPublished } from "@octoacme/shared/github/read-last-released.ts";
import { findIssue, listSeenRevokes, readIssueComments, readPeople } from "@octoacme/shared/github/release-issue.ts";
import {
	type OverviewIssue,
	type ReleaseOverview,
	readReleaseOverview,
} from "@octoacme/shared/github/release-overview.ts";
import { listReleases } from "@octoacme/shared/github/releases.ts";
import { checkEnvironment, loadOverviewPolicy, type PolicyLocation } from "@octoacme/shared/phase/load-policy.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { findRange } from "@octoacme/shared/range/find-range.ts";
import type { RangeSource } from "@octoacme/shared/range/source.ts";
import { listTrustedWorkflows } from "@octoacme/shared/record/provenance.ts";
import type { ReleaseIdentity } from "@octoacme/shared/release/identity.ts";
import { lastReleased } from "@octoacme/shared/release/last-released.ts";
import type { PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import { listSignedCommits, listSigners } from "@octoacme/shared/requirements/people.ts";
import { composeFacts } from "./facts.ts";
import { readManifest } from "./monitoring-manifest.ts";
import { readApprovals } from "./read-approvals.ts";
import { joinChecks, listTwins, readCheckRuns, readTwinChecks } from "./read-checks.ts";
import { type CommitReading, readBranches, readCommit, readRangeAndPulls } from "./read-commit.ts";
import { readDeployments } from "./read-deployments.ts";
import { type ReleaseChoice, readTag } from "./read-release.ts";
import { readSince } from "./read-since.ts";

export interface Gathered {
	readonly facts: PreflightFacts;
	readonly policy: Policy;
	readonly identity: ReleaseIdentity;
	readonly viewer: string;
	/** Our release issue, when it is there already. */
	readonly issue: OverviewIssue | null;
	readonly source: RangeSource["kind"];
}

interface GatherRequest extends ReleaseChoice {
	readonly policyRef: string | undefined;
	readonly environment?: string | undefined;
	readonly workspace: string;
	readonly runId: string;
	/** `owner/name/.github/workflows/file.yml@ref` */
	readonly workflowRef: string;
	/** Whether this run is not the release's own: after a comment, or on somebody's machine. */
	readonly fromOutside: boolean;
	/** Nothing is decided by what is read: a person may look at what any policy would say. */
	readonly isTrial: boolean;
	/** Milliseconds. */
	readonly now: number;
	readonly reports: PreflightFacts["reports"];
}

/** Everything that preflight judges. Throws only for what makes the question itself void: no tag, a bad policy, a moved tag. */
export async function gather(github: GitHub, request: GatherRequest): Promise<Gathered> {
	const [overview, documents, dependencyAlerts] = await Promise.all([
		readReleaseOverview(github, {
			policyPath: request.policyFile,
			policyRef: request.policyRef,
			deployments: true,
		}),
		fact(() => listReleases(github)),
		fact(() => listDependabotAlerts(github)),
	]);
	const policy = await loadOverviewPolicy(github, locatePolicy(request), overview.policy, "checked");
	checkEnvironment(policy, request.environment);
	const { release, tags, sha } = await readTag(github, overview, policy, request);
	// The range starts at what was released, so the deployments come before it; the overview nearly always holds them all.
	const deployments = await readDeployments(github, overview, policy);
	const { tags: starts, ...passedOver } = lastReleased({
		release,
		tags,
		pattern: policy.tag,
		service: policy.service ?? null,
		environments: policy.environments,
		deployments: deployments.ok ? deployments.value : [],
		published: documents.ok ? toPublished(documents.value, policy, overview.viewer) : [],
	});
	const own = listOwnWorkflows(policy, request);
	const judged: Judged = { github, request, overview, policy, sha, own };
	// What needs only the commit goes out beside the comparison that finds the previous release.
	const early = readOfCommit(judged, release);
	// Whichever throws first is heard; the other must not end the process.
	early.catch(() => {});
	const { identity, source } = await findRange(github, {
		release,
		sha,
		pattern: policy.tag,
		tags: starts,
		workspace: request.workspace,
		history: "auto",
		deepens: false,
	});
	const issue = findIssue(overview, policy, identity.version);
	const later = await readOfRange({ ...judged, source, deployments }, identity, issue, early);
	const reports = { ...request.reports, ...(await readManifest(policy, later.files)) };
	const facts = composeFacts({
		...later,
		now: request.now,
		runId: request.runId,
		identity,
		...passedOver,
		tags,
		tagPattern: policy.tag,
		hasEnvironments: policy.environments.length > 0,
		overview,
		dependencyAlerts,
		documents,
		deployments,
		reports,
	});
	return { facts, policy, identity, viewer: overview.viewer, issue, source: source.kind };
}

/** The commit that is judged, and what is known before anything of it is read. */
interface Judged {
	readonly github: GitHub;
	readonly request: GatherRequest;
	readonly overview: ReleaseOverview;
	readonly policy: Policy;
	readonly sha: string;
	readonly own: ReturnType<typeof listOwnWorkflows>;
}

/** Whose check runs count. */
function locatePolicy({ policyFile, policyRef, service, version, isTrial }: GatherRequest): PolicyLocation {
	return { path: policyFile, ref: policyRef, service, tag: version, isTrial };
}

function listOwnWorkflows({ trust }: Policy, { workflowRef, fromOutside }: GatherRequest) {
	return {
		workflows: listTrustedWorkflows(trust.workflows, workflowRef),
		fromVerdicts: fromOutside && trust.workflows.length === 0,
	};
}

async function readOfCommit(
	{ github, request, overview, policy, sha, own }: Judged,
	release: { readonly tag: string; readonly version: string },
) {
	const [runs, analyses, codeAlerts, approvals] = await Promise.all([
		fact(() => readCheckRuns(github, sha, own)),
		fact(() => listAnalyses(github, { sha })),
		fact(() => listCodeScanningAlerts(github)),
		readApprovals(github, policy, {
			sha,
			tag: release.tag,
			runId: request.runId,
			issue: findIssue(overview, policy, release.version),
		}),
	]);
	return { runs, analyses, codeAlerts, approvals };
}

/** What depends on the release before this one, then what depends on who signed. */
async function readOfRange(
	judged: Judged & CommitReading & Pick<PreflightFacts, "deployments">,
	identity: ReleaseIdentity,
	issue: OverviewIssue | null,
	early: ReturnType<typeof readOfCommit>,
) {
	const { github, request, overview, policy, sha, source, own, deployments } = judged;
	const previous = identity.previous ?? null;
	const [{ range, pulls }, { runs, analyses, codeAlerts, approvals }, later] = await Promise.all([
		readRangeAndPulls(judged, previous?.sha),
		early,
		Promise.all([
			fact(async () => (previous === null ? null : compareDependencies(github, previous.sha, sha))),
			readIssueComments(github, overview, issue),
			readCommit(judged),
			fact(() => readBranches(judged, overview)),
		]),
	]);
	const [dependencies, comments, { files, statuses }, branches] = later;
	const known = { comments, pulls, approvals, release: { ...identity, previous } };
	const twins = listTwins(pulls, sha);
	const people = await readPeople(github, policy, listSigners(known, policy));
	const [since, checks] = await Promise.all([
		readSince(source, listSignedCommits({ ...known, people }, policy), sha),
		readTwinChecks(github, twins, joinChecks(runs, statuses, request.runId), { policy, release: own }),
	]);
	return {
		// Without deployments nothing says where it starts.
		range: deployments.ok || policy.environments.length === 0 ? range : deployments,
		pulls,
		analyses,
		codeAlerts,
		approvals,
		dependencies,
		comments,
		revokes: listSeenRevokes(
			runs.ok ? runs.value.entries : [],
			{ issue, version: identity.version, service: policy.service },
			request.now,
		),
		files,
		branches,
		twins,
		people,
		since,
		checks,
	};
}
