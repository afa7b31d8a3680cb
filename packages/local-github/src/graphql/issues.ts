/** Issues, comments, labels and milestones in GraphQL. */
import {
	associationOf,
	type CommentState,
	type IssueState,
	type LabelState,
	type MilestoneState,
} from "../collaboration-state.ts";
import { encodeNodeId } from "../presenters/identity.ts";
import { labelsOf } from "../presenters/issues.ts";
import {
	connect,
	type Fields,
	formatOptionalTime,
	formatTime,
	type OrderArgument,
	order,
	orderBy,
	type PageArguments,
	readTime,
} from "./connection.ts";
import { describePlace, type Graph, requirePermission, showActor, showUser } from "./graph.ts";

/** What lists of issues and pull requests take. */
export interface IssueArguments extends PageArguments {
	labels?: readonly string[] | null;
	states?: readonly string[] | null;
	orderBy?: OrderArgument | null;
	filterBy?: {
		assignee?: string | null;
		createdBy?: string | null;
		labels?: readonly string[] | null;
		milestone?: string | null;
		milestoneNumber?: string | null;
		since?: string | null;
		states?: readonly string[] | null;
	} | null;
}

/** Sorts issues or pull requests as `orderBy` says, by number unless told otherwise. */
export function orderIssues<T extends IssueState>(graph: Graph, issues: readonly T[], by?: OrderArgument | null): T[] {
	const numbered = order(issues, "ASC", ({ number }) => number);
	if (by == null) return numbered;
	return orderBy(numbered, by, {
		CREATED_AT: ({ createdAt }) => Date.parse(createdAt),
		UPDATED_AT: ({ updatedAt }) => Date.parse(updatedAt),
		COMMENTS: (issue) =>
			graph.exchange.people.comments.filter(({ issueNumber }) => issueNumber === issue.number).length,
	});
}

/** Says whether an issue has any of these labels. */
export function holdsLabel(issue: IssueState, labels: readonly string[] | null | undefined): boolean {
	if (labels == null) return true;
	const held = new Set(issue.labels.map((label) => label.toLowerCase()));
	return labels.some((label) => held.has(label.toLowerCase()));
}

/** Gives the issues (no pull requests) that the arguments ask for; refuses without `issues: read`. */
export function listIssues(graph: Graph, args: IssueArguments): IssueState[] {
	requirePermission(graph, "issues");
	const { exchange } = graph;
	const { labels, orderBy: by } = args;
	const {
		assignee,
		createdBy,
		labels: named,
		milestone: title,
		milestoneNumber,
		since,
		states: kept,
	} = args.filterBy ?? {};
	const states = args.states ?? kept;
	const milestone = milestoneNumber ?? title;
	const from = readTime(since) ?? Number.NEGATIVE_INFINITY;
	const matches = (wanted: string | null | undefined, logins: readonly string[]) =>
		wanted == null || (wanted === "*" ? logins.length > 0 : logins.some((login) => sameText(login, wanted)));
	const found = exchange.people.issues.filter(
		(issue) =>
			issue.pull === null &&
			!exchange.isHidden(`issue:${issue.number}`, issue.createdAt) &&
			(states == null || states.includes(issue.state.toUpperCase())) &&
			holdsLabel(issue, labels) &&
			holdsLabel(issue, named) &&
			matches(assignee, issue.assignees) &&
			matches(createdBy, [issue.author]) &&
			(milestone == null || (milestone === "*" ? issue.milestone !== null : String(issue.milestone) === milestone)) &&
			Date.parse(issue.updatedAt) >= from,
	);
	return orderIssues(graph, found, by);
}

function sameText(left: string, right: string): boolean {
	return left.toLowerCase() === right.toLowerCase();
}

/** Shows a label. */
export function showLabel(graph: Graph, label: LabelState): Fields {
	return {
		__typename: "Label",
		id: encodeNodeId("Label", label.id),
		name: label.name,
		color: label.color,
		description: label.description,
		isDefault: false,
		...describePlace(graph, `/labels/${encodeURIComponent(label.name)}`),
		repository: () => graph.showRepository(),
		issues: (args: IssueArguments) =>
			connect(
				listIssues(graph, args).filter((issue) => holdsLabel(issue, [label.name])),
				args,
				graph.showIssue,
			),
	};
}

/** Shows a milestone; its counts are connections. */
export function showMilestone(graph: Graph, milestone: MilestoneState): Fields {
	const held = () => graph.exchange.people.issues.filter((issue) => issue.milestone === milestone.number);
	return {
		__typename: "Milestone",
		id: encodeNodeId("Milestone", milestone.id),
		number: milestone.number,
		title: milestone.title,
		description: milestone.description,
		state: milestone.state.toUpperCase(),
		closed: milestone.state === "closed",
		createdAt: formatTime(milestone.createdAt),
		updatedAt: formatTime(milestone.updatedAt),
		closedAt: formatOptionalTime(milestone.closedAt),
		dueOn: formatOptionalTime(milestone.dueOn),
		creator: () => showActor(graph, milestone.creator),
		...describePlace(graph, `/milestone/${milestone.number}`),
		repository: () => graph.showRepository(),
		progressPercentage: () => {
			const all = held();
			return all.length === 0 ? 0 : (100 * all.filter(({ state }) => state === "closed").length) / all.length;
		},
		issues: (args: IssueArguments) =>
			connect(
				listIssues(graph, args).filter((issue) => issue.milestone === milestone.number),
				args,
				graph.showIssue,
			),
		pullRequests: (args: IssueArguments) => {
			requirePermission(graph, "pull-requests");
			const { labels, states, orderBy: by } = args;
			const pulls = graph
				.listPulls()
				.filter((pull) => pull.milestone === milestone.number && holdsLabel(pull, labels))
				.filter((pull) => states == null || states.includes(describePullState(pull)));
			return connect(orderIssues(graph, pulls, by), args, graph.showPull);
		},
	};
}

