/**
 * Reads the pull requests that commits came through: which ones for hundreds of commits in one request, and each one's words,
 * and its reviews, files and issues where they are asked for, once.
 */
import * as z from "zod";
import type { PullRequest } from "../release/pull-request.ts";
import type { GitHub } from "./client.ts";
import { GitHubError } from "./failure.ts";

const actor = z.object({ __typename: z.string(), login: z.string(), id: z.string().optional() }).nullable();
const treeShape = z.object({ oid: z.string(), tree: z.object({ oid: z.string() }) });
const nodesOf = <Shape extends z.ZodType>(shape: Shape) =>
	z.object({ totalCount: z.number().optional(), nodes: z.array(shape.nullable()).nullable() }).nullable();

const briefShape = z.object({ number: z.number(), merged: z.boolean() });
const pullShape = briefShape.extend({
	title: z.string(),
	body: z.string(),
	url: z.string(),
	mergedAt: z.string().nullable(),
	mergeCommit: treeShape.nullable(),
	baseRefName: z.string(),
	headRefOid: z.string(),
	commits: nodesOf(z.object({ commit: treeShape })),
	author: actor,
	authorAssociation: z.string().optional(),
	labels: nodesOf(z.object({ name: z.string() })),
	files: nodesOf(z.object({ path: z.string(), additions: z.number(), deletions: z.number() })).optional(),
	reviews: nodesOf(
		z.object({
			author: actor,
			state: z.enum(["APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"]),
			submittedAt: z.string().nullable(),
			lastEditedAt: z.string().nullable(),
			authorCanPushToRepository: z.boolean(),
			body: z.string(),
			url: z.string(),
			commit: treeShape.nullable(),
		}),
	).optional(),
	closingIssuesReferences: nodesOf(
		z.object({
			number: z.number(),
			title: z.string(),
			url: z.string(),
			state: z.enum(["OPEN", "CLOSED"]),
			stateReason: z.string().nullable(),
			body: z.string(),
		}),
	).optional(),
});
type PullNode = z.infer<typeof pullShape>;
const recentShape = nodesOf(pullShape);
const commitShape = z
	.object({ associatedPullRequests: nodesOf(z.union([pullShape, briefShape])).optional() })
	.nullable();

const WORDS = `number merged title body url mergedAt baseRefName headRefOid
  mergeCommit { oid tree { oid } }
  commits(last: 1) { nodes { commit { oid tree { oid } } } }
  labels(first: 20) { nodes { name } }`;
const FILES = `
  files(first: 100) { totalCount nodes { path additions deletions } }`;
const EVIDENCE = `
  author { __typename login }
  reviews(last: 30) { totalCount nodes { author { __typename login } state submittedAt lastEditedAt authorCanPushToRepository body url commit { oid tree { oid } } } }
  closingIssuesReferences(first: 10) { totalCount nodes { number title url state stateReason body } }`;

const AUTHORS = `
  author { __typename login ... on User { id } } authorAssociation`;

/** Commits whose pull requests are named in one request. */
const COMMITS_A_REQUEST = 300;
/** Pull requests that are read in one request: GitHub allows 500,000 nodes, and gives up long before. */
const PULLS_A_REQUEST = 100;
/** What is asked for at a time when GitHub gave up on more; of less than that, half. */
const FEWER = 50;
/** So few are not heavy: GitHub is down. */
const FEWEST = 10;

interface PullRequestsRequest {
	/** Full SHAs, and the number that each commit's own message gives. */
	readonly commits: readonly { readonly sha: string; readonly named: number | undefined }[];
	/** Whether changed files are read; else there are none. */
	readonly files: boolean;
	/** Whether reviews and the issues that they close are read as well; else there are none, and `outsider` is known. */
	readonly evidence: boolean;
}

type Asked = Pick<GitHub, "owner" | "repo" | "query">;
type Parts = Pick<PullRequestsRequest, "files" | "evidence">;

