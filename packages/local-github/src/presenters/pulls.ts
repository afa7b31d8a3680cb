/** How pull requests, reviews and review comments look in GitHub's answers. */
import {
	associationOf,
	type BranchEnd,
	type IssueState,
	type PullFacts,
	type ReviewCommentState,
	type ReviewState,
} from "../collaboration-state.ts";
import type { Exchange } from "../routes/exchange.ts";
import { presentRepository } from "./git.ts";
import { encodeNodeId, presentUser, repositoryAddress, repositoryPage } from "./identity.ts";
import { issueMilestone, labelsOf, presentLabel } from "./issues.ts";
import { findTeam, presentTeamBriefly } from "./people.ts";

/** PullState is an issue that is a pull request. */
export type PullState = IssueState & { pull: PullFacts };

function presentEnd(exchange: Exchange, end: BranchEnd): Record<string, unknown> {
	const served = `${exchange.repository.owner}/${exchange.repository.name}`;
	const owner = (end.repository ?? served).split("/")[0] ?? "";
	const [forkOwner = "", forkName = ""] = (end.repository ?? "").split("/");
	const place =
		end.repository === null || end.repository === served
			? exchange
			: { ...exchange, repository: { ...exchange.repository, owner: forkOwner, name: forkName } };
	const repo = presentRepository(place, {
		pushedAt: "2024-01-01T00:00:00Z",
		hasIssues: exchange.people.issuesEnabled,
		hasDiscussions: exchange.people.discussionsEnabled,
	});
	return {
		label: `${owner}:${end.ref}`,
		ref: end.ref,
		sha: end.sha,
		user: presentUser(exchange, owner),
		repo: end.repository === null ? null : { ...repo, has_downloads: true, fork: end.repository !== served },
	};
}

/** presentPullBriefly shows a pull request as lists do. */
export function presentPullBriefly(exchange: Exchange, issue: PullState): Record<string, unknown> {
	const { pull } = issue;
	const address = repositoryAddress(exchange);
	const url = `${address}/pulls/${issue.number}`;
	const page = `${repositoryPage(exchange)}/pull/${issue.number}`;
	const comments = `${address}/issues/${issue.number}/comments`;
	const statuses = `${address}/statuses/${pull.head.sha}`;
	const assignees = issue.assignees.map((login) => presentUser(exchange, login));
	return {
		url,
		id: issue.id,
		node_id: encodeNodeId("PullRequest", issue.id),
		html_url: page,
		diff_url: `${page}.diff`,
		patch_url: `${page}.patch`,
		issue_url: `${address}/issues/${issue.number}`,
		commits_url: `${url}/commits`,
		review_comments_url: `${url}/comments`,
		review_comment_url: `${address}/pulls/comments{/number}`,
		comments_url: comments,
		statuses_url: statuses,
		number: issue.number,
		state: issue.state,
		locked: issue.locked,
		active_lock_reason: issue.lockReason,
		title: issue.title,
		user: presentUser(exchange, issue.author),
		body: issue.body,
		labels: labelsOf(exchange, issue).map((label) => presentLabel(exchange, label)),
		milestone: issueMilestone(exchange, issue),
		created_at: issue.createdAt,
		updated_at: issue.updatedAt,
		closed_at: issue.closedAt,
		merged_at: pull.mergedAt,
		merge_commit_sha: pull.mergeSha,
		assignee: assignees[0] ?? null,
		assignees,
		requested_reviewers: pull.requestedReviewers.map((login) => presentUser(exchange, login)),
		requested_teams: pull.requestedTeams.flatMap((slug) => {
			const team = findTeam(exchange.people, slug);
			return team === undefined ? [] : [presentTeamBriefly(exchange, team)];
		}),
		head: presentEnd(exchange, pull.head),
		base: presentEnd(exchange, pull.base),
		_links: {
			self: { href: url },
			html: { href: page },
			issue: { href: `${address}/issues/${issue.number}` },
			comments: { href: comments },
			review_comments: { href: `${url}/comments` },
			review_comment: { href: `${address}/pulls/comments{/number}` },
			commits: { href: `${url}/commits` },
			statuses: { href: statuses },
		},
		author_association: associationOf(exchange.people, exchange.repository.owner, issue.author),
		auto_merge: null,
		draft: pull.draft,
	};
}

