import { STEP_OUTCOMES } from "@octoacme/shared/vocabulary.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decidePlan, type OwnDeployment, type PlanFacts } from "../src/plan.ts";
import { goodFacts, OTHER, SHA } from "./facts.ts";

const own = (change: Partial<OwnDeployment> = {}): OwnDeployment => ({
	id: 7,
	state: "open",
	changedPercent: 0,
	backup: null,
	superseded: false,
	...change,
});
const closed = { kind: "outside-window", opensAt: "2026-06-02T09:00:00.000Z" } as const;

describe("a deploy is refused", () => {
	const rows: readonly (readonly [string, Partial<PlanFacts>, string])[] = [
		["when the tag moved", { tag: { name: "v1.2.0", sha: OTHER } }, "tag-moved"],
		["when the tag is gone", { tag: { name: "v1.2.0", sha: null } }, "tag-moved"],
		[
			"without preflight",
			{ preflight: { ok: false, reason: "preflight-missing", message: "m", url: "" } },
			"preflight-missing",
		],
		[
			"against preflight",
			{ preflight: { ok: false, reason: "preflight-negative", message: "m", url: "" } },
			"preflight-negative",
		],
		["for a quarantined commit", { quarantined: true }, "quarantined"],
		["without a command", { hasCommand: false }, "no-command"],
		["for targets when none is named", { targets: ["eu"] }, "target-unknown"],
		["for an unknown target", { targets: ["eu"], target: "us" }, "target-unknown"],
		["for a target of an environment without", { target: "us" }, "target-unknown"],
		["from another checkout", { workspace: { kind: "checkout", sha: OTHER, change: null } }, "workspace-differs"],
		[
			"from a changed checkout",
			{ workspace: { kind: "checkout", sha: SHA, change: "has changes that are in no commit (a.txt)" } },
			"workspace-changed",
		],
		[
			"from files that a filter changed",
			{ workspace: { kind: "checkout", sha: SHA, change: "has files that the filter x changes", isFiltered: true } },
			"workspace-filtered",
		],
		[
			"before staging",
			{ stagesBefore: [{ environment: "staging", holds: "nothing", artifactDigest: null }] },
			"stage-missing",
		],
		[
			"while staging holds another release",
			{ stagesBefore: [{ environment: "staging", holds: "other", artifactDigest: null }] },
			"stage-missing",
		],
		[
			"before staging is verified",
			{ stagesBefore: [{ environment: "staging", holds: "deployed", artifactDigest: null }] },
			"stage-not-verified",
		],
		[
			"with another artifact",
			{
				artifactDigest: "sha256:2",
				stagesBefore: [{ environment: "staging", holds: "verified", artifactDigest: "sha256:1" }],
			},
			"artifact-differs",
		],
		["with an artifact that staging did not name", { artifactDigest: "sha256:2" }, "artifact-differs"],
		[
			"without the artifact that staging named",
			{ stagesBefore: [{ environment: "staging", holds: "verified", artifactDigest: "sha256:1" }] },
			"artifact-differs",
		],
		["outside its window", { schedule: closed }, "outside-window"],
		[
			"in a freeze",
			{ schedule: { kind: "frozen", freeze: "holidays", until: "2027-01-02T00:00:00.000Z", opensAt: null } },
			"frozen",
		],
		[
			"without runway",
			{ schedule: { kind: "no-runway", closesAt: "x", leftMs: 1_000, neededMs: 2_000, freeze: null, opensAt: null } },
			"no-runway",
		],
		["without a window for its type", { schedule: { kind: "no-window-for-type", opensAt: null } }, "outside-window"],
		[
			"when git cannot read the clone",
			{ workspace: { kind: "unreadable", change: "is a clone whose commit git cannot read" } },
			"workspace-unreadable",
		],
		[
			"for what another target rolled back and this one does not hold",
			{ quarantined: true, quarantinedHere: false },
			"quarantined",
		],
		[
			"for what was rolled back here and is held",
			{ activeSha: SHA, quarantined: true, quarantinedHere: true },
			"quarantined",
		],
		["for a quarantine that no target is named of", { activeSha: SHA, quarantined: true }, "quarantined"],
		[
			"for what another target rolled back, to be deployed again",
			{ activeSha: SHA, redeploy: true, quarantined: true, quarantinedHere: false },
			"quarantined",
		],
		[
			"outside its window, to be deployed again",
			{ activeSha: SHA, redeploy: true, schedule: closed },
			"outside-window",
		],
		[
			"with another artifact than staging, although the commit is held",
			{
				activeSha: SHA,
				artifactDigest: "sha256:2",
				stagesBefore: [{ environment: "staging", holds: "verified", artifactDigest: "sha256:1" }],
			},
			"artifact-differs",
		],
		[
			"outside its window after a failed attempt of a commit that an earlier run deployed",
			{ activeSha: SHA, own: own({ state: "failure" }), schedule: closed },
			"outside-window",
		],
		["when another release went out since", { own: own({ superseded: true }) }, "superseded"],
		["when it was done and another went out since", { own: own({ state: "success", superseded: true }) }, "superseded"],
	];
	it.each(rows)("%s", (_name, change, reason) => {
		const plan = decidePlan(goodFacts(change));
		expect(plan.kind === "refuse" && plan.refusals[0].reason).toBe(reason);
	});

	it("by break-glass of somebody who may not, with both reasons", () => {
		const plan = decidePlan(
			goodFacts({
				schedule: closed,
				breakGlass: { role: "on-call", allowed: false, why: "eve is not in the role on-call" },
			}),
		);
		expect(plan.kind === "refuse" && plan.refusals.map(({ reason }) => reason)).toEqual([
			"outside-window",
			"break-glass-refused",
		]);
	});

	it("with every reason at once, and says when the window opens", () => {
		const plan = decidePlan(goodFacts({ schedule: closed, quarantined: true, hasCommand: false }));
		expect(plan.kind === "refuse" && plan.refusals.map(({ reason }) => reason)).toEqual([
			"quarantined",
			"no-command",
			"outside-window",
		]);
		expect(plan.kind === "refuse" && plan.refusals[2]?.message).toContain("Tue 2 Jun 2026, 09:00 (UTC)");
	});
});

