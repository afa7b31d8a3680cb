/** What a repository tells about how it is built, checked, deployed and owned; pure: paths and texts in, plain facts out. */
import { expandMatrix, renderMatrixName } from "@octoacme/rehearsal/runner/matrix.ts";
import type { JsonValue } from "@octoacme/rehearsal/runner/types.ts";
import { compareVersions, listVersionings, parseVersion, withVersioning } from "@octoacme/shared/release/version.ts";
import type { Versioning } from "@octoacme/shared/vocabulary.ts";
import { parse } from "yaml";

export interface RepositoryFacts {
	/** Of the tags that carry versions, most frequent first. */
	readonly tagPatterns: readonly string[];
	/** How the tags of each pattern are numbered. */
	readonly versionings: Readonly<Record<string, Versioning>>;
	/** Tags that look like releases, where no tag is one of a versioning that is supported. */
	readonly unsupportedTags: readonly string[];
	/** The highest version that a tag of the first pattern carries. */
	readonly latest: string | undefined;
	/** The highest version that the tags of each pattern carry. */
	readonly latestOf: Readonly<Record<string, string>>;
	/** Jobs that run on pushes to branches: they report on the commit that a tag names. */
	readonly checks: readonly { readonly name: string; readonly workflow: string }[];
	/** Code owners of everything. */
	readonly owners: { readonly users: readonly string[]; readonly teams: readonly string[] };
	readonly languages: readonly string[];
	readonly packageManager: string | undefined;
	readonly services: readonly { readonly name: string; readonly path: string }[];
	readonly deployCommand: { readonly run: string; readonly from: string } | undefined;
	/** Workflows that deploy on tags already. */
	readonly tagDeployers: readonly string[];
	/** Addresses that workflows name for their environments. */
	readonly urls: { readonly staging?: string; readonly production?: string };
	readonly healthPath: string | undefined;
}

const VERSION = /^(.*?)(\d+(?:\.\d+)+(?:[0-9A-Za-z.-]*[0-9A-Za-z])?)$/;
/** `release-1-4-0`, `REL_16_1`: a release to people, and no version that has an order. */
const LOOKS_RELEASED = /^[A-Za-z]*[-_/]?v?\d+(?:[._-]\d+)+$/i;
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

interface WorkflowFacts {
	readonly path: string;
	readonly onBranches: boolean;
	readonly onTags: boolean;
	readonly deploys: boolean;
	readonly jobs: readonly string[];
	readonly urls: readonly (readonly [string, string])[];
}

/** `read` gives the text of one of `files`, or undefined when it is large or no text. */
export function describeRepository(
	tags: readonly string[],
	files: readonly string[],
	read: (path: string) => string | undefined,
): RepositoryFacts {
	const workflows = files
		.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
		.flatMap((path) => readWorkflow(path, read(path)));
	const versions = groupVersions(tags);
	const versionings = readVersioningsOf(versions);
	const patterns = Object.keys(versionings);
	const latestOf = findLatest(versions, versionings);
	return {
		tagPatterns: patterns,
		versionings,
		unsupportedTags: patterns.length > 0 ? [] : tags.filter((tag) => LOOKS_RELEASED.test(tag)),
		latest: latestOf[patterns[0] ?? ""],
		latestOf,
		checks: workflows
			.filter(({ onBranches, deploys }) => onBranches && !deploys)
			.flatMap(({ path, jobs }) => jobs.map((name) => ({ name, workflow: path }))),
		owners: readOwners(
			["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS"].map(read).find((text) => text !== undefined) ?? "",
		),
		languages: LANGUAGES.flatMap(([pattern, name]) => (files.some((path) => pattern.test(path)) ? [name] : [])),
		packageManager: MANAGERS.find(([lock]) => files.includes(lock))?.[1],
		services: listServices(files),
		deployCommand: findDeploy(files, read),
		tagDeployers: workflows.filter(({ onTags, deploys }) => onTags && deploys).map(({ path }) => path),
		urls: Object.fromEntries(
			workflows
				.flatMap(({ urls }) => urls)
				.flatMap(([name, url]) => {
					const key = /^prod/i.test(name) ? "production" : /^stag/i.test(name) ? "staging" : undefined;
					return key === undefined ? [] : [[key, url]];
				}),
		),
		healthPath: findHealthPath(files, read),
	};
}

/** Of `v{version}` and its like, as the tags show them: how each is numbered; most frequent first. */
export function readVersionings(tags: readonly string[]): Readonly<Record<string, Versioning>> {
	return readVersioningsOf(groupVersions(tags));
}

/** What tags have before their version → the versions. */
function groupVersions(tags: readonly string[]): ReadonlyMap<string, readonly string[]> {
	const versions = new Map<string, string[]>();
	for (const tag of tags) {
		const [, prefix, version] = VERSION.exec(tag) ?? [];
		if (prefix === undefined || !/^(?:[A-Za-z0-9@][A-Za-z0-9._+@/-]*)?$/.test(prefix)) continue;
		const known = versions.get(prefix);
		if (known === undefined) versions.set(prefix, [version!]);
		else known.push(version!);
	}
	return versions;
}

function readVersioningsOf(versions: ReadonlyMap<string, readonly string[]>): Readonly<Record<string, Versioning>> {
	return Object.fromEntries(
		[...versions]
			.sort(([a, some], [b, more]) => more.length - some.length || a.localeCompare(b))
			.flatMap(([prefix, found]) => {
				const versioning = chooseVersioning(found);
				return versioning === undefined ? [] : [[`${prefix}{version}`, versioning] as const];
			}),
	);
}

