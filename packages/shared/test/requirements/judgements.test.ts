/** Every requirement, every verdict that its evidence can have. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { describeChanges } from "@octoacme/shared/requirements/assess.ts";
import type { PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import { REQUIREMENTS } from "@octoacme/shared/requirements/registry.ts";
import { describe, expect, it } from "vitest";
import { REQUIREMENT_IDS } from "../../src/policy/requirement-ids.ts";
import { BUILD_CASES } from "./build-cases.ts";
import { QUALITY_CASES } from "./quality-cases.ts";
import { READINESS_CASES } from "./readiness-cases.ts";
import { check, goodFacts, policyOf } from "./release-under-test.ts";
import { SECURITY_CASES } from "./security-cases.ts";
import type { Case } from "./spoiled-facts.ts";

const CASES: Readonly<Record<(typeof REQUIREMENT_IDS)[number], readonly Case[]>> = {
	...BUILD_CASES,
	...SECURITY_CASES,
	...QUALITY_CASES,
	...READINESS_CASES,
};

const judge = (id: string, facts: PreflightFacts, policy: Policy) =>
	REQUIREMENTS.find((requirement) => requirement.id === id)!.judge(facts, {
		policy,
		rule: policy.requirements[id]!,
		changes: describeChanges(facts, policy),
	});

describe("the requirements of the guide", () => {
	it("are all there, in the guide's order", () => {
		expect(REQUIREMENTS.map(({ id }) => id)).toEqual([...REQUIREMENT_IDS]);
	});

	describe.each(REQUIREMENT_IDS)("%s", (id) => {
		it.each(CASES[id].map(([what, verdict, facts, says, policy]) => ({ what, verdict, facts, says, policy })))(
			"judges $what as $verdict",
			({ verdict, facts, says, policy }) => {
				const judged = judge(id, goodFacts(facts), policyOf(policy ?? {}));
				expect(judged.explanation).toMatch(says);
				expect(judged.verdict).toBe(verdict);
				if (verdict !== "pass" && id !== "dast" && id !== "sast") expect(judged.remedy?.what ?? "").not.toBe("");
			},
		);
	});
});

describe("the remedy for required checks", () => {
	const build = "Fix the build and tag the fixed commit, or run the missing check on this one.";
	const source = "For gate, name the job itself under `checks`, or post it with an app of your own and name that app.";
	const posted = check({ kind: "status", name: "gate", workflow: null, runId: null, posted: true });
	const again = "Run the cancelled run of test again (Re-run failed jobs): its last attempt counts.";
	const green = check();
	it.each([
		[
			"of which a newer run passed asks for the cancelled one again",
			[check({ conclusion: "cancelled" }), green],
			["test"],
			again,
		],
		[
			"of which one was cancelled and one is missing names both",
			[check({ conclusion: "cancelled" })],
			["gate", "test"],
			`${again} ${build}`,
		],
		["that a workflow posts names another source", [posted], ["gate"], source],
		["that nothing reported asks for a run", [], ["gate"], build],
		["of a run that was not read asks for a run", [{ ...posted, unread: true as const }], ["gate"], build],
		["that another app reported asks for a run", [check({ name: "gate", app: "evil" })], ["gate"], build],
		["of both kinds names both", [posted], ["gate", "test"], `${build} ${source}`],
		[
			"of which one failed names both",
			[posted, check({ conclusion: "failure" })],
			["gate", "test"],
			`${build} ${source}`,
		],
		["of which one passed names the other's source", [posted, check()], ["gate", "test"], source],
	])("%s", (_, checks, names, what) => {
		const policy = policyOf({ checks: names.map((name) => ({ name })) });
		expect(judge("ci", goodFacts({ checks: { ok: true, value: checks } }), policy)).toMatchObject({
			verdict: "fail",
			remedy: { what },
		});
	});
});
