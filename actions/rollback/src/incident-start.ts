/** The incident as it is when a rollback begins; pure. */
import { type Incident, incidentKey } from "@octoacme/shared/incident/incident.ts";
import { findTimeZone } from "@octoacme/shared/policy/time-zone.ts";
import type { RunContext } from "@octoacme/shared/process/environment.ts";
import { targetOf } from "@octoacme/shared/release/deployment.ts";
import type { RollbackFacts } from "./gather.ts";
import type { RollbackInputs } from "./inputs.ts";
import type { RollbackPlan } from "./plan.ts";

interface IncidentStart {
	readonly inputs: Pick<RollbackInputs, "severity" | "security">;
	readonly context: Pick<RunContext, "triggeringActor" | "runUrl" | "event">;
	readonly facts: RollbackFacts;
	readonly plan: RollbackPlan;
	readonly reason: string;
	readonly evidence: Incident["evidence"];
	/** ISO 8601. */
	readonly at: string;
}

export function beginIncident(start: IncidentStart): Incident {
	const { inputs, context, facts, plan, reason, evidence, at } = start;
	const { bad } = plan;
	const timeZone = findTimeZone(facts.environment);
	return {
		schemaVersion: 1,
		key: incidentKey(facts.environment.name, facts.service, bad, nameInKey(facts, bad)),
		environment: facts.environment.name,
		...(facts.target === null ? {} : { target: facts.target }),
		service: facts.service,
		...(timeZone === undefined ? {} : { timeZone }),
		severity: inputs.severity,
		security: inputs.security,
		reason,
		bad: bad === null ? null : { version: bad.version, tag: bad.tag, sha: bad.sha },
		outcome: { kind: "in-progress" },
		evidence,
		skipped: plan.kind === "roll-back" || plan.kind === "nothing-to-roll-back" ? plan.skipped : [],
		timeline: beginTimeline(start),
		receipts: [],
		openedAt: at,
		openedBy: describeStarter(context),
		runUrl: context.runUrl,
		advisoryUrl: "",
	};
}

/** Two targets that one deployment to the whole environment failed for are two incidents; one that was made to a target is one by itself. */
function nameInKey({ deployments, target }: RollbackFacts, bad: RollbackPlan["bad"]): string | null {
	const payload = deployments.find(({ id }) => id === bad?.deploymentId)?.payload;
	return payload != null && targetOf(payload) === target ? null : target;
}

/** A person started it only by a dispatch; otherwise it is the run that came this far, and who caused that run. */
function describeStarter({ event, triggeringActor }: IncidentStart["context"]): string {
	return event.name === "workflow_dispatch"
		? triggeringActor
		: `the workflow run that ${triggeringActor} caused (${event.name})`;
}

function beginTimeline({ inputs, context, facts, plan: { bad }, reason, at }: IncidentStart): Incident["timeline"] {
	const source = facts.deployments.find((deployment) => deployment.id === bad?.deploymentId);
	const started = `rollback started by ${describeStarter(context)}`;
	const now = { at, what: inputs.security ? started : `${started}: ${reason}` };
	if (source === undefined) return [now];
	const deployedAt = new Date(source.createdAt).toISOString();
	return [{ at: deployedAt, what: `${bad!.tag} deployed by ${source.payload?.actor ?? "somebody"}` }, now];
}
