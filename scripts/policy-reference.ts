/** Renders `docs/policy.md`: every key of the policy with its meaning, type, default and an example taken from `examples/release-policy.full.yml`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RequirementId } from "@octoacme/shared/policy/requirement-ids.ts";
import { policyFileSchema } from "@octoacme/shared/policy/schema.ts";
import { listSettings } from "@octoacme/shared/policy/schema-settings.ts";
import { parse, stringify } from "yaml";
import * as z from "zod";
import { root } from "./action-contract.ts";
import { renderStandardPolicy } from "./standard-policy.ts";

interface JsonSchema {
	readonly type?: string | readonly string[];
	readonly description?: string;
	readonly default?: unknown;
	readonly enum?: readonly unknown[];
	readonly const?: unknown;
	readonly pattern?: string;
	readonly properties?: Readonly<Record<string, JsonSchema>>;
	readonly required?: readonly string[];
	readonly additionalProperties?: JsonSchema | boolean;
	readonly items?: JsonSchema;
	readonly anyOf?: readonly JsonSchema[];
	readonly oneOf?: readonly JsonSchema[];
}

/** A key of the policy: `environments[].deploy.run`; `<name>` stands for a name of the user's own. */
export interface PolicyKey {
	readonly path: string;
	/** One for each alternative that has the key, such as a channel's `url`. */
	readonly schemas: readonly JsonSchema[];
	/** The alternatives that need it; `all` without alternatives, or when each of them does. */
	readonly requiredBy: "all" | readonly string[];
	/** The alternatives that have it: `type: slack`; empty when there are none, or all have it. */
	readonly onlyIn: readonly string[];
}

/** One of several shapes that a value may have, and all of them. */
interface Alternative {
	readonly label: string;
	readonly of: readonly string[];
}

interface Found {
	readonly path: string;
	readonly schemas: JsonSchema[];
	readonly required: string[];
	readonly present: string[];
	readonly alternatives: readonly string[];
}

/** Every key, depth first, in the order of the schema. */
export function listPolicyKeys(): PolicyKey[] {
	const keys = new Map<string, Found>();
	walk(z.toJSONSchema(policyFileSchema, { io: "input", target: "draft-7" }) as JsonSchema, "", keys);
	return [...keys.values()].map(({ path, schemas, required, present, alternatives }) => ({
		path,
		schemas,
		requiredBy: required.length === alternatives.length ? "all" : required,
		onlyIn: present.length === alternatives.length ? [] : present,
	}));
}

/** By the constant that tells them apart, else by the key that only this one needs. */
function nameAlternatives(branches: readonly JsonSchema[]): readonly string[] {
	return branches.map(({ properties = {}, required = [] }) => {
		const [name, constant] = Object.entries(properties).find(([, { const: value }]) => value !== undefined) ?? [];
		if (name !== undefined) return `\`${name}: ${String(constant!.const)}\``;
		const own = required.filter(
			(key) => branches.filter((other) => other.properties?.[key] !== undefined).length === 1,
		);
		return own.map((key) => `\`${key}\``).join(" and ");
	});
}

/** A key outside of a union is of one alternative without a name. */
const ALONE: Alternative = { label: "", of: [""] };

function walk(schema: JsonSchema, path: string, keys: Map<string, Found>, alternative = ALONE): void {
	const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
	const objects = branches.filter(({ properties }) => properties !== undefined);
	const labels = objects.length > 1 ? nameAlternatives(objects) : [];
	for (const branch of branches) {
		const label = labels[objects.indexOf(branch)];
		walk(branch, path, keys, label === undefined ? ALONE : { label, of: labels });
	}
	if (schema.items) walk(schema.items, `${path}[]`, keys);
	if (path === "requirements") {
		walkRequirements(schema.properties ?? {}, keys);
		return;
	}
	for (const [name, child] of Object.entries(schema.properties ?? {})) {
		const own = path === "" ? name : `${path}.${name}`;
		// A service's keys mean what they mean at the top; they are listed once.
		if (own.startsWith("services.<name>.") && !own.endsWith(".paths")) continue;
		const key = keys.get(own) ?? { path: own, schemas: [], required: [], present: [], alternatives: alternative.of };
		keys.set(own, key);
		if (!key.present.includes(alternative.label)) {
			key.schemas.push(child);
			key.present.push(alternative.label);
			if (schema.required?.includes(name)) key.required.push(alternative.label);
		}
		walk(child, own, keys);
	}
	if (typeof schema.additionalProperties === "object") walk(schema.additionalProperties, `${path}.<name>`, keys);
}

