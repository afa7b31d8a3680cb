/** The deploy's entry of the release record: one for each end that it came to. A refusal changes nothing and is no entry. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { describeMissingEntry, type PhaseEntry, tryAppendEntry } from "@octoacme/shared/phase/append-entry.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import type { RecordEntry } from "@octoacme/shared/record/entry.ts";
import { findHeldRelease, findHoldingEntry } from "./earlier-runs.ts";
import { lockName } from "./environment-lock.ts";
import type { ReleaseFacts } from "./gather-release.ts";
import type { DeployRecordFacts } from "./outcome.ts";
import { decidePlan } from "./plan.ts";
import { renderStage } from "./report.ts";
import type { StageOutcome } from "./stage-outcome.ts";

/** Also for an environment that held the release already, when the run that deployed left no entry. */
export async function appendToRecord(
	github: GitHub,
	runtime: ActionRuntime,
	release: ReleaseFacts,
	outcome: StageOutcome,
): Promise<void> {
	const entry =
		outcome.conclusion === null ? describeHeld(release, outcome) : describeChange(runtime.context.runId, outcome);
	if (entry === null) return;
	const { identity, service, policy } = release;
	const { facts, conclusion } = outcome;
	const written = await tryAppendEntry(github, runtime, {
		...entry,
		phase: "deploy",
		version: identity.version,
		sha: identity.sha,
		service,
		environment: entryEnvironment(outcome),
		policyDigest: policy.digest,
		decision: outcome.decision,
		reason: outcome.reason,
		facts: { plan: facts.plan, conclusion } satisfies DeployRecordFacts,
		checkRun: {
			conclusion: outcome.decision === "deployed" || outcome.decision === "already-deployed" ? "success" : "failure",
			title: `${identity.tag} ${outcome.decision}: ${outcome.message}`,
			summary: renderStage(release, outcome),
		},
	});
	if ("failure" in written) runtime.log.warning(describeMissingEntry(written.failure));
}

type OwnPart = Pick<PhaseEntry, "reasons" | "known">;

function describeChange(runId: string, outcome: StageOutcome): OwnPart {
	return {
		reasons: [
			outcome.message,
			...outcome.steps.map((step) => `${step.name}: ${step.ok ? "ok" : "failed"} ${step.detail}`.trim()),
		],
		known: (entries) => findOwnEntry(runId, outcome, entries),
	};
}

/** An attempt that ran no command adds nothing to the entry of the attempt of its run that did. */
function findOwnEntry(runId: string, outcome: StageOutcome, entries: readonly RecordEntry[]): RecordEntry | undefined {
	const plan = decidePlan(outcome.facts.plan);
	if (outcome.decision !== "deployed" || plan.kind !== "deploy" || plan.waves.length > 0) return undefined;
	const last = entries.findLast(
		({ phase, environment }) => phase === "deploy" && environment === entryEnvironment(outcome),
	);
	return last?.decision === "deployed" && last.run.id === runId ? last : undefined;
}

function describeHeld({ identity }: ReleaseFacts, outcome: StageOutcome): OwnPart | null {
	if (outcome.decision !== "already-deployed") return null;
	const held = findHeldRelease(outcome.facts, outcome.deploymentId, identity.version);
	if (held === undefined) return null;
	return {
		reasons: [outcome.message, `deployed by run ${held.payload.runId}, of which the record held no entry`],
		known: (entries) => findHoldingEntry(entries, entryEnvironment(outcome), held),
	};
}

function entryEnvironment({ facts }: Pick<StageOutcome, "facts">): string {
	return lockName(facts.environment.name, facts.plan.target);
}
