/** Each phase's pure decision, over the facts that its entry of the record keeps. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { digestOf } from "@octoacme/shared/record/canonical.ts";
import type { Decider } from "@octoacme/shared/record/chain.ts";
import type { Phase, RecordEntry } from "@octoacme/shared/record/entry.ts";
import { decidePreflight } from "@octoacme/shared/requirements/decide.ts";
import type { PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import { judgeVerification, type VerificationFacts } from "@octoacme/shared/verification/verification.ts";
import { type DeployRecordFacts, decideConclusion } from "../../../../actions/deploy/src/outcome.ts";
import { decidePlan } from "../../../../actions/deploy/src/plan.ts";

/** A decision again, with the lines that it gives as its reasons. */
export interface DecidedAgain {
	readonly decision: string;
	readonly reason: string;
	readonly reasons: readonly string[];
}

export type PhaseDecider = (facts: unknown) => DecidedAgain;

interface PreflightRecord {
	readonly policy: Policy;
	readonly facts: PreflightFacts;
}

/** createDeciders: of the phases that decide from facts; with `policy` preflight's facts are judged by that instead. */
export function createDeciders(
	policy: ((entry: PreflightRecord) => Policy) | undefined,
): Readonly<Partial<Record<Phase, PhaseDecider>>> {
	return {
		preflight: (recorded) => {
			const { policy: kept, facts } = recorded as PreflightRecord;
			return decidePreflight(facts, policy === undefined ? kept : policy({ policy: kept, facts }));
		},
		deploy: (recorded) => {
			const { plan, conclusion } = recorded as DeployRecordFacts;
			const decided = decidePlan(plan);
			if (decided.kind === "refuse")
				return {
					decision: "refused",
					reason: decided.refusals[0].reason,
					reasons: decided.refusals.map(({ message }) => message),
				};
			if (decided.kind !== "deploy") return { decision: "already-deployed", reason: "already-deployed", reasons: [] };
			const { decision, reason, message } = decideConclusion(decided, conclusion);
			return { decision, reason, reasons: [message] };
		},
		verify: (recorded) => {
			const { decision } = judgeVerification(recorded as VerificationFacts);
			return {
				decision: decision.verdict,
				reason: decision.reason,
				reasons: [decision.explanation, ...decision.deciding.map((signal) => `${signal.name}: ${signal.explanation}`)],
			};
		},
	};
}

/** toDeciders: in the shape that the record's own replay takes. */
export function toDeciders(
	deciders: Readonly<Partial<Record<Phase, PhaseDecider>>>,
): Readonly<Partial<Record<Phase, Decider>>> {
	return deciders;
}

/** findPolicyFault: the policy that preflight kept beside its facts must be the one whose digest every entry names. */
export function findPolicyFault(entry: RecordEntry): string | undefined {
	if (entry.phase !== "preflight" || !("facts" in entry)) return undefined;
	const { policy } = entry.facts as { policy?: Policy };
	if (policy === undefined) return "the entry keeps no policy";
	const { origin: _origin, digest, ...rules } = policy;
	const seen = digestOf(rules);
	return seen === digest && digest === entry.policyDigest
		? undefined
		: `policy digest: expected ${entry.policyDigest}, seen ${seen}`;
}
