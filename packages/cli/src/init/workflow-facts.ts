/** What a repository's workflows tell: the checks that report, who deploys and who publishes, and where; pure. */
import type { ReportedCheck } from "../ci/reported-checks.ts";
import {
	isSection,
	listTexts,
	readWorkflowDocument,
	type Section,
	type WorkflowDocument,
} from "../ci/workflow-document.ts";
import { listJobsOnTags, listStartedJobs, type PushedTo, pushOf } from "../ci/workflow-starts.ts";
import { type CheckFacts, chooseChecks } from "./check-facts.ts";

export interface WorkflowFacts extends CheckFacts {
	/** Workflows that deploy the tags of releases already. */
	readonly tagDeployers: readonly string[];
	/** Jobs that deploy each push to the default branch. */
	readonly branchDeployers: readonly { readonly workflow: string; readonly job: string }[];
	/** Workflows that publish a package on tags already. */
	readonly tagPublishers: readonly string[];
	readonly deployJobs: readonly DeployJob[];
	/** Environments that jobs name. */
	readonly namedEnvironments: readonly string[];
	/** Addresses that workflows name for their environments. */
	readonly urls: { readonly staging?: string; readonly production?: string };
}

/** A job of the repository's own that deploys. */
export interface DeployJob {
	readonly workflow: string;
	readonly job: string;
	/** Of GitHub; undefined: the job names none, or one that is known only when it runs. */
	readonly environment: string | undefined;
	/** Whether its token may ask for an ID token. */
	readonly isOidc: boolean;
	/** Other people's actions that it uses, without the checkout. */
	readonly actions: readonly string[];
	readonly steps: readonly Section[];
	/** The job and what its workflow says for all jobs, as it is written. */
	readonly written: Pick<WorkflowDocument, "on" | "permissions" | "env" | "defaults"> & { readonly job: Section };
}

export interface WorkflowSurroundings extends PushedTo {
	/** Checks of GitHub Actions at the head of the default branch; undefined: GitHub was not asked. */
	readonly reported: readonly ReportedCheck[] | undefined;
	/** A tag of each kind that releases have. */
	readonly tags: readonly string[];
}

const DEPLOY_ACTIONS =
	/^(?:aws-actions\/amazon-(?:ecs-deploy|.*deploy)|google-github-actions\/deploy-|azure\/(?:webapps-deploy|k8s-deploy|container-apps-deploy|functions-action)|cloudflare\/wrangler-action|superfly\/|digitalocean\/app_action|akhileshns\/heroku-deploy|appleboy\/ssh-action|amondnet\/vercel-action|FirebaseExtended\/action-hosting-deploy|burnett01\/rsync-deployments)/i;
const DEPLOY_COMMANDS =
	/\b(?:kubectl\s+(?:apply|set\s+image|rollout)|helm\s+upgrade|terraform\s+apply|flyctl\s+deploy|wrangler\s+deploy|argocd\s+app\s+(?:set|sync)|serverless\s+deploy|gcloud\s+run\s+deploy)\b/;
const PUBLISH =
	/pypa\/gh-action-pypi-publish|changesets\/action|release-please-action|goreleaser\/|softprops\/action-gh-release|helm\/chart-releaser|\b(?:npm|pnpm|yarn|cargo|poetry|uv)\s+(?:npm\s+)?publish\b|\btwine\s+upload\b|\bgem\s+push\b|\bdotnet\s+nuget\s+push\b|\bgh\s+release\s+(?:create|upload)\b/;
/** Environments of registries and of documentation: nothing runs there. */
const NO_DEPLOYMENT = /pypi|npm|crates|rubygems|nuget|maven|registry|release|publish|pages|docs/i;
const DEPLOY_WORD = /(?:^|[^a-z])deploy(?:$|[^a-z]|ment)/i;
/** What is made for a change and not for a release. */
const OF_CHANGES = /(?:^|[^a-z])(?:e2e|previews?|review(?:[-_ ]?apps?)?)(?:$|[^a-z])/i;
const OF_TESTS = /(?:^|[^a-z])(?:tests?|testing|integration)(?:$|[^a-z])/i;
const DOCUMENTATION = /docs?|pages|site|preview|storybook/i;

