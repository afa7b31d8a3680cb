/** Decides the `inputs` of a run or call from what was given and what the file declares; everything is checked, nothing coerced silently. */

import type { TemplateToken } from "./syntax.ts";
import type { InputDefinition, JsonValue } from "./types.ts";

export interface InputReading {
	/** Where the values come from: a person or API (texts are converted), or another workflow (types must match). */
	readonly source: "dispatch" | "call";
	/** The value of a default. */
	readonly evaluate: (token: TemplateToken) => JsonValue;
}

/** An input that is unknown, missing, or of another type; the message says which, without a place. */
export class InputProblem extends Error {
	override readonly name = "InputProblem";
}

/** A value for every declared input; throws an InputProblem for an unknown, missing or ill-typed one. */
export function decideInputs(
	definitions: readonly InputDefinition[],
	given: Readonly<Record<string, JsonValue>>,
	reading: InputReading,
): Record<string, JsonValue> {
	const names = new Set(definitions.map(({ name }) => name.toLowerCase()));
	for (const name of Object.keys(given))
		if (!names.has(name.toLowerCase())) throw new InputProblem(`Invalid input, ${name} is not defined.`);
	const values: Record<string, JsonValue> = {};
	for (const definition of definitions) {
		const key = Object.keys(given).find((name) => name.toLowerCase() === definition.name.toLowerCase());
		values[definition.name] = decideInput(definition, key === undefined ? undefined : given[key], reading);
	}
	return values;
}

const EMPTY = { string: "", choice: "", environment: "", boolean: false, number: 0 } as const;

function decideInput(
	definition: InputDefinition,
	value: JsonValue | undefined,
	{ source, evaluate }: InputReading,
): JsonValue {
	const isDispatch = source === "dispatch";
	const missing = `Input ${definition.name} is required, but not provided.`;
	if (value === undefined || (isDispatch && value === "" && definition.default)) {
		if (definition.required && !(isDispatch && definition.default)) throw new InputProblem(missing);
		return definition.default ? convert(evaluate(definition.default), definition, isDispatch) : EMPTY[definition.type];
	}
	if (isDispatch && value === "" && definition.required) throw new InputProblem(missing);
	return convert(value, definition, isDispatch);
}

function convert(value: JsonValue, definition: InputDefinition, isDispatch: boolean): JsonValue {
	const wrong = new InputProblem(
		`Input ${definition.name} must be of type ${definition.type}, not ${JSON.stringify(value)}.`,
	);
	switch (definition.type) {
		case "boolean":
			if (typeof value === "boolean") return value;
			if (isDispatch && (value === "true" || value === "false")) return value === "true";
			throw wrong;
		case "number": {
			if (typeof value === "number") return value;
			const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
			if (isDispatch && Number.isFinite(number)) return number;
			throw wrong;
		}
		case "choice": {
			const text = String(value);
			if (definition.options.includes(text)) return text;
			throw new InputProblem(
				`Provided value '${text}' for input '${definition.name}' not in the list of allowed values: ${definition.options.join(", ")}.`,
			);
		}
		default:
			if (value === null) return "";
			if (typeof value === "object") throw wrong;
			return String(value);
	}
}
