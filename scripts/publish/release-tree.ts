/**
 * Decides what the release repository holds: what a user runs, and nothing else. The actions are one commit; the reusable
 * workflows are added by the next one and name that first commit, since a commit cannot name itself.
 */
import { posix } from "node:path";
import { parse } from "yaml";
import { DEPLOY_ACTION } from "../oidc-workflows.ts";
import type { ActionContent, SourceEntry } from "./content.ts";
import { SHARED_FOLDER, shareModules } from "./share-modules.ts";

/** Name of the repository, beside the mirrors, that holds all actions and the reusable workflows. */
export const RELEASE_REPOSITORY = "release";

export type FilesDecision =
	| { readonly ok: true; readonly files: readonly ActionContent[] }
	| { readonly ok: false; readonly problems: readonly string[] };

export interface ActionsFacts {
	readonly actions: readonly {
		readonly name: string;
		/** What the action's own mirror holds. */
		readonly files: readonly ActionContent[];
		/** Text of each `dist/*.js`, by its path in the mirror. */
		readonly scripts: ReadonlyMap<string, string>;
	}[];
	/** Everything under `schema/`, and the root's LICENSE; the command line's schemas are left out. */
	readonly entries: readonly SourceEntry[];
	readonly place: ReleasePlace;
}

export interface ReleasePlace {
	/** Where the sources are, `https://github.com/octoacme/release-actions`. */
	readonly address: string;
	readonly tag: string;
	/** The commit of the sources. */
	readonly sha: string;
}

/** What the command line prints is described beside it; no workflow reads it. */
const COMMAND_LINE_SCHEMAS = "schema/cli/";
const LEFT_OUT = new Set(["LICENSE", "dist/sources.json"]);

/** The files of the first commit: actions, what their bundles share, schemas, licence and README, sorted by path. */
export function decideActionFiles(facts: ActionsFacts): FilesDecision {
	const problems: string[] = [];
	const files: ActionContent[] = [];
	const scripts = new Map<string, string>();
	for (const action of facts.actions) {
		if (action.name === RELEASE_REPOSITORY || action.name === SHARED_FOLDER)
			problems.push(`an action can't be called ${action.name}`);
		for (const file of action.files) {
			const path = `actions/${action.name}/${file.path}`;
			const script = action.scripts.get(file.path);
			if (script !== undefined) scripts.set(path, script);
			else if (!LEFT_OUT.has(file.path)) files.push({ ...file, path });
		}
	}
	for (const [path, text] of shareModules(scripts)) files.push({ path, mode: "100644", text });
	for (const { path, mode, blob } of facts.entries) {
		if (path.startsWith(COMMAND_LINE_SCHEMAS)) continue;
		if (mode !== "100644") problems.push(`${path} is no ordinary file (mode ${mode})`);
		else files.push({ path, mode, blob });
	}
	files.push({ path: "README.md", mode: "100644", text: renderReadme(facts) });
	for (const needed of ["LICENSE", "schema/release-policy.schema.json"])
		if (!files.some(({ path }) => path === needed)) problems.push(`${needed} is missing`);
	if (facts.actions.length === 0) problems.push("there is no action");
	return problems.length > 0 ? { ok: false, problems } : { ok: true, files: sortByPath(files) };
}

export interface WorkflowsFacts {
	/** Path → text of every file in `.github/workflows/`. */
	readonly workflows: ReadonlyMap<string, string>;
	/** Names of the actions of the first commit. */
	readonly actions: readonly string[];
	/** The first commit. */
	readonly actionsCommit: string;
	readonly place: ReleasePlace;
}

/** The reusable workflows of the second commit; every `uses:` in them is a full commit, our own that of the actions. */
export function decideWorkflowFiles(facts: WorkflowsFacts): FilesDecision {
	const problems: string[] = [];
	const files: ActionContent[] = [];
	for (const [path, source] of facts.workflows) {
		const document = readDocument(path, source, problems);
		if (document === undefined || !isReusable(document)) continue;
		const text = pinWorkflow(source, facts);
		files.push({ path, mode: "100644", text });
		for (const uses of listUses(readDocument(path, text, problems))) {
			const problem = judgeUses(uses, facts);
			if (problem !== undefined) problems.push(`${path}: ${problem}`);
		}
	}
	if (files.length === 0 && problems.length === 0) problems.push("there is no reusable workflow");
	return problems.length > 0 ? { ok: false, problems } : { ok: true, files: sortByPath(files) };
}

