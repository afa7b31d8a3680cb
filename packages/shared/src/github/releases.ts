/** GitHub Releases: drafts counted, one per tag and commit, assets by name. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { GitHub } from "./client.ts";

const assetShape = z.object({
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
	/** The commit (or branch) given when it was made. */
	readonly target: string;
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

export interface ReleaseContent {
	readonly tag: string;
	readonly sha: string;
	readonly name: string;
	readonly body: string;
	readonly prerelease: boolean;
}

/** GitHub's limit for a release's body. */
export const RELEASE_BODY_LIMIT = 125_000;

/** listReleases: all, newest first as GitHub lists them; drafts only with `contents: write`. */
export async function listReleases(github: GitHub): Promise<readonly Release[]> {
	return (await github.readAll("/repos/{owner}/{repo}/releases", {}, releaseShape)).map(toRelease);
}

/**
 * findRelease: the release of a tag through the list: a published one first, else the oldest draft whose target is the
 * commit. A draft of another commit is not it.
 */
export async function findRelease(
	github: GitHub,
	where: { readonly tag: string; readonly sha: string },
): Promise<Release | undefined> {
	const ofTag = (await listReleases(github)).filter((release) => release.tag === where.tag);
	return (
		ofTag.find((release) => !release.draft) ??
		ofTag.filter((release) => release.draft && release.target === where.sha).sort((a, b) => a.id - b.id)[0]
	);
}

/** upsertDraft: a draft for tag and commit; what exists is updated when it differs; an immutable release is returned as it is. Needs `contents: write`. */
export async function upsertDraft(
	github: GitHub,
	content: ReleaseContent,
): Promise<{ readonly release: Release; readonly written: boolean }> {
	const { value, created } = await github.writeOnce({
		what: `draft release ${content.tag}`,
		find: () => findRelease(github, content),
		create: async () =>
			toRelease(
				await github.write(
					"POST /repos/{owner}/{repo}/releases",
					{
						tag_name: content.tag,
						target_commitish: content.sha,
						name: content.name,
						body: content.body,
						draft: true,
						prerelease: content.prerelease,
						make_latest: "false",
					},
					releaseShape,
					[201],
				),
			),
	});
	const isSame = value.name === content.name && value.body === content.body && value.prerelease === content.prerelease;
	if (created || isSame || value.immutable) return { release: value, written: created };
	const release = await updateRelease(github, value.id, {
		name: content.name,
		body: content.body,
		prerelease: content.prerelease,
	});
	return { release, written: true };
}

/** publishRelease: makes a draft public; `makeLatest` is always said, because GitHub's default lets a hotfix of an old line steal it. */
export async function publishRelease(github: GitHub, id: number, makeLatest: boolean): Promise<Release> {
	return updateRelease(github, id, { draft: false, make_latest: makeLatest ? "true" : "false" });
}

/** updateRelease: changes what is given; after a lost answer the release is read before the one repeat. */
export async function updateRelease(
	github: GitHub,
	id: number,
	change: {
		readonly name?: string;
		readonly body?: string;
		readonly prerelease?: boolean;
		readonly draft?: boolean;
		readonly make_latest?: "true" | "false";
	},
): Promise<Release> {
	const { value } = await github.writeOnce({
		what: `release ${id}`,
		readFirst: false,
		find: async () => {
			const now = await readRelease(github, id);
			const isDone =
				(change.name === undefined || now.name === change.name) &&
				(change.body === undefined || now.body === change.body) &&
				(change.prerelease === undefined || now.prerelease === change.prerelease) &&
				(change.draft === undefined || now.draft === change.draft);
			return isDone ? now : undefined;
		},
		create: async () =>
			toRelease(
				await github.write(
					"PATCH /repos/{owner}/{repo}/releases/{release_id}",
					{ release_id: id, ...change },
					releaseShape,
					[200],
				),
			),
	});
	return value;
}

/** readRelease: by id. */
export async function readRelease(github: GitHub, id: number): Promise<Release> {
	return toRelease(await github.read("/repos/{owner}/{repo}/releases/{release_id}", { release_id: id }, releaseShape));
}

/** uploadAsset: one asset per name; one of the same content (by GitHub's digest; by size where a server gives none) is kept, a half-uploaded or different one is replaced. */
export async function uploadAsset(
	github: GitHub,
	release: Release,
	asset: { readonly name: string; readonly contentType: string; readonly data: string | Uint8Array },
): Promise<ReleaseAsset> {
	const size = Buffer.byteLength(asset.data);
	const digest = `sha256:${createHash("sha256").update(asset.data).digest("hex")}`;
	const isSame = (found: ReleaseAsset) => (found.digest === null ? found.size === size : found.digest === digest);
	const find = async () => {
		const found = (await readRelease(github, release.id)).assets.find((candidate) => candidate.name === asset.name);
		return found?.state === "uploaded" && isSame(found) ? found : undefined;
	};
	const { value } = await github.writeOnce({
		what: `asset ${asset.name}`,
		find,
		create: async () => {
			const stale = (await readRelease(github, release.id)).assets.find((candidate) => candidate.name === asset.name);
			if (stale !== undefined)
				await github.write(
					"DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}",
					{ asset_id: stale.id },
					emptyShape,
					[204],
				);
			const made = await github.write(
				`POST ${release.uploadUrl.replace(/\{.*\}$/, "")}?name=${encodeURIComponent(asset.name)}`,
				{ owner: undefined, repo: undefined, data: asset.data, headers: { "content-type": asset.contentType } },
				assetShape,
				[201],
			);
			return toAsset(made);
		},
	});
	return value;
}

const emptyShape = releaseShape.optional();

function toAsset(asset: z.infer<typeof assetShape>): ReleaseAsset {
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
