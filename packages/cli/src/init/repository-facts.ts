/** What a repository tells about how it is built, checked, deployed and owned; pure: paths and texts in, plain facts out. */
import { renderTag } from "@octoacme/shared/release/version.ts";
import { hasDeployAction } from "../ci/deploy-action.ts";
import { type BranchFacts, readBranches } from "./branch-facts.ts";
import { type DeployHook, planDeployHook } from "./deploy-hook.ts";
import type { EarlierSetup } from "./earlier-setup.ts";
import { type EnvironmentFacts, readEnvironments } from "./environment-facts.ts";
import { type Owners, readOwners } from "./owners.ts";
import { type PackageFacts, readPackages } from "./package-facts.ts";
import { listTagPatterns } from "./released.ts";
import type { Reported } from "./reported.ts";
import { readTags, type TagFacts } from "./tag-facts.ts";
import { readWorkflows, type WorkflowFacts, type WorkflowSurroundings } from "./workflow-facts.ts";

export interface RepositoryFacts
	extends TagFacts,
		BranchFacts,
		Omit<WorkflowFacts, "namedEnvironments">,
		PackageFacts,
		EnvironmentFacts {
	/** Branches that a ruleset or a branch protection covers; null: GitHub did not say. */
	readonly protectedBranches: readonly string[] | null;
	/** Code owners of everything. */
	readonly owners: Owners;
	readonly languages: readonly string[];
	readonly packageManager: string | undefined;
	readonly services: readonly { readonly name: string; readonly path: string }[];
	readonly deployCommand: { readonly run: string; readonly from: string } | undefined;
	readonly healthPath: string | undefined;
	/** What becomes of the repository's own deploy jobs. */
	readonly deployHook: DeployHook;
	/** Whether there is a deploy action already. */
	readonly hasDeployAction: boolean;
	/** What is set up already. */
	readonly earlier: EarlierSetup | undefined;
}

/** What is known beside tags and files. */
export interface Surroundings extends Omit<WorkflowSurroundings, "tags" | "reported"> {
	/** Names of the branches that the clone knows, here or at `origin`. */
	readonly branches: readonly string[];
	/** Default: nothing is set up yet. */
	readonly earlier?: EarlierSetup | undefined;
	/** Default: GitHub was not asked. */
	readonly reported?: Pick<Reported, "protectedBranches" | "environments" | "deployments" | "checks"> | undefined;
}

const NOTHING_ELSE: Surroundings = { defaultBranch: "main", branches: [], repository: undefined };

const LANGUAGES: readonly (readonly [RegExp, string])[] = [
	[/(?:^|\/)package\.json$/, "JavaScript"],
	[/(?:^|\/)tsconfig\.json$/, "TypeScript"],
	[/(?:^|\/)go\.mod$/, "Go"],
	[/(?:^|\/)(?:pyproject\.toml|requirements\.txt|setup\.py)$/, "Python"],
	[/(?:^|\/)Cargo\.toml$/, "Rust"],
	[/(?:^|\/)(?:pom\.xml|build\.gradle(?:\.kts)?)$/, "Java"],
	[/(?:^|\/)Gemfile$/, "Ruby"],
	[/\.csproj$/, "C#"],
	[/(?:^|\/)composer\.json$/, "PHP"],
];
const MANAGERS: readonly (readonly [string, string])[] = [
	["pnpm-lock.yaml", "pnpm"],
	["yarn.lock", "yarn"],
	["bun.lock", "bun"],
	["package-lock.json", "npm"],
	["uv.lock", "uv"],
	["poetry.lock", "poetry"],
	["Cargo.lock", "cargo"],
	["go.sum", "go"],
];
const SCRIPTS = /^(?:(?:scripts|ops|bin|deploy|tools|\.ci|ci)\/)?deploy(?:\.sh|\.bash)?$/;

