/** What is known before anything is changed: the facts, what was asked for, the plan, and the incident as it begins. */
import type { Incident } from "@octoacme/shared/incident/incident.ts";
import { loadBegunPolicy, loadEmergencyPolicy } from "@octoacme/shared/phase/begun-policy.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { type RollbackRun, shareLogin } from "./clients.ts";
import { gatherFacts, type ReadEvidence, type RollbackFacts, readEvidence, readNames } from "./gather.ts";
import { beginIncident } from "./incident-start.ts";
import type { RollbackInputs } from "./inputs.ts";
import { type BegunRollback, findBegun } from "./own-steps.ts";
import { describeTargetFault, isBegun, type PlanRequest, planRollback, type RollbackPlan } from "./plan.ts";

export interface PreparedRollback extends RollbackRun {
	/** Milliseconds; a recovery is measured from here. */
	readonly startedAt: number;
	readonly facts: RollbackFacts;
	readonly request: PlanRequest;
	readonly plan: RollbackPlan;
	readonly reason: string;
	readonly incident: Incident;
}

/** For a rollback that begins now. */
export async function prepareRollback(run: RollbackRun, startedAt: number): Promise<PreparedRollback> {
	const evidence = readEvidence(run.inputs.evidence);
	const { clients, inputs, runtime } = run;
	const { environment } = inputs;
	const facts = await readFacts(run, loadEmergencyPolicy(clients.urgent, runtime, { environment, inputs }));
	const names = readNames(inputs, facts.policy, runtime.context.ref);
	const scope = describeScope(facts);
	const isSaid = inputs.reason !== undefined || inputs.target !== undefined || inputs.security;
	const request: PlanRequest = {
		...scope,
		...names,
		byHand: runtime.context.event.name === "workflow_dispatch" || inputs.target !== undefined,
		keepVerified: decideKeepVerified(inputs, { ...names, isUnhealthy: evidence.isUnhealthy }),
		isNameWrong: isSaid && !isBegun(facts.ofAllTargets, { ...scope, ...names }),
		isUntouched: facts.isUntouched,
	};
	const plan = findTargetFault(facts, request) ?? planRollback(facts.deployments, facts.history, request);
	return prepare(run, evidence, { startedAt, facts, request, plan });
}

/**
 * Whether a release that stands as verified is kept. A named release without a reason is how a workflow asks after a job that
 * failed or was cancelled, which may have changed nothing. What names no release means what runs, whatever was found there.
 */
export function decideKeepVerified(
	inputs: Pick<RollbackInputs, "reason" | "target" | "security">,
	asked: { readonly sha: string | null; readonly tag: string | null; readonly isUnhealthy: boolean },
): boolean {
	const isNamed = asked.sha !== null || asked.tag !== null;
	const saysBad = inputs.reason !== undefined || inputs.target !== undefined || inputs.security || asked.isUnhealthy;
	return isNamed && !saysBad;
}

/** Each target is brought back by itself; the playbook alone needs none. */
function findTargetFault({ environment, target }: RollbackFacts, request: PlanRequest): RollbackPlan | undefined {
	const seen = describeTargetFault(environment, target);
	if (seen === undefined || (target === null && request.target === "none")) return undefined;
	return { kind: "refused", reason: "target-unknown", bad: null, seen };
}

/** For the rollback that the job's own steps have made, by what `begin` decided; `begun` null: this run has begun none. */
export async function prepareFinish(
	run: RollbackRun,
	startedAt: number,
): Promise<PreparedRollback & { readonly begun: BegunRollback | null }> {
	const evidence = readEvidence(run.inputs.evidence);
	const { clients, inputs, runtime } = run;
	const facts = await readFacts(
		run,
		await loadBegunPolicy(clients.urgent, runtime, {
			environment: inputs.environment,
			kind: "rollback",
			target: inputs.deployTarget,
			inputs,
		}),
	);
	const { runId } = run.runtime.context;
	const scope = describeScope(facts);
	const begun = findBegun(facts.deployments, scope.scope, runId);
	if (begun === null) {
		const request: PlanRequest = { ...scope, sha: null, tag: null, target: null, byHand: true };
		const plan: RollbackPlan = { kind: "refused", reason: "not-begun", bad: null, seen: `run ${runId}` };
		return { ...prepare(run, evidence, { startedAt, facts, request, plan }), begun };
	}
	const request: PlanRequest = { ...scope, sha: begun.failed.sha, tag: null, target: begun.target.tag, byHand: true };
	const plan = planRollback(facts.deployments, facts.history, request);
	return { ...prepare(run, evidence, { startedAt: Date.parse(begun.at), facts, request, plan }), begun };
}

async function readFacts(
	{ clients, inputs, runtime }: RollbackRun,
	known: Policy | Promise<Policy>,
): Promise<RollbackFacts> {
	const facts = await gatherFacts(clients.urgent, inputs, known);
	await shareLogin(clients);
	if (facts.distrusted !== undefined) runtime.log.warning(facts.distrusted);
	return facts;
}

function describeScope({ environment, service, target }: RollbackFacts): Pick<PlanRequest, "scope" | "forwardOnly"> {
	return { scope: { environment: environment.name, service, target }, forwardOnly: environment["forward-only"] };
}

function prepare(
	run: RollbackRun,
	said: ReadEvidence,
	planned: Pick<PreparedRollback, "startedAt" | "facts" | "request" | "plan">,
): PreparedRollback {
	const { inputs, runtime } = run;
	const reason = inputs.reason ?? (said.reason || "the release failed");
	const incident = beginIncident({
		inputs,
		context: runtime.context,
		facts: planned.facts,
		plan: planned.plan,
		reason,
		evidence: said.evidence,
		at: new Date(runtime.clock.now()).toISOString(),
	});
	return { ...run, ...planned, reason, incident };
}
