/** The part of GitHub that a rollback speaks to, on loopback and in memory, with a journal, a latency and a plan of what goes wrong. */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Fields = Record<string, unknown>;
/** The workflow of every run. */
const WORKFLOW = ".github/workflows/ship.yml";
type Answer = readonly [status: number, body?: unknown];

export interface Exchange {
	readonly method: string;
	readonly path: string;
	readonly body: Fields;
	/** Counted from 1. */
	readonly nth: number;
	readonly startedAt: number;
	endedAt: number | null;
}

/** What happens to a request: `before` instead of it, `after` its change was applied, `reply` once it was answered. */
export interface Fault {
	readonly moment: "before" | "after" | "reply";
	/** An answer, a lost one, or a call (the answer is then lost, but for `reply`). */
	readonly effect: readonly [status: number, body?: unknown, headers?: Record<string, string>] | "reset" | (() => void);
}

export interface Status extends Fields {
	readonly id: number;
	readonly state: string;
	readonly description: string;
	readonly created_at: string;
}
export interface Deployment {
	readonly id: number;
	readonly sha: string;
	readonly task: string;
	readonly environment: string;
	readonly payload: Fields;
	readonly created_at: string;
	readonly statuses: Status[];
}
export interface IssueFields extends Fields {
	number: number;
	title: string;
	body: string;
	state: string;
	labels: { name: string }[];
}

