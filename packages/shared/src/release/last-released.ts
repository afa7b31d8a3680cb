/** Decides which tags a range may start at: a tag that was never released must not hide commits from the gates. */

import { type DeploymentFact, isQuarantining, VERIFIED } from "./deployment.ts";
import { listCandidates, type TagFact } from "./identity.ts";
import { isProduction } from "./production.ts";
import { compareVersions, parseTag, type ReleaseVersion } from "./version.ts";

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
	/** Releases with a lower version, by the commit that was released: the nearest one in the release's history is what it follows. */
	readonly tags: readonly TagFact[];
	/** Names of tags above the nearest of those that were never released; their commits belong to this release. */
	readonly unreleased: readonly string[];
	/** Tags of deployments above it that are gone or point at another commit than the one deployed: no start either. */
	readonly untagged: readonly string[];
}

/**
 * A release was released when the commit of its tag was deployed to the last environment (or one of production), verified there and not
 * rolled back. Without environments, when a trusted account published its GitHub Release. A prerelease may have been verified in any
 * environment. Where nothing was verified yet, a release that was deployed there counts; where nothing was deployed, any published one,
 * else any tag. A deployment whose tag is gone or was moved is no start, but keeps those weaker proofs from being one: no start is left,
 * and all of the history is judged.
 */
export function lastReleased(facts: ReleasedFacts): LastReleased {
	const candidates = listCandidates(facts.release, facts.pattern, facts.tags);
	const isStable = ({ name }: TagFact) => parseTag(name, facts.pattern)?.prerelease.length === 0;
	const ofKind = (stable: boolean, environments: readonly string[]) =>
		selectProven(
			candidates.filter((tag) => isStable(tag) === stable),
			facts,
			(isWanted) =>
				listCandidates(facts.release, facts.pattern, listRun(facts, environments, isWanted)).filter(
					(tag) => isStable(tag) === stable,
				),
		);
	const stable = ofKind(true, listLastEnvironments(facts));
	const prerelease = ofKind(
		false,
		facts.environments.map(({ name }) => name),
	);
	const tags = listCandidates(facts.release, facts.pattern, [...stable.starts, ...prerelease.starts]);
	const nearest = tags.find(isStable);
	const listAbove = (all: readonly TagFact[]) => [
		...new Set(all.filter((tag) => nearest === undefined || isAbove(tag.name, nearest, facts)).map(({ name }) => name)),
	];
	const untagged = listAbove(stable.untagged);
	const unreleased = listAbove(candidates.filter(isStable)).filter((name) => !untagged.includes(name));
	return { tags, unreleased, untagged };
}

function isAbove(name: string, { name: other }: TagFact, { pattern }: Pick<ReleasedFacts, "pattern">): boolean {
	const [version, lower] = [parseTag(name, pattern), parseTag(other, pattern)];
	return version !== undefined && lower !== undefined && compareVersions(version, lower) > 0;
}

/** Environments whose deployments are releases: those of production, else the last. */
export function listLastEnvironments({ environments }: Pick<ReleasedFacts, "environments">): readonly string[] {
	const production = environments.filter(isProduction);
	return (production.length > 0 ? production : environments.slice(-1)).map(({ name }) => name);
}

interface Proven {
	readonly starts: readonly TagFact[];
	/** Deployed, but the tag does not say so, or no more. */
	readonly untagged: readonly TagFact[];
}

function selectProven(
	candidates: readonly TagFact[],
	facts: ReleasedFacts,
	listRunWhere: (isWanted: (deployments: readonly DeploymentFact[]) => boolean) => readonly TagFact[],
): Proven {
	const verified = listRunWhere(wasVerified);
	if (verified.length > 0) return compareWithTags(verified, candidates);
	const deployed = listRunWhere((ones) =>
		ones.some(({ statuses }) => statuses.some(({ state }) => state === "success")),
	);
	if (deployed.length > 0) return compareWithTags(deployed, candidates);
	const published = (tag: TagFact, trusted: boolean) =>
		facts.published.some((release) => release.tag === tag.name && (release.trusted || !trusted));
	const byUs = facts.environments.length === 0 ? candidates.filter((tag) => published(tag, true)) : [];
	if (byUs.length > 0) return { starts: byUs, untagged: [] };
	const byAnybody = candidates.filter((tag) => published(tag, false));
	return { starts: byAnybody.length > 0 ? byAnybody : candidates, untagged: [] };
}

/**
 * Two rights prove a release together: who may push tags writes no deployment, and who may write deployments pushes no tag. What only
 * one of them says moves no start.
 */
function compareWithTags(deployed: readonly TagFact[], tags: readonly TagFact[]): Proven {
	const isTagged = ({ name, sha }: TagFact) => tags.some((tag) => tag.name === name && tag.sha === sha);
	const starts = deployed.filter(isTagged);
	// A release that is proven is named by no other deployment of the same tag.
	const untagged = deployed.filter(({ name }) => !starts.some((start) => start.name === name));
	return { starts, untagged };
}

/** The releases whose deployments to one of the environments are wanted, each at the commit that was deployed. */
function listRun(
	facts: ReleasedFacts,
	environments: readonly string[],
	isWanted: (deployments: readonly DeploymentFact[]) => boolean,
): readonly TagFact[] {
	const found = new Map<string, { readonly tag: TagFact; readonly ones: DeploymentFact[] }>();
	for (const deployment of facts.deployments) {
		const { sha, payload, environment } = deployment;
		if (payload === null || payload.service !== facts.service || payload.kind === "drill") continue;
		if (!environments.includes(environment)) continue;
		const key = `${environment}\n${payload.tag}\n${sha}`;
		const known = found.get(key);
		if (known === undefined) found.set(key, { tag: { name: payload.tag, sha }, ones: [deployment] });
		else known.ones.push(deployment);
	}
	const wanted = [...found.values()].filter(({ ones }) => isWanted(ones)).map(({ tag }) => tag);
	return [...new Map(wanted.map((tag) => [`${tag.name}\n${tag.sha}`, tag])).values()];
}

/** All to one environment. */
function wasVerified(deployments: readonly DeploymentFact[]): boolean {
	const isVerified = ({ statuses }: DeploymentFact) =>
		statuses.some(({ state, description }) => state === "success" && description.startsWith(VERIFIED));
	return deployments.some(isVerified) && !deployments.some((one) => isQuarantining(one, null));
}
