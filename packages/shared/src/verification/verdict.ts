/** Combines the signals of a verification into its verdict: any required signal that fails, fails; health needs proof. */
import type { VerificationVerdict } from "../vocabulary.ts";
import type { Signal, SignalReason } from "./signal.ts";

/** What became of the deployment while it was measured. */
export type LossReason = "superseded" | "rolled-back" | "not-deployed";

export type VerdictReason = SignalReason | LossReason | "verified" | "nothing-measured";

export interface VerificationDecision {
	readonly verdict: VerificationVerdict;
	readonly reason: VerdictReason;
	/** The signals that decided, the weightiest first; empty when everything passed or nothing was measured. */
	readonly deciding: readonly Signal[];
	/** One sentence for a status line. */
	readonly explanation: string;
}

/**
 * In this order.
 * 1. Another release answers: inconclusive, for whatever was measured may be that one's.
 * 2. A required signal is unhealthy: unhealthy.
 * 3. A required signal is inconclusive: inconclusive.
 * 4. No signal beside the identity: inconclusive, for nothing was measured.
 * 5. Otherwise healthy. Advisory signals are shown and never decide.
 * A replay of the past cannot ask who answered; only there may `needsIdentity` be false.
 */
export function decideVerdict(signals: readonly Signal[], needsIdentity = true): VerificationDecision {
	const required = signals.filter((signal) => !signal.advisory);
	const mismatches = required.filter((signal) => signal.reason === "identity-mismatch");
	if (mismatches.length > 0) return settle("inconclusive", mismatches);
	const unhealthy = required.filter((signal) => signal.verdict === "unhealthy");
	if (unhealthy.length > 0) return settle("unhealthy", unhealthy);
	const open = required.filter((signal) => signal.verdict !== "healthy");
	if (open.length > 0) return settle("inconclusive", open);
	const identities = required.filter((signal) => signal.kind === "identity");
	const measured = required.filter((signal) => signal.kind !== "identity");
	if (needsIdentity && identities.length === 0)
		return {
			verdict: "inconclusive",
			reason: "identity-not-configured",
			deciding: [],
			explanation: "nothing confirmed which release answers",
		};
	if (measured.length === 0)
		return {
			verdict: "inconclusive",
			reason: "nothing-measured",
			deciding: [],
			explanation: "the release answers, but nothing required was measured",
		};
	return {
		verdict: "healthy",
		reason: "verified",
		deciding: [],
		explanation: `the release answers and ${measured.length} required ${measured.length === 1 ? "signal is" : "signals are"} healthy`,
	};
}

/** The most telling of several: what names another release, then what failed, then what is missing. */
const WEIGHT: readonly SignalReason[] = [
	"identity-mismatch",
	"new-security-alerts",
	"probe-failed",
	"metric-failed",
	"events-missing",
	"feedback-exceeded",
	"identity-not-configured",
	"identity-unconfirmed",
	"measurement-errors",
	"no-data",
	"silence",
	"too-few-samples",
	"too-few-requests",
	"no-baseline",
	"test-too-weak",
	"unreadable",
];

function settle(verdict: VerificationVerdict, signals: readonly Signal[]): VerificationDecision {
	const weigh = (signal: Signal) => {
		const index = WEIGHT.indexOf(signal.reason);
		return index === -1 ? WEIGHT.length : index;
	};
	const deciding = [...signals].sort(
		(a, b) =>
			weigh(a) - weigh(b) ||
			(a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
	);
	const first = deciding[0]!;
	return {
		verdict,
		reason: first.reason as VerdictReason,
		deciding,
		explanation: `${first.name}: ${first.explanation}${deciding.length > 1 ? ` (and ${deciding.length - 1} more)` : ""}`,
	};
}
