/** Reads a release record in any of the forms that it is kept in. */
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { ActionableError, describeError } from "@octoacme/shared/errors.ts";
import type { RecordEntry } from "@octoacme/shared/record/entry.ts";
import { decodeRecord, isRecordEntry } from "@octoacme/shared/record/machine-part.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import type { Runtime } from "../runtime.ts";

const LIMIT_BYTES = 50_000_000;

/** The entries as the file has them; throws when it cannot be read or holds none. */
export async function readRecordFile(name: string, runtime: Runtime): Promise<readonly RecordEntry[]> {
	const text = name === "-" ? await runtime.readInput() : readText(resolve(runtime.cwd, name), name);
	return parseRecord(text, name === "-" ? "standard input" : name);
}

function readText(path: string, name: string): string {
	try {
		const size = statSync(path).size;
		if (size > LIMIT_BYTES) throw new Error(`it has ${size} bytes; a record has at most ${LIMIT_BYTES}`);
		return readFileSync(path, "utf8");
	} catch (cause) {
		throw new ActionableError({
			code: "not-found",
			message: `The record ${quoteValue(name)} could not be read: ${describeError(cause)}.`,
			hint: "Download it: gh release download TAG --pattern release-record.json",
			cause,
		});
	}
}

/** The asset of a release, a list of entries, one entry, or the text of a check run. */
export function parseRecord(text: string, name: string): readonly RecordEntry[] {
	const refuse = (problem: string) =>
		new ActionableError({
			code: "invalid-answer",
			message: `${quoteValue(name)} is no release record: ${problem}.`,
			hint: "Expected is the asset release-record.json of a GitHub Release, a JSON list of its entries, or the text of one of our check runs.",
		});
	if (text.includes("<!-- octoacme:record")) {
		const decoded = decodeRecord(text);
		if (!decoded.ok) throw refuse(decoded.message);
		return [decoded.entry];
	}
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (cause) {
		throw refuse(`it is no JSON (${describeError(cause)})`);
	}
	const kept =
		typeof value === "object" && value !== null && !Array.isArray(value) && "record" in value
			? (value as { record: unknown }).record
			: value;
	const entries = Array.isArray(kept) ? kept : [kept];
	if (entries.length === 0) throw refuse("it has no entries");
	const wrong = entries.findIndex((entry) => !isRecordEntry(entry));
	if (wrong >= 0) throw refuse(`entry ${wrong + 1} has another shape than an entry of the record`);
	return entries as readonly RecordEntry[];
}
