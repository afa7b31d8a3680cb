/**
 * Compares the notes that the product makes of public releases with what those projects published, and writes the table of
 * docs/compared-with-published-notes.md. Needs the network, so no test runs it:
 *
 *     node scripts/compare-published-notes.ts [--clones FOLDER]
 *
 * `FOLDER` holds git repositories as `owner/name`; one that is missing is cloned there, without work tree.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type BuiltNotes, buildNotes } from "@octoacme/shared/notes/document.ts";
import { type NoteCommit, type NotedPull, toNoteCommit } from "@octoacme/shared/notes/facts.ts";
import { matchesAny } from "@octoacme/shared/policy/changes.ts";
import { STANDARD_POLICY } from "@octoacme/shared/policy/standard.ts";
import { openGit } from "@octoacme/shared/process/git.ts";
import { readChangedPaths, relateLocally, streamHistory } from "@octoacme/shared/process/git-history.ts";
import { findPrevious } from "@octoacme/shared/release/find-previous.ts";
import type { ReleaseIdentity } from "@octoacme/shared/release/identity.ts";
import { toRangeCommit } from "@octoacme/shared/release/range-commit.ts";
import { readVersion, withVersioning } from "@octoacme/shared/release/version.ts";
import type { Versioning } from "@octoacme/shared/vocabulary.ts";

interface Project {
	/** `owner/name` on GitHub. */
	readonly repository: string;
	readonly shape: string;
	/** The releases that are compared. */
	readonly tags: readonly string[];
	readonly pattern: string;
	readonly versioning?: Versioning;
	/** The globs of the package that the tag releases; none: the whole repository. */
	readonly paths?: readonly string[];
	/** Where the project publishes what changed, at the tag. */
	readonly changelog: string;
	/** Folder of files that each hold one entry, named by an issue: `changelog/1234.bugfix.rst`. */
	readonly fragments?: string;
}

const PROJECTS: readonly Project[] = [
	{
		repository: "googleapis/release-please",
		shape: "release-please, squash",
		tags: ["v17.10.0", "v17.11.0"],
		pattern: "v{version}",
		changelog: "CHANGELOG.md",
	},
	{
		repository: "changesets/changesets",
		shape: "monorepo, changesets",
		tags: ["@changesets/cli@3.0.0"],
		pattern: "@changesets/cli@{version}",
		paths: ["packages/cli/**"],
		changelog: "packages/cli/CHANGELOG.md",
	},
	{
		repository: "psf/black",
		shape: "calendar versions, squash",
		tags: ["26.5.0", "26.5.1"],
		pattern: "{version}",
		versioning: "calver",
		changelog: "CHANGES.md",
	},
	{
		repository: "pytest-dev/pytest",
		shape: "maintenance line, backports",
		tags: ["9.1.0", "9.1.1"],
		pattern: "{version}",
		versioning: "pep440",
		changelog: "doc/en/changelog.rst",
		fragments: "changelog/",
	},
	{
		repository: "tokio-rs/tokio",
		shape: "monorepo, areas in titles",
		tags: ["tokio-1.52.3", "tokio-1.53.0"],
		pattern: "tokio-{version}",
		paths: ["tokio/**"],
		changelog: "tokio/CHANGELOG.md",
	},
	{
		repository: "petervanderdoes/gitflow-avh",
		shape: "git-flow",
		tags: ["1.12.0"],
		pattern: "{version}",
		changelog: "CHANGELOG.md",
	},
	{
		repository: "yt-dlp/yt-dlp",
		shape: "calendar versions, rebase",
		tags: ["2026.08.19"],
		pattern: "{version}",
		versioning: "calver",
		changelog: "Changelog.md",
	},
	{
		repository: "open-feature/js-sdk",
		shape: "monorepo, release-please",
		tags: ["server-sdk-v1.21.0"],
		pattern: "server-sdk-v{version}",
		paths: ["packages/server/**"],
		changelog: "packages/server/CHANGELOG.md",
	},
	{
		repository: "conventional-changelog/commitlint",
		shape: "many bumps by Renovate",
		tags: ["v21.0.2", "v21.2.2"],
		pattern: "v{version}",
		changelog: "CHANGELOG.md",
	},
	{
		repository: "git-lfs/git-lfs",
		shape: "merge commits",
		tags: ["v3.7.0"],
		pattern: "v{version}",
		changelog: "CHANGELOG.md",
	},
	{
		repository: "vitejs/vite",
		shape: "monorepo, one main package",
		tags: ["v8.2.0", "v8.2.2"],
		pattern: "v{version}",
		paths: ["packages/vite/**"],
		changelog: "packages/vite/CHANGELOG.md",
	},
];

const MATCHED = ["shown", "hidden", "elsewhere", "unnamed"] as const;

/** What became of one published entry: a line of ours, hidden by a rule, of commits outside our range, or naming no commit. */
type Outcome = (typeof MATCHED)[number];

