/** Which refs a release sets, from what a remote holds: tables, and any order of releases. */
import { parseTag } from "@octoacme/shared/release/version.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BRANCH, decideMirror, decideSourceTags, listVersions, type RemoteRefs } from "../../scripts/publish/plan.ts";
import { parseRefs } from "../../scripts/publish/remote.ts";

const version = (tag: string) => parseTag(tag, "v{version}")!;
const sha = (name: string) => Buffer.from(name.padEnd(20, "-")).toString("hex").slice(0, 40);

/** `v1 = v1.0.0` says that both are at one commit. */
function remote(places: Readonly<Record<string, string>>): RemoteRefs {
	const entries = Object.entries(places).map(
		([name, at]) => [name === "main" ? BRANCH : `refs/tags/${name}`, sha(at)] as const,
	);
	return { objects: new Map(entries), commits: new Map(entries) };
}

function decide(
	tag: string,
	places: Readonly<Record<string, string>>,
	published?: { tree?: string; parents?: readonly string[] },
) {
	const refs = remote(places);
	const plan = decideMirror({
		version: version(tag),
		tree: "tree",
		refs,
		published: published && { sha: sha(tag), tree: published.tree ?? "tree", parents: published.parents ?? [] },
	});
	if (plan.kind === "refuse") return plan;
	const name = (ref: string) => ref.replace(/^refs\/(heads|tags)\//, "");
	return {
		set: plan.steps.map(({ ref }) => name(ref)).join(" "),
		kept: plan.kept.map(({ ref }) => name(ref)).join(" "),
		blocked: plan.blocked.map(({ ref }) => name(ref)).join(" "),
		on:
			plan.commit.kind === "existing"
				? "itself"
				: plan.commit.parent === null
					? "nothing"
					: name(plan.commit.parent.ref),
	};
}

const V100 = { "v1.0.0": "v1.0.0", "v1.0": "v1.0.0", v1: "v1.0.0", main: "v1.0.0" };
const V110 = { ...V100, "v1.1.0": "v1.1.0", "v1.1": "v1.1.0", v1: "v1.1.0", main: "v1.1.0" };
const V200 = { ...V110, "v2.0.0": "v2.0.0", "v2.0": "v2.0.0", v2: "v2.0.0", main: "v2.0.0" };

describe("a mirror", () => {
	it.each([
		["an empty one", "v1.0.0", {}, "v1.0.0 main v1.0 v1", "", "", "nothing"],
		["an older one", "v1.1.0", V100, "v1.1.0 main v1.1 v1", "", "", "main"],
		["a prerelease moves nothing", "v2.0.0-rc.1", V110, "v2.0.0-rc.1", "main", "", "v1.1.0"],
		["a prerelease of an empty one", "v1.0.0-rc.1", {}, "v1.0.0-rc.1", "main", "", "nothing"],
		["an older patch moves its own minor line", "v1.0.1", V110, "v1.0.1 v1.0", "main v1", "", "v1.0.0"],
		["an older major moves its own major", "v1.2.0", V200, "v1.2.0 v1.2 v1", "main", "", "v1.1.0"],
		["an old line that never had moving tags", "v0.9.0", V200, "v0.9.0 v0.9 v0", "main", "", "nothing"],
		[
			"ten is more than nine",
			"v1.10.0",
			{ ...V100, "v1.9.0": "v1.9.0", v1: "v1.9.0", main: "v1.9.0" },
			"v1.10.0 main v1.10 v1",
			"",
			"",
			"main",
		],
		[
			"a repository with a first commit made by hand",
			"v1.0.0",
			{ main: "by hand" },
			"v1.0.0 main v1.0 v1",
			"",
			"",
			"main",
		],
		["v1 set by hand", "v1.1.0", { ...V100, v1: "by hand" }, "v1.1.0 main v1.1", "", "v1", "main"],
		["v1 set by hand to another major", "v1.2.0", { ...V200, v1: "v2.0.0" }, "v1.2.0 v1.2", "main", "v1", "v1.1.0"],
		[
			"v1 deleted, with a newer release there",
			"v1.0.1",
			{ "v1.1.0": "v1.1.0", main: "v1.1.0" },
			"v1.0.1 v1.0",
			"main v1",
			"",
			"nothing",
		],
		[
			"v1 at a commit that a prerelease shares",
			"v1.0.1",
			{ ...V100, "v1.1.0-rc.1": "v1.0.0" },
			"v1.0.1 main v1.0 v1",
			"",
			"",
			"main",
		],
	])("%s: %s", (_, tag, places, set, kept, blocked, on) => {
		expect(decide(tag, places)).toEqual({ set, kept, blocked, on });
	});

	it.each([
		["is whole", V110, [sha("v1.0.0")], "", ""],
		["has the version tag alone", { ...V100, "v1.1.0": "v1.1.0" }, [sha("v1.0.0")], "main v1.1 v1", ""],
		["lacks the major tag", { ...V110, v1: "v1.0.0" }, [sha("v1.0.0")], "v1", ""],
		["has a branch with something on top", { ...V110, main: "by hand" }, [sha("v1.0.0")], "", "main"],
		["has no branch", { "v1.1.0": "v1.1.0", "v1.1": "v1.1.0", v1: "v1.1.0" }, [], "main", ""],
		["was overtaken", { ...V200, v1: "v1.1.0" }, [sha("v1.0.0")], "", "main"],
	])("that %s after an earlier run", (_, places, parents, set, kept) => {
		expect(decide("v1.1.0", places, { parents })).toEqual({ set, kept, blocked: "", on: "itself" });
	});

	it("refuses a version that is taken by another content, and plans nothing else", () => {
		expect(decide("v1.1.0", V110, { tree: "another" })).toEqual({
			kind: "refuse",
			message: expect.stringContaining("v1.1.0 is there already"),
		});
	});

	it("ends the same in any order of releases, and never goes back", () => {
		const releases = fc.shuffledSubarray(
			["v1.0.0-rc.1", "v1.0.0", "v1.0.1", "v1.1.0", "v1.10.0", "v1.9.2", "v2.0.0-rc.1", "v2.0.0", "v3.0.0-beta"],
			{ minLength: 1 },
		);
		fc.assert(
			fc.property(releases, (tags) => {
				const places: Record<string, string> = {};
				for (const tag of tags) {
					const before = new Map(Object.entries(places));
					const plan = decideMirror({
						version: version(tag),
						tree: "tree",
						refs: remote(places),
						published: undefined,
					});
					if (plan.kind === "refuse") throw new Error(plan.message);
					for (const { ref } of plan.steps) places[ref.replace(/^refs\/(heads|tags)\//, "")] = tag;
					for (const [name, at] of before)
						if (name === at) expect(places[name]).toBe(at);
						else
							expect(listVersions(remote({ [at]: at, [places[name]!]: places[name]! })).at(-1)!.tag).toBe(places[name]);
				}
				const newest = (line: RegExp) =>
					listVersions(
						remote(
							Object.fromEntries(tags.filter((tag) => line.test(tag) && !tag.includes("-")).map((tag) => [tag, tag])),
						),
					).at(-1)?.tag;
				expect([places["v1"], places["v1.0"], places["v2"], places["v3"], places["main"]]).toEqual([
					newest(/^v1\./),
					newest(/^v1\.0\./),
					newest(/^v2\./),
					undefined,
					newest(/./),
				]);
			}),
		);
	});
});

describe("the source's own moving tags", () => {
	it.each([
		["the first release", "v1.0.0", { "v1.0.0": "v1.0.0" }, "v1.0 v1", "", undefined],
		[
			"a newer tag that waits for its gate holds nothing up",
			"v1.0.1",
			{ ...V100, "v1.0.1": "v1.0.1", "v1.1.0": "v1.1.0" },
			"v1.0 v1",
			"",
			undefined,
		],
		["a newer release keeps v1", "v1.0.1", { ...V110, "v1.0.1": "v1.0.1" }, "v1.0", "v1", undefined],
		[
			"v1 deleted, v1.1 still tells",
			"v1.0.1",
			{ "v1.1.0": "v1.1.0", "v1.1": "v1.1.0", "v1.0.1": "v1.0.1" },
			"v1.0",
			"v1",
			undefined,
		],
		["a tag that is gone", "v1.1.0", V100, "v1.1 v1", "", "nothing"],
		["a tag that moved", "v1.1.0", { ...V100, "v1.1.0": "elsewhere" }, "v1.1 v1", "", sha("elsewhere")],
	])("%s", (_, tag, places, set, kept, moved) => {
		const plan = decideSourceTags(version(tag), sha(tag), remote(places));
		const name = ({ ref }: { ref: string }) => ref.slice("refs/tags/".length);
		expect({ set: plan.steps.map(name).join(" "), kept: plan.kept.map(name).join(" "), moved: plan.moved }).toEqual({
			set,
			kept,
			moved,
		});
	});
});

describe("what git ls-remote says", () => {
	it("keeps the tag object for compare-and-set and the commit behind it for the rest", () => {
		const refs = parseRefs(
			`${"a".repeat(40)}\trefs/tags/v1\n${"b".repeat(40)}\trefs/tags/v1^{}\n${"c".repeat(40)}\trefs/heads/main\nwarning: something else\n`,
		);
		expect([...refs.objects]).toEqual([
			["refs/tags/v1", "a".repeat(40)],
			[BRANCH, "c".repeat(40)],
		]);
		expect(refs.commits.get("refs/tags/v1")).toBe("b".repeat(40));
	});
	it("takes hostile tags for no release", () => {
		const names = ["v1$(id)", "v1;id", "v1.0.0+build", "v01.0.0", "v1.0", "vv1.0.0", "v1.0.0\u200b", "-rf", "v1.0.0/x"];
		expect(listVersions(remote(Object.fromEntries(names.map((name) => [name, name]))))).toEqual([]);
	});
});
