/** What a step with `operation: begin` leaves to the job's own steps, which no rehearsal runs. */
import type { ProgressEvent } from "./runner/types.ts";

interface BegunDeployment {
	readonly environment: string;
	/** The commit that the own steps would bring there: the release's, or the one that a rollback goes back to. */
	readonly sha: string;
}

/** Null for every other event, and for a step of anybody else. */
export function readBegun(event: ProgressEvent): BegunDeployment | null {
	if (event.kind !== "step-completed") return null;
	const { outputs } = event.step;
	if (outputs["decision"] !== "begun") return null;
	const environment = readEnvironment(outputs["result"]);
	const sha = outputs["target-sha"] || outputs["sha"];
	return environment === null || !sha ? null : { environment, sha };
}

function readEnvironment(result: string | undefined): string | null {
	try {
		const { schemaVersion, environment } = JSON.parse(result ?? "") as Record<string, unknown>;
		return schemaVersion === 1 && typeof environment === "string" ? environment : null;
	} catch {
		// Another action's output of the same name.
		return null;
	}
}
