/** What a change of the schedule's edges would break: intervals of no length, years, and midnights that come twice. */
import { decideSchedule, type ScheduleDecision, type ScheduleFacts } from "@octoacme/shared/policy/windows.ts";
import { describe, expect, it } from "vitest";

const EVERY_DAY = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const HOUR = 3_600_000;

function decide(facts: Partial<Omit<ScheduleFacts, "now">> & { readonly at: string }): ScheduleDecision {
	const { at, windows = [], freezes = [], type = "minor", runwayMs = 0 } = facts;
	return decideSchedule({ windows, freezes, type, runwayMs, now: Date.parse(at) });
}

const daily = (zone: string, from: string, to: string): ScheduleFacts["windows"] => [
	{ days: [...EVERY_DAY], from, to, "time-zone": zone },
];
const once = (from: string, to: string): ScheduleFacts["freezes"][number] => ({ name: "once", from, to, except: [] });
const yearly = (zone: string, from: string, to: string): ScheduleFacts["freezes"] => [
	{ name: "yearly", yearly: { from, to }, "time-zone": zone, except: [] },
];

describe("an opening", () => {
	it("is no moment: a freeze up to the end of the window leaves none that day", () => {
		const freezes = [once("2026-06-01T12:00:00Z", "2026-06-01T17:00:00Z")];
		expect(decide({ windows: daily("UTC", "09:00", "17:00"), freezes, at: "2026-06-01T13:00:00Z" })).toMatchObject({
			kind: "frozen",
			opensAt: "2026-06-02T09:00:00.000Z",
		});
	});

	it("is no moment: a window in the hour that is left out does not open that day", () => {
		expect(decide({ windows: daily("Europe/Berlin", "02:10", "02:50"), at: "2026-03-28T12:00:00Z" })).toEqual({
			kind: "outside-window",
			opensAt: "2026-03-30T00:10:00.000Z",
		});
	});

	it("may begin before a freeze that is cut out of its middle, and go on after it", () => {
		const freezes = [once("2026-06-01T11:00:00Z", "2026-06-01T12:00:00Z")];
		const at = (time: string) =>
			decide({ windows: daily("UTC", "09:00", "17:00"), freezes, at: `2026-06-01T${time}:00Z` });
		expect(at("10:00")).toEqual({ kind: "open", closesAt: "2026-06-01T11:00:00.000Z" });
		expect(at("12:00")).toEqual({ kind: "open", closesAt: "2026-06-01T17:00:00.000Z" });
	});

	it.each([
		["that is over", "2026-06-01T07:00:00Z", "2026-06-01T08:00:00Z"],
		["that ends as it opens", "2026-06-01T07:00:00Z", "2026-06-01T09:00:00Z"],
		["that begins as it closes", "2026-06-01T17:00:00Z", "2026-06-01T19:00:00Z"],
		["of another day", "2026-06-05T00:00:00Z", "2026-06-06T00:00:00Z"],
	])("is left whole by a freeze %s", (_, from, to) => {
		expect(
			decide({ windows: daily("UTC", "09:00", "17:00"), freezes: [once(from, to)], at: "2026-06-01T10:00:00Z" }),
		).toEqual({ kind: "open", closesAt: "2026-06-01T17:00:00.000Z" });
	});

	it("began on the day before where the window runs over midnight", () => {
		expect(decide({ windows: daily("UTC", "22:00", "02:00"), at: "2026-06-02T01:00:00Z" })).toEqual({
			kind: "open",
			closesAt: "2026-06-02T02:00:00.000Z",
		});
	});
});

describe("a weekly freeze", () => {
	const weekly = (name: string, days: readonly (typeof EVERY_DAY)[number][], from: string) => ({
		name,
		weekly: { days: [...days], from, to: "00:00" },
		"time-zone": "UTC",
		except: [],
	});

	it("has the name of the one that it ran on from, days ago", () => {
		const freezes = [weekly("weekend", ["sat", "sun"], "00:00"), weekly("friday", ["fri"], "15:00")];
		expect(decide({ freezes, at: "2026-06-07T12:00:00Z" })).toMatchObject({ freeze: "friday" });
	});

	it("leaves no opening where it covers every window, however far ahead", () => {
		const windows = [{ days: ["fri" as const], from: "10:00", to: "12:00", "time-zone": "UTC" }];
		const freezes = [weekly("fridays", ["fri"], "00:00")];
		expect(decide({ windows, freezes, at: "2026-06-04T13:00:00Z" })).toEqual({ kind: "outside-window", opensAt: null });
	});
});

it("a runway that the window's own end cuts is not put down to a freeze of another day", () => {
	expect(
		decide({
			windows: daily("UTC", "09:00", "17:00"),
			freezes: [once("2026-06-02T10:00:00Z", "2026-06-02T11:00:00Z")],
			runwayMs: HOUR,
			at: "2026-06-01T16:30:00Z",
		}),
	).toMatchObject({ kind: "no-runway", closesAt: "2026-06-01T17:00:00.000Z", freeze: null });
});

describe("a yearly freeze", () => {
	it.each([
		["2026-12-24T12:00:00Z", "frozen"],
		["2026-12-25T00:00:00Z", "open"],
		["2027-06-01T00:00:00Z", "open"],
	])("of one day holds for that day: at %s it is %s", (at, kind) => {
		expect(decide({ freezes: yearly("UTC", "12-24", "12-24"), at }).kind).toBe(kind);
	});

	it("of last year holds into this one", () => {
		expect(decide({ freezes: yearly("UTC", "11-01", "03-31"), at: "2027-03-20T00:00:00Z" })).toMatchObject({
			kind: "frozen",
			until: "2027-04-01T00:00:00.000Z",
		});
	});

	it.each([
		// Havana: 2026-11-01 01:00 → 00:00, so that midnight comes twice, at 04:00 and at 05:00.
		["11-01", "11-05", "2026-11-01T03:59:00Z", "open"],
		["11-01", "11-05", "2026-11-01T04:30:00Z", "frozen"],
		["10-28", "10-31", "2026-11-01T04:30:00Z", "frozen"],
		["10-28", "10-31", "2026-11-01T05:00:00Z", "open"],
	])("%s to %s is wide where midnight comes twice: at %s it is %s", (from, to, at, kind) => {
		expect(decide({ freezes: yearly("America/Havana", from, to), at }).kind).toBe(kind);
	});
});
