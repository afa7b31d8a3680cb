/** How a rollback ended: decision, reason, and what the incident says of it. */
import type { Incident } from "@octoacme/shared/incident/incident.ts";
import type { DeployedRelease } from "@octoacme/shared/release/history.ts";
import { describe, expect, test } from "vitest";
import {
	type Conclusion,
	type Course,
	closeIncident,
	concludeCourse,
	concludePlan,
	describeCommandFailure,
	isQuiet,
} from "../src/outcome.ts";
import type { RollbackPlan } from "../src/plan.ts";

type Unchanging = Exclude<RollbackPlan, { kind: "roll-back" }>;

const name = (minor: number) => ({ version: `1.${minor}.0`, tag: `v1.${minor}.0`, sha: String(minor).repeat(40) });
const running = (minor: number) => ({ deploymentId: minor, ...name(minor) });
const evidence = (what: string, value = "1") => ({ what, value, expected: "", query: "", link: "" });
const target = { ...running(1), createdAt: "", payload: {}, verified: true } as unknown as DeployedRelease;
const BACK = { kind: "roll-back", bad: running(2), target, skipped: [], resumes: null, closes: [] } as const;
const nothing = { kind: "nothing-to-roll-back", bad: null, skipped: [] } as const;
const silent = { seen: "", evidence: [], tail: [] } as const;

describe("a plan that changes nothing by itself", () => {
	test.each<[Unchanging, Conclusion, boolean]>([
		[
			{ kind: "already-rolled-back", bad: running(2), to: running(1), recoveryMs: 42_000, marked: true },
			{
				...silent,
				decision: "rolled-back",
				reason: "already-rolled-back",
				outcome: { kind: "rolled-back", to: name(1), recoveryMs: 42_000 },
			},
			false,
		],
		[
			{
				kind: "attempt-failed",
				bad: running(2),
				to: running(1),
				what: "rollback failed: the rollback command ended with exit code 3",
			},
			{
				...silent,
				decision: "refused",
				reason: "attempt-failed",
				seen: "rollback failed: the rollback command ended with exit code 3",
				outcome: { kind: "rollback-failed", to: name(1), what: "the rollback command ended with exit code 3" },
				evidence: describeCommandFailure("ended with exit code 3"),
			},
			false,
		],
		[
			{
				kind: "attempt-failed",
				bad: running(2),
				to: running(1),
				what: "rollback failed: the job's own steps ended with failure",
			},
			{
				...silent,
				decision: "refused",
				reason: "attempt-failed",
				seen: "rollback failed: the job's own steps ended with failure",
				outcome: { kind: "rollback-failed", to: name(1), what: "the job's own steps ended with failure" },
				evidence: [{ ...evidence("own steps", "failure"), expected: "success" }],
			},
			false,
		],
		[
			{ kind: "attempt-failed", bad: running(2), to: running(1), what: "errors, then rollback failed: twice" },
			{
				...silent,
				decision: "refused",
				reason: "attempt-failed",
				seen: "errors, then rollback failed: twice",
				outcome: { kind: "rollback-failed", to: name(1), what: "errors, then rollback failed: twice" },
			},
			false,
		],
		[
			{ kind: "playbook-only", reason: "forward-only", bad: null },
			{
				...silent,
				decision: "playbook-only",
				reason: "forward-only",
				outcome: { kind: "not-rolled-back", why: "the environment is forward-only" },
			},
			false,
		],
		[
			{ kind: "playbook-only", reason: "playbook-only", bad: null },
			{
				...silent,
				decision: "playbook-only",
				reason: "playbook-only",
				outcome: { kind: "not-rolled-back", why: "the playbook alone was asked for" },
			},
			false,
		],
		...(
			[
				["no-known-good", "no earlier release was verified there and is free of quarantine", false],
				["nothing-deployed", "nothing of ours was deployed there", false],
				["nothing-changed", "the release never began to change it", true],
				["still-verified", "the release runs there and was found healthy", true],
			] as const
		).map(([reason, why, quiet]): [Unchanging, Conclusion, boolean] => [
			{ ...nothing, reason },
			{ ...silent, decision: "nothing-to-roll-back", reason, outcome: { kind: "no-target", why } },
			quiet,
		]),
		[
			{ kind: "refused", reason: "not-current", bad: null, seen: "v1.3.0" },
			{
				...silent,
				decision: "refused",
				reason: "not-current",
				seen: "v1.3.0",
				outcome: { kind: "not-rolled-back", why: "the request was refused (not-current)" },
			},
			true,
		],
	])("%j", (plan, conclusion, quiet) => {
		expect(concludePlan(plan)).toEqual(conclusion);
		expect(isQuiet(plan)).toBe(quiet);
	});

	test("a rollback is worth a message", () => {
		expect(isQuiet(BACK)).toBe(false);
	});

	test("a failed command is reported with the expected exit code", () => {
		expect(describeCommandFailure("ended with exit code 3")).toEqual([
			{ ...evidence("rollback command", "ended with exit code 3"), expected: "exit code 0" },
		]);
	});
});

