/** The REST part of what GitHub says in a scenario: what preflight reads and writes, from the state of the world. */
import type { GitHubWorld } from "./github-world.ts";

export type Json = Record<string, unknown>;

export const NOW = "2026-05-01T10:00:00Z";

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

/** createAnswers: status, body and headers for a request; one that nobody serves is noted as a problem. */
export function createAnswers(scene: {
	readonly world: GitHubWorld;
	readonly git: (...args: string[]) => string | undefined;
	readonly sha: string;
	readonly host: () => string;
}): (method: string, path: string, query: URLSearchParams, body: Json) => [number, unknown, Record<string, string>?] {
	const { world, git, sha, host } = scene;
	return (
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
				`<http://${host()}${path}?${new URLSearchParams({ ...Object.fromEntries(query), page: String(to) })}>`;
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
			const range = /^\/compare\/([0-9a-f]{40})\.\.\.([0-9a-f]{40})$/.exec(route);
			if (range !== null) return compareIn(git, range[1]!, range[2]!, query);
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
}

/** What GitHub says about `base...head`: commits oldest first, a page at a time, and the files with the first page. */
function compareIn(
	git: (...args: string[]) => string | undefined,
	base: string,
	head: string,
	query: URLSearchParams,
): [number, unknown] {
	const mergeBase = git("merge-base", base, head)?.trim();
	if (mergeBase === undefined) return [404, { message: "Not Found" }];
	const size = Number(query.get("per_page") ?? 30);
	const at = Number(query.get("page") ?? 1);
	const commits = (
		git("log", "--reverse", "--topo-order", "-z", "--format=%H%x09%P%x09%T%x09%cI%x09%B", `${base}..${head}`) ?? ""
	)
		.split("\0")
		.filter(Boolean)
		.map((text) => {
			const [sha = "", parents = "", tree = "", date = "", ...message] = text.split("\t");
			return {
				sha,
				html_url: `https://github.com/octo/shop/commit/${sha}`,
				commit: {
					message: message.join("\t").trimEnd(),
					author: { name: "Ana", date },
					committer: { name: "Ana", date },
					tree: { sha: tree },
				},
				author: { login: "ana-dev" },
				parents: parents
					.split(" ")
					.filter(Boolean)
					.map((parent) => ({ sha: parent })),
			};
		});
	const behind = Number(git("rev-list", "--count", `${head}..${base}`));
	const status = commits.length === 0 ? (behind === 0 ? "identical" : "behind") : behind === 0 ? "ahead" : "diverged";
	const files = (git("diff", "--name-status", "--no-renames", mergeBase, head) ?? "")
		.split("\n")
		.filter(Boolean)
		.slice(0, 300)
		.map((line) => ({ filename: line.split("\t")[1]!, status: "modified", additions: 1, deletions: 0 }));
	return [
		200,
		{
			status,
			ahead_by: commits.length,
			behind_by: behind,
			total_commits: commits.length,
			merge_base_commit: { sha: mergeBase },
			commits: commits.slice((at - 1) * size, at * size),
			files: at === 1 ? files : [],
		},
	];
}
