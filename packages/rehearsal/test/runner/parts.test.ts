import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCommandFile } from "../../src/runner/command-files.ts";
import { CommandReader, parseCommand } from "../../src/runner/commands.ts";
import { Masks } from "../../src/runner/masks.ts";
import { expandMatrix, renderMatrixName } from "../../src/runner/matrix.ts";
import { findExceedingPermission } from "../../src/runner/permissions.ts";
import { decideConclusion } from "../../src/runner/run.ts";
import { accepts } from "../../src/runner/setup-node.ts";
import type { JsonValue } from "../../src/runner/types.ts";

describe("expandMatrix", () => {
	const documented: JsonValue = {
		fruit: ["apple", "pear"],
		animal: ["cat", "dog"],
		include: [
			{ color: "green" },
			{ color: "pink", animal: "cat" },
			{ fruit: "apple", shape: "circle" },
			{ fruit: "banana" },
			{ fruit: "banana", animal: "cat" },
		],
	};
	it("includes as the example of GitHub's documentation does", () => {
		expect(expandMatrix(documented)).toEqual({
			kind: "combinations",
			combinations: [
				{ fruit: "apple", animal: "cat", color: "pink", shape: "circle" },
				{ fruit: "apple", animal: "dog", color: "green", shape: "circle" },
				{ fruit: "pear", animal: "cat", color: "pink" },
				{ fruit: "pear", animal: "dog", color: "green" },
				{ fruit: "banana" },
				{ fruit: "banana", animal: "cat" },
			],
		});
	});
	it.each<[string, JsonValue, RegExp]>([
		["an empty vector", { a: [] }, /'a' does not contain any values/],
		["a vector that is no list", { a: "x" }, /'a' must be a sequence/],
		["nothing left after exclude", { a: [1], exclude: [{ a: 1 }] }, /at least one combination/],
		["an exclude of an unknown key", { a: [1], exclude: [{ b: 1 }] }, /exclude key 'b'/],
		["257 combinations", { a: Array.from({ length: 257 }, (_, i) => i) }, /at most 256/],
	])("refuses %s", (_, matrix, reason) => {
		expect(expandMatrix(matrix)).toMatchObject({ kind: "invalid", reason: expect.stringMatching(reason) });
	});
	it("accepts include alone and names jobs after their values", () => {
		const expansion = expandMatrix({ include: [{ a: 1, b: { c: "x" } }] });
		expect(expansion).toEqual({ kind: "combinations", combinations: [{ a: 1, b: { c: "x" } }] });
		expect(renderMatrixName("build", { a: 1, b: { c: "x" } })).toBe("build (1, x)");
	});
});

describe("parseCommandFile", () => {
	it.each([
		[
			"a=b=c\n\nd=",
			[
				["a", "b=c"],
				["d", ""],
			],
		],
		[
			"a<<EOF\nx=1\n\nEOF\nb=2",
			[
				["a", "x=1\n"],
				["b", "2"],
			],
		],
		["a<<E\nE\n", [["a", ""]]],
		["a=b<<c\n", [["a", "b<<c"]]],
		[
			"\uFEFFa=1\r\nb<<E\r\nx\r\nE\r\n",
			[
				["a", "1"],
				["b", "x"],
			],
		],
	])("reads %j", (text, pairs) => expect(parseCommandFile(text)).toEqual({ kind: "pairs", pairs }));
	it.each(["nothing", "=x", "<<E\nE", "a<<\nx", "a<<E\nx\nEE"])("refuses %j", (text) =>
		expect(parseCommandFile(text).kind).toBe("invalid"),
	);
	it("gives back any text between delimiters", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (text) => {
				fc.pre(!text.includes("\r") && !text.includes("DELIMITER"));
				expect(parseCommandFile(`name<<DELIMITER\n${text}\nDELIMITER\n`)).toEqual({
					kind: "pairs",
					pairs: [["name", text]],
				});
			}),
		);
	});
});

describe("commands", () => {
	it.each([
		["::error::x", { name: "error", properties: {}, message: "x" }],
		["  ::warning file=a,line=1::b::c", { name: "warning", properties: { file: "a", line: "1" }, message: "b::c" }],
		["::Notice title=a%3Ab%2Cc%25::1%250A%0A", { name: "notice", properties: { title: "a:b,c%" }, message: "1%0A\n" }],
		["x ::error::y", null],
		["::error", null],
		["::error title=::y", { name: "error", properties: {}, message: "y" }],
	])("parses %j", (line, expected) => expect(parseCommand(line)).toEqual(expected));
	it("refuses a stop token that is empty or a command, and resumes only at the very token", () => {
		expect(new CommandReader().read("::stop-commands::error").kind).toBe("invalid");
		expect(new CommandReader().read("::stop-commands::").kind).toBe("invalid");
		const reader = new CommandReader();
		expect(
			[
				"::stop-commands::t1",
				"::error::a",
				"::t2::",
				"::stop-commands::t2",
				"::T1::",
				"::error::b",
				"::unknown::c",
			].map((line) => reader.read(line).kind),
		).toEqual(["consumed", "text", "text", "text", "consumed", "command", "text"]);
	});
});

describe("Masks", () => {
	it("hides every line of a secret, its JSON, URI and base64 forms, the longest first", () => {
		const masks = new Masks();
		masks.add("line-one\nline two");
		masks.add("line-one-longer");
		expect(masks.apply("line-one-longer line-one line two")).toBe("*** *** ***");
		expect(masks.apply(encodeURIComponent("line two"))).toBe("***");
		for (const before of ["", "a", "ab"])
			expect(masks.apply(Buffer.from(`${before}line-one-longer`).toString("base64"))).toContain("***");
		expect(new Masks().apply("untouched")).toBe("untouched");
	});
	it("leaves no secret in any text", () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1 }), fc.string(), fc.string(), (secret, before, after) => {
				fc.pre(secret.trim() !== "" && !"***".includes(secret));
				const masks = new Masks();
				masks.add(secret);
				expect(masks.covers(before + secret + after)).toBe(true);
			}),
		);
	});
});

describe("small decisions", () => {
	it.each([
		[{ contents: "read" }, { contents: "write" }, null],
		[{ contents: "write" }, { contents: "read" }, { asked: "contents: write", granted: "contents: read" }],
		[{ checks: "read" }, {}, { asked: "checks: read", granted: "checks: none" }],
		[{}, {}, null],
	] as const)("permission %j within %j exceeds by %j", (asked, granted, exceeding) =>
		expect(findExceedingPermission(asked, granted)).toEqual(exceeding),
	);
	it.each([
		[["success", "skipped"], false, "success"],
		[["success", "failure", "cancelled"], false, "failure"],
		[["success", "cancelled"], false, "cancelled"],
		[["skipped"], false, "skipped"],
		[["success"], true, "cancelled"],
	] as const)("jobs %j (cancelled: %s) conclude a run as %s", (results, cancelled, conclusion) =>
		expect(
			decideConclusion(
				results.map((result) => ({ result, outputs: {} })),
				cancelled,
			),
		).toBe(conclusion),
	);
	it.each([
		["24", true],
		["v24.1", true],
		[">=20 <25", true],
		["18 || 24", true],
		["lts/*", true],
		["22.x", false],
		["<24", false],
		["nonsense", false],
	])("version %s is Node 24: %s", (range, expected) => expect(accepts(range, "v24.9.0")).toBe(expected));
});
