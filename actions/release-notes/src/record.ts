/** Appends the notes to the release record, and reads what the other phases left there. */
import { type ActionableError, describeError } from "@octoacme/shared/errors.ts";
import { upsertCheckRun } from "@octoacme/shared/github/check-runs.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { GitHubError } from "@octoacme/shared/github/failure.ts";
import type { BuiltNotes } from "@octoacme/shared/notes/document.ts";
import { concludeGate, type GateFinding } from "@octoacme/shared/notes/gate.ts";
import { describeLedger } from "@octoacme/shared/notes/ledger.ts";
import { renderInline } from "@octoacme/shared/notes/prose.ts";
import { readRecord } from "@octoacme/shared/phase/read-record.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";
import { createEntry, type RecordEntry } from "@octoacme/shared/record/entry.ts";
import { encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { digestOf } from "@octoacme/shared/text/canonical.ts";
import { bullets } from "@octoacme/shared/text/markdown.ts";
import type { Gathered } from "./gather.ts";

export interface KeptRecord {
	/** In the order of the chain, our own entry counted. */
	readonly entries: readonly RecordEntry[];
	readonly problems: readonly string[];
}

/** keepRecord: an entry that says the same as the last one is not written again. A token that may not is a problem that is shown. */
export async function keepRecord(
	github: GitHub,
	doors: Pick<ActionDoors, "context" | "clock">,
	subject: {
		readonly gathered: Gathered;
		readonly built: BuiltNotes;
		readonly findings: readonly GateFinding[];
		readonly dryRun: boolean;
	},
): Promise<KeptRecord> {
	if (subject.dryRun) return { entries: [], problems: [] };
	const { built, findings, gathered } = subject;
	const { document } = built;
	const service = gathered.policy.service ?? null;
	const failure = findings.find(({ severity }) => severity === "failure");
	const { decision, reason } = concludeGate(findings);
	const facts = {
		document: digestOf(document),
		ledger: document.ledger,
		findings: findings.map(({ code, severity, sha }) => ({ code, severity, sha })),
	};
	try {
		const record = await readRecord(github, { sha: document.sha, version: document.version, service });
		const own = record.entries.findLast(({ phase }) => phase === "release-notes");
		if (own?.factsDigest === digestOf(facts) && own.decision === decision)
			return { entries: record.entries, problems: [] };
		const at = new Date(doors.clock.now()).toISOString();
		const { context } = doors;
		const entry = createEntry(
			{
				phase: "release-notes",
				at,
				actor: context.actor,
				run: { id: context.runId, attempt: context.runAttempt, url: context.runUrl },
				repository: context.repository.fullName,
				version: document.version,
				sha: document.sha,
				service,
				environment: null,
				policyDigest: gathered.policy.digest,
				decision,
				reason,
				reasons: [describeLedger(document.ledger), ...findings.map(({ message }) => message)].slice(0, 20),
				facts,
			},
			record.head,
		);
		await upsertCheckRun(github, {
			sha: document.sha,
			name: service === null ? "octoacme/release-notes" : `octoacme/release-notes (${service})`,
			externalId: `octoacme:release-notes:${service ?? "-"}:-:${document.version}`,
			conclusion: failure === undefined ? "success" : "failure",
			title: failure === undefined ? describeLedger(document.ledger) : failure.message,
			summary: [
				describeLedger(document.ledger),
				bullets(findings.slice(0, 50).map(({ message }) => renderInline(message))),
			]
				.filter((part) => part !== "")
				.join("\n\n"),
			text: encodeRecord(entry),
			completedAt: at,
			detailsUrl: context.runUrl,
			keepsHistory: true,
		});
		return { entries: [...record.entries, entry], problems: [] };
	} catch (thrown) {
		if (!(thrown instanceof GitHubError) || thrown.code !== "missing-permission") throw thrown;
		const missing: ActionableError = thrown;
		return { entries: [], problems: [`The release record was not kept: ${describeError(missing)} ${missing.hint}`] };
	}
}
