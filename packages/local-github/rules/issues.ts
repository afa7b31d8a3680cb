/** GitHub's sentences on issues, comments, labels and reactions, and what the local GitHub makes of each. */
import type { Rule } from "./rule.ts";

export const ISSUES_RULES: readonly Rule[] = [
	{
		places: [
			"issues/list-for-repo",
			"issues/create",
			"issues/get",
			"issues/update",
			"issues/list-comments",
			"issues/create-comment",
		],
		status: "modelled",
		test: "echo the media type %s",
		sentences: ["This endpoint supports the following custom media types."],
	},
	{
		places: ["issues/list-for-repo"],
		status: "modelled",
		test: "list issues with pull requests among them, 30 a page, since a moment",
		sentences: ["Only open issues will be listed."],
	},
	{
		places: ["issues/list-for-repo", "issues/get"],
		status: "modelled",
		test: "list issues with pull requests among them, 30 a page, since a moment",
		sentences: [
			"GitHub's REST API considers every pull request an issue, but not every issue is a pull request.",
			'For this reason, "Issues" endpoints may return both issues and pull requests in the response.',
			"You can identify pull requests by the `pull_request` key.",
			'Be aware that the `id` of a pull request returned from "Issues" endpoints will be an _issue id_.',
		],
	},
	{
		places: [
			"issues/list-for-repo",
			"issues/create",
			"issues/get",
			"issues/update",
			"issues/list-comments",
			"issues/create-comment",
		],
		status: "not modelled",
		reason: "A media type that is not modelled is answered with a 501.",
		sentences: [
			"**`application/vnd.github.raw+json`**: Returns the raw markdown body.",
			"Response will include `body`.",
			"This is the default if you do not pass any specific media type.",
			"**`application/vnd.github.text+json`**: Returns a text only representation of the markdown body.",
			"Response will include `body_text`.",
			"**`application/vnd.github.html+json`**: Returns HTML rendered from the body's markdown.",
			"Response will include `body_html`.",
			"**`application/vnd.github.full+json`**: Returns raw, text, and HTML representations.",
			"Response will include `body`, `body_text`, and `body_html`.",
		],
	},
	{
		places: ["issues/list-for-repo query.milestone"],
		status: "modelled",
		test: "are narrowed by each parameter: %s",
		sentences: [
			"If an `integer` is passed, it should refer to a milestone by its `number` field.",
			"If the string `*` is passed, issues with any milestone are accepted.",
			"If the string `none` is passed, issues without milestones are returned.",
		],
	},
	{
		places: ["issues/list-for-repo query.state"],
		status: "modelled",
		test: "are narrowed by each parameter: %s",
		sentences: ["Indicates the state of the issues to return."],
	},
	{
		places: ["issues/list-for-repo query.assignee"],
		status: "modelled",
		test: "are narrowed by each parameter: %s",
		sentences: [
			"Can be the name of a user.",
			"Pass in `none` for issues with no assigned user, and `*` for issues assigned to any user.",
		],
	},
	{
		places: ["issues/list-for-repo query.type"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"Can be the name of an issue type.",
			"If the string `*` is passed, issues with any type are accepted.",
			"If the string `none` is passed, issues without type are returned.",
		],
	},
	{
		places: ["issues/list-for-repo query.issue_field_values"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"Only issues matching all specified field values are returned.",
			"Requires issue fields to be enabled for the repository.",
			"Issue fields are not available for user-owned repositories, and field availability for organization-owned public repositories depends on the organization's visibility settings.",
		],
	},
	{
		places: ["issues/list-for-repo query.sort"],
		status: "modelled",
		test: "list issues with pull requests among them, 30 a page, since a moment",
		sentences: ["What to sort results by."],
	},
	{
		places: ["issues/create"],
		status: "modelled",
		test: "drop the labels of somebody without push access, silently",
		sentences: ["Any user with pull access to a repository can create an issue."],
	},
	{
		places: ["issues/create"],
		status: "modelled",
		test: "answer 410 where issues are disabled while pull requests go on",
		sentences: ["If issues are disabled in the repository, the API returns a `410 Gone` status."],
	},
	{
		places: ["issues/create", "issues/create-comment"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: ["This endpoint triggers notifications."],
	},
	{
		places: ["issues/create", "issues/create-comment"],
		status: "modelled",
		test: "waits for a secondary limit as long as it was told",
		sentences: ["Creating content too quickly using this endpoint may result in secondary rate limiting."],
	},
	{
		places: ["issues/create body.assignee"],
		status: "modelled",
		test: "drop labels and assignees of somebody without push access",
		sentences: [
			"Login for the user that this issue should be assigned to.",
			"_NOTE: Only users with push access can set the assignee for new issues.",
			"The assignee is silently dropped otherwise.",
		],
	},
	{
		places: ["issues/create body.labels"],
		status: "modelled",
		test: "drop labels and assignees of somebody without push access",
		sentences: [
			"_NOTE: Only users with push access can set labels for new issues.",
			"Labels are silently dropped otherwise._",
		],
	},
	{
		places: ["issues/create body.assignees"],
		status: "modelled",
		test: "drop labels and assignees of somebody without push access",
		sentences: [
			"_NOTE: Only users with push access can set assignees for new issues.",
			"Assignees are silently dropped otherwise._",
		],
	},
	{
		places: ["issues/create body.issue_field_values", "issues/update body.issue_field_values"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["Each field value must include the field ID and the value to set."],
	},
	{
		places: ["issues/create body.issue_field_values"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"Issue fields are only available for organization-owned repositories with the feature enabled.",
			"Field values are silently dropped otherwise.",
		],
	},
	{
		places: ["issues/create body.type"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"_NOTE: Only users with push access can set the type for new issues.",
			"The type is silently dropped otherwise._",
		],
	},
	{
		places: ["issues/get"],
		status: "not reachable",
		reason: "The local GitHub holds one repository, without forks, transfers or owners above it.",
		sentences: [
			"The API returns a `301 Moved Permanently` status if the issue was transferred to another repository.",
			"If the issue was transferred to or deleted from a repository where the authenticated user lacks read access, the API returns a `404 Not Found` status.",
			"If the issue was deleted from a repository where the authenticated user has read access, the API returns a `410 Gone` status.",
		],
	},
	{
		places: ["issues/update"],
		status: "modelled",
		test: "drop labels and assignees of somebody without push access",
		sentences: ["Issue owners and users with push access or Triage role can edit an issue."],
	},
	{
		places: ["issues/update body.state_reason"],
		status: "modelled",
		test: "ignore a reason where the state is not changed",
		sentences: ["Ignored unless `state` is changed."],
	},
	{
		places: ["issues/update body.duplicate_issue_id"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"The ID of the issue to mark as the canonical duplicate when `state_reason` is `duplicate`.",
			"The issue must exist and be accessible to the authenticated user.",
			"Ignored when `state_reason` is not `duplicate`.",
		],
	},
	{
		places: ["issues/update body.labels"],
		status: "modelled",
		test: "keep what a change leaves out, and lose what it empties",
		sentences: ["Send an empty array (`[]`) to clear all labels from the issue."],
	},
	{
		places: ["issues/update body.labels"],
		status: "modelled",
		test: "drop labels and assignees of somebody without push access",
		sentences: [
			"Only users with push access can set labels for issues.",
			"Without push access to the repository, label changes are silently dropped.",
		],
	},
	{
		places: [
			"issues/update body.labels.suggest",
			"issues/update body.assignees.suggest",
			"issues/update body.issue_field_values.suggest",
			"issues/update body.type.suggest",
		],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"If `true`, the change is stored as a pending suggestion for human review rather than applied directly.",
		],
	},
	{
		places: ["issues/update body.assignees"],
		status: "modelled",
		test: "keep what a change leaves out, and lose what it empties",
		sentences: ["Send an empty array (`[]`) to clear all assignees from the issue."],
	},
	{
		places: ["issues/update body.assignees"],
		status: "modelled",
		test: "drop labels and assignees of somebody without push access",
		sentences: [
			"Only users with push access can set assignees for new issues.",
			"Without push access to the repository, assignee changes are silently dropped.",
		],
	},
	{
		places: ["issues/update body.issue_field_values"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: ["Only users with push access can set field values for issues"],
	},
	{
		places: ["issues/update body.type"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"Only users with push access can set the type for issues.",
			"Without push access to the repository, type changes are silently dropped.",
		],
	},
	{
		places: ["issues/lock"],
		status: "modelled",
		test: "drop labels and assignees of somebody without push access",
		sentences: ["Users with push access can lock an issue or pull request's conversation."],
	},
	{
		places: ["issues/lock"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: [
			"Note that, if you choose not to pass any parameters, you'll need to set `Content-Length` to zero when calling out to this endpoint.",
		],
	},
	{
		places: ["issues/lock body.lock_reason"],
		status: "modelled",
		test: "refuse a reason for a lock that is not in the list",
		sentences: ["Lock will fail if you don't use one of these reasons:"],
	},
	{
		places: ["issues/unlock"],
		status: "modelled",
		test: "drop labels and assignees of somebody without push access",
		sentences: ["Users with push access can unlock an issue's conversation."],
	},
	{
		places: ["issues/list-comments"],
		status: "modelled",
		test: "let a token with pull-requests alone comment on pull requests only",
		sentences: ["You can use the REST API to list comments on issues and pull requests."],
	},
	{
		places: ["issues/list-comments", "issues/create-comment"],
		status: "modelled",
		test: "let a token with pull-requests alone comment on pull requests only",
		sentences: ["Every pull request is an issue, but not every issue is a pull request."],
	},
	{
		places: ["issues/list-comments"],
		status: "modelled",
		test: "a comment is made and listed, and the same reaction twice is one reaction",
		sentences: ["Issue comments are ordered by ascending ID."],
	},
	{
		places: ["issues/create-comment"],
		status: "modelled",
		test: "let a token with pull-requests alone comment on pull requests only",
		sentences: ["You can use the REST API to create comments on issues and pull requests."],
	},
	{
		places: ["issues/add-labels body.labels"],
		status: "modelled",
		test: "labels that are added to an issue are made, and keep their spelling",
		sentences: [
			"You can also pass an `array` of labels directly, but GitHub recommends passing an object with the `labels` key.",
			'To replace all of the labels for an issue, use "Set labels for an issue."',
		],
	},
	{
		places: ["issues/add-labels body.labels.suggest"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"If `true`, the label is stored as a pending suggestion for human review rather than applied directly.",
		],
	},
	{
		places: ["issues/list-labels-for-repo"],
		status: "modelled",
		test: "differs only where the list says so, as often as it says",
		sentences: ["Lists all labels for a repository."],
	},
	{
		places: ["issues/create-label"],
		status: "not modelled",
		reason: "The schema, and real clients, leave the color out; so does the local GitHub.",
		sentences: ["The name and color parameters are required."],
	},
	{
		places: ["issues/create-label"],
		status: "modelled",
		test: "a label with a wrong color is refused",
		sentences: ["The color must be a valid hexadecimal color code."],
	},
	{
		places: ["issues/create-label body.name", "issues/update-label body.new_name"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: [
			"Emoji can be added to label names, using either native emoji or colon-style markup.",
			"For example, typing `:strawberry:` will render the emoji !:strawberry:.",
			'For a full list of available emoji and codes, see "Emoji cheat sheet."',
		],
	},
	{
		places: ["issues/create-label body.description", "issues/update-label body.description"],
		status: "modelled",
		test: "a label's name over 50 characters and a description over 100 are refused",
		sentences: ["Must be 100 characters or fewer."],
	},
	{
		places: ["reactions/create-for-issue-comment"],
		status: "modelled",
		test: "a comment is made and listed, and the same reaction twice is one reaction",
		sentences: [
			"A response with an HTTP `200` status means that you already added the reaction type to this issue comment.",
		],
	},
];
