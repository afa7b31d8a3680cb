/** Reads whether a person is in a role of the policy: by login, by permission on the repository, or by team where the token can see it. */

import type { Role } from "../policy/schema.ts";
import type { Fact } from "../vocabulary.ts";
import type { GitHub } from "./client.ts";
import { fact } from "./fact.ts";
import { hasPermission, isTeamMember, readPermission } from "./permissions.ts";

/**
 * isInRole: the cheapest proof first. Not known (a team that the token cannot read) is a failed fact, never "no" by
 * itself: the reader says which permission is missing.
 */
export async function isInRole(github: GitHub, role: Role, login: string): Promise<Fact<boolean>> {
	if (role.users.some((user) => user.toLowerCase() === login.toLowerCase())) return { ok: true, value: true };
	let unknown: Fact<boolean> | undefined;
	if (role.permission !== undefined) {
		const permission = await fact(readPermission(github, login));
		if (permission.ok && hasPermission(permission.value, role.permission)) return { ok: true, value: true };
		if (!permission.ok) unknown = permission;
	}
	for (const team of role.teams) {
		const member = await fact(isTeamMember(github, team, login));
		if (member.ok && member.value) return member;
		if (!member.ok) unknown ??= member;
	}
	return unknown ?? { ok: true, value: false };
}
