/** Whether a deployment may begin now: inside a window, outside every freeze, with time for deploy, verification and rollback. */
import { Temporal } from "temporal-polyfill";
import { parseDuration } from "../text/duration.ts";
import type { ReleaseType } from "../vocabulary.ts";
import type { DeploymentWindow, Environment, Freeze } from "./schema.ts";

export interface ScheduleFacts {
	/** Empty: open whenever no freeze holds. */
	readonly windows: readonly DeploymentWindow[];
	readonly freezes: readonly Freeze[];
	readonly type: ReleaseType;
	/** What must fit before the window closes or a freeze begins. */
	readonly runwayMs: number;
	/** Milliseconds since the epoch. */
	readonly now: number;
}

/** Instants are ISO in UTC. `opensAt` is when a deployment may begin, runway included; null: not within 400 days. */
export type ScheduleDecision =
	| { readonly kind: "open"; readonly closesAt: string | null }
	| { readonly kind: "outside-window"; readonly opensAt: string | null }
	| { readonly kind: "no-window-for-type"; readonly opensAt: null }
	| { readonly kind: "frozen"; readonly freeze: string; readonly until: string; readonly opensAt: string | null }
	| {
			readonly kind: "no-runway";
			readonly closesAt: string;
			readonly leftMs: number;
			readonly neededMs: number;
			/** The freeze that ends the window, if it is one. */
			readonly freeze: string | null;
			readonly opensAt: string | null;
	  };

interface Interval {
	readonly from: number;
	readonly to: number;
	readonly name?: string;
}

const DAY = 86_400_000;
const NEAR = 14;
const FAR = 400;
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Expected deploy, verification and rollback times of an environment, together. */
export function runwayOf(environment: Pick<Environment, "runway">): number {
	const { deploy, verify, rollback } = environment.runway;
	return parseDuration(deploy)! + parseDuration(verify)! + parseDuration(rollback)!;
}

/**
 * Fails closed where clocks change. A time that does not exist is the moment of the change; of a time that comes
 * twice, a window opens at the later and closes at the earlier, a freeze begins at the earlier and ends at the later.
 */
export function decideSchedule(facts: ScheduleFacts): ScheduleDecision {
	const windows = facts.windows.filter(({ types }) => types === undefined || types.includes(facts.type));
	if (facts.windows.length > 0 && windows.length === 0) return { kind: "no-window-for-type", opensAt: null };
	const near = listOpenings(facts, windows, NEAR);
	const opensAt = () => findOpening(near, facts) ?? findOpening(listOpenings(facts, windows, FAR), facts);
	const frozen = listFreezes(facts, FAR).find(({ from, to }) => from <= facts.now && facts.now < to);
	if (frozen !== undefined) return { kind: "frozen", freeze: frozen.name!, until: iso(frozen.to), opensAt: opensAt() };
	const current = near.find(({ from, to }) => from <= facts.now && facts.now < to);
	if (current === undefined) return { kind: "outside-window", opensAt: opensAt() };
	const endless = current.to >= facts.now + NEAR * DAY;
	if (endless || current.to - facts.now >= facts.runwayMs)
		return { kind: "open", closesAt: endless ? null : iso(current.to) };
	const cause = listFreezes(facts, NEAR).find(({ from }) => from === current.to);
	return {
		kind: "no-runway",
		closesAt: iso(current.to),
		leftMs: current.to - facts.now,
		neededMs: facts.runwayMs,
		freeze: cause?.name ?? null,
		opensAt: opensAt(),
	};
}

function findOpening(openings: readonly Interval[], facts: ScheduleFacts): string | null {
	const next = openings.find(({ from, to }) => from > facts.now && to - from >= facts.runwayMs);
	return next === undefined ? null : iso(next.from);
}

/** Merged open intervals from the one that holds now to `days` ahead, with freezes cut out. */
function listOpenings(facts: ScheduleFacts, windows: readonly DeploymentWindow[], days: number): Interval[] {
	const from = facts.now;
	const to = facts.now + (days + 1) * DAY;
	const open =
		facts.windows.length === 0
			? [{ from, to }]
			: windows.flatMap((window) => listDaily({ ...window, zone: window["time-zone"], edges: "narrow" }, from, to));
	let rest = merge(open);
	for (const freeze of listFreezes(facts, days))
		rest = rest.flatMap((interval) =>
			[
				{ from: interval.from, to: Math.min(interval.to, freeze.from) },
				{ from: Math.max(interval.from, freeze.to), to: interval.to },
			].filter((part) => part.from < part.to),
		);
	return rest;
}

