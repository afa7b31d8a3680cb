/** The typed inputs and outputs of rollback; defaults are in action.yml. */

import { isBracketEnd, refuseInput, requireBracketInputs } from "@octoacme/shared/phase/bracket-inputs.ts";
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
	optionalSwitch,
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
	"deploy-target": optional(text({ maxLength: 100, expected: "one of the environment's `targets`" })),
	operation: optional(choice(OPERATIONS)),
	outcome: optional(choice(STEP_OUTCOMES)),
	target: optional(versionText()),
	reason: optional(text({ maxLength: 2_000 })),
	severity: choice(SEVERITIES),
	security: boolean(),
	drill: boolean(),
	"lift-quarantine": optionalSwitch(versionText()),
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

/** Throws `invalid-input` for inputs that make no pair of `begin` and `finish`. */
export function requirePair(inputs: RollbackInputs): void {
	requireBracketInputs(inputs, {
		standard: "rollback",
		outcomeHint: "Set `outcome: ${{ steps.<id>.outcome }}`.",
	});
	if (isBracketEnd(inputs.operation) && inputs.liftQuarantine !== undefined)
		throw refuseInput(
			`Input lift-quarantine is ${inputs.liftQuarantine}; expected nothing with \`operation: ${inputs.operation}\`.`,
			"Lift a quarantine by a step without `operation`.",
		);
}
