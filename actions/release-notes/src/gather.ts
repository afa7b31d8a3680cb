/** Reads everything that the notes are made from: policy, range, pull requests, known issues, releases, what became of it. */

import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { readMissingPaths } from "@octoacme/shared/github/commit-paths.ts";
import { readFile } from "@octoacme/shared/github/contents.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { readNotesContext } from "@octoacme/shared/github/notes-context.ts";
import { listPullRequests } from "@octoacme/shared/github/pull-requests.ts";
import { readLastReleased } from "@octoacme/shared/github/read-last-released.ts";
import { listTags, resolveTag } from "@octoacme/shared/github/refs.ts";
import { type ReleaseOverview, readReleaseOverview } from "@octoacme/shared/github/release-overview.ts";
import { chooseRelease, listReleases, type Release } from "@octoacme/shared/github/releases.ts";
import { listTrustedDeployments } from "@octoacme/shared/github/trusted-deployments.ts";
import { readData } from "@octoacme/shared/notes/body.ts";
import type { NotesFacts } from "@octoacme/shared/notes/document.ts";
import { toNotedPull } from "@octoacme/shared/notes/facts.ts";
import type { ReleaseFate } from "@octoacme/shared/notes/render-release.ts";
import { checkEnvironment, loadOverviewPolicy, type PolicyLocation } from "@octoacme/shared/phase/load-policy.ts";
import { matchesAny } from "@octoacme/shared/policy/changes.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { concernsTarget, isQuarantining, latestStatus, VERIFIED } from "@octoacme/shared/release/deployment.ts";
import type { TagFact } from "@octoacme/shared/release/identity.ts";
import { isProduction } from "@octoacme/shared/release/production.ts";
import { assignByAssociation } from "@octoacme/shared/release/pull-request.ts";
import {
	compareVersions,
	parseTag,
	type ReleaseVersion,
	readVersion,
	tagPrefix,
} from "@octoacme/shared/release/version.ts";
import type { NotesInputs } from "./inputs.ts";
import { type ReadRange, readRange } from "./range.ts";

export interface Gathered {
	readonly policy: Policy;
	readonly overview: ReleaseOverview;
	readonly range: ReadRange;
	readonly facts: NotesFacts;
	/** The release of this tag and commit: published, else the oldest draft. */
	readonly existing: Release | undefined;
	/** Drafts of the tag that are not it: of another commit, or doubles. */
	readonly strays: readonly Release[];
	/** Whether the tag exists already; a draft may come before it. */
	readonly tagged: boolean;
	/** Whether no published full release of the pattern has a higher version. */
	readonly highest: boolean;
	readonly template: string | undefined;
	/** Undefined when it was not asked for. */
	readonly became: { readonly fates: readonly ReleaseFate[]; readonly unverified: readonly string[] } | undefined;
}

/** Throws only for what makes the question void: no commit, a bad policy, a moved tag, a missing template. */
export async function gather(
	github: GitHub,
	inputs: NotesInputs,
	runtime: Pick<ActionRuntime, "context" | "clock">,
): Promise<Gathered> {
	const [overview, releases] = await Promise.all([
		readReleaseOverview(github, { policyPath: inputs.policyFile, policyRef: inputs.policyRef }),
		listReleases(github),
	]);
	const policy = await loadOverviewPolicy(github, locatePolicy(inputs), overview.policy, "unchecked");
	checkEnvironment(policy, inputs.environment);
	const release = readVersion(inputs.version, policy.tag);
	const tags = overview.moreTags ? await listTags(github, tagPrefix(policy.tag)) : overview.tags;
	const tag = tags.find(({ name }) => name === release.tag);
	// A tag of a tag is followed to its commit only when it is asked for by name.
	const tagged = tag?.sha ?? (await resolveTag(github, release.tag))?.sha;
	const sha = decideCommit(release.tag, tagged, inputs.sha);
	const begin = await readStarts(github, policy, release, { tags, releases });
	const range = await readRange(github, {
		release,
		sha,
		pattern: policy.tag,
		tags: begin,
		allTags: tags.map(({ name }) => name),
		history: inputs.history,
		workspace: runtime.context.workspace,
		needsPaths: needsPaths(policy),
	});
	const path = inputs.template ?? policy.notes.template;
	const [changed, template, became] = await Promise.all([
		readChanged(github, policy, range),
		path === undefined ? undefined : readTemplateText(github, path, overview.policy.sha),
		inputs.phase === "publish" ? readBecameIfAllowed(github, policy, inputs, sha) : undefined,
	]);
	const known = findReleases(releases, { release, sha, pattern: policy.tag, isTagged: tagged !== undefined });
	const previous = releases.find((candidate) => candidate.tag === range.identity.previous?.tag);
	return {
		policy,
		overview,
		range,
		...known,
		tagged: tagged !== undefined,
		template,
		became,
		facts: {
			identity: range.identity,
			product: inputs.product ?? policy.service ?? runtime.context.repository.name,
			date: decideDate(known.existing, inputs.phase, runtime.clock.now()),
			...changed,
			previousNotes: {
				known: previous === undefined ? null : (readData(previous.body)?.known ?? null),
				date: previous?.publishedAt ?? null,
			},
			servicePaths: policy.paths,
		},
	};
}

