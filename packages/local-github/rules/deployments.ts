/** GitHub's sentences on deployments, and what the local GitHub makes of each. */
import type { Rule } from "./rule.ts";

export const DEPLOYMENTS_RULES: readonly Rule[] = [
	{
		places: ["repos/get-all-environments"],
		status: "modelled",
		test: "refuses what the token has no permission for, in GitHub's words",
		sentences: ["Anyone with read access to the repository can use this endpoint."],
	},
	{
		places: ["repos/get-all-environments"],
		status: "not reachable",
		reason: "Scopes belong to OAuth apps and classic tokens; a token of the local GitHub has permissions.",
		sentences: [
			"OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint with a private repository.",
		],
	},
	{
		places: ["repos/list-deployments"],
		status: "modelled",
		test: "are listed by SHA, ref, task and environment",
		sentences: ["Simple filtering of deployments is available via query parameters:"],
	},
	{
		places: ["repos/list-deployments query.ref", "repos/create-deployment body.ref"],
		status: "modelled",
		test: "are listed by SHA, ref, task and environment",
		sentences: ["This can be a branch, tag, or SHA."],
	},
	{
		places: ["repos/create-deployment"],
		status: "modelled",
		test: "default to production, and a status to the environment of the status before it",
		sentences: [
			"Deployments offer a few configurable parameters with certain defaults.",
			"The `ref` parameter can be any named branch, tag, or SHA.",
			"At GitHub we often deploy branches and verify them before we merge a pull request.",
			"The `environment` parameter allows deployments to be issued to different runtime environments.",
			"This parameter makes it easier to track which environments have requested deployments.",
			"The default environment is `production`.",
		],
	},
	{
		places: ["repos/create-deployment"],
		status: "modelled",
		test: "answers 202 and makes none when the default branch would be merged first",
		sentences: [
			"The `auto_merge` parameter is used to ensure that the requested ref is not behind the repository's default branch.",
			"If the ref _is_ behind the default branch for the repository, we will attempt to merge it for you.",
		],
	},
	{
		places: ["repos/create-deployment"],
		status: "not modelled",
		reason: "The answer is GitHub's, no merge commit is made; every deployment of ours has `auto_merge: false`.",
		sentences: ["If the merge succeeds, the API will return a successful merge commit."],
	},
	{
		places: ["repos/create-deployment"],
		status: "not modelled",
		reason: "Merging the default branch never conflicts here; every deployment of ours has `auto_merge: false`.",
		sentences: ["If merge conflicts prevent the merge from succeeding, the API will return a failure response."],
	},
	{
		places: ["repos/create-deployment"],
		status: "modelled",
		test: "demands every context, our own pending check run included, when required_contexts is left out",
		sentences: [
			"By default, commit statuses for every submitted context must be in a `success` state.",
			"The `required_contexts` parameter allows you to specify a subset of contexts that must be `success`, or to specify contexts that have not yet been submitted.",
			"You are not required to use commit statuses to deploy.",
			"If you do not require any contexts or create any commit statuses, the deployment will always succeed.",
		],
	},
	{
		places: ["repos/create-deployment"],
		status: "modelled",
		test: "a deployment of a commit keeps its payload and is listed by commit, environment and task",
		sentences: [
			"The `payload` parameter is available for any extra information that a deployment system might need.",
			"It is a JSON text field that will be passed on when a deployment event is dispatched.",
		],
	},
	{
		places: ["repos/create-deployment"],
		status: "modelled",
		test: "are listed by SHA, ref, task and environment",
		sentences: ["The `task` parameter is used by the deployment system to allow different execution paths."],
	},
	{
		places: ["repos/create-deployment"],
		status: "modelled",
		test: "answers 202 and makes none when the default branch would be merged first",
		sentences: [
			"You will see this response when GitHub automatically merges the base branch into the topic branch instead of creating a deployment.",
			"This auto-merge happens when:",
			"Topic branch does not include the latest changes on the base branch, which is `master` in the response example",
		],
	},
	{
		places: ["repos/create-deployment"],
		status: "not modelled",
		reason: "Merging the default branch never conflicts here; every deployment of ours has `auto_merge: false`.",
		sentences: ["There are no merge conflicts"],
	},
	{
		places: ["repos/create-deployment"],
		status: "modelled",
		test: "answers 202 and makes none when the default branch would be merged first",
		sentences: [
			"If there are no new commits in the base branch, a new request to create a deployment should give a successful response.",
		],
	},
	{
		places: ["repos/create-deployment"],
		status: "not modelled",
		reason: "Merging the default branch never conflicts here; every deployment of ours has `auto_merge: false`.",
		sentences: [
			"This error happens when the `auto_merge` option is enabled and when the default branch (in this case `master`), can't be merged into the branch that's being deployed (in this case `topic-branch`), due to merge conflicts.",
		],
	},
	{
		places: ["repos/create-deployment"],
		status: "modelled",
		test: "demands every context, our own pending check run included, when required_contexts is left out",
		sentences: [
			"This error happens when the `required_contexts` parameter indicates that one or more contexts need to have a `success` status for the commit to be deployed, but one or more of the required contexts do not have a state of `success`.",
		],
	},
	{
		places: ["repos/create-deployment", "repos/delete-deployment"],
		status: "not reachable",
		reason: "Scopes belong to OAuth apps and classic tokens; a token of the local GitHub has permissions.",
		sentences: [
			"OAuth app tokens and personal access tokens (classic) need the `repo` or `repo_deployment` scope to use this endpoint.",
		],
	},
	{
		places: ["repos/create-deployment body.auto_merge"],
		status: "modelled",
		test: "answers 202 and makes none when the default branch would be merged first",
		sentences: [
			"Attempts to automatically merge the default branch into the requested ref, if it's behind the default branch.",
		],
	},
	{
		places: ["repos/create-deployment body.required_contexts"],
		status: "modelled",
		test: "demands every context, our own pending check run included, when required_contexts is left out",
		sentences: [
			"If you omit this parameter, GitHub verifies all unique contexts before creating a deployment.",
			"To bypass checking entirely, pass an empty array.",
			"Defaults to all unique contexts.",
		],
	},
	{
		places: ["repos/create-deployment body.transient_environment"],
		status: "modelled",
		test: "are transient where the body says so",
		sentences: [
			"Specifies if the given environment is specific to the deployment and will no longer exist at some point in the future.",
			"Default: `false`",
		],
	},
	{
		places: ["repos/create-deployment body.production_environment"],
		status: "modelled",
		test: "default to production, and a status to the environment of the status before it",
		sentences: [
			"Specifies if the given environment is one that end-users directly interact with.",
			"Default: `true` when `environment` is `production` and `false` otherwise.",
		],
	},
	{
		places: ["repos/create-deployment 409"],
		status: "modelled",
		test: "demands every context, our own pending check run included, when required_contexts is left out",
		sentences: ["Conflict when there is a merge conflict or the commit's status checks failed"],
	},
	{
		places: ["repos/delete-deployment"],
		status: "modelled",
		test: "an active deployment is not deleted; an inactive one is",
		sentences: [
			"If the repository only has one deployment, you can delete the deployment regardless of its status.",
			"If the repository has more than one deployment, you can only delete inactive deployments.",
			"This ensures that repositories with multiple deployments will always have an active deployment.",
		],
	},
	{
		places: ["repos/delete-deployment"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: ["To set a deployment as inactive, you must:"],
	},
	{
		places: ["repos/delete-deployment"],
		status: "modelled",
		test: "an active deployment is not deleted; an inactive one is",
		sentences: ["Mark the active deployment as inactive by adding any non-successful deployment status."],
	},
	{
		places: ["repos/list-deployment-statuses"],
		status: "modelled",
		test: "refuses what the token has no permission for, in GitHub's words",
		sentences: ["Users with pull access can view deployment statuses for a deployment:"],
	},
	{
		places: ["repos/create-deployment-status"],
		status: "modelled",
		test: "a token that may only read writes nothing",
		sentences: ["Users with `push` access can create deployment statuses for a given deployment."],
	},
	{
		places: ["repos/create-deployment-status"],
		status: "not reachable",
		reason: "Scopes belong to OAuth apps and classic tokens; a token of the local GitHub has permissions.",
		sentences: [
			"OAuth app tokens and personal access tokens (classic) need the `repo_deployment` scope to use this endpoint.",
		],
	},
	{
		places: ["repos/create-deployment-status body.state"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: [
			"When you set a transient deployment to `inactive`, the deployment will be shown as `destroyed` in GitHub.",
		],
	},
	{
		places: ["repos/create-deployment-status body.target_url"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: [
			"This URL should contain output to keep the user updated while the task is running or serve as historical information for what happened in the deployment.",
		],
	},
	{
		places: ["repos/create-deployment-status body.target_url"],
		status: "modelled",
		test: "default to production, and a status to the environment of the status before it",
		sentences: ["It's recommended to use the `log_url` parameter, which replaces `target_url`."],
	},
	{
		places: ["repos/create-deployment-status body.log_url"],
		status: "modelled",
		test: "default to production, and a status to the environment of the status before it",
		sentences: [
			"This parameter replaces `target_url`.",
			"We will continue to accept `target_url` to support legacy uses, but we recommend replacing `target_url` with `log_url`.",
			"Setting `log_url` will automatically set `target_url` to the same value.",
		],
	},
	{
		places: ["repos/create-deployment-status body.log_url", "repos/create-deployment-status body.environment_url"],
		status: "modelled",
		test: "default to production, and a status to the environment of the status before it",
		sentences: ['Default: `""`'],
	},
	{
		places: ["repos/create-deployment-status body.description"],
		status: "modelled",
		test: "a deployment's status is refused with an unknown state or a description over 140 characters",
		sentences: ["The maximum description length is 140 characters."],
	},
	{
		places: ["repos/create-deployment-status body.environment"],
		status: "modelled",
		test: "default to production, and a status to the environment of the status before it",
		sentences: [
			"Name for the target deployment environment, which can be changed when setting a deploy status.",
			"If not defined, the environment of the previous status on the deployment will be used, if it exists.",
			"Otherwise, the environment of the deployment will be used.",
		],
	},
	{
		places: ["repos/create-deployment-status body.auto_inactive"],
		status: "modelled",
		test: "leaves an older success of %s as %s",
		sentences: [
			"Adds a new `inactive` status to all prior non-transient, non-production environment deployments with the same repository and `environment` name as the created status's deployment.",
			"An `inactive` status is only added to deployments that had a `success` state.",
			"Default: `true`",
		],
	},
];
