/**
 * Turns the steps of the repository's own deploy jobs into the action that `deploy-with: action` runs; pure. They are taken over only
 * where every part of them is understood; otherwise the action fails until a person has written it.
 */
import { stringify } from "yaml";
import { checkDeployActionFile } from "../check/deploy-action-file.ts";
import { DEPLOY_ACTION_FILE, UNWRITTEN } from "../ci/deploy-action.ts";
import type { Section } from "../ci/workflow-document.ts";
import { type JobSurroundings, takeJob } from "./deploy-job.ts";
import type { DeployJob } from "./workflow-facts.ts";

export type DeployHook =
	| {
			readonly kind: "steps";
			/** Why the steps are not taken over, a line each: the action fails until it is written. Empty: they are taken over. */
			readonly refusals: readonly string[];
			/** Names of GitHub's environments; null: there is none that comes before production. */
			readonly staging: string | null;
			readonly production: string;
			readonly isOidc: boolean;
			/** Workflows and jobs that the steps are from. */
			readonly from: readonly string[];
			/** Names that RELEASE_VARIABLES has to hold. */
			readonly variables: readonly string[];
			/** Of the action's file. */
			readonly text: string;
	  }
	| {
			/** There are no deploy jobs. */
			readonly kind: "none";
	  };

const BEFORE_PRODUCTION = /^(?:stag|qa(?:$|[^a-z])|dev|uat|pre-?prod|canary)/i;

export function planDeployHook(jobs: readonly DeployJob[], around: Omit<JobSurroundings, "taken">): DeployHook {
	if (jobs.length === 0) return { kind: "none" };
	const named = [...new Set(jobs.flatMap(({ environment }) => environment ?? []))];
	const staging = named.filter((name) => BEFORE_PRODUCTION.test(name));
	const production = named.filter((name) => !BEFORE_PRODUCTION.test(name));
	const isClear = staging.length <= 1 && production.length <= 1;
	const taken = jobs.map((job) => ({
		environment: job.environment ?? "production",
		...takeJob(job, {
			...around,
			taken: jobs.flatMap((other) => (other.workflow === job.workflow ? [other.job] : [])),
		}),
	}));
	const variables = [...new Set(taken.flatMap(({ secrets }) => secrets))].sort();
	const refusals = [
		...taken.flatMap((job) => job.refusals),
		...judgeTogether(jobs, named, variables),
		...(isClear
			? []
			: [`they deploy to ${named.join(", ")}: write the policy's environments first, and run init again`]),
	];
	const text = renderHook(taken, variables);
	const all = refusals.length > 0 ? refusals : checkDeployActionFile(DEPLOY_ACTION_FILE, text).map(({ what }) => what);
	return {
		kind: "steps",
		refusals: all,
		staging: isClear ? (staging[0] ?? null) : null,
		production: (isClear ? production[0] : undefined) ?? "production",
		isOidc: jobs.some(({ isOidc }) => isOidc),
		from: jobs.map(({ workflow, job }) => `${job} in ${workflow}`),
		variables: all.length > 0 ? [] : variables,
		text: all.length > 0 ? renderSkeleton(jobs, all) : text,
	};
}

/** What no job says by itself. */
function judgeTogether(
	jobs: readonly DeployJob[],
	named: readonly string[],
	variables: readonly string[],
): readonly string[] {
	const ids = jobs.flatMap(({ steps }) =>
		steps.flatMap(({ id }) => (typeof id === "string" ? [id.toLowerCase()] : [])),
	);
	const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
	return [
		...(jobs.length > Math.max(1, named.length)
			? [`${jobs.map(({ job }) => job).join(", ")} deploy to the same environment, or to one that is not named`]
			: []),
		...(jobs.length > 1 && twice.length > 0 ? [`several steps have the id ${twice.join(", ")}`] : []),
		...(named.length > 1 && variables.length > 0
			? [
					`${variables.join(", ")}: secrets of this name may differ between ${named.join(" and ")}, and the deploy action reads one value`,
				]
			: []),
	];
}

interface EnvironmentSteps {
	readonly environment: string;
	readonly steps: readonly Section[];
}

const isEnvironment = (operator: "==" | "!=", name: string) =>
	`inputs.environment ${operator} '${name.replaceAll("'", "''")}'`;

