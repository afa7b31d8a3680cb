/**
 * Every regular expression of the sources takes time in proportion to its text, by analysis (https://github.com/RunDevelopment/scslre):
 * none has two repeats that can share a run of one sign, or begins anew at each sign of such a run. `growth.test.ts` measures what
 * reads foreign text as a whole.
 */
import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { analyse } from "scslre";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** What reads no more than so much, which no one else can make longer. */
const BOUNDED: Readonly<Record<string, string>> = {
	"actions/verify/src/chart.ts /\\.?0+$/": "a number that toFixed wrote",
	"packages/rehearsal/src/runner/number-text.ts /\\.?0+$/": "a number that toFixed wrote",
	"packages/cli/src/init/tag-facts.ts /^(.*?)(\\d+(?:\\.\\d+)+(?:[0-9A-Za-z.-]*[0-9A-Za-z])?)$/":
		"the name of a tag of the own clone",
	'packages/cli/src/init/answers.ts /\\s*("(?:[^"\\\\]|\\\\.)*"|[^,"][^,]*)\\s*(?:,|$)/g':
		"what the person at the keyboard answers",
};

function listLiterals(path: string): readonly string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.Latest));
	return found;
}

function isLinear(literal: string): boolean {
	const end = literal.lastIndexOf("/");
	const parts = { source: literal.slice(1, end), flags: literal.slice(end + 1) };
	return analyse(parts, { reportTypes: { Move: true, Self: true, Trade: true } }).reports.length === 0;
}

describe("the regular expressions of the sources", () => {
	const all = globSync("{actions/*,packages/{shared,cli,rehearsal}}/src/**/*.ts", { cwd: root })
		.map((path) => path.replaceAll("\\", "/"))
		.sort()
		.flatMap((path) => listLiterals(path).map((literal) => [path, literal] as const));

	it("are found", () => expect(all.length).toBeGreaterThan(500));

	it("take time in proportion to their text", () => {
		const slow = new Set(all.filter(([, literal]) => !isLinear(literal)).map((place) => place.join(" ")));
		expect([...slow].sort()).toEqual(Object.keys(BOUNDED).sort());
	});

	it.each(["/\\s*\\n\\s*/g", "/^#+\\s+(.*?)\\s*#*$/", "/\\/+$/", "/(a+)+$/"])("would not pass with %s", (literal) => {
		expect(isLinear(literal)).toBe(false);
	});
});
