/** GitHub's sentences on security findings, and what the local GitHub makes of each. */
import type { Rule } from "./rule.ts";

export const SECURITY_RULES: readonly Rule[] = [
	{
		places: ["code-scanning/list-alerts-for-repo"],
		status: "modelled",
		test: "of code scanning are those of the default branch, or of a ref by its short or its full name, by tool and state",
		sentences: ["Lists all open code scanning alerts for the default branch (usually `main` or `master`)."],
	},
	{
		places: ["code-scanning/list-alerts-for-repo"],
		status: "not reachable",
		reason: "Scopes belong to OAuth apps and classic tokens; a token of the local GitHub has permissions.",
		sentences: [
			"You must use an access token with the `security_events` scope to use this endpoint with private repos, the `public_repo` scope also grants permission to read security events on public repos only.",
		],
	},
	{
		places: ["code-scanning/list-alerts-for-repo"],
		status: "modelled",
		test: "of code scanning are those of the default branch, or of a ref by its short or its full name, by tool and state",
		sentences: ["GitHub Apps must have the `security_events` read permission to use this endpoint."],
	},
	{
		places: ["code-scanning/list-alerts-for-repo"],
		status: "not modelled",
		reason: "Each alert has one instance.",
		sentences: ["The response includes a `most_recent_instance` object."],
	},
	{
		places: ["code-scanning/list-alerts-for-repo"],
		status: "modelled",
		test: "of code scanning are those of the default branch, or of a ref by its short or its full name, by tool and state",
		sentences: [
			"This provides details of the most recent instance of this alert for the default branch or for the specified Git reference (if you used `ref` in the request).",
		],
	},
	{
		places: ["parameters.tool-name", "parameters.tool-guid"],
		status: "modelled",
		test: "of code scanning are those of the default branch, or of a ref by its short or its full name, by tool and state",
		sentences: ["Only results by this tool will be listed."],
	},
	{
		places: ["parameters.tool-name"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["You can specify the tool by using either `tool_name` or `tool_guid`, but not both."],
	},
	{
		places: ["parameters.tool-guid"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"Note that some code scanning tools may not include a GUID in their analysis data.",
			"You can specify the tool by using either `tool_guid` or `tool_name`, but not both.",
		],
	},
	{
		places: ["parameters.git-ref", "code-scanning/list-recent-analyses query.ref"],
		status: "modelled",
		test: "of code scanning are those of the default branch, or of a ref by its short or its full name, by tool and state",
		sentences: [
			"The `ref` for a branch can be formatted either as `refs/heads/<branch name>` or simply `<branch name>`.",
		],
	},
	{
		places: ["code-scanning/list-alerts-for-repo query.sort"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"The property by which to sort the results. .",
			"`number` is deprecated - we recommend that you use `created` instead.",
		],
	},
	{
		places: ["responses.code_scanning_forbidden_read"],
		status: "modelled",
		test: "answers for code scanning that is %s without analyses with %i",
		sentences: ["Response if GitHub Advanced Security is not enabled for this repository"],
	},
	{
		places: ["code-scanning/list-recent-analyses"],
		status: "modelled",
		test: "of code scanning are those of the default branch, or of a ref by its short or its full name, by tool and state",
		sentences: [
			"Lists the details of all code scanning analyses for a repository, starting with the most recent.",
			"The response is paginated and you can use the `page` and `per_page` parameters to list the analyses you're interested in.",
			"By default 30 analyses are listed per page.",
		],
	},
	{
		places: ["code-scanning/list-recent-analyses"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: [
			"For very old analyses this data is not available, and `0` is returned in this field.",
			"**Closing down notice:** The `tool_name` field is closing down and will, in future, not be included in the response for this endpoint.",
			"The tool name can now be found inside the `tool` field.",
		],
	},
	{
		places: ["code-scanning/list-recent-analyses"],
		status: "not reachable",
		reason: "Scopes belong to OAuth apps and classic tokens; a token of the local GitHub has permissions.",
		sentences: [
			"OAuth app tokens and personal access tokens (classic) need the `security_events` scope to use this endpoint with private or public repositories, or the `public_repo` scope to use this endpoint with only public repositories.",
		],
	},
	{
		places: ["code-scanning/list-recent-analyses query.sarif_id"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["Filter analyses belonging to the same SARIF upload."],
	},
	{
		places: ["code-scanning/list-recent-analyses query.sort", "parameters.dependabot-alert-sort"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["The property by which to sort the results."],
	},
	{
		places: ["dependabot/list-alerts-for-repo"],
		status: "not reachable",
		reason: "Scopes belong to OAuth apps and classic tokens; a token of the local GitHub has permissions.",
		sentences: [
			"OAuth app tokens and personal access tokens (classic) need the `security_events` scope to use this endpoint.",
			"If this endpoint is only used with public repositories, the token can use the `public_repo` scope instead.",
		],
	},
	{
		places: ["parameters.dependabot-alert-comma-separated-classifications"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"If specified, only alerts for vulnerabilities with these classifications will be returned.",
			"Can be: `malware`, `general`",
		],
	},
	{
		places: ["parameters.dependabot-alert-comma-separated-states"],
		status: "modelled",
		test: "of Dependabot are narrowed by lists of values, and paged by the cursor in Link",
		sentences: [
			"If specified, only alerts with these states will be returned.",
			"Can be: `auto_dismissed`, `dismissed`, `fixed`, `open`",
		],
	},
	{
		places: ["parameters.dependabot-alert-comma-separated-severities"],
		status: "modelled",
		test: "of Dependabot are narrowed by lists of values, and paged by the cursor in Link",
		sentences: [
			"If specified, only alerts with these severities will be returned.",
			"Can be: `low`, `medium`, `high`, `critical`",
		],
	},
	{
		places: ["parameters.dependabot-alert-comma-separated-ecosystems"],
		status: "modelled",
		test: "of Dependabot are narrowed by lists of values, and paged by the cursor in Link",
		sentences: [
			"If specified, only alerts for these ecosystems will be returned.",
			"Can be: `composer`, `go`, `maven`, `npm`, `nuget`, `pip`, `pub`, `rubygems`, `rust`",
		],
	},
	{
		places: ["parameters.dependabot-alert-comma-separated-packages"],
		status: "modelled",
		test: "of Dependabot are narrowed by lists of values, and paged by the cursor in Link",
		sentences: ["If specified, only alerts for these packages will be returned."],
	},
	{
		places: ["parameters.dependabot-alert-comma-separated-manifests"],
		status: "modelled",
		test: "of Dependabot are narrowed by lists of values, and paged by the cursor in Link",
		sentences: ["If specified, only alerts for these manifests will be returned."],
	},
	{
		places: ["parameters.dependabot-alert-comma-separated-epss"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"Can be specified as:",
			"If specified, only alerts with the provided EPSS percentages will be returned.",
		],
	},
	{
		places: ["parameters.dependabot-alert-comma-separated-has"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"Filters the list of alerts based on whether the alert has the given value.",
			"If specified, only alerts meeting this criterion will be returned.",
			"Multiple `has` filters can be passed to filter for alerts that have all of the values.",
			"Currently, only `patch` is supported.",
		],
	},
	{
		places: ["parameters.dependabot-alert-comma-separated-assignees"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"Filter alerts by assignees.",
			"Provide a comma-separated list of user handles (e.g., `octocat` or `octocat,hubot`) to return alerts assigned to any of the specified users.",
			"Use `*` to list alerts with at least one assignee or `none` to list alerts with no assignees.",
		],
	},
	{
		places: ["parameters.dependabot-alert-scope"],
		status: "modelled",
		test: "of Dependabot are narrowed by lists of values, and paged by the cursor in Link",
		sentences: ["If specified, only alerts with this scope will be returned."],
	},
	{
		places: ["parameters.dependabot-alert-relationship"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"If specified, only alerts with these relationships will be returned.",
			"We are rolling out support for dependency relationship across ecosystems.",
			'This value will be "unknown" for all dependencies in unsupported ecosystems.',
		],
	},
	{
		places: ["parameters.dependabot-alert-sort"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["`created` means when the alert was created.", "`updated` means when the alert's state last changed."],
	},
	{
		places: ["parameters.pagination-before"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["If specified, the query only searches for results before this cursor."],
	},
	{
		places: ["parameters.pagination-after"],
		status: "modelled",
		test: "of Dependabot are narrowed by lists of values, and paged by the cursor in Link",
		sentences: ["If specified, the query only searches for results after this cursor."],
	},
	{
		places: ["dependency-graph/diff-range path.basehead"],
		status: "modelled",
		test: "of dependencies are those of the commits between two refs, none where the graph is off",
		sentences: [
			"The Git revisions will be resolved to commit SHAs.",
			"Named revisions will be resolved to their corresponding HEAD commits, and an appropriate merge base will be determined.",
			"This parameter expects the format `{base}...{head}`.",
		],
	},
	{
		places: ["responses.dependency_review_forbidden"],
		status: "modelled",
		test: "of dependencies are those of the commits between two refs, none where the graph is off",
		sentences: [
			"Response for a private repository when GitHub Advanced Security is not enabled, or if used against a fork",
		],
	},
	{
		places: ["security-advisories/list-repository-advisories"],
		status: "modelled",
		test: "as advisories are drafts of those who may write them, narrowed by state",
		sentences: [
			"The authenticated user can access unpublished security advisories from a repository if they are a security manager or administrator of that repository, or if they are a collaborator on any security advisory.",
		],
	},
	{
		places: ["security-advisories/list-repository-advisories"],
		status: "not reachable",
		reason: "Scopes belong to OAuth apps and classic tokens; a token of the local GitHub has permissions.",
		sentences: [
			"OAuth app tokens and personal access tokens (classic) need the `repo` or `repository_advisories:read` scope to to get a published security advisory in a private repository, or any unpublished security advisory that the authenticated user has access to.",
		],
	},
	{
		places: ["security-advisories/list-repository-advisories query.sort"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["The property to sort the results by."],
	},
	{
		places: ["security-advisories/list-repository-advisories query.per_page"],
		status: "modelled",
		test: "shows 30 of 130 check runs on a page and says where the next is",
		sentences: ["The number of advisories to return per page."],
	},
	{
		places: ["security-advisories/list-repository-advisories query.state"],
		status: "modelled",
		test: "as advisories are drafts of those who may write them, narrowed by state",
		sentences: ["Filter by state of the repository advisories.", "Only advisories of this state will be returned."],
	},
	{
		places: ["security-advisories/create-repository-advisory"],
		status: "modelled",
		test: "as advisories are drafts of those who may write them, narrowed by state",
		sentences: [
			"In order to create a draft repository security advisory, the authenticated user must be a security manager or administrator of that repository.",
		],
	},
	{
		places: ["security-advisories/create-repository-advisory"],
		status: "not reachable",
		reason: "Scopes belong to OAuth apps and classic tokens; a token of the local GitHub has permissions.",
		sentences: [
			"OAuth app tokens and personal access tokens (classic) need the `repo` or `repository_advisories:write` scope to use this endpoint.",
		],
	},
	{
		places: ["security-advisories/create-repository-advisory body.severity"],
		status: "not modelled",
		reason: "The local GitHub takes the severity alone; the vector is answered with a 501.",
		sentences: ["You must choose between setting this field or `cvss_vector_string`."],
	},
	{
		places: ["security-advisories/create-repository-advisory body.cvss_vector_string"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["You must choose between setting this field or `severity`."],
	},
	{
		places: ["security-advisories/create-repository-advisory body.start_private_fork"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["Whether to create a temporary private fork of the repository to collaborate on a fix."],
	},
];
