/** GitHub Releases: drafts counted, one per tag and commit; every write sends what GitHub would otherwise reset. */
import * as z from "zod";
import { readData } from "../notes/body.ts";
import type { GitHub } from "./client.ts";
import { resolveTag } from "./refs.ts";
import { describeWorkflowDrift, explainRefusal, isWorkflowRefusal } from "./workflow-drift.ts";

export const assetShape = z.object({
	id: z.number(),
	name: z.string(),
	size: z.number(),
	state: z.string(),
	url: z.string(),
	browser_download_url: z.string(),
	digest: z.string().nullish(),
});
const releaseShape = z.object({
	id: z.number(),
	tag_name: z.string(),
	target_commitish: z.string(),
	name: z.string().nullable(),
	body: z.string().nullish(),
	draft: z.boolean(),
	prerelease: z.boolean(),
	immutable: z.boolean().optional(),
	html_url: z.string(),
	upload_url: z.string(),
	created_at: z.string(),
	published_at: z.string().nullable(),
	author: z.object({ login: z.string() }).nullish(),
	assets: z.array(assetShape),
});

export interface ReleaseAsset {
	readonly id: number;
	readonly name: string;
	readonly size: number;
	readonly state: string;
	readonly url: string;
	readonly downloadUrl: string;
	/** `sha256:…`; null where the server does not tell it. */
	readonly digest: string | null;
}

export interface Release {
	readonly id: number;
	readonly tag: string;
	/** The commit or branch that GitHub would make a missing tag from; GitHub ignores it where the tag exists. */
	readonly target: string;
	/** The commit that it was written for; null when it names none, or names two. */
	readonly commit: string | null;
	readonly name: string;
	readonly body: string;
	readonly draft: boolean;
	readonly prerelease: boolean;
	readonly immutable: boolean;
	readonly url: string;
	readonly uploadUrl: string;
	readonly publishedAt: string | null;
	readonly author: string;
	readonly assets: readonly ReleaseAsset[];
}

interface ReleaseContent {
	/** False when the caller has listed the releases and found none, and settles doubles (`settleDrafts`). Default true. */
	readonly readFirst?: boolean;
	readonly tag: string;
	readonly sha: string;
	readonly name: string;
	readonly body: string;
	readonly prerelease: boolean;
	/** Whether the tag exists. Only a draft ahead of its tag names the commit as its target: see `workflow-drift.ts`. */
	readonly tagged: boolean;
}

/** GitHub's limit for a release's body. */
export const RELEASE_BODY_LIMIT = 125_000;

/** All, newest first as GitHub lists them; drafts only with `contents: write`. */
export async function listReleases(github: GitHub): Promise<readonly Release[]> {
	return (await github.readAll("/repos/{owner}/{repo}/releases", {}, releaseShape)).map(toRelease);
}

/**
 * A published release of the tag first, then the oldest draft that was written for the commit. Where the tag
 * exists, a draft that a person made on GitHub's page comes next, then the newest that was written for a commit that the tag has
 * left: GitHub publishes it at the tag, whatever branch it names, and what people wrote in it must not stay behind.
 */
export function chooseRelease(
	releases: readonly Release[],
	where: { readonly tag: string; readonly sha: string; readonly tagged?: boolean },
): Release | undefined {
	const ofTag = releases.filter((release) => release.tag === where.tag).sort((a, b) => a.id - b.id);
	const byHand = ({ commit, body }: Release) =>
		where.tagged === true && commit === null && readData(body) === undefined;
	const isLeft = ({ commit, target }: Release) =>
		where.tagged === true && commit !== null && !/^[0-9a-f]{40}$/.test(target);
	return (
		ofTag.find((release) => !release.draft) ??
		ofTag.find((release) => release.commit === where.sha) ??
		ofTag.find(byHand) ??
		ofTag.findLast(isLeft)
	);
}

/** The release of a tag and commit through the list, which shows drafts; see `chooseRelease`. */
export async function findRelease(
	github: GitHub,
	where: { readonly tag: string; readonly sha: string; readonly tagged?: boolean },
): Promise<Release | undefined> {
	return chooseRelease(await listReleases(github), where);
}

/** A draft for tag and commit; what exists is updated when it differs; an immutable release is returned as it is. Needs `contents: write`. */
export async function upsertDraft(
	github: GitHub,
	content: ReleaseContent,
): Promise<{ readonly release: Release; readonly written: boolean }> {
	const { value, created } = await github.writeOnce({
		what: `draft release ${content.tag}`,
		readFirst: content.readFirst ?? true,
		find: () => findRelease(github, content),
		create: () => createDraft(github, content),
	});
	const isSame = value.name === content.name && value.body === content.body && value.prerelease === content.prerelease;
	if (created || isSame || value.immutable) return { release: value, written: created };
	const { name, body, prerelease } = content;
	return { release: await updateRelease(github, value, { name, body, prerelease }), written: true };
}

