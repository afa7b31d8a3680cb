/** Executes GraphQL on GitHub's own schema, with its cost rules; a field that nobody resolves is a violation, never a silent null. */
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

/** GraphqlAnswer is the body of an answer and what was wrong with the request; it always goes out with HTTP 200. */
export interface GraphqlAnswer {
	body: { data?: unknown; errors?: readonly Record<string, unknown>[] };
	violations: Violation[];
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
					(inner) =>
						inner.kind === Kind.FIELD && ["nodes", "edges", "pageInfo", "totalCount"].includes(inner.name.value),
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

/**
 * executeGraphql runs a document over `root`, whose properties are values or functions `(args) => value`, named as in
 * GitHub's schema. A property that is missing is a violation and an error in the answer.
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
		return { body: { errors: [{ message }] }, violations: [violate("", message)] };
	}
	const problems = validate(await loadSchema(), document).map(({ message }) => message);
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
		};
	}
	const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (parent, args, context, info) => {
		const name = info.fieldName;
		if (typeof parent !== "object" || parent === null || !(name in parent)) {
			const message = `${info.parentType.name}.${name} is not served by the local GitHub`;
			violations.push(violate(`/${[info.parentType.name, name].join("/")}`, message));
			throw new Error(message);
		}
		const value = (parent as Record<string, unknown>)[name];
		return typeof value === "function" ? value.call(parent, args, context, info) : value;
	};
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
	return { body: { data: result.data, ...(errors === undefined ? {} : { errors }) }, violations };
}

/** Forbidden is thrown by a resolver when the token lacks a permission. */
export class Forbidden extends Error {
	readonly type = "FORBIDDEN";
	constructor() {
		super("Resource not accessible by integration");
	}
}
