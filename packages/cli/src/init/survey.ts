/** What init found, what it guessed and what it could not know, as lines of one screen and as data; pure. */
import { count, listFirst } from "@octoacme/shared/text/plural.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";
import type { LocalRepository } from "../local-repository.ts";
import { style, wrapText } from "../text.ts";
import { isDeployed } from "./answers.ts";
import type { Reported } from "./reported.ts";
import type { RepositoryFacts } from "./repository-facts.ts";

/** Where a value comes from, or what a guess goes by; null: it is a default. */
type Source = "github" | "workflows" | "files" | "clone" | null;

interface SurveyLine {
	readonly state: "found" | "guessed" | "unknown";
	readonly about: string;
	readonly what: string;
	readonly source: Source;
}

type SurveyedRepository = Pick<
	LocalRepository,
	"root" | "remote" | "defaultBranch" | "isDefaultBranchGuessed" | "isShallow"
>;

/** `reported`: undefined where GitHub was not asked. */
export function describeSurvey(
	repository: SurveyedRepository,
	facts: RepositoryFacts,
	reported: Fact<Reported> | undefined,
): readonly SurveyLine[] {
	const onGitHub = reported?.ok === true ? reported.value : undefined;
	return [
		...describePlace(repository, onGitHub),
		...describeBranches(facts, onGitHub),
		...describeTags(repository, facts, onGitHub),
		...describeChecks(facts),
		...describePeople(facts),
		...describeEnvironments(facts),
		...describeDeployment(facts),
		...describeFailures(reported),
	];
}

const found = (about: string, what: string, source: Source): SurveyLine => ({ state: "found", about, what, source });
const guessed = (about: string, what: string, source: Source): SurveyLine => ({
	state: "guessed",
	about,
	what,
	source,
});
const unknown = (about: string, what: string): SurveyLine => ({ state: "unknown", about, what, source: null });

function describePlace(
	{ remote, defaultBranch, isDefaultBranchGuessed }: SurveyedRepository,
	onGitHub: Reported | undefined,
): readonly SurveyLine[] {
	return [
		remote === undefined
			? unknown("remote", "origin is no repository on a GitHub")
			: found("remote", `${remote.owner}/${remote.name} on ${remote.host}`, "clone"),
		isDefaultBranchGuessed
			? guessed("default branch", `${defaultBranch}; \`git remote set-head origin --auto\` asks GitHub`, "clone")
			: found("default branch", defaultBranch, onGitHub === undefined ? "clone" : "github"),
	];
}

function describeBranches(
	{ releaseBranches, protectedBranches }: RepositoryFacts,
	onGitHub: Reported | undefined,
): readonly SurveyLine[] {
	const branches = releaseBranches.map(({ pattern, examples }) => `${pattern} (${listFirst(examples, 3)})`);
	return [
		branches.length === 0
			? unknown("release branches", "none by name: releases are cut from the default branch alone")
			: guessed(
					"release branches",
					`${listFirst(branches, 5)}, by their names`,
					onGitHub?.branches.ok === true ? "github" : "clone",
				),
		...(protectedBranches === null
			? []
			: [
					found(
						"protected",
						protectedBranches.length === 0 ? "no branch" : listFirst(protectedBranches, 6),
						"github" as const,
					),
				]),
	];
}

function describeTags(
	{ isShallow }: SurveyedRepository,
	facts: RepositoryFacts,
	onGitHub: Reported | undefined,
): readonly SurveyLine[] {
	const { tagPatterns, versionings, latest, packages, unplacedTags } = facts;
	const [first] = tagPatterns;
	const isAsked = onGitHub?.tags?.ok === true;
	return [
		first === undefined
			? guessed("release tags", "v{version}, numbered by semver: there are no release tags yet", null)
			: found(
					"release tags",
					`${listFirst(tagPatterns, 4)}, by ${versionings[first]}${latest === undefined ? "" : `; the latest is ${latest}`}`,
					isAsked ? "github" : "clone",
				),
		...(packages.length === 0
			? []
			: [
					found(
						"packages",
						listFirst(
							packages.map(({ name, paths }) => `${name} (${paths.join(", ")})`),
							6,
						),
						"files",
					),
				]),
		...(unplacedTags.length === 0 || (packages.length === 0 && tagPatterns.length < 2)
			? []
			: [unknown("packages", `no folder is called as the tags ${listFirst(unplacedTags, 4)}: they start no release`)]),
		...(isShallow && !isAsked
			? [unknown("history", "the clone is shallow, so tags may be missing: git fetch --unshallow --tags")]
			: []),
	];
}

function describeChecks({ checks, leftOut, unnamed, checksReported }: RepositoryFacts): readonly SurveyLine[] {
	const names = listFirst([...new Set(checks.map(({ name }) => name))], 8);
	const [example] = leftOut;
	return [
		checks.length === 0
			? guessed("CI checks", "no job is known to report on every commit: all that reported must have passed", null)
			: checksReported
				? found("CI checks", names, "github")
				: guessed("CI checks", names, "workflows"),
		...(example === undefined
			? []
			: [
					found(
						"not required",
						`${count(leftOut.length, "check")}, such as ${example.name}: its job ${example.why}`,
						"workflows",
					),
				]),
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
	];
}

