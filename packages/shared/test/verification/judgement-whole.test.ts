/** The whole judgement of a metric, with nothing left out and nothing added: what records and summaries are made of. */
import { judgeMetric } from "@octoacme/shared/verification/judgement.ts";
import type { Sample } from "@octoacme/shared/verification/sample.ts";
import { describe, expect, it } from "vitest";
import { makeMetric, reference, STEP, values } from "./evidence.ts";

const judge = (fields: Record<string, unknown>, samples: readonly Sample[], others: readonly Sample[] = []) =>
	judgeMetric(makeMetric(fields), { samples, reference: others });
const error = (index: number): Sample => ({ at: index * STEP, error: "connection refused" });
const ratio = { compare: { with: "baseline", test: "ratio", "max-increase": 0.5 } };
const test = { compare: { with: "baseline", test: "mann-whitney" } };
const NONE = { passing: 0, adverse: 0, failing: 0, noData: 0, errors: 0 };

describe("the whole judgement", () => {
	it("of a threshold has a limit, no baseline and no test", () => {
		expect(judge({}, values([0, 0.01, 0]))).toStrictEqual({
			name: "error rate",
			verdict: "healthy",
			reason: "condition-met",
			explanation: "0.01 is <= 0.02; 3 of 3 samples pass",
			advisory: false,
			value: 0.01,
			limit: 0.02,
			condition: "<= 0.02",
			counts: { ...NONE, passing: 3 },
		});
	});

	it("of nothing has no value", () => {
		expect(judge({ advisory: true }, [])).toStrictEqual({
			name: "error rate",
			verdict: "inconclusive",
			reason: "no-data",
			explanation: "no sample held a value (0 without data)",
			advisory: true,
			limit: 0.02,
			condition: "<= 0.02",
			counts: NONE,
		});
	});

	it("of a change has a baseline and the limit that follows from it", () => {
		expect(judge(ratio, values([1, 1, 1]), reference([1, 1, 1]))).toStrictEqual({
			name: "error rate",
			verdict: "healthy",
			reason: "condition-met",
			explanation: "1 is <= 1.5 (baseline 1, +50 %); 3 of 3 samples pass",
			advisory: false,
			value: 1,
			limit: 1.5,
			baseline: 1,
			condition: "<= 1.5 (baseline 1, +50 %)",
			counts: { ...NONE, passing: 3 },
		});
	});

	it("without enough to compare with has neither baseline nor limit", () => {
		expect(judge(ratio, values([1, 1, 1]), reference([1]))).toStrictEqual({
			name: "error rate",
			verdict: "inconclusive",
			reason: "no-reference",
			explanation: "the baseline has 1 of at least 3 samples; the source had no data for it",
			advisory: false,
			value: 1,
			condition: "within +50 % of the baseline",
			counts: { ...NONE, adverse: 3 },
		});
	});

	it("by a statistical test has what the test found", () => {
		const condition = "not higher than the baseline (median 4), Mann–Whitney at 99 %, effect ≥ 0.3";
		const sevens = [1, 2, 3, 4, 5, 6, 7];
		expect(judge(test, values(sevens), reference(sevens))).toStrictEqual({
			name: "error rate",
			verdict: "healthy",
			reason: "condition-met",
			explanation: `4 is ${condition}; 7 of 7 samples pass`,
			advisory: false,
			value: 4,
			limit: 4,
			baseline: 4,
			condition,
			counts: { ...NONE, passing: 7 },
			test: { p: expect.closeTo(0.5507, 4), effect: 0 },
		});
	});
});

