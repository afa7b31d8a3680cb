/** The one order of a range's commits, and how a commit of a source becomes one of the range. */
import { describe, expect, it } from "vitest";
import { sortCommits, toRangeCommit } from "../../src/release/range-commit.ts";

const at = (sha: string, minute: number, ...parents: readonly string[]) => ({
	sha,
	parents,
	date: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
});
const shasOf = (commits: readonly { readonly sha: string }[]) => commits.map(({ sha }) => sha).join("");

const CHAIN = [at("a", 1), at("b", 2, "a"), at("c", 3, "b")];
const MERGE = [at("a", 1), at("b", 2, "a"), at("c", 3, "a"), at("d", 4, "b", "c")];

describe("the order of commits", () => {
	it.each([
		{ name: "a chain as it is", commits: CHAIN, order: "abc" },
		{ name: "a chain the other way round", commits: CHAIN.toReversed(), order: "abc" },
		{ name: "a merge as it is", commits: MERGE, order: "abcd" },
		{ name: "a merge with its parents swapped", commits: [MERGE[0], MERGE[2], MERGE[1], MERGE[3]], order: "abcd" },
		{ name: "a child whose clock was behind", commits: [at("b", 1, "a"), at("a", 5)], order: "ab" },
		{
			name: "a merge whose clock was behind",
			commits: [at("d", 0, "a", "b"), at("a", 1), at("b", 2, "a")],
			order: "abd",
		},
		{ name: "commits of one second, by SHA", commits: [at("c", 1), at("a", 1), at("b", 1)], order: "abc" },
		{ name: "commits of one second, parents first", commits: [at("a", 1, "b"), at("b", 1)], order: "ba" },
		{ name: "a commit that comes twice", commits: [at("a", 1), at("a", 1), at("b", 2, "a")], order: "ab" },
		{ name: "a commit that comes twice, apart", commits: [at("a", 1), at("b", 1), at("a", 1)], order: "ab" },
		{ name: "commits whose parents are not of the range", commits: [at("a", 1, "x"), at("b", 2, "y")], order: "ab" },
		{ name: "nothing", commits: [], order: "" },
	])("is by time, each once and after its parents: $name", ({ commits, order }) => {
		expect(shasOf(sortCommits(commits.map((commit) => commit!)))).toBe(order);
	});

	it("is the same whatever order the commits come in", () => {
		const orders = [...MERGE.keys()].map((turn) => [...MERGE.slice(turn), ...MERGE.slice(0, turn)]);
		expect(new Set(orders.map((order) => shasOf(sortCommits(order))))).toEqual(new Set(["abcd"]));
	});
});

describe("a commit of the range", () => {
	const source = { sha: "a", parents: [], tree: "t", author: "Ada", message: "feat: it \n\n" };
	it.each([
		["2026-01-01T12:00:00+00:00", "2026-01-01T12:00:00.000Z"],
		["2026-01-01T12:00:00Z", "2026-01-01T12:00:00.000Z"],
		["2026-01-01T12:00:00+05:30", "2026-01-01T06:30:00.000Z"],
		["2026-01-01T00:30:00-01:00", "2026-01-01T01:30:00.000Z"],
		["not a date", "not a date"],
	])("says %s in UTC", (written, utc) => {
		const { date, authoredAt } = toRangeCommit({ ...source, date: written, authoredAt: written });
		expect({ date, authoredAt }).toEqual({ date: utc, authoredAt: utc });
	});

	it("has no blank lines at its end, and at most 200,000 characters", () => {
		const times = { date: "2026-01-01T12:00:00Z", authoredAt: "2026-01-01T12:00:00Z" };
		expect(toRangeCommit({ ...source, ...times }).message).toBe("feat: it");
		expect(toRangeCommit({ ...source, ...times, message: "x".repeat(200_001) }).message).toHaveLength(200_000);
	});
});
