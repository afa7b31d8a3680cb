/** Holds every request and every answer of the REST API to GitHub's own OpenAPI. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { OperationId } from "./operations.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

interface SliceParameter {
	name: string;
	in: "path" | "query" | "header";
	required: boolean;
	schema: Json;
}

interface SliceOperation {
	method: string;
	path: string;
	parameters: SliceParameter[];
	body: { required: boolean; type: string; schema: Json } | null;
	responses: Record<string, Json>;
}

interface Slice {
	source: { package: string; version: string; sha256: string };
	checksum: string;
	operations: Record<OperationId, SliceOperation>;
	/** Operations that are not served, although the path of a served one covers them. */
	unserved: readonly { method: string; path: string }[];
	$defs: JsonObject;
}

/** One place where a request or an answer leaves GitHub's schema; `operation` is an operationId, `graphql` or `unknown`. */
export interface Violation {
	operation: string;
	part: "route" | "path" | "query" | "request" | "response" | "graphql";
	pointer: string;
	message: string;
}

/** What a caller may know of an operation: its id, method and path template. */
export interface Operation {
	id: OperationId;
	method: string;
	path: string;
	template: RegExp;
	parameterNames: readonly string[];
}

/** A request as it is validated: decoded path parameters, raw query, parsed JSON body (undefined: none). */
export interface RequestParts {
	path: Readonly<Record<string, string>>;
	query: URLSearchParams;
	body: unknown;
}

const SLICE_FILE = new URL("./github-openapi.slice.json", import.meta.url);
const ROOT = "github";
const SPANNING_PARAMETERS = new Set(["path", "ref", "basehead", "branch", "tag", "environment_name", "name"]);

let loaded: Slice | undefined;
const compiled = new Map<string, ValidateFunction>();

function readSlice(): Slice {
	if (loaded !== undefined) return loaded;
	const slice = JSON.parse(readFileSync(SLICE_FILE, "utf8")) as Slice;
	const { $defs, operations, unserved } = slice;
	const checksum = createHash("sha256").update(JSON.stringify({ $defs, operations, unserved })).digest("hex");
	if (checksum !== slice.checksum) {
		throw new Error(`${SLICE_FILE.pathname} was changed by hand: make it again with scripts/openapi-slice.ts.`);
	}
	loaded = slice;
	return slice;
}

function isObject(value: unknown): value is JsonObject {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function pointAtRoot(schema: Json): Json {
	if (Array.isArray(schema)) return schema.map(pointAtRoot);
	if (!isObject(schema)) return schema;
	return Object.fromEntries(
		Object.entries(schema).map(([key, value]) => [
			key,
			key === "$ref" && typeof value === "string" ? value.replace("#/", `${ROOT}#/`) : pointAtRoot(value),
		]),
	);
}

/** Makes an unknown property of a request body an error: GitHub ignores it, and a client that sends it is mistaken. */
function closeBody(schema: Json, insideBranch = false): Json {
	if (Array.isArray(schema)) return schema.map((item) => closeBody(item, insideBranch));
	if (!isObject(schema)) return schema;
	const hasProperties = isObject(schema["properties"]);
	const result: JsonObject = {};
	for (const [key, value] of Object.entries(schema)) {
		if (key === "additionalProperties" && value === true && insideBranch) continue;
		if (key === "properties" && isObject(value)) {
			result[key] = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, closeBody(inner)]));
		} else if (key === "oneOf" || key === "anyOf" || key === "allOf") {
			result[key] = closeBody(value, insideBranch || hasProperties);
		} else if (key === "items") {
			result[key] = closeBody(value);
		} else {
			result[key] = value;
		}
	}
	if (hasProperties && !insideBranch && schema["additionalProperties"] === undefined) {
		result["unevaluatedProperties"] = false;
	}
	return result;
}

/** One for values as they are, one for those that an address holds as text. */
const engines = new Map<boolean, Ajv2020>();

