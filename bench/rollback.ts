/** Sequential round trips from the start of a rollback until its command runs, on the built bundle. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openScene, SHAS } from "../actions/rollback/test/scene.ts";
import { countRoundTrips } from "../packages/local-github/src/journal.ts";
import type { Measurement } from "./run.ts";

/** Long against what the process itself needs between two requests. */
const LATENCY_MS = 250;

/** Every request that began before the command did counts, also the playbook's, which run beside the rollback. */
export async function measure(): Promise<Measurement[]> {
	await using scene = await openScene();
	scene.setPolicy({ run: `date +%s%3N > "${join(scene.workspace, "ran-at")}"; ./deploy.sh` });
	scene.github.latencyMs = LATENCY_MS;
	const result = await scene.run({ inputs: { sha: SHAS["1.2.0"] } });
	if (result.outputs["decision"] !== "rolled-back") throw new Error(`the rollback did not end well:\n${result.log}`);
	const ranAt = Number(readFileSync(join(scene.workspace, "ran-at"), "utf8")) - performance.timeOrigin;
	const before = scene.github.journal.entries.filter(({ endedAt }) => endedAt !== null && endedAt <= ranAt);
	return [
		{
			name: "rollback.depth",
			value: countRoundTrips(before).sequential,
			unit: "sequential round trips",
			limit: 6,
		},
	];
}
