/** Brings one action's mirror to a release: read, decide, build the commit, set the refs, and read again until nothing is left to do. */
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { ActionContent } from "./content.ts";
import { flatten, type Git } from "./git.ts";
import { decideMirror, type MirrorFacts, type MirrorPlan, type RemoteRefs } from "./plan.ts";
import { pushRefs, readRefs } from "./remote.ts";
import { readContent, type Source } from "./source.ts";

export interface Publishing {
	readonly git: Git;
	readonly source: Source;
	readonly dryRun: boolean;
	readonly write: (line: string) => void;
	readonly pause: (ms: number) => Promise<void>;
}

/** Who the mirrors' commits are by: the bot that workflows commit as. */
const AUTHOR = { name: "github-actions[bot]", email: "41898282+github-actions[bot]@users.noreply.github.com" };
const ATTEMPTS = 5;

/** publishMirror: sets what is missing, or with `dryRun` says it. Throws ActionableError when the mirror can't be brought there. */
export async function publishMirror(publishing: Publishing, action: string, url: string): Promise<void> {
	const { git, write } = publishing;
	const content = await readContent(git, publishing.source, action);
	using scratch = await openScratch(git, publishing.source);
	const tree = await buildTree(git, scratch.folder, content);
	let made: Published | undefined;
	for (let attempt = 1; ; attempt++) {
		const refs = await readRefs(git, url, scratch.folder, publishing.pause);
		const read = await readFacts(publishing, scratch.folder, url, tree, refs, made);
		const end: StepEnd = read.ok
			? await carryOut(publishing, action, url, scratch.folder, tree, decideMirror(read.facts))
			: { kind: "again", message: read.problem };
		if (end.kind === "done") return;
		const isSet = end.kind === "set";
		if (isSet) made = end.published;
		const why = isSet ? "what was set is not there" : end.message;
		if (attempt >= ATTEMPTS)
			throw new ActionableError({
				code: "conflict",
				message: `${action} could not be published in ${ATTEMPTS} attempts: ${why}.`,
				hint: "See what else writes to the repository, then run again.",
			});
		if (isSet) continue;
		write(`${action}: ${why}; reading again`);
		await publishing.pause(attempt * 500);
	}
}

type Published = NonNullable<MirrorFacts["published"]>;

type StepEnd =
	| { readonly kind: "done" }
	| { readonly kind: "set"; readonly published: Published | undefined }
	| { readonly kind: "again"; readonly message: string };

async function carryOut(
	publishing: Publishing,
	action: string,
	url: string,
	cwd: string,
	tree: string,
	plan: MirrorPlan,
): Promise<StepEnd> {
	const { git, source, write, dryRun } = publishing;
	const { tag } = source.version;
	if (plan.kind === "refuse")
		throw new ActionableError({
			code: "conflict",
			message: `${action}: ${plan.message}.`,
			hint: "A published version never changes. Release this content under the next version.",
		});
	if (plan.steps.length === 0 || dryRun) {
		for (const { ref, why } of plan.steps) write(`${action}: would set ${ref} (${why})`);
		for (const { ref, why } of plan.kept) write(`${action}: keeps ${ref} (${why})`);
		if (plan.blocked.length > 0)
			throw new ActionableError({
				code: "conflict",
				message: `${action}: ${plan.blocked.map(({ ref, why }) => `${ref} was not moved: ${why}`).join("; ")}.`,
				hint: "Put it on the release that it should name, or delete it, then run again.",
			});
		write(`${action}: ${plan.steps.length > 0 ? "nothing was written (dry run)" : `${tag} is published`}`);
		return { kind: "done" };
	}
	const commit =
		plan.commit.kind === "existing"
			? plan.commit.sha
			: await commitTree(publishing, cwd, tree, plan.commit.parent?.sha);
	const end = await pushRefs(git, { url, cwd, commit, steps: plan.steps });
	if (end.kind === "refused") throw end.error;
	if (end.kind === "unclear") return { kind: "again", message: end.message };
	for (const { ref, why } of plan.steps) write(`${action}: set ${ref} to ${commit.slice(0, 12)} (${why})`);
	if (plan.commit.kind === "existing") return { kind: "set", published: undefined };
	return { kind: "set", published: { sha: commit, tree, parents: plan.commit.parent ? [plan.commit.parent.sha] : [] } };
}

