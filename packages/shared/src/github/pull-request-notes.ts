/** What notes need of pull requests and known issues: hundreds of commits and the issues in one request. */
import { z } from "zod";
import type { GitHub } from "./client.ts";
import { GitHubError } from "./failure.ts";

const pullShape = z.object({
	number: z.number(),
	title: z.string(),
	body: z.string(),
	url: z.string(),
	merged: z.boolean(),
	mergedAt: z.string().nullable(),
	authorAssociation: z.string(),
	author: z.object({ __typename: z.string(), login: z.string(), id: z.string().optional() }).nullable(),
	labels: z.object({ nodes: z.array(z.object({ name: z.string() }).nullable()).nullable() }).nullable(),
});
const commitShape = z
	.object({
		associatedPullRequests: z
			.object({ nodes: z.array(pullShape.nullable()).nullable() })
			.nullable()
			.optional(),
	})
	.nullable();
const issueShape = z.object({
	number: z.number(),
	title: z.string(),
	body: z.string(),
	url: z.string(),
	state: z.string(),
	stateReason: z.string().nullable(),
	closedAt: z.string().nullable(),
});
const issuesShape = z.object({
	nodes: z.array(issueShape.nullable()).nullable(),
	pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});
const answerShape = z.object({ repository: z.record(z.string(), z.unknown()) });

export interface NotedPull {
	readonly number: number;
	readonly title: string;
	readonly body: string;
	readonly url: string;
	readonly labels: readonly string[];
	readonly author: string;
	readonly authorIsBot: boolean;
	/** Nothing of the author's was in the release before. */
	readonly firstContribution: boolean;
}

export interface NotedIssue {
	readonly number: number;
	readonly title: string;
	readonly body: string;
	readonly url: string;
	readonly state: "open" | "closed";
	readonly completed: boolean;
	readonly closedAt: string | null;
}

export interface PullRequestNotesFacts {
	readonly pulls: readonly NotedPull[];
	/** Commit → the pull request that brought it. */
	readonly pullOfCommit: ReadonlyMap<string, number>;
	readonly issues: readonly NotedIssue[];
}

const COMMITS_A_REQUEST = 300;
const FEWER = 50;
const ISSUE_PAGES = 5;
const NEWCOMERS = 50;
const FIELDS = `fragment pull on PullRequest {
  number title body url merged mergedAt authorAssociation author { __typename login ... on User { id } } labels(first: 20) { nodes { name } }
}`;
const ISSUES = `issues(first: 100, after: $after, labels: [$label], orderBy: {field: UPDATED_AT, direction: DESC}) {
      nodes { number title body url state stateReason closedAt } pageInfo { hasNextPage endCursor }
    }`;

/**
 * listPullRequestNotes: the merged pull request of every commit asked about, and the issues with the label. `named` says which
 * number a commit's own message gives: it wins where GitHub knows several. Needs `pull-requests: read` and `issues: read`.
 */
export async function listPullRequestNotes(
	github: GitHub,
	request: {
		readonly commits: readonly { readonly sha: string; readonly named: number | undefined }[];
		readonly issueLabel: string;
		/** The previous release: who has no commit in it contributes for the first time. Undefined: the first release, where all do. */
		readonly before?: string | undefined;
	},
): Promise<PullRequestNotesFacts> {
	const asked = request.commits.filter(({ sha }) => /^[0-9a-f]{40}$/.test(sha));
	const chunks = splitList(asked, COMMITS_A_REQUEST);
	const [first, ...rest] = await Promise.all([
		readChunk(github, chunks[0] ?? [], request.issueLabel),
		...chunks.slice(1).map((chunk) => readChunk(github, chunk, undefined)),
	]);
	const merged = [first, ...rest].flatMap(({ commits }) =>
		commits.flatMap(([, found]) => found.filter((pull) => pull.merged)),
	);
	const [issues, newcomers] = await Promise.all([
		readIssues(github, request.issueLabel, first.issues),
		readNewcomers(github, merged, request.before),
	]);
	const pulls = new Map<number, NotedPull>();
	const pullOfCommit = new Map<string, number>();
	const named = new Map(asked.map((commit) => [commit.sha, commit.named]));
	for (const { commits } of [first, ...rest])
		for (const [sha, found] of commits) {
			const merged = found
				.filter((pull) => pull.merged)
				.sort((a, b) => ((a.mergedAt ?? "") < (b.mergedAt ?? "") ? -1 : 1) || a.number - b.number);
			const pull = merged.find(({ number }) => number === named.get(sha)) ?? merged[0];
			if (pull === undefined) continue;
			pulls.set(pull.number, toPull(pull, newcomers));
			pullOfCommit.set(sha, pull.number);
		}
	return { pulls: [...pulls.values()].sort((a, b) => a.number - b.number), pullOfCommit, issues };
}

type Chunk = readonly { readonly sha: string }[];
interface ChunkAnswer {
	readonly commits: readonly (readonly [string, readonly z.infer<typeof pullShape>[]])[];
	readonly issues: z.infer<typeof issuesShape> | undefined;
}

