/** Discussions, their categories and comments in GraphQL, and the mutations that write them. */
import { type DiscussionState, nextNumber } from "../collaboration-state.ts";
import { encodeNodeId } from "../presenters/identity.ts";
import { connect, type Fields, type OrderArgument, order, orderBy, type PageArguments } from "./connection.ts";
import { describePlace, type Graph, Missing, requirePermission } from "./graph.ts";
import { describeEdits } from "./issues.ts";

type Category = Graph["exchange"]["people"]["discussionCategories"][number];

/** Shows a category of discussions. */
export function showCategory(graph: Graph, category: Category): Fields {
	return {
		__typename: "DiscussionCategory",
		id: encodeNodeId("DiscussionCategory", category.id),
		name: category.name,
		slug: category.slug,
		isAnswerable: category.answerable,
		repository: () => graph.showRepository(),
	};
}

function showComment(graph: Graph, discussion: DiscussionState, comment: DiscussionState["comments"][number]): Fields {
	return {
		__typename: "DiscussionComment",
		id: encodeNodeId("DiscussionComment", comment.id),
		databaseId: comment.id,
		body: comment.body,
		bodyText: comment.body,
		isAnswer: false,
		isMinimized: false,
		replyTo: null,
		deletedAt: null,
		...describeEdits(graph, comment),
		...describePlace(graph, `/discussions/${discussion.number}#discussioncomment-${comment.id}`),
		discussion: () => graph.showDiscussion(discussion),
	};
}

/** Shows a discussion. */
export function showDiscussion(graph: Graph, discussion: DiscussionState): Fields {
	return {
		__typename: "Discussion",
		id: encodeNodeId("Discussion", discussion.id),
		databaseId: discussion.id,
		number: discussion.number,
		title: discussion.title,
		body: discussion.body,
		bodyText: discussion.body,
		closed: false,
		closedAt: null,
		locked: false,
		isAnswered: false,
		answer: null,
		stateReason: null,
		...describeEdits(graph, discussion),
		...describePlace(graph, `/discussions/${discussion.number}`),
		repository: () => graph.showRepository(),
		category: () => {
			const { category } = discussion;
			const found = graph.exchange.people.discussionCategories.find(({ slug, name }) =>
				[slug, name].includes(category),
			);
			return found === undefined ? null : showCategory(graph, found);
		},
		comments: (args: PageArguments) =>
			connect(discussion.comments, args, (comment) => showComment(graph, discussion, comment)),
	};
}

/** Gives the discussions that the arguments ask for, last changed first; refuses without `discussions: read`. */
export function listDiscussions(
	graph: Graph,
	args: {
		categoryId?: string | null;
		orderBy?: OrderArgument | null;
		states?: readonly string[] | null;
		answered?: boolean | null;
	},
): DiscussionState[] {
	requirePermission(graph, "discussions");
	const { exchange } = graph;
	const { categoryId, states, answered } = args;
	const category = categoryId == null ? undefined : findCategory(graph, categoryId);
	const found = exchange.people.discussions.filter(
		(discussion) =>
			(states == null || states.length === 0 || states.includes("OPEN")) &&
			answered !== true &&
			(category === undefined || [category.slug, category.name].includes(discussion.category)) &&
			!exchange.isHidden(`discussion:${discussion.number}`, discussion.createdAt),
	);
	const by = args.orderBy ?? { field: "UPDATED_AT", direction: "DESC" as const };
	const numbered = order(found, "ASC", ({ number }) => number);
	return orderBy(numbered, by, {
		CREATED_AT: ({ createdAt }) => Date.parse(createdAt),
		UPDATED_AT: ({ updatedAt }) => Date.parse(updatedAt),
	});
}

/** GitHub's answer to an id that names nothing. */
export function missingNode(id: string): Missing {
	return new Missing(`Could not resolve to a node with the global id of '${id}'`);
}

interface Input<T> {
	input: T & { clientMutationId?: string | null };
}

interface NewDiscussion {
	repositoryId: string;
	categoryId: string;
	title: string;
	body: string;
}

interface DiscussionChange {
	discussionId: string;
	title?: string | null;
	body?: string | null;
	categoryId?: string | null;
}

interface NewComment {
	discussionId: string;
	body: string;
}

/** The mutations on discussions; each refuses without `discussions: write`. */
export function createDiscussionMutations(graph: Graph): Fields {
	return {
		createDiscussion: ({ input }: Input<NewDiscussion>) => createDiscussion(graph, input),
		updateDiscussion: ({ input }: Input<DiscussionChange>) => updateDiscussion(graph, input),
		addDiscussionComment: ({ input }: Input<NewComment>) => addComment(graph, input),
	};
}

function createDiscussion(graph: Graph, input: Input<NewDiscussion>["input"]): Fields {
	const { people, caller } = graph.exchange;
	requirePermission(graph, "discussions", "write");
	if (input.repositoryId !== graph.showRepository()["id"]) throw missingNode(input.repositoryId);
	if (!people.discussionsEnabled) throw new Missing("Discussions are not enabled for this repository.");
	const category = findCategory(graph, input.categoryId);
	const at = graph.exchange.now().toISOString();
	const discussion: DiscussionState = {
		id: graph.exchange.nextId(),
		number: nextNumber(people),
		title: input.title,
		body: input.body,
		category: category.slug,
		author: caller.login,
		createdAt: at,
		updatedAt: at,
		comments: [],
	};
	people.discussions.push(discussion);
	return { clientMutationId: input.clientMutationId ?? null, discussion: () => graph.showDiscussion(discussion) };
}

function updateDiscussion(graph: Graph, input: Input<DiscussionChange>["input"]): Fields {
	const discussion = findToWrite(graph, input.discussionId);
	const category = input.categoryId == null ? undefined : findCategory(graph, input.categoryId);
	discussion.title = input.title ?? discussion.title;
	discussion.body = input.body ?? discussion.body;
	discussion.category = category?.slug ?? discussion.category;
	discussion.updatedAt = graph.exchange.now().toISOString();
	return { clientMutationId: input.clientMutationId ?? null, discussion: () => graph.showDiscussion(discussion) };
}

function addComment(graph: Graph, input: Input<NewComment>["input"]): Fields {
	const discussion = findToWrite(graph, input.discussionId);
	const author = graph.exchange.caller.login;
	const at = graph.exchange.now().toISOString();
	const comment = { id: graph.exchange.nextId(), author, body: input.body, createdAt: at, updatedAt: at };
	discussion.comments.push(comment);
	discussion.updatedAt = at;
	return { clientMutationId: input.clientMutationId ?? null, comment: () => showComment(graph, discussion, comment) };
}

function findToWrite(graph: Graph, id: string): DiscussionState {
	requirePermission(graph, "discussions", "write");
	const found = graph.exchange.people.discussions.find(
		(discussion) => encodeNodeId("Discussion", discussion.id) === id,
	);
	if (found === undefined) throw missingNode(id);
	return found;
}

function findCategory(graph: Graph, id: string): Category {
	const found = graph.exchange.people.discussionCategories.find(
		(category) => encodeNodeId("DiscussionCategory", category.id) === id,
	);
	if (found === undefined) throw missingNode(id);
	return found;
}
