/** The typed inputs and outputs of preflight; defaults are in action.yml. */

import { RELEASE_INPUTS } from "@octoacme/shared/phase/release-inputs.ts";
import {
	boolean,
	choice,
	defineInputs,
	type InputsOf,
	optional,
	path,
	workflowFile,
} from "@octoacme/shared/process/inputs.ts";
import { defineOutputs } from "@octoacme/shared/process/outputs.ts";

/** What happens to the run that waited when the decision turns to go. */
const CONTINUATIONS = ["none", "rerun", "dispatch"] as const;

export const inputs = defineInputs({
	...RELEASE_INPUTS,
	reports: optional(path()),
	"release-issue": boolean(),
	continue: choice(CONTINUATIONS),
	"continue-workflow": optional(workflowFile()),
});
export type PreflightInputs = InputsOf<typeof inputs>;

export const outputs = defineOutputs([
	"tag",
	"prerelease",
	"previous-version",
	"previous-sha",
	"policy-digest",
	"verdict",
	"issue-number",
	"issue-url",
]);
export type OutputName = (typeof outputs)["names"][number];
