/** Each phase's pure decision, over the facts that its entry of the record keeps. */
import { concludeGate } from "@octoacme/shared/notes/gate.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { Phase, RecordEntry } from "@octoacme/shared/record/entry.ts";
import { decidePreflight } from "@octoacme/shared/requirements/decide.ts";
import type { PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import { digestOf } from "@octoacme/shared/text/canonical.ts";
import { judgeVerification, type VerificationFacts } from "@octoacme/shared/verification/verification.ts";
import { concludeDeliveries } from "../../../../actions/announce/src/report.ts";
import { type DeployRecordFacts, decideDeploy } from "../../../../actions/deploy/src/outcome.ts";
import { decideRollback, type RollbackRecordFacts } from "../../../../actions/rollback/src/decide.ts";

/** A decision again, with the lines that it gives as its reasons. */
interface DecidedAgain {
	readonly decision: string;
	readonly reason: string;
	readonly reasons: readonly string[];
}

export type PhaseDecider = (facts: unknown) => DecidedAgain;

interface PreflightRecord {
	readonly policy: Policy;
	readonly facts: PreflightFacts;
}

/** Of the phases that decide from facts; with `policy` preflight's facts are judged by that instead. */
export function createDeciders(
	policy: ((entry: PreflightRecord) => Policy) | undefined,
): Readonly<Partial<Record<Phase, PhaseDecider>>> {
	return {
		preflight: (recorded) => {
			const { policy: kept, facts } = recorded as PreflightRecord;
			return decidePreflight(facts, policy === undefined ? kept : policy({ policy: kept, facts }));
		},
		deploy: (recorded) => decideDeploy(recorded as DeployRecordFacts),
		"release-notes": (recorded) => {
			const { findings } = recorded as { findings: Parameters<typeof concludeGate>[0] };
			// Entries of before the severity was kept say what was found, not how grave it was.
			if (findings.some(({ severity }) => severity === undefined)) throw new Error("the findings have no severity");
			return { ...concludeGate(findings), reasons: findings.map(({ code }) => code) };
		},
		announce: (recorded) => {
			const { plan, receipts } = recorded as {
				plan: Parameters<typeof concludeDeliveries>[0];
				receipts: Parameters<typeof concludeDeliveries>[1];
			};
			const isUnderWay = plan.some(({ audience, channel }) =>
				receipts.some((one) => one.audience === audience && one.channel === channel && one.state === "sending"),
			);
			// The entry's reason is its decision; which messages were new or changed stands in the action's output.
			const decision = isUnderWay ? "announcing" : concludeDeliveries(plan, receipts).decision;
			return { decision, reason: decision, reasons: [] };
		},
		rollback: (recorded) => decideRollback(recorded as RollbackRecordFacts),
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

/** The policy that preflight kept beside its facts must be the one whose digest every entry names. */
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
