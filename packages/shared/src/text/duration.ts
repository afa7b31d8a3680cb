/** Durations as users write them everywhere: `90s`, `10m`, `1h30m`, `7d`, `250ms`. */

const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;
const WHOLE = /^(?:\d{1,9}(?:ms|[smhdw]))+$/;
const PART = /(\d{1,9})(ms|[smhdw])/g;

/** Milliseconds of `1h30m`, or undefined when the text is not a duration. A bare number is not one: the unit is part of the value. */
export function parseDuration(text: string): number | undefined {
	const trimmed = text.trim();
	if (!WHOLE.test(trimmed)) return undefined;
	let total = 0;
	for (const [, amount, unit] of trimmed.matchAll(PART))
		total += Number(amount) * UNIT_MS[unit as keyof typeof UNIT_MS];
	return Number.isSafeInteger(total) ? total : undefined;
}

/** The shortest exact text, largest unit first: 5_400_000 → `1h30m`, 0 → `0s`. */
export function renderDuration(milliseconds: number): string {
	let rest = Math.round(milliseconds);
	if (rest === 0) return "0s";
	let text = "";
	for (const unit of ["d", "h", "m", "s", "ms"] as const) {
		const amount = Math.floor(rest / UNIT_MS[unit]);
		if (amount > 0) text += `${amount}${unit}`;
		rest -= amount * UNIT_MS[unit];
	}
	return text;
}
