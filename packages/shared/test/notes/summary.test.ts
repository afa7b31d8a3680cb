/** Which changes the summary names first. */
import { describe, expect, it } from "vitest";
import { buildNotes } from "../../src/notes/document.ts";
import { facts, line, matches, NOTES_POLICY } from "./history.ts";

const summaryOf = (...titles: readonly string[]) =>
	buildNotes(facts(line(...titles.map((title, index) => [`c${index}`, title] as const))), NOTES_POLICY, matches)
		.document.summary;

describe("the most notable changes", () => {
	it.each<[readonly string[], string]>([
		[["fix: a", "feat: b", "security: c", "fix!: d", "feat: e"], "Most notable: d; c; b."],
		[["feat: a", "feat: b", "fix: c"], "Most notable: a; b; c."],
		[["fix(deps): bump x", "Update things", "fix: a"], "Most notable: a; Update things."],
		[["deps: bump x", "docs: guide"], "Most notable: guide."],
		[["docs: guide", "Faster search", "docs: faq"], "Most notable: Faster search; guide; faq."],
		[["BREAKING: remove the old API", ""], "Most notable: remove the old API; (no message)."],
	])("of %j are named by weight", (titles, words) => {
		expect(summaryOf(...titles)).toContain(words);
	});
});
