/** Where the links of summaries lead once the local GitHub is gone: to the document on the page, to the world, or nowhere. */
import type { ResolveLink } from "./markdown.ts";
import type { RehearsalReport } from "./model.ts";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** The anchor of a document of a release, by their places in the report. */
export function anchorOf(release: number, document: number): string {
	return `document-${release}-${document}`;
}

/** Links to the local GitHub lead to the document of that release, or of the latest before it, and to nothing where the page has none. */
export function createLinkResolver(report: RehearsalReport, release: number): ResolveLink {
	const anchors = new Map<string, string>();
	for (const [index, { documents }] of report.releases.slice(0, release + 1).entries())
		for (const [place, { path }] of documents.entries())
			if (path !== undefined) anchors.set(`/${report.repository}/${path}`, `#${anchorOf(index, place)}`);
	return (address) => {
		if (address.startsWith("#")) return null;
		if (!URL.canParse(address)) return null;
		const url = new URL(address);
		if (!LOOPBACK.has(url.hostname)) return url.href;
		return (
			anchors.get(url.pathname.replace(/^\/api\/v3(?=\/)/, "").replace("/releases/edit/", "/releases/tag/")) ?? null
		);
	};
}
