import {
	decideSchedule,
	runwayOf,
	type ScheduleDecision,
	type ScheduleFacts,
} from "@octoacme/shared/policy/windows.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const EVERY_DAY = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const HOUR = 3_600_000;

function decide(facts: Partial<Omit<ScheduleFacts, "now">> & { readonly at: string }): ScheduleDecision {
	return decideSchedule({
		windows: facts.windows ?? [],
		freezes: facts.freezes ?? [],
		type: facts.type ?? "minor",
		runwayMs: facts.runwayMs ?? 0,
		now: Date.parse(facts.at),
	});
}

function daily(zone: string, from: string, to: string): ScheduleFacts["windows"] {
	return [{ days: [...EVERY_DAY], from, to, "time-zone": zone }];
}

describe("a window on days when clocks change", () => {
	// zone, window, instant in UTC, decision. Offsets read from the tz database of 2026.
	const rows: readonly (readonly [string, string, string, string, ScheduleDecision["kind"], string | null])[] = [
		// Berlin: 2026-03-29 02:00 → 03:00 (+1 → +2); 2026-10-25 03:00 → 02:00.
		["Europe/Berlin", "09:00", "17:00", "2026-03-27T08:00:00Z", "open", "2026-03-27T16:00:00.000Z"],
		["Europe/Berlin", "09:00", "17:00", "2026-03-30T07:00:00Z", "open", "2026-03-30T15:00:00.000Z"],
		["Europe/Berlin", "09:00", "17:00", "2026-03-30T06:59:59Z", "outside-window", "2026-03-30T07:00:00.000Z"],
		["Europe/Berlin", "02:30", "05:00", "2026-03-29T01:00:00Z", "open", "2026-03-29T03:00:00.000Z"],
		["Europe/Berlin", "01:00", "02:30", "2026-03-29T00:59:00Z", "open", "2026-03-29T01:00:00.000Z"],
		["Europe/Berlin", "01:00", "02:30", "2026-03-29T01:00:00Z", "outside-window", "2026-03-29T23:00:00.000Z"],
		["Europe/Berlin", "02:10", "02:50", "2026-03-29T01:00:00Z", "outside-window", "2026-03-30T00:10:00.000Z"],
		["Europe/Berlin", "02:30", "05:00", "2026-10-25T00:45:00Z", "outside-window", "2026-10-25T01:30:00.000Z"],
		["Europe/Berlin", "02:30", "05:00", "2026-10-25T01:30:00Z", "open", "2026-10-25T04:00:00.000Z"],
		["Europe/Berlin", "01:00", "02:30", "2026-10-25T00:29:00Z", "open", "2026-10-25T00:30:00.000Z"],
		["Europe/Berlin", "01:00", "02:30", "2026-10-25T01:15:00Z", "outside-window", "2026-10-26T00:00:00.000Z"],
		["Europe/Berlin", "02:10", "02:50", "2026-10-25T00:20:00Z", "open", "2026-10-25T00:50:00.000Z"],
		// New York: 2026-03-08 02:00 → 03:00; 2026-11-01 02:00 → 01:00.
		["America/New_York", "22:00", "02:00", "2026-03-08T06:59:00Z", "open", "2026-03-08T07:00:00.000Z"],
		["America/New_York", "22:00", "02:00", "2026-03-08T07:00:00Z", "outside-window", "2026-03-09T02:00:00.000Z"],
		["America/New_York", "22:00", "01:30", "2026-11-01T05:29:00Z", "open", "2026-11-01T05:30:00.000Z"],
		["America/New_York", "22:00", "01:30", "2026-11-01T06:10:00Z", "outside-window", "2026-11-02T03:00:00.000Z"],
		// London: 2026-03-29 01:00 → 02:00; 2026-10-25 02:00 → 01:00.
		["Europe/London", "00:30", "01:30", "2026-03-29T00:59:00Z", "open", "2026-03-29T01:00:00.000Z"],
		["Europe/London", "01:30", "03:00", "2026-10-25T00:45:00Z", "outside-window", "2026-10-25T01:30:00.000Z"],
		// Sydney: 2026-04-05 03:00 → 02:00; 2026-10-04 02:00 → 03:00.
		["Australia/Sydney", "02:30", "04:00", "2026-04-04T15:45:00Z", "outside-window", "2026-04-04T16:30:00.000Z"],
		["Australia/Sydney", "02:30", "04:00", "2026-10-03T16:00:00Z", "open", "2026-10-03T17:00:00.000Z"],
		// Lord Howe changes by half an hour: 2026-04-05 02:00 → 01:30; 2026-10-04 02:00 → 02:30.
		["Australia/Lord_Howe", "01:45", "03:00", "2026-04-04T14:50:00Z", "outside-window", "2026-04-04T15:15:00.000Z"],
		["Australia/Lord_Howe", "02:15", "03:00", "2026-10-03T15:30:00Z", "open", "2026-10-03T16:00:00.000Z"],
		// Santiago changes at midnight: 2026-04-05 00:00 → 23:00 (the 4th); 2026-09-06 00:00 → 01:00.
		["America/Santiago", "00:00", "06:00", "2026-09-06T04:00:00Z", "open", "2026-09-06T09:00:00.000Z"],
		["America/Santiago", "23:30", "01:00", "2026-04-05T02:45:00Z", "outside-window", "2026-04-05T03:30:00.000Z"],
		// Kolkata and Kathmandu never change and sit off the hour.
		["Asia/Kolkata", "09:00", "17:00", "2026-03-29T03:30:00Z", "open", "2026-03-29T11:30:00.000Z"],
		["Asia/Kathmandu", "09:00", "17:00", "2026-03-29T03:14:00Z", "outside-window", "2026-03-29T03:15:00.000Z"],
		["UTC", "00:00", "00:00", "2026-06-01T23:59:00Z", "open", null],
	];
	it.each(rows)("%s %s–%s at %s: %s", (zone, from, to, at, kind, edge) => {
		const decision = decide({ windows: daily(zone, from, to), at });
		expect(decision.kind).toBe(kind);
		expect(decision.kind === "open" ? decision.closesAt : "opensAt" in decision ? decision.opensAt : undefined).toBe(
			edge,
		);
	});
});

