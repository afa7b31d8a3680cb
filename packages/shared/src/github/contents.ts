/** Files of the repository at a ref, as text. */
import * as z from "zod";
import type { GitHub } from "./client.ts";
import { isNotFound } from "./failure.ts";
import { encodeRef } from "./refs.ts";

const entryShape = z.object({
	type: z.string(),
	name: z.string(),
	path: z.string(),
	sha: z.string(),
	size: z.number(),
});
const fileShape = entryShape.extend({ encoding: z.string(), content: z.string() });
const blobShape = z.object({ encoding: z.enum(["base64", "utf-8"]), content: z.string() });

interface RepositoryFile {
	readonly path: string;
	/** The blob. */
	readonly sha: string;
	readonly size: number;
	readonly text: string;
}

/**
 * A file's text and blob SHA, or undefined when it is not there (or is no file). Files over 1 MB come by blob, once
 * `checkSize` (bytes) has not thrown.
 */
export async function readFile(
	github: GitHub,
	path: string,
	ref?: string,
	checkSize: (bytes: number) => void = () => {},
): Promise<RepositoryFile | undefined> {
	const parameters = { path: encodeRef(path), ...(ref === undefined ? {} : { ref }) };
	try {
		const answer = await github.read(
			"/repos/{owner}/{repo}/contents/{+path}",
			parameters,
			z.union([z.array(entryShape), fileShape, entryShape]),
		);
		if (Array.isArray(answer) || answer.type !== "file") return undefined;
		const { sha, size } = answer;
		if ("encoding" in answer && answer.encoding === "base64" && (answer.content !== "" || size === 0))
			return { path, sha, size, text: decode(answer.content) };
		checkSize(size);
		const blob = await github.read("/repos/{owner}/{repo}/git/blobs/{file_sha}", { file_sha: sha }, blobShape);
		return { path, sha, size, text: blob.encoding === "base64" ? decode(blob.content) : blob.content };
	} catch (thrown) {
		if (isNotFound(thrown)) return undefined;
		throw thrown;
	}
}

/** The entries of a folder, or undefined when there is none. */
export async function listFolder(
	github: GitHub,
	path: string,
	ref: string,
): Promise<readonly z.infer<typeof entryShape>[] | undefined> {
	try {
		const answer = await github.read(
			"/repos/{owner}/{repo}/contents/{+path}",
			{ path: encodeRef(path), ref },
			z.union([z.array(entryShape), entryShape]),
		);
		return Array.isArray(answer) ? answer : undefined;
	} catch (thrown) {
		if (isNotFound(thrown)) return undefined;
		throw thrown;
	}
}

const repositoryShape = z.object({
	id: z.number(),
	default_branch: z.string(),
	private: z.boolean(),
	has_issues: z.boolean(),
	owner: z.object({ login: z.string(), type: z.string() }),
	html_url: z.string(),
});

/** Its default branch and what is switched on. */
export async function readRepository(github: GitHub): Promise<{
	readonly defaultBranch: string;
	readonly isPrivate: boolean;
	readonly hasIssues: boolean;
	readonly ownerIsOrganization: boolean;
	readonly url: string;
}> {
	const repository = await github.read("/repos/{owner}/{repo}", {}, repositoryShape);
	return {
		defaultBranch: repository.default_branch,
		isPrivate: repository.private,
		hasIssues: repository.has_issues,
		ownerIsOrganization: repository.owner.type === "Organization",
		url: repository.html_url,
	};
}

function decode(base64: string): string {
	return Buffer.from(base64, "base64").toString("utf8");
}
