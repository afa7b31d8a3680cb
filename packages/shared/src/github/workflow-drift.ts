/**
 * Whether a commit's workflow files are the default branch's. GitHub refuses a release whose target commit adds or modifies
 * one to a token that may not change workflows, and a workflow's own token never may: 404, or 403 on some ways to sign in.
 * Source: the descriptions of `POST` and `PATCH /repos/{owner}/{repo}/releases` in GitHub's OpenAPI.
 */
import type { GitHub } from "./client.ts";
import { listFolder, readRepository } from "./contents.ts";
import { fact } from "./fact.ts";
import { GitHubError, isStatus } from "./failure.ts";

const FOLDER = ".github/workflows";

export interface WorkflowFile {
	readonly name: string;
	/** The blob, or the tree of a folder. */
	readonly sha: string;
}

/** Whether a refused write to a release may be that refusal. */
export function isWorkflowRefusal(thrown: unknown): thrown is GitHubError {
	return isStatus(thrown, 403, 404);
}

/** Paths that `at` adds to `base` or has otherwise; what only `base` has is no change that GitHub refuses. */
export function listChangedWorkflows(at: readonly WorkflowFile[], base: readonly WorkflowFile[]): readonly string[] {
	const known = new Map(base.map(({ name, sha }) => [name, sha]));
	return at.filter(({ name, sha }) => known.get(name) !== sha).map(({ name }) => `${FOLDER}/${name}`);
}

/** The entries of the workflow folder at a ref; none where there is no folder. */
export async function listWorkflowFiles(github: GitHub, ref: string): Promise<readonly WorkflowFile[]> {
	return (await listFolder(github, FOLDER, ref)) ?? [];
}

interface WorkflowDrift {
	readonly defaultBranch: string;
	/** Never empty. */
	readonly changed: readonly string[];
	readonly refusal: GitHubError;
}

/** The drift behind a refused write to a release with this target; throws what was thrown when there is none, or it can't be read. */
export async function explainRefusal(github: GitHub, target: string, thrown: unknown): Promise<WorkflowDrift> {
	if (!isWorkflowRefusal(thrown)) throw thrown;
	const read = await fact(async () => {
		const { defaultBranch } = await readRepository(github);
		const [at, base] = await Promise.all([listWorkflowFiles(github, target), listWorkflowFiles(github, defaultBranch)]);
		return { defaultBranch, changed: listChangedWorkflows(at, base) };
	});
	if (!read.ok || read.value.changed.length === 0) throw thrown;
	return { ...read.value, refusal: thrown };
}

/** The error that names the cause and a way that works. */
export function describeWorkflowDrift(
	{ changed, defaultBranch, refusal }: WorkflowDrift,
	release: { readonly tag: string; readonly target: string; readonly tagged: boolean },
): GitHubError {
	const { tag, target, tagged } = release;
	const more = changed.length > 3 ? ` and ${changed.length - 3} more` : "";
	return new GitHubError({
		code: "github-refused",
		status: refusal.status,
		message: `GitHub refused the release ${tag} (${refusal.status}): the workflow files of its target ${target.slice(0, 12)} are not those of ${defaultBranch} (${changed.slice(0, 3).join(", ")}${more}), and a job's own token can't be allowed to release such a target.`,
		hint: tagged
			? `Bring these workflow files to ${defaultBranch} in the same form, or pass the token of a GitHub App with \`contents: write\` and \`workflows: write\` as \`github-token\`.`
			: `Push the tag ${tag} first and run the job again: the release of an existing tag needs no target. Or bring these workflow files to ${defaultBranch} in the same form.`,
		cause: refusal,
	});
}
