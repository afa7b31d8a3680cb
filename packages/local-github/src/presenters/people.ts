/** How users, collaborators, teams and the organization look in GitHub's answers. */
import { type CollaborationState, findUser, type RepositoryRole, type TeamState } from "../collaboration-state.ts";
import type { Exchange } from "../routes/exchange.ts";
import { encodeNodeId, identify, presentUser } from "./identity.ts";

const RANK: Record<RepositoryRole, number> = { none: 0, read: 1, triage: 2, write: 3, maintain: 4, admin: 5 };

/** Says whether a role includes another. */
export function holdsRole(role: RepositoryRole, needed: RepositoryRole): boolean {
	return RANK[role] >= RANK[needed];
}

/** Shows a user's public profile. */
export function presentPerson(exchange: Exchange, login: string): Record<string, unknown> {
	const user = findUser(exchange.people, login);
	const createdAt = user?.createdAt ?? "2024-01-01T00:00:00Z";
	return {
		...presentUser(exchange, user?.login ?? login),
		name: user?.name ?? null,
		company: null,
		blog: "",
		location: null,
		email: user?.email ?? null,
		hireable: null,
		bio: null,
		public_repos: 0,
		public_gists: 0,
		followers: 0,
		following: 0,
		created_at: createdAt,
		updated_at: createdAt,
	};
}

/** Shows a user with the role on the repository. */
export function presentCollaborator(exchange: Exchange, login: string, role: RepositoryRole): Record<string, unknown> {
	return {
		...presentUser(exchange, login),
		permissions: {
			pull: holdsRole(role, "read"),
			triage: holdsRole(role, "triage"),
			push: holdsRole(role, "write"),
			maintain: holdsRole(role, "maintain"),
			admin: holdsRole(role, "admin"),
		},
		role_name: role,
	};
}

/** Gives the coarse `permission` beside `role_name`: maintain reads as write, triage as read. */
export function legacyPermission(role: RepositoryRole): "admin" | "write" | "read" | "none" {
	if (role === "maintain") return "write";
	return role === "triage" ? "read" : role;
}

/** Shows the organization that owns the repository. */
export function presentOrganization(exchange: Exchange): Record<string, unknown> {
	const login = exchange.repository.owner;
	const url = `${exchange.api}/orgs/${login}`;
	return {
		login,
		id: identify(login),
		node_id: encodeNodeId("Organization", login),
		url,
		repos_url: `${url}/repos`,
		events_url: `${url}/events`,
		hooks_url: `${url}/hooks`,
		issues_url: `${url}/issues`,
		members_url: `${url}/members{/member}`,
		public_members_url: `${url}/public_members{/member}`,
		avatar_url: `${exchange.web}/avatars/${login}`,
		html_url: `${exchange.web}/${login}`,
		description: null,
		name: login,
		has_organization_projects: true,
		has_repository_projects: true,
		public_repos: exchange.repository.private ? 0 : 1,
		public_gists: 0,
		followers: 0,
		following: 0,
		type: "Organization",
		created_at: "2024-01-01T00:00:00Z",
		updated_at: "2024-01-01T00:00:00Z",
		archived_at: null,
	};
}

/** Gives the API address of a team. */
export function teamAddress(exchange: Exchange, slug: string): string {
	return `${exchange.api}/orgs/${exchange.repository.owner}/teams/${slug}`;
}

/** Shows a team the way pull requests embed it. */
function presentTeamBriefly(exchange: Exchange, team: TeamState): Record<string, unknown> {
	const url = teamAddress(exchange, team.slug);
	return {
		id: identify(team.slug),
		node_id: encodeNodeId("Team", team.slug),
		url,
		html_url: `${exchange.web}/orgs/${exchange.repository.owner}/teams/${team.slug}`,
		members_url: `${url}/members{/member}`,
		repositories_url: `${url}/repos`,
		name: team.name,
		slug: team.slug,
		description: team.description,
		privacy: "closed",
		permission: "push",
		parent: null,
		type: "organization",
		organization_id: identify(exchange.repository.owner),
	};
}

/** Shows a team whole. */
export function presentTeam(exchange: Exchange, team: TeamState): Record<string, unknown> {
	return {
		...presentTeamBriefly(exchange, team),
		members_count: team.members.length,
		repos_count: 1,
		created_at: team.createdAt,
		updated_at: team.createdAt,
		organization: presentOrganization(exchange),
	};
}

/** Finds a team by slug. */
export function findTeam(state: CollaborationState, slug: string): TeamState | undefined {
	return state.teams.find((team) => team.slug.toLowerCase() === slug.toLowerCase());
}
