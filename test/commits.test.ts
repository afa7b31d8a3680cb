import { describe, expect, it } from "vitest";
import { judgeSubject } from "../scripts/commits.ts";

describe("a commit's subject", () => {
	it.each([
		"fix(deploy): hold the environment between two jobs",
		"feat!: read the policy of the default branch alone",
		"fix(deploy,verify,rollback): let remedies lead to a button that is there",
		"Merge pull request #12 from octo/branch",
	])("%s is accepted", (subject) => {
		expect(judgeSubject(subject)).toBeNull();
	});

	it.each([
		["Fix the lock", "is no"],
		["fix:no space", "is no"],
		["feature(deploy): new input", "is no"],
		["Merge the two locks", "is no"],
		[`fix: ${"x".repeat(70)}`, "has 75 characters"],
	])("%s is refused and says why", (subject, why) => {
		expect(judgeSubject(subject)).toContain(why);
	});
});
