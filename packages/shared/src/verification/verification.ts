/** The whole judgement of a verification from its facts: whoever doubts a verdict can replay it from what was recorded. */
import type { Environment, Identity, Metric } from "../policy/schema.ts";
import type { Fact } from "../vocabulary.ts";
import {
	type AnalyticsEvent,
	type AnalyticsRule,
	type FeedbackIssue,
	type FeedbackRule,
	judgeAlerts,
	judgeAnalytics,
	judgeFeedback,
	type SecurityAlert,
} from "./after-effects.ts";
import { type IdentityObservation, judgeIdentity } from "./identity.ts";
import { judgeMetric, type MetricEvidence, type MetricJudgement } from "./judgement.ts";
import type { ReleaseNames } from "./probe.ts";
import {
	describeAlerts,
	describeAnalytics,
	describeFeedback,
	describeIdentity,
	describeMetric,
	describeProbe,
	missingIdentity,
	type Signal,
} from "./signal.ts";
import { decideVerdict, type LossReason, type VerificationDecision } from "./verdict.ts";

/** What a verification was told to prove: the environment's policy with what inputs add. */
export interface VerificationRules {
	readonly identity: Identity | undefined;
	readonly metrics: readonly Metric[];
	readonly smoke: Environment["smoke"];
	readonly analytics: AnalyticsRule | undefined;
	readonly feedback: FeedbackRule | undefined;
	readonly securityAlerts: boolean;
}

interface ProbeFact {
	readonly name: string;
	readonly target: string;
	readonly ok: boolean;
	readonly attempts: number;
	readonly latencyMs: number;
	readonly failures: readonly { readonly condition: string; readonly seen: string }[];
}

/** What one metric's source said. `before` is for pictures alone and never judged. */
export interface MetricFact extends MetricEvidence {
	readonly name: string;
	readonly query: string;
	readonly link?: string;
	readonly before?: MetricEvidence["samples"];
}

/** Everything that was seen. A part that is undefined was not looked at, because the verdict was settled before. */
export interface VerificationFacts {
	readonly schemaVersion: 1;
	readonly release: ReleaseNames;
	/** Milliseconds since the epoch. */
	readonly deployment: { readonly startedAt: number; readonly finishedAt: number };
	readonly rules: VerificationRules;
	readonly identity: {
		readonly before?: readonly IdentityObservation[];
		readonly during?: readonly IdentityObservation[];
		readonly after?: readonly IdentityObservation[];
	};
	readonly probes?: readonly ProbeFact[];
	readonly metrics?: readonly MetricFact[];
	readonly analytics?: Fact<readonly AnalyticsEvent[]>;
	readonly feedback?: Fact<readonly FeedbackIssue[]>;
	readonly alerts?: readonly Fact<readonly SecurityAlert[]>[];
	/** Read again after measuring: the environment holds something else by now. */
	readonly loss?: { readonly reason: LossReason; readonly seen: string };
	/** Replayed from the past: who answered then is judged only if it was recorded. */
	readonly replayed?: boolean;
	/** Addresses of the lists of issues and alerts, for links. */
	readonly links: { readonly issues: string; readonly alerts: string };
}

export interface VerificationJudgement {
	readonly decision: VerificationDecision;
	/** In the order in which they were looked at. */
	readonly signals: readonly Signal[];
	readonly metrics: readonly MetricJudgement[];
}

