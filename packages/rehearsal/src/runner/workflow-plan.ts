/** A workflow file as it was read, before anything of it is evaluated. */
import type { TemplateToken } from "./syntax.ts";
import type { InputDefinition, PermissionSet } from "./types.ts";

export interface StepPlan {
	readonly id: string | null;
	readonly token: TemplateToken;
	readonly name: TemplateToken | undefined;
	readonly condition: TemplateToken | undefined;
	readonly env: TemplateToken | undefined;
	readonly continueOnError: TemplateToken | undefined;
	readonly timeoutMinutes: TemplateToken | undefined;
	readonly action:
		| {
				readonly kind: "run";
				readonly script: TemplateToken;
				readonly shell: TemplateToken | undefined;
				readonly workingDirectory: TemplateToken | undefined;
		  }
		| {
				readonly kind: "uses";
				readonly uses: string;
				readonly token: TemplateToken;
				readonly with: TemplateToken | undefined;
		  };
}

export interface JobPlan {
	readonly id: string;
	readonly token: TemplateToken;
	readonly name: TemplateToken | undefined;
	readonly needs: readonly string[];
	readonly condition: TemplateToken | undefined;
	readonly strategy: TemplateToken | undefined;
	readonly permissions: PermissionSet | null;
	readonly permissionsToken: TemplateToken | undefined;
	readonly concurrency: TemplateToken | undefined;
	readonly outputs: TemplateToken | undefined;
	readonly env: TemplateToken | undefined;
	readonly environment: TemplateToken | undefined;
	readonly continueOnError: TemplateToken | undefined;
	readonly timeoutMinutes: TemplateToken | undefined;
	readonly runsOn: TemplateToken | undefined;
	readonly defaults: TemplateToken | undefined;
	/** The key that wants a container, which a runner without them refuses before it runs a step of the team's. */
	readonly container: TemplateToken | undefined;
	readonly steps: readonly StepPlan[];
	readonly call: {
		readonly uses: string;
		readonly token: TemplateToken;
		readonly workflow: WorkflowPlan;
		readonly with: TemplateToken | undefined;
		readonly secrets: TemplateToken | undefined;
	} | null;
}

export interface WorkflowPlan {
	readonly path: string;
	/** The repository it comes from; null for the run's own. */
	readonly origin: WorkflowOrigin;
	readonly name: string;
	readonly runName: TemplateToken | undefined;
	/** Names of the events under `on`. */
	readonly events: readonly string[];
	readonly on: TemplateToken | undefined;
	readonly dispatchInputs: readonly InputDefinition[];
	readonly callInputs: readonly InputDefinition[];
	readonly callSecrets: readonly { readonly name: string; readonly required: boolean }[];
	readonly callOutputs: readonly { readonly name: string; readonly value: TemplateToken }[];
	readonly env: TemplateToken | undefined;
	readonly permissions: PermissionSet | null;
	readonly concurrency: TemplateToken | undefined;
	readonly defaults: TemplateToken | undefined;
	readonly jobs: readonly JobPlan[];
}

export type WorkflowOrigin = { readonly repository: string; readonly ref: string } | null;
