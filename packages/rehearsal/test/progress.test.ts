/** What a rehearsal prints while it runs. */
import { expect, it } from "vitest";
import { createProgress } from "../src/progress.ts";
import type { Annotation, JobResult, ProgressEvent, StepResult } from "../src/runner/types.ts";

function follow(events: readonly ProgressEvent[]): readonly string[] {
	const lines: string[] = [];
	const report = createProgress((line) => lines.push(line), false);
	for (const event of events) report(event);
	return lines;
}

const step = (job: string, ...annotations: readonly Pick<Annotation, "level" | "message">[]): ProgressEvent => ({
	kind: "step-completed",
	job,
	step: { annotations } as unknown as StepResult,
});
const ended = (name: string, conclusion: "success" | "failure" | "skipped" = "success"): ProgressEvent => ({
	kind: "job-completed",
	job: {
		name,
		conclusion,
		reused: false,
		startedAt: "2026-11-28T10:00:00Z",
		completedAt: "2026-11-28T10:00:02Z",
	} as unknown as JobResult,
});
const warning = (message: string) => ({ level: "warning", message }) as const;
const runEnded = { kind: "run-completed", result: {} } as unknown as ProgressEvent;

it("prints a job's warnings below its line, in their order", () =>
	expect(
		follow([
			step("Notes", { level: "notice", message: "drafted" }),
			ended("Notes"),
			step("Preflight", warning("first\nmore of it")),
			step("Preflight", { level: "error", message: "second" }),
			ended("Preflight", "failure"),
		]),
	).toEqual(["    ✓ Notes (2.0 s)", "    ✗ Preflight (2.0 s)", "      · first", "      ! second"]));

it("prints once what several steps of a job warn of, and again for the next job", () =>
	expect(
		follow([
			step("a", warning("no lock")),
			step("a", warning("no lock"), warning("other")),
			ended("a"),
			step("b", warning("no lock")),
			ended("b"),
		]),
	).toEqual(["    ✓ a (2.0 s)", "      · no lock", "      · other", "    ✓ b (2.0 s)", "      · no lock"]));

it("keeps what jobs find apart that run side by side", () =>
	expect(
		follow([
			step("a", warning("of a")),
			step("b", warning("of b")),
			ended("b"),
			step("a", warning("late")),
			ended("a"),
		]),
	).toEqual(["    ✓ b (2.0 s)", "      · of b", "    ✓ a (2.0 s)", "      · of a", "      · late"]));

it("prints nothing twice when a job runs again, and loses nothing of one that never ended", () =>
	expect(
		follow([
			step("a", warning("one")),
			ended("a"),
			step("a", warning("two")),
			ended("a"),
			step("b", warning("cut off")),
			runEnded,
			runEnded,
		]),
	).toEqual(["    ✓ a (2.0 s)", "      · one", "    ✓ a (2.0 s)", "      · two", "      · cut off"]));
