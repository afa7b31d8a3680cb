/** GitHub's sentences on check runs and commit statuses, and what the local GitHub makes of each. */
import type { Rule } from "./rule.ts";

export const CHECKS_RULES: readonly Rule[] = [
	{
		places: ["checks/create"],
		status: "not reachable",
		reason: "The local GitHub holds one repository, without forks, transfers or owners above it.",
		sentences: [
			"**Note:** The Checks API only looks for pushes in the repository where the check suite or check run were created.",
		],
	},
	{
		places: ["checks/create", "checks/update", "checks/list-for-ref"],
		status: "not reachable",
		reason: "The local GitHub holds one repository, without forks, transfers or owners above it.",
		sentences: [
			"Pushes to a branch in a forked repository are not detected and return an empty `pull_requests` array.",
		],
	},
	{
		places: ["checks/create"],
		status: "modelled",
		test: "a person's token makes no check runs",
		sentences: ["Your GitHub App must have the `checks:write` permission to create check runs."],
	},
	{
		places: ["checks/create"],
		status: "not modelled",
		reason: "GitHub keeps 1,000 runs of a name and of suites; no test of ours makes so many.",
		sentences: [
			"In a check suite, GitHub limits the number of check runs with the same name to 1000.",
			"Once these check runs exceed 1000, GitHub will start to automatically delete older check runs.",
		],
	},
	{
		places: ["checks/create body.details_url"],
		status: "not modelled",
		reason: "A check run without an address has none, not its app's homepage.",
		sentences: ["If the integrator does not provide this, then the homepage of the GitHub app is used."],
	},
	{
		places: ["checks/create body.conclusion", "checks/update body.conclusion"],
		status: "modelled",
		test: "want a conclusion of a completed run, complete a run that has one, and leave stale to GitHub",
		sentences: [
			"**Required if you provide `completed_at` or a `status` of `completed`**.",
			"**Note:** Providing `conclusion` will automatically set the `status` parameter to `completed`.",
			"You cannot change a check run conclusion to `stale`, only GitHub can set this.",
		],
	},
	{
		places: ["checks/create body.output", "checks/update body.output"],
		status: "modelled",
		test: "keep what a change of a check run leaves out",
		sentences: [
			"Check runs can accept a variety of data in the `output` object, including a `title` and `summary` and can optionally provide descriptive details about the run.",
		],
	},
	{
		places: ["checks/create body.output.summary", "checks/create body.output.text"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: ["This parameter supports Markdown."],
	},
	{
		places: ["checks/create body.output.summary", "checks/create body.output.text"],
		status: "modelled",
		test: "a check run's title, summary and text are refused over their limits",
		sentences: ["**Maximum length**: 65535 characters."],
	},
	{
		places: ["checks/create body.output.annotations", "checks/update body.output.annotations"],
		status: "modelled",
		test: "take 50 annotations a request, add to those that are there, and hold each to its limits",
		sentences: [
			"The Checks API limits the number of annotations to a maximum of 50 per API request.",
			"Each time you update the check run, annotations are appended to the list of annotations that already exist for the check run.",
		],
	},
	{
		places: ["checks/create body.output.annotations", "checks/update body.output.annotations"],
		status: "not reachable",
		reason: "A limit of GitHub's runner, not of the API.",
		sentences: ["GitHub Actions are limited to 10 warning annotations and 10 error annotations per step."],
	},
	{
		places: ["checks/create body.output.annotations"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: ['For details about how you can view annotations on GitHub, see "About status checks".'],
	},
	{
		places: ["checks/create body.output.annotations.start_line", "checks/update body.output.annotations.start_line"],
		status: "modelled",
		test: "refuse lines and columns below 1, and the states of a run that only GitHub Actions sets",
		sentences: ["Line numbers start at 1."],
	},
	{
		places: [
			"checks/create body.output.annotations.start_column",
			"checks/create body.output.annotations.end_column",
			"checks/update body.output.annotations.start_column",
			"checks/update body.output.annotations.end_column",
		],
		status: "modelled",
		test: "take 50 annotations a request, add to those that are there, and hold each to its limits",
		sentences: [
			"Annotations only support `start_column` and `end_column` on the same line.",
			"Omit this parameter if `start_line` and `end_line` have different values.",
		],
	},
	{
		places: [
			"checks/create body.output.annotations.start_column",
			"checks/update body.output.annotations.start_column",
		],
		status: "modelled",
		test: "refuse lines and columns below 1, and the states of a run that only GitHub Actions sets",
		sentences: ["Column numbers start at 1."],
	},
	{
		places: [
			"checks/create body.output.annotations.message",
			"checks/create body.output.annotations.raw_details",
			"checks/update body.output.annotations.message",
			"checks/update body.output.annotations.raw_details",
		],
		status: "modelled",
		test: "take 50 annotations a request, add to those that are there, and hold each to its limits",
		sentences: ["The maximum size is 64 KB."],
	},
	{
		places: ["checks/create body.output.annotations.title", "checks/update body.output.annotations.title"],
		status: "modelled",
		test: "take 50 annotations a request, add to those that are there, and hold each to its limits",
		sentences: ["The maximum size is 255 characters."],
	},
	{
		places: ["checks/create body.actions"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"Displays a button on GitHub that can be clicked to alert your app to do additional tasks.",
			"For example, a code linting app can display a button that automatically fixes detected errors.",
			"The button created in this object is displayed after the check run completes.",
			"When a user clicks the button, GitHub sends the `check_run.requested_action` webhook to your app.",
		],
	},
	{
		places: ["checks/create body.actions", "checks/update body.actions"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"Each action includes a `label`, `identifier` and `description`.",
			"A maximum of three actions are accepted.",
		],
	},
	{
		places: [
			"checks/create body.actions.label",
			"checks/create body.actions.identifier",
			"checks/update body.actions.label",
			"checks/update body.actions.identifier",
		],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["The maximum size is 20 characters."],
	},
	{
		places: ["checks/create body.actions.description", "checks/update body.actions.description"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["The maximum size is 40 characters."],
	},
	{
		places: ["checks/update", "checks/list-for-ref"],
		status: "not reachable",
		reason: "The local GitHub holds one repository, without forks, transfers or owners above it.",
		sentences: [
			"The endpoints to manage checks only look for pushes in the repository where the check suite or check run were created.",
		],
	},
	{
		places: ["checks/update"],
		status: "modelled",
		test: "a person's token makes no check runs",
		sentences: ["OAuth apps and personal access tokens (classic) cannot use this endpoint."],
	},
	{
		places: ["checks/update body.status"],
		status: "modelled",
		test: "refuse lines and columns below 1, and the states of a run that only GitHub Actions sets",
		sentences: ["Only GitHub Actions can set a status of `waiting`, `pending`, or `requested`."],
	},
	{
		places: ["checks/update body.output.title"],
		status: "modelled",
		test: "keep what a change of a check run leaves out",
		sentences: ["**Required**."],
	},
	{
		places: ["checks/update body.output.summary", "checks/update body.output.text"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: ["Can contain Markdown."],
	},
	{
		places: ["checks/update body.actions"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["Possible further actions the integrator can perform, which a user may trigger."],
	},
	{
		places: ["checks/list-for-ref"],
		status: "modelled",
		test: "list the runs of a commit by SHA, branch or tag, narrowed by name and status, the newest of each name",
		sentences: ["The `ref` can be a SHA, branch name, or a tag name."],
	},
	{
		places: ["checks/list-for-ref"],
		status: "not modelled",
		reason: "GitHub keeps 1,000 runs of a name and of suites; no test of ours makes so many.",
		sentences: [
			"If there are more than 1000 check suites on a single git reference, this endpoint will limit check runs to the 1000 most recent check suites.",
		],
	},
	{
		places: ["checks/list-for-ref"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: [
			"To iterate over all possible check runs, use the List check suites for a Git reference endpoint and provide the `check_suite_id` parameter to the List check runs in a check suite endpoint.",
		],
	},
	{
		places: ["checks/list-for-ref"],
		status: "not reachable",
		reason: "Scopes belong to OAuth apps and classic tokens; a token of the local GitHub has permissions.",
		sentences: [
			"OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint on a private repository.",
		],
	},
	{
		places: ["checks/list-for-ref query.filter"],
		status: "modelled",
		test: "list the runs of a commit by SHA, branch or tag, narrowed by name and status, the newest of each name",
		sentences: ["`latest` returns the most recent check runs."],
	},
	{
		places: ["repos/create-commit-status"],
		status: "modelled",
		test: "a token that may only read writes nothing",
		sentences: ["Users with push access in a repository can create commit statuses for a given SHA."],
	},
	{
		places: ["repos/create-commit-status"],
		status: "modelled",
		test: "take 1,000 statuses of a commit and context, and no more",
		sentences: [
			"Note: there is a limit of 1000 statuses per `sha` and `context` within a repository.",
			"Attempts to create more than 1000 statuses will result in a validation error.",
		],
	},
	{
		places: ["repos/create-commit-status body.target_url"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: [
			"This URL will be linked from the GitHub UI to allow users to easily see the source of the status.",
			"For example, if your continuous integration system is posting build status, you would want to provide the deep link for the build output for this specific SHA: `http://ci.example.com/user/repo/build/sha`",
		],
	},
	{
		places: ["repos/create-commit-status body.context"],
		status: "modelled",
		test: "take contexts as one without regard to case, and combine the newest of each",
		sentences: ["This field is case-insensitive."],
	},
	{
		places: ["repos/list-commit-statuses-for-ref"],
		status: "modelled",
		test: "refuses what the token has no permission for, in GitHub's words",
		sentences: ["Users with pull access in a repository can view commit statuses for a given ref."],
	},
	{
		places: ["repos/list-commit-statuses-for-ref", "repos/get-combined-status-for-ref"],
		status: "modelled",
		test: "take contexts as one without regard to case, and combine the newest of each",
		sentences: ["The ref can be a SHA, a branch name, or a tag name."],
	},
	{
		places: ["repos/list-commit-statuses-for-ref"],
		status: "modelled",
		test: "take contexts as one without regard to case, and combine the newest of each",
		sentences: [
			"Statuses are returned in reverse chronological order.",
			"The first status in the list will be the latest one.",
		],
	},
	{
		places: ["repos/list-commit-statuses-for-ref"],
		status: "not modelled",
		reason: "A route that is not served is answered with a 501.",
		sentences: ["This resource is also available via a legacy route: `GET /repos/:owner/:repo/statuses/:ref`."],
	},
	{
		places: ["repos/get-combined-status-for-ref"],
		status: "modelled",
		test: "refuses what the token has no permission for, in GitHub's words",
		sentences: [
			"Users with pull access in a repository can access a combined view of commit statuses for a given ref.",
		],
	},
	{
		places: ["repos/get-combined-status-for-ref"],
		status: "modelled",
		test: "take contexts as one without regard to case, and combine the newest of each",
		sentences: [
			"Additionally, a combined `state` is returned.",
			"The `state` is one of:",
			"**failure** if any of the contexts report as `error` or `failure`",
			"**pending** if there are no statuses or a context is `pending`",
			"**success** if the latest status for all contexts is `success`",
		],
	},
];
