/** The typed inputs and outputs of announce; defaults are in action.yml. */

import { RELEASE_INPUTS } from "@octoacme/shared/phase/release-inputs.ts";
import {
	boolean,
	defineInputs,
	hostName,
	type InputsOf,
	list,
	optional,
	text,
} from "@octoacme/shared/process/inputs.ts";
import { defineOutputs } from "@octoacme/shared/process/outputs.ts";

export const inputs = defineInputs({
	...RELEASE_INPUTS,
	audiences: optional(list(text({ maxLength: 64 }))),
	"allow-draft": boolean(),
	"repeat-unknown": boolean(),
	"allow-hosts": optional(list(hostName())),
});
export type AnnounceInputs = InputsOf<typeof inputs>;

export const outputs = defineOutputs(["receipts", "delivered", "failed", "check-run-url"]);
export type OutputName = (typeof outputs)["names"][number];
