/** What GitHub says in a scenario: the answers that preflight reads, GraphQL held to GitHub's own schema, writes kept. */
import { execFileSync } from "node:child_process";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { executeGraphql, Forbidden } from "../../../packages/local-github/src/graphql/execution.ts";
import { checkRun, createAnswers, type Json, NOW } from "./github-answers.ts";

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
			mergeCommit: { oid: shas[0], tree: { oid: "e".repeat(40) } },
			commits: { nodes: [] },
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

	const showStatuses = () =>
		world.statuses.length === 0
			? null
			: {
					contexts: [
						...new Map([...world.statuses].reverse().map((status) => [status["context"], status])).values(),
					].map((status) => ({
						context: status["context"],
						state: String(status["state"]).toUpperCase(),
						description: status["description"],
						targetUrl: status["target_url"],
						createdAt: status["created_at"],
						creator: { __typename: "User", login: (status["creator"] as { login: string }).login },
					})),
				};
	const readObject = ({ expression, oid }: { expression?: string; oid?: string }) => {
		if (oid !== undefined) {
			const pull = world.pullOf === undefined ? (shas.includes(oid) ? world.pull : null) : world.pullOf(oid);
			return {
				__typename: "Commit",
				status: () => permit("statuses") && showStatuses(),
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

	const answer = createAnswers({ world, git, sha, host: () => host });

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
