/** Every difference between the local GitHub and GitHub's recorded answers, with its reason; `recorded.test.ts` holds the list both ways. */

/** Recordings of operations that the local GitHub does not serve: it must refuse them, not answer something else. */
export const NOT_SERVED: Readonly<Record<string, string>> = {
	"add-and-remove-repository-collaborator": "No action, example or tool of ours invites people.",
	"branch-protection": "Branch protection is read through rulesets only.",
	"get-archive": "Source archives are not downloaded by any action.",
	"mark-notifications-as-read": "Notifications belong to a person, not to a release.",
	markdown: "Rendering Markdown is left to GitHub's pages.",
	"project-cards": "GitHub itself has switched classic projects off.",
	"rename-repository": "A local GitHub holds one repository, whose name does not change.",
	"search-issues": "Issues are listed, never searched, because the search lags.",
};

interface Group {
	readonly reason: string;
	/** `field: kind of difference` and in how many recorded answers it shows; `*.` stands for any path before the field. */
	readonly differences: Readonly<Record<string, number>>;
}

const NO_CACHE =
	"Nothing is cached locally: each answer is read afresh, and no client of ours sends a conditional request.";
const ORGANIZATION_SETTINGS = "Settings of the organization that only its owner sees; no release depends on them.";
const REPOSITORY_SETTINGS = "Settings of the repository that no action reads; the schema has them as optional.";
const NEWER = "GitHub added this field after the recording; today's schema has it.";

/** Differences of recordings whose operations are served. */
export const DIFFERENCES: readonly Group[] = [
	{
		reason: NO_CACHE,
		differences: {
			"header etag: left out": 29,
			"header cache-control: left out": 29,
			"header last-modified: left out": 11,
		},
	},
	{
		reason:
			"Scopes belong to classic tokens. A workflow's token has permissions, which `X-Accepted-GitHub-Permissions` names.",
		differences: {
			"header x-oauth-scopes: left out": 36,
			"header x-accepted-oauth-scopes: left out": 36,
		},
	},
	{
		reason: "GitHub's uploads come from another host, which counts no requests; here one server answers all.",
		differences: {
			"header x-ratelimit-limit: added": 2,
		},
	},
	{
		reason: "No client of ours follows the address of what it has just made: the body has it too.",
		differences: {
			"header location: left out": 4,
		},
	},
	{
		reason: "GitHub echoes the media type as it was asked for; here the answer has one spelling.",
		differences: {
			"header x-github-media-type: another value": 1,
		},
	},
	{
		reason:
			"The API's index, and the listing of refs by `/git/refs/`, which GitHub no longer documents, are not modelled.",
		differences: {
			"status: 501 for 200": 2,
		},
	},
	{
		reason: "Pictures are served by another host.",
		differences: {
			"*.avatar_url: another value": 19,
		},
	},
	{
		reason: "Hosts and clone addresses differ: a local GitHub is reached by HTTP at one address.",
		differences: {
			"body.content.download_url: another value": 1,
			"body[].download_url: another value": 1,
			"body.git_url: another value": 1,
			"body.ssh_url: another value": 1,
		},
	},
	{
		reason: "The recording keeps the temporary name of its repository in this address.",
		differences: {
			"body.reactions.url: another value": 1,
			"body[].reactions.url: another value": 5,
		},
	},
	{
		reason: "A local repository starts with a commit; GitHub's was empty when the file was made.",
		differences: {
			"body.commit.parents[]: another length": 1,
		},
	},
	{
		reason: "The recording's normalization replaces the address; today's GitHub also says the status in the body.",
		differences: {
			"body.documentation_url: another value": 1,
			"body.status: added": 2,
		},
	},
	{
		reason: "A request's id is in the header `X-GitHub-Request-Id`.",
		differences: {
			"body.request_id: left out": 1,
		},
	},
	{
		reason: "The first asset was uploaded after this request without being recorded.",
		differences: {
			"body.assets[]: another length": 1,
		},
	},
	{
		reason: "Whether a label came with the repository is not kept.",
		differences: {
			"body[].default: another value": 1,
		},
	},
	{
		reason: "The owner of a repository is shown as a person; who owns it shows in GraphQL and under `/orgs`.",
		differences: {
			"body.repository.owner.type: another value": 1,
			"body.owner.type: another value": 1,
		},
	},
	{
		reason: "A person's role shows as what it may do with contents; no action reads more.",
		differences: {
			"body.permissions.admin: another value": 1,
			"body.permissions.maintain: another value": 1,
		},
	},
	{
		reason: NEWER,
		differences: {
			"body.commit.verification.verified_at: added": 1,
			"body.commit.comment_count: added": 1,
			"body.name: added": 1,
			"body.archived_at: added": 1,
			"body.has_discussions: added": 1,
			"body[].closed_by: added": 5,
			"body.immutable: added": 2,
			"body.updated_at: added": 2,
			"body.digest: added": 4,
			"body[].digest: added": 2,
		},
	},
	{
		reason: REPOSITORY_SETTINGS,
		differences: {
			"body.size: another value": 1,
			"body.has_projects: another value": 1,
			"body.has_downloads: left out": 1,
			"body.has_wiki: another value": 1,
			"body.allow_forking: left out": 1,
			"body.topics[]: another length": 1,
			"body.temp_clone_token: left out": 1,
			"body.allow_squash_merge: left out": 1,
			"body.allow_merge_commit: left out": 1,
			"body.allow_rebase_merge: left out": 1,
			"body.allow_auto_merge: left out": 1,
			"body.delete_branch_on_merge: left out": 1,
			"body.allow_update_branch: left out": 1,
			"body.use_squash_pr_title_as_default: left out": 1,
			"body.organization: left out": 1,
		},
	},
	{
		reason: ORGANIZATION_SETTINGS,
		differences: {
			"body.is_verified: left out": 1,
			"body.total_private_repos: left out": 1,
			"body.owned_private_repos: left out": 1,
			"body.private_gists: left out": 1,
			"body.disk_usage: left out": 1,
			"body.collaborators: left out": 1,
			"body.billing_email: left out": 1,
			"body.default_repository_permission: left out": 1,
			"body.members_can_create_repositories: left out": 1,
			"body.two_factor_requirement_enabled: left out": 1,
			"body.members_allowed_repository_creation_type: left out": 1,
			"body.members_can_create_public_repositories: left out": 1,
			"body.members_can_create_private_repositories: left out": 1,
			"body.members_can_create_internal_repositories: left out": 1,
			"body.members_can_create_pages: left out": 1,
			"body.members_can_fork_private_repositories: left out": 1,
			"body.members_can_create_public_pages: left out": 1,
			"body.members_can_create_private_pages: left out": 1,
			"body.web_commit_signoff_required: left out": 2,
			"body.plan: left out": 1,
		},
	},
];
