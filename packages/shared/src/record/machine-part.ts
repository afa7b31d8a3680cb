/** The machine part of a check run: record entries as text that Markdown hides and no reader can break. */

import { decodeHidden, encodeHidden } from "../text/hidden-json.ts";
import { OMISSIONS, PHASES, type RecordEntry } from "./entry.ts";

const BEGIN = "<!-- octoacme:record";
const END = "-->";

/** The comment that ends a check run's text. */
export function encodeRecord(entry: RecordEntry): string {
	const lines = encodeHidden(entry).match(/.{1,120}/g) ?? [];
	return [BEGIN, ...lines, END].join("\n");
}

type DecodedRecord =
	| { readonly ok: true; readonly entry: RecordEntry }
	| { readonly ok: false; readonly why: "absent" | "ambiguous" | "malformed"; readonly message: string };

/** The entry in a check run's text. Two parts are as bad as none: somebody pasted one. */
export function decodeRecord(text: string | null | undefined): DecodedRecord {
	const found = findParts(text ?? "");
	if (found.length === 0)
		return { ok: false, why: "absent", message: "the text carries no entry of the release record" };
	if (found.length > 1)
		return { ok: false, why: "ambiguous", message: `the text carries ${found.length} entries of the release record` };
	try {
		const value = decodeHidden(found[0]!.encoded);
		if (isRecordEntry(value)) return { ok: true, entry: value };
		return { ok: false, why: "malformed", message: "the entry of the release record has another shape than expected" };
	} catch {
		return { ok: false, why: "malformed", message: "the entry of the release record is not JSON in base64" };
	}
}

interface Part {
	readonly start: number;
	readonly end: number;
	readonly encoded: string;
}

/** Every machine part, in one pass: any workflow with `checks: write` may have written the text, at any length. */
function findParts(text: string): readonly Part[] {
	const parts: Part[] = [];
	for (let start = text.indexOf(BEGIN); start >= 0; ) {
		const close = text.indexOf(END, start + BEGIN.length);
		if (close < 0) break;
		const next = text.indexOf(BEGIN, start + BEGIN.length);
		const encoded = text.slice(start + BEGIN.length, close);
		// A part that another begins within is none, and neither is one that holds what base64 does not.
		if ((next < 0 || next > close) && /^\s/.test(encoded) && !/[^A-Za-z0-9+/=\s]/.test(encoded))
			parts.push({ start, end: close + END.length, encoded });
		start = next;
	}
	return parts;
}

/** Whether a value read from outside has the shape of an entry; says nothing about its hash. */
export function isRecordEntry(value: unknown): value is RecordEntry {
	if (typeof value !== "object" || value === null) return false;
	const entry = value as Record<string, unknown>;
	const run = entry.run as Record<string, unknown> | null | undefined;
	const texts = [
		"at",
		"actor",
		"repository",
		"version",
		"sha",
		"policyDigest",
		"factsDigest",
		"decision",
		"reason",
		"hash",
	];
	return (
		entry.schemaVersion === 1 &&
		(PHASES as readonly unknown[]).includes(entry.phase) &&
		texts.every((key) => typeof entry[key] === "string") &&
		["service", "environment", "previous"].every((key) => entry[key] === null || typeof entry[key] === "string") &&
		Array.isArray(entry.reasons) &&
		entry.reasons.every((reason) => typeof reason === "string") &&
		typeof run === "object" &&
		run !== null &&
		typeof run.id === "string" &&
		typeof run.attempt === "number" &&
		typeof run.url === "string" &&
		["undefined", "string"].includes(typeof run.startedBy) &&
		(entry.omitted === undefined ||
			(Array.isArray(entry.omitted) && entry.omitted.every((name) => (OMISSIONS as readonly unknown[]).includes(name))))
	);
}
