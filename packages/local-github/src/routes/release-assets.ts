/** Files of releases: one name once, none on an immutable release. */
import type { AssetState, ReleaseState } from "../delivery-state.ts";
import { listAssets, presentAsset } from "../presenters/releases.ts";
import {
	type Exchange,
	hasPermission,
	listReply,
	notFound,
	Refusal,
	type Route,
	readId,
	readText,
	refuseField,
} from "./exchange.ts";
import { requireRelease } from "./releases.ts";

function requireAsset(exchange: Exchange): { release: ReleaseState; asset: AssetState } {
	const id = readId(exchange, "asset_id");
	for (const release of exchange.state.releases) {
		if (release.draft && !hasPermission(exchange.caller, "contents", "write")) continue;
		const asset = release.assets.find((found) => found.id === id);
		if (asset !== undefined) return { release, asset };
	}
	throw notFound();
}

function refuseImmutable(release: ReleaseState, message: string): void {
	if (release.immutable)
		throw new Refusal(422, "Validation Failed", { errors: [{ resource: "ReleaseAsset", code: "custom", message }] });
}

/**
 * GitHub renames files "that have special characters, non-alphanumeric characters, and leading or trailing
 * periods". Letters lose their accents, each run of other signs and periods becomes one period, and `@` and `+` stay
 * (electron/forge#1761, actions/upload-release-asset#57, travis-ci/dpl#821).
 */
function renameAsset(name: string): string {
	const plain = name.normalize("NFKD").replace(/\p{M}/gu, "");
	return plain.replace(/[^A-Za-z0-9_+@-]+/g, ".").replace(/^\.+|\.+$/g, "");
}

/** Serves files: their description, or their bytes to clients that accept `application/octet-stream`. */
export const releaseAssetRoutes: readonly Route[] = [
	{
		operation: "repos/list-release-assets",
		permission: { name: "contents", access: "read" },
		serve(exchange) {
			const release = requireRelease(exchange);
			return listReply(listAssets(release).map((asset) => presentAsset(exchange, release, asset)));
		},
	},
	{
		operation: "repos/upload-release-asset",
		permission: { name: "contents", access: "write" },
		serve(exchange) {
			const release = requireRelease(exchange);
			refuseImmutable(release, "Cannot upload assets to an immutable release.");
			const name = renameAsset(exchange.query.get("name") ?? "");
			if (exchange.bytes.length === 0 || name === "") throw refuseField("ReleaseAsset", "size", "missing_field");
			if (release.assets.some((asset) => asset.name === name))
				throw refuseField("ReleaseAsset", "name", "already_exists");
			const asset: AssetState = {
				id: exchange.nextId(),
				name,
				label: exchange.query.get("label"),
				contentType: exchange.contentType || "application/octet-stream",
				bytes: exchange.bytes,
				uploader: exchange.caller.login,
				createdAt: exchange.now().toISOString(),
			};
			release.assets.push(asset);
			return { status: 201, body: presentAsset(exchange, release, asset) };
		},
	},
	{
		operation: "repos/get-release-asset",
		permission: { name: "contents", access: "read" },
		serve(exchange) {
			const { release, asset } = requireAsset(exchange);
			if (exchange.accept.includes("application/octet-stream")) {
				return { status: 200, bytes: asset.bytes, headers: { "content-type": asset.contentType } };
			}
			return { status: 200, body: presentAsset(exchange, release, asset) };
		},
	},
	{
		operation: "repos/update-release-asset",
		permission: { name: "contents", access: "write" },
		serve(exchange) {
			const { release, asset } = requireAsset(exchange);
			refuseImmutable(release, "Cannot update asset of an immutable release");
			const name = renameAsset(readText(exchange.body, "name") ?? asset.name);
			if (release.assets.some((other) => other !== asset && other.name === name))
				throw refuseField("ReleaseAsset", "name", "already_exists");
			asset.name = name;
			asset.label = readText(exchange.body, "label") ?? asset.label;
			return { status: 200, body: presentAsset(exchange, release, asset) };
		},
	},
	{
		operation: "repos/delete-release-asset",
		permission: { name: "contents", access: "write" },
		serve(exchange) {
			const { release, asset } = requireAsset(exchange);
			refuseImmutable(release, "Cannot delete asset from an immutable release");
			release.assets = release.assets.filter((found) => found !== asset);
			return { status: 204 };
		},
	},
];
