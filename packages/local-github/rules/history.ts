/** GitHub's sentences on commits and comparisons, and what the local GitHub makes of each. */
import type { Rule } from "./rule.ts";

export const HISTORY_RULES: readonly Rule[] = [
	{
		places: ["repos/get-commit", "repos/compare-commits-with-basehead"],
		status: "modelled",
		test: "echo the media type %s",
		sentences: ["This endpoint supports the following custom media types."],
	},
	{
		places: ["repos/list-commits", "repos/get-commit", "repos/compare-commits-with-basehead"],
		status: "not modelled",
		reason: "No signature is verified: each commit is shown as unsigned.",
		sentences: [
			"The response will include a `verification` object that describes the result of verifying the commit's signature.",
		],
	},
	{
		places: ["repos/list-commits query.sha"],
		status: "modelled",
		test: "is narrowed by path, author, committer and time",
		sentences: ["Default: the repository’s default branch (usually `main`)."],
	},
	{
		places: ["repos/list-commits query.path"],
		status: "modelled",
		test: "is narrowed by path, author, committer and time",
		sentences: ["Only commits containing this file path will be returned."],
	},
	{
		places: ["repos/list-commits query.author"],
		status: "modelled",
		test: "is narrowed by path, author, committer and time",
		sentences: ["GitHub username or email address to use to filter by commit author."],
	},
	{
		places: ["repos/list-commits query.committer"],
		status: "modelled",
		test: "is narrowed by path, author, committer and time",
		sentences: ["GitHub username or email address to use to filter by commit committer."],
	},
	{
		places: ["repos/list-commits query.since"],
		status: "modelled",
		test: "is narrowed by path, author, committer and time",
		sentences: ["Only show results that were last updated after the given time."],
	},
	{
		places: ["repos/list-commits query.since", "repos/list-commits query.until"],
		status: "not reachable",
		reason: "No time of ours lies outside these years.",
		sentences: [
			"Due to limitations of Git, timestamps must be between 1970-01-01 and 2099-12-31 (inclusive) or unexpected results may be returned.",
		],
	},
	{
		places: ["repos/list-commits query.until"],
		status: "modelled",
		test: "is narrowed by path, author, committer and time",
		sentences: ["Only commits before this date will be returned."],
	},
	{
		places: ["repos/get-commit"],
		status: "modelled",
		test: "serve a commit as %s",
		sentences: ["Returns the contents of a single commit reference."],
	},
	{
		places: ["repos/get-commit"],
		status: "modelled",
		test: "refuses what the token has no permission for, in GitHub's words",
		sentences: ["You must have `read` access for the repository to use this endpoint."],
	},
	{
		places: ["repos/get-commit"],
		status: "modelled",
		test: "pages the files of a commit by 300",
		sentences: [
			"If there are more than 300 files in the commit diff and the default JSON media type is requested, the response will include pagination link headers for the remaining files, up to a limit of 3000 files.",
			"Each page contains the static commit information, and the only changes are to the file listing.",
			"Pagination query parameters are not supported for these media types.",
		],
	},
	{
		places: ["repos/get-commit", "repos/compare-commits-with-basehead"],
		status: "modelled",
		test: "serve a commit as %s",
		sentences: ["**`application/vnd.github.diff`**: Returns the diff of the commit."],
	},
	{
		places: ["repos/get-commit"],
		status: "not reachable",
		reason: "A local git does not time out.",
		sentences: ["Larger diffs may time out and return a 5xx status code."],
	},
	{
		places: ["repos/get-commit", "repos/compare-commits-with-basehead"],
		status: "modelled",
		test: "serve a commit as %s",
		sentences: ["**`application/vnd.github.patch`**: Returns the patch of the commit."],
	},
	{
		places: ["repos/get-commit", "repos/compare-commits-with-basehead"],
		status: "not modelled",
		reason: "Files have no `patch` at all.",
		sentences: ["Diffs with binary data will have no `patch` property."],
	},
	{
		places: ["repos/get-commit"],
		status: "modelled",
		test: "serve a commit as %s",
		sentences: ["**`application/vnd.github.sha`**: Returns the commit's SHA-1 hash."],
	},
	{
		places: ["repos/get-commit"],
		status: "not modelled",
		reason: "Nothing is cached: an answer has no ETag.",
		sentences: [
			"You can use this endpoint to check if a remote reference's SHA-1 hash is the same as your local reference's SHA-1 hash by providing the local SHA-1 reference as the ETag.",
		],
	},
	{
		places: ["repos/compare-commits-with-basehead"],
		status: "not reachable",
		reason: "The local GitHub holds one repository, without forks, transfers or owners above it.",
		sentences: [
			"You can compare refs (branches or tags) and commit SHAs in the same repository, or you can compare refs and commit SHAs that exist in different repositories within the same repository network, including fork branches.",
		],
	},
	{
		places: ["repos/compare-commits-with-basehead"],
		status: "modelled",
		test: "compares the newest 250 commits without a page, from the oldest with one",
		sentences: [
			"This endpoint is equivalent to running the `git log BASE..HEAD` command, but it returns commits in a different order.",
			"The `git log BASE..HEAD` command returns commits in reverse chronological order, whereas the API returns commits in chronological order.",
		],
	},
	{
		places: ["repos/compare-commits-with-basehead"],
		status: "modelled",
		test: "names what became of each file of a comparison",
		sentences: [
			"The API response includes details about the files that were changed between the two commits.",
			"This includes the status of the change (if a file was added, removed, modified, or renamed), and details of the change itself.",
		],
	},
	{
		places: ["repos/compare-commits-with-basehead"],
		status: "not modelled",
		reason:
			"Renamed files name the previous one; `patch` is left out of every file, as GitHub leaves it out of large ones.",
		sentences: [
			"For example, files with a `renamed` status have a `previous_filename` field showing the previous filename of the file, and files with a `modified` status have a `patch` field showing the changes made to the file.",
		],
	},
	{
		places: ["repos/compare-commits-with-basehead"],
		status: "modelled",
		test: "compares the newest 250 commits without a page, from the oldest with one",
		sentences: [
			"When calling this endpoint without any paging parameter (`per_page` or `page`), the returned list is limited to 250 commits, and the last commit in the list is the most recent of the entire comparison.",
			"When using pagination:",
			"The list of changed files is only shown on the first page of results, and it includes up to 300 changed files for the entire comparison.",
			"The results are returned in chronological order, but the last commit in the returned list may not be the most recent one in the entire set if there are more pages of results.",
		],
	},
	{
		places: ["repos/compare-commits-with-basehead"],
		status: "not modelled",
		reason: "No signature is verified: each commit is shown as unsigned.",
		sentences: ["The `verification` object includes the following fields:"],
	},
	{
		places: ["repos/compare-commits-with-basehead path.basehead"],
		status: "modelled",
		test: "answers alike, or differs for the reason given: %s",
		sentences: ["This parameter expects the format `BASE...HEAD`."],
	},
	{
		places: ["repos/compare-commits-with-basehead path.basehead"],
		status: "not reachable",
		reason: "The local GitHub holds one repository, without forks, transfers or owners above it.",
		sentences: [
			"Both must be branch names in `repo`.",
			"To compare with a branch that exists in a different repository in the same network as `repo`, the `basehead` parameter expects the format `USERNAME:BASE...USERNAME:HEAD`.",
		],
	},
];
