import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderLocalClock, renderLocalTime, renderSpan } from "../../src/text/local-time.ts";

describe("a moment as people read it", () => {
	test.each([
		["2026-11-30T08:00:00.000Z", "Europe/Berlin", "Mon 30 Nov 2026, 09:00 (Europe/Berlin)"],
		["2026-07-01T08:00:00Z", "Europe/Berlin", "Wed 1 Jul 2026, 10:00 (Europe/Berlin)"],
		["2026-12-31T23:30:00Z", "Asia/Tokyo", "Fri 1 Jan 2027, 08:30 (Asia/Tokyo)"],
		["2026-03-29T00:59:59Z", "Europe/Berlin", "Sun 29 Mar 2026, 01:59 (Europe/Berlin)"],
		["2026-03-29T01:00:00Z", "Europe/Berlin", "Sun 29 Mar 2026, 03:00 (Europe/Berlin)"],
		// The clocks go back: the hour comes twice, and only then the offset says which.
		["2026-10-25T00:29:59Z", "Europe/Berlin", "Sun 25 Oct 2026, 02:29 +02:00 (Europe/Berlin)"],
		["2026-10-25T00:30:00Z", "Europe/Berlin", "Sun 25 Oct 2026, 02:30 +02:00 (Europe/Berlin)"],
		["2026-10-25T01:30:00Z", "Europe/Berlin", "Sun 25 Oct 2026, 02:30 +01:00 (Europe/Berlin)"],
		["2026-10-24T23:59:00Z", "Europe/Berlin", "Sun 25 Oct 2026, 01:59 (Europe/Berlin)"],
		["2026-10-25T02:00:00Z", "Europe/Berlin", "Sun 25 Oct 2026, 03:00 (Europe/Berlin)"],
		["2026-11-01T05:30:00Z", "America/New_York", "Sun 1 Nov 2026, 01:30 -04:00 (America/New_York)"],
		["2026-11-01T06:30:00Z", "America/New_York", "Sun 1 Nov 2026, 01:30 -05:00 (America/New_York)"],
		["2026-03-08T07:00:00Z", "America/New_York", "Sun 8 Mar 2026, 03:00 (America/New_York)"],
		["2026-04-04T14:45:00Z", "Australia/Lord_Howe", "Sun 5 Apr 2026, 01:45 +11:00 (Australia/Lord_Howe)"],
		["2026-04-04T15:15:00Z", "Australia/Lord_Howe", "Sun 5 Apr 2026, 01:45 +10:30 (Australia/Lord_Howe)"],
		["2026-10-24T20:30:00Z", "Asia/Kolkata", "Sun 25 Oct 2026, 02:00 (Asia/Kolkata)"],
		["2026-01-01T00:00:00Z", undefined, "Thu 1 Jan 2026, 00:00 (UTC)"],
		["2026-01-01T00:00:00Z", "Moon/Base", "Thu 1 Jan 2026, 00:00 (UTC)"],
		["x", "UTC", "x"],
	])("%s in %s is %s", (instant, zone, text) => {
		expect(renderLocalTime(instant, zone)).toBe(text);
	});
});

describe("a line of a list of moments", () => {
	test.each([
		["2026-10-25T00:30:07Z", "Europe/Berlin", "25 Oct, 02:30:07 +02:00"],
		["2026-10-25T01:30:07Z", "Europe/Berlin", "25 Oct, 02:30:07 +01:00"],
		["2026-10-24T23:30:07Z", "Asia/Kolkata", "25 Oct, 05:00:07 +05:30"],
		["2026-10-25T03:59:59Z", "America/New_York", "24 Oct, 23:59:59 -04:00"],
		["2026-10-25T00:00:00Z", "UTC", "25 Oct, 00:00:00"],
		["2026-12-01T00:00:00Z", "Europe/London", "1 Dec, 00:00:00 +00:00"],
		["2026-10-25T00:00:00Z", "Moon/Base", "25 Oct, 00:00:00"],
		["x", "UTC", "x"],
	])("%s in %s is %s", (instant, zone, text) => {
		expect(renderLocalClock(instant, zone)).toBe(text);
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
