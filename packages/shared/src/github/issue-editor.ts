/** Who wrote the text of an issue last: anybody with push access may edit what our account wrote, and REST does not show it. */
import * as z from "zod";
import { ACTOR_FIELDS, actorShape } from "./actor.ts";
import type { GitHub } from "./client.ts";

const QUERY = `query($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    issue(number: $number) { lastEditedAt author { ${ACTOR_FIELDS} } editor { ${ACTOR_FIELDS} } }
  }
}`;
const shape = z.object({
	repository: z.object({
		issue: z
			.object({ lastEditedAt: z.string().nullable(), author: actorShape.nullable(), editor: actorShape.nullable() })
			.nullable(),
	}),
});

/** The login, an app's with `[bot]`; null where the account is deleted or there is no such issue. One request. */
export async function readLastEditor(github: GitHub, number: number): Promise<string | null> {
	const { repository } = await github.query(
		QUERY,
		{ owner: github.owner, name: github.repo, number },
		shape,
		"issues: read",
	);
	const { issue } = repository;
	if (issue === null) return null;
	return (issue.lastEditedAt === null ? issue.author : issue.editor)?.login ?? null;
}