/** owner/name of the repository that the actions and workflows are used from. */
export function nameRelease(address: string): string {
	return `${nameSource(address).split("/")[0]}/${RELEASE_REPOSITORY}`;
}

function nameSource(address: string): string {
	return new URL(address).pathname.split("/").filter(Boolean).slice(-2).join("/");
}

function pinWorkflow(text: string, facts: WorkflowsFacts): string {
	const release = nameRelease(facts.place.address);
	return text
		.replace(
			/^([ \t]*(?:- )?uses:[ \t]*)octoacme\/release-actions\/actions\/([a-z-]+)@v\d+[ \t]*$/gm,
			(_, head, action) => `${head}${release}/actions/${action}@${facts.actionsCommit} # ${facts.place.tag}`,
		)
		.replace(/^(#.*)octoacme\/release-actions\/\.github\/workflows\//gm, `$1${release}/.github/workflows/`);
}

function judgeUses(uses: string, facts: WorkflowsFacts): string | undefined {
	if (uses === DEPLOY_ACTION) return undefined;
	const [, repository, folder = "", commit] = /^([^/@\s]+\/[^/@\s]+)((?:\/[^/@\s]+)*)@([0-9a-f]{40})$/.exec(uses) ?? [];
	if (repository === undefined) return `uses ${uses}, which is not pinned to a full commit`;
	const release = nameRelease(facts.place.address);
	if (![release, nameSource(facts.place.address)].includes(repository)) return undefined;
	const action = /^\/actions\/([a-z-]+)$/.exec(folder)?.[1];
	if (
		repository === release &&
		commit === facts.actionsCommit &&
		action !== undefined &&
		facts.actions.includes(action)
	)
		return undefined;
	return `uses ${uses}, which is no action of this release`;
}

function readDocument(path: string, text: string, problems: string[]): unknown {
	try {
		return parse(text);
	} catch (error) {
		problems.push(`${path} is no YAML (${(error as Error).message.split("\n")[0]})`);
		return undefined;
	}
}

function isReusable(document: unknown): boolean {
	const on = (document as { readonly on?: unknown } | null)?.on;
	if (typeof on === "string") return on === "workflow_call";
	if (Array.isArray(on)) return on.includes("workflow_call");
	return typeof on === "object" && on !== null && "workflow_call" in on;
}

/** Every value of a key `uses`, wherever it is. */
function listUses(value: unknown): readonly string[] {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		key === "uses" && !Array.isArray(value) ? [String(inner)] : listUses(inner),
	);
}

function renderReadme({ actions, place }: ActionsFacts): string {
	const release = nameRelease(place.address);
	const { address, tag, sha } = place;
	return `# OctoAcme Release Actions ${tag}

Made for each release from [${nameSource(address)}](${address}) at [\`${sha.slice(0, 12)}\`](${address}/tree/${sha}): the actions, their reusable
workflows and the schemas, and nothing else. Documentation, sources, tests and issues are there.

\`\`\`yaml
jobs:
  ship:
    uses: ${release}/.github/workflows/ship.yml@${tag}
\`\`\`

The reusable workflows name the actions by the full commit before the release's own, which holds the same files. So a workflow that is
pinned to a commit runs what was released with it, and nothing that moves.

Actions: ${actions.map(({ name }) => `\`${release}/actions/${name}@${tag}\``).join(", ")}.

The bundles are those of the sources without their comments; a module that several actions carry lies once, in \`${SHARED_FOLDER}/\`.
[Releasing](${address}/blob/${tag}/docs/releasing.md#verifying-a-release) says how to see that this tree is what the sources make.
`;
}

function sortByPath<File extends { readonly path: string }>(files: readonly File[]): readonly File[] {
	return [...files].sort((a, b) => (posix.normalize(a.path) < posix.normalize(b.path) ? -1 : 1));
}
