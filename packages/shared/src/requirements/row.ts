/** One row of the matrix, and the draft of it that evidence, signatures, waivers and deferral are applied to in turn. */
import type { Policy, RequirementPolicy } from "../policy/policy.ts";
import type { RequirementVerdict } from "../vocabulary.ts";
import type { PreflightFacts } from "./facts.ts";
import type { EvidenceLink, MachineVerdict, Remedy, Requirement } from "./requirement.ts";

export interface Row {
	readonly id: string;
	readonly title: string;
	readonly guide: { readonly line: number; readonly text: string };
	readonly verdict: RequirementVerdict;
	readonly explanation: string;
	readonly evidence: readonly EvidenceLink[];
	/** Null where nothing is left to do. */
	readonly remedy: Remedy | null;
	readonly signedBy: readonly string[];
	/** `YYYY-MM-DD`: when a deferred requirement is due, or a waiver ends. */
	readonly until: string | null;
	/** What a waived or deferred row would be if it were not. */
	readonly otherwise: { readonly verdict: RequirementVerdict; readonly explanation: string } | null;
	/** Warnings that do not change the verdict: waivers that end soon or ended, signatures that do not count. */
	readonly notes: readonly string[];
	readonly permission: string | null;
}

export type Draft = Omit<MachineVerdict, "verdict" | "remedy" | "permission"> & {
	readonly verdict: RequirementVerdict;
	readonly remedy: Remedy | null;
	readonly signedBy: readonly string[];
	readonly until: string | null;
	readonly otherwise: Row["otherwise"];
	readonly notes: readonly string[];
	readonly permission: string | null;
};

/** What a row is about, whatever is applied to it. */
export interface RowSubject {
	readonly requirement: Requirement;
	readonly rule: RequirementPolicy;
	readonly facts: PreflightFacts;
	readonly policy: Policy;
}

/** The row of a requirement that is not asked for. */
export function exempt(explanation: string): Draft {
	return {
		verdict: "not-applicable",
		explanation,
		evidence: [],
		remedy: null,
		signedBy: [],
		until: null,
		otherwise: null,
		notes: [],
		permission: null,
	};
}

/** The row by evidence alone. */
export function draftRow(machine: MachineVerdict, rule: RequirementPolicy): Draft {
	const isMet = machine.verdict === "pass" || machine.verdict === "not-applicable";
	return {
		...exempt(machine.explanation),
		verdict: machine.verdict,
		evidence: machine.evidence,
		remedy: isMet
			? null
			: {
					...(machine.remedy ?? { what: "Fix what the explanation names." }),
					who: machine.remedy?.who ?? rule.role,
				},
		permission: machine.permission ?? null,
	};
}
