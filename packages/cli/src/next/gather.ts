/** What was changed on a branch since the last release of each service, and the version that fits; reads as preflight does. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { readCommit } from "@octoacme/shared/github/commits.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { toPublished } from "@octoacme/shared/github/read-last-released.ts";
import { listTags } from "@octoacme/shared/github/refs.ts";
import { type ReleaseOverview, readReleaseOverview } from "@octoacme/shared/github/release-overview.ts";
import { listReleases, type Release } from "@octoacme/shared/github/releases.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { findRange } from "@octoacme/shared/range/find-range.ts";
import { lastReleased } from "@octoacme/shared/release/last-released.ts";
import { decideNextVersion, type NextVersion, versionOfHead } from "@octoacme/shared/release/next-version.ts";
import { tagPrefix } from "@octoacme/shared/release/version.ts";
import { listReleasedChanges } from "@octoacme/shared/requirements/released-changes.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";
import { readRangeAndPulls } from "../../../../actions/preflight/src/read-commit.ts";
import { readDeployments } from "../../../../actions/preflight/src/read-deployments.ts";
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
		readReleaseOverview(github, { policyPath: request.policyFile, deployments: true }),
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
	const { policy } = request;
	const read = await fact(() => readSince(github, request));
	if (!read.ok) return { policy, previous: null, changes: [], unreleased: [], decided: unknown(read.failure.message) };
	const { tags, previous, range, pulls, unreleased } = read.value;
	const changes = listReleasedChanges({ range, pulls }, policy);
	const missing = [range, pulls].find((one) => !one.ok);
	const incomplete = range.ok ? range.value.incomplete : undefined;
	const decided =
		missing !== undefined && !missing.ok
			? unknown(missing.failure.message)
			: incomplete !== undefined
				? unknown(`not all of the commits could be read (${incomplete})`)
				: decideNextVersion({ pattern: policy.tag, tags, previous, changes, now: request.now });
	return { policy, previous: previous ?? null, changes, unreleased, decided };
}

function unknown(why: string) {
	return { ok: false, reason: "unknown", message: `What was changed is not known: ${why}.` } as const;
}

async function readSince(github: GitHub, { overview, documents, head, policy, workspace }: ServiceRequest) {
	const release = versionOfHead(policy.tag);
	const tags = overview.moreTags ? await listTags(github, tagPrefix(policy.tag)) : overview.tags;
	const deployments = await readDeployments(github, overview, policy);
	if (!deployments.ok && policy.environments.length > 0) throw new Error(deployments.failure.message);
	const starts = lastReleased({
		release,
		tags,
		pattern: policy.tag,
		service: policy.service ?? null,
		environments: policy.environments,
		deployments: deployments.ok ? deployments.value : [],
		published: documents.ok ? toPublished(documents.value, policy, overview.viewer) : [],
	});
	const { identity, source } = await findRange(github, {
		...{ release, sha: head.sha, pattern: policy.tag, tags: starts.tags },
		...{ workspace, history: "auto", deepens: false },
	});
	const { previousStable: previous } = identity;
	const reading = { github, source, policy, sha: head.sha };
	const read = await readRangeAndPulls(reading, previous?.sha);
	return { ...read, tags: tags.map(({ name }) => name), previous, unreleased: starts.unreleased };
}
