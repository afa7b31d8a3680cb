/** Who holds a role of the policy, by what GitHub says of a person's access. */
import { expect, it } from "vitest";
import type { RepositoryPermission } from "../../src/github/permissions.ts";
import { isInRole } from "../../src/requirements/roles.ts";

const roles = {
	qa: { users: ["mona"], teams: ["octo/qa"], permission: "maintain" as const, notify: [] },
};
const judge = (login: string, permission: RepositoryPermission, isMember?: boolean) =>
	isInRole({ roles }, "qa", login, {
		[login]: {
			permission: { ok: true, value: permission },
			teams: isMember === undefined ? {} : { "octo/qa": { ok: true, value: isMember } },
		},
	}).state;

it.each<[string, RepositoryPermission, boolean | undefined, string]>([
	["mona", "none", true, "no"],
	// GitHub says so of everybody on a public repository: a listed login that left cannot be told apart.
	["mona", "read", undefined, "yes"],
	["mona", "write", undefined, "yes"],
	["hubot", "none", true, "no"],
	["hubot", "read", true, "yes"],
	["hubot", "write", false, "no"],
	["hubot", "maintain", undefined, "yes"],
	["hubot", "read", undefined, "unknown"],
])("%s with %s, a member of the team: %s, is in the role: %s", (login, permission, isMember, state) => {
	expect(judge(login, permission, isMember)).toBe(state);
});
