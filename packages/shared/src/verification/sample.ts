/** One measurement of a metric, and how it is told apart: a value, no data, or an error (which is not a failure). */

import type { Clock } from "../process/clock.ts";
import type { ReleaseNames } from "./probe.ts";
import type { AskHttp } from "./run-request.ts";

export type Sample =
	/** `requests`: how many requests are behind the value, when the source says so. `warning`: what the source said beside it. */
	| { readonly at: number; readonly value: number; readonly requests?: number; readonly warning?: string }
	| { readonly at: number; readonly noData: true; readonly warning?: string }
	| { readonly at: number; readonly error: string };

/** `warning`: the first of what the source said beside its answer, such as a partial response. */
export type Reading<T> =
	| { readonly ok: true; readonly value: T; readonly warning?: string }
	| { readonly ok: false; readonly message: string };

export type ValueSample = Extract<Sample, { value: number }>;

/** How an infinite value is kept: a record is JSON, which holds no infinity, and every comparison gives the same answer. */
const INFINITE = Number.MAX_VALUE;

/**
 * Only NaN (0/0 of an idle service), nothing at all, or a finite value with no request behind it is no data. Infinity is a value:
 * x/0 is what a service gives whose every request fails.
 */
export function makeSample(at: number, value: number | undefined, requests?: number): Sample {
	if (value === undefined || Number.isNaN(value)) return { at, noData: true };
	if (requests !== undefined && requests <= 0 && Number.isFinite(value)) return { at, noData: true };
	const kept = Math.max(-INFINITE, Math.min(INFINITE, value));
	const isCounted = requests !== undefined && requests > 0 && Number.isFinite(requests);
	return isCounted ? { at, value: kept, requests } : { at, value: kept };
}

/** Whether a value stands for +Inf or −Inf: judged like any other, but no baseline and no point of a chart. */
export function isInfinite(value: number): boolean {
	return Math.abs(value) >= INFINITE;
}

/** What a limit can be drawn from: the finite values. Leaving +Inf out of a reference makes its limit stricter. */
export function finiteValues(samples: readonly Sample[]): readonly ValueSample[] {
	return samples.filter(isValue).filter((sample) => !isInfinite(sample.value));
}

export function isValue(sample: Sample): sample is ValueSample {
	return "value" in sample;
}

export function isError(sample: Sample): sample is Extract<Sample, { error: string }> {
	return "error" in sample;
}

/** By time; samples of one instant in an order of their own, so that the order they came in never matters. */
export function sortSamples<T extends Sample>(samples: readonly T[]): readonly T[] {
	const rank = (sample: Sample) => (isValue(sample) ? 0 : isError(sample) ? 2 : 1);
	const value = (sample: Sample) => (isValue(sample) ? sample.value : 0);
	const requests = (sample: Sample) => (isValue(sample) ? (sample.requests ?? -1) : 0);
	return [...samples].sort(
		(a, b) => a.at - b.at || rank(a) - rank(b) || value(a) - value(b) || requests(a) - requests(b),
	);
}

/** What every probe and every sample of a metric is taken with. */
export interface MeasurementRequest {
	readonly release: ReleaseNames;
	/** `allow-hosts` of the environment: private hosts that may be reached, as host or host:port. */
	readonly allowHosts: readonly string[];
	/** What the policy's commands see as OCTOACME_* (docs/architecture-reference.md). */
	readonly commandEnv: Readonly<Record<string, string>>;
	/** Where they run. */
	readonly cwd: string;
	readonly signal?: AbortSignal;
	readonly clock?: Clock;
	readonly ask?: AskHttp;
}
