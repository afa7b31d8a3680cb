/** Reads the text of the policy from the default branch (or the ref an input names), never from the commit under release by itself. */
import { z } from "zod";
import type { GitHub } from "./client.ts";
import { readFile, readRepository } from "./contents.ts";
import { GitHubError, isNotFound } from "./failure.ts";
import { encodeRef } from "./refs.ts";

export type PolicyText =
	| { readonly kind: "missing"; readonly path: string; readonly ref: string; readonly sha: string }
	/** `sha` is the commit that was read, `blobSha` the file's. */
	| {
			readonly kind: "file";
			readonly path: string;
			readonly ref: string;
			readonly sha: string;
			readonly blobSha: string;
			readonly text: string;
	  };

const commitShape = z.object({ sha: z.string().regex(/^[0-9a-f]{40}$/) });

/** readPolicyText: pins the ref to a commit, then reads the file there. A missing file is no error: the standard policy applies. */
export async function readPolicyText(
	github: GitHub,
	where: { readonly path: string; readonly ref?: string | undefined },
): Promise<PolicyText> {
	const ref = where.ref ?? (await readRepository(github)).defaultBranch;
	let sha: string;
	try {
		sha = (await github.read("/repos/{owner}/{repo}/commits/{+ref}", { ref: encodeRef(ref) }, commitShape)).sha;
	} catch (thrown) {
		if (!isNotFound(thrown) && !(thrown instanceof GitHubError && thrown.status === 422)) throw thrown;
		throw new GitHubError({
			code: "not-found",
			status: 404,
			message: `The ref ${ref}, which the policy is to be read from, does not exist.`,
			hint: "Correct the input `policy-ref`, or leave it empty for the default branch.",
			cause: thrown,
		});
	}
	const file = await readFile(github, where.path, sha);
	return file === undefined
		? { kind: "missing", path: where.path, ref, sha }
		: { kind: "file", path: where.path, ref, sha, blobSha: file.sha, text: file.text };
}
