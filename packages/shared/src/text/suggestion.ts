/** Guesses what a misspelt key or name was meant to be. */

const MAX_SHOWN = 40;

/** The nearest of the known names, or undefined when none is near enough to be what was meant. */
export function suggest(text: string, known: readonly string[]): string | undefined {
	const wanted = text.toLowerCase();
	let best: { name: string; distance: number } | undefined;
	for (const name of known) {
		if (Math.abs(name.length - wanted.length) > 4) continue;
		const distance = countEdits(wanted.replaceAll("_", "-"), name.toLowerCase());
		if (best === undefined || distance < best.distance) best = { name, distance };
	}
	return best !== undefined && best.distance <= Math.max(1, Math.floor(wanted.length / 3)) ? best.name : undefined;
}

/** `unknown <what> "x"; did you mean "y"?` or the list of what is known. */
export function describeUnknown(what: string, text: string, known: readonly string[]): string {
	const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
	const near = text.length > 100 ? undefined : suggest(text, known);
	if (near !== undefined) return `unknown ${what} "${shown}"; did you mean "${near}"?`;
	if (known.length === 0) return `unknown ${what} "${shown}"; none is defined`;
	const more = known.length > MAX_SHOWN ? ` and ${known.length - MAX_SHOWN} more` : "";
	return `unknown ${what} "${shown}"; known: ${known.slice(0, MAX_SHOWN).join(", ")}${more}`;
}

/** Insertions, deletions, replacements and swaps of neighbours. */
function countEdits(a: string, b: string): number {
	const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
	for (let i = 1; i <= a.length; i += 1) {
		const above = rows[i - 1]!;
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
			const swapped =
				i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2]![j - 2]! + 1 : replaced;
			row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, replaced, swapped));
		}
		rows.push(row);
	}
	return rows[a.length]![b.length]!;
}
