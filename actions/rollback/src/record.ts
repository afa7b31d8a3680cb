/** The rollback's entry of the release record, on the commit of the release that was rolled back: one for each end. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { describeMissingEntry, tryAppendEntry } from "@octoacme/shared/phase/append-entry.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import type { RecordEntry } from "@octoacme/shared/record/entry.ts";
import { type Decided, listKeptFacts, targetOf } from "./decide.ts";
import type { RollbackFacts } from "./gather.ts";
import type { RunningRelease } from "./plan.ts";
import { describeReport, isNegative, type RollbackReport, renderReport } from "./report.ts";

interface RollbackRecord {
	readonly facts: RollbackFacts;
	readonly decided: Decided;
	/** The release that was rolled back. */
	readonly bad: RunningRelease;
	readonly report: RollbackReport;
}

export async function appendToRecord(
	github: GitHub,
	runtime: ActionRuntime,
	{ facts, decided, bad, report }: RollbackRecord,
): Promise<void> {
	const environment = facts.target === null ? facts.environment.name : `${facts.environment.name}/${facts.target}`;
	const { request, plan, course } = decided;
	const [kept, ...smaller] = listKeptFacts({ deployments: facts.deployments, request, target: targetOf(plan), course });
	const sentence = describeReport(report);
	const written = await tryAppendEntry(github, runtime, {
		phase: "rollback",
		version: bad.version,
		sha: bad.sha,
		service: facts.service,
		environment,
		policyDigest: facts.policy.digest,
		decision: report.decision,
		reason: report.reason,
		reasons: [sentence],
		facts: kept,
		smaller,
		known: (entries) => {
			const last = entries.findLast((entry) => entry.phase === "rollback" && entry.environment === environment);
			return last !== undefined && isRecorded(report, last) ? last : undefined;
		},
		checkRun: {
			conclusion: isNegative(report) ? "failure" : "neutral",
			title: sentence,
			summary: renderReport(report).slice(0, 2),
		},
	});
	if ("failure" in written) runtime.log.warning(describeMissingEntry(written.failure));
}

/**
 * A run that only looks again adds nothing to what was recorded when it was done. What was recorded may be less: an attempt that was
 * stopped says nothing of how it ended.
 */
function isRecorded(
	{ reason }: Pick<RollbackReport, "reason">,
	last: Pick<RecordEntry, "decision" | "reason">,
): boolean {
	if (reason === "already-rolled-back") return last.decision === "rolled-back";
	return reason === "attempt-failed" && last.decision !== "rolled-back" && last.reason !== "stopped";
}
