/** Sends operations straight to the delivery routes and holds each request and answer to GitHub's OpenAPI. */
import { createCollaborationState } from "../src/collaboration-state.ts";
import { createDeliveryState } from "../src/delivery-state.ts";
import { deliveryRoutes } from "../src/routes/delivery.ts";
import {
	answerRefusal,
	type Caller,
	hasPermission,
	pageReply,
	Refusal,
	type Reply,
	type Repository,
} from "../src/routes/exchange.ts";
import type { OperationId } from "../src/schema/operations.ts";
import { listOperations, validateRequest, validateResponse } from "../src/schema/validation.ts";

export const SHA = "a".repeat(40);
export const NEWER = "b".repeat(40);

/** A history of two commits: `main` is at NEWER, the branch `old` and the tag `v1.0.0` at SHA. */
function createRepository(): Repository {
	const refs = new Map([
		["heads/main", NEWER],
		["heads/old", SHA],
		["tags/v1.0.0", SHA],
	]);
	const person = { name: "Mona", email: "mona@example.test" };
	return {
		owner: "octoacme",
		name: "shop",
		defaultBranch: "main",
		private: true,
		resolve(ref) {
			const name = ref.replace(/^refs\//, "");
			const found = refs.get(name) ?? refs.get(`heads/${name}`) ?? refs.get(`tags/${name}`);
			return found ?? ([SHA, NEWER].includes(ref) ? ref : null);
		},
		hasTag: (tag) => refs.has(`tags/${tag}`),
		createTag: (tag, sha) => void refs.set(`tags/${tag}`, sha),
		commit(sha) {
			if (sha !== SHA && sha !== NEWER) return null;
			const committedAt = sha === SHA ? "2026-01-01T00:00:00Z" : "2026-02-01T00:00:00Z";
			return { sha, tree: "c".repeat(40), message: "Sell", committedAt, author: person, committer: person };
		},
		isAncestor: (ancestor, descendant) => ancestor === descendant || (ancestor === SHA && descendant === NEWER),
		listCommits: () => [],
		listFiles: () => [],
		mergeBase: () => SHA,
		attempt: () => null,
		writeCommit: () => NEWER,
		updateRef: () => false,
	};
}

export const ACTIONS: Caller = {
	name: "workflow",
	login: "github-actions[bot]",
	app: { id: 15368, slug: "github-actions", name: "GitHub Actions" },
	permissions: {
		actions: "write",
		checks: "write",
		contents: "write",
		deployments: "write",
		statuses: "write",
		"security-events": "read",
		"vulnerability-alerts": "read",
		"repository-advisories": "write",
	},
};

/** createClient gives `send`, which throws when the request or the answer leaves GitHub's schema. */
export function createClient() {
	const state = createDeliveryState();
	const repository = createRepository();
	let id = 100;
	let seconds = 0;
	function send(
		operation: OperationId,
		parts: { path?: Record<string, string>; query?: string; body?: Record<string, unknown>; caller?: Caller } = {},
	): Reply {
		const route = deliveryRoutes.find((candidate) => candidate.operation === operation);
		const found = listOperations().find((candidate) => candidate.id === operation);
		if (route === undefined || found === undefined) throw new Error(`${operation} is not served`);
		const path = { owner: "octoacme", repo: "shop", ...parts.path };
		const query = new URLSearchParams(parts.query);
		const caller = parts.caller ?? ACTIONS;
		const problems = validateRequest(operation, { path, query, body: parts.body });
		const api = "http://127.0.0.1:4000";
		let reply: Reply;
		try {
			if (route.permission !== null && !hasPermission(caller, route.permission.name, route.permission.access)) {
				throw new Refusal(403, "Resource not accessible by integration");
			}
			const served = route.serve({
				operation,
				path,
				query,
				body: parts.body ?? {},
				bytes: new Uint8Array([1, 2]),
				contentType: "application/json",
				accept: "",
				caller,
				api,
				web: `${api}/html`,
				now: () => new Date(Date.UTC(2026, 2, 1, 0, 0, seconds++)),
				repository,
				state,
				people: createCollaborationState(),
				isHidden: () => false,
				nextId: () => id++,
			});
			reply = pageReply(served, query, `${api}${found.path}`);
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			reply = answerRefusal(error);
		}
		problems.push(...validateResponse(operation, reply.status, reply.body));
		if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
		return reply;
	}
	return { send, state, repository };
}
