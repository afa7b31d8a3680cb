/** What is wrong with how a repository's workflows deploy: no command, no deploy action, a token that never arrives, waves; pure. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { Environment } from "@octoacme/shared/policy/schema.ts";
import { DEPLOY_ACTION, hasDeployAction } from "../ci/deploy-action.ts";
import { type DeployCall, isDeployedWithoutPolicy, listDeployCalls, mayChange } from "./deploy-calls.ts";
import type { Finding, Place } from "./finding.ts";
import type { Locate } from "./policy-findings.ts";
import type { Call, ReadWorkflow } from "./workflow-calls.ts";
import type { Shipped } from "./workflow-findings.ts";

const TOKEN_VARIABLES = ["ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"];

interface DeployActionFacts {
	readonly workflows: readonly ReadWorkflow[];
	readonly policies: readonly Policy[];
	/** The place of a part of the policy in its file. */
	readonly locate: Locate;
	/** Paths of the repository. */
	readonly files: readonly string[];
	readonly workflowsOfOurs: Shipped["workflows"];
	/** Workflows of the repository's own that deploy on tags. Default: none. */
	readonly tagDeployers?: readonly string[];
}

/** Findings of the policy's environments, and of every call of a reusable workflow of ours. */
export function checkDeployActions(facts: DeployActionFacts): readonly Finding[] {
	const deploys = listDeployCalls(facts.workflows);
	const calls = facts.workflows.flatMap((workflow) => workflow.calls).filter(({ kind }) => kind === "workflow");
	return [
		...findUndeployed(deploys, facts),
		...findSecondDeploy(deploys, facts),
		...calls.flatMap((call) => findUnusedToken(call, facts)),
		...deploys.flatMap((deploy) => [
			...findMode(deploy),
			...(deploy.mode === "command" ? findCommandFaults(deploy, facts) : []),
			...(deploy.mode === "action" ? findActionFaults(deploy, facts) : []),
			...(deploy.mode === "action" || deploy.mode === "open" ? findIdentityFaults(deploy, deploys) : []),
		]),
	];
}

