/** Publishes how a rollback ended: the record, the job summary, the outputs, and whether the step is red. */
import { unreachedRoles } from "@octoacme/shared/incident/incident.ts";
import { finish } from "@octoacme/shared/phase/finish.ts";
import { nameRelease } from "@octoacme/shared/phase/result.ts";
import { decideType } from "@octoacme/shared/release/identity.ts";
import { parseVersion } from "@octoacme/shared/release/version.ts";
import { countRequests, type RollbackRuntime } from "./clients.ts";
import type { RollbackFacts } from "./gather.ts";
import type { Conclusion } from "./outcome.ts";
import { NOTHING_OWN } from "./own-result.ts";
import type { RollbackPlan, RunningRelease } from "./plan.ts";
import type { PlaybookState } from "./playbook.ts";
import type { PreparedRollback } from "./preparation.ts";
import { remedyOf } from "./reasons.ts";
import { appendToRecord } from "./record.ts";
import { describeReport, isNegative, type RollbackReport, renderReport } from "./report.ts";
import type { RollbackResponse } from "./response.ts";

/** What was only looked at (dry-run, refusals) leaves no record. */
export async function publishReport(prepared: PreparedRollback, response: RollbackResponse): Promise<void> {
	const { clients, runtime, inputs, facts, request, plan } = prepared;
	const { course, conclusion, state } = response;
	const requests = countRequests(clients);
	const report: RollbackReport = {
		decision: conclusion.decision,
		reason: conclusion.reason,
		seen: conclusion.seen,
		state,
		history: facts.history,
		tail: conclusion.tail,
	};
	const { bad } = plan;
	const tried = state.incident.outcome.kind !== "in-progress";
	if (tried && bad !== null && !inputs.dryRun)
		await appendToRecord(clients.playbook, runtime, {
			facts,
			decided: { request, plan, course, conclusion },
			bad,
			report,
		});
	const sentence = describeReport(report);
	const own = renderOwnResult(plan, conclusion, state);
	warnOfGaps(runtime, report);
	await finish(runtime, {
		mode: inputs.mode,
		isNegative: isNegative(report),
		message: sentence,
		remedy: remedyOf(report.reason),
		summary: renderReport(report),
		outputs: nameOutputs(plan, own, state.issue),
		result: {
			...NOTHING_OWN,
			schemaVersion: 1,
			action: "rollback",
			decision: report.decision,
			reason: report.reason,
			explanation: sentence,
			release:
				bad === null
					? null
					: nameRelease({ version: bad.version, tag: bad.tag, sha: bad.sha, type: readType(facts, bad) }),
			environment: facts.environment.name,
			service: facts.service,
			policyDigest: facts.policy.digest,
			dryRun: inputs.dryRun,
			requests,
			operation: "rollback",
			...own,
		},
	});
}

function nameOutputs(plan: RollbackPlan, own: ReturnType<typeof renderOwnResult>, issue: PlaybookState["issue"]) {
	const { bad, target, recoveryMs } = own;
	return {
		"target-version": target?.version ?? "",
		"target-sha": target?.sha ?? "",
		"target-tag": target?.tag ?? "",
		"previous-version": bad?.version ?? "",
		"previous-sha": bad?.sha ?? "",
		"artifact-digest": (plan.kind === "roll-back" && plan.target.payload.artifactDigest) || "",
		"incident-number": issue?.number ?? "",
		"incident-url": issue?.url ?? "",
		"recovery-seconds": recoveryMs === null ? "" : Math.round(recoveryMs / 1_000),
	};
}

/** What the result says beyond the envelope. Of a security incident it holds nothing confidential. */
function renderOwnResult(plan: RollbackPlan, conclusion: Conclusion, state: PlaybookState) {
	const { outcome } = conclusion;
	const { incident, issue, review, problems } = state;
	const known = incident.outcome.kind === "rolled-back" ? incident.outcome : outcome;
	return {
		seen: conclusion.seen,
		bad: plan.bad,
		target: chooseTarget(plan, conclusion),
		incident: incident.security
			? { key: incident.key, security: true, outcome: incident.outcome, receipts: incident.receipts }
			: incident,
		incidentNumber: issue?.number ?? null,
		reviewNumber: review?.number ?? null,
		recoveryMs: known.kind === "rolled-back" ? known.recoveryMs : null,
		problems,
	};
}

/** The release that runs again, or that is to be brought back: by the job's own steps, or by a run that is not dry. */
function chooseTarget(plan: RollbackPlan, { decision, outcome }: Conclusion) {
	if (outcome.kind === "rolled-back") return outcome.to;
	if ((decision !== "would-roll-back" && decision !== "begun") || plan.kind !== "roll-back") return null;
	const { version, tag, sha } = plan.target;
	return { version, tag, sha };
}

/** What a person has to do now, beside the step's own end. */
function warnOfGaps(runtime: RollbackRuntime, report: RollbackReport): void {
	const { incident, problems } = report.state;
	const unreached = unreachedRoles(incident.receipts);
	if (unreached.length > 0)
		runtime.log.error(`No one was reached for ${unreached.join(", ")}: call them. The summary says what was tried.`);
	for (const problem of problems) runtime.log.warning(`Could not be done: ${problem}`);
}

/** Of the bad release against the one it replaced; empty when that is not known. */
function readType(facts: Pick<RollbackFacts, "deployments" | "policy">, bad: RunningRelease): string {
	const source = facts.deployments.find((deployment) => deployment.id === bad.deploymentId);
	const before = source?.payload?.previous?.version;
	const version = parseVersion(bad.version, facts.policy.tag);
	const previous = before === undefined ? undefined : parseVersion(before, facts.policy.tag);
	return version === undefined || previous === undefined ? "" : decideType(version, previous);
}
