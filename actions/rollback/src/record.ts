/** Appends the rollback to the release record of the commit that was taken back. */
import { describeError } from "@octoacme/shared/errors.ts";
import { upsertCheckRun } from "@octoacme/shared/github/check-runs.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { readRecord } from "@octoacme/shared/phase/read-record.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";
import { renderSummary } from "@octoacme/shared/process/summary.ts";
import { followChain } from "@octoacme/shared/record/chain.ts";
import { encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { keepFacts, targetOf } from "./decide.ts";
import type { RollbackFacts } from "./gather.ts";
import type { RunningRelease } from "./plan.ts";
import type { Decided } from "./publish.ts";
import { describeReport, isNegative, type RollbackReport, renderReport } from "./report.ts";

/** Characters of JSON: as base64 they leave room for the rest of the 65,535 that GitHub takes. */
const FACTS_ROOM = 40_000;

/** appendToRecord: an entry for each end that a rollback came to; a record that cannot be written is a warning. */
export async function appendToRecord(
	github: GitHub,
	doors: ActionDoors,
	facts: RollbackFacts,
	decided: Decided,
	bad: RunningRelease,
	report: RollbackReport,
): Promise<void> {
	const { context } = doors;
	const environment = facts.environment.name;
	const scope = facts.service === null ? environment : `${facts.service}, ${environment}`;
	try {
		const record = await readRecord(github, { sha: bad.sha, version: bad.version, service: facts.service });
		const mine = record.entries.some((entry) => entry.phase === "rollback" && entry.environment === environment);
		// Whoever looks again adds nothing to what was recorded when it was done.
		if (mine && (report.reason === "already-rolled-back" || report.reason === "attempt-failed")) return;
		const at = new Date(doors.clock.now()).toISOString();
		const sentence = describeReport(report);
		const { request, plan, course } = decided;
		const whole = { deployments: facts.deployments, request, target: targetOf(plan), course };
		const kept = keepFacts(whole, FACTS_ROOM);
		const entry = followChain(
			record.entries,
			{
				phase: "rollback",
				at,
				actor: context.triggeringActor,
				run: { id: context.runId, attempt: context.runAttempt, url: context.runUrl },
				repository: context.repository.fullName,
				version: bad.version,
				sha: bad.sha,
				service: facts.service,
				environment,
				policyDigest: facts.policy.digest,
				decision: report.decision,
				reason: report.reason,
				reasons: [sentence],
				facts: kept ?? whole,
			},
			kept !== undefined,
		);
		await upsertCheckRun(github, {
			sha: bad.sha,
			name: `octoacme/rollback (${scope})`,
			externalId: `octoacme:rollback:${facts.service ?? "-"}:${environment}:${bad.version}`,
			conclusion: isNegative(report) ? "failure" : "neutral",
			title: sentence,
			summary: renderSummary(renderReport(report).slice(0, 2), 60_000),
			text: encodeRecord(entry),
			completedAt: entry.at,
			detailsUrl: entry.run.url,
			keepsHistory: true,
		});
	} catch (thrown) {
		doors.log.warning(`The release record was not written: ${describeError(thrown)}`);
	}
}
