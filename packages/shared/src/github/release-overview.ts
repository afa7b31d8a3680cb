/** One GraphQL request for what every preflight begins with: the policy, the tags, the branches, the milestone, our issues. */
import * as z from "zod";
import { isTrustedAuthor } from "../record/provenance.ts";
import type { Fact } from "../vocabulary.ts";
import { ACTOR_FIELDS, actorShape } from "./actor.ts";
import type { GitHub } from "./client.ts";
import {
	DEPLOYMENTS_FIELDS,
	type Deployment,
	deploymentsPageShape,
	listDeployments,
	readDeploymentsPage,
} from "./deployments.ts";
import { describeFailure, fact } from "./fact.ts";
import { GitHubError, invalidAnswer } from "./failure.ts";
import { rememberOwnLogin } from "./issues.ts";

export interface OverviewIssue {
	readonly number: number;
	readonly url: string;
	readonly title: string;
	readonly body: string;
	readonly open: boolean;
	/** Opened by the login that this token writes as. */
	readonly own: boolean;
}

export interface ReleaseOverview {
	/** The login that this token writes as. */
	readonly viewer: string;
	readonly defaultBranch: string;
	/** The commit that the policy was read at, and its text there; null: no file; undefined: only by REST (too large or binary). */
	readonly policy: { readonly ref: string; readonly sha: string; readonly text: string | null | undefined };
	/** The newest hundred, dereferenced to commits. */
	readonly tags: readonly { readonly name: string; readonly sha: string }[];
	readonly moreTags: boolean;
	readonly branches: readonly { readonly name: string; readonly sha: string }[];
	readonly milestones: Fact<
		readonly {
			readonly title: string;
			readonly url: string;
			readonly openItems: number;
			readonly closedItems: number;
		}[]
	>;
	/** Issues labelled `octoacme:release` (newest first, any state) and open ones labelled `octoacme:debt`. */
	readonly releaseIssues: Fact<readonly OverviewIssue[]>;
	readonly debtIssues: Fact<readonly OverviewIssue[]>;
	/** Open ones labelled `octoacme:review`, oldest first. */
	readonly reviewIssues: Fact<readonly OverviewIssue[]>;
	/** The newest `OVERVIEW_DEPLOYMENTS`, newest first, and whether there are more; undefined unless asked for. */
	readonly deployments: Fact<{ readonly deployments: readonly Deployment[]; readonly more: boolean }> | undefined;
}

/** How many deployments come with the overview. */
const OVERVIEW_DEPLOYMENTS = 50;
const DEPLOYMENTS = `
    deployments(first: ${OVERVIEW_DEPLOYMENTS}, orderBy: {field: CREATED_AT, direction: DESC}) ${DEPLOYMENTS_FIELDS}`;

const ISSUES = `
    milestones(first: 30, orderBy: {field: CREATED_AT, direction: DESC}) {
      nodes { title url open: issues(first: 1, states: OPEN) { totalCount } closed: issues(first: 1, states: CLOSED) { totalCount } openPulls: pullRequests(first: 1, states: OPEN) { totalCount } }
    }
    releases: issues(first: 30, labels: ["octoacme:release"], orderBy: {field: CREATED_AT, direction: DESC}) { nodes { number url title body state author { ${ACTOR_FIELDS} } } }
    debts: issues(first: 100, labels: ["octoacme:debt"], states: OPEN, orderBy: {field: CREATED_AT, direction: ASC}) { nodes { number url title body state author { ${ACTOR_FIELDS} } } }
    reviews: issues(first: 100, labels: ["octoacme:review"], states: OPEN, orderBy: {field: CREATED_AT, direction: ASC}) { nodes { number url title body state author { ${ACTOR_FIELDS} } } }`;