/** Pure; the same facts give the same judgement. */
export function judgeVerification(facts: VerificationFacts): VerificationJudgement {
	const { rules } = facts;
	const metrics = judgeMetrics(facts);
	const signals: Signal[] = [
		...judgeIdentities(facts),
		...(facts.probes ?? []).map(describeProbe),
		...metrics.map((judgement, index) => {
			const fact = facts.metrics![index]!;
			return describeMetric(judgement, fact.query, fact.link);
		}),
	];
	if (rules.analytics !== undefined && facts.analytics !== undefined)
		signals.push(
			describeAnalytics(
				judgeAnalytics(rules.analytics, facts.analytics, facts.deployment.finishedAt),
				rules.analytics.source.url,
			),
		);
	if (rules.feedback !== undefined && facts.feedback !== undefined)
		signals.push(
			describeFeedback(judgeFeedback(rules.feedback, facts.feedback, facts.deployment.startedAt), facts.links.issues),
		);
	if (rules.securityAlerts && facts.alerts !== undefined)
		signals.push(describeAlerts(judgeAlerts(facts.alerts, facts.deployment.startedAt), facts.links.alerts));
	const needsIdentity = !(facts.replayed && rules.identity === undefined);
	const decision = decideVerdict(addUnmeasured(facts, signals), needsIdentity);
	return { decision: facts.loss === undefined ? decision : withdraw(decision, facts.loss), signals, metrics };
}

/** A release that no longer runs there cannot be marked as verified; what failed while it did stays failed. */
function withdraw(decision: VerificationDecision, loss: NonNullable<VerificationFacts["loss"]>): VerificationDecision {
	if (decision.verdict !== "healthy") return decision;
	return {
		verdict: "inconclusive",
		reason: loss.reason,
		deciding: [],
		explanation: `while it was measured, the environment changed: ${loss.seen}`,
	};
}

function judgeMetrics(facts: VerificationFacts): readonly MetricJudgement[] {
	return (facts.metrics ?? []).map((fact) => {
		const metric = facts.rules.metrics.find((rule) => rule.name === fact.name);
		if (metric === undefined) throw new Error(`no rule for the metric ${fact.name}`);
		return judgeMetric(metric, fact);
	});
}

function judgeIdentities(facts: VerificationFacts): readonly Signal[] {
	const rule = facts.rules.identity;
	if (rule === undefined) return facts.replayed ? [] : [missingIdentity()];
	return (["before", "during", "after"] as const).flatMap((phase) => {
		const looks = facts.identity[phase];
		// Between two confirmed phases a bake too short for a look of its own proves nothing and disproves nothing.
		if (looks === undefined || (phase === "during" && looks.every((look) => !("name" in look)))) return [];
		return [describeIdentity(phase, judgeIdentity(phase, looks, rule, facts.release), rule.url)];
	});
}

/** What the rules ask for and nobody looked at is missing evidence, unless something seen has settled the verdict already. */
function addUnmeasured(facts: VerificationFacts, signals: readonly Signal[]): readonly Signal[] {
	const { rules } = facts;
	const unread = (kind: Signal["kind"], name: string): Signal => ({
		kind,
		name,
		verdict: "inconclusive",
		reason: "unreadable",
		advisory: false,
		value: "not measured",
		condition: "measured",
		query: "",
		explanation: "it was not measured",
	});
	const missing: Signal[] = [];
	if (rules.identity !== undefined)
		for (const phase of ["before", "after"] as const)
			if (facts.identity[phase] === undefined) missing.push(unread("identity", `identity ${phase}`));
	if (rules.smoke.length > (facts.probes ?? []).length) missing.push(unread("probe", "smoke probes"));
	for (const metric of rules.metrics)
		if (!metric.advisory && !(facts.metrics ?? []).some((fact) => fact.name === metric.name))
			missing.push(unread("metric", metric.name));
	if (rules.analytics !== undefined && facts.analytics === undefined) missing.push(unread("analytics", "analytics"));
	if (rules.feedback !== undefined && facts.feedback === undefined) missing.push(unread("feedback", "user feedback"));
	if (rules.securityAlerts && facts.alerts === undefined) missing.push(unread("security-alerts", "security alerts"));
	return [...signals, ...missing];
}

/** Whether what was seen so far already rules out `healthy`, so that looking further only costs time. */
export function isHopeless(facts: VerificationFacts): boolean {
	const { signals } = judgeVerification(facts);
	return signals.some((signal) => !signal.advisory && signal.verdict !== "healthy");
}
