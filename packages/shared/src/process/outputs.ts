/** The one writer of step outputs and step state: only declared names, within the runner's limit. */
import { ActionableError } from "../errors.ts";
import { rememberCommandFiles, restoreCommandFiles } from "./command-files.ts";
import { type RunnerFile, writeRunnerFile } from "./runner-files.ts";

/** The runner takes 1 MB of outputs a job, counted in UTF-16. */
const OUTPUT_LIMIT_BYTES = 1_048_576;

export interface OutputSpec<Name extends string = string> {
	readonly names: readonly Name[];
}

/** Text as it is, numbers and booleans as text, everything else as JSON; undefined sets an empty text. */
export type OutputValue =
	| string
	| number
	| boolean
	| null
	| undefined
	| readonly unknown[]
	| { readonly [key: string]: unknown };

/** The outputs that every action sets. */
export const COMMON_OUTPUTS = ["decision", "reason", "sha", "version", "release-type", "result"] as const;

/** The closed set of an action's outputs; the six common ones are always in it. */
export function defineOutputs<const Name extends string = never>(
	names: readonly Name[] = [],
): OutputSpec<Name | (typeof COMMON_OUTPUTS)[number]> {
	return { names: [...new Set([...COMMON_OUTPUTS, ...names])] };
}

/** Sets what is given. A name outside the spec is our bug; a value over the limit is an ActionableError. */
export async function writeOutputs<Name extends string>(
	spec: OutputSpec<Name>,
	values: Partial<Readonly<Record<Name, OutputValue>>>,
): Promise<void> {
	const entries = Object.entries(values) as [Name, OutputValue][];
	const rendered = entries.map(([name, value]) => {
		if (!spec.names.includes(name)) throw new Error(`output ${name} is not declared`);
		return [name, renderOutput(value)] as const;
	});
	const bytes = rendered.reduce((sum, [name, text]) => sum + 2 * (name.length + text.length), 0);
	if (bytes > OUTPUT_LIMIT_BYTES)
		throw new ActionableError({
			code: "invalid-answer",
			message: `The outputs take ${bytes} bytes; the runner keeps at most ${OUTPUT_LIMIT_BYTES}.`,
			hint: "Narrow what the action reports (fewer commits or targets a run).",
		});
	const core = await import("@actions/core");
	await writeOwn("GITHUB_OUTPUT", () => {
		for (const [name, text] of rendered) core.setOutput(name, text);
	});
}

/** The text of a value. */
function renderOutput(value: OutputValue): string {
	if (value === undefined || value === null) return "";
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Kept by the runner for this step's post phase, which reads it with `readState`. */
export async function saveState(name: string, value: string): Promise<void> {
	const core = await import("@actions/core");
	await writeOwn("GITHUB_STATE", () => core.saveState(name, value));
}

/** Between putting back and remembering no command can write: nothing here waits. */
function writeOwn(file: RunnerFile, write: () => void): Promise<void> {
	return writeRunnerFile(file, () => {
		restoreCommandFiles();
		write();
		rememberCommandFiles();
	});
}
