/** The typed inputs and outputs of announce; defaults are in action.yml. */
import {
	boolean,
	choice,
	defineInputs,
	environmentName,
	type InputsOf,
	list,
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
	audiences: optional(list(text({ maxLength: 64 }))),
	"allow-draft": boolean(),
	"repeat-unknown": boolean(),
	"allow-hosts": optional(list(text({ maxLength: 255 }))),
});
export type AnnounceInputs = InputsOf<typeof inputs>;

export const outputs = defineOutputs(["receipts", "delivered", "failed", "check-run-url"]);
