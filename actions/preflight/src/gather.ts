/** Gathers the facts: three or four rounds of parallel reads; what cannot be read is a fact too. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import {
	compareDependencies,
	listAnalyses,
	listCodeScanningAlerts,
	listDependabotAlerts,
} from "@octoacme/shared/github/alerts.ts";
import { listAssociatedPullRequests } from "@octoacme/shared/github/associated-pull-requests.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { type CommitEvidence, readCommitEvidence } from "@octoacme/shared/github/commit-evidence.ts";
import { type Deployment, listDeployments } from "@octoacme/shared/github/deployments.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { listComments, readMarker } from "@octoacme/shared/github/issues.ts";
import { readPolicyText } from "@octoacme/shared/github/policy-file.ts";
import { toPublished } from "@octoacme/shared/github/read-last-released.ts";
import { listTags, resolveTag } from "@octoacme/shared/github/refs.ts";
import {
	type OverviewIssue,
	type ReleaseOverview,
	readReleaseOverview,
} from "@octoacme/shared/github/release-overview.ts";
import { listReleases } from "@octoacme/shared/github/releases.ts";
import { listTrustedWriters } from "@octoacme/shared/github/trusted-deployments.ts";
import { requirePolicyFile } from "@octoacme/shared/phase/load-policy.ts";
import { matchesAny } from "@octoacme/shared/policy/changes.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { resolvePolicy } from "@octoacme/shared/policy/resolve.ts";
import { type Git, openGit } from "@octoacme/shared/process/git.ts";
import { keepTrusted, listTrustedWorkflows } from "@octoacme/shared/record/provenance.ts";
import type { DeploymentFact } from "@octoacme/shared/release/deployment.ts";
import {
	decideIdentity,
	listCandidates,
	type ReleaseIdentity,
	type TagFact,
} from "@octoacme/shared/release/identity.ts";
import { lastReleased } from "@octoacme/shared/release/last-released.ts";
import { parseTag, readVersion } from "@octoacme/shared/release/version.ts";
import { listDirectPushers } from "@octoacme/shared/requirements/acceptance.ts";
import { listEvidenceFiles } from "@octoacme/shared/requirements/evidence-files.ts";
import type { PreflightFacts, RangeFact } from "@octoacme/shared/requirements/facts.ts";
import { listSignedCommits, listSigners } from "@octoacme/shared/requirements/people.ts";
import { listMergeCandidates } from "@octoacme/shared/requirements/pull-request-assignment.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";
import { parseDebts, readOverdueReviews } from "./debts.ts";
import { readManifest } from "./monitoring-manifest.ts";
import { createApiSource, type RangeSource, selectSource } from "./range-source.ts";
import { readApprovals } from "./read-approvals.ts";
import { joinChecks, listTwins, readCheckRuns, readTwinChecks } from "./read-checks.ts";
import { readPeople, readSince } from "./read-signers.ts";

export interface Gathered {
	readonly facts: PreflightFacts;
	readonly policy: Policy;
	readonly identity: ReleaseIdentity;
	readonly viewer: string;
	/** Our release issue, when it is there already. */
	readonly issue: OverviewIssue | null;
	readonly source: RangeSource["kind"];
}

export interface GatherRequest {
	readonly version: string;
	readonly sha: string | undefined;
	readonly service: string | undefined;
	readonly policyFile: string;
	readonly policyRef: string | undefined;
	readonly workspace: string;
	readonly runId: string;
	/** `owner/name/.github/workflows/file.yml@ref` */
	readonly workflowRef: string;
	/** Whether this run is not the release's own: after a comment, or on somebody's machine. */
	readonly fromOutside: boolean;
	/** Milliseconds. */
	readonly now: number;
	readonly reports: PreflightFacts["reports"];
}

/** When there are more deployments than the overview brings, this many are read of each environment. */
const DEPLOYMENTS_AT_ONCE = 50;

