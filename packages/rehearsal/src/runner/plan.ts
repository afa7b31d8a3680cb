/** Turns a workflow file and the workflows it calls into a plan, and refuses at its line whatever the runner cannot do. */

import { listCallProblems } from "./call-problems.ts";
import { readPermissions } from "./permissions.ts";
import {
	entriesOf,
	findKey,
	isMapping,
	isSequence,
	literalOf,
	locate,
	parseWorkflowFile,
	refuse,
	type TemplateToken,
	WorkflowError,
} from "./syntax.ts";
import type { InputDefinition, InputType, WorkflowFile } from "./types.ts";
import type { JobPlan, StepPlan, WorkflowOrigin, WorkflowPlan } from "./workflow-plan.ts";

/**
 * Finds the file of a called workflow. `origin` is the `owner/name` and `@ref` of the repository that the calling file came
 * from, null for the run's own; local calls are meant within it. `not-run`: a stand-in takes its place.
 */
export type WorkflowResolver = (
	uses: string,
	origin: WorkflowOrigin,
) => Promise<{ readonly file: WorkflowFile; readonly origin: WorkflowOrigin } | "not-run" | undefined>;

/** "A maximum of ten levels of workflows", the caller counted (GitHub Docs, reusing workflow configurations). */
export const MAXIMUM_DEPTH = 10;

/** The plan of a file and, within it, of every workflow it calls. Throws a WorkflowError naming file, line and column. */
export async function planWorkflow(
	file: WorkflowFile,
	resolve: WorkflowResolver,
	origin: WorkflowOrigin = null,
	depth = 1,
): Promise<WorkflowPlan> {
	const { path } = file;
	const root = await parseWorkflowFile(path, file.text);
	const on = findKey(root, "on");
	const call = findKey(on, "workflow_call");
	const jobs: JobPlan[] = [];
	for (const { key, keyToken, value } of entriesOf(path, findKey(root, "jobs")))
		jobs.push(await planJob({ path, id: key, keyToken, token: value }, { resolve, origin, depth }));
	return {
		path,
		origin,
		name: literalOf(path, findKey(root, "name")) ?? path,
		runName: findKey(root, "run-name"),
		events: readEvents(path, on),
		on,
		dispatchInputs: readInputs(path, findKey(findKey(on, "workflow_dispatch"), "inputs")),
		callInputs: readInputs(path, findKey(call, "inputs")),
		callSecrets: readSecrets(path, findKey(call, "secrets")),
		callOutputs: entriesOf(path, findKey(call, "outputs")).flatMap(({ key, value }) => {
			const token = findKey(value, "value");
			return token ? [{ name: key, value: token }] : [];
		}),
		env: findKey(root, "env"),
		permissions: readPermissions(path, findKey(root, "permissions")),
		concurrency: findKey(root, "concurrency"),
		defaults: findKey(findKey(root, "defaults"), "run"),
		jobs,
	};
}

function readEvents(path: string, on: TemplateToken | undefined): string[] {
	if (!on) return [];
	if (isMapping(on)) return entriesOf(path, on).map(({ key }) => key);
	if (isSequence(on)) return [...on].map((item) => item.toString());
	return [on.toString()];
}

/** The `secrets` of `on.workflow_call`. */
export function readSecrets(path: string, token: TemplateToken | undefined): WorkflowPlan["callSecrets"] {
	return entriesOf(path, token).map(({ key, value }) => ({
		name: key,
		required: findKey(value, "required")?.toString() === "true",
	}));
}

/** The `inputs` of `on.workflow_call` or `on.workflow_dispatch`. */
export function readInputs(path: string, token: TemplateToken | undefined): InputDefinition[] {
	return entriesOf(path, token).map(({ key, keyToken, value }) => {
		const options = findKey(value, "options");
		return {
			name: key,
			type: (literalOf(path, findKey(value, "type")) ?? "string") as InputType,
			required: findKey(value, "required")?.toString() === "true",
			default: findKey(value, "default"),
			options: options && isSequence(options) ? [...options].map((option) => option.toString()) : [],
			token: keyToken,
		};
	});
}

interface Calls {
	readonly resolve: WorkflowResolver;
	readonly origin: WorkflowOrigin;
	readonly depth: number;
}

const UNSUPPORTED_IN_JOB = ["snapshot", "cancel-timeout-minutes"];

interface WrittenJob {
	readonly path: string;
	readonly id: string;
	readonly keyToken: TemplateToken;
	readonly token: TemplateToken;
}

