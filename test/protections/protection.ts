/** A line of the sources that does what a row of docs/security.md says, and what it is without that. */

export interface Protection {
	/** First cell of the row in docs/security.md. */
	readonly threat: string;
	/** Below the root. */
	readonly file: string;
	/** Occurs exactly once in the file. */
	readonly from: string;
	/** The same without the protection. */
	readonly to: string;
	/** One of the tests that the row names; some of it must fail without the protection. */
	readonly test: string;
	/** Pattern of the titles that matter (`vitest -t`); the whole file where it is absent. */
	readonly title?: string;
	/** Which bundles the test runs. */
	readonly bundles?: readonly string[];
}

interface Held extends Omit<Protection, "threat" | "from" | "to"> {
	readonly without: readonly (readonly [from: string, to: string])[];
}

export function row(threat: string, ...held: readonly Held[]): readonly Protection[] {
	return held.flatMap(({ without, ...where }) => without.map(([from, to]) => ({ threat, ...where, from, to })));
}
