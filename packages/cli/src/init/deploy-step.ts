/** Whether a step of a deploy job means the same in the deploy action, which runs for a rollback too; pure. What is not listed here is refused. */
import { join } from "node:path/posix";
import { parseVariables } from "@octoacme/shared/process/variables.ts";
import { isSection, type Section } from "../ci/workflow-document.ts";
import { findActionInputs } from "./deploy-step-actions.ts";

export interface StepSurroundings {
	/** `env` of the workflow and of the job. */
	readonly env: Section;
	/** `defaults.run` of the workflow and of the job. */
	readonly defaults: Section;
	/** The expression that names the release's tag; null: what the workflow reads as such is no release tag for certain. */
	readonly tag: string | null;
	/** Ids of the job's own steps. */
	readonly ids: ReadonlySet<string>;
	/** The text of a file of the repository, or undefined. */
	readonly read: (path: string) => string | undefined;
}

interface TakenStep {
	readonly step: Section;
	/** Names of secrets that it reads. */
	readonly secrets: readonly string[];
	/** What is not understood, each the end of a sentence that begins with the step; empty: everything is. */
	readonly refusals: readonly string[];
}

const EXPRESSION = /\$\{\{([\s\S]*?)\}\}/g;
const STEP_KEYS = ["name", "id", "if", "uses", "run", "with", "env", "shell", "working-directory"];
/** Variables of the runner that are the same in a rollback as in the workflow. */
const SAME_VARIABLES = new Set([
	"GITHUB_API_URL",
	"GITHUB_OUTPUT",
	"GITHUB_PATH",
	"GITHUB_REPOSITORY",
	"GITHUB_REPOSITORY_OWNER",
	"GITHUB_SERVER_URL",
	"GITHUB_STEP_SUMMARY",
]);
/** A secret of this name is mostly a key or a file of several lines, and RELEASE_VARIABLES holds one line for each. */
const LINES = /PRIVATE|SSH|PEM|CERT|KUBE_?CONFIG|CREDENTIALS|JSON|PROFILE|DOTENV|ENV_FILE/i;
/** What `bash` means where no step names a shell: without `pipefail`, which `shell: bash` adds. */
const UNNAMED_SHELL = "bash -e {0}";

export function takeStep(step: Section, around: StepSurroundings): TakenStep {
	const refusals: string[] = Object.keys(step)
		.filter((key) => !STEP_KEYS.includes(key))
		.map((key) => `has ${key}, which is not carried over`);
	const secrets = new Set<string>();
	const refuse = (what: string): void => void refusals.push(what);
	const translate = (text: string) => translateText(text, { ...around, refuse, secrets });
	const { name, id, if: condition, uses, run } = step;
	if (condition !== undefined && !/^(?:\$\{\{\s*)?success\(\)(?:\s*\}\})?$/.test(String(condition).trim()))
		refuse(`has the condition ${String(condition)}`);
	if (id !== undefined && (typeof id !== "string" || /^variables$/i.test(id))) refuse(`has the id ${String(id)}`);
	const kept = {
		...(typeof name === "string" && !name.includes("${{") ? { name } : {}),
		...(id === undefined ? {} : { id }),
	};
	const env = translateValues({ ...around.env, ...readSection(step, "env", refuse) }, "env", { translate, refuse });
	for (const variable of Object.keys(env))
		if (/^(?:GITHUB|RUNNER)_/i.test(variable) && variable !== "GITHUB_TOKEN") refuse(`sets ${variable}`);
	const rest =
		typeof run === "string" && uses === undefined
			? takeScript(step, run, { around, env, translate, refuse })
			: typeof uses === "string" && run === undefined
				? takeAction(step, uses, { env, translate, refuse })
				: {};
	if (typeof run !== "string" && typeof uses !== "string") refuse("has neither run nor uses as text");
	return { step: { ...kept, ...rest }, secrets: [...secrets], refusals: [...new Set(refusals)] };
}

interface Taking {
	readonly translate: (text: string) => string;
	readonly refuse: (what: string) => void;
}