/** gather: everything that preflight judges. Throws only for what makes the question itself void: no tag, a bad policy, a moved tag. */
export async function gather(github: GitHub, request: GatherRequest): Promise<Gathered> {
	const [overview, documents, dependencyAlerts, git] = await Promise.all([
		readReleaseOverview(github, {
			policyPath: request.policyFile,
			policyRef: request.policyRef,
			deployments: true,
		}),
		fact(() => listReleases(github)),
		fact(() => listDependabotAlerts(github)),
		openCheckout(request.workspace),
	]);
	const policy = await readPolicy(github, overview, request);
	const release = readVersion(request.version, policy.tag);
	const tags = overview.moreTags ? await listTags(github, policy.tag.split("{version}")[0]) : overview.tags;
	const sha = tags.find(({ name }) => name === release.tag)?.sha ?? (await resolveTag(github, release.tag))?.sha;
	if (sha === undefined)
		throw new ActionableError({
			code: "not-found",
			message: `There is no tag ${release.tag} in ${github.owner}/${github.repo}.`,
			hint: "Push the tag first; preflight judges the commit that it points at.",
		});
	if (request.sha !== undefined && request.sha !== sha)
		throw new ActionableError({
			code: "tag-moved",
			message: `The tag ${release.tag} points at ${sha} now; the input \`sha\` says ${request.sha}.`,
			hint: "Nothing was decided. Run preflight again without `sha`, and hand its output on.",
		});
	const api = createApiSource(github);
	// The range starts at what was released, so the deployments come before it; the overview nearly always holds them all.
	const deployments = await readDeployments(github, overview, policy);
	const { tags: starts, unreleased } = lastReleased({
		release,
		tags,
		pattern: policy.tag,
		service: policy.service ?? null,
		environments: policy.environments,
		deployments: deployments.ok ? deployments.value : [],
		published: documents.ok ? toPublished(documents.value, policy, overview.viewer) : [],
	});
	// What needs only the commit goes out beside the comparison that finds the previous release.
	const ownWorkflows = {
		workflows: listTrustedWorkflows(policy.trust.workflows, request.workflowRef),
		fromVerdicts: request.fromOutside && policy.trust.workflows.length === 0,
	};
	const early = Promise.all([
		fact(() => readCheckRuns(github, sha, ownWorkflows)),
		fact(() => listAnalyses(github, { sha })),
		fact(() => listCodeScanningAlerts(github)),
		readApprovals(github, policy, {
			sha,
			tag: release.tag,
			runId: request.runId,
			issue: findIssue(overview, policy, release.version),
		}),
	]);
	// Whoever throws first is heard; the other must not end the process.
	early.catch(() => {});
	const { identity, source } = await readIdentity({ release, sha, policy, tags: starts, git, api });
	const previous = identity.previous ?? null;
	const issue = findIssue(overview, policy, identity.version);

	const [range, [runs, analyses, codeAlerts, approvals], later] = await Promise.all([
		readRangeAndPulls(github, source, policy, previous?.sha, sha),
		early,
		Promise.all([
			fact(async () => (previous === null ? null : compareDependencies(github, previous.sha, sha))),
			readComments(github, overview, issue),
			readCommit(github, source, sha, policy),
			fact(() => readBranches(source, overview, policy, sha)),
		]),
	]);
	const [dependencies, comments, { files, statuses }, branches] = later;
	const known = { comments, pulls: range.pulls, approvals, release: { ...identity, previous } };
	const twins = listTwins(range.pulls, sha);
	const people = await readPeople(github, policy, listSigners(known, policy));
	const [since, checks] = await Promise.all([
		readSince(source, listSignedCommits({ ...known, people }, policy), sha),
		readTwinChecks(github, twins, joinChecks(runs, statuses, request.runId), {
			policy,
			release: ownWorkflows,
		}),
	]);
	// Waivers, debts, reviews and studies are dated by the day: within a day the same facts are the same.
	const today = new Date(Math.floor(request.now / 86_400_000) * 86_400_000);
	const facts: PreflightFacts = {
		now: today.toISOString(),
		runId: request.runId,
		release: {
			version: identity.version,
			tag: identity.tag,
			sha,
			type: identity.type,
			prerelease: identity.prerelease,
			previous,
			...(unreleased.length === 0 ? {} : { unreleased }),
		},
		twins,
		tags: tags
			.filter(({ name }) => parseTag(name, policy.tag) !== undefined)
			.map(({ name, sha: at }) => ({ name, sha: at }))
			.sort((a, b) => a.name.localeCompare(b.name)),
		branches,
		// Which release came before cannot be known without them, and neither can what is in this one.
		range: policy.environments.length > 0 && !deployments.ok ? deployments : range.range,
		pulls: range.pulls,
		milestone: mapFact(
			overview.milestones,
			(milestones) =>
				milestones.find(({ title }) => [identity.tag, identity.version, `v${identity.version}`].includes(title)) ??
				null,
		),
		checks,
		analyses: mapFact(analyses, (all) =>
			all.map(({ tool, category, error, rules }) => ({ tool, category, error, rules })),
		),
		codeAlerts: mapFact(codeAlerts, (all) => all.map(toAlert)),
		dependencies: mapFact(dependencies, (all) =>
			all === null ? null : all.map(({ manifest: _manifest, ...dependency }) => dependency),
		),
		dependencyAlerts: mapFact(dependencyAlerts, (all) => all.map(toAlert)),
		documents: mapFact(documents, (all) =>
			all
				.filter(({ tag }) => tag === identity.tag)
				.map(({ draft, commit, target, body, url }) => ({ draft, target: commit ?? target, body, url })),
		),
		files,
		reports: { ...request.reports, ...(await readManifest(policy, files)) },
		deployments,
		approvals,
		comments,
		people,
		since,
		debts: mapFact(overview.debtIssues, (issues) => parseDebts(issues.filter(({ own }) => own))),
		overdueReviews: mapFact(overview.reviewIssues, (issues) => readOverdueReviews(issues, today.getTime())),
	};
	return { facts, policy, identity, viewer: overview.viewer, issue, source: source.kind };
}

