/** Evaluates expressions and token trees with GitHub's own evaluator, over plain values. */

import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import type { FunctionCall, Literal } from "@actions/expressions/ast";
import type { ExpressionData } from "@actions/expressions/data/expressiondata";
import type { FunctionDefinition } from "@actions/expressions/funcs/info";
import type { Token } from "@actions/expressions/lexer";
import { renderNumber } from "./number-text.ts";
import {
	ensureStatusFunction,
	entriesOf,
	isBasicExpression,
	isBoolean,
	isMapping,
	isNumber,
	isScalar,
	isSequence,
	isString,
	refuse,
	splitAllowedContext,
	type TemplateToken,
} from "./syntax.ts";
import type { JsonValue } from "./types.ts";

/** What expressions of one place see. A context that is allowed there but absent here is null. */
export interface Scope {
	/** File that errors name. */
	readonly file: string;
	readonly contexts: Readonly<Record<string, unknown>>;
	/** Answers of `success()`, `failure()`, `cancelled()`; `always()` is always true. Arguments are job ids. */
	readonly status?: {
		success(jobs: readonly string[]): boolean;
		failure(jobs: readonly string[]): boolean;
		cancelled(): boolean;
	};
	readonly hashFiles?: (patterns: readonly string[]) => string;
}

/** Data of the values of one evaluation, so that a mapping or sequence equals itself and nothing else. */
type Converted = Map<object, ExpressionData>;

/** A dictionary whose keys may be any text (also `constructor`); lazily converts the value that is asked for. */
class ContextObject extends data.Dictionary {
	readonly #values = new Map<string, { key: string; value: unknown }>();
	readonly #converted: Converted;

	constructor(values: Readonly<Record<string, unknown>>, converted: Converted) {
		super();
		this.#converted = converted;
		for (const [key, value] of Object.entries(values))
			if (value !== undefined) this.#values.set(key.toLowerCase(), { key, value });
	}

