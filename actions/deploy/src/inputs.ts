/** The typed inputs and outputs of deploy; defaults are in action.yml. */

import { isBracketEnd, refuseInput, requireBracketInputs } from "@octoacme/shared/phase/bracket-inputs.ts";
import { RELEASE_INPUTS } from "@octoacme/shared/phase/release-inputs.ts";
import {
	boolean,
	choice,
	defineInputs,
	duration,
	environmentName,
	type InputsOf,
	list,
	multilineText,
	optional,
	path,
	text,
} from "@octoacme/shared/process/inputs.ts";
import { defineOutputs } from "@octoacme/shared/process/outputs.ts";
import { STEP_OUTCOMES } from "@octoacme/shared/vocabulary.ts";
import { FINISH_IN } from "./plan.ts";

const OPERATIONS = ["deploy", "begin", "finish", "lock", "unlock"] as const;

export const inputs = defineInputs({
	...RELEASE_INPUTS,
	operation: optional(choice(OPERATIONS)),
	outcome: optional(choice(STEP_OUTCOMES)),
	"finish-in": choice(FINISH_IN),
	stages: optional(list(environmentName())),
	command: optional(multilineText()),
	"working-directory": optional(path()),
	timeout: optional(duration({ min: 1_000, max: 6 * 3_600_000 })),
	"artifact-digest": optional(text({ maxLength: 200, expected: "a digest such as sha256:… of what is deployed" })),
	"deploy-target": optional(text({ maxLength: 100, expected: "one of the environment's `targets`" })),
	"break-glass-reason": optional(text({ maxLength: 500 })),
	"lock-reason": optional(text({ maxLength: 500 })),
	"require-preflight": boolean(),
	verdict: optional(text({ maxLength: 100, expected: "the output `verdict` of preflight" })),
	"check-workspace": boolean(),
	redeploy: boolean(),
	"allow-pull-requests": boolean(),
});
export type DeployInputs = InputsOf<typeof inputs>;

export const outputs = defineOutputs([
	"environment",
	"deployment-id",
	"environment-url",
	"previous-version",
	"previous-sha",
	"targets",
	"tag",
	"artifact-digest",
	"target",
	"percent",
]);
export type OutputName = (typeof outputs)["names"][number];

/** Throws `invalid-input` for inputs that make no pair of `begin` and `finish`. */
export function requirePair(inputs: DeployInputs): void {
	requireBracketInputs(inputs, {
		standard: "deploy",
		outcomeHint: "Set `outcome: ${{ steps.<id>.outcome }}`, or in another job `outcome: ${{ needs.<job>.result }}`.",
	});
	if (isBracketEnd(inputs.operation) && inputs.stages !== undefined)
		throw refuseInput(
			`Input stages is ${inputs.stages.join(", ")}; expected nothing with \`operation: ${inputs.operation}\`.`,
			"Set `environment`: one pair of `begin` and `finish` is for one environment.",
		);
}
