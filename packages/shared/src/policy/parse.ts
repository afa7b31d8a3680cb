/** From the text of `.github/release-policy.yml` to a policy file, or to problems with line and column. */
import {
	type Document,
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	type LineCounter,
	type Node,
	type Pair,
	visit,
	type YAMLMap,
} from "yaml";
import * as z from "zod";
import { ActionableError } from "../errors.ts";
import { describeUnknown, suggest } from "../text/suggestion.ts";
import { findDefinitionProblems } from "./definitions.ts";
import {
	ALIAS_LIMIT,
	at,
	DEPTH_LIMIT,
	describeTwice,
	expand,
	openDocument,
	type PolicyProblem,
	PROBLEM_LIMIT,
	type Refused,
	refuse,
	TOO_MANY_ALIASES,
} from "./document.ts";
import { findReferenceProblems, type PolicyPath } from "./references.ts";
import { type PolicyFile, policyFileSchema } from "./schema.ts";

type ParsedPolicy = { readonly ok: true; readonly file: PolicyFile } | Refused;

/**
 * Bounded in time whatever the text is. Problems are in the order of the file, at most 20. What names of one text
 * mean is not asked (`deferred`) where it is one of several: of a text that extends others it is known of all of them together.
 */
export function parsePolicy(text: string, definitions: "checked" | "unchecked" | "deferred" = "checked"): ParsedPolicy {
	const opened = openDocument(text);
	if (!opened.ok) return opened;
	const { document, counter } = opened;
	const structural = findStructuralProblems(document, counter);
	if (structural.length > 0) return refuse(structural);
	if (document.contents === null || (isScalar(document.contents) && document.contents.value === null))
		return refuse([at(1, 1, "", "the file holds no keys; it needs at least `version: 1`")]);
	const expanded = expand(document, document.contents);
	if (expanded === undefined) return refuse([at(1, 1, "", TOO_MANY_ALIASES)]);
	const { value } = expanded;
	const parsed = policyFileSchema.safeParse(value);
	if (!parsed.success) return refuseIssues({ document, counter }, parsed.error.issues, { path: [], value });
	if (definitions === "deferred" || parsed.data.extends !== undefined) return { ok: true, file: parsed.data };
	const references = findReferenceProblems(parsed.data);
	// A misspelt reference leaves its definition unused: one error, not two.
	const problems =
		references.length > 0 || definitions === "unchecked" ? references : findDefinitionProblems(parsed.data);
	if (problems.length > 0) return refuseAll(document, counter, problems);
	return { ok: true, file: parsed.data };
}

/** Problems of a text that is known to be valid, at their lines. */
export function placeProblems(
	text: string,
	found: readonly { readonly path: PolicyPath; readonly message: () => string }[],
): readonly PolicyProblem[] {
	const opened = openDocument(text);
	return opened.ok ? refuseAll(opened.document, opened.counter, found).problems : opened.problems;
}

/** The problems as one ActionableError whose first line names file, line and column. */
export function refusePolicy(
	where: { readonly path: string; readonly ref: string },
	problems: readonly PolicyProblem[],
): ActionableError {
	const lines = problems.map((problem) => renderProblem(where.path, problem));
	const more = lines.length > 1 ? ` (and ${lines.length - 1} more)` : "";
	return new ActionableError({
		code: "invalid-policy",
		message: `The policy cannot be used: ${lines[0]}${more}`,
		hint: `${lines.length > 1 ? `${lines.slice(1).join("\n")}\n` : ""}Correct ${where.path} on ${where.ref}; docs/policy.md shows every key with an example.`,
	});
}

/** `.github/release-policy.yml:12:5: environments[0].wavs: unknown key "wavs"; did you mean "waves"?` */
function renderProblem(file: string, problem: PolicyProblem): string {
	return `${file}:${problem.line}:${problem.column}: ${problem.path === "" ? "" : `${problem.path}: `}${problem.message}`;
}

interface Found {
	readonly path: PolicyPath;
	/** Asked only of what is shown: guessing what a name was meant to be takes longer than reading it. */
	readonly message: () => string;
	/** The key itself is at fault, not its value. */
	readonly key?: boolean;
}