async function planJob({ path, id, keyToken, token }: WrittenJob, calls: Calls): Promise<JobPlan> {
	for (const { key, keyToken: at } of entriesOf(path, token))
		if (UNSUPPORTED_IN_JOB.includes(key)) refuse(path, at, `'${key}' is not supported by the rehearsal`);
	const needs = findKey(token, "needs");
	const steps = findKey(token, "steps");
	const uses = findKey(token, "uses");
	const call = uses ? await planCall(path, uses, token, calls) : null;
	return {
		id,
		token: keyToken,
		name: findKey(token, "name"),
		needs: !needs ? [] : isSequence(needs) ? [...needs].map((need) => need.toString()) : [needs.toString()],
		condition: findKey(token, "if"),
		strategy: findKey(token, "strategy"),
		permissions: readPermissions(path, findKey(token, "permissions")),
		permissionsToken: findKey(token, "permissions"),
		concurrency: findKey(token, "concurrency"),
		outputs: findKey(token, "outputs"),
		env: findKey(token, "env"),
		environment: findKey(token, "environment"),
		continueOnError: findKey(token, "continue-on-error"),
		timeoutMinutes: findKey(token, "timeout-minutes"),
		runsOn: findKey(token, "runs-on"),
		defaults: findKey(findKey(token, "defaults"), "run"),
		container: entriesOf(path, token).find(({ key }) => key === "container" || key === "services")?.keyToken,
		steps:
			call === "not-run"
				? [standInForCall(uses!)]
				: steps && isSequence(steps)
					? [...steps].map((step) => planStep(path, step))
					: [],
		call: call === "not-run" ? null : call,
	};
}

/** One step with the name of the workflow that is called: the runner treats it as any action that does not run. */
function standInForCall(token: TemplateToken): StepPlan {
	return {
		id: null,
		token,
		name: undefined,
		condition: undefined,
		env: undefined,
		continueOnError: undefined,
		timeoutMinutes: undefined,
		action: { kind: "uses", uses: token.toString(), token, with: undefined },
	};
}

async function planCall(path: string, token: TemplateToken, job: TemplateToken, { resolve, origin, depth }: Calls) {
	const uses = token.toString();
	if (depth >= MAXIMUM_DEPTH) refuse(path, token, `workflows are called more than ${MAXIMUM_DEPTH} deep`);
	const found = await resolve(uses, origin);
	if (found === "not-run") return found;
	if (!found) refuse(path, token, `the called workflow '${uses}' was not found`);
	const workflow = await planWorkflow(found.file, resolve, found.origin, depth + 1);
	if (!workflow.events.includes("workflow_call"))
		refuse(path, token, `'${uses}' cannot be called: it has no 'on: workflow_call'`);
	const call = { uses, token, workflow, with: findKey(job, "with"), secrets: findKey(job, "secrets") };
	const problems = listCallProblems(
		{ path, uses: token, with: call.with, secrets: call.secrets },
		{ path: workflow.path, inputs: workflow.callInputs, secrets: workflow.callSecrets },
	);
	if (problems.length > 0)
		throw new WorkflowError(problems.map((problem) => `${locate(path, problem.token)}: ${problem.message}`).join("\n"));
	return call;
}

const UNSUPPORTED_IN_STEP = ["background", "wait", "wait-all", "cancel", "parallel"];

/** One step of a job or of a composite action. */
export function planStep(path: string, token: TemplateToken): StepPlan {
	for (const { key, keyToken } of entriesOf(path, token))
		if (UNSUPPORTED_IN_STEP.includes(key)) refuse(path, keyToken, `'${key}' is not supported by the rehearsal`);
	const script = findKey(token, "run");
	const uses = findKey(token, "uses");
	if (!script && !uses) refuse(path, token, "a step needs 'run' or 'uses'");
	return {
		id: literalOf(path, findKey(token, "id")) ?? null,
		token,
		name: findKey(token, "name"),
		condition: findKey(token, "if"),
		env: findKey(token, "env"),
		continueOnError: findKey(token, "continue-on-error"),
		timeoutMinutes: findKey(token, "timeout-minutes"),
		action: script
			? {
					kind: "run",
					script,
					shell: findKey(token, "shell"),
					workingDirectory: findKey(token, "working-directory"),
				}
			: { kind: "uses", uses: uses!.toString(), token: uses!, with: findKey(token, "with") },
	};
}
