/** What GitHub says in a scenario: the answers that preflight reads, GraphQL held to GitHub's own schema, writes kept. */
import { execFileSync } from "node:child_process";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { executeGraphql, Forbidden } from "../../../packages/local-github/src/graphql/execution.ts";

type Json = Record<string, unknown>;

export interface GitHubWorld {
	checks: Json[];
	statuses: Json[];
	runs: Json[];
	analyses: Json[];
	codeAlerts: Json[];
	dependabot: Json[];
	dependencies: Json[];
	releases: Json[];
	issues: (Json & { number: number; body: string; state: string; labels: { name: string }[] })[];
	comments: Json[];
	approvals: Json[];
	/** By login: the role on the repository. */
	people: Record<string, string>;
	/** Fields of the one pull request, as GraphQL names them. */
	pull: Json;
	deployments: Json[];
	/** Answers in place of the usual ones: the first whose pattern matches `METHOD path`. */
	refusals: { readonly match: RegExp; readonly status: number; readonly body?: unknown }[];
	/** Instead of the one pull request: the one that brought a commit. */
	pullOf?: (sha: string) => Json | null;
	latencyMs: number;
	/** When each request came and was answered, in ms. */
	readonly times: { readonly start: number; readonly end: number }[];
	/** Called after the request with this number (from 1) was answered. */
	afterRequest: (number: number) => void;
	readonly journal: string[];
	/** Requests that nobody serves, and GraphQL outside GitHub's schema: the scenario is wrong, or preflight is. */
	readonly problems: string[];
}

const NOW = "2026-05-01T10:00:00Z";

export const checkRun = (name: string, sha: string, fields: Json = {}): Json => ({
	id: Math.floor(Math.random() * 1e9),
	name,
	head_sha: sha,
	external_id: "",
	html_url: `https://github.com/octo/shop/runs/${name}`,
	details_url: "https://github.com/octo/shop/actions/runs/5/job/6",
	status: "completed",
	conclusion: "success",
	started_at: NOW,
	completed_at: NOW,
	app: { slug: "github-actions" },
	check_suite: { id: 50 },
	output: { title: null, summary: null, text: null },
	...fields,
});

export const issueComment = (body: string, login: string, fields: Json = {}): Json => ({
	id: 100,
	body,
	html_url: "https://github.com/octo/shop/issues/1#issuecomment-100",
	created_at: NOW,
	updated_at: NOW,
	user: { login, type: "User" },
	author_association: "MEMBER",
	...fields,
});

