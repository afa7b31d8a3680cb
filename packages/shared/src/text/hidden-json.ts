/** JSON as it stands in our hidden comments: text that Markdown hides, no reader can break and no value can end. */

/** Matches what `encodeHidden` gives. Base64 holds no `-`: two of them end a comment for some readers of HTML. */
export const HIDDEN_JSON = "[A-Za-z0-9+/=]+";

/** A value of JSON as one word of base64. */
export function encodeHidden(value: unknown): string {
	return Buffer.from(JSON.stringify(value), "utf8").toString("base64");
}

/** Far deeper than what we write. What walks a value calls itself once a level. */
const DEPTH_LIMIT = 100;

/** The value; throws when the text holds none, or one that is nested deeper than any of ours. White space inside is passed over. */
export function decodeHidden(text: string): unknown {
	const json = Buffer.from(text.replace(/\s+/g, ""), "base64").toString("utf8");
	const value: unknown = JSON.parse(json);
	if (measureDepth(json) > DEPTH_LIMIT) throw new SyntaxError(`JSON is nested deeper than ${DEPTH_LIMIT} levels`);
	return value;
}

/** Levels of arrays and objects. Linear for JSON alone, in which every string ends. */
function measureDepth(json: string): number {
	let depth = 0;
	let most = 0;
	for (const [sign] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
		if (sign === "[" || sign === "{") depth += 1;
		else if (sign === "]" || sign === "}") depth -= 1;
		most = Math.max(most, depth);
	}
	return most;
}
