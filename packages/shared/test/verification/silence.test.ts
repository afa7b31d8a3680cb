/** Silence is no evidence of health, and infinity is a value. */
import { judgeMetric } from "@octoacme/shared/verification/judgement.ts";
import { makeSample, type Sample } from "@octoacme/shared/verification/sample.ts";
import fc from "fast-check";
import { expect, it } from "vitest";
import { makeMetric, STEP } from "./evidence.ts";

const metric = makeMetric({ compare: { with: "threshold", operator: "<", value: 0.05 }, "on-no-data": "unhealthy" });
const series = (values: readonly (number | undefined)[]): Sample[] =>
	values.map((value, index) => makeSample((index + 1) * STEP, value));
const judge = (values: readonly (number | undefined)[], rule = metric) =>
	judgeMetric(rule, { samples: series(values), reference: [], planned: values.length });

it("never finds a service healthy that falls silent after any number of good samples", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }), (good, silent) => {
			const values = [...Array<number>(good).fill(0.01), ...Array<undefined>(silent).fill(undefined)];
			expect(judge(values).verdict).toBe("unhealthy");
		}),
	);
});

it("never finds a service healthy whose source answers nothing, or only errors, at the end", () => {
	const missing = (kind: "silent" | "error", at: number): Sample =>
		kind === "silent" ? { at, noData: true } : { at, error: "connection refused" };
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 60 }),
			fc.array(fc.constantFrom("silent" as const, "error" as const), { minLength: 1, maxLength: 60 }),
			(good, tail) => {
				fc.pre(tail.includes("silent") || tail.length > 3);
				const samples = [
					...series(Array<number>(good).fill(0.01)),
					...tail.map((kind, index) => missing(kind, (good + index + 1) * STEP)),
				];
				const judged = judgeMetric(metric, { samples, reference: [], planned: samples.length });
				expect(judged.verdict, judged.explanation).not.toBe("healthy");
			},
		),
	);
});

it.each([
	["infinity in the middle", [0.01, 0.01, 0.01, Infinity, Infinity, 0.01], "unhealthy", "condition-failed"],
	["infinity alone", [Infinity, Infinity, Infinity], "unhealthy", "condition-failed"],
	[
		"silence before three good samples",
		[...Array<undefined>(7).fill(undefined), 0.01, 0.01, 0.01],
		"unhealthy",
		"silence",
	],
	["NaN to the end", [0.01, 0.01, 0.01, NaN, NaN, NaN, NaN], "unhealthy", "silence"],
	[
		"one gap in twenty",
		[...Array<number>(9).fill(0.01), undefined, ...Array<number>(10).fill(0.01)],
		"healthy",
		"condition-met",
	],
] as const)("judges %s", (_name, values, verdict, reason) => {
	expect(judge(values)).toMatchObject({ verdict, reason });
});

it("fails minus infinity where more is better", () => {
	const rule = makeMetric({
		compare: { with: "threshold", operator: ">", value: 0.5 },
		direction: "higher-is-better",
		"on-no-data": "inconclusive",
	});
	expect(judge([0.9, 0.9, 0.9, -Infinity], rule)).toMatchObject({ verdict: "unhealthy" });
});

it("names the samples that are missing", () => {
	const values = [...Array<number>(5).fill(0), ...Array<undefined>(15).fill(undefined)];
	expect(judge(values).explanation).toContain("5 of 20 samples hold a value, 15 without data");
});
