/** The typed inputs and outputs of deploy; defaults are in action.yml. */

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

export const OPERATIONS = ["deploy", "lock", "unlock"] as const;

export const inputs = defineInputs({
	...RELEASE_INPUTS,
	operation: choice(OPERATIONS),
	stages: optional(list(environmentName())),
	command: optional(multilineText()),
	"working-directory": optional(path()),
	timeout: optional(duration({ min: 1_000, max: 6 * 3_600_000 })),
	"artifact-digest": optional(text({ maxLength: 200, expected: "a digest such as sha256:… of what is deployed" })),
	"deploy-target": optional(text({ maxLength: 100, expected: "one of the environment's `targets`" })),
	"break-glass-reason": optional(text({ maxLength: 500 })),
	"lock-reason": optional(text({ maxLength: 500 })),
	"require-preflight": boolean(),
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
]);
export type OutputName = (typeof outputs)["names"][number];