/** Among the GitHub Releases: that of the tag, other drafts of it, and whether a higher version is out. */
function findReleases(
	releases: readonly Release[],
	of: {
		readonly release: ReleaseVersion;
		readonly sha: string;
		readonly pattern: string;
		readonly isTagged: boolean;
	},
): Pick<Gathered, "existing" | "strays" | "highest"> {
	const { release, sha, pattern, isTagged } = of;
	const existing = chooseRelease(releases, { tag: release.tag, sha, tagged: isTagged });
	return {
		existing,
		strays: releases.filter(({ tag, draft }) => tag === release.tag && draft).filter((one) => one !== existing),
		highest: !releases.some((candidate) => {
			const other = candidate.draft || candidate.prerelease ? undefined : parseTag(candidate.tag, pattern);
			return other !== undefined && compareVersions(other, release) > 0;
		}),
	};
}

/** The day of publication; a draft keeps the day that it was first written on until then. `now` in milliseconds. */
function decideDate(existing: Release | undefined, phase: NotesInputs["phase"], now: number): string {
	const today = new Date(now).toISOString().slice(0, 10);
	if (existing === undefined || (existing.draft && phase === "publish")) return today;
	return readData(existing.body)?.date ?? existing.publishedAt?.slice(0, 10) ?? today;
}

/**
 * The commits with their pull requests, and the known issues. Every commit is asked about: a merge or a release pull request hides
 * what rebased pull requests brought behind it.
 */
async function readChanged(
	github: GitHub,
	policy: Policy,
	range: ReadRange,
): Promise<Pick<NotesFacts, "commits" | "pulls" | "pullOfCommit" | "knownIssues" | "incomplete">> {
	const asked = range.commits.map(({ sha, message }) => ({ sha, named: message.pullRequest }));
	const pulls = await listPullRequests(github, { commits: asked, files: needsPaths(policy), evidence: false });
	const pullOfCommit = assignByAssociation(asked, pulls);
	const [{ issues, newcomers }, { commits, incomplete }] = await Promise.all([
		readNotesContext(github, {
			issueLabel: policy.notes["known-issues-label"] ?? "known-issue",
			authors: pulls.flatMap(({ outsider }) => outsider ?? []),
			before: range.identity.previous?.sha,
		}),
		needsPaths(policy) && range.incomplete === undefined
			? readMissingPaths(github, range.commits, {
					pulls,
					pullOfCommit,
					servicePaths: policy.paths,
					matches: matchesAny,
				})
			: range,
	]);
	return {
		commits,
		pulls: pulls.map((pull) => toNotedPull(pull, newcomers)),
		pullOfCommit,
		knownIssues: issues,
		...(incomplete === undefined ? {} : { incomplete }),
	};
}

/** Whether a rule of the policy or a service asks for changed paths. */
function needsPaths(policy: Policy): boolean {
	return policy.paths.length > 0 || (policy.notes.hidden ?? []).some(({ paths }) => paths.length > 0);
}

