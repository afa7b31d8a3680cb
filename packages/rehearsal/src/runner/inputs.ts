/** Decides the `inputs` of a run or call from what was given and what the file declares; everything is checked, nothing coerced silently. */

import { evaluateToken, type Scope } from "./expressions.ts";
import type { InputDefinition } from "./plan.ts";
import { refuse, type TemplateToken, WorkflowError } from "./syntax.ts";
import type { JsonValue } from "./types.ts";

/** Where the values come from: a person or API (texts are converted), or another workflow (types must match). */
export type InputSource = "dispatch" | "call";

/** decideInputs: a value for every declared input; throws a WorkflowError for an unknown, missing or ill-typed one. */
export function decideInputs(
	definitions: readonly InputDefinition[],
	given: Readonly<Record<string, JsonValue>>,
	source: InputSource,
	scope: Scope,
	at?: TemplateToken,
	callerFile = scope.file,
): Record<string, JsonValue> {
	const complain = (message: string): never =>
		at ? refuse(callerFile, at, message) : fail(`${callerFile}: ${message}`);
	const names = new Set(definitions.map(({ name }) => name.toLowerCase()));
	for (const name of Object.keys(given))
		if (!names.has(name.toLowerCase())) complain(`Invalid input, ${name} is not defined in ${scope.file}.`);
	const values: Record<string, JsonValue> = {};
	for (const definition of definitions) {
		const key = Object.keys(given).find((name) => name.toLowerCase() === definition.name.toLowerCase());
		const value = key === undefined ? undefined : given[key];
		if (value === undefined || (source === "dispatch" && value === "" && definition.default)) {
			if (definition.required && !(source === "dispatch" && definition.default))
				complain(`Input ${definition.name} is required, but not provided.`);
			values[definition.name] = definition.default
				? convert(evaluateToken(definition.default, scope), definition, source, complain)
				: EMPTY[definition.type];
			continue;
		}
		if (source === "dispatch" && value === "" && definition.required)
			complain(`Input ${definition.name} is required, but not provided.`);
		values[definition.name] = convert(value, definition, source, complain);
	}
	return values;
}

const EMPTY = { string: "", choice: "", environment: "", boolean: false, number: 0 } as const;

function fail(message: string): never {
	throw new WorkflowError(message);
}

function convert(
	value: JsonValue,
	definition: InputDefinition,
	source: InputSource,
	complain: (message: string) => never,
): JsonValue {
	const wrong = () =>
		complain(`Input ${definition.name} must be of type ${definition.type}, not ${JSON.stringify(value)}.`);
	switch (definition.type) {
		case "boolean":
			if (typeof value === "boolean") return value;
			if (source === "dispatch" && (value === "true" || value === "false")) return value === "true";
			return wrong();
		case "number": {
			if (typeof value === "number") return value;
			const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
			return source === "dispatch" && Number.isFinite(number) ? number : wrong();
		}
		case "choice": {
			const text = String(value);
			if (!definition.options.includes(text))
				complain(
					`Provided value '${text}' for input '${definition.name}' not in the list of allowed values: ${definition.options.join(", ")}.`,
				);
			return text;
		}
		default:
			if (value === null) return "";
			return typeof value === "object" ? wrong() : String(value);
	}
}