/** Gives the state of a pull request: OPEN, CLOSED or MERGED. */
export function describePullState(issue: IssueState): "OPEN" | "CLOSED" | "MERGED" {
	if (issue.pull?.mergedAt != null) return "MERGED";
	return issue.state === "open" ? "OPEN" : "CLOSED";
}

interface EditedText {
	readonly author: string;
	readonly createdAt: string;
	readonly updatedAt: string;
	/** Where the last edit is known by itself; else it is by the author, at `updatedAt`. */
	readonly edit?: { readonly by: string; readonly at: string };
}

/** Gives the fields that tell whether and when a text was edited. */
export function describeEdits(graph: Graph, text: EditedText): Fields {
	const isEdited = text.edit !== undefined || Date.parse(text.updatedAt) !== Date.parse(text.createdAt);
	return {
		createdAt: formatTime(text.createdAt),
		updatedAt: formatTime(text.updatedAt),
		publishedAt: formatTime(text.createdAt),
		lastEditedAt: isEdited ? formatTime(text.edit?.at ?? text.updatedAt) : null,
		includesCreatedEdit: isEdited,
		createdViaEmail: false,
		editor: () => (isEdited ? showActor(graph, text.edit?.by ?? text.author) : null),
		viewerDidAuthor: sameText(text.author, graph.exchange.caller.login),
		author: () => showActor(graph, text.author),
		authorAssociation: () => associationOf(graph.exchange.people, graph.exchange.repository.owner, text.author),
	};
}

function showComment(graph: Graph, comment: CommentState, page: string): Fields {
	return {
		__typename: "IssueComment",
		id: encodeNodeId("IssueComment", comment.id),
		databaseId: comment.id,
		fullDatabaseId: String(comment.id),
		body: comment.body,
		bodyText: comment.body,
		isMinimized: false,
		minimizedReason: null,
		...describeEdits(graph, comment),
		...describePlace(graph, `${page}#issuecomment-${comment.id}`),
		repository: () => graph.showRepository(),
	};
}

/** Gives the fields that issues and pull requests have in common. */
export function describeConversation(graph: Graph, issue: IssueState): Fields {
	const { people } = graph.exchange;
	const page = `/${issue.pull === null ? "issues" : "pull"}/${issue.number}`;
	return {
		databaseId: issue.id,
		fullDatabaseId: String(issue.id),
		number: issue.number,
		title: issue.title,
		body: issue.body ?? "",
		bodyText: issue.body ?? "",
		closed: issue.state === "closed",
		closedAt: formatOptionalTime(issue.closedAt),
		locked: issue.locked,
		activeLockReason: issue.lockReason === null ? null : issue.lockReason.toUpperCase().replace(/[ -]/, "_"),
		...describeEdits(graph, {
			author: issue.author,
			createdAt: issue.createdAt,
			updatedAt: issue.createdAt,
			...(issue.edit === undefined ? {} : { edit: issue.edit }),
		}),
		updatedAt: formatTime(issue.updatedAt),
		...describePlace(graph, page),
		repository: () => graph.showRepository(),
		labels: (args: PageArguments & { orderBy?: OrderArgument | null }) => {
			const by = args.orderBy ?? { field: "CREATED_AT", direction: "ASC" };
			const values = { CREATED_AT: ({ id }: LabelState) => id, NAME: ({ name }: LabelState) => name.toLowerCase() };
			return connect(orderBy(labelsOf(graph.exchange, issue), by, values), args, (label) => showLabel(graph, label));
		},
		assignees: (args: PageArguments) =>
			connect(
				issue.assignees.filter((login) => showUser(graph, login) !== null),
				args,
				(login) => showUser(graph, login),
			),
		milestone: () => {
			const found = people.milestones.find(({ number }) => number === issue.milestone);
			return found === undefined ? null : showMilestone(graph, found);
		},
		comments: (args: PageArguments & { orderBy?: OrderArgument | null }) => {
			const found = people.comments.filter(
				(comment) =>
					comment.issueNumber === issue.number && !graph.exchange.isHidden(`comment:${comment.id}`, comment.createdAt),
			);
			const sorted = args.orderBy ? orderBy(found, args.orderBy, { UPDATED_AT: ({ updatedAt }) => updatedAt }) : found;
			return connect(sorted, args, (comment) => showComment(graph, comment, page));
		},
	};
}

/** Shows an issue. */
export function showIssue(graph: Graph, issue: IssueState): Fields {
	return {
		__typename: "Issue",
		id: encodeNodeId("Issue", issue.id),
		...describeConversation(graph, issue),
		state: issue.state.toUpperCase(),
		stateReason: issue.stateReason?.toUpperCase() ?? null,
		isPinned: false,
		closedByPullRequestsReferences: (args: PageArguments) => {
			requirePermission(graph, "pull-requests");
			const found = graph.listPulls().filter((pull) => namesToClose(pull).has(issue.number));
			return connect(found, args, graph.showPull);
		},
	};
}

/** Gives the numbers of the issues that a pull request's text says it closes. */
export function namesToClose(issue: IssueState): ReadonlySet<number> {
	const words = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+#(\d{1,9})\b/gi;
	return new Set([...(issue.body ?? "").matchAll(words)].map((found) => Number(found[1])));
}
