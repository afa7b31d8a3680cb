/** Reactions to comments: GitHub keeps one of each kind and person, so that reacting twice is reacting once. */
import * as z from "zod";
import type { GitHub } from "./client.ts";

/** Needs `issues: write`. */
export async function reactToComment(github: GitHub, commentId: number, content: "+1" | "-1" | "eyes"): Promise<void> {
	await github.write(
		"POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions",
		{ comment_id: commentId, content },
		z.object({ id: z.number() }),
		[200, 201],
	);
}
