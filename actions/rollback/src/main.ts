/** The story of a rollback: read, decide, go back, believe it only when it answers, and run the playbook beside it. */
import { resolveInside } from "@octoacme/shared/process/workspace.ts";
import { connectClients, type RollbackRun, type RollbackRuntime } from "./clients.ts";
import { runDrill } from "./drill.ts";
import { beginDrill, finishDrill } from "./drill-bracket.ts";
import { type RollbackInputs, requirePair } from "./inputs.ts";
import { type Conclusion, concludePlan, isQuiet } from "./outcome.ts";
import { type PreparedRollback, prepareFinish, prepareRollback } from "./preparation.ts";
import { publishReport } from "./publish.ts";
import { liftQuarantine } from "./quarantine.ts";
import { respond, respondToOwnSteps } from "./response.ts";

/** Throws only what stops it before anything was changed. */
export async function main(inputs: RollbackInputs, runtime: RollbackRuntime): Promise<void> {
	requirePair(inputs);
	// An input that names no folder is refused before the environment is held and before anybody is called.
	if (inputs.workingDirectory !== undefined) resolveInside(runtime.context.workspace, inputs.workingDirectory);
	const startedAt = runtime.clock.now();
	const run: RollbackRun = { clients: await connectClients(inputs, runtime), inputs, runtime };
	if (inputs.liftQuarantine !== undefined) return liftQuarantine(run, inputs.liftQuarantine);
	if (inputs.drill) return chooseDrill(run);
	if (inputs.operation === "finish") return finishRollback(run, startedAt);
	const prepared = await prepareRollback(run, startedAt);
	if (inputs.dryRun || isQuiet(prepared.plan)) return publishPlan(prepared);
	return publishReport(prepared, await respond(prepared));
}

function chooseDrill(run: RollbackRun): Promise<void> {
	const { operation, outcome } = run.inputs;
	if (operation === "begin") return beginDrill(run);
	return operation === "finish" ? finishDrill(run, outcome!) : runDrill(run);
}

async function finishRollback(run: RollbackRun, startedAt: number): Promise<void> {
	const prepared = await prepareFinish(run, startedAt);
	const { begun, plan } = prepared;
	if (run.inputs.dryRun || begun === null) return publishPlan(prepared);
	// It was finished before: only what an earlier finish could not write any more is left to do.
	if (plan.kind === "already-rolled-back") return publishReport(prepared, await respond(prepared));
	return publishReport(prepared, await respondToOwnSteps(prepared, begun, run.inputs.outcome!));
}

/** What would be done, or why nothing is: without a playbook and without a record. */
async function publishPlan(prepared: PreparedRollback): Promise<void> {
	const { plan, incident } = prepared;
	const conclusion: Conclusion =
		plan.kind === "roll-back"
			? {
					decision: "would-roll-back",
					reason: "dry-run",
					seen: `${plan.bad.tag} would be taken back to ${plan.target.tag}`,
					outcome: incident.outcome,
					evidence: [],
					tail: [],
				}
			: concludePlan(plan);
	await publishReport(prepared, {
		course: null,
		conclusion,
		state: { incident, issue: null, review: null, problems: [] },
	});
}
