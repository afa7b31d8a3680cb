import { nameCheckRun } from "@octoacme/shared/record/check-run.ts";
import type { EntryFields } from "@octoacme/shared/record/entry.ts";
import { ENTRY_ROOM, fitEntry } from "@octoacme/shared/record/entry-room.ts";
import { decodeRecord, encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { digestOf } from "@octoacme/shared/text/canonical.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const fields: EntryFields = {
	phase: "preflight",
	at: "2026-06-01T10:00:00.000Z",
	actor: "bob",
	run: { id: "1", attempt: 2, url: "https://github.com/o/r/actions/runs/1", startedBy: "ada" },
	repository: "o/r",
	version: "1.2.3",
	sha: "a".repeat(40),
	service: "api",
	environment: null,
	policyDigest: "sha256:p",
	decision: "go",
	reason: "all-met",
	reasons: ["ci: passed"],
	facts: { small: true },
};

describe("an entry and the room that GitHub gives it", () => {
	test("keeps everything and says nothing of omissions while it fits", () => {
		const entry = fitEntry([], fields);
		expect(entry).toMatchObject({ facts: { small: true }, reasons: ["ci: passed"] });
		expect(entry).not.toHaveProperty("omitted");
	});

	test.each([
		["Latin", "a", 1],
		["Cyrillic", "ж", 2],
		["Japanese", "買", 3],
		["emoji", "🚀", 4],
	])("is measured as it is written, for facts in %s", (_script, character, bytes) => {
		const count = Math.floor(47_000 / bytes);
		const large = { text: character.repeat(count) };
		const tooLarge = { text: character.repeat(count + Math.ceil(4_000 / bytes)) };
		expect(fitEntry([], { ...fields, facts: large })).toHaveProperty("facts");
		const entry = fitEntry([], { ...fields, facts: tooLarge });
		expect(entry).toMatchObject({ omitted: ["facts"], factsDigest: digestOf(tooLarge) });
		expect(entry).not.toHaveProperty("facts");
	});

	test("keeps the first of the smaller facts that fits, with their own digest, and says that there were more", () => {
		const smaller = [{ text: "買".repeat(30_000) }, { text: "few" }, { text: "fewer" }];
		const entry = fitEntry([], { ...fields, facts: { text: "買".repeat(50_000) } }, smaller);
		expect(entry).toMatchObject({
			facts: { text: "few" },
			omitted: ["some-facts"],
			factsDigest: digestOf({ text: "few" }),
		});
	});

	test("leaves reasons out after the 20th, and shortens long ones only when nothing else is left to leave out", () => {
		const many = Array.from({ length: 200 }, (_, index) => `reason ${index}`);
		expect(fitEntry([], { ...fields, reasons: many })).toMatchObject({
			reasons: many.slice(0, 20),
			omitted: ["reasons"],
			facts: { small: true },
		});
		const long = many.map((reason) => `${reason} ${"🚀".repeat(5_000)}`);
		const entry = fitEntry([], { ...fields, reasons: long });
		expect(entry.omitted).toEqual(["reasons", "facts"]);
		expect(entry.reasons.every((reason) => reason.length <= 200 && reason.isWellFormed())).toBe(true);
	});

	test("fits whatever its facts and reasons are, can be read back, and is not written twice", () => {
		const text = fc.string({ unit: "binary", maxLength: 4_000 });
		fc.assert(
			fc.property(fc.array(text, { maxLength: 40 }), fc.array(text, { maxLength: 40 }), (facts, reasons) => {
				const asked = { ...fields, facts, reasons };
				const entry = fitEntry([], asked, [facts.slice(0, 1)]);
				const written = encodeRecord(entry);
				expect(written.length).toBeLessThanOrEqual(ENTRY_ROOM);
				const read = decodeRecord(written);
				expect(read.ok).toBe(true);
				expect(fitEntry([entry], asked, [facts.slice(0, 1)])).toEqual(entry);
			}),
			{ numRuns: 100 },
		);
	});
});

test.each([
	[{ service: null, environment: null }, "octoacme/verify", "octoacme:verify:-:-:1.2.3"],
	[{ service: "api", environment: null }, "octoacme/verify (api)", "octoacme:verify:api:-:1.2.3"],
	[{ service: null, environment: "staging" }, "octoacme/verify (staging)", "octoacme:verify:-:staging:1.2.3"],
	[{ service: "api", environment: "prod/eu" }, "octoacme/verify (api, prod/eu)", "octoacme:verify:api:prod/eu:1.2.3"],
])("a check run of %j is named %s", (scope, name, externalId) => {
	expect(nameCheckRun({ phase: "verify", version: "1.2.3", ...scope })).toEqual({ name, externalId });
});