/** serveWorld: a loopback server over the repository in `folder`, with all evidence for the release. */
export async function serveWorld(
	folder: string,
	release: {
		readonly sha: string;
		readonly shas: readonly string[];
		readonly previousSha: string;
		readonly tag: string;
	},
): Promise<{ readonly world: GitHubWorld; readonly apiUrl: string; readonly close: () => Promise<void> }> {
	const { sha, shas, previousSha, tag } = release;
	const git = (...args: string[]) => {
		try {
			return execFileSync("git", args, {
				cwd: folder,
				encoding: "utf8",
				stdio: ["ignore", "pipe", "ignore"],
				maxBuffer: 50_000_000,
			});
		} catch {
			return undefined;
		}
	};
	const payload = {
		schemaVersion: 1,
		key: "-/production/1.0.0/1",
		kind: "deploy",
		service: null,
		version: "1.0.0",
		tag: "v1.0.0",
		sha: previousSha,
		environment: "production",
		runId: "1",
		runAttempt: 1,
		actor: "rita",
		policyDigest: "sha256:0",
		artifactDigest: null,
		previous: null,
	};
	const world: GitHubWorld = {
		checks: [checkRun("test", sha), checkRun("dast", sha)],
		statuses: [],
		runs: [],
		analyses: [
			{
				id: 1,
				commit_sha: sha,
				ref: "refs/heads/main",
				category: "js",
				analysis_key: "codeql",
				error: "",
				warning: "",
				created_at: NOW,
				results_count: 0,
				rules_count: 90,
				tool: { name: "CodeQL" },
			},
		],
		codeAlerts: [],
		dependabot: [],
		dependencies: [],
		releases: [
			{
				id: 1,
				tag_name: tag,
				target_commitish: sha,
				name: tag,
				draft: true,
				prerelease: false,
				html_url: "https://github.com/octo/shop/releases/1",
				body: "Carts have a sum. Nothing has to be migrated, and nothing is known to be broken.",
				upload_url: "u",
				created_at: NOW,
				published_at: null,
				assets: [],
			},
		],
		issues: [],
		comments: [],
		approvals: [],
		people: { sara: "write", rita: "maintain", sam: "admin", guest: "read", gone: "none", "ana-dev": "write" },
		pull: {
			number: 12,
			title: "Carts have a sum",
			url: "https://github.com/octo/shop/pull/12",
			merged: true,
			mergeCommit: { oid: shas[0] },
			headRefOid: shas[0],
			author: { __typename: "User", login: "ana-dev" },
			labels: { nodes: [] },
			reviews: { totalCount: 0, nodes: [] },
			closingIssuesReferences: {
				totalCount: 1,
				nodes: [
					{
						number: 7,
						title: "Sum",
						url: "https://github.com/octo/shop/issues/7",
						state: "CLOSED",
						stateReason: "COMPLETED",
						body: "- [x] adds up",
					},
				],
			},
			files: { totalCount: 1, nodes: [{ path: "docs/faq.md", additions: 4, deletions: 0 }] },
		},
		deployments: [
			{
				databaseId: 1,
				commitOid: previousSha,
				ref: null,
				task: "deploy",
				environment: "production",
				createdAt: "2026-04-01T10:00:00Z",
				payload: JSON.stringify(payload),
				creator: { __typename: "User", login: "rita" },
				latestStatus: { id: "s" },
				statuses: {
					totalCount: 1,
					nodes: [
						{
							id: "s",
							state: "SUCCESS",
							description: "verified: healthy",
							createdAt: "2026-04-01T10:05:00Z",
							logUrl: null,
							environmentUrl: null,
							creator: { __typename: "User", login: "rita" },
						},
					],
				},
			},
		],
		refusals: [],
		latencyMs: 0,
		times: [],
		afterRequest: () => {},
		journal: [],
		problems: [],
	};

	const readObject = ({ expression, oid }: { expression?: string; oid?: string }) => {
		if (oid !== undefined) {
			const pull = world.pullOf === undefined ? (shas.includes(oid) ? world.pull : null) : world.pullOf(oid);
			return {
				__typename: "Commit",
				associatedPullRequests: { nodes: pull === null ? [] : [{ __typename: "PullRequest", ...pull }] },
			};
		}
		const name = expression!.replace(/^HEAD/, "main");
		if (!name.includes(":")) {
			const found = git("rev-parse", "--verify", "-q", `${name}^{commit}`)?.trim();
			return found === undefined ? null : { __typename: "Commit", oid: found };
		}
		const text = git("show", name);
		return text === undefined
			? null
			: {
					__typename: "Blob",
					oid: git("rev-parse", name)!.trim(),
					text: text.length > 512_000 ? text.slice(0, 512_000) : text,
					isBinary: false,
					isTruncated: text.length > 512_000,
					byteSize: text.length,
				};
	};
	const listRefs = (prefix: string) => ({
		nodes: (git("for-each-ref", "--format=%(refname)%09%(objectname)%09%(*objectname)", prefix) ?? "")
			.split("\n")
			.filter(Boolean)
			.map((line) => {
				const [name = "", own = "", peeled = ""] = line.split("\t");
				const commit = { __typename: "Commit", oid: peeled || own };
				return {
					name: name.slice(prefix.length),
					target: peeled === "" ? commit : { __typename: "Tag", oid: own, target: commit },
				};
			}),
		pageInfo: { hasNextPage: false },
	});
	const permit = (field: string) => {
		if (world.refusals.some(({ match }) => match.test(`GRAPHQL /${field}`))) throw new Forbidden();
		return true;
	};
	const root = {
		viewer: { login: "github-actions" },
		repository: {
			defaultBranchRef: () => ({ name: "main", target: readObject({ expression: "main" }) }),
			object: readObject,
			refs: ({ refPrefix }: { refPrefix: string }) => listRefs(refPrefix),
			milestones: () => permit("milestones") && { nodes: [] },
			issues: ({ labels, states }: { labels: string[]; states?: string[] }) =>
				permit("issues") && {
					nodes: world.issues
						.filter(
							(issue) =>
								issue.labels.some(({ name }) => labels.includes(name)) &&
								(states === undefined || issue.state === "open"),
						)
						.map((issue) => ({
							number: issue.number,
							url: issue["html_url"],
							title: issue["title"],
							body: issue.body,
							state: issue.state.toUpperCase(),
							author: { __typename: "Bot", login: "github-actions" },
						})),
				},
			deployments: () => ({ nodes: world.deployments, pageInfo: { hasNextPage: false, endCursor: null } }),
		},
	};

	const answer = (
		method: string,
		path: string,
		query: URLSearchParams,
		body: Json,
	): [number, unknown, Record<string, string>?] => {
		const route = path.replace("/repos/octo/shop", "");
		const page = (items: readonly unknown[], key?: string): [number, unknown, Record<string, string>] => {
			const size = Number(query.get("per_page") ?? 30);
			const at = Number(query.get("page") ?? 1);
			const last = Math.max(1, Math.ceil(items.length / size));
			const part = items.slice((at - 1) * size, at * size);
			const url = (to: number) =>
				`<http://${host}${path}?${new URLSearchParams({ ...Object.fromEntries(query), page: String(to) })}>`;
			const headers: Record<string, string> =
				at < last ? { link: `${url(at + 1)}; rel="next", ${url(last)}; rel="last"` } : {};
			return [200, key === undefined ? part : { total_count: items.length, [key]: part }, headers];
		};
		if (method === "GET") {
			if (route.endsWith("/check-runs")) {
				const name = query.get("check_name");
				return page(
					world.checks.filter((check) => name === null || check["name"] === name),
					"check_runs",
				);
			}
			if (route.endsWith("/statuses")) return page(world.statuses);
			if (route === "/actions/runs") return page(world.runs, "workflow_runs");
			if (/^\/actions\/runs\/\d+\/approvals$/.test(route)) return [200, world.approvals];
			if (/^\/actions\/runs\/\d+$/.test(route)) {
				const found = world.runs.find(({ id }) => route.endsWith(`/${id}`));
				return found === undefined ? [404, { message: "Not Found" }] : [200, found];
			}
			if (route === "/code-scanning/analyses") return page(world.analyses);
			if (route === "/code-scanning/alerts") return page(world.codeAlerts);
			if (route === "/dependabot/alerts") return [200, world.dependabot];
			if (route.startsWith("/dependency-graph/compare/")) return [200, world.dependencies];
			if (route === "/releases") return page(world.releases);
			if (route === "/issues")
				return page(world.issues.filter(({ labels }) => labels.some(({ name }) => name === query.get("labels"))));
			if (/^\/issues\/\d+$/.test(route)) return [200, world.issues.find(({ number }) => route.endsWith(`/${number}`))];
			if (/^\/issues\/\d+\/comments$/.test(route)) return page(world.comments);
			const login = /^\/collaborators\/([^/]+)\/permission$/.exec(route)?.[1];
			if (login !== undefined)
				return [200, { permission: world.people[login] ?? "none", role_name: world.people[login] ?? "none" }];
			const contents = /^\/contents\/(.+)$/.exec(route)?.[1];
			if (contents !== undefined) {
				const text = git("show", `${query.get("ref")}:${contents}`);
				if (text === undefined) return [404, { message: "Not Found" }];
				const large = text.length > 1_000_000;
				return [
					200,
					{
						type: "file",
						name: contents,
						path: contents,
						sha: git("rev-parse", `${query.get("ref")}:${contents}`)!.trim(),
						size: text.length,
						encoding: large ? "none" : "base64",
						content: large ? "" : Buffer.from(text).toString("base64"),
					},
				];
			}
			if (route.startsWith("/git/blobs/"))
				return [
					200,
					{
						encoding: "base64",
						content: Buffer.from(git("cat-file", "blob", route.slice(11)) ?? "").toString("base64"),
					},
				];
			if (route.startsWith("/commits/")) return [200, { sha: git("rev-parse", route.slice(9))!.trim() }];
			if (route.startsWith("/git/ref/tags/")) {
				const found = git("rev-parse", "--verify", "-q", `refs/tags/${route.slice(14)}^{commit}`)?.trim();
				return found === undefined
					? [404, { message: "Not Found" }]
					: [200, { ref: `refs/tags/${route.slice(14)}`, object: { sha: found, type: "commit" } }];
			}
		}
		if (method === "POST" && route === "/check-runs") {
			const made = checkRun("", sha, {
				...body,
				output: { title: null, summary: null, text: null, ...(body["output"] as Json) },
			});
			world.checks.push(made);
			return [201, made];
		}
		if (method === "PATCH" && route.startsWith("/check-runs/"))
			return [200, Object.assign(world.checks.find(({ id }) => route.endsWith(`/${id}`))!, body)];
		if (method === "POST" && route === "/issues") {
			const number = world.issues.length + 1;
			const made = {
				id: number,
				number,
				title: body["title"],
				body: String(body["body"]),
				state: "open",
				html_url: `https://github.com/octo/shop/issues/${number}`,
				created_at: NOW,
				closed_at: null,
				user: { login: "github-actions[bot]", type: "Bot" },
				labels: (body["labels"] as string[]).map((name) => ({ name })),
				assignees: ((body["assignees"] as string[] | undefined) ?? []).map((login) => ({ login })),
			};
			world.issues.push(made);
			return [201, made];
		}
		if (method === "PATCH" && /^\/issues\/\d+$/.test(route))
			return [200, Object.assign(world.issues.find(({ number }) => route.endsWith(`/${number}`))!, body)];
		if (method === "POST" && /^\/issues\/\d+\/comments$/.test(route)) {
			const made = issueComment(String(body["body"]), "github-actions[bot]", {
				id: 1_000 + world.comments.length,
				user: { login: "github-actions[bot]", type: "Bot" },
			});
			world.comments.push(made);
			return [201, made];
		}
		if (method === "POST" && route.endsWith("/reactions")) return [201, { id: 1 }];
		if (method === "POST" && route.endsWith("/rerun-failed-jobs")) {
			const found = world.runs.find(({ id }) => route.includes(`/${id}/`))!;
			found["run_attempt"] = Number(found["run_attempt"]) + 1;
			return [201, {}];
		}
		world.problems.push(`nobody serves ${method} ${path}`);
		return [404, { message: "Not Found" }];
	};

	let count = 0;
	let host = "";
	const server = createServer(async (request, response) => {
		const number = ++count;
		const start = performance.now();
		const url = new URL(request.url!, "http://loopback");
		const body = await readBody(request);
		const line = `${request.method} ${url.pathname}`;
		world.journal.push(line);
		const refusal = world.refusals.find(({ match }) => match.test(line));
		let status = 200;
		let data: unknown;
		let headers: Record<string, string> = {};
		if (refusal !== undefined)
			[status, data] = [refusal.status, refusal.body ?? { message: "Resource not accessible by integration" }];
		else if (url.pathname === "/graphql") {
			const { body: answered, violations } = await executeGraphql(
				String(body["query"]),
				(body["variables"] ?? {}) as Json,
				root,
			);
			data = answered;
			world.problems.push(...violations.map(({ message }) => message));
		} else [status, data, headers = {}] = answer(request.method!, url.pathname, url.searchParams, body);
		if (world.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, world.latencyMs));
		world.times.push({ start, end: performance.now() });
		response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
		response.end(JSON.stringify(data));
		world.afterRequest(number);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		world,
		apiUrl: `http://${host}`,
		close: () => new Promise((resolve) => server.close(() => resolve()) && server.closeAllConnections()),
	};
}

async function readBody(request: IncomingMessage): Promise<Json> {
	let text = "";
	for await (const chunk of request) text += chunk;
	return text === "" ? {} : (JSON.parse(text) as Json);
}
