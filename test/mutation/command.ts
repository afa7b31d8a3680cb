/**
 * `npm run mutate [-- TEXT...]`: changes the pure decisions in every way that Stryker knows, a module at a time, and asks whether a
 * test of the module fails; of all modules, or of those whose path holds one of the texts. Keeps the scores,
 * from which docs/reliability.md is made, and prints what no test noticed and no reason explains. Exit code 1: there is such a change,
 * or a module is below the goal.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../scripts/action-contract.ts";
import { MODULES } from "./modules.ts";
import { describeChange, GOAL, keepScores, percent, type Score, type Span } from "./scores.ts";
import { findReason } from "./survivors.ts";

interface Mutant {
	readonly status: string;
	readonly replacement?: string;
	readonly location: Span;
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
let unargued = 0;
for (const module of chosen) {
	const mutants = mutate(module);
	const source = readFileSync(join(root, module), "utf8");
	const noticed = mutants.filter(({ status }) => NOTICED.includes(status)).length;
	const missed = mutants
		.filter(({ status }) => MISSED.includes(status))
		.sort(({ location: { start: one } }, { location: { start: other } }) =>
			one.line === other.line ? one.column - other.column : one.line - other.line,
		)
		.map(({ location, replacement = "" }) => describeChange(source, location, replacement));
	const score: Score = {
		date: new Date().toISOString().slice(0, 10),
		changes: noticed + missed.length,
		noticed,
		missed,
	};
	keepScores({ [module]: score });
	for (const change of missed.filter((one) => findReason(module, one) === undefined)) {
		unargued += 1;
		console.log(`${module}: ${change.was} → ${change.became} in ${change.line}`);
	}
	console.log(`${module}: ${noticed} of ${score.changes} changes noticed, ${percent(score)} %`);
	if (percent(score) < GOAL) below.push(module);
}
if (below.length > 0) console.log(`below ${GOAL} %: ${below.join(", ")}`);
if (unargued > 0) console.log(`${unargued} changes that no test noticed have no reason in test/mutation/survivors.ts`);
process.exitCode = below.length + unargued > 0 ? 1 : 0;