/** Steps of an environment alone get its condition; those that every job has alike stand once. */
function join(all: readonly EnvironmentSteps[]): readonly Section[] {
	const texts = all.map(({ steps }) => JSON.stringify(steps));
	if (texts.every((text) => text === texts[0])) return all[0]!.steps;
	return all.flatMap(({ environment, steps }) =>
		steps.map(({ name, ...rest }) => ({
			...(name === undefined ? {} : { name }),
			if: isEnvironment("==", environment),
			...rest,
		})),
	);
}

/** The steps know their own environments, no service and no target: for any other they would deploy the wrong thing. */
function guard(all: readonly EnvironmentSteps[]): Section {
	const names = [...new Set(all.map(({ environment }) => environment))];
	const isOther = names.map((name) => isEnvironment("!=", name)).join(" && ");
	return {
		name: "Refuse what these steps do not know",
		if: `(${isOther}) || inputs.service != '' || inputs.target != ''`,
		shell: "bash",
		run: `echo "::error file=${DEPLOY_ACTION_FILE}::These steps deploy to their own environments only, without services and targets: add what is missing."\nexit 1\n`,
	};
}

const INPUTS = {
	kind: { description: "deploy, rollback or drill", required: true },
	environment: { description: "Environment of the policy", required: true },
	service: { description: "Service, where there are several" },
	version: { description: "The release to bring there", required: true },
	sha: { description: "Its commit", required: true },
	previous: { description: "The release that runs there until then" },
	"artifact-digest": { description: "Digest of what is deployed" },
	target: { description: "One of the environment's targets" },
	percent: { description: "Part of the traffic" },
	variables: { description: "The secret RELEASE_VARIABLES, a NAME=value a line" },
};

function renderAction(steps: readonly Section[]): string {
	const document = {
		name: "Deploy a release",
		description: "Brings a release to an environment, forward and back.",
		inputs: INPUTS,
		runs: { using: "composite", steps },
	};
	return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Fails, and shows a person what there is to write. */
function renderSkeleton(jobs: readonly DeployJob[], refusals: readonly string[]): string {
	const comment = (text: string) => text.split(/\r\n|[\r\n]/).map((line) => `# ${line}`.trimEnd());
	return [
		"# Runs for a deployment, a rollback and a drill, always from the default branch;",
		"# the release's files are in the folder `release`, at its commit (docs/adopting.md).",
		`${renderAction([
			{
				name: "Deploy",
				shell: "bash",
				run: `echo "::error file=${DEPLOY_ACTION_FILE}::${UNWRITTEN} init did not take your deploy jobs over, and the comments below say why."\nexit 1\n`,
			},
		])}#`,
		"# Your deploy jobs are not taken over:",
		...refusals.flatMap((line) => comment(`- ${line}`)),
		...jobs.flatMap(({ workflow, job, written }) => [
			"#",
			...comment(`${job} in ${workflow}:`),
			...comment(stringify(written.job, { lineWidth: 0 }).trimEnd()),
		]),
		"",
	].join("\n");
}

function renderHook(all: readonly EnvironmentSteps[], variables: readonly string[]): string {
	const steps = [guard(all), ...(variables.length === 0 ? [] : [readVariables(variables)]), ...join(all)];
	return [
		"# The steps of your own deploy jobs. They run for a deployment, a rollback and a drill, always from the default branch;",
		"# the release's files are in the folder `release`, at its commit.",
		renderAction(steps),
	].join("\n");
}

/** An action is given no secrets: their values come as lines of one input. */
function readVariables(names: readonly string[]): Section {
	return {
		name: "Read RELEASE_VARIABLES",
		id: "variables",
		shell: "bash",
		env: { VARIABLES: "${{ inputs.variables }}" },
		run: [
			`for name in ${names.join(" ")}; do`,
			`  value=$(sed -n "s/^$name=//p" <<< "$VARIABLES" | head -n 1)`,
			'  if [ -z "$value" ]; then echo "::error::RELEASE_VARIABLES has no $name."; exit 1; fi',
			'  echo "::add-mask::$value"',
			'  echo "$name=$value" >> "$GITHUB_OUTPUT"',
			"done",
			"",
		].join("\n"),
	};
}
