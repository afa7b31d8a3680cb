/** The two GitHub clients of a rollback, and what every step of one run works with. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { connectGitHub } from "@octoacme/shared/github/connect.ts";
import { readOwnLogin, rememberOwnLogin } from "@octoacme/shared/github/issues.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import type { OutputName, RollbackInputs } from "./inputs.ts";

export type RollbackRuntime = ActionRuntime<OutputName>;

/** `urgent` changes the environment; `playbook` informs people, with a pace and a budget for repeats of its own. */
export interface Clients {
	readonly urgent: GitHub;
	readonly playbook: GitHub;
	/** Informs people while the job's own steps wait: `limit` cuts it off. */
	readonly opening: { readonly github: GitHub; readonly limit: AbortController };
}

/** What every operation of the action is given. */
export interface RollbackRun {
	readonly clients: Clients;
	readonly inputs: RollbackInputs;
	readonly runtime: RollbackRuntime;
}

export async function connectClients(inputs: RollbackInputs, runtime: RollbackRuntime): Promise<Clients> {
	const limit = new AbortController();
	return {
		urgent: await connectGitHub(runtime, inputs.githubToken),
		playbook: await connectGitHub(runtime, inputs.githubToken),
		opening: { github: await connectGitHub(runtime, inputs.githubToken, { signal: limit.signal }), limit },
	};
}

/** All clients write with one token: the login that one of them has read is every client's. */
export async function shareLogin({ urgent, playbook, opening }: Clients): Promise<void> {
	const login = await readOwnLogin(urgent);
	for (const client of [playbook, opening.github]) rememberOwnLogin(client, login);
}

/** Requests of all clients so far. */
export function countRequests({ urgent, playbook, opening }: Clients): number {
	return urgent.countRequests() + playbook.countRequests() + opening.github.countRequests();
}
