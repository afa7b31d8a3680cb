/** Which reviews of a pull request count as approvals of what was merged, by people who did not write it. */
import { listCoAuthors } from "../release/co-authors.ts";
import type { PullRequest, Review } from "../release/pull-request.ts";
import type { CommitFact } from "./facts.ts";

/** Approvals by others than the authors: who opened the pull request, made one of its commits, or is named as a co-author. */
export function listForeignApprovals(pull: PullRequest, commits: readonly CommitFact[]): readonly Review[] {
	const authors = [
		pull.author.toLowerCase(),
		...commits
			.filter(({ sha }) => sha === pull.mergeSha || pull.commits.includes(sha))
			.flatMap(({ madeBy, message }) => [madeBy?.toLowerCase() ?? "", ...listCoAuthors(message)]),
	];
	return latestReviews(pull).filter(
		(review) => review.state === "APPROVED" && !authors.includes(review.author.toLowerCase()),
	);
}

/** What was approved is what was pushed last, or has the same files as that or as what the merge made of it. */
export function isOfMerged(review: Review, pull: PullRequest): boolean {
	if (review.commit === null) return false;
	if (review.commit === pull.headSha) return true;
	return review.commitTree !== null && [pull.headTree, pull.mergeTree].includes(review.commitTree);
}

/** The last word of each person: a later comment does not take an approval back, a dismissal or a request for changes does. */
export function latestReviews(pull: Pick<PullRequest, "reviews">): readonly Review[] {
	const last = new Map<string, Review>();
	const ordered = [...pull.reviews]
		.filter(({ state, authorIsBot }) => state !== "COMMENTED" && state !== "PENDING" && !authorIsBot)
		.sort((a, b) => a.submittedAt.localeCompare(b.submittedAt) || a.state.localeCompare(b.state));
	for (const review of ordered) last.set(review.author.toLowerCase(), review);
	return [...last.values()];
}
