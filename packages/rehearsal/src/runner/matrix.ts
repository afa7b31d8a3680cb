/** Expands a strategy's matrix into combinations by GitHub's rules for `include` and `exclude`. */

import type { JsonValue } from "./types.ts";

export type Combination = Readonly<Record<string, JsonValue>>;

type MatrixExpansion =
	| { readonly kind: "combinations"; readonly combinations: readonly Combination[] }
	| { readonly kind: "invalid"; readonly reason: string };

const MAXIMUM_JOBS = 256;

/** Every combination in order. `include` extends a combination only where it overwrites no original value, else adds one. */
export function expandMatrix(matrix: JsonValue): MatrixExpansion {
	if (!isObject(matrix)) return { kind: "invalid", reason: "Matrix must be a mapping" };
	const { include, exclude, ...vectors } = matrix;
	let originals: Combination[] = Object.keys(vectors).length > 0 ? [{}] : [];
	for (const [name, values] of Object.entries(vectors)) {
		if (!Array.isArray(values)) return { kind: "invalid", reason: `Matrix vector '${name}' must be a sequence` };
		if (values.length === 0) return { kind: "invalid", reason: `Matrix vector '${name}' does not contain any values` };
		originals = originals.flatMap((combination) =>
			(values as readonly JsonValue[]).map((value) => ({ ...combination, [name]: value })),
		);
	}
	const excluded = readFilter(exclude);
	const included = readFilter(include);
	if (!excluded || !included)
		return { kind: "invalid", reason: "Matrix include and exclude must be sequences of mappings" };
	for (const filter of excluded)
		for (const key of Object.keys(filter))
			if (!(key in vectors))
				return { kind: "invalid", reason: `Matrix exclude key '${key}' does not match any key within the matrix` };
	originals = originals.filter((combination) => !excluded.some((filter) => matches(combination, filter)));

	const extended: Record<string, JsonValue>[] = originals.map((combination) => ({ ...combination }));
	const added: Combination[] = [];
	for (const item of included) {
		const shared = Object.fromEntries(Object.entries(item).filter(([key]) => key in vectors));
		let used = false;
		originals.forEach((original, index) => {
			if (!matches(original, shared)) return;
			used = true;
			Object.assign(extended[index]!, item);
		});
		if (!used) added.push(item);
	}
	const combinations = [...extended, ...added];
	if (combinations.length === 0) return { kind: "invalid", reason: "Matrix must define at least one combination" };
	if (combinations.length > MAXIMUM_JOBS)
		return {
			kind: "invalid",
			reason: `Matrix has ${combinations.length} combinations; at most ${MAXIMUM_JOBS} are allowed`,
		};
	return { kind: "combinations", combinations };
}

function isObject(value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readFilter(value: JsonValue | undefined): Combination[] | null {
	if (value === undefined || value === null || value === "") return [];
	if (!Array.isArray(value)) return null;
	return value.every(isObject) ? (value as Combination[]) : null;
}

function matches(combination: Combination, filter: Combination): boolean {
	return Object.entries(filter).every(([key, wanted]) => {
		const value = combination[key];
		if (isObject(wanted)) return isObject(value) && matches(value, wanted);
		return JSON.stringify(value) === JSON.stringify(wanted);
	});
}

/** `build (ubuntu, 20)`, the name of a job that has a matrix and no name of its own. */
export function renderMatrixName(name: string, combination: Combination): string {
	const texts: string[] = [];
	const collect = (value: JsonValue): void => {
		if (value !== null && typeof value === "object")
			for (const inner of Object.values(value)) collect(inner as JsonValue);
		else if (value !== null && value !== "") texts.push(String(value));
	};
	for (const value of Object.values(combination)) collect(value);
	const suffix = texts.join(", ");
	return suffix === "" ? name : `${name} (${suffix.length > 97 ? `${suffix.slice(0, 97)}...` : suffix})`;
}