/** A year of four digits or a month with its zero is no semver, and most of the tags decide: some repositories move `v1.4` along. */
function chooseVersioning(versions: readonly string[]): Versioning | undefined {
	const known = versions.map(listVersionings);
	const hold = (versioning: Versioning) => known.filter((all) => all.includes(versioning)).length;
	const isDate = versions.some((text) => /^\d{4}\./.test(text) || /\.0\d/.test(text));
	if (isDate && hold("calver") === versions.length) return "calver";
	// `9.2.0rc1` beside `9.1.0`: Python's way of writing what comes before a release, or after it.
	const isPython = versions.some((text, index) => /[a-z]/.test(text) && !known[index]!.includes("semver"));
	if (isPython && hold("pep440") === versions.length) return "pep440";
	return (["semver", "pep440"] as const).find((versioning) => hold(versioning) * 2 >= versions.length);
}

function findLatest(
	versions: ReadonlyMap<string, readonly string[]>,
	versionings: Readonly<Record<string, Versioning>>,
): Readonly<Record<string, string>> {
	return Object.fromEntries(
		[...versions].flatMap(([prefix, found]) => {
			const pattern = `${prefix}{version}`;
			const versioning = versionings[pattern];
			if (versioning === undefined) return [];
			const read = withVersioning("{version}", versioning);
			const latest = found
				.flatMap((version) => parseVersion(version, read) ?? [])
				.filter(({ prerelease }) => prerelease.length === 0)
				.sort(compareVersions)
				.at(-1);
			return latest === undefined ? [] : [[pattern, latest.version] as const];
		}),
	);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readWorkflow(path: string, text: string | undefined): readonly WorkflowFacts[] {
	let document: unknown;
	try {
		document = parse(text ?? "", { maxAliasCount: 50, logLevel: "error", uniqueKeys: false });
	} catch {
		// `check` says what is wrong with it.
		return [];
	}
	if (!isRecord(document)) return [];
	// What an earlier init wrote is no fact about the repository: a second one would answer otherwise than the first.
	if (/^\s*(?:- )?uses:\s*["']?octoacme\//m.test(text ?? "")) return [];
	const on = document["on"];
	const push = isRecord(on) ? on["push"] : undefined;
	const isPushed = on === "push" || (Array.isArray(on) && on.includes("push")) || (isRecord(on) && "push" in on);
	const onTags = isRecord(push) && ("tags" in push || "tags-ignore" in push);
	const jobs = isRecord(document["jobs"]) ? Object.entries(document["jobs"]) : [];
	const environments = jobs.flatMap(([, job]) =>
		isRecord(job) && job["environment"] !== undefined ? [job["environment"]] : [],
	);
	return [
		{
			path,
			onBranches: isPushed && (!onTags || (isRecord(push) && "branches" in push)),
			onTags: onTags || (isRecord(on) && "release" in on),
			deploys:
				environments.length > 0 ||
				/deploy|release|publish/i.test(path) ||
				jobs.some(([id]) => /deploy|publish/i.test(id)),
			jobs: reportsOnDefaultBranch(push) ? jobs.flatMap(([id, job]) => listJobChecks(id, job)) : [],
			urls: environments.flatMap((environment) => {
				if (!isRecord(environment)) return [];
				const { name, url } = environment;
				return typeof name === "string" && typeof url === "string" && /^https:\/\/[^\s$]+$/.test(url)
					? [[name, url.replace(/\/+$/, "")] as const]
					: [];
			}),
		},
	];
}

const DEFAULT_BRANCHES = /^(?:main|master|develop|trunk|\*\*?)$/;

/** Whether a push to the default branch starts it whatever changed: a filter by paths, or by other branches, lets a commit pass without it. */
function reportsOnDefaultBranch(push: unknown): boolean {
	if (!isRecord(push)) return true;
	if ("paths" in push || "paths-ignore" in push) return false;
	const { branches } = push;
	if (branches === undefined) return true;
	return [branches].flat().some((branch) => typeof branch === "string" && DEFAULT_BRANCHES.test(branch));
}

const RUNS_ALWAYS = /^(?:\$\{\{)?\s*(?:success\(\)|always\(\)|!\s*cancelled\(\)|true)\s*(?:\}\})?$/;

/** The checks that a job reports on every commit, one for each combination of a matrix that is written out. */
function listJobChecks(id: string, job: unknown): readonly string[] {
	// A called workflow reports once for each of its jobs, under names that stand in its own file.
	if (!isRecord(job) || job["uses"] !== undefined) return [];
	const condition = job["if"];
	if (condition !== undefined && !RUNS_ALWAYS.test(String(condition).trim())) return [];
	const name = job["name"] ?? id;
	if (typeof name !== "string" || name.includes("${{")) return [];
	const strategy = job["strategy"];
	const matrix = isRecord(strategy) ? strategy["matrix"] : undefined;
	if (matrix === undefined) return [name];
	if (JSON.stringify(matrix).includes("${{")) return [];
	const expansion = expandMatrix(matrix as JsonValue);
	return expansion.kind === "combinations"
		? expansion.combinations.map((combination) => renderMatrixName(name, combination))
		: [];
}

/** Who owns `*`; the last such line counts, as on GitHub. */
export function readOwners(text: string): RepositoryFacts["owners"] {
	const line = text
		.split("\n")
		.map((one) => one.replace(/#.*/, "").trim().split(/\s+/))
		.filter(([pattern]) => pattern === "*")
		.at(-1);
	const names = (line ?? []).slice(1).flatMap((owner) => (/^@[A-Za-z0-9_./-]+$/.test(owner) ? [owner.slice(1)] : []));
	return {
		users: names.filter((name) => /^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/.test(name)),
		teams: names.filter((name) => /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/.test(name)),
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
