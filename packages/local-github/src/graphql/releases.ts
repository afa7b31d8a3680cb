/** Releases and their assets in GraphQL. */
import type { ReleaseState } from "../delivery-state.ts";
import { encodeNodeId } from "../presenters/identity.ts";
import { listAssets, presentAsset, presentRelease } from "../presenters/releases.ts";
import { hasPermission } from "../routes/exchange.ts";
import {
	connect,
	type Fields,
	formatOptionalTime,
	formatTime,
	type OrderArgument,
	order,
	orderBy,
	type PageArguments,
} from "./connection.ts";
import { type Graph, requirePermission, showUser } from "./graph.ts";

/** Gives the releases that the token may see, drafts with `contents: write` only; newest first unless ordered. */
export function listReleases(graph: Graph, args: { orderBy?: OrderArgument | null }): ReleaseState[] {
	requirePermission(graph, "contents");
	const { exchange } = graph;
	const seesDrafts = hasPermission(exchange.caller, "contents", "write");
	const found = exchange.state.releases.filter(
		(release) => (seesDrafts || !release.draft) && !exchange.isHidden(`release:${release.id}`, release.createdAt),
	);
	const by = args.orderBy ?? { field: "CREATED_AT", direction: "DESC" };
	return orderBy(found, by, {
		NAME: ({ name }) => name ?? "",
		CREATED_AT: ({ createdAt }) => Date.parse(createdAt),
	});
}

/** Gives the latest release: the one chosen, else the newest that is neither a draft nor a prerelease. */
export function findLatest(graph: Graph): ReleaseState | undefined {
	const published = listReleases(graph, {}).filter(({ draft, prerelease }) => !draft && !prerelease);
	const chosen = published.find(({ id }) => id === graph.exchange.state.latestReleaseId);
	return chosen ?? order(published, "DESC", ({ publishedAt }) => publishedAt ?? "")[0];
}

/** Shows a release. */
export function showRelease(graph: Graph, release: ReleaseState): Fields {
	const shown = presentRelease(graph.exchange, release);
	const tag = () => graph.objects.findRef(`refs/tags/${release.tag}`);
	const { owner, name } = graph.exchange.repository;
	const page = String(shown["html_url"]);
	return {
		__typename: "Release",
		id: encodeNodeId("Release", release.id),
		databaseId: release.id,
		tagName: release.tag,
		name: release.name,
		description: release.body,
		isDraft: release.draft,
		isPrerelease: release.prerelease,
		isLatest: () => findLatest(graph)?.id === release.id,
		immutable: release.immutable,
		createdAt: formatTime(release.createdAt),
		updatedAt: formatTime(release.publishedAt ?? release.createdAt),
		publishedAt: formatOptionalTime(release.publishedAt),
		url: page,
		resourcePath: `/${owner}/${name}/releases/tag/${page.split("/").at(-1)}`,
		author: () => showUser(graph, release.author),
		repository: () => graph.showRepository(),
		tag: () => {
			const found = tag();
			return found === null ? null : graph.showRef(found);
		},
		tagCommit: () => {
			const found = tag();
			return found === null ? null : graph.showCommitOf(found.commit);
		},
		releaseAssets: (args: PageArguments & { name?: string | null }) => {
			const { name: wanted } = args;
			return connect(
				listAssets(release).filter((asset) => wanted == null || asset.name === wanted),
				args,
				(asset) => {
					const file = presentAsset(graph.exchange, release, asset);
					return {
						__typename: "ReleaseAsset",
						id: encodeNodeId("ReleaseAsset", asset.id),
						databaseId: asset.id,
						name: asset.name,
						contentType: asset.contentType,
						size: asset.bytes.byteLength,
						digest: file["digest"],
						downloadCount: 0,
						downloadUrl: file["browser_download_url"],
						url: file["url"],
						createdAt: formatTime(asset.createdAt),
						updatedAt: formatTime(asset.createdAt),
						uploadedBy: () => showUser(graph, asset.uploader),
						release: () => graph.showRelease(release),
					};
				},
			);
		},
	};
}
