/** The table of the decisions that `npm run mutate` changes. */
import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/action-contract.ts";
import { MODULES } from "./modules.ts";
import { percent, readScores } from "./scores.ts";

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
