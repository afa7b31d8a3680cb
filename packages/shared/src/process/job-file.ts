/** What one step of a job hands on to a later one: a file in the job's temporary folder, which the runner empties around each job. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../text/canonical.ts";
import type { RunContext } from "./environment.ts";

type Job = Pick<RunContext, "temporary" | "runId" | "runAttempt">;

/** Replaces what stands under the name; readable by the job's user alone. Throws what the file system says. */
export function writeJobFile(job: Job, name: string, value: object): void {
	const file = locate(job, name);
	rmSync(file, { force: true });
	// Never through a link that somebody else put there.
	writeFileSync(file, JSON.stringify(value), { mode: 0o600, flag: "wx" });
}

/** Not validated; undefined where nothing was handed on in this attempt of the run, or nothing that can be read. */
export function readJobFile(job: Job, name: string): unknown {
	try {
		return JSON.parse(readFileSync(locate(job, name), "utf8"));
	} catch {
		return undefined;
	}
}

function locate({ temporary, runId, runAttempt }: Job, name: string): string {
	return join(temporary, `octoacme-${digestOf({ name, runId, runAttempt }).slice(-32)}.json`);
}
