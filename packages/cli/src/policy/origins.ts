/** Values in force with the place that each comes from, as every command shows them; pure. */
import type { PolicyLayer } from "@octoacme/shared/policy/compose.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { listPolicyValues, type PolicyValue } from "./policy-values.ts";

interface OriginatedValue extends PolicyValue {
	/** `FILE:LINE`, or `built in`. */
	readonly origin: string;
}

export interface PolicyOrigins {
	/** Null: the policy has no services. */
	readonly service: string | null;
	readonly values: readonly OriginatedValue[];
}

/** `layers`: the texts that were laid together, the policy's own last; empty where the built-in policy holds. */
export function listOrigins(
	policies: readonly Policy[],
	layers: readonly Pick<PolicyLayer, "source" | "text">[],
): readonly PolicyOrigins[] {
	return policies.map((policy) => ({
		service: policy.service ?? null,
		values: listPolicyValues(policy, layers).map((value) => ({ ...value, origin: nameOrigin(value) })),
	}));
}

function nameOrigin({ line, source }: PolicyValue): string {
	return line === null ? "built in" : `${source}:${line}`;
}

/** What files set of a requirement, such as `enabled release-policy.yml:12`; empty where all of it is built in. */
export function describeRequirementOrigin({ values }: PolicyOrigins, id: string): readonly string[] {
	const start = `requirements.${id}.`;
	return values
		.filter(({ path, line }) => path.startsWith(start) && line !== null)
		.map(({ path, origin }) => `${path.slice(start.length)} ${origin}`);
}
