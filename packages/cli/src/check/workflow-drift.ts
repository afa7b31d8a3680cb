/** Whether a release of the commit that is checked out could be drafted ahead of its tag: GitHub compares workflow files. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { listChangedWorkflows, listWorkflowFiles, type WorkflowFile } from "@octoacme/shared/github/workflow-drift.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";
import { type Finding, NOWHERE } from "./finding.ts";

/** One request, for the default branch's workflow files. */
export async function checkWorkflowDrift(
	github: GitHub,
	defaultBranch: string,
	local: readonly WorkflowFile[],
): Promise<readonly Finding[]> {
	return judgeWorkflowDrift(await fact(() => listWorkflowFiles(github, defaultBranch)), defaultBranch, local);
}

/** A finding when a workflow file is added or modified relative to the default branch. */
export function judgeWorkflowDrift(
	base: Fact<readonly WorkflowFile[]>,
	defaultBranch: string,
	local: readonly WorkflowFile[],
): readonly Finding[] {
	const about = { severity: "warning", about: "repository", ...NOWHERE } as const;
	if (!base.ok)
		return [
			{
				...about,
				what: `Whether the workflow files differ from those of ${defaultBranch} is not known: ${base.failure.message}`,
				fix: "Give the token `contents: read`.",
			},
		];
	const changed = listChangedWorkflows(local, base.value);
	if (changed.length === 0) return [];
	return [
		{
			...about,
			what: `${changed.join(", ")}: this commit has ${changed.length === 1 ? "a workflow file" : "workflow files"} that ${defaultBranch} does not have in this form. GitHub refuses a job's token a release that names such a commit as its target.`,
			fix: `Push the tag before release-notes drafts (the release of an existing tag names no target), or bring the ${changed.length === 1 ? "file" : "files"} to ${defaultBranch} first.`,
		},
	];
}
