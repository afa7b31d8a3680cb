/** Which other policies a policy allows inputs to choose, whatever else is wrong with it. */
import { parseAllowedPolicies } from "@octoacme/shared/policy/allowed-policies.ts";
import { describe, expect, it } from "vitest";

const LISTS = "policy-files: [docs/lax.yml]\npolicy-refs: [refs/heads/line/1.x]\n";
const LISTED = { ok: true, files: ["docs/lax.yml"], refs: ["refs/heads/line/1.x"], hasBases: false };

describe("the lists of other policies", () => {
	it.each([
		["has no version", LISTS],
		["has an unknown key before them", `colour: red\n${LISTS}`],
		["has a bad value after them", `${LISTS}environments: 7\nmax-age: soon\n`],
		[
			"names a role that does not exist",
			`version: 1\n${LISTS}environments: [{ name: production, break-glass: nope }]\n`,
		],
		["has another key twice", `tag: v{version}\ntag: x{version}\n${LISTS}`],
		["writes them by an alias", `x: &files [docs/lax.yml]\npolicy-files: *files\npolicy-refs: [refs/heads/line/1.x]\n`],
	])("are read from a file that %s", (_, text) => {
		expect(parseAllowedPolicies(text)).toEqual(LISTED);
	});

	it.each(["extends: base.yml\n", "extends: 7\n", "extends:\n"])("stand beside bases: %j", (text) => {
		expect(parseAllowedPolicies(`${LISTS}${text}`)).toEqual({ ...LISTED, hasBases: true });
	});

	it("are empty where the file has none", () => {
		expect(parseAllowedPolicies("version: 1\n")).toEqual({ ok: true, files: [], refs: [], hasBases: false });
	});

	it.each([
		["is empty", "", 1],
		["is a list", "- policy-files\n", 1],
		["is no YAML after them", `${LISTS}environments: [\n`, 4],
		["is indented by a tab before them", `roles:\n\tqa: {}\n${LISTS}`, 2],
		["has one of them twice", `${LISTS}policy-files: [docs/other.yml]\n`, 3],
		["has one that holds no texts", "policy-files: [docs/lax.yml, 7]\n", 1],
		["has one that is a text", "version: 1\npolicy-files: docs/lax.yml\n", 2],
		["has one that is left empty", "version: 1\npolicy-refs:\n", 2],
		["has a short ref", "policy-files: [docs/lax.yml]\npolicy-refs: [main]\n", 2],
		["has a path that leads out", "policy-files: [docs/../../lax.yml]\n", 1],
		["nests too deeply", `policy-files: ${"[".repeat(100)}\n`, 1],
		["is too large", `${LISTS}# ${"x".repeat(300_000)}\n`, 1],
	])("allow nothing when the file %s, and the problem has its line", (_, text, line) => {
		const allowed = parseAllowedPolicies(text);
		expect(allowed).toMatchObject({ ok: false });
		expect(allowed.ok ? [] : allowed.problems.map((problem) => problem.line)).toContain(line);
	});

	it("expand no bomb", () => {
		const bomb = ["a0: &a0 [x,x,x,x,x,x,x,x,x,x]"];
		for (let index = 1; index < 12; index += 1)
			bomb.push(`a${index}: &a${index} [${Array.from({ length: 10 }, () => `*a${index - 1}`).join(",")}]`);
		const allowed = parseAllowedPolicies(`${bomb.join("\n")}\npolicy-files: *a11\n`);
		expect(allowed).toMatchObject({ ok: false });
	});
});
