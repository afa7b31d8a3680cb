/** What GitHub knows of a repository beside its files: branches, tags, environments, deployments and the checks that reported. */
import { listCheckRuns } from "@octoacme/shared/github/check-runs.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { type Deployment, listDeployments } from "@octoacme/shared/github/deployments.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { listRefs } from "@octoacme/shared/github/refs.ts";
import { GITHUB_ACTIONS_APP } from "@octoacme/shared/github/workflow-runs.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";
import * as z from "zod";
import type { ReportedCheck } from "../ci/reported-checks.ts";
import type { LocalRepository } from "../local-repository.ts";

interface ReportedEnvironment {
	readonly name: string;
	/** Logins of people and `owner/team`; anyone of them approves a job. */
	readonly reviewers: readonly string[];
	/** Before a job starts. */
	readonly waitMinutes: number;
}

/** Each part as it was read: what GitHub refuses of one leaves the others. */
export interface Reported {
	readonly defaultBranch: string;
	readonly branches: Fact<readonly string[]>;
	readonly protectedBranches: Fact<readonly string[]>;
	/** Undefined: the clone has them. */
	readonly tags: Fact<readonly string[]> | undefined;
	readonly environments: Fact<readonly ReportedEnvironment[]>;
	/** The newest fifty. */
	readonly deployments: Fact<readonly Pick<Deployment, "environment" | "creator" | "statuses">[]>;
	/** Checks of GitHub Actions on the newest commit of the default branch. */
	readonly checks: Fact<readonly ReportedCheck[]>;
}

const LATEST_DEPLOYMENTS = 50;

const repositoryShape = z.object({ default_branch: z.string().min(1) });
const branchShape = z.object({ name: z.string() });
const reviewerShape = z.object({
	login: z.string().optional(),
	slug: z.string().optional(),
});
const environmentShape = z.object({
	name: z.string(),
	protection_rules: z
		.array(
			z.object({
				type: z.string(),
				wait_timer: z.number().optional(),
				reviewers: z.array(z.object({ reviewer: reviewerShape.nullish() })).optional(),
			}),
		)
		.optional(),
});
const commitShape = z.object({ commit: z.object({ sha: z.string() }) });

/** About ten requests; more where there are more than a hundred of something. Throws where GitHub does not answer for the repository at all. */
export async function readReported(github: GitHub, { withTags }: { readonly withTags: boolean }): Promise<Reported> {
	const { default_branch: defaultBranch } = await github.read("/repos/{owner}/{repo}", {}, repositoryShape);
	const [branches, protectedBranches, tags, environments, deployments, checks] = await Promise.all([
		fact(() => readRefs(github, "heads/")),
		fact(() => readProtected(github)),
		withTags ? fact(() => readRefs(github, "tags/")) : undefined,
		fact(() => readEnvironments(github)),
		fact(() => listDeployments(github, { limit: LATEST_DEPLOYMENTS })),
		fact(() => readChecks(github, defaultBranch)),
	]);
	return { defaultBranch, branches, protectedBranches, tags, environments, deployments, checks };
}

/** The clone with the branches and tags that GitHub has beyond it, and the default branch as GitHub has it. */
export function addReported(clone: LocalRepository, reported: Fact<Reported> | undefined): LocalRepository {
	if (reported?.ok !== true) return clone;
	const { defaultBranch, branches, tags } = reported.value;
	return {
		...clone,
		defaultBranch,
		isDefaultBranchGuessed: false,
		branches: [...new Set([...clone.branches, ...(branches.ok ? branches.value : [])])],
		tags: [...new Set([...clone.tags, ...(tags?.ok === true ? tags.value : [])])],
	};
}

async function readRefs(github: GitHub, folder: "heads/" | "tags/"): Promise<readonly string[]> {
	return (await listRefs(github, folder)).map(({ name }) => name.slice(folder.length));
}

async function readProtected(github: GitHub): Promise<readonly string[]> {
	const listed = await github.readAll("/repos/{owner}/{repo}/branches", { protected: true }, branchShape);
	return listed.map(({ name }) => name);
}

async function readEnvironments(github: GitHub): Promise<readonly ReportedEnvironment[]> {
	const environments = await github.readAll("/repos/{owner}/{repo}/environments", {}, environmentShape, "environments");
	return environments.map(({ name, protection_rules: rules = [] }) => ({
		name,
		reviewers: rules.flatMap(({ reviewers = [] }) =>
			reviewers.flatMap(({ reviewer }) =>
				reviewer?.login !== undefined
					? [reviewer.login]
					: reviewer?.slug !== undefined
						? [`${github.owner}/${reviewer.slug}`]
						: [],
			),
		),
		waitMinutes: Math.max(0, ...rules.map(({ wait_timer: minutes = 0 }) => minutes)),
	}));
}

async function readChecks(github: GitHub, branch: string): Promise<readonly ReportedCheck[]> {
	const { commit } = await github.read("/repos/{owner}/{repo}/branches/{branch}", { branch }, commitShape);
	const runs = await listCheckRuns(github, commit.sha);
	return runs.flatMap(({ name, app, workflow }) =>
		app === GITHUB_ACTIONS_APP && workflow !== null ? [{ name, workflow }] : [],
	);
}
