/** Which command brings a release to an environment: the workflow's or the policy's. */
import type { Command } from "../policy/schema.ts";
import { renderDuration } from "../text/duration.ts";

/** The inputs that deploy and rollback have in common for their command; `timeout` in milliseconds. */
interface CommandInputs {
	readonly command?: string | undefined;
	readonly workingDirectory?: string | undefined;
	readonly timeout?: number | undefined;
}

/** The policy's command with what the inputs replace of it, key by key; null when neither has a script. */
export function chooseCommand(inputs: CommandInputs, rule: Command | undefined): Command | null {
	const run = inputs.command ?? rule?.run;
	if (run === undefined || run.trim() === "") return null;
	return {
		run,
		"working-directory": inputs.workingDirectory ?? rule?.["working-directory"] ?? ".",
		timeout: inputs.timeout === undefined ? (rule?.timeout ?? "30m") : renderDuration(inputs.timeout),
		env: rule?.env ?? [],
	};
}
