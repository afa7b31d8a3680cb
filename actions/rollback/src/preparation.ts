/** What is known before anything is changed: the facts, what was asked for, the plan, and the incident as it begins. */
import type { Incident } from "@octoacme/shared/incident/incident.ts";
import type { RollbackRun } from "./clients.ts";
import { gatherFacts, type RollbackFacts, readEvidence, readNames } from "./gather.ts";
import { beginIncident } from "./incident-start.ts";
import { type PlanRequest, planRollback, type RollbackPlan } from "./plan.ts";

export interface PreparedRollback extends RollbackRun {
	/** Milliseconds; a recovery is measured from here. */
	readonly startedAt: number;
	readonly facts: RollbackFacts;
	readonly request: PlanRequest;
	readonly plan: RollbackPlan;
	readonly reason: string;
	readonly incident: Incident;
}

export async function prepareRollback(run: RollbackRun, startedAt: number): Promise<PreparedRollback> {
	const { inputs, doors } = run;
	const said = readEvidence(inputs.evidence);
	const facts = await gatherFacts(run.clients.urgent, inputs);
	if (facts.distrusted !== undefined) doors.log.warning(facts.distrusted);
	const request: PlanRequest = {
		scope: { environment: facts.environment.name, service: facts.service },
		...readNames(inputs, facts.policy, doors.context.ref),
		forwardOnly: facts.environment["forward-only"],
		byHand: doors.context.event.name === "workflow_dispatch" || inputs.target !== undefined,
	};
	const plan = planRollback(facts.deployments, facts.history, request);
	const reason = inputs.reason ?? (said.reason || "the release failed");
	const incident = beginIncident({
		inputs,
		context: doors.context,
		facts,
		plan,
		reason,
		evidence: said.evidence,
		at: new Date(doors.clock.now()).toISOString(),
	});
	return { ...run, startedAt, facts, request, plan, reason, incident };
}