function findUndeployed(
	deploys: readonly DeployCall[],
	{ policies, workflows, locate }: DeployActionFacts,
): readonly Finding[] {
	const found = policies.flatMap(({ environments }) =>
		environments.flatMap((environment, index) =>
			environment.deploy !== undefined || isDeployedWithoutPolicy(environment.name, deploys, workflows)
				? []
				: [
						{
							...warn(
								locate(["environments", index]),
								`Nothing says how ${environment.name} is deployed: the deploy action refuses (no-command).`,
								"Add `deploy: { run: … }` to the environment, the input `command` to the step, or `deploy-with: action` to the workflow's call.",
							),
							about: "policy",
						} as const,
					],
		),
	);
	return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** A workflow of the repository's own that deploys the same tags, whatever preflight decides. */
function findSecondDeploy(
	deploys: readonly DeployCall[],
	{ tagDeployers = [] }: DeployActionFacts,
): readonly Finding[] {
	const ours = deploys.find(({ kind }) => kind === "ship" || kind === "stage");
	if (ours === undefined) return [];
	return tagDeployers.map((path) =>
		warn(
			{ file: path, line: null, column: null },
			`${path} deploys on tags too: a release is deployed twice, once whatever preflight decides.`,
			`Remove the tag trigger of ${path}; ${ours.place.file} deploys.`,
		),
	);
}

/** A called job has the permissions that its own file lists, whatever the caller grants. */
function findUnusedToken(call: Call, { workflowsOfOurs }: DeployActionFacts): readonly Finding[] {
	const [, name] = /^octoacme\/release(?:-actions)?\/\.github\/workflows\/([A-Za-z0-9_.-]+)@/.exec(call.uses) ?? [];
	const callable = name === undefined ? undefined : workflowsOfOurs[name];
	if (name === undefined || callable === undefined) return [];
	if (call.permissions?.["id-token"] !== "write" || callable.permissions["id-token"] !== undefined) return [];
	const sibling = name.replace(/\.yml$/, "-oidc.yml");
	return [
		warn(
			call.place,
			`The job ${call.job} grants id-token: write to ${name}, whose jobs do not ask for it: the token never arrives.`,
			workflowsOfOurs[sibling] === undefined
				? "Remove `id-token: write` from the job's permissions."
				: `Call ${sibling} with \`deploy-with: action\`, or remove \`id-token: write\` from the job's permissions.`,
		),
	];
}

function findMode({ mode, place, call }: DeployCall): readonly Finding[] {
	if (mode !== "invalid") return [];
	const value = call.inputs.find(({ name }) => name === "deploy-with")?.value;
	return [
		error(
			place,
			`deploy-with is ${JSON.stringify(value)}; expected command or action.`,
			"`action` runs your own composite action, `command` the policy's command.",
		),
	];
}

/** The environments that a call changes, as the policies describe them. */
function listNamed(deploy: DeployCall, policies: readonly Policy[]): readonly Environment[] {
	return policies.flatMap((policy) => policy.environments).filter(({ name }) => mayChange(deploy, name));
}

/** A deploy without a command is found in the policy; what goes back needs one too. */
function findCommandFaults(deploy: DeployCall, { policies }: DeployActionFacts): readonly Finding[] {
	const { kind, name, isOidc, place } = deploy;
	const environments = listNamed(deploy, policies);
	const commandOf = (environment: Environment) =>
		kind === "rollback" ? (environment.rollback ?? environment.deploy) : environment.deploy;
	const missing =
		kind === "ship" || kind === "stage"
			? []
			: environments.filter((environment) => commandOf(environment) === undefined);
	const isTokenless = environments.every((environment) => {
		const names = commandOf(environment)?.env ?? [];
		return !TOKEN_VARIABLES.every((variable) => names.includes(variable));
	});
	return [
		...missing.map((environment) =>
			warn(
				place,
				`${name} brings ${environment.name} back by the policy's command, and the policy has none: it ends with no-command.`,
				`Add \`deploy-with: action\` to the call when your own action deploys, or \`deploy: { run: … }\` to ${environment.name} in the policy.`,
			),
		),
		...(isOidc && isTokenless
			? [
					warn(
						place,
						`${name} may ask for an ID token, and runs the policy's command, which sees nothing of it.`,
						`Set \`deploy-with: action\`, call ${name.replace("-oidc", "")}, or name ${TOKEN_VARIABLES.join(" and ")} in the \`env\` of the command.`,
					),
				]
			: []),
	];
}

function findActionFaults(deploy: DeployCall, { files, policies }: DeployActionFacts): readonly Finding[] {
	const { name, kind, place } = deploy;
	const waves =
		kind === "ship" || kind === "stage"
			? listNamed(deploy, policies).filter((one) => one.waves.some((percent) => percent < 100))
			: [];
	return [
		...(hasDeployAction(files)
			? []
			: [
					error(
						place,
						`deploy-with is action, and there is no ${DEPLOY_ACTION}/action.yml.`,
						"Add it to the default branch; docs/adopting.md shows one to start from.",
					),
				]),
		...waves.map((environment) =>
			error(
				place,
				`${environment.name} is deployed in waves, and ${name} runs your deploy action once: the first wave would be the last.`,
				"Remove `waves` from the environment, or use `begin` and `finish` in a workflow of your own, a pair for each wave.",
			),
		),
	];
}

/** The deploy action logs in the same way forward and back: what one call gets of the token, the others need. */
function findIdentityFaults(deploy: DeployCall, deploys: readonly DeployCall[]): readonly Finding[] {
	const { name, place, isOidc, hasRollbackEnvironment } = deploy;
	if (isOidc)
		return hasRollbackEnvironment
			? []
			: [
					warn(
						place,
						`${name} has no rollback-environment: the ID token of the job that goes back names a branch or tag, and a trust policy for an environment refuses it.`,
						"Add `rollback-environment: production-rollback`, and allow that subject on the cloud's side (docs/oidc.md).",
					),
				];
	const other = deploys.find((one) => one.isOidc && (one.mode === "action" || one.mode === "open"));
	return other === undefined
		? []
		: [
				warn(
					place,
					`${name} runs your deploy action without an ID token, and ${other.name} with one: its login fails here.`,
					`Call ${name.replace(/\.ya?ml$/, "-oidc.yml")}, and grant \`id-token: write\` to the job.`,
				),
			];
}

const warn = (place: Place, what: string, fix: string): Finding => ({
	severity: "warning",
	about: "workflow",
	...place,
	what,
	fix,
});
const error = (place: Place, what: string, fix: string): Finding => ({ ...warn(place, what, fix), severity: "error" });
