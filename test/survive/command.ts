/**
 * `npm run survive [-- --json] [--part kills|faults|inputs|load] [--only ACTION] [--signal SIGKILL] [--seed SEED] [--minutes N]
 * [--workers N] [--points N] [--ledger FILE]`: kills, fails and loads the six bundles, and says what was duplicated, lost, run
 * unasked or leaked. What was found is kept in the ledger; a run that was stopped goes on from there. `--report` tries nothing
 * and writes the page of the ledgers that are named. Exit code 1: something was found that no exception covers.
 */
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../scripts/action-contract.ts";
import { findException } from "./exceptions.ts";
import { SIGNALS } from "./kills.ts";
import { digestInputs, joinLedgers, type Line, openLedger } from "./ledger.ts";
import { type Bounds, runFaults, runInputs, runKills, runLoads } from "./matrix.ts";
import { renderReliability } from "./report.ts";
import { digestToday, listBroken, listFindings, type Results, summarize } from "./results.ts";

const PARTS = { kills: runKills, faults: runFaults, inputs: runInputs, load: runLoads } as const;

const { values } = parseArgs({
	options: {
		json: { type: "boolean", default: false },
		report: { type: "boolean", default: false },
		part: { type: "string", multiple: true, default: Object.keys(PARTS) },
		only: { type: "string", multiple: true, default: [] },
		signal: { type: "string", multiple: true, default: [...SIGNALS] },
		seed: { type: "string", default: "1" },
		points: { type: "string" },
		workers: { type: "string", default: String(3 * availableParallelism()) },
		minutes: { type: "string", default: "600" },
		ledger: { type: "string", multiple: true, default: [join(root, "node_modules/.cache/survive/ledger.jsonl")] },
	},
});

const bounds: Bounds = {
	seed: values.seed,
	only: values.only,
	signals: SIGNALS.filter((signal) => values.signal.includes(signal)),
	...(values.points === undefined ? {} : { points: Number(values.points) }),
	workers: Number(values.workers),
	until: performance.now() + Number(values.minutes) * 60_000,
};
const isWhole =
	values.part.length === 4 && values.only.length === 0 && values.points === undefined && values.signal.length === 3;

async function tryAll(): Promise<{ readonly lines: readonly Line[]; readonly whole: boolean }> {
	const date = new Date().toISOString().slice(0, 10);
	const ledger = openLedger(values.ledger[0]!, digestInputs(), { date, seed: values.seed });
	for (const [name, run] of Object.entries(PARTS)) if (values.part.includes(name)) await run(bounds, ledger);
	return { lines: ledger.lines, whole: isWhole && performance.now() < bounds.until };
}

function print(lines: readonly Line[], results: Results): void {
	if (values.json) {
		console.log(JSON.stringify(results, null, "\t"));
		return;
	}
	const tried = (name: "kills" | "judged" | "faults") => results.tried.reduce((sum, one) => sum + one[name], 0);
	const scenarios = results.tried.filter(({ kills, faults }) => kills + faults > 0).length;
	console.log(
		`${scenarios} scenarios, ${tried("kills")} kills (${tried("judged")} states judged), ${tried("faults")} faults, ${results.badInputs} bad inputs, ${results.loads.length} loads`,
	);
	for (const [name, count] of Object.entries(results.found)) console.log(`${name}: ${count}`);
	for (const [name, count] of Object.entries(results.excepted)) console.log(`excepted, ${name}: ${count}`);
	for (const found of listFindings(lines))
		if (findException(found) === undefined)
			console.log(`${found.kind}: ${found.scenario}, ${found.at}: ${found.text} (ended ${found.end})`);
	for (const rule of listBroken(lines)) console.log(`broken: ${rule}`);
}

const { lines, whole } = values.report ? { lines: joinLedgers(values.ledger), whole: false } : await tryAll();
const results = summarize(lines, whole);
print(lines, results);
if (values.report || isWhole) {
	writeFileSync(join(import.meta.dirname, "results.json"), `${JSON.stringify(results, null, "\t")}\n`);
	writeFileSync(join(root, "docs/reliability.md"), renderReliability(results, digestToday()));
}
process.exitCode = Object.values(results.found).some((count) => count > 0) ? 1 : 0;
