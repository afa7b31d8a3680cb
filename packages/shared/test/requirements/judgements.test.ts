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
import { goodFacts, policyOf } from "./release-under-test.ts";
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
