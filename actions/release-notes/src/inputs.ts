/** The typed inputs and outputs of release-notes; defaults are in action.yml. */

import { RELEASE_INPUTS } from "@octoacme/shared/phase/release-inputs.ts";
import { boolean, choice, defineInputs, type InputsOf, optional, path, text } from "@octoacme/shared/process/inputs.ts";
import { defineOutputs } from "@octoacme/shared/process/outputs.ts";

export const inputs = defineInputs({
	...RELEASE_INPUTS,
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
export type OutputName = (typeof outputs)["names"][number];
