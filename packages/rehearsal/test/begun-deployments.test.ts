import { describe, expect, it } from "vitest";
import { readBegun } from "../src/begun-deployments.ts";
import type { ProgressEvent } from "../src/runner/types.ts";

const completed = (outputs: object) =>
	({ kind: "step-completed", job: "production", step: { outputs } }) as unknown as ProgressEvent;
const result = JSON.stringify({ schemaVersion: 1, environment: "production" });

describe("what a begin leaves to the job's own steps", () => {
	it.each([
		["a deploy's release", { decision: "begun", sha: "a", result }, { environment: "production", sha: "a" }],
		[
			"the release that a rollback goes back to",
			{ decision: "begun", sha: "a", "target-sha": "b", result },
			{ environment: "production", sha: "b" },
		],
		["nothing after a refusal", { decision: "refused", sha: "a", result }, null],
		["nothing of another action", { decision: "begun", sha: "a", result: "done" }, null],
		["nothing of another action's JSON", { decision: "begun", sha: "a", result: '{"environment":"production"}' }, null],
		["nothing without a commit", { decision: "begun", sha: "", result }, null],
		["nothing of a run step", {}, null],
	])("is %s", (_what, outputs, begun) => {
		expect(readBegun(completed(outputs))).toEqual(begun);
	});

	it("is nothing of any other event", () => {
		expect(readBegun({ kind: "job-started", job: "production" } as ProgressEvent)).toBeNull();
	});
});