function describePeople({ owners, approvers, languages, packageManager }: RepositoryFacts): readonly SurveyLine[] {
	const names = [...owners.users, ...owners.teams];
	const approve = owners.users.length === 0 ? approvers : [];
	return [
		...(names.length === 0 ? [] : [guessed("managers", `${listFirst(names, 5)}, who own all code`, "files")]),
		...(approve.length === 0
			? []
			: [guessed("managers", `${listFirst(approve, 5)}, who approve deployments to production`, "github")]),
		...(names.length + approve.length === 0
			? [unknown("managers", "there are no code owners of everything: everyone who may maintain the repository")]
			: []),
		...(languages.length === 0
			? []
			: [
					found(
						"languages",
						`${languages.join(", ")}${packageManager === undefined ? "" : ` (${packageManager})`}`,
						"files",
					),
				]),
	];
}

function describeEnvironments({ environments, productions, stageNames }: RepositoryFacts): readonly SurveyLine[] {
	const describe = (one: RepositoryFacts["environments"][number]) => {
		const more = [
			...(one.reviewers.length === 0 ? [] : [`approved by ${listFirst(one.reviewers, 3)}`]),
			...(one.waitMinutes === 0 ? [] : [`after ${count(one.waitMinutes, "minute")}`]),
		];
		return `${one.name}${more.length === 0 ? "" : ` (${more.join(", ")})`}`;
	};
	const lines = (["github", "workflows"] as const).flatMap((source) => {
		const own = environments.filter((one) => one.source === source);
		return own.length === 0 ? [] : [found("environments", listFirst(own.map(describe), 6), source)];
	});
	for (const stage of ["staging", "production"] as const) {
		const name = stageNames[stage];
		if (name !== undefined && /[-_]/.test(name)) lines.push(guessed(stage, `${name}, by its name`, "github"));
	}
	if (productions.length === 0) return lines;
	return [...lines, unknown("production", `which environment it is: ${listFirst(productions, 4)}`)];
}

/** What GitHub refused, a line for each part; a fault that every part met is said once. */
function describeFailures(reported: Fact<Reported> | undefined): readonly SurveyLine[] {
	if (reported === undefined) return [];
	if (!reported.ok) return [unknown("GitHub", reported.failure.message)];
	const { branches, protectedBranches, tags, environments, deployments, checks } = reported.value;
	const parts: readonly (readonly [string, Fact<unknown> | undefined])[] = [
		["branches", branches],
		["protected", protectedBranches],
		["release tags", tags],
		["environments", environments],
		["deployments", deployments],
		["CI checks", checks],
	];
	const failed = parts.flatMap(([about, read]) => (read?.ok === false ? [{ about, ...read.failure }] : []));
	const down = failed.filter(({ kind }) => kind === "unavailable");
	const [first, ...more] = down;
	return [
		...failed.filter((one) => !down.includes(one)).map(({ about, message }) => unknown(about, message)),
		...(first === undefined
			? []
			: [
					unknown(
						"GitHub",
						more.length === 0
							? `${first.about}: ${first.message}`
							: `${down.map(({ about }) => about).join(", ")}: ${first.message}`,
					),
				]),
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
		describeKind(facts),
		...(services.length === 0
			? []
			: [
					guessed(
						"services",
						listFirst(
							services.map(({ name }) => name),
							8,
						),
						"files",
					),
				]),
		...(deployCommand === undefined ? [] : [guessed("deployed by", deployCommand.run, "files")]),
		...(jobs.length === 0 ? [] : [found("deployed by", listFirst(jobs, 4), "workflows")]),
		...(deployHook.kind === "none" || facts.hasDeployAction
			? []
			: deployHook.refusals.map((line) => unknown("deployment", line))),
		...(tagPublishers.length === 0 ? [] : [found("published by", listFirst(tagPublishers, 4), "workflows")]),
		...(isService && healthPath !== undefined ? [guessed("health path", healthPath, "files")] : []),
		...(isService && urls.production === undefined
			? [unknown("production", "its address: no workflow and no deployment names one")]
			: []),
		...(isService ? [unknown("running version", "which path answers with the commit that runs")] : []),
	];
}

function describeKind(facts: RepositoryFacts): SurveyLine {
	if (!isDeployed(facts)) return guessed("kind", "library: nothing here deploys it", null);
	const { deployJobs, deployCommand, deployedElsewhere, hasDeployAction, services, earlier } = facts;
	const isHere =
		deployJobs.length > 0 || deployCommand !== undefined || hasDeployAction || services.length > 0 || earlier;
	return isHere || deployedElsewhere === undefined
		? guessed("kind", "service, because something deploys it", deployJobs.length > 0 ? "workflows" : "files")
		: guessed("kind", `service: it is deployed to ${deployedElsewhere}, by no workflow of this repository`, "github");
}

const TITLES = { found: "Found", guessed: "Guessed", unknown: "Could not know" } as const;
const SOURCES = { github: "GitHub", workflows: "workflows", files: "files", clone: "this clone" } as const;

export function renderSurvey(root: string, lines: readonly SurveyLine[]): string {
	const groups = (["found", "guessed", "unknown"] as const).flatMap((state) => {
		const own = lines.filter((line) => line.state === state);
		if (own.length === 0) return [];
		return [style("bold", TITLES[state]), ...own.map(renderLine)];
	});
	return [style("dim", `Looking at ${root}`), ...groups].join("\n");
}

const COLUMN = 19;

function renderLine({ about, what, source }: SurveyLine): string {
	const from = source === null ? "" : ` ${style("dim", `(from ${SOURCES[source]})`.replaceAll(" ", "\u00A0"))}`;
	return `  ${about.padEnd(COLUMN - 2)}${wrapText(`${what}${from}`, " ".repeat(COLUMN))}`;
}
