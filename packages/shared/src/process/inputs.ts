/** Typed specs of an action's inputs, read and refused before any request is made. Defaults live in action.yml alone. */

import { ActionableError } from "../errors.ts";
import { parseDuration } from "../text/duration.ts";
import { quoteValue } from "../text/escape.ts";
import { POLICY_PATH, POLICY_REF } from "../vocabulary.ts";
import { isRunner, readInput, readInputAsGiven, type Variables } from "./environment.ts";
import { maskSecret } from "./secrets.ts";
import { parseVariables } from "./variables.ts";

type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fix?: string };

/** One input: how its text becomes a value, and the words that say what was expected. */
export interface Field<T> {
	readonly kind: string;
	readonly required: boolean;
	/** Masked in output and never shown in errors. */
	readonly secret: boolean;
	/** Not shown in errors, though not masked as a whole. */
	readonly hidden?: boolean;
	/** Nothing but blanks is refused, not read as empty. */
	readonly refusesBlanks?: boolean;
	readonly expected: string;
	readonly parse: (text: string) => Parsed<T>;
}

export type FieldMap = Readonly<Record<string, Field<unknown>>>;

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
	? `${Head}${Capitalize<Camel<Tail>>}`
	: Name;

/** The values of a spec: kebab-case input names as camelCase keys. */
export type InputsOf<Spec> =
	Spec extends InputSpec<infer Fields>
		? { readonly [Name in keyof Fields & string as Camel<Name>]: Fields[Name] extends Field<infer T> ? T : never }
		: never;

export interface InputSpec<Fields extends FieldMap = FieldMap> {
	/** By the names of action.yml; the contract test compares the two. */
	readonly fields: Fields;
	readonly names: readonly (keyof Fields & string)[];
}

/** A spec from fields keyed by the names that action.yml uses. */
export function defineInputs<const Fields extends FieldMap>(fields: Fields): InputSpec<Fields> {
	return { fields, names: Object.keys(fields) };
}

/** All values, or an ActionableError `invalid-input` for the first one that is missing or refused. */
export function readInputs<Fields extends FieldMap>(
	spec: InputSpec<Fields>,
	variables: Variables = process.env,
): InputsOf<InputSpec<Fields>> {
	const values: Record<string, unknown> = {};
	for (const name of spec.names) {
		const field = spec.fields[name]!;
		const text = readInput(name, variables);
		if (text === "") {
			if (field.required) throw refuseMissing(name, field, variables);
			if (field.refusesBlanks === true && readInputAsGiven(name, variables) !== "") throw refuseBlanks(name, field);
			values[toCamelCase(name)] = undefined;
			continue;
		}
		if (field.secret) maskSecret(text);
		const parsed = field.parse(text);
		if (!parsed.ok)
			throw new ActionableError({
				code: "invalid-input",
				message: `Input ${name} is ${field.secret || field.hidden === true ? "malformed" : quoteValue(text)}; expected ${field.expected}.`,
				hint: parsed.fix ?? `Set \`${name}\` under \`with:\` to ${field.expected}.`,
			});
		values[toCamelCase(name)] = parsed.value;
	}
	return values as InputsOf<InputSpec<Fields>>;
}

function refuseMissing(name: string, field: Field<unknown>, variables: Variables): ActionableError {
	return new ActionableError({
		code: "invalid-input",
		message: `Input ${name} is missing; expected ${field.expected}.${isRunner(variables) ? "" : " This process was not started by a GitHub Actions runner."}`,
		hint: isRunner(variables)
			? `Set \`${name}\` under \`with:\` to ${field.expected}.`
			: "Use the action as a step of a workflow (`uses:`); the runner then hands it its inputs.",
	});
}

function refuseBlanks(name: string, { expected }: Field<unknown>): ActionableError {
	return new ActionableError({
		code: "invalid-input",
		message: `Input ${name} holds nothing but blanks; expected ${expected}, or an empty text.`,
		hint: `Set \`${name}\` to ${expected}, or leave it empty.`,
	});
}

