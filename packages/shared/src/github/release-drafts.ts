/** Keeps one draft and one asset of a name when two runs meet: the oldest draft stays, a stale asset is replaced. */
import { z } from "zod";
import type { GitHub } from "./client.ts";
import { isNotFound, isStatus } from "./failure.ts";
import { uploadAsset } from "./release-assets.ts";
import { findRelease, type Release, readRelease } from "./releases.ts";

const nothing = z.unknown();

/** settleDrafts: when somebody drafted the same tag and commit before us, ours (just made, nothing of people in it) goes. */
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

/** replaceAsset: the asset with exactly this content; one of the same name and size is not trusted to be it. */
export async function replaceAsset(
	github: GitHub,
	release: Release,
	asset: { readonly name: string; readonly contentType: string; readonly data: string | Uint8Array },
): Promise<void> {
	const size = Buffer.byteLength(asset.data);
	const now = await readRelease(github, release.id);
	const stale = now.assets.find(({ name }) => name === asset.name);
	if (stale !== undefined && stale.size === size) {
		// uploadAsset takes the same size for the same asset; whoever calls this knows that the content differs.
		try {
			await github.write(
				"DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}",
				{ asset_id: stale.id },
				nothing,
				[204],
			);
		} catch (thrown) {
			if (!isNotFound(thrown) && !isStatus(thrown, 422)) throw thrown;
		}
	}
	await uploadAsset(github, now, asset);
}
