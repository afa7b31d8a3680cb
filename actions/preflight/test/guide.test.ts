/** docs/guide.md leads from every line of the guide to what does it: no line is forgotten, every file it names is there. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { REQUIREMENTS } from "@octoacme/shared/requirements/registry.ts";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const guide = readFileSync(join(root, "docs/octoacme-release-guide.md"), "utf8").split("\n");
const map = readFileSync(join(root, "docs/guide.md"), "utf8");
const rows = [...map.matchAll(/^\| (\d+) \| (.+?) \|/gm)].map(([, line, text]) => ({
	line: Number(line),
	text: text!,
}));

describe("docs/guide.md", () => {
	it("has a row for every line of the guide that asks for something, word for word", () => {
		const asked = guide.flatMap((text, index) =>
			/^\s*- /.test(text) ? [{ line: index + 1, text: text.replace(/^\s*- (?:\[ \] )?/, "") }] : [],
		);
		expect(rows).toEqual(asked);
	});

	it("names files of requirements and tests that exist", () => {
		for (const [, file] of map.matchAll(/`((?:[a-z-]+\/)*[a-z-]+(?:\.test)?\.ts)`/g)) {
			const places = ["packages/shared/src/requirements", "packages/shared/test/requirements", "packages"].map(
				(place) => join(root, place, file!),
			);
			expect(places.some(existsSync), file).toBe(true);
		}
	});

	it.each(REQUIREMENTS.map(({ id, guide: { line, text } }) => ({ id, line, text })))(
		"$id quotes line $line of the guide",
		({ line, text }) => {
			expect(guide[line - 1]).toBe(`- ${text}`);
		},
	);
});