export class LoopbackGitHub implements Disposable {
	url = "";
	readonly journal: Exchange[] = [];
	readonly refs = new Map<string, { type: "commit" | "tag"; sha: string }>();
	readonly tagObjects = new Map<string, Fields>();
	readonly deployments: Deployment[] = [];
	readonly checkRuns: Fields[] = [];
	/** Status of a workflow run by its id. */
	readonly runs = new Map<string, string>();
	readonly issues: IssueFields[] = [];
	readonly comments: (Fields & { issue: number; body: string })[] = [];
	readonly releases: (Fields & { id: number; tag_name: string; body: string })[] = [];
	readonly advisories: Fields[] = [];
	readonly files = new Map([[WORKFLOW, "on: push"]]);
	latest: string | null = null;
	hasIssues = true;
	mayWriteAdvisories = false;
	/** The login that the caller's token writes as; what was seeded or written before keeps its own. */
	viewer = BOT.login;
	latencyMs = 0;
	plan: (exchange: Exchange) => Fault | undefined = () => undefined;
	#nextId = 1;
	#seconds = 0;
	readonly #server = createServer((request, response) => {
		this.#handle(request, response).catch(() => response.destroy());
	});

	async start(): Promise<this> {
		await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
		this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
		return this;
	}

	[Symbol.dispose](): void {
		this.#server.closeAllConnections();
		this.#server.close();
	}

	now(): string {
		return new Date(Date.UTC(2026, 5, 1, 9) + this.#seconds++ * 1_000).toISOString().replace(".000", "");
	}

	addDeployment(fields: {
		readonly sha: string;
		readonly task: string;
		readonly environment: string;
		readonly payload: Fields;
		readonly statuses?: readonly (readonly [state: string, description: string])[];
	}): Deployment {
		const { statuses = [], ...rest } = fields;
		const deployment: Deployment = { ...rest, id: this.#nextId++, created_at: this.now(), statuses: [] };
		this.deployments.push(deployment);
		for (const [state, description] of statuses) this.addStatus(deployment, { state, description });
		return deployment;
	}

	addStatus(deployment: Deployment, body: Fields): Status {
		const status = {
			id: this.#nextId++,
			state: String(body["state"]),
			description: String(body["description"] ?? ""),
			created_at: this.now(),
			log_url: body["log_url"] ?? "",
			environment_url: body["environment_url"] ?? "",
			creator: BOT,
		};
		deployment.statuses.push(status);
		return status;
	}

	#serve({ method, path, body }: Exchange, query: URLSearchParams): Answer {
		const route = `${method} ${path}`;
		const match = (pattern: RegExp) => pattern.exec(route);
		if (route === "POST /graphql") return [200, { data: this.#query(body) }];
		let found: RegExpExecArray | null;
		found = match(/^GET \/git\/ref\/(.+)$/);
		if (found) {
			const name = decodeURIComponent(found[1]!);
			const ref = this.refs.get(name);
			return ref === undefined ? MISSING : [200, { ref: `refs/${name}`, object: ref }];
		}
		if (route === "POST /git/refs") {
			const name = String(body["ref"]).replace(/^refs\//, "");
			const sha = String(body["sha"]);
			if (this.refs.has(name)) return [422, { message: "Reference already exists" }];
			this.refs.set(name, { type: this.tagObjects.has(sha) ? "tag" : "commit", sha });
			return [201, { ref: body["ref"] }];
		}
		found = match(/^DELETE \/git\/refs\/(.+)$/);
		if (found) return this.refs.delete(decodeURIComponent(found[1]!)) ? [204] : [422, { message: "not there" }];
		if (route === "POST /git/tags") {
			const sha = createHash("sha1").update(JSON.stringify(body)).digest("hex");
			const object = {
				sha,
				tag: body["tag"],
				message: body["message"],
				object: { type: "commit", sha: body["object"] },
			};
			this.tagObjects.set(sha, object);
			return [201, object];
		}
		found = match(/^GET \/git\/tags\/(\w+)$/);
		if (found) return this.#one(this.tagObjects.get(found[1]!));
		found = match(/^GET \/actions\/runs\/(\d+)$/);
		if (found) {
			const status = this.runs.get(found[1]!);
			return this.#one(status === undefined ? undefined : describeRun(found[1]!, status));
		}
		// A public repository: everybody may read. The policy's roles name their users.
		if (match(/^GET \/collaborators\/[\w-]+\/permission$/)) return [200, { permission: "read", role_name: "read" }];
		if (path.startsWith("/deployments")) return this.#serveDeployments(route, body, query);
		if (path.startsWith("/issues")) return this.#serveIssues(route, body, query);
		if (path.startsWith("/releases")) return this.#serveReleases(route, body);
		if (path.startsWith("/security-advisories")) return this.#serveAdvisories(method, body);
		found = match(/^GET \/commits\/(\w+)\/check-runs$/);
		if (found) {
			const runs = this.checkRuns.filter(
				(run) => run["head_sha"] === found![1] && (query.get("check_name") ?? run["name"]) === run["name"],
			);
			return [200, { total_count: runs.length, check_runs: runs }];
		}
		if (route === "POST /check-runs") {
			const run = {
				id: this.#nextId++,
				html_url: null,
				details_url: null,
				started_at: null,
				check_suite: null,
				app: { slug: "github-actions" },
				...body,
			};
			this.checkRuns.push(run);
			return [201, run];
		}
		found = match(/^PATCH \/check-runs\/(\d+)$/);
		if (found) {
			const run = this.checkRuns.find(({ id }) => id === Number(found![1]));
			return this.#one(run === undefined ? undefined : Object.assign(run, body));
		}
		return [501, { message: `${route} is not served here` }];
	}

	#serveDeployments(route: string, body: Fields, query: URLSearchParams): Answer {
		const present = ({ statuses: _, ...rest }: Deployment) => ({ ...rest, ref: rest.sha, creator: BOT });
		if (route === "GET /deployments") {
			const wanted = this.deployments.filter((one) =>
				(["sha", "environment", "task"] as const).every((name) => (query.get(name) ?? one[name]) === one[name]),
			);
			return [200, wanted.map(present).reverse()];
		}
		if (route === "POST /deployments") {
			if (body["auto_merge"] !== false) return [202, { message: "Auto-merged" }];
			const { ref, task, environment, payload } = body as Record<string, string>;
			return [
				201,
				present(
					this.addDeployment({
						sha: ref!,
						task: task!,
						environment: environment!,
						payload: payload as unknown as Fields,
					}),
				),
			];
		}
		const found = /^(GET|POST) \/deployments\/(\d+)(\/statuses)?$/.exec(route);
		const deployment = this.deployments.find(({ id }) => id === Number(found?.[2]));
		if (found === null || deployment === undefined) return MISSING;
		if (found[3] === undefined) return [200, present(deployment)];
		if (found[1] === "GET") return [200, [...deployment.statuses].reverse()];
		if (String(body["description"]).length > 140) return [422, { message: "description is too long" }];
		return [201, this.addStatus(deployment, body)];
	}

	#serveIssues(route: string, body: Fields, query: URLSearchParams): Answer {
		if (!this.hasIssues) return [410, { message: "Issues are disabled for this repo" }];
		if (route === "GET /issues") {
			const labels = query.get("labels")?.split(",") ?? [];
			const has = (issue: IssueFields) => labels.every((label) => issue.labels.some(({ name }) => name === label));
			return [200, this.issues.filter(has)];
		}
		if (route === "POST /issues") {
			const number = this.issues.length + 1;
			const issue = {
				id: this.#nextId++,
				number,
				title: String(body["title"]),
				body: String(body["body"]),
				state: "open",
				html_url: `https://github.com/octo/shop/issues/${number}`,
				created_at: this.now(),
				closed_at: null,
				user: BOT,
				labels: (body["labels"] as string[]).map((name) => ({ name })),
			};
			this.issues.push(issue);
			return [201, issue];
		}
		const found = /^(GET|POST|PATCH) \/issues\/(\d+)(\/comments)?$/.exec(route);
		const issue = this.issues.find(({ number }) => number === Number(found?.[2]));
		if (found === null || issue === undefined) return MISSING;
		if (found[3] === undefined) return [200, found[1] === "PATCH" ? Object.assign(issue, body) : issue];
		if (found[1] === "GET") return [200, this.comments.filter((comment) => comment.issue === issue.number)];
		const at = this.now();
		const id = this.#nextId++;
		const comment = {
			id,
			issue: issue.number,
			body: String(body["body"]),
			html_url: `${issue["html_url"]}#c${id}`,
			created_at: at,
			updated_at: at,
			user: BOT,
			author_association: "NONE",
		};
		this.comments.push(comment);
		return [201, comment];
	}

	#serveReleases(route: string, body: Fields): Answer {
		if (route === "GET /releases") return [200, this.releases];
		if (route === "GET /releases/latest")
			return this.#one(this.releases.find(({ tag_name }) => tag_name === this.latest));
		const found = /^(GET|PATCH) \/releases\/(\d+)$/.exec(route);
		const release = this.releases.find(({ id }) => id === Number(found?.[2]));
		if (release === undefined) return MISSING;
		if (body["make_latest"] === "true") this.latest = release.tag_name;
		return [200, Object.assign(release, body)];
	}

	#serveAdvisories(method: string, body: Fields): Answer {
		if (!this.mayWriteAdvisories) return [403, { message: "Resource not accessible by integration" }];
		if (method === "GET") return [200, this.advisories];
		const advisory = {
			ghsa_id: "GHSA-2222-3333-4444",
			html_url: "https://github.com/octo/shop/security/advisories/GHSA-2222-3333-4444",
			state: "draft",
			...body,
		};
		this.advisories.push(advisory);
		return [201, advisory];
	}

	#query({ query: text, variables }: Fields): unknown {
		const query = String(text);
		const viewer = { login: this.viewer };
		if (!query.includes("repository(")) return { viewer };
		const wanted = variables as Fields;
		if (query.includes("before: object(")) {
			// No file has a history here: a commit holds what the default branch holds.
			const find = (expression: unknown) => {
				const text = this.files.get(String(expression).replace(/^[^:]*:/, ""));
				return text === undefined ? null : { oid: createHash("sha1").update(text).digest("hex") };
			};
			return {
				repository: {
					defaultBranchRef: { name: "main" },
					now: find(wanted["now"]),
					before: find(wanted["before"]),
				},
			};
		}
		if (!query.includes("deployments(")) {
			const file = this.files.get(String(wanted["file"]).replace(/^[^:]*:/, ""));
			return {
				repository: {
					defaultBranchRef: { name: "main" },
					at: { __typename: "Commit", oid: "e".repeat(40) },
					file:
						file === undefined
							? null
							: { __typename: "Blob", oid: "f".repeat(40), isBinary: false, isTruncated: false, text: file },
				},
			};
		}
		const nodes = this.deployments
			.filter(({ environment }) => (wanted["environments"] as string[]).includes(environment))
			.map((one) => ({
				databaseId: one.id,
				commitOid: one.sha,
				task: one.task,
				environment: one.environment,
				createdAt: one.created_at,
				payload: JSON.stringify(JSON.stringify(one.payload)),
				ref: null,
				creator: { login: BARE_BOT },
				latestStatus: one.statuses.length === 0 ? null : { id: String(one.statuses.at(-1)!.id) },
				statuses: {
					totalCount: one.statuses.length,
					nodes: one.statuses.map(({ id, state, description, created_at }) => ({
						id: String(id),
						state: state.toUpperCase(),
						description,
						createdAt: created_at,
						logUrl: null,
						environmentUrl: null,
						creator: { login: BARE_BOT },
					})),
				},
			}))
			.reverse();
		const repository = { deployments: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } };
		return query.includes("viewer {") ? { viewer, repository } : { repository };
	}

	#one(found: unknown): Answer {
		return found === undefined ? MISSING : [200, found];
	}

	async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const startedAt = performance.now();
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const text = Buffer.concat(chunks).toString("utf8");
		const url = new URL(request.url ?? "/", "http://127.0.0.1");
		const exchange: Exchange = {
			method: request.method ?? "GET",
			path: url.pathname.replace("/repos/octo/shop", ""),
			body: text === "" ? {} : (JSON.parse(text) as Fields),
			nth: this.journal.length + 1,
			startedAt,
			endedAt: null,
		};
		this.journal.push(exchange);
		if (this.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, this.latencyMs));
		const fault = this.plan(exchange);
		if (fault?.moment === "before") return applyFault(fault, response);
		const [status, body] = this.#serve(exchange, url.searchParams);
		if (fault?.moment === "after") return applyFault(fault, response);
		exchange.endedAt = performance.now();
		response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
		response.end(body === undefined ? undefined : JSON.stringify(body));
		if (fault !== undefined && typeof fault.effect === "function") fault.effect();
	}
}

const BOT = { login: "github-actions[bot]", type: "Bot" };
/** A bot as GraphQL names the creator of something; only `viewer` bears the suffix there. */
const BARE_BOT = BOT.login.replace("[bot]", "");
const MISSING: Answer = [404, { message: "Not Found" }];

function applyFault({ effect }: Fault, response: ServerResponse): void {
	if (Array.isArray(effect)) {
		response.writeHead(effect[0], { "content-type": "application/json", ...effect[2] });
		response.end(JSON.stringify(effect[1] ?? { message: "Server Error" }));
		return;
	}
	if (typeof effect === "function") effect();
	response.destroy();
}

function describeRun(id: string, status: string): Fields {
	return {
		id: Number(id),
		path: WORKFLOW,
		head_sha: "a".repeat(40),
		head_branch: "v1.2.0",
		event: "push",
		status,
		conclusion: status === "completed" ? "cancelled" : null,
		run_attempt: 1,
		html_url: `https://github.com/octo/shop/actions/runs/${id}`,
		created_at: "2026-06-01T09:00:00Z",
		head_repository: { full_name: "octo/shop" },
		actor: { login: "ada" },
	};
}
