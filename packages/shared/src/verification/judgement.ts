/** Judges one metric from its samples: healthy only on enough good evidence; deterministic, and blind to the order of samples. */
import type { Metric } from "../policy/schema.ts";
import type { VerificationVerdict } from "../vocabulary.ts";
import { type ClassifiedSample, type ConditionResult, classify, renderNumber } from "./condition.ts";
import { finiteValues, isError, type Sample, sortSamples } from "./sample.ts";
import { findSilence } from "./silence.ts";
import { median } from "./statistics.ts";

/** What is known of a metric when it is judged. `reference`: samples before the deployment, or of the control group. */
export interface MetricEvidence {
	readonly samples: readonly Sample[];
	readonly reference: readonly Sample[];
	/** How many samples were to be taken. Undefined in records from before silence was judged. */
	readonly planned?: number;
}

type MetricReason =
	| "condition-met"
	| "condition-failed"
	| "no-data"
	| "silence"
	| "too-few-samples"
	| "too-few-requests"
	| "measurement-errors"
	| "no-reference"
	| "test-too-weak";

interface SampleCounts {
	readonly passing: number;
	readonly adverse: number;
	readonly failing: number;
	readonly noData: number;
	readonly errors: number;
	/** Behind the passing samples; undefined when the source does not say. */
	readonly requests?: number;
}

export interface MetricJudgement {
	readonly name: string;
	readonly verdict: VerificationVerdict;
	readonly reason: MetricReason;
	readonly advisory: boolean;
	/** The number that decided; undefined of no values. */
	readonly value?: number;
	readonly limit?: number;
	readonly baseline?: number;
	readonly condition: string;
	readonly counts: SampleCounts;
	/** One sentence: what was seen, what was demanded. */
	readonly explanation: string;
	readonly test?: { readonly p: number; readonly effect: number };
}

/**
 * In this order.
 * 1. More failing samples than `failure-limit`, or a test that finds a difference: unhealthy.
 * 2. More than `consecutive-errors` errors with no passing sample between them: inconclusive (an error is not a failure).
 * 3. No baseline or control to compare with: inconclusive.
 * 4. Fewer passing samples than `min-samples`, silence (`findSilence`), or fewer requests than `min-requests`: what
 *    `on-no-data` says, or inconclusive where errors may be what is missing.
 * 5. A test that so few samples can never decide: inconclusive.
 * 6. Otherwise healthy.
 * Only passing samples count as evidence of health, so a failing sample more never turns a verdict to the better.
 */
export function judgeMetric(metric: Metric, evidence: MetricEvidence): MetricJudgement {
	const result = classify(metric, evidence.samples, evidence.reference);
	const counts = countSamples(result.samples, evidence.samples);
	const finding = decide(metric, evidence, result, counts);
	return {
		name: metric.name,
		...finding,
		advisory: metric.advisory,
		...(result.value === undefined ? {} : { value: result.value }),
		...(result.limit === undefined ? {} : { limit: result.limit }),
		...(result.baseline === undefined ? {} : { baseline: result.baseline }),
		condition: result.condition,
		counts,
		...(result.test === undefined ? {} : { test: result.test }),
	};
}

type Finding = Pick<MetricJudgement, "verdict" | "reason" | "explanation">;

