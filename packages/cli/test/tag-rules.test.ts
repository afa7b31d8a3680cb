/** Whether tags are protected: the judgement as a table; `journey.test.ts` asks the local GitHub. */
import { describe, expect, it } from "vitest";
import { judgeTagRules, type Ruleset } from "../src/check/tag-rules.ts";

const rules = (fields: Partial<Ruleset> = {}): Ruleset => ({
	name: "releases",
	include: ["refs/tags/v*"],
	exclude: [],
	rules: ["update", "deletion"],
	...fields,
});
const judge = (rulesets: readonly Ruleset[], patterns = ["v{version}"]) =>
	judgeTagRules({ ok: true, value: rulesets }, patterns).map(({ what }) => what);

describe("protection of release tags", () => {
	it.each<[string, readonly Ruleset[], RegExp | null]>([
		["that cover the pattern", [rules()], null],
		["that cover every tag", [rules({ include: ["~ALL"] })], null],
		["that share the work", [rules({ rules: ["update"] }), rules({ rules: ["deletion"] })], null],
		["of which there are none", [], /No active ruleset covers tags like v\{version\}: .* move and delete/],
		["for other tags", [rules({ include: ["refs/tags/web-*"] })], /No active ruleset covers/],
		["that leave these out", [rules({ include: ["~ALL"], exclude: ["refs/tags/v1*"] })], /No active ruleset covers/],
		["for branches of that name", [rules({ include: ["refs/heads/v*"] })], /No active ruleset covers/],
		["that let tags be moved", [rules({ rules: ["deletion"] })], /releases covers, but not wholly.*can move a release/],
		["that let tags be deleted", [rules({ rules: ["update"] })], /can delete a release/],
		["that ask only for signatures", [rules({ rules: ["required_signatures"] })], /move and delete/],
	])("by rulesets %s", (_, rulesets, says) => {
		const found = judge(rulesets);
		if (says === null) expect(found).toEqual([]);
		else {
			expect(found).toHaveLength(1);
			expect(found[0]).toMatch(says);
		}
	});

	it("is asked of each service's pattern once", () => {
		const found = judge(
			[rules({ include: ["refs/tags/api-*"] })],
			["api-v{version}", "web-v{version}", "web-v{version}"],
		);
		expect(found).toHaveLength(1);
		expect(found[0]).toContain("web-v{version}");
	});

	it("names the pattern as the policy file has it", () => {
		expect(judge([], ["v{version:calver}"])[0]).toContain("tags like v{version}:");
	});

	it("is not known, and never fine, when it cannot be read", () => {
		const failure = { kind: "forbidden" as const, message: "Upgrade to GitHub Pro" };
		const [finding] = judgeTagRules({ ok: false, failure }, ["v{version}"]);
		expect(finding).toMatchObject({
			severity: "warning",
			what: expect.stringContaining("not known: Upgrade to GitHub Pro"),
		});
	});
});
