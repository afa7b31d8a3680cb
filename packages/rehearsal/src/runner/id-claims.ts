/**
 * The claims of a job's ID token, as GitHub fills them in; pure. Source:
 * https://docs.github.com/actions/reference/security/oidc ("OIDC token claims", "Example subject claims").
 */
import type { WorkflowPlan } from "./workflow-plan.ts";

/** `sub` names the environment of the job, else what started the run; `job_workflow_ref` names the file that the job stands in. */
export function describeIdClaims(
	github: Readonly<Record<string, unknown>>,
	{ plan, environment }: { readonly plan: Pick<WorkflowPlan, "path" | "origin">; readonly environment: string | null },
): Readonly<Record<string, string>> {
	const read = (name: string) => String(github[name] ?? "");
	const repository = read("repository");
	const context =
		environment !== null
			? `environment:${environment.replaceAll(":", "%3A")}`
			: read("event_name") === "pull_request"
				? "pull_request"
				: `ref:${read("ref")}`;
	const { origin } = plan;
	return {
		sub: `repo:${repository}:${context}`,
		repository,
		repository_owner: read("repository_owner"),
		...(environment === null ? {} : { environment }),
		job_workflow_ref:
			origin === null
				? `${repository}/${plan.path}@${read("ref")}`
				: `${origin.repository}/${plan.path}@${completeRef(origin.ref)}`,
		workflow: read("workflow"),
		workflow_ref: read("workflow_ref"),
		event_name: read("event_name"),
		ref: read("ref"),
		ref_type: read("ref_type"),
		sha: read("sha"),
		actor: read("actor"),
		run_id: read("run_id"),
		run_number: read("run_number"),
		run_attempt: read("run_attempt"),
		runner_environment: "self-hosted",
	};
}

/** What a call names is a tag here, unless it is a commit or written out. */
function completeRef(ref: string): string {
	return /^(?:refs\/|[0-9a-f]{40}$)/.test(ref) ? ref : `refs/tags/${ref}`;
}
