import { readHeading } from "@octoacme/shared/text/heading.ts";
import { describe, expect, it } from "vitest";

describe("a heading", () => {
	it.each([
		["# Title", 1, "Title"],
		["   ###### Deep", 6, "Deep"],
		["##\tTab", 2, "Tab"],
		["## Closed ##", 2, "Closed"],
		["## Closed with fewer #  ", 2, "Closed with fewer"],
		["## C#", 2, "C#"],
		["## a ## b", 2, "a ## b"],
		["# ", 1, ""],
		["## ##", 2, ""],
	])("is read from %j", (line, level, title) => expect(readHeading(line)).toEqual({ level, title }));

	it.each(["#no", "####### seven", "    # indented code", "text # no", "", "\\# escaped", "#"])(
		"is none in %j",
		(line) => expect(readHeading(line)).toBeUndefined(),
	);
});
