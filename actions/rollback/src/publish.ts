/** Publishes how a rollback ended: the record, the job summary, the outputs, and whether the step is red. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { unreachedRoles } from "@octoacme/shared/incident/incident.ts";
import { finish } from "@octoacme/shared/phase/finish.ts";
import { nameRelease } from "@octoacme/shared/phase/result.ts";
import { decideType } from "@octoacme/shared/release/identity.ts";
import { parseVersion } from "@octoacme/shared/release/version.ts";
import type { RollbackFacts } from "./gather.ts";
import type { RollbackInputs } from "./inputs.ts";
import type { RollbackDoors } from "./main.ts";
import type { Conclusion, Course } from "./outcome.ts";
import { NOTHING_OWN } from "./own-result.ts";
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
	requests: number,
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
	const known = incident.outcome.kind === "rolled-back" ? incident.outcome : outcome;
	const recoveryMs = known.kind === "rolled-back" ? known.recoveryMs : null;
	const sentence = describeReport(report);
	const type = bad === null ? "" : readType(facts, bad);
	warnOfGaps(doors, report);
	await finish(doors, {
		mode: inputs.mode,
		isNegative: isNegative(report),
		message: sentence,
		remedy: remedyOf(report.reason),
		summary: renderReport(report),
		outputs: {
			"target-version": to?.version ?? "",
			"target-sha": to?.sha ?? "",
			"incident-number": issue?.number ?? "",
			"incident-url": issue?.url ?? "",
			"recovery-seconds": recoveryMs === null ? "" : Math.round(recoveryMs / 1_000),
		},
		result: {
			...NOTHING_OWN,
			schemaVersion: 1,
			action: "rollback",
			decision: report.decision,
			reason: report.reason,
			explanation: sentence,
			release: bad === null ? null : nameRelease({ version: bad.version, tag: bad.tag, sha: bad.sha, type }),
			environment: facts.environment.name,
			service: facts.service,
			policyDigest: facts.policy.digest,
			dryRun: inputs.dryRun,
			requests,
			operation: "rollback",
			seen: report.seen,
			bad,
			target: to,
			incident: incident.security
				? { key: incident.key, security: true, outcome: incident.outcome, receipts: incident.receipts }
				: incident,
			incidentNumber: issue?.number ?? null,
			reviewNumber: review?.number ?? null,
			recoveryMs,
			problems,
		},
	});
}

/** What of the playbook a person has to do now, beside the step's own end. */
function warnOfGaps(doors: RollbackDoors, report: RollbackReport): void {
	const { incident, problems } = report.state;
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
