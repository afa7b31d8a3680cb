/** How many changes of each decision a test notices, as the last runs of `npm run mutate` counted them. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILE = join(import.meta.dirname, "scores.json");

/** The least share of the changes of a module, in percent, that its tests must notice. */
export const GOAL = 90;

/** A change of a module. Code is on one line here, whatever white space it has in the source. */
export interface Change {
	/** The line of the source in which it begins. */
	readonly line: string;
	readonly was: string;
	readonly became: string;
}

export interface Score {
	/** Day of the run. */
	readonly date: string;
	/** Changes that were tried; those of what runs once when a module is loaded are left out. */
	readonly changes: number;
	readonly noticed: number;
	/** Those that no test noticed, in the order of the source. Absent in scores of before they were kept. */
	readonly missed?: readonly Change[];
}

/** By module. */
export type Scores = Readonly<Record<string, Score>>;

/** Where a change is in the source: lines and columns begin with 1, the end is behind the last character. */
export interface Span {
	readonly start: { readonly line: number; readonly column: number };
	readonly end: { readonly line: number; readonly column: number };
}

export function describeChange(source: string, { start, end }: Span, replacement: string): Change {
	const lines = source.split("\n");
	const inside = lines.slice(start.line - 1, end.line);
	inside[inside.length - 1] = inside.at(-1)!.slice(0, end.column - 1);
	inside[0] = inside[0]!.slice(start.column - 1);
	const fold = (code: string) => code.replace(/\s+/g, " ").trim();
	return { line: fold(lines[start.line - 1]!), was: fold(inside.join("\n")), became: fold(replacement) };
}

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
