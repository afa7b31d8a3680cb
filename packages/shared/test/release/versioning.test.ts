/** Versions as people number them: what each versioning reads, how it orders releases, and which type follows. */

import { findPrevious } from "@octoacme/shared/release/find-previous.ts";
import { decideIdentity } from "@octoacme/shared/release/identity.ts";
import { compareVersions, parseTag, readVersion, renderTag, withVersioning } from "@octoacme/shared/release/version.ts";
import type { Versioning } from "@octoacme/shared/vocabulary.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const of = (versioning: Versioning, tag = "v{version}") => withVersioning(tag, versioning);
const read = (versioning: Versioning, version: string) => parseTag(`v${version}`, of(versioning));

describe("a version", () => {
	it.each<[Versioning, string, readonly (string | number)[] | null]>([
		["semver", "1.4.0", []],
		["semver", "1.4.0-rc.1", ["rc", 1]],
		["semver", "1.4", null],
		["semver", "2026.08.1", null],
		["semver", "1.4.0+build.5", null],
		["calver", "2026.08.1", []],
		["calver", "2026.08.19", []],
		["calver", "24.04", []],
		["calver", "24.04.2", []],
		["calver", "2026.1", []],
		["calver", "2026.08.1-rc.1", ["rc", 1]],
		["calver", "2026.08.1rc1", ["rc", 1]],
		["calver", "2026", null],
		["calver", "2026-08-19", null],
		["calver", "1.4.0", null],
		["calver", "2026.08.1.2.3", null],
		["calver", "2026.08.1+x", null],
		["pep440", "1.2.0", []],
		["pep440", "1.2.0rc1", ["rc", 1]],
		["pep440", "23.1a1", ["a", 1]],
		["pep440", "9.2.0.dev0", ["dev", 0]],
		["pep440", "1.2.0.post1", []],
		["pep440", "1.2", []],
		["pep440", "1.2.3.4", []],
		["pep440", "1.2.0+local", null],
		["pep440", "1!1.2.0", null],
		["pep440", "1.2.0RC1", null],
		["pep440", "release", null],
	])("of %s %s has the prerelease %j", (versioning, version, prerelease) => {
		const found = read(versioning, version);
		expect(found?.prerelease ?? null).toEqual(prerelease);
		if (found !== undefined) expect(renderTag(of(versioning), found.version)).toBe(`v${version}`);
	});

	it.each<[Versioning, readonly string[]]>([
		["semver", ["1.0.0-rc.2", "1.0.0-rc.10", "1.0.0", "1.0.1", "1.9.0", "1.10.0"]],
		["calver", ["24.04", "24.04.1", "24.10", "25.04"]],
		["calver", ["2026.08.1-rc.1", "2026.08.1", "2026.08.2", "2026.8.10", "2026.10.1"]],
		["pep440", ["1.2.0.dev1", "1.2.0a1", "1.2.0b1", "1.2.0rc1", "1.2.0rc10", "1.2.0", "1.2.0.post1", "1.10"]],
		["pep440", ["1.2", "1.2.3", "1.2.3.4", "1.2.3.10", "1.3"]],
	])("of %s is ordered as %j", (versioning, versions) => {
		const all = versions.map((version) => read(versioning, version)!);
		expect(
			[...all]
				.reverse()
				.sort(compareVersions)
				.map(({ version }) => version),
		).toEqual(versions);
	});

	it("is ordered by number whatever its numbers are", () => {
		const numbers = fc.array(fc.nat(9999), { minLength: 1, maxLength: 3 });
		fc.assert(
			fc.property(numbers, numbers, fc.integer({ min: 2000, max: 2199 }), (a, b, year) => {
				const [left, right] = [a, b].map((rest) => read("calver", [year, ...rest].join("."))!);
				const at = [0, 1, 2].find((index) => (a[index] ?? 0) !== (b[index] ?? 0));
				const expected = at === undefined ? 0 : Math.sign((a[at] ?? 0) - (b[at] ?? 0));
				expect(Math.sign(compareVersions(left!, right!))).toBe(expected);
			}),
		);
	});

	it.each<[Versioning, string, RegExp, RegExp]>([
		["semver", "v2026.08.19", /strict semver/, /versioning: calver/],
		["semver", "v1.4", /strict semver/, /versioning: pep440/],
		["calver", "v1.4.0", /a calendar version \(the year first/, /versioning: semver/],
		["pep440", "v1-4-0", /a version of PEP 440/, /set `tag:` in the policy/],
	])("of another versioning than %s is refused with the way out: %s", (versioning, tag, message, hint) => {
		const refused = () => readVersion(tag, of(versioning));
		expect(refused).toThrow(message);
		try {
			refused();
		} catch (thrown) {
			expect((thrown as { hint: string }).hint).toMatch(hint);
			expect((thrown as Error).message).toContain("the policy's pattern is v{version}");
		}
	});
});

describe("a calendar", () => {
	it.each([
		["YYYY.0M.MICRO", "2026.08.1"],
		["YY.0M.MICRO", "24.04.1"],
		["0Y.0M", "06.10"],
		["YYYY.MM.DD", "2026.8.1"],
		["YYYY.0M.MICRO", "2026.08.1-rc.1"],
	])("%s reads %s", (calendar, version) => {
		expect(readVersion(`v${version}`, withVersioning("v{version}", "calver", calendar)).version).toBe(version);
	});

	const hintOf = (calendar: string, tag: string) => {
		try {
			readVersion(tag, withVersioning("v{version}", "calver", calendar));
		} catch (thrown) {
			return (thrown as { hint: string }).hint;
		}
		return undefined;
	};

	it.each([
		["YYYY.0M.DD", "v2026.08"],
		["YYYY.0M.DD", "2026.08.32"],
		["YYYY.MM.DD", "v2026.8.32"],
	])("%s names itself as what %s does not fit", (calendar, tag) => {
		expect(hintOf(calendar, tag)).toBe(
			`\`${tag}\` does not fit \`calver: ${calendar}\` of the policy; correct the tag or the key.`,
		);
	});

	it("leaves another versioning its own way out", () => {
		expect(hintOf("YYYY.0M.DD", "v1.4.0")).toContain("versioning: semver");
	});
});

describe("the release type", () => {
	const typeOf = (versioning: Versioning, previous: string | undefined, version: string) =>
		decideIdentity({
			release: read(versioning, version)!,
			sha: "a".repeat(40),
			pattern: of(versioning),
			tags: previous === undefined ? [] : [{ name: `v${previous}`, sha: "b".repeat(40), reachable: true }],
		}).type;

	it.each<[Versioning, string | undefined, string, string]>([
		["calver", "2026.08.1", "2026.08.2", "minor"],
		["calver", "2026.08.19", "2026.08.19.1", "patch"],
		["calver", "2026.08.1", "2026.08.1.post1", "patch"],
		["calver", "24.04.1", "24.04.2", "minor"],
		["calver", "2026.08.2", "2026.09.1", "minor"],
		["calver", "2026.12.1", "2027.01.1", "minor"],
		["calver", "24.04", "24.04.1", "patch"],
		["calver", "24.04.1", "24.10", "minor"],
		["calver", undefined, "2026.01.1", "minor"],
		["pep440", "1.2", "1.3", "minor"],
		["pep440", "1.2", "1.2.1", "patch"],
		["pep440", "1.2.3.4", "1.2.3.5", "patch"],
		["pep440", "1.2.0", "1.2.0.post1", "patch"],
		["pep440", "1.9", "2.0", "major"],
		["pep440", "1.2.0", "2.0.0rc1", "major"],
	])("of %s from %s to %s is %s", (versioning, previous, version, type) =>
		expect(typeOf(versioning, previous, version)).toBe(type),
	);

	it.each<[string, string | undefined, string, string]>([
		["YYYY.0M.MICRO", "2026.08.1", "2026.08.2", "patch"],
		["YYYY.0M.MICRO", "2026.08", "2026.08.1", "patch"],
		["YYYY.0M.MICRO", "2026.08.7", "2026.09.7", "minor"],
		["YYYY.0M.MICRO", undefined, "2026.08.1", "minor"],
		["YY.0M.MICRO", "24.04.1", "24.04.2", "patch"],
		["YYYY.0M.0D", "2026.08.19", "2026.08.25", "minor"],
		["YYYY.MM.DD.MICRO", "2026.8.19", "2026.8.19.1", "patch"],
		["YYYY.MM.DD.MICRO", "2026.8.19.1", "2026.8.25", "minor"],
		["YYYY.MINOR.MICRO", "2026.3.1", "2026.4", "minor"],
		["YYYY.MINOR.MICRO", "2026.3.1", "2026.3.2-rc.1", "patch"],
		["YY.MAJOR.MINOR", "26.3.1", "26.4.0", "major"],
	])("of %s from %s to %s is %s", (calendar, previous, version, type) => {
		const pattern = withVersioning("v{version}", "calver", calendar);
		const identity = decideIdentity({
			release: parseTag(`v${version}`, pattern)!,
			sha: "a".repeat(40),
			pattern,
			tags: previous === undefined ? [] : [{ name: `v${previous}`, sha: "b".repeat(40), reachable: true }],
		});
		expect(identity.type).toBe(type);
	});

	it.each([
		["YYYY.0M.MICRO", "2026.13.1"],
		["YYYY.0M.MICRO", "2026.08.1.2"],
		["YYYY.0M.0D", "2026.08"],
		["YYYY.0M.0D", "2026.08.32"],
		["YYYY.WW", "2026.54"],
		["YYYY.0M.MICRO", "24.04.1"],
		["YY.0M.MICRO", "2026.08.1"],
		["0Y.0M.MICRO", "2026.08.1"],
		["YYYY.0M.MICRO", "2026.8.1"],
		["YYYY.0M.0D", "2026.08.1"],
		["YYYY.0W", "2026.4"],
	])("of %s refuses %s and says the form", (calendar, version) => {
		const pattern = withVersioning("v{version}", "calver", calendar);
		expect(() => readVersion(`v${version}`, pattern)).toThrow(`a calendar version of the form ${calendar}`);
	});

	it.each<[Versioning, readonly string[], string, string]>([
		["calver", ["2026.07.1", "2026.08.1-rc.1", "2026.08.1", "2026.10.1"], "2026.09.1", "2026.08.1"],
		["pep440", ["1.1.0", "1.2.0rc1", "1.2.0.dev3"], "1.2.0", "1.1.0"],
		["pep440", ["1.1.0", "1.2.0rc1", "1.2.0.dev3"], "1.2.0rc2", "1.2.0rc1"],
		["pep440", ["9.1.0", "10.0"], "10.1", "10.0"],
	])("is counted from the nearest lower release: %s, %j, %s", async (versioning, tags, version, previous) => {
		const { identity } = await findPrevious(
			{
				release: read(versioning, version)!,
				sha: "a".repeat(40),
				pattern: of(versioning),
				tags: tags.map((name, index) => ({ name: `v${name}`, sha: String(index).padStart(40, "0") })),
			},
			async (base) => ({ status: "ahead", mergeBase: base, commits: [] }),
		);
		expect(identity.previous?.version).toBe(previous);
	});
});
