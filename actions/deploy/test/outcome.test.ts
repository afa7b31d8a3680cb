import { describe, expect, it } from "vitest";
import { readVerdicts } from "../src/checklist.ts";
import { judgeEvent } from "../src/event.ts";
import { type Conclusion, decideConclusion, decideDeploy, isNegative } from "../src/outcome.ts";
import {
	describeBackedUp,
	describeBegun,
	describeChanged,
	describeChanging,
	readBackup,
	readBegun,
	readChangedPercent,
} from "../src/progress.ts";
import { REASONS, remedyOf } from "../src/reasons.ts";
import { renderTimeline } from "../src/timeline.ts";
import { goodFacts } from "./facts.ts";

const plan = { kind: "deploy", waves: [100], backup: { kind: "none" }, breakGlass: false, adopts: null } as const;

describe("what a deploy came to", () => {
	const rows: readonly (readonly [string, Conclusion, string, string])[] = [
		["changed", { kind: "changed", checks: 1 }, "deployed", "deployed"],
		["backup failed", { kind: "backup-failed", message: "m" }, "failed", "backup-failed"],
		[
			"exit code",
			{ kind: "command-failed", percent: 100, how: "ended with exit code 3", timedOut: false },
			"failed",
			"command-failed",
		],
		[
			"killed",
			{ kind: "command-failed", percent: 100, how: "was killed by SIGKILL", timedOut: false },
			"failed",
			"command-failed",
		],
		[
			"time-out",
			{ kind: "command-failed", percent: 100, how: "was stopped after 1 s", timedOut: true },
			"failed",
			"command-timed-out",
		],
		[
			"not started",
			{ kind: "command-failed", percent: 100, how: "could not be started: no bash", timedOut: false },
			"failed",
			"command-failed",
		],
		["cancelled", { kind: "cancelled", changing: true }, "failed", "cancelled"],
		["own steps failed", { kind: "steps-ended", outcome: "failure", percent: 100 }, "failed", "steps-failed"],
		["own steps cancelled", { kind: "steps-ended", outcome: "cancelled", percent: 5 }, "failed", "cancelled"],
		["own steps skipped", { kind: "steps-ended", outcome: "skipped", percent: 100 }, "failed", "steps-skipped"],
		["smoke", { kind: "unhealthy", percent: 100, bad: ["x"], rolledBack: null }, "failed", "smoke-failed"],
		["wave, back", { kind: "unhealthy", percent: 5, bad: ["x"], rolledBack: true }, "rolled-back", "wave-unhealthy"],
		["wave, not back", { kind: "unhealthy", percent: 5, bad: ["x"], rolledBack: false }, "failed", "wave-unhealthy"],
		[
			"wave, nothing to go back to",
			{ kind: "unhealthy", percent: 5, bad: ["x"], rolledBack: null },
			"failed",
			"wave-unhealthy",
		],
	];
	it.each(rows)("%s", (_name, conclusion, decision, reason) => {
		const verdict = decideConclusion(plan, conclusion);
		expect([verdict.decision, verdict.reason]).toEqual([decision, reason]);
		expect(isNegative(verdict)).toBe(decision !== "deployed");
		expect(remedyOf(verdict.reason)).not.toBe("");
		expect(decideDeploy({ plan: goodFacts(), conclusion })).toMatchObject({ decision, reason });
	});
	it("says when a command may have left the environment half-way", () => {
		expect(decideConclusion(plan, rows[4]![1]).message).toContain("may have partly deployed");
		expect(decideConclusion(plan, { kind: "cancelled", changing: false }).message).toContain(
			"before anything was changed",
		);
	});
	it("has no reason twice", () => {
		expect(new Set(REASONS.map(({ code }) => code)).size).toBe(REASONS.length);
	});
});

describe("progress read from statuses", () => {
	const status = (state: "pending" | "in_progress" | "failure", description: string) => ({ state, description });
	it("is the highest percentage since the last failure", () => {
		expect(readChangedPercent([])).toBe(0);
		expect(
			readChangedPercent([status("in_progress", describeChanged(5)), status("in_progress", describeChanged(50))]),
		).toBe(50);
		expect(
			readChangedPercent([
				status("in_progress", describeChanged(100)),
				status("failure", "x"),
				status("in_progress", "deploying"),
			]),
		).toBe(0);
	});
	it("keeps the backup's name", () => {
		expect(readBackup([status("pending", describeBackedUp("snap-1"))])).toBe("snap-1");
		expect(readBackup([status("pending", describeBackedUp("snap-1")), status("failure", "x")])).toBeNull();
		expect(readBackup([status("pending", describeBackedUp("x".repeat(200)))])).toBeNull();
	});
});

