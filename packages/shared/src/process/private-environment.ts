/** Keeps what the runner handed to this process out of the block that other processes of the same user can read. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ORDINARY_VARIABLES } from "./ordinary-variables.ts";

/** The argument that names the file which the first start left for the second. */
const HANDED_OVER = "--octoacme-environment=";

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
	// By an argument, which no earlier step can set: a variable could come from anybody's line in GITHUB_ENV.
	const handed = process.argv.at(-1)?.startsWith(HANDED_OVER)
		? process.argv.pop()!.slice(HANDED_OVER.length)
		: undefined;
	if (handed !== undefined) {
		Object.assign(environment, JSON.parse(readFileSync(handed, "utf8")) as Record<string, string>);
		rmSync(dirname(handed), { recursive: true, force: true });
		return true;
	}
	const { execve } = process as { readonly execve?: typeof process.execve };
	if (process.platform === "win32" || execve === undefined) return false;
	const { kept, hidden } = splitEnvironment(environment);
	const folder = makeFolder([environment["RUNNER_TEMP"], tmpdir()]);
	if (folder === undefined) return false;
	const file = join(folder, "environment.json");
	try {
		chmodSync(folder, 0o700);
		writeFileSync(file, JSON.stringify(hidden), { mode: 0o600, flag: "wx" });
		const start = [process.execPath, ...process.execArgv, ...process.argv.slice(1), `${HANDED_OVER}${file}`];
		execve.call(process, process.execPath, start, kept);
	} catch {
		rmSync(folder, { recursive: true, force: true });
	}
	return false;
}

/** A new folder in the first place that can be written; undefined when none can. */
function makeFolder(places: readonly (string | undefined)[]): string | undefined {
	for (const place of places) {
		if (place === undefined || place === "") continue;
		try {
			return mkdtempSync(join(place, "octoacme-"));
		} catch {
			// The next place, or none: the caller says what holds without it.
		}
	}
	return undefined;
}

/** Which variables stay in the block and which are handed over. */
function splitEnvironment(environment: Variables): {
	readonly kept: Record<string, string>;
	readonly hidden: Record<string, string>;
} {
	const kept: Record<string, string> = {};
	const hidden: Record<string, string> = {};
	for (const [name, value] of Object.entries(environment))
		if (value !== undefined) (ORDINARY.test(name) || AT_START.test(name) ? kept : hidden)[name] = value;
	return { kept, hidden };
}
