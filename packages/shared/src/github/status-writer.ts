/** Appends the statuses of one deployment while its environment is held, so that what this run wrote last is the latest. */
import type { GitHub } from "./client.ts";
import { appendDeploymentStatus, type NewStatus } from "./deployments.ts";

export type StatusWriter = (github: GitHub, status: Omit<NewStatus, "latest">) => Promise<void>;

/** `latest`: what the deployment says at the start; null: nothing yet. Undefined: not known, and read before the first status. */
export function createStatusWriter(deploymentId: number, latest: NewStatus["latest"]): StatusWriter {
	let known = latest;
	return async (github, status) => {
		const before = known;
		// Until it is answered, and after a failure, a status may or may not have been applied.
		known = undefined;
		await appendDeploymentStatus(github, deploymentId, { ...status, latest: before });
		known = status;
	};
}
