/** One signal of a verification, in the words that verdict, summary and record share; made from each judgement. */
import type { VerificationVerdict } from "../vocabulary.ts";
import type { AlertJudgement, AnalyticsJudgement, FeedbackJudgement } from "./after-effects.ts";
import { renderNumber } from "./condition.ts";
import type { IdentityJudgement, IdentityPhase } from "./identity.ts";
import type { MetricJudgement } from "./judgement.ts";

type SignalKind = "identity" | "probe" | "metric" | "analytics" | "feedback" | "security-alerts";

export type SignalReason =
	| "confirmed"
	| "identity-mismatch"
	| "identity-unconfirmed"
	| "identity-not-configured"
	| "probe-passed"
	| "probe-failed"
	| "metric-passed"
	| "metric-failed"
	| "no-data"
	| "silence"
	| "too-few-samples"
	| "too-few-requests"
	| "measurement-errors"
	| "no-baseline"
	| "test-too-weak"
	| "events-arrived"
	| "events-missing"
	| "feedback-calm"
	| "feedback-exceeded"
	| "no-new-alerts"
	| "new-security-alerts"
	| "unreadable";

export interface Signal {
	readonly kind: SignalKind;
	readonly name: string;
	readonly verdict: VerificationVerdict;
	readonly reason: SignalReason;
	readonly advisory: boolean;
	/** What was seen, as short text. */
	readonly value: string;
	readonly condition: string;
	/** The query, URL or list that was read. */
	readonly query: string;
	readonly link?: string;
	/** One sentence. */
	readonly explanation: string;
}

/** The signal of one phase. */
export function describeIdentity(phase: IdentityPhase, judgement: IdentityJudgement, url: string): Signal {
	const shared = { kind: "identity" as const, name: `identity ${phase}`, advisory: false, query: url, link: url };
	switch (judgement.outcome) {
		case "confirmed":
			return {
				...shared,
				verdict: "healthy",
				reason: "confirmed",
				value: judgement.name,
				condition: "names the release",
				explanation: `${judgement.name} answers (${judgement.probes} ${judgement.probes === 1 ? "probe" : "probes"})`,
			};
		case "mismatch":
			return {
				...shared,
				verdict: "inconclusive",
				reason: "identity-mismatch",
				value: judgement.seen.join(", "),
				condition: `names ${judgement.expected}`,
				explanation: `${judgement.seen.join(", ")} answers where ${judgement.expected} was deployed`,
			};
		case "unconfirmed":
			return {
				...shared,
				verdict: "inconclusive",
				reason: "identity-unconfirmed",
				value: "no name",
				condition: "names the release",
				explanation: judgement.message,
			};
	}
}

/** The signal of a smoke probe. */
export function describeProbe(report: {
	readonly name: string;
	readonly target: string;
	readonly ok: boolean;
	readonly attempts: number;
	readonly latencyMs: number;
	readonly failures: readonly { readonly condition: string; readonly seen: string }[];
}): Signal {
	const first = report.failures[0];
	return {
		kind: "probe",
		name: report.name,
		verdict: report.ok ? "healthy" : "unhealthy",
		reason: report.ok ? "probe-passed" : "probe-failed",
		advisory: false,
		value: first?.seen ?? `${report.latencyMs} ms`,
		condition: first?.condition ?? "answers as expected",
		query: report.target,
		...(/^https?:/.test(report.target) ? { link: report.target } : {}),
		explanation: report.ok
			? `passed after ${report.attempts} ${report.attempts === 1 ? "attempt" : "attempts"}`
			: `${report.failures.map((failure) => `wanted ${failure.condition}, saw ${failure.seen}`).join("; ")} (${report.attempts} ${report.attempts === 1 ? "attempt" : "attempts"})`,
	};
}

const METRIC_REASONS: Readonly<Record<MetricJudgement["reason"], SignalReason>> = {
	"condition-met": "metric-passed",
	"condition-failed": "metric-failed",
	"no-data": "no-data",
	silence: "silence",
	"too-few-samples": "too-few-samples",
	"too-few-requests": "too-few-requests",
	"measurement-errors": "measurement-errors",
	"no-reference": "no-baseline",
	"test-too-weak": "test-too-weak",
};

/** The signal of a metric; `query` and `link` are where its samples came from. */
export function describeMetric(judgement: MetricJudgement, query: string, link: string | undefined): Signal {
	return {
		kind: "metric",
		name: judgement.name,
		verdict: judgement.verdict,
		reason: METRIC_REASONS[judgement.reason],
		advisory: judgement.advisory,
		value: judgement.value === undefined ? "no value" : renderNumber(judgement.value),
		condition: judgement.condition,
		query,
		...(link === undefined ? {} : { link }),
		explanation: judgement.explanation,
	};
}

/** The signal of the events that must arrive. */
export function describeAnalytics(judgement: AnalyticsJudgement, url: string): Signal {
	return {
		kind: "analytics",
		name: "analytics",
		verdict: judgement.verdict,
		reason:
			judgement.verdict === "healthy"
				? "events-arrived"
				: judgement.cause === "unreadable"
					? "unreadable"
					: judgement.cause === "none-arrived"
						? "no-data"
						: "events-missing",
		advisory: false,
		value: judgement.value,
		condition: "every listed event with its properties since the deployment",
		query: url,
		link: url,
		explanation: judgement.explanation,
	};
}

/** The signal of new issues from users. */
export function describeFeedback(judgement: FeedbackJudgement, link: string): Signal {
	return {
		kind: "feedback",
		name: "user feedback",
		verdict: judgement.verdict,
		reason:
			judgement.verdict === "healthy"
				? "feedback-calm"
				: judgement.verdict === "unhealthy"
					? "feedback-exceeded"
					: "unreadable",
		advisory: false,
		value: judgement.value,
		condition: judgement.condition,
		query: judgement.query,
		link,
		explanation: judgement.explanation,
	};
}

/** The signal of new security alerts. */
export function describeAlerts(judgement: AlertJudgement, link: string): Signal {
	return {
		kind: "security-alerts",
		name: "security alerts",
		verdict: judgement.verdict,
		reason:
			judgement.verdict === "healthy"
				? "no-new-alerts"
				: judgement.verdict === "unhealthy"
					? "new-security-alerts"
					: "unreadable",
		advisory: false,
		value: judgement.value,
		condition: "no new alert since the deployment",
		query: "code scanning and Dependabot alerts",
		link,
		explanation: judgement.explanation,
	};
}

/** The signal of a verification that was never told how to recognise the release. */
export function missingIdentity(): Signal {
	return {
		kind: "identity",
		name: "identity",
		verdict: "inconclusive",
		reason: "identity-not-configured",
		advisory: false,
		value: "not asked",
		condition: "names the release",
		query: "",
		explanation: "nothing says where the running release names itself, so whatever is measured may be another release",
	};
}
