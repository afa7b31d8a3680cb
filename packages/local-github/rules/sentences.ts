/** The sentences of GitHub's OpenAPI description of the served operations, read from the comments of `@octokit/openapi-types`. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";
import { SERVED_OPERATIONS } from "../src/schema/operations.ts";

/** One sentence of GitHub's description, where it stands, and the served operations that it speaks of. */
export interface Sentence {
	/** An operationId, with `query.x`, `body.x` or a status after it; or a shared part such as `parameters.per-page`. */
	readonly place: string;
	readonly text: string;
	readonly operations: readonly string[];
}

interface Described {
	readonly place: string;
	readonly operation: string;
	readonly description: string;
}

function describe(node: ts.Node): string {
	const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === "description");
	return ts.getTextOfJSDocComment(tag?.comment) ?? "";
}

function listMembers(node: ts.Node | undefined): { name: string; member: ts.PropertySignature }[] {
	const members =
		node !== undefined && (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) ? node.members : [];
	return [...members].flatMap((member) =>
		ts.isPropertySignature(member) && !ts.isComputedPropertyName(member.name)
			? [{ name: member.name.text, member }]
			: [],
	);
}

function find(node: ts.Node | undefined, name: string): ts.PropertySignature | undefined {
	return listMembers(node).find((entry) => entry.name === name)?.member;
}

/** The names in a type such as `components["parameters"]["owner"]`, without the first; none for another type. */
function readReference(type: ts.Node | undefined): string[] {
	const names: string[] = [];
	let current = type;
	while (current !== undefined && ts.isIndexedAccessTypeNode(current)) {
		const { indexType } = current;
		if (ts.isLiteralTypeNode(indexType) && ts.isStringLiteral(indexType.literal)) names.unshift(indexType.literal.text);
		current = current.objectType;
	}
	return names;
}

class Description {
	readonly #interfaces: ReadonlyMap<string, ts.InterfaceDeclaration>;

	constructor(text: string) {
		const source = ts.createSourceFile("types.d.ts", text, ts.ScriptTarget.Latest, true);
		const found = source.statements.filter((statement) => ts.isInterfaceDeclaration(statement));
		this.#interfaces = new Map(found.map((declaration) => [declaration.name.text, declaration]));
	}

	/** Everything described of an operation: itself, its parameters, the fields of its body, its answers. */
	listDescribed(operation: string): Described[] {
		const member = find(this.#interfaces.get("operations"), operation);
		if (member === undefined) throw new Error(`GitHub's description has no operation ${operation}.`);
		const say = (place: string, description: string) => ({ place, operation, description });
		const parameters = find(member.type, "parameters")?.type;
		const content = find(find(member.type, "requestBody")?.type, "content")?.type;
		return [
			say(operation, describe(member)),
			...["query", "path", "header"].flatMap((kind) =>
				this.#listParts(find(parameters, kind)?.type, `${operation} ${kind}.`, operation),
			),
			...listMembers(content).flatMap((body) => this.#listBody(body.member.type, `${operation} body`, operation)),
			...this.#listAnswers(find(member.type, "responses")?.type, operation),
		];
	}

	#listParts(node: ts.Node | undefined, prefix: string, operation: string): Described[] {
		return listMembers(node).map(({ name, member }) => {
			const reference = readReference(member.type);
			const shared =
				reference[0] === "parameters" || reference[0] === "responses" ? this.#resolve(reference) : undefined;
			return shared === undefined
				? { place: `${prefix}${name}`, operation, description: describe(member) }
				: { place: reference.join("."), operation, description: describe(shared) };
		});
	}

	/** Answers have numbers for names. */
	#listAnswers(node: ts.Node | undefined, operation: string): Described[] {
		return this.#listParts(node, `${operation} `, operation);
	}

	#resolve(names: readonly string[]): ts.PropertySignature | undefined {
		let node: ts.Node | undefined = this.#interfaces.get("components");
		let member: ts.PropertySignature | undefined;
		for (const name of names) {
			member = find(node, name);
			node = member?.type;
		}
		return member;
	}

	#listBody(type: ts.Node | undefined, place: string, operation: string): Described[] {
		if (type === undefined) return [];
		const reference = readReference(type);
		if (reference[0] === "schemas") return this.#listBody(this.#resolve(reference)?.type, place, operation);
		const own = listMembers(type).flatMap(({ name, member }) => [
			{ place: `${place}.${name}`, operation, description: describe(member) },
			...this.#listBody(member.type, `${place}.${name}`, operation),
		]);
		const inner: Described[] = [];
		if (!ts.isTypeLiteralNode(type) && !ts.isIndexedAccessTypeNode(type))
			ts.forEachChild(type, (child) => void inner.push(...this.#listBody(child, place, operation)));
		return [...own, ...inner];
	}
}

/** Splits Markdown into sentences without notes' marks, headings, code blocks, tables and addresses of links. */
export function splitSentences(markdown: string): string[] {
	const blocks = markdown.replace(/```[\s\S]*?```/g, "").split(/\n\s*\n|\n(?=\s*(?:[-*|]|\d+\.)\s)/);
	return blocks.flatMap((block) => {
		const plain = block
			.replace(/^\s*>\s?(\[!\w+\])?/gm, "")
			.replace(/^\s*(?:#+ .*|\|.*)$/gm, "")
			.replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
			.replace(/\s+/g, " ")
			.trim();
		const sentences = plain.split(/(?<=[.!?]["”)]?)\s+(?=[A-Z`"*_])/);
		return sentences
			.map((sentence) => sentence.replace(/^[-*]\s+/, "").trim())
			.filter((sentence) => /\w/.test(sentence));
	});
}

/** A rule says more than a name: what must be, may be, is left out, defaults, limits, refuses or orders. */
const NORMATIVE =
	/\b(?:must|cannot|can|may|only|default|defaults|will|if|unless|when|limit|maximum|max|up to|at most|fewer|ignored?|require[sd]?|needs?|not|no|returns?|order|sort(?:ed)?|until|before|after|since|error|never|always|omit(?:ted)?|instead|whether|should|filter|either|one of|supports?|any|all|every|unused|includes?|exclude[sd]?|contains?|same|already|allow(?:s|ed)?|otherwise|rename[sd]?|dropped|ordered|available|insensitive|mapped|expires?|bypass|replaces?|makes|publishe[sd]|true|false|expects|triggers|start at|legacy|alternatively|returned)\b|n't|\b[1-5]\d\d\b/i;

/** The sentence is a rule; others only name a field or say what an operation is for. */
export function isNormative(sentence: string): boolean {
	return NORMATIVE.test(sentence);
}

/** Every normative sentence of the served operations, each once for the place where it stands. */
export function listSentences(operations: readonly string[] = SERVED_OPERATIONS): Sentence[] {
	const file = createRequire(import.meta.url).resolve("@octokit/openapi-types/types.d.ts");
	const description = new Description(readFileSync(file, "utf8"));
	const found = new Map<string, Map<string, Set<string>>>();
	for (const { place, operation, description: text } of operations.flatMap((id) => description.listDescribed(id))) {
		const texts = found.get(place) ?? new Map<string, Set<string>>();
		found.set(place, texts);
		for (const sentence of splitSentences(text).filter(isNormative))
			texts.set(sentence, (texts.get(sentence) ?? new Set()).add(operation));
	}
	return [...found].flatMap(([place, texts]) =>
		[...texts].map(([text, named]) => ({ place, text, operations: [...named] })),
	);
}
