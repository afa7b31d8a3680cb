/** What lies at a commit, in one request: the texts of files and the commit statuses. */
import * as z from "zod";
import type { Fact } from "../vocabulary.ts";
import { ACTOR_FIELDS, actorShape } from "./actor.ts";
import type { GitHub } from "./client.ts";
import { readFilesAt } from "./commit-history.ts";
import { fact } from "./fact.ts";
import { GitHubError } from "./failure.ts";
import { type CommitStatus, listStatuses } from "./statuses.ts";

/** By path: the text; null: not there; undefined: there, but binary or too large. */
type FilesAtCommit = Readonly<Record<string, string | null | undefined>>;

export interface CommitEvidence {
	readonly files: Fact<FilesAtCommit>;
	readonly statuses: Fact<readonly CommitStatus[]>;
}

const blobShape = z
	.object({ __typename: z.string(), text: z.string().nullish(), isTruncated: z.boolean().optional() })
	.nullable();
const statusShape = z
	.object({
		contexts: z.array(
			z.object({
				context: z.string(),
				state: z.string(),
				description: z.string().nullable(),
				targetUrl: z.string().nullable(),
				createdAt: z.string(),
				creator: actorShape.nullable(),
			}),
		),
	})
	.nullable();
const answerShape = z.object({
	repository: z.object({ commit: z.object({ status: statusShape.optional() }).nullable() }).catchall(blobShape),
});

/**
 * The files at `paths` and the newest status of each context. Needs `contents: read` and `statuses: read`;
 * when the token lacks one, each is read apart, so that the other stays known.
 */
export async function readCommitEvidence(
	github: GitHub,
	sha: string,
	paths: readonly string[],
): Promise<CommitEvidence> {
	const read = await fact(() => queryEvidence(github, sha, paths));
	if (read.ok)
		return { files: { ok: true, value: read.value.files }, statuses: { ok: true, value: read.value.statuses } };
	if (read.failure.kind !== "forbidden") return { files: read, statuses: read };
	const [files, statuses] = await Promise.all([
		fact(() => readFilesAt(github, sha, paths)),
		fact(() => listStatuses(github, sha)),
	]);
	return { files, statuses };
}

async function queryEvidence(
	github: GitHub,
	sha: string,
	paths: readonly string[],
): Promise<{ readonly files: FilesAtCommit; readonly statuses: readonly CommitStatus[] }> {
	const names = paths.map((_, index) => `e${index}`);
	const { repository } = await github.query(
		`query($owner: String!, $name: String!, $sha: GitObjectID!${names.map((name) => `, $${name}: String!`).join("")}) {
  repository(owner: $owner, name: $name) {
    commit: object(oid: $sha) { ... on Commit { status { contexts { context state description targetUrl createdAt creator { ${ACTOR_FIELDS} } } } } }
${names.map((name) => `    ${name}: object(expression: $${name}) { __typename ... on Blob { text isTruncated } }`).join("\n")}
  }
}`,
		{
			owner: github.owner,
			name: github.repo,
			sha,
			...Object.fromEntries(paths.map((path, index) => [`e${index}`, `${sha}:${path}`])),
		},
		answerShape,
		"statuses: read",
	);
	if (repository.commit === null)
		throw new GitHubError({
			code: "not-found",
			status: 404,
			message: `The commit ${sha} is not in ${github.owner}/${github.repo}.`,
			hint: "Push the commit before its tag.",
		});
	const blobs = repository as Readonly<Record<string, z.infer<typeof blobShape> | undefined>>;
	return {
		files: Object.fromEntries(
			paths.map((path, index) => {
				const blob = blobs[`e${index}`];
				if (blob === null || blob === undefined || blob.__typename !== "Blob") return [path, null];
				return [path, blob.isTruncated === true ? undefined : (blob.text ?? undefined)];
			}),
		),
		statuses: (repository.commit.status?.contexts ?? []).map((status) => ({
			context: status.context,
			state: toState(status.state),
			description: status.description ?? "",
			url: status.targetUrl ?? "",
			createdAt: status.createdAt,
			creator: status.creator?.login ?? null,
		})),
	};
}

/** A status that is only expected has not been posted: it is waited for. */
/** GraphQL has REST's words in capitals, and `EXPECTED` for what has not reported. */
function toState(state: string): CommitStatus["state"] {
	return state === "EXPECTED" ? "pending" : state.toLowerCase();
}