interface Row {
	readonly project: Project;
	readonly identity: ReleaseIdentity;
	readonly commits: number;
	readonly published: number;
	readonly outcomes: Readonly<Record<Outcome, number>>;
	readonly shown: number;
	/** Lines of ours that no published entry names. */
	readonly more: number;
	readonly details: readonly string[];
}

async function compare(project: Project, tag: string, folder: string): Promise<Row> {
	const pattern = withVersioning(project.pattern, project.versioning ?? "semver");
	const release = readVersion(tag, pattern);
	const tags = await openGit(folder).listTags();
	const sha = tags.find(({ name }) => name === tag)!.sha;
	const { identity } = await findPrevious({ release, sha, pattern, tags }, async (base, head) => {
		const relation = await relateLocally(folder, base, head);
		if (relation === undefined) throw new Error(`${folder} does not hold ${base} and ${head}`);
		return relation;
	});
	const range = { directory: folder, from: identity.previous?.sha, to: sha };
	const commits: NoteCommit[] = [];
	const changed = await readChangedPaths(range);
	await streamHistory(range, (commit) =>
		commits.push(
			toNoteCommit({
				...toRangeCommit({ ...commit, madeBy: null }),
				...(commit.parents.length > 1 ? {} : { paths: changed.get(commit.sha) ?? [] }),
			}),
		),
	);
	const built = buildNotes(
		{
			identity,
			product: project.repository,
			date: commits[0]?.date.slice(0, 10) ?? "",
			commits,
			...namePulls(commits, project),
			knownIssues: [],
			previousNotes: { known: null, date: null },
			servicePaths: project.paths ?? [],
		},
		{ sections: STANDARD_POLICY.notes.sections ?? [], hidden: STANDARD_POLICY.notes.hidden ?? [] },
		matchesAny,
	);
	const published = listEntries(readSection(runGit(folder, "show", `${sha}:${project.changelog}`), release.version));
	return { project, identity, commits: commits.length, ...judge(published, { project, commits, built }) };
}

/**
 * Pull requests as the messages name them. GitHub's own association, their descriptions and labels are not in git: what people
 * wrote there, and what rebase merges brought, is not compared.
 */
function namePulls(
	commits: readonly NoteCommit[],
	{ repository }: Project,
): { readonly pulls: readonly NotedPull[]; readonly pullOfCommit: ReadonlyMap<string, number> } {
	const pulls = new Map<number, NotedPull>();
	const pullOfCommit = new Map<string, number>();
	for (const { sha, message, author } of commits) {
		const number = message.pullRequest;
		// A merge names its pull request and its title by itself.
		if (number === undefined || message.isMerge) continue;
		const url = `https://github.com/${repository}/pull/${number}`;
		pullOfCommit.set(sha, number);
		pulls.set(number, {
			number,
			title: message.header,
			body: "",
			labels: [],
			author,
			authorIsBot: false,
			firstContribution: false,
			url,
		});
	}
	return { pulls: [...pulls.values()], pullOfCommit };
}

