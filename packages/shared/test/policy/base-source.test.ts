/** How a policy names the place of what it extends. */
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { resolvePolicy } from "@octoacme/shared/policy/resolve.ts";
import { parseBaseSource } from "@octoacme/shared/policy/schema-extends.ts";
import { describe, expect, it } from "vitest";

describe("the place of a base", () => {
	it.each([
		["acme/.github:release-policy.yml@main", { owner: "acme", name: ".github" }, "release-policy.yml", "main"],
		[`acme/p:a/b.yaml@${"a".repeat(40)}`, { owner: "acme", name: "p" }, "a/b.yaml", "a".repeat(40)],
		["acme/p:x.yml", { owner: "acme", name: "p" }, "x.yml", undefined],
		[".github/base.yml", undefined, ".github/base.yml", undefined],
	])("%s is read", (text, repository, path, ref) => {
		expect(parseBaseSource(text)).toEqual({ repository, path, ref });
	});
	it.each([
		"",
		"base.yml@main",
		"/etc/passwd.yml",
		"../x.yml",
		"a/../b.yml",
		"acme:x.yml",
		"acme/p:x.txt",
		"acme/p:../x.yml",
		"a/b/c:x.yml",
		"acme/p:x.yml@",
		"acme/p:x.yml@-a",
		"https://x/y.yml",
	])("%j is refused", (text) => expect(parseBaseSource(text)).toBeUndefined());
	it("is an error at its line where it is none, and without a reader nothing is decided", () => {
		expect(parsePolicy("version: 1\nextends: base.yml@main\n")).toMatchObject({ ok: false, problems: [{ line: 2 }] });
		expect(() =>
			resolvePolicy({ file: { version: 1, extends: ".github/base.yml" }, origin: { kind: "standard" } }),
		).toThrow("was not read here");
	});
});