/** openScratch: a bare repository of its own that sees the source's objects; nothing is ever written to the source. */
export async function openScratch(git: Git, source: Source): Promise<Disposable & { readonly folder: string }> {
	const folder = mkdtempSync(join(tmpdir(), "octoacme-publish-"));
	await git.must(["init", "--quiet", "--bare", "--initial-branch=main", folder], { cwd: folder });
	const objects = (await git.must(["rev-parse", "--git-path", "objects"], { cwd: source.folder })).trim();
	appendFileSync(join(folder, "objects/info/alternates"), `${resolve(source.folder, objects)}\n`);
	return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

/** buildTree: in a scratch repository of its own, the tree of exactly these files; a file of the source keeps its blob, and so every byte. */
export async function buildTree(git: Git, cwd: string, content: readonly ActionContent[]): Promise<string> {
	const lines: string[] = [];
	for (const file of content) {
		const blob =
			"blob" in file ? file.blob : (await git.must(["hash-object", "-w", "--stdin"], { cwd, input: file.text })).trim();
		lines.push(`${file.mode} ${blob}\t${file.path}\0`);
	}
	await git.must(["update-index", "-z", "--add", "--index-info"], { cwd, input: lines.join("") });
	return (await git.must(["write-tree"], { cwd })).trim();
}

/** commitTree: the same commit on every machine at every time for the same release, tree and parent. */
export async function commitTree(
	publishing: Pick<Publishing, "git" | "source">,
	cwd: string,
	tree: string,
	parent?: string,
): Promise<string> {
	const { git, source } = publishing;
	const message = `Release ${source.version.tag}\n\nFrom ${source.address}/tree/${source.sha}\n`;
	const made = await git.must(["commit-tree", tree, ...(parent === undefined ? [] : ["-p", parent]), "-F", "-"], {
		cwd,
		input: message,
		env: {
			GIT_AUTHOR_NAME: AUTHOR.name,
			GIT_AUTHOR_EMAIL: AUTHOR.email,
			GIT_AUTHOR_DATE: source.date,
			GIT_COMMITTER_NAME: AUTHOR.name,
			GIT_COMMITTER_EMAIL: AUTHOR.email,
			GIT_COMMITTER_DATE: source.date,
		},
	});
	return made.trim();
}

/** readFacts: fetches the commits that the decision and the new commit need; `made` is what this run has pushed already. */
async function readFacts(
	publishing: Publishing,
	cwd: string,
	url: string,
	tree: string,
	refs: RemoteRefs,
	made: Published | undefined,
): Promise<{ readonly ok: true; readonly facts: MirrorFacts } | { readonly ok: false; readonly problem: string }> {
	const { git, source } = publishing;
	const facts = { version: source.version, tree, refs };
	const own = `refs/tags/${source.version.tag}`;
	const read = async (ref: string): Promise<Published | string> => {
		const end = await git.run(
			["fetch", "--quiet", "--no-tags", "--depth=1", "--force", "--end-of-options", url, `${ref}:refs/read`],
			{ cwd },
		);
		if (end.code !== 0) return `${ref} could not be fetched: ${flatten(end.stderr)}`;
		const text = (await git.must(["rev-parse", "refs/read^{commit}", "refs/read^{tree}"], { cwd })).trim().split("\n");
		// Parents from the object itself: a shallow commit shows none.
		const raw = await git.must(["cat-file", "commit", text[0]!], { cwd });
		const parents = [...raw.split("\n\n")[0]!.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, sha]) => sha!);
		if (text[0] !== refs.commits.get(ref)) return `${ref} changed meanwhile`;
		return { sha: text[0]!, tree: text[1]!, parents };
	};
	if (refs.objects.has(own)) {
		const published = made !== undefined && made.sha === refs.commits.get(own) ? made : await read(own);
		return typeof published === "string"
			? { ok: false, problem: published }
			: { ok: true, facts: { ...facts, published } };
	}
	const plan = decideMirror({ ...facts, published: undefined });
	const parent = plan.kind === "publish" && plan.commit.kind === "new" ? plan.commit.parent : null;
	const fetched = parent === null ? undefined : await read(parent.ref);
	return typeof fetched === "string"
		? { ok: false, problem: fetched }
		: { ok: true, facts: { ...facts, published: undefined } };
}
