/** Pull requests, reviews and changed files in GraphQL. */
import type { ReviewState } from "../collaboration-state.ts";
import { encodeNodeId } from "../presenters/identity.ts";
import { findTeam } from "../presenters/people.ts";
import type { PullState } from "../presenters/pulls.ts";
import type { CommitRecord, FileChange } from "../routes/exchange.ts";
import { hasPermission } from "../routes/exchange.ts";
import { connect, type Fields, formatOptionalTime, formatTime, order, type PageArguments } from "./connection.ts";
import { describePlace, type Graph, requirePermission, showActor, showUser } from "./graph.ts";
import {
	describeConversation,
	describeEdits,
	describePullState,
	holdsLabel,
	type IssueArguments,
	listIssues,
	namesToClose,
	orderIssues,
} from "./issues.ts";

/** Gives the pull requests that the arguments ask for; refuses without `pull-requests: read`. */
export function listPulls(
	graph: Graph,
	args: IssueArguments & { headRefName?: string | null; baseRefName?: string | null },
): PullState[] {
	requirePermission(graph, "pull-requests");
	const { states, labels, headRefName, baseRefName, orderBy } = args;
	const found = graph
		.listPulls()
		.filter(
			(issue) =>
				(states == null || states.includes(describePullState(issue))) &&
				holdsLabel(issue, labels) &&
				(headRefName == null || issue.pull.head.ref === headRefName) &&
				(baseRefName == null || issue.pull.base.ref === baseRefName),
		);
	return orderIssues(graph, found, orderBy);
}

/** A squash is compared with its parent, a merge with the line it went into, anything else from where the branch began. */
async function readFiles(graph: Graph, { pull }: PullState): Promise<readonly FileChange[]> {
	const merge = pull.mergedAt === null || pull.mergeSha === null ? null : await graph.objects.readCommit(pull.mergeSha);
	const head = await graph.objects.readCommit(pull.head.sha);
	const base = await graph.objects.readCommit(pull.base.sha);
	const [into] = merge?.parents ?? [];
	const isWhole = merge !== null && (merge.parents.length > 1 || head === null || head.sha === merge.sha);
	if (merge !== null && into !== undefined && (isWhole || base === null))
		return graph.objects.readChanges(merge.sha, into);
	if (head === null || base === null) return [];
	return graph.git.listFiles(graph.git.mergeBase(base.sha, head.sha) ?? base.sha, head.sha);
}

async function listCommits(graph: Graph, { pull }: PullState): Promise<readonly CommitRecord[]> {
	const head = await graph.objects.readCommit(pull.head.sha);
	const base = await graph.objects.readCommit(pull.base.sha);
	if (head === null) return [];
	const commits = base === null ? [] : graph.git.listCommits(base.sha, head.sha);
	return commits.length === 0 ? [head] : commits;
}

function showReview(graph: Graph, issue: PullState, review: ReviewState): Fields {
	const page = `/pull/${issue.number}#pullrequestreview-${review.id}`;
	const createdAt = review.submittedAt ?? issue.createdAt;
	return {
		__typename: "PullRequestReview",
		id: encodeNodeId("PullRequestReview", review.id),
		databaseId: review.id,
		fullDatabaseId: String(review.id),
		state: review.state,
		body: review.body,
		bodyText: review.body,
		...describeEdits(graph, { author: review.author, createdAt, updatedAt: createdAt }),
		submittedAt: formatOptionalTime(review.submittedAt),
		publishedAt: formatOptionalTime(review.submittedAt),
		isMinimized: false,
		minimizedReason: null,
		commit: () => graph.showCommitOf(review.commitSha),
		pullRequest: () => graph.showPull(issue),
		repository: () => graph.showRepository(),
		authorCanPushToRepository: () =>
			["admin", "maintain", "write"].includes(
				graph.exchange.people.users.find(({ login }) => login.toLowerCase() === review.author.toLowerCase())?.role ??
					"none",
			),
		...describePlace(graph, page),
		comments: (args: PageArguments) =>
			connect(review.comments, args, (comment) => ({
				__typename: "PullRequestReviewComment",
				id: encodeNodeId("PullRequestReviewComment", comment.id),
				databaseId: comment.id,
				fullDatabaseId: String(comment.id),
				body: comment.body,
				bodyText: comment.body,
				path: comment.path,
				line: comment.line,
				diffHunk: comment.diffHunk,
				...describeEdits(graph, comment),
				...describePlace(graph, `/pull/${issue.number}#discussion_r${comment.id}`),
				commit: () => graph.showCommitOf(comment.commitSha),
			})),
	};
}

