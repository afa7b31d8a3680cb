/** The deploy's entry of the release record: one for each end that it came to. A refusal changes nothing and is no entry. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { describeMissingEntry, tryAppendEntry } from "@octoacme/shared/phase/append-entry.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";
import { lockName } from "./environment-lock.ts";
import type { ReleaseFacts } from "./gather-release.ts";
import type { DeployRecordFacts } from "./outcome.ts";
import { renderStage } from "./report.ts";
import type { StageOutcome } from "./stage.ts";

export async function appendToRecord(
	github: GitHub,
	runtime: ActionDoors,
	release: ReleaseFacts,
	outcome: StageOutcome,
): Promise<void> {
	const { conclusion, facts } = outcome;
	if (conclusion === null) return;
	const { identity, service, policy } = release;
	const kept: DeployRecordFacts = { plan: facts.plan, conclusion };
	const written = await tryAppendEntry(github, runtime, {
		phase: "deploy",
		version: identity.version,
		sha: identity.sha,
		service,
		environment: lockName(facts.environment.name, facts.plan.target),
		policyDigest: policy.digest,
		decision: outcome.decision,
		reason: outcome.reason,
		reasons: [
			outcome.message,
			...outcome.steps.map((step) => `${step.name}: ${step.ok ? "ok" : "failed"} ${step.detail}`.trim()),
		],
		facts: kept,
		checkRun: {
			conclusion: outcome.decision === "deployed" ? "success" : "failure",
			title: `${identity.tag} ${outcome.decision}: ${outcome.message}`,
			summary: renderStage(release, outcome),
		},
	});
	if ("failure" in written) runtime.log.warning(describeMissingEntry(written.failure));
}
