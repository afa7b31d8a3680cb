/** People: collaborators and their permission, users, the organization and its teams, which no app token sees. */
import { findUser, roleOf, type TeamState } from "../collaboration-state.ts";
import * as people from "../presenters/people.ts";
import { type Exchange, hasPermission, notFound, Refusal, type Route } from "./exchange.ts";

const REFUSED = "Resource not accessible by integration";

function requirePerson(exchange: Exchange): void {
	if (exchange.caller.app !== null) throw new Refusal(403, REFUSED);
}

function requireTeam(exchange: Exchange): TeamState {
	// An App that was granted `members` sees teams; a workflow's own token never is.
	if (!hasPermission(exchange.caller, "members", "read")) requirePerson(exchange);
	const team = people.findTeam(exchange.people, exchange.path["team_slug"] ?? "");
	if (team === undefined || exchange.path["org"]?.toLowerCase() !== exchange.repository.owner.toLowerCase())
		throw notFound();
	return team;
}

/** Serves collaborators, users, the organization and teams. */
export const peopleRoutes: readonly Route[] = [
	{
		operation: "repos/get-collaborator-permission-level",
		permission: null,
		serve(exchange) {
			const { caller } = exchange;
			if (caller.app === null && !people.holdsRole(roleOf(exchange.people, caller.login), "write"))
				throw new Refusal(403, "Must have push access to view collaborator permission.");
			const user = findUser(exchange.people, exchange.path["username"] ?? "");
			if (user === undefined) throw notFound();
			// Everybody reads a public repository, and is said to.
			const role = user.role === "none" && !exchange.repository.private ? "read" : user.role;
			const shown = people.presentCollaborator(exchange, user.login, role);
			return { status: 200, body: { permission: people.legacyPermission(role), role_name: role, user: shown } };
		},
	},
	{
		operation: "users/get-authenticated",
		permission: null,
		serve(exchange) {
			requirePerson(exchange);
			return { status: 200, body: people.presentPerson(exchange, exchange.caller.login) };
		},
	},
	{
		operation: "orgs/get",
		permission: null,
		serve(exchange) {
			const asked = exchange.path["org"]?.toLowerCase();
			const known = exchange.people.ownedByOrganization && asked === exchange.repository.owner.toLowerCase();
			if (!known) throw notFound();
			return { status: 200, body: people.presentOrganization(exchange) };
		},
	},
	{
		operation: "teams/get-by-name",
		permission: null,
		serve: (exchange) => ({ status: 200, body: people.presentTeam(exchange, requireTeam(exchange)) }),
	},
	{
		operation: "teams/get-membership-for-user-in-org",
		permission: null,
		serve(exchange) {
			const team = requireTeam(exchange);
			const login = exchange.path["username"] ?? "";
			const member = team.members.find((candidate) => candidate.login.toLowerCase() === login.toLowerCase());
			if (member === undefined) throw notFound();
			const url = `${people.teamAddress(exchange, team.slug)}/memberships/${member.login}`;
			return { status: 200, body: { url, role: member.role, state: "active" } };
		},
	},
];