/** The keys and settings that every requirement has, once under `<name>`, then those of single ones under their own names. */
function walkRequirements(requirements: Readonly<Record<string, JsonSchema>>, keys: Map<string, Found>): void {
	const rows = Object.entries(requirements);
	const settings = (schema: JsonSchema) => schema.properties?.["settings"]?.properties ?? {};
	const add = (path: string, schema: JsonSchema) =>
		keys.set(path, { path, schemas: [schema], required: [], present: [""], alternatives: [""] });
	const [, any] = rows[0]!;
	for (const [name, child] of Object.entries(any.properties ?? {})) add(`requirements.<name>.${name}`, child);
	for (const setting of listSettings()) add(`requirements.<name>.settings.${setting}`, settings(any)[setting]!);
	for (const [row, schema] of rows)
		for (const setting of listSettings(row as RequirementId))
			add(`requirements.${row}.settings.${setting}`, settings(schema)[setting]!);
}

/** Every value that the full example holds at a key. */
export function findExamples(document: unknown, path: string): unknown[] {
	let values: unknown[] = [document];
	for (const part of path.replaceAll("[]", ".[]").split(".")) {
		values = values.flatMap((value) => {
			if (part === "[]") return Array.isArray(value) ? value : [];
			if (value === null || typeof value !== "object" || Array.isArray(value)) return [];
			if (part === "<name>") return Object.values(value);
			return part in value ? [(value as Record<string, unknown>)[part]] : [];
		});
	}
	return values;
}

/** The example file as data. */
export function readFullExample(): unknown {
	return parse(readFileSync(join(root, "examples/release-policy.full.yml"), "utf8"));
}

function describeType(schema: JsonSchema): string {
	if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
	if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(", ");
	const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
	if (branches.length > 0) return [...new Set(branches.map(describeType))].join(" or ");
	if (schema.items) return `list of ${describeType(schema.items)}`;
	if (schema.pattern?.includes("ms|[smhdw]")) return "duration";
	return [schema.type ?? "value"]
		.flat()
		.join(" or ")
		.replace("object", "map")
		.replace("string", "text")
		.replace("integer", "whole number");
}

function renderExample(path: string, value: unknown): string {
	const name = path.split(".").at(-1)!.replace("[]", "");
	const text = stringify({ [name]: value }, { collectionStyle: "flow", lineWidth: 0 }).trim();
	const inner = text.startsWith("{") ? text.slice(1, -1).trim() : text;
	return inner.length > 90 ? `${inner.slice(0, 87)}…` : inner;
}

function describeDefault({ schemas, requiredBy }: PolicyKey): string {
	if (requiredBy === "all") return "**required**";
	const defaults = schemas.flatMap((one) => (one.default === undefined ? [] : [`\`${JSON.stringify(one.default)}\``]));
	const needed = requiredBy.length === 0 ? [] : [`**required** with ${requiredBy.join(", ")}`];
	return [...needed, ...new Set(defaults)].join("; else ");
}

function describeMeaning({ schemas, onlyIn }: PolicyKey): string {
	const only = onlyIn.length === 0 ? [] : [`Only with ${onlyIn.join(", ")}.`];
	return [...only, ...new Set(schemas.flatMap(({ description }) => description ?? []))].join(" ");
}

/** The whole page. A key without an example in the full file is an error. */
export function renderPolicyReference(): string {
	const example = readFullExample();
	const lines = [
		"# The policy file",
		"",
		"`.github/release-policy.yml` overrides the standard policy, which is the [release guide](octoacme-release-guide.md) itself. It is read from",
		"the default branch; a key that is not known is an error with its line and column. Every key in use:",
		"[`examples/release-policy.full.yml`](../examples/release-policy.full.yml). Editors complete it with",
		"[`schema/release-policy.schema.json`](../schema/release-policy.schema.json):",
		"",
		"```yaml",
		"# yaml-language-server: $schema=https://github.com/octoacme/release-actions/raw/v1/schema/release-policy.schema.json",
		"version: 1",
		"environments:",
		"  - name: production",
		"    deploy: { run: ./deploy.sh }",
		"```",
		"",
		"Durations are texts with a unit: `90s`, `10m`, `1h30m`, `7d`. `[]` stands for an entry of a list, `<name>` for a name of your own.",
		"A service (`services.<name>`) takes `tag`, `branches`, `changes`, `checks`, `requirements`, `environments`, `audiences`, `notes` and `waivers` as at the top.",
		"",
		...renderStandardPolicy(),
	];
	let section = "";
	for (const key of listPolicyKeys()) {
		const top = key.path.split(/[.[]/)[0]!;
		if (top !== section) {
			section = top;
			lines.push(
				"",
				`## \`${top}\``,
				"",
				"| key | type | default | meaning | example |",
				"| --- | --- | --- | --- | --- |",
			);
		}
		const [value] = findExamples(example, key.path);
		if (value === undefined) throw new Error(`examples/release-policy.full.yml shows no ${key.path}`);
		const cells = [
			`\`${key.path}\``,
			[...new Set(key.schemas.map(describeType))].join(" or "),
			describeDefault(key),
			describeMeaning(key),
			`\`${renderExample(key.path, value)}\``,
		];
		lines.push(`| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
	}
	return `${lines.join("\n")}\n`;
}
