import { STANDARD_POLICY, standardEnvironment } from "@octoacme/shared/policy/standard.ts";
import { describe, expect, it } from "vitest";
import { type ChecklistLine, decideChecklist } from "../src/checklist.ts";
import type { PlanFacts } from "../src/plan.ts";
import type { StageOutcome } from "../src/stage-outcome.ts";
import { goodFacts, preflightEntry } from "./facts.ts";

type Given = Partial<Pick<StageOutcome, "decision" | "backup" | "breakGlass">> & {
	readonly environment?: Partial<StageOutcome["facts"]["environment"]>;
	readonly plan?: Partial<PlanFacts>;
};

function check(given: Given = {}): readonly ChecklistLine[] {
	const plan = goodFacts(given.plan);
	return decideChecklist({
		facts: {
			environment: { ...standardEnvironment("production"), ...given.environment },
			command: null,
			key: "k",
			history: {
				active: undefined,
				lastKnownGood: undefined,
				quarantined: new Set(),
				succeeded: [],
				disturbedBy: undefined,
				open: [],
			},
			abandoned: [],
			targets: [],
			plan,
			preflight: plan.preflight,
		},
		decision: given.decision ?? "deployed",
		signals: [],
		backup: given.backup ?? null,
		conclusion: { kind: "changed", checks: 1 },
		breakGlass: given.breakGlass ?? false,
	});
}

const GUIDE = [
	"Deployment window scheduled",
	"Backup or snapshot",
	"Deploy to staging and run smoke tests",
	"Security scan results reviewed and approved",
	"Accessibility testing completed for UI changes",
	"Performance testing passed",
	"Customer Support team briefed and documentation updated",
	"Monitoring dashboards and alerts configured",
	"Deploy to production",
	"Run post-deploy verifications",
	"Verify analytics and tracking instrumentation",
	"Announce release to stakeholders and support",
	"Monitor error rates, performance metrics, and user feedback",
];

describe("the deployment checklist", () => {
	it("has the guide's thirteen lines in its order, and an owner for each that is open", () => {
		const lines = check();
		expect(lines.map(({ line }) => line)).toEqual(GUIDE);
		for (const { state, owner } of lines)
			if (state === "open") expect(Object.keys(STANDARD_POLICY.roles)).toContain(owner);
			else expect(owner).toBe("");
	});
	const rows: readonly (readonly [string, Given, number, ChecklistLine["state"]])[] = [
		["no windows", {}, 0, "not-needed"],
		["an open window", { plan: { schedule: { kind: "open", closesAt: "2026-06-01T17:00:00.000Z" } } }, 0, "done"],
		["a closed window", { plan: { schedule: { kind: "outside-window", opensAt: null } } }, 0, "open"],
		["break-glass", { plan: { schedule: { kind: "outside-window", opensAt: null } }, breakGlass: true }, 0, "done"],
		["no backup asked for", {}, 1, "not-needed"],
		[
			"a backup made",
			{ environment: { backup: { run: "x", "working-directory": ".", timeout: "1m", env: [] } }, backup: "snap" },
			1,
			"done",
		],
		[
			"a backup not made",
			{ environment: { backup: { run: "x", "working-directory": ".", timeout: "1m", env: [] } }, decision: "failed" },
			1,
			"open",
		],
		["staging verified", {}, 2, "done"],
		[
			"staging missing",
			{
				plan: { stagesBefore: [{ environment: "staging", holds: "nothing", artifactDigest: null }] },
				decision: "refused",
			},
			2,
			"open",
		],
		["preflight gone through", {}, 3, "done"],
		["no preflight", { plan: { preflight: null } }, 3, "open"],
		[
			"a waived scan",
			{ plan: { preflight: { ok: true, url: "", entry: preflightEntry({ reasons: ["dast: waived: until July"] }) } } },
			3,
			"done",
		],
		[
			"accessibility that does not apply",
			{
				plan: {
					preflight: {
						ok: true,
						url: "",
						entry: preflightEntry({ reasons: ["accessibility: not-applicable: no UI change"] }),
					},
				},
			},
			4,
			"not-needed",
		],
		["deployed to production", {}, 8, "done"],
		["a failed deploy", { decision: "failed" }, 8, "open"],
		["deployed to staging only", { environment: { name: "staging" } }, 8, "open"],
	];
	it.each(rows)("with %s: line %#", (_name, given, index, state) => {
		expect(check(given)[index]?.state).toBe(state);
	});

	it.each([
		[null, "no preflight"],
		["preflight-missing", "no preflight"],
		["preflight-negative", "unknown"],
		["preflight-outdated", "unknown"],
		["preflight-not-trusted", "unknown"],
	] as const)("does not say that no preflight ran where one did: %s", (reason, word) => {
		const preflight = reason === null ? null : { ok: false as const, reason, message: "", url: "" };
		expect(check({ plan: { preflight } })[5]).toMatchObject({ state: "open", note: `performance: ${word}` });
	});
});