/** The freezes that hold for the type, each merged with those it runs into (the first gives the name). */
function listFreezes(facts: ScheduleFacts, days: number): Interval[] {
	const from = facts.now - 8 * DAY;
	const to = facts.now + (days + 1) * DAY;
	return merge(
		facts.freezes
			.filter(({ except }) => !except.includes(facts.type))
			.flatMap((freeze) => listFreeze(freeze, from, to).map((interval) => ({ ...interval, name: freeze.name }))),
	);
}

function listFreeze(freeze: Freeze, from: number, to: number): Interval[] {
	if ("weekly" in freeze) return listDaily({ ...freeze.weekly, zone: freeze["time-zone"], edges: "wide" }, from, to);
	if ("yearly" in freeze) {
		const zone = freeze["time-zone"];
		const first = dateAt(from, zone).year - 1;
		const last = dateAt(to, zone).year;
		return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((year) => {
			const start = dayOfYear(year, freeze.yearly.from);
			const wraps = freeze.yearly.to < freeze.yearly.from;
			// The last day belongs to the freeze.
			const end = dayOfYear(wraps ? year + 1 : year, freeze.yearly.to).add({ days: 1 });
			return { from: instantOf(start, "00:00", zone, "earlier"), to: instantOf(end, "00:00", zone, "later") };
		});
	}
	return [{ from: Date.parse(freeze.from), to: Date.parse(freeze.to) }];
}

interface DailyRule {
	readonly days: readonly string[];
	/** `HH:MM` in the zone. */
	readonly from: string;
	readonly to: string;
	readonly zone: string;
	/** Which of two instants an edge is that comes twice, or never, when the clocks change: a window is narrow, a freeze is wide. */
	readonly edges: "narrow" | "wide";
}

function listDaily(rule: DailyRule, from: number, to: number): Interval[] {
	const { zone } = rule;
	const intervals: Interval[] = [];
	const last = dateAt(to, zone);
	for (
		let date = dateAt(from, zone).subtract({ days: 1 });
		Temporal.PlainDate.compare(date, last) <= 0;
		date = date.add({ days: 1 })
	) {
		if (!rule.days.includes(WEEKDAYS[date.dayOfWeek - 1]!)) continue;
		// `22:00–02:00` ends on the next day, and `00:00–00:00` is the whole day.
		const endDate = rule.to <= rule.from ? date.add({ days: 1 }) : date;
		const narrow = rule.edges === "narrow";
		let start = instantOf(date, rule.from, zone, narrow ? "later" : "earlier");
		const end = instantOf(endDate, rule.to, zone, narrow ? "earlier" : "later");
		// Both edges inside the hour that comes twice: the first pass is the window.
		if (start >= end) start = instantOf(date, rule.from, zone, "earlier");
		if (start < end) intervals.push({ from: start, to: end });
	}
	return intervals;
}

/** The instant of a wall-clock time; of a time that was skipped, the moment the clocks changed. */
function instantOf(date: Temporal.PlainDate, time: string, zone: string, twice: "earlier" | "later"): number {
	const local = date.toPlainDateTime(time);
	const earlier = local.toZonedDateTime(zone, { disambiguation: "earlier" });
	const later = local.toZonedDateTime(zone, { disambiguation: "later" });
	if (earlier.toPlainDateTime().equals(local)) return (twice === "earlier" ? earlier : later).epochMilliseconds;
	return earlier.getTimeZoneTransition("next")?.epochMilliseconds ?? later.epochMilliseconds;
}

function dateAt(instant: number, zone: string): Temporal.PlainDate {
	return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
}

function dayOfYear(year: number, monthAndDay: string): Temporal.PlainDate {
	const [month, day] = monthAndDay.split("-").map(Number) as [number, number];
	// 02-29 is 02-28 in other years.
	return Temporal.PlainDate.from({ year, month, day });
}

function merge(intervals: readonly Interval[]): Interval[] {
	const merged: Interval[] = [];
	for (const interval of [...intervals].sort((a, b) => a.from - b.from)) {
		const last = merged.at(-1);
		if (last !== undefined && interval.from <= last.to)
			merged[merged.length - 1] = { ...last, to: Math.max(last.to, interval.to) };
		else merged.push(interval);
	}
	return merged;
}

function iso(instant: number): string {
	return new Date(instant).toISOString();
}
