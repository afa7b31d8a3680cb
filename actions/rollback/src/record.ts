/** Appends the rollback to the release record of the commit that was taken back. */
import { describeError } from "@octoacme/shared/errors.ts";
import { upsertCheckRun } from "@octoacme/shared/github/check-runs.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { createEntry } from "@octoacme/shared/record/entry.ts";
import { encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { readRecord } from "@octoacme/shared/record/read-record.ts";
import type { ActionDoors } from "@octoacme/shared/runtime/action.ts";
import { renderSummary } from "@octoacme/shared/runtime/summary.ts";
import type { RollbackFacts } from "./gather.ts";
import type { RunningRelease } from "./plan.ts";
import { describeReport, isNegative, type RollbackReport, renderReport } from "./report.ts";

/** appendToRecord: once for each environment and version; a record that cannot be written is a warning. */
export async function appendToRecord(
	github: GitHub,
	doors: ActionDoors,
	facts: RollbackFacts,
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
		// An entry is written again by a later attempt: it follows what came before its own first writing.
		const before =
			record.entries.filter((entry) => entry.phase !== "rollback" || entry.environment !== environment).at(-1) ?? null;
		const at = new Date(doors.clock.now()).toISOString();
		const sentence = describeReport(report);
		const entry = createEntry(
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
				facts: { deployments: facts.deployments.slice(0, 50) },
			},
			before,
			false,
		);
		await upsertCheckRun(github, {
			sha: bad.sha,
			name: `octoacme/rollback (${scope})`,
			externalId: `octoacme:rollback:${facts.service ?? "-"}:${environment}:${bad.version}`,
			conclusion: isNegative(report) ? "failure" : "neutral",
			title: sentence,
			summary: renderSummary(renderReport(report).slice(0, 2), 60_000),
			text: encodeRecord(entry),
			completedAt: at,
			detailsUrl: context.runUrl,
		});
	} catch (thrown) {
		doors.log.warning(`The release record was not written: ${describeError(thrown)}`);
	}
}