/** `read` gives the text of one of `files`, or undefined when it is large or no text. */
export function describeRepository(
	tags: readonly string[],
	files: readonly string[],
	read: (path: string) => string | undefined,
	around: Surroundings = NOTHING_ELSE,
): RepositoryFacts {
	const texts = files
		.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
		.map((path) => ({ path, text: read(path) ?? "" }));
	const tagged = readTags(tags);
	const packaged = readPackages(tagged, files, read, around.repository?.split("/")[1]);
	const services = listServices(files);
	const patterns = listTagPatterns({ ...tagged, ...packaged, services });
	const { reported } = around;
	const { namedEnvironments, ...workflows } = readWorkflows(texts, {
		...around,
		reported: reported?.checks.ok === true ? reported.checks.value : undefined,
		tags: patterns.map((pattern) => renderTag(pattern, tagged.latestOf[pattern] ?? "1.0.0")),
	});
	const onGitHub = readEnvironments(reported, namedEnvironments);
	return {
		...tagged,
		...packaged,
		...readBranches(around.branches, around.defaultBranch),
		...workflows,
		...onGitHub,
		protectedBranches: reported?.protectedBranches.ok === true ? reported.protectedBranches.value : null,
		urls: { ...onGitHub.deployedUrls, ...workflows.urls, ...around.earlier?.urls },
		earlier: around.earlier,
		deployHook: planDeployHook(workflows.deployJobs, {
			tagPatterns: tagged.tagPatterns,
			read: (path) => (files.includes(path) ? read(path) : undefined),
		}),
		hasDeployAction: hasDeployAction(files),
		owners: readOwners(
			["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS"].map(read).find((text) => text !== undefined) ?? "",
		),
		languages: LANGUAGES.flatMap(([pattern, name]) => (files.some((path) => pattern.test(path)) ? [name] : [])),
		packageManager: MANAGERS.find(([lock]) => files.includes(lock))?.[1],
		services,
		deployCommand: findDeploy(files, read),
		healthPath: findHealthPath(files, read),
	};
}

/** Folders with an image of their own are services wherever they lie; these are none. */
const NO_SERVICES = new Set([
	"build",
	"ci",
	"common",
	"deploy",
	"dev",
	"docker",
	"infra",
	"ops",
	"shared",
	"test",
	"tests",
	"tools",
]);

/** Folders of services with a build file of their own; a single one is the repository itself. */
function listServices(files: readonly string[]): RepositoryFacts["services"] {
	const found = new Map<string, string>();
	for (const path of files) {
		const [, folder, name] =
			/^((?:services|apps)\/([a-z][a-z0-9-]{0,62}))\/(?:package\.json|go\.mod|pyproject\.toml|Cargo\.toml|Dockerfile|pom\.xml)$/.exec(
				path,
			) ??
			/^((?:packages\/)?([a-z][a-z0-9-]{0,62}))\/Dockerfile$/.exec(path) ??
			[];
		if (folder !== undefined && name !== undefined && !NO_SERVICES.has(name)) found.set(name, folder);
	}
	return found.size < 2 ? [] : [...found].map(([name, path]) => ({ name, path })).slice(0, 20);
}

function findDeploy(
	files: readonly string[],
	read: (path: string) => string | undefined,
): RepositoryFacts["deployCommand"] {
	const script = files.find((path) => SCRIPTS.test(path));
	if (script !== undefined) return { run: `bash ${script}`, from: script };
	if (/^deploy:/m.test(read("Makefile") ?? "")) return { run: "make deploy", from: "Makefile" };
	try {
		const { scripts } = JSON.parse(read("package.json") ?? "{}") as { scripts?: Record<string, unknown> };
		if (typeof scripts?.["deploy"] === "string") return { run: "npm run deploy", from: "package.json" };
	} catch {
		return undefined;
	}
	return undefined;
}

const HEALTH =
	/["'`](\/(?:api\/)?(?:healthz?|livez|readyz|_health|status))["'`]|path:\s*(\/(?:healthz?|livez|readyz))\s*$/m;
const LOOKED_INTO = 400;

function findHealthPath(files: readonly string[], read: (path: string) => string | undefined): string | undefined {
	const sources = files.filter(
		(path) =>
			/\.(?:m?[jt]sx?|go|py|rb|rs|java|cs|php|ya?ml)$/.test(path) &&
			!/(?:^|\/)(?:tests?|node_modules|vendor|dist)\//.test(path),
	);
	for (const path of sources.slice(0, LOOKED_INTO)) {
		const found = HEALTH.exec(read(path) ?? "");
		if (found !== null) return found[1] ?? found[2];
	}
	return undefined;
}
