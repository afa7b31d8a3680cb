/** What must hold of the release record that a rollback leaves: whole, nothing said twice, and decided the same from its facts. */
import { orderChain, replay, verifyChain } from "@octoacme/shared/record/chain.ts";
import type { RecordEntry } from "@octoacme/shared/record/entry.ts";
import { decodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { decideRollback, type RollbackRecordFacts } from "../src/decide.ts";

interface PostedCheckRun {
	readonly output?: { readonly text?: string };
}

/** Of check runs as they were posted, in the order of their links. */
export function readEntries(checkRuns: readonly object[]): readonly RecordEntry[] {
	return orderChain(
		checkRuns.map((run) => {
			const decoded = decodeRecord((run as PostedCheckRun).output?.text);
			if (!decoded.ok) throw new Error(decoded.message);
			return decoded.entry;
		}),
	);
}

/** Everything that is wrong with it; empty when all holds. */
export function findRecordFaults(checkRuns: readonly object[]): string[] {
	const entries = readEntries(checkRuns);
	const faults = verifyChain(entries).map(({ message }) => message);
	if (entries.length === 0) faults.push("no record");
	const said = entries.map(({ decision, reason, run }) => `${run.id} ${decision} ${reason}`);
	if (new Set(said).size !== said.length) faults.push(`the record says twice: ${said.join(", ")}`);
	if (entries.at(-1)?.decision !== "rolled-back") faults.push(`the record ends with ${entries.at(-1)?.decision}`);
	for (const entry of entries) {
		const { outcome } = replay(entry, { rollback: (facts) => decideRollback(facts as RollbackRecordFacts) });
		if (outcome.kind !== "same") faults.push(`the record's ${entry.reason} is ${JSON.stringify(outcome)}`);
	}
	return faults;
}
