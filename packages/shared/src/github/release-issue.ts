/** Our release issue: its comments as they are now, the revokes that were seen before, and what those who signed may do. */
import type { Policy } from "../policy/policy.ts";
import type { RecordEntry } from "../record/entry.ts";
import type { CommentFact, PersonFact, PreflightFacts, RevokeFact } from "../requirements/facts.ts";
import { readIssueState } from "../requirements/issue-state.ts";
import { parseRevokes } from "../requirements/revokes.ts";
import { readMarker } from "../text/marker.ts";
import type { GitHub } from "./client.ts";
import { fact } from "./fact.ts";
import { listComments, listEditedComments } from "./issues.ts";
import { createTeamReader, readPermission } from "./permissions.ts";
import type { OverviewIssue, ReleaseOverview } from "./release-overview.ts";

/** The oldest that this token opened for the version and service. */
export function findIssue(overview: ReleaseOverview, policy: Policy, version: string): OverviewIssue | null {
	if (!overview.releaseIssues.ok) return null;
	const marker = `<!-- octoacme:release:${policy.service ?? "-"}:${version} -->`;
	const own = overview.releaseIssues.value.filter((issue) => issue.own && readMarker(issue.body) === marker);
	return [...own].sort((a, b) => a.number - b.number)[0] ?? null;
}

export async function readIssueComments(
	github: GitHub,
	overview: ReleaseOverview,
	issue: OverviewIssue | null,
): Promise<PreflightFacts["comments"]> {
	if (!overview.releaseIssues.ok) return overview.releaseIssues;
	if (issue === null) return { ok: true, value: [] };
	return fact(() => readComments(github, issue.number));
}

/** All comments of the issue; an edit within the second of the comment counts as one too. */
async function readComments(github: GitHub, number: number): Promise<readonly CommentFact[]> {
	const [all, edited] = await Promise.all([listComments(github, number), listEditedComments(github, number)]);
	return all.map((comment) => (edited.has(comment.id) ? { ...comment, edited: true } : comment));
}

/** Revokes kept in the release issue, and in the record on this commit, which a person who may edit the issue cannot change. */
export function listSeenRevokes(
	entries: readonly RecordEntry[],
	release: {
		readonly issue: { readonly body: string } | null;
		readonly version: string;
		readonly service: string | undefined;
	},
	now: number,
): readonly RevokeFact[] {
	const { issue, version, service = null } = release;
	const recorded = entries
		.filter((entry) => entry.phase === "preflight" && entry.version === version && entry.service === service)
		.flatMap(({ facts }) => {
			const { revokes } = (facts ?? {}) as { readonly revokes?: unknown };
			return Array.isArray(revokes) ? revokes : [];
		});
	return parseRevokes([...readIssueState(issue?.body ?? "").revokes, ...recorded], now);
}

/** By login: the permission on the repository, and membership of each team of the policy. */
export async function readPeople(
	github: GitHub,
	policy: Policy,
	logins: readonly string[],
): Promise<Readonly<Record<string, PersonFact>>> {
	const teams = [...new Set(Object.values(policy.roles).flatMap((role) => role.teams))].sort();
	const readTeams = createTeamReader(github, teams);
	const entries = await Promise.all(
		logins.map(async (login): Promise<[string, PersonFact]> => {
			const [permission, ...members] = await Promise.all([
				fact(() => readPermission(github, login)),
				...readTeams(login).map((member) => fact(member)),
			]);
			return [login, { permission, teams: Object.fromEntries(teams.map((team, index) => [team, members[index]!])) }];
		}),
	);
	return Object.fromEntries(entries);
}
