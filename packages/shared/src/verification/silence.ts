/** Decides whether the samples of a metric are dense enough and reach to the end of the bake: silence is no evidence of health. */
import type { Metric } from "../policy/schema.ts";
import { parseDuration, renderDuration } from "../text/duration.ts";
import { isError, isValue, type Sample, sortSamples } from "./sample.ts";

/** Intervals without a value that are tolerated in a row where the policy names no `max-gap`. */
const DEFAULT_GAP = 3;

export interface Silence {
	/** One sentence. */
	readonly explanation: string;
	/** The source answered often enough to know that the data is missing, not the answers. */
	readonly isCertain: boolean;
}

type Rules = Pick<Metric, "interval" | "min-coverage" | "max-gap">;

/**
 * A metric can be healthy only if at least `min-coverage` of its planned samples hold a value, no row of answers without one
 * lasts longer than `max-gap`, and the source's last answer holds one. An error is no answer: it counts as missing, and
 * `consecutive-errors` limits how many may follow each other. Errors at the end may not last longer than `max-gap` either:
 * the evidence has to reach to the end of the bake.
 */
export function findSilence(
	rules: Rules,
	samples: readonly Sample[],
	planned: number | undefined,
): Silence | undefined {
	// A record from before these rules is replayed by the rules that it was judged by.
	if (planned === undefined) return undefined;
	const expected = Math.max(planned, samples.length);
	const values = samples.filter(isValue).length;
	const errors = samples.filter(isError).length;
	const seen = `${values} of ${expected} samples hold a value, ${expected - values - errors} without data${errors === 0 ? "" : `, ${errors} errors`}`;
	const answers = sortSamples(samples).filter((sample) => !isError(sample));
	const last = answers.at(-1);
	if (last !== undefined && !isValue(last))
		return { explanation: `the last answer of the source holds no data (${seen})`, isCertain: true };
	const intervalMs = Math.max(1, parseDuration(rules.interval) ?? 30_000);
	const gap = longestGap(answers) * intervalMs;
	const allowed = parseDuration(rules["max-gap"] ?? "") ?? DEFAULT_GAP * intervalMs;
	if (gap > allowed)
		return {
			explanation: `no data for ${renderDuration(gap)}, at most ${renderDuration(allowed)} are tolerated (${seen})`,
			isCertain: true,
		};
	const tail = countTail(sortSamples(samples)) * intervalMs;
	if (tail > allowed)
		return {
			explanation: `no value in the last ${renderDuration(tail)}, at most ${renderDuration(allowed)} are tolerated (${seen})`,
			isCertain: false,
		};
	const needed = Math.ceil(rules["min-coverage"] * expected - 1e-9);
	if (values >= needed) return undefined;
	return { explanation: `${seen}; at least ${needed} must hold one`, isCertain: values + errors < needed };
}

/** How many samples followed the last value. */
function countTail(sorted: readonly Sample[]): number {
	return sorted.length - 1 - sorted.findLastIndex(isValue);
}

/** The longest row of answers without data. */
function longestGap(answers: readonly Sample[]): number {
	let row = 0;
	let longest = 0;
	for (const answer of answers) {
		row = isValue(answer) ? 0 : row + 1;
		longest = Math.max(longest, row);
	}
	return longest;
}
