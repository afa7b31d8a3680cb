/** Tables for the judgement of a metric: each kind of comparison, limit and sufficiency, and what it says. */
import { judgeMetric } from "@octoacme/shared/verification/judgement.ts";
import type { Sample } from "@octoacme/shared/verification/sample.ts";
import { describe, expect, it } from "vitest";
import { makeMetric, reference, STEP, values } from "./evidence.ts";

const judge = (fields: Record<string, unknown>, samples: readonly Sample[], others: readonly Sample[] = []) =>
	judgeMetric(makeMetric(fields), { samples, reference: others });
const repeat = (count: number, value: number) => Array<number>(count).fill(value);
const threshold = (operator: string, value: number) => ({ compare: { with: "threshold", operator, value } });
const error = (index: number): Sample => ({ at: index * STEP, error: "connection refused" });
const silence = (index: number): Sample => ({ at: index * STEP, noData: true });

describe("a threshold", () => {
	it.each([
		["<", 0.02, [0.019, 0.019, 0.019], "healthy"],
		["<", 0.02, [0.019, 0.02, 0.019], "unhealthy"],
		["<=", 0.02, [0.02, 0.02, 0.02], "healthy"],
		[">", 0.99, [0.991, 0.999, 1], "healthy"],
		[">", 0.99, [0.991, 0.99, 1], "unhealthy"],
		[">=", 0.99, [0.99, 0.99, 0.99], "healthy"],
		["==", 0, [0, 0, 0], "healthy"],
		["==", 0, [0, 1, 0], "unhealthy"],
	])("%s %d of %j is %s", (operator, value, numbers, verdict) => {
		expect(judge(threshold(operator, value), values(numbers)).verdict).toBe(verdict);
	});

	it("says the worst value, the condition and how many fail", () => {
		expect(judge(threshold("<=", 0.02), values([0.01, 0.5, 0.03, 0.01]))).toMatchObject({
			value: 0.5,
			condition: "<= 0.02",
			limit: 0.02,
			explanation: "0.5 is not <= 0.02; 2 of 4 samples fail, at most 0 may",
		});
		expect(judge(threshold(">=", 0.99), values([0.98, 0.2, 1])).value).toBe(0.2);
	});
});

describe("limits", () => {
	it.each([
		["a tolerated failure", { "failure-limit": 1 }, values([0, 0, 0.5, 0]), "healthy", "condition-met"],
		["one failure too many", { "failure-limit": 1 }, values([0, 0.5, 0.5, 0]), "unhealthy", "condition-failed"],
		[
			"too few passing samples",
			{ "min-samples": 4, "failure-limit": 1 },
			values([0, 0, 0.5, 0]),
			"inconclusive",
			"too-few-samples",
		],
		["no sample", {}, [], "inconclusive", "no-data"],
		["silence", {}, [silence(1), silence(2), silence(3)], "inconclusive", "no-data"],
		["silence that counts as a failure", { "on-no-data": "unhealthy" }, [silence(1)], "unhealthy", "no-data"],
		[
			"errors alone, though silence counts as a failure",
			{ "on-no-data": "unhealthy" },
			[error(1), error(2), error(3)],
			"inconclusive",
			"measurement-errors",
		],
		["enough beside an error", {}, [...values([0, 0, 0]), error(9)], "healthy", "condition-met"],
		[
			"too many errors in a row",
			{ "consecutive-errors": 2 },
			[...values([0, 0, 0]), error(4), error(5), error(6)],
			"inconclusive",
			"measurement-errors",
		],
		[
			"errors with a passing sample between them",
			{ "consecutive-errors": 1 },
			[error(1), ...values([0, 0, 0]).map((sample) => ({ ...sample, at: sample.at + STEP })), error(9)],
			"healthy",
			"condition-met",
		],
		[
			"errors with only a failing sample between them",
			{ "consecutive-errors": 1, "failure-limit": 5, "min-samples": 1 },
			[{ at: 0, value: 0 }, error(1), { at: 1.5 * STEP, value: 1 }, error(2), { at: 9 * STEP, value: 0 }],
			"inconclusive",
			"measurement-errors",
		],
		["enough requests", { "min-requests": 300 }, values([0, 0, 0], 100), "healthy", "condition-met"],
		["too few requests", { "min-requests": 301 }, values([0, 0, 0], 100), "inconclusive", "too-few-requests"],
		[
			"requests of failing samples do not count",
			{ "min-requests": 300, "failure-limit": 1 },
			values([0, 0, 0.5], 100),
			"inconclusive",
			"too-few-samples",
		],
		["unknown requests", { "min-requests": 1 }, values([0, 0, 0]), "inconclusive", "too-few-requests"],
		[
			"failures before errors",
			{ "consecutive-errors": 0 },
			[...values([1]), error(5), error(6)],
			"unhealthy",
			"condition-failed",
		],
	] as const)("%s: %s", (_, fields, samples, verdict, reason) => {
		expect(judge(fields, samples)).toMatchObject({ verdict, reason });
	});

	it("names the last error", () => {
		expect(judge({ "consecutive-errors": 0 }, [error(1)]).explanation).toContain("connection refused");
	});
});