/** What the schema said of the value at `path`. */
export function refuseIssues(
	{ document, counter }: { readonly document: Document.Parsed; readonly counter: LineCounter },
	issues: readonly z.core.$ZodIssue[],
	{ path, value }: { readonly path: PolicyPath; readonly value: unknown },
): Refused {
	return refuseAll(
		document,
		counter,
		issues.flatMap((issue) => describeIssue(issue, path, value)),
	);
}

/** The first problems of the file, in its order, however many there are. */
function refuseAll(document: Document.Parsed, counter: LineCounter, found: readonly Found[]): Refused {
	const locate = locateIn(document, counter);
	const placed = found.map((one) => ({ ...locate(one), found: one }));
	placed.sort((a, b) => a.line - b.line || a.column - b.column);
	return refuse(
		placed
			.slice(0, PROBLEM_LIMIT)
			.map(({ line, column, found: { path, message } }) => at(line, column, renderPath(path), message())),
	);
}

function findStructuralProblems(document: Document.Parsed, counter: LineCounter): PolicyProblem[] {
	const problems: PolicyProblem[] = [];
	const report = (node: unknown, message: string) => {
		const { line, col } = counter.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0);
		problems.push(at(line, col, "", message));
	};
	let aliases = 0;
	visit(document, {
		Node(_key, _node, above) {
			return above.length > DEPTH_LIMIT * 2 ? visit.SKIP : undefined;
		},
		Alias(_key, node, above) {
			aliases += 1;
			const nested = above.find((parent) => isNode(parent) && !isAlias(parent) && "anchor" in parent && parent.anchor);
			if (nested !== undefined) {
				report(node, "an alias inside an anchor can grow without bound; write the value out");
				return visit.BREAK;
			}
			if (aliases > ALIAS_LIMIT) {
				report(node, `the file uses more than ${ALIAS_LIMIT} aliases; write the values out`);
				return visit.BREAK;
			}
			return undefined;
		},
		Map(_key, map) {
			const seen = new Set<string>();
			for (const { key } of map.items) {
				const name = isScalar(key) ? String(key.value) : undefined;
				if (name === undefined) report(key, "a key must be plain text");
				else if (name === "__proto__") report(key, 'the key "__proto__" is not allowed');
				else if (seen.has(name)) report(key, describeTwice(name));
				else seen.add(name);
				if (problems.length >= PROBLEM_LIMIT) return visit.BREAK;
			}
			return undefined;
		},
	});
	return problems;
}

/** The position of a path: its value, its key, or the nearest thing above it that exists. Each map is indexed once. */
function locateIn(
	document: Document.Parsed,
	counter: LineCounter,
): (found: Pick<Found, "path" | "key">) => { readonly line: number; readonly column: number } {
	const indexes = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
	const findPair = (map: YAMLMap, step: string | number): Pair | undefined => {
		const index = indexes.get(map) ?? indexPairs(map);
		indexes.set(map, index);
		return index.get(String(step));
	};
	return (found) => {
		let node: unknown = document.contents;
		let best: Node | null = document.contents;
		for (const [index, step] of found.path.entries()) {
			if (isAlias(node)) node = node.resolve(document);
			const last = index === found.path.length - 1;
			let next: unknown;
			if (isMap(node)) {
				const pair = findPair(node, step);
				if (pair !== undefined) {
					if (isNode(pair.key)) best = pair.key as Node;
					next = pair.value;
					if (last && found.key) break;
				}
			} else if (isSeq(node)) next = node.items[Number(step)];
			if (next === undefined || next === null) break;
			// An alias stands where the user wrote it; what is wrong inside it is shown there too. A map or list is shown by its key.
			if (isNode(next) && (!isMap(node) || isScalar(next) || isAlias(next))) best = next as Node;
			node = next;
		}
		const { line, col } = counter.linePos(best?.range?.[0] ?? 0);
		return { line, column: col };
	};
}

function indexPairs(map: YAMLMap): ReadonlyMap<string, Pair> {
	return new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [])));
}

/** `environments[0].deploy.run` */
export function renderPath(path: PolicyPath): string {
	return path.reduce<string>((text, step) => {
		if (typeof step === "number") return `${text}[${step}]`;
		return text === "" ? String(step).slice(0, 80) : `${text}.${String(step).slice(0, 80)}`;
	}, "");
}

