/** After a killed or cancelled main: no deployment stays open, no result stays unwritten, no lock stays held. */
import { connectGitHub } from "@octoacme/shared/github/connect.ts";
import { appendDeploymentStatus, readDeployment } from "@octoacme/shared/github/deployments.ts";
import { releaseLock } from "@octoacme/shared/github/locks.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";
import { isTerminal, latestStatus } from "@octoacme/shared/release/deployment.ts";
import type { DeployInputs } from "./inputs.ts";
import { describeStopped, type OpenWork, parseOpenWork, STATE } from "./ledger.ts";

/** post: finishes what main left; a second run changes nothing. */
export async function post(inputs: DeployInputs, doors: ActionDoors): Promise<void> {
	const work = parseOpenWork(doors.readState(STATE));
	if (work === undefined) return;
	const { context, log } = doors;
	if (work.finishIn === "another-job") {
		log.info("The deployment stays open for the job that finishes it.");
		return;
	}
	const github = await connectGitHub(doors, inputs.githubToken);
	if (work.deploymentId !== null) {
		const found = await readDeployment(github, work.deploymentId);
		if (found !== undefined && !isTerminal(latestStatus(found)?.state)) {
			const status = work.status ?? stoppedStatus(work);
			await appendDeploymentStatus(github, work.deploymentId, {
				...status,
				logUrl: context.runUrl,
				...(work.environmentUrl === null ? {} : { environmentUrl: work.environmentUrl }),
			});
			log.info(`Deployment ${work.deploymentId} was still open; it is ${status.state} now: ${status.description}`);
			if (work.status === null && work.finishIn !== null)
				doors.fail(
					`The deployment that \`operation: begin\` opened was not finished when the job ended; it was closed as failed. Look at the environment now.\nEnd the job with \`operation: finish\` under \`if: always() && steps.<id>.outputs.decision == 'begun'\`, or set \`finish-in: another-job\` when a later job does it.`,
				);
			else if (work.status === null)
				log.warning(
					`The deploy was stopped before its end. ${work.changing ? "The environment may be half-way: look at it now, then run the job again or roll back." : "Nothing was changed; run the job again."}`,
				);
		}
	}
	if (work.lock !== null) await releaseLock(github, work.lock.name, work.lock.objectSha);
}

function stoppedStatus(work: OpenWork): { readonly state: "failure"; readonly description: string } {
	const how = work.finishIn === null ? "the step was stopped" : "the job ended without finishing the deployment";
	return { state: "failure", description: describeStopped(work.changing, how) };
}
