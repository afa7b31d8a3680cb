/** Builds what the release repository gets: the commit of the actions, and the tree of the release that names it. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { ActionContent } from "./content.ts";
import type { Git } from "./git.ts";
import { decideActionFiles, decideWorkflowFiles, type FilesDecision } from "./release-tree.ts";
import { listActions, listTree, readContent, type Source } from "./source.ts";
import { buildTree, commitTree } from "./tree.ts";

export interface Distribution {
	/** Tree of the release: actions, schemas, licence, README and reusable workflows. */
	readonly tree: string;
	/** Commit that the reusable workflows name; it has no parent, so it hangs on the sources alone. */
	readonly actionsCommit: string;
	readonly files: readonly ActionContent[];
}

/** Writes objects into the scratch repository at `cwd` only; throws ActionableError with every problem of the content. */
export async function buildDistribution(git: Git, cwd: string, source: Source): Promise<Distribution> {
	const names = await listActions(git, source);
	const place = { address: source.address, tag: source.version.tag, sha: source.sha };
	const read = (blob: string) => git.must(["cat-file", "blob", blob], { cwd: source.folder });
	const actions = [];
	for (const name of names) {
		const files = await readContent(git, source, name);
		const scripts = new Map<string, string>();
		for (const file of files)
			if ("blob" in file && /^dist\/[^/]+\.js$/.test(file.path)) scripts.set(file.path, await read(file.blob));
		actions.push({ name, files, scripts });
	}
	const entries = await listTree(git, source, "schema/", "LICENSE");
	const actionFiles = requireFiles(decideActionFiles({ actions, entries, place }));
	const actionsTree = await buildTree(git, cwd, actionFiles);
	const actionsCommit = await commitTree(git, source, {
		cwd,
		tree: actionsTree,
		parents: [],
		title: `Actions of ${source.version.tag}`,
	});
	const workflows = new Map<string, string>();
	for (const { path, blob } of await listTree(git, source, ".github/workflows/"))
		if (/^\.github\/workflows\/[a-z-]+\.yml$/.test(path)) workflows.set(path, await read(blob));
	const workflowFiles = requireFiles(decideWorkflowFiles({ workflows, actions: names, actionsCommit, place }));
	const files = [...actionFiles, ...workflowFiles];
	return { tree: await buildTree(git, cwd, files), actionsCommit, files };
}

function requireFiles(decision: FilesDecision): readonly ActionContent[] {
	if (decision.ok) return decision.files;
	throw new ActionableError({
		code: "invalid-input",
		message: `The release tree can't be made: ${decision.problems.join("; ")}.`,
		hint: "Fix it on the branch, and release that under a new version.",
	});
}
