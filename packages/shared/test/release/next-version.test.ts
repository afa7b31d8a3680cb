import { auditType } from "@octoacme/shared/release/identity.ts";
import { decideNextVersion, versionOfHead } from "@octoacme/shared/release/next-version.ts";
import { compareVersions, parseVersion } from "@octoacme/shared/release/version.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const change = (type: string | null, breaking = false) => ({
	sha: "1234567890abcdef1234567890abcdef12345678",
	title: `${type ?? "no type"} of work`,
	type,
	breaking,
});
const FIX = change("fix");
const FEATURE = change("feat");
const BREAKING = change("fix", true);
const next = (
	pattern: string,
	previous: string | null,
	changes: readonly ReturnType<typeof change>[],
	{
		tags = [],
		unreleased = tags,
		on = "2026-11-28",
	}: { readonly tags?: readonly string[]; readonly unreleased?: readonly string[]; readonly on?: string } = {},
) =>
	decideNextVersion({
		pattern,
		previous: previous === null ? undefined : { version: previous },
		changes,
		tags,
		unreleased,
		now: Date.parse(`${on}T12:00:00Z`),
	});
const versionOf = (decided: ReturnType<typeof next>) => (decided.ok ? decided.release.version : decided.reason);

describe("the next version", () => {
	it.each([
		["v{version}", "1.4.2", [FIX], "1.4.3"],
		["v{version}", "1.4.2", [change(null)], "1.4.3"],
		["v{version}", "1.4.2", [FIX, FEATURE], "1.5.0"],
		["v{version}", "1.4.2", [change("feature")], "1.5.0"],
		["v{version}", "1.4.2", [FEATURE, BREAKING], "2.0.0"],
		["v{version}", "0.4.2", [BREAKING], "0.5.0"],
		["v{version}", "0.4.2", [FIX], "0.4.3"],
		["v{version}", null, [BREAKING], "0.1.0"],
		["v{version}", null, [], "0.1.0"],
		["v{version}", "1.4.2", [], "no-changes"],
		["v{version:pep440}", "1.4", [FIX], "1.4.1"],
		["v{version:pep440}", "1.4", [FEATURE], "1.5"],
		["v{version:pep440}", "1.4", [BREAKING], "2.0"],
		["v{version:pep440}", "1.4.2.7", [FIX], "1.4.3.0"],
		["v{version:pep440}", null, [FIX], "0.1.0"],
		["v{version:calver}", "2026.8.1", [FIX], "no-rule"],
		["v{version:calver:YYYY.0M.MICRO}", "2026.08.1", [FIX], "2026.11.0"],
		["v{version:calver:YYYY.0M.MICRO}", "2026.11.3", [FIX], "2026.11.4"],
		["v{version:calver:YYYY.0M.MICRO}", "2026.10", [FIX], "2026.11"],
		["v{version:calver:YYYY.0M.MICRO}", "2026.11", [FIX], "2026.11.1"],
		["v{version:calver:YYYY.0M.MICRO}", null, [FIX], "2026.11.0"],
		["v{version:calver:YY.MINOR.MICRO}", "26.1.2", [FEATURE], "26.2.0"],
		["v{version:calver:YY.MINOR.MICRO}", "26.1.2", [FIX], "26.1.3"],
		["v{version:calver:YY.MINOR.MICRO}", "25.3.2", [FIX], "26.0.0"],
		["v{version:calver:YYYY.MM.DD}", "2026.8.19", [FIX], "2026.11.28"],
		["v{version:calver:YYYY.MM.DD}", "2026.11.28", [FIX], "no-rule"],
		["v{version:calver:YYYY.MM.DD}", "2026.12.1", [FIX], "no-rule"],
		["v{version:calver:0Y.0W}", "26.01", [FIX], "26.48"],
		["v{version:calver:YYYY.MAJOR.MM}", "2026.3.10", [FIX], "2026.3.11"],
		["v{version:calver:YYYY.MAJOR.MM.MICRO}", "2026.3.10.4", [FIX], "2026.3.11.0"],
		["v{version:calver:YYYY.MAJOR.MM.MICRO}", "2025.3.11.4", [FIX], "2026.0.11.0"],
		["v{version}", "1.2.9007199254740991", [FIX], "no-rule"],
		["v{version:pep440}", "1.2.9007199254740991", [FIX], "no-rule"],
		["v{version:calver:YYYY.MICRO}", "2026.9007199254740991", [FIX], "no-rule"],
	] as const)("of %s after %s with %o is %s", (pattern, previous, changes, expected) => {
		expect(versionOf(next(pattern, previous, changes))).toBe(expected);
	});

	it.each([
		["2021-01-03", "20.53"],
		["2021-01-04", "21.01"],
		["2024-12-30", "25.01"],
		["2026-12-31", "26.53"],
	])("of a calendar of weeks on %s is %s", (on, expected) => {
		expect(versionOf(next("{version:calver:0Y.0W}", null, [FIX], { on }))).toBe(expected);
	});

	it("is none that a tag carries already, whatever became of it", () => {
		const decided = next("v{version}", "1.4.2", [FEATURE], { tags: ["v1.4.2", "v1.5.0", "v1.5.1", "w1.5.2"] });
		expect(decided).toMatchObject({ ok: true, release: { tag: "v1.5.2" }, type: "minor" });
		expect(decided.ok && decided.why).toContain("1.5.0 is taken");
		expect(
			versionOf(next("v{version:calver:YYYY.0M.MICRO}", "2026.08.1", [FIX], { tags: ["v2026.11.0", "v2026.11.1"] })),
		).toBe("2026.11.2");
		expect(versionOf(next("v{version:calver:YYYY.0M}", "2026.08", [FIX], { tags: ["v2026.11"] }))).toBe("no-rule");
	});

	it.each([
		["1.3.4", [FEATURE], ["v1.4.0", "v1.4.1"], "v1.4.0"],
		["1.3.4", [BREAKING], ["v2.0.0", "v2.1.0"], "v2.0.0"],
	] as const)("after %s with %o is none that a release of another line has", (previous, changes, tags, holder) => {
		const decided = next("v{version}", previous, changes, { tags, unreleased: [] });
		expect(decided).toMatchObject({ ok: false, reason: "no-rule", message: expect.stringContaining(holder) });
	});

	it.each([
		[["v3.0.0", "v2.0.0"], "no-rule"],
		[["v0.1.0", "v0.2.0"], "no-rule"],
		[["v1.0.0-rc.1", "v1.0.0-rc.2"], "1.0.0"],
		[["other", "w1.0.0"], "0.1.0"],
	])("of a branch that follows no release is, beside %j, %s", (tags, expected) => {
		expect(versionOf(next("v{version}", null, [FIX], { tags, unreleased: [] }))).toBe(expected);
	});

	it("of a branch that follows no release is none beside a calendar's releases", () => {
		expect(versionOf(next("v{version:calver:YYYY.0M.MICRO}", null, [FIX], { tags: ["v2026.08.1"] }))).toBe("no-rule");
	});

	it("of a head comes after every version that there is", () => {
		for (const [pattern, version] of [
			["v{version}", "20261128093000.0.0"],
			["v{version:pep440}", "20261128093000.0"],
			["v{version:calver:YYYY.0M.MICRO}", "2199.12.99999999"],
		] as const)
			expect(compareVersions(versionOfHead(pattern), parseVersion(version, pattern)!)).toBeGreaterThan(0);
	});

	it("says which change it follows from", () => {
		const why = (changes: readonly ReturnType<typeof change>[]) => {
			const decided = next("v{version}", "1.4.2", changes);
			return decided.ok ? decided.why : decided.message;
		};
		expect(why([FIX, BREAKING])).toBe('1234567 "fix of work" is a breaking change');
		expect(why([FIX, FEATURE])).toBe('1234567 "feat of work" is a feature');
		expect(why([FIX])).toBe("no change is breaking or a feature");
	});

	it("is free, higher than the last one, and what the audit of release types has nothing against", () => {
		const kind = fc.record({
			type: fc.constantFrom("feat", "feature", "fix", "docs", null),
			breaking: fc.boolean(),
		});
		fc.assert(
			fc.property(
				fc.constantFrom("v{version}", "v{version:pep440}"),
				fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)),
				fc.array(kind, { minLength: 1, maxLength: 6 }),
				fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)), { maxLength: 30 }),
				(pattern, numbers, kinds, others) => {
					const changes = kinds.map(({ type, breaking }) => change(type, breaking));
					const tags = others.map((other) => `v${other.join(".")}`);
					const previous = numbers.join(".");
					const decided = next(pattern, previous, changes, { tags });
					if (!decided.ok) throw new Error(decided.message);
					const { release, type } = decided;
					expect(tags).not.toContain(release.tag);
					expect(compareVersions(release, parseVersion(previous, pattern)!)).toBeGreaterThan(0);
					expect(auditType({ type, version: release.version }, changes)).toEqual([]);
				},
			),
		);
	});
});
