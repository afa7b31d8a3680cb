/** After a killed or cancelled main: no deployment stays open, no lock stays held, and the incident says that the way back was stopped. */
import { describeError } from "@octoacme/shared/errors.ts";
import { connectGitHub } from "@octoacme/shared/github/connect.ts";
import { commentOnce, findOwnIssue, upsertIssue } from "@octoacme/shared/github/issues.ts";
import { addTimeline } from "@octoacme/shared/incident/incident.ts";
import { incidentTitle, renderIncidentIssue } from "@octoacme/shared/incident/issue.ts";
import { endOpenDeployment, releaseOwnLocks } from "@octoacme/shared/phase/open-work.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import type { RollbackInputs } from "./inputs.ts";
import { readKnownIncident } from "./known-incident.ts";
import { readRollbackWork } from "./open-work.ts";
import { STOPPED } from "./plan.ts";

/** Finishes what main left; a second run changes nothing. */
export async function post(inputs: RollbackInputs, runtime: ActionRuntime): Promise<void> {
	const work = readRollbackWork(runtime);
	if (work === undefined) return;
	const { context, log, fail } = runtime;
	const github = await connectGitHub(runtime, inputs.githubToken);
	const wasOpen = await endOpenDeployment(github, work.deploymentId, {
		state: "error",
		description: `${STOPPED} ${work.isHandedOver ? "the job ended without finishing the rollback" : "the step ended before the outcome was known"}; look at the environment`,
		logUrl: context.runUrl,
	});
	if (wasOpen && work.isHandedOver)
		fail(
			"The rollback that `operation: begin` opened was not finished when the job ended. Look at the environment now, then run the job again: the rollback goes on where it was.\nEnd the job with `operation: finish` under `if: always() && steps.<id>.outputs.decision == 'begun'`.",
		);
	else if (wasOpen)
		log.warning(
			"The rollback was stopped before its end; the environment may be half-way. Look at it now, then run the rollback again: it goes on where it was.",
		);
	await releaseOwnLocks(github, [work.lock, work.incidentLock]);
	if (work.incidentKey === null) return;
	try {
		const issue = await findOwnIssue(github, { kind: "incident", key: work.incidentKey });
		const known =
			issue === undefined
				? undefined
				: await readKnownIncident(github, issue, { note: (problem) => log.warning(`${problem}.`) });
		if (issue === undefined || known === undefined) return;
		const what = "the run was stopped before the rollback's outcome was known; run it again";
		// Written over, the editor's words would count as ours: the next run could not tell them apart.
		if (known.kind === "edited") {
			const key = `${work.incidentKey}/${context.runId}/${context.runAttempt}`;
			if (wasOpen)
				await commentOnce(github, { number: issue.number, kind: "stopped", key, body: `${context.runUrl}: ${what}.` });
			return;
		}
		const { incident } = known;
		if (incident.outcome.kind !== "in-progress") return;
		const told = addTimeline(incident, { at: new Date(runtime.clock.now()).toISOString(), what });
		const review = await findOwnIssue(github, { kind: "review", key: work.incidentKey });
		await upsertIssue(github, {
			kind: "incident",
			key: work.incidentKey,
			title: incidentTitle(told),
			body: renderIncidentIssue(told, review?.number ?? null),
			update: true,
		});
	} catch (thrown) {
		log.warning(`The incident does not say that the run was stopped: ${describeError(thrown)}`);
	}
}
