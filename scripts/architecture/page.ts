/** The parts of docs/architecture.md and docs/architecture-reference.md that are drawn from the table of modules. */
import { MODULES, type Module } from "./modules.ts";

/** A Mermaid picture of who imports whom, without the arrows that follow from others, and a row for each module. */
export function renderModules(): string {
	return ["```mermaid", renderPicture(), "```", "", ...renderTable()].join("\n");
}

/** Modules with the same arrows share a line. */
function renderPicture(): string {
	const groups = new Map<string, readonly string[]>();
	for (const { name } of MODULES) {
		const targets = listDirect(name).map(idOf).join(" & ");
		if (targets !== "") groups.set(targets, [...(groups.get(targets) ?? []), idOf(name)]);
	}
	const nodes = MODULES.map((module) => `${idOf(module.name)}${nameBox(module)}`);
	const arrows = [...groups].map(([targets, names]) => `\t${names.join(" & ")} --> ${targets}`);
	const half = Math.ceil(nodes.length / 2);
	const rows = [nodes.slice(0, half), nodes.slice(half)].map((row) => `\t${row.join(" & ")}`);
	return ["flowchart BT", ...rows, ...arrows].join("\n");
}

function idOf(name: string): string {
	return name.replaceAll("-", "_");
}

/** Round: all of it is pure. Square: it acts, or some of it does. */
function nameBox({ name, pure }: Module): string {
	return "except" in pure && pure.except.length === 0 ? `(${name})` : `[${name}]`;
}

/** What a module imports that none of its other imports imports already. */
function listDirect(name: string): readonly string[] {
	const imports = MODULES.find((module) => module.name === name)!.imports;
	const further = new Set(imports.flatMap((other) => [...listAll(other)]));
	return imports.filter((other) => !further.has(other));
}

function listAll(name: string): ReadonlySet<string> {
	const imports = MODULES.find((module) => module.name === name)!.imports;
	return new Set(imports.flatMap((other) => [other, ...listAll(other)]));
}

function renderTable(): readonly string[] {
	return ["| module | holds |", "| --- | --- |", ...MODULES.map(({ name, holds }) => `| \`${name}\` | ${holds} |`)];
}

/** Which files of each module are pure; modules without one are left out. */
export function renderPureFiles(): string {
	const rows = MODULES.filter(({ pure }) => !("only" in pure && pure.only.length === 0));
	return [
		"| module | pure files |",
		"| --- | --- |",
		...rows.map((module) => `| \`${module.name}\` | ${describePure(module)} |`),
	].join("\n");
}

function describePure({ pure }: Module): string {
	const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");
	if ("only" in pure) return list(pure.only);
	return pure.except.length === 0 ? "all" : `all but ${list(pure.except)}`;
}
