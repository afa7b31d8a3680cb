/** What init found, what it guessed and what it could not know, as lines of one screen and as data; pure. */
import { count, listFirst } from "@octoacme/shared/text/plural.ts";
import type { LocalRepository } from "../local-repository.ts";
import { style } from "../text.ts";
import { isDeployed } from "./answers.ts";
import type { RepositoryFacts } from "./repository-facts.ts";

interface SurveyLine {
	readonly state: "found" | "guessed" | "unknown";
	readonly about: string;
	readonly what: string;
}

type SurveyedRepository = Pick<
	LocalRepository,
	"root" | "remote" | "defaultBranch" | "isDefaultBranchGuessed" | "isShallow"
>;

/** `problem`: why GitHub could not be asked for checks, where there is a token. */
export function describeSurvey(
	repository: SurveyedRepository,
	facts: RepositoryFacts,
	problem: string | undefined,
): readonly SurveyLine[] {
	return [
		...describePlace(repository),
		...describeTags(repository, facts),
		...describeChecks(facts, problem),
		...describePeople(facts),
		...describeDeployment(facts),
	];
}

const found = (about: string, what: string): SurveyLine => ({ state: "found", about, what });
const guessed = (about: string, what: string): SurveyLine => ({ state: "guessed", about, what });
const unknown = (about: string, what: string): SurveyLine => ({ state: "unknown", about, what });

function describePlace({ remote, defaultBranch, isDefaultBranchGuessed }: SurveyedRepository): readonly SurveyLine[] {
	return [
		remote === undefined
			? unknown("remote", "origin is no repository on a GitHub")
			: found("remote", `${remote.owner}/${remote.name} on ${remote.host}`),
		isDefaultBranchGuessed
			? guessed("default branch", `${defaultBranch}; \`git remote set-head origin --auto\` asks GitHub`)
			: found("default branch", defaultBranch),
	];
}

function describeTags({ isShallow }: SurveyedRepository, facts: RepositoryFacts): readonly SurveyLine[] {
	const { tagPatterns, versionings, latest, releaseBranches, packages, unplacedTags } = facts;
	const [first] = tagPatterns;
	const branches = releaseBranches.map(({ pattern, examples }) => `${pattern} (${listFirst(examples, 3)})`);
	return [
		...(branches.length === 0
			? [unknown("release branches", "none by name: releases are cut from the default branch alone")]
			: [guessed("release branches", `${listFirst(branches, 5)}, by their names`)]),
		first === undefined
			? guessed("release tags", "v{version}, numbered by semver: there are no release tags yet")
			: found(
					"release tags",
					`${listFirst(tagPatterns, 4)}, by ${versionings[first]}${latest === undefined ? "" : `; the latest is ${latest}`}`,
				),
		...(packages.length === 0
			? []
			: [
					found(
						"packages",
						`${listFirst(
							packages.map(({ name, paths }) => `${name} (${paths.join(", ")})`),
							6,
						)}`,
					),
				]),
		...(unplacedTags.length === 0 || (packages.length === 0 && tagPatterns.length < 2)
			? []
			: [unknown("packages", `no folder is called as the tags ${listFirst(unplacedTags, 4)}: they start no release`)]),
		...(isShallow
			? [unknown("history", "the clone is shallow, so tags may be missing: git fetch --unshallow --tags")]
			: []),
	];
}

function describeChecks(facts: RepositoryFacts, problem: string | undefined): readonly SurveyLine[] {
	const { checks, leftOut, unnamed, checksReported } = facts;
	const names = listFirst([...new Set(checks.map(({ name }) => name))], 8);
	const [example] = leftOut;
	return [
		...(checks.length === 0
			? [guessed("CI checks", "no job is known to report on every commit: all that reported must have passed")]
			: [
					checksReported
						? found("CI checks", `${names}; GitHub reported them`)
						: guessed("CI checks", `${names}; by the workflow files, GitHub was not asked`),
				]),
		...(example === undefined
			? []
			: [found("not required", `${count(leftOut.length, "check")}, such as ${example.name}: its job ${example.why}`)]),
		...(unnamed.length === 0
			? []
			: [
					unknown(
						"CI checks",
						`names that are known only when they run: ${listFirst(
							unnamed.map(({ workflow, job }) => `${job} in ${workflow}`),
							3,
						)}`,
					),
				]),
		...(problem === undefined ? [] : [unknown("CI checks", `what GitHub reported: ${problem}`)]),
	];
}

function describePeople({ owners, languages, packageManager }: RepositoryFacts): readonly SurveyLine[] {
	const names = [...owners.users, ...owners.teams];
	return [
		names.length === 0
			? unknown("managers", "there are no code owners of everything: everyone who may maintain the repository")
			: guessed("managers", `${listFirst(names, 5)}, who own all code`),
		...(languages.length === 0
			? []
			: [found("languages", `${languages.join(", ")}${packageManager === undefined ? "" : ` (${packageManager})`}`)]),
	];
}

function describeDeployment(facts: RepositoryFacts): readonly SurveyLine[] {
	const { deployCommand, deployJobs, deployHook, tagPublishers, services, urls, healthPath } = facts;
	const jobs = deployJobs.map(({ workflow, job, environment, isOidc }) => {
		const more = [...(environment === undefined ? [] : [`to ${environment}`]), ...(isOidc ? ["with OIDC"] : [])];
		return `${job} in ${workflow}${more.length === 0 ? "" : ` ${more.join(" ")}`}`;
	});
	const isService = isDeployed(facts);
	return [
		guessed("kind", isService ? "service, because something deploys it" : "library: nothing here deploys it"),
		...(services.length === 0
			? []
			: [
					guessed(
						"services",
						listFirst(
							services.map(({ name }) => name),
							8,
						),
					),
				]),
		...(deployCommand === undefined ? [] : [guessed("deployed by", `${deployCommand.run} (${deployCommand.from})`)]),
		...(jobs.length === 0 ? [] : [found("deployed by", listFirst(jobs, 4))]),
		...(deployHook.kind === "none" || facts.hasDeployAction
			? []
			: deployHook.refusals.map((line) => unknown("deployment", line))),
		...(tagPublishers.length === 0 ? [] : [found("published by", listFirst(tagPublishers, 4))]),
		...(isService && healthPath !== undefined ? [guessed("health path", healthPath)] : []),
		...(isService && urls.production === undefined ? [unknown("production", "no workflow names its address")] : []),
		...(isService ? [unknown("running version", "which path answers with the commit that runs")] : []),
	];
}

const TITLES = { found: "Found", guessed: "Guessed", unknown: "Could not know" } as const;

export function renderSurvey(root: string, lines: readonly SurveyLine[]): string {
	const groups = (["found", "guessed", "unknown"] as const).flatMap((state) => {
		const own = lines.filter((line) => line.state === state);
		if (own.length === 0) return [];
		return [style("bold", TITLES[state]), ...own.map(({ about, what }) => `  ${about.padEnd(17)}${what}`)];
	});
	return [style("dim", `Looking at ${root}`), ...groups].join("\n");
}
