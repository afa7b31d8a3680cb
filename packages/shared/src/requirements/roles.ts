/** Whether a person holds a role of the policy: named in it, in one of its teams, or with its permission on the repository. */
import type { Policy } from "../policy/policy.ts";
import type { Role } from "../policy/schema.ts";
import type { PersonFact } from "./facts.ts";

type RoleStanding =
	| { readonly state: "yes" }
	| { readonly state: "no"; readonly why: string }
	| { readonly state: "unknown"; readonly why: string };

const LEVELS = ["none", "read", "triage", "write", "maintain", "admin"] as const;
type RepositoryPermission = (typeof LEVELS)[number];

/**
 * Who has no access any more is out, though still listed; what could not be read is unknown and never yes. On a public
 * repository GitHub says `read` of everybody: there a listed login counts until it is taken off the list.
 */
export function isInRole(
	policy: Pick<Policy, "roles">,
	roleName: string,
	login: string,
	people: Readonly<Record<string, PersonFact>>,
): RoleStanding {
	const role = policy.roles[roleName];
	if (role === undefined) return { state: "no", why: `the policy has no role ${roleName}` };
	const outside = {
		state: "no",
		why: `@${login} is not in the role ${roleName} (${describeRole(policy, roleName)})`,
	} as const;
	if (!mayBeInRole(policy, roleName, login)) return outside;
	const person = people[login.toLowerCase()];
	if (person === undefined) return { state: "unknown", why: `nothing was read about @${login}` };
	if (!person.permission.ok)
		return {
			state: "unknown",
			why: `the permission of @${login} could not be read: ${person.permission.failure.message}`,
		};
	const permission = person.permission.value;
	if (permission === "none") return { state: "no", why: `@${login} has no access to the repository (any more)` };
	if (isNamed(role, login)) return { state: "yes" };
	if (role.permission !== undefined && LEVELS.indexOf(permission) >= LEVELS.indexOf(role.permission))
		return { state: "yes" };
	const teams = role.teams.map((team) => ({ team, member: person.teams[team] }));
	if (teams.some(({ member }) => member?.ok === true && member.value)) return { state: "yes" };
	const unread = teams.find(({ member }) => member === undefined || !member.ok);
	if (unread !== undefined)
		return {
			state: "unknown",
			why: `whether @${login} is in the team ${unread.team} could not be read${unread.member?.ok === false ? `: ${unread.member.failure.message}` : ""}`,
		};
	return outside;
}

/** Whether anything that GitHub may say of a person can put them in the role: it takes more than names. */
export function mayBeInRole(policy: Pick<Policy, "roles">, roleName: string, login: string): boolean {
	const role = policy.roles[roleName];
	if (role === undefined) return false;
	return role.permission !== undefined || role.teams.length > 0 || isNamed(role, login);
}

function isNamed({ users }: Pick<Role, "users">, login: string): boolean {
	return users.some((user) => user.toLowerCase() === login.toLowerCase());
}

/**
 * Whether a person with this permission is in no role of the policy, however GitHub answers what else could be asked. Who may push
 * is never one: they are told what is missing.
 */
export function isStranger(policy: Pick<Policy, "roles">, login: string, permission: RepositoryPermission): boolean {
	if (permission === "none") return true;
	if (permission !== "read") return false;
	return Object.values(policy.roles).every(
		(role) => role.teams.length === 0 && role.permission !== "read" && !isNamed(role, login),
	);
}

/** Who is in a role, in words. */
export function describeRole(policy: Pick<Policy, "roles">, roleName: string): string {
	const role = policy.roles[roleName];
	if (role === undefined) return roleName;
	const parts = [
		...role.users.map((user) => `@${user}`),
		...role.teams.map((team) => `@${team}`),
		...(role.permission === undefined ? [] : [`anyone with ${role.permission} permission`]),
	];
	return parts.length === 0 ? "nobody yet" : parts.join(", ");
}
