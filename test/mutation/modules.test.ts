/** The table of the decisions that `npm run mutate` changes. */
import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/action-contract.ts";
import { MODULES } from "./modules.ts";
import { type Change, describeChange, GOAL, percent, readScores } from "./scores.ts";
import { findReason, SURVIVORS } from "./survivors.ts";

test.each(Object.entries(MODULES))("%s is there, and each of its tests", (module, tests) => {
	expect(existsSync(join(root, module))).toBe(true);
	for (const pattern of tests) expect(globSync(pattern, { cwd: root }), pattern).not.toEqual([]);
});

test("a score is of a module that is still in the table", () => {
	expect(Object.keys(MODULES)).toEqual(expect.arrayContaining(Object.keys(readScores())));
});

test.each([
	[{ changes: 3, noticed: 2 }, 66.67],
	[{ changes: 8, noticed: 8 }, 100],
	[{ changes: 0, noticed: 0 }, 100],
])("of %j the share is %s %%", (score, share) => {
	expect(percent(score)).toBe(share);
});

describe("a change that no test noticed", () => {
	const scored = Object.entries(readScores()).flatMap(([module, { missed, ...score }]) =>
		missed === undefined ? [] : [[module, { ...score, missed }] as const],
	);

	test.each(scored)("of %s has a reason why none can", (module, { changes, noticed, missed }) => {
		expect(missed).toHaveLength(changes - noticed);
		expect(missed.filter((change) => findReason(module, change) === undefined)).toEqual([]);
	});

	test.each(Object.entries(SURVIVORS))("of %s has no reason that the last run does not need", (module, reasons) => {
		const name = ({ line, was, became }: Change) => `${was} → ${became} in ${line}`;
		const missed = new Set(readScores()[module]?.missed?.map(name));
		expect(reasons.flatMap(({ changes }) => changes.map(name)).filter((change) => !missed.has(change))).toEqual([]);
	});

	test("is named by its line and its code, on one line each", () => {
		const source = "const a = 1;\n\tif (\n\t\ta === 1 &&\n\t\tb) go();\n";
		const span = { start: { line: 3, column: 3 }, end: { line: 4, column: 4 } };
		expect(describeChange(source, span, "a === 1 ||\n b")).toEqual({
			line: "a === 1 &&",
			was: "a === 1 && b",
			became: "a === 1 || b",
		});
		expect(describeChange(source, { start: { line: 1, column: 11 }, end: { line: 1, column: 12 } }, "")).toEqual({
			line: "const a = 1;",
			was: "1",
			became: "",
		});
	});
});

test("every decision that was tried reaches the goal", () => {
	const below = Object.entries(readScores()).filter(([, score]) => percent(score) < GOAL);
	expect(below.map(([module]) => module)).toEqual([]);
});