describe("a rollback that was begun", () => {
	const failed = (what: string) => ({ kind: "rollback-failed", to: name(1), what }) as const;

	test.each<[Course, Conclusion]>([
		[
			{ kind: "rolled-back", recoveryMs: 9_000, tail: ["a line"] },
			{
				...silent,
				decision: "rolled-back",
				reason: "rolled-back",
				outcome: { kind: "rolled-back", to: name(1), recoveryMs: 9_000 },
				tail: ["a line"],
			},
		],
		[{ kind: "begun" } as Course, { ...silent, decision: "begun", reason: "begun", outcome: { kind: "in-progress" } }],
		[
			{ kind: "failed", reason: "command-failed", what: "exit 3", evidence: [evidence("errors")], tail: ["a line"] },
			{
				decision: "failed",
				reason: "command-failed",
				seen: "exit 3",
				outcome: failed("exit 3"),
				evidence: [evidence("errors")],
				tail: ["a line"],
			},
		],
		[
			{ kind: "stopped", what: "GitHub answered. 503.  ", hint: "Run it again." } as Course,
			{
				...silent,
				decision: "failed",
				reason: "stopped",
				seen: "GitHub answered. 503.   Run it again.",
				outcome: { ...failed("it was stopped: GitHub answered. 503"), stopped: true },
			},
		],
		[
			{ kind: "locked", holder: "run 7" },
			{
				...silent,
				decision: "refused",
				reason: "locked",
				seen: "held by run 7",
				outcome: failed("the environment is held by run 7"),
			},
		],
		[
			{ kind: "not-deployable", what: "its tag is gone" } as Course,
			{
				...silent,
				decision: "nothing-to-roll-back",
				reason: "target-not-deployable",
				seen: "its tag is gone",
				outcome: { kind: "no-target", why: "v1.1.0 cannot be deployed any more: its tag is gone" },
			},
		],
		[
			{ kind: "no-command" },
			{
				...silent,
				decision: "failed",
				reason: "no-command",
				outcome: { kind: "not-rolled-back", why: "no command is configured" },
			},
		],
		[
			{ kind: "no-shell" },
			{
				...silent,
				decision: "failed",
				reason: "no-shell",
				outcome: { kind: "not-rolled-back", why: "the machine of this job has no bash, which runs the command" },
			},
		],
		[
			{ kind: "superseded", plan: { ...BACK, bad: running(3) } },
			{
				...silent,
				decision: "refused",
				reason: "not-current",
				seen: "v1.3.0",
				outcome: { kind: "not-rolled-back", why: "v1.3.0 came there while the environment was waited for" },
			},
		],
		[
			{ kind: "superseded", plan: { ...nothing, reason: "nothing-changed" } },
			concludePlan({ ...nothing, reason: "nothing-changed" }),
		],
	])("%j", (course, conclusion) => {
		expect(concludeCourse(BACK, course)).toEqual(conclusion);
	});
});

