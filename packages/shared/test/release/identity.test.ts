import { parseCommitMessage } from "@octoacme/shared/release/commits.ts";
import { auditType, decideIdentity, listCandidates } from "@octoacme/shared/release/identity.ts";
import { parseTag, parseVersion, readVersion } from "@octoacme/shared/release/version.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const SHA = "a".repeat(40);

describe("a version", () => {
	it.each([
		["v1.4.0", "v{version}", "1.4.0", "v1.4.0"],
		["1.4.0", "v{version}", "1.4.0", "v1.4.0"],
		["v2.0.0-rc.1", "v{version}", "2.0.0-rc.1", "v2.0.0-rc.1"],
		["api-v1.0.0", "api-v{version}", "1.0.0", "api-v1.0.0"],
		["@acme/shop@1.2.3", "@acme/shop@{version}", "1.2.3", "@acme/shop@1.2.3"],
		["api/1.2.3/final", "api/{version}/final", "1.2.3", "api/1.2.3/final"],
	])("%s under %s", (input, pattern, version, tag) => {
		expect(readVersion(input, pattern)).toMatchObject({ version, tag });
	});
	it.each([
		["v1$(id)", "invalid-input"],
		["v1;id", "invalid-input"],
		['zzz";echo${IFS}"hello";#', "invalid-input"],
		["--upload-pack=x", "invalid-input"],
		["-rf", "invalid-input"],
		["heads/main", "ambiguous-ref"],
		["refs/tags/v1", "ambiguous-ref"],
		["refs/tags/v1.0.0", "ambiguous-ref"],
		[SHA, "ambiguous-ref"],
		["v1.0.0\u200b", "invalid-input"],
		["v1.0.0\n::error::x", "invalid-input"],
		["", "invalid-input"],
		["main", "invalid-input"],
		["v1", "invalid-input"],
		["v1.4", "invalid-input"],
		["v01.2.3", "invalid-input"],
		["v1.2.3+build.5", "invalid-input"],
		["vv1.2.3", "invalid-input"],
		[`v1.0.0-${"a".repeat(200)}`, "invalid-input"],
		["v99999999999999999999.0.0", "invalid-input"],
	])("%j is refused as %s", (input, code) => {
		expect(() => readVersion(input, "v{version}")).toThrow(expect.objectContaining({ code }));
		try {
			readVersion(input, "v{version}");
		} catch (thrown) {
			expect(String(thrown)).not.toMatch(/[\n\u200b]|::error/);
		}
	});
	it("comes back from its own tag", () => {
		fc.assert(
			fc.property(
				fc.nat(999),
				fc.nat(999),
				fc.nat(999),
				fc.constantFrom("v{version}", "api/{version}", "x-{version}-y"),
				(a, b, c, pattern) => {
					const version = parseVersion(`${a}.${b}.${c}`, pattern)!;
					expect(parseTag(version.tag, pattern)).toEqual(version);
				},
			),
		);
	});
});

describe("an identity", () => {
	const decide = (version: string, tags: readonly (readonly [string, boolean?])[], pattern = "v{version}") =>
		decideIdentity({
			release: parseVersion(version, pattern)!,
			sha: SHA,
			pattern,
			tags: tags.map(([name, reachable = true]) => ({ name, sha: name.padEnd(40, "0"), reachable })),
		});
	it.each([
		["1.4.1", ["v1.4.0", "v1.3.0"], "v1.4.0", "patch", false],
		["1.5.0", ["v1.4.9", "v1.4.10"], "v1.4.10", "minor", false],
		["2.0.0", ["v1.9.9", "v2.0.0-rc.1"], "v1.9.9", "major", false],
		["2.0.0-rc.2", ["v1.9.9", "v2.0.0-rc.1"], "v2.0.0-rc.1", "major", true],
		["1.4.1-rc.1", ["v1.4.0"], "v1.4.0", "patch", true],
		["1.0.0", [], undefined, "major", false],
		["0.1.0", [], undefined, "minor", false],
		["1.2.3", [], undefined, "minor", false],
		["1.0.0-rc.2", ["v1.0.0-rc.1"], "v1.0.0-rc.1", "major", true],
		["1.2.4", ["v1", "v1.2", "api-v1.2.3", "v1.2.3", "v2.0.0", "v1.2.4", "nightly"], "v1.2.3", "patch", false],
	] as const)("%s after %j", (version, tags, previous, type, prerelease) => {
		const identity = decide(
			version,
			tags.map((tag) => [tag]),
		);
		expect([identity.previous?.tag, identity.type, identity.prerelease]).toEqual([previous, type, prerelease]);
	});
	it("follows its own line: a nearer tag of another branch is passed over", () => {
		expect(decide("1.4.2", [["v1.4.1"], ["v1.4.0"]]).previous?.tag).toBe("v1.4.1");
		expect(
			decide("1.5.0", [
				["v1.4.7", false],
				["v1.4.6", true],
			]),
		).toMatchObject({ previous: { tag: "v1.4.6" }, type: "minor" });
	});
	it("keeps to its service's pattern", () => {
		expect(decide("1.1.0", [["v1.0.9"], ["web-v1.0.0"]], "web-v{version}").previous?.tag).toBe("web-v1.0.0");
	});
	it("does not depend on the order of tags", () => {
		const tags: readonly (readonly [string])[] = [["v1.0.0"], ["v1.1.0"], ["v1.1.0-rc.1"], ["v0.9.0"], ["v1.2.0"]];
		fc.assert(
			fc.property(fc.shuffledSubarray([...tags], { minLength: 5 }), (order) => {
				expect(decide("1.2.0", order)).toEqual(decide("1.2.0", tags));
			}),
		);
	});
	it("offers candidates nearest first", () => {
		const names = ["v1.0.0", "v1.3.0", "v1.2.0", "v9.0.0"].map((name) => ({ name, sha: SHA }));
		expect(listCandidates(parseVersion("2.0.0", "v{version}")!, "v{version}", names).map(({ name }) => name)).toEqual([
			"v1.3.0",
			"v1.2.0",
			"v1.0.0",
		]);
	});
	it.each([
		["patch", "1.2.3", "feat!: drop v1", "breaking-in-patch"],
		["patch", "1.2.3", "feat: new", "feature-in-patch"],
		["patch", "1.2.3", "fix: it", undefined],
		["minor", "1.2.0", "fix: x\n\nBREAKING CHANGE: gone", "breaking-in-minor"],
		["minor", "0.2.0", "fix!: x", undefined],
		["patch", "0.2.1", "fix!: x", "breaking-in-patch"],
		["major", "2.0.0", "feat!: x", undefined],
	] as const)("audits a %s %s with %j: %s", (type, version, message, kind) => {
		const { description, type: word = null, breaking } = parseCommitMessage(message);
		const findings = auditType({ type, version }, [{ sha: SHA, title: description, type: word, breaking }]);
		expect(findings.map((finding) => finding.kind)).toEqual(kind === undefined ? [] : [kind]);
	});
});
