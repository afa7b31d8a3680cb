/** Other people's actions of which it is known which inputs are paths of the workspace, from their action.yml; pure data. */

interface ActionInputs {
	/** Inputs that name no file. An input that is in neither list is not known. */
	readonly values: readonly string[];
	/** Inputs that are a path from the root of the workspace. */
	readonly paths: readonly string[];
	/** Inputs without which the action reads the root of the workspace. */
	readonly required?: readonly string[];
	/** Written where the step does not say otherwise. */
	readonly defaults?: Readonly<Record<string, string>>;
	/** Paths that are absolute whatever the workspace is. */
	readonly isAbsolute?: RegExp;
}

const ACTIONS: Readonly<Record<string, ActionInputs>> = {
	"actions/setup-dotnet": { values: ["dotnet-version"], paths: ["global-json-file"] },
	"actions/setup-go": { values: ["go-version"], paths: ["go-version-file"] },
	"actions/setup-java": { values: ["java-version", "distribution"], paths: ["java-version-file"] },
	"actions/setup-node": { values: ["node-version", "registry-url", "scope"], paths: ["node-version-file"] },
	"actions/setup-python": { values: ["python-version"], paths: ["python-version-file"] },
	"aws-actions/amazon-ecr-login": { values: ["registries", "mask-password"], paths: [] },
	"aws-actions/amazon-ecs-deploy-task-definition": {
		values: ["cluster", "service", "wait-for-service-stability", "wait-for-minutes", "force-new-deployment"],
		paths: ["task-definition"],
		required: ["task-definition"],
		// The task definition that amazon-ecs-render-task-definition wrote, in the runner's own folder.
		isAbsolute: /^\$\{\{\s*steps\.[\w-]+\.outputs\.task-definition\s*\}\}$/,
	},
	"aws-actions/amazon-ecs-render-task-definition": {
		values: ["container-name", "image"],
		paths: ["task-definition"],
		required: ["task-definition"],
		isAbsolute: /^\$\{\{\s*steps\.[\w-]+\.outputs\.task-definition\s*\}\}$/,
	},
	"aws-actions/configure-aws-credentials": {
		values: [
			"aws-access-key-id",
			"aws-region",
			"aws-secret-access-key",
			"mask-aws-account-id",
			"role-duration-seconds",
			"role-session-name",
			"role-to-assume",
		],
		paths: [],
	},
	"azure/login": { values: ["client-id", "subscription-id", "tenant-id"], paths: [] },
	"azure/setup-helm": { values: ["version"], paths: [] },
	"azure/setup-kubectl": { values: ["version"], paths: [] },
	"azure/webapps-deploy": {
		values: ["app-name", "resource-group-name", "slot-name"],
		paths: ["package"],
		required: ["package"],
	},
	"cloudflare/wrangler-action": {
		values: ["accountId", "apiToken", "command", "environment", "wranglerVersion"],
		paths: ["workingDirectory"],
		defaults: { workingDirectory: "release" },
	},
	"docker/login-action": { values: ["password", "registry", "username"], paths: [] },
	"google-github-actions/auth": {
		values: ["project_id", "service_account", "workload_identity_provider"],
		paths: [],
	},
	"google-github-actions/deploy-cloudrun": {
		values: ["image", "project_id", "region", "service"],
		paths: [],
		required: ["image"],
	},
	"google-github-actions/setup-gcloud": { values: ["install_components", "project_id", "version"], paths: [] },
	"hashicorp/setup-terraform": { values: ["terraform_version", "terraform_wrapper"], paths: [] },
	"superfly/flyctl-actions/setup-flyctl": { values: ["version"], paths: [] },
};

/** Undefined for an action that is not listed, and for what is no action of a repository. */
export function findActionInputs(uses: string): ActionInputs | undefined {
	const [, name] = /^([\w.-]+\/[\w./-]+)@[\w./-]+$/.exec(uses) ?? [];
	return name === undefined || !Object.hasOwn(ACTIONS, name.toLowerCase()) ? undefined : ACTIONS[name.toLowerCase()];
}
