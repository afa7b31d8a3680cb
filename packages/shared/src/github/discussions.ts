/** Discussions that are ours: found by marker and author in their category, and written once. */
import * as z from "zod";
import { isTrustedAuthor } from "../record/provenance.ts";
import { cutText } from "../text/markdown.ts";
import { ACTOR_FIELDS, actorShape } from "./actor.ts";
import type { GitHub } from "./client.ts";
import { readOwnLogin, renderMarker } from "./issues.ts";

const discussionShape = z.object({
	id: z.string(),
	number: z.number(),
	title: z.string(),
	body: z.string(),
	url: z.string(),
	author: actorShape.nullable(),
});
type Discussion = z.infer<typeof discussionShape>;

const pageShape = z.object({
	repository: z.object({
		id: z.string(),
		hasDiscussionsEnabled: z.boolean(),
		discussionCategories: z.object({
			nodes: z.array(z.object({ id: z.string(), name: z.string(), slug: z.string() }).nullable()).nullable(),
		}),
	}),
});
const listShape = z.object({
	repository: z.object({
		discussions: z.object({
			nodes: z.array(discussionShape.nullable()).nullable(),
			pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
		}),
	}),
});

const FIELDS = `id number title body url author { ${ACTOR_FIELDS} }`;
const CATEGORIES = `query($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { id hasDiscussionsEnabled discussionCategories(first: 25) { nodes { id name slug } } }
}`;
const LIST = `query($owner: String!, $name: String!, $category: ID!, $after: String) {
  repository(owner: $owner, name: $name) {
    discussions(first: 100, after: $after, categoryId: $category, orderBy: {field: CREATED_AT, direction: DESC}) {
      nodes { ${FIELDS} } pageInfo { hasNextPage endCursor }
    }
  }
}`;
const CREATE = `mutation($repository: ID!, $category: ID!, $title: String!, $body: String!) {
  createDiscussion(input: {repositoryId: $repository, categoryId: $category, title: $title, body: $body}) { discussion { ${FIELDS} } }
}`;
const UPDATE = `mutation($id: ID!, $title: String!, $body: String!) {
  updateDiscussion(input: {discussionId: $id, title: $title, body: $body}) { discussion { ${FIELDS} } }
}`;

type DiscussionResult =
	| { readonly kind: "written"; readonly number: number; readonly url: string; readonly created: boolean }
	/** Discussions are switched off, or there is no such category. */
	| { readonly kind: "unavailable"; readonly why: string };

const BODY_LIMIT = 65_000;
const PAGES = 5;

const PERMISSION = "discussions: write";

interface DiscussionRequest {
	/** Name or slug. */
	readonly category: string;
	readonly kind: string;
	readonly key: string;
	readonly title: string;
	/** Without the marker. */
	readonly body: string;
}

/** What is to stand in one category of the repository. */
interface Wanted {
	readonly repository: string;
	readonly category: string;
	readonly marker: string;
	readonly title: string;
	/** With the marker. */
	readonly body: string;
}

/** One discussion per kind and key in the category; an existing one is brought up to date. Needs `discussions: write`. */
export async function upsertDiscussion(github: GitHub, request: DiscussionRequest): Promise<DiscussionResult> {
	const place = await findPlace(github, request.category);
	if ("why" in place) return place;
	const marker = renderMarker(request.kind, request.key);
	const wanted: Wanted = {
		...place,
		marker,
		title: cutText(request.title, 256),
		body: `${marker}\n${cutText(request.body, BODY_LIMIT)}`,
	};
	const { value, created } = await github.writeOnce({
		what: `discussion ${request.kind}:${request.key}`,
		find: () => findDiscussion(github, wanted),
		create: () => createDiscussion(github, wanted),
	});
	if (!created && !isUpToDate(value, wanted))
		await github.writeOnce({
			what: `discussion #${value.number}`,
			readFirst: false,
			find: async () => {
				const now = await findDiscussion(github, wanted);
				return now !== undefined && isUpToDate(now, wanted) ? now : undefined;
			},
			create: () => updateDiscussion(github, value.id, wanted),
		});
	return { kind: "written", number: value.number, url: value.url, created };
}

async function findPlace(
	github: GitHub,
	name: string,
): Promise<Pick<Wanted, "repository" | "category"> | Extract<DiscussionResult, { kind: "unavailable" }>> {
	const where = { owner: github.owner, name: github.repo };
	const { repository } = await github.query(CATEGORIES, where, pageShape, PERMISSION);
	if (!repository.hasDiscussionsEnabled)
		return { kind: "unavailable", why: "the repository has discussions switched off" };
	const wanted = name.toLowerCase();
	const category = (repository.discussionCategories.nodes ?? []).find(
		(node) => node !== null && (node.name.toLowerCase() === wanted || node.slug === wanted),
	);
	return category
		? { repository: repository.id, category: category.id }
		: { kind: "unavailable", why: `the repository has no discussion category ${name}` };
}

async function findDiscussion(github: GitHub, { category, marker }: Wanted): Promise<Discussion | undefined> {
	const own = await readOwnLogin(github);
	let after: string | null = null;
	for (let page = 0; page < PAGES; page++) {
		const where = { owner: github.owner, name: github.repo, category, after };
		const answer: z.infer<typeof listShape> = await github.query(LIST, where, listShape, PERMISSION);
		const { nodes, pageInfo } = answer.repository.discussions;
		const found = (nodes ?? []).find(
			(node) =>
				node !== null &&
				isTrustedAuthor(node.author?.login ?? null, { own, authors: [] }) &&
				node.body.startsWith(marker),
		);
		if (found) return found;
		if (!pageInfo.hasNextPage) return undefined;
		after = pageInfo.endCursor;
	}
	return undefined;
}

async function createDiscussion(github: GitHub, { repository, category, title, body }: Wanted): Promise<Discussion> {
	const shape = z.object({ createDiscussion: z.object({ discussion: discussionShape }) });
	const answer = await github.mutate(CREATE, { repository, category, title, body }, shape, PERMISSION);
	return answer.createDiscussion.discussion;
}

async function updateDiscussion(github: GitHub, id: string, { title, body }: Wanted): Promise<Discussion> {
	const shape = z.object({ updateDiscussion: z.object({ discussion: discussionShape }) });
	return (await github.mutate(UPDATE, { id, title, body }, shape, PERMISSION)).updateDiscussion.discussion;
}

function isUpToDate(now: Discussion, { title, body }: Wanted): boolean {
	return now.title === title && now.body === body;
}
