/** GitHub's sentences on parameters and answers that operations share, and what the local GitHub makes of each. */
import type { Rule } from "./rule.ts";

export const SHARED_RULES: readonly Rule[] = [
	{
		places: ["responses.not_modified"],
		status: "not modelled",
		reason: "Nothing is cached: no answer is 304.",
		sentences: ["Not modified"],
	},
	{
		places: ["responses.requires_authentication"],
		status: "modelled",
		test: "refuses a token that it did not give out",
		sentences: ["Requires authentication"],
	},
	{
		places: ["parameters.org", "parameters.owner", "parameters.repo"],
		status: "modelled",
		test: "has the same name in any case",
		sentences: ["The name is not case sensitive."],
	},
	{
		places: ["responses.not_found"],
		status: "modelled",
		test: "gives what is missing as an error with the status 404",
		sentences: ["Resource not found"],
	},
	{
		places: ["parameters.branch"],
		status: "not reachable",
		reason: "A branch with a wildcard cannot exist in git.",
		sentences: ["Cannot contain wildcard characters."],
	},
	{
		places: ["parameters.per-page"],
		status: "modelled",
		test: "shows 30 of 130 check runs on a page and says where the next is",
		sentences: ["The number of results per page (max 100)."],
	},
	{
		places: ["parameters.ruleset-targets"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"A comma-separated list of rule targets to filter by.",
			"If provided, only rulesets that apply to the specified targets will be returned.",
		],
	},
	{
		places: ["responses.internal_error"],
		status: "not reachable",
		reason: "The server's own failures are faults that a test plans.",
		sentences: ["Internal Error"],
	},
	{
		places: ["parameters.since"],
		status: "modelled",
		test: "is narrowed by path, author, committer and time",
		sentences: ["Only show results that were last updated after the given time."],
	},
	{
		places: ["parameters.commit-ref"],
		status: "modelled",
		test: "list the runs of a commit by SHA, branch or tag, narrowed by name and status, the newest of each name",
		sentences: ["Can be a commit SHA, branch name (`heads/BRANCH_NAME`), or tag name (`tags/TAG_NAME`)."],
	},
	{
		places: ["parameters.direction"],
		status: "modelled",
		test: "list issues with pull requests among them, 30 a page, since a moment",
		sentences: ["The direction to sort the results by."],
	},
	{
		places: ["parameters.workflow-run-status"],
		status: "modelled",
		test: "refuse lines and columns below 1, and the states of a run that only GitHub Actions sets",
		sentences: ["Only GitHub Actions can set a status of `waiting`, `pending`, or `requested`."],
	},
	{
		places: ["parameters.check-name"],
		status: "modelled",
		test: "list the runs of a commit by SHA, branch or tag, narrowed by name and status, the newest of each name",
		sentences: ["Returns check runs with the specified `name`."],
	},
	{
		places: ["parameters.status"],
		status: "modelled",
		test: "list the runs of a commit by SHA, branch or tag, narrowed by name and status, the newest of each name",
		sentences: ["Returns check runs with the specified `status`."],
	},
	{
		places: ["parameters.actor"],
		status: "modelled",
		test: "are narrowed by actor, branch, event, commit, status and conclusion, the newest first",
		sentences: ["Returns someone's workflow runs."],
	},
	{
		places: ["parameters.workflow-run-branch"],
		status: "modelled",
		test: "are narrowed by actor, branch, event, commit, status and conclusion, the newest first",
		sentences: ["Returns workflow runs associated with a branch."],
	},
	{
		places: ["parameters.event"],
		status: "modelled",
		test: "are narrowed by actor, branch, event, commit, status and conclusion, the newest first",
		sentences: ["Returns workflow run triggered by the event you specify."],
	},
	{
		places: ["parameters.workflow-run-status"],
		status: "modelled",
		test: "are narrowed by actor, branch, event, commit, status and conclusion, the newest first",
		sentences: [
			"Returns workflow runs with the check run `status` or `conclusion` that you specify.",
			"For example, a conclusion can be `success` or a status can be `in_progress`.",
		],
	},
	{
		places: ["parameters.created"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["Returns workflow runs created within the given date-time range."],
	},
	{
		places: ["parameters.exclude-pull-requests"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["If `true` pull requests are omitted from the response (empty array)."],
	},
	{
		places: ["parameters.workflow-run-check-suite-id"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["Returns workflow runs with the `check_suite_id` that you specify."],
	},
	{
		places: ["parameters.workflow-run-head-sha"],
		status: "modelled",
		test: "are narrowed by actor, branch, event, commit, status and conclusion, the newest first",
		sentences: ["Only returns workflow runs that are associated with the specified `head_sha`."],
	},
	{
		places: ["parameters.workflow-id"],
		status: "modelled",
		test: "are dispatched on a branch or tag with the inputs that their file there knows",
		sentences: ["You can also pass the workflow file name as a string."],
	},
];
