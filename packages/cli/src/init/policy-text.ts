/** The policy that `init` writes: what the answers say, the rest left to the release guide. */
import type { Versioning } from "@octoacme/shared/vocabulary.ts";
import type { Answers } from "./answers.ts";
import { listReleased } from "./released.ts";
import type { RepositoryFacts } from "./repository-facts.ts";
import { nameStages } from "./stages.ts";

const SCHEMA = "https://github.com/octoacme/release-actions/raw/v1/schema/release-policy.schema.json";

/** YAML; every text that came from outside is quoted. */
export function renderPolicy(answers: Answers, facts: RepositoryFacts, defaultBranch: string): string {
	const branches = [...new Set([defaultBranch, ...facts.releaseBranches.map(({ pattern }) => pattern)])];
	return [
		`# yaml-language-server: $schema=${SCHEMA}`,
		"# How this repository is released. What is not said here is as the release guide has it.",
		"version: 1",
		`tag: ${quote(answers.tagPattern)}`,
		...renderVersioning(facts.versionings[answers.tagPattern], facts.latestOf[answers.tagPattern]),
		...(branches.length > 1
			? []
			: ['# Releases of a branch of their own, such as "release/**", are refused until it is listed here.']),
		`branches: [${branches.map(quote).join(", ")}]`,
		"",
		"# Who answers for what. A role that is not named here is everyone with write or maintain permission.",
		...(answers.managers.length === 0
			? ["# roles:", "#   release-manager: { users: [a-login] }"]
			: ["roles:", `  release-manager: { users: [${answers.managers.map(quote).join(", ")}] }`]),
		...(facts.owners.teams.length === 0
			? []
			: [
					`# Code owners are also ${facts.owners.teams.join(", ")}: a workflow's own token cannot read teams, so list people,`,
					"# or pass the token of an app with `members: read`.",
				]),
		"",
		...(answers.checks.length === 0
			? ["# Every check that reports on the commit must have passed, and at least one."]
			: [
					"# CI that must have passed on the very commit; by name and workflow, so that nothing else can pose as it.",
					"checks:",
					...answers.checks.map((name) => {
						const workflow = facts.checks.find((check) => check.name === name)?.workflow;
						return `  - { name: ${quote(name)}${workflow === undefined ? "" : `, workflow: ${quote(workflow)}`} }`;
					}),
				]),
		"",
		...(answers.kind === "library" ? renderLibrary() : renderEnvironments(answers, facts)),
		...renderServices(answers, facts),
	].join("\n");
}

function renderVersioning(versioning: Versioning = "semver", latest = ""): readonly string[] {
	if (versioning === "semver") return [];
	const line = `versioning: ${versioning} # as the tags are numbered`;
	return versioning === "calver" ? [line, ...renderCalendar(latest)] : [line];
}

/** A guess, and so a comment: only people know whether a last number is a day, or counts the patches. */
function renderCalendar(latest: string): readonly string[] {
	const [year = "", second = "", ...more] = latest.split(".");
	const month = Number(second) > 12 ? "MINOR" : /^0\d$/.test(second) || second === "" ? "0M" : "MM";
	const parts = [year.length === 2 ? "YY" : "YYYY", month, ...(more.length > 1 ? ["DD"] : []), "MICRO"];
	return [
		"# What each number is; a change of MICRO is a patch. Without it every number that changes is a minor release.",
		`# calver: ${parts.join(".")}`,
	];
}

/** What only makes sense for something that runs. */
function renderLibrary(): readonly string[] {
	const off = ["dast", "smoke-tests", "monitoring", "rollback-plan"];
	return [
		"# Nothing is deployed: what is asked of something that runs is switched off, and every summary says so.",
		"requirements:",
		...off.map((id) => `  ${id}: { enabled: false }`),
		"environments: []",
		"",
	];
}

function renderEnvironments(answers: Answers, facts: RepositoryFacts): readonly string[] {
	const { staging, production } = nameStages(answers, facts);
	return [
		"environments:",
		...(staging === null ? [] : renderEnvironment(staging, answers.stagingUrl, answers)),
		...renderEnvironment(production, answers.productionUrl, answers, [
			...(production === "production" ? [] : ["production: true"]),
			...(staging === null ? [] : [`requires: [${quote(staging)}]`]),
		]),
		"",
	];
}

function renderEnvironment(
	name: string,
	url: string,
	answers: Answers,
	more: readonly string[] = [],
): readonly string[] {
	const { deploy, deployWith, healthPath, versionPath } = answers;
	return [
		`  - name: ${quote(name)}`,
		...(url === "" ? [] : [`    url: ${quote(url)}`]),
		...more.map((line) => `    ${line}`),
		...(deployWith === "action"
			? ["    # Deployed by .github/actions/release-deploy (`deploy-with: action` in the workflow)."]
			: deploy === ""
				? ["    # deploy: { run: ./deploy.sh, env: [NAMES_OF_SECRETS] }"]
				: [
						"    # What the command needs beyond OCTOACME_*: `env: [NAMES]`, set by the secret RELEASE_VARIABLES.",
						`    deploy: { run: ${quote(deploy)} }`,
					]),
		...(url === "" || healthPath === ""
			? []
			: ["    smoke:", `      - { type: http, name: health, url: ${quote(`${url}${healthPath}`)} }`]),
		...(url === "" || versionPath === ""
			? ["    # verify: { identity: { url: https://…/version, json: $.sha, matches: sha } }"]
			: [
					"    verify:",
					"      # Without it nothing proves that what is measured is the new release.",
					`      identity: { url: ${quote(`${url}${versionPath}`)}, json: $.sha, matches: sha }`,
				]),
	];
}

function renderServices(answers: Answers, facts: RepositoryFacts): readonly string[] {
	const released = listReleased(answers, facts);
	if (released.length === 0) return [];
	return [
		answers.kind === "service"
			? "# Each service is released by tags of its own; the deploy command reads OCTOACME_SERVICE."
			: "# Each package is released by tags of its own; its notes and requirements look at its paths alone.",
		"services:",
		...released.flatMap(({ name, tag, paths }) => [
			`  ${quote(name)}:`,
			`    tag: ${quote(tag)}`,
			...renderServiceVersioning(tag, answers, facts),
			`    paths: [${paths.map(quote).join(", ")}]`,
		]),
		"",
	];
}

/** Of its own tags; a service that has none is numbered as the rest of the repository. */
function renderServiceVersioning(pattern: string, answers: Answers, facts: RepositoryFacts): readonly string[] {
	const own = versioningOf(pattern, answers, facts);
	if (own === versioningOf(answers.tagPattern, answers, facts)) return [];
	const calendar = own === "calver" ? renderCalendar(facts.latestOf[pattern] ?? "") : [];
	return [`versioning: ${own}`, ...calendar].map((line) => `    ${line}`);
}

/** How releases of the pattern are numbered under the policy that is written. */
export function versioningOf(pattern: string, answers: Answers, { versionings }: RepositoryFacts): Versioning {
	return versionings[pattern] ?? versionings[answers.tagPattern] ?? "semver";
}

/** A scalar of YAML for any text. */
export function quote(text: string): string {
	return /^[A-Za-z][A-Za-z0-9./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
		? text
		: JSON.stringify(text).replace(
				/[\u007f-\u009f\u2028\u2029\ufeff]/g,
				(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
			);
}