function decide(metric: Metric, evidence: MetricEvidence, result: ConditionResult, counts: SampleCounts): Finding {
	const all = counts.passing + counts.adverse + counts.failing;
	if (counts.failing > metric["failure-limit"] || result.failsAsWhole)
		return {
			verdict: "unhealthy",
			reason: "condition-failed",
			explanation: explainFailure(metric, result, counts, all),
		};
	const streak = longestErrorStreak(result.samples, evidence.samples);
	if (streak > metric["consecutive-errors"])
		return {
			verdict: "inconclusive",
			reason: "measurement-errors",
			explanation: `${streak} errors in a row (at most ${metric["consecutive-errors"]} are tolerated); last: ${lastError(evidence.samples)}`,
		};
	if (metric.compare.with !== "threshold" && metric.compare.with !== "error-budget") {
		const reference = finiteValues(evidence.reference).length;
		if (reference < metric["min-samples"])
			return {
				verdict: "inconclusive",
				reason: "no-reference",
				explanation: `the ${metric.compare.with} has ${reference} of at least ${metric["min-samples"]} samples; ${describeErrors(evidence.reference)}`,
			};
	}
	const deficit = findDeficit(metric, evidence, counts, all);
	if (deficit !== undefined) {
		const mayBeErrors =
			counts.errors > 0 && !deficit.isCertain && counts.passing + counts.errors >= metric["min-samples"];
		return mayBeErrors
			? {
					verdict: "inconclusive",
					reason: "measurement-errors",
					explanation: `${deficit.explanation}; ${counts.errors} measurements ended in an error, last: ${lastError(evidence.samples)}`,
				}
			: { verdict: metric["on-no-data"], reason: deficit.reason, explanation: deficit.explanation };
	}
	if (result.insufficient !== undefined)
		return { verdict: "inconclusive", reason: "test-too-weak", explanation: result.insufficient };
	return {
		verdict: "healthy",
		reason: "condition-met",
		explanation: `${describeMet(result, counts)}; ${counts.passing} of ${evidence.samples.length} samples pass${describeRest(counts)}${describeWarnings(evidence.samples)}`,
	};
}

/** The value is the worst one: where a failure is tolerated, it does not meet the condition. */
function describeMet({ value, condition }: ConditionResult, { failing }: SampleCounts): string {
	return failing > 0 ? `wanted ${condition}` : `${renderNumber(value!)} is ${condition}`;
}

function describeWarnings(samples: readonly Sample[]): string {
	const warnings = samples.flatMap((sample) => ("warning" in sample && sample.warning ? [sample.warning] : []));
	return warnings.length === 0 ? "" : `, ${warnings.length} with a warning of the source: ${warnings.at(-1)}`;
}

function describeRest(counts: SampleCounts): string {
	return [
		...(counts.failing > 0 ? [`, ${counts.failing} failing tolerated`] : []),
		...(counts.noData > 0 ? [`, ${counts.noData} without data`] : []),
		...(counts.errors > 0 ? [`, ${counts.errors} errors`] : []),
	].join("");
}

interface Deficit {
	readonly reason: MetricReason;
	readonly explanation: string;
	/** Samples in place of the errors would not have changed it. */
	readonly isCertain?: boolean;
}

function findDeficit(metric: Metric, evidence: MetricEvidence, counts: SampleCounts, all: number): Deficit | undefined {
	if (all === 0 && counts.errors === 0)
		return { reason: "no-data", explanation: `no sample held a value (${counts.noData} without data)` };
	if (counts.passing < metric["min-samples"])
		return {
			reason: "too-few-samples",
			explanation: `${counts.passing} passing samples of at least ${metric["min-samples"]} (${counts.noData} without data, ${counts.errors} errors, ${counts.failing + counts.adverse} bad)`,
		};
	const silence = findSilence(metric, evidence.samples, evidence.planned);
	if (silence !== undefined) return { reason: "silence", ...silence };
	if ((counts.requests ?? 0) < metric["min-requests"])
		return {
			reason: "too-few-requests",
			explanation:
				counts.requests === undefined
					? `the source does not say how many requests are behind the samples; at least ${metric["min-requests"]} are needed`
					: `${renderNumber(counts.requests)} requests of at least ${metric["min-requests"]} behind the passing samples`,
		};
	return undefined;
}

function explainFailure(metric: Metric, result: ConditionResult, counts: SampleCounts, all: number): string {
	const value = result.value === undefined ? "no value" : renderNumber(result.value);
	if (result.test && result.failsAsWhole)
		return `median ${value} against ${renderNumber(result.baseline ?? 0)} of the ${metric.compare.with}: p = ${renderNumber(result.test.p)}, effect ${renderNumber(result.test.effect)}; wanted ${result.condition}`;
	return `${value} is not ${result.condition}; ${counts.failing} of ${all} samples fail, at most ${metric["failure-limit"]} may`;
}

