/** Canonical JSON and its digest: the one text of a value, whatever the order of its keys, so that hashes compare meanings. */
import { createHash } from "node:crypto";

/** What canonical JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Keys sorted by UTF-16 code unit, no white space, numbers as ECMAScript writes them (RFC 8785). Keys that
 * are `undefined` are left out. A number that JSON cannot hold, a function or a cycle is our bug and throws.
 */
export function canonicalJson(value: unknown): string {
	return write(value, []);
}

/** `sha256:` and the hex digest of the value's canonical JSON. */
export function digestOf(value: unknown): string {
	return `sha256:${createHash("sha256").update(canonicalJson(value), "utf8").digest("hex")}`;
}

function write(value: unknown, above: readonly object[]): string {
	if (value === null || typeof value === "boolean") return String(value);
	// A lone surrogate has no UTF-8: two texts that differ only there would share a digest.
	if (typeof value === "string") return JSON.stringify(value.toWellFormed());
	if (typeof value === "number") {
		if (!Number.isFinite(value)) throw new TypeError(`canonical JSON cannot hold ${value}`);
		return JSON.stringify(value);
	}
	if (typeof value !== "object") throw new TypeError(`canonical JSON cannot hold a ${typeof value}`);
	if (above.includes(value)) throw new TypeError("canonical JSON cannot hold a cycle");
	const inside = [...above, value];
	if (Array.isArray(value)) return `[${value.map((item) => write(item ?? null, inside)).join(",")}]`;
	const parts: string[] = [];
	for (const key of Object.keys(value).sort()) {
		const item = (value as Record<string, unknown>)[key];
		if (item !== undefined) parts.push(`${JSON.stringify(key)}:${write(item, inside)}`);
	}
	return `{${parts.join(",")}}`;
}