function makeEngine(coerce: boolean): Ajv2020 {
	const known = engines.get(coerce);
	if (known !== undefined) return known;
	const engine = new Ajv2020({
		strict: false,
		allErrors: true,
		coerceTypes: coerce ? "array" : false,
		// The schemas are GitHub's own, pinned by their checksum: they are not held to the schema of schemas in every process.
		meta: false,
		validateSchema: false,
		// A validator runs a few times in a process: to optimize it takes longer than it saves.
		code: { optimize: false },
	});
	addFormats.default(engine);
	engine.addFormat("timestamp", true);
	engine.addFormat("uri-template", true);
	engine.addFormat("repo.nwo", true);
	engine.addSchema({ $defs: readSlice().$defs }, ROOT);
	engines.set(coerce, engine);
	return engine;
}

function compile(key: string, schema: Json, coerce: boolean): ValidateFunction {
	const known = compiled.get(key);
	if (known !== undefined) return known;
	const validate = makeEngine(coerce).compile(pointAtRoot(schema) as JsonObject);
	compiled.set(key, validate);
	return validate;
}

function collect(validate: ValidateFunction, value: unknown, operation: string, part: Violation["part"]): Violation[] {
	if (validate(value) === true) return [];
	return (validate.errors ?? []).map((error) => {
		const detail = "unevaluatedProperty" in error.params ? `: ${String(error.params["unevaluatedProperty"])}` : "";
		return {
			operation,
			part,
			pointer: error.instancePath,
			message: `${error.message ?? "is invalid"}${detail}`,
		};
	});
}

/** Operations that GitHub serves without their last parameter too: the root folder, every ref. */
const OPTIONAL_ENDS: ReadonlySet<OperationId> = new Set(["repos/get-content", "git/list-matching-refs"]);

function compileOpenPath(path: string): RegExp {
	const start = path.slice(0, path.lastIndexOf("/"));
	return new RegExp(compilePath(start).source.replace(/\$$/, "(?:/(.*))?$"));
}

let operationList: Operation[] | undefined;

function compilePath(path: string): RegExp {
	const pattern = path
		.replace(/[.*+?^$()|[\]\\]/g, "\\$&")
		.replace(/\{([^}]+)\}/g, (_, name: string) => (SPANNING_PARAMETERS.has(name) ? "(.+)" : "([^/]+)"));
	return new RegExp(`^${pattern}$`);
}

/** Gives every operation of the slice with a pattern that matches its paths (still percent-encoded). */
export function listOperations(): readonly Operation[] {
	operationList ??= Object.entries(readSlice().operations).map(([id, operation]) => {
		const { method, path } = operation;
		const parameterNames = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? "");
		const template = OPTIONAL_ENDS.has(id as OperationId) ? compileOpenPath(path) : compilePath(path);
		return { id: id as OperationId, method, path, parameterNames, template };
	});
	return operationList;
}

/** Gives the operation that GitHub would serve for a method and a path without query, or null. Literal segments win over parameters. */
export function findOperation(
	method: string,
	path: string,
): { operation: Operation; path: Record<string, string> } | null {
	const found = listOperations()
		.flatMap((operation) => {
			const match = operation.method === method ? operation.template.exec(path) : null;
			return match === null ? [] : [{ operation, match }];
		})
		.sort((left, right) => rank(right.operation.path) - rank(left.operation.path))[0];
	if (found === undefined || isUnserved(method, path, rank(found.operation.path))) return null;
	const values: Record<string, string> = {};
	for (const [index, name] of found.operation.parameterNames.entries()) {
		values[name] = decodeURIComponent(found.match[index + 1] ?? "");
	}
	return { operation: found.operation, path: values };
}

/** Literal text counts for a path, the names of parameters against it, and more segments for it. */
function rank(path: string): number {
	const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? "").join("");
	return path.length - names.length * 2 + path.split("/").length * 10;
}

let unservedPaths: { method: string; template: RegExp; rank: number }[] | undefined;