describe("a deploy goes ahead", () => {
	const rows: readonly (readonly [string, Partial<PlanFacts>, object])[] = [
		["at once", {}, { waves: [100], backup: { kind: "none" }, breakGlass: false, adopts: null }],
		["in waves", { waves: [5, 50, 100] }, { waves: [5, 50, 100] }],
		["after a backup", { hasBackup: true }, { backup: { kind: "make" } }],
		[
			"outside its window by break-glass",
			{ schedule: closed, breakGlass: { role: "on-call", allowed: true, why: "" } },
			{ breakGlass: true },
		],
		[
			"in its window without needing break-glass",
			{ schedule: { kind: "open", closesAt: null }, breakGlass: { role: null, allowed: false, why: "x" } },
			{ breakGlass: false },
		],
		["without a workspace", { workspace: { kind: "none" } }, { waves: [100] }],
		["without preflight where none is required", { preflight: null }, { waves: [100] }],
		["to the environment's target", { targets: ["eu", "us"], target: "us" }, { waves: [100] }],
		["again when it is asked for", { activeSha: SHA, redeploy: true }, { waves: [100] }],
		[
			"from where a killed attempt was",
			{ own: own({ changedPercent: 5 }), waves: [5, 50, 100] },
			{ waves: [50, 100], adopts: 7 },
		],
		["to the proof alone when the change is made", { own: own({ changedPercent: 100 }) }, { waves: [], adopts: 7 }],
		[
			"with the backup that was made",
			{ own: own({ backup: "snap-1" }), hasBackup: true },
			{ backup: { kind: "made", name: "snap-1" } },
		],
		[
			"from the start after a failed attempt",
			{ own: own({ state: "failure", changedPercent: 5, backup: "snap-1" }), waves: [5, 100], hasBackup: true },
			{ waves: [5, 100], backup: { kind: "make" }, adopts: 7 },
		],
		[
			"to its end although the window closed on a change that is half made",
			{ own: own({ changedPercent: 5 }), waves: [5, 100], schedule: closed },
			{ waves: [100] },
		],
	];
	it.each(rows)("%s", (_name, change, expected) => {
		expect(decidePlan(goodFacts(change))).toMatchObject({ kind: "deploy", ...expected });
	});
});

