/** The runner's command files: what this action writes into them stays, and what a command of the policy writes into them does not. */
import { readFileSync, writeFileSync } from "node:fs";
import { readVariable } from "./environment.ts";

/** Each sets something for later steps or for this step's post phase; the runner reads them after the step. */
const FILES = ["GITHUB_ENV", "GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STATE"] as const;

const expected = new Map<string, Buffer>();

/** Remembers the files as they are: before the first command, and after each write of our own. */
export function rememberCommandFiles(): void {
	for (const name of FILES) {
		const content = readContent(name);
		if (content !== undefined) expected.set(name, content);
	}
}

/** Puts back what was remembered; gives the names of the files that something else had written to. */
export function restoreCommandFiles(): readonly string[] {
	return FILES.filter((name) => {
		const before = expected.get(name);
		const path = readVariable(name);
		if (before === undefined || path === undefined || readContent(name)?.equals(before) === true) return false;
		writeFileSync(path, before);
		return true;
	});
}

function readContent(name: string): Buffer | undefined {
	const path = readVariable(name);
	if (path === undefined) return undefined;
	try {
		return readFileSync(path);
	} catch {
		return undefined;
	}
}
