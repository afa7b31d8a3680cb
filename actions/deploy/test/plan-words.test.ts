/** What a refused deploy says: the release, what was seen, and when it may begin. */
import type { ScheduleDecision } from "@octoacme/shared/policy/windows.ts";
import { describe, expect, it } from "vitest";
import { type BegunChange, decidePlan, type OwnDeployment, type PlanFacts } from "../src/plan.ts";
import { goodFacts, OTHER, SHA } from "./facts.ts";

const a7 = SHA.slice(0, 7);
const b7 = OTHER.slice(0, 7);
const stage = (holds: PlanFacts["stagesBefore"][number]["holds"], artifactDigest: string | null = null) => ({
	stagesBefore: [{ environment: "staging", holds, artifactDigest }],
});
const OPENS = "2026-06-02T09:00:00.000Z";
const AGAIN = "it may begin on Tue 2 Jun 2026, 09:00 (UTC)";

function messages(change: Partial<PlanFacts>): readonly string[] {
	const plan = decidePlan(goodFacts(change));
	return plan.kind === "refuse" ? plan.refusals.map(({ message }) => message) : [plan.kind];
}

describe("a refused deploy", () => {
	it.each<[string, Partial<PlanFacts>, string]>([
		["a tag that moved", { tag: { name: "v1", sha: OTHER } }, `the tag v1 points at ${OTHER}; ${SHA} was decided on`],
		["a tag that is gone", { tag: { name: "v1", sha: null } }, `the tag v1 is gone; it pointed at ${SHA}`],
		["a quarantine", { quarantined: true }, `${a7} was rolled back in production and stays out`],
		["no command", { hasCommand: false }, "nothing says how production is deployed"],
		["another target", { targets: ["eu", "us"], target: "asia" }, "production has the targets eu, us; asia was named"],
		["no target", { targets: ["eu", "us"] }, "production has the targets eu, us; none was named"],
		["a target too many", { target: "eu" }, "production has no targets"],
		[
			"another checkout",
			{ workspace: { kind: "checkout", sha: OTHER, change: null } },
			`the workspace is at ${b7}, the release is ${a7}`,
		],
		["a change", { workspace: { kind: "unreadable", change: "cannot be read" } }, "the workspace cannot be read"],
		["an empty stage", stage("nothing"), `staging must hold ${a7} first; it holds no release`],
		["another release before", stage("other"), `staging must hold ${a7} first; it holds another release`],
		["a stage that waits", stage("deployed"), `staging holds ${a7}, but verify has not found it healthy`],
		[
			"another artifact",
			{ ...stage("verified", "sha256:1"), artifactDigest: "sha256:2" },
			"staging was deployed with sha256:1, here it is sha256:2",
		],
		[
			"an artifact that was not named before",
			{ ...stage("verified"), artifactDigest: "sha256:2" },
			"staging was deployed with no artifact digest, here it is sha256:2",
		],
		["no artifact", stage("verified", "sha256:1"), "staging was deployed with sha256:1, here it is none"],
	])("names %s", (_, change, message) => {
		expect(messages(change)).toEqual([message]);
	});

	it.each<[ScheduleDecision, string]>([
		[{ kind: "outside-window", opensAt: OPENS }, `production is outside its windows; ${AGAIN}`],
		[{ kind: "outside-window", opensAt: null }, "production is outside its windows; no opening within 400 days"],
		[{ kind: "no-window-for-type", opensAt: null }, "no window of production is for this type of release"],
		[
			{ kind: "frozen", freeze: "holidays", until: OPENS, opensAt: OPENS },
			"production is frozen (holidays) until Tue 2 Jun 2026, 09:00 (UTC), when it may begin",
		],
		[
			{ kind: "frozen", freeze: "holidays", until: "2026-06-01T00:00:00.000Z", opensAt: OPENS },
			`production is frozen (holidays) until Mon 1 Jun 2026, 00:00 (UTC); ${AGAIN}`,
		],
		[
			{ kind: "no-runway", closesAt: OPENS, leftMs: 600_000, neededMs: 1_200_000, freeze: null, opensAt: OPENS },
			`the window closes in 10m; 20m are needed to deploy, verify and roll back; ${AGAIN}`,
		],
		[
			{ kind: "no-runway", closesAt: OPENS, leftMs: 600_000, neededMs: 1_200_000, freeze: "holidays", opensAt: null },
			"the freeze holidays begins in 10m; 20m are needed to deploy, verify and roll back; no opening within 400 days",
		],
	])("says when: %j", (schedule, message) => {
		expect(messages({ schedule })).toEqual([message]);
	});
});

describe("a deploy at a closed hour", () => {
	const schedule: ScheduleDecision = { kind: "outside-window", opensAt: OPENS };
	const closed = `production is outside its windows; ${AGAIN}`;
	const none =
		"production has no break-glass role: wait until it may begin, or add `break-glass: release-manager` to it in the policy by a pull request";

	it("names the role that may deploy all the same", () => {
		expect(messages({ schedule, breakGlassRole: "on-call" })).toEqual([
			`${closed}; the break-glass role of production is on-call`,
		]);
	});

	it("says how to get the role where the environment has none, and once", () => {
		const asked = { role: null, allowed: false, why: "" };
		expect(messages({ schedule, breakGlassRole: null })).toEqual([`${closed}; ${none}`]);
		expect(messages({ schedule, breakGlassRole: null, breakGlass: asked })).toEqual([closed, none]);
	});

	it("says why the person who asked may not", () => {
		const breakGlass = { role: "on-call", allowed: false, why: "bob is not in the role on-call" };
		expect(messages({ schedule, breakGlassRole: "on-call", breakGlass })).toEqual([closed, breakGlass.why]);
	});
});

