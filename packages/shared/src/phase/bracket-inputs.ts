/** What `begin` and `finish` must be given, the two ends of a job's own steps; the same in deploy and rollback. */
import { ActionableError } from "../errors.ts";
import type { StepOutcome } from "../vocabulary.ts";

interface BracketInputs {
	/** Undefined: the action's own command runs. */
	readonly operation: string | undefined;
	readonly outcome: StepOutcome | undefined;
	readonly command: string | undefined;
}

interface Bracket {
	/** The operation that runs the action's own command. */
	readonly standard: "deploy" | "rollback";
	/** How `outcome` is set, as one sentence. */
	readonly outcomeHint: string;
}

/** Throws `invalid-input` for inputs that the two ends of the job's own steps have no use for, or lack. */
export function requireBracketInputs({ operation, outcome, command }: BracketInputs, bracket: Bracket): void {
	const { standard, outcomeHint } = bracket;
	if (operation === "finish" && outcome === undefined)
		throw refuseInput(
			"Input outcome is missing; expected how the job's own steps ended: success, failure, cancelled or skipped.",
			outcomeHint,
		);
	if (operation !== "finish" && outcome !== undefined)
		throw refuseInput(
			`Input outcome is ${outcome}; expected nothing with \`operation: ${operation ?? standard}\`.`,
			"Give `outcome` to the step with `operation: finish` alone.",
		);
	if (isBracketEnd(operation) && command !== undefined)
		throw refuseInput(
			`Input command is set; expected nothing with \`operation: ${operation}\`.`,
			`Run the command in a step of your own between \`begin\` and \`finish\`, or use \`operation: ${standard}\`.`,
		);
}

export function isBracketEnd(operation: string | undefined): operation is "begin" | "finish" {
	return operation === "begin" || operation === "finish";
}

export function refuseInput(message: string, hint: string): ActionableError {
	return new ActionableError({ code: "invalid-input", message, hint });
}
