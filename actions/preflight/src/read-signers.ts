/** What is known of those who signed: what they may do, and what changed since the commits they signed. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { isTeamMember, readPermission } from "@octoacme/shared/github/permissions.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { PersonFact, PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import type { RangeSource } from "./range-source.ts";

/** By login: the permission on the repository, and membership of each team of the policy. */
export async function readPeople(
	github: GitHub,
	policy: Policy,
	logins: readonly string[],
): Promise<Readonly<Record<string, PersonFact>>> {
	const teams = [...new Set(Object.values(policy.roles).flatMap((role) => role.teams))].sort();
	const entries = await Promise.all(
		logins.map(async (login): Promise<[string, PersonFact]> => {
			const [permission, ...members] = await Promise.all([
				fact(() => readPermission(github, login)),
				...teams.map((team) => fact(() => isTeamMember(github, team, login))),
			]);
			return [login, { permission, teams: Object.fromEntries(teams.map((team, index) => [team, members[index]!])) }];
		}),
	);
	return Object.fromEntries(entries);
}

/** By signed commit: what happened between it and the release. */
export async function readSince(
	source: RangeSource,
	signed: readonly string[],
	sha: string,
): Promise<PreflightFacts["since"]> {
	const entries = await Promise.all(
		signed.map(async (from) => [from, await fact(() => source.readSince(from, sha))] as const),
	);
	return Object.fromEntries(entries);
}