/** The text below the heading that names the version, up to the next one that names another. */
function readSection(changelog: string, version: string): string {
	const lines = changelog.replace(/\r\n?/g, "\n").split("\n");
	const isHeading = (index: number) => {
		const line = lines[index]!;
		return /\d+\.\d+/.test(line) && (/^#{1,4} /.test(line) || /^(?:={3,}|-{3,})$/.test(lines[index + 1] ?? ""));
	};
	const from = lines.findIndex(
		(line, index) =>
			isHeading(index) && new RegExp(`(?<![\\d.])${version.replaceAll(".", "\\.")}(?![\\d.])`).test(line),
	);
	if (from < 0) throw new Error(`no section for ${version}`);
	const length = lines.slice(from + 1).findIndex((_, index) => isHeading(from + 1 + index));
	return lines.slice(from + 1, length < 0 ? undefined : from + 1 + length).join("\n");
}

/** Items of lists, each with what goes on below it; one that only holds items, or only names other packages, is none. */
function listEntries(section: string): readonly string[] {
	const entries: string[] = [];
	for (const line of section.split("\n")) {
		if (/^\s*[-*] /.test(line)) entries.push(line.trim().slice(2));
		else if (/^\s+\S/.test(line) && entries.length > 0) entries[entries.length - 1] += ` ${line.trim()}`;
	}
	return entries.filter(
		(entry) => !/^\*\*[^*]+\*\*$/.test(entry) && !/^(?:Updated dependencies|@[\w-]+\/[\w-]+@\d)/.test(entry),
	);
}

interface Ours {
	readonly project: Project;
	readonly commits: readonly NoteCommit[];
	readonly built: BuiltNotes;
}

function judge(published: readonly string[], ours: Ours): Omit<Row, "project" | "identity" | "commits"> {
	const { built } = ours;
	const fates = new Map(built.ledger.entries.map(({ sha, fate }) => [sha, fate]));
	const changes = built.document.sections.flatMap((section) => section.changes);
	const outcomes: Record<Outcome, number> = { shown: 0, hidden: 0, elsewhere: 0, unnamed: 0 };
	const named = new Set<string>();
	const details: string[] = [];
	for (const entry of published) {
		const found = findCommits(entry, ours);
		const outcome = decideOutcome(found, fates);
		outcomes[outcome] += 1;
		for (const { sha } of found ?? []) named.add(sha);
		if (outcome !== "shown") details.push(`${outcome}: ${entry.slice(0, 100)}`);
	}
	const isNamed = (change: (typeof changes)[number]) => [change.sha, ...change.commits].some((sha) => named.has(sha));
	return {
		published: published.length,
		outcomes,
		shown: changes.length,
		more: changes.filter((change) => !isNamed(change)).length,
		details,
	};
}

function decideOutcome(
	found: readonly NoteCommit[] | undefined,
	fates: ReadonlyMap<string, { readonly kind: string }>,
): Outcome {
	if (found === undefined) return "unnamed";
	if (found.length === 0) return "elsewhere";
	return found.some(({ sha }) => ["shown", "grouped", "backported"].includes(fates.get(sha)!.kind))
		? "shown"
		: "hidden";
}

/** Undefined: the entry names no commit, number or title that could be looked for. */
function findCommits(entry: string, { commits, project }: Ours): readonly NoteCommit[] | undefined {
	const shas = [...entry.matchAll(/(?:commit\/|\b)([0-9a-f]{7,40})\b/g)]
		.map(([, sha]) => sha!)
		.filter((sha) => /[a-f]/.test(sha) && /\d/.test(sha));
	const bySha = commits.filter(({ sha }) => shas.some((prefix) => sha.startsWith(prefix)));
	if (bySha.length > 0) return bySha;
	const numbers = [...entry.matchAll(/(?:#|\/(?:pull|issues)\/)(\d{1,6})\b/g)].map(([, number]) => Number(number));
	const byNumber = commits.filter(
		({ message, paths }) =>
			numbers.includes(message.pullRequest ?? 0) ||
			numbers.some((number) => new RegExp(`#${number}\\b`).test(`${message.header}\n${message.body}`)) ||
			(project.fragments !== undefined &&
				paths?.some((path) => numbers.some((number) => path.startsWith(`${project.fragments}${number}.`)))),
	);
	if (byNumber.length > 0) return byNumber;
	const words = normalize(entry);
	const byTitle = commits.filter(({ message }) => {
		const title = normalize(message.description);
		return title.length > 12 && (words.includes(title) || title.includes(words));
	});
	if (byTitle.length > 0) return byTitle;
	return shas.length + numbers.length > 0 ? [] : undefined;
}

function normalize(text: string): string {
	return text
		.toLowerCase()
		.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
		.replace(/[^a-z0-9]+/g, " ")
		.trim();
}

function runGit(folder: string, ...args: readonly string[]): string {
	const { status, stdout, stderr } = spawnSync("git", ["-C", folder, ...args], {
		encoding: "utf8",
		maxBuffer: 1 << 28,
	});
	if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
	return stdout;
}

function openClone(clones: string, repository: string): string {
	const folder = join(clones, repository);
	if (existsSync(folder)) return folder;
	mkdirSync(join(clones, repository.split("/")[0]!), { recursive: true });
	runGit(clones, "clone", "--quiet", "--bare", `https://github.com/${repository}.git`, folder);
	return folder;
}

function renderTable(rows: readonly Row[]): string {
	const head =
		"| project | shape | range | commits | they show | of these we show | hidden by a rule | outside our range | name no commit | we show | of these only we |";
	return [
		head,
		head.replace(/[^|]+/g, " --- "),
		...rows.map(({ project, identity, commits, published, outcomes, shown, more }) => {
			const cells = [
				project.repository,
				project.shape,
				`${identity.previous?.tag}…${identity.tag}`,
				commits,
				published,
				...MATCHED.map((outcome) => outcomes[outcome]),
				shown,
				more,
			];
			return `| ${cells.join(" | ")} |`;
		}),
	].join("\n");
}

const PAGE = join(import.meta.dirname, "..", "docs", "compared-with-published-notes.md");
const { values } = parseArgs({ options: { clones: { type: "string" } } });
const clones = values.clones ?? mkdtempSync(join(tmpdir(), "published-notes-"));
const rows: Row[] = [];
for (const project of PROJECTS)
	for (const tag of project.tags) {
		const row = await compare(project, tag, openClone(clones, project.repository));
		rows.push(row);
		console.log(`${project.repository} ${row.identity.previous?.tag}…${tag}`);
		for (const detail of row.details) console.log(`  ${detail}`);
	}
console.log(renderTable(rows));
if (existsSync(PAGE)) {
	const page = readFileSync(PAGE, "utf8");
	writeFileSync(
		PAGE,
		page.replace(/\| project \|[\s\S]*?\n(?=\n)/, () => `${renderTable(rows)}\n`),
	);
}
