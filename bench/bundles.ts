/** Bytes of every bundle, and how long it takes to its first word compared with an empty Node, side by side. */
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Measurement } from "./run.ts";

const ROUNDS = 21;
const actions = resolve(import.meta.dirname, "../actions");

/** A bundle is everything that Node may load of it: the entry and its chunks. */
const LIMIT_BYTES = 4_000_000;

function runOnce(args: readonly string[]): number {
	const started = performance.now();
	spawnSync(process.execPath, args, { env: {}, stdio: "ignore" });
	return performance.now() - started;
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** measure: the ratio's two sides are run in turn, so that a busy machine slows both. */
export async function measure(): Promise<Measurement[]> {
	const measurements: Measurement[] = [];
	for (const action of readdirSync(actions, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort()) {
		const dist = join(actions, action, "dist");
		const bytes = readdirSync(dist)
			.filter((file) => file.endsWith(".js"))
			.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
		const empty: number[] = [];
		const bundle: number[] = [];
		for (let round = 0; round < ROUNDS; round += 1) {
			empty.push(runOnce(["-e", "0"]));
			bundle.push(runOnce([join(dist, "index.js")]));
		}
		measurements.push({
			name: `cold-start.${action}`,
			value: Number((median(bundle) / median(empty)).toFixed(2)),
			unit: "× node -e 0",
			limit: 4,
		});
		measurements.push({ name: `bundle-bytes.${action}`, value: bytes, unit: "bytes", limit: LIMIT_BYTES });
	}
	const dist = resolve(actions, "../packages/cli/dist");
	const empty: number[] = [];
	const help: number[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		empty.push(runOnce(["-e", "0"]));
		help.push(runOnce([join(dist, "index.js"), "--help"]));
	}
	measurements.push({
		name: "cold-start.cli",
		value: Number((median(help) / median(empty)).toFixed(2)),
		unit: "× node -e 0",
		limit: 4,
	});
	return measurements;
}
