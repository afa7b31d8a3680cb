/** The statistics against values that can be counted by hand or were published. */
import { median, smallestP, testHigher, upperTail } from "@octoacme/shared/verification/statistics.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** Counts all ways to choose the first group, the slow and plain way. */
function countByHand(first: readonly number[], second: readonly number[]): number {
	const all = [...first, ...second];
	const rank = (value: number) => {
		const below = all.filter((other) => other < value).length;
		const same = all.filter((other) => other === value).length;
		return below + (same + 1) / 2;
	};
	const ranks = all.map(rank);
	const observed = first.reduce((sum, value) => sum + rank(value), 0);
	let ways = 0;
	let tail = 0;
	for (let mask = 0; mask < 1 << all.length; mask++) {
		const chosen = ranks.filter((_, index) => (mask >> index) & 1);
		if (chosen.length !== first.length) continue;
		ways++;
		if (chosen.reduce((sum, one) => sum + one, 0) >= observed - 1e-9) tail++;
	}
	return tail / ways;
}

describe("Mann–Whitney", () => {
	it("counts exactly what counting by hand gives, ties included", () => {
		const group = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 });
		fc.assert(
			fc.property(group, group, (first, second) => {
				const result = testHigher(first, second);
				expect(result.method).toBe("exact");
				expect(result.p).toBeCloseTo(countByHand(first, second), 10);
			}),
			{ numRuns: 300, seed: 5 },
		);
	});

	it("gives the effect as the difference of the shares of pairs", () => {
		expect(testHigher([3, 4], [1, 2]).effect).toBe(1);
		expect(testHigher([1, 2], [3, 4]).effect).toBe(-1);
		expect(testHigher([1, 2, 3], [1, 2, 3]).effect).toBeCloseTo(0, 12);
	});

	it("agrees with itself where the exact count ends and the approximation begins", () => {
		const first = Array.from({ length: 20 }, (_, index) => index + 4.5);
		const second = Array.from({ length: 20 }, (_, index) => index);
		const exact = testHigher(first, second);
		const normal = testHigher([...first, 14.25], second);
		expect([exact.method, normal.method]).toEqual(["exact", "normal"]);
		expect(Math.abs(Math.log(normal.p / exact.p))).toBeLessThan(0.35);
	});

	it("knows the least p that a number of values can give", () => {
		expect(smallestP(3, 3)).toBeCloseTo(1 / 20, 12);
		expect(testHigher([4, 5, 6], [1, 2, 3]).p).toBeCloseTo(smallestP(3, 3), 12);
		expect(smallestP(0, 30)).toBe(1);
		expect(smallestP(20, 60)).toBeLessThan(1e-15);
	});

	it("never finds anything in values that are all equal", () => {
		expect(testHigher(Array(30).fill(1), Array(30).fill(1)).p).toBe(1);
		expect(testHigher(Array(5).fill(1), Array(5).fill(1)).p).toBe(1);
	});
});

describe("the normal distribution", () => {
	it.each([
		[0, 0.5],
		[1, 0.158655254],
		[1.959963985, 0.025],
		[2.326347874, 0.01],
		[3.090232306, 0.001],
		[-1, 0.841344746],
		[6, 9.865876e-10],
	])("above %d lies %d", (z, tail) => {
		expect(upperTail(z) / tail).toBeCloseTo(1, 5);
	});
});

describe("the median", () => {
	it.each([
		[[], undefined],
		[[3], 3],
		[[3, 1], 2],
		[[5, 1, 3], 3],
	])("of %j is %s", (values, expected) => {
		expect(median(values)).toBe(expected);
	});
});