async function readChunk(github: GitHub, chunk: Chunk, label: string | undefined): Promise<ChunkAnswer> {
	if (chunk.length === 0 && label === undefined) return { commits: [], issues: undefined };
	try {
		return await askChunk(github, chunk, label);
	} catch (thrown) {
		// GraphQL gives up on heavy questions: ask for less at a time before giving up, too.
		const isHeavy = thrown instanceof GitHubError && thrown.code === "github-unavailable" && chunk.length > FEWER;
		if (!isHeavy) throw thrown;
		const parts: ChunkAnswer[] = [];
		for (const [index, part] of splitList(chunk, FEWER).entries())
			parts.push(await askChunk(github, part, index === 0 ? label : undefined));
		return { commits: parts.flatMap(({ commits }) => commits), issues: parts[0]?.issues };
	}
}

async function askChunk(github: GitHub, chunk: Chunk, label: string | undefined): Promise<ChunkAnswer> {
	const parts = chunk.map(
		({ sha }) =>
			`c${sha}: object(oid: "${sha}") { ... on Commit { associatedPullRequests(first: 10) { nodes { ...pull } } } }`,
	);
	if (label !== undefined) parts.push(ISSUES);
	const declared = label === undefined ? "" : ", $label: String!, $after: String";
	const { repository } = await github.query(
		`query($owner: String!, $name: String!${declared}) {\n  repository(owner: $owner, name: $name) {\n    ${parts.join("\n    ")}\n  }\n}\n${chunk.length === 0 ? "" : FIELDS}`,
		{ owner: github.owner, name: github.repo, ...(label === undefined ? {} : { label, after: null }) },
		answerShape,
		"pull-requests: read",
	);
	const shape = z.record(z.string(), commitShape);
	const commits = shape.parse(
		Object.fromEntries(Object.entries(repository).filter(([alias]) => /^c[0-9a-f]{40}$/.test(alias))),
	);
	return {
		commits: Object.entries(commits).map(([alias, commit]) => [
			alias.slice(1),
			(commit?.associatedPullRequests?.nodes ?? []).flatMap((pull) => pull ?? []),
		]),
		issues: label === undefined ? undefined : issuesShape.parse(repository["issues"]),
	};
}

/**
 * readNewcomers: ids of the authors without a commit in `before`. GitHub's `authorAssociation` says FIRST_TIME_CONTRIBUTOR only
 * until the pull request is merged, so history is asked; of members and collaborators, who are no newcomers, nobody asks.
 */
async function readNewcomers(
	github: GitHub,
	pulls: readonly z.infer<typeof pullShape>[],
	before: string | undefined,
): Promise<ReadonlySet<string>> {
	const ids = [
		...new Set(
			pulls.flatMap(({ author, authorAssociation }) =>
				author?.__typename !== "User" ||
				author.id === undefined ||
				["OWNER", "MEMBER", "COLLABORATOR"].includes(authorAssociation)
					? []
					: [author.id],
			),
		),
	].slice(0, NEWCOMERS);
	if (before === undefined || ids.length === 0) return new Set();
	const { repository } = await github.query(
		`query($owner: String!, $name: String!, $before: GitObjectID!${ids.map((_, index) => `, $a${index}: ID!`).join("")}) {
  repository(owner: $owner, name: $name) {
${ids.map((_, index) => `    a${index}: object(oid: $before) { ... on Commit { history(first: 1, author: {id: $a${index}}) { totalCount } } }`).join("\n")}
  }
}`,
		{
			owner: github.owner,
			name: github.repo,
			before,
			...Object.fromEntries(ids.map((id, index) => [`a${index}`, id])),
		},
		z.object({
			repository: z.record(
				z.string(),
				z.object({ history: z.object({ totalCount: z.number() }).optional() }).nullable(),
			),
		}),
		"contents: read",
	);
	return new Set(ids.filter((_, index) => repository[`a${index}`]?.history?.totalCount === 0));
}

async function readIssues(
	github: GitHub,
	label: string,
	first: z.infer<typeof issuesShape> | undefined,
): Promise<readonly NotedIssue[]> {
	const pages = first === undefined ? [] : [first];
	while (pages.length > 0 && pages.length < ISSUE_PAGES && pages.at(-1)!.pageInfo.hasNextPage) {
		const { repository } = await github.query(
			`query($owner: String!, $name: String!, $label: String!, $after: String) { repository(owner: $owner, name: $name) { ${ISSUES} } }`,
			{ owner: github.owner, name: github.repo, label, after: pages.at(-1)!.pageInfo.endCursor },
			z.object({ repository: z.object({ issues: issuesShape }) }),
			"issues: read",
		);
		pages.push(repository.issues);
	}
	return pages
		.flatMap(({ nodes }) => nodes ?? [])
		.flatMap((issue) =>
			issue === null
				? []
				: {
						number: issue.number,
						title: issue.title,
						body: issue.body,
						url: issue.url,
						state: issue.state === "OPEN" ? ("open" as const) : ("closed" as const),
						completed: issue.state === "CLOSED" && (issue.stateReason === "COMPLETED" || issue.stateReason === null),
						closedAt: issue.closedAt,
					},
		);
}

function toPull(pull: z.infer<typeof pullShape>, newcomers: ReadonlySet<string>): NotedPull {
	return {
		number: pull.number,
		title: pull.title,
		body: pull.body,
		url: pull.url,
		labels: (pull.labels?.nodes ?? []).flatMap((label) => label?.name ?? []),
		author: pull.author?.login ?? "ghost",
		authorIsBot: pull.author?.__typename === "Bot",
		firstContribution: newcomers.has(pull.author?.id ?? ""),
	};
}

function splitList<T>(list: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
		list.slice(index * size, (index + 1) * size),
	);
}
