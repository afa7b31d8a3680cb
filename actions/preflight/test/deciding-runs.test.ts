/** Which workflow runs are read, and what a commit with many of them is judged by. */
import type { WorkflowRun } from "@octoacme/shared/github/workflow-runs.ts";
import { describe, expect, it } from "vitest";
import { chooseRuns } from "../src/deciding-runs.ts";

const CI = ".github/workflows/ci.yml";
const SHIP = ".github/workflows/ship.yml";

const run = (id: number, event: string, path = CI, branch = "main"): WorkflowRun => ({
	id: String(id),
	path,
	sha: "a".repeat(40),
	branch,
	event,
	status: "completed",
	conclusion: "success",
	attempt: 1,
	headRepository: "octo/shop",
	actor: "rita",
	url: "",
	createdAt: "2026-01-01T00:00:00Z",
});
const many = (count: number, event: string, path?: string) =>
	Array.from({ length: count }, (_, index) => run(1_000 + index, event, path));
const idsOf = (runs: readonly WorkflowRun[]) => runs.map(({ id }) => Number(id));

describe("the runs that are read", () => {
	it.each([
		["comments", "issue_comment", ".github/workflows/signoff.yml"],
		["issues", "issues", ".github/workflows/triage.yml"],
		["an hourly schedule", "schedule", ".github/workflows/stale.yml"],
		["the release's own workflow", "workflow_dispatch", SHIP],
	])("hold CI's oldest run behind 200 newer ones of %s", (_, event, path) => {
		const { read, unread } = chooseRuns([run(1, "push"), ...many(200, event, path)], [SHIP]);
		expect(idsOf(read)).toContain(1);
		expect(idsOf(read)).toContain(1_199);
		expect(read).toHaveLength(30);
		expect(unread).toHaveLength(171);
	});

	it("hold the release workflow's own CI on the branch behind its later runs for the tag", () => {
		const later = many(200, "issue_comment", SHIP);
		expect(idsOf(chooseRuns([run(1, "push", SHIP), run(2, "push", SHIP, "v1.0.0"), ...later], [SHIP]).read)).toEqual(
			expect.arrayContaining([1, 2]),
		);
	});

	it.each(["push", "pull_request", "workflow_dispatch", "workflow_run", "merge_group", "an event of tomorrow"])(
		"hold every run on %s, and a commit with more than 60 of them is not judged",
		(event) => {
			expect(chooseRuns(many(60, event), [SHIP]).read).toHaveLength(60);
			expect(() => chooseRuns(many(61, event), [SHIP])).toThrow("61 workflow runs of the commit may be CI");
		},
	);

	it("are as many as before where there are few", () => {
		expect(chooseRuns(many(30, "issue_comment"), []).unread).toEqual([]);
	});
});
