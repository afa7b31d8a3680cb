/** How many changes of each decision a test notices, as the last runs of `npm run mutate` counted them. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILE = join(import.meta.dirname, "scores.json");

/** The least share of the changes of a module, in percent, that its tests must notice. */
export const GOAL = 90;

export interface Score {
	/** Day of the run. */
	readonly date: string;
	/** Changes that were tried; those of what runs once when a module is loaded are left out. */
	readonly changes: number;
	readonly noticed: number;
}

/** By module. */
export type Scores = Readonly<Record<string, Score>>;

/** In percent, with two digits. */
export function percent({ changes, noticed }: Pick<Score, "changes" | "noticed">): number {
	return changes === 0 ? 100 : Math.round((10_000 * noticed) / changes) / 100;
}

export function readScores(): Scores {
	return JSON.parse(readFileSync(FILE, "utf8")) as Scores;
}

/** Replaces the scores of these modules and keeps the others. */
export function keepScores(scores: Scores): void {
	const all = Object.entries({ ...readScores(), ...scores }).sort(([one], [other]) => (one < other ? -1 : 1));
	writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(all), null, "\t")}\n`);
}