describe("runway", () => {
	const windows = daily("UTC", "09:00", "17:00");
	it.each([
		["2026-06-01T16:24:59Z", "open"],
		["2026-06-01T16:25:00Z", "open"],
		["2026-06-01T16:25:01Z", "no-runway"],
		["2026-06-01T17:00:00Z", "outside-window"],
	])("35 minutes before 17:00 at %s: %s", (at, kind) => {
		expect(decide({ windows, runwayMs: 35 * 60_000, at }).kind).toBe(kind);
	});
	it("is cut by a freeze, which is named, and says when there is enough again", () => {
		const freezes: ScheduleFacts["freezes"] = [
			{ name: "board meeting", from: "2026-06-01T12:00:00+02:00", to: "2026-06-01T16:30:00Z", except: [] },
		];
		expect(decide({ windows, freezes, runwayMs: HOUR, at: "2026-06-01T09:30:00Z" })).toEqual({
			kind: "no-runway",
			closesAt: "2026-06-01T10:00:00.000Z",
			leftMs: HOUR / 2,
			neededMs: HOUR,
			freeze: "board meeting",
			opensAt: "2026-06-02T09:00:00.000Z",
		});
	});
	it("runs on through windows that touch", () => {
		const touching = [...daily("UTC", "22:00", "00:00"), ...daily("UTC", "00:00", "04:00")];
		expect(decide({ windows: touching, runwayMs: 3 * HOUR, at: "2026-06-01T23:30:00Z" })).toEqual({
			kind: "open",
			closesAt: "2026-06-02T04:00:00.000Z",
		});
	});
});

describe("freezes", () => {
	const yearly: ScheduleFacts["freezes"] = [
		{ name: "holidays", yearly: { from: "12-20", to: "01-02" }, "time-zone": "America/New_York", except: ["patch"] },
	];
	it.each([
		["2026-12-20T04:59:00Z", "minor", "open"],
		["2026-12-20T05:00:00Z", "minor", "frozen"],
		["2027-01-03T04:59:00Z", "major", "frozen"],
		["2027-01-03T05:00:00Z", "major", "open"],
		["2026-12-25T12:00:00Z", "patch", "open"],
	] as const)("over the new year at %s for a %s: %s", (at, type, kind) => {
		expect(decide({ freezes: yearly, type, at }).kind).toBe(kind);
	});
	it.each([
		// 2027 has no 29 February: the freeze holds from the 28th.
		["2027-02-27T23:59:00Z", "open"],
		["2027-02-28T00:00:00Z", "frozen"],
		["2028-02-28T12:00:00Z", "open"],
		["2028-02-29T12:00:00Z", "frozen"],
	])("from 29 February at %s: %s", (at, kind) => {
		const freezes: ScheduleFacts["freezes"] = [
			{ name: "leap", yearly: { from: "02-29", to: "03-01" }, "time-zone": "UTC", except: [] },
		];
		expect(decide({ freezes, at }).kind).toBe(kind);
	});
	it.each([
		// Friday 15:00 to Monday 00:00 in Berlin, over the change of 29 March.
		["2026-03-27T13:59:00Z", "open"],
		["2026-03-27T14:00:00Z", "frozen"],
		["2026-03-29T21:59:00Z", "frozen"],
		["2026-03-29T22:00:00Z", "open"],
	])("at the weekend at %s: %s", (at, kind) => {
		const freezes: ScheduleFacts["freezes"] = [
			{
				name: "friday",
				weekly: { days: ["fri"], from: "15:00", to: "00:00" },
				"time-zone": "Europe/Berlin",
				except: [],
			},
			{
				name: "weekend",
				weekly: { days: ["sat", "sun"], from: "00:00", to: "00:00" },
				"time-zone": "Europe/Berlin",
				except: [],
			},
		];
		expect(decide({ freezes, at }).kind).toBe(kind);
	});
	it("hold wide through the hour that comes twice", () => {
		const freezes: ScheduleFacts["freezes"] = [
			{
				name: "night",
				weekly: { days: ["sun"], from: "02:15", to: "02:45" },
				"time-zone": "Europe/Berlin",
				except: [],
			},
		];
		expect(decide({ freezes, at: "2026-10-25T00:15:00Z" })).toMatchObject({
			kind: "frozen",
			until: "2026-10-25T01:45:00.000Z",
		});
	});
});

