/** Programs that the machine must have: looked for before anything is changed, so that their absence is one clear error. */
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ActionableError } from "../errors.ts";
import { readVariable, type Variables } from "./environment.ts";

/** Whether a folder of PATH holds the program as a file that may be executed. */
export function hasProgram(name: string, variables: Variables = process.env): boolean {
	const endings = process.platform === "win32" ? (readVariable("PATHEXT", variables) ?? ".EXE").split(";") : [""];
	const folders = (readVariable("PATH", variables) ?? readVariable("Path", variables) ?? "").split(delimiter);
	return folders.some((folder) => folder !== "" && endings.some((ending) => isExecutable(join(folder, name + ending))));
}

/** Throws `runner-fault` when it is missing. `need`: what needs it, as the end of a sentence. */
export function requireProgram(name: "bash" | "git", need: string): void {
	if (hasProgram(name)) return;
	throw new ActionableError({
		code: "runner-fault",
		message: `This machine has no ${name} on its PATH, which ${need}. Nothing was changed.`,
		hint: `Install ${name} in the job's container image (Alpine: apk add ${name}; Debian: apt-get install ${name}), or run the job on a hosted runner without \`container\`.`,
	});
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}
