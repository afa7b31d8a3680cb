/** What breaks, wherever in a pull request people wrote it. */
import { describe, expect, it } from "vitest";
import { build } from "./built-notes.ts";
import { commit, pull } from "./history.ts";

function read(title: string, body: string, labels: readonly string[] = []) {
	const { built, titles } = build([commit("a", `${title} (#7)`)], { pulls: [pull(7, { title, body, labels })] });
	const changes = built.document.sections.flatMap((section) => section.changes);
	return { titles, breaking: changes.some((change) => change.breaking), steps: built.document.migrations[0]?.steps };
}

describe("a pull request", () => {
	it.each([
		["breaking"],
		["breaking change"],
		["breaking_changes"],
		["kind/breaking-change"],
		["Type: Breaking Change"],
		["💥 Breaking change"],
		["semver:major"],
		["semver-major"],
		["release: major"],
		["kind/breaking"],
		["breaking-api"],
		["breaking/api"],
		["api-breaking"],
		["API breaking change"],
		["kind/api-breaking"],
		["kind/api-breaking-change"],
		["C-breaking"],
		["C-Breaking-Change"],
		["[breaking]"],
		["[kind] breaking"],
		["BreakingChange"],
		["backwards-incompatible"],
		["kind/backward-incompatible-change"],
		["BC Break"],
		["changelog: breaking"],
		["kind：breaking"],
		["💥 breaking"],
		[":boom: breaking"],
		["⚠️ breaking-change"],
	])("breaks something by its label %s", (label) => {
		expect(read("Drop IE", "", [label])).toMatchObject({ breaking: true, steps: null });
	});

	it.each([
		["non-breaking"],
		["non/breaking"],
		["kind/non-breaking"],
		["not-breaking"],
		["not-breaking-change"],
		["not/breaking-change"],
		["not: breaking"],
		["no:breaking"],
		["breaking: no"],
		["breaking-change-none"],
		["🚫 breaking"],
		["❌ breaking-change"],
		[":no_entry_sign: breaking"],
		["breaking?"],
		["needs: breaking-change"],
		["needs-breaking-change"],
		["possible/breaking"],
		["potentially-breaking"],
		["docs: breaking changes"],
		["kind/api-change"],
		["line-breaking"],
		["area: line breaking"],
		["build-breaking"],
		["priority: major"],
		["semver:minor"],
		["breakfast"],
		["💥"],
		[""],
	])("breaks nothing by its label %s", (label) => {
		expect(read("Keep IE", "", [label])).toMatchObject({ breaking: false });
	});

	it.each([
		[
			"a ticked box",
			"## Type of change\n\n- [ ] Bug fix\n- [x] Breaking change (a fix or feature that changes others)",
			null,
		],
		["a ticked box in bold", "- [X] **Breaking change**", null],
		["a ticked box with a picture", "* [x] 💥 Breaking changes", null],
		["a section", "## Breaking changes\n\nRename `a` to `b`.", "Rename `a` to `b`."],
		[
			"a section that begins with no",
			"## Breaking change\nNo longer reads IE's cookies.",
			"No longer reads IE's cookies.",
		],
		[
			"a section that denies another thing",
			"## Breaking changes\n\nIt does not work with v1 and breaks carts.",
			"It does not work with v1 and breaks carts.",
		],
		["a section that counts them", "## Breaking changes\n\nThere are breaking changes.", "There are breaking changes."],
		["a section's answer", "### Breaking changes?\n\n- [x] Yes\n- [ ] No", null],
		["a section with CRLF", "## :boom: BREAKING CHANGES\r\n\r\n- a\r\n- b\r\n", "- a\n- b"],
	])("breaks something by %s of its description", (_, body, steps) => {
		expect(read("feat: x", body)).toMatchObject({ breaking: true, steps });
	});

	it.each([
		["an empty box", "- [ ] Breaking change\n- [x] Bug fix"],
		["another box", "- [x] Breaking changes are documented\n- [x] Non-breaking change"],
		["a section without an answer", "## Breaking changes\n\n<!-- What breaks? -->\n"],
		["a section that says none", "## Breaking changes\n\n_None._"],
		["a section that denies it", "## Breaking change\n\nThis PR does not introduce any breaking changes."],
		["a section's answer", "### Breaking changes\n\n- [ ] Yes\n- [x] No"],
		["a section that is quoted", "<details>\n\n## Breaking changes\n\nTheirs.\n\n</details>"],
		["a box that is quoted", "> - [x] Breaking change"],
		["a word", "We speak of breaking changes."],
	])("breaks nothing by %s of its description", (_, body) => {
		expect(read("feat: x", body)).toMatchObject({ breaking: false });
	});

	it.each([
		"This is not a breaking change.",
		"It does not break anything",
		"There are no known breaking changes.",
		"Introduces no breaking changes.",
		"This change doesn’t contain any breaking changes.",
	])("breaks nothing by saying only: %s", (text) => {
		expect(read("feat: x", `## Breaking changes\n\n${text}`)).toMatchObject({ breaking: false });
	});

	it("is read in a time that grows with its description", () => {
		const start = performance.now();
		for (const part of ["\n", " ", "- [x] ", "- [x] **"])
			read("feat: x", `## Breaking changes\n${part.repeat(90_000 / part.length)}`);
		expect(performance.now() - start).toBeLessThan(5_000);
	});

	it("is read whole where its description holds several release notes", () => {
		const block = (text: string) => `\`\`\`release-note\n${text}\n\`\`\``;
		expect(read("feat: x", `${block("Add a.")}\n\nAnd:\n\n${block("Add b.")}`).titles).toEqual(["Add a.", "Add b."]);
		expect(read("feat: x", `${block("NONE")}\n${block("Add b.")}`).titles).toEqual(["Add b."]);
		expect(read("feat: x", "## Release notes\n\n**None**").titles).toEqual([]);
	});
});
