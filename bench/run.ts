/**
 * `npm run bench [-- --json] [-- --waterfall=FILE] [-- NAME…]`: what the actions cost, counted where it can't drift: requests and sequential
 * round trips against the local GitHub, bytes of bundles, and ratios taken side by side in one run.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** One figure. `limit` is the budget that it must not exceed, or null where there is none. */
export interface Measurement {
	readonly name: string;
	readonly value: number;
	readonly unit: string;
	readonly limit: number | null;
}

export interface BenchOptions {
	/** Where the suite `release` draws the requests of a small release, as SVG. */
	readonly waterfall: string | undefined;
}

const words = process.argv.slice(2);
const json = words.includes("--json");
const waterfall = words.find((word) => word.startsWith("--waterfall="))?.slice("--waterfall=".length);
const named = words.filter((word) => !word.startsWith("--"));
const suites = readdirSync(import.meta.dirname)
	.filter((file) => file.endsWith(".ts") && file !== "run.ts")
	.map((file) => file.slice(0, -3))
	.filter((suite) => named.length === 0 || named.includes(suite))
	.sort();
const missing = named.filter((name) => !suites.includes(name));
if (missing.length > 0) {
	console.error(`no benchmark called ${missing.join(", ")}`);
	process.exit(2);
}

const measurements: Measurement[] = [];
for (const suite of suites) {
	const module = (await import(pathToFileURL(join(import.meta.dirname, `${suite}.ts`)).href)) as {
		measure?: (options: BenchOptions) => Promise<Measurement[]>;
	};
	if (!module.measure) continue;
	if (!json) process.stderr.write(`${suite} …\n`);
	measurements.push(...(await module.measure({ waterfall })));
}

if (json) console.log(JSON.stringify(measurements, null, 2));
else {
	const width = Math.max(...measurements.map((measurement) => measurement.name.length));
	for (const { name, value, unit, limit } of measurements) {
		const verdict = limit === null ? "" : value <= limit ? `  ≤ ${limit}` : `  OVER ${limit}`;
		console.log(`${name.padEnd(width)}  ${String(value).padStart(10)} ${unit}${verdict}`);
	}
}
process.exitCode = measurements.some(({ value, limit }) => limit !== null && value > limit) ? 1 : 0;
