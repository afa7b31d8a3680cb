/** Commit statuses: the latest of each context, with who posted it. */
import * as z from "zod";
import type { GitHub } from "./client.ts";

const statusShape = z.object({
	context: z.string(),
	state: z.string(),
	description: z.string().nullable(),
	target_url: z.string().nullable(),
	created_at: z.string(),
	creator: z.object({ login: z.string(), type: z.string().optional() }).nullable(),
});

export interface CommitStatus {
	readonly context: string;
	/** `success`, `failure`, `error` or `pending`; another word is kept as it is, and the other statuses stay readable. */
	readonly state: string;
	readonly description: string;
	readonly url: string;
	readonly createdAt: string;
	/** Anybody with push access can post a status: who it was. An app's login ends with `[bot]`. */
	readonly creator: string | null;
}

/** The newest status of each context (the list is newest first); empty when none was ever posted. */
export async function listStatuses(github: GitHub, sha: string): Promise<readonly CommitStatus[]> {
	const all = await github.readAll("/repos/{owner}/{repo}/commits/{ref}/statuses", { ref: sha }, statusShape);
	const newest = new Map<string, CommitStatus>();
	for (const status of all)
		if (!newest.has(status.context))
			newest.set(status.context, {
				context: status.context,
				state: status.state,
				description: status.description ?? "",
				url: status.target_url ?? "",
				createdAt: status.created_at,
				creator: status.creator?.login ?? null,
			});
	return [...newest.values()];
}