async function openCheckout(workspace: string): Promise<Git | undefined> {
	try {
		const git = await openGit(workspace);
		await git.isShallow();
		return git;
	} catch {
		return undefined;
	}
}

async function readPolicy(github: GitHub, overview: ReleaseOverview, request: GatherRequest): Promise<Policy> {
	const choice = { service: request.service, tag: request.version };
	let { text } = overview.policy;
	const { ref, sha } = overview.policy;
	if (text === undefined) {
		const read = await readPolicyText(github, { path: request.policyFile, ref: sha });
		text = read.kind === "file" ? read.text : null;
	}
	requirePolicyFile(request.policyFile, text === null);
	if (text === null) return resolvePolicy({ origin: { kind: "standard" }, ...choice });
	const { parsePolicy, refusePolicy } = await import("@octoacme/shared/policy/parse.ts");
	const parsed = parsePolicy(text);
	const where = { path: request.policyFile, ref, sha };
	if (!parsed.ok) throw refusePolicy(where, parsed.problems);
	return resolvePolicy({ file: parsed.file, origin: { kind: "file", ...where }, ...choice });
}

async function readIdentity(where: {
	readonly release: ReturnType<typeof readVersion>;
	readonly sha: string;
	readonly policy: Policy;
	readonly tags: readonly TagFact[];
	readonly git: Git | undefined;
	readonly api: RangeSource;
}): Promise<{ readonly identity: ReleaseIdentity; readonly source: RangeSource }> {
	const { release, sha, policy, tags, git, api } = where;
	const candidates = listCandidates(release, policy.tag, tags);
	const source = await selectSource(git, api, [sha, ...candidates.slice(0, 1).map((tag) => tag.sha)]);
	const reachable = new Map<string, boolean>();
	for (const candidate of candidates) {
		const isReachable = await source.isAncestor(candidate.sha, sha);
		reachable.set(candidate.name, isReachable);
		// Nothing beyond the nearest full release is asked about.
		if (isReachable && parseTag(candidate.name, policy.tag)?.prerelease.length === 0) break;
	}
	const identity = decideIdentity({
		release,
		sha,
		pattern: policy.tag,
		tags: tags.map((tag) => ({ name: tag.name, sha: tag.sha, reachable: reachable.get(tag.name) ?? false })),
	});
	return { identity, source };
}

