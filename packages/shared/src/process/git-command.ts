/** How git is run, by every reader of a clone: nothing that an earlier step left in the clone or in the home folder is executed or believed. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readVariable } from "./environment.ts";

/**
 * Goes before git's own arguments. A clone's `.git/config` may name programs (monitor, hooks, transports); its commit graph may
 * claim another history than its objects.
 */
export const GIT_SETTINGS: readonly string[] = [
	"core.quotePath=false",
	"safe.directory=*",
	"core.fsmonitor=false",
	"core.hooksPath=/dev/null",
	"core.commitGraph=false",
	"core.trustctime=true",
	"core.checkStat=default",
	"core.untrackedCache=false",
	"log.showSignature=false",
	"protocol.ext.allow=never",
].flatMap((setting) => ["-c", setting]);

/** The environment of git: no configuration of the user, no replaced objects, no grafts, no questions. */
export function describeGitEnvironment(directory: string): Record<string, string> {
	const kept = ["PATH", "TMPDIR", "LANG", "SystemRoot"].flatMap((name) => {
		const value = readVariable(name);
		return value === undefined ? [] : [[name, value] as const];
	});
	const nothing = process.platform === "win32" ? "NUL" : "/dev/null";
	const home = openHome(directory);
	return {
		...Object.fromEntries(kept),
		HOME: home,
		XDG_CONFIG_HOME: home,
		GIT_CONFIG_GLOBAL: join(home, ".gitconfig"),
		GIT_GRAFT_FILE: nothing,
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		LC_ALL: "C",
	};
}

const homes = new Map<string, string>();

/**
 * A home folder of our own, whose configuration says that the clone may be read although another user owns it, as in a container: git
 * of before 2.38 believes this of no command line, and of before 2.35.3 of no `*`.
 */
function openHome(directory: string): string {
	const known = homes.get(directory);
	if (known !== undefined) return known;
	const home = mkdtempSync(join(readVariable("RUNNER_TEMP") || tmpdir(), "octoacme-git-"));
	if (homes.size === 0) process.once("exit", removeHomes);
	const safe = ["*", directory, realpathSync(directory)]
		.map((path) => `\tdirectory = ${JSON.stringify(path)}\n`)
		.join("");
	writeFileSync(join(home, ".gitconfig"), `[safe]\n${safe}`, { mode: 0o600 });
	homes.set(directory, home);
	return home;
}

function removeHomes(): void {
	for (const home of homes.values()) rmSync(home, { recursive: true, force: true });
}
