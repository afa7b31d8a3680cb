/** GitHub's sentences on people, organizations and teams, and what the local GitHub makes of each. */
import type { Rule } from "./rule.ts";

export const PEOPLE_RULES: readonly Rule[] = [
	{
		places: ["users/get-authenticated"],
		status: "not reachable",
		reason: "Scopes belong to OAuth apps and classic tokens; a token of the local GitHub has permissions.",
		sentences: [
			"OAuth app tokens and personal access tokens (classic) need the `user` scope in order for the response to include private profile information.",
		],
	},
	{
		places: ["orgs/get"],
		status: "not modelled",
		reason: "Settings of an organization that only its owner sees are left out of the answer.",
		sentences: [
			"When the value of `two_factor_requirement_enabled` is `true`, the organization requires all members, billing managers, outside collaborators, guest collaborators, repository collaborators, or everyone with access to any repository within the organization to enable two-factor authentication.",
			"To see the full details about an organization, the authenticated user must be an organization owner.",
		],
	},
	{
		places: ["orgs/get"],
		status: "not reachable",
		reason: "Scopes belong to OAuth apps and classic tokens; a token of the local GitHub has permissions.",
		sentences: [
			"OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to see the full details about an organization.",
		],
	},
	{
		places: ["orgs/get"],
		status: "not modelled",
		reason: "Settings of an organization that only its owner sees are left out of the answer.",
		sentences: [
			"To see information about an organization's GitHub plan, GitHub Apps need the `Organization plan` permission.",
		],
	},
	{
		places: ["teams/get-by-name"],
		status: "not reachable",
		reason: "Teams are made by tests, and found by their slug alone.",
		sentences: [
			"To create the `slug`, GitHub replaces special characters in the `name` string, changes all words to lowercase, and replaces spaces with a `-` separator.",
			"You can also specify a team by `org_id` and `team_id` using the route `GET /organizations/{org_id}/team/{team_id}`.",
		],
	},
	{
		places: ["teams/get-membership-for-user-in-org"],
		status: "modelled",
		test: "keep teams from app tokens and give people's roles",
		sentences: [
			"Team members will include the members of child teams.",
			"To get a user's membership with a team, the team must be visible to the authenticated user.",
		],
	},
	{
		places: ["teams/get-membership-for-user-in-org"],
		status: "not reachable",
		reason: "Teams are made by tests, and found by their slug alone.",
		sentences: [
			"You can also specify a team by `org_id` and `team_id` using the route `GET /organizations/{org_id}/team/{team_id}/memberships/{username}`.",
		],
	},
	{
		places: ["teams/get-membership-for-user-in-org"],
		status: "modelled",
		test: "keep teams from app tokens and give people's roles",
		sentences: ["The response contains the `state` of the membership and the member's `role`."],
	},
	{
		places: ["teams/get-membership-for-user-in-org 404"],
		status: "modelled",
		test: "keep teams from app tokens and give people's roles",
		sentences: ["if user has no team membership"],
	},
];
