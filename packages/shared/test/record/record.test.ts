import { followChain, headOf, orderChain, replay, verifyChain } from "@octoacme/shared/record/chain.ts";
import { createEntry, type EntryFields, type RecordEntry } from "@octoacme/shared/record/entry.ts";
import { decodeRecord, encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { canonicalJson, digestOf } from "@octoacme/shared/text/canonical.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const fields: EntryFields = {
	phase: "preflight",
	at: "2026-06-01T10:00:00.000Z",
	actor: "ada",
	run: { id: "1", attempt: 1, url: "https://github.com/o/r/actions/runs/1" },
	repository: "o/r",
	version: "1.2.3",
	sha: "a".repeat(40),
	service: null,
	environment: null,
	policyDigest: "sha256:p",
	decision: "go",
	reason: "all-met",
	reasons: ["ci: passed"],
	facts: { checks: [{ name: "test", ok: true }] },
};
const first = createEntry(fields, null);
/** Facts that nothing which walks them comes back from. */
function nest(entry: typeof first): typeof first {
	let facts: unknown = 1;
	for (let depth = 0; depth < 2_000; depth += 1) facts = [facts];
	return { ...entry, facts } as typeof first;
}
const second = createEntry({ ...fields, phase: "deploy", at: "2026-06-01T11:00:00.000Z", decision: "deployed" }, first);
const third = createEntry(
	{ ...fields, phase: "verify", at: "2026-06-01T12:00:00.000Z", decision: "healthy" },
	second,
	false,
);

describe("canonical JSON", () => {
	it("is the same for every order of keys, and parses back", () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
				const reversed = Object.fromEntries(Object.entries(value).reverse());
				expect(canonicalJson(reversed)).toBe(canonicalJson(value));
				expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
			}),
		);
	});
	it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [() => 1], [1n]])("refuses %s", (value) => {
		expect(() => canonicalJson(value)).toThrow(TypeError);
	});
	it("has a known digest", () => {
		expect(digestOf({ b: 1, a: [true, null] })).toBe(digestOf({ a: [true, null], b: 1 }));
		expect(canonicalJson({ b: 1, a: "é" })).toBe('{"a":"é","b":1}');
	});
});

describe("the chain", () => {
	it("is whole as written, in whatever order it is read", () => {
		expect(verifyChain([first, second, third])).toEqual([]);
		expect(orderChain([third, first, second])).toEqual([first, second, third]);
		expect(headOf([second, third, first])).toEqual(third);
		expect(headOf([])).toBeNull();
	});
	it("is whole when phases ran side by side and followed the same entry", () => {
		const beside = createEntry({ ...fields, environment: "elsewhere" }, first);
		const entries = [third, beside, second, first];
		expect(verifyChain(orderChain(entries))).toEqual([]);
		expect(verifyChain(orderChain(entries.filter((entry) => entry !== second)))).toHaveLength(1);
	});
	const change = (entry: RecordEntry, values: Partial<RecordEntry>): RecordEntry => ({ ...entry, ...values });
	it.each([
		["a changed decision", [first, change(second, { decision: "no" })], "changed"],
		["changed facts", [change(first, { facts: {} }), second], "facts-changed"],
		["an entry left out", [first, third], "unlinked"],
		["two entries swapped", [second, first], "unlinked"],
		["an entry of another release", [first, createEntry({ ...fields, sha: "b".repeat(40) }, first)], "other-release"],
	] as const)("shows %s", (_name, entries, kind) => {
		expect(verifyChain(entries).map((problem) => problem.kind)).toContain(kind);
	});
	it("shows any change of any text in any entry", () => {
		const keys = ["at", "actor", "version", "decision", "reason", "policyDigest", "factsDigest"] as const;
		fc.assert(
			fc.property(fc.constantFrom(...keys), fc.nat(2), fc.string(), (key, index, value) => {
				const entries = [first, second, third];
				fc.pre(entries[index]![key] !== value);
				entries[index] = change(entries[index]!, { [key]: value });
				expect(verifyChain(entries)).not.toEqual([]);
			}),
		);
	});
});

describe("an entry that follows", () => {
	const again = { ...fields, at: "2026-06-01T13:00:00.000Z" };
	it("is the one that stands when the same run says the same again", () => {
		expect(followChain([first, second, third], again)).toEqual(first);
	});
	it.each([
		["another run", { run: { ...fields.run, id: "2" } }],
		["another decision", { decision: "no-go" }],
		["another reason", { reason: "met-with-exceptions" }],
		["other facts", { facts: {} }],
		["another policy", { policyDigest: "sha256:q" }],
	])("is appended for %s, and the record stays whole", (_, change) => {
		const entry = followChain([third, first, second], { ...again, ...change });
		expect(entry.previous).toBe(third.hash);
		expect(verifyChain(orderChain([entry, third, second, first]))).toEqual([]);
		// What came after it is repeated no more than the first.
		expect(followChain([entry, third, second, first], { ...again, ...change })).toEqual(entry);
	});
	it("begins a record", () => {
		expect(followChain([], again)).toEqual(createEntry(again, null));
	});
});

describe("replay", () => {
	it("says whether today's rules decide alike", () => {
		expect(replay(first, { preflight: () => ({ decision: "go", reason: "all-met" }) }).outcome.kind).toBe("same");
		expect(replay(first, { preflight: () => ({ decision: "no-go", reason: "ci" }) }).outcome).toEqual({
			kind: "different",
			decision: "no-go",
			reason: "ci",
		});
		expect(replay(third, {}).outcome).toEqual({ kind: "not-replayable", why: "no-facts" });
		expect(replay(second, {}).outcome).toEqual({ kind: "not-replayable", why: "no-decider" });
		expect(replay({ ...first, facts: 1 }, { preflight: () => ({ decision: "go", reason: "x" }) }).outcome).toEqual({
			kind: "not-replayable",
			why: "facts-changed",
		});
	});
});

describe("the machine part", () => {
	it("comes back from any text, and its base64url never ends the comment", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (reason, text) => {
				fc.pre(reason.isWellFormed());
				const entry = createEntry({ ...fields, reasons: [reason] }, null);
				const part = encodeRecord(entry);
				expect(part.slice(4, -3)).not.toContain("--");
				expect(decodeRecord(`${text}\n\n${part}`)).toEqual({ ok: true, entry });
			}),
		);
	});
	it.each([
		["", "absent"],
		[null, "absent"],
		[`${encodeRecord(first)}\n${encodeRecord(second)}`, "ambiguous"],
		["<!-- octoacme:record\nnonsense\n-->", "malformed"],
		[encodeRecord(nest(first)), "malformed"],
		[`<!-- octoacme:record\n${Buffer.from('{"schemaVersion":1}').toString("base64url")}\n-->`, "malformed"],
	])("%j: %s", (text, why) => {
		expect(decodeRecord(text)).toMatchObject({ ok: false, why });
	});
});
