/** As much of GitHub as a verification asks for, on loopback: one repository with a tag, a policy, deployments and check runs. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const REPOSITORY = "octoacme/shop";
const HEAD = "f".repeat(40);

export interface FakeStatus {
	state: string;
	description: string;
	createdAt: string;
}

export interface FakeDeployment {
	id: number;
	sha: string;
	environment: string;
	createdAt: string;
	payload: Record<string, unknown> | null;
	statuses: FakeStatus[];
}

export interface FakeCheckRun extends Record<string, unknown> {
	id: number;
	name: string;
	head_sha: string;
	external_id: string;
	conclusion: string;
	output: { title: string; summary: string; text: string };
}

export interface GitHubStandIn {
	readonly url: string;
	readonly tags: Map<string, string>;
	readonly deployments: FakeDeployment[];
	readonly checkRuns: FakeCheckRun[];
	readonly issues: Record<string, unknown>[];
	/** `METHOD /path` of every write. */
	readonly writes: string[];
	policy: string | undefined;
	/** Set to refuse alerts as a token without the permission would see it. */
	alerts: unknown[] | "forbidden";
	/** Called before each request is answered (a query for deployments as `deployments`); a number is the status it is refused with. */
	onRequest: ((method: string, path: string) => number | undefined) | undefined;
	close(): Promise<void>;
}

/** startGitHub: empty but for the repository itself. */
export async function startGitHub(): Promise<GitHubStandIn> {
	const server: Server = createServer((incoming, response) => {
		void answer(incoming, response).catch((error: unknown) => send(response, 500, { message: String(error) }));
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const state: GitHubStandIn = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		tags: new Map(),
		deployments: [],
		checkRuns: [],
		issues: [],
		writes: [],
		policy: undefined,
		alerts: [],
		onRequest: undefined,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};

	async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
		let text = "";
		for await (const chunk of incoming) text += chunk;
		const body = text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
		const { pathname, searchParams } = new URL(incoming.url ?? "/", state.url);
		const method = incoming.method ?? "GET";
		const asksPolicy = String(body["query"] ?? "").includes("defaultBranchRef");
		const refused = state.onRequest?.(method, pathname === "/graphql" && !asksPolicy ? "deployments" : pathname);
		if (refused !== undefined) return send(response, refused, { message: "Resource not accessible by integration" });
		if (pathname === "/graphql") {
			const query = String(body["query"]);
			return send(response, 200, {
				data: {
					...(/\bviewer\b/.test(query) ? { viewer: { login: "github-actions[bot]" } } : {}),
					...(query.includes("repository(")
						? { repository: asksPolicy ? policyAnswer() : { deployments: graph() } }
						: {}),
				},
			});
		}
		const path = pathname.replace(`/repos/${REPOSITORY}`, "");
		if (method !== "GET") state.writes.push(`${method} ${path}`);
		if (path.startsWith("/git/ref/tags/")) {
			const tag = path.slice("/git/ref/tags/".length);
			const sha = state.tags.get(tag);
			if (sha === undefined) return send(response, 404, { message: "Not Found" });
			return send(response, 200, { ref: `refs/tags/${tag}`, object: { type: "commit", sha } });
		}
		if (path.endsWith("/check-runs") && method === "GET") {
			const sha = path.split("/")[2];
			const name = searchParams.get("check_name");
			const found = state.checkRuns.filter((run) => run.head_sha === sha && (name === null || run.name === name));
			return send(response, 200, { total_count: found.length, check_runs: found });
		}
		if (path === "/check-runs" || path.startsWith("/check-runs/")) return sendCheckRun(response, method, path, body);
		if (path.startsWith("/deployments/")) return sendStatuses(response, method, Number(path.split("/")[2]), body);
		if (path === "/issues") {
			const labels = (searchParams.get("labels") ?? "").split(",").filter(Boolean);
			const named = (issue: Record<string, unknown>) =>
				labels.every((label) => (issue["labels"] as { name: string }[]).some((one) => one.name === label));
			return send(response, 200, state.issues.filter(named));
		}
		if (path === "/code-scanning/alerts" || path === "/dependabot/alerts") {
			if (state.alerts === "forbidden")
				return send(response, 403, { message: "Resource not accessible by integration" });
			return send(response, 200, path === "/code-scanning/alerts" ? state.alerts : []);
		}
		send(response, 404, { message: `not here: ${method} ${path}` });
	}

	function policyAnswer() {
		const file = { __typename: "Blob", oid: "b".repeat(40), isBinary: false, isTruncated: false, text: state.policy };
		return {
			defaultBranchRef: { name: "main" },
			at: { __typename: "Commit", oid: HEAD },
			file: state.policy === undefined ? null : file,
		};
	}

	function sendCheckRun(response: ServerResponse, method: string, path: string, body: Record<string, unknown>): void {
		const id = method === "POST" ? state.checkRuns.length + 1 : Number(path.split("/")[2]);
		const before = state.checkRuns.find((run) => run.id === id);
		const output = body["output"] as Record<string, unknown>;
		const run = {
			...before,
			...body,
			id,
			head_sha: body["head_sha"] ?? before?.head_sha,
			html_url: `${state.url}/${REPOSITORY}/runs/${id}`,
			details_url: body["details_url"] ?? null,
			started_at: null,
			app: { slug: "github-actions" },
			check_suite: { id: 1 },
			output: { title: null, summary: null, text: null, ...output },
		} as unknown as FakeCheckRun;
		if (before === undefined) state.checkRuns.push(run);
		else state.checkRuns[state.checkRuns.indexOf(before)] = run;
		send(response, method === "POST" ? 201 : 200, run);
	}

	function sendStatuses(response: ServerResponse, method: string, id: number, body: Record<string, unknown>): void {
		const deployment = state.deployments.find((one) => one.id === id);
		if (deployment === undefined) {
			send(response, 404, { message: "Not Found" });
			return;
		}
		if (method === "POST")
			deployment.statuses.push({
				state: String(body["state"]),
				description: String(body["description"]),
				createdAt: new Date().toISOString(),
			});
		const rest = deployment.statuses.map((status, index) => ({
			id: index + 1,
			state: status.state,
			description: status.description,
			created_at: status.createdAt,
			log_url: "",
			target_url: "",
			environment_url: "",
			creator: { login: "github-actions[bot]" },
		}));
		if (method === "POST") send(response, 201, rest.at(-1));
		else send(response, 200, rest.reverse());
	}

	function graph() {
		return {
			nodes: [...state.deployments].reverse().map((deployment) => ({
				databaseId: deployment.id,
				commitOid: deployment.sha,
				ref: null,
				task: "deploy",
				environment: deployment.environment,
				originalEnvironment: deployment.environment,
				createdAt: deployment.createdAt,
				creator: { login: "github-actions" },
				payload: deployment.payload === null ? null : JSON.stringify(deployment.payload),
				latestStatus: deployment.statuses.length === 0 ? null : { id: String(deployment.statuses.length) },
				statuses: {
					totalCount: deployment.statuses.length,
					nodes: deployment.statuses.map((status, index) => ({
						id: String(index + 1),
						state: status.state.toUpperCase(),
						description: status.description,
						createdAt: status.createdAt,
						logUrl: null,
						environmentUrl: null,
						creator: { login: "github-actions" },
					})),
				},
			})),
			pageInfo: { hasNextPage: false, endCursor: null },
		};
	}
	return state;
}

function send(response: ServerResponse, status: number, body: unknown): void {
	response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
	response.end(JSON.stringify(body));
}
