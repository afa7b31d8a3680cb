/** Tells each sample of a metric apart by its condition: passing, adverse (bad, but not counted as a failure) or failing. */

import type { Metric } from "../policy/schema.ts";
import { parseDuration } from "../text/duration.ts";
import { finiteValues, isInfinite, isValue, type Sample, sortSamples, type ValueSample } from "./sample.ts";
import { median, smallestP, testHigher } from "./statistics.ts";

type SampleClass = "passing" | "adverse" | "failing";

export interface ClassifiedSample {
	readonly sample: ValueSample;
	readonly class: SampleClass;
}

/** What a condition makes of all values at hand. */
export interface ConditionResult {
	readonly samples: readonly ClassifiedSample[];
	/** The condition failed as a whole (Mann–Whitney), whatever the failure limit is. */
	readonly failsAsWhole: boolean;
	/** Why the values cannot show health, whatever they are; undefined when they can. */
	readonly insufficient?: string;
	/** The number that decides, for explanations; undefined of no values. */
	readonly value?: number;
	/** What it is compared with, for charts. */
	readonly limit?: number;
	readonly baseline?: number;
	/** The condition in words with its numbers: `≤ 0.0120 (baseline 0.0100 + 20 %)`. */
	readonly condition: string;
	/** What the test found, when one was made. */
	readonly test?: { readonly p: number; readonly effect: number };
}

/** The metric's condition over its samples; `reference` is the baseline's or the control's samples. */
export function classify(metric: Metric, samples: readonly Sample[], reference: readonly Sample[]): ConditionResult {
	const values = sortSamples(samples.filter(isValue));
	const compare = metric.compare;
	if (compare.with === "threshold") return classifyByThreshold(compare, values, metric.direction);
	if (compare.with === "error-budget") return classifyByBudget(compare, values);
	const others = finiteValues(reference);
	return compare.test === "ratio"
		? classifyByRatio(metric, compare, values, others)
		: classifyByTest(metric, compare, values, others);
}

type Compare<With> = Extract<Metric["compare"], { with: With }>;
type Comparison = Compare<"baseline" | "control">;

function classifyByThreshold(
	compare: Compare<"threshold">,
	values: readonly ValueSample[],
	direction: Metric["direction"],
): ConditionResult {
	const samples = values.map((sample) => ({
		sample,
		class: holds(sample.value, compare.operator, compare.value) ? ("passing" as const) : ("failing" as const),
	}));
	const failing = samples.filter((entry) => entry.class === "failing").map((entry) => entry.sample.value);
	const worst = pickWorst(
		failing.length > 0 ? failing : values.map((sample) => sample.value),
		compare.operator,
		direction,
	);
	return {
		samples,
		failsAsWhole: false,
		...(worst === undefined ? {} : { value: worst }),
		limit: compare.value,
		condition: `${compare.operator} ${renderNumber(compare.value)}`,
	};
}

function pickWorst(
	values: readonly number[],
	operator: Compare<"threshold">["operator"],
	direction: Metric["direction"],
): number | undefined {
	if (values.length === 0) return undefined;
	const wantsHigh = operator === "==" ? direction === "higher-is-better" : operator.startsWith(">");
	return values.reduce((worst, value) => (wantsHigh ? Math.min(worst, value) : Math.max(worst, value)));
}

/** Whether a value meets a threshold. */
export function holds(value: number, operator: Compare<"threshold">["operator"], limit: number): boolean {
	switch (operator) {
		case "<":
			return value < limit;
		case "<=":
			return value <= limit;
		case ">":
			return value > limit;
		case ">=":
			return value >= limit;
		case "==":
			return value === limit;
	}
}

/** Limits around the reference's median. Without any, the bad direction may not change at all. */
function limitsOf(compare: Comparison, direction: Metric["direction"], center: number): { low: number; high: number } {
	const isBare = compare["max-increase"] === undefined && compare["max-decrease"] === undefined;
	const increase = compare["max-increase"] ?? (isBare && direction === "lower-is-better" ? 0 : undefined);
	const decrease = compare["max-decrease"] ?? (isBare && direction === "higher-is-better" ? 0 : undefined);
	const size = Math.abs(center);
	return {
		low: decrease === undefined ? Number.NEGATIVE_INFINITY : center - size * decrease,
		high: increase === undefined ? Number.POSITIVE_INFINITY : center + size * increase,
	};
}