function takeScript(
	step: Section,
	run: string,
	{
		around,
		env,
		translate,
		refuse,
	}: Taking & { readonly around: StepSurroundings; readonly env: Readonly<Record<string, string>> },
): Section {
	if (step["with"] !== undefined) refuse("has run and with");
	const { shell, "working-directory": folder } = { ...around.defaults, ...step };
	if (shell !== undefined && (typeof shell !== "string" || shell.includes("${{")))
		refuse("has a shell that is no text");
	const path = folder === undefined ? "release" : placeInRelease(folder);
	if (path === null) refuse(`has the working-directory ${String(folder)}`);
	const read = new Set(run.match(/\$\{?GITHUB_(?:SHA|REF_NAME)\b/g)?.map((one) => one.replace(/^\$\{?/, "")));
	const script = run
		.replace(/(\$\{?)GITHUB_SHA\b/g, "$1RELEASE_SHA")
		.replace(/(\$\{?)GITHUB_REF_NAME\b/g, "$1RELEASE_TAG");
	for (const name of listUnknownVariables(script)) if (!(name in env)) refuse(`reads ${name}`);
	if (read.has("GITHUB_REF_NAME") && around.tag === null) refuse(NO_TAG("GITHUB_REF_NAME"));
	for (const name of ["RELEASE_SHA", "RELEASE_TAG"])
		if (name in env || (read.size > 0 && new RegExp(`\\b${name}\\b`).test(run))) refuse(`has a ${name} of its own`);
	for (const [path, name] of listReadByFiles(run, folder ?? ".", around.read))
		refuse(`calls ${path}, which reads ${name}`);
	const environment = {
		...env,
		...(read.has("GITHUB_SHA") ? { RELEASE_SHA: "${{ inputs.sha }}" } : {}),
		...(read.has("GITHUB_REF_NAME") ? { RELEASE_TAG: `\${{ ${around.tag ?? "''"} }}` } : {}),
	};
	return {
		shell: shell ?? UNNAMED_SHELL,
		"working-directory": path,
		...(Object.keys(environment).length === 0 ? {} : { env: environment }),
		run: translate(script),
	};
}

/** Names of the runner's variables in a text, outside of expressions, that may mean something else in a rollback. */
function listUnknownVariables(text: string): readonly string[] {
	const named = text.replace(EXPRESSION, "").match(/\b(?:GITHUB_[A-Z_]+|RUNNER_WORKSPACE)\b/g) ?? [];
	return [...new Set(named)].filter((name) => !SAME_VARIABLES.has(name));
}

const PROGRAM_FILES: Readonly<Record<string, string>> = {
	make: "Makefile",
	npm: "package.json",
	pnpm: "package.json",
	yarn: "package.json",
	bun: "package.json",
};

/** Files that a script names, and the runner's variables in them: they name the run of the workflow, which in a rollback is not the release. */
function listReadByFiles(
	run: string,
	folder: unknown,
	read: StepSurroundings["read"],
): readonly (readonly [string, string])[] {
	const words = run.split(/[\s"'`;|&()<>=$]+/).filter(Boolean);
	const paths = new Set(
		words.flatMap((word) => [word, PROGRAM_FILES[word] ?? []].flat()).map((path) => join(String(folder), path)),
	);
	return [...paths].flatMap((path) =>
		[...listUnknownVariables(read(path) ?? ""), ...(/\bGITHUB_(?:SHA|REF_NAME)\b/.exec(read(path) ?? "") ?? [])]
			.slice(0, 1)
			.map((name) => [path, name] as const),
	);
}

function takeAction(
	step: Section,
	uses: string,
	{ env, translate, refuse }: Taking & { readonly env: Readonly<Record<string, string>> },
): Section {
	for (const key of ["shell", "working-directory"]) if (step[key] !== undefined) refuse(`has uses and ${key}`);
	const inputs = findActionInputs(uses);
	if (inputs === undefined) {
		refuse(`uses ${uses}: whether it reads the release's files or those of the default branch is not known`);
		return {};
	}
	const given = readSection(step, "with", refuse);
	const { values, paths, defaults = {} } = inputs;
	for (const name of Object.keys(given))
		if (!values.includes(name) && !paths.includes(name)) refuse(`gives ${uses} the input ${name}, which is not known`);
	for (const name of inputs.required ?? []) if (given[name] === undefined) refuse(`gives ${uses} no ${name}`);
	const placed = Object.fromEntries(
		Object.entries(given).map(([name, value]) => {
			if (!paths.includes(name) || inputs.isAbsolute?.test(String(value))) return [name, value];
			const path = placeInRelease(value);
			if (path === null) refuse(`gives ${uses} the path ${name}: ${String(value)}`);
			return [name, path ?? String(value)];
		}),
	);
	const all = translateValues({ ...defaults, ...placed }, "with", { translate, refuse });
	return {
		uses,
		...(Object.keys(all).length === 0 ? {} : { with: all }),
		...(Object.keys(env).length === 0 ? {} : { env }),
	};
}

/** A path of the workspace as one of the release's folder; null for one that is not certain to be in it. */
function placeInRelease(path: unknown): string | null {
	if (typeof path !== "string" || !/^[\w.@+-]+(?:\/[\w.@+-]+)*\/?$/.test(path)) return null;
	const parts = path.split("/").filter((part) => part !== "." && part !== "");
	return parts.includes("..") ? null : ["release", ...parts].join("/");
}

function readSection(step: Section, key: string, refuse: Taking["refuse"]): Section {
	const value = step[key];
	if (value === undefined || isSection(value)) return value ?? {};
	refuse(`has a ${key} that is no mapping`);
	return {};
}

function translateValues(values: Section, key: string, { translate, refuse }: Taking): Record<string, string> {
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => {
			if (typeof value === "string") {
				for (const variable of listUnknownVariables(value)) refuse(`has ${variable} in ${key}.${name}`);
				return [name, translate(value)];
			}
			if (typeof value !== "number" && typeof value !== "boolean")
				refuse(`has a value of ${key}.${name} that is no text`);
			return [name, String(value)];
		}),
	);
}

const NO_TAG = (what: string) => `reads ${what}, which is not the tag of a release whatever starts the workflow`;

function translateText(
	text: string,
	around: StepSurroundings & { readonly refuse: Taking["refuse"]; readonly secrets: Set<string> },
): string {
	if (text.replace(EXPRESSION, "").includes("${{")) around.refuse("has an expression that does not end");
	return text.replace(EXPRESSION, (written, inner: string) => {
		const expression = translateExpression(inner.trim(), around);
		if (expression === null) around.refuse(`reads ${written}`);
		return expression === null ? written : `\${{ ${expression} }}`;
	});
}

/** In terms of the action; null for everything that is not known to mean the same there. */
function translateExpression(
	expression: string,
	{ tag, ids, refuse, secrets }: Parameters<typeof translateText>[1],
): string | null {
	if (expression === "github.token" || expression === "secrets.GITHUB_TOKEN") return "github.token";
	if (expression === "github.sha") return "inputs.sha";
	if (expression === "github.ref_name" || expression === "github.event.release.tag_name") {
		if (tag === null) refuse(NO_TAG(expression));
		return tag ?? expression;
	}
	if (/^(?:github\.(?:repository|repository_owner|server_url)|runner\.(?:os|arch|temp))$/.test(expression))
		return expression;
	const [, id] = /^steps\.([\w-]+)\.outputs\.[\w-]+$/.exec(expression) ?? [];
	if (id !== undefined) return ids.has(id) ? expression : null;
	const [, secret] = /^secrets\.([A-Za-z_]\w*)$/.exec(expression) ?? [];
	if (secret === undefined) return null;
	if (LINES.test(secret))
		refuse(`reads the secret ${secret}, whose value may have several lines: RELEASE_VARIABLES holds one for each name`);
	if (!parseVariables(`${secret}=value`).ok)
		refuse(`reads the secret ${secret}, and RELEASE_VARIABLES may not set a variable of this name`);
	secrets.add(secret);
	return `steps.variables.outputs.${secret}`;
}
