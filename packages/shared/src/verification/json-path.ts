/** Reads one value out of a JSON document by a singular JSONPath (RFC 9535, section 2.3.5.1): names and indices, never an expression. */

type JsonPath = readonly (string | number)[];

type JsonPathResult = { readonly ok: true; readonly path: JsonPath } | { readonly ok: false; readonly message: string };

const SEGMENT =
	/\.([A-Za-z_\u0080-\uffff][\w\u0080-\uffff-]*)|\[\s*(?:(-?(?:0|[1-9]\d{0,9}))|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*\]/uy;

/**
 * `$.data.result[0].value[1]`, `$['a-b'][-1]`. Wildcards, slices, filters and `..` are refused, because a
 * gate must read exactly one value.
 */
export function parseJsonPath(text: string): JsonPathResult {
	const trimmed = text.trim();
	if (!trimmed.startsWith("$")) return refuse(text, "it must start with $");
	const path: (string | number)[] = [];
	let position = 1;
	while (position < trimmed.length) {
		SEGMENT.lastIndex = position;
		const match = SEGMENT.exec(trimmed);
		if (!match)
			return refuse(text, `${JSON.stringify(trimmed.slice(position, position + 20))} is neither a name nor an index`);
		const [whole, dotted, index, single, double] = match;
		if (index !== undefined) path.push(Number(index));
		else path.push(dotted ?? unescapeName(single ?? double ?? ""));
		position += whole.length;
	}
	return { ok: true, path };
}

/** The value at the path, or undefined when the document has none there. Inherited properties are not seen. */
export function readJsonPath(document: unknown, path: JsonPath): unknown {
	let value = document;
	for (const step of path) {
		if (Array.isArray(value)) {
			if (typeof step !== "number") return undefined;
			value = value.at(step);
		} else if (typeof value === "object" && value !== null) {
			if (typeof step !== "string" || !Object.hasOwn(value, step)) return undefined;
			value = (value as Record<string, unknown>)[step];
		} else return undefined;
	}
	return value;
}

function unescapeName(name: string): string {
	return name.replace(/\\(.)/gs, "$1");
}

function refuse(text: string, why: string): JsonPathResult {
	return {
		ok: false,
		message: `${JSON.stringify(text)} is no JSONPath to one value: ${why}. Expected names and indices such as $.data[0].value.`,
	};
}
