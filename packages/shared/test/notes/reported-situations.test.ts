/** Situations out of other tools' public reports, with what the notes make of them. */
import { describe, expect, it } from "vitest";
import { build } from "./built-notes.ts";
import { commit, line, pull, shaOf } from "./history.ts";

function read(built: ReturnType<typeof build>["built"]) {
	const changes = built.document.sections.flatMap((section) => section.changes);
	return {
		titles: changes.map(({ title }) => title),
		breaking: changes.filter((change) => change.breaking).map(({ title }) => title),
		steps: built.document.migrations.flatMap(({ steps }) => steps ?? []),
	};
}

const readLine = (...messages: readonly (readonly [string, string])[]) => read(build(line(...messages)).built);
const readPull = (title: string, body: string, labels: readonly string[] = []) =>
	read(build([commit("a", `${title} (#12)`)], { pulls: [pull(12, { title, body, labels })] }).built);
const taking = (name: string) => `This reverts commit ${shaOf(name)}`;

describe("a commit", () => {
	it.each([
		"Windows: don't crash at start",
		"docker: run as non-root",
		"net/http: fix leak",
		"runtime: fix deadlock on shutdown",
		"ABC-123: totals are rounded",
		"release: v1.0.3",
		"Merge branch 'payments': new payment provider",
	])("keeps the title that people gave it: %s", (title) => {
		expect(readLine(["a", title])).toMatchObject({ titles: [title], breaking: [] });
	});

	it.each([
		[
			"squashes a revert and brings its own",
			'feat: new carts (#15)\n\n* Revert "feat: old carts"\n\nTHIS.\n\n* add them',
		],
		["takes back and adds", "feat: new carts\n\nTHIS and counts by piece."],
		["rolls forward", "fix: new carts\n\nTHIS; the crash is gone."],
	])("that %s stays, and what it takes back goes", (_, message) => {
		const later = message.replace("THIS", taking("a"));
		expect(readLine(["a", "feat: old carts"], ["b", later])).toMatchObject({ titles: ["new carts"] });
	});

	it("that takes back and breaks is breaking", () => {
		const message = `feat!: v2 tokens\n\n${taking("a")}.\n\nBREAKING CHANGE: Log in again.`;
		expect(readLine(["a", "feat: v1 tokens"], ["b", message])).toEqual({
			titles: ["v2 tokens"],
			breaking: ["v2 tokens"],
			steps: ["Log in again."],
		});
	});

	it.each([
		["revert: feat: carts", 'Revert "feat: carts"'],
		["revert(cart): sums (#13)", 'Revert "sums"'],
		[`Revert "feat: carts"\n\n${taking("released")}.`, 'Revert "feat: carts"'],
		["⏪ revert: feat: carts", 'Revert "⏪ feat: carts"'],
	])("that takes back what was released before reads as a revert: %s", (message, title) => {
		expect(readLine(["b", message]).titles).toEqual([title]);
	});

	it("that takes back two by their SHAs leaves neither", () => {
		const message = `Revert "a and b"\n\nThis reverts commits ${shaOf("a")} and ${shaOf("b")}.`;
		expect(readLine(["a", "feat: a"], ["b", "feat: b"], ["c", message]).titles).toEqual([]);
	});

	it("that takes back a title which two have takes back the later one", () => {
		const { fateOf } = build(line(["a", "feat: x"], ["b", "feat: x"], ["c", 'Revert "feat: x"']));
		expect([fateOf("a"), fateOf("b")]).toEqual(["shown", "reverted"]);
	});

	it("that names another repository's pull request takes back none of ours", () => {
		const pulls = [
			pull(12, { title: "feat: carts" }),
			pull(13, { title: 'Revert "chore: bump"', body: "Reverts octo/base-image#12" }),
		];
		const { titles } = build(line(["a", "feat: carts (#12)"], ["b", 'Revert "chore: bump" (#13)']), { pulls });
		expect(titles).toEqual(["carts", 'Revert "chore: bump"']);
	});

	it("without a message has a line that can be read", () => {
		expect(readLine(["a", ""]).titles).toEqual(["(no message)"]);
	});
});

describe("a pull request's description", () => {
	it.each([
		["a footer", "feat!: login", "New.\n\nBREAKING CHANGE: Delete the table.", ["login"], ["Delete the table."]],
		["a footer alone", "feat: login", "New.\n\nBREAKING CHANGE: Delete the table.", ["login"], ["Delete the table."]],
		["a footer on the next line", "feat: login", "BREAKING CHANGE:\n- one\n- two", ["login"], ["- one\n- two"]],
		[
			"a comment's beginning in code",
			"feat!: x",
			"No `<!-- slot`.\n\n## Migration\nWrite `<slot`.",
			["x"],
			["Write `<slot`."],
		],
		[
			"a comment in a fence",
			"feat!: x",
			"## Migration\nReplace\n\n```html\n<!-- slot -->\n```",
			["x"],
			["Replace\n\n```html\n<!-- slot -->\n```"],
		],
		[
			"an entry of its release note",
			"Rework",
			"```release-note\nfeat!: drop IE\n```\n\n## Migration\nDo it.",
			["drop IE"],
			["Do it."],
		],
	])("says what breaks by %s", (_, title, body, breaking, steps) => {
		expect(readPull(title, body)).toMatchObject({ breaking, steps });
	});

	it.each([
		"No migration needed.",
		"None required",
		"No action required.",
		"n/a",
		"_The steps have not been written yet._",
	])("gives no steps by saying %s", (text) => {
		expect(readPull("feat!: x", `## Migration\n${text}`)).toMatchObject({ breaking: ["x"], steps: [] });
	});

	const RENOVATE =
		"| Package | Update |\n|---|---|\n| lodash | major |\n\n---\n\n### Release Notes\n\n<details>\n<summary>lodash</summary>\n\n### v5\n\n##### Migration\n\nUse `map`.\n\nBREAKING CHANGE: theirs\n\n</details>\n\n---\n\n### Configuration";
	it.each([
		["another project's notes", "fix(deps): update lodash to v5", RENOVATE, ["update lodash to v5"]],
		[
			"a template's checklist",
			"feat: carts",
			"## Release notes\n- [x] I have written release notes\n- [ ] None needed",
			["carts"],
		],
		["a template's hint", "feat: carts", "## Release notes\n> Write one sentence for customers.\n", ["carts"]],
		["a comment", "feat: carts", "## Release notes\n<!-- none -->\n", ["carts"]],
		["an answer that there is none", "feat: carts", "## Release notes\n\nNotes: none", []],
		["no release note required", "feat: carts", "## Release notes\nNo release note required.", []],
		[
			"a label over a list",
			"feat: carts",
			"## Release notes\n**Added**\n- Gift cards\n- A page of them",
			["Gift cards", "A page of them"],
		],
		["a fence", "feat: carts", "## Release note\n```\nTax is rounded.\n```", ["Tax is rounded."]],
		[
			"paragraphs",
			"feat: carts",
			"## Release note\nShare by QR code.\n\nIt is valid for a day.",
			["Share by QR code."],
		],
		[
			"several lines",
			"Flags",
			"```release-note\n- Added a.\n- ACTION REQUIRED: rename b.\n```",
			["Added a.", "ACTION REQUIRED: rename b."],
		],
	])("is read as people mean it: %s", (_, title, body, titles) => {
		expect(readPull(title, body)).toEqual({ titles, breaking: [], steps: [] });
	});
});
