/** Who approved environments of the release: in this run, and in the run that waits when a comment started this one. */

import type { GitHub } from "@octoacme/shared/github/client.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { listApprovals, readWorkflowRun } from "@octoacme/shared/github/workflow-runs.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import { readIssueState } from "@octoacme/shared/requirements/issue-state.ts";

/** Nothing is asked when no requirement is signed by an environment. */
export async function readApprovals(
	github: GitHub,
	policy: Policy,
	release: {
		readonly sha: string;
		readonly tag: string;
		readonly runId: string;
		readonly issue: { readonly body: string } | null;
	},
): Promise<PreflightFacts["approvals"]> {
	const isAsked = Object.values(policy.requirements).some(
		({ settings }) => settings["approval-environment"] !== undefined,
	);
	if (!isAsked) return { ok: true, value: [] };
	const waiting = readIssueState(release.issue?.body ?? "").waiting?.runId ?? release.runId;
	return fact(async () => {
		const [own, others] = await Promise.all([
			readBound(github, release.runId, release),
			waiting === release.runId ? [] : readBound(github, waiting, release),
		]);
		return [...own, ...others];
	});
}

/**
 * Who approved a run approved its commit, and the tag that it was pushed for: a re-run after the tag moved, or of another version, is
 * not what was approved. People can edit the issue that names the waiting run.
 */
async function readBound(github: GitHub, runId: string, release: { readonly sha: string; readonly tag: string }) {
	const run = await readWorkflowRun(github, runId);
	const isOfRelease =
		run !== undefined &&
		run.sha === release.sha &&
		(run.event !== "push" || run.branch === release.tag || !/\d/.test(run.branch ?? "")) &&
		run.headRepository?.toLowerCase() === `${github.owner}/${github.repo}`.toLowerCase() &&
		!run.event.startsWith("pull_request");
	return isOfRelease ? listApprovals(github, runId) : [];
}
