/** Looks at who commented before anything else is read: a comment of a person in no role of the policy changes nothing. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { readPermission } from "@octoacme/shared/github/permissions.ts";
import { loadPolicy } from "@octoacme/shared/phase/load-policy.ts";
import { isStranger } from "@octoacme/shared/requirements/roles.ts";
import type { PreflightInputs } from "./inputs.ts";
import type { ReleaseSubject } from "./release-subject.ts";

/**
 * The login of a commenter who can be in no role; null for anybody else, and where it cannot be read. One request for a person
 * without access to the repository, two for one who may only read it, such as everybody in a public one.
 */
export async function findStranger(
	github: GitHub,
	inputs: Pick<PreflightInputs, "policyFile" | "policyRef">,
	{ comment, service, version }: ReleaseSubject,
): Promise<string | null> {
	const login = comment?.author ?? null;
	if (login === null) return null;
	const permission = await fact(() => readPermission(github, login));
	if (!permission.ok || (permission.value !== "none" && permission.value !== "read")) return null;
	if (permission.value === "none") return login;
	const { policyFile, policyRef } = inputs;
	const policy = await loadPolicy(github, { policyFile, policyRef, service, version });
	return isStranger(policy, login, permission.value) ? login : null;
}
