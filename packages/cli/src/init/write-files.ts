/** The files of `init` on this machine: how they compare with what stands there, and their writing. */
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { ActionableError, describeError } from "@octoacme/shared/errors.ts";
import { style } from "../text.ts";
import type { PlannedFile } from "./plan-files.ts";

export type State = "new" | "unchanged" | "differs";

/** A checkout with CRLF line ends is the same file. */
export function compareFile(root: string, file: PlannedFile): State {
	try {
		return readFileSync(join(root, file.path), "utf8").replaceAll("\r\n", "\n") === file.text ? "unchanged" : "differs";
	} catch (thrown) {
		const code = (thrown as NodeJS.ErrnoException).code;
		if (code === "ENOENT") return "new";
		throw unwritable(file.path, thrown);
	}
}

export function writeFile(root: string, file: PlannedFile): void {
	const path = join(root, file.path);
	try {
		mkdirSync(dirname(path), { recursive: true });
		// A link may lead out of the repository; what lies there is not ours to write.
		const inside = relative(root, realpathSync(dirname(path)));
		if (inside === ".." || inside.startsWith(`..${sep}`))
			throw new Error("its folder is a link that leads out of the repository");
		writeFileSync(path, file.text);
	} catch (thrown) {
		throw unwritable(file.path, thrown);
	}
}

function unwritable(path: string, cause: unknown): ActionableError {
	return new ActionableError({
		code: "conflict",
		message: `${path} cannot be written: ${describeError(cause)}.`,
		hint: "Check the folder's permissions and remove what blocks the path, then run init again: it continues where it stopped.",
		cause,
	});
}

export function describeState(state: State, writes: boolean, blocked: boolean): string {
	if (state === "unchanged") return style("dim", "= as it is ");
	if (state === "differs" && blocked) return style("red", "! differs  ");
	return writes ? style("green", "✓ written  ") : style("yellow", "· would be ");
}

/** Lines that only one side has; enough to see whose work stands there. */
export function renderDifference(root: string, file: PlannedFile): string {
	let existing: readonly string[] = [];
	try {
		existing = readFileSync(join(root, file.path), "utf8").split(/\r?\n/);
	} catch {
		// Not there yet.
	}
	const wanted = file.text.split("\n");
	const gone = existing.filter((line) => !wanted.includes(line)).map((line) => style("red", `      - ${line}`));
	const added = wanted.filter((line) => !existing.includes(line)).map((line) => style("green", `      + ${line}`));
	const lines = [...gone, ...added];
	return [...lines.slice(0, 60), ...(lines.length > 60 ? [`      … ${lines.length - 60} more lines`] : [])].join("\n");
}