/** Jobs of a workflow that calls ours are no facts about the repository: a second init would answer otherwise than the first. */
export function readWorkflows(
	files: readonly { readonly path: string; readonly text: string }[],
	around: WorkflowSurroundings,
): WorkflowFacts {
	const all = files.flatMap(({ path, text }) => readWorkflowDocument(path, text) ?? []);
	const documents = all.filter(({ isOurs }) => !isOurs);
	const deployJobs = documents.flatMap(listDeployJobs);
	return {
		...chooseChecks(documents, { ...around, publishes }),
		tagDeployers: listTagDeployers(documents, around.tags, around),
		branchDeployers: documents.flatMap((document) => {
			const started = listStartedJobs(document, pushOf(around.defaultBranch), around);
			return listDeployJobs(document).flatMap(({ workflow, job }) => (started.has(job) ? [{ workflow, job }] : []));
		}),
		tagPublishers: documents.flatMap((document) => {
			const started = listJobsOnTags(document, around.tags, around);
			return Object.entries(document.jobs).some(([id, job]) => started.has(id) && publishes(job))
				? [document.path]
				: [];
		}),
		deployJobs,
		namedEnvironments: [
			...new Set(documents.flatMap(({ jobs }) => Object.values(jobs).flatMap((job) => nameEnvironment(job) ?? []))),
		],
		urls: Object.fromEntries(documents.flatMap(({ jobs }) => Object.values(jobs)).flatMap(readUrl)),
	};
}

function listSteps(job: Section): readonly Section[] {
	return Array.isArray(job["steps"]) ? job["steps"].filter(isSection) : [];
}

const publishes = (job: Section) =>
	listSteps(job).some((step) => PUBLISH.test(`${String(step["uses"] ?? "")}\n${String(step["run"] ?? "")}`));

function nameEnvironment(job: Section): string | undefined {
	const environment = job["environment"];
	const name = isSection(environment) ? environment["name"] : environment;
	return typeof name === "string" && !name.includes("${{") ? name : undefined;
}

/** Paths of the repository's own workflows that deploy one of the tags. */
export function listTagDeployers(
	documents: readonly WorkflowDocument[],
	tags: readonly string[],
	pushed: PushedTo,
): readonly string[] {
	return documents.flatMap((document) => {
		if (document.isOurs) return [];
		const started = listJobsOnTags(document, tags, pushed);
		return listDeployJobs(document).some(({ job }) => started.has(job)) ? [document.path] : [];
	});
}

function listDeployJobs(document: WorkflowDocument): readonly DeployJob[] {
	if (releasesNothing(document)) return [];
	const { on, env, defaults } = document;
	return Object.entries(document.jobs).flatMap(([id, job]): readonly DeployJob[] => {
		if (!deploys(document.path, id, job)) return [];
		const steps = listSteps(job);
		const permissions = job["permissions"] ?? document.permissions;
		return [
			{
				workflow: document.path,
				job: id,
				environment: nameEnvironment(job),
				isOidc: permissions === "write-all" || (isSection(permissions) && permissions["id-token"] === "write"),
				actions: steps.flatMap(({ uses }) =>
					typeof uses === "string" && !/^(?:actions\/checkout@|\.\/)/.test(uses) ? [uses] : [],
				),
				steps,
				written: { on, permissions: document.permissions, env, defaults, job },
			},
		];
	});
}

/** Whether only pull requests, merge queues or a clock start it. */
function releasesNothing({ on }: WorkflowDocument): boolean {
	const events = isSection(on) ? Object.keys(on) : listTexts(on);
	const others = ["pull_request", "pull_request_target", "pull_request_review", "merge_group", "schedule"];
	return events.length > 0 && events.every((event) => others.includes(event));
}

/** An environment alone is no sign: tests and approvals have one too. */
function deploys(path: string, id: string, job: Section): boolean {
	const environment = nameEnvironment(job);
	const steps = listSteps(job);
	if (steps.length === 0 || [id, path, environment ?? ""].some((text) => OF_CHANGES.test(text))) return false;
	if (OF_TESTS.test(environment ?? "") || (OF_TESTS.test(id) && !DEPLOY_WORD.test(id))) return false;
	if (steps.some(({ uses, run }) => DEPLOY_ACTIONS.test(String(uses ?? "")) || DEPLOY_COMMANDS.test(String(run ?? ""))))
		return true;
	if (publishes(job)) return false;
	if (environment !== undefined && NO_DEPLOYMENT.test(environment)) return false;
	if (job["environment"] === undefined && DOCUMENTATION.test(`${path} ${id}`)) return false;
	const named = [id, path, String(job["name"] ?? "")];
	return (
		named.some((text) => DEPLOY_WORD.test(text)) ||
		(job["environment"] !== undefined &&
			steps.some(({ name, run }) => DEPLOY_WORD.test(`${String(name ?? "")}\n${String(run ?? "")}`)))
	);
}

function readUrl(job: Section): readonly (readonly [string, string])[] {
	const environment = job["environment"];
	if (!isSection(environment)) return [];
	const { name, url } = environment;
	if (typeof name !== "string" || typeof url !== "string" || !/^https:\/\/[^\s$]+$/.test(url)) return [];
	const key = /^prod/i.test(name) ? "production" : /^stag/i.test(name) ? "staging" : undefined;
	return key === undefined ? [] : [[key, url.replace(/(?<!\/)\/+$/, "")]];
}