function describeReference(compare: Comparison): string {
	return compare.with;
}

function classifyByRatio(
	metric: Metric,
	compare: Comparison,
	values: readonly ValueSample[],
	reference: readonly ValueSample[],
): ConditionResult {
	const name = describeReference(compare);
	const center = median(reference.map((sample) => sample.value));
	if (center === undefined || reference.length < metric["min-samples"])
		return {
			samples: values.map((sample) => ({ sample, class: "adverse" as const })),
			failsAsWhole: false,
			insufficient: `the ${name} has ${reference.length} of at least ${metric["min-samples"]} samples`,
			...(values.length === 0 ? {} : { value: median(values.map((sample) => sample.value))! }),
			condition: `within ${describeChange(compare, metric.direction)} of the ${name}`,
		};
	const { low, high } = limitsOf(compare, metric.direction, center);
	const samples = values.map((sample) => ({
		sample,
		class: sample.value > high || sample.value < low ? ("failing" as const) : ("passing" as const),
	}));
	const failing = samples.filter((entry) => entry.class === "failing").map((entry) => entry.sample.value);
	const shown = failing.length > 0 ? failing : values.map((sample) => sample.value);
	const value = shown.length === 0 ? undefined : farthest(shown, center);
	const limit = Number.isFinite(high) ? high : low;
	return {
		samples,
		failsAsWhole: false,
		...(value === undefined ? {} : { value }),
		limit,
		baseline: center,
		condition: `${[...(Number.isFinite(high) ? [`<= ${renderNumber(high)}`] : []), ...(Number.isFinite(low) ? [`>= ${renderNumber(low)}`] : [])].join(" and ")} (${name} ${renderNumber(center)}, ${describeChange(compare, metric.direction)})`,
	};
}

function farthest(values: readonly number[], center: number): number {
	return values.reduce((worst, value) => (Math.abs(value - center) > Math.abs(worst - center) ? value : worst));
}

function describeChange(compare: Comparison, direction: Metric["direction"]): string {
	const parts = [];
	if (compare["max-increase"] !== undefined) parts.push(`+${renderNumber(compare["max-increase"] * 100)} %`);
	if (compare["max-decrease"] !== undefined) parts.push(`−${renderNumber(compare["max-decrease"] * 100)} %`);
	return parts.length > 0 ? parts.join(" / ") : direction === "lower-is-better" ? "no increase" : "no decrease";
}

/**
 * The test looks at all values together; besides, a value worse than every one of the reference (and than the largest
 * change that is allowed) is adverse: it cannot help to make up the samples that health needs. It fails when the ranks are significant, the effect is large enough,
 * and (where a largest change is given) the median moved by more than that.
 */
function classifyByTest(
	metric: Metric,
	compare: Comparison,
	values: readonly ValueSample[],
	reference: readonly ValueSample[],
): ConditionResult {
	const isLower = metric.direction === "lower-is-better";
	const name = describeReference(compare);
	const own = values.map((sample) => sample.value);
	const other = reference.map((sample) => sample.value);
	const center = median(other);
	const middle = median(own);
	const change =
		compare["max-increase"] === undefined && compare["max-decrease"] === undefined
			? ""
			: `, ${describeChange(compare, metric.direction)}`;
	const condition = `not ${isLower ? "higher" : "lower"} than the ${name}${center === undefined ? "" : ` (median ${renderNumber(center)}${change})`}, Mann–Whitney at ${renderNumber(compare.confidence * 100)} %, effect ≥ ${renderNumber(compare["min-effect"])}`;
	const shared = {
		...(middle === undefined ? {} : { value: middle }),
		...(center === undefined ? {} : { baseline: center, limit: center }),
		condition,
	};
	if (center === undefined || reference.length < metric["min-samples"])
		return {
			...shared,
			samples: values.map((sample) => ({ sample, class: "adverse" as const })),
			failsAsWhole: false,
			insufficient: `the ${name} has ${reference.length} of at least ${metric["min-samples"]} samples`,
		};
	const { low, high } = limitsOf(compare, metric.direction, center);
	const allowed = change === "" ? center : isLower ? high : low;
	const worst = isLower
		? Math.max(...other, ...(Number.isFinite(allowed) ? [allowed] : []))
		: Math.min(...other, ...(Number.isFinite(allowed) ? [allowed] : []));
	const isAdverse = (value: number) => (isLower ? value > worst : value < worst);
	const samples = values.map((sample) => ({
		sample,
		class: isAdverse(sample.value) ? ("adverse" as const) : ("passing" as const),
	}));
	if (middle === undefined) return { ...shared, samples, failsAsWhole: false };
	const test = isLower ? testHigher(own, other) : testHigher(own.map(negate), other.map(negate));
	const alpha = 1 - compare.confidence;
	const isLargeEnough = change === "" || middle > high || middle < low;
	const passing = samples.filter((entry) => entry.class === "passing").length;
	const insufficient = describeWeakness(passing, reference.length, compare);
	return {
		...shared,
		samples,
		failsAsWhole: test.p <= alpha && test.effect >= compare["min-effect"] && isLargeEnough,
		...(insufficient === undefined ? {} : { insufficient }),
		test: { p: test.p, effect: test.effect },
	};
}

