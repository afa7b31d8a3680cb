/** Builds the contexts of a run that stay the same from step to step. */

import type { JobDirectories } from "./job-state.ts";
import type { JsonValue, WorkflowEvent } from "./types.ts";

interface RunIdentity {
	readonly runId: number;
	readonly runNumber: number;
	readonly attempt: number;
	readonly workflowName: string;
	readonly workflowPath: string;
	readonly repository: { readonly owner: string; readonly name: string; readonly id?: number };
	readonly urls: { readonly apiUrl: string; readonly graphqlUrl: string; readonly serverUrl: string };
}

/** What follows `refs/heads/`, `refs/tags/` or `refs/pull/`. */
export function refName(ref: string): string {
	return ref.replace(/^refs\/(?:heads|tags|pull)\//, "");
}

/** The `github` context of a run; what belongs to one job is added by jobContext. */
export function githubContext(identity: RunIdentity, event: WorkflowEvent): Record<string, JsonValue> {
	const { repository, urls } = identity;
	const full = `${repository.owner}/${repository.name}`;
	const pull = event.payload["pull_request"] as { head?: { ref?: string }; base?: { ref?: string } } | undefined;
	return {
		event: event.payload,
		event_name: event.name,
		ref: event.ref,
		ref_name: refName(event.ref),
		ref_type: event.ref.startsWith("refs/tags/") ? "tag" : "branch",
		ref_protected: false,
		head_ref: pull?.head?.ref ?? "",
		base_ref: pull?.base?.ref ?? "",
		sha: event.sha,
		actor: event.actor,
		triggering_actor: event.actor,
		repository: full,
		repository_id: String(repository.id ?? 1),
		repository_owner: repository.owner,
		repositoryUrl: `git://${new URL(urls.serverUrl).host}/${full}.git`,
		run_id: String(identity.runId),
		run_number: String(identity.runNumber),
		run_attempt: String(identity.attempt),
		retention_days: "90",
		secret_source: "Actions",
		workflow: identity.workflowName,
		workflow_ref: `${full}/${identity.workflowPath}@${event.ref}`,
		workflow_sha: event.sha,
		server_url: urls.serverUrl,
		api_url: urls.apiUrl,
		graphql_url: urls.graphqlUrl,
	};
}

/** The members of `github` that a job adds. */
export function jobContext(jobId: string, token: string, directories: JobDirectories): Record<string, string> {
	return { job: jobId, token, workspace: directories.workspace, event_path: directories.eventPath };
}
