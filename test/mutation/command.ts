/**
 * `npm run mutate [-- TEXT...]`: changes the pure decisions in every way that Stryker knows, a module at a time, and asks whether a
 * test of the module fails; of all modules, or of those whose path holds one of the texts. Prints what no test noticed and keeps the
 * scores, from which docs/reliability.md is made. Exit code 1: a module is below the goal.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../scripts/action-contract.ts";
import { MODULES } from "./modules.ts";
import { GOAL, keepScores, percent, type Score } from "./scores.ts";

interface Mutant {
	readonly status: string;
	readonly mutatorName: string;
	readonly replacement?: string;
	readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

const REPORT = join(root, "node_modules/.cache/mutation.json");
const NOTICED = ["Killed", "Timeout"];
const MISSED = ["Survived", "NoCoverage"];

/** Runs Stryker for one module and gives what it tried. */
function mutate(module: string): readonly Mutant[] {
	const stryker = join(
		dirname(createRequire(import.meta.url).resolve("@stryker-mutator/core/package.json")),
		"bin/stryker.js",
	);
	const { status } = spawnSync(
		process.execPath,
		[stryker, "run", join(import.meta.dirname, "stryker.config.json"), "--mutate", module],
		{ cwd: root, stdio: "inherit", env: { ...process.env, MUTATED_MODULE: module } },
	);
	if (status !== 0) throw new Error(`Stryker ended with exit code ${status} for ${module}`);
	const report = JSON.parse(readFileSync(REPORT, "utf8")) as {
		readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
	};
	return Object.values(report.files).flatMap(({ mutants }) => mutants);
}

const { positionals } = parseArgs({ allowPositionals: true });
const chosen = Object.keys(MODULES).filter(
	(module) => positionals.length === 0 || positionals.some((text) => module.includes(text)),
);
if (chosen.length === 0) throw new Error(`no module is named so; there are ${Object.keys(MODULES).join(", ")}`);
const below: string[] = [];
for (const module of chosen) {
	const mutants = mutate(module);
	const missed = mutants.filter(({ status }) => MISSED.includes(status));
	const noticed = mutants.filter(({ status }) => NOTICED.includes(status)).length;
	const score: Score = {
		date: new Date().toISOString().slice(0, 10),
		changes: noticed + missed.length,
		noticed,
	};
	keepScores({ [module]: score });
	for (const { mutatorName, replacement = "", location } of missed)
		console.log(`${module}:${location.start.line}:${location.start.column} ${mutatorName}: ${replacement}`);
	console.log(`${module}: ${noticed} of ${score.changes} changes noticed, ${percent(score)} %`);
	if (percent(score) < GOAL) below.push(module);
}
if (below.length > 0) console.log(`below ${GOAL} %: ${below.join(", ")}`);
process.exitCode = below.length > 0 ? 1 : 0;
