/** The runner's command files: what this action writes into them stays, and what a command of the policy writes into them does not. */
import { lstatSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
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
		if (before === undefined || path === undefined) return false;
		const isOwn = isPlainFile(path);
		if (isOwn && readContent(name)?.equals(before) === true) return false;
		// Another file under this name would be read, or written, in its place.
		if (!isOwn) rmSync(path, { recursive: true, force: true });
		writeFileSync(path, before);
		return true;
	});
}

/** Under no second name: a link to the summary makes variables of what the action writes there. */
function isPlainFile(path: string): boolean {
	const found = lstatSync(path, { throwIfNoEntry: false });
	return found?.isFile() === true && found.nlink === 1;
}

function readContent(name: string): Buffer | undefined {
	const path = readVariable(name);
	if (path === undefined) return undefined;
	try {
		// A pipe or a device has no end to read to, and is not ours to replace.
		return statSync(path).isFile() ? readFileSync(path) : undefined;
	} catch {
		return undefined;
	}
}
