/** Puts the deployment checklist on the release issue that preflight keeps, where a repository has one. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { commentOnce, findOwnIssue } from "@octoacme/shared/github/issues.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { escapeMarkdown, link } from "@octoacme/shared/text/markdown.ts";
import { decideChecklist } from "./checklist.ts";
import { findHeldRelease } from "./earlier-runs.ts";
import type { ReleaseFacts } from "./gather-release.ts";
import { renderChecklist } from "./report.ts";
import type { StageOutcome } from "./stage-outcome.ts";

/**
 * One comment per deployment and decision, also written for an environment that held the release already when the run that
 * deployed left none. Without the issue, or without the permission to read or write it, the
 * checklist stands in the summary alone: a deploy does not fail for want of a comment.
 */
export async function commentChecklist(
	github: GitHub,
	runtime: ActionRuntime,
	release: ReleaseFacts,
	outcome: StageOutcome,
): Promise<void> {
	const { identity, service } = release;
	const { facts, conclusion } = outcome;
	const held =
		outcome.decision === "already-deployed"
			? findHeldRelease(facts, outcome.deploymentId, identity.version)
			: undefined;
	if (conclusion === null && held === undefined) return;
	const decision = held === undefined ? outcome.decision : "deployed";
	try {
		const issue = await findOwnIssue(github, { kind: "release", key: `${service ?? "-"}:${identity.version}` });
		if (issue === undefined || issue.state === "closed") return;
		const title = `${identity.tag} to ${facts.environment.name}: ${decision}`;
		await commentOnce(github, {
			number: issue.number,
			kind: "checklist",
			key: `${held?.payload.key ?? facts.key}:${decision}`,
			body: `### ${escapeMarkdown(title)}\n\n${escapeMarkdown(outcome.message)} · ${link("run", runtime.context.runUrl)}\n\n${renderChecklist(decideChecklist(outcome), release)}`,
		});
	} catch (thrown) {
		if (!(thrown instanceof ActionableError)) throw thrown;
		runtime.log.info(`The checklist was not put on the release issue: ${thrown.message} ${thrown.hint}`);
	}
}
