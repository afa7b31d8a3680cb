/** One GraphQL request for what every preflight begins with: the policy, the tags, the branches, the milestone, our issues. */
import { z } from "zod";
import type { Fact } from "../vocabulary.ts";
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
import { rememberOwnLogin, sameLogin } from "./issues.ts";

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
    releases: issues(first: 30, labels: ["octoacme:release"], orderBy: {field: CREATED_AT, direction: DESC}) { nodes { number url title body state author { login } } }
    debts: issues(first: 100, labels: ["octoacme:debt"], states: OPEN, orderBy: {field: CREATED_AT, direction: ASC}) { nodes { number url title body state author { login } } }
    reviews: issues(first: 100, labels: ["octoacme:review"], states: OPEN, orderBy: {field: CREATED_AT, direction: ASC}) { nodes { number url title body state author { login } } }`;

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
	author: z.object({ login: z.string() }).nullable(),
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

/** readReleaseOverview: without `issues: read` the rest is read all the same, and the facts about issues say why they are missing. */
export async function readReleaseOverview(
	github: GitHub,
	where: { readonly policyPath: string; readonly policyRef?: string | undefined; readonly deployments?: boolean },
): Promise<ReleaseOverview> {
	const ref = where.policyRef ?? "HEAD";
	const variables = { owner: github.owner, name: github.repo, policy: `${ref}:${where.policyPath}`, at: ref };
	let refusal: GitHubError | undefined;
	let answer: z.infer<typeof shape>;
	let deployments: ReleaseOverview["deployments"];
	try {
		answer = await github.query(renderQuery(true, where.deployments), variables, shape, "issues: read");
	} catch (thrown) {
		if (!(thrown instanceof GitHubError) || thrown.code !== "missing-permission") throw thrown;
		// GitHub does not say which part it refused: the two that a token may lack are asked for apart.
		const [base, issues, recent] = await Promise.all([
			github.query(renderQuery(false), variables, shape, "contents: read"),
			where.deployments === true
				? github.query(renderQuery(true), variables, shape, "issues: read").catch((again: unknown) => {
						if (again instanceof GitHubError && again.code === "missing-permission") return again;
						throw again;
					})
				: thrown,
			where.deployments === true
				? fact(async () => {
						const found = await listDeployments(github, { limit: OVERVIEW_DEPLOYMENTS });
						return { deployments: found, more: found.length >= OVERVIEW_DEPLOYMENTS };
					})
				: undefined,
		]);
		deployments = recent;
		if (issues instanceof GitHubError) refusal = issues;
		answer = issues instanceof GitHubError ? base : issues;
	}
	const { viewer, repository } = answer;
	rememberOwnLogin(github, viewer.login);
	if (where.deployments === true && deployments === undefined) {
		const page = repository.deployments;
		if (page === undefined) throw invalidAnswer("POST /graphql", "deployments were asked for and left out");
		deployments = await fact(() => readDeploymentsPage(github, page));
	}
	if (repository.at === null)
		throw new GitHubError({
			code: "not-found",
			status: 404,
			message: `The ref ${where.policyRef ?? "of the default branch"}, which the policy is to be read from, does not exist.`,
			hint: "Correct the input `policy-ref`, or leave it empty for the default branch.",
		});
	const issueFact = <T, U>(part: T | undefined, read: (value: T) => U): Fact<U> => {
		if (refusal !== undefined) return { ok: false, failure: describeFailure(refusal) };
		if (part === undefined) throw invalidAnswer("POST /graphql", "issues were asked for and left out");
		return { ok: true, value: read(part) };
	};
	const toIssues = (part: z.infer<typeof issuesShape>) =>
		part.nodes.flatMap((node): OverviewIssue[] =>
			node === null
				? []
				: [
						{
							number: node.number,
							url: node.url,
							title: node.title,
							body: node.body,
							open: node.state === "OPEN",
							own: node.author !== null && sameLogin(node.author.login, viewer.login),
						},
					],
		);
	const { policy } = repository;
	const byRestOnly =
		policy !== null && (policy.isBinary === true || policy.isTruncated === true || typeof policy.text !== "string");
	return {
		viewer: viewer.login,
		defaultBranch: repository.defaultBranchRef?.name ?? "",
		policy: {
			ref: where.policyRef ?? repository.defaultBranchRef?.name ?? "HEAD",
			sha: repository.at.target?.oid ?? repository.at.oid,
			text: policy === null || policy.__typename !== "Blob" ? null : byRestOnly ? undefined : policy.text!,
		},
		tags: repository.tags.nodes.flatMap((node) => {
			const target = node?.target?.__typename === "Tag" ? node.target.target : node?.target;
			return node !== null && target?.__typename === "Commit" ? [{ name: node.name, sha: target.oid }] : [];
		}),
		moreTags: repository.tags.pageInfo.hasNextPage,
		branches: repository.branches.nodes.flatMap((node) =>
			node?.target?.__typename === "Commit" ? [{ name: node.name, sha: node.target.oid }] : [],
		),
		milestones: issueFact(repository.milestones, ({ nodes }) =>
			nodes.flatMap((node) =>
				node === null
					? []
					: [
							{
								title: node.title,
								url: node.url,
								openItems: node.open.totalCount + node.openPulls.totalCount,
								closedItems: node.closed.totalCount,
							},
						],
			),
		),
		releaseIssues: issueFact(repository.releases, toIssues),
		debtIssues: issueFact(repository.debts, toIssues),
		reviewIssues: issueFact(repository.reviews, toIssues),
		deployments,
	};
}