describe("release types", () => {
	const windows: ScheduleFacts["windows"] = [
		{ days: ["tue"], from: "10:00", to: "12:00", "time-zone": "UTC" },
		{ days: [...EVERY_DAY], from: "00:00", to: "00:00", "time-zone": "UTC", types: ["patch"] },
	];
	it("lets a hotfix use its own window only", () => {
		expect(decide({ windows, type: "patch", at: "2026-06-01T03:00:00Z" }).kind).toBe("open");
		expect(decide({ windows, type: "minor", at: "2026-06-01T03:00:00Z" })).toEqual({
			kind: "outside-window",
			opensAt: "2026-06-02T10:00:00.000Z",
		});
	});
	it("stays closed for a type that no window names", () => {
		expect(decide({ windows: windows.slice(1), type: "major", at: "2026-06-01T03:00:00Z" }).kind).toBe(
			"no-window-for-type",
		);
	});
});

describe("the whole answer", () => {
	const nine = daily("UTC", "09:00", "17:00");
	const freeze = (name: string, from: string, to: string): ScheduleFacts["freezes"][number] => ({
		name,
		from,
		to,
		except: [],
	});
	const rows: readonly (readonly [string, Parameters<typeof decide>[0], ScheduleDecision])[] = [
		["without a window or a freeze", { at: "2026-06-01T00:00:00Z" }, { kind: "open", closesAt: null }],
		[
			"with a runway that no end cuts",
			{ at: "2026-06-01T00:00:00Z", runwayMs: 30 * 24 * HOUR },
			{ kind: "open", closesAt: null },
		],
		[
			"before a freeze in a fortnight to the minute",
			{ at: "2026-06-01T00:00:00Z", freezes: [freeze("summer", "2026-06-15T00:00:00Z", "2026-06-20T00:00:00Z")] },
			{ kind: "open", closesAt: null },
		],
		[
			"before a freeze a minute sooner",
			{ at: "2026-06-01T00:00:00Z", freezes: [freeze("summer", "2026-06-14T23:59:00Z", "2026-06-20T00:00:00Z")] },
			{ kind: "open", closesAt: "2026-06-14T23:59:00.000Z" },
		],
		[
			"at the end of a window, which no freeze cuts",
			{ at: "2026-06-01T16:30:00Z", windows: nine, runwayMs: HOUR },
			{
				kind: "no-runway",
				closesAt: "2026-06-01T17:00:00.000Z",
				leftMs: HOUR / 2,
				neededMs: HOUR,
				freeze: null,
				opensAt: "2026-06-02T09:00:00.000Z",
			},
		],
		[
			"in a freeze of more than a fortnight",
			{
				at: "2026-06-01T12:00:00Z",
				windows: nine,
				freezes: [freeze("move", "2026-05-01T00:00:00Z", "2026-07-01T12:00:00Z")],
			},
			{
				kind: "frozen",
				freeze: "move",
				until: "2026-07-01T12:00:00.000Z",
				opensAt: "2026-07-01T12:00:00.000Z",
			},
		],
		[
			"in a freeze that ends beyond all that is looked at",
			{ at: "2026-06-01T12:00:00Z", freezes: [freeze("end of life", "2026-05-01T00:00:00Z", "2030-01-01T00:00:00Z")] },
			{ kind: "frozen", freeze: "end of life", until: "2030-01-01T00:00:00.000Z", opensAt: null },
		],
		[
			"in two freezes that run into each other, of which the first gives the name",
			{
				at: "2026-06-03T12:00:00Z",
				freezes: [
					freeze("second", "2026-06-02T00:00:00Z", "2026-06-05T00:00:00Z"),
					freeze("inner", "2026-06-01T12:00:00Z", "2026-06-01T13:00:00Z"),
					freeze("first", "2026-06-01T00:00:00Z", "2026-06-02T00:00:00Z"),
				],
			},
			{
				kind: "frozen",
				freeze: "first",
				until: "2026-06-05T00:00:00.000Z",
				opensAt: "2026-06-05T00:00:00.000Z",
			},
		],
		[
			"when a freeze ends where the window would open",
			{
				at: "2026-06-01T08:00:00Z",
				windows: nine,
				freezes: [freeze("early", "2026-06-01T07:00:00Z", "2026-06-01T09:00:00Z")],
			},
			{
				kind: "frozen",
				freeze: "early",
				until: "2026-06-01T09:00:00.000Z",
				opensAt: "2026-06-01T09:00:00.000Z",
			},
		],
		[
			"when the rest of a day is too short after a freeze",
			{
				at: "2026-06-01T10:00:00Z",
				windows: nine,
				runwayMs: 2 * HOUR,
				freezes: [freeze("noon", "2026-06-01T11:00:00Z", "2026-06-01T15:30:00Z")],
			},
			{
				kind: "no-runway",
				closesAt: "2026-06-01T11:00:00.000Z",
				leftMs: HOUR,
				neededMs: 2 * HOUR,
				freeze: "noon",
				opensAt: "2026-06-02T09:00:00.000Z",
			},
		],
		[
			"when the rest of a day is just long enough after a freeze",
			{
				at: "2026-06-01T10:00:00Z",
				windows: nine,
				runwayMs: 2 * HOUR,
				freezes: [freeze("noon", "2026-06-01T11:00:00Z", "2026-06-01T15:00:00Z")],
			},
			{
				kind: "no-runway",
				closesAt: "2026-06-01T11:00:00.000Z",
				leftMs: HOUR,
				neededMs: 2 * HOUR,
				freeze: "noon",
				opensAt: "2026-06-01T15:00:00.000Z",
			},
		],
		[
			"for a type that no window names",
			{ at: "2026-06-01T10:00:00Z", windows: [{ ...nine[0]!, types: ["patch"] }] },
			{ kind: "no-window-for-type", opensAt: null },
		],
		[
			"with a runway longer than any window",
			{ at: "2026-06-01T08:00:00Z", windows: nine, runwayMs: 9 * HOUR },
			{ kind: "outside-window", opensAt: null },
		],
		[
			"at the last instant of a freeze, and at its end",
			{ at: "2026-06-01T08:59:59.999Z", freezes: [freeze("early", "2026-06-01T07:00:00Z", "2026-06-01T09:00:00Z")] },
			{
				kind: "frozen",
				freeze: "early",
				until: "2026-06-01T09:00:00.000Z",
				opensAt: "2026-06-01T09:00:00.000Z",
			},
		],
	];
	it.each(rows)("%s", (_, facts, decision) => {
		expect(decide(facts)).toEqual(decision);
	});

	it("a runway is the sum of its three times", () => {
		expect(runwayOf({ runway: { deploy: "20m", verify: "15m", rollback: "1h" } })).toBe(95 * 60_000);
	});
});

