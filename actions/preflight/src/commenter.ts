/** Looks at who commented before anything else is read: a comment of a person in no role of the policy changes nothing. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { readPermission } from "@octoacme/shared/github/permissions.ts";
import { loadPolicy } from "@octoacme/shared/phase/load-policy.ts";
import { isStranger } from "@octoacme/shared/requirements/roles.ts";
import type { PreflightInputs } from "./inputs.ts";
import type { ReleaseSubject } from "./release-subject.ts";

export interface Stranger {
	readonly login: string;
	/** Why the policy, and so its roles, could not be read; null where it was, or did not matter. */
	readonly failure: string | null;
}

/**
 * The login of a commenter who can be in no role; null for anybody else, and where the permission cannot be read. One request for a
 * person without access to the repository; two, and one per base of the policy, for one who may only read it, such as everybody in a
 * public one. Such a person's comment changes nothing either while the policy cannot be used: anybody could start runs that fail.
 */
export async function findStranger(
	github: GitHub,
	inputs: Pick<PreflightInputs, "policyFile" | "policyRef">,
	{ comment, service, version }: ReleaseSubject,
): Promise<Stranger | null> {
	const login = comment?.author ?? null;
	if (login === null) return null;
	const permission = await fact(() => readPermission(github, login));
	if (!permission.ok || (permission.value !== "none" && permission.value !== "read")) return null;
	if (permission.value === "none") return { login, failure: null };
	const { policyFile, policyRef } = inputs;
	const policy = await fact(() => loadPolicy(github, { policyFile, policyRef, service, version }));
	if (!policy.ok) return { login, failure: policy.failure.message };
	return isStranger(policy.value, login, permission.value) ? { login, failure: null } : null;
}
