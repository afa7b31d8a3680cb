/** Commits: one by SHA, and all of a range with the files it changes. */
import * as z from "zod";
import type { Relation } from "../release/find-previous.ts";
import type { GitHub } from "./client.ts";
import { invalidAnswer, isNotFound, isStatus } from "./failure.ts";
import { encodeRef } from "./refs.ts";

const signature = z
	.object({ name: z.string().nullish(), email: z.string().nullish(), date: z.string().nullish() })
	.nullable();
/** GitHub gives no account, or an empty one, for an address that it does not know. */
const accountShape = z.object({ login: z.string().optional() }).nullish();
const verificationShape = z.object({ verified: z.boolean() });
/** A commit as GitHub lists it, in comparisons and alone. */
export const commitShape = z.object({
	sha: z.string(),
	html_url: z.string(),
	commit: z.object({
		message: z.string(),
		author: signature,
		committer: signature,
		tree: z.object({ sha: z.string() }),
		verification: verificationShape.optional(),
	}),
	author: accountShape,
	committer: accountShape,
	parents: z.array(z.object({ sha: z.string() })),
});
const fileShape = z.object({
	filename: z.string(),
	status: z.string(),
	previous_filename: z.string().optional(),
	additions: z.number(),
	deletions: z.number(),
});
const compareShape = z.object({
	status: z.enum(["ahead", "behind", "identical", "diverged"]),
	ahead_by: z.number(),
	behind_by: z.number(),
	total_commits: z.number(),
	merge_base_commit: z.object({ sha: z.string() }),
	commits: z.array(commitShape),
	files: z.array(fileShape).optional(),
});

export interface Commit {
	readonly sha: string;
	readonly treeSha: string;
	readonly message: string;
	readonly parents: readonly string[];
	readonly authorName: string;
	/** ISO; a cherry-pick keeps it. */
	readonly authoredAt: string;
	/** The account that GitHub vouches for (`readMaker`); null: nobody proved who made it. */
	readonly madeBy: string | null;
	/** When it was committed, ISO. */
	readonly date: string;
	readonly url: string;
}

interface ChangedFile {
	readonly path: string;
	readonly previousPath: string | null;
	readonly status: string;
	readonly additions: number;
	readonly deletions: number;
}

export interface Comparison {
	readonly status: "ahead" | "behind" | "identical" | "diverged";
	readonly aheadBy: number;
	readonly behindBy: number;
	readonly mergeBaseSha: string;
	/** All of them, oldest first. */
	readonly commits: readonly Commit[];
	/** GitHub lists at most 300; `filesComplete` is false when there may be more. */
	readonly files: readonly ChangedFile[];
	readonly filesComplete: boolean;
}

const FILE_LIMIT = 300;
const PAGE = 100;

/** A commit by SHA or ref, or undefined. */
export async function readCommit(github: GitHub, ref: string): Promise<Commit | undefined> {
	try {
		return toCommit(await github.read("/repos/{owner}/{repo}/commits/{+ref}", { ref: encodeRef(ref) }, commitShape));
	} catch (thrown) {
		if (isNotFound(thrown) || isStatus(thrown, 422)) return undefined;
		throw thrown;
	}
}

/**
 * `base...head`, every commit; undefined when one of them does not exist. Without a page GitHub gives the newest
 * 250 and tells how many there are; the older ones come by pages, at once.
 */