function judgeReviews(reviews: readonly ReviewState[]): string | null {
	const latest = new Map(
		reviews
			.filter(({ state }) => state !== "COMMENTED" && state !== "PENDING")
			.map((review) => [review.author, review]),
	);
	const states = [...latest.values()].map(({ state }) => state);
	if (states.includes("CHANGES_REQUESTED")) return "CHANGES_REQUESTED";
	return states.includes("APPROVED") ? "APPROVED" : null;
}

function latestOf(reviews: readonly ReviewState[]): ReviewState[] {
	return [...new Map(reviews.map((review) => [review.author.toLowerCase(), review])).values()];
}

const CHANGE_TYPES: Record<FileChange["status"], string> = {
	added: "ADDED",
	removed: "DELETED",
	modified: "MODIFIED",
	renamed: "RENAMED",
	copied: "COPIED",
	changed: "CHANGED",
};

/** A pull request with its branches, reviews, changes and conversation. */
export function showPull(graph: Graph, issue: PullState): Fields {
	const { pull } = issue;
	const { people } = graph.exchange;
	const isMerged = pull.mergedAt !== null;
	return {
		__typename: "PullRequest",
		id: encodeNodeId("PullRequest", issue.id),
		...describeConversation(graph, issue),
		state: describePullState(issue),
		isDraft: pull.draft,
		merged: isMerged,
		mergedAt: formatOptionalTime(pull.mergedAt),
		mergedBy: () => showActor(graph, pull.mergedBy),
		mergeCommit: () => (!isMerged || pull.mergeSha === null ? null : graph.showCommitOf(pull.mergeSha)),
		mergeable: pull.mergeable === null || isMerged ? "UNKNOWN" : pull.mergeable ? "MERGEABLE" : "CONFLICTING",
		...describeBranches(graph, issue),
		...describeReviews(graph, issue),
		...describeChanges(graph, issue),
		closingIssuesReferences: (args: PageArguments) => {
			// GitHub leaves out references that the token may not read.
			const isReadable = hasPermission(graph.exchange.caller, "issues", "read");
			const named = namesToClose(issue);
			const found = isReadable && named.size > 0 ? listIssues(graph, {}).filter(({ number }) => named.has(number)) : [];
			return connect(found, args, graph.showIssue);
		},
		participants: (args: PageArguments) => {
			const logins = [
				issue.author,
				...people.comments.filter(({ issueNumber }) => issueNumber === issue.number).map(({ author }) => author),
				...listReviews(graph, issue).map(({ author }) => author),
			];
			const users = [...new Set(logins)].flatMap((login) => showUser(graph, login) ?? []);
			return connect(users, args, (user) => user);
		},
		totalCommentsCount: () => people.comments.filter(({ issueNumber }) => issueNumber === issue.number).length,
		statusCheckRollup: async () => {
			const head = await graph.showCommitOf(pull.head.sha);
			const show = head["statusCheckRollup"];
			return typeof show === "function" ? show() : null;
		},
		createdAt: formatTime(issue.createdAt),
	};
}

