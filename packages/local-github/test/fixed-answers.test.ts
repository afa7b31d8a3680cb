/** Which questions to git are asked once. */
import { describe, expect, it } from "vitest";
import { isFixed } from "../src/fixed-answers.ts";

const SHA = "a".repeat(40);

describe("an answer of git", () => {
	it.each([
		[["cat-file", "-t", SHA]],
		[["cat-file", "blob", SHA]],
		[["ls-tree", "-z", "-l", "-r", SHA]],
		[["merge-base", SHA, "b".repeat(40)]],
		[["rev-list", "--count", SHA, `^${SHA}`]],
		[["log", "-z", "--format=%H", "--no-walk", SHA, "--"]],
	])("is kept where full SHAs name its objects: %j", (args) => expect(isFixed(args)).toBe(true));

	it.each([
		[["cat-file", "-t", "main"]],
		[["rev-list", "--parents", "--all"]],
		[["rev-list", "--all", SHA]],
		[["cat-file", "--batch"]],
		[["log", "--no-walk", "--stdin", SHA]],
		[["log", SHA, "--", "src"]],
		[["merge-base", "main", SHA]],
		[["cat-file", "-t", SHA.slice(1)]],
		[["for-each-ref", SHA]],
		[["update-ref", "refs/heads/main", SHA]],
	])("is asked for again where it may change: %j", (args) => expect(isFixed(args)).toBe(false));
});