describe("what a judgement says", () => {
	const requests = values([0, 0, 0], 20);
	it.each([
		[
			"a reference that ended in an error",
			() => judge(ratio, values([1, 1, 1]), [error(-1)]),
			"no-reference",
			"the baseline has 0 of at least 3 samples; last error: connection refused",
		],
		[
			"a test that so few samples cannot decide",
			() => judge(test, values([1, 2, 3]), reference([1, 2, 3])),
			"test-too-weak",
			"3 samples against 3 of the baseline can never be significant at 99 %; take more samples or lower the confidence",
		],
		[
			"errors in the place of samples",
			() => judge({}, [...values([0]), error(5), error(6)]),
			"measurement-errors",
			"1 passing samples of at least 3 (0 without data, 2 errors, 0 bad); 2 measurements ended in an error, last: connection refused",
		],
		[
			"errors that are too few to be what is missing",
			() => judge({ "min-samples": 5 }, [...values([0]), error(5)]),
			"too-few-samples",
			"1 passing samples of at least 5 (0 without data, 1 errors, 0 bad)",
		],
		[
			"errors in a row",
			() => judge({ "consecutive-errors": 2 }, [...values([0, 0, 0]), error(5), error(6), error(7)]),
			"measurement-errors",
			"3 errors in a row (at most 2 are tolerated); last: connection refused",
		],
		[
			"too few requests beside an error",
			() => judge({ "min-requests": 100 }, [...requests, error(8)]),
			"measurement-errors",
			"60 requests of at least 100 behind the passing samples; 1 measurements ended in an error, last: connection refused",
		],
		[
			"too few requests",
			() => judge({ "min-requests": 100 }, requests),
			"too-few-requests",
			"60 requests of at least 100 behind the passing samples",
		],
		[
			"requests that nothing counts",
			() => judge({ "min-requests": 100 }, values([0, 0, 0])),
			"too-few-requests",
			"the source does not say how many requests are behind the samples; at least 100 are needed",
		],
	] as const)("of %s", (_, decide, wanted, sentence) => {
		const { verdict, reason, explanation } = decide();
		expect([verdict, reason, explanation]).toEqual(["inconclusive", wanted, sentence]);
	});

	it("names what it was healthy in spite of", () => {
		const noData = { at: 8 * STEP, noData: true } as const;
		const samples = [...values([0, 0, 0, 0.5]), noData, error(9)];
		expect(judge({ "failure-limit": 1 }, samples).explanation).toBe(
			"wanted <= 0.02; 3 of 6 samples pass, 1 failing tolerated, 1 without data, 1 errors",
		);
	});

	it("names the last warning of the source, and how many there are", () => {
		const warned = values([0, 0, 0, 0]).map((sample, index) => ({
			...sample,
			warning: index === 0 ? "" : `partial ${index}`,
		}));
		expect(judge({}, warned).explanation).toBe(
			"0 is <= 0.02; 4 of 4 samples pass, 3 with a warning of the source: partial 3",
		);
	});

	it("counts what is worse than the reference as bad where too little passes", () => {
		expect(judge(test, values([5]), reference([1, 2, 3])).explanation).toBe(
			"0 passing samples of at least 3 (0 without data, 0 errors, 1 bad)",
		);
	});

	it("says of errors alone that nothing passes, not that the source was silent", () => {
		expect(judge({}, [error(1), error(2), error(3)]).explanation).toBe(
			"0 passing samples of at least 3 (0 without data, 3 errors, 0 bad); 3 measurements ended in an error, last: connection refused",
		);
	});

	it("names the error that came last, whatever order they are given in", () => {
		const first: Sample = { at: 1, error: "timed out" };
		expect(judge({ "consecutive-errors": 0 }, [error(9), first, ...values([0])]).explanation).toContain(
			"last: connection refused",
		);
		expect(judge({ "consecutive-errors": 0 }, [{ at: 0, error: "timed out" }, ...values([0])]).explanation).toContain(
			"last: timed out",
		);
	});

	it("counts the requests of passing samples alone", () => {
		expect(judge({ "failure-limit": 1, "min-requests": 400 }, values([0, 0, 0, 0.5], 100))).toMatchObject({
			reason: "too-few-requests",
			counts: { failing: 1, requests: 300 },
		});
	});

	it("counts fractions of requests alike, whatever the order of their samples", () => {
		const count = (requests: readonly number[]) =>
			judge(
				{},
				requests.map((one, index) => ({ at: index * STEP, value: 0, requests: one })),
			).counts.requests;
		expect(count([0.1, 0.2, 0.3])).toBe(count([0.3, 0.2, 0.1]));
	});

	it("counts silence", () => {
		const silence = [1, 2].map((index): Sample => ({ at: index * STEP, noData: true }));
		expect(judge({}, silence)).toMatchObject({ counts: { ...NONE, noData: 2 } });
		expect(judge({}, silence).explanation).toBe("no sample held a value (2 without data)");
	});
});