describe("a change against the baseline", () => {
	const ratio = (fields: Record<string, unknown>) => ({ compare: { with: "baseline", test: "ratio", ...fields } });
	it.each([
		["within the increase", ratio({ "max-increase": 0.2 }), [0.012, 0.012, 0.012], repeat(5, 0.01), "healthy"],
		["beyond the increase", ratio({ "max-increase": 0.2 }), [0.01, 0.013, 0.01], repeat(5, 0.01), "unhealthy"],
		["any increase over zero", ratio({ "max-increase": 5 }), [0, 0.001, 0], repeat(5, 0), "unhealthy"],
		["equal to a zero baseline", ratio({ "max-increase": 0 }), [0, 0, 0], repeat(5, 0), "healthy"],
		["lower where lower is better", ratio({ "max-increase": 0 }), [0.001, 0.001, 0.001], repeat(5, 0.01), "healthy"],
		["without a limit, any increase", ratio({}), [0.0101, 0.01, 0.01], repeat(5, 0.01), "unhealthy"],
		["beyond the decrease", ratio({ "max-decrease": 0.5 }), [0.004, 0.01, 0.01], repeat(5, 0.01), "unhealthy"],
		["without a baseline", ratio({ "max-increase": 9 }), [0, 0, 0], [], "inconclusive"],
		["with too small a baseline", ratio({ "max-increase": 9 }), [0, 0, 0], [0, 0], "inconclusive"],
	] as const)("%s is judged", (_, fields, numbers, before, verdict) => {
		expect(judge(fields, values(numbers), reference(before)).verdict).toBe(verdict);
	});

	it("turns round where higher is better", () => {
		const fields = { ...ratio({}), direction: "higher-is-better" };
		expect(judge(fields, values([101, 100, 120]), reference(repeat(5, 100))).verdict).toBe("healthy");
		expect(judge(fields, values([99, 100, 120]), reference(repeat(5, 100))).verdict).toBe("unhealthy");
	});

	const test = (fields: Record<string, unknown> = {}) => ({
		compare: { with: "baseline", test: "mann-whitney", ...fields },
	});
	const spread = (count: number, from: number) => Array.from({ length: count }, (_, index) => from + index / 1_000);
	it.each([
		["from one distribution", test(), spread(20, 0.01), spread(20, 0.01), "healthy"],
		["clearly higher", test(), spread(20, 0.03), spread(20, 0.01), "unhealthy"],
		["clearly lower", test(), spread(20, 0.01), spread(20, 0.03), "healthy"],
		[
			"higher, with too small an effect",
			test({ "min-effect": 1, confidence: 0.9 }),
			spread(20, 0.02),
			spread(20, 0.01),
			"healthy",
		],
		["higher by less than is allowed", test({ "max-increase": 5 }), spread(20, 0.03), spread(20, 0.01), "healthy"],
		["too few to ever be significant", test(), spread(3, 0.01), spread(3, 0.01), "inconclusive"],
		["without a baseline", test(), spread(20, 0.01), [], "inconclusive"],
	] as const)("a test of samples %s is judged", (_, fields, numbers, before, verdict) => {
		expect(judge(fields, values(numbers), reference(before)).verdict).toBe(verdict);
	});

	it("a test says p, effect and both medians", () => {
		const judgement = judge(test(), values(spread(20, 0.1)), reference(spread(20, 0.01)));
		expect(judgement.test).toMatchObject({ effect: 1 });
		expect(judgement.explanation).toMatch(/median 0\.1095 against 0\.0195 of the baseline: p = \S+, effect 1/);
	});

	it("a control is compared the same way", () => {
		const fields = { compare: { with: "control", query: "control", test: "ratio", "max-increase": 0.2 } };
		expect(judge(fields, values([0.03, 0.03, 0.03]), values([0.01, 0.01, 0.01])).verdict).toBe("unhealthy");
		expect(judge(fields, values([0.01, 0.01, 0.01]), values([0.01, 0.01, 0.01])).verdict).toBe("healthy");
		expect(judge(fields, values([0.01, 0.01, 0.01]), []).reason).toBe("no-reference");
	});
});

describe("an error budget", () => {
	const budget = (...windows: readonly (readonly [string, string, number])[]) => ({
		compare: {
			with: "error-budget",
			slo: 0.99,
			windows: windows.map(([long, short, rate]) => ({ long, short, "burn-rate": rate })),
		},
	});
	it.each([
		["burns slowly", budget(["1h", "5m", 2]), repeat(5, 0.015), "healthy"],
		["burns at the rate", budget(["1h", "5m", 2]), repeat(5, 0.02), "unhealthy"],
		[
			"burned, but no more: the short window is calm",
			budget(["5m", "30s", 2]),
			[0, 0, 0, 0, 0, 0.015, 0, 0],
			"healthy",
		],
		["fails by the second pair of windows", budget(["1h", "5m", 14], ["3h", "30m", 3]), repeat(5, 0.05), "unhealthy"],
	] as const)("that %s is judged", (_, fields, numbers, verdict) => {
		expect(judge(fields, values(numbers)).verdict).toBe(verdict);
	});

	it("weighs samples by the requests behind them", () => {
		const samples = (calm: number): Sample[] => [
			{ at: STEP, value: 0, requests: calm },
			{ at: 2 * STEP, value: 0.1, requests: 100 },
			{ at: 3 * STEP, value: 0, requests: calm },
			{ at: 4 * STEP, value: 0, requests: calm },
		];
		const fields = { ...budget(["1h", "1h", 2]), "min-samples": 1 };
		expect(judge(fields, samples(100)).verdict).toBe("unhealthy");
		expect(judge(fields, samples(10_000)).verdict).toBe("healthy");
	});
});