function describeIssue(issue: z.core.$ZodIssue, above: PolicyPath, root: unknown): Found[] {
	const path: PolicyPath = [...above, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
	switch (issue.code) {
		case "unrecognized_keys":
			return issue.keys.map((key) => ({
				path: [...path, key],
				key: true,
				message: () =>
					`${describeUnknown(nameKeys(path.at(-1)), key, listKeys(policyFileSchema, path))}${describeHome(path, key)}`,
			}));
		case "invalid_key":
			return [{ path, key: true, message: () => issue.issues[0]?.message ?? "this key is not allowed" }];
		case "invalid_union": {
			const branch = [...issue.errors].sort((a, b) => weigh(a) - weigh(b))[0];
			if (branch === undefined || branch.length === 0)
				return [{ path, message: () => describeOptions(path, issue, readAt(root, path)) }];
			return branch.flatMap((inner) => describeIssue(inner, path, root));
		}
		default:
			return [{ path, message: () => describeValue(issue, readAt(root, path)) }];
	}
}

/** The end of a sentence about a key of an environment that stands beside `environments`; empty for any other. */
function describeHome(path: PolicyPath, key: string): string {
	const isMisplaced = path.length === 0 && listKeys(policyFileSchema, ["environments", 0]).includes(key);
	return isMisplaced ? `; it is a key of an environment: environments[].${key}` : "";
}

function describeOptions(path: PolicyPath, issue: z.core.$ZodIssue, value: unknown): string {
	const options = listOptions(policyFileSchema, path);
	return options.length > 0 ? `expected one of ${options.join(", ")}${describeNear(value, options)}` : issue.message;
}

/** The end of a sentence about a value; empty when none of the options is near. */
function describeNear(value: unknown, options: readonly string[]): string {
	const near = typeof value === "string" && value.length <= 100 ? suggest(value, options) : undefined;
	return near === undefined ? "" : `; did you mean "${near}"?`;
}

function describeValue(issue: z.core.$ZodIssue, value: unknown): string {
	const isMissing = value === undefined;
	if (issue.code === "invalid_type")
		return isMissing ? `missing; expected ${issue.expected}` : issue.message.replace(/^Invalid input: /, "");
	if (issue.code === "invalid_value") {
		const values = issue.values.map(String).join(", ");
		if (isMissing) return `missing; expected ${values}`;
		return `expected ${issue.values.length > 1 ? "one of " : ""}${values}${describeNear(value, issue.values.map(String))}`;
	}
	return /^expected|^invalid/i.test(issue.message) ? issue.message : `expected ${issue.message}`;
}

function weigh(issues: readonly z.core.$ZodIssue[]): number {
	return issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? 3 * issue.keys.length : 1), 0);
}

function readAt(root: unknown, path: PolicyPath): unknown {
	let value = root;
	for (const step of path) {
		if (typeof value !== "object" || value === null) return undefined;
		value = (value as Record<string | number, unknown>)[step];
	}
	return value;
}

/** The schemas that may stand at a path; several below a union. */
function descend(schema: unknown, path: PolicyPath): unknown[] {
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
		return descend(schema.unwrap(), path);
	if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => descend(option, path));
	const [step, ...rest] = path;
	if (step === undefined) return [schema];
	if (schema instanceof z.ZodObject) return descend((schema.shape as Record<string, unknown>)[String(step)], rest);
	if (schema instanceof z.ZodRecord) return descend(schema.valueType, rest);
	if (schema instanceof z.ZodArray) return descend(schema.element, rest);
	return [];
}

/** What the keys of a map are called. */
function nameKeys(map: string | number | undefined): string {
	return map === "requirements" ? "requirement" : map === "settings" ? "setting" : "key";
}

function listKeys(schema: unknown, path: PolicyPath): string[] {
	const keys = descend(schema, path).flatMap((found) => {
		if (found instanceof z.ZodObject) return Object.keys(found.shape);
		// A map whose names are a closed set, such as the kinds of change.
		return found instanceof z.ZodRecord && found.keyType instanceof z.ZodEnum ? found.keyType.options.map(String) : [];
	});
	return [...new Set(keys)];
}

function listOptions(schema: unknown, path: PolicyPath): string[] {
	return descend(schema, path).flatMap((found) =>
		found instanceof z.ZodLiteral
			? [...found.values].map(String)
			: found instanceof z.ZodEnum
				? found.options.map(String)
				: [],
	);
}
