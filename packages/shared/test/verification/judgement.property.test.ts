/** What must hold for every metric, whatever its samples are. */
import { isSettled, judgeMetric } from "@octoacme/shared/verification/judgement.ts";
import { isValue, type Sample } from "@octoacme/shared/verification/sample.ts";
import type { VerificationVerdict } from "@octoacme/shared/vocabulary.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyMetric, anyReference, anySample, anySamples, makeMetric, values } from "./evidence.ts";

const RANK: Readonly<Record<VerificationVerdict, number>> = { unhealthy: 0, inconclusive: 1, healthy: 2 };
const RUNS = { numRuns: 2_000, seed: 20_261_123 };

describe("the judgement of a metric", () => {
	it("is never healthy without data, whatever errors and silences there are", () => {
		const silent = anySample.filter((sample) => !isValue(sample));
		fc.assert(
			fc.property(anyMetric, fc.array(silent, { maxLength: 20 }), anyReference, (metric, samples, reference) => {
				expect(judgeMetric(metric, { samples, reference }).verdict).not.toBe("healthy");
			}),
			RUNS,
		);
	});

	it("is healthy only on at least min-samples values", () => {
		fc.assert(
			fc.property(anyMetric, anySamples, anyReference, (metric, samples, reference) => {
				const { verdict } = judgeMetric(metric, { samples, reference });
				if (verdict === "healthy") expect(samples.filter(isValue).length).toBeGreaterThanOrEqual(metric["min-samples"]);
			}),
			RUNS,
		);
	});

	it("never turns to the better by one more failing sample, wherever in time it lies", () => {
		let changed = 0;
		fc.assert(
			fc.property(
				anyMetric,
				anySamples,
				anyReference,
				fc.integer({ min: 1, max: 201 }),
				fc.option(fc.integer({ min: 1, max: 5_000 }), { nil: undefined }),
				(metric, samples, reference, second, requests) => {
					const failing: Sample = { at: second * 1_000, value: 1, ...(requests === undefined ? {} : { requests }) };
					const before = judgeMetric(metric, { samples, reference }).verdict;
					const after = judgeMetric(metric, { samples: [...samples, failing], reference }).verdict;
					if (before !== after) changed++;
					expect(RANK[after], `${before} → ${after}`).toBeLessThanOrEqual(RANK[before]);
				},
			),
			{ ...RUNS, numRuns: 6_000 },
		);
		expect(changed).toBeGreaterThan(50);
	});

	it("does not depend on the order in which samples came in", () => {
		const shuffled = anySamples.chain((samples) =>
			fc.tuple(fc.constant(samples), fc.shuffledSubarray(samples, { minLength: samples.length })),
		);
		fc.assert(
			fc.property(anyMetric, shuffled, anyReference, (metric, [samples, other], reference) => {
				expect(judgeMetric(metric, { samples: other, reference: [...reference].reverse() })).toEqual(
					judgeMetric(metric, { samples, reference }),
				);
			}),
			RUNS,
		);
	});

	it("is the same for the same input, and leaves the input alone", () => {
		fc.assert(
			fc.property(anyMetric, anySamples, anyReference, (metric, samples, reference) => {
				const copy = structuredClone({ metric, samples, reference });
				const first = judgeMetric(metric, { samples, reference });
				expect(judgeMetric(copy.metric, copy)).toEqual(first);
				expect({ metric, samples, reference }).toEqual(copy);
			}),
			{ ...RUNS, numRuns: 500 },
		);
	});

	it("does not depend on the unit a duration is written in", () => {
		const spellings = ["90s", "1m30s", "90000ms"];
		fc.assert(
			fc.property(anySamples, fc.constantFrom(...spellings), fc.constantFrom(...spellings), (samples, one, other) => {
				const judge = (text: string) =>
					judgeMetric(
						makeMetric({
							interval: text,
							bake: text,
							compare: { with: "error-budget", slo: 0.99, windows: [{ long: text, short: text, "burn-rate": 5 }] },
						}),
						{ samples, reference: [] },
					);
				const strip = ({ condition: _c, explanation: _e, ...rest }: ReturnType<typeof judge>) => rest;
				expect(strip(judge(one))).toEqual(strip(judge(other)));
			}),
			{ ...RUNS, numRuns: 500 },
		);
	});

	it("stays what it is once it is settled, whatever samples still come", () => {
		let settled = 0;
		fc.assert(
			fc.property(
				anyMetric,
				anySamples,
				anyReference,
				fc.array(anySample, { minLength: 1, maxLength: 6 }),
				(metric, samples, reference, later) => {
					if (!isSettled(metric, { samples, reference }, later.length, 1_000)) return;
					settled++;
					const now = judgeMetric(metric, { samples, reference }).verdict;
					const rest = later.map((sample, index) => ({ ...sample, at: (201 + index) * 1_000 }));
					expect(judgeMetric(metric, { samples: [...samples, ...rest], reference }).verdict).toBe(now);
				},
			),
			{ ...RUNS, numRuns: 3_000 },
		);
		expect(settled).toBeGreaterThan(200);
	});

	it("ends early for a failed threshold, and not before the end for a passing one", () => {
		const metric = makeMetric({ count: 10 });
		expect(isSettled(metric, { samples: values([0.5]), reference: [] }, 9, 30_000)).toBe(true);
		expect(isSettled(metric, { samples: values(Array(9).fill(0)), reference: [] }, 1, 30_000)).toBe(false);
	});
});
