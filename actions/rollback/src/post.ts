/** After a killed or cancelled main: no deployment stays open and no lock stays held. */
import { createGitHub } from "@octoacme/shared/github/client.ts";
import { appendDeploymentStatus, readDeployment } from "@octoacme/shared/github/deployments.ts";
import { releaseLock } from "@octoacme/shared/github/locks.ts";
import type { ActionDoors } from "@octoacme/shared/runtime/action.ts";
import type { RollbackInputs } from "./inputs.ts";
import { STATE_DEPLOYMENT, STATE_LOCK } from "./transaction.ts";

const TERMINAL = ["success", "failure", "error", "inactive"];

/** post: finishes what main left; a second run changes nothing. */
export async function post(inputs: RollbackInputs, doors: ActionDoors): Promise<void> {
	const deployment = doors.readState(STATE_DEPLOYMENT);
	const lock = doors.readState(STATE_LOCK);
	if (deployment === "" && lock === "") return;
	const { context } = doors;
	const github = await createGitHub({
		token: inputs.githubToken,
		apiUrl: context.apiUrl,
		graphqlUrl: context.graphqlUrl,
		repository: context.repository,
		clock: doors.clock,
		log: doors.log,
	});
	if (deployment !== "") {
		const found = await readDeployment(github, Number(deployment));
		const state = found?.statuses.at(-1)?.state ?? "";
		if (found !== undefined && !TERMINAL.includes(state)) {
			await appendDeploymentStatus(github, found.id, {
				state: "error",
				description: "the rollback was stopped before its end; look at the environment",
				logUrl: context.runUrl,
			});
			doors.log.warning(
				"The rollback was stopped before its end; the environment may be half-way. Look at it now, then run the rollback again.",
			);
		}
	}
	if (lock !== "") await releaseLock(github, inputs.environment, lock);
}
