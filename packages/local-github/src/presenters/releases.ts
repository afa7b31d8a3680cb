/** How releases and their assets look in GitHub's answers. */
import { createHash } from "node:crypto";
import type { AssetState, ReleaseState } from "../delivery-state.ts";
import type { Exchange } from "../routes/exchange.ts";
import { encodeNodeId, presentUser, repositoryAddress, repositoryPage } from "./identity.ts";

/** Shows a file of a release. */
export function presentAsset(exchange: Exchange, release: ReleaseState, asset: AssetState): Record<string, unknown> {
	return {
		url: `${repositoryAddress(exchange)}/releases/assets/${asset.id}`,
		id: asset.id,
		node_id: encodeNodeId("ReleaseAsset", asset.id),
		name: asset.name,
		label: asset.label,
		uploader: presentUser(exchange, asset.uploader),
		content_type: asset.contentType,
		state: asset.state ?? "uploaded",
		size: asset.bytes.byteLength,
		digest: exchange.state.assetDigests ? `sha256:${createHash("sha256").update(asset.bytes).digest("hex")}` : null,
		download_count: 0,
		created_at: asset.createdAt,
		updated_at: asset.createdAt,
		browser_download_url: `${repositoryPage(exchange)}/releases/download/${encodeURIComponent(release.tag)}/${encodeURIComponent(asset.name)}`,
	};
}

/**
 * The assets of a release by name without regard to case, whatever the order of their uploads: public projects have measured
 * it (donislawdev/TestingFilesGenerator#15, TrackerControl/tracker-control-android#686), GitHub documents no order.
 */
export function listAssets(release: ReleaseState): readonly AssetState[] {
	const fold = ({ name }: AssetState) => name.toLowerCase();
	return [...release.assets].sort((left, right) => (fold(left) < fold(right) ? -1 : fold(left) > fold(right) ? 1 : 0));
}

/** Shows a release; the page of a draft carries no tag, because a draft has none yet. */
export function presentRelease(exchange: Exchange, release: ReleaseState): Record<string, unknown> {
	const url = `${repositoryAddress(exchange)}/releases/${release.id}`;
	const page = `${repositoryPage(exchange)}/releases/tag/`;
	const tag = encodeURIComponent(release.tag);
	return {
		url,
		assets_url: `${url}/assets`,
		upload_url: `${url}/assets{?name,label}`,
		html_url: `${page}${release.draft ? `untagged-${release.id}` : tag}`,
		id: release.id,
		author: presentUser(exchange, release.author),
		node_id: encodeNodeId("Release", release.id),
		tag_name: release.tag,
		target_commitish: release.target,
		name: release.name,
		draft: release.draft,
		immutable: release.immutable,
		prerelease: release.prerelease,
		created_at: release.createdAt,
		updated_at: release.publishedAt ?? release.createdAt,
		published_at: release.publishedAt,
		assets: listAssets(release).map((asset) => presentAsset(exchange, release, asset)),
		tarball_url: release.draft ? null : `${repositoryAddress(exchange)}/tarball/${tag}`,
		zipball_url: release.draft ? null : `${repositoryAddress(exchange)}/zipball/${tag}`,
		body: release.body,
	};
}
