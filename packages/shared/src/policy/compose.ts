/** From the texts of a policy and of all it extends to one policy file, or to the problems of the first text that has any; pure. */
import { findDefinitionProblems } from "./definitions.ts";
import type { PolicyProblem } from "./document.ts";
import { type Floor, findLoosened } from "./floors.ts";
import { mergePolicyFiles } from "./merge.ts";
import { parsePolicy, placeProblems } from "./parse.ts";
import { findReferenceProblems, type PolicyPath } from "./references.ts";
import type { PolicyFile } from "./schema.ts";

/** One text of several that make a policy. */
export interface PolicyLayer {
	/** How people name it: a path, or `owner/name:path@ref`. */
	readonly source: string;
	readonly text: string;
}

type ComposedPolicy =
	| { readonly ok: true; readonly file: PolicyFile }
	| { readonly ok: false; readonly source: string; readonly problems: readonly PolicyProblem[] };

interface Floored {
	readonly source: string;
	readonly floor: Floor;
}

/** `layers` from the lowest base to the repository's own file, which is the last. */
export function composePolicy(
	layers: readonly PolicyLayer[],
	definitions: "checked" | "unchecked" = "checked",
): ComposedPolicy {
	let merged: PolicyFile = { version: 1 };
	const floors: Floored[] = [];
	const written: { readonly layer: PolicyLayer; readonly file: PolicyFile }[] = [];
	for (const layer of layers) {
		const parsed = parsePolicy(layer.text, "deferred");
		if (!parsed.ok) return { ok: false, source: layer.source, problems: parsed.problems };
		const { file } = parsed;
		const over = mergePolicyFiles(merged, file);
		const loosened = floors.flatMap(({ source, floor }) =>
			findLoosened(merged, over, floor).map(({ path, what }) => ({
				path,
				message: () => `${what}: ${source} sets a floor`,
			})),
		);
		if (loosened.length > 0) return { ok: false, source: layer.source, problems: placeProblems(layer.text, loosened) };
		if (file.floor !== undefined) floors.push({ source: layer.source, floor: file.floor });
		merged = over;
		written.push({ layer, file });
	}
	const references = findReferenceProblems(merged);
	const problems = references.length > 0 || definitions === "unchecked" ? references : findDefinitionProblems(merged);
	if (problems.length === 0) return { ok: true, file: merged };
	// Shown in the highest text that says it: in a list or map of several, that is where it can be corrected.
	const owner = (path: PolicyPath) => written.findLast(({ file }) => holds(file, path)) ?? written.at(-1);
	const at = owner(problems[0]!.path)!;
	const own = problems.filter(({ path }) => owner(path) === at);
	return { ok: false, source: at.layer.source, problems: placeProblems(at.layer.text, own) };
}

function holds(file: PolicyFile, path: PolicyPath): boolean {
	let value: unknown = file;
	for (const step of path) {
		if (typeof value !== "object" || value === null) return false;
		value = (value as Record<string | number, unknown>)[step];
	}
	return value !== undefined;
}
