/** The part of GitHub that notes and announcements speak to, on loopback over a real git repository, with a journal. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Fields = Record<string, unknown>;
export interface Call {
	readonly method: string;
	readonly path: string;
	readonly body: Fields;
}

export interface ReleaseGitHub extends Disposable {
	readonly url: string;
	readonly folder: string;
	readonly journal: Call[];
	readonly releases: Fields[];
	readonly assets: Map<number, string>;
	readonly checkRuns: Fields[];
	readonly issues: Fields[];
	/** Number → fields of the GraphQL PullRequest, with the commits it brought. */
	readonly pulls: Map<number, Fields & { readonly commits: readonly string[] }>;
	readonly knownIssues: Fields[];
	/** GraphQL deployments, newest first. */
	readonly deployments: Fields[];
	policy: string | null;
	/** Called before each request; a status ends it there, `after` applies it first. */
	plan: (call: Call, nth: number) => { readonly status: number; readonly after?: boolean } | undefined;
	readonly git: (...args: readonly string[]) => string;
	/** Commits `message` and gives the SHA. */
	readonly commit: (message: string, file?: string) => string;
	readonly writes: () => readonly Call[];
}

/** startReleaseGitHub: a repository octo/shop with an empty history on main. */
export async function startReleaseGitHub(): Promise<ReleaseGitHub> {
	const folder = mkdtempSync(join(tmpdir(), "release-github-"));
	let minute = 0;
	const git = (...args: readonly string[]) =>
		execFileSync(
			"git",
			["-c", "user.name=Ada", "-c", "user.email=ada@example.test", "-c", "commit.gpgsign=false", ...args],
			{
				cwd: folder,
				encoding: "utf8",
				env: {
					PATH: process.env["PATH"] ?? "",
					HOME: folder,
					GIT_CONFIG_NOSYSTEM: "1",
					GIT_AUTHOR_DATE: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
					GIT_COMMITTER_DATE: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
				},
			},
		).trim();
	git("init", "-q", "-b", "main");
	let nextId = 1;
	const github: Omit<ReleaseGitHub, "url" | typeof Symbol.dispose> = {
		folder,
		journal: [],
		releases: [],
		assets: new Map(),
		checkRuns: [],
		issues: [],
		pulls: new Map(),
		knownIssues: [],
		deployments: [],
		policy: null,
		plan: () => undefined,
		git,
		commit: (message, file = "file.txt") => {
			minute++;
			writeFileSync(join(folder, file), `${message}\n${minute}\n`);
			git("add", "-A");
			git("commit", "-q", "-m", message);
			return git("rev-parse", "HEAD");
		},
		writes: () => github.journal.filter(({ method, path }) => method !== "GET" && path !== "/graphql"),
	};
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => {
			const raw = Buffer.concat(chunks).toString("utf8");
			const url = new URL(request.url ?? "/", "http://loopback");
			const isJson = raw.startsWith("{") && !url.pathname.startsWith("/uploads");
			const call: Call = {
				method: request.method ?? "GET",
				path: url.pathname + url.search,
				body: isJson ? (JSON.parse(raw) as Fields) : { raw },
			};
			github.journal.push(call);
			const fault = github.plan(call, github.journal.length);
			const answer =
				fault !== undefined && fault.after !== true
					? { status: fault.status, body: { message: "fault" } }
					: serve(call, url);
			const { status, body } = fault?.after === true ? { status: fault.status, body: { message: "fault" } } : answer;
			response.writeHead(status, {
				"content-type": typeof body === "string" ? "application/octet-stream" : "application/json",
			});
			response.end(status === 204 ? undefined : typeof body === "string" ? body : JSON.stringify(body));
		});
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	const toCommit = (sha: string): Fields => {
		const [parents = "", tree = "", date = "", name = "", ...message] = git(
			"show",
			"-s",
			"--format=%P%n%T%n%cI%n%an%n%B",
			sha,
		).split("\n");
		return {
			sha,
			html_url: `https://github.test/octo/shop/commit/${sha}`,
			commit: { message: message.join("\n"), author: { name, date }, committer: { name, date }, tree: { sha: tree } },
			author: null,
			parents: parents
				.split(" ")
				.filter(Boolean)
				.map((parent) => ({ sha: parent })),
		};
	};
	const locks = { refs: new Map<string, string>(), objects: new Map<string, Fields>() };
	const list = (range: string) => git("rev-list", "--reverse", "--topo-order", range).split("\n").filter(Boolean);
	const tags = () =>
		git("for-each-ref", "--format=%(refname:strip=2) %(objectname) %(*objectname)", "refs/tags")
			.split("\n")
			.filter(Boolean)
			.map((row) => row.split(" "))
			.map(([name = "", own = "", peeled = ""]) => ({ name, sha: peeled || own }));

	function serve(call: Call, url: URL): { status: number; body: unknown } {
		const path = url.pathname.replace("/repos/octo/shop", "");
		const at = (pattern: RegExp) => pattern.exec(path);
		const page = Number(url.searchParams.get("page") ?? 1);
		const size = Number(url.searchParams.get("per_page") ?? 30);
		const key = `${call.method} ${path}`;
		let match: RegExpExecArray | null;
		if (path === "/graphql") return { status: 200, body: { data: answerGraphql(String(call.body["query"])) } };
		if (key === "GET ")
			return {
				status: 200,
				body: {
					id: 1,
					default_branch: "main",
					private: false,
					has_issues: true,
					owner: { login: "octo", type: "User" },
					html_url: "https://github.test/octo/shop",
				},
			};
		if (key === "GET /releases") return { status: 200, body: page > 1 ? [] : [...github.releases].reverse() };
		if (key === "POST /releases") {
			const id = nextId++;
			const release: Fields = {
				id,
				name: "",
				body: "",
				prerelease: false,
				published_at: null,
				author: { login: "github-actions[bot]" },
				created_at: "2026-01-01T00:00:00Z",
				html_url: `https://github.test/octo/shop/releases/${id}`,
				upload_url: `${base}/uploads/${id}/assets{?name,label}`,
				assets: [],
				immutable: false,
				target_commitish: "main",
				...call.body,
			};
			github.releases.push(release);
			return { status: 201, body: release };
		}
		match = at(/^\/releases\/(\d+)$/);
		if (match !== null) {
			const release = github.releases.find(({ id }) => id === Number(match![1]));
			if (release === undefined) return { status: 404, body: { message: "Not Found" } };
			if (call.method === "PATCH")
				Object.assign(release, call.body, call.body["draft"] === false ? { published_at: "2026-02-01T00:00:00Z" } : {});
			if (call.method === "DELETE") github.releases.splice(github.releases.indexOf(release), 1);
			return { status: call.method === "DELETE" ? 204 : 200, body: release };
		}
		match = /^\/uploads\/(\d+)\/assets$/.exec(url.pathname);
		if (match !== null) {
			const release = github.releases.find(({ id }) => id === Number(match![1]))!;
			const data = String(call.body["raw"]);
			const asset = {
				id: nextId++,
				name: url.searchParams.get("name"),
				size: Buffer.byteLength(data),
				state: "uploaded",
				url: "",
				browser_download_url: "",
			};
			(release["assets"] as Fields[]).push(asset);
			github.assets.set(asset.id, data);
			return { status: 201, body: asset };
		}
		match = at(/^\/releases\/assets\/(\d+)$/);
		if (match !== null) {
			const id = Number(match[1]);
			if (call.method === "GET") return { status: 200, body: github.assets.get(id) ?? "" };
			for (const release of github.releases)
				release["assets"] = (release["assets"] as Fields[]).filter((asset) => asset["id"] !== id);
			return { status: 204, body: "" };
		}
		const lock = serveLock(call, path);
		if (lock !== undefined) return lock;
		match = at(/^\/git\/ref\/tags\/(.+)$/);
		if (match !== null) {
			const tag = tags().find(({ name }) => name === decodeURIComponent(match![1]!));
			return tag === undefined
				? { status: 404, body: { message: "Not Found" } }
				: { status: 200, body: { ref: `refs/tags/${tag.name}`, object: { sha: tag.sha, type: "commit" } } };
		}
		match = at(/^\/compare\/(.+)\.\.\.(.+)$/);
		if (match !== null) {
			const [, from, to] = match;
			const ahead = list(`${from}..${to}`);
			const behind = list(`${to}..${from}`);
			const status =
				behind.length === 0 ? (ahead.length === 0 ? "identical" : "ahead") : ahead.length === 0 ? "behind" : "diverged";
			return {
				status: 200,
				body: {
					status,
					ahead_by: ahead.length,
					behind_by: behind.length,
					total_commits: ahead.length,
					merge_base_commit: { sha: from },
					commits: ahead.slice((page - 1) * size, page * size).map(toCommit),
					files: [],
				},
			};
		}
		if (key === "GET /commits")
			return { status: 200, body: page > 1 ? [] : list(url.searchParams.get("sha")!).reverse().map(toCommit) };
		match = at(/^\/commits\/([0-9a-f]{40})\/check-runs$/);
		if (match !== null) {
			const runs = github.checkRuns.filter((run) => run["head_sha"] === match![1]);
			return { status: 200, body: { total_count: runs.length, check_runs: runs } };
		}
		match = at(/^\/commits\/(.+)$/);
		if (match !== null) return { status: 200, body: toCommit(git("rev-parse", decodeURIComponent(match[1]!))) };
		if (path.startsWith("/contents/"))
			return github.policy === null
				? { status: 404, body: { message: "Not Found" } }
				: {
						status: 200,
						body: {
							type: "file",
							name: "f",
							path: "f",
							sha: "b".repeat(40),
							size: 1,
							encoding: "base64",
							content: Buffer.from(github.policy).toString("base64"),
						},
					};
		match = at(/^\/check-runs(?:\/(\d+))?$/);
		if (match !== null) {
			const known = github.checkRuns.find(({ id }) => id === Number(match![1]));
			const run: Fields = known ?? {
				id: nextId++,
				html_url: "https://github.test/check",
				details_url: null,
				started_at: null,
				app: { slug: "github-actions" },
				check_suite: null,
			};
			const output = { title: null, summary: null, text: null, ...(call.body["output"] as Fields) };
			Object.assign(run, { conclusion: null, completed_at: null, ...call.body, output });
			if (known === undefined) github.checkRuns.push(run);
			return { status: known === undefined ? 201 : 200, body: run };
		}
		if (key === "GET /issues") {
			const labels = (url.searchParams.get("labels") ?? "").split(",").filter(Boolean);
			return {
				status: 200,
				body:
					page > 1
						? []
						: github.issues.filter((issue) =>
								labels.every((label) => (issue["labels"] as Fields[]).some(({ name }) => name === label)),
							),
			};
		}
		match = at(/^\/issues(?:\/(\d+))?$/);
		if (match !== null) {
			const known = github.issues.find(({ number }) => number === Number(match![1]));
			if (known !== undefined) {
				Object.assign(known, call.method === "PATCH" ? call.body : {});
				return { status: 200, body: known };
			}
			const number = github.issues.length + 1;
			const issue: Fields = {
				id: nextId++,
				number,
				state: "open",
				html_url: `https://github.test/octo/shop/issues/${number}`,
				created_at: "2026-01-01T00:00:00Z",
				closed_at: null,
				user: { login: "github-actions[bot]", type: "Bot" },
				assignees: [],
				milestone: null,
				...call.body,
				labels: (call.body["labels"] as string[]).map((name) => ({ name })),
			};
			github.issues.push(issue);
			return { status: 201, body: issue };
		}
		return { status: 404, body: { message: `nothing serves ${key}` } };
	}

	function serveLock(call: Call, path: string): { status: number; body: unknown } | undefined {
		const missing = { status: 404, body: { message: "Not Found" } };
		const name = /^\/git\/refs?\/(octoacme\/.+)$/.exec(decodeURIComponent(path))?.[1];
		if (name !== undefined) {
			const ref = `refs/${name}`;
			const sha = locks.refs.get(ref);
			if (call.method === "DELETE") return { status: locks.refs.delete(ref) ? 204 : 422, body: "" };
			return sha === undefined ? missing : { status: 200, body: { ref, object: { sha, type: "tag" } } };
		}
		if (path === "/git/refs" && call.method === "POST") {
			const ref = String(call.body["ref"]);
			if (locks.refs.has(ref)) return { status: 422, body: { message: "Reference already exists" } };
			locks.refs.set(ref, String(call.body["sha"]));
			return { status: 201, body: { ref } };
		}
		if (path === "/git/tags" && call.method === "POST") {
			const sha = createHash("sha1").update(JSON.stringify(call.body)).digest("hex");
			locks.objects.set(sha, { ...call.body, sha, object: { sha: call.body["object"], type: "commit" } });
			return { status: 201, body: locks.objects.get(sha) };
		}
		const object = /^\/git\/tags\/([0-9a-f]{40})$/.exec(path)?.[1];
		if (object === undefined) return undefined;
		return locks.objects.has(object) ? { status: 200, body: locks.objects.get(object) } : missing;
	}

	function answerGraphql(query: string): Fields {
		const viewer = { login: "github-actions[bot]" };
		if (query.includes("tags: refs")) {
			const head = { __typename: "Commit", oid: git("rev-parse", "main") };
			return {
				viewer,
				repository: {
					defaultBranchRef: { name: "main", target: head },
					at: head,
					policy:
						github.policy === null
							? null
							: { __typename: "Blob", text: github.policy, isBinary: false, isTruncated: false, byteSize: 1 },
					tags: {
						nodes: tags().map(({ name, sha }) => ({ name, target: { __typename: "Commit", oid: sha } })),
						pageInfo: { hasNextPage: false },
					},
					branches: { nodes: [{ name: "main", target: head }] },
					milestones: { nodes: [] },
					releases: { nodes: [] },
					debts: { nodes: [] },
					reviews: { nodes: [] },
				},
			};
		}
		if (!query.includes("repository(")) return { viewer };
		if (query.includes("file: object")) {
			const oid = git("rev-parse", "main");
			const file = { __typename: "Blob", oid, isBinary: false, isTruncated: false, text: github.policy };
			return {
				repository: {
					defaultBranchRef: { name: "main" },
					at: { __typename: "Commit", oid },
					file: github.policy === null ? null : file,
				},
			};
		}
		if (query.includes("deployments("))
			return {
				repository: { deployments: { nodes: github.deployments, pageInfo: { hasNextPage: false, endCursor: null } } },
			};
		const repository: Fields = {};
		for (const [, sha] of query.matchAll(/\bc([0-9a-f]{40}): object/g)) {
			const nodes = [...github.pulls]
				.filter(([, { commits }]) => commits.includes(sha!))
				.map(([number, fields]) => ({
					number,
					body: "",
					url: `https://github.test/octo/shop/pull/${number}`,
					merged: true,
					mergedAt: "2026-01-01T00:00:00Z",
					authorAssociation: "MEMBER",
					author: { __typename: "User", login: "ada" },
					labels: { nodes: [] },
					...fields,
				}));
			repository[`c${sha}`] = { associatedPullRequests: { nodes } };
		}
		if (query.includes("$label"))
			repository["issues"] = { nodes: github.knownIssues, pageInfo: { hasNextPage: false, endCursor: null } };
		return { repository };
	}

	return Object.assign(github, {
		url: base,
		[Symbol.dispose]() {
			server.closeAllConnections();
			server.close();
			rmSync(folder, { recursive: true, force: true });
		},
	}) as ReleaseGitHub;
}
