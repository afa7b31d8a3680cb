/** Assets of a release: one of a name, whole, and with exactly the content that was given. */
import { createHash } from "node:crypto";
import * as z from "zod";
import type { GitHub } from "./client.ts";
import { isNotFound, isStatus } from "./failure.ts";
import { assetShape, type Release, type ReleaseAsset, readRelease, toAsset } from "./releases.ts";

/** How often an upload is begun when other runs take the name first; as many runs at once are all served. */
const ATTEMPTS = 5;

/**
 * One asset per name; one of the same content (by GitHub's digest; by size where a server gives none) is kept, a half-uploaded or
 * different one is replaced. `release.assets` is taken for what is there; where GitHub contradicts it, the release is read again.
 */
export async function uploadAsset(
	github: GitHub,
	release: Release,
	asset: { readonly name: string; readonly contentType: string; readonly data: string | Uint8Array },
): Promise<ReleaseAsset> {
	const size = Buffer.byteLength(asset.data);
	const digest = `sha256:${createHash("sha256").update(asset.data).digest("hex")}`;
	const isSame = (found: ReleaseAsset) =>
		found.state === "uploaded" && (found.digest === null ? found.size === size : found.digest === digest);
	let known: readonly ReleaseAsset[] | undefined = release.assets;
	const findNamed = async () => {
		const assets = known ?? (await readRelease(github, release.id)).assets;
		// What was known is used once before a write; a write that failed may have changed it.
		known = undefined;
		return assets.find(({ name }) => name === asset.name);
	};
	const before = await findNamed();
	if (before !== undefined && isSame(before)) return before;
	known = before === undefined ? [] : [before];
	const create = async () => {
		const found = await findNamed();
		// Another run was quicker with the same content.
		if (found?.digest === digest && isSame(found)) return found;
		if (found !== undefined) await deleteAsset(github, found);
		const made = await github.write(
			`POST ${release.uploadUrl.replace(/\{[^{}]*\}$/, "")}?name=${encodeURIComponent(asset.name)}`,
			{ owner: undefined, repo: undefined, data: asset.data, headers: { "content-type": asset.contentType } },
			assetShape,
			[201],
		);
		return toAsset(made);
	};
	const { value } = await github.writeOnce({
		what: `asset ${asset.name}`,
		readFirst: false,
		find: async () => {
			const found = await findNamed();
			return found !== undefined && isSame(found) ? found : undefined;
		},
		create: async () => {
			for (let attempt = 1; ; attempt++)
				try {
					return await create();
				} catch (thrown) {
					// The name was taken meanwhile: refused, so nothing was written, and the release is read before it is tried again.
					if (!isStatus(thrown, 422) || attempt === ATTEMPTS) throw thrown;
				}
		},
	});
	return value;
}

/** One that is gone already counts as deleted. */
export async function deleteAsset(github: GitHub, { id }: Pick<ReleaseAsset, "id">): Promise<void> {
	try {
		await github.write("DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: id }, z.unknown(), [204]);
	} catch (thrown) {
		if (!isNotFound(thrown)) throw thrown;
	}
}