it("opens when it said it would, whatever the zone, the window and the moment", () => {
	const time = fc
		.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
		.map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
	const zone = fc.constantFrom(
		"Europe/Berlin",
		"America/New_York",
		"Australia/Lord_Howe",
		"America/Santiago",
		"Asia/Kolkata",
		"Pacific/Apia",
	);
	fc.assert(
		fc.property(
			zone,
			time,
			time,
			fc.integer({ min: Date.parse("2026-01-01"), max: Date.parse("2027-12-31") }),
			fc.integer({ min: 0, max: 2 * HOUR }),
			(timeZone, from, to, now, runwayMs) => {
				const facts: ScheduleFacts = { windows: daily(timeZone, from, to), freezes: [], type: "minor", runwayMs, now };
				const decision = decideSchedule(facts);
				if (decision.kind === "open") {
					if (decision.closesAt !== null) expect(Date.parse(decision.closesAt) - now).toBeGreaterThanOrEqual(runwayMs);
				} else if ("opensAt" in decision && decision.opensAt !== null) {
					const opensAt = Date.parse(decision.opensAt);
					expect(opensAt).toBeGreaterThan(now);
					expect(decideSchedule({ ...facts, now: opensAt }).kind).toBe("open");
				}
			},
		),
		{ numRuns: 60 },
	);
});
