/** What every step of the playbook works with. None of them may stop the rollback: what goes wrong is kept as a sentence. */
import { describeError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import type { Issue } from "@octoacme/shared/github/issues.ts";
import type { Incident, Receipt } from "@octoacme/shared/incident/incident.ts";
import type { RoleMessage } from "@octoacme/shared/incident/messages.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";

export type Link = Pick<Issue, "number" | "url">;

/** How the messages of the playbook leave. */
export interface Delivery {
	/** Channels of a role, in the policy's order. */
	readonly listChannels: (role: RoleMessage["role"]) => readonly string[];
	/** Through one channel; never rejects. An aborted `signal` cuts it off, and then it may have arrived. */
	readonly send: (
		message: RoleMessage,
		channel: string,
		signal?: AbortSignal,
	) => Promise<Pick<Receipt, "channel" | "delivered" | "at" | "detail">>;
}

/** How long messages may keep the job's own steps waiting. What they leave out is due in the next round. */
export interface MessageLimits {
	/** Milliseconds since the epoch: no message leaves later, and one that is under way is cut off. */
	readonly until: number;
	/** For one message. */
	readonly eachMs: number;
}

export interface PlaybookParts {
	readonly github: GitHub;
	readonly runtime: Pick<ActionRuntime, "clock" | "context">;
	readonly policy: Policy;
	readonly delivery: Delivery;
	/** The incident out of what an earlier run left and what this run begins with. */
	readonly resume: (known: Incident, now: Incident) => Incident;
	/** Undefined: every message is sent, however long that takes. */
	readonly limits?: MessageLimits;
}

export interface PlaybookRun extends PlaybookParts {
	readonly problems: string[];
}

/** Undefined when it failed; the problem is kept once. */
export async function attempt<T>(
	{ problems }: Pick<PlaybookRun, "problems">,
	what: string,
	run: () => Promise<T>,
): Promise<T | undefined> {
	try {
		return await run();
	} catch (thrown) {
		const problem = `${what}: ${describeError(thrown)}`;
		if (!problems.includes(problem)) problems.push(problem);
		return undefined;
	}
}

/** Users and teams of a role, as mentions. */
export function listPeople(policy: Policy, role: string): string[] {
	const found = policy.roles[role];
	return [...(found?.users ?? []), ...(found?.teams ?? [])].map((name) => `@${name}`);
}
