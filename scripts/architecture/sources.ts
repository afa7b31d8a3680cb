/** The product's TypeScript sources as the architecture's rules see them: imports, functions, and what reaches outside. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

const root = resolve(import.meta.dirname, "../..");

export interface Import {
	/** From the root for a file of this repository, else the specifier: `packages/shared/src/errors.ts`, `node:fs`. */
	readonly target: string;
	/** Whether nothing of it is left at run time. */
	readonly typeOnly: boolean;
	/** `import()`: at run time, but not before the function is called. */
	readonly lazy: boolean;
	readonly names: readonly string[];
}

export interface SourceFunction {
	readonly name: string;
	readonly lines: number;
	readonly parameters: number;
}

export interface Source {
	/** From the root, with `/`. */
	readonly path: string;
	readonly lines: number;
	readonly imports: readonly Import[];
	readonly functions: readonly SourceFunction[];
	/** Values and types that it exports by name. */
	readonly exports: readonly string[];
	/** Every name in it, with which another file's export can be used. */
	readonly words: ReadonlySet<string>;
	/** Globals that make an answer depend on more than the arguments: `Date.now`, `process`, `fetch`. */
	readonly reaches: readonly string[];
}

/** Everything under `src/` of every action and package. */
export function readProduct(): readonly Source[] {
	return ["actions", "packages"]
		.flatMap((folder) =>
			readdirSync(join(root, folder), { withFileTypes: true })
				.filter((entry) => entry.isDirectory())
				.flatMap(({ name }) => listFiles(join(root, folder, name, "src"))),
		)
		.map((path) => readSource(relative(root, path).replaceAll("\\", "/"), readFileSync(path, "utf8")))
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function listFiles(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
		.map((entry) => join(entry.parentPath, entry.name));
}

export function readSource(path: string, text: string): Source {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const imports: Import[] = [];
	const functions: SourceFunction[] = [];
	const reaches = new Set<string>();
	const visit = (node: ts.Node): void => {
		const found = readImport(node, path);
		if (found !== undefined) imports.push(found);
		if (ts.isFunctionLike(node) && "body" in node && node.body !== undefined) functions.push(measure(node, file));
		const reached = findReach(node);
		if (reached !== undefined && !imports.some(({ names }) => names.includes(reached))) reaches.add(reached);
		ts.forEachChild(node, visit);
	};
	visit(file);
	const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
	const exports = file.statements.flatMap(listExports);
	return { path, lines, imports, functions, exports, words: listWords(text), reaches: [...reaches] };
}

function listExports(statement: ts.Statement): readonly string[] {
	const isExported =
		ts.canHaveModifiers(statement) &&
		ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
	if (!isExported) return [];
	if (ts.isVariableStatement(statement))
		return statement.declarationList.declarations.flatMap(({ name }) => listBound(name));
	const isNamed =
		ts.isFunctionDeclaration(statement) ||
		ts.isClassDeclaration(statement) ||
		ts.isInterfaceDeclaration(statement) ||
		ts.isTypeAliasDeclaration(statement);
	return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

function listBound(name: ts.BindingName): readonly string[] {
	if (ts.isIdentifier(name)) return [name.text];
	return name.elements.flatMap((element) => (ts.isBindingElement(element) ? listBound(element.name) : []));
}

export function listWords(text: string): ReadonlySet<string> {
	return new Set(text.match(/[A-Za-z_$][\w$]*/g));
}

function readImport(node: ts.Node, path: string): Import | undefined {
	const of = (specifier: ts.Node, rest: Omit<Import, "target">): Import | undefined =>
		ts.isStringLiteralLike(specifier) ? { target: locate(specifier.text, path), ...rest } : undefined;
	if (ts.isImportDeclaration(node)) return of(node.moduleSpecifier, { ...readNames(node.importClause), lazy: false });
	if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
		return of(node.moduleSpecifier, { typeOnly: node.isTypeOnly, lazy: false, names: [] });
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
		return of(node.argument.literal, { typeOnly: true, lazy: false, names: [] });
	if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
		return of(node.arguments[0]!, { typeOnly: false, lazy: true, names: [] });
	return undefined;
}

function readNames(clause: ts.ImportClause | undefined): Pick<Import, "typeOnly" | "names"> {
	if (clause === undefined) return { typeOnly: false, names: [] };
	const bindings = clause.namedBindings;
	const elements = bindings !== undefined && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
	const values = elements.filter((element) => !element.isTypeOnly);
	const onlyTypes = clause.name === undefined && elements.length > 0 && values.length === 0;
	return {
		typeOnly: clause.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypes,
		names: values.map((element) => (element.propertyName ?? element.name).text),
	};
}

function locate(specifier: string, from: string): string {
	if (specifier.startsWith(".")) return join(dirname(from), specifier).replaceAll("\\", "/");
	return specifier.replace(/^@octoacme\/(shared|rehearsal|local-github)\//, "packages/$1/src/");
}

function measure(node: ts.SignatureDeclaration, file: ts.SourceFile): SourceFunction {
	const line = (position: number) => file.getLineAndCharacterOfPosition(position).line;
	return {
		name: nameOf(node),
		lines: line(node.end) - line(node.getStart()) + 1,
		parameters: node.parameters.length,
	};
}

/** A function in a variable or property is named by it; any other has the name of the function around it. */
function nameOf(node: ts.Node): string {
	if (ts.isSourceFile(node)) return "";
	if (ts.isFunctionLike(node) && node.name !== undefined) return node.name.getText();
	const { parent } = node;
	if (ts.isFunctionLike(node) && (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)))
		return parent.name.getText();
	let around = parent;
	while (!ts.isFunctionLike(around) && !ts.isSourceFile(around)) around = around.parent;
	return `${nameOf(around)}/…`;
}

/** Names of the runtime whose answer is not in a function's arguments. */
const OUTSIDE = new Set([
	"process",
	"fetch",
	"console",
	"globalThis",
	"navigator",
	"performance",
	"crypto",
	"setTimeout",
	"setInterval",
	"setImmediate",
]);
const OUTSIDE_MEMBERS = new Set(["Date.now", "Math.random", "AbortSignal.timeout", "Temporal.Now"]);

function findReach(node: ts.Node): string | undefined {
	if (ts.isPropertyAccessExpression(node)) {
		const member = `${node.expression.getText()}.${node.name.text}`;
		return OUTSIDE_MEMBERS.has(member) ? member : undefined;
	}
	const makesDate = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "Date";
	if (makesDate && (ts.isCallExpression(node) || (node.arguments ?? []).length === 0)) return "Date()";
	if (!ts.isIdentifier(node) || !OUTSIDE.has(node.text) || !isValue(node)) return undefined;
	return node.text;
}

/** Whether an identifier reads a variable of its name: neither a member, a key, a type nor a declaration. */
function isValue(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
	if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent) || ts.isTypeQueryNode(parent)) return false;
	if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
	if (ts.isBindingElement(parent)) return parent.initializer === node;
	return !("name" in parent && parent.name === node) && !ts.isImportSpecifier(parent);
}
