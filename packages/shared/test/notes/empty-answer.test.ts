/** Which answers to "Migration steps?" are steps, and which only say that there are none. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { saysNothing } from "../../src/notes/empty-answer.ts";

describe("an answer", () => {
	it.each([
		"",
		"None",
		"**None**",
		"`None`",
		"- None",
		"none!",
		"No.",
		"N/A",
		"N.A.",
		"n / a",
		"_No response_",
		"<none>",
		"None :tada:",
		"None 🎉",
		"No migration needed.",
		"No migrations needed",
		"No steps needed.",
		"Nothing.",
		"Nothing to migrate",
		"Nothing to do",
		"There are no migration steps.",
		"None – all good",
		"Not applicable for this change",
		"not required for this release",
		"No breaking changes",
		"None needed (backwards compatible)",
		"No migration necessary, fully backwards-compatible.",
		"No database migration required",
		"No manual steps",
		"No user action is required.",
		"Migration: none",
		"_No migration steps are needed._",
		"- [x] No migration needed\n- [ ] Migration steps",
		"- [ ] Requires migration",
		"- [ ] This change requires a database migration.\n- [ ] No migration needed",
		"* [ ] Migration required?\n* [ ] I have an upgrade guide",
		"TODO",
		"TBD",
		"TBA",
		"To be written.",
		"WIP",
		"coming soon…",
		"?",
		"...",
		"—",
		"_The steps have not been written yet._",
		"TBC",
		"To be determined",
		"1. ",
		"1.\n2.\n3.",
		"1. ...\n2. ...",
		"Migration instructions:\n1. ...",
		"Steps to migrate:",
		"<describe>",
		"1. Step 1\n2. Step 2",
		"- [ ] ",
		"- [ ] …",
		"- TODO\n- TODO",
		"```\n```",
		"```bash\n\n```",
		"**Before:**\n\n```\n\n```\n\n**After:**\n\n```\n\n```",
		"n/a - internal",
		"No migration path required.",
		"Describe the migration steps here.",
		"_Describe the migration steps here._",
		"[Describe migration steps]",
		"Please describe the migration steps, if any.",
		"If this is a breaking change, describe the migration path.",
		"If this PR contains a breaking change, please describe the impact and migration path for existing applications below.",
		"List the steps users need to take.",
		"Explain how users should upgrade.",
		"What do users have to do?",
		"How should users migrate?",
	])("says nothing: %j", (text) => expect(saysNothing(text)).toBe(true));

	it.each([
		"None, just restart the server",
		"Describe the old name in config.toml",
		"List your users, then run x",
		"Explain plan must be run",
		"Please run x",
		"If you use v1, call v2.",
		"1. Stop\n2. ...",
		"1. 2",
		"**Before:**\n\n```\na\n```\n\n**After:**\n\n```\nb\n```",
		"```bash\nmigrate\n```",
		"How to migrate: rename a",
		"Nothing to do but run `npm i`",
		"Not needed for users of v2; v1: run migrate.",
		"No longer use foo; use bar",
		"Run the migration.",
		"1. Stop\n2. Migrate",
		"Rename `none` to `auto`.",
		"No migration needed unless you call the old API.",
		"Remove it",
		"- [ ] Run the migration",
		"- [ ] Migrate the database",
		"- [x] Requires migration",
		"- [ ] Requires migration\n\nRun `shop migrate`.",
		"- [ ] Requires a new token",
		"需要迁移",
		"Нет",
		"npm i",
	])("says something: %j", (text) => expect(saysNothing(text)).toBe(false));

	it("is not lost when something is said after it", () => {
		fc.assert(
			fc.property(fc.constantFrom("None.", "No migration needed,", "TODO:", "N/A\n"), (beginning) => {
				expect(saysNothing(`${beginning} call the new endpoint`)).toBe(false);
			}),
		);
	});

	it("is judged quickly, whatever it is", () => {
		const started = performance.now();
		for (const piece of ["no migration ", "to do ", "- [ ] ", "none, ", ":a:"]) saysNothing(piece.repeat(20_000));
		expect(performance.now() - started).toBeLessThan(1_000);
	});
});