function toCamelCase(name: string): string {
	return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function field<T>(kind: string, expected: string, parse: (text: string) => Parsed<T>, secret = false): Field<T> {
	return { kind, required: true, secret, expected, parse };
}

function accept<T>(value: T): Parsed<T> {
	return { ok: true, value };
}

function matching(pattern: RegExp, fix?: string): (text: string) => Parsed<string> {
	return (text) => (pattern.test(text) ? accept(text) : fix === undefined ? { ok: false } : { ok: false, fix });
}

/** An empty text is `undefined`. Fields are required otherwise. */
export function optional<T>(inner: Field<T>): Field<T | undefined> {
	return { ...inner, required: false };
}

/** Like `optional`, for an input whose presence makes the action do something else: to a workflow's `inputs.x != ''`, blanks are present. */
export function optionalSwitch<T>(inner: Field<T>): Field<T | undefined> {
	return { ...optional(inner), refusesBlanks: true };
}

/** One line without control or invisible characters. */
export function text(options: { readonly maxLength?: number; readonly expected?: string } = {}): Field<string> {
	const limit = options.maxLength ?? 1_000;
	return field("text", options.expected ?? `one line of at most ${limit} characters`, (value) =>
		value.length <= limit && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(value) ? accept(value) : { ok: false },
	);
}

/** Free text; line ends become LF, other control characters are refused. */
export function multilineText(options: { readonly maxLength?: number } = {}): Field<string> {
	const limit = options.maxLength ?? 60_000;
	return field("multiline-text", `text of at most ${limit} characters without control characters`, (value) => {
		const normal = value.replace(/\r\n?/g, "\n");
		return normal.length <= limit && !/[^\P{Cc}\n\t]/u.test(normal) ? accept(normal) : { ok: false };
	});
}

/** A token or key; masked, and never shown in an error. */
export function secretText(): Field<string> {
	return field("secret-text", "a token without spaces", matching(/^[\x21-\x7e]{1,4096}$/), true);
}

/** NAME=value lines; never shown in an error. The values are masked one by one when they are adopted. */
export function variableLines(): Field<Readonly<Record<string, string>>> {
	return { ...field("variable-lines", "lines of NAME=value", parseVariables), hidden: true };
}

/** `true` or `false`, in any case YAML's core schema allows. */
export function boolean(): Field<boolean> {
	return field("boolean", "`true` or `false`", (value) =>
		/^(?:true|True|TRUE)$/.test(value)
			? accept(true)
			: /^(?:false|False|FALSE)$/.test(value)
				? accept(false)
				: { ok: false },
	);
}

/** One of a closed set, exactly as written. */
export function choice<const Values extends readonly [string, ...string[]]>(values: Values): Field<Values[number]> {
	const expected =
		values.length === 1 ? `\`${values[0]}\`` : `one of ${values.map((value) => `\`${value}\``).join(", ")}`;
	return field("choice", expected, (value) =>
		values.includes(value) ? accept(value as Values[number]) : { ok: false },
	);
}

/** Milliseconds of `90s`, `10m`, `1h30m`. */
export function duration(limits: { readonly max?: number; readonly min?: number } = {}): Field<number> {
	return field("duration", "a duration such as 90s, 10m or 1h30m", (value) => {
		const milliseconds = parseDuration(value);
		if (milliseconds === undefined) return { ok: false };
		return milliseconds >= (limits.min ?? 0) && milliseconds <= (limits.max ?? Number.MAX_SAFE_INTEGER)
			? accept(milliseconds)
			: { ok: false, fix: "The duration is outside the limits that the action's README names." };
	});
}

/** A whole decimal number within limits. */
export function integer(limits: { readonly min: number; readonly max: number }): Field<number> {
	return field("integer", `a whole number from ${limits.min} to ${limits.max}`, (value) => {
		const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
		return number >= limits.min && number <= limits.max ? accept(number) : { ok: false };
	});
}

/** A full commit SHA; an abbreviation is refused because it may come to mean another commit. */
export function sha(): Field<string> {
	return field(
		"sha",
		"a full commit SHA of 40 lower-case hexadecimal digits",
		matching(/^[0-9a-f]{40}$/, "Pass on the `sha` output of preflight."),
	);
}

/** A tag or bare version that can be neither an option, a script, another kind of ref, nor mistaken for a commit. */
export function versionText(): Field<string> {
	return field("version", "a release tag or version such as v1.4.0", (value) => {
		if (/^(?:[0-9a-fA-F]{40}|[0-9a-fA-F]{64})$/.test(value))
			return { ok: false, fix: "A text that looks like a commit SHA is ambiguous as a tag; name the release's tag." };
		if (/^(?:refs|heads|tags|remotes|pull)\//i.test(value))
			return { ok: false, fix: "Give the tag's own name, such as v1.4.0, without refs/tags/ or heads/ before it." };
		if (value.length > 200 || !/^[A-Za-z0-9@][A-Za-z0-9._+@/-]*$/.test(value))
			return {
				ok: false,
				fix: "A tag may hold letters, digits and . _ + @ / - and starts with a letter or digit; rename the tag.",
			};
		if (/\.\.|\/\/|@\{|\/\.|\.lock(?:\/|$)|[./]$|^@$/.test(value))
			return { ok: false, fix: "Git takes no tag of this form; name the release's tag." };
		return accept(value);
	});
}

/** A branch, tag, full ref or SHA for reading; never an option. */
export function refName(): Field<string> {
	return field("ref", "a branch, tag or commit", (value) =>
		value.length <= 255 && /^[A-Za-z0-9][A-Za-z0-9._+@/-]*$/.test(value) && !/\.\.|\/\/|@\{|[./]$/.test(value)
			? accept(value)
			: { ok: false },
	);
}

/** Where the policy lies: any path that the lists of a policy could name. */
export function policyPath(): Field<string> {
	const inner = path();
	return field("path", POLICY_PATH.expected, (value) => {
		const parsed = inner.parse(value);
		return parsed.ok && POLICY_PATH.pattern.test(parsed.value) ? parsed : { ok: false };
	});
}

/** A ref that the policy is read from, in full: a short name may be a branch's and a tag's at once. */
export function policyRef(): Field<string> {
	const inner = refName();
	return field("ref", POLICY_REF.expected, (value) =>
		inner.parse(value).ok && POLICY_REF.pattern.test(value)
			? accept(value)
			: {
					ok: false,
					fix: "Leave it empty for the default branch; write a branch as refs/heads/NAME and a tag as refs/tags/NAME.",
				},
	);
}

/** A name that GitHub takes for an environment. */
export function environmentName(): Field<string> {
	return field("environment", "the name of an environment of the policy", (value) =>
		value.length <= 255 && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}'"`,;\\]/u.test(value) && !value.startsWith("-")
			? accept(value)
			: { ok: false },
	);
}

