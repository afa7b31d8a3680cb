/** When measuring may end early: whatever samples still come, the verdict stays what it is. */
import { isSettled } from "@octoacme/shared/verification/judgement.ts";
import type { Sample } from "@octoacme/shared/verification/sample.ts";
import { describe, expect, it } from "vitest";
import { makeMetric, reference, STEP, values } from "./evidence.ts";

const error = (index: number): Sample => ({ at: index * STEP, error: "connection refused" });
const threshold = (operator: string, value: number) => ({ compare: { with: "threshold", operator, value } });
const ratio = (fields: object) => ({ compare: { with: "baseline", test: "ratio", ...fields } });
const test = { compare: { with: "baseline", test: "mann-whitney" } };
const hundred = [100, 100, 100, 100, 100];

function settled(
	fields: object,
	samples: readonly Sample[],
	remaining: number,
	others: readonly number[] = [],
): boolean {
	return isSettled(makeMetric({ ...fields }), { samples, reference: reference(others) }, remaining, STEP);
}

describe("a metric is settled", () => {
	const control = {
		compare: { with: "control", test: "ratio" },
		source: { ...makeMetric().source, control: "errors" },
	};
	const settledByControl = (remaining: number) =>
		isSettled({ ...makeMetric(), ...control } as never, { samples: values([1]), reference: [] }, remaining, STEP);

	it.each([0, -1])("when %i samples are left, whatever there is", (remaining) => {
		expect(settled({}, values([0]), remaining)).toBe(true);
		expect(settledByControl(remaining)).toBe(true);
	});

	it.each([
		["<", 2, 1, 3],
		["<=", 2, 2, 3],
		[">", 2, 3, 1],
		[">=", 2, 2, 1],
		["==", 2, 2, 3],
		["==", 0, 0, 0.5],
		["==", -5, -5, -4],
	])(
		"by a threshold %s %d when no failure can be undone, or none that may still come is too many",
		(operator, limit, good, bad) => {
			const metric = threshold(operator, limit);
			expect(settled(metric, values([bad]), 9)).toBe(true);
			expect(settled(metric, values([good, good, good]), 1)).toBe(false);
			expect(settled({ ...metric, "failure-limit": 1 }, values([good, good, good]), 1)).toBe(true);
			expect(settled({ ...metric, "failure-limit": 1 }, values([good, good, good]), 2)).toBe(false);
			expect(settled({ ...metric, "failure-limit": 5, "min-samples": 4 }, values([good, good, good]), 1)).toBe(false);
		},
	);

	it("not while silence would turn the verdict", () => {
		const lenient = { "failure-limit": 9, "consecutive-errors": 9 };
		expect(settled(lenient, values([0, 0, 0]), 2)).toBe(true);
		expect(settled({ ...lenient, "consecutive-errors": 1 }, values([0, 0, 0]), 2)).toBe(false);
		expect(settled({ ...lenient, "consecutive-errors": 2 }, [...values([0, 0, 0]), error(4)], 2)).toBe(false);
	});

	it("not while the source may still answer that it has no data, in whatever order the samples are given", () => {
		const sorted = [...values([0, 0]), error(3), { at: 4 * STEP, value: 0 }];
		const metric = makeMetric({ "failure-limit": 9, "consecutive-errors": 9, "min-coverage": 0.5 });
		for (const samples of [sorted, [sorted[3]!, ...sorted.slice(0, 3)]]) {
			expect(isSettled(metric, { samples, reference: [] }, 1, STEP)).toBe(true);
			expect(isSettled(metric, { samples, reference: [], planned: 5 }, 1, STEP)).toBe(false);
		}
	});

	it("never where the control group goes on changing", () => {
		expect(settledByControl(3)).toBe(false);
	});

	it.each([
		["an increase", ratio({ "max-increase": 0.5 }), 100, 200],
		["any increase", ratio({}), 100, 101],
		["a change to either side", ratio({ "max-increase": 0.5, "max-decrease": 0.5 }), 100, 200],
		["a decrease", ratio({ "max-decrease": 0.5 }), 100, 20],
		["any decrease, where higher is better", { ...ratio({}), direction: "higher-is-better" }, 100, 99],
		[
			"a decrease, where higher is better",
			{ ...ratio({ "max-decrease": 0.5 }), direction: "higher-is-better" },
			100,
			20,
		],
		[
			"an increase, where higher is better",
			{ ...ratio({ "max-increase": 0.5 }), direction: "higher-is-better" },
			100,
			200,
		],
	])("by %s against the baseline when it cannot be undone, or cannot come", (_, fields, good, bad) => {
		expect(settled(fields, values([bad]), 9, hundred)).toBe(true);
		expect(settled(fields, values([good, good, good]), 1, hundred)).toBe(false);
		expect(settled({ ...fields, "failure-limit": 1 }, values([good, good, good]), 1, hundred)).toBe(true);
		expect(settled({ ...fields, "failure-limit": 9, "min-samples": 4 }, values([good, good, good]), 1, hundred)).toBe(
			false,
		);
	});

	it.each(["lower-is-better", "higher-is-better"])(
		"by a test, %s, only when a few more samples cannot turn it",
		(direction) => {
			const far = Array.from({ length: 20 }, (_, index) => 1_000 + index);
			const near = Array.from({ length: 20 }, (_, index) => 1 + index);
			const [good, bad] = direction === "lower-is-better" ? [near, far] : [far, near];
			expect(settled({ ...test, direction }, values(bad), 1, good)).toBe(true);
			expect(settled({ ...test, direction }, values(good), 1, good)).toBe(true);
			expect(settled({ ...test, direction }, values(good), 60, good)).toBe(false);
			expect(settled({ ...test, direction }, values(bad), 200, good)).toBe(false);
			// So few could not turn it by being as good as the reference, but by being better than all of it.
			expect(settled({ ...test, direction }, values(bad), 15, good)).toBe(false);
			const patient = { ...test, direction, "consecutive-errors": 60 };
			expect(settled(patient, values(good), 1, good)).toBe(true);
			expect(settled(patient, values(good), 60, good)).toBe(false);
		},
	);

	describe("by an error budget", () => {
		const budget = (short: string) => ({
			compare: { with: "error-budget", slo: 0.99, windows: [{ long: "1h", short, "burn-rate": 10 }] },
			"consecutive-errors": 9,
		});

		it("when it is spent, which nothing later can undo", () => {
			expect(settled(budget("30s"), values([1]), 9)).toBe(true);
		});

		it("not while it may still be spent", () => {
			expect(settled(budget("30s"), values([0, 0, 0]), 1)).toBe(false);
		});

		it("when the samples left cannot spend it: a share is at most the whole", () => {
			expect(settled(budget("1h"), values([0, 0, 0], 1e16), 1)).toBe(true);
		});

		it("not while a sample may come when a short window has passed", () => {
			const samples = [...values([0, 0]), { at: 3 * STEP, value: 1, requests: 1e15 }];
			expect(settled({ ...budget("30s"), "failure-limit": 9 }, samples, 1)).toBe(false);
			expect(settled({ ...budget("1h"), "failure-limit": 9 }, samples, 1)).toBe(true);
		});
	});
});