function negate(value: number): number {
	return -value;
}

/** Why no result of the test could be significant; undefined when one could. */
function describeWeakness(passing: number, others: number, compare: Comparison): string | undefined {
	return smallestP(passing, others) > 1 - compare.confidence
		? `${passing} samples against ${others} of the ${describeReference(compare)} can never be significant at ${renderNumber(compare.confidence * 100)} %; take more samples or lower the confidence`
		: undefined;
}

/**
 * Burn rate: the share of failed requests in a window over the share that the SLO allows. A sample fails when, seen from
 * its time, both windows of a pair burn at least that fast; it is adverse when its own value does but the windows do not.
 * Windows reach back to the deployment at most, so that an older release's errors are not charged to this one.
 */
function classifyByBudget(compare: Compare<"error-budget">, values: readonly ValueSample[]): ConditionResult {
	const allowed = 1 - compare.slo;
	const windows = compare.windows.map((window) => ({
		longMs: parseDuration(window.long) ?? 0,
		shortMs: parseDuration(window.short) ?? 0,
		rate: window["burn-rate"],
	}));
	const lowestRate = Math.min(...windows.map((window) => window.rate));
	let worst: number | undefined;
	const samples = values.map((sample) => {
		const burns = windows.map((window) => ({
			rate: window.rate,
			burn: Math.min(
				burnOf(values, sample.at, window.longMs, allowed),
				burnOf(values, sample.at, window.shortMs, allowed),
			),
		}));
		for (const { burn } of burns) worst = Math.max(worst ?? burn, burn);
		const fails = burns.some(({ burn, rate }) => burn >= rate * (1 - 1e-12));
		const isOwnBad = sample.value / allowed >= lowestRate * (1 - 1e-12);
		return { sample, class: fails ? ("failing" as const) : isOwnBad ? ("adverse" as const) : ("passing" as const) };
	});
	return {
		samples,
		failsAsWhole: false,
		...(worst === undefined ? {} : { value: worst }),
		limit: lowestRate,
		condition: `burn rate of the ${renderNumber(compare.slo * 100)} % SLO < ${compare.windows.map((window) => `${renderNumber(window["burn-rate"])} over ${window.long} and ${window.short}`).join(", < ")}`,
	};
}

function burnOf(values: readonly ValueSample[], end: number, windowMs: number, allowed: number): number {
	let weight = 0;
	let sum = 0;
	for (const sample of values) {
		if (sample.at > end || sample.at <= end - windowMs) continue;
		const requests = sample.requests ?? 1;
		weight += requests;
		// A share below zero is no credit: it must not pay for a failing sample.
		sum += Math.max(0, sample.value) * requests;
	}
	return weight === 0 ? 0 : Math.min(Number.MAX_VALUE, sum / weight / allowed);
}

/** At most four significant digits, without an exponent where people would not write one; `+Inf` and `-Inf` as Prometheus writes them. */
export function renderNumber(value: number): string {
	if (Number.isNaN(value)) return "NaN";
	if (isInfinite(value)) return value > 0 ? "+Inf" : "-Inf";
	const rounded = Number(value.toPrecision(4));
	const size = Math.abs(rounded);
	return size !== 0 && (size < 1e-6 || size >= 1e15) ? rounded.toExponential() : String(rounded);
}
