/** Chooses the command that brings a release to an environment; pure. */

import type { Command, Environment } from "@octoacme/shared/policy/schema.ts";
import { renderDuration } from "@octoacme/shared/text/duration.ts";
import type { RollbackInputs } from "./inputs.ts";

/** chooseCommand: the input's, the environment's rollback, or its deploy command with the old release; undefined: nothing says how. */
export function chooseCommand(
	inputs: Pick<RollbackInputs, "command" | "workingDirectory" | "timeout">,
	environment: Pick<Environment, "rollback" | "deploy">,
): Command | undefined {
	const base = environment.rollback ?? environment.deploy;
	const run = inputs.command ?? base?.run;
	if (run === undefined || run.trim() === "") return undefined;
	return {
		run,
		"working-directory": inputs.workingDirectory ?? base?.["working-directory"] ?? ".",
		timeout: inputs.timeout === undefined ? (base?.timeout ?? "30m") : renderDuration(inputs.timeout),
		env: base?.env ?? [],
	};
}
