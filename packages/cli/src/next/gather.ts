/** What was changed on a branch since the last release of each service, and the version that fits; reads as preflight does. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { readCommit } from "@octoacme/shared/github/commits.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { readLastReleased } from "@octoacme/shared/github/read-last-released.ts";
import { listTags } from "@octoacme/shared/github/refs.ts";
import { type ReleaseOverview, readReleaseOverview } from "@octoacme/shared/github/release-overview.ts";
import { listReleases, type Release } from "@octoacme/shared/github/releases.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { findRange } from "@octoacme/shared/range/find-range.ts";
import type { TagFact } from "@octoacme/shared/release/identity.ts";
import { decideNextVersion, type NextVersion, versionOfHead } from "@octoacme/shared/release/next-version.ts";
import { tagPrefix } from "@octoacme/shared/release/version.ts";
import { listReleasedChanges } from "@octoacme/shared/requirements/released-changes.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";
import { readRangeAndPulls } from "../../../../actions/preflight/src/read-commit.ts";
import { UsageError } from "../usage-error.ts";

export interface NextRelease {
	readonly policy: Policy;
	/** The last release that the branch follows. */
	readonly previous: { readonly tag: string; readonly sha: string } | null;
	readonly changes: ReturnType<typeof listReleasedChanges>;
	readonly decided: NextVersion | { readonly ok: false; readonly reason: "unknown"; readonly message: string };
	/** Tags of releases in between that never reached users: their changes are among these. */
	readonly unreleased: readonly string[];
}

export interface Head {
	readonly branch: string;
	readonly sha: string;
}

interface NextRequest {
	readonly policies: readonly Policy[];
	readonly policyFile: string;
	/** Undefined: the default branch. */
	readonly branch: string | undefined;
	/** Folder that may hold a clone. */
	readonly workspace: string;
	/** Milliseconds. */
	readonly now: number;
}

/** Throws a UsageError for a branch that GitHub does not have; what cannot be read of a service is its `unknown`. */
export async function gatherNext(
	github: GitHub,
	request: NextRequest,
): Promise<{ readonly head: Head; readonly releases: readonly NextRelease[] }> {
	const [overview, documents] = await Promise.all([
		readReleaseOverview(github, { policyPath: request.policyFile }),
		fact(() => listReleases(github)),
	]);
	const head = await findHead(github, overview, request.branch);
	const releases: NextRelease[] = [];
	// One after another: each asks for as many requests as a preflight.
	for (const policy of request.policies)
		releases.push(await readNext(github, { ...request, overview, documents, head, policy }));
	return { head, releases };
}

async function findHead(github: GitHub, overview: ReleaseOverview, branch = overview.defaultBranch): Promise<Head> {
	const known = overview.branches.find(({ name }) => name === branch);
	const sha = known?.sha ?? (branch === "" ? undefined : (await readCommit(github, `heads/${branch}`))?.sha);
	if (sha === undefined)
		throw new UsageError(
			`BRANCH is ${quoteValue(branch)}; GitHub has no such branch in ${github.owner}/${github.repo}.`,
			"Push it first, or name another one.",
		);
	return { branch, sha };
}

interface ServiceRequest extends NextRequest {
	readonly overview: ReleaseOverview;
	readonly documents: Fact<readonly Release[]>;
	readonly head: Head;
	readonly policy: Policy;
}

async function readNext(github: GitHub, request: ServiceRequest): Promise<NextRelease> {
	const { policy, now } = request;
	const attempt = await fact(() => readSince(github, request));
	const read = attempt.ok ? attempt.value : refuse(attempt.failure.message);
	if (!read.ok) {
		const message = `What is next is not known: ${read.why.replace(/\.$/, "")}.`;
		return { policy, previous: null, changes: [], unreleased: [], decided: { ok: false, reason: "unknown", message } };
	}
	const { tags, previous, unreleased, range, pulls } = read;
	const changes = listReleasedChanges({ range, pulls }, policy);
	const decided = decideNextVersion({ pattern: policy.tag, tags, previous, unreleased, changes, now });
	return { policy, previous: previous ?? null, changes, unreleased, decided };
}

async function readSince(github: GitHub, request: ServiceRequest) {
	const { overview, documents, head, policy } = request;
	const tags = overview.moreTags ? await listTags(github, tagPrefix(policy.tag)) : overview.tags;
	const starts = await readLastReleased(github, policy, {
		release: versionOfHead(policy.tag),
		tags,
		// Not read is not empty: it is asked for once more where it matters, and then refused.
		...(documents.ok ? { releases: documents.value } : {}),
	});
	const found = await findStart(github, request, starts.tags);
	if (found === undefined)
		return refuse(`${head.branch} lies beside more releases than are looked at; no release of its own was found`);
	const { identity, source } = found;
	const { previousStable: previous } = identity;
	if (previous === undefined && starts.untagged.length > 0)
		return refuse(`${starts.untagged.join(", ")} was deployed at another commit than its tag names`);
	const { range, pulls } = await readRangeAndPulls({ github, source, policy, sha: head.sha }, previous?.sha);
	if (!range.ok) return refuse(range.failure.message);
	if (!pulls.ok) return refuse(pulls.failure.message);
	if (range.value.incomplete !== undefined) return refuse(`not all commits could be read (${range.value.incomplete})`);
	const names = tags.map(({ name }) => name);
	return { ok: true, range, pulls, tags: names, previous, unreleased: starts.unreleased } as const;
}

function refuse(why: string) {
	return { ok: false, why } as const;
}

/** Tags beside a branch that are looked at before its own release is given up. */
const MOST_LINES = 30;

/**
 * What the branch follows. The default branch follows the highest release, also where that was made on a line that was never merged
 * back; any other branch is a line of its own and follows the highest release of its history.
 */
async function findStart(github: GitHub, request: ServiceRequest, starts: readonly TagFact[]) {
	const { overview, head, policy, workspace } = request;
	let tags = starts;
	for (let line = 0; line < MOST_LINES; line += 1) {
		const found = await findRange(github, {
			...{ release: versionOfHead(policy.tag), sha: head.sha, pattern: policy.tag, tags },
			...{ workspace, history: "auto", deepens: false },
		});
		const { diverged } = found;
		if (diverged === undefined || head.branch === overview.defaultBranch) return found;
		tags = tags.filter(({ name }) => name !== diverged.name);
	}
	return undefined;
}
