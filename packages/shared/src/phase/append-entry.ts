/** The one writer of the release record: a check run on the commit with a readable summary and the entry's machine part. */
import { ActionableError } from "../errors.ts";
import { upsertCheckRun } from "../github/check-runs.ts";
import type { GitHub } from "../github/client.ts";
import type { ActionRuntime } from "../process/action.ts";
import { renderSummary, type SummarySection } from "../process/summary.ts";
import { nameCheckRun } from "../record/check-run.ts";
import type { EntryFields, RecordEntry } from "../record/entry.ts";
import { ENTRY_ROOM, fitEntry } from "../record/entry-room.ts";
import { encodeRecord } from "../record/machine-part.ts";
import { encodeHidden } from "../text/hidden-json.ts";
import type { CheckConclusion } from "../vocabulary.ts";
import { type ReleaseRecord, readRecord } from "./read-record.ts";

type Runtime = Pick<ActionRuntime, "context" | "clock">;

/** Bytes; GitHub takes 65,535 characters of a check run's summary. */
const SUMMARY_LIMIT = 60_000;

/** What a phase says; who, when and in which run is the same rule for all and is filled in here. */
export interface PhaseEntry extends Omit<EntryFields, "at" | "actor" | "run" | "repository" | "omitted"> {
	/** Fewer facts that decide the same, tried in their order when all of them do not fit. */
	readonly smaller?: Iterable<unknown>;
	readonly checkRun: {
		readonly conclusion: CheckConclusion;
		/** One line of plain text. */
		readonly title: string;
		readonly summary: readonly SummarySection[];
	};
	/** The entry that says the same already, whichever run wrote it: then nothing is written. */
	readonly known?: (entries: readonly RecordEntry[]) => RecordEntry | undefined;
	/** The next run goes on from the facts: when not even the smallest fit, nothing is written and an ActionableError is thrown. */
	readonly needsFacts?: true;
	/** The record that it follows, by a caller who has just read or written it. */
	readonly after?: KnownRecord;
}

/** The entries of a release and the check runs of our actions on its commit. */
export type KnownRecord = Pick<ReleaseRecord, "entries" | "checkRuns">;

/** The record, this entry counted. */
export interface WrittenEntry extends KnownRecord {
	readonly entry: RecordEntry;
	/** Address of the check run; of the run that wrote it for an entry that was `known`. */
	readonly url: string;
}

/**
 * Writes the entry, once for the same decision over the same facts in the same run. For the phases whose result is the entry
 * (preflight, verify, announce): an ActionableError ends them. Needs `checks: write`.
 */
export async function appendEntry(github: GitHub, runtime: Runtime, phase: PhaseEntry): Promise<WrittenEntry> {
	const { checkRun, smaller, known, needsFacts, after, ...fields } = phase;
	const { context, clock } = runtime;
	const { actor, triggeringActor } = context;
	const { entries, checkRuns } = after ?? (await readRecord(github, phase));
	const same = known?.(entries);
	if (same !== undefined) return { entry: same, url: same.run.url, entries, checkRuns };
	const entry = fitEntry(
		entries,
		{
			...fields,
			at: new Date(clock.now()).toISOString(),
			actor: triggeringActor,
			run: {
				id: context.runId,
				attempt: context.runAttempt,
				url: context.runUrl,
				...(actor === triggeringActor ? {} : { startedBy: actor }),
			},
			repository: context.repository.fullName,
		},
		smaller,
	);
	if (needsFacts && !("facts" in entry))
		throw new ActionableError({
			code: "invalid-policy",
			message: `What ${phase.phase} has to keep takes ${encodeHidden(phase.facts).length} characters; a check run holds ${ENTRY_ROOM}.`,
			hint: "Split it up: fewer audiences and channels for one service.",
		});
	const { checkRun: written } = await upsertCheckRun(
		github,
		{
			sha: phase.sha,
			...nameCheckRun(phase),
			conclusion: checkRun.conclusion,
			title: checkRun.title,
			summary: renderSummary(checkRun.summary, SUMMARY_LIMIT),
			text: encodeRecord(entry),
			completedAt: entry.at,
			detailsUrl: entry.run.url,
			keepsHistory: true,
		},
		checkRuns,
	);
	return {
		entry,
		url: written.url,
		entries: entries.includes(entry) ? entries : [...entries, entry],
		checkRuns: [...checkRuns.filter(({ id }) => id !== written.id), written],
	};
}

/**
 * The same for the phases that may go on without their entry: what deploy and rollback changed stands all the same, and notes are
 * drafted by jobs that may not write check runs. An ActionableError becomes the failure that the caller reports.
 */
export async function tryAppendEntry(
	github: GitHub,
	runtime: Runtime,
	phase: PhaseEntry,
): Promise<WrittenEntry | { readonly failure: ActionableError }> {
	try {
		return await appendEntry(github, runtime, phase);
	} catch (thrown) {
		if (!(thrown instanceof ActionableError)) throw thrown;
		return { failure: thrown };
	}
}

/** The sentence for the log and the summary. */
export function describeMissingEntry(failure: ActionableError): string {
	return `The release record was not written: ${failure.message} ${failure.hint}`;
}
