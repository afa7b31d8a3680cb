/** The pull requests that GitHub says commits came through, with reviews, files and the issues they close: a hundred commits a request. */
import { z } from "zod";
import type { GitHub } from "./client.ts";

const actor = z.object({ __typename: z.string(), login: z.string() }).nullable();
const treeShape = z.object({ oid: z.string(), tree: z.object({ oid: z.string() }) });
const pullShape = z.object({
	number: z.number(),
	title: z.string(),
	body: z.string(),
	url: z.string(),
	merged: z.boolean(),
	mergedAt: z.string().nullable(),
	mergeCommit: treeShape.nullable(),
	baseRefName: z.string(),
	headRefOid: z.string(),
	commits: z.object({ nodes: z.array(z.object({ commit: treeShape }).nullable()).nullable() }),
	author: actor,
	labels: z.object({ nodes: z.array(z.object({ name: z.string() }).nullable()) }).nullable(),
	reviews: z
		.object({
			totalCount: z.number(),
			nodes: z.array(
				z
					.object({
						author: actor,
						state: z.enum(["APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"]),
						submittedAt: z.string().nullable(),
						lastEditedAt: z.string().nullable(),
						authorCanPushToRepository: z.boolean(),
						body: z.string(),
						url: z.string(),
						commit: treeShape.nullable(),
					})
					.nullable(),
			),
		})
		.nullable(),
	closingIssuesReferences: z
		.object({
			totalCount: z.number(),
			nodes: z.array(
				z
					.object({
						number: z.number(),
						title: z.string(),
						url: z.string(),
						state: z.enum(["OPEN", "CLOSED"]),
						stateReason: z.string().nullable(),
						body: z.string(),
					})
					.nullable(),
			),
		})
		.nullable(),
	files: z
		.object({
			totalCount: z.number(),
			nodes: z
				.array(z.object({ path: z.string(), additions: z.number(), deletions: z.number() }).nullable())
				.nullable(),
		})
		.nullable(),
});
const commitShape = z
	.object({
		associatedPullRequests: z
			.object({ nodes: z.array(pullShape.nullable()) })
			.nullable()
			.optional(),
	})
	.nullable();
const answerShape = z.object({ repository: z.record(z.string(), commitShape) });

export interface AssociatedPullRequest {
	readonly number: number;
	readonly title: string;
	readonly body: string;
	readonly url: string;
	readonly author: string;
	/** The branch that it was merged into. */
	readonly base: string;
	readonly merged: boolean;
	readonly mergedAt: string | null;
	readonly mergeSha: string | null;
	/** What the merge made of the branch's files; a squash of an up-to-date branch leaves them as they are. */
	readonly mergeTree: string | null;
	readonly headSha: string;
	readonly headTree: string | null;
	readonly labels: readonly string[];
	readonly reviews: readonly {
		readonly author: string;
		readonly authorIsBot: boolean;
		readonly state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";
		readonly commit: string | null;
		readonly commitTree: string | null;
		readonly submittedAt: string;
		readonly body: string;
		readonly edited: boolean;
		/** Whether the reviewer may push to the repository. */
		readonly canPush: boolean;
		readonly url: string;
	}[];
	readonly closes: readonly {
		readonly number: number;
		readonly title: string;
		readonly url: string;
		readonly state: "OPEN" | "CLOSED";
		readonly stateReason: string | null;
		readonly body: string;
	}[];
	readonly files: readonly { readonly path: string; readonly lines: number }[];
	/** Those of the commits asked about that it brought. */
	readonly commits: readonly string[];
	/** What GitHub's page did not hold. */
	readonly incomplete?: string;
}

const COMMITS_A_REQUEST = 100;
const FIELDS = `fragment pull on PullRequest {
  number title body url merged mergedAt baseRefName headRefOid
  mergeCommit { oid tree { oid } }
  commits(last: 1) { nodes { commit { oid tree { oid } } } }
  author { __typename login }
  labels(first: 20) { nodes { name } }
  reviews(last: 30) { totalCount nodes { author { __typename login } state submittedAt lastEditedAt authorCanPushToRepository body url commit { oid tree { oid } } } }
  closingIssuesReferences(first: 10) { totalCount nodes { number title url state stateReason body } }
  files(first: 100) { totalCount nodes { path additions deletions } }
}`;

