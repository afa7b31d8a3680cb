/** Executes GraphQL on GitHub's own schema, with its cost rules; what nothing resolves or reads is reported, never a silent null. */
import { readFileSync } from "node:fs";
import {
	buildSchema,
	type DocumentNode,
	execute,
	type GraphQLFieldResolver,
	type GraphQLInputType,
	type GraphQLResolveInfo,
	type GraphQLSchema,
	getNullableType,
	isInputObjectType,
	isListType,
	Kind,
	parse,
	type SelectionSetNode,
	validate,
} from "graphql";
import type { Violation } from "../schema/validation.ts";
import { findPackageFile } from "../tree.ts";
import { Unmodelled, watchReads } from "../watch.ts";

const NODE_LIMIT = 500_000;
const PAGE_LIMIT = 100;

/** The body of an answer, which goes out with HTTP 200, and what GitHub's own schema refuses of the request. */
interface GraphqlAnswer {
	body: { data?: unknown; errors?: readonly Record<string, unknown>[] };
	violations: Violation[];
	/** Fields, arguments, their own fields and values of GitHub's schema that nothing here obeys: the answer is a 501 then. */
	unmodelled: Violation[];
}

let schema: GraphQLSchema | undefined;

async function loadSchema(): Promise<GraphQLSchema> {
	if (schema !== undefined) return schema;
	// The file alone: the package's own module would read the schema a second time, as five megabytes of JSON.
	const idl = readFileSync(findPackageFile("@octokit/graphql-schema/schema.graphql"), "utf8");
	schema = buildSchema(idl, { assumeValid: true });
	return schema;
}

function violate(pointer: string, message: string): Violation {
	return { operation: "graphql", part: "graphql", pointer, message };
}

/** Gives the most nodes a document can ask for, how many reads of connections that takes, and every connection without a `first` or `last` of 1 to 100. */
export function countNodes(
	document: DocumentNode,
	variables: Readonly<Record<string, unknown>>,
): { nodes: number; requests: number; problems: string[] } {
	const problems: string[] = [];
	let requests = 0;
	const fragments = new Map(
		document.definitions.flatMap((found) =>
			found.kind === Kind.FRAGMENT_DEFINITION ? [[found.name.value, found.selectionSet] as const] : [],
		),
	);
	const walk = (selections: SelectionSetNode, parents: number): number => {
		let nodes = 0;
		for (const selection of selections.selections) {
			if (selection.kind === Kind.FRAGMENT_SPREAD) {
				const fragment = fragments.get(selection.name.value);
				if (fragment !== undefined) nodes += walk(fragment, parents);
				continue;
			}
			if (selection.selectionSet === undefined) continue;
			let size = 1;
			if (selection.kind === Kind.FIELD) {
				const argument = selection.arguments?.find(({ name }) => name.value === "first" || name.value === "last");
				const isConnection = selection.selectionSet.selections.some(
					// A connection that is only counted needs no page.
					(inner) => inner.kind === Kind.FIELD && ["nodes", "edges", "pageInfo"].includes(inner.name.value),
				);
				if (argument !== undefined) {
					const { value } = argument;
					size =
						value.kind === Kind.VARIABLE
							? Number(variables[value.name.value])
							: value.kind === Kind.INT
								? Number(value.value)
								: 0;
					if (!(size >= 1 && size <= PAGE_LIMIT))
						problems.push(
							`\`${argument.name.value}\` on the \`${selection.name.value}\` connection must be 1 to ${PAGE_LIMIT}.`,
						);
					nodes += parents * size;
					requests += parents;
				} else if (isConnection) {
					problems.push(
						`You must provide a \`first\` or \`last\` value to properly paginate the \`${selection.name.value}\` connection.`,
					);
				}
			}
			nodes += walk(selection.selectionSet, parents * size);
		}
		return nodes;
	};
	let total = 0;
	for (const found of document.definitions) {
		if (found.kind === Kind.OPERATION_DEFINITION) total += walk(found.selectionSet, 1);
	}
	return { nodes: total, requests, problems };
}

type Report = (pointer: string, message: string) => void;

/** The default of an input object's field: given as such, it says no more than leaving the field out. */
function isDefault(type: GraphQLInputType | undefined, path: readonly string[], value: unknown): boolean {
	const [name, ...rest] = path;
	const named = type === undefined ? undefined : getNullableType(type);
	if (name === undefined) return false;
	if (isListType(named)) return isDefault(named.ofType, rest, value);
	const field = isInputObjectType(named) ? named.getFields()[name] : undefined;
	if (rest.length > 0) return isDefault(field?.type, rest, value);
	return field?.defaultValue !== undefined && field.defaultValue === value;
}

