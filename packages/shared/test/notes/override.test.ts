/** Release notes in a description: which text counts, where one entry ends, and what each entry becomes. */
import { describe, expect, it } from "vitest";
import { buildNotes } from "../../src/notes/document.ts";
import { readPullRequestNotes } from "../../src/notes/pull-request-body.ts";
import { renderChange } from "../../src/notes/render-release.ts";
import { stripCommentsOutsideCode } from "../../src/text/html-comments.ts";
import { facts, line, matches, NOTES_POLICY, pull } from "./history.ts";

const block = (...lines: readonly string[]) => ["```release-note", ...lines, "```"].join("\n");
const commits = (...lines: readonly string[]) => ["BEGIN_COMMIT_OVERRIDE", ...lines, "END_COMMIT_OVERRIDE"].join("\n");

function changesOf(body: string, title = "feat: rework", labels: readonly string[] = []) {
	const built = buildNotes(
		facts(line(["a", `${title} (#12)`]), { pulls: [pull(12, { title, body, labels })] }),
		NOTES_POLICY,
		matches,
	);
	return { changes: built.document.sections.flatMap(({ changes }) => changes), document: built.document };
}

describe("a release note in a description", () => {
	it.each<[string, string, readonly string[]]>([
		["one line", block("Carts by QR code."), ["Carts by QR code."]],
		[
			"a list",
			block("- Add foo.", "- Remove bar.", "- ACTION REQUIRED: rename `baz`."),
			["Add foo.", "Remove bar.", "ACTION REQUIRED: rename `baz`."],
		],
		["a numbered list", block("1. Add foo.", "2. Remove bar."), ["Add foo.", "Remove bar."]],
		["lines", block("Add foo.", "Remove bar."), ["Add foo.", "Remove bar."]],
		[
			"a wrapped line",
			block("Carts can be shared", "by QR code.", "Totals are right."),
			["Carts can be shared by QR code.", "Totals are right."],
		],
		["an item that goes on", block("- Add foo", "  to carts.", "- Remove bar."), ["Add foo to carts.", "Remove bar."]],
		["nested items", block("- Add foo:", "  - for carts", "  - for orders"), ["Add foo:\n\n- for carts\n- for orders"]],
		["Windows line ends", block("- Add foo.", "- Remove bar.").replaceAll("\n", "\r\n"), ["Add foo.", "Remove bar."]],
		["a longer fence", "````release-note\nAdd foo.\n````", ["Add foo."]],
		[
			"commits",
			commits("feat: add foo", "", "fix!: drop bar", "", "BREAKING CHANGE: bar is gone"),
			["feat: add foo", "fix!: drop bar\n\nBREAKING CHANGE: bar is gone"],
		],
		[
			"commits without blank lines",
			commits("feat: add foo", "fix(cart): drop bar"),
			["feat: add foo", "fix(cart): drop bar"],
		],
		["commits as a list", commits("* feat: add foo", "* fix: drop bar"), ["feat: add foo", "fix: drop bar"]],
		["indented marks", "  BEGIN_COMMIT_OVERRIDE\nfix: a\n  END_COMMIT_OVERRIDE", ["fix: a"]],
		[
			"a section",
			"## Release notes\nCarts by QR code.\n\nValid for a day.\n\n## Other\nx",
			["Carts by QR code.\n\nValid for a day."],
		],
		[
			"lists under labels",
			"## Release notes\n\n**Added**\n- Gift cards\n- A page of them\n\n### Fixed\n\n- Totals",
			["Gift cards", "A page of them", "Totals"],
		],
		[
			"a bold sentence before a list",
			block("Carts by **QR code**:", "- for shops"),
			["Carts by **QR code**:\n\n- for shops"],
		],
		["a section with a list", "## Release notes\n- Add foo.\n- Remove bar.", ["Add foo.", "Remove bar."]],
	])("reads %s", (_, body, entries) => {
		expect(readPullRequestNotes(body).override).toEqual({ kind: "text", entries });
	});

	it.each([
		["nothing filled in", block("")],
		["a mark that is never closed", "BEGIN_COMMIT_OVERRIDE\nfix: a"],
		["a mark in a sentence", "Use BEGIN_COMMIT_OVERRIDE and END_COMMIT_OVERRIDE."],
		["a block that is folded", `<details>\n\n${block("Upstream's note.")}\n\n</details>`],
		["a block in a quote", "> BEGIN_COMMIT_OVERRIDE\n> fix: a\n> END_COMMIT_OVERRIDE"],
		["an example in a longer fence", `~~~\n${block("An example.")}\n~~~`],
	])("is none for %s", (_, body) => {
		expect(readPullRequestNotes(body).override).toBeUndefined();
	});

	it.each([
		"NONE",
		"None.",
		"- none",
		"No release note needed",
		"No user-facing changes.",
		"no user visible change",
		"skip",
	])("says that the change is no reader's: %s", (words) => {
		expect(readPullRequestNotes(`## Release notes\n\n${words}\n`).override).toEqual({ kind: "none" });
	});

	it.each(["## 📣 Release notes", "## :memo: Release notes", "### ✍️ Release note:", "## **Release notes**"])(
		"is found below %s",
		(heading) => {
			expect(readPullRequestNotes(`${heading}\n\nGift cards.`).override).toEqual({
				kind: "text",
				entries: ["Gift cards."],
			});
		},
	);

	it("makes a change of each entry, with its own section and what breaks where it was written", () => {
		const { changes, document } = changesOf(
			commits("feat: add foo", "", "fix!: drop bar", "", "BREAKING CHANGE: bar is gone", "", "chore: lint"),
		);
		expect(changes.map(({ id, title, section, breaking }) => [id, title, section, breaking])).toEqual([
			["#12", "add foo", "Features", false],
			["#12.2", "drop bar", "Fixes", true],
		]);
		expect(document.migrations.map(({ title, steps }) => [title, steps])).toEqual([["drop bar", "bar is gone"]]);
		expect(JSON.stringify(document)).not.toContain("COMMIT_OVERRIDE");
	});

	it("puts what breaks by the title or a label down to the first entry", () => {
		const { changes } = changesOf(block("- Add foo.", "- Remove bar."), "feat!: rework");
		expect(changes.map(({ title, breaking }) => [title, breaking])).toEqual([
			["Add foo.", true],
			["Remove bar.", false],
		]);
	});

	it("keeps a footer in a block with the entry above it", () => {
		const { changes } = changesOf(block("Add foo.", "BREAKING CHANGE: write to us."));
		expect(changes).toMatchObject([{ title: "Add foo.", breaking: true, migration: "write to us." }]);
	});

	it("shows what stands below the first paragraph", () => {
		const { changes } = changesOf("## Release note\nCarts by QR code.\n\nValid for a day.");
		expect(renderChange(changes[0]!, { repositoryUrl: "https://github.test/octo/shop" })).toBe(
			"Carts by QR code. ([#12](https://github.test/octo/shop/pull/12))\n\nValid for a day.",
		);
	});
});

describe("HTML comments", () => {
	it.each([
		["a<!-- b -->c", "ac"],
		["a<!-- b\n```\n-->c", "ac"],
		["`<!-- b -->` c", "`<!-- b -->` c"],
		["`` `<!-- b -->` `` <!-- d -->", "`` `<!-- b -->` `` "],
		["` <!-- b -->\n\n`", "` \n\n`"],
		["```html\n<!-- b -->\n```\n<!-- c -->", "```html\n<!-- b -->\n```\n"],
		["~~~\n<!-- b -->\n~~~", "~~~\n<!-- b -->\n~~~"],
		["```\n<!-- b -->", "```\n"],
		["x ``` <!-- b -->", "x ``` "],
		["a <!-- b", "a <!-- b"],
		["<!-- slot\n\n## Migration\nx", "<!-- slot\n\n## Migration\nx"],
	])("of %j leave %j", (text, kept) => {
		expect(stripCommentsOutsideCode(text)).toBe(kept);
	});
});
