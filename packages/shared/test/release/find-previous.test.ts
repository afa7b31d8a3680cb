import { findPrevious, type Relate } from "@octoacme/shared/release/find-previous.ts";
import { parseVersion } from "@octoacme/shared/release/version.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** Commit → its parents. */
type History = Readonly<Record<string, readonly string[]>>;

function reach(history: History, from: string): ReadonlySet<string> {
	const seen = new Set<string>();
	const work = [from];
	for (let sha = work.pop(); sha !== undefined; sha = work.pop()) {
		if (seen.has(sha)) continue;
		seen.add(sha);
		work.push(...(history[sha] ?? []));
	}
	return seen;
}

function relateIn(history: History, asked: string[] = []): Relate {
	return async (base, head) => {
		asked.push(base);
		const [ofBase, ofHead] = [reach(history, base), reach(history, head)];
		const common = [...ofHead].filter((sha) => ofBase.has(sha));
		const mergeBase = common.find((sha) => common.every((other) => reach(history, sha).has(other))) ?? common[0] ?? "";
		const commits = [...ofHead].filter((sha) => !ofBase.has(sha));
		const status =
			base === head
				? "identical"
				: common.length === 0
					? "unrelated"
					: ofHead.has(base)
						? "ahead"
						: ofBase.has(head)
							? "behind"
							: "diverged";
		return { status, mergeBase, commits };
	};
}

async function find(
	history: History,
	tags: Readonly<Record<string, string>>,
	[version, sha]: readonly [string, string],
	asked: string[] = [],
) {
	const found = await findPrevious(
		{
			release: parseVersion(version, "v{version}")!,
			sha,
			pattern: "v{version}",
			tags: Object.entries(tags).map(([name, at]) => ({ name: `v${name}`, sha: at })),
		},
		relateIn(history, asked),
	);
	return {
		previous: found.identity.previous?.version,
		stable: found.identity.previousStable?.version,
		type: found.identity.type,
		diverged: found.diverged?.name,
		unrelated: found.unrelated?.name,
	};
}

/** `a ← b ← c ← d` is the main line; `x ← y` left it after `b`. */
const LINES: History = { a: [], b: ["a"], c: ["b"], d: ["c"], x: ["b"], y: ["x"] };

describe("findPrevious", () => {
	it("follows a lower version at the very commit of the release", async () => {
		expect(await find(LINES, { "1.0.0": "a", "1.1.0": "d" }, ["1.2.0", "d"])).toMatchObject({
			previous: "1.1.0",
			unrelated: undefined,
		});
	});

	it("names the nearest lower version where the release follows none of them", async () => {
		const apart: History = { ...LINES, p: [], q: ["p"] };
		expect(await find(apart, { "1.0.0": "p", "1.1.0": "q" }, ["1.2.0", "d"])).toMatchObject({
			previous: undefined,
			diverged: undefined,
			unrelated: "v1.1.0",
		});
		expect(await find(apart, { "1.0.0": "a", "1.1.0": "q" }, ["1.2.0", "d"])).toMatchObject({
			previous: "1.0.0",
			unrelated: undefined,
		});
	});

	it("follows the nearest lower version of its own history", async () => {
		const asked: string[] = [];
		expect(await find(LINES, { "1.0.0": "a", "1.1.0": "b", "1.2.0": "c" }, ["1.3.0", "d"], asked)).toMatchObject({
			previous: "1.2.0",
			type: "minor",
		});
		expect(asked).toEqual(["c"]);
	});

	it("follows a release of a line that was never merged back, so that its changes are not listed again", async () => {
		expect(await find(LINES, { "8.3.0": "a", "8.4.0": "x", "8.4.1": "y" }, ["9.0.0", "d"])).toEqual({
			previous: "8.4.1",
			stable: "8.4.1",
			type: "major",
			diverged: "v8.4.1",
		});
	});

	it("stays with the tag at which a maintenance line began, however many releases that line has", async () => {
		const line = Object.fromEntries(
			Array.from({ length: 40 }, (_, index) => [`m${index}`, [index === 0 ? "b" : `m${index - 1}`]]),
		);
		const tags = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`1.0.${index + 1}`, `m${index}`]));
		const asked: string[] = [];
		expect(await find({ ...LINES, ...line }, { "1.0.0": "b", ...tags }, ["1.1.0", "d"], asked)).toEqual({
			previous: "1.0.0",
			stable: "1.0.0",
			type: "minor",
			diverged: undefined,
		});
		expect(asked).toHaveLength(1);
	});

	it("starts a hotfix at the release that it fixes, not at a higher one", async () => {
		expect(await find(LINES, { "1.0.0": "b", "1.1.0": "c" }, ["1.0.1", "x"])).toMatchObject({
			previous: "1.0.0",
			type: "patch",
		});
	});

	it("counts a prerelease from the one before it, and its type from the last full release", async () => {
		expect(await find(LINES, { "1.0.0": "a", "2.0.0-rc.1": "b", "2.0.0-rc.2": "c" }, ["2.0.0-rc.3", "d"])).toEqual({
			previous: "2.0.0-rc.2",
			stable: "1.0.0",
			type: "major",
			diverged: undefined,
		});
		expect(await find(LINES, { "1.0.0": "a", "2.0.0-rc.1": "c" }, ["2.0.0", "d"])).toMatchObject({ previous: "1.0.0" });
	});

	it("passes over a lower version that was tagged later, and one of another history", async () => {
		expect(await find(LINES, { "0.9.0": "a", "1.0.0": "d" }, ["1.1.0", "c"])).toMatchObject({ previous: "0.9.0" });
		expect(await find({ ...LINES, z: [] }, { "0.9.0": "z" }, ["1.0.0", "d"])).toMatchObject({ previous: undefined });
	});

	it("leaves as few commits to the release as any lower version, whichever lines were merged back", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.record({ tagged: fc.boolean(), fixes: fc.nat(3), returns: fc.boolean() }), {
					minLength: 2,
					maxLength: 8,
				}),
				async (points) => {
					const history: Record<string, readonly string[]> = { m0: [] };
					const tags: Record<string, string> = {};
					let main = "m0";
					for (const [at, { tagged, fixes, returns }] of points.entries()) {
						if (tagged) tags[`1.${at}.0`] = main;
						let line = main;
						for (let fix = 1; fix <= fixes; fix++) {
							history[`f${at}-${fix}`] = [line];
							line = `f${at}-${fix}`;
							tags[`1.${at}.${fix}`] = line;
						}
						history[`m${at + 1}`] = returns && line !== main ? [main, line] : [main];
						main = `m${at + 1}`;
					}
					const found = await find(history, tags, ["2.0.0", main]);
					const left = (sha: string) => [...reach(history, main)].filter((it) => !reach(history, sha).has(it)).length;
					const counts = Object.values(tags).map(left);
					if (counts.length === 0) expect(found.previous).toBeUndefined();
					else expect(left(tags[found.previous!]!)).toBe(Math.min(...counts));
				},
			),
			{ numRuns: 300 },
		);
	});
});
