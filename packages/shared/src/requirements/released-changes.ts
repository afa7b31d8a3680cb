/** The changes of the release as the notes have them, from the facts that preflight judges. */
import type { Change } from "../notes/change.ts";
import { readChanges } from "../notes/changes.ts";
import { toNotedPull } from "../notes/facts.ts";
import { matchesAny } from "../policy/changes.ts";
import type { Policy } from "../policy/policy.ts";
import { parseCommitMessage } from "../release/commits.ts";
import { assignByAssociation, listNamed } from "../release/pull-request.ts";
import type { PreflightFacts } from "./facts.ts";

/**
 * Empty when the commits could not be read: other requirements say so. A commit belongs to the services whose files its pull
 * request changes; without a pull request, or when not all of its files are known, it belongs to every service.
 */
export function listReleasedChanges(facts: PreflightFacts, policy: Policy): readonly Change[] {
	if (!facts.range.ok) return [];
	const { commits } = facts.range.value;
	const merged = facts.pulls.ok ? facts.pulls.value.filter((pull) => pull.merged) : [];
	const { changes } = readChanges(
		{
			commits: commits.map(({ sha, parents, message }, order) => ({
				sha,
				parents,
				author: "",
				date: new Date(order * 1_000).toISOString(),
				message: parseCommitMessage(message),
			})),
			pulls: merged.map((pull) => toNotedPull(pull)),
			pullOfCommit: assignByAssociation(listNamed(commits), merged),
			servicePaths: policy.paths,
		},
		{ sections: policy.notes.sections ?? [], hidden: policy.notes.hidden ?? [] },
		matchesAny,
	);
	return changes;
}
