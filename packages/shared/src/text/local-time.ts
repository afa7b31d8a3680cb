/** Moments and spans as a person reads them at night: local time with the weekday, and no milliseconds. */
import { renderDuration } from "./duration.ts";

/** An ISO instant as `Mon 30 Nov 2026, 09:00 (Europe/Berlin)`; a zone that is not known, and none, is UTC. Text that is no instant stays. */
export function renderLocalTime(instant: string, timeZone = "UTC"): string {
	const at = Date.parse(instant);
	if (Number.isNaN(at)) return instant;
	const zone = isKnown(timeZone) ? timeZone : "UTC";
	const parts = new Intl.DateTimeFormat("en-US", {
		weekday: "short",
		day: "numeric",
		month: "short",
		year: "numeric",
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
		timeZone: zone,
	}).formatToParts(at);
	const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? "";
	return `${of("weekday")} ${of("day")} ${of("month")} ${of("year")}, ${of("hour")}:${of("minute")} (${zone})`;
}

/** A span of at least a second in whole seconds, rounded down: what is left must not look longer than it is. */
export function renderSpan(milliseconds: number): string {
	return renderDuration(milliseconds < 1_000 ? milliseconds : Math.floor(milliseconds / 1_000) * 1_000);
}

function isKnown(timeZone: string): boolean {
	try {
		new Intl.DateTimeFormat("en-US", { timeZone });
		return true;
	} catch {
		return false;
	}
}