function describeBranches(graph: Graph, { pull }: PullState): Fields {
	const { owner, name } = graph.exchange.repository;
	const served = `${owner}/${name}`;
	const showEnd = (end: PullState["pull"]["head"]) => {
		const ref = end.repository === served ? graph.objects.findRef(`refs/heads/${end.ref}`) : null;
		return ref === null ? null : graph.showRef(ref);
	};
	const headOwner = pull.head.repository?.split("/")[0] ?? null;
	return {
		headRefName: pull.head.ref,
		headRefOid: pull.head.sha,
		headRef: () => showEnd(pull.head),
		baseRefName: pull.base.ref,
		baseRefOid: pull.base.sha,
		baseRef: () => showEnd(pull.base),
		isCrossRepository: pull.head.repository !== served,
		headRepository: () =>
			pull.head.repository === null
				? null
				: pull.head.repository === served
					? graph.showRepository()
					: {
							__typename: "Repository",
							id: encodeNodeId("Repository", pull.head.repository),
							name: pull.head.repository.split("/")[1] ?? "",
							nameWithOwner: pull.head.repository,
							isFork: true,
							owner: () => showActor(graph, headOwner),
						},
		headRepositoryOwner: () => showActor(graph, headOwner),
	};
}

/** What the caller may see of the reviews: a pending one is its author's alone. */
function listReviews(graph: Graph, issue: PullState): readonly ReviewState[] {
	return graph.exchange.people.reviews.filter(
		(review) =>
			review.pullNumber === issue.number &&
			(review.state !== "PENDING" || review.author === graph.exchange.caller.login),
	);
}

function describeReviews(graph: Graph, issue: PullState): Fields {
	const { people } = graph.exchange;
	const { pull } = issue;
	const reviews = () => listReviews(graph, issue);
	return {
		reviewDecision: () => judgeReviews(reviews()),
		reviews: (args: PageArguments & { states?: readonly string[] | null; author?: string | null }) => {
			const { states, author: wanted } = args;
			const found = reviews()
				.filter(({ state }) => states == null || states.includes(state))
				.filter(({ author }) => wanted == null || author.toLowerCase() === wanted.toLowerCase());
			return connect(found, args, (review) => showReview(graph, issue, review));
		},
		latestReviews: (args: PageArguments) =>
			connect(latestOf(reviews()), args, (review) => showReview(graph, issue, review)),
		latestOpinionatedReviews: (args: PageArguments) =>
			connect(latestOf(reviews().filter(({ state }) => state !== "COMMENTED" && state !== "PENDING")), args, (review) =>
				showReview(graph, issue, review),
			),
		reviewRequests: (args: PageArguments) => {
			const asked = [
				...pull.requestedReviewers.map((login) => () => showActor(graph, login)),
				...pull.requestedTeams.map((slug) => () => ({
					__typename: "Team",
					id: encodeNodeId("Team", slug),
					slug,
					name: findTeam(people, slug)?.name ?? slug,
				})),
			];
			return connect(asked, args, (show) => ({ asCodeOwner: false, requestedReviewer: show }));
		},
	};
}

function describeChanges(graph: Graph, issue: PullState): Fields {
	let files: Promise<readonly FileChange[]> | undefined;
	const changes = () => {
		files ??= readFiles(graph, issue);
		return files;
	};
	return {
		files: async (args: PageArguments) =>
			connect(
				order(await changes(), "ASC", ({ path }) => path),
				args,
				(file) => ({
					path: file.path,
					additions: file.additions,
					deletions: file.deletions,
					changeType: CHANGE_TYPES[file.status],
				}),
			),
		changedFiles: async () => (await changes()).length,
		additions: async () => (await changes()).reduce((sum, file) => sum + file.additions, 0),
		deletions: async () => (await changes()).reduce((sum, file) => sum + file.deletions, 0),
		commits: async (args: PageArguments) =>
			connect(await listCommits(graph, issue), args, (commit) => ({
				__typename: "PullRequestCommit",
				id: encodeNodeId("PullRequestCommit", `${issue.number}:${commit.sha}`),
				commit: () => graph.showCommit(commit),
				pullRequest: () => graph.showPull(issue),
			})),
	};
}
