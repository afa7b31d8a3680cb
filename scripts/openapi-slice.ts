/** Cuts the operations that the local GitHub serves out of GitHub's OpenAPI: `node scripts/openapi-slice.ts <folder of @octokit/openapi>`. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { SERVED_OPERATIONS } from "../packages/local-github/src/schema/operations.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const TARGET = fileURLToPath(new URL("../packages/local-github/src/schema/github-openapi.slice.json", import.meta.url));
const PROSE = new Set(["description", "title", "example", "examples", "externalDocs", "deprecated", "readOnly", "xml"]);
const METHODS = ["get", "post", "put", "patch", "delete"];
const SCHEMA_MAPS = new Set(["properties", "patternProperties"]);

function isObject(value: Json | undefined): value is JsonObject {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** convertSchema turns an OpenAPI 3.0 schema into JSON Schema 2020-12: `nullable` becomes a type, prose goes away. */
function convertSchema(schema: Json): Json {
	if (Array.isArray(schema)) return schema.map(convertSchema);
	if (!isObject(schema)) return schema;
	if (typeof schema["$ref"] === "string") {
		return { $ref: schema["$ref"].replace("#/components/schemas/", "#/$defs/") };
	}
	const result: JsonObject = {};
	for (const [key, value] of Object.entries(schema)) {
		if (PROSE.has(key) || key.startsWith("x-") || key === "nullable" || key === "default" || key === "discriminator")
			continue;
		if (SCHEMA_MAPS.has(key) && isObject(value)) {
			result[key] = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, convertSchema(inner)]));
		} else if (key === "enum" || key === "required") {
			result[key] = value;
		} else {
			result[key] = convertSchema(value);
		}
	}
	if (schema["default"] === "" && result["format"] === "uri") delete result["format"];
	if (schema["nullable"] !== true) return result;
	if (typeof result["type"] === "string") {
		result["type"] = [result["type"], "null"];
		if (Array.isArray(result["enum"]) && !result["enum"].includes(null)) result["enum"] = [...result["enum"], null];
		const branches = ["allOf", "anyOf", "oneOf"].some((key) => key in result);
		return branches ? { anyOf: [result, { type: "null" }] } : result;
	}
	return Object.keys(result).length === 0 ? {} : { anyOf: [result, { type: "null" }] };
}

/** collectReferences adds the names of all `$defs` that the value points at, also through other definitions. */
function collectReferences(value: Json, definitions: JsonObject, source: JsonObject): void {
	if (Array.isArray(value)) {
		for (const item of value) collectReferences(item, definitions, source);
		return;
	}
	if (!isObject(value)) return;
	const reference = value["$ref"];
	if (typeof reference === "string" && reference.startsWith("#/$defs/")) {
		const name = reference.slice("#/$defs/".length);
		if (name in definitions) return;
		const found = source[name];
		if (found === undefined) throw new Error(`The schema ${name} is referred to but not defined.`);
		const converted = convertSchema(found);
		definitions[name] = converted;
		collectReferences(converted, definitions, source);
		return;
	}
	for (const inner of Object.values(value)) collectReferences(inner, definitions, source);
}

function resolveReference(value: Json | undefined, document: JsonObject): JsonObject {
	if (!isObject(value)) throw new Error("An operation part is not an object.");
	const reference = value["$ref"];
	if (typeof reference !== "string") return value;
	let current: Json = document;
	for (const part of reference.slice(2).split("/")) {
		const next: Json | undefined = isObject(current) ? current[part] : undefined;
		if (next === undefined) throw new Error(`The reference ${reference} leads nowhere.`);
		current = next;
	}
	return resolveReference(current, document);
}

function schemaOf(content: Json | undefined): { type: string; schema: Json } | null {
	if (!isObject(content)) return null;
	const entries = Object.entries(content);
	const chosen = entries.find(([type]) => type === "application/json") ?? entries[0];
	if (chosen === undefined || !isObject(chosen[1])) return null;
	return { type: chosen[0], schema: convertSchema(chosen[1]["schema"] ?? {}) };
}

