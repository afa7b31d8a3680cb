/** Which answers say that nothing breaks, wherever they stand. */
import { describe, expect, it } from "vitest";
import { deniesBreaking } from "../../src/release/breaking-answer.ts";
import { parseCommitMessage } from "../../src/release/commits.ts";

describe("an answer about what breaks", () => {
	it.each([
		"None",
		"_None._",
		"no",
		"n/a",
		"nil",
		"Not applicable",
		"No breaking changes introduced.",
		"There are no breaking changes in this PR.",
		"No backwards-incompatible changes.",
		"There are no incompatible API changes",
		"No BC breaks",
		"No breaking changes are introduced by this PR.",
		"- This PR does not introduce any breaking changes.",
		"This change doesn’t contain any breaking changes.",
		"It won't break anything",
		"Non-breaking.",
		"This is a non-breaking change.",
		"None. All changes are backwards compatible.",
		"This change is backward compatible.",
		"It is fully backwards-compatible.",
		"Does not break backward compatibility.",
		"None - this is purely additive.",
		"No, internal only.",
		"None, internal refactoring",
		"N/A (docs only)",
		"No public API changes.",
		"No user-facing changes",
		"Not that I know of.",
		"None that I am aware of",
		"Should be none.",
		"None known",
		"none expected",
		"no breaking changes",
		"N/A - additive",
		"none, no API touched",
		"Breaking changes: none",
		"We don't expect any breaking changes.",
		"I don't think so.",
		"No breaking changes for end users",
		"No known breaking changes at this time",
		"No breaking change, bug fix only",
		"None - bug fix",
		"None, this just adds tests",
		"None\nRelated issues: #5",
		"None\n\n## How tested\n\nBy hand.",
	])("denies it: %j", (text) => expect(deniesBreaking(text)).toBe(true));

	it.each([
		"",
		"Yes",
		"**Yes**, no way around it",
		"No longer supports Node 16",
		"None of the old tokens work",
		"None, except that v1 is gone.",
		"None for users of v2",
		"None\n\nHowever, v1 is gone.",
		"No public API",
		"No, but rename `a`.",
		"No API changes, breaking changes to the config.",
		"This is not backwards compatible.",
		"Not a non-breaking change",
		"Not backward compatible",
		"Backwards compatible: no",
		"This is not the only breaking change.",
		"Not additive",
		"Not sure",
		"No config",
		"No users",
		"No API is expected",
		"No API changes\n- Removed v1",
		"None\nRemoved v1",
		"No new fields are expected to be optional any more",
		"Added a new field",
		"No, fields are required now.",
		"TBD",
		"The steps have not been written yet.",
		"migration steps",
		"Breaks compatibility",
		"Breaks backward compatibility with the API",
		"There are breaking changes.",
		"Internal API changed",
		"It does not work with v1 and breaks carts.",
		"没有",
		"no a 需要迁移",
	])("does not deny it: %j", (text) => expect(deniesBreaking(text)).toBe(false));

	it.each([
		["Breaking changes: none expected", false],
		["BREAKING CHANGE: no breaking changes", false],
		["Breaking changes: N/A - additive", false],
		["BREAKING CHANGE: none, no API touched", false],
		["BREAKING CHANGE: no longer reads v1", true],
		["BREAKING CHANGE: it is not compatible, and no API stays", true],
		["BREAKING CHANGE: incompatible with v1", true],
		["BREAKING CHANGE: none of the old tokens work", true],
		["BREAKING CHANGE:", true],
		["BREAKING CHANGE: to be written", true],
	])("of a commit's footer %j breaks: %s", (footer, breaking) => {
		expect(parseCommitMessage(`fix: x\n\n${footer}`)).toMatchObject({ breaking });
	});

	it("is judged in a time that grows with it", () => {
		const start = performance.now();
		for (const part of ["no ", "\n", " - ", "breaking ", "n/", "compatible "]) deniesBreaking(part.repeat(50_000));
		expect(performance.now() - start).toBeLessThan(1_000);
	});
});
