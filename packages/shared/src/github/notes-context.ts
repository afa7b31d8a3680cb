/** What notes need beside pull requests: the known issues, and who contributes for the first time; most often in one request. */
import * as z from "zod";
import type { KnownIssueFact } from "../notes/facts.ts";
import type { GitHub } from "./client.ts";

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
const historyShape = z
	.object({ history: z.object({ totalCount: z.number() }).optional() })
	.nullable()
	.optional();

export interface NotesContext {
	readonly issues: readonly KnownIssueFact[];
	/** Those of the asked authors that have no commit in `before`; of more than 500, of the first 500. */
	readonly newcomers: ReadonlySet<string>;
}

const ISSUE_PAGES = 5;
const MAX_AUTHORS = 500;
/** A request that looks into more histories is likely to run out of GitHub's time. */
const AUTHORS_OF_REQUEST = 50;
const ISSUES = `issues(first: 100, after: $after, labels: [$label], orderBy: {field: UPDATED_AT, direction: DESC}) {
      nodes { number title body url state stateReason closedAt } pageInfo { hasNextPage endCursor }
    }`;

/**
 * GitHub's `authorAssociation` says FIRST_TIME_CONTRIBUTOR only until the pull request is merged, so history is asked. `before` is
 * the previous release; undefined: the first release, where nobody is called new. Needs `issues: read` and `contents: read`.
 */
export async function readNotesContext(
	github: GitHub,
	request: {
		readonly issueLabel: string;
		/** GraphQL ids. */
		readonly authors: readonly string[];
		readonly before: string | undefined;
	},
): Promise<NotesContext> {
	const ids = request.before === undefined ? [] : [...new Set(request.authors)].slice(0, MAX_AUTHORS);
	const first = await queryContext(github, request, { ids: ids.slice(0, AUTHORS_OF_REQUEST), withIssues: true });
	const newcomers = new Set(first.newcomers);
	for (let start = AUTHORS_OF_REQUEST; start < ids.length; start += AUTHORS_OF_REQUEST) {
		const batch = { ids: ids.slice(start, start + AUTHORS_OF_REQUEST), withIssues: false };
		for (const id of (await queryContext(github, request, batch)).newcomers) newcomers.add(id);
	}
	return { issues: await readIssues(github, request.issueLabel, issuesShape.parse(first.issues)), newcomers };
}

async function queryContext(
	github: GitHub,
	{ issueLabel, before }: { readonly issueLabel: string; readonly before: string | undefined },
	{ ids, withIssues }: { readonly ids: readonly string[]; readonly withIssues: boolean },
): Promise<{ readonly issues: unknown; readonly newcomers: readonly string[] }> {
	const declared = [
		...(withIssues ? ["$label: String!", "$after: String"] : []),
		...(ids.length === 0 ? [] : ["$before: GitObjectID!", ...ids.map((_, index) => `$a${index}: ID!`)]),
	];
	const lines = ids.map(
		(_, index) =>
			`    a${index}: object(oid: $before) { ... on Commit { history(first: 1, author: {id: $a${index}}) { totalCount } } }\n`,
	);
	const { repository } = await github.query(
		`query($owner: String!, $name: String!, ${declared.join(", ")}) {
  repository(owner: $owner, name: $name) {
${withIssues ? `    ${ISSUES}\n` : ""}${lines.join("")}  }
}`,
		{
			owner: github.owner,
			name: github.repo,
			...(withIssues ? { label: issueLabel, after: null } : {}),
			...(ids.length === 0 ? {} : { before }),
			...Object.fromEntries(ids.map((id, index) => [`a${index}`, id])),
		},
		z.object({ repository: z.record(z.string(), z.unknown()) }),
		withIssues ? "issues: read" : "contents: read",
	);
	return {
		issues: repository["issues"],
		newcomers: ids.filter((_, index) => historyShape.parse(repository[`a${index}`])?.history?.totalCount === 0),
	};
}

async function readIssues(
	github: GitHub,
	label: string,
	first: z.infer<typeof issuesShape>,
): Promise<readonly KnownIssueFact[]> {
	const pages = [first];
	while (pages.length < ISSUE_PAGES && pages.at(-1)!.pageInfo.hasNextPage) {
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
