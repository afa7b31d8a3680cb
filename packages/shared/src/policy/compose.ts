/** From the texts of a policy and of all it extends to one policy file, or to the problems of the first text that has any; pure. */
import { findDefinitionProblems } from "./definitions.ts";
import type { PolicyProblem } from "./document.ts";
import { type Floor, findLoosened } from "./floors.ts";
import { mergePolicyFiles } from "./merge.ts";
import { parsePolicy, placeProblems } from "./parse.ts";
import { findFloorProblems, findReferenceProblems, type PolicyPath } from "./references.ts";
import type { PolicyFile } from "./schema.ts";

/** One text of several that make a policy. */
export interface PolicyLayer {
	/** How people name it: a path, or `owner/name:path@ref`. */
	readonly source: string;
	readonly text: string;
	/** The layers that it extends itself, the lowest first. */
	readonly bases: readonly PolicyLayer[];
}

type ComposedPolicy =
	| {
			readonly ok: true;
			readonly file: PolicyFile;
			/** Of all layers but the last: the last one's own floor holds only what extends it. */
			readonly floors: readonly HeldFloor[];
	  }
	| Refusal;

/** A floor, and what it holds a policy to. */
export interface HeldFloor {
	/** The layer that sets it. */
	readonly source: string;
	readonly floor: Floor;
	/** What the layer says with all that it extends, whatever lies below or beside these. */
	readonly alone: PolicyFile;
}

interface Refusal {
	readonly ok: false;
	readonly source: string;
	readonly problems: readonly PolicyProblem[];
}

interface ReadLayer {
	readonly layer: PolicyLayer;
	readonly file: PolicyFile;
}

interface SetFloor extends HeldFloor {
	readonly layer: PolicyLayer;
	/** The layer and all that it extends. */
	readonly chain: ReadonlySet<PolicyLayer>;
}

/** `layers` from the lowest base to the repository's own file, which is the last. */
export function composePolicy(
	layers: readonly PolicyLayer[],
	definitions: "checked" | "unchecked" = "checked",
): ComposedPolicy {
	const written: ReadLayer[] = [];
	for (const layer of layers) {
		const parsed = parsePolicy(layer.text, "deferred");
		if (!parsed.ok) return { ok: false, source: layer.source, problems: parsed.problems };
		written.push({ layer, file: parsed.file });
	}
	let merged: PolicyFile = { version: 1 };
	const floors: SetFloor[] = [];
	for (const [index, { layer, file }] of written.entries()) {
		const over = mergePolicyFiles(merged, file);
		const set = file.floor === undefined ? undefined : setFloor(layer, file.floor, written);
		const refused =
			(set === undefined ? undefined : refuseMisnamed(set)) ??
			refuseLoosened(floors, { below: merged, over, layer }) ??
			(set === undefined ? undefined : refuseBeside(set, over, written.slice(0, index)));
		if (refused !== undefined) return refused;
		if (set !== undefined) floors.push(set);
		merged = over;
	}
	const references = findReferenceProblems(merged);
	const problems = references.length > 0 || definitions === "unchecked" ? references : findDefinitionProblems(merged);
	if (problems.length === 0)
		return { ok: true, file: merged, floors: floors.filter(({ layer }) => layer !== layers.at(-1)) };
	// Shown in the highest text that says it: in a list or map of several, that is where it can be corrected.
	const owner = (path: PolicyPath) => written.findLast(({ file }) => holds(file, path)) ?? written.at(-1);
	const at = owner(problems[0]!.path)!;
	const own = problems.filter(({ path }) => owner(path) === at);
	return { ok: false, source: at.layer.source, problems: placeProblems(at.layer.text, own) };
}

function setFloor(layer: PolicyLayer, floor: Floor, written: readonly ReadLayer[]): SetFloor {
	const chain = new Set<PolicyLayer>();
	const add = (one: PolicyLayer): void => {
		if (chain.has(one)) return;
		for (const base of one.bases) add(base);
		chain.add(one);
	};
	add(layer);
	const files = new Map(written.map((one) => [one.layer, one.file]));
	const alone = [...chain].reduce<PolicyFile>(
		(below, one) => mergePolicyFiles(below, files.get(one) ?? { version: 1 }),
		{ version: 1 },
	);
	return { layer, source: layer.source, floor, chain, alone };
}

function refuseMisnamed({ layer, source, floor, alone }: SetFloor): Refusal | undefined {
	const found = findFloorProblems(alone, floor);
	return found.length === 0 ? undefined : { ok: false, source, problems: placeProblems(layer.text, found) };
}

/** A layer over a floor loosens neither what the floor's layer says nor what the layers between tightened. */
function refuseLoosened(
	floors: readonly SetFloor[],
	{ below, over, layer }: { readonly below: PolicyFile; readonly over: PolicyFile; readonly layer: PolicyLayer },
): Refusal | undefined {
	const found = floors.flatMap((set) => [
		...describeLoosened(set, set.alone, over),
		...describeLoosened(set, below, over),
	]);
	const unique = [...new Map(found.map((one) => [JSON.stringify([one.path, one.message()]), one])).values()];
	return unique.length === 0
		? undefined
		: { ok: false, source: layer.source, problems: placeProblems(layer.text, unique) };
}

/** What the floor's layer leaves out is held too: a layer below, which it does not extend, may not say it more loosely. */
function refuseBeside(set: SetFloor, over: PolicyFile, below: readonly ReadLayer[]): Refusal | undefined {
	const found = describeLoosened(set, set.alone, over);
	if (found.length === 0) return undefined;
	const beside = below.filter(({ layer }) => !set.chain.has(layer));
	const owner = (path: PolicyPath) => beside.findLast(({ file }) => holds(file, path))?.layer ?? set.layer;
	const at = owner(found[0]!.path);
	return {
		ok: false,
		source: at.source,
		problems: placeProblems(
			at.text,
			found.filter(({ path }) => owner(path) === at),
		),
	};
}

function describeLoosened({ source, floor }: HeldFloor, below: PolicyFile, over: PolicyFile) {
	return findLoosened(below, over, floor).map(({ path, what }) => ({
		path,
		message: () => `${what}: ${source} sets a floor`,
	}));
}

function holds(file: PolicyFile, path: PolicyPath): boolean {
	let value: unknown = file;
	for (const step of path) {
		if (typeof value !== "object" || value === null) return false;
		value = (value as Record<string | number, unknown>)[step];
	}
	return value !== undefined;
}
