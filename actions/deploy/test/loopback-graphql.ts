/** The GraphQL queries that a deploy sends, answered from the state of the local GitHub. */
import type { Answer, Exchange, Fields, LoopbackGitHub } from "./loopback-github.ts";

/** serveGraphql: known by what they ask for: deployments, the policy with its commit, else tags. */
export function serveGraphql(
	state: Pick<LoopbackGitHub, "deployments" | "files" | "refs">,
	{ body }: Pick<Exchange, "body">,
): Answer {
	const user = { login: "github-actions[bot]" };
	const query = String(body["query"]);
	const variables = body["variables"] as Fields;
	const pageInfo = { hasNextPage: false, endCursor: null };
	if (query.includes("deployments(")) {
		const wanted = variables["environments"] as readonly string[];
		const nodes = state.deployments
			.filter((one) => wanted.includes(one.environment))
			.map((one) => ({
				databaseId: one.id,
				commitOid: one.sha,
				task: one.task,
				environment: one.environment,
				createdAt: one.created_at,
				payload: JSON.stringify(JSON.stringify(one.payload)),
				ref: null,
				creator: user,
				latestStatus: one.statuses.length === 0 ? null : { id: String(one.statuses.at(-1)!.id) },
				statuses: {
					totalCount: one.statuses.length,
					nodes: one.statuses.map((status) => ({
						id: String(status.id),
						state: status.state.toUpperCase(),
						description: status.description,
						createdAt: status.created_at,
						logUrl: null,
						environmentUrl: null,
						creator: user,
					})),
				},
			}))
			.reverse();
		return [200, { data: { repository: { deployments: { nodes, pageInfo } } } }];
	}
	if (query.includes("viewer")) return [200, { data: { viewer: { login: "github-actions" } } }];
	if (query.includes("defaultBranchRef")) {
		const text = state.files.get(String(variables["file"]).replace(/^[^:]*:/, ""));
		const file =
			text === undefined
				? null
				: { __typename: "Blob", oid: "f".repeat(40), isBinary: false, isTruncated: false, text };
		const at = { __typename: "Commit", oid: state.refs.get("heads/main")!.sha };
		const commit = { oid: at.oid, file: { object: file } };
		return [200, { data: { repository: { defaultBranchRef: { name: "main" }, at, file, commit } } }];
	}
	const nodes = [...state.refs]
		.filter(([name]) => name.startsWith("tags/"))
		.map(([name, { sha }]) => ({
			name: name.slice(5),
			target: { __typename: "Commit", oid: sha, committedDate: "2026-01-01T00:00:00Z" },
		}));
	return [200, { data: { repository: { refs: { nodes, pageInfo } } } }];
}
