/** Decides the inputs of an action's use and turns them into variables. */

import type { ActionDefinition } from "./action-definition.ts";
import { evaluateString, type Scope } from "./expressions.ts";
import type { StepLog } from "./step-log.ts";

/** The given inputs and, for the rest, the defaults of the action file; an unknown or deprecated one is warned of. */
export function decideActionInputs(
	definition: ActionDefinition,
	given: Readonly<Record<string, string>>,
	scope: Scope,
	log: StepLog,
): Record<string, string> {
	const values: Record<string, string> = {};
	const names = new Map(definition.inputs.map((input) => [input.name.toLowerCase(), input]));
	const unexpected = Object.keys(given).filter((key) => !names.has(key.toLowerCase()));
	if (unexpected.length > 0)
		log.annotate(
			"warning",
			`Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${definition.inputs.map(({ name }) => name).join("', '")}']`,
		);
	for (const input of definition.inputs) {
		const key = Object.keys(given).find((name) => name.toLowerCase() === input.name.toLowerCase());
		if (key !== undefined) {
			values[input.name] = given[key]!;
			if (input.deprecation)
				log.annotate("warning", `Input '${input.name}' has been deprecated with message: ${input.deprecation}`);
		} else if (input.default) {
			values[input.name] = evaluateString(input.default, { ...scope, file: definition.file });
		}
	}
	for (const key of unexpected) values[key] = given[key]!;
	return values;
}

/** `INPUT_…` of each input. */
export function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(inputs).map(([key, value]) => [`INPUT_${key.replaceAll(" ", "_").toUpperCase()}`, value]),
	);
}

/** `STATE_…` of what an earlier stage saved. */
export function stateVariables(saved: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(Object.entries(saved).map(([key, value]) => [`STATE_${key}`, value]));
}
