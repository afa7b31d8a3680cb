/** What of a policy says which other policies inputs may choose, read though other keys of the file are wrong. */
import { isMap, isScalar } from "yaml";
import { at, describeTwice, expand, openDocument, type Refused, refuse, TOO_MANY_ALIASES } from "./document.ts";
import { refuseIssues } from "./parse.ts";
import { trustKeys } from "./schema-trust.ts";

export type AllowedPolicies =
	| {
			readonly ok: true;
			readonly files: readonly string[];
			readonly refs: readonly string[];
			/** There is a key `extends`: floors of what it names hold the other policies too. */
			readonly hasBases: boolean;
	  }
	| Refused;

/**
 * The lists `policy-files` and `policy-refs` alone: what is wrong with other keys does not keep a listed policy from use. Text that
 * is no YAML, a list that stands twice and one that the schema refuses are problems: nothing is allowed by them.
 */
export function parseAllowedPolicies(text: string): AllowedPolicies {
	const opened = openDocument(text);
	if (!opened.ok) return opened;
	const { document, counter } = opened;
	const map = document.contents;
	if (!isMap(map)) return refuse([at(1, 1, "", "the file is not a map of keys")]);
	const lists = { "policy-files": [] as readonly string[], "policy-refs": [] as readonly string[] };
	for (const key of ["policy-files", "policy-refs"] as const) {
		const [pair, twice] = map.items.filter((one) => isScalar(one.key) && String(one.key.value) === key);
		if (pair === undefined) continue;
		const { line, col } = counter.linePos((twice ?? pair).key.range?.[0] ?? 0);
		if (twice !== undefined) return refuse([at(line, col, "", describeTwice(key))]);
		const expanded = expand(document, pair.value);
		if (expanded === undefined) return refuse([at(line, col, key, TOO_MANY_ALIASES)]);
		const parsed = trustKeys[key].safeParse(expanded.value);
		if (!parsed.success)
			return refuseIssues(opened, parsed.error.issues, { path: [key], value: { [key]: expanded.value } });
		lists[key] = parsed.data ?? [];
	}
	const hasBases = map.items.some(({ key }) => isScalar(key) && String(key.value) === "extends");
	return { ok: true, files: lists["policy-files"], refs: lists["policy-refs"], hasBases };
}
