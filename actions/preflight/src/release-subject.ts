/** Which release a run is about: the inputs', or that of the release issue on which somebody commented. */
import type { RunContext } from "@octoacme/shared/process/environment.ts";

export interface ReleaseSubject {
	readonly version: string;
	readonly service: string | undefined;
	/** Set when a comment on the release issue started the run. */
	readonly comment: { readonly id: number; readonly issue: number; readonly author: string | null } | null;
}

/** An issue that was not opened by an app, or without our marker, names nothing. */
export function readSubject(
	inputs: { readonly version: string; readonly service: string | undefined },
	event: RunContext["event"],
): ReleaseSubject {
	const fallback: ReleaseSubject = { version: inputs.version, service: inputs.service, comment: null };
	if (event.name !== "issue_comment") return fallback;
	const { issue, comment } = event.payload as {
		issue?: { number?: number; body?: string | null; user?: { type?: string } | null };
		comment?: { id?: number; user?: { login?: string } | null };
	};
	const marker = /^<!-- octoacme:release:([a-z][a-z0-9-]*|-):(\S+) -->/.exec(issue?.body ?? "");
	if (marker === null || issue?.user?.type !== "Bot" || typeof issue.number !== "number") return fallback;
	return {
		version: marker[2]!,
		service: marker[1] === "-" ? undefined : marker[1],
		comment:
			typeof comment?.id === "number"
				? { id: comment.id, issue: issue.number, author: comment.user?.login ?? null }
				: null,
	};
}
