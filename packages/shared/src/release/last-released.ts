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
}

/**
 * A release was released when its commit was deployed to the last environment (or one of production), verified there and not rolled
 * back; its commit is where the range starts, whatever became of its tag. Without environments, when a trusted account published its
 * GitHub Release. A prerelease may have been verified in any environment. Where nothing was released that way yet, a release that was
 * deployed there counts, else any published one, else any tag.
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
	const proven = [
		...ofKind(true, listLastEnvironments(facts)),
		...ofKind(
			false,
			facts.environments.map(({ name }) => name),
		),
	];
	const tags = listCandidates(facts.release, facts.pattern, proven);
	const nearest = tags.find(isStable);
	const above = nearest === undefined ? candidates : candidates.filter(({ name }) => isAbove(name, nearest, facts));
	return { tags, unreleased: above.filter(isStable).map(({ name }) => name) };
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

function selectProven(
	candidates: readonly TagFact[],
	facts: ReleasedFacts,
	listRunWhere: (isWanted: (deployments: readonly DeploymentFact[]) => boolean) => readonly TagFact[],
): readonly TagFact[] {
	const verified = listRunWhere(wasVerified);
	if (verified.length > 0) return verified;
	const deployed = listRunWhere((ones) =>
		ones.some(({ statuses }) => statuses.some(({ state }) => state === "success")),
	);
	if (deployed.length > 0) return deployed;
	const published = (tag: TagFact, trusted: boolean) =>
		facts.published.some((release) => release.tag === tag.name && (release.trusted || !trusted));
	const byUs = facts.environments.length === 0 ? candidates.filter((tag) => published(tag, true)) : [];
	if (byUs.length > 0) return byUs;
	const byAnybody = candidates.filter((tag) => published(tag, false));
	return byAnybody.length > 0 ? byAnybody : candidates;
}

/**
 * The releases whose deployments to one of the environments are wanted, each at the commit that was deployed: who may push tags can
 * delete a tag or move it.
 */
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
