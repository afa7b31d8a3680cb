/** Reads whether a person is in a role of the policy: the same rule as for signatures, over what GitHub says of the person. */
import type { Role } from "../policy/schema.ts";
import { isInRole as judgeRole } from "../requirements/roles.ts";
import type { Fact } from "../vocabulary.ts";
import type { GitHub } from "./client.ts";
import { fact } from "./fact.ts";
import { createTeamReader, readPermission } from "./permissions.ts";

/** Not known (a team that the token cannot read) is a failed fact, never "no": it says which permission is missing. */
export async function isInRole(github: GitHub, role: Role, login: string): Promise<Fact<boolean>> {
	const permission = await fact(readPermission(github, login));
	if (!permission.ok) return permission;
	const judge = (teams: Readonly<Record<string, Fact<boolean>>>) =>
		judgeRole({ roles: { asked: role } }, "asked", login, { [login.toLowerCase()]: { permission, teams } });
	const known = judge({});
	if (known.state !== "unknown") return { ok: true, value: known.state === "yes" };
	const members = await Promise.all(createTeamReader(github, role.teams)(login).map((member) => fact(member)));
	const teams = Object.fromEntries(role.teams.map((team, index) => [team, members[index]!]));
	const unread = members.find((member) => !member.ok);
	const standing = judge(teams);
	return standing.state === "unknown" && unread !== undefined ? unread : { ok: true, value: standing.state === "yes" };
}
