/** The seam between the server and the route families: what a route is given, what it answers, how it refuses. */
import type { CollaborationState } from "../collaboration-state.ts";
import type { DeliveryState } from "../delivery-state.ts";
import type { Person } from "../person.ts";
import type { OperationId } from "../schema/operations.ts";

/** Access to one permission of a token, as in a workflow's `permissions:`. */
export type Access = "read" | "write";

/** Who asks: a token with its permission set. `app` is null for a person's token. */
export interface Caller {
	name: string;
	login: string;
	app: { id: number; slug: string; name: string } | null;
	permissions: Readonly<Record<string, Access>>;
}

/** What routes need of a commit of the repository; dates are ISO 8601. */
export interface CommitFacts {
	sha: string;
	tree: string;
	message: string;
	committedAt: string;
	author: { name: string; email: string };
	committer: { name: string; email: string };
}

export interface NewCommit {
	tree: string;
	parents: readonly string[];
	message: string;
	author: Person;
	committer: Person;
}

/** The narrow view of the real git repository: `resolve` takes a SHA, branch, tag or `heads/…`/`tags/…` and peels tags. */
export interface Repository {
	owner: string;
	name: string;
	defaultBranch: string;
	private: boolean;
	resolve(ref: string): string | null;
	hasTag(tag: string): boolean;
	createTag(tag: string, sha: string): void;
	commit(sha: string): CommitFacts | null;
	isAncestor(ancestor: string, descendant: string): boolean;
	/** Commits reachable from `head` and not from `base`, oldest first. */
	listCommits(base: string, head: string): CommitRecord[];
	/** Files that differ between two commits, as `git diff base head`. */
	listFiles(base: string, head: string): FileChange[];
	mergeBase(left: string, right: string): string | null;
	/** Runs git and gives its output, or null when it fails. */
	attempt(args: readonly string[]): string | null;
	writeCommit(fields: NewCommit): string;
	updateRef(ref: string, sha: string | null, old?: string): boolean;
}

/** One request as a route sees it, already authenticated, permitted and validated. */
export interface Exchange {
	operation: OperationId | "graphql";
	path: Readonly<Record<string, string>>;
	query: URLSearchParams;
	body: Readonly<Record<string, unknown>>;
	/** The raw body of an upload. */
	bytes: Uint8Array;
	/** Headers `content-type` and `accept` of the request, empty when absent. */
	contentType: string;
	accept: string;
	caller: Caller;
	/** Base of API addresses (no slash at the end), such as `http://127.0.0.1:4000`. */
	api: string;
	/** Base of pages, such as `http://127.0.0.1:4000/html`. */
	web: string;
	now: () => Date;
	repository: Repository;
	state: DeliveryState;
	people: CollaborationState;
	/** True when the fault plan says that a list must not show this object yet. */
	isHidden(key: string, createdAt: string): boolean;
	/** Gives the next id; ids grow with time. */
	nextId(): number;
}

/** An answer: `items` is a whole list, which the server cuts into pages (30 by default) with `Link`. */
export interface Reply {
	status: number;
	body?: unknown;
	bytes?: Uint8Array;
	headers?: Record<string, string>;
	/** With a list: the whole list and how a page of it becomes the body. */
	list?: { items: readonly unknown[]; wrap: (page: readonly unknown[], total: number) => unknown };
}

/** Serves one operation; without the permission the server answers 403 "Resource not accessible by integration". */
export interface Route {
	operation: OperationId;
	permission: { name: string; access: Access } | null;
	serve(exchange: Exchange): Reply;
}

/** GitHub's no: thrown by a route, answered by the server. */
export class Refusal extends Error {
	readonly status: number;
	readonly details: Readonly<Record<string, unknown>>;
	constructor(status: number, message: string, details: Readonly<Record<string, unknown>> = {}) {
		super(message);
		this.status = status;
		this.details = details;
	}
}

/** Gives the answer that carries a refusal. */
export function answerRefusal(refusal: Refusal): Reply {
	const body = {
		message: refusal.message,
		documentation_url: "https://docs.github.com/rest",
		status: String(refusal.status),
	};
	return { status: refusal.status, body: { ...body, ...refusal.details } };
}