function countSamples(classified: readonly ClassifiedSample[], samples: readonly Sample[]): SampleCounts {
	const count = (wanted: ClassifiedSample["class"]) => classified.filter((entry) => entry.class === wanted).length;
	const requests = classified.flatMap((entry) =>
		entry.class === "passing" && entry.sample.requests !== undefined ? [entry.sample.requests] : [],
	);
	return {
		passing: count("passing"),
		adverse: count("adverse"),
		failing: count("failing"),
		noData: samples.filter((sample) => "noData" in sample).length,
		errors: samples.filter(isError).length,
		...(requests.length === 0
			? {}
			: { requests: [...requests].sort((a, b) => a - b).reduce((sum, one) => sum + one, 0) }),
	};
}

/** Only a passing sample ends a row of errors: a failing one between them must not make the row look shorter. */
function longestErrorStreak(classified: readonly ClassifiedSample[], samples: readonly Sample[]): number {
	const passing = new Set<Sample>(
		classified.filter((entry) => entry.class === "passing").map((entry) => entry.sample as Sample),
	);
	let streak = 0;
	let longest = 0;
	for (const sample of sortSamples(samples)) {
		if (isError(sample)) longest = Math.max(longest, ++streak);
		else if (passing.has(sample)) streak = 0;
	}
	return longest;
}

function lastError(samples: readonly Sample[]): string {
	return sortSamples(samples.filter(isError)).at(-1)?.error ?? "none";
}

function describeErrors(samples: readonly Sample[]): string {
	const errors = samples.filter(isError);
	return errors.length === 0 ? "the source had no data for it" : `last error: ${lastError(errors)}`;
}

/**
 * Whether `remaining` more samples, whatever they hold, can no longer change the verdict; then measuring ends
 * early. A control group goes on changing too, so its metrics are settled only at the end.
 */
export function isSettled(metric: Metric, evidence: MetricEvidence, remaining: number, intervalMs: number): boolean {
	if (remaining <= 0) return true;
	if (metric.compare.with === "control") return false;
	const last = evidence.samples.reduce((latest, sample) => Math.max(latest, sample.at), 0);
	const complete = (make: (at: number) => Sample): VerificationVerdict =>
		judgeMetric(metric, {
			...evidence,
			samples: [
				...evidence.samples,
				...Array.from({ length: remaining }, (_, index) => make(last + (index + 1) * intervalMs)),
			],
		}).verdict;
	const [best, worst] = extremes(metric, evidence);
	const verdict = complete((at) => ({ at, value: best, requests: 1e12 }));
	return (
		verdict === complete((at) => ({ at, value: worst, requests: 1e12 })) &&
		verdict === complete((at) => ({ at, noData: true })) &&
		verdict === complete((at) => ({ at, error: "none" }))
	);
}

/** A value that surely passes and one that surely fails. */
function extremes(metric: Metric, evidence: MetricEvidence): readonly [best: number, worst: number] {
	const compare = metric.compare;
	const isHighBad = metric.direction === "lower-is-better";
	if (compare.with === "error-budget") return [0, 1];
	if (compare.with === "threshold") {
		if (compare.operator === "==") return [compare.value, compare.value + Math.max(1, Math.abs(compare.value))];
		return compare.operator.startsWith("<") ? [-1e300, 1e300] : [1e300, -1e300];
	}
	if (compare.test === "mann-whitney") return isHighBad ? [-1e300, 1e300] : [1e300, -1e300];
	const center = median(finiteValues(evidence.reference).map((sample) => sample.value)) ?? 0;
	const limitsHigh = compare["max-increase"] !== undefined || (isHighBad && compare["max-decrease"] === undefined);
	return [center, limitsHigh ? 1e300 : -1e300];
}
