/** Publishes how a rollback ended: the record, the job summary, the outputs, and whether the step is red. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { unreachedRoles } from "@octoacme/shared/incident/incident.ts";
import { explainStop, stopStep } from "@octoacme/shared/phase/stop.ts";
import { writeSummary } from "@octoacme/shared/process/summary.ts";
import { decideType } from "@octoacme/shared/release/identity.ts";
import { parseVersion } from "@octoacme/shared/release/version.ts";
import type { RollbackFacts } from "./gather.ts";
import type { RollbackInputs } from "./inputs.ts";
import type { RollbackDoors } from "./main.ts";
import type { Conclusion, Course } from "./outcome.ts";
import type { PlanRequest, RollbackPlan, RunningRelease } from "./plan.ts";
import type { PlaybookState } from "./playbook.ts";
import { remedyOf } from "./reasons.ts";
import { appendToRecord } from "./record.ts";
import { describeReport, isNegative, type RollbackReport, renderReport } from "./report.ts";

/** What was asked for, what was to be done, how that went, and what it amounts to. */
export interface Decided {
	readonly request: PlanRequest;
	readonly plan: RollbackPlan;
	readonly course: Course | null;
	readonly conclusion: Conclusion;
}

/** publishReport: what was only looked at (dry-run, refusals) leaves no record. */
export async function publishReport(
	github: GitHub,
	doors: RollbackDoors,
	inputs: RollbackInputs,
	facts: RollbackFacts,
	decided: Decided,
	state: PlaybookState,
): Promise<void> {
	const { plan, conclusion } = decided;
	const { outcome } = conclusion;
	const report: RollbackReport = {
		decision: conclusion.decision,
		reason: conclusion.reason,
		seen: conclusion.seen,
		state,
		history: facts.history,
		tail: conclusion.tail,
	};
	const { incident, issue, review, problems } = state;
	const { bad } = plan;
	const to =
		outcome.kind === "rolled-back"
			? outcome.to
			: conclusion.decision === "would-roll-back" && plan.kind === "roll-back"
				? { version: plan.target.version, tag: plan.target.tag, sha: plan.target.sha }
				: null;
	const tried = incident.outcome.kind !== "in-progress";
	if (tried && bad !== null && !inputs.dryRun) await appendToRecord(github, doors, { facts, decided, bad, report });
	await writeSummary([
		...explainStop(inputs.mode, isNegative(report), [describeReport(report), remedyOf(report.reason)]),
		...renderReport(report),
	]);
	const known = incident.outcome.kind === "rolled-back" ? incident.outcome : outcome;
	await doors.setOutputs({
		decision: report.decision,
		reason: report.reason,
		sha: bad?.sha ?? "",
		version: bad?.version ?? "",
		"release-type": bad === null ? "" : readType(facts, bad),
		"target-version": to?.version ?? "",
		"target-sha": to?.sha ?? "",
		"incident-number": issue?.number ?? "",
		"incident-url": issue?.url ?? "",
		"recovery-seconds": known.kind === "rolled-back" ? Math.round(known.recoveryMs / 1_000) : "",
		result: {
			schemaVersion: 1,
			action: "rollback",
			decision: report.decision,
			reason: report.reason,
			seen: report.seen,
			environment: facts.environment.name,
			service: facts.service,
			policyDigest: facts.policy.digest,
			dryRun: inputs.dryRun,
			bad,
			target: to,
			incident: incident.security
				? { key: incident.key, security: true, outcome: incident.outcome, receipts: incident.receipts }
				: incident,
			incidentNumber: issue?.number ?? null,
			reviewNumber: review?.number ?? null,
			problems,
		},
	});
	tellOutcome(doors, inputs, report);
}

/** tellOutcome: one line in the log, and the step's colour. */
function tellOutcome(doors: RollbackDoors, inputs: RollbackInputs, report: RollbackReport): void {
	const sentence = describeReport(report);
	const { incident, problems } = report.state;
	if (isNegative(report)) stopStep(doors, inputs.mode, `${sentence}\n${remedyOf(report.reason)}`);
	else doors.log.notice(sentence, "rollback");
	const unreached = unreachedRoles(incident.receipts);
	if (unreached.length > 0)
		doors.log.error(`Nobody was reached for ${unreached.join(", ")}: call them. The summary says what was tried.`);
	for (const problem of problems) doors.log.warning(`Of the playbook could not be done: ${problem}`);
}

/** readType: of the bad release against the one it replaced; empty when that is not known. */
export function readType(facts: Pick<RollbackFacts, "deployments" | "policy">, bad: RunningRelease): string {
	const source = facts.deployments.find((deployment) => deployment.id === bad.deploymentId);
	const before = source?.payload?.previous?.version;
	const version = parseVersion(bad.version, facts.policy.tag);
	const previous = before === undefined ? undefined : parseVersion(before, facts.policy.tag);
	return version === undefined || previous === undefined ? "" : decideType(version, previous);
}
