/** The typed inputs and outputs of verify; defaults are in action.yml. */

import { RELEASE_INPUTS } from "@octoacme/shared/phase/release-inputs.ts";
import {
	defineInputs,
	duration,
	environmentName,
	hostName,
	type InputsOf,
	list,
	multilineText,
	optional,
	text,
} from "@octoacme/shared/process/inputs.ts";
import { defineOutputs } from "@octoacme/shared/process/outputs.ts";
import { ratio, webAddress } from "./fields.ts";

export const inputs = defineInputs({
	...RELEASE_INPUTS,
	environment: environmentName(),
	"deploy-target": optional(text({ maxLength: 100, expected: "one of the environment's `targets`" })),
	"identity-url": optional(webAddress()),
	"identity-json": optional(text({ maxLength: 500 })),
	"identity-header": optional(text({ maxLength: 100 })),
	"smoke-url": optional(webAddress()),
	"error-rate-url": optional(webAddress()),
	"prometheus-url": optional(webAddress()),
	"error-rate-query": optional(multilineText({ maxLength: 10_000 })),
	"requests-query": optional(multilineText({ maxLength: 10_000 })),
	"max-error-rate": ratio(),
	bake: optional(duration({ min: 100, max: 6 * 3_600_000 })),
	interval: duration({ min: 10, max: 3_600_000 }),
	"allow-hosts": optional(list(hostName())),
	at: optional(text({ maxLength: 200, expected: "a deployment's id, or a version or tag that was deployed there" })),
});
export type VerifyInputs = InputsOf<typeof inputs>;

export const outputs = defineOutputs(["verified", "check-run-url", "signals"]);
export type OutputName = (typeof outputs)["names"][number];
