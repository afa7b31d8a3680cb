/** What people signed and took back on the release issue: the comments as they are now, and the revokes that were seen before. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { listComments, listEditedComments } from "@octoacme/shared/github/issues.ts";
import type { CommentFact, RevokeFact } from "@octoacme/shared/requirements/facts.ts";
import { parseRevokes } from "@octoacme/shared/requirements/revokes.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";
import type { CommitChecks } from "./read-checks.ts";
import { readState } from "./release-issue.ts";

/** All comments of the issue; an edit within the second of the comment counts as one too. */
export async function readComments(github: GitHub, number: number): Promise<readonly CommentFact[]> {
	const [all, edited] = await Promise.all([listComments(github, number), listEditedComments(github, number)]);
	return all.map((comment) => (edited.has(comment.id) ? { ...comment, edited: true } : comment));
}

/** Revokes kept in the release issue, and in the record on this commit, which a person who may edit the issue cannot change. */
export function listSeenRevokes(
	checks: Fact<CommitChecks>,
	release: {
		readonly issue: { readonly body: string } | null;
		readonly version: string;
		readonly service: string | undefined;
	},
	now: number,
): readonly RevokeFact[] {
	const { issue, version, service = null } = release;
	const entries = checks.ok ? checks.value.entries : [];
	const recorded = entries
		.filter((entry) => entry.phase === "preflight" && entry.version === version && entry.service === service)
		.flatMap(({ facts }) => {
			const { revokes } = (facts ?? {}) as { readonly revokes?: unknown };
			return Array.isArray(revokes) ? revokes : [];
		});
	return parseRevokes([...readState(issue?.body ?? "").revokes, ...recorded], now);
}
