/** Assets of a release: one of a name, whole, and with exactly the content that was given. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { GitHub } from "./client.ts";
import { assetShape, type Release, type ReleaseAsset, readRelease, toAsset } from "./releases.ts";

const nothing = z.unknown();

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
					nothing,
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