/** GitHub's 422 for one field, with `errors`. */
export function refuseField(resource: string, field: string, code: string, message?: string): Refusal {
	const error = message === undefined ? { resource, field, code } : { resource, field, code, message };
	return new Refusal(422, "Validation Failed", { errors: [error] });
}

/** GitHub's 404. */
export function notFound(): Refusal {
	return new Refusal(404, "Not Found");
}

/** Says whether the caller may; `write` includes `read`. */
export function hasPermission(caller: Caller, name: string, access: Access): boolean {
	const held = caller.permissions[name];
	return held === "write" || (held === "read" && access === "read");
}

/** Answers a plain list, a page at a time. */
export function listReply(items: readonly unknown[]): Reply {
	return { status: 200, list: { items, wrap: (page) => page } };
}

/** Answers a list inside `{total_count, <key>}`, a page at a time. */
export function countedReply(key: string, items: readonly unknown[]): Reply {
	return { status: 200, list: { items, wrap: (page, total) => ({ total_count: total, [key]: page }) } };
}

/** Cuts a listed answer into the page that the query asks for and adds GitHub's `Link`; other answers pass unchanged. */
export function pageReply(reply: Reply, query: URLSearchParams, address: string): Reply {
	if (reply.list === undefined) return reply;
	const { items, wrap } = reply.list;
	const size = Math.min(100, Math.max(1, Number(query.get("per_page") ?? 30) || 30));
	const page = Math.max(1, Number(query.get("page") ?? 1) || 1);
	const last = Math.max(1, Math.ceil(items.length / size));
	const link = (target: number, rel: string): string => {
		const next = new URLSearchParams(query);
		next.set("page", String(target));
		return `<${address}?${next}>; rel="${rel}"`;
	};
	const links: string[] = [];
	if (page > 1) links.push(link(page - 1, "prev"));
	if (page < last) links.push(link(page + 1, "next"), link(last, "last"));
	if (page > 1) links.push(link(1, "first"));
	const body = wrap(items.slice((page - 1) * size, page * size), items.length);
	const headers = links.length > 0 ? { ...reply.headers, link: links.join(", ") } : { ...reply.headers };
	return { status: reply.status, body, headers };
}

/** Resolves a ref or SHA of the request or refuses as GitHub does. */
export function requireCommit(
	exchange: Exchange,
	ref: string,
	refusal: Refusal = new Refusal(422, `No commit found for SHA: ${ref}`),
): CommitFacts {
	const sha = exchange.repository.resolve(ref);
	const commit = sha === null ? null : exchange.repository.commit(sha);
	if (commit === null) throw refusal;
	return commit;
}

/** For writes that name a commit by all 40 digits of its SHA: no branch, tag or short SHA will do. */
export function requireExactCommit(exchange: Exchange, sha: string): CommitFacts {
	if (!/^[0-9a-f]{40}$/i.test(sha)) throw new Refusal(422, `No commit found for SHA: ${sha}`);
	return requireCommit(exchange, sha.toLowerCase());
}

/** Says whether GitHub takes a text as the address of a page: http or https, with a host. */
export function isAddress(text: string): boolean {
	return /^https?:\/\/[^\s/]+/i.test(text);
}

/** Parameters of the query, all of them read at once: a filter that looks at no item has then still read its own. */
export function readQuery<Name extends string>(
	exchange: Exchange,
	names: readonly Name[],
): Record<Name, string | null> {
	return Object.fromEntries(names.map((name) => [name, exchange.query.get(name)])) as Record<Name, string | null>;
}

/** Gives a string of the body, or null when it is absent or null. */
export function readText(body: Readonly<Record<string, unknown>>, key: string): string | null {
	const value = body[key];
	return typeof value === "string" ? value : null;
}

/** Gives a number of the path. */
export function readId(exchange: Exchange, key: string): number {
	const id = Number(exchange.path[key]);
	if (!Number.isSafeInteger(id)) throw notFound();
	return id;
}

/** All that answers show of a commit. */
export interface CommitRecord extends CommitFacts {
	authoredAt: string;
	parents: string[];
}

export interface FileChange {
	path: string;
	previousPath: string | null;
	status: "added" | "removed" | "modified" | "renamed" | "copied" | "changed";
	additions: number;
	deletions: number;
	/** Blob after the change; of a removed file, the blob before it. */
	sha: string;
}
