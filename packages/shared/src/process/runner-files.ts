/** The files through which a step speaks to its runner: refused before anything is done when one cannot be written. */
import { closeSync, fstatSync, openSync } from "node:fs";
import { ActionableError, describeError } from "../errors.ts";
import { readVariable } from "./environment.ts";

export type RunnerFile = "GITHUB_OUTPUT" | "GITHUB_STATE" | "GITHUB_STEP_SUMMARY";

/**
 * Opens each file for writing, and changes none. Outside a runner, and for a summary that is not asked for, there is no file. What is
 * read back (command-files.ts) must be a plain file: a pipe or a device gives no end, and would be replaced. A summary may go to a
 * device that takes characters, such as /dev/null; a pipe that nothing reads would hold the step at its end for ever.
 */
export function requireRunnerFiles(files: readonly RunnerFile[]): void {
	for (const name of files) {
		const path = readVariable(name);
		if (path === undefined && name === "GITHUB_STEP_SUMMARY") continue;
		if (path === undefined) throw refuseFile(name, "is not set");
		let isFit: boolean;
		try {
			const file = openSync(path, "r+");
			const kind = fstatSync(file);
			isFit = kind.isFile() || (name === "GITHUB_STEP_SUMMARY" && kind.isCharacterDevice());
			closeSync(file);
		} catch (cause) {
			throw refuseFile(name, describeFault(path, cause), cause);
		}
		if (!isFit) throw refuseFile(name, `names ${path}, which is no plain file`);
	}
}

/** Writes through @actions/core, whose errors are those of the file system. */
export async function writeRunnerFile(name: RunnerFile, write: () => unknown): Promise<void> {
	try {
		await write();
	} catch (cause) {
		throw refuseFile(name, describeFault(readVariable(name) ?? "", cause), cause);
	}
}

function describeFault(path: string, cause: unknown): string {
	return `names the file ${path}, which cannot be written: ${describeError(cause)}`;
}

function refuseFile(name: RunnerFile, problem: string, cause?: unknown): ActionableError {
	return new ActionableError({
		code: "runner-fault",
		message: `The variable ${name} ${problem}.`,
		hint: "The runner makes this file and sets the variable. Check the free space and the permissions of the runner's temporary folder, then run the job again.",
		cause,
	});
}