/** presentPull shows a pull request whole, with counts from git. */
export function presentPull(exchange: Exchange, issue: PullState): Record<string, unknown> {
	const { pull } = issue;
	const { repository } = exchange;
	const known = repository.commit(pull.base.sha) !== null && repository.commit(pull.head.sha) !== null;
	const from = known ? (repository.mergeBase(pull.base.sha, pull.head.sha) ?? pull.base.sha) : pull.base.sha;
	const files = known ? repository.listFiles(from, pull.head.sha) : [];
	const reviews = exchange.people.reviews.filter(({ pullNumber }) => pullNumber === issue.number);
	const mergeable = pull.mergedAt === null ? pull.mergeable : null;
	return {
		...presentPullBriefly(exchange, issue),
		merged: pull.mergedAt !== null,
		mergeable,
		rebaseable: mergeable,
		mergeable_state: mergeable === null ? "unknown" : mergeable ? (pull.draft ? "draft" : "clean") : "dirty",
		merged_by: pull.mergedBy === null ? null : presentUser(exchange, pull.mergedBy),
		comments: exchange.people.comments.filter(({ issueNumber }) => issueNumber === issue.number).length,
		review_comments: reviews.reduce((count, review) => count + review.comments.length, 0),
		maintainer_can_modify: false,
		commits: known ? repository.listCommits(pull.base.sha, pull.head.sha).length : 0,
		additions: files.reduce((sum, file) => sum + file.additions, 0),
		deletions: files.reduce((sum, file) => sum + file.deletions, 0),
		changed_files: files.length,
	};
}

/** presentReview shows a review; its commit stays what was reviewed, so a stale one can be told. */
export function presentReview(exchange: Exchange, review: ReviewState): Record<string, unknown> {
	const html = `${repositoryPage(exchange)}/pull/${review.pullNumber}#pullrequestreview-${review.id}`;
	const pull = `${repositoryAddress(exchange)}/pulls/${review.pullNumber}`;
	return {
		id: review.id,
		node_id: encodeNodeId("PullRequestReview", review.id),
		user: presentUser(exchange, review.author),
		body: review.body,
		state: review.state,
		html_url: html,
		pull_request_url: pull,
		author_association: associationOf(exchange.people, exchange.repository.owner, review.author),
		_links: { html: { href: html }, pull_request: { href: pull } },
		...(review.submittedAt === null ? {} : { submitted_at: review.submittedAt }),
		commit_id: review.commitSha,
	};
}

/** presentReviewComment shows a comment on a line of a pull request. */
export function presentReviewComment(
	exchange: Exchange,
	review: ReviewState,
	comment: ReviewCommentState,
): Record<string, unknown> {
	const address = repositoryAddress(exchange);
	const url = `${address}/pulls/comments/${comment.id}`;
	const pull = `${address}/pulls/${review.pullNumber}`;
	const html = `${repositoryPage(exchange)}/pull/${review.pullNumber}#discussion_r${comment.id}`;
	return {
		url,
		pull_request_review_id: review.id,
		id: comment.id,
		node_id: encodeNodeId("PullRequestReviewComment", comment.id),
		diff_hunk: comment.diffHunk,
		path: comment.path,
		...(comment.line === null ? {} : { line: comment.line }),
		commit_id: comment.commitSha,
		original_commit_id: comment.commitSha,
		user: presentUser(exchange, comment.author),
		body: comment.body,
		created_at: comment.createdAt,
		updated_at: comment.updatedAt,
		html_url: html,
		pull_request_url: pull,
		author_association: associationOf(exchange.people, exchange.repository.owner, comment.author),
		_links: { self: { href: url }, html: { href: html }, pull_request: { href: pull } },
	};
}
