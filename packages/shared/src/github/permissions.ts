/** What a person may do: permission on the repository, membership of a team. */
import * as z from "zod";
import type { GitHub } from "./client.ts";
import { GitHubError, isNotFound, isStatus } from "./failure.ts";

const REPOSITORY_PERMISSIONS = ["none", "read", "triage", "write", "maintain", "admin"] as const;
export type RepositoryPermission = (typeof REPOSITORY_PERMISSIONS)[number];

const permissionShape = z.object({ permission: z.string(), role_name: z.string().optional() });

/** The person's permission; `none` for somebody who is no collaborator or no longer exists. */
export async function readPermission(github: GitHub, login: string): Promise<RepositoryPermission> {
	try {
		const answer = await github.read(
			"/repos/{owner}/{repo}/collaborators/{username}/permission",
			{ username: login },
			permissionShape,
		);
		const isKnown = (name: string | undefined): name is RepositoryPermission =>
			REPOSITORY_PERMISSIONS.includes(name as RepositoryPermission);
		// A custom role has a name of its own; `permission` is then what it is built on.
		if (isKnown(answer.role_name)) return answer.role_name;
		return isKnown(answer.permission) ? answer.permission : "none";
	} catch (thrown) {
		if (isNotFound(thrown)) return "none";
		throw thrown;
	}
}

/** Whether `actual` is at least `needed`. */
export function hasPermission(actual: RepositoryPermission, needed: RepositoryPermission): boolean {
	return REPOSITORY_PERMISSIONS.indexOf(actual) >= REPOSITORY_PERMISSIONS.indexOf(needed);
}

/** Whether a person is an active member of `organization/team`, for each team of a list. */
type ReadTeams = (login: string) => readonly Promise<boolean>[];

/**
 * Membership of teams: that a team can be read is asked once, however many people there are. The job's own token cannot read
 * teams: GitHub then answers 403 or 404, which is told apart by reading the team itself, and thrown as `missing-permission`.
 */
export function createTeamReader(github: GitHub, teams: readonly string[]): ReadTeams {
	const readable = new Map<string, Promise<void>>();
	return (login) =>
		teams.map(async (team) => {
			const asked = readable.get(team) ?? requireTeam(github, team);
			readable.set(team, asked);
			await asked;
			return isMember(github, team, login);
		});
}

async function requireTeam(github: GitHub, team: string): Promise<void> {
	const [org = "", slug = ""] = team.split("/");
	try {
		await github.read("/orgs/{org}/teams/{team_slug}", { org, team_slug: slug }, z.object({ slug: z.string() }));
	} catch (thrown) {
		if (!isNotFound(thrown) && !isStatus(thrown, 403)) throw thrown;
		throw new GitHubError({
			code: "missing-permission",
			status: 403,
			message: `The members of the team ${team} cannot be read with this token.`,
			hint: "GITHUB_TOKEN never may: list the role's `users` or a `permission` in the policy, or pass the token of an App with `members: read`.",
			cause: thrown,
		});
	}
}

async function isMember(github: GitHub, team: string, login: string): Promise<boolean> {
	const [org = "", slug = ""] = team.split("/");
	try {
		const answer = await github.read(
			"/orgs/{org}/teams/{team_slug}/memberships/{username}",
			{ org, team_slug: slug, username: login },
			z.object({ state: z.string() }),
		);
		return answer.state === "active";
	} catch (thrown) {
		if (isNotFound(thrown)) return false;
		throw thrown;
	}
}