	override get(key: string): ExpressionData | undefined {
		const entry = this.#values.get(key.toLowerCase());
		return entry ? toData(entry.value, this.#converted) : undefined;
	}

	override values(): ExpressionData[] {
		return [...this.#values.values()].map(({ value }) => toData(value, this.#converted));
	}

	override pairs() {
		return [...this.#values.values()].map(({ key, value }) => ({ key, value: toData(value, this.#converted) }));
	}
}

class NumberText extends data.NumberData {
	override coerceString(): string {
		return renderNumber(this.value);
	}
}

function toData(value: unknown, converted: Converted): ExpressionData {
	if (value === null || value === undefined) return new data.Null();
	if (typeof value === "string") return new data.StringData(value);
	if (typeof value === "number") return new NumberText(value);
	if (typeof value === "boolean") return new data.BooleanData(value);
	const known = converted.get(value as object);
	if (known) return known;
	const made = Array.isArray(value)
		? new data.Array(...value.map((item) => toData(item, converted)))
		: new ContextObject(value as Record<string, unknown>, converted);
	converted.set(value as object, made);
	return made;
}

/** The package's evaluator with GitHub's texts of numbers, written out or read by `fromJSON`. */
class GitHubEvaluator extends Evaluator {
	override visitLiteral(literal: Literal): ExpressionData {
		const value = super.visitLiteral(literal);
		return value.kind === data.Kind.Number ? new NumberText((value as data.NumberData).value) : value;
	}

	override visitFunctionCall(call: FunctionCall): ExpressionData {
		const value = super.visitFunctionCall(call);
		return call.functionName.lexeme.toLowerCase() === "fromjson" ? toData(fromData(value), new Map()) : value;
	}
}

function fromData(value: ExpressionData | undefined): JsonValue {
	if (value === undefined) return null;
	switch (value.kind) {
		case data.Kind.String:
			return (value as data.StringData).value;
		case data.Kind.Number:
			return (value as data.NumberData).value;
		case data.Kind.Boolean:
			return (value as data.BooleanData).value;
		case data.Kind.Array:
			return (value as data.Array).values().map(fromData);
		case data.Kind.Dictionary:
			return Object.fromEntries((value as data.Dictionary).pairs().map((pair) => [pair.key, fromData(pair.value)]));
		default:
			return null;
	}
}

function functionsOf(scope: Scope): Map<string, FunctionDefinition> {
	const answer = (name: string, call: (texts: string[]) => ExpressionData): [string, FunctionDefinition] => [
		name.toLowerCase(),
		{
			name,
			minArgs: 0,
			maxArgs: 255,
			call: (...args) => call(args.map((arg) => (arg === undefined ? "" : arg.coerceString()))),
		},
	];
	const { status, hashFiles } = scope;
	const functions: [string, FunctionDefinition][] = [];
	if (status)
		functions.push(
			answer("always", () => new data.BooleanData(true)),
			answer("success", (jobs) => new data.BooleanData(status.success(jobs))),
			answer("failure", (jobs) => new data.BooleanData(status.failure(jobs))),
			answer("cancelled", () => new data.BooleanData(status.cancelled())),
		);
	if (hashFiles) functions.push(answer("hashFiles", (patterns) => new data.StringData(hashFiles(patterns))));
	return new Map(functions);
}

/** The package's lexer undoubles only the first quote of a text; GitHub undoubles them all. */
function lex(expression: string): Token[] {
	return new Lexer(expression)
		.lex()
		.tokens.map((token) =>
			token.lexeme.startsWith("'") ? { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") } : token,
		);
}

function evaluateText(expression: string, allowed: readonly string[], scope: Scope): ExpressionData {
	const { namedContexts, functions } = splitAllowedContext([...allowed]);
	const tree = new Parser(lex(expression), namedContexts, functions).parse();
	const contexts = new ContextObject(
		Object.fromEntries(namedContexts.map((name) => [name, scope.contexts[name] ?? null])),
		new Map(),
	);
	return new GitHubEvaluator(tree, contexts, functionsOf(scope)).evaluate();
}

function evaluateScalar(token: TemplateToken, scope: Scope): JsonValue {
	if (isBasicExpression(token)) {
		try {
			return fromData(evaluateText(token.expression, token.definitionInfo?.allowedContext ?? [], scope));
		} catch (error) {
			refuse(scope.file, token, error instanceof Error ? error.message : String(error));
		}
	}
	if (isString(token)) return token.value;
	if (isNumber(token)) return token.value;
	if (isBoolean(token)) return token.value;
	if (isScalar(token) && !token.isExpression) return token.toString() === "" ? null : token.toString();
	return refuse(scope.file, token, "this kind of expression is not supported by the rehearsal");
}

/** The plain value of a token tree, its expressions replaced by their values. */
export function evaluateToken(token: TemplateToken, scope: Scope): JsonValue {
	if (isSequence(token)) return [...token].map((item) => evaluateToken(item, scope));
	if (isMapping(token))
		return Object.fromEntries(entriesOf(scope.file, token).map(({ key, value }) => [key, evaluateToken(value, scope)]));
	return evaluateScalar(token, scope);
}

/** A scalar's text, as it is put into an environment variable or an input. */
export function evaluateString(token: TemplateToken, scope: Scope): string {
	const value = evaluateToken(token, scope);
	if (value !== null && typeof value === "object")
		refuse(scope.file, token, "a text was expected, not a mapping or sequence");
	return renderScalar(value);
}

/** GitHub's text of a scalar: null is empty, a number has up to 15 digits. */
export function renderScalar(value: string | number | boolean | null): string {
	return value === null ? "" : typeof value === "string" ? value : toData(value, new Map()).coerceString();
}

/** Texts of a mapping such as `env`, `with` or `outputs`; a mapping given as one expression is evaluated first. */
export function evaluateMap(token: TemplateToken | undefined, scope: Scope): Record<string, string> {
	if (!token) return {};
	const values: Record<string, string> = {};
	if (isMapping(token)) {
		for (const { key, value } of entriesOf(scope.file, token)) values[key] = evaluateString(value, scope);
		return values;
	}
	const whole = evaluateToken(token, scope);
	if (whole === null || whole === "") return {};
	if (typeof whole !== "object" || Array.isArray(whole)) refuse(scope.file, token, "a mapping was expected");
	for (const [key, value] of Object.entries(whole)) {
		if (value !== null && typeof value === "object") refuse(scope.file, token, `the value of '${key}' must be a text`);
		values[key] = renderScalar(value as string | number | boolean | null);
	}
	return values;
}

/** A boolean or an expression that yields one; anything else is refused. */
export function evaluateBoolean(token: TemplateToken | undefined, scope: Scope, absent: boolean): boolean {
	if (!token) return absent;
	const value = evaluateToken(token, scope);
	if (typeof value !== "boolean") refuse(scope.file, token, `a boolean was expected, not '${JSON.stringify(value)}'`);
	return value;
}

/** A number or an expression that yields one (also as text); anything else is refused. */
export function evaluateNumber(token: TemplateToken | undefined, scope: Scope): number | undefined {
	if (!token) return undefined;
	const value = evaluateToken(token, scope);
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	if (typeof number !== "number" || !Number.isFinite(number))
		refuse(scope.file, token, `a number was expected, not '${JSON.stringify(value)}'`);
	return number;
}

/** An `if`; without a status function it is `success() && (…)`, absent or empty it is `success()`. */
export function evaluateCondition(token: TemplateToken | undefined, scope: Scope): boolean {
	if (!token) return scope.status?.success([]) ?? true;
	const text = isBasicExpression(token) ? token.expression : token.toString().trim();
	const allowed = token.definitionInfo?.allowedContext ?? [];
	const expression = text === "" ? "success()" : ensureStatusFunction(text, token.definitionInfo);
	return evaluateIf(expression, allowed, scope, token);
}

/** Whether a bare expression holds in GitHub's sense of truth. */
export function evaluateIf(
	expression: string,
	allowed: readonly string[],
	scope: Scope,
	token?: TemplateToken,
): boolean {
	try {
		const value = evaluateBare(expression, allowed, scope);
		return !(value === null || value === false || value === 0 || value === "" || Number.isNaN(value));
	} catch (error) {
		return refuse(scope.file, token, error instanceof Error ? error.message : String(error));
	}
}

/** The plain value of an expression without `${{ }}`; throws where it cannot be read or names another context than `allowed`. */
export function evaluateBare(expression: string, allowed: readonly string[], scope: Scope): JsonValue {
	return fromData(evaluateText(expression, allowed, scope));
}