describe("a deploy is done already", () => {
	it.each([
		["by this run", { own: own({ state: "success" }) }, 7],
		["by this run, whatever the window says now", { own: own({ state: "success" }), schedule: closed }, 7],
		["by an earlier run", { activeSha: SHA }, null],
		["by an earlier run, whatever the window says now", { activeSha: SHA, schedule: closed }, null],
		["although another target's was rolled back", { activeSha: SHA, quarantined: true, quarantinedHere: false }, null],
		[
			"by this run, although another target's was rolled back",
			{ own: own({ state: "success" }), quarantined: true, quarantinedHere: false },
			7,
		],
		[
			"although staging holds another release by now",
			{ activeSha: SHA, stagesBefore: [{ environment: "staging", holds: "other", artifactDigest: "sha256:9" }] },
			null,
		],
	] as const)("%s", (_name, change, deploymentId) => {
		expect(decidePlan(goodFacts(change))).toEqual({ kind: "already-deployed", deploymentId });
	});
});

const begun = {
	percent: 100,
	at: "2026-06-01T10:00:00Z",
	breakGlass: null,
	finishIn: "this-job",
	isOpen: true,
} as const;
const finishing = (outcome: (typeof STEP_OUTCOMES)[number], change: Partial<PlanFacts> = {}) =>
	goodFacts({ bracket: { end: "finish", outcome }, own: own({ begun }), ...change });

describe("a begin", () => {
	const bracket = { end: "begin" } as const;
	it.each<readonly [string, Partial<PlanFacts>, object]>([
		["names the whole", {}, { kind: "deploy", waves: [100] }],
		["names the first wave", { waves: [5, 100] }, { waves: [5, 100] }],
		["names the next wave", { waves: [5, 100], own: own({ changedPercent: 5, begun }) }, { waves: [100], adopts: 7 }],
		["takes the proof alone when the steps ended well", { own: own({ changedPercent: 100, begun }) }, { waves: [] }],
		["goes on outside its window after a kill", { own: own({ begun }), schedule: closed }, { kind: "deploy" }],
		[
			"starts over in its window after a failure",
			{ own: own({ state: "failure", begun: { ...begun, isOpen: false } }) },
			{ waves: [100] },
		],
		[
			"stays outside its window after a failure",
			{ own: own({ state: "failure", begun: { ...begun, isOpen: false } }), schedule: closed },
			{ kind: "refuse" },
		],
		["is refused for a quarantined commit", { quarantined: true }, { kind: "refuse" }],
		["has nothing to do twice", { own: own({ state: "success", begun }) }, { kind: "already-deployed" }],
	])("%s", (_name, change, expected) => {
		expect(decidePlan(goodFacts({ bracket, ...change }))).toMatchObject(expected);
	});
});

