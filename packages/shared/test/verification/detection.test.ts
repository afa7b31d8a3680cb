/** The detection that the documentation states, on the benchmark's own seeded series. */
import { describe, expect, it } from "vitest";
import { detect, PLAIN, RECOMMENDED } from "../../../../bench/detection.ts";

describe("a doubled error rate, with 20 samples of 1,000 requests after 60 before", () => {
	const found = detect(RECOMMENDED, { requestsPerSample: 1_000, vary: true });

	it("is missed in at most 1 % of 10,000 releases", () => {
		expect(found.misses).toBeLessThanOrEqual(0.01);
	});

	it("is suspected in at most 1 % of 10,000 healthy releases", () => {
		expect(found.falseAlarms).toBeLessThanOrEqual(0.01);
	});

	it("is found better than by a threshold that does not know each service's own rate", () => {
		const plain = detect(PLAIN, { requestsPerSample: 1_000, vary: true, releases: 1_000 });
		expect(plain.misses).toBeGreaterThan(found.misses);
		expect(plain.falseAlarms).toBeGreaterThan(found.falseAlarms);
	});
});

describe("the same with gaps, errors, infinity and partial answers", () => {
	const found = detect(RECOMMENDED, { requestsPerSample: 1_000, vary: true, faults: true, releases: 5_000 });

	it("is missed in at most 1 %, and accuses at most 1 % of healthy releases", () => {
		expect(found.misses).toBeLessThanOrEqual(0.01);
		expect(found.accused).toBeLessThanOrEqual(0.01);
	});

	it("never finds a service healthy that falls silent", () => {
		expect(found.silentMisses).toBe(0);
	});
});
