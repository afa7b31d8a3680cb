import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isPrivateAddress, keepHeaders } from "../../src/process/http-address.ts";
import { createLog } from "../../src/process/log.ts";
import { renderSummary } from "../../src/process/summary.ts";
import { renderWorkflowCommand } from "../../src/text/escape.ts";
import { codeBlock, cutText, escapeMarkdown, escapeMermaid, inlineCode, link, table } from "../../src/text/markdown.ts";

test("an annotation has the very bytes that @actions/core writes", () => {
	const message = "100% of a,b:c\r\nsecond ::error::line";
	const title = "x:y,z%\n";
	const script = `import * as core from "@actions/core"; core.error(${JSON.stringify(message)}, { title: ${JSON.stringify(title)} });`;
	const core = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
		cwd: new URL("../..", import.meta.url),
		encoding: "utf8",
	});
	expect(`${renderWorkflowCommand("error", { title }, message)}\n`).toBe(core.stdout.replaceAll("\r\n", "\n"));
});

test("whatever is logged, no line of it is a command", () => {
	const piece = fc.constantFrom(
		"::error::x",
		"##[error]",
		"\n",
		"\r",
		" ",
		"\t",
		"::",
		":",
		"#",
		"[",
		"text",
		"\u200b",
		"\ufeff",
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
			let written = "";
			createLog((text) => {
				written += text;
			}).info(pieces.join(""));
			for (const line of written.split(/\r\n|\r|\n/)) {
				expect(line.replace(/^[\s\p{Cf}]+/u, "").startsWith("::")).toBe(false);
				expect(line).not.toContain("##[");
			}
		}),
	);
});

test("the eleventh annotation of a kind is a plain line, and long messages are cut", () => {
	const written: string[] = [];
	const log = createLog((text) => written.push(text));
	for (let count = 0; count < 11; count++) log.warning("w".repeat(5_000));
	expect(written.filter((line) => line.startsWith("::warning::"))).toHaveLength(10);
	expect(written[0]!.length).toBeLessThanOrEqual("::warning::".length + 4_096 + 1);
	expect(written[10]).toMatch(/^warning: w/);
});

test("hostile text in Markdown brings no mention, reference, marker, image, link or HTML", () => {
	const shown = escapeMarkdown(
		"@org/everyone fixes #1 <!-- octoacme:x --> ![x](http://evil/x.png) closes GH-2 https://github.com/o/r/issues/3\n# head | cell `code` <img src=x> www.evil.com",
	);
	expect(shown).not.toMatch(/@[A-Za-z]|(?<!\\)#|#\d|<|!\[|\]\(|GH-?\d|:\/\/|\n|(?<!\\)[|`]|www\./i);
});

test.each(["1.4.0", "1.4.0-rc.1", "v2026.08.1", "2026-08-19", "24.04", "api-v1.0.0", "left-pad"])(
	"%s in prose is written as it is",
	(text) => {
		expect(escapeMarkdown(text)).toBe(text);
		expect(escapeMarkdown(`Since ${text}, carts have a sum.`)).toBe(`Since ${text}, carts have a sum.`);
	},
);

test.each([
	["1. a list", "1\\. a list"],
	["12.", "12\\."],
	["1) a list", "1\\) a list"],
	["- a list", "\\- a list"],
	["a -- b", "a \\-\\- b"],
	["---", "\\-\\-\\-"],
	["a--b", "a\\-\\-b"],
	["-5 degrees", "\\-5 degrees"],
	["closes GH-2", "closes GH-\u200b2"],
])("%s in prose begins no list, rule or reference", (text, expected) => {
	expect(escapeMarkdown(text)).toBe(expected);
});

test("code holds its fences, tables their rows, links only http(s)", () => {
	expect(inlineCode("a `b` | c")).toBe("``a `b` \\| c``");
	expect(codeBlock("```\nx\n<!-- octoacme:m -->")).toMatch(/^````\n```\nx\n<\u200b!-- octoacme:m --\u200b>\n````$/);
	expect(codeBlock("<!-- m --> <!-- n")).toBe("```\n<!-- m --> <\u200b!-- n\n```");
	expect(table(["a", "b"], [["1\n2"], ["3", "4"]])).toBe("| a | b |\n| --- | --- |\n| 1<br>2 |  |\n| 3 | 4 |");
	expect(link("x", "javascript:alert(1)")).toBe("x");
	expect(link("x", "https://a.b/c)d")).toBe("[x](https://a.b/c%29d)");
	expect(escapeMermaid('x"]; click y; `@a`')).not.toMatch(/["[\];](?<!#\d+;)|`|@/);
	expect(cutText("ab😀cd", 4)).toBe("ab…");
});

test("a summary over the limit is cut at a section and says which was left out", () => {
	const sections = [
		{ heading: "First", body: "a".repeat(3_000) },
		{ heading: "Huge", body: "ü".repeat(5_000) },
		{ heading: "Last", body: "b" },
	];
	const cut = renderSummary(sections, 8_000);
	expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(8_000);
	expect(cut).toContain("## First");
	expect(cut).toContain("## Last");
	expect(cut).not.toContain("## Huge");
	expect(cut).toContain("Left out because GitHub shows at most 8000 bytes: Huge");
	expect(renderSummary(sections)).toContain("## Huge");
});

test.each([
	["127.0.0.1", true],
	["10.1.2.3", true],
	["169.254.169.254", true],
	["::1", true],
	["fd00::1", true],
	["::ffff:127.0.0.1", true],
	["::ffff:a9fe:a9fe", true],
	["64:ff9b::7f00:1", true],
	["8.8.8.8", false],
	["2606:4700::1111", false],
	["::ffff:8.8.8.8", false],
	["not an address", true],
])("%s is private: %s", (address, expected) => {
	expect(isPrivateAddress(address)).toBe(expected);
});

test("no header of ours goes to another host", () => {
	const headers = { authorization: "x", "X-Api-Key": "y", accept: "z" };
	expect(keepHeaders(headers, new URL("https://a/x"), new URL("https://b/x"))).toEqual({ accept: "z" });
	expect(keepHeaders(headers, new URL("https://a/x"), new URL("https://a/y"))).toEqual(headers);
});
