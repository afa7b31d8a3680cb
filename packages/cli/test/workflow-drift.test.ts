/** Whether workflow files differ from the default branch: the judgement as a table. */
import { describe, expect, it } from "vitest";
import { judgeWorkflowDrift } from "../src/check/workflow-drift.ts";

const file = (name: string, sha: string) => ({ name, sha });
const judge = (local: readonly ReturnType<typeof file>[], base = [file("ci.yml", "a"), file("old.yml", "b")]) =>
	judgeWorkflowDrift({ ok: true, value: base }, "main", local);

describe("workflow files of the commit that is checked out", () => {
	it.each([
		["are the default branch's", [file("ci.yml", "a"), file("old.yml", "b")]],
		["lack one of the default branch's", [file("ci.yml", "a")]],
		["are none", []],
	])("raise nothing when they %s", (_, local) => expect(judge(local)).toEqual([]));

	it.each([
		["modify one", [file("ci.yml", "z")], ".github/workflows/ci.yml"],
		["add one", [file("ci.yml", "a"), file("new.yml", "c")], ".github/workflows/new.yml"],
		["rename one", [file("new.yml", "b")], ".github/workflows/new.yml"],
	])("raise a warning that names the file and the way that works when they %s", (_, local, named) => {
		const [finding, ...more] = judge(local);
		expect(more).toEqual([]);
		expect(finding).toMatchObject({ severity: "warning", fix: expect.stringContaining("Push the tag before") });
		expect(finding!.what).toContain(`${named}: `);
	});

	it("are not known, and never fine, when the default branch can't be read", () => {
		const failure = { kind: "forbidden" as const, message: "no" };
		expect(judgeWorkflowDrift({ ok: false, failure }, "main", [])[0]!.what).toContain("not known");
	});
});
