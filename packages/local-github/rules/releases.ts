/** GitHub's sentences on releases and their files, and what the local GitHub makes of each. */
import type { Rule } from "./rule.ts";

export const RELEASES_RULES: readonly Rule[] = [
	{
		places: ["repos/create-release"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: ["This endpoint triggers notifications."],
	},
	{
		places: ["repos/create-release"],
		status: "modelled",
		test: "waits for a secondary limit as long as it was told",
		sentences: ["Creating content too quickly using this endpoint may result in secondary rate limiting."],
	},
	{
		places: ["repos/list-releases"],
		status: "modelled",
		test: "lists drafts only to those who may write contents",
		sentences: [
			"This returns a list of releases, which does not include regular Git tags that have not been associated with a release.",
			"Information about published releases are available to everyone.",
			"Only users with push access will receive listings for draft releases.",
		],
	},
	{
		places: ["repos/create-release"],
		status: "modelled",
		test: "a token that may only read writes nothing",
		sentences: ["Users with push access to the repository can create a release."],
	},
	{
		places: ["repos/create-release"],
		status: "modelled",
		test: "refuse a job's token a target with other workflow files: %s",
		sentences: [
			"If the commit identified by `target_commitish` (or, when `target_commitish` is omitted, the latest commit on the default branch) adds or modifies any file under `.github/workflows/` relative to the repository's default branch, the authenticating token must be authorized to modify workflows.",
		],
	},
	{
		places: ["repos/create-release", "repos/update-release"],
		status: "modelled",
		test: "refuse a job's token a target with other workflow files: %s",
		sentences: [
			"Otherwise, this endpoint returns `404 Not Found`; some authentication paths surface `403 Resource not accessible by integration` instead.",
		],
	},
	{
		places: ["repos/create-release", "repos/update-release"],
		status: "not reachable",
		reason: "Scopes belong to OAuth apps and classic tokens; a token of the local GitHub has permissions.",
		sentences: [
			"OAuth app tokens and personal access tokens (classic) need the `workflow` scope when the resolved target commit modifies workflow files.",
		],
	},
	{
		places: ["repos/create-release", "repos/update-release"],
		status: "modelled",
		test: "refuse a job's token a target with other workflow files: %s",
		sentences: [
			'Fine-grained access tokens and GitHub App installation tokens also need the "Workflows" repository permission (write).',
			'The `GITHUB_TOKEN` available to GitHub Actions cannot be authorized for this; for more information, see "Automatic token authentication".',
		],
	},
	{
		places: ["repos/create-release body.target_commitish", "repos/update-release body.target_commitish"],
		status: "modelled",
		test: "publishing a draft makes its tag at the target",
		sentences: ["Can be any branch or commit SHA."],
	},
	{
		places: ["repos/create-release body.target_commitish", "repos/update-release body.target_commitish"],
		status: "modelled",
		test: "ignore the target where the tag is there already",
		sentences: ["Unused if the Git tag already exists."],
	},
	{
		places: ["repos/create-release body.target_commitish", "repos/update-release body.target_commitish"],
		status: "modelled",
		test: "publishing a draft makes its tag at the target",
		sentences: ["Default: the repository's default branch."],
	},
	{
		places: ["repos/create-release body.draft"],
		status: "modelled",
		test: "a published release that is edited without tag_name keeps its tag",
		sentences: ["`true` to create a draft (unpublished) release, `false` to create a published one."],
	},
	{
		places: ["repos/create-release body.prerelease"],
		status: "modelled",
		test: "a published release that is edited without tag_name keeps its tag",
		sentences: [
			"`true` to identify the release as a prerelease.",
			"`false` to identify the release as a full release.",
		],
	},
	{
		places: [
			"repos/create-release body.discussion_category_name",
			"repos/update-release body.discussion_category_name",
		],
		status: "modelled",
		test: "open a discussion in a category that is there, and answer 404 for another one",
		sentences: [
			"If specified, a discussion of the specified category is created and linked to the release.",
			"The value must be a category that already exists in the repository.",
		],
	},
	{
		places: ["repos/create-release body.generate_release_notes"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"Whether to automatically generate the name and body for this release.",
			"If `name` is specified, the specified name will be used; otherwise, a name will be automatically generated.",
			"If `body` is specified, the body will be pre-pended to the automatically generated notes.",
		],
	},
	{
		places: ["repos/create-release body.make_latest", "repos/update-release body.make_latest"],
		status: "modelled",
		test: "lets a hotfix of an old line steal latest, unless make_latest says no",
		sentences: ["Specifies whether this release should be set as the latest release for the repository."],
	},
	{
		places: ["repos/create-release body.make_latest", "repos/update-release body.make_latest"],
		status: "modelled",
		test: "choose the latest by commit date and the higher version where make_latest is legacy",
		sentences: ["Drafts and prereleases cannot be set as latest."],
	},
	{
		places: ["repos/create-release body.make_latest", "repos/update-release body.make_latest"],
		status: "modelled",
		test: "lets a hotfix of an old line steal latest, unless make_latest says no",
		sentences: ["Defaults to `true` for newly published releases."],
	},
	{
		places: ["repos/create-release body.make_latest", "repos/update-release body.make_latest"],
		status: "modelled",
		test: "choose the latest by commit date and the higher version where make_latest is legacy",
		sentences: [
			"`legacy` specifies that the latest release should be determined based on the release creation date and higher semantic version.",
		],
	},
	{
		places: ["repos/create-release 404", "repos/update-release 404"],
		status: "modelled",
		test: "open a discussion in a category that is there, and answer 404 for another one",
		sentences: ["Not Found if the discussion category name is invalid"],
	},
	{
		places: ["repos/get-release"],
		status: "modelled",
		test: "drafts a release, uploads a file by its address, publishes, and downloads the file",
		sentences: ["This returns an `upload_url` key corresponding to the endpoint for uploading release assets."],
	},
	{
		places: ["repos/get-release 200"],
		status: "modelled",
		test: "drafts a release, uploads a file by its address, publishes, and downloads the file",
		sentences: [
			"**Note:** This returns an `upload_url` key corresponding to the endpoint for uploading release assets.",
		],
	},
	{
		places: ["repos/get-latest-release"],
		status: "modelled",
		test: "choose the latest by commit date and the higher version where make_latest is legacy",
		sentences: [
			"View the latest published full release for the repository.",
			"The latest release is the most recent non-prerelease, non-draft release, sorted by the `created_at` attribute.",
			"The `created_at` attribute is the date of the commit used for the release, and not the date when the release was drafted or published.",
		],
	},
	{
		places: ["repos/get-release-by-tag"],
		status: "modelled",
		test: "a draft is listed, makes no tag, and is not found by its tag",
		sentences: ["Get a published release with the specified tag."],
	},
	{
		places: ["repos/update-release"],
		status: "modelled",
		test: "a token that may only read writes nothing",
		sentences: ["Users with push access to the repository can edit a release."],
	},
	{
		places: ["repos/update-release"],
		status: "modelled",
		test: "refuse a job's token a target with other workflow files: %s",
		sentences: [
			"If the resolved target commit (the new value of `target_commitish` if you are changing it, otherwise the existing target) adds or modifies any file under `.github/workflows/` relative to the repository's default branch, the authenticating token must be authorized to modify workflows.",
		],
	},
	{
		places: ["repos/update-release body.draft"],
		status: "modelled",
		test: "a published release that is edited without tag_name keeps its tag",
		sentences: ["`true` makes the release a draft, and `false` publishes the release."],
	},
	{
		places: ["repos/update-release body.prerelease"],
		status: "modelled",
		test: "a published release that is edited without tag_name keeps its tag",
		sentences: ["`true` to identify the release as a prerelease, `false` to identify the release as a full release."],
	},
	{
		places: ["repos/update-release body.discussion_category_name"],
		status: "modelled",
		test: "open a discussion in a category that is there, and answer 404 for another one",
		sentences: ["If there is already a discussion linked to the release, this parameter is ignored."],
	},
	{
		places: ["repos/delete-release"],
		status: "modelled",
		test: "a token that may only read writes nothing",
		sentences: ["Users with push access to the repository can delete a release."],
	},
	{
		places: ["repos/upload-release-asset"],
		status: "modelled",
		test: "drafts a release, uploads a file by its address, publishes, and downloads the file",
		sentences: [
			"This endpoint makes use of a Hypermedia relation to determine which URL to access.",
			"Use the `upload_url` returned in the response of the Create a release endpoint to upload a release asset.",
		],
	},
	{
		places: ["repos/upload-release-asset"],
		status: "not reachable",
		reason: "The local GitHub speaks HTTP, not TLS.",
		sentences: ["You need to use an HTTP client which supports SNI to make calls to this endpoint."],
	},
	{
		places: ["repos/upload-release-asset"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: ["Most libraries will set the required `Content-Length` header automatically."],
	},
	{
		places: ["repos/upload-release-asset"],
		status: "modelled",
		test: "drafts a release, uploads a file by its address, publishes, and downloads the file",
		sentences: [
			"Use the required `Content-Type` header to provide the media type of the asset.",
			"GitHub expects the asset data in its raw binary form, rather than JSON.",
			"You will send the raw binary content of the asset as the request body.",
			"Everything else about the endpoint is the same as the rest of the API.",
			"For example, you'll still need to pass your authentication to be able to upload an asset.",
		],
	},
	{
		places: ["repos/upload-release-asset"],
		status: "not modelled",
		reason: "An upload that fails on the way leaves no `starter` asset.",
		sentences: [
			"When an upstream failure occurs, you will receive a `502 Bad Gateway` status.",
			"This may leave an empty asset with a state of `starter`.",
			"It can be safely deleted.",
		],
	},
	{
		places: ["repos/upload-release-asset"],
		status: "modelled",
		test: "rename the asset %s to %s",
		sentences: [
			"GitHub renames asset filenames that have special characters, non-alphanumeric characters, and leading or trailing periods.",
			'The "List release assets" endpoint lists the renamed filenames.',
		],
	},
	{
		places: ["repos/upload-release-asset"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: ["For more information and help, contact GitHub Support."],
	},
	{
		places: ["repos/upload-release-asset"],
		status: "modelled",
		test: "an asset is uploaded, refused under a name that is taken, listed and deleted",
		sentences: [
			"If you upload an asset with the same filename as another uploaded asset, you'll receive an error and must delete the old file before you can re-upload the new asset.",
		],
	},
	{
		places: ["repos/upload-release-asset 422"],
		status: "modelled",
		test: "an asset is uploaded, refused under a name that is taken, listed and deleted",
		sentences: ["Response if you upload an asset with the same filename as another uploaded asset"],
	},
	{
		places: ["repos/get-release-asset"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: [
			"If within a browser, fetch the location specified in the `browser_download_url` key provided in the response.",
		],
	},
	{
		places: ["repos/get-release-asset"],
		status: "modelled",
		test: "drafts a release, uploads a file by its address, publishes, and downloads the file",
		sentences: [
			"Alternatively, set the `Accept` header of the request to `application/octet-stream`.",
			"The API will either redirect the client to the location, or stream it directly if possible.",
			"API clients should handle both a `200` or `302` response.",
		],
	},
	{
		places: ["repos/update-release-asset"],
		status: "modelled",
		test: "a token that may only read writes nothing",
		sentences: ["Users with push access to the repository can edit a release asset."],
	},
];
