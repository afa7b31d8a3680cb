/** The typed inputs and outputs of release-notes; defaults are in action.yml. */
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
	phase: choice(["draft", "publish"]),
	"require-verified": boolean(),
	product: optional(text({ maxLength: 100 })),
	history: choice(["auto", "git", "api"]),
	template: optional(path()),
});
export type NotesInputs = InputsOf<typeof inputs>;

export const outputs = defineOutputs([
	"release-id",
	"release-url",
	"draft",
	"previous-version",
	"changelog",
	"support-brief",
	"stakeholder-summary",
]);
