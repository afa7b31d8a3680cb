/** A GitHub client for the repository of the run. */
import type { ActionRuntime } from "../process/action.ts";
import { createGitHub, type GitHub, type GitHubOptions } from "./client.ts";

/** With `signal` it stops when the run is cancelled; without, it can still close what is open then. */
export async function connectGitHub(
	runtime: Pick<ActionRuntime, "context" | "clock" | "log">,
	token: string,
	settings: Pick<GitHubOptions, "signal" | "budgetMs" | "requestTimeoutMs"> = {},
): Promise<GitHub> {
	const { apiUrl, graphqlUrl, repository } = runtime.context;
	return createGitHub({ token, apiUrl, graphqlUrl, repository, clock: runtime.clock, log: runtime.log, ...settings });
}
