/** What was tried and what was found, a line each, so that a run that was stopped goes on where it was. */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listActions, root } from "../../scripts/action-contract.ts";
import type { Judgement, Kill } from "./kills.ts";

export type Line =
	| { readonly part: "run"; readonly inputs: string; readonly date: string; readonly seed: string }
	| ({ readonly part: "kill" } & Kill)
	| ({ readonly part: "judgement" } & Judgement)
	| Trial;

/** One run with a fault, a bad input or a load. */
export interface Trial {
	readonly part: "faults" | "inputs" | "load";
	readonly scenario: string;
	readonly trial: string;
	readonly end: string;
	readonly duplicates: readonly string[];
	readonly lost: readonly string[];
	readonly unintended: readonly string[];
	readonly broken: readonly string[];
	/** Of faults: whether GitHub knew, after the disturbed run, that the command had ended well. */
	readonly commandEnded?: boolean;
	/** Measured figures, such as mebibytes and requests. */
	readonly figures?: Readonly<Record<string, number>>;
}

export interface Ledger {
	readonly lines: readonly Line[];
	readonly add: (line: Line) => void;
	readonly has: (part: Line["part"], ...names: readonly string[]) => boolean;
}

function nameLine(line: Line): string {
	switch (line.part) {
		case "run":
			return "run";
		case "kill":
			return `kill ${line.scenario} ${line.signal} ${line.spot}`;
		case "judgement":
			return `judgement ${line.scenario} ${line.state} ${line.mode}`;
		default:
			return `${line.part} ${line.scenario} ${line.trial}`;
	}
}

export function readLedger(file: string): Line[] {
	if (!existsSync(file)) return [];
	// Behind the last line break is what a run that was killed did not finish.
	return readFileSync(file, "utf8")
		.split("\n")
		.slice(0, -1)
		.map((line) => JSON.parse(line) as Line);
}

/** All lines of several ledgers; an error where they are of different bundles or scenarios: no run found what they say together. */
export function joinLedgers(files: readonly string[]): Line[] {
	const lines = files.flatMap(readLedger);
	const inputs = new Set(lines.flatMap((line) => (line.part === "run" ? [line.inputs] : [])));
	if (inputs.size > 1)
		throw new Error(`the ledgers are of different bundles or scenarios (${[...inputs].join(", ")}): name those of one`);
	return lines;
}

/** A run that was killed while it wrote leaves half a line: what it found is tried again. */
function dropHalfLine(file: string): void {
	if (!existsSync(file)) return;
	const text = readFileSync(file, "utf8");
	if (!text.endsWith("\n")) writeFileSync(file, text.slice(0, text.lastIndexOf("\n") + 1));
}

/** Opens a ledger for these inputs. A file of other inputs is an error: what was found then may no longer be true. */
export function openLedger(
	file: string,
	inputs: string,
	run: { readonly date: string; readonly seed: string },
): Ledger {
	mkdirSync(dirname(file), { recursive: true });
	dropHalfLine(file);
	const lines = readLedger(file);
	const begun = lines.find((line) => line.part === "run");
	if (begun !== undefined && begun.inputs !== inputs)
		throw new Error(
			`${file} is of other bundles or scenarios (${begun.inputs}, now ${inputs}): name another with --ledger, or delete it`,
		);
	const names = new Set(lines.map(nameLine));
	const ledger: Ledger = {
		lines,
		add: (line) => {
			lines.push(line);
			names.add(nameLine(line));
			appendFileSync(file, `${JSON.stringify(line)}\n`);
		},
		has: (...name) => names.has(name.join(" ")),
	};
	if (begun === undefined) ledger.add({ part: "run", inputs, ...run });
	return ledger;
}

/** They say what was found in other words, and change nothing of it. */
const NOT_TRIED = ["command.ts", "report.ts", "limits.ts", "exceptions.ts", "results.ts", "survive.test.ts"];

/** Digest of what decides the findings: the sources of the bundles and of this folder. */
export function digestInputs(): string {
	const hash = createHash("sha256");
	const folder = import.meta.dirname;
	const own = readdirSync(folder).filter((name) => name.endsWith(".ts") && !NOT_TRIED.includes(name));
	const files = [
		...listActions().map((name) => join(root, "actions", name, "dist/sources.json")),
		...own.sort().map((name) => join(folder, name)),
	];
	for (const file of files) hash.update(readFileSync(file));
	return hash.digest("hex").slice(0, 16);
}