/** A host that may be asked although it is private: a name or an address, with a port where only that one is meant. */
export function hostName(): Field<string> {
	return field("host", "a host or host:port", (value) =>
		/^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$|^[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}$/.test(
			value,
		)
			? accept(value)
			: { ok: false },
	);
}

/** The file name of a workflow, as it stands in `.github/workflows`. */
export function workflowFile(): Field<string> {
	return field(
		"workflow",
		"the file name of a workflow, such as ship.yml",
		matching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,190}\.ya?ml$/),
	);
}

/** A service of the policy. */
export function serviceName(): Field<string> {
	return field("service", "the name of a service of the policy", matching(/^[a-z][a-z0-9-]{0,62}$/));
}

/** A relative path inside the workspace with forward slashes. */
export function path(): Field<string> {
	return field("path", "a relative path inside the repository", (value) =>
		value.length <= 1_000 &&
		!/[\p{Cc}\p{Cf}\\]/u.test(value) &&
		!/^[-/~]/.test(value) &&
		!value.split("/").includes("..")
			? accept(value.replace(/^(?:\.\/)+/, ""))
			: { ok: false },
	);
}

/** Items by comma or line, each read by `item`; empty items are left out. */
export function list<T>(item: Field<T>): Field<readonly T[]> {
	return field("list", `a list, by comma or line, each ${item.expected}`, (value) => {
		const values: T[] = [];
		for (const part of value.split(/[,\r\n]/)) {
			if (part.trim() === "") continue;
			const parsed = item.parse(part.trim());
			if (!parsed.ok) return parsed;
			values.push(parsed.value);
		}
		return accept(values);
	});
}
