import { createPool, createWritePace, WRITE_BURST } from "@octoacme/shared/github/pacing.ts";
import { createManualClock } from "@octoacme/shared/process/clock.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("createWritePace", () => {
	it("lets a burst through at once and then one write a second", async () => {
		const clock = createManualClock();
		const pace = createWritePace(clock);
		const startedAt: number[] = [];
		for (let write = 0; write < WRITE_BURST + 3; write += 1) {
			await pace.await();
			startedAt.push(clock.now());
		}
		expect(startedAt.slice(0, WRITE_BURST)).toEqual(new Array(WRITE_BURST).fill(0));
		expect(startedAt.slice(WRITE_BURST)).toEqual([1_000, 2_000, 3_000]);
	});

	it("starts at most 80 writes in any minute, whatever lies between them", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(3_000), { minLength: 100, maxLength: 300 }), async (gaps) => {
				const clock = createManualClock();
				const pace = createWritePace(clock);
				const startedAt: number[] = [];
				for (const gap of gaps) {
					clock.advance(gap);
					await pace.await();
					startedAt.push(clock.now());
				}
				for (const [index, at] of startedAt.entries())
					expect(startedAt.slice(index).filter((other) => other < at + 60_000).length).toBeLessThanOrEqual(80);
			}),
			{ numRuns: 50 },
		);
	});

	it("keeps a second between all writes once a limit was met", async () => {
		const clock = createManualClock();
		const pace = createWritePace(clock);
		await pace.await();
		pace.slowDown();
		const startedAt: number[] = [];
		for (let write = 0; write < 3; write += 1) {
			await pace.await();
			startedAt.push(clock.now());
		}
		expect(startedAt).toEqual([1_000, 2_000, 3_000]);
	});

	it("gives writes of the same moment places of their own", async () => {
		const sleeps: number[] = [];
		const pace = createWritePace({ now: () => 0, sleep: async (milliseconds) => void sleeps.push(milliseconds) });
		await Promise.all(Array.from({ length: WRITE_BURST + 2 }, () => pace.await()));
		expect(sleeps).toEqual([1_000, 2_000]);
	});
});

describe("createPool", () => {
	it("runs at most so many tasks at once, all of them, in order, failures included", async () => {
		const run = createPool(3);
		let running = 0;
		let most = 0;
		const order: number[] = [];
		const results = await Promise.allSettled(
			Array.from({ length: 20 }, (_, index) =>
				run(async () => {
					order.push(index);
					running += 1;
					most = Math.max(most, running);
					await new Promise((resolve) => setTimeout(resolve, index % 4));
					running -= 1;
					if (index % 5 === 0) throw new Error(String(index));
					return index;
				}),
			),
		);
		expect(most).toBe(3);
		expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index));
		expect(results.filter(({ status }) => status === "rejected")).toHaveLength(4);
	});
});
