/** Reads an action's public contract (`action.yml`, `src/reasons.ts`) as plain data, for the docs and the contract tests. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Reason } from "@octoacme/shared/phase/remedy.ts";
import { parse } from "yaml";

export const root = resolve(import.meta.dirname, "..");

export interface ActionInput {
	readonly description: string;
	readonly required?: boolean;
	readonly default?: string;
}

export interface ActionContract {
	readonly name: string;
	readonly description: string;
	readonly inputs: Readonly<Record<string, ActionInput>>;
	readonly outputs: Readonly<Record<string, { readonly description: string }>>;
	readonly runs: { readonly using: string; readonly main: string; readonly post?: string; readonly "post-if"?: string };
}

/** Names of the action folders, sorted. */
export function listActions(): string[] {
	return readdirSync(join(root, "actions"))
		.filter((name) => existsSync(join(root, "actions", name, "action.yml")))
		.sort();
}

/** The parsed `action.yml` of one action. */
export function readContract(action: string): ActionContract {
	const document = parse(readFileSync(join(root, "actions", action, "action.yml"), "utf8")) as ActionContract;
	return { ...document, inputs: document.inputs ?? {}, outputs: document.outputs ?? {} };
}

/** The closed set of reason codes of one action. */
export async function readReasons(action: string): Promise<readonly Reason[]> {
	const module = (await import(pathToFileURL(join(root, "actions", action, "src/reasons.ts")).href)) as Record<
		string,
		unknown
	>;
	const lists = Object.values(module).filter(
		(value): value is readonly Reason[] =>
			Array.isArray(value) &&
			value.length > 0 &&
			value.every((entry) => typeof entry?.code === "string" && typeof entry?.remedy === "string"),
	);
	if (lists.length !== 1)
		throw new Error(`actions/${action}/src/reasons.ts must export exactly one list of {code, meaning, remedy}`);
	return lists[0]!;
}