describe("a deploy that may go ahead", () => {
	const open: OwnDeployment = { id: 7, state: "open", changedPercent: 0, backup: null, superseded: false };
	const begun: BegunChange = { percent: 100, at: OPENS, breakGlass: null, finishIn: "this-job", isOpen: true };
	const schedule: ScheduleDecision = { kind: "outside-window", opensAt: OPENS };

	it("at any hour is the rest of one that was begun, and no other", () => {
		expect(messages({ schedule, own: { ...open, changedPercent: 10 } })).toEqual(["deploy"]);
		expect(messages({ schedule, own: open })).toHaveLength(1);
		expect(messages({ schedule, own: open })[0]).toMatch(/^production is outside/);
		expect(messages({ schedule, own: { ...open, state: "failure", changedPercent: 10 } })[0]).toMatch(/outside/);
		const bracket = { end: "begin" } as const;
		expect(messages({ schedule, bracket, own: { ...open, begun } })).toEqual(["deploy"]);
		expect(messages({ schedule, bracket, own: { ...open, begun: { ...begun, isOpen: false } } })[0]).toMatch(/outside/);
		expect(messages({ schedule, bracket, own: { ...open, begun: null } })[0]).toMatch(/outside/);
		expect(messages({ schedule, bracket, own: { ...open, state: "failure", begun } })[0]).toMatch(/outside/);
		expect(messages({ schedule, own: { ...open, begun } })[0]).toMatch(/outside/);
	});

	it("breaks glass only where it is closed", () => {
		const breakGlass = { role: "release-manager", allowed: true, why: "" };
		expect(decidePlan(goodFacts({ breakGlass, schedule }))).toMatchObject({ kind: "deploy", breakGlass: true });
		for (const held of [null, { kind: "open", closesAt: null } as const])
			expect(decidePlan(goodFacts({ breakGlass, schedule: held }))).toMatchObject({ breakGlass: false });
		expect(decidePlan(goodFacts({ schedule: { kind: "open", closesAt: null } }))).toMatchObject({ breakGlass: false });
	});

	it("breaks no glass where what is half done goes on at a closed hour", () => {
		const own = { ...open, changedPercent: 10 };
		expect(decidePlan(goodFacts({ schedule, own }))).toMatchObject({ kind: "deploy", breakGlass: false });
	});

	it("goes on where another run left it, unless it is asked to begin anew", () => {
		const left = { id: 5, runId: "900", changedPercent: 50, backup: "snapshot-5" };
		const facts = { left, waves: [10, 50, 100], hasBackup: true };
		expect(decidePlan(goodFacts(facts))).toMatchObject({ waves: [100], backup: { kind: "made", name: "snapshot-5" } });
		expect(decidePlan(goodFacts({ ...facts, redeploy: true }))).toMatchObject({
			waves: [10, 50, 100],
			backup: { kind: "make" },
		});
	});

	it("is finished as it was begun: with the backup and the broken glass of then", () => {
		const planOf = (change: Partial<BegunChange>, backup: string | null = null) =>
			decidePlan(
				goodFacts({
					bracket: { end: "finish", outcome: "success" },
					own: { ...open, backup, begun: { ...begun, ...change } },
				}),
			);
		expect(planOf({})).toEqual({
			kind: "deploy",
			waves: [100],
			backup: { kind: "none" },
			breakGlass: false,
			adopts: 7,
		});
		expect(planOf({}, "snapshot-7")).toMatchObject({ backup: { kind: "made", name: "snapshot-7" } });
		expect(planOf({ breakGlass: "the shop is down" })).toMatchObject({ breakGlass: true });
	});

	const finish = (own: OwnDeployment | null, outcome: "success" | "failure", quarantined = false) =>
		messages({ bracket: { end: "finish", outcome }, own, quarantined });
	const NOTHING = "this run has begun no deployment to production, so there is nothing to finish";

	it.each<[string, () => readonly string[], string]>([
		["nothing was begun", () => finish(null, "success"), NOTHING],
		["nothing was begun by it", () => finish({ ...open, begun: null }, "success"), NOTHING],
		["it has ended", () => finish({ ...open, begun: { ...begun, isOpen: false } }, "success"), NOTHING],
		[
			"it ended well",
			() => finish({ ...open, state: "success", begun }, "failure"),
			"deployment 7 of this run to production has ended with success; the outcome failure was given",
		],
		[
			"it was rolled back",
			() => finish({ ...open, state: "failure", begun }, "success", true),
			"deployment 7 of this run to production was rolled back",
		],
		[
			"another release came",
			() => finish({ ...open, state: "failure", superseded: true, begun }, "success"),
			"another release went to production after this run's deployment 7",
		],
	])("is not finished when %s", (_, said, message) => {
		expect(said()).toEqual([message]);
	});

	it("is finished in spite of a quarantine or a later release while it is open", () => {
		expect(finish({ ...open, begun }, "success", true)).toEqual(["deploy"]);
		expect(finish({ ...open, superseded: true, begun }, "success")).toEqual(["deploy"]);
	});
});