describe("an incident is closed", () => {
	const AT = "2026-01-01T00:05:00Z";
	const OPEN: Incident = {
		schemaVersion: 1,
		key: "-/production/2",
		environment: "production",
		service: null,
		severity: "sev2",
		security: false,
		reason: "errors",
		bad: name(2),
		outcome: { kind: "in-progress" },
		evidence: [evidence("errors", "3 %")],
		skipped: [],
		timeline: [{ at: "2026-01-01T00:00:00Z", what: "begun" }],
		receipts: [],
		openedAt: "2026-01-01T00:00:00Z",
		openedBy: "ada",
		runUrl: "",
		advisoryUrl: "",
	};
	const RECOVERED = { kind: "rolled-back", to: name(1), recoveryMs: 9_000 } as const;
	const FAILED = { kind: "rollback-failed", to: name(1), what: "exit 3" } as const;
	const concluded = (outcome: Conclusion["outcome"], more: Partial<Conclusion> = {}): Conclusion => ({
		...silent,
		decision: "failed",
		reason: "command-failed",
		outcome,
		...more,
	});

	test.each<[Conclusion["outcome"], string]>([
		[RECOVERED, "v1.1.0 answers again and is healthy"],
		[FAILED, "rollback failed: exit 3"],
		[{ kind: "in-progress" }, "under way"],
		[{ kind: "no-target", why: "nothing was deployed" }, "not rolled back: nothing was deployed"],
		[{ kind: "not-rolled-back", why: "refused" }, "not rolled back: refused"],
	])("with %j as: %s", (outcome, what) => {
		const closed = closeIncident(OPEN, concluded(outcome), AT);
		expect(closed).toEqual({ ...OPEN, outcome, timeline: [...OPEN.timeline, { at: AT, what }] });
		// Closed again, later, with the same words: they stand there once.
		expect(closeIncident(closed, concluded(outcome), "2026-01-01T00:09:00Z")).toEqual(closed);
	});

	test("with the evidence that it does not hold already", () => {
		const more = [evidence("errors", "3 %"), evidence("errors", "4 %"), evidence("latency", "3 %")];
		expect(closeIncident(OPEN, concluded(FAILED, { evidence: more }), AT).evidence).toEqual(more);
		const held = { ...OPEN, evidence: more };
		expect(closeIncident(held, concluded(FAILED, { evidence: [evidence("errors", "4 %")] }), AT).evidence).toEqual(
			more,
		);
	});

	test("and keeps the first measurement of the same recovery", () => {
		const closed = { ...OPEN, outcome: RECOVERED };
		const again = { ...RECOVERED, recoveryMs: 60_000 };
		expect(closeIncident(closed, concluded(again), AT)).toBe(closed);
		expect(closeIncident(closed, concluded({ ...again, to: name(0) }), AT).outcome).toEqual({ ...again, to: name(0) });
		expect(closeIncident({ ...OPEN, outcome: FAILED }, concluded(again), AT).outcome).toEqual(again);
		expect(closeIncident(closed, concluded({ ...FAILED, to: again.to }), AT).outcome).toMatchObject(FAILED);
	});

	test("and keeps how it failed when a run says only that it had", () => {
		const failed = { ...OPEN, outcome: FAILED };
		const again = concluded({ ...FAILED, what: "it failed" }, { reason: "attempt-failed" });
		expect(closeIncident(failed, again, AT)).toBe(failed);
		expect(closeIncident(OPEN, again, AT).outcome).toEqual(again.outcome);
		// That it was stopped is no end: the attempt that failed came after it.
		const stopped = { ...OPEN, outcome: { ...FAILED, stopped: true } as const };
		expect(closeIncident(stopped, again, AT).outcome).toEqual(again.outcome);
		expect(closeIncident(failed, { ...again, reason: "command-failed" }, AT).outcome).toEqual(again.outcome);
	});
});
