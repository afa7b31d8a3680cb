/** Fits an entry into the room that GitHub gives it: what is left out, in which order, and that the entry says so. */
import { followChain } from "./chain.ts";
import type { EntryFields, Omission, RecordEntry } from "./entry.ts";
import { encodeRecord } from "./machine-part.ts";

/** Characters of a check run's text that an encoded entry may take; GitHub takes 65,535 in all. */
export const ENTRY_ROOM = 65_000;

const REASONS = 20;
/** 20 reasons of so many characters fit in every script: at most 4 bytes each, 4/3 in base64. */
const SHORT_REASON = 200;
/** No other text of an entry grows without a bound of its own; these are cut as the last resort. */
const SHORT_FIELD = 500;

/**
 * The entry that follows `entries`, measured as it will be written: UTF-8 in base64. What does not fit is left out in this order:
 * 1. reasons after the 20th, always; 2. facts, for the `smaller` ones in their order, which decide the same; 3. all facts, of which
 * the digest stays; 4. the rest of long reasons. `omitted` of the entry names what was left out.
 */
export function fitEntry(
	entries: readonly RecordEntry[],
	fields: Omit<EntryFields, "omitted">,
	smaller: Iterable<unknown> = [],
): RecordEntry {
	const reasons = fields.reasons.slice(0, REASONS);
	const cut: readonly Omission[] = reasons.length < fields.reasons.length ? ["reasons"] : [];
	const follow = (change: Partial<EntryFields>, omitted: readonly Omission[], keepsFacts: boolean) =>
		followChain(entries, { ...fields, reasons, ...change, ...(omitted.length === 0 ? {} : { omitted }) }, keepsFacts);
	const whole = follow({}, cut, true);
	if (hasRoom(whole)) return whole;
	for (const facts of smaller) {
		const entry = follow({ facts }, [...cut, "some-facts"], true);
		if (hasRoom(entry)) return entry;
	}
	const bare = follow({}, [...cut, "facts"], false);
	if (hasRoom(bare)) return bare;
	const short = reasons.map((reason) => shorten(reason, SHORT_REASON));
	return follow({ reasons: short, reason: shorten(fields.reason, SHORT_FIELD) }, ["reasons", "facts"], false);
}

function hasRoom(entry: RecordEntry): boolean {
	return encodeRecord(entry).length <= ENTRY_ROOM;
}

/** Never between the two halves of a character: half of one is no text. */
function shorten(text: string, limit: number): string {
	if (text.length <= limit) return text;
	return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
