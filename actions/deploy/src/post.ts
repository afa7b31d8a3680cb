/** After a killed or cancelled main: no deployment stays open, no result stays unwritten, no lock stays held. */
import { connectGitHub } from "@octoacme/shared/github/connect.ts";
import { endOpenDeployment, releaseOwnLocks } from "@octoacme/shared/phase/open-work.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import type { DeployInputs } from "./inputs.ts";
import { describeStopped } from "./ledger.ts";
import { type DeployWork, readDeployWork } from "./open-work.ts";

/** Finishes what main left; a second run changes nothing. */
export async function post(inputs: DeployInputs, runtime: ActionRuntime): Promise<void> {
	const work = readDeployWork(runtime);
	if (work === undefined) return;
	const { context, log } = runtime;
	if (work.finishIn === "another-job") {
		log.info("The deployment stays open for the job that finishes it.");
		return;
	}
	const github = await connectGitHub(runtime, inputs.githubToken);
	const status = work.status ?? stoppedStatus(work);
	const wasOpen = await endOpenDeployment(github, work.deploymentId, {
		...status,
		logUrl: context.runUrl,
		...(work.environmentUrl === null ? {} : { environmentUrl: work.environmentUrl }),
	});
	if (wasOpen) reportStopped(runtime, work, status);
	await releaseOwnLocks(github, [work.lock]);
}

function reportStopped(
	{ log, fail }: ActionRuntime,
	work: DeployWork,
	status: NonNullable<DeployWork["status"]>,
): void {
	log.info(`Deployment ${work.deploymentId} was still open; it is ${status.state} now: ${status.description}`);
	if (work.status !== null) return;
	if (work.finishIn !== null)
		fail(
			`The deployment that \`operation: begin\` opened was not finished when the job ended; it was closed as failed. Look at the environment now.\nEnd the job with \`operation: finish\` under \`if: always() && steps.<id>.outputs.decision == 'begun'\`, or set \`finish-in: another-job\` when a later job does it.`,
		);
	else
		log.warning(
			`The deploy was stopped before its end. ${work.changing ? "The environment may be half-way: look at it now, then run the job again or roll back." : "Nothing was changed; run the job again."}`,
		);
}

function stoppedStatus(work: DeployWork): { readonly state: "failure"; readonly description: string } {
	const how = work.finishIn === null ? "the step was stopped" : "the job ended without finishing the deployment";
	return { state: "failure", description: describeStopped(work.changing, how) };
}
