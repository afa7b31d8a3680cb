/** The shape of what people wrote stays: links, tables, lists, quotes, code and emoji. */
import { describe, expect, it } from "vitest";
import { renderInline, renderPlain, renderProse } from "../../src/notes/prose.ts";

describe("prose", () => {
	it.each<[string, string, string]>([
		["a link", "Read [the guide](https://docs.example.com/m).", "Read [the guide](https://docs.example.com/m)."],
		["a link with code", "[`foo`](https://x.test/a_b)", "[`foo`](https://x.test/a_b)"],
		["a bare address", "See https://x.test/v2.", "See [x.test/v2](https://x.test/v2)."],
		["an address in brackets", "(https://x.test/v2)", "\\([x.test/v2](https://x.test/v2)\\)"],
		["an autolink", "<https://x.test>", "[x.test](https://x.test/)"],
		["an image, as a link", "![shot](https://x.test/a.png)", "[shot](https://x.test/a.png)"],
		[
			"a label that names another place",
			"[https://bank.test](https://evil.test/a)",
			"[evil.test/a](https://evil.test/a)",
		],
		["a label that looks like a host", "[bank.test](https://evil.test/a)", "[evil.test/a](https://evil.test/a)"],
		["an address in code", "`https://x.test`", "`https://x.test`"],
		["a script", "[x](javascript:alert)", "\\[x\\]\\(javascript:alert\\)"],
		[
			"a table",
			"| old | new |\n| --- | :-: |\n| a \\| b | https://x.test/c |",
			"| old | new |\n| --- | :---: |\n| a \\| b | [x.test/c](https://x.test/c) |",
		],
		[
			"a table after text",
			"Rename:\n| old | new |\n|---|---|\n| a | b |\nDone.",
			"Rename:\n\n| old | new |\n| --- | --- |\n| a | b |\n\nDone.",
		],
		["pipes that are no table", "a | b\nc | d", "a \\| b\nc \\| d"],
		["indented code", "Write:\n\n    a:\n      b: true\n\nDone.", "Write:\n\n```\na:\n  b: true\n```\n\nDone."],
		["indented code at the start", "    a:\n      b: true", "```\na:\n  b: true\n```"],
		["a nested list", "- a\n  - b\n    - c\n- d", "- a\n  - b\n    - c\n- d"],
		["a list below a number", "1. a\n   - b\n2. c", "1. a\n   - b\n2. c"],
		[
			"code in a list",
			"1. Run:\n\n   ```sh\n   if a; then\n     b\n   fi\n   ```\n\n2. Done",
			"1. Run:\n\n   ```sh\n   if a; then\n     b\n   fi\n   ```\n\n2. Done",
		],
		["a paragraph in a list", "- a\n\n  More.\n\nOut.", "- a\n\n  More.\n\nOut."],
		["a quote in a quote", "> a\n> > b\n>> c", "> a\n> > b\n> > c"],
		["quotes deeper than anybody writes", `${"> ".repeat(30_000)}x`, `${"> ".repeat(10)}x`],
		["a title with a sign at its end", "## What C# does", "**What C\\#\u200b does**"],
		["a table of one column", "|a|\n|:-:|\n|b|", "| a |\n| :---: |\n| b |"],
		["a line of blanks that is no table", "a | b\n|- x", "a \\| b\n\\|\\- x"],
		["a quote", "> Stop first.\n> - then start", "> Stop first.\n> - then start"],
		["a comment in a fence", "```html\n<!-- slot -->\n```", "```html\n<!-- slot -->\n```"],
		[
			"our marker in a fence",
			"```\n<!-- octoacme:notes:end:summary -->\n```",
			"```\n<\u200b!-- octoacme:notes:end:summary --\u200b>\n```",
		],
		["half a comment in a fence", "```\n<!-- a\n```", "```\n<\u200b!-- a\n```"],
		["emoji", "👨‍👩‍👧 🏳️‍🌈 ✨", "👨‍👩‍👧 🏳️‍🌈 ✨"],
		["an unclosed fence", "```\na", "```\na\n```"],
	])("keeps %s", (_, text, shown) => {
		expect(renderProse(text)).toBe(shown);
	});

	it("keeps joiners that words need, and drops characters that only deceive", () => {
		expect(renderInline("می‌خواهم \u202eevil\u202c te\u200bxt a\u200db")).toBe("می‌خواهم evil text ab");
		expect(renderPlain("👩‍💻 a\u200db")).toBe("👩‍💻 ab");
	});

	it("links nothing in a title", () => {
		expect(renderInline("[a](https://x.test)")).not.toMatch(/(?<!\\)\]\(/);
	});
});
