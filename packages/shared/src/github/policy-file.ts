/** Reads the text of the policy from the default branch (or the ref an input names), never from the commit under release by itself. */
import * as z from "zod";
import type { GitHub } from "./client.ts";
import { readFile } from "./contents.ts";
import { GitHubError } from "./failure.ts";

type PolicyText =
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

const objectName = z.string().regex(/^[0-9a-f]{40}$/);
const answerShape = z.object({
	repository: z.object({
		defaultBranchRef: z.object({ name: z.string() }).nullable(),
		at: z
			.object({ __typename: z.string(), oid: objectName, target: z.object({ oid: objectName }).optional() })
			.nullable(),
		file: z
			.object({
				__typename: z.string(),
				oid: objectName,
				isBinary: z.boolean().nullish(),
				isTruncated: z.boolean().optional(),
				text: z.string().nullish(),
			})
			.nullable(),
	}),
});

const QUERY = `query($owner: String!, $name: String!, $at: String!, $file: String!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name }
    at: object(expression: $at) { __typename oid ... on Tag { target { oid } } }
    file: object(expression: $file) { __typename oid ... on Blob { isBinary isTruncated text } }
  }
}`;

/** One request for ref, commit and file. A missing file is no error: the standard policy applies. Throws ActionableError `invalid-policy` for a file that is too large to be read. */
export async function readPolicyText(
	github: GitHub,
	where: {
		readonly path: string;
		readonly ref?: string | undefined;
		/** Undefined: the client's own. */
		readonly repository?: { readonly owner: string; readonly name: string } | undefined;
	},
): Promise<PolicyText> {
	const { path } = where;
	const at = where.ref ?? "HEAD";
	const { repository } = await github.query(
		QUERY,
		{ ...(where.repository ?? { owner: github.owner, name: github.repo }), at, file: `${at}:${path}` },
		answerShape,
		"contents: read",
	);
	const ref = where.ref ?? repository.defaultBranchRef?.name ?? "HEAD";
	if (repository.at === null)
		throw new GitHubError({
			code: "not-found",
			status: 404,
			message: `The ref ${ref}, which the policy is to be read from, does not exist.`,
			hint:
				where.repository === undefined
					? "Correct the input `policy-ref`, or leave it empty for the default branch."
					: "Correct what the policy extends.",
		});
	const sha = repository.at.target?.oid ?? repository.at.oid;
	const found = repository.file;
	if (found === null || found.__typename !== "Blob") return { kind: "missing", path, ref, sha };
	if (typeof found.text === "string" && found.isTruncated !== true && found.isBinary !== true)
		return { kind: "file", path, ref, sha, blobSha: found.oid, text: found.text };
	// GraphQL gives no text of what is long or looks binary; the contents API does.
	const [{ POLICY_LIMIT_BYTES, refuseSize }, { refusePolicy }] = await Promise.all([
		import("../policy/document.ts"),
		import("../policy/parse.ts"),
	]);
	if (where.repository !== undefined)
		throw refusePolicy({ path, ref }, [
			{ line: 1, column: 1, path: "", message: `the file is no text, or has more than ${POLICY_LIMIT_BYTES} bytes` },
		]);
	const file = await readFile(github, path, sha, (bytes) => {
		if (bytes > POLICY_LIMIT_BYTES) throw refusePolicy({ path, ref }, refuseSize(bytes));
	});
	return file === undefined
		? { kind: "missing", path, ref, sha }
		: { kind: "file", path, ref, sha, blobSha: file.sha, text: file.text };
}
