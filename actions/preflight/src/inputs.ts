/** The typed inputs and outputs of preflight; defaults are in action.yml. */
import {
	boolean,
	choice,
	defineInputs,
	environmentName,
	type InputsOf,
	optional,
	path,
	refName,
	secretText,
	serviceName,
	sha,
	text,
	versionText,
} from "@octoacme/shared/runtime/inputs.ts";
import { defineOutputs } from "@octoacme/shared/runtime/outputs.ts";
import { MODES } from "@octoacme/shared/vocabulary.ts";

/** What happens to the run that waited when the decision turns to go. */
export const CONTINUATIONS = ["none", "rerun", "dispatch"] as const;

export const inputs = defineInputs({
	"github-token": secretText(),
	version: versionText(),
	sha: optional(sha()),
	environment: optional(environmentName()),
	service: optional(serviceName()),
	"policy-file": path(),
	"policy-ref": optional(refName()),
	mode: choice(MODES),
	"dry-run": boolean(),
	reports: optional(path()),
	"release-issue": boolean(),
	continue: choice(CONTINUATIONS),
	"continue-workflow": optional(text({ maxLength: 200, expected: "the file name of a workflow, such as ship.yml" })),
});
export type PreflightInputs = InputsOf<typeof inputs>;

export const outputs = defineOutputs([
	"tag",
	"prerelease",
	"previous-version",
	"previous-sha",
	"policy-digest",
	"issue-number",
	"issue-url",
]);
export type OutputName = (typeof outputs)["names"][number];