function renderQuery(withIssues: boolean, withDeployments = false): string {
	return `query($owner: String!, $name: String!, $policy: String!, $at: String!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name target { __typename oid } }
    at: object(expression: $at) { __typename oid ... on Tag { target { oid } } }
    policy: object(expression: $policy) { __typename ... on Blob { text isBinary isTruncated byteSize } }
    tags: refs(refPrefix: "refs/tags/", first: 100, orderBy: {field: TAG_COMMIT_DATE, direction: DESC}) {
      nodes { name target { __typename oid ... on Tag { target { __typename oid } } } }
      pageInfo { hasNextPage }
    }
    branches: refs(refPrefix: "refs/heads/", first: 100) { nodes { name target { __typename oid } } }${withIssues ? ISSUES : ""}${withDeployments ? DEPLOYMENTS : ""}
  }
}`;
}

const object = z.object({ __typename: z.string(), oid: z.string() });
const refs = <T extends z.ZodType>(target: T) =>
	z.object({ nodes: z.array(z.object({ name: z.string(), target: target.nullable() }).nullable()) });
const issueShape = z.object({
	number: z.number(),
	url: z.string(),
	title: z.string(),
	body: z.string(),
	state: z.string(),
	author: actorShape.nullable(),
});
const total = z.object({ totalCount: z.number() });
const issuesShape = z.object({ nodes: z.array(issueShape.nullable()) });
const shape = z.object({
	viewer: z.object({ login: z.string() }),
	repository: z.object({
		defaultBranchRef: z.object({ name: z.string(), target: object.nullable() }).nullable(),
		at: object.extend({ target: z.object({ oid: z.string() }).optional() }).nullable(),
		policy: z
			.object({
				__typename: z.string(),
				text: z.string().nullish(),
				isBinary: z.boolean().nullish(),
				isTruncated: z.boolean().optional(),
				byteSize: z.number().optional(),
			})
			.nullable(),
		tags: refs(object.extend({ target: object.optional() })).extend({
			pageInfo: z.object({ hasNextPage: z.boolean() }),
		}),
		branches: refs(object),
		milestones: z
			.object({
				nodes: z.array(
					z.object({ title: z.string(), url: z.string(), open: total, closed: total, openPulls: total }).nullable(),
				),
			})
			.optional(),
		releases: issuesShape.optional(),
		debts: issuesShape.optional(),
		reviews: issuesShape.optional(),
		deployments: deploymentsPageShape.optional(),
	}),
});

type Shown = z.infer<typeof shape>;
type ShownRepository = Shown["repository"];

interface OverviewRequest {
	readonly policyPath: string;
	readonly policyRef?: string | undefined;
	readonly deployments?: boolean;
}

/** Without `issues: read` the rest is read all the same, and the facts about issues say why they are missing. */
export async function readReleaseOverview(github: GitHub, where: OverviewRequest): Promise<ReleaseOverview> {
	const answered = await askOverview(github, where);
	const { viewer, repository } = answered.shown;
	rememberOwnLogin(github, viewer.login);
	const deployments = answered.deployments ?? (await readShownDeployments(github, where, repository));
	if (repository.at === null)
		throw new GitHubError({
			code: "not-found",
			status: 404,
			message: `The ref ${where.policyRef ?? "of the default branch"}, which the policy is to be read from, does not exist.`,
			hint: "Correct the input `policy-ref`, or leave it empty for the default branch.",
		});
	return {
		viewer: viewer.login,
		defaultBranch: repository.defaultBranchRef?.name ?? "",
		policy: {
			ref: where.policyRef ?? repository.defaultBranchRef?.name ?? "HEAD",
			sha: repository.at.target?.oid ?? repository.at.oid,
			text: readPolicyText(repository.policy),
		},
		...listRefs(repository),
		...listIssues(answered),
		deployments,
	};
}

interface Answered {
	readonly shown: Shown;
	/** Why nothing is known of issues; undefined: they are in `shown`. */
	readonly refusal: GitHubError | undefined;
	/** Where they were asked for apart. */
	readonly deployments: ReleaseOverview["deployments"];
}

