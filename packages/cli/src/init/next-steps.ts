/** What a person does after `init`, a sentence a step; pure. */
import { DEPLOY_ACTION_FILE } from "../ci/deploy-action.ts";
import type { LocalRepository } from "../local-repository.ts";
import type { Invocation } from "../own-package.ts";
import { writeWord } from "../shell-word.ts";
import type { Answers } from "./answers.ts";
import { type PlannedFile, suggestTag } from "./plan-files.ts";
import { listReleased } from "./released.ts";
import type { RepositoryFacts } from "./repository-facts.ts";
import { nameStages } from "./stages.ts";

interface Planned {
	readonly repository: LocalRepository;
	readonly answers: Answers;
	readonly facts: RepositoryFacts;
	readonly files: readonly PlannedFile[];
	/** `YYYY-MM-DD` */
	readonly today: string;
	readonly invocation: Invocation;
}

export function describeNext({ repository, answers, facts, files, today, invocation }: Planned): readonly string[] {
	const released = listReleased(answers, facts).map(({ tag }) => tag);
	const pattern = released.includes(answers.tagPattern) ? answers.tagPattern : (released[0] ?? answers.tagPattern);
	const tag = suggestTag(answers, facts, pattern, today);
	const release = nameRelease(files);
	return [
		...describeHandover(answers, facts, release),
		...(answers.kind === "service" ? describeDeploy(answers, facts) : []),
		...(answers.kind === "service" && answers.versionPath === ""
			? [
					"Let the service answer with its commit, and name the address in `verify.identity`: without it no release counts as verified.",
				]
			: []),
		...(answers.kind === "service"
			? [
					"What deploying needs (keys, addresses) goes into one secret, a NAME=value a line: gh secret set RELEASE_VARIABLES < variables.txt. The policy names what a command may see: `deploy: { run: …, env: [NAME] }`.",
				]
			: []),
		...(invocation.setup === undefined ? [] : [withCommand("Once in this shell:", invocation.setup)]),
		withCommand("See what is still missing:", `${invocation.command} check`),
		withCommand(
			"Commit on a branch of its own:",
			`git switch -c octoacme-release && git add .github && git commit -m "ci: release with OctoAcme Release Actions"`,
		),
		withCommand(
			"Rehearse the whole release on this machine:",
			`${invocation.command} rehearse --tag ${writeWord(tag)}`,
		),
		withCommand(
			`Push it${repository.remote === undefined ? " once there is a remote" : ""}, open a pull request and merge it:`,
			"git push -u origin HEAD",
		),
		withCommand(
			`Then release, on ${repository.defaultBranch}:`,
			`git tag -a ${writeWord(tag)} -m ${writeWord(tag)} && git push origin ${writeWord(tag)}`,
		),
		...(answers.mode === "advisory"
			? [`Nothing is blocked yet. When the reports are as you want them, set \`mode: enforce\` in ${release}.`]
			: []),
	];
}

/** A command has a line of its own, which is not wrapped: it is copied as it stands. */
const withCommand = (what: string, command: string) => `${what}\n    ${command}`;

const nameRelease = (files: readonly PlannedFile[]) =>
	files.find(({ path }) => /\/(?:octoacme-)?release\.yml$/.test(path))?.path ?? ".github/workflows/release.yml";

/** What is to be changed by hand in the repository's own workflows, which stay as they are. */
function describeHandover(answers: Answers, facts: RepositoryFacts, release: string): readonly string[] {
	if (answers.kind === "library")
		return facts.tagPublishers.map(
			(path) =>
				`${path} publishes on tags whatever preflight decides, and is left alone. To let it wait, write these two lines in place of its trigger, and remove the # before the job publish-package in ${release}:\n  on:\n    workflow_call:`,
		);
	if (answers.deployWith !== "action" && answers.deploy === "") return [];
	const does = answers.deployWith === "action" ? describeAction(facts) : `runs ${answers.deploy}`;
	return [
		...facts.tagDeployers.map(
			(path) =>
				`${path} deploys on tags, and ${release} ${does}: both would deploy. Remove the tag trigger of ${path} in the same commit.`,
		),
		...listProductionPushes(answers, facts).map(
			(path) =>
				`${path} deploys to production on each push to the default branch, and ${release} ${does} for each release: both would deploy. Remove that trigger of ${path} in the same commit.`,
		),
	];
}

function describeAction({ deployHook, hasDeployAction }: RepositoryFacts): string {
	const isTaken = !hasDeployAction && deployHook.kind === "steps" && deployHook.refusals.length === 0;
	return isTaken ? "now runs the same steps" : "runs your deploy action";
}

/** Paths of workflows whose jobs deploy more than staging on each push to the default branch. */
function listProductionPushes(answers: Answers, facts: RepositoryFacts): readonly string[] {
	const { staging } = nameStages(answers, facts);
	const toProduction = facts.branchDeployers.filter(({ workflow, job }) => {
		const jobs = facts.deployJobs.filter((one) => one.workflow === workflow);
		const environment = jobs.find((one) => one.job === job)?.environment;
		// Beside jobs that name theirs, one without an environment builds or tests.
		return environment === undefined
			? jobs.every((one) => one.environment === undefined) && !/stag/i.test(job)
			: environment !== staging;
	});
	return [...new Set(toProduction.map(({ workflow }) => workflow))];
}

function describeDeploy(
	answers: Answers,
	{ deployHook, hasDeployAction, tagDeployers }: RepositoryFacts,
): readonly string[] {
	if (answers.deployWith === "action") {
		if (deployHook.kind === "none" || hasDeployAction) return [];
		if (deployHook.refusals.length > 0)
			return [
				`Write the deployment in ${DEPLOY_ACTION_FILE}: it fails until then. Not taken over:${deployHook.refusals.map((line) => `\n  - ${line}`).join("")}`,
			];
		return [
			`Read ${DEPLOY_ACTION_FILE}: it holds the steps of ${deployHook.from.join(" and ")}.${deployHook.variables.length === 0 ? "" : ` It takes ${deployHook.variables.join(", ")} from the repository's secret RELEASE_VARIABLES, a line each: a rollback reads no secrets of an environment, unless \`rollback-environment\` names one for it.`} Scripts that it calls must not read GITHUB_SHA or GITHUB_REF: they name the run, not the release.${deployHook.isOidc ? ` Its rollback logs in from the environment ${deployHook.production}-rollback: allow that subject on the cloud's side (docs/oidc.md).` : ""}`,
		];
	}
	if (answers.deploy !== "") return [];
	const refusals = deployHook.kind === "none" ? [] : deployHook.refusals;
	return [
		...(refusals.length === 0
			? []
			: [`Your deploy jobs could not be taken over: ${refusals.join("; ")}. docs/adopting.md shows a deploy action.`]),
		tagDeployers.length > 0
			? `${tagDeployers.join(", ")} deploys on tags already: it stays as it is, and the policy has no deploy command yet, so that nothing is deployed twice. Either let its deploy job wait for preflight (docs/adopting.md, step 4), or move its steps into ${DEPLOY_ACTION_FILE} (step 6) and remove its tag trigger.`
			: "Say how it is deployed: `deploy` of each environment in the policy; until then the release reports that nothing does.",
	];
}
