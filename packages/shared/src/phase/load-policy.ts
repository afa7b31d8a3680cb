/** Reads the policy that holds for a release: the file on the default branch (or a ref that an input names) over the standard policy. */

import { ActionableError } from "../errors.ts";
import type { GitHub } from "../github/client.ts";
import { readPolicyText } from "../github/policy-file.ts";
import type { Policy } from "../policy/policy.ts";
import { resolvePolicy } from "../policy/resolve.ts";
import type { Environment } from "../policy/schema.ts";
import { standardEnvironment } from "../policy/standard.ts";

export interface PolicyLocation {
	readonly path: string;
	/** Undefined: the default branch. */
	readonly ref?: string | undefined;
	readonly service?: string | undefined;
	/** Chooses the service by its tag pattern when none is named. */
	readonly tag?: string | undefined;
}

const DEFAULT_PATH = ".github/release-policy.yml";

/** Throws `invalid-policy` when a file that an input names is missing: only the default one may be. */
export function requirePolicyFile(path: string, missing: boolean): void {
	if (!missing || path === DEFAULT_PATH) return;
	throw new ActionableError({
		code: "invalid-policy",
		message: `Input policy-file is "${path}"; there is no such file on the branch that the policy is read from.`,
		hint: `Correct the path, or leave \`policy-file\` empty for ${DEFAULT_PATH}.`,
	});
}

/** A missing default file is the standard policy, a missing named one an error; a bad one throws `invalid-policy` with line and column. */
export async function loadPolicy(github: GitHub, where: PolicyLocation): Promise<Policy> {
	const text = await readPolicyText(github, { path: where.path, ref: where.ref });
	requirePolicyFile(where.path, text.kind === "missing");
	if (text.kind === "missing")
		return resolvePolicy({ origin: { kind: "standard" }, service: where.service, tag: where.tag });
	// The YAML reader costs start-up time that repositories without a policy need not pay.
	const { parsePolicy, refusePolicy } = await import("../policy/parse.ts");
	const parsed = parsePolicy(text.text, "unchecked");
	if (!parsed.ok) throw refusePolicy(text, parsed.problems);
	return resolvePolicy({
		file: parsed.file,
		origin: { kind: "file", path: text.path, ref: text.ref, sha: text.sha },
		service: where.service,
		tag: where.tag,
	});
}

/** requireEnvironment: of the policy; under the standard policy any name is an environment without settings. */
export function requireEnvironment(policy: Policy, name: string): Environment {
	const found = policy.environments.find((environment) => environment.name === name);
	if (found !== undefined) return found;
	if (policy.origin.kind === "standard") return standardEnvironment(name);
	throw new ActionableError({
		code: "invalid-input",
		message: `Input environment is "${name}"; the policy knows ${policy.environments.map((environment) => environment.name).join(", ") || "none"}.`,
		hint: "Name an environment of the policy, or add it there.",
	});
}
