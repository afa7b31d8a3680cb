/** How labels, milestones, issues, comments, reactions and timeline events look in GitHub's answers. */
import {
	associationOf,
	type CommentState,
	type IssueState,
	type LabelState,
	type MilestoneState,
	type ReactionState,
} from "../collaboration-state.ts";
import type { Exchange } from "../routes/exchange.ts";
import { encodeNodeId, presentApp, presentUser, repositoryAddress, repositoryPage } from "./identity.ts";

/** Shows a label; a name that the repository lacks is shown with the default colour. */
export function presentLabel(exchange: Exchange, label: LabelState): Record<string, unknown> {
	return {
		id: label.id,
		node_id: encodeNodeId("Label", label.id),
		url: `${repositoryAddress(exchange)}/labels/${encodeURIComponent(label.name)}`,
		name: label.name,
		color: label.color,
		default: false,
		description: label.description,
	};
}

/**
 * Gives the labels that an issue holds, in the order in which the repository got them: the default of GitHub's schema
 * (`orderBy: {field: CREATED_AT}`). That REST has the same order is believed; recorded traffic (`Foo`, `bAr`, `baZ`) excludes names.
 */
export function labelsOf(exchange: Exchange, issue: IssueState): LabelState[] {
	const held = issue.labels.flatMap((name) => {
		const found = exchange.people.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
		return found === undefined ? [] : [found];
	});
	return held.sort((left, right) => left.id - right.id);
}

/** Shows a milestone with its counts of issues. */
function presentMilestone(exchange: Exchange, milestone: MilestoneState): Record<string, unknown> {
	const url = `${repositoryAddress(exchange)}/milestones/${milestone.number}`;
	const held = exchange.people.issues.filter((issue) => issue.milestone === milestone.number);
	return {
		url,
		html_url: `${repositoryPage(exchange)}/milestone/${milestone.number}`,
		labels_url: `${url}/labels`,
		id: milestone.id,
		node_id: encodeNodeId("Milestone", milestone.id),
		number: milestone.number,
		state: milestone.state,
		title: milestone.title,
		description: milestone.description,
		creator: presentUser(exchange, milestone.creator),
		open_issues: held.filter(({ state }) => state === "open").length,
		closed_issues: held.filter(({ state }) => state === "closed").length,
		created_at: milestone.createdAt,
		updated_at: milestone.updatedAt,
		closed_at: milestone.closedAt,
		due_on: milestone.dueOn,
	};
}

function presentReactionCounts(url: string, reactions: readonly ReactionState[]): Record<string, unknown> {
	const counts: Record<string, unknown> = { url, total_count: reactions.length };
	for (const content of ["+1", "-1", "laugh", "confused", "heart", "hooray", "rocket", "eyes"]) {
		counts[content] = reactions.filter((reaction) => reaction.content === content).length;
	}
	return counts;
}

/** Shows one reaction. */
export function presentReaction(exchange: Exchange, reaction: ReactionState): Record<string, unknown> {
	return {
		id: reaction.id,
		node_id: encodeNodeId("Reaction", reaction.id),
		user: presentUser(exchange, reaction.user),
		content: reaction.content,
		created_at: reaction.createdAt,
	};
}

/** Shows the milestone of an issue, or null. */
function issueMilestone(exchange: Exchange, issue: IssueState): Record<string, unknown> | null {
	const milestone = exchange.people.milestones.find(({ number }) => number === issue.milestone);
	return milestone === undefined ? null : presentMilestone(exchange, milestone);
}

/** Shows an issue, or a pull request as its issue. */
export function presentIssue(exchange: Exchange, issue: IssueState): Record<string, unknown> {
	const address = repositoryAddress(exchange);
	const url = `${address}/issues/${issue.number}`;
	const page = `${repositoryPage(exchange)}/${issue.pull === null ? "issues" : "pull"}/${issue.number}`;
	const assignees = issue.assignees.map((login) => presentUser(exchange, login));
	const pull = issue.pull && {
		draft: issue.pull.draft,
		pull_request: {
			url: `${address}/pulls/${issue.number}`,
			html_url: page,
			diff_url: `${page}.diff`,
			patch_url: `${page}.patch`,
			merged_at: issue.pull.mergedAt,
		},
	};
	return {
		url,
		repository_url: address,
		labels_url: `${url}/labels{/name}`,
		comments_url: `${url}/comments`,
		events_url: `${url}/events`,
		html_url: page,
		id: issue.id,
		node_id: encodeNodeId(issue.pull === null ? "Issue" : "PullRequest", issue.id),
		number: issue.number,
		title: issue.title,
		user: presentUser(exchange, issue.author),
		labels: labelsOf(exchange, issue).map((label) => presentLabel(exchange, label)),
		state: issue.state,
		state_reason: issue.stateReason,
		locked: issue.locked,
		active_lock_reason: issue.lockReason,
		assignee: assignees[0] ?? null,
		assignees,
		milestone: issueMilestone(exchange, issue),
		comments: exchange.people.comments.filter(({ issueNumber }) => issueNumber === issue.number).length,
		created_at: issue.createdAt,
		updated_at: issue.updatedAt,
		closed_at: issue.closedAt,
		closed_by: issue.closedBy === null ? null : presentUser(exchange, issue.closedBy),
		author_association: associationOf(exchange.people, exchange.repository.owner, issue.author),
		body: issue.body,
		reactions: presentReactionCounts(`${url}/reactions`, issue.reactions),
		timeline_url: `${url}/timeline`,
		performed_via_github_app: issue.app === null ? null : presentApp(exchange, issue.app),
		...pull,
	};
}

/** Shows a comment of an issue or a pull request. */
export function presentComment(exchange: Exchange, comment: CommentState): Record<string, unknown> {
	const address = repositoryAddress(exchange);
	const url = `${address}/issues/comments/${comment.id}`;
	const issue = exchange.people.issues.find(({ number }) => number === comment.issueNumber);
	const family = issue?.pull == null ? "issues" : "pull";
	return {
		url,
		html_url: `${repositoryPage(exchange)}/${family}/${comment.issueNumber}#issuecomment-${comment.id}`,
		issue_url: `${address}/issues/${comment.issueNumber}`,
		id: comment.id,
		node_id: encodeNodeId("IssueComment", comment.id),
		user: presentUser(exchange, comment.author),
		created_at: comment.createdAt,
		updated_at: comment.updatedAt,
		body: comment.body,
		author_association: associationOf(exchange.people, exchange.repository.owner, comment.author),
		reactions: presentReactionCounts(`${url}/reactions`, comment.reactions),
		performed_via_github_app: comment.app === null ? null : presentApp(exchange, comment.app),
	};
}
