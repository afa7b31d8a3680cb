/** Turns the steps of the repository's own deploy jobs into the action that `deploy-with: action` runs; pure. */
import { count } from "@octoacme/shared/text/plural.ts";
import { stringify } from "yaml";
import { isSection, type Section } from "../ci/workflow-document.ts";
import type { DeployJob } from "./workflow-facts.ts";

export const HOOK_PATH = ".github/actions/release-deploy/action.yml";

export type DeployHook =
	| {
			readonly kind: "steps";
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
			readonly kind: "none";
			/** Why the steps cannot be taken over; null: there are no deploy jobs. */
			readonly why: string | null;
	  };

/** What a step needs that an action has not; caught here alone. */
class NotTransferable extends Error {}

const BEFORE_PRODUCTION = /^(?:stag|test|qa|dev|uat|pre|canary)/i;

/** `tagPattern`: of the release's tags, for steps that read the name of the tag. */
export function planDeployHook(jobs: readonly DeployJob[], tagPattern: string | undefined): DeployHook {
	if (jobs.length === 0) return { kind: "none", why: null };
	const named = [...new Set(jobs.flatMap(({ environment }) => environment ?? []))];
	const staging = named.filter((name) => BEFORE_PRODUCTION.test(name));
	const production = named.filter((name) => !BEFORE_PRODUCTION.test(name));
	if (staging.length > 1 || production.length > 1)
		return {
			kind: "none",
			why: `they deploy to ${count(named.length, "environment")} (${named.join(", ")}): write the policy's environments first, and run init again`,
		};
	const variables = new Set<string>();
	try {
		const all = jobs.map((job) => ({
			environment: job.environment,
			steps: job.steps.flatMap((step) => takeStep(step, { job, tagPattern, variables })),
		}));
		if (all.every(({ steps }) => steps.length === 0)) return { kind: "none", why: "they have no steps of their own" };
		return {
			kind: "steps",
			staging: staging[0] ?? null,
			production: production[0] ?? "production",
			isOidc: jobs.some(({ isOidc }) => isOidc),
			from: jobs.map(({ workflow, job }) => `${job} in ${workflow}`),
			variables: [...variables].sort(),
			text: renderHook(join(all), [...variables].sort()),
		};
	} catch (thrown) {
		if (thrown instanceof NotTransferable) return { kind: "none", why: thrown.message };
		throw thrown;
	}
}

interface Taking {
	readonly job: DeployJob;
	readonly tagPattern: string | undefined;
	readonly variables: Set<string>;
}

function takeStep(step: Section, taking: Taking): readonly Section[] {
	const { uses, run, ...rest } = step;
	const name = typeof uses === "string" ? uses.split("@")[0]! : "";
	if (name === "actions/checkout") return [];
	const where = `${taking.job.job} in ${taking.job.workflow}`;
	if (name === "actions/download-artifact")
		throw new NotTransferable(`${where} deploys an artifact of another job, which a rollback does not have`);
	const { shell = "bash", "working-directory": folder, ...others } = translate(rest, taking) as Section;
	if (typeof run !== "string")
		return typeof uses === "string" ? [{ uses, ...others, ...(step["shell"] === undefined ? {} : { shell }) }] : [];
	const env = isSection(others["env"]) ? others["env"] : {};
	const script = translate(run, taking) as string;
	const more = [
		...(/\$\{?GITHUB_SHA\b/.test(script) ? [["RELEASE_SHA", "${{ inputs.sha }}"]] : []),
		...(/\$\{?GITHUB_REF_NAME\b/.test(script) ? [["RELEASE_TAG", `\${{ ${nameTag(taking)} }}`]] : []),
	];
	const environment = { ...env, ...Object.fromEntries(more) };
	return [
		{
			...others,
			shell,
			"working-directory": typeof folder === "string" ? `release/${folder.replace(/^\.\//, "")}` : "release",
			...(Object.keys(environment).length === 0 ? {} : { env: environment }),
			run: script
				.replace(/(\$\{?)GITHUB_SHA\b/g, "$1RELEASE_SHA")
				.replace(/(\$\{?)GITHUB_REF_NAME\b/g, "$1RELEASE_TAG"),
		},
	];
}

/** An expression for the name of the release's tag: `version` comes without what the pattern has around it. */
function nameTag({ job, tagPattern }: Taking): string {
	if (tagPattern === undefined)
		throw new NotTransferable(
			`${job.job} in ${job.workflow} reads the name of the tag, and there are no release tags yet`,
		);
	return `format('${tagPattern.replaceAll("'", "''").replace("{version}", "{0}")}', inputs.version)`;
}

function translate(value: unknown, taking: Taking): unknown {
	if (Array.isArray(value)) return value.map((item) => translate(item, taking));
	if (isSection(value))
		return Object.fromEntries(
			Object.entries(value).map(([key, item]) => [
				key,
				// A condition is an expression without braces too.
				key === "if" ? translateExpression(String(item), taking) : translate(item, taking),
			]),
		);
	return typeof value === "string"
		? value.replace(
				/\$\{\{((?:(?!\}\})[\s\S])*)\}\}/g,
				(_, inner: string) => `\${{${translateExpression(inner, taking)}}}`,
			)
		: value;
}

/** In terms of the action's own inputs, whatever a workflow would have read. */
function translateExpression(expression: string, taking: Taking): string {
	const { job, variables } = taking;
	const translated = expression
		.replace(/\bsecrets\.GITHUB_TOKEN\b/g, "github.token")
		.replace(/\b(?:secrets|vars)\.([A-Za-z_]\w*)/g, (_, name: string) => {
			variables.add(name);
			return `steps.variables.outputs.${name}`;
		})
		.replace(/\bgithub\.(?:ref_name|event\.release\.tag_name)\b/g, () => nameTag(taking))
		.replace(/\bgithub\.sha\b/g, "inputs.sha");
	const [left] = /\b(?:needs|matrix|strategy|env|github\.event|github\.ref)\b[.\w-]*/.exec(translated) ?? [];
	if (left === undefined) return translated;
	throw new NotTransferable(`${job.job} in ${job.workflow} reads ${left}, which a deploy action does not have`);
}

/** Steps of an environment alone get its condition; those that every job has alike stand once. */
function join(
	all: readonly { readonly environment: string | undefined; readonly steps: readonly Section[] }[],
): readonly Section[] {
	const texts = all.map(({ steps }) => JSON.stringify(steps));
	if (texts.every((text) => text === texts[0])) return all[0]!.steps;
	return all.flatMap(({ environment, steps }) =>
		steps.map((step) => {
			if (environment === undefined) return step;
			const own = `inputs.environment == '${environment.replaceAll("'", "''")}'`;
			const { if: condition, ...rest } = step;
			return {
				...(rest["name"] === undefined ? {} : { name: rest["name"] }),
				if:
					condition === undefined
						? own
						: `${own} && (${String(condition).replace(/^\s*\$\{\{([\s\S]*)\}\}\s*$/, "$1")})`,
				...rest,
			};
		}),
	);
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

function renderHook(steps: readonly Section[], variables: readonly string[]): string {
	const document = {
		name: "Deploy a release",
		description: "Brings a release to an environment, forward and back.",
		inputs: INPUTS,
		runs: { using: "composite", steps: [...(variables.length === 0 ? [] : [readVariables(variables)]), ...steps] },
	};
	return [
		"# The steps of your own deploy jobs. They run for a deployment, a rollback and a drill, always from the default branch;",
		"# the release's files are in the folder `release`, at its commit.",
		stringify(document, { lineWidth: 0 }),
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
