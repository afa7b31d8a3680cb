/** Brings one action's mirror to a release: read, decide, build the commit, set the refs, and read again until nothing is left to do. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import { buildDistribution } from "./distribution.ts";
import { flatten, type Git } from "./git.ts";
import { decideMirror, type MirrorFacts, type MirrorPlan, type RemoteRefs } from "./plan.ts";
import { RELEASE_REPOSITORY } from "./release-tree.ts";
import { pushRefs, readRefs } from "./remote.ts";
import { readContent, type Source } from "./source.ts";
import { buildTree, commitTree, openScratch } from "./tree.ts";

export interface Publishing {
	readonly git: Git;
	readonly source: Source;
	readonly dryRun: boolean;
	readonly write: (line: string) => void;
	readonly pause: (ms: number) => Promise<void>;
}

const ATTEMPTS = 5;

/** Sets what is missing, or with `dryRun` says it. Throws ActionableError when the mirror can't be brought there. */
export async function publishMirror(publishing: Publishing, action: string, url: string): Promise<void> {
	const { git, write } = publishing;
	using scratch = await openScratch(git, publishing.source);
	const content = await buildContent(publishing, scratch.folder, action);
	const { tree } = content;
	let made: Published | undefined;
	for (let attempt = 1; ; attempt++) {
		const refs = await readRefs(git, url, scratch.folder, publishing.pause);
		const read = await readFacts(publishing, scratch.folder, url, tree, refs, made);
		const end: StepEnd = read.ok
			? await carryOut(publishing, { action, url, cwd: scratch.folder, content }, decideMirror(read.facts))
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

/** What a repository holds at a release. */
interface Content {
	readonly tree: string;
	/** Commit that the tree names, and that has to be there with it. */
	readonly named: string | undefined;
}

async function buildContent({ git, source }: Publishing, cwd: string, name: string): Promise<Content> {
	if (name !== RELEASE_REPOSITORY)
		return { tree: await buildTree(git, cwd, await readContent(git, source, name)), named: undefined };
	const { tree, actionsCommit } = await buildDistribution(git, cwd, source);
	return { tree, named: actionsCommit };
}

async function carryOut(
	publishing: Publishing,
	target: { readonly action: string; readonly url: string; readonly cwd: string; readonly content: Content },
	plan: MirrorPlan,
): Promise<StepEnd> {
	const { git, source, write, dryRun } = publishing;
	const { action, url, cwd, content } = target;
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
	const before = plan.commit.kind === "new" ? plan.commit.parent?.sha : undefined;
	const parents = [before, content.named].filter((parent) => parent !== undefined);
	const commit =
		plan.commit.kind === "existing"
			? plan.commit.sha
			: await commitTree(git, source, { cwd, tree: content.tree, parents, title: `Release ${tag}` });
	const end = await pushRefs(git, { url, cwd, commit, steps: plan.steps });
	if (end.kind === "refused") throw end.error;
	if (end.kind === "unclear") return { kind: "again", message: end.message };
	for (const { ref, why } of plan.steps) write(`${action}: set ${ref} to ${commit.slice(0, 12)} (${why})`);
	if (plan.commit.kind === "existing") return { kind: "set", published: undefined };
	return { kind: "set", published: { sha: commit, tree: content.tree, parents } };
}

/** Fetches the commits that the decision and the new commit need; `made` is what this run has pushed already. */
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
