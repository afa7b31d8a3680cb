/** Which policy file the command line is about: the flag `--policy-file`, or where it lies by default. */
import { path as pathField } from "@octoacme/shared/process/inputs.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import type { Values } from "./command.ts";
import { UsageError } from "./usage-error.ts";

export const DEFAULT_POLICY = ".github/release-policy.yml";

export function readPolicyPath(values: Values): string {
	const text = values.text("policy-file") ?? DEFAULT_POLICY;
	const parsed = pathField().parse(text);
	if (parsed.ok) return parsed.value;
	throw new UsageError(
		`--policy-file is ${quoteValue(text)}; expected ${pathField().expected}.`,
		`Such as ${DEFAULT_POLICY}.`,
	);
}