/** GitHub has an operation of its own for the path, more exact than the served one, and it is not served. */
function isUnserved(method: string, path: string, than: number): boolean {
	unservedPaths ??= readSlice().unserved.map((other) => ({
		method: other.method,
		template: compilePath(other.path),
		rank: rank(other.path),
	}));
	return unservedPaths.some((other) => other.method === method && other.rank > than && other.template.test(path));
}

/** Gives every violation of a request: path, query (an unknown parameter is one) and body (an unknown property is one). */
export function validateRequest(id: OperationId, request: RequestParts): Violation[] {
	const operation = readSlice().operations[id];
	const violations: Violation[] = [];
	const inQuery = operation.parameters.filter((parameter) => parameter.in === "query");
	for (const parameter of operation.parameters) {
		if (parameter.in !== "path") continue;
		const value = request.path[parameter.name];
		const validate = compile(`${id}:path:${parameter.name}`, parameterSchema(parameter), true);
		violations.push(
			...collect(validate, { value }, id, "path").map((found) => ({ ...found, pointer: `/${parameter.name}` })),
		);
	}
	for (const name of new Set(request.query.keys())) {
		const parameter = inQuery.find((candidate) => candidate.name === name);
		if (parameter === undefined) {
			violations.push({
				operation: id,
				part: "query",
				pointer: `/${name}`,
				message: "is no parameter of this operation",
			});
			continue;
		}
		const validate = compile(`${id}:query:${name}`, parameterSchema(parameter), true);
		const values = request.query.getAll(name);
		const value = values.length === 1 ? values[0] : values;
		violations.push(...collect(validate, { value }, id, "query").map((found) => ({ ...found, pointer: `/${name}` })));
	}
	for (const parameter of inQuery) {
		if (parameter.required && !request.query.has(parameter.name)) {
			violations.push({ operation: id, part: "query", pointer: `/${parameter.name}`, message: "is required" });
		}
	}
	violations.push(...validateBody(id, operation, request.body));
	return violations;
}

function parameterSchema(parameter: SliceParameter): Json {
	return { type: "object", properties: { value: parameter.schema }, required: ["value"] };
}

function validateBody(id: OperationId, operation: SliceOperation, body: unknown): Violation[] {
	if (operation.body === null) {
		const empty = body === undefined || body === null || (isObject(body) && Object.keys(body).length === 0);
		return empty ? [] : [{ operation: id, part: "request", pointer: "", message: "this operation takes no body" }];
	}
	if (operation.body.type !== "application/json") return [];
	if (body === undefined) {
		const message = "a body is required";
		return operation.body.required ? [{ operation: id, part: "request", pointer: "", message }] : [];
	}
	return collect(compile(`${id}:body`, closeBody(operation.body.schema), false), body, id, "request");
}

/** Gives every violation of an answer; a status that GitHub does not document for the operation is one, except those any request may get. */
export function validateResponse(id: OperationId, status: number, body: unknown): Violation[] {
	const { responses } = readSlice().operations[id];
	const key = String(status);
	if (!(key in responses)) {
		if (UNIVERSAL_STATUSES.has(status)) return [];
		const known = Object.keys(responses).join(", ");
		return [{ operation: id, part: "response", pointer: "", message: `${key} is not among the answers ${known}` }];
	}
	const schema = responses[key];
	if (schema === null || schema === undefined) {
		const message = `${key} has no body`;
		const bare = body === undefined || body === null || status === 302 || status >= 400 || isEmptyObject(body);
		return bare ? [] : [{ operation: id, part: "response", pointer: "", message }];
	}
	return collect(compile(`${id}:${key}`, schema, false), body, id, "response");
}

const UNIVERSAL_STATUSES = new Set([301, 304, 307, 308, 401, 403, 404, 409, 410, 422, 429, 500, 502, 503, 504]);

function isEmptyObject(body: unknown): boolean {
	return isObject(body) && Object.keys(body).length === 0;
}
