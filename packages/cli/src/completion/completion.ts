/** `completion SHELL`: prints what a shell needs to complete commands and flags. */
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import { type CommandSpec, EXIT, type RunCommand } from "../command.ts";
import { printJson } from "../json-documents.ts";
import { UsageError } from "../usage-error.ts";
import { renderCompletion, SHELLS } from "./scripts.ts";

/** The command, for the commands that are to be completed: they name it, so it cannot name them. */
export function createCompletion(commands: readonly CommandSpec[]): RunCommand {
	return async (values, runtime) => {
		const shell = SHELLS.find((one) => one === values.argument);
		if (shell === undefined)
			throw new UsageError(
				`SHELL is ${quoteValue(values.argument)}; expected ${SHELLS.join(", ")}.`,
				"Such as: octoacme-release completion bash",
			);
		const script = renderCompletion(shell, commands);
		if (values.json) printJson<"completion">(runtime, { schemaVersion: 1, shell, script });
		else runtime.print(script);
		return EXIT.ok;
	};
}
