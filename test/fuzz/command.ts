/**
 * `npm run fuzz [-- --seconds N] [TARGET...]`: looks for texts for which what `targets.ts` demands does not hold, guided by the
 * coverage of our code and of the parsers we use (Jazzer.js, which is libFuzzer). 60 seconds a target unless told otherwise. What is
 * found stays in `node_modules/.cache/fuzz` and is printed; put it into `found.ts` when it is repaired. A run of all targets writes
 * `results.json`, from which docs/reliability.md is made. Exit code 1: something was found, 2: the fuzzer does not run on this machine (it needs glibc 2.38 or newer on Linux).
 */
import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../scripts/action-contract.ts";
import { bundleTargets } from "./bundle.ts";
import { FOUND } from "./found.ts";
import { SEEDS } from "./seeds.ts";
import { TARGETS } from "./targets.ts";

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { seconds: { type: "string", default: "60" }, runner: { type: "string", multiple: true, default: [] } },
});
const names = positionals.length > 0 ? positionals : Object.keys(TARGETS);
const unknown = names.find((name) => TARGETS[name] === undefined);
if (unknown !== undefined) throw new Error(`no target "${unknown}"; there are ${Object.keys(TARGETS).join(", ")}`);

const folder = join(root, "node_modules/.cache/fuzz");
mkdirSync(folder, { recursive: true });
const bundle = join(folder, "targets.cjs");
await bundleTargets(bundle);

const jazzer = createRequire(import.meta.url).resolve("@jazzer.js/core/dist/cli.js");

const tried: Record<string, number> = {};

/** Runs one target; the texts that broke it. */
function fuzz(name: string): readonly string[] {
	const home = join(folder, name.replaceAll(" ", "-"));
	const [corpus, found] = [join(home, "corpus"), join(home, "found")];
	for (const path of [corpus, found]) mkdirSync(path, { recursive: true });
	const seeds = [...SEEDS, ...(FOUND[name] ?? [])];
	for (const [index, seed] of seeds.entries()) writeFileSync(join(corpus, `seed-${index}`), seed);
	const before = new Set(readdirSync(found));
	const options = [
		`-max_total_time=${values.seconds}`,
		"-max_len=4096",
		"-timeout=25",
		`-artifact_prefix=${found}/`,
		"-print_final_stats=1",
	];
	const [command = process.execPath, ...args] = [
		...values.runner,
		process.execPath,
		jazzer,
		bundle,
		corpus,
		"--sync",
		"-i",
		"targets.cjs",
		"--",
		...options,
	];
	// Into a file: the fuzzer ends without waiting for a pipe to be read.
	const log = join(home, "log");
	const output = openSync(log, "w");
	const run = spawnSync(command, args, {
		cwd: folder,
		// Babel, which instruments, warns of itself.
		env: { ...process.env, NODE_NO_WARNINGS: "1", FUZZ_TARGET: name },
		stdio: ["ignore", output, output],
	});
	closeSync(output);
	const printed = readFileSync(log, "utf8");
	const executed = /stat::number_of_executed_units: (\d+)/.exec(printed)?.[1];
	const broken = readdirSync(found).filter((file) => !before.has(file));
	if (executed === undefined && broken.length === 0) {
		console.error(`${name}: the fuzzer ended with ${run.status ?? run.signal} and no figures`);
		console.error(printed.trim().split("\n").slice(-20).join("\n"));
		process.exit(2);
	}
	const rules = [...printed.matchAll(/^==\d+== Uncaught Exception: (.*)$/gm)].map(([, rule]) => rule!);
	console.log(`${name}: ${executed ?? "?"} texts, ${broken.length} found`);
	for (const rule of rules) console.log(`  ${rule}`);
	tried[name] = Number(executed ?? 0);
	return broken.map((file) => readFileSync(join(found, file), "utf8"));
}

let count = 0;
for (const name of names)
	for (const text of fuzz(name)) {
		count += 1;
		console.log(`  ${JSON.stringify(text)}`);
	}
if (positionals.length === 0) {
	const date = new Date().toISOString().slice(0, 10);
	const results = { date, seconds: Number(values.seconds), found: count, tried };
	writeFileSync(join(import.meta.dirname, "results.json"), `${JSON.stringify(results, null, "\t")}\n`);
}
process.exitCode = count > 0 ? 1 : 0;
