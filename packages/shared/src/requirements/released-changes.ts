/** The changes of the release as the notes have them, from the facts that preflight judges. */
import type { Change } from "../notes/change.ts";
import { readChanges } from "../notes/changes.ts";
import { matchesAny } from "../policy/changes.ts";
import type { Policy } from "../policy/policy.ts";
import { parseCommitMessage } from "../release/commits.ts";
import type { PreflightFacts, PullRequestFact } from "./facts.ts";

/**
 * Empty when the commits could not be read: other requirements say so. A commit belongs to the services whose files its pull
 * request changes; without a pull request, or when not all of its files are known, it belongs to every service.
 */
export function listReleasedChanges(facts: PreflightFacts, policy: Policy): readonly Change[] {
	if (!facts.range.ok) return [];
	const merged = facts.pulls.ok ? facts.pulls.value.filter((pull) => pull.merged) : [];
	const pullOf = new Map<string, PullRequestFact>();
	for (const pull of [...merged].sort(
		(a, b) => (a.mergedAt ?? "").localeCompare(b.mergedAt ?? "") || a.number - b.number,
	))
		for (const sha of [...pull.commits, ...(pull.mergeSha === null ? [] : [pull.mergeSha])])
			if (!pullOf.has(sha)) pullOf.set(sha, pull);
	const { changes } = readChanges(
		{
			commits: facts.range.value.commits.map(({ sha, parents, message }, order) => {
				const pull = pullOf.get(sha);
				return {
					sha,
					parents,
					author: "",
					date: new Date(order * 1_000).toISOString(),
					message: parseCommitMessage(message),
					...(pull === undefined || pull.incomplete !== undefined || pull.files.length === 0
						? {}
						: { paths: pull.files.map(({ path }) => path) }),
				};
			}),
			pulls: merged.map(({ number, title, body, labels, author, url }) => ({
				number,
				title,
				body: body ?? "",
				labels,
				author,
				authorIsBot: false,
				firstContribution: false,
				url,
			})),
			pullOfCommit: new Map([...pullOf].map(([sha, { number }]) => [sha, number])),
			servicePaths: policy.paths,
		},
		{ sections: policy.notes.sections ?? [], hidden: policy.notes.hidden ?? [] },
		matchesAny,
	);
	return changes;
}
