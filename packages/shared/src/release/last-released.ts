/** Decides which tags a range may start at: a tag that was never released must not hide commits from the gates. */

import { type DeploymentFact, isQuarantining, VERIFIED } from "./deployment.ts";
import { listCandidates, type TagFact } from "./identity.ts";
import { isProduction } from "./production.ts";
import { parseTag, type ReleaseVersion } from "./version.ts";

interface ReleasedFacts {
	readonly release: ReleaseVersion;
	/** The policy's tag pattern and service. */
	readonly pattern: string;
	readonly service: string | null;
	readonly tags: readonly TagFact[];
	/** Of the policy, in its order. */
	readonly environments: readonly { readonly name: string; readonly production?: boolean | undefined }[];
	/** What trusted accounts wrote, in any order. */
	readonly deployments: readonly DeploymentFact[];
	/** Tags of published GitHub Releases; `trusted`: published by an account that the policy trusts. */
	readonly published: readonly { readonly tag: string; readonly trusted: boolean }[];
}

export interface LastReleased {
	/** Tags with a lower version that were released: the nearest one in the release's history is what it follows. */
	readonly tags: readonly TagFact[];
	/** Names of tags above the nearest of those that were never released; their commits belong to this release. */
	readonly unreleased: readonly string[];
}

/**
 * A tag was released when its commit was deployed to the last environment (or one of production), verified there and not rolled
 * back; without environments, when a trusted account published its GitHub Release. A prerelease may have been verified in any
 * environment. A repository in which nothing was released that way yet starts at any published release, else at any tag.
 */
export function lastReleased(facts: ReleasedFacts): LastReleased {
	const candidates = listCandidates(facts.release, facts.pattern, facts.tags);
	const isStable = ({ name }: TagFact) => parseTag(name, facts.pattern)?.prerelease.length === 0;
	const kept = new Set([
		...selectProven(candidates.filter(isStable), facts, listLastEnvironments(facts)),
		...selectProven(
			candidates.filter((tag) => !isStable(tag)),
			facts,
			facts.environments.map(({ name }) => name),
		),
	]);
	const tags = candidates.filter((tag) => kept.has(tag));
	const nearest = candidates.findIndex((tag) => kept.has(tag) && isStable(tag));
	const above = nearest < 0 ? candidates : candidates.slice(0, nearest);
	return { tags, unreleased: above.filter((tag) => !kept.has(tag) && isStable(tag)).map(({ name }) => name) };
}

/** Environments whose deployments are releases: those of production, else the last. */
export function listLastEnvironments({ environments }: Pick<ReleasedFacts, "environments">): readonly string[] {
	const production = environments.filter(isProduction);
	return (production.length > 0 ? production : environments.slice(-1)).map(({ name }) => name);
}

function selectProven(
	candidates: readonly TagFact[],
	facts: ReleasedFacts,
	environments: readonly string[],
): readonly TagFact[] {
	const published = (tag: TagFact, trusted: boolean) =>
		facts.published.some((release) => release.tag === tag.name && (release.trusted || !trusted));
	const deployed = candidates.filter((tag) => wasDeployed(tag, facts, environments));
	if (deployed.length > 0) return deployed;
	const byUs = facts.environments.length === 0 ? candidates.filter((tag) => published(tag, true)) : [];
	if (byUs.length > 0) return byUs;
	const byAnybody = candidates.filter((tag) => published(tag, false));
	return byAnybody.length > 0 ? byAnybody : candidates;
}

function wasDeployed(tag: TagFact, facts: ReleasedFacts, environments: readonly string[]): boolean {
	const here = facts.deployments.filter(
		({ sha, payload, environment }) =>
			sha === tag.sha &&
			payload?.tag === tag.name &&
			payload.service === facts.service &&
			payload.kind !== "drill" &&
			environments.includes(environment),
	);
	return environments.some((name) => {
		const ones = here.filter(({ environment }) => environment === name);
		return (
			ones.some(({ statuses }) =>
				statuses.some(({ state, description }) => state === "success" && description.startsWith(VERIFIED)),
			) && !ones.some(isQuarantining)
		);
	});
}
