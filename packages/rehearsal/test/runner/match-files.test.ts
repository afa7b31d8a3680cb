/** Which files a pattern selects, as `hashFiles` and the artifact actions read it. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { hashFiles, matchFiles } from "@octoacme/rehearsal/runner/hash-files.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

describe("patterns of files", () => {
	const folder = mkdtempSync(join(tmpdir(), "match-"));
	const outside = mkdtempSync(join(tmpdir(), "match-outside-"));
	beforeAll(() => {
		const files = [
			"a.txt",
			"src/b.txt",
			"src/deep/c.txt",
			"src/deep/d.md",
			".hidden/e.txt",
			"dist/f.js",
			"dist/maps/f.js.map",
		];
		for (const path of [...files.map((file) => join(folder, file)), join(outside, "g.txt")]) {
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, path);
		}
		symlinkSync(outside, join(folder, "link"));
		symlinkSync(join(outside, "g.txt"), join(folder, "src/linked.txt"));
	});
	afterAll(() => {
		for (const one of [folder, outside]) rmSync(one, { recursive: true, force: true });
	});
	const all = [".hidden/e.txt", "a.txt", "dist/f.js", "dist/maps/f.js.map"];

	it.each<[string, readonly string[], readonly string[]]>([
		["a file", ["a.txt"], ["a.txt"]],
		["a folder", ["src/deep"], ["src/deep/c.txt", "src/deep/d.md"]],
		["a folder with a slash", ["./src/deep/"], ["src/deep/c.txt", "src/deep/d.md"]],
		["a star within one folder", ["src/*.txt"], ["src/b.txt", "src/linked.txt"]],
		[
			"two stars through all of them",
			["**/*.txt"],
			[".hidden/e.txt", "a.txt", "src/b.txt", "src/deep/c.txt", "src/linked.txt"],
		],
		["a star that finds a folder", ["dist/*"], ["dist/f.js", "dist/maps/f.js.map"]],
		["what a later line takes away", ["dist", "!**/*.map"], ["dist/f.js"]],
		["everything but a folder", [".", "!src/**", "!src"], all],
		["a comment and an empty line", ["# all", "", "a.txt"], ["a.txt"]],
		["nothing", ["absent/**", "b.txt"], []],
	])("%s", (_, patterns, expected) => {
		expect(matchFiles(folder, patterns)).toEqual(expected.map((path) => join(folder, path)).sort());
	});

	it("may lie elsewhere on the machine, and are walked from their first wildcard only", () => {
		expect(matchFiles(folder, [join(outside, "*.txt")])).toEqual([join(outside, "g.txt")]);
		expect(hashFiles(folder, ["absent"])).toBe("");
		expect(hashFiles(folder, ["a.txt"])).toMatch(/^[0-9a-f]{64}$/);
	});
});
