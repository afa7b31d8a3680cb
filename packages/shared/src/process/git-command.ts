/** How git is run, by every reader of a clone: nothing that an earlier step left in the clone or in the home folder is executed or believed. */
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
export function describeGitEnvironment(): Record<string, string> {
	const kept = ["PATH", "HOME", "TMPDIR", "LANG", "SystemRoot"].flatMap((name) => {
		const value = readVariable(name);
		return value === undefined ? [] : [[name, value] as const];
	});
	const nothing = process.platform === "win32" ? "NUL" : "/dev/null";
	return {
		...Object.fromEntries(kept),
		GIT_CONFIG_GLOBAL: nothing,
		GIT_GRAFT_FILE: nothing,
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		LC_ALL: "C",
	};
}