async function readRangeAndPulls(
	github: GitHub,
	source: RangeSource,
	policy: Policy,
	from: string | undefined,
	to: string,
): Promise<Pick<PreflightFacts, "range" | "pulls">> {
	const makers = listDirectPushers(policy.requirements["acceptance"]).length > 0;
	const range: Fact<RangeFact> = await fact(() => source.readRange(from, to, makers));
	if (!range.ok) return { range, pulls: range };
	const { naming, unexplained } = listMergeCandidates(range.value.commits);
	const pulls = await fact(() => listAssociatedPullRequests(github, [...naming, ...unexplained]));
	return { range, pulls };
}

async function readComments(
	github: GitHub,
	overview: ReleaseOverview,
	issue: OverviewIssue | null,
): Promise<PreflightFacts["comments"]> {
	if (!overview.releaseIssues.ok) return overview.releaseIssues;
	if (issue === null) return { ok: true, value: [] };
	return fact(() => listComments(github, issue.number));
}

function findIssue(overview: ReleaseOverview, policy: Policy, version: string): OverviewIssue | null {
	if (!overview.releaseIssues.ok) return null;
	const marker = `<!-- octoacme:release:${policy.service ?? "-"}:${version} -->`;
	const own = overview.releaseIssues.value.filter((issue) => issue.own && readMarker(issue.body) === marker);
	return [...own].sort((a, b) => a.number - b.number)[0] ?? null;
}

async function readDeployments(
	github: GitHub,
	overview: ReleaseOverview,
	policy: Policy,
): Promise<PreflightFacts["deployments"]> {
	const recent = overview.deployments!;
	if (!recent.ok) return recent;
	const all: Fact<readonly Deployment[]> = !recent.value.more
		? { ok: true, value: recent.value.deployments }
		: mapFact(
				await fact(() =>
					Promise.all(
						policy.environments.map(({ name }) =>
							listDeployments(github, { environment: name, limit: DEPLOYMENTS_AT_ONCE }),
						),
					),
				),
				(lists) => lists.flat(),
			);
	return mapFact(all, (deployments) =>
		keepTrusted(deployments, listTrustedWriters(policy, overview.viewer)).map(
			({ id, sha, environment, createdAt, payload, statuses }): DeploymentFact => ({
				id,
				sha,
				environment,
				createdAt,
				payload,
				statuses: statuses.map((status, index) => ({
					id: index,
					state: status.state,
					description: status.description,
					createdAt: status.createdAt,
				})),
			}),
		),
	);
}

/** The statuses of the commit and the files that are evidence; without a checkout both come in one request. */
async function readCommit(
	github: GitHub,
	source: RangeSource,
	sha: string,
	policy: Policy,
): Promise<{ readonly files: PreflightFacts["files"]; readonly statuses: CommitEvidence["statuses"] }> {
	const paths = listEvidenceFiles(policy);
	const { readFiles } = source;
	const [evidence, own] = await Promise.all([
		readCommitEvidence(github, sha, readFiles === undefined ? paths : []),
		readFiles === undefined ? undefined : fact(() => readFiles(sha, paths)),
	]);
	const read = own ?? evidence.files;
	// What is there and is no text that can be read is there all the same, and says nothing.
	const toText = (text: string | null | undefined) => (text === undefined ? "" : text);
	return {
		statuses: evidence.statuses,
		files: Object.fromEntries(
			paths.map((path) => [path, read.ok ? { ok: true as const, value: toText(read.value[path]) } : read]),
		),
	};
}

async function readBranches(
	source: RangeSource,
	overview: ReleaseOverview,
	policy: Policy,
	sha: string,
): Promise<readonly string[]> {
	const ordered = overview.branches
		.filter(({ name }) => matchesAny(policy.branches, name))
		.sort(
			(a, b) =>
				Number(b.name === overview.defaultBranch) - Number(a.name === overview.defaultBranch) ||
				a.name.localeCompare(b.name),
		);
	for (const branch of ordered) {
		if (branch.sha === sha) return [branch.name];
		if (await source.isAncestor(sha, branch.sha)) return [branch.name];
	}
	return [];
}

function toAlert(alert: Awaited<ReturnType<typeof listCodeScanningAlerts>>[number]) {
	const { number, title, severity, tool, url } = alert;
	return { number, title, severity, tool, url };
}

function mapFact<T, U>(read: Fact<T>, map: (value: T) => U): Fact<U> {
	return read.ok ? { ok: true, value: map(read.value) } : read;
}
