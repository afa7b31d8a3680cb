/** Keeps one draft and one asset of a name when two runs meet: the oldest draft stays, a stale asset is replaced. */
import * as z from "zod";
import type { GitHub } from "./client.ts";
import { isNotFound, isStatus } from "./failure.ts";
import { deleteAsset, uploadAsset } from "./release-assets.ts";
import { findRelease, type Release } from "./releases.ts";

const nothing = z.unknown();

/** When somebody drafted the same tag and commit before us, ours (just made, nothing of people in it) goes. */
export async function settleDrafts(github: GitHub, release: Release, madeByUs: boolean): Promise<Release> {
	if (!madeByUs || !release.draft || release.commit === null) return release;
	const first = await findRelease(github, { tag: release.tag, sha: release.commit });
	if (first === undefined || first.id === release.id || first.id > release.id) return release;
	try {
		await github.write(
			"DELETE /repos/{owner}/{repo}/releases/{release_id}",
			{ release_id: release.id },
			nothing,
			[204],
		);
	} catch (thrown) {
		if (!isNotFound(thrown)) throw thrown;
	}
	return first;
}

/**
 * The asset with exactly this content. One of the same name and size is not trusted to be it, where the server gives no digest.
 * `release` as the last request answered it.
 */
export async function replaceAsset(
	github: GitHub,
	release: Release,
	asset: { readonly name: string; readonly contentType: string; readonly data: string | Uint8Array },
): Promise<void> {
	const size = Buffer.byteLength(asset.data);
	const stale = release.assets.find(({ name }) => name === asset.name);
	if (stale === undefined || stale.digest !== null || stale.size !== size)
		return void (await uploadAsset(github, release, asset));
	try {
		await deleteAsset(github, stale);
	} catch (thrown) {
		if (!isStatus(thrown, 422)) throw thrown;
		return void (await uploadAsset(github, release, asset));
	}
	await uploadAsset(github, { ...release, assets: release.assets.filter(({ id }) => id !== stale.id) }, asset);
}
