/** JSON as it stands in our hidden comments: text that Markdown hides, no reader can break and no value can end. */

/** Matches what `encodeHidden` gives. Base64 holds no `-`: two of them end a comment for some readers of HTML. */
export const HIDDEN_JSON = "[A-Za-z0-9+/=]+";

/** A value of JSON as one word of base64. */
export function encodeHidden(value: unknown): string {
	return Buffer.from(JSON.stringify(value), "utf8").toString("base64");
}

/** The value; throws when the text holds none. White space inside is passed over. */
export function decodeHidden(text: string): unknown {
	return JSON.parse(Buffer.from(text.replace(/\s+/g, ""), "base64").toString("utf8"));
}
