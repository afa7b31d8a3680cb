/** The part of GitHub that a deploy speaks to, on loopback and in memory, with a journal and a plan of what goes wrong. */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { applyFault, type Fault } from "./loopback-fault.ts";
import { serveGraphql } from "./loopback-graphql.ts";

export interface Exchange {
	readonly method: string;
	readonly path: string;
	readonly body: Record<string, unknown>;
	/** Counted from 1. */
	readonly nth: number;
}

interface Status {
	readonly id: number;
	readonly state: string;
	readonly description: string;
	readonly created_at: string;
	readonly environment_url: string;
	readonly log_url: string;
}

interface Deployment {
	readonly id: number;
	readonly sha: string;
	readonly task: string;
	readonly environment: string;
	readonly payload: Record<string, unknown>;
	readonly created_at: string;
	readonly statuses: Status[];
}

export type Fields = Record<string, unknown>;
export type Answer = readonly [status: number, body: unknown];
export interface CheckRun extends Fields {
	readonly id: number;
	name: string;
	head_sha: string;
	external_id: string;
	conclusion: string;
	app: { slug: string };
	output: { title: string; summary: string; text: string | null };
}

export interface LoopbackGitHub extends Disposable {
	readonly url: string;
	readonly journal: Exchange[];
	/** Full names without `refs/`, to what they point at. */
	readonly refs: Map<string, { type: "commit" | "tag"; sha: string }>;
	readonly tagObjects: Map<string, Fields>;
	readonly deployments: Deployment[];
	readonly checkRuns: CheckRun[];
	readonly runs: Map<string, Fields>;
	/** As the API gives them. */
	readonly issues: Fields[];
	readonly comments: Fields[];
	/** Path to text, on the default branch. */
	readonly files: Map<string, string>;
	readonly permissions: Map<string, string>;
	/** Asked before each request. */
	plan: (exchange: Exchange) => Fault | undefined;
	/** Linear: a commit contains those before it. */
	readonly commits: string[];
}