function cutOperation(
	method: string,
	path: string,
	operation: JsonObject,
	shared: Json[],
	document: JsonObject,
): JsonObject {
	const listed = Array.isArray(operation["parameters"]) ? operation["parameters"] : [];
	const parameters = [...shared, ...listed].map((entry) => {
		const parameter = resolveReference(entry, document);
		return {
			name: parameter["name"] ?? "",
			in: parameter["in"] ?? "",
			required: parameter["required"] === true,
			schema: convertSchema(parameter["schema"] ?? {}),
		};
	});
	let body: Json = null;
	if (operation["requestBody"] !== undefined) {
		const requestBody = resolveReference(operation["requestBody"], document);
		const content = schemaOf(requestBody["content"]);
		if (content !== null) body = { required: requestBody["required"] === true, ...content };
	}
	const responses: JsonObject = {};
	for (const [status, response] of Object.entries(resolveReference(operation["responses"], document))) {
		const content = schemaOf(resolveReference(response, document)["content"]);
		responses[status] = content === null ? null : content.schema;
	}
	return { method: method.toUpperCase(), path, parameters, body, responses };
}

function sortKeys(value: Json): Json {
	if (Array.isArray(value)) return value.map(sortKeys);
	if (!isObject(value)) return value;
	return Object.fromEntries(
		Object.keys(value)
			.sort()
			.map((key) => [key, sortKeys(value[key] ?? null)]),
	);
}

/**
 * Operations of GitHub's that are not served although the path of a served one, whose last parameter may hold slashes,
 * covers them: `GET /branches/{branch}/protection` is no branch.
 */
function listUnserved(document: JsonObject, operations: JsonObject): Json[] {
	const covers = Object.values(operations).flatMap((value) => {
		const { method, path } = resolveReference(value, document) as { method: string; path: string };
		const open = /\{(?:path|ref|basehead|branch|tag|name)\}$/.test(path);
		return open ? [{ method, start: path.slice(0, path.lastIndexOf("{")) }] : [];
	});
	const found: Json[] = [];
	for (const [path, item] of Object.entries(resolveReference(document["paths"], document))) {
		for (const [method, operation] of Object.entries(resolveReference(item, document))) {
			if (!METHODS.includes(method) || !isObject(operation) || String(operation["operationId"]) in operations) continue;
			const verb = method.toUpperCase();
			const isCovered = covers.some(
				({ method: own, start }) => own === verb && path.startsWith(start) && path.slice(start.length).includes("/"),
			);
			if (isCovered) found.push({ method: verb, path });
		}
	}
	return found;
}

function cutSlice(folder: string): Json {
	const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as JsonObject;
	const text = readFileSync(join(folder, "generated", "api.github.com.json"), "utf8");
	const document = JSON.parse(text) as JsonObject;
	const schemas = resolveReference(resolveReference(document["components"], document)["schemas"], document);
	const wanted = new Set<string>(SERVED_OPERATIONS);
	const operations: JsonObject = {};
	for (const [path, item] of Object.entries(resolveReference(document["paths"], document))) {
		if (!isObject(item)) continue;
		const shared = Array.isArray(item["parameters"]) ? item["parameters"] : [];
		for (const method of METHODS) {
			const operation = item[method];
			if (!isObject(operation)) continue;
			const id = operation["operationId"];
			if (typeof id === "string" && wanted.has(id))
				operations[id] = cutOperation(method, path, operation, shared, document);
		}
	}
	const unserved = listUnserved(document, operations);
	const missing = [...wanted].filter((id) => !(id in operations));
	if (missing.length > 0) throw new Error(`GitHub's OpenAPI has no operation ${missing.join(", ")}.`);
	const definitions: JsonObject = {};
	collectReferences(operations, definitions, schemas);
	const content = sortKeys({ operations, unserved, $defs: definitions });
	return {
		source: {
			package: String(manifest["name"]),
			version: String(manifest["version"]),
			sha256: createHash("sha256").update(text).digest("hex"),
		},
		checksum: createHash("sha256").update(JSON.stringify(content)).digest("hex"),
		...(content as JsonObject),
	};
}

const folder = process.argv[2];
if (folder === undefined) {
	process.stderr.write(
		"Name the folder of @octokit/openapi, for example: npm install --prefix /tmp/openapi @octokit/openapi@23.0.2, then /tmp/openapi/node_modules/@octokit/openapi\n",
	);
	process.exitCode = 1;
} else {
	const slice = JSON.stringify(cutSlice(resolve(folder)));
	writeFileSync(TARGET, `${slice}\n`);
	process.stdout.write(`${SERVED_OPERATIONS.length} operations, ${Math.round(slice.length / 1024)} kB\n`);
}
