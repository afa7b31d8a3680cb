import { describe, expect, it } from "vitest";
import { readNames } from "../src/gather.ts";

const POLICY = { tag: "v{version}" };
const BRANCH = "refs/heads/main";

const read = (version: string, ref: string, target?: string) =>
	readNames({ version, sha: undefined, target }, POLICY, ref);

describe("the release that a rollback names", () => {
	it.each([
		["v1.4.0", "v1.4.0"],
		["1.4.0", "v1.4.0"],
		["v2.0.0-rc.1", "v2.0.0-rc.1"],
	])("is read from %s", (version, tag) => {
		expect(read(version, BRANCH)).toEqual({ sha: null, tag, target: null });
	});

	it.each([
		["main", "refs/heads/main"],
		["hotfix/1.x", "refs/heads/hotfix/1.x"],
		["12/merge", "refs/pull/12/merge"],
	])("is none when the version is the run's own ref, %s", (version, ref) => {
		expect(read(version, ref).tag).toBeNull();
	});

	it.each(["v1.0.O", "1.0", "vl.1.0", "v1", "latest", "master", "Main", "main ", "refs/heads/main", "shop-v1.4.0"])(
		"is refused when the version is %s, which names no release and is not the run's branch",
		(version) => {
			expect(() => read(version, BRANCH)).toThrow(/Input version is ".*"; expected a release/);
		},
	);

	it("is refused when a mistyped tag is the run's own ref, because a tag names a release", () => {
		expect(() => read("v1.0.O", "refs/tags/v1.0.O")).toThrow(/Input version/);
	});

	it("is refused when the target names no release", () => {
		expect(() => read("main", BRANCH, "last")).toThrow(/Input target is "last"/);
	});
});
