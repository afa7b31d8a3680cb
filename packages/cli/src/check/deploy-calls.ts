/** Which of our workflows and actions deploy what, and how: read out of the calls of a repository's workflows; pure. */
import type { Place } from "./finding.ts";
import type { Call, ReadWorkflow } from "./workflow-calls.ts";

export interface DeployCall {
	/** The file of ours, such as `ship-oidc.yml`. */
	readonly name: string;
	readonly kind: "ship" | "stage" | "rollback" | "drill";
	/** Whether it is one of the workflows that may ask for an ID token. */
	readonly isOidc: boolean;
	/** `open`: an expression, known only when it runs. */
	readonly mode: "command" | "action" | "open" | "invalid";
	/** Environments that it changes; null among them: an expression. */
	readonly environments: readonly (string | null)[];
	/** Of the environment's targets; null: an expression other than a list of the matrix; empty: none is named. */
	readonly targets: readonly string[] | null;
	readonly hasRollbackEnvironment: boolean;
	/** Where `deploy-with` stands, else the call. */
	readonly place: Place;
	readonly call: Call;
}

const WORKFLOW = /^octoacme\/release(?:-actions)?\/\.github\/workflows\/((ship|stage|rollback|drill)(-oidc)?\.ya?ml)@/;
const DEPLOY_STEP = /^octoacme\/(?:release(?:-actions)?\/actions\/)?deploy@/;

/** What each kind changes when its inputs say nothing. */
const ENVIRONMENTS: Readonly<Record<DeployCall["kind"], Readonly<Record<string, string>>>> = {
	ship: { staging: "staging", production: "production" },
	stage: { environment: "" },
	rollback: { environment: "" },
	drill: { environment: "staging" },
};

/** Every call of a workflow of ours that deploys. */
export function listDeployCalls(workflows: readonly ReadWorkflow[]): readonly DeployCall[] {
	return workflows.flatMap(({ calls }) => calls).flatMap((call) => readDeployCall(call) ?? []);
}

function readDeployCall(call: Call): DeployCall | null {
	const [, name, word, oidc] = (call.kind === "workflow" && WORKFLOW.exec(call.uses)) || [];
	if (name === undefined) return null;
	const kind = word as DeployCall["kind"];
	const inputOf = (input: string) => call.inputs.find((one) => one.name === input)?.value;
	const input = call.inputs.find((one) => one.name === "deploy-with");
	return {
		name,
		kind,
		isOidc: oidc !== undefined,
		mode: readMode(input?.value),
		environments: Object.entries(ENVIRONMENTS[kind])
			.map(([key, fallback]) => inputOf(key) ?? fallback)
			.filter((value) => value !== "")
			.map((value) => (isOpen(value) ? null : value)),
		targets: readTargets(call, inputOf("deploy-target") ?? ""),
		// A stage that is not rolled back has no job for it.
		hasRollbackEnvironment: (inputOf("rollback-environment") ?? "") !== "" || inputOf("rollback") === "false",
		place: input?.place ?? call.place,
		call,
	};
}

function readTargets({ matrix }: Call, value: string): DeployCall["targets"] {
	if (value === "") return [];
	if (!isOpen(value)) return [value];
	const [, name] = /^\$\{\{\s*matrix\.([\w-]+)\s*\}\}$/.exec(value) ?? [];
	return (name === undefined ? undefined : matrix[name]) ?? null;
}

function readMode(value: string | undefined): DeployCall["mode"] {
	if (value === undefined || value === "command") return "command";
	if (value === "action") return "action";
	return isOpen(value) ? "open" : "invalid";
}

/** Whether a call changes the environment; what an expression names may be any. */
export function mayChange({ environments }: DeployCall, environment: string): boolean {
	return environments.some((named) => named === null || named === environment);
}

/** Whether workflows deploy an environment by steps of their own, or by a command that they name: the policy needs none. */
export function isDeployedWithoutPolicy(
	environment: string,
	calls: readonly DeployCall[],
	workflows: readonly ReadWorkflow[],
): boolean {
	const byAction = calls.some(
		(call) =>
			(call.kind === "ship" || call.kind === "stage") &&
			(call.mode === "action" || call.mode === "open") &&
			mayChange(call, environment),
	);
	return byAction || workflows.some((workflow) => workflow.calls.some((call) => isOwnStep(call, environment)));
}

/** A step with `operation: begin` or a `command` of its own, for this environment or for one that is known only when it runs. */
function isOwnStep({ kind, uses, inputs }: Call, environment: string): boolean {
	if (kind !== "step" || !DEPLOY_STEP.test(uses)) return false;
	const inputOf = (name: string) => inputs.find((one) => one.name === name)?.value ?? "";
	if (inputOf("operation") !== "begin" && inputOf("command") === "") return false;
	const named = `${inputOf("environment")},${inputOf("stages")}`;
	return isOpen(named) || named.split(/[\s,]+/).includes(environment);
}

function isOpen(value: string): boolean {
	return value.includes("${{");
}
