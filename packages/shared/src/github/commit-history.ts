/** History without a checkout: all commits up to one, the paths of a commit, and files of a commit in one request. */
import * as z from "zod";
import type { GitHub } from "./client.ts";
import { type Commit, commitShape, toCommit } from "./commits.ts";

const treeShape = z.object({
	truncated: z.boolean(),
	tree: z.array(z.object({ path: z.string().optional(), type: z.string().optional() })),
});
const filesShape = z.object({
	files: z.array(z.object({ filename: z.string(), previous_filename: z.string().optional() })).optional(),
});

/** Every commit that `sha` contains, newest first. */
export async function listHistory(github: GitHub, sha: string): Promise<readonly Commit[]> {
	const listed = await github.readAll("/repos/{owner}/{repo}/commits", { sha }, commitShape);
	return listed.map(toCommit);
}

/** The paths of all files at a commit; `complete` is false when GitHub cut the list. */
export async function listTreePaths(
	github: GitHub,
	sha: string,
): Promise<{ readonly paths: readonly string[]; readonly complete: boolean }> {
	const answer = await github.read(
		"/repos/{owner}/{repo}/git/trees/{tree_sha}",
		{ tree_sha: sha, recursive: "1" },
		treeShape,
	);
	return {
		paths: answer.tree.flatMap(({ type, path }) => (type === "blob" && path !== undefined ? [path] : [])),
		complete: !answer.truncated,
	};
}

/** The paths that one commit touches; null when GitHub's page (300 files) may not hold all. */
export async function listCommitPaths(github: GitHub, sha: string): Promise<readonly string[] | null> {
	const { files } = await github.read("/repos/{owner}/{repo}/commits/{+ref}", { ref: sha }, filesShape);
	if (files === undefined || files.length >= 300) return null;
	return files.flatMap((file) => [
		file.filename,
		...(file.previous_filename === undefined ? [] : [file.previous_filename]),
	]);
}

const blobShape = z
	.object({
		__typename: z.string(),
		text: z.string().nullish(),
		isTruncated: z.boolean().optional(),
	})
	.nullable();

/** Texts at a commit by path, in one GraphQL request; null: not there; undefined: there, but binary or too large. */
export async function readFilesAt(
	github: GitHub,
	sha: string,
	paths: readonly string[],
): Promise<Readonly<Record<string, string | null | undefined>>> {
	if (paths.length === 0) return {};
	const variables = Object.fromEntries(paths.map((path, index) => [`e${index}`, `${sha}:${path}`]));
	const answer = await github.query(
		`query($owner: String!, $name: String!, ${paths.map((_, index) => `$e${index}: String!`).join(", ")}) {
  repository(owner: $owner, name: $name) {
${paths.map((_, index) => `    f${index}: object(expression: $e${index}) { __typename ... on Blob { text isTruncated } }`).join("\n")}
  }
}`,
		{ owner: github.owner, name: github.repo, ...variables },
		z.object({ repository: z.record(z.string(), blobShape) }),
		"contents: read",
	);
	return Object.fromEntries(
		paths.map((path, index) => {
			const blob = answer.repository[`f${index}`];
			if (blob === null || blob === undefined || blob.__typename !== "Blob") return [path, null];
			return [path, blob.isTruncated === true ? undefined : (blob.text ?? undefined)];
		}),
	);
}