interface Question {
	readonly alias: string;
	readonly text: string;
}

/**
 * The merged ones by number, each once, with those of the commits that GitHub says it brought. The commit that names a pull request
 * is asked for it whole; of the others only the numbers are asked for (their files are a comparison each, and several commits have
 * the same). Where few commits name one, as after rebase merges, the pull requests that changed last are read beside them; what is
 * not known whole then is read by number. Needs `pull-requests: read`.
 */
export async function listPullRequests(
	github: Asked,
	{ commits, ...parts }: PullRequestsRequest,
): Promise<readonly PullRequest[]> {
	const asked = [...new Map(commits.map((commit) => [commit.sha, commit])).values()].filter(({ sha }) =>
		/^[0-9a-f]{40}$/.test(sha),
	);
	const naming = new Map(asked.flatMap(({ sha, named }) => (named === undefined ? [] : [[named, sha] as const])));
	const whole = new Set([...naming.values()].slice(0, PULLS_A_REQUEST));
	const recent = Math.min(asked.length, PULLS_A_REQUEST) - whole.size;
	const answers = await ask(
		github,
		[
			...(recent > 0 && asked.length <= COMMITS_A_REQUEST ? [askRecent(recent)] : []),
			...asked.map(({ sha }) => ({
				alias: `c${sha}`,
				text: `object(oid: "${sha}") { ... on Commit { associatedPullRequests(first: ${whole.has(sha) ? 5 : 10}) { nodes { ${whole.has(sha) ? "...pull" : "number merged"} } } } }`,
			})),
		],
		COMMITS_A_REQUEST + 1,
		parts,
	);
	const nodes = new Map<number, PullNode>();
	const brought = new Map<number, string[]>();
	for (const [alias, answer] of answers) {
		if (alias === RECENT) {
			for (const pull of recentShape.parse(answer)?.nodes ?? []) if (pull !== null) nodes.set(pull.number, pull);
			continue;
		}
		for (const pull of commitShape.parse(answer)?.associatedPullRequests?.nodes ?? []) {
			if (pull?.merged !== true) continue;
			if ("title" in pull) nodes.set(pull.number, pull);
			const known = brought.get(pull.number);
			if (known === undefined) brought.set(pull.number, [alias.slice(1)]);
			else known.push(alias.slice(1));
		}
	}
	const missing = [...brought.keys()].filter((number) => !nodes.has(number));
	const rest = await ask(
		github,
		missing.map((number) => ({ alias: `p${number}`, text: `pullRequest(number: ${number}) { ...pull }` })),
		PULLS_A_REQUEST,
		parts,
	);
	for (const [, answer] of rest) {
		const pull = pullShape.nullable().parse(answer);
		if (pull !== null) nodes.set(pull.number, pull);
	}
	return [...brought]
		.flatMap(([number, shas]) => {
			const pull = nodes.get(number);
			return pull === undefined ? [] : [toPull(pull, shas)];
		})
		.sort((a, b) => a.number - b.number);
}

const RECENT = "recent";

function askRecent(count: number): Question {
	const order = "states: [MERGED], orderBy: {field: UPDATED_AT, direction: DESC}";
	return { alias: RECENT, text: `pullRequests(first: ${count}, ${order}) { nodes { ...pull } }` };
}

/**
 * Aliases and answers, in batches that go out side by side. GraphQL gives up on heavy questions: then less is asked at a time, and
 * not for the recent ones, the heaviest part, which are only a short cut.
 */