/** startGitHub: empty, with one commit per letter in order of age. */
export async function startGitHub(commits: readonly string[]): Promise<LoopbackGitHub> {
	let nextId = 1;
	let seconds = 0;
	const now = () => new Date(Date.UTC(2026, 5, 1, 9) + seconds++ * 1_000).toISOString().replace(".000", "");
	const state: Omit<LoopbackGitHub, "url" | typeof Symbol.dispose> = {
		journal: [],
		refs: new Map([["heads/main", { type: "commit", sha: commits.at(-1)! }]]),
		tagObjects: new Map(),
		deployments: [],
		checkRuns: [],
		runs: new Map(),
		issues: [],
		comments: [],
		files: new Map(),
		permissions: new Map(),
		plan: () => undefined,
		commits: [...commits],
	};
	const user = { login: "github-actions[bot]" };
	const serveDeployment = (deployment: Deployment) => ({ ...deployment, ref: deployment.sha, creator: user });
	const serveStatus = (status: Status) => ({ ...status, creator: user });

	const missing: Answer = [404, { message: "Not Found" }];
	const routes: readonly (readonly [
		string,
		RegExp,
		(match: RegExpExecArray, exchange: Exchange, query: URLSearchParams) => Answer,
	])[] = [
		[
			"GET",
			/^$/,
			() => [
				200,
				{
					id: 1,
					default_branch: "main",
					private: false,
					has_issues: true,
					owner: { login: "octo", type: "Organization" },
					html_url: "https://github.com/octo/shop",
				},
			],
		],
		["GET", /^\/commits\/main$/, () => [200, { sha: state.refs.get("heads/main")!.sha }]],
		[
			"GET",
			/^\/contents\/(.+)$/,
			([, path]) => {
				const text = state.files.get(path!);
				if (text === undefined) return missing;
				return [
					200,
					{
						type: "file",
						name: path,
						path,
						sha: "f".repeat(40),
						size: text.length,
						encoding: "base64",
						content: Buffer.from(text).toString("base64"),
					},
				];
			},
		],
		[
			"GET",
			/^\/git\/ref\/(.+)$/,
			([, name]) => {
				const ref = state.refs.get(decodeURIComponent(name!));
				return ref === undefined ? missing : [200, { ref: `refs/${decodeURIComponent(name!)}`, object: ref }];
			},
		],
		[
			"POST",
			/^\/git\/refs$/,
			(_, { body }) => {
				const name = String(body["ref"]).replace(/^refs\//, "");
				if (state.refs.has(name)) return [422, { message: "Reference already exists" }];
				state.refs.set(name, {
					type: state.tagObjects.has(String(body["sha"])) ? "tag" : "commit",
					sha: String(body["sha"]),
				});
				return [201, { ref: body["ref"], object: state.refs.get(name) }];
			},
		],
		[
			"DELETE",
			/^\/git\/refs\/(.+)$/,
			([, name]) =>
				state.refs.delete(decodeURIComponent(name!))
					? [204, undefined]
					: [422, { message: "Reference does not exist" }],
		],
		[
			"POST",
			/^\/git\/tags$/,
			(_, { body }) => {
				const sha = createHash("sha1").update(JSON.stringify(body)).digest("hex");
				state.tagObjects.set(sha, {
					sha,
					tag: body["tag"],
					message: body["message"],
					object: { type: "commit", sha: body["object"] },
					tagger: { name: "x", date: now() },
				});
				return [201, state.tagObjects.get(sha)];
			},
		],
		[
			"GET",
			/^\/git\/tags\/(\w+)$/,
			([, sha]) => {
				const object = state.tagObjects.get(sha!);
				return object === undefined ? missing : [200, object];
			},
		],
		[
			"GET",
			/^\/compare\/(\w+)\.\.\.(\w+)$/,
			([, base, head]) => {
				const distance = state.commits.indexOf(head!) - state.commits.indexOf(base!);
				return [200, { status: distance === 0 ? "identical" : distance < 0 ? "behind" : "ahead" }];
			},
		],
		[
			"GET",
			/^\/commits\/(\w+)\/check-runs$/,
			([, sha], _exchange, query) => {
				const found = state.checkRuns.filter(
					(run) => run.head_sha === sha && (query.get("check_name") ?? run.name) === run.name,
				);
				return [200, { total_count: found.length, check_runs: found }];
			},
		],
		[
			"POST",
			/^\/check-runs$/,
			(_, { body }) => {
				const run = {
					id: nextId++,
					html_url: null,
					started_at: null,
					check_suite: null,
					app: { slug: "github-actions" },
					...body,
				} as unknown as CheckRun;
				run.output = { ...run.output, text: run.output.text ?? null };
				state.checkRuns.push(run);
				return [201, run];
			},
		],
		[
			"PATCH",
			/^\/check-runs\/(\d+)$/,
			([, id], { body }) => {
				const run = state.checkRuns.find((known) => known.id === Number(id));
				return run === undefined ? missing : [200, Object.assign(run, body)];
			},
		],
		[
			"GET",
			/^\/actions\/runs\/(\d+)$/,
			([, id]) => {
				const run = state.runs.get(id!);
				return run === undefined ? missing : [200, run];
			},
		],
		[
			"GET",
			/^\/collaborators\/([\w-]+)\/permission$/,
			([, login]) => [200, { permission: state.permissions.get(login!) ?? "read" }],
		],
		["GET", /^\/issues$/, () => [200, state.issues]],
		["GET", /^\/issues\/\d+\/comments$/, () => [200, state.comments]],
		[
			"POST",
			/^\/issues\/\d+\/comments$/,
			(_, { body }) => {
				const comment = {
					id: nextId++,
					body: body["body"],
					html_url: "https://github.com/octo/shop/issues/7#c",
					created_at: now(),
					updated_at: now(),
					user: { login: "github-actions[bot]", type: "Bot" },
					author_association: "NONE",
				};
				state.comments.push(comment);
				return [201, comment];
			},
		],
		[
			"GET",
			/^\/deployments$/,
			(_match, _exchange, query) => [
				200,
				state.deployments
					.filter(
						(one) =>
							one.sha === query.get("sha") &&
							one.environment === query.get("environment") &&
							one.task === query.get("task"),
					)
					.map(serveDeployment)
					.reverse(),
			],
		],
		[
			"POST",
			/^\/deployments$/,
			(_, { body }) => {
				if (body["auto_merge"] !== false) return [202, { message: "Auto-merged main into topic" }];
				const deployment: Deployment = {
					id: nextId++,
					sha: String(body["ref"]),
					task: String(body["task"]),
					environment: String(body["environment"]),
					payload: body["payload"] as Fields,
					created_at: now(),
					statuses: [],
				};
				state.deployments.push(deployment);
				return [201, serveDeployment(deployment)];
			},
		],
		[
			"GET",
			/^\/deployments\/(\d+)$/,
			([, id]) => {
				const found = state.deployments.find((one) => one.id === Number(id));
				return found === undefined ? missing : [200, serveDeployment(found)];
			},
		],
		[
			"GET",
			/^\/deployments\/(\d+)\/statuses$/,
			([, id]) => {
				const found = state.deployments.find((one) => one.id === Number(id));
				return found === undefined ? missing : [200, found.statuses.map(serveStatus).reverse()];
			},
		],
		[
			"POST",
			/^\/deployments\/(\d+)\/statuses$/,
			([, id], { body }) => {
				const found = state.deployments.find((one) => one.id === Number(id));
				if (found === undefined) return missing;
				const description = String(body["description"]);
				if (description.length > 140) return [422, { message: "description is too long (maximum is 140 characters)" }];
				const status: Status = {
					id: nextId++,
					state: String(body["state"]),
					description,
					created_at: now(),
					environment_url: String(body["environment_url"] ?? ""),
					log_url: String(body["log_url"] ?? ""),
				};
				found.statuses.push(status);
				return [201, serveStatus(status)];
			},
		],
	];

	const handle = async (request: IncomingMessage, response: ServerResponse) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const text = Buffer.concat(chunks).toString("utf8");
		const url = new URL(request.url ?? "/", "http://127.0.0.1");
		const exchange: Exchange = {
			method: request.method ?? "GET",
			path: url.pathname.replace("/repos/octo/shop", ""),
			body: text === "" ? {} : (JSON.parse(text) as Fields),
			nth: state.journal.length + 1,
		};
		state.journal.push(exchange);
		const fault = state.plan(exchange);
		if (fault?.moment === "before" && (await applyFault(fault, response))) return;
		const serve = (): Answer => {
			if (exchange.path === "/graphql") return serveGraphql(state, exchange);
			for (const [method, pattern, run] of routes) {
				const match = pattern.exec(exchange.path);
				if (match !== null && method === exchange.method) return run(match, exchange, url.searchParams);
			}
			return [501, { message: `${exchange.method} ${exchange.path} is not served here` }];
		};
		const [status, body] = serve();
		if (fault?.moment === "after" && (await applyFault(fault, response))) return;
		response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
		response.end(body === undefined ? undefined : JSON.stringify(body));
		if (fault?.moment === "reply" && fault.kind === "call") await fault.call();
	};
	const server = createServer((request, response) => {
		handle(request, response).catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return Object.assign(state, {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		[Symbol.dispose]: () => {
			server.closeAllConnections();
			server.close();
		},
	});
}
