/** The part of docs/architecture.md that is drawn from the table of modules. */
import { MODULES, type Module } from "./modules.ts";

/** A Mermaid picture of who imports whom, without the arrows that follow from others, and a row for each module. */
export function renderModules(): string {
	return ["```mermaid", renderPicture(), "```", "", ...renderTable()].join("\n");
}

function renderPicture(): string {
	const nodes = MODULES.map((module) => `\t${idOf(module.name)}${nameBox(module)}`);
	const arrows = MODULES.flatMap(({ name }) => listDirect(name).map((other) => `\t${idOf(name)} --> ${idOf(other)}`));
	return ["flowchart BT", ...nodes, ...arrows].join("\n");
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
	return [
		"| module | holds | pure files |",
		"| --- | --- | --- |",
		...MODULES.map((module) => `| \`${module.name}\` | ${module.holds} | ${describePure(module)} |`),
	];
}

function describePure({ pure }: Module): string {
	const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");
	if ("only" in pure) return pure.only.length === 0 ? "none" : list(pure.only);
	return pure.except.length === 0 ? "all" : `all but ${list(pure.except)}`;
}
