/** Makes trees and commits in a scratch repository: the same objects on every machine at every time for the same sources. */
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { ActionContent } from "./content.ts";
import type { Git } from "./git.ts";
import type { Source } from "./source.ts";

/** Who the commits are by: the bot that workflows commit as. */
const AUTHOR = { name: "github-actions[bot]", email: "41898282+github-actions[bot]@users.noreply.github.com" };

/** A bare repository of its own that sees the source's objects; nothing is ever written to the source. */
export async function openScratch(git: Git, source: Source): Promise<Disposable & { readonly folder: string }> {
	const folder = mkdtempSync(join(tmpdir(), "octoacme-publish-"));
	await git.must(["init", "--quiet", "--bare", "--initial-branch=main", folder], { cwd: folder });
	const objects = (await git.must(["rev-parse", "--git-path", "objects"], { cwd: source.folder })).trim();
	appendFileSync(join(folder, "objects/info/alternates"), `${resolve(source.folder, objects)}\n`);
	return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

/** The tree of exactly these files; a file of the source keeps its blob, and so every byte. */
export async function buildTree(git: Git, cwd: string, content: readonly ActionContent[]): Promise<string> {
	const lines: string[] = [];
	for (const file of content) {
		const blob =
			"blob" in file ? file.blob : (await git.must(["hash-object", "-w", "--stdin"], { cwd, input: file.text })).trim();
		lines.push(`${file.mode} ${blob}\t${file.path}\0`);
	}
	await git.must(["read-tree", "--empty"], { cwd });
	await git.must(["update-index", "-z", "--add", "--index-info"], { cwd, input: lines.join("") });
	return (await git.must(["write-tree"], { cwd })).trim();
}

/** Dated like the commit of the sources, which its message names. */
export async function commitTree(
	git: Git,
	source: Source,
	commit: { readonly cwd: string; readonly tree: string; readonly parents: readonly string[]; readonly title: string },
): Promise<string> {
	const parents = commit.parents.flatMap((parent) => ["-p", parent]);
	const made = await git.must(["commit-tree", commit.tree, ...parents, "-F", "-"], {
		cwd: commit.cwd,
		input: `${commit.title}\n\nFrom ${source.address}/tree/${source.sha}\n`,
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