async function ask(
	github: Asked,
	questions: readonly Question[],
	size: number,
	parts: Parts,
): Promise<readonly (readonly [string, unknown])[]> {
	const batches = await Promise.all(
		splitList(questions, size).map(async (batch) => {
			try {
				return await askBatch(github, batch, parts);
			} catch (thrown) {
				const fewer = batch.filter(({ alias }) => alias !== RECENT);
				const isHeavy = batch.length > FEWEST;
				if (!(thrown instanceof GitHubError) || thrown.code !== "github-unavailable" || !isHeavy) throw thrown;
				const answers: (readonly [string, unknown])[] = [];
				for (const part of splitList(fewer, Math.min(FEWER, Math.ceil(batch.length / 2))))
					answers.push(...(await askBatch(github, part, parts)));
				return answers;
			}
		}),
	);
	return batches.flat();
}

async function askBatch(
	github: Asked,
	questions: readonly Question[],
	parts: Parts,
): Promise<readonly (readonly [string, unknown])[]> {
	const lines = questions.map(({ alias, text }) => `    ${alias}: ${text}`);
	// A fragment that nothing uses is an error.
	const fragment = lines.some((line) => line.includes("...pull"))
		? `\nfragment pull on PullRequest {\n  ${WORDS}${parts.files ? FILES : ""}${parts.evidence ? EVIDENCE : AUTHORS}\n}`
		: "";
	const { repository } = await github.query(
		`query($owner: String!, $name: String!) {\n  repository(owner: $owner, name: $name) {\n${lines.join("\n")}\n  }\n}${fragment}`,
		{ owner: github.owner, name: github.repo },
		z.object({ repository: z.record(z.string(), z.unknown()) }),
		"pull-requests: read",
	);
	return Object.entries(repository);
}

function toPull(pull: PullNode, commits: readonly string[]): PullRequest {
	const reviews = pull.reviews?.nodes ?? [];
	const closes = pull.closingIssuesReferences?.nodes ?? [];
	const files = pull.files?.nodes ?? [];
	const missing = [
		(pull.reviews?.totalCount ?? 0) > reviews.length ? "reviews" : "",
		(pull.closingIssuesReferences?.totalCount ?? 0) > closes.length ? "linked issues" : "",
		(pull.files?.totalCount ?? 0) > files.length ? "files" : "",
	].filter(Boolean);
	const last = (pull.commits?.nodes ?? []).find((node) => node?.commit.oid === pull.headRefOid);
	return {
		number: pull.number,
		title: pull.title,
		body: pull.body,
		url: pull.url,
		author: pull.author?.login ?? "ghost",
		authorIsBot: pull.author?.__typename === "Bot",
		...(isOutsider(pull) ? { outsider: pull.author!.id! } : {}),
		base: pull.baseRefName,
		merged: pull.merged,
		mergedAt: pull.mergedAt,
		mergeSha: pull.mergeCommit?.oid ?? null,
		mergeTree: pull.mergeCommit?.tree.oid ?? null,
		headSha: pull.headRefOid,
		headTree: last?.commit.tree.oid ?? null,
		labels: (pull.labels?.nodes ?? []).flatMap((label) => label?.name ?? []),
		reviews: reviews.flatMap((review) => (review === null ? [] : [toReview(review)])),
		closes: closes.flatMap((issue) => (issue === null ? [] : [issue])),
		files: files.flatMap((file) =>
			file === null ? [] : [{ path: file.path, lines: file.additions + file.deletions }],
		),
		commits,
		...(missing.length === 0 ? {} : { incomplete: `not all ${missing.join(" and ")} were read` }),
	};
}

/** Of members and collaborators, who are no newcomers, nobody asks when they began. */
function isOutsider({ author, authorAssociation }: PullNode): boolean {
	return (
		author?.__typename === "User" &&
		author.id !== undefined &&
		!["OWNER", "MEMBER", "COLLABORATOR"].includes(authorAssociation ?? "")
	);
}

type ReviewNode = NonNullable<NonNullable<NonNullable<PullNode["reviews"]>["nodes"]>[number]>;

function toReview(review: ReviewNode): PullRequest["reviews"][number] {
	return {
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
	};
}

function splitList<T>(list: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
		list.slice(index * size, (index + 1) * size),
	);
}
