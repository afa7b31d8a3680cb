/** What GitHub refuses about a call of a reusable workflow before the run starts; pure. */

import { decideInputs, InputProblem } from "./inputs.ts";
import { findExceedingPermission } from "./permissions.ts";
import { entriesOf, isBasicExpression, isBoolean, isNumber, isScalar, type TemplateToken } from "./syntax.ts";
import type { InputDefinition, JsonValue, PermissionSet } from "./types.ts";
import type { WorkflowPlan } from "./workflow-plan.ts";

export interface CallDeclarations {
	/** Path of the called file, for messages. */
	readonly path: string;
	readonly inputs: readonly InputDefinition[];
	readonly secrets: readonly { readonly name: string; readonly required: boolean }[];
}

export interface WrittenCall {
	/** The file that calls. */
	readonly path: string;
	readonly uses: TemplateToken;
	readonly with: TemplateToken | undefined;
	readonly secrets: TemplateToken | undefined;
}

interface CallProblem {
	/** Where in the calling file. */
	readonly token: TemplateToken;
	readonly message: string;
}

/** Inputs and secrets that are unknown, missing, or written out with a value of another type; an expression is judged when it is evaluated. */
export function listCallProblems(call: WrittenCall, called: CallDeclarations): readonly CallProblem[] {
	return [...listInputProblems(call, called), ...listSecretProblems(call, called)];
}

function listInputProblems(call: WrittenCall, called: CallDeclarations): readonly CallProblem[] {
	const given = entriesOf(call.path, call.with);
	const has = (name: string) => given.some(({ key }) => isSame(key, name));
	return [
		...given.flatMap(({ key, keyToken, value }): readonly CallProblem[] => {
			const definition = called.inputs.find(({ name }) => isSame(name, key));
			if (!definition) return [{ token: keyToken, message: `Invalid input, ${key} is not defined in ${called.path}.` }];
			const message = findTypeProblem(definition, value);
			return message === null ? [] : [{ token: value, message }];
		}),
		...called.inputs
			.filter(({ name, required }) => required && !has(name))
			.map(({ name }) => ({
				token: call.uses,
				message: `Input ${name} is required, but not provided while calling ${called.path}.`,
			})),
	];
}

function findTypeProblem(definition: InputDefinition, value: TemplateToken): string | null {
	if (isBasicExpression(value) || (isScalar(value) && value.isExpression)) return null;
	const literal: JsonValue = isNumber(value) || isBoolean(value) ? value.value : value.toString();
	try {
		decideInputs([definition], { [definition.name]: literal }, { source: "call", evaluate: () => null });
		return null;
	} catch (thrown) {
		if (thrown instanceof InputProblem) return thrown.message;
		throw thrown;
	}
}

function listSecretProblems(call: WrittenCall, called: CallDeclarations): readonly CallProblem[] {
	const { secrets } = call;
	if (secrets && isInherit(secrets)) return [];
	const given = entriesOf(call.path, secrets);
	return [
		...given
			.filter(({ key }) => !called.secrets.some(({ name }) => isSame(name, key)))
			.map(({ key, keyToken }) => ({
				token: keyToken,
				message: `Invalid secret, ${key} is not defined in ${called.path}.`,
			})),
		...called.secrets
			.filter(({ name, required }) => required && !given.some(({ key }) => isSame(key, name)))
			.map(({ name }) => ({
				token: call.uses,
				message: `Secret ${name} is required, but not provided while calling ${called.path}.`,
			})),
	];
}

/** Whether `secrets: inherit` passes every secret of the caller on. */
export function isInherit(secrets: TemplateToken): boolean {
	return isScalar(secrets) && secrets.toString() === "inherit";
}

/**
 * The first job of a called workflow, at any depth, that asks for more than its caller grants; null when all fit. `fallback`
 * is what the repository grants a workflow without a `permissions:` block.
 */
export function findPermissionProblem(plan: WorkflowPlan, fallback: PermissionSet): PermissionProblem | null {
	for (const job of plan.jobs) {
		const granted = job.permissions ?? plan.permissions ?? fallback;
		const found = job.call && findExcess(job.call.workflow, granted);
		if (found) return found;
	}
	return null;
}

type PermissionProblem = CallProblem & { readonly path: string };

function findExcess(plan: WorkflowPlan, granted: PermissionSet): PermissionProblem | null {
	for (const job of plan.jobs) {
		const asked = job.permissions ?? plan.permissions ?? granted;
		const exceeding = findExceedingPermission(asked, granted);
		if (exceeding !== null)
			return {
				path: plan.path,
				token: job.permissionsToken ?? job.token,
				message: `The job '${job.id}' is requesting '${exceeding.asked}', but is only allowed '${exceeding.granted}'.`,
			};
		const inner = job.call && findExcess(job.call.workflow, asked);
		if (inner) return inner;
	}
	return null;
}

/** Names of inputs and secrets differ in more than their case. */
function isSame(one: string, other: string): boolean {
	return one.toLowerCase() === other.toLowerCase();
}
