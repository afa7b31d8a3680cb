/** What the record keeps of preflight's facts where there is no room for all of them; pure. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { type Decided, decidePreflight } from "@octoacme/shared/requirements/decide.ts";
import type { PreflightFacts } from "@octoacme/shared/requirements/facts.ts";

/** Fewer facts by which the policy decides the same, for the same reasons: first without the texts that people wrote, then without paths too. */
export function* listSmallerFacts(
	facts: PreflightFacts,
	policy: Policy,
	decided: Pick<Decided, "decision" | "reason" | "reasons" | "revokes">,
): Generator<{ readonly policy: Policy; readonly facts: PreflightFacts; readonly revokes: Decided["revokes"] }> {
	const { decision, reason, reasons, revokes } = decided;
	const wanted = JSON.stringify({ decision, reason, reasons });
	const untold = withoutTexts(facts);
	for (const smaller of [untold, withoutPaths(untold)]) {
		const again = decidePreflight(smaller, policy);
		if (JSON.stringify({ decision: again.decision, reason: again.reason, reasons: again.reasons }) === wanted)
			yield { policy, facts: smaller, revokes };
	}
}

function withoutTexts(facts: PreflightFacts): PreflightFacts {
	const { range, pulls } = facts;
	return {
		...facts,
		range: !range.ok
			? range
			: {
					...range,
					value: {
						...range.value,
						commits: range.value.commits.map((commit) => ({ ...commit, message: commit.message.split("\n", 1)[0]! })),
					},
				},
		pulls: !pulls.ok
			? pulls
			: {
					...pulls,
					value: pulls.value.map((pull) => ({
						...pull,
						reviews: pull.reviews.map((review) => ({ ...review, body: "" })),
						closes: pull.closes.map((issue) => ({ ...issue, body: "" })),
					})),
				},
	};
}

function withoutPaths(facts: PreflightFacts): PreflightFacts {
	const { range, pulls } = facts;
	return {
		...facts,
		range: range.ok ? { ...range, value: { ...range.value, paths: [] } } : range,
		pulls: pulls.ok ? { ...pulls, value: pulls.value.map((pull) => ({ ...pull, files: [] })) } : pulls,
	};
}
