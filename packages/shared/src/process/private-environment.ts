/** Keeps what the runner handed to this process out of the block that other processes of the same user can read. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ORDINARY_VARIABLES } from "./ordinary-variables.ts";

/** Names the file that the first start left for the second. */
const HANDED_OVER = "OCTOACME_PRIVATE_ENVIRONMENT";

/** What node and the loader go by at their start; none of it is a secret of the job. */
const AT_START = /^(?:NODE|LD|DYLD|OPENSSL|UV)_/;
const ORDINARY = new RegExp(`^(?:${ORDINARY_VARIABLES.join("|")})$`);

type Variables = Record<string, string | undefined>;

/**
 * Starts this process anew, under the same id, with the ordinary variables alone in its environment block; all others come back as
 * variables of the process, by a file that only its owner can read and that is gone before anything else runs. The block of a
 * process stays as it was at its start, whatever becomes of `process.env`, and `/proc/<pid>/environ` shows it to every process of
 * the same user. Returns in the new process, and where a process cannot replace itself (Windows): the value says whether the
 * block is private.
 */
export function keepEnvironmentPrivate(environment: Variables = process.env): boolean {
	const handed = environment[HANDED_OVER];
	if (handed !== undefined) {
		delete environment[HANDED_OVER];
		Object.assign(environment, JSON.parse(readFileSync(handed, "utf8")) as Record<string, string>);
		rmSync(dirname(handed), { recursive: true, force: true });
		return true;
	}
	const { execve } = process as { readonly execve?: typeof process.execve };
	if (process.platform === "win32" || execve === undefined) return false;
	const { kept, hidden } = splitEnvironment(environment);
	const folder = mkdtempSync(join(environment["RUNNER_TEMP"] || tmpdir(), "octoacme-"));
	const file = join(folder, "environment.json");
	try {
		chmodSync(folder, 0o700);
		writeFileSync(file, JSON.stringify(hidden), { mode: 0o600, flag: "wx" });
		execve.call(process, process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
			...kept,
			[HANDED_OVER]: file,
		});
	} catch {
		rmSync(folder, { recursive: true, force: true });
	}
	return false;
}

/** Which variables stay in the block and which are handed over. */
export function splitEnvironment(environment: Variables): {
	readonly kept: Record<string, string>;
	readonly hidden: Record<string, string>;
} {
	const kept: Record<string, string> = {};
	const hidden: Record<string, string> = {};
	for (const [name, value] of Object.entries(environment))
		if (value !== undefined) (ORDINARY.test(name) || AT_START.test(name) ? kept : hidden)[name] = value;
	return { kept, hidden };
}
