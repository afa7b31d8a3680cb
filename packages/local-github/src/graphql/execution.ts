/** Executes GraphQL on GitHub's own schema, with its cost rules; a field that nothing resolves is reported, never a silent null. */
import { readFileSync } from "node:fs";
import {
	buildSchema,
	type DocumentNode,
	execute,
	type GraphQLFieldResolver,
	type GraphQLSchema,
	Kind,
	parse,
	type SelectionSetNode,
	validate,
} from "graphql";
import type { Violation } from "../schema/validation.ts";
import { findPackageFile } from "../tree.ts";

const NODE_LIMIT = 500_000;
const PAGE_LIMIT = 100;

/** GraphqlAnswer is the body of an answer, which goes out with HTTP 200, and what GitHub's own schema refuses of the request. */
export interface GraphqlAnswer {
	body: { data?: unknown; errors?: readonly Record<string, unknown>[] };
	violations: Violation[];
	/** Fields and arguments of GitHub's schema that nothing here obeys: the answer is a 501 then. */
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

/** countNodes gives the most nodes a document can ask for, how many reads of connections that takes, and every connection without a `first` or `last` of 1 to 100. */
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

/** Arguments as a resolver reads them, and the names of those that it has not read. */
function watchArguments(args: Readonly<Record<string, unknown>>, given: readonly string[]) {
	const unread = new Set(given);
	const watched = new Proxy(args, {
		get(target, name) {
			unread.delete(String(name));
			return target[String(name)];
		},
	});
	return { watched, unread };
}

/** A field resolver over plain objects; fields that are missing and arguments that nobody reads are reported. */
function createResolver(report: (pointer: string, message: string) => void): GraphQLFieldResolver<unknown, unknown> {
	return (parent, args, context, info) => {
		const name = info.fieldName;
		const pointer = `/${info.parentType.name}/${name}`;
		if (typeof parent !== "object" || parent === null || !(name in parent)) {
			const message = `${info.parentType.name}.${name} is not modelled`;
			report(pointer, message);
			throw new Error(message);
		}
		const value = (parent as Record<string, unknown>)[name];
		const given = Object.keys(args).filter((argument) =>
			info.fieldNodes.some((node) => node.arguments?.some((written) => written.name.value === argument)),
		);
		const { watched, unread } = watchArguments(args, given);
		const resolved = typeof value === "function" ? value.call(parent, watched, context, info) : value;
		const check = (result: unknown) => {
			// Nothing came back that an argument could have narrowed or changed: a filter over no items reads none.
			if (result == null || (result as { totalCount?: unknown }).totalCount === 0) return;
			for (const argument of unread)
				report(`${pointer}/${argument}`, `the argument ${argument} of ${info.parentType.name}.${name} is not modelled`);
		};
		if (!(resolved instanceof Promise)) {
			check(resolved);
			return resolved;
		}
		return resolved.then((result: unknown) => {
			check(result);
			return result;
		});
	};
}

/**
 * executeGraphql runs a document over `root`, whose properties are values or functions `(args) => value`, named as in
 * GitHub's schema. A property that is missing, or an argument that it does not read, is reported as unmodelled.
 */
export async function executeGraphql(
	source: string,
	variables: Readonly<Record<string, unknown>>,
	root: object,
): Promise<GraphqlAnswer> {
	const violations: Violation[] = [];
	let document: DocumentNode;
	try {
		document = parse(source);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { body: { errors: [{ message }] }, violations: [violate("", message)], unmodelled: [] };
	}
	const problems = validate(await loadSchema(), document)
		.map(({ message }) => message)
		// GitHub merges fields of a union's members whose types differ, such as the states of issues and pull requests.
		.filter((message) => !message.includes("because they return conflicting types"));
	const cost = countNodes(document, variables);
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
		fieldResolver,
	});
	const errors = result.errors?.map((error) => {
		const type = (error.originalError as { type?: string } | undefined)?.type;
		return { ...(type === undefined ? {} : { type }), path: error.path, message: error.message };
	});
	return { body: { data: result.data, ...(errors === undefined ? {} : { errors }) }, violations, unmodelled };
}

/** Forbidden is thrown by a resolver when the token lacks a permission. */
export class Forbidden extends Error {
	readonly type = "FORBIDDEN";
	constructor() {
		super("Resource not accessible by integration");
	}
}
