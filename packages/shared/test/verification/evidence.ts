/** Builds metrics and samples for the tests of judgement. */
import { type Metric, metricSchema } from "@octoacme/shared/policy/schema-verification.ts";
import type { Sample } from "@octoacme/shared/verification/sample.ts";
import fc from "fast-check";

export function makeMetric(fields: Record<string, unknown> = {}): Metric {
	return metricSchema.parse({
		name: "error rate",
		source: { type: "prometheus", url: "https://prometheus.example", query: "errors" },
		compare: { with: "threshold", operator: "<=", value: 0.02 },
		interval: "30s",
		"on-no-data": "inconclusive",
		...fields,
	});
}

export const STEP = 30_000;

/** One sample a step, starting one step after 0. */
export function values(numbers: readonly number[], requests?: number): Sample[] {
	return numbers.map((value, index) => ({
		at: (index + 1) * STEP,
		value,
		...(requests === undefined ? {} : { requests }),
	}));
}

/** Samples before the deployment at 0. */
export function reference(numbers: readonly number[]): Sample[] {
	return numbers.map((value, index) => ({ at: -(index + 1) * STEP, value }));
}

const share = fc.integer({ min: 0, max: 1_000 }).map((thousandths) => thousandths / 10_000);

export const anySample: fc.Arbitrary<Sample> = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ at: fc.integer({ min: 1, max: 200 }).map((n) => n * 1_000), value: share }) },
	{
		weight: 3,
		arbitrary: fc.record({
			at: fc.integer({ min: 1, max: 200 }).map((n) => n * 1_000),
			value: share,
			requests: fc.integer({ min: 1, max: 5_000 }),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			at: fc.integer({ min: 1, max: 200 }).map((n) => n * 1_000),
			noData: fc.constant(true as const),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({ at: fc.integer({ min: 1, max: 200 }).map((n) => n * 1_000), error: fc.constant("down") }),
	},
);

export const anySamples = fc.array(anySample, { maxLength: 40 });

export const anyReference = fc.array(
	fc.record({ at: fc.integer({ min: -200, max: -1 }).map((n) => n * 1_000), value: share }) as fc.Arbitrary<Sample>,
	{ maxLength: 40 },
);

const limits = {
	"failure-limit": fc.integer({ min: 0, max: 3 }),
	"consecutive-errors": fc.integer({ min: 0, max: 4 }),
	"min-samples": fc.integer({ min: 1, max: 6 }),
	"min-requests": fc.constantFrom(0, 0, 100, 2_000),
	"on-no-data": fc.constantFrom("inconclusive" as const, "unhealthy" as const),
};

const comparison = {
	"max-increase": fc.option(fc.constantFrom(0, 0.1, 0.5), { nil: undefined }),
	test: fc.constantFrom("ratio" as const, "mann-whitney" as const),
	confidence: fc.constantFrom(0.9, 0.99),
	"min-effect": fc.constantFrom(0, 0.3, 0.6),
};

/** A metric of every kind of comparison where lower is better. */
export const anyMetric: fc.Arbitrary<Metric> = fc
	.record({
		...limits,
		compare: fc.oneof(
			fc.record({
				with: fc.constant("threshold"),
				operator: fc.constantFrom("<", "<="),
				value: fc.constantFrom(0, 0.01, 0.02, 0.05),
			}),
			fc.record({ with: fc.constant("baseline"), window: fc.constant("30m"), ...comparison }),
			fc.record({ with: fc.constant("control"), query: fc.constant("control"), ...comparison }),
			fc.record({
				with: fc.constant("error-budget"),
				slo: fc.constantFrom(0.99, 0.999),
				windows: fc.constantFrom(
					[{ long: "100s", short: "20s", "burn-rate": 10 }],
					[
						{ long: "2m", short: "10s", "burn-rate": 14.4 },
						{ long: "3m", short: "1m", "burn-rate": 6 },
					],
				),
			}),
		),
	})
	.map((fields) => makeMetric(JSON.parse(JSON.stringify(fields)) as Record<string, unknown>));
