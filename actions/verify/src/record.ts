/** Writes a verdict down where people and later phases look: the deployment's status, the check run, the record. */

import type { GitHub } from "@octoacme/shared/github/client.ts";
import { appendDeploymentStatus, type NewStatus } from "@octoacme/shared/github/deployments.ts";
import { appendEntry } from "@octoacme/shared/phase/append-entry.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { VERIFIED } from "@octoacme/shared/release/deployment.ts";
import type { CheckConclusion, VerificationVerdict } from "@octoacme/shared/vocabulary.ts";
import { describeReport, renderReport, type VerifyReport } from "./report.ts";

type Runtime = Pick<ActionRuntime, "context" | "clock" | "log">;

const CONCLUSIONS: Readonly<Record<VerificationVerdict, CheckConclusion>> = {
	healthy: "success",
	unhealthy: "failure",
	// Not `neutral`: branch protection would take that for a pass.
	inconclusive: "action_required",
};

/** `verified:` makes the release a known-good one; `unhealthy:` says that it is not. Inconclusive says nothing. */
export async function markDeployment(
	github: GitHub,
	runtime: Runtime,
	deployment: { readonly id: number; readonly latest: NewStatus["latest"] },
	report: VerifyReport,
): Promise<void> {
	if (report.decision === "inconclusive") return;
	await appendDeploymentStatus(github, deployment.id, {
		state: report.decision === "healthy" ? "success" : "failure",
		description: `${report.decision === "healthy" ? VERIFIED : "unhealthy:"} ${report.explanation}`,
		logUrl: runtime.context.runUrl,
		latest: deployment.latest,
	});
}

/** The check run with the record's entry; one for each verdict, of which the newest counts. Gives its address. */
export async function writeVerdict(
	github: GitHub,
	runtime: Runtime,
	report: VerifyReport,
	policyDigest: string,
): Promise<string> {
	const { version, sha, service, environment, decision, reason } = report;
	const { url } = await appendEntry(github, runtime, {
		phase: "verify",
		version,
		sha,
		service,
		environment,
		policyDigest,
		decision,
		reason,
		reasons: [
			report.explanation,
			...(report.judgement?.decision.deciding ?? []).map((signal) => `${signal.name}: ${signal.explanation}`),
		],
		facts: report.facts ?? null,
		checkRun: {
			conclusion: CONCLUSIONS[decision],
			title: describeReport(report),
			summary: renderReport(report),
		},
	});
	return url;
}
