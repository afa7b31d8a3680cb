/** What is known of the release's commit: its statuses, its evidence files, its branches, and what it changes. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { type CommitEvidence, readCommitEvidence } from "@octoacme/shared/github/commit-evidence.ts";
import { readMissingPaths } from "@octoacme/shared/github/commit-paths.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { listPullRequests } from "@octoacme/shared/github/pull-requests.ts";
import type { ReleaseOverview } from "@octoacme/shared/github/release-overview.ts";
import { isMergeCommit } from "@octoacme/shared/notes/facts.ts";
import { matchesAny } from "@octoacme/shared/policy/changes.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { RangeSource } from "@octoacme/shared/range/source.ts";
import { assignByAssociation, listNamed, type PullRequest } from "@octoacme/shared/release/pull-request.ts";
import { listDirectPushers } from "@octoacme/shared/requirements/acceptance.ts";
import { listEvidenceFiles } from "@octoacme/shared/requirements/evidence-files.ts";
import type { PreflightFacts, RangeFact } from "@octoacme/shared/requirements/facts.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";

/** Where a commit is read from, and by which policy. */
export interface CommitReading {
	readonly github: GitHub;
	readonly source: RangeSource;
	readonly policy: Policy;
	readonly sha: string;
}

export async function readRangeAndPulls(
	{ github, source, policy, sha }: CommitReading,
	from: string | undefined,
): Promise<Pick<PreflightFacts, "range" | "pulls">> {
	const makers = listDirectPushers(policy.requirements["acceptance"]).length > 0;
	const range: Fact<RangeFact> = await fact(async () => {
		const [listed, changed] = await Promise.all([source.listCommits(from, sha, makers), source.listPaths(from, sha)]);
		const incomplete = listed.incomplete ?? changed.incomplete;
		return { commits: listed.commits, paths: changed.paths, ...(incomplete === undefined ? {} : { incomplete }) };
	});
	if (!range.ok) return { range, pulls: range };
	const commits = listNamed(range.value.commits);
	const pulls = await fact(() => listPullRequests(github, { commits, files: true, evidence: true }));
	if (policy.paths.length === 0) return { range, pulls };
	const known = await fact(() => markForeign({ github, source, policy, sha }, { from, range: range.value, pulls }));
	// Without it every commit counts as one of the service.
	return { range: known.ok ? known : range, pulls };
}

/** Commits that change no file of the service, by their own paths. */
async function markForeign(
	{ github, source, policy, sha }: CommitReading,
	read: {
		readonly from: string | undefined;
		readonly range: RangeFact;
		readonly pulls: Fact<readonly PullRequest[]>;
	},
): Promise<RangeFact> {
	const { range, from } = read;
	const merged = read.pulls.ok ? read.pulls.value.filter((pull) => pull.merged) : [];
	const own = await source.listCommitPaths?.(from, sha);
	const { commits } = await readMissingPaths(
		github,
		range.commits.map((commit) => ({ ...commit, ...(own === undefined ? {} : { paths: own.get(commit.sha) ?? [] }) })),
		{
			pulls: merged,
			pullOfCommit: assignByAssociation(listNamed(range.commits), merged),
			servicePaths: policy.paths,
			matches: matchesAny,
		},
	);
	return {
		...range,
		commits: commits.map(({ paths, ...commit }) =>
			paths === undefined || isMergeCommit(commit) || paths.some((path) => matchesAny(policy.paths, path))
				? commit
				: { ...commit, foreign: true as const },
		),
	};
}

/** The statuses of the commit and the files that are evidence; without a checkout both come in one request. */
export async function readCommit({
	github,
	source,
	policy,
	sha,
}: CommitReading): Promise<{ readonly files: PreflightFacts["files"]; readonly statuses: CommitEvidence["statuses"] }> {
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

export async function readBranches(
	{ source, policy, sha }: Omit<CommitReading, "github">,
	overview: Pick<ReleaseOverview, "branches" | "defaultBranch">,
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
