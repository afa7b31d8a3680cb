/** A record entry of a preflight that kept its facts, as `replay` reads it. */
import { createEntry, type EntryFields, type RecordEntry } from "@octoacme/shared/record/entry.ts";
import { decidePreflight } from "@octoacme/shared/requirements/decide.ts";
import { goodFacts, policyOf, SHA } from "../../shared/test/requirements/release-under-test.ts";

export function entryOf(
	changes: Partial<EntryFields> = {},
	previous: RecordEntry | null = null,
	keep = true,
): RecordEntry {
	const policy = policyOf();
	const facts = goodFacts();
	const { decision, reason, reasons } = decidePreflight(facts, policy);
	return createEntry(
		{
			phase: "preflight",
			at: "2026-01-05T10:00:00.000Z",
			actor: "rita",
			run: { id: "7", attempt: 1, url: "https://github.test/r/7" },
			repository: "acme/shop",
			version: facts.release.version,
			sha: SHA,
			service: null,
			environment: null,
			policyDigest: policy.digest,
			decision,
			reason,
			reasons,
			facts: { policy, facts },
			...changes,
		},
		previous,
		keep,
	);
}
