/** GitHub's sentences on the repository and its files, and what the local GitHub makes of each. */
import type { Rule } from "./rule.ts";

export const REPOSITORIES_RULES: readonly Rule[] = [
	{
		places: ["repos/get"],
		status: "not modelled",
		reason: "The optional blocks of a repository are left out; no client of ours reads them.",
		sentences: [
			"The `parent` and `source` objects are present when the repository is a fork.",
			"In order to see the `security_and_analysis` block for a repository you must have admin permissions for the repository or be an owner or security manager for the organization that owns the repository.",
			'For more information, see "Managing security managers in your organization." - To view merge-related settings, you must have the `contents:read` and `contents:write` permissions.',
		],
	},
	{
		places: ["repos/list-branches query.protected"],
		status: "modelled",
		test: "are listed by name and in their order, branches of a ruleset as protected",
		sentences: [
			"Setting to `true` returns only branches protected by branch protections or rulesets.",
			"When set to `false`, only unprotected branches are returned.",
			"Omitting this parameter returns all branches.",
		],
	},
	{
		places: ["repos/get-repo-rulesets"],
		status: "modelled",
		test: "has rulesets, each with the refs and the rules that it is for",
		sentences: ["Get all the rulesets for a repository."],
	},
	{
		places: ["repos/get-repo-rulesets query.includes_parents", "repos/get-repo-ruleset query.includes_parents"],
		status: "not reachable",
		reason: "The local GitHub holds one repository, without forks, transfers or owners above it.",
		sentences: ["Include rulesets configured at higher levels that apply to this repository"],
	},
	{
		places: ["repos/get-repo-ruleset"],
		status: "not modelled",
		reason: "`bypass_actors` is never shown.",
		sentences: [
			"**Note:** To prevent leaking sensitive information, the `bypass_actors` property is only returned if the user making the API request has write access to the ruleset.",
		],
	},
	{
		places: ["repos/get-content"],
		status: "modelled",
		test: "list the root folder at %s, a submodule as a file",
		sentences: ["If you omit the `path` parameter, you will receive the contents of the repository's root directory."],
	},
	{
		places: ["repos/get-content"],
		status: "modelled",
		test: "echo the media type %s",
		sentences: ["This endpoint supports the following custom media types."],
	},
	{
		places: ["repos/get-content"],
		status: "modelled",
		test: "follow a symlink to a file, and describe one that leads nowhere",
		sentences: ["**`application/vnd.github.raw+json`**: Returns the raw file contents for files and symlinks."],
	},
	{
		places: ["repos/get-content"],
		status: "not modelled",
		reason: "A media type that is not modelled is answered with a 501.",
		sentences: [
			"**`application/vnd.github.html+json`**: Returns the file contents in HTML.",
			"**`application/vnd.github.object+json`**: Returns the contents in a consistent object format regardless of the content type.",
			"For example, instead of an array of objects for a directory, the response will be an object with an `entries` attribute containing the array of objects.",
		],
	},
	{
		places: ["repos/get-content"],
		status: "modelled",
		test: "list the root folder at %s, a submodule as a file",
		sentences: [
			"If the content is a directory, the response will be an array of objects, one object for each item in the directory.",
			'When listing the contents of a directory, submodules have their "type" specified as "file".',
			'In the next major version of the API, the type will be returned as "submodule".',
		],
	},
	{
		places: ["repos/get-content"],
		status: "modelled",
		test: "follow a symlink to a file, and describe one that leads nowhere",
		sentences: [
			"If the content is a symlink and the symlink's target is a normal file in the repository, then the API responds with the content of the file.",
			"Otherwise, the API responds with an object describing the symlink itself.",
		],
	},
	{
		places: ["repos/get-content"],
		status: "modelled",
		test: "name the commit and the address of a submodule, and have no pages for one that is elsewhere",
		sentences: [
			"If the content is a submodule, the `submodule_git_url` field identifies the location of the submodule repository, and the `sha` identifies a specific commit within the submodule repository.",
			"Git uses the given URL when cloning the submodule repository, and checks out the submodule at that specific commit.",
			'If the submodule repository is not hosted on github.com, the Git URLs (`git_url` and `_links["git"]`) and the github.com URLs (`html_url` and `_links["html"]`) will have null values.',
		],
	},
	{
		places: ["repos/get-content"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: ["To get a repository's contents recursively, you can recursively get the tree."],
	},
	{
		places: ["repos/get-content"],
		status: "modelled",
		test: "list the root folder at %s, a submodule as a file",
		sentences: [
			"This API has an upper limit of 1,000 files for a directory.",
			"If you need to retrieve more files, use the Git Trees API.",
		],
	},
	{
		places: ["repos/get-content"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: [
			"Download URLs expire and are meant to be used just once.",
			"To ensure the download URL does not expire, please use the contents API to obtain a fresh download URL for each download.",
			"If the requested file's size is:",
		],
	},
	{
		places: ["repos/get-content"],
		status: "modelled",
		test: "echo the media type %s",
		sentences: ["1 MB or smaller: All features of this endpoint are supported."],
	},
	{
		places: ["repos/get-content"],
		status: "modelled",
		test: "gives a file over 1 MB raw only",
		sentences: ["Between 1-100 MB: Only the `raw` or `object` custom media types are supported."],
	},
	{
		places: ["repos/get-content"],
		status: "not modelled",
		reason: "A media type that is not modelled is answered with a 501.",
		sentences: [
			'Both will work as normal, except that when using the `object` media type, the `content` field will be an empty string and the `encoding` field will be `"none"`.',
		],
	},
	{
		places: ["repos/get-content"],
		status: "not modelled",
		reason: "Files over 100 MB are refused; no test makes one.",
		sentences: ["Greater than 100 MB: This endpoint is not supported."],
	},
	{
		places: ["repos/get-content query.ref", "repos/create-or-update-file-contents body.branch"],
		status: "modelled",
		test: "is narrowed by path, author, committer and time",
		sentences: ["Default: the repository’s default branch."],
	},
	{
		places: ["repos/create-or-update-file-contents"],
		status: "modelled",
		test: "write a file as the caller, as the committer or as the author that the body names",
		sentences: ["Creates a new file or replaces an existing file in a repository."],
	},
	{
		places: ["repos/create-or-update-file-contents"],
		status: "not reachable",
		reason: "The local GitHub answers one request after the other.",
		sentences: [
			'If you use this endpoint and the "Delete a file" endpoint in parallel, the concurrent requests will conflict and you will receive errors.',
			"You must use these endpoints serially instead.",
		],
	},
	{
		places: ["repos/create-or-update-file-contents"],
		status: "not reachable",
		reason: "Scopes belong to OAuth apps and classic tokens; a token of the local GitHub has permissions.",
		sentences: [
			"OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.",
			"The `workflow` scope is also required in order to modify files in the `.github/workflows` directory.",
		],
	},
	{
		places: ["repos/create-or-update-file-contents body.sha"],
		status: "modelled",
		test: "write a file as the caller, as the committer or as the author that the body names",
		sentences: ["**Required if you are updating a file**."],
	},
	{
		places: ["repos/create-or-update-file-contents body.committer"],
		status: "modelled",
		test: "write a file as the caller, as the committer or as the author that the body names",
		sentences: ["Default: the authenticated user."],
	},
	{
		places: [
			"repos/create-or-update-file-contents body.committer.name",
			"repos/create-or-update-file-contents body.author.name",
		],
		status: "modelled",
		test: "write a file as the caller, as the committer or as the author that the body names",
		sentences: ["You'll receive a `422` status code if `name` is omitted."],
	},
	{
		places: [
			"repos/create-or-update-file-contents body.committer.email",
			"repos/create-or-update-file-contents body.author.email",
		],
		status: "modelled",
		test: "write a file as the caller, as the committer or as the author that the body names",
		sentences: ["You'll receive a `422` status code if `email` is omitted."],
	},
	{
		places: ["repos/create-or-update-file-contents body.author"],
		status: "modelled",
		test: "write a file as the caller, as the committer or as the author that the body names",
		sentences: ["Default: The `committer` or the authenticated user if you omit `committer`."],
	},
	{
		places: ["repos/get-collaborator-permission-level"],
		status: "modelled",
		test: "have the role %s, and the permission %s",
		sentences: [
			"The `permission` attribute provides the legacy base roles of `admin`, `write`, `read`, and `none`, where the `maintain` role is mapped to `write` and the `triage` role is mapped to `read`.",
			"The `permission` can also be used to determine which base level of access the collaborator has to the repository.",
		],
	},
	{
		places: ["repos/get-collaborator-permission-level"],
		status: "not modelled",
		reason: "A person has one role here, whatever it comes from: teams and the organization give none.",
		sentences: [
			"The calculated permissions are the highest role assigned to the collaborator after considering all sources of grants, including: repo, teams, organization, and enterprise.",
			"There is presently not a way to differentiate between an organization level grant and a repository level grant from this endpoint response.",
		],
	},
	{
		places: ["repos/get-collaborator-permission-level 200"],
		status: "modelled",
		test: "have the role %s, and the permission %s",
		sentences: ["if user has admin permissions"],
	},
	{
		places: ["repos/check-immutable-releases"],
		status: "modelled",
		test: "an immutable release takes no other tag and no assets",
		sentences: [
			"Shows whether immutable releases are enabled or disabled.",
			"Also identifies whether immutability is being enforced by the repository owner.",
			"The authenticated user must have admin read access to the repository.",
		],
	},
	{
		places: ["repos/check-immutable-releases 200"],
		status: "modelled",
		test: "an immutable release takes no other tag and no assets",
		sentences: ["Response if immutable releases are enabled"],
	},
	{
		places: ["repos/check-immutable-releases 404"],
		status: "modelled",
		test: "an immutable release takes no other tag and no assets",
		sentences: ["Not Found if immutable releases are not enabled for the repository"],
	},
];
