/** Writes a verdict down where people and later phases look: the deployment's status, the check run, the record. */

import { type CheckConclusion, upsertCheckRun } from "@octoacme/shared/github/check-runs.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { appendDeploymentStatus } from "@octoacme/shared/github/deployments.ts";
import { readRecord } from "@octoacme/shared/phase/read-record.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";
import { renderSummary } from "@octoacme/shared/process/summary.ts";
import { followChain } from "@octoacme/shared/record/chain.ts";
import { encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { VERIFIED } from "@octoacme/shared/release/deployment.ts";
import type { VerificationVerdict } from "@octoacme/shared/vocabulary.ts";
import { describeReport, renderReport, type VerifyReport } from "./report.ts";

type Doors = Pick<ActionDoors, "context" | "clock" | "log">;

/** Base64 of the facts and a summary must fit into a check run's 65,535 characters. */
const FACTS_LIMIT = 36_000;
const SUMMARY_LIMIT = 60_000;

const CONCLUSIONS: Readonly<Record<VerificationVerdict, CheckConclusion>> = {
	healthy: "success",
	unhealthy: "failure",
	// Not `neutral`: branch protection would take that for a pass.
	inconclusive: "action_required",
};

/** nameCheckRun: the check run's name and key (docs/architecture.md). */
export function nameCheckRun(subject: {
	readonly environment: string;
	readonly service: string | null;
	readonly version: string;
}): { readonly name: string; readonly externalId: string } {
	return {
		name: `octoacme/verify (${subject.environment})`,
		externalId: `octoacme:verify:${subject.service ?? "-"}:${subject.environment}:${subject.version}`,
	};
}

/** markDeployment: `verified:` makes the release a known-good one; `unhealthy:` says that it is not. Inconclusive says nothing. */
export async function markDeployment(
	github: GitHub,
	doors: Doors,
	deploymentId: number,
	report: VerifyReport,
): Promise<void> {
	if (report.decision === "inconclusive") return;
	await appendDeploymentStatus(github, deploymentId, {
		state: report.decision === "healthy" ? "success" : "failure",
		description: `${report.decision === "healthy" ? VERIFIED : "unhealthy:"} ${report.explanation}`,
		logUrl: doors.context.runUrl,
	});
}

/** writeVerdict: the check run with the record's entry; one for each verdict, of which the newest counts. */
export async function writeVerdict(
	github: GitHub,
	doors: Doors,
	report: VerifyReport,
	policyDigest: string,
): Promise<string> {
	const at = new Date(doors.clock.now()).toISOString();
	const { name, externalId } = nameCheckRun(report);
	const record = await readRecord(github, report);
	const facts = report.facts ?? null;
	const entry = followChain(
		record.entries,
		{
			phase: "verify",
			at,
			actor: doors.context.actor,
			run: { id: doors.context.runId, attempt: doors.context.runAttempt, url: doors.context.runUrl },
			repository: doors.context.repository.fullName,
			version: report.version,
			sha: report.sha,
			service: report.service,
			environment: report.environment,
			policyDigest,
			decision: report.decision,
			reason: report.reason,
			reasons: [
				report.explanation,
				...(report.judgement?.decision.deciding ?? []).map((signal) => `${signal.name}: ${signal.explanation}`),
			].slice(0, 20),
			facts,
		},
		JSON.stringify(facts).length <= FACTS_LIMIT,
	);
	const { url } = await upsertCheckRun(github, {
		sha: report.sha,
		name,
		externalId,
		conclusion: CONCLUSIONS[report.decision],
		title: describeReport(report),
		summary: renderSummary(renderReport(report), SUMMARY_LIMIT),
		text: encodeRecord(entry),
		completedAt: entry.at,
		detailsUrl: entry.run.url,
		keepsHistory: true,
	});
	return url;
}
