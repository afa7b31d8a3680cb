/** The typed inputs and outputs of rollback; defaults are in action.yml. */

import { ActionableError } from "@octoacme/shared/errors.ts";
import { RELEASE_INPUTS } from "@octoacme/shared/phase/release-inputs.ts";
import {
	boolean,
	choice,
	defineInputs,
	duration,
	environmentName,
	type InputsOf,
	multilineText,
	optional,
	path,
	text,
	versionText,
} from "@octoacme/shared/process/inputs.ts";
import { defineOutputs } from "@octoacme/shared/process/outputs.ts";
import { SEVERITIES, STEP_OUTCOMES } from "@octoacme/shared/vocabulary.ts";

const OPERATIONS = ["rollback", "begin", "finish"] as const;

export const inputs = defineInputs({
	...RELEASE_INPUTS,
	environment: environmentName(),
	operation: optional(choice(OPERATIONS)),
	outcome: optional(choice(STEP_OUTCOMES)),
	target: optional(versionText()),
	reason: optional(text({ maxLength: 2_000 })),
	severity: choice(SEVERITIES),
	security: boolean(),
	drill: boolean(),
	"lift-quarantine": optional(versionText()),
	evidence: optional(multilineText({ maxLength: 500_000 })),
	command: optional(multilineText()),
	"working-directory": optional(path()),
	timeout: optional(duration({ min: 1_000, max: 6 * 3_600_000 })),
});
export type RollbackInputs = InputsOf<typeof inputs>;

export const outputs = defineOutputs([
	"target-version",
	"target-sha",
	"target-tag",
	"previous-version",
	"previous-sha",
	"artifact-digest",
	"incident-number",
	"incident-url",
	"recovery-seconds",
]);
export type OutputName = (typeof outputs)["names"][number];

/** Throws `invalid-input` for inputs that the two ends of the job's own steps have no use for, or lack. */
export function requireBracketInputs(inputs: RollbackInputs): void {
	const { operation, outcome } = inputs;
	const refuse = (message: string, hint: string) => new ActionableError({ code: "invalid-input", message, hint });
	if (operation === "finish" && outcome === undefined)
		throw refuse(
			"Input outcome is missing; expected how the job's own steps ended: success, failure, cancelled or skipped.",
			"Set `outcome: ${{ steps.<id>.outcome }}`.",
		);
	if (operation !== "finish" && outcome !== undefined)
		throw refuse(
			`Input outcome is ${outcome}; expected nothing with \`operation: ${operation ?? "rollback"}\`.`,
			"Give `outcome` to the step with `operation: finish` alone.",
		);
	if (operation !== "begin" && operation !== "finish") return;
	if (inputs.command !== undefined)
		throw refuse(
			`Input command is set; expected nothing with \`operation: ${operation}\`.`,
			"Run the command in a step of your own between `begin` and `finish`, or use `operation: rollback`.",
		);
	if (inputs.liftQuarantine !== undefined)
		throw refuse(
			`Input lift-quarantine is ${inputs.liftQuarantine}; expected nothing with \`operation: ${operation}\`.`,
			"Lift a quarantine by a step without `operation`.",
		);
}