describe("an event", () => {
	const context = (name: string, head?: string | null) => ({
		event: {
			name,
			payload:
				head === undefined ? {} : { pull_request: { head: { repo: head === null ? null : { full_name: head } } } },
		},
		repository: { owner: "o", name: "r", fullName: "o/r" },
	});
	it.each([
		["push", undefined, false, true],
		["workflow_dispatch", undefined, false, true],
		["pull_request", "o/r", false, false],
		["pull_request", "o/r", true, true],
		["pull_request", "eve/r", true, false],
		["pull_request", null, true, false],
		["pull_request_target", "o/r", true, false],
		["pull_request_review", "o/r", true, false],
	] as const)("%s from %s, allowed %s: trusted %s", (name, head, allowed, trusted) => {
		expect(judgeEvent(context(name, head), allowed) === null).toBe(trusted);
	});
});

it("reads preflight's verdicts from its reasons", () => {
	expect([
		...readVerdicts(["ci: pass, 12 checks", "dast: waived until 2026-07-01", "no verdict here", "x: maybe"]),
	]).toEqual([
		["ci", "pass"],
		["dast", "waived"],
	]);
});

it("draws a timeline whose labels cannot end a line", () => {
	const chart = renderTimeline("v1:2\nx", [
		{ name: "deploy: a, b; c", startedAt: 0, endedAt: 31_500, ok: true, detail: "" },
	]);
	expect(chart).toContain("    deploy a b c :done, 1970-01-01T00:00:00, 32s");
});

it("says what was over at once in one sentence", () => {
	expect(
		renderTimeline("v1.2.0", [
			{ name: "deploy", startedAt: 0, endedAt: 1_500, ok: true, detail: "" },
			{ name: "smoke <probes>", startedAt: 1_500, endedAt: 29_000, ok: false, detail: "" },
		]),
	).toBe("deploy 1s500ms, smoke &lt;probes&gt; **failed** after 27s500ms.");
});

describe("what a begin wrote down", () => {
	const status = (state: "pending" | "in_progress" | "failure" | "success", description: string) => ({
		state,
		description,
		createdAt: "2026-06-01T10:00:00Z",
	});
	const at = "2026-06-01T10:00:00Z";
	it.each([
		[5, "this-job", null],
		[100, "another-job", null],
		[25, "this-job", "card payments, all of them, by break-glass: down"],
		[50, "another-job", "payments, finished in another job"],
	] as const)("is read back: %i %% %s %s", (percent, finishIn, breakGlass) => {
		const begun = { percent, finishIn, breakGlass };
		expect(readBegun([status("in_progress", describeBegun("1.2.0-rc.1", begun))])).toEqual({
			...begun,
			at,
			backup: null,
			isOpen: true,
		});
	});
	const text = (percent: number) => describeBegun("1.2.0", { percent, finishIn: "this-job", breakGlass: null });
	it("is not what a command wrote, nor what another state says", () => {
		expect(readBegun([])).toBeNull();
		expect(readBegun([status("in_progress", describeChanging("1.2.0", 100))])).toBeNull();
		expect(readBegun([status("failure", text(100))])).toBeNull();
	});
	it("is over once the deployment ended, and open again when it is begun again", () => {
		const once = [status("in_progress", text(5)), status("failure", "x")];
		expect(readBegun(once)).toMatchObject({ percent: 5, isOpen: false });
		const again = [...once, status("in_progress", text(100))];
		expect(readBegun(again)).toMatchObject({ percent: 100, isOpen: true });
	});
	it("knows the backup before it, also after its end, and none of an attempt before", () => {
		const made = [status("pending", describeBackedUp("snap-7")), status("in_progress", text(100))];
		expect(readBegun(made)).toMatchObject({ backup: "snap-7" });
		const failed = [...made, status("failure", "steps failed")];
		const inOneSecond = [made[1]!, made[0]!, failed[2]!];
		expect(readBegun(inOneSecond)).toMatchObject({ backup: "snap-7", isOpen: false });
		expect(readBegun(failed)).toMatchObject({ backup: "snap-7", isOpen: false });
		expect(readBegun([...failed, status("in_progress", text(100))])).toMatchObject({ backup: null });
		const again = [...failed, status("pending", describeBackedUp("snap-8")), status("in_progress", text(100))];
		expect(readBegun(again)).toMatchObject({ backup: "snap-8" });
	});
	it("is nothing when it stopped before the steps", () => {
		const once = [status("in_progress", text(5)), status("failure", "not started: the lock was lost")];
		expect(readBegun(once)).toBeNull();
		expect(readBegun([...once, status("in_progress", text(100))])).toMatchObject({ percent: 100, isOpen: true });
	});
	it("begins from nothing after a success: a redeploy that is cut off runs again", () => {
		expect(readChangedPercent([status("in_progress", describeChanged(100)), status("success", "deployed")])).toBe(0);
	});
});
