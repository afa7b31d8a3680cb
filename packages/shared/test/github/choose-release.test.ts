import { chooseRelease, type Release } from "@octoacme/shared/github/releases.ts";
import { describe, expect, it } from "vitest";

const SHA = "a".repeat(40);

function release(id: number, fields: Partial<Release> = {}): Release {
	return {
		id,
		tag: "v1.1.0",
		target: "main",
		commit: null,
		name: "",
		body: "",
		draft: true,
		prerelease: false,
		immutable: false,
		url: "",
		uploadUrl: "",
		publishedAt: null,
		author: "rita",
		assets: [],
		...fields,
	};
}

describe("chooseRelease", () => {
	const of = (releases: readonly Release[], tagged = true) =>
		chooseRelease(releases, { tag: "v1.1.0", sha: SHA, tagged })?.id;

	it("takes the published release, then the oldest draft of the commit", () => {
		expect(of([release(3, { commit: SHA }), release(2, { draft: false }), release(1, { commit: SHA })])).toBe(2);
		expect(of([release(3, { commit: SHA }), release(2, { commit: SHA }), release(1)])).toBe(2);
	});

	it("takes over a draft that a person made for the branch once the tag exists", () => {
		expect(of([release(7), release(5)])).toBe(5);
		expect(of([release(7)], false)).toBeUndefined();
	});

	it("takes the newest draft along of a commit that the tag has left, before the tag exists none", () => {
		const left = [release(2, { commit: "b".repeat(40) }), release(4, { commit: "c".repeat(40) })];
		expect(of(left)).toBe(4);
		expect(of([...left, release(5, { commit: SHA })])).toBe(5);
		expect(of(left, false)).toBeUndefined();
	});

	it("leaves a draft of another tag alone", () => {
		expect(of([release(1, { tag: "v1.0.0" })])).toBeUndefined();
	});
});