export async function compareCommits(github: GitHub, base: string, head: string): Promise<Comparison | undefined> {
	const route = "/repos/{owner}/{repo}/compare/{+range}";
	const range = `${encodeRef(base)}...${encodeRef(head)}`;
	const read = (page?: number) =>
		github.read(route, { range, ...(page === undefined ? {} : { per_page: PAGE, page }) }, compareShape);
	try {
		const first = await read();
		const found = new Map<string, z.infer<typeof commitShape>>();
		const older = Math.max(0, first.total_commits - first.commits.length);
		const pages = Math.ceil(older / PAGE);
		for (let page = 1; page <= pages; page += 6) {
			const numbers = Array.from({ length: Math.min(6, pages - page + 1) }, (_, index) => page + index);
			for (const more of await Promise.all(numbers.map(read)))
				for (const commit of more.commits) found.set(commit.sha, commit);
		}
		for (const commit of first.commits) found.set(commit.sha, commit);
		const commits = [...found.values()];
		if (commits.length !== first.total_commits)
			throw invalidAnswer(`GET ${route}`, `${commits.length} of ${first.total_commits} commits`);
		const files = first.files ?? [];
		return {
			status: first.status,
			aheadBy: first.ahead_by,
			behindBy: first.behind_by,
			mergeBaseSha: first.merge_base_commit.sha,
			commits: commits.map(toCommit),
			files: files.map((file) => ({
				path: file.filename,
				previousPath: file.previous_filename ?? null,
				status: file.status,
				additions: file.additions,
				deletions: file.deletions,
			})),
			filesComplete: first.files !== undefined && files.length < FILE_LIMIT,
		};
	} catch (thrown) {
		if (isNotFound(thrown)) return undefined;
		throw thrown;
	}
}

/** Whether `commit` is contained in `branch`; `repository` undefined: the client's own. */
export async function isReachable(
	github: GitHub,
	commit: string,
	branch: string,
	repository?: { readonly owner: string; readonly name: string },
): Promise<boolean> {
	const where = repository === undefined ? {} : { owner: repository.owner, repo: repository.name };
	const answer = await github.read(
		"/repos/{owner}/{repo}/compare/{+range}",
		{ ...where, range: `${encodeRef(branch)}...${commit}`, per_page: 1 },
		compareShape.pick({ status: true }),
	);
	return answer.status === "behind" || answer.status === "identical";
}

/** The cheap question first: only lines that parted need the commits between them. */
export async function relateCommits(github: GitHub, base: string, head: string): Promise<Relation> {
	if (base === head) return { status: "identical", mergeBase: base, commits: [] };
	try {
		if (await isReachable(github, base, head)) return { status: "ahead", mergeBase: base, commits: [] };
	} catch (thrown) {
		if (!isNotFound(thrown)) throw thrown;
		return UNRELATED;
	}
	return toRelation(await compareCommits(github, base, head));
}

const UNRELATED: Relation = { status: "unrelated", mergeBase: "", commits: [] };

/** GitHub answers 404 for histories without a common commit, as for a commit that does not exist. */
export function toRelation(comparison: Comparison | undefined): Relation {
	if (comparison === undefined) return UNRELATED;
	const { status, mergeBaseSha, commits } = comparison;
	return { status, mergeBase: mergeBaseSha, commits: commits.map(({ sha }) => sha) };
}

/** What GitHub signs itself (merges in the browser, commits through its API) it commits as this account. */
const GITHUB_ITSELF = "web-flow";

/**
 * The login that made a commit, where a signature that GitHub verified proves it: the committer's, whose key it
 * is; the author's, when GitHub committed in their name. Names and addresses alone prove nothing: whoever commits writes them.
 * https://docs.github.com/en/authentication/managing-commit-signature-verification/about-commit-signature-verification
 */
function readMaker(commit: {
	readonly commit: { readonly verification?: { readonly verified: boolean } | undefined };
	readonly author?: { readonly login?: string | undefined } | null | undefined;
	readonly committer?: { readonly login?: string | undefined } | null | undefined;
}): string | null {
	if (commit.commit.verification?.verified !== true) return null;
	const committer = commit.committer?.login ?? null;
	return committer === GITHUB_ITSELF ? (commit.author?.login ?? null) : committer;
}

/** What we keep of it. */
export function toCommit(commit: z.infer<typeof commitShape>): Commit {
	return {
		sha: commit.sha,
		treeSha: commit.commit.tree.sha,
		message: commit.commit.message,
		parents: commit.parents.map((parent) => parent.sha),
		authorName: commit.commit.author?.name ?? "",
		authoredAt: commit.commit.author?.date ?? commit.commit.committer?.date ?? "",
		madeBy: readMaker(commit),
		date: commit.commit.committer?.date ?? commit.commit.author?.date ?? "",
		url: commit.html_url,
	};
}
