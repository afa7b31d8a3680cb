/** Makes the message of an audience from the release's record, or from its body where it has none. */
import type { ChannelMessage } from "@octoacme/shared/channels/message.ts";
import type { Release } from "@octoacme/shared/github/releases.ts";
import { readWhole } from "@octoacme/shared/notes/body.ts";
import type { NotesDocument } from "@octoacme/shared/notes/document-shape.ts";
import { renderProse } from "@octoacme/shared/notes/prose.ts";
import { type Rendering, renderForAudience } from "@octoacme/shared/notes/render-audience.ts";

interface MessageFacts {
	readonly audience: string;
	readonly rendering: Rendering;
	readonly document: NotesDocument | undefined;
	readonly release: Release;
	readonly product: string;
	readonly version: string;
	readonly sha: string;
	readonly service: string | null;
	readonly source: string;
	readonly repositoryUrl: string;
}

const BODY_LINES = 60;

/** Pure; the same release gives the same message. */
export function composeMessage(facts: MessageFacts): ChannelMessage {
	const { document, release, version } = facts;
	const base = {
		kind: "announcement" as const,
		key: `${facts.service ?? "-"}/${version}/${facts.audience}`,
		links: [{ label: `Release ${version}`, url: release.url }],
		source: facts.source,
		urgent: false,
		data: {
			audience: facts.audience,
			product: facts.product,
			version,
			tag: release.tag,
			sha: facts.sha,
			url: release.url,
			releaseType: document?.type ?? null,
		},
	};
	if (document !== undefined)
		return {
			...base,
			...renderForAudience(document, facts.rendering, { repositoryUrl: facts.repositoryUrl, fates: [] }),
		};
	const text = readWhole(release.body);
	const lines = text.split("\n").filter((line) => line.trim() !== "");
	return {
		...base,
		title: `${facts.product} ${version} released`,
		lines: [...lines.slice(0, BODY_LINES), ...(lines.length > BODY_LINES ? ["The rest is in the release."] : [])],
		markdown: renderProse(text),
	};
}
