/** What a target demands of a text. */

/** Throws when a demand does not hold. */
export type Target = (text: string) => void;

export function hold(holds: boolean, rule: string, shown: unknown): void {
	if (!holds) throw new Error(`${rule}: ${JSON.stringify(shown)}`);
}
