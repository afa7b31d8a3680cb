/** Which pull request brought each commit: by GitHub's word, by the merge that holds it, and in linear time. */
import { assignByAssociation, assignPullRequests, type PullRequest } from "@octoacme/shared/release/pull-request.ts";
import { describe, expect, it } from "vitest";

const pull = (number: number, fields: Partial<PullRequest> = {}): PullRequest => ({
	number,
	title: `Change ${number}`,
	url: `https://github.test/octo/shop/pull/${number}`,
	author: "ada",
	merged: true,
	mergedAt: `2026-01-01T00:00:${String(number).padStart(2, "0")}Z`,
	mergeSha: null,
	mergeTree: null,
	headSha: "",
	headTree: null,
	labels: [],
	reviews: [],
	closes: [],
	files: [],
	commits: [],
	...fields,
});
const commit = (sha: string, ...parents: readonly string[]) => ({ sha, parents });

describe("the pull request that brought a commit", () => {
	it("is the one of GitHub's that the message names, else the one that was merged first", () => {
		const asked = [
			{ sha: "a", named: 3 },
			{ sha: "b", named: 9 },
			{ sha: "c", named: undefined },
		];
		const pulls = [2, 3, 4].map((number) => pull(number, { commits: ["a", "b"] }));
		expect([...assignByAssociation(asked, pulls)]).toEqual([
			["a", 3],
			["b", 2],
		]);
		expect(assignByAssociation(asked, [pull(3, { merged: false, commits: ["a"] })]).size).toBe(0);
	});

	it("brings what its merge holds, also through merges inside, and nothing of the main line", () => {
		const history = [
			commit("main"),
			commit("topic", "main"),
			commit("inner", "main"),
			commit("into-topic", "topic", "inner"),
			commit("merge", "main", "into-topic"),
			commit("after", "merge"),
		];
		const { pulls, direct } = assignPullRequests(history, [pull(1, { mergeSha: "merge" }), pull(2)]);
		expect(pulls.map(({ number }) => number)).toEqual([1]);
		expect(direct.map(({ sha }) => sha)).toEqual(["main", "after"]);
	});

	it("is found in a time that grows with the history, however deep its merges are nested", () => {
		const nest = (depth: number) =>
			Array.from({ length: depth }, (_, at) => commit(`m${at}`, `s${at}`, ...(at === 0 ? [] : [`m${at - 1}`]))).flatMap(
				(merge, at) => [commit(`s${at}`, `s${at + 1}`), merge],
			);
		const time = (depth: number) => {
			const history = nest(depth);
			const pulls = Array.from({ length: depth / 10 }, (_, index) => pull(index + 1, { mergeSha: `m${index * 10}` }));
			const started = performance.now();
			expect(assignPullRequests(history, pulls).pulls).toHaveLength(pulls.length);
			return performance.now() - started;
		};
		const best = (depth: number) => Math.min(time(depth), time(depth), time(depth));
		const [small, large] = [best(5_000), best(20_000)];
		// Below a second the clock and the collector decide, not the search.
		if (large > 1_000) expect(large / small).toBeLessThan(10);
	});
});
