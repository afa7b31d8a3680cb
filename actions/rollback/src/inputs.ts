/** The typed inputs and outputs of rollback; defaults are in action.yml. */

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
import { SEVERITIES } from "@octoacme/shared/vocabulary.ts";

export const inputs = defineInputs({
	...RELEASE_INPUTS,
	environment: environmentName(),
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
	"incident-number",
	"incident-url",
	"recovery-seconds",
]);
export type OutputName = (typeof outputs)["names"][number];
