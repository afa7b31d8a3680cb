/** The changes of the release as the notes read them, shown there or not, from the facts that preflight judges. */
import type { Change } from "../notes/change.ts";
import { readChanges } from "../notes/changes.ts";
import { toNoteCommit, toNotedPull } from "../notes/facts.ts";
import { matchesAny } from "../policy/changes.ts";
import type { Policy } from "../policy/policy.ts";
import { assignByAssociation, listNamed } from "../release/pull-request.ts";
import type { PreflightFacts } from "./facts.ts";

/**
 * Empty when the commits could not be read: other requirements say so. A commit belongs to the services whose files it or its pull
 * request changes; when these are not known, it belongs to every service.
 */
export function listReleasedChanges(facts: Pick<PreflightFacts, "range" | "pulls">, policy: Policy): readonly Change[] {
	if (!facts.range.ok) return [];
	const { commits } = facts.range.value;
	const merged = facts.pulls.ok ? facts.pulls.value.filter((pull) => pull.merged) : [];
	const { changes, hidden } = readChanges(
		{
			commits: commits.map(({ foreign, ...commit }, order) =>
				toNoteCommit({
					// Records of earlier versions hold the order alone.
					author: "",
					date: new Date(order * 1_000).toISOString(),
					...commit,
					...(foreign === true ? { paths: [] } : {}),
				}),
			),
			pulls: merged.map((pull) => toNotedPull(pull)),
			pullOfCommit: assignByAssociation(listNamed(commits), merged),
			servicePaths: policy.paths,
		},
		{ sections: policy.notes.sections ?? [], hidden: policy.notes.hidden ?? [] },
		matchesAny,
	);
	// Without a rule's paths, which GitHub does not name for every commit, nothing may be known to be hidden: here as there all count.
	return [...changes, ...hidden];
}
