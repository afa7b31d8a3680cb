/** The end of a rollback that the job's own steps have made: their outcome first, then what answers. */
import { createStatusWriter } from "@octoacme/shared/github/status-writer.ts";
import type { StepOutcome } from "@octoacme/shared/vocabulary.ts";
import type { RollbackEnd, RollbackTools } from "./attempt.ts";
import { type Ended, endDeployment, proveTarget, type Recorded, recordEnd } from "./attempt-proof.ts";
import { describeStepsFailure } from "./outcome.ts";
import type { BegunRollback } from "./own-steps.ts";
import { type RollbackPlan, STEPS_FAILED, STOPPED } from "./plan.ts";
import { letGo, stopAttempt } from "./transaction.ts";

/** Ends the deployment that `begin` opened and releases the environment; never rejects. */
export async function finishOwnSteps(
	tools: RollbackTools,
	request: Omit<Recorded, "plan"> & { readonly plan: RollbackPlan },
	end: { readonly begun: BegunRollback; readonly outcome: StepOutcome },
): Promise<RollbackEnd> {
	try {
		return await endOwnSteps(tools, request, end);
	} catch (thrown) {
		return await stopAttempt(tools, thrown);
	} finally {
		await letGo(tools);
	}
}

async function endOwnSteps(
	tools: RollbackTools,
	request: Omit<Recorded, "plan"> & { readonly plan: RollbackPlan },
	{ begun, outcome }: { readonly begun: BegunRollback; readonly outcome: StepOutcome },
): Promise<RollbackEnd> {
	const { plan } = request;
	const writeStatus = createStatusWriter(begun.deploymentId, undefined);
	// Without the lock another release may have come there since: what answers now says nothing of the rollback.
	if (plan.kind !== "roll-back" || plan.resumes?.deploymentId !== begun.deploymentId) {
		await endDeployment(tools, writeStatus, {
			state: "failure",
			description: `rollback failed: another deployment came between the begin and the finish of ${begun.target.tag}`,
		});
		return { kind: "superseded", plan };
	}
	// It is not recorded whether they failed: the next run goes on with the same target, as after any other interruption.
	if (outcome === "skipped" || outcome === "cancelled") {
		const what = `The job's own steps were ${outcome}.`;
		await endDeployment(tools, writeStatus, { state: "error", description: `${STOPPED} ${what}` });
		return { kind: "stopped", what, hint: "Run the rollback again; what is done is kept." };
	}
	const planned = { ...request, plan };
	const ended =
		outcome === "success" ? await proveTarget(tools, planned, { writeStatus, tail: [] }) : failSteps(outcome);
	await recordEnd(tools, planned, { writeStatus, end: ended });
	return ended;
}

function failSteps(outcome: "failure"): Ended {
	return {
		kind: "failed",
		reason: "steps-failed",
		what: `${STEPS_FAILED}${outcome}`,
		evidence: describeStepsFailure(outcome),
		tail: [],
	};
}
