/** Fetches the document that release-notes left as an asset of the GitHub Release. */
import * as z from "zod";
import { ActionableError } from "../errors.ts";
import type { NotesDocument } from "../notes/document-shape.ts";
import type { GitHub } from "./client.ts";
import type { Release } from "./releases.ts";

/** The asset that holds the document and the release record. */
export const RECORD_ASSET = "release-record.json";

const recordShape = z.object({
	schemaVersion: z.literal(1),
	document: z.looseObject({
		schemaVersion: z.literal(1),
		version: z.string(),
		sha: z.string(),
		summary: z.string(),
		sections: z.array(z.looseObject({ title: z.string(), changes: z.array(z.looseObject({ title: z.string() })) })),
		migrations: z.array(z.looseObject({ title: z.string() })),
		knownIssues: z.object({ open: z.array(z.looseObject({ title: z.string() })), fixed: z.array(z.looseObject({})) }),
	}),
});

/** From the release's asset; one of another commit or another shape is refused, not announced. */
export async function fetchDocument(github: GitHub, release: Release, sha: string): Promise<NotesDocument | undefined> {
	const asset = release.assets.find(({ name, state }) => name === RECORD_ASSET && state === "uploaded");
	if (asset === undefined) return undefined;
	const raw = await github.read(
		"/repos/{owner}/{repo}/releases/assets/{asset_id}",
		{ asset_id: asset.id, headers: { accept: "application/octet-stream" } },
		z.unknown(),
	);
	const parsed = recordShape.safeParse(decode(raw));
	if (parsed.success && parsed.data.document.sha === sha) return parsed.data.document as unknown as NotesDocument;
	throw new ActionableError({
		code: "invalid-answer",
		message: `The asset ${RECORD_ASSET} of ${release.tag} ${parsed.success ? "belongs to another commit" : "is no record of release notes"}.`,
		hint: "Run release-notes again for this tag; it replaces the asset.",
	});
}

function decode(raw: unknown): unknown {
	const text = raw instanceof ArrayBuffer ? Buffer.from(raw).toString("utf8") : raw;
	if (typeof text !== "string") return text;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