/** The arguments that the document gives, as a resolver reads them, and what it has not read of them. */
function watchArguments(args: Readonly<Record<string, unknown>>, info: GraphQLResolveInfo) {
	const written = new Set(info.fieldNodes.flatMap((node) => node.arguments?.map(({ name }) => name.value) ?? []));
	const types = new Map(
		info.parentType.getFields()[info.fieldName]?.args.map(({ name, type }) => [name, type] as const),
	);
	const watched = watchReads(args);
	const isIgnored = ([name = "", ...rest]: readonly string[], value: unknown): boolean =>
		value === null || !written.has(name) || isDefault(types.get(name), rest, value);
	return { watched: watched.value, listUnread: () => watched.listUnread(isIgnored) };
}

/** A field resolver over plain objects; fields that are missing and arguments that nothing reads are reported. */
function createResolver(report: Report): GraphQLFieldResolver<unknown, unknown> {
	return (parent, args, context, info) => {
		const name = info.fieldName;
		const field = `${info.parentType.name}.${name}`;
		const pointer = `/${info.parentType.name}/${name}`;
		if (typeof parent !== "object" || parent === null || !(name in parent)) {
			const message = `${field} is not modelled`;
			report(pointer, message);
			throw new Error(message);
		}
		const value = (parent as Record<string, unknown>)[name];
		const { watched, listUnread } = watchArguments(args, info);
		const check = <T>(result: T): T => {
			for (const argument of listUnread())
				report(`${pointer}/${argument.replaceAll(".", "/")}`, `the argument ${argument} of ${field} is not modelled`);
			return result;
		};
		const refuse = (thrown: unknown): never => {
			if (thrown instanceof Unmodelled) report(pointer, `${field}: ${thrown.message}`);
			throw thrown;
		};
		try {
			const resolved: unknown = typeof value === "function" ? value.call(parent, watched, context, info) : value;
			return resolved instanceof Promise ? resolved.then(check, refuse) : check(resolved);
		} catch (thrown) {
			return refuse(thrown);
		}
	};
}

/** A document and what GitHub's schema refuses of it, or why it is none. */
type ReadDocument =
	| { readonly document: DocumentNode; readonly problems: readonly string[] }
	| { readonly message: string };

/** Clients send few different documents, and the same ones for every release. */
const documents = new Map<string, ReadDocument>();
const MOST_DOCUMENTS = 200;

async function readDocument(source: string): Promise<ReadDocument> {
	const known = documents.get(source);
	if (known !== undefined) return known;
	const read = await parseDocument(source);
	if (documents.size >= MOST_DOCUMENTS) documents.clear();
	documents.set(source, read);
	return read;
}

async function parseDocument(source: string): Promise<ReadDocument> {
	let document: DocumentNode;
	try {
		document = parse(source);
	} catch (error) {
		return { message: error instanceof Error ? error.message : String(error) };
	}
	const problems = validate(await loadSchema(), document)
		.map(({ message }) => message)
		// GitHub merges fields of a union's members whose types differ, such as the states of issues and pull requests.
		.filter((message) => !message.includes("because they return conflicting types"));
	return { document, problems };
}

/**
 * Runs a document over `root`, whose properties are values or functions `(args) => value`, named as in
 * GitHub's schema. A property that is missing, or an argument that it does not read, is reported as unmodelled.
 */
export async function executeGraphql(
	source: string,
	variables: Readonly<Record<string, unknown>>,
	root: object,
	operationName?: string,
): Promise<GraphqlAnswer> {
	const violations: Violation[] = [];
	const read = await readDocument(source);
	if ("message" in read) return { body: { errors: [read] }, violations: [violate("", read.message)], unmodelled: [] };
	const { document } = read;
	const problems = [...read.problems];
	// Fragments that contain each other have no number of nodes.
	const cost = problems.length > 0 ? { nodes: 0, problems: [] } : countNodes(document, variables);
	problems.push(...cost.problems);
	if (cost.nodes > NODE_LIMIT)
		problems.push(
			`This query requests up to ${cost.nodes} possible nodes which exceeds the maximum limit of ${NODE_LIMIT}.`,
		);
	if (problems.length > 0) {
		return {
			body: { errors: problems.map((message) => ({ message })) },
			violations: problems.map((message) => violate("", message)),
			unmodelled: [],
		};
	}
	const unmodelled: Violation[] = [];
	const fieldResolver = createResolver((pointer, message) => unmodelled.push(violate(pointer, message)));
	const result = await execute({
		schema: await loadSchema(),
		document,
		rootValue: root,
		variableValues: variables,
		...(operationName === undefined ? {} : { operationName }),
		fieldResolver,
	});
	const errors = result.errors?.map((error) => {
		const type = (error.originalError as { type?: string } | undefined)?.type;
		return { ...(type === undefined ? {} : { type }), path: error.path, message: error.message };
	});
	return { body: { data: result.data, ...(errors === undefined ? {} : { errors }) }, violations, unmodelled };
}

/** Thrown by a resolver when the token lacks a permission. */
export class Forbidden extends Error {
	readonly type = "FORBIDDEN";
	constructor() {
		super("Resource not accessible by integration");
	}
}
