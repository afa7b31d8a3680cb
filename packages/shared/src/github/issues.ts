/** Issues and comments that are ours: found by marker, label and author through the list, and written once. */

import * as z from "zod";
import { isTrustedAuthor } from "../record/provenance.ts";
import type { CommentFact } from "../requirements/facts.ts";
import { cutText } from "../text/markdown.ts";
import { readMarker } from "../text/marker.ts";
import type { GitHub } from "./client.ts";
import { isStatus } from "./failure.ts";

const issueShape = z.object({
	id: z.number(),
	number: z.number(),
	title: z.string(),
	body: z.string().nullish(),
	state: z.enum(["open", "closed"]),
	state_reason: z.string().nullish(),
	html_url: z.string(),
	created_at: z.string(),
	closed_at: z.string().nullable(),
	user: z.object({ login: z.string(), type: z.string() }).nullable(),
	labels: z.array(z.union([z.string(), z.object({ name: z.string().optional() })])),
	assignees: z.array(z.object({ login: z.string() })).nullish(),
	milestone: z.object({ title: z.string() }).nullish(),
	pull_request: z.unknown().optional(),
	performed_via_github_app: z.object({ slug: z.string().optional() }).nullish(),
});
const commentShape = z.object({
	id: z.number(),
	body: z.string().optional(),
	html_url: z.string(),
	created_at: z.string(),
	updated_at: z.string(),
	user: z.object({ login: z.string(), type: z.string() }).nullable(),
	author_association: z.string(),
	performed_via_github_app: z.object({ slug: z.string().optional() }).nullish(),
});

export interface Issue {
	readonly number: number;
	readonly title: string;
	readonly body: string;
	readonly state: "open" | "closed";
	readonly stateReason: string | null;
	readonly url: string;
	readonly author: string;
	readonly authorIsBot: boolean;
	readonly labels: readonly string[];
	readonly assignees: readonly string[];
	readonly milestone: string | null;
	readonly createdAt: string;
	readonly closedAt: string | null;
}

/** The result of writing an issue; `disabled`: the repository has issues switched off. */
type IssueResult =
	| { readonly kind: "written"; readonly issue: Issue; readonly created: boolean }
	| { readonly kind: "disabled" };

const BODY_LIMIT = 65_000;

/** The hidden first line of our issues and comments. */
export function renderMarker(kind: string, key: string): string {
	return `<!-- octoacme:${kind}:${key.replace(/-->|[\r\n<>]/g, "_")} -->`;
}

const viewers = new WeakMap<GitHub, Promise<string>>();

/** The login that this token writes as (`github-actions[bot]` for the job's token). */
export function readOwnLogin(github: GitHub): Promise<string> {
	const known = viewers.get(github);
	if (known !== undefined) return known;
	const read = github
		.query("query { viewer { login } }", {}, z.object({ viewer: z.object({ login: z.string() }) }))
		.then((answer) => answer.viewer.login);
	viewers.set(github, read);
	read.catch(() => viewers.delete(github));
	return read;
}

/** Keeps a login that came with another answer, so that it is not asked for again. */
export function rememberOwnLogin(github: GitHub, login: string): void {
	if (!viewers.has(github)) viewers.set(github, Promise.resolve(login));
}

/** Issues (no pull requests) by label and state, all pages. */
export async function listIssues(
	github: GitHub,
	filter: {
		readonly labels?: readonly string[];
		readonly state?: "open" | "closed" | "all";
		readonly since?: string;
		readonly milestone?: string;
	},
): Promise<readonly Issue[]> {
	const issues = await github.readAll(
		"/repos/{owner}/{repo}/issues",
		{
			state: filter.state ?? "open",
			...(filter.labels === undefined ? {} : { labels: filter.labels.join(",") }),
			...(filter.since === undefined ? {} : { since: filter.since }),
			...(filter.milestone === undefined ? {} : { milestone: filter.milestone }),
		},
		issueShape,
	);
	return issues.filter((issue) => issue.pull_request === undefined || issue.pull_request === null).map(toIssue);
}

async function listNewestIssues(github: GitHub): Promise<readonly Issue[]> {
	const issues = await github.read(
		"/repos/{owner}/{repo}/issues",
		{ state: "all", sort: "created", direction: "desc", per_page: 100 },
		z.array(issueShape),
	);
	return issues.filter((issue) => issue.pull_request === undefined || issue.pull_request === null).map(toIssue);
}

