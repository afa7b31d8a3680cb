/** Whether the person behind a run may decide what a role decides: to break the glass, to hold and unhold, to lift a quarantine. */
import type { GitHub } from "../github/client.ts";
import { isInRole } from "../github/read-role.ts";
import type { Policy } from "../policy/policy.ts";
import type { RunContext } from "../process/environment.ts";

interface Standing {
	readonly allowed: boolean;
	/** Why not, as the end of a sentence; empty where it is allowed. */
	readonly why: string;
}

/**
 * The same rule as for a signature: named in the policy, in a team of it, or with its permission, and with access to the repository.
 * A re-run repeats what somebody else chose, so that it decides nothing. What cannot be read is a no.
 */
export async function mayDecide(
	github: GitHub,
	context: Pick<RunContext, "actor" | "triggeringActor">,
	policy: Pick<Policy, "roles">,
	roleName: string,
): Promise<Standing> {
	const login = context.triggeringActor;
	const no = (why: string): Standing => ({ allowed: false, why });
	if (login.toLowerCase() !== context.actor.toLowerCase())
		return no(`@${login} re-ran a run that @${context.actor} started; start a run of your own`);
	const role = policy.roles[roleName];
	if (role === undefined) return no(`the policy has no role ${roleName}`);
	const member = await isInRole(github, role, login);
	if (!member.ok)
		return no(`whether @${login} is in the role ${roleName} could not be read: ${member.failure.message}`);
	return member.value ? { allowed: true, why: "" } : no(`@${login} is not in the role ${roleName}`);
}