async function createDraft(github: GitHub, content: ReleaseContent): Promise<Release> {
	const { tag, sha, name, body, prerelease, tagged } = content;
	const target = tagged ? {} : { target_commitish: sha };
	try {
		const made = await github.write(
			"POST /repos/{owner}/{repo}/releases",
			{ tag_name: tag, ...target, name, body, draft: true, prerelease, make_latest: "false" },
			releaseShape,
			[201],
		);
		return toRelease(made);
	} catch (thrown) {
		if (tagged) throw thrown;
		throw describeWorkflowDrift(await explainRefusal(github, sha, thrown), { tag, target: sha, tagged });
	}
}

/** Makes a draft public; `makeLatest` is always said, because GitHub's default lets a hotfix of an old line steal it. */
export async function publishRelease(github: GitHub, release: Release, makeLatest: boolean): Promise<Release> {
	return updateRelease(github, release, { draft: false, make_latest: makeLatest ? "true" : "false" });
}

interface ReleaseChange {
	readonly name?: string;
	readonly body?: string;
	readonly prerelease?: boolean;
	readonly draft?: false;
	readonly make_latest?: "true" | "false";
}

/**
 * Changes what is given; after a lost answer the release is read before the one repeat. The tag's name goes
 * with every change, because GitHub takes the tag of an edited draft away when the request leaves it out.
 */
export async function updateRelease(github: GitHub, release: Release, change: ReleaseChange): Promise<Release> {
	const { value } = await github.writeOnce({
		what: `release ${release.tag}`,
		readFirst: false,
		find: async () => {
			const now = await readRelease(github, release.id);
			const isDone =
				now.tag === release.tag &&
				(change.name === undefined || now.name === change.name) &&
				(change.body === undefined || now.body === change.body) &&
				(change.prerelease === undefined || now.prerelease === change.prerelease) &&
				(change.draft === undefined || now.draft === change.draft);
			return isDone ? now : undefined;
		},
		create: () => patchRelease(github, release, change),
	});
	return value;
}

/**
 * A release that names a commit as its target is refused where that commit's workflow files are not the default branch's.
 * Where the tag exists GitHub does not use the target, so the refused change is sent once more with the default branch as
 * the target: a refused request has changed nothing.
 */
async function patchRelease(github: GitHub, release: Release, change: ReleaseChange): Promise<Release> {
	const send = async (target: { readonly target_commitish?: string }) =>
		toRelease(
			await github.write(
				"PATCH /repos/{owner}/{repo}/releases/{release_id}",
				{ release_id: release.id, tag_name: release.tag, ...change, ...target },
				releaseShape,
				[200],
			),
		);
	try {
		return await send({});
	} catch (thrown) {
		const drift = await explainRefusal(github, release.target, thrown);
		const tagged = (await resolveTag(github, release.tag)) !== undefined;
		if (!tagged || release.target === drift.defaultBranch) throw describeWorkflowDrift(drift, { ...release, tagged });
		try {
			return await send({ target_commitish: drift.defaultBranch });
		} catch (again) {
			throw isWorkflowRefusal(again) ? describeWorkflowDrift(drift, { ...release, tagged }) : again;
		}
	}
}

/** By id. */
export async function readRelease(github: GitHub, id: number): Promise<Release> {
	return toRelease(await github.read("/repos/{owner}/{repo}/releases/{release_id}", { release_id: id }, releaseShape));
}

/** An asset from GitHub's answer. */
export function toAsset(asset: z.infer<typeof assetShape>): ReleaseAsset {
	return {
		id: asset.id,
		name: asset.name,
		size: asset.size,
		state: asset.state,
		url: asset.url,
		downloadUrl: asset.browser_download_url,
		digest: asset.digest ?? null,
	};
}

function toRelease(release: z.infer<typeof releaseShape>): Release {
	return {
		id: release.id,
		tag: release.tag_name,
		target: release.target_commitish,
		commit: readCommit(release.body ?? "", release.target_commitish),
		name: release.name ?? "",
		body: release.body ?? "",
		draft: release.draft,
		prerelease: release.prerelease,
		immutable: release.immutable ?? false,
		url: release.html_url,
		uploadUrl: release.upload_url,
		publishedAt: release.published_at,
		author: release.author?.login ?? "",
		assets: release.assets.map(toAsset),
	};
}

/** The body's hidden data says it; drafts from before that was kept name the commit as their target. */
function readCommit(body: string, target: string): string | null {
	const targeted = /^[0-9a-f]{40}$/.test(target) ? target : null;
	const written = readData(body)?.commit ?? null;
	if (written !== null && targeted !== null && written !== targeted) return null;
	return written ?? targeted;
}