/** One by number. */
export async function readIssue(github: GitHub, number: number): Promise<Issue> {
	return toIssue(
		await github.read("/repos/{owner}/{repo}/issues/{issue_number}", { issue_number: number }, issueShape),
	);
}

/**
 * The oldest issue that bears our marker (`readMarker`), opened by us and labelled `octoacme:<kind>`. GitHub drops the
 * labels of a token without push access, and people take labels off: when no label leads to it, the hundred newest are looked at.
 */
export async function findOwnIssue(
	github: GitHub,
	where: { readonly kind: string; readonly key: string },
): Promise<Issue | undefined> {
	const marker = renderMarker(where.kind, where.key);
	const [own, labelled] = await Promise.all([
		readOwnLogin(github),
		listIssues(github, { labels: [`octoacme:${where.kind}`], state: "all" }),
	]);
	const pick = (issues: readonly Issue[]) =>
		issues
			.filter((issue) => isTrustedAuthor(issue.author, { own, authors: [] }) && readMarker(issue.body) === marker)
			.sort((a, b) => a.number - b.number)[0];
	return pick(labelled) ?? pick(await listNewestIssues(github));
}

/**
 * One issue per kind and key. A new one gets the labels; of an existing one title and body are replaced
 * when `update` is true. An assignee that GitHub refuses is left out. Needs `issues: write`.
 * `known`: what the caller has found by kind and key, null for nothing; without it the issue is looked for. A text that is the known
 * one is not written again.
 */
export async function upsertIssue(
	github: GitHub,
	request: {
		readonly kind: string;
		readonly key: string;
		readonly title: string;
		/** Without the marker. */
		readonly body: string;
		readonly labels?: readonly string[];
		readonly assignees?: readonly string[];
		readonly update?: boolean;
		readonly known?: Issue | null;
	},
): Promise<IssueResult> {
	const { title, body } = renderOwn(request);
	const labels = [...new Set([`octoacme:${request.kind}`, ...(request.labels ?? [])])];
	const find = () => findOwnIssue(github, request);
	const create = async (assignees: readonly string[]) =>
		toIssue(
			await github.write(
				"POST /repos/{owner}/{repo}/issues",
				{ title, body, labels, ...(assignees.length === 0 ? {} : { assignees }) },
				issueShape,
				[201],
			),
		);
	const write = () =>
		github.writeOnce({
			what: `issue ${request.kind}:${request.key}`,
			readFirst: request.known === undefined,
			find,
			create: async () => {
				try {
					return await create(request.assignees ?? []);
				} catch (thrown) {
					if (!isStatus(thrown, 422) || (request.assignees ?? []).length === 0) throw thrown;
					return create([]);
				}
			},
		});
	try {
		const { value, created } = request.known == null ? await write() : { value: request.known, created: false };
		if (created || request.update !== true || (value.title === title && value.body === body))
			return { kind: "written", issue: value, created };
		return { kind: "written", issue: await patchIssue(github, value.number, { title, body }), created: false };
	} catch (thrown) {
		if (isStatus(thrown, 410)) return { kind: "disabled" };
		throw thrown;
	}
}

/** Replaces title and body of an issue that was found or written before, without looking for it again. Needs `issues: write`. */
export async function updateOwnIssue(
	github: GitHub,
	number: number,
	request: { readonly kind: string; readonly key: string; readonly title: string; readonly body: string },
): Promise<Issue> {
	return patchIssue(github, number, renderOwn(request));
}

function renderOwn({
	kind,
	key,
	title,
	body,
}: {
	readonly kind: string;
	readonly key: string;
	readonly title: string;
	readonly body: string;
}) {
	return { title: cutText(title, 256), body: `${renderMarker(kind, key)}\n${cutText(body, BODY_LIMIT)}` };
}

/** All comments of an issue, oldest first. */
export async function listComments(github: GitHub, number: number): Promise<readonly CommentFact[]> {
	const comments = await github.readAll(
		"/repos/{owner}/{repo}/issues/{issue_number}/comments",
		{ issue_number: number },
		commentShape,
	);
	return comments.map(toComment);
}

