/** Whether the event that started the run may deploy at all; pure. */
import type { RunContext } from "@octoacme/shared/process/environment.ts";
import type { Verdict } from "./outcome.ts";

/** A pull request's code or author may not be trusted with an environment; a fork's never. */
export function judgeEvent(context: Pick<RunContext, "event" | "repository">, allowed: boolean): Verdict | null {
	const { name, payload } = context.event;
	if (!/^pull_request/.test(name)) return null;
	const head = readHead(payload);
	const isOwn = head !== null && head.toLowerCase() === context.repository.fullName.toLowerCase();
	if (allowed && isOwn && name === "pull_request") return null;
	return {
		decision: "refused",
		reason: "untrusted-event",
		message: isOwn
			? `the event is ${name}; deploys of pull requests are off`
			: `the event is ${name} for ${head ?? "a repository that is gone"}; a fork is never deployed`,
	};
}

function readHead(payload: Readonly<Record<string, unknown>>): string | null {
	const pull = payload["pull_request"] as { head?: { repo?: { full_name?: unknown } | null } } | undefined;
	const name = pull?.head?.repo?.full_name;
	return typeof name === "string" ? name : null;
}
