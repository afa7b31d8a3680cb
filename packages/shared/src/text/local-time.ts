/** Moments and spans as a person reads them at night: local time with the weekday, and no milliseconds. */
import { renderDuration } from "./duration.ts";

/** How far the clocks of a zone are moved at once, in minutes. */
const CHANGES = [30, 60, 120];

/**
 * An ISO instant as `Mon 30 Nov 2026, 09:00 (Europe/Berlin)`, with its offset where the clocks show that time twice; a zone that is
 * not known, and none, is UTC. Text that is no instant stays.
 */
export function renderLocalTime(instant: string, timeZone?: string): string {
	const at = Date.parse(instant);
	if (Number.isNaN(at)) return instant;
	const zone = nameTimeZone(timeZone);
	const time = renderWall(at, zone);
	const isTwice = CHANGES.some((minutes) =>
		[-minutes, minutes].some((shift) => renderWall(at + shift * 60_000, zone) === time),
	);
	return `${time}${isTwice ? renderOffset(at, zone) : ""} (${zone})`;
}

/** An ISO instant as `30 Nov, 09:00:07 +01:00`, for a list whose heading names the zone; without an offset in UTC. */
export function renderLocalClock(instant: string, timeZone?: string): string {
	const at = Date.parse(instant);
	if (Number.isNaN(at)) return instant;
	const zone = nameTimeZone(timeZone);
	const of = readParts(at, zone);
	return `${of("day")} ${of("month")}, ${of("hour")}:${of("minute")}:${of("second")}${renderOffset(at, zone)}`;
}

/** A span of at least a second in whole seconds, rounded down: what is left must not look longer than it is. */
export function renderSpan(milliseconds: number): string {
	return renderDuration(milliseconds < 1_000 ? milliseconds : Math.floor(milliseconds / 1_000) * 1_000);
}

/** The zone itself, or UTC for one that is not known and for none. */
export function nameTimeZone(timeZone: string | undefined): string {
	if (timeZone === undefined) return "UTC";
	try {
		new Intl.DateTimeFormat("en-US", { timeZone });
		return timeZone;
	} catch {
		return "UTC";
	}
}

function renderWall(at: number, zone: string): string {
	const of = readParts(at, zone);
	return `${of("weekday")} ${of("day")} ${of("month")} ${of("year")}, ${of("hour")}:${of("minute")}`;
}

/** ` +01:00`; empty for UTC, which has no other. */
function renderOffset(at: number, timeZone: string): string {
	if (timeZone === "UTC") return "";
	const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).formatToParts(at);
	const offset = parts.find(({ type }) => type === "timeZoneName")!.value.replace("GMT", "");
	return ` ${offset === "" ? "+00:00" : offset}`;
}

function readParts(at: number, timeZone: string): (type: Intl.DateTimeFormatPartTypes) => string {
	const parts = new Intl.DateTimeFormat("en-US", {
		weekday: "short",
		day: "numeric",
		month: "short",
		year: "numeric",
		hour: "2-digit",
		minute: "2-digit",
		second: "2-digit",
		hourCycle: "h23",
		timeZone,
	}).formatToParts(at);
	return (type) => parts.find((part) => part.type === type)?.value ?? "";
}