const EDITS = `query($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    issue(number: $number) { comments(first: 100, after: $after) { nodes { databaseId lastEditedAt } pageInfo { hasNextPage endCursor } } }
  }
}`;
const editsShape = z.object({
	repository: z.object({
		issue: z
			.object({
				comments: z.object({
					nodes: z
						.array(z.object({ databaseId: z.number().nullable(), lastEditedAt: z.string().nullable() }).nullable())
						.nullable(),
					pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
				}),
			})
			.nullable(),
	}),
});

/** Ids of the comments that were ever edited. REST only shows a later `updated_at`, which an edit within the same second leaves equal. */
export async function listEditedComments(github: GitHub, number: number): Promise<ReadonlySet<number>> {
	const edited = new Set<number>();
	let after: string | null = null;
	for (;;) {
		const answer: z.infer<typeof editsShape> = await github.query(
			EDITS,
			{ owner: github.owner, name: github.repo, number, after },
			editsShape,
			"issues: read",
		);
		const { issue } = answer.repository;
		if (issue === null) return edited;
		const { nodes, pageInfo } = issue.comments;
		for (const node of nodes ?? [])
			if (node !== null && node.lastEditedAt !== null && node.databaseId !== null) edited.add(node.databaseId);
		if (!pageInfo.hasNextPage) return edited;
		after = pageInfo.endCursor;
	}
}

/** One comment per key on the issue; an existing one of ours is left as it is. */
export async function commentOnce(
	github: GitHub,
	request: {
		readonly number: number;
		readonly kind: string;
		readonly key: string;
		readonly body: string;
		/** One that was edited does not count: anybody with push access may make it out of another comment of ours. */
		readonly unedited?: true;
	},
): Promise<{ readonly url: string; readonly created: boolean }> {
	const marker = renderMarker(request.kind, request.key);
	const { value, created } = await github.writeOnce({
		what: `comment ${request.kind}:${request.key} on #${request.number}`,
		find: async () => {
			const [own, comments] = await Promise.all([readOwnLogin(github), listComments(github, request.number)]);
			return comments.find(
				(comment) =>
					isTrustedAuthor(comment.author, { own, authors: [] }) &&
					comment.body.startsWith(marker) &&
					!(request.unedited === true && comment.edited),
			);
		},
		create: async () =>
			toComment(
				await github.write(
					"POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
					{ issue_number: request.number, body: `${marker}\n${cutText(request.body, BODY_LIMIT)}` },
					commentShape,
					[201],
				),
			),
	});
	return { url: value.url, created };
}

async function patchIssue(
	github: GitHub,
	number: number,
	change: {
		readonly title?: string;
		readonly body?: string;
		readonly state?: "closed";
		readonly state_reason?: string;
	},
): Promise<Issue> {
	const { value } = await github.writeOnce({
		what: `issue #${number}`,
		readFirst: false,
		find: async () => {
			const now = await readIssue(github, number);
			const isDone =
				(change.title === undefined || now.title === change.title) &&
				(change.body === undefined || now.body === change.body) &&
				(change.state === undefined || now.state === change.state);
			return isDone ? now : undefined;
		},
		create: async () =>
			toIssue(
				await github.write(
					"PATCH /repos/{owner}/{repo}/issues/{issue_number}",
					{ issue_number: number, ...change },
					issueShape,
					[200],
				),
			),
	});
	return value;
}

function toIssue(issue: z.infer<typeof issueShape>): Issue {
	return {
		number: issue.number,
		title: issue.title,
		body: issue.body ?? "",
		state: issue.state,
		stateReason: issue.state_reason ?? null,
		url: issue.html_url,
		author: issue.user?.login ?? "",
		authorIsBot: issue.user?.type === "Bot",
		labels: issue.labels.flatMap((label) => (typeof label === "string" ? label : (label.name ?? []))),
		assignees: (issue.assignees ?? []).map((assignee) => assignee.login),
		milestone: issue.milestone?.title ?? null,
		createdAt: issue.created_at,
		closedAt: issue.closed_at,
	};
}

function toComment(comment: z.infer<typeof commentShape>): CommentFact {
	return {
		id: comment.id,
		body: comment.body ?? "",
		url: comment.html_url,
		author: comment.user?.login ?? "",
		authorIsBot: comment.user?.type === "Bot",
		app: comment.performed_via_github_app?.slug ?? null,
		createdAt: comment.created_at,
		edited: comment.updated_at !== comment.created_at,
	};
}
