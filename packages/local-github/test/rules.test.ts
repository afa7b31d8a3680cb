/** The list of rules beside GitHub's description and the tests of this package. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { SCENARIOS } from "../contract/scenarios.ts";
import { RULES } from "../rules/rules.ts";
import { isNormative, listSentences, splitSentences } from "../rules/sentences.ts";
import { countRules } from "../rules/table.ts";
import { UNMODELLED_FIELDS } from "../src/unmodelled.ts";

const rules = RULES.flatMap((group) => group.rules);
const listed = rules.flatMap(({ places, sentences }) =>
	places.flatMap((place) => sentences.map((text) => `${place}: ${text}`)),
);
const documented = listSentences().map(({ place, text }) => `${place}: ${text}`);

/** Titles of tests: the text that `it(…)`, `it.each(…)(…)` or `describe` is called with. */
function listTitles(): Set<string> {
	const titles = new Set(SCENARIOS.map(({ name }) => name));
	const visit = (node: ts.Node): void => {
		const [title] = ts.isCallExpression(node) ? node.arguments : [];
		if (title !== undefined && ts.isStringLiteralLike(title) && /^it\b/.test(node.getText().slice(0, 3)))
			titles.add(title.text);
		ts.forEachChild(node, visit);
	};
	for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith(".test.ts"))) {
		const text = readFileSync(join(import.meta.dirname, file), "utf8");
		visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
	}
	return titles;
}

describe("the list of rules", () => {
	it("has every normative sentence of GitHub's description, and no other", () => {
		expect(documented.filter((sentence) => !listed.includes(sentence))).toEqual([]);
		expect(listed.filter((sentence) => !documented.includes(sentence))).toEqual([]);
	});

	it("has each sentence once for the place where it stands", () => {
		expect(listed.filter((sentence, index) => listed.indexOf(sentence) !== index)).toEqual([]);
	});

	it("names a test that exists for each rule that is modelled", () => {
		const titles = listTitles();
		const named = rules.flatMap((rule) => (rule.status === "modelled" ? [rule.test] : []));
		expect([...new Set(named)].filter((title) => !titles.has(title))).toEqual([]);
	});

	it("answers with a 501 each parameter and field that it says so of", () => {
		for (const rule of rules) {
			if (rule.status === "modelled" || rule.reason !== "The parameter or field is answered with a 501.") continue;
			for (const place of rule.places) {
				const [, operation = "", part, name = ""] = /^(\S+) (query|body)\.(.+)$/.exec(place) ?? [];
				if (part === undefined) continue;
				const fields = UNMODELLED_FIELDS[operation as keyof typeof UNMODELLED_FIELDS]?.[part as "query" | "body"] ?? [];
				expect(
					fields.some((field) => name === field || name.startsWith(`${field}.`)),
					place,
				).toBe(true);
			}
		}
	});

	it("counts what is modelled, not modelled and not reachable", () => {
		const counts = countRules();
		expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(documented.length);
		expect(counts.modelled).toBeGreaterThan(documented.length / 2);
	});

	it("splits Markdown into sentences, and tells rules from names", () => {
		const text = "> [!NOTE]\n> It [must](https://x.test) be set.  `b` is next.\n\n- One.\n\n```\nMust not.\n```";
		expect(splitSentences(text)).toEqual(["It must be set.", "`b` is next.", "One."]);
		expect([isNormative("It must be set."), isNormative("The name of the tag.")]).toEqual([true, false]);
	});
});
