import { describe, expect, it } from "vitest";
import { FaultPlan, type FaultTarget } from "../src/faults.ts";
import { countRoundTrips, isRead, Journal } from "../src/journal.ts";
import { findOperation, listOperations } from "../src/schema/validation.ts";

const TARGET: FaultTarget = {
	seq: 1,
	method: "POST",
	template: "/repos/{owner}/{repo}/releases",
	path: "/repos/a/b/releases",
	query: "",
	body: {},
	token: "t",
};

describe("round trips", () => {
	it.each([
		["none", [], 0],
		[
			"three at once",
			[
				[0, 5],
				[1, 6],
				[2, 7],
			],
			1,
		],
		[
			"one after the other",
			[
				[0, 1],
				[1, 2],
				[3, 4],
			],
			3,
		],
		[
			"a fast chain beside a slow request",
			[
				[0, 100],
				[0, 1],
				[2, 3],
				[4, 5],
			],
			3,
		],
	] as const)("of %s", (_, times, sequential) => {
		const entries = times.map(([startedAt, endedAt]) => ({ startedAt, endedAt }));
		expect(countRoundTrips(entries)).toEqual({ requests: times.length, sequential });
	});

	it("counts a GraphQL query as a read and a mutation as a write", () => {
		const post = { method: "POST", template: "/graphql" };
		expect(isRead({ ...post, body: { query: "query { viewer { login } }" } })).toBe(true);
		expect(isRead({ ...post, body: { query: "# notes\nmutation M { x }" } })).toBe(false);
	});

	it("keeps violations with the number of their request", () => {
		const journal = new Journal();
		const entry = journal.open({
			method: "GET",
			template: null,
			operation: null,
			path: "/nowhere",
			query: "",
			body: undefined,
			token: null,
		});
		journal.blame(entry, [{ operation: "unknown", part: "route", pointer: "", message: "is no route of GitHub" }]);
		journal.close(entry, 404);
		expect(journal.violations()).toMatchObject([{ seq: 1, operation: "unknown" }]);
	});
});

describe("the fault plan", () => {
	it("hits the nth match as often as asked and tells what it never met", () => {
		const plan = new FaultPlan();
		plan.add(
			{ method: "post", nth: 2, times: 2, when: "before", effect: { kind: "reset" } },
			{ method: "GET", when: "before", effect: { kind: "hang" } },
		);
		expect([1, 2, 3, 4].map(() => plan.match(TARGET).length)).toEqual([0, 1, 1, 0]);
		expect(plan.unused().map(({ method }) => method)).toEqual(["GET"]);
	});

	it("hides a new object from as many lists as the lag says", () => {
		const plan = new FaultPlan();
		plan.lag({ template: "/x", requests: 2 });
		expect([1, 2, 3].map(() => plan.isHidden("/x", "release:1", 0))).toEqual([true, true, false]);
	});
});

describe("operations", () => {
	it.each([
		["/repos/a/b/releases/latest", "repos/get-latest-release"],
		["/repos/a/b/releases/12", "repos/get-release"],
		["/repos/a/b/releases/tags/api/v1", "repos/get-release-by-tag"],
		["/repos/a/b/commits/main/check-runs", "checks/list-for-ref"],
		["/repos/a/b/commits/feature/x/status", "repos/get-combined-status-for-ref"],
		["/repos/a/b/commits/main", "repos/get-commit"],
		["/repos/a/b/compare/v1...v2", "repos/compare-commits-with-basehead"],
		["/repos/a/b/git/ref/tags/v1", "git/get-ref"],
		["/repos/a/b/contents/.github/release-policy.yml", "repos/get-content"],
		["/repos/a/b/branches/feature/x", "repos/get-branch"],
	])("serves GET %s as %s", (path, id) => {
		expect(findOperation("GET", path)?.operation.id).toBe(id);
	});

	it.each(["branches/main/protection", "branches/a/b/protection/restrictions", "commits/main/check-suites"])(
		"does not take GET %s for another operation",
		(path) => {
			expect(findOperation("GET", `/repos/a/b/${path}`)).toBeNull();
		},
	);

	it("knows no route beside GitHub's", () => {
		expect(findOperation("GET", "/repos/a/b/unicorns")).toBeNull();
		expect(new Set(listOperations().map(({ id }) => id)).size).toBe(listOperations().length);
	});
});