async function askOverview(github: GitHub, where: OverviewRequest): Promise<Answered> {
	const ref = where.policyRef ?? "HEAD";
	const variables = { owner: github.owner, name: github.repo, policy: `${ref}:${where.policyPath}`, at: ref };
	try {
		const shown = await github.query(renderQuery(true, where.deployments), variables, shape, "issues: read");
		return { shown, refusal: undefined, deployments: undefined };
	} catch (thrown) {
		if (!isForbidden(thrown)) throw thrown;
		// GitHub does not say which part it refused: the two that a token may lack are asked for apart.
		const isApart = where.deployments === true;
		const [base, issues, deployments] = await Promise.all([
			github.query(renderQuery(false), variables, shape, "contents: read"),
			isApart
				? github.query(renderQuery(true), variables, shape, "issues: read").catch((again: unknown) => {
						if (isForbidden(again)) return again;
						throw again;
					})
				: thrown,
			isApart ? fact(() => readDeploymentsApart(github)) : undefined,
		]);
		return issues instanceof GitHubError
			? { shown: base, refusal: issues, deployments }
			: { shown: issues, refusal: undefined, deployments };
	}
}

function isForbidden(thrown: unknown): thrown is GitHubError {
	return thrown instanceof GitHubError && thrown.code === "missing-permission";
}

async function readDeploymentsApart(github: GitHub) {
	const deployments = await listDeployments(github, { limit: OVERVIEW_DEPLOYMENTS });
	return { deployments, more: deployments.length >= OVERVIEW_DEPLOYMENTS };
}

async function readShownDeployments(
	github: GitHub,
	where: OverviewRequest,
	{ deployments }: ShownRepository,
): Promise<ReleaseOverview["deployments"]> {
	if (where.deployments !== true) return undefined;
	if (deployments === undefined) throw invalidAnswer("POST /graphql", "deployments were asked for and left out");
	return fact(() => readDeploymentsPage(github, deployments));
}

/** Null: no file; undefined: only by REST. */
function readPolicyText(policy: ShownRepository["policy"]): string | null | undefined {
	if (policy === null || policy.__typename !== "Blob") return null;
	const isPlain = policy.isBinary !== true && policy.isTruncated !== true && typeof policy.text === "string";
	return isPlain ? policy.text! : undefined;
}

function listRefs({ tags, branches }: ShownRepository): Pick<ReleaseOverview, "tags" | "moreTags" | "branches"> {
	return {
		tags: tags.nodes.flatMap((node) => {
			const target = node?.target?.__typename === "Tag" ? node.target.target : node?.target;
			return node !== null && target?.__typename === "Commit" ? [{ name: node.name, sha: target.oid }] : [];
		}),
		moreTags: tags.pageInfo.hasNextPage,
		branches: branches.nodes.flatMap((node) =>
			node?.target?.__typename === "Commit" ? [{ name: node.name, sha: node.target.oid }] : [],
		),
	};
}

function listIssues({
	shown: { viewer, repository },
	refusal,
}: Answered): Pick<ReleaseOverview, "milestones" | "releaseIssues" | "debtIssues" | "reviewIssues"> {
	const known = <T, U>(part: T | undefined, read: (value: T) => U): Fact<U> => {
		if (refusal !== undefined) return { ok: false, failure: describeFailure(refusal) };
		if (part === undefined) throw invalidAnswer("POST /graphql", "issues were asked for and left out");
		return { ok: true, value: read(part) };
	};
	const toIssues = ({ nodes }: z.infer<typeof issuesShape>) =>
		nodes.filter((node) => node !== null).map((node) => toIssue(node, viewer.login));
	return {
		milestones: known(repository.milestones, ({ nodes }) =>
			nodes
				.filter((node) => node !== null)
				.map(({ title, url, open, openPulls, closed }) => ({
					title,
					url,
					openItems: open.totalCount + openPulls.totalCount,
					closedItems: closed.totalCount,
				})),
		),
		releaseIssues: known(repository.releases, toIssues),
		debtIssues: known(repository.debts, toIssues),
		reviewIssues: known(repository.reviews, toIssues),
	};
}

function toIssue(
	{ number, url, title, body, state, author }: z.infer<typeof issueShape>,
	login: string,
): OverviewIssue {
	const own = isTrustedAuthor(author?.login ?? null, { own: login, authors: [] });
	return { number, url, title, body, open: state === "OPEN", own };
}
