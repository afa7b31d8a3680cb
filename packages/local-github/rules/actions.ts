/** GitHub's sentences on workflow runs, and what the local GitHub makes of each. */
import type { Rule } from "./rule.ts";

export const ACTIONS_RULES: readonly Rule[] = [
	{
		places: ["actions/re-run-workflow-failed-jobs"],
		status: "not reachable",
		reason: "Scopes belong to OAuth apps and classic tokens; a token of the local GitHub has permissions.",
		sentences: ["OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint."],
	},
	{
		places: ["actions/list-workflow-runs-for-repo"],
		status: "modelled",
		test: "are narrowed by actor, branch, event, commit, status and conclusion, the newest first",
		sentences: ["Lists all workflow runs for a repository."],
	},
	{
		places: ["actions/list-workflow-runs-for-repo", "actions/list-jobs-for-workflow-run"],
		status: "modelled",
		test: "are narrowed by actor, branch, event, commit, status and conclusion, the newest first",
		sentences: ["You can use parameters to narrow the list of results."],
	},
	{
		places: [
			"actions/list-workflow-runs-for-repo",
			"actions/get-workflow-run",
			"actions/list-jobs-for-workflow-run",
			"actions/get-reviews-for-run",
		],
		status: "modelled",
		test: "refuses what the token has no permission for, in GitHub's words",
		sentences: ["Anyone with read access to the repository can use this endpoint."],
	},
	{
		places: [
			"actions/list-workflow-runs-for-repo",
			"actions/get-workflow-run",
			"actions/list-jobs-for-workflow-run",
			"actions/get-reviews-for-run",
		],
		status: "not reachable",
		reason: "Scopes belong to OAuth apps and classic tokens; a token of the local GitHub has permissions.",
		sentences: [
			"OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint with a private repository.",
		],
	},
	{
		places: ["actions/list-workflow-runs-for-repo"],
		status: "modelled",
		test: "are 1,000 at most where a parameter narrows them",
		sentences: [
			"This endpoint will return up to 1,000 results for each search when using the following parameters: `actor`, `branch`, `check_suite_id`, `created`, `event`, `head_sha`, `status`.",
		],
	},
	{
		places: ["actions/list-jobs-for-workflow-run query.filter"],
		status: "modelled",
		test: "have the jobs of the latest attempt, or of all; failed ones are run again with what needed them",
		sentences: [
			"`latest` returns jobs from the most recent execution of the workflow run.",
			"`all` returns all jobs for a workflow run, including from old executions of the workflow run.",
		],
	},
	{
		places: ["actions/re-run-workflow-failed-jobs"],
		status: "modelled",
		test: "have the jobs of the latest attempt, or of all; failed ones are run again with what needed them",
		sentences: [
			"Re-run all of the failed jobs and their dependent jobs in a workflow run using the `id` of the workflow run.",
		],
	},
	{
		places: ["actions/re-run-workflow-failed-jobs body.enable_debug_logging"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["Whether to enable debug logging for the re-run."],
	},
	{
		places: ["actions/create-workflow-dispatch"],
		status: "modelled",
		test: "are dispatched on a branch or tag with the inputs that their file there knows",
		sentences: [
			"You can use this endpoint to manually trigger a GitHub Actions workflow run.",
			"You can replace `workflow_id` with the workflow file name.",
			"You must configure your GitHub Actions workflow to run when the `workflow_dispatch` webhook event occurs.",
		],
	},
	{
		places: ["actions/create-workflow-dispatch"],
		status: "not reachable",
		reason: "Scopes belong to OAuth apps and classic tokens; a token of the local GitHub has permissions.",
		sentences: ["OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint."],
	},
	{
		places: ["actions/create-workflow-dispatch body.ref"],
		status: "modelled",
		test: "are dispatched on a branch or tag with the inputs that their file there knows",
		sentences: ["The reference can be a branch or tag name."],
	},
	{
		places: ["actions/create-workflow-dispatch body.inputs"],
		status: "modelled",
		test: "are dispatched with 25 inputs at most",
		sentences: [
			"The maximum number of properties is 25.",
			"Any default properties configured in the workflow file will be used when `inputs` are omitted.",
		],
	},
	{
		places: ["actions/create-workflow-dispatch body.return_run_details"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["Whether the response should include the workflow run ID and URLs."],
	},
	{
		places: ["actions/create-workflow-dispatch 200"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["Response including the workflow run ID and URLs when `return_run_details` parameter is `true`."],
	},
	{
		places: ["actions/create-workflow-dispatch 204"],
		status: "modelled",
		test: "a run that is not there is not run again, and a workflow that is not there is not dispatched",
		sentences: ["Empty response when `return_run_details` parameter is `false`."],
	},
];
