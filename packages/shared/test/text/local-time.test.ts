import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderLocalTime, renderSpan } from "../../src/text/local-time.ts";

describe("a moment as people read it", () => {
	test.each([
		["2026-11-30T08:00:00.000Z", "Europe/Berlin", "Mon 30 Nov 2026, 09:00 (Europe/Berlin)"],
		["2026-07-01T08:00:00Z", "Europe/Berlin", "Wed 1 Jul 2026, 10:00 (Europe/Berlin)"],
		["2026-12-31T23:30:00Z", "Asia/Tokyo", "Fri 1 Jan 2027, 08:30 (Asia/Tokyo)"],
		["2026-03-29T00:59:59Z", "Europe/Berlin", "Sun 29 Mar 2026, 01:59 (Europe/Berlin)"],
		["2026-03-29T01:00:00Z", "Europe/Berlin", "Sun 29 Mar 2026, 03:00 (Europe/Berlin)"],
		["2026-01-01T00:00:00Z", undefined, "Thu 1 Jan 2026, 00:00 (UTC)"],
		["2026-01-01T00:00:00Z", "Moon/Base", "Thu 1 Jan 2026, 00:00 (UTC)"],
		["x", "UTC", "x"],
	])("%s in %s is %s", (instant, zone, text) => {
		expect(renderLocalTime(instant, zone)).toBe(text);
	});
});

describe("a span as people read it", () => {
	test.each([
		[1_191_374, "19m51s"],
		[999, "999ms"],
		[0, "0s"],
		[3_600_000, "1h"],
	])("%d ms is %s", (milliseconds, text) => {
		expect(renderSpan(milliseconds)).toBe(text);
	});
	test("holds no milliseconds from a second on, and never says more than there is", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1_000, max: 10 ** 12 }), (milliseconds) => {
				expect(renderSpan(milliseconds)).not.toContain("ms");
			}),
		);
	});
});