/** listAssociatedPullRequests: by number, each once. Needs `pull-requests: read`. `shas` must be full commit SHAs. */
export async function listAssociatedPullRequests(
	github: GitHub,
	shas: readonly string[],
): Promise<readonly AssociatedPullRequest[]> {
	const asked = [...new Set(shas)].filter((sha) => /^[0-9a-f]{40}$/.test(sha));
	const chunks = Array.from({ length: Math.ceil(asked.length / COMMITS_A_REQUEST) }, (_, index) =>
		asked.slice(index * COMMITS_A_REQUEST, (index + 1) * COMMITS_A_REQUEST),
	);
	const answers = await Promise.all(
		chunks.map(async (chunk) => {
			const commits = chunk.map(
				(sha) =>
					`c${sha}: object(oid: "${sha}") { ... on Commit { associatedPullRequests(first: 5) { nodes { ...pull } } } }`,
			);
			return github.query(
				`query($owner: String!, $name: String!) {\n  repository(owner: $owner, name: $name) {\n    ${commits.join("\n    ")}\n  }\n}\n${FIELDS}`,
				{ owner: github.owner, name: github.repo },
				answerShape,
				"pull-requests: read",
			);
		}),
	);
	const found = new Map<number, { pull: z.infer<typeof pullShape>; commits: string[] }>();
	for (const { repository } of answers)
		for (const [alias, commit] of Object.entries(repository))
			for (const pull of commit?.associatedPullRequests?.nodes ?? []) {
				if (pull === null) continue;
				const known = found.get(pull.number) ?? { pull, commits: [] };
				known.commits.push(alias.slice(1));
				found.set(pull.number, known);
			}
	return [...found.values()].map(({ pull, commits }) => toPull(pull, commits)).sort((a, b) => a.number - b.number);
}

function toPull(pull: z.infer<typeof pullShape>, commits: readonly string[]): AssociatedPullRequest {
	const reviews = pull.reviews?.nodes ?? [];
	const closes = pull.closingIssuesReferences?.nodes ?? [];
	const files = pull.files?.nodes ?? [];
	const missing = [
		(pull.reviews?.totalCount ?? 0) > reviews.length ? "reviews" : "",
		(pull.closingIssuesReferences?.totalCount ?? 0) > closes.length ? "linked issues" : "",
		(pull.files?.totalCount ?? 0) > files.length ? "files" : "",
	].filter(Boolean);
	return {
		number: pull.number,
		title: pull.title,
		body: pull.body,
		url: pull.url,
		author: pull.author?.login ?? "ghost",
		base: pull.baseRefName,
		merged: pull.merged,
		mergedAt: pull.mergedAt,
		mergeSha: pull.mergeCommit?.oid ?? null,
		mergeTree: pull.mergeCommit?.tree.oid ?? null,
		headSha: pull.headRefOid,
		headTree: (pull.commits.nodes ?? []).find((node) => node?.commit.oid === pull.headRefOid)?.commit.tree.oid ?? null,
		labels: (pull.labels?.nodes ?? []).flatMap((label) => (label === null ? [] : [label.name])),
		reviews: reviews.flatMap((review) =>
			review === null
				? []
				: [
						{
							author: review.author?.login ?? "ghost",
							authorIsBot: review.author === null || review.author.__typename !== "User",
							state: review.state,
							commit: review.commit?.oid ?? null,
							commitTree: review.commit?.tree.oid ?? null,
							submittedAt: review.submittedAt ?? "",
							body: review.body,
							edited: review.lastEditedAt !== null,
							canPush: review.authorCanPushToRepository,
							url: review.url,
						},
					],
		),
		closes: closes.flatMap((issue) => (issue === null ? [] : [issue])),
		files: files.flatMap((file) =>
			file === null ? [] : [{ path: file.path, lines: file.additions + file.deletions }],
		),
		commits,
		...(missing.length === 0 ? {} : { incomplete: `not all ${missing.join(" and ")} were read` }),
	};
}
