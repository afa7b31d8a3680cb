/** One measurement of a metric, and how it is told apart: a value, no data, or an error (which is not a failure). */

export type Sample =
	/** `requests`: how many requests are behind the value, when the source says so. */
	| { readonly at: number; readonly value: number; readonly requests?: number }
	| { readonly at: number; readonly noData: true }
	| { readonly at: number; readonly error: string };

export type ValueSample = Extract<Sample, { value: number }>;

/** makeSample: a value that is no finite number (0/0 of an idle service), or one with no request behind it, is no data, never a value. */
export function makeSample(at: number, value: number | undefined, requests?: number): Sample {
	if (value === undefined || !Number.isFinite(value)) return { at, noData: true };
	if (requests !== undefined && requests <= 0) return { at, noData: true };
	return requests === undefined || !Number.isFinite(requests) ? { at, value } : { at, value, requests };
}

export function isValue(sample: Sample): sample is ValueSample {
	return "value" in sample;
}

export function isError(sample: Sample): sample is Extract<Sample, { error: string }> {
	return "error" in sample;
}

/** sortSamples: by time; samples of one instant in an order of their own, so that the order they came in never matters. */
export function sortSamples<T extends Sample>(samples: readonly T[]): readonly T[] {
	const rank = (sample: Sample) => (isValue(sample) ? 0 : isError(sample) ? 2 : 1);
	const value = (sample: Sample) => (isValue(sample) ? sample.value : 0);
	const requests = (sample: Sample) => (isValue(sample) ? (sample.requests ?? -1) : 0);
	return [...samples].sort(
		(a, b) => a.at - b.at || rank(a) - rank(b) || value(a) - value(b) || requests(a) - requests(b),
	);
}