function decideCommit(tag: string, tagged: string | undefined, given: string | undefined): string {
	if (tagged !== undefined && given !== undefined && tagged !== given)
		throw new ActionableError({
			code: "tag-moved",
			message: `The tag ${tag} points at ${tagged} now; the input \`sha\` says ${given}.`,
			hint: "Nothing was written. Run preflight again for the commit that is to be released.",
		});
	const sha = tagged ?? given;
	if (sha !== undefined) return sha;
	throw new ActionableError({
		code: "not-found",
		message: `There is no tag ${tag}, and no \`sha\` was given.`,
		hint: "Push the tag first, or pass the commit as `sha` to draft notes ahead of the tag.",
	});
}

function locatePolicy(inputs: NotesInputs): PolicyLocation {
	return { path: inputs.policyFile, ref: inputs.policyRef, service: inputs.service, tag: inputs.version };
}

/** From where the policy is read, never from the commit under release. */
async function readTemplateText(github: GitHub, path: string, ref: string): Promise<string> {
	const file = await readFile(github, path, ref);
	if (file !== undefined) return file.text;
	throw new ActionableError({
		code: "not-found",
		message: `The template ${path} does not exist at ${ref.slice(0, 7)}, where the policy is read from.`,
		hint: "Commit it to the default branch, or correct `template`.",
	});
}

/** Where nothing has to be verified, deployments that can't be read stop nothing. */
async function readBecameIfAllowed(
	github: GitHub,
	policy: Policy,
	inputs: NotesInputs,
	sha: string,
): Promise<Gathered["became"]> {
	if (inputs.requireVerified) return readBecame(github, policy, inputs, sha);
	const read = await fact(() => readBecame(github, policy, inputs, sha));
	return read.ok ? read.value : undefined;
}

/** Tags that the notes may start at. Without `deployments: read` every tag is one: notes let nothing through a gate. */
async function readStarts(
	github: GitHub,
	policy: Policy,
	release: ReturnType<typeof readVersion>,
	known: { readonly tags: readonly TagFact[]; readonly releases: readonly Release[] },
): Promise<readonly TagFact[]> {
	const read = await fact(() => readLastReleased(github, policy, { release, ...known }));
	return read.ok ? read.value.tags : known.tags;
}

/** By the deployments of the environment named, or of all production environments of the policy. */
async function readBecame(
	github: GitHub,
	policy: Policy,
	inputs: NotesInputs,
	sha: string,
): Promise<NonNullable<Gathered["became"]>> {
	const names =
		inputs.environment === undefined
			? policy.environments.filter(isProduction).map(({ name }) => name)
			: [inputs.environment];
	const fates: ReleaseFate[] = [];
	const unverified: string[] = [];
	for (const environment of names) {
		const deployments = (await listTrustedDeployments(github, policy, { environment }))
			.filter(
				(deployment) => deployment.sha === sha && deployment.payload !== null && deployment.payload.kind !== "drill",
			)
			.filter((deployment) => deployment.payload!.service === (policy.service ?? null))
			.map((deployment) => ({ ...deployment, statuses: deployment.statuses.map((status, id) => ({ ...status, id })) }));
		const back = deployments.find((deployment) => isQuarantining(deployment, null));
		const targets = policy.environments.find(({ name }) => name === environment)?.targets ?? [];
		const parts = (targets.length === 0 ? [null] : targets).map((target) => ({
			name: target === null ? environment : `${environment}/${target}`,
			verified: deployments
				.filter((deployment) => concernsTarget(deployment.payload!, target) && !isQuarantining(deployment, target))
				.flatMap(({ statuses }) =>
					statuses.filter(({ state, description }) => state === "success" && description.startsWith(VERIFIED)),
				)[0],
		}));
		const missing = parts.filter(({ verified }) => verified === undefined).map(({ name }) => name);
		if (back !== undefined) {
			fates.push({
				kind: "rolled-back",
				environment,
				date: toDate(latestStatus(back)!.createdAt),
				use: back.payload?.previous?.version ?? null,
			});
			unverified.push(...(missing.length === 0 ? [environment] : missing));
		} else if (missing.length === 0)
			fates.push({ kind: "verified", environment, date: toDate(parts.at(-1)!.verified!.createdAt), use: null });
		else unverified.push(...missing);
	}
	return { fates, unverified: names.length === 0 ? ["production"] : unverified };
}

function toDate(instant: string): string {
	return new Date(instant).toISOString().slice(0, 10);
}