describe("a finish", () => {
	it.each<readonly [string, PlanFacts, object]>([
		["notes what was changed", finishing("success"), { kind: "deploy", waves: [100], adopts: 7 }],
		["proves what was noted", finishing("success", { own: own({ begun, changedPercent: 100 }) }), { waves: [] }],
		["ends a failure", finishing("failure"), { kind: "deploy" }],
		[
			"keeps the backup and the break-glass of begin",
			finishing("success", { own: own({ backup: "b", begun: { ...begun, breakGlass: "outage" } }) }),
			{ backup: { kind: "made", name: "b" }, breakGlass: true },
		],
		[
			"comes late to one that was closed when its job ended",
			finishing("success", { own: own({ state: "failure", begun: { ...begun, isOpen: false } }) }),
			{ kind: "deploy", waves: [100] },
		],
		[
			"comes after another release: it would record as running what does not run",
			finishing("success", { own: own({ state: "failure", superseded: true, begun: { ...begun, isOpen: false } }) }),
			{ kind: "refuse", refusals: [{ reason: "superseded" }] },
		],
		["is done already", finishing("success", { own: own({ state: "success", begun }) }), { kind: "already-deployed" }],
	])("%s", (_name, facts, expected) => {
		expect(decidePlan(facts)).toMatchObject(expected);
	});

	it.each<readonly [string, PlanFacts]>([
		["without a begin", finishing("success", { own: null })],
		["of what was opened but not begun", finishing("success", { own: own() })],
		[
			"of what is opened again but not begun again",
			finishing("success", { own: own({ begun: { ...begun, isOpen: false } }) }),
		],
		["that contradicts the end", finishing("failure", { own: own({ state: "success", begun }) })],
		["of what was rolled back", finishing("success", { own: own({ state: "failure", begun }), quarantined: true })],
	])("has nothing to finish %s", (_name, facts) => {
		const plan = decidePlan(facts);
		expect(plan.kind === "refuse" && plan.refusals.map(({ reason }) => reason)).toEqual(["not-begun"]);
	});

	it("is never refused for what became of the hour, the tag, the policy or the evidence", () => {
		const meanwhile = fc.record({
			schedule: fc.constantFrom(null, closed),
			tag: fc.constantFrom({ name: "v1.2.0", sha: null }, { name: "v1.2.0", sha: OTHER }),
			quarantined: fc.boolean(),
			targets: fc.constantFrom([], ["eu"]),
			waves: fc.constantFrom([], [5, 100]),
			hasCommand: fc.boolean(),
			artifactDigest: fc.constantFrom(null, "sha256:2"),
			preflight: fc.constantFrom(null, { ok: false, reason: "preflight-outdated", message: "m", url: "" } as const),
			stagesBefore: fc.constantFrom([], [{ environment: "qa", holds: "nothing", artifactDigest: null } as const]),
			workspace: fc.constant({ kind: "checkout", sha: OTHER, change: "has changes" } as const),
		});
		fc.assert(
			fc.property(fc.constantFrom(...STEP_OUTCOMES), meanwhile, (outcome, change) => {
				expect(decidePlan(finishing(outcome, change)).kind).toBe("deploy");
			}),
		);
	});
});

it("never goes ahead on a fact that is against it, whatever else is true", () => {
	const against: readonly Partial<PlanFacts>[] = [
		{ tag: { name: "v1.2.0", sha: OTHER } },
		{ quarantined: true },
		{ preflight: { ok: false, reason: "preflight-not-trusted", message: "m", url: "" } },
		{ stagesBefore: [{ environment: "staging", holds: "other", artifactDigest: null }] },
		{ workspace: { kind: "checkout", sha: OTHER, change: null } },
	];
	const rest = fc.record({
		redeploy: fc.boolean(),
		activeSha: fc.constantFrom(SHA, OTHER, null),
		own: fc.option(
			fc.record({
				id: fc.constant(7),
				state: fc.constantFrom("open" as const, "success" as const, "failure" as const),
				changedPercent: fc.constantFrom(0, 5, 100),
				backup: fc.constantFrom(null, "b"),
				superseded: fc.boolean(),
			}),
		),
		breakGlass: fc.constantFrom(null, { role: "on-call", allowed: true, why: "" }),
		schedule: fc.constantFrom(null, closed),
	});
	fc.assert(
		fc.property(fc.constantFrom(...against), rest, (bad, other) => {
			// What is held already is left as it is, wherever the stage before has gone since.
			const allowed = "stagesBefore" in bad ? ["refuse", "already-deployed"] : ["refuse"];
			expect(allowed).toContain(decidePlan(goodFacts({ ...other, ...bad })).kind);
		}),
	);
});
