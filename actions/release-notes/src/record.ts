/** The notes' entry of the release record, and what the other phases left there. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import type { BuiltNotes } from "@octoacme/shared/notes/document.ts";
import { concludeGate, type GateFinding } from "@octoacme/shared/notes/gate.ts";
import { describeLedger } from "@octoacme/shared/notes/ledger.ts";
import { renderInline } from "@octoacme/shared/notes/prose.ts";
import { describeMissingEntry, tryAppendEntry } from "@octoacme/shared/phase/append-entry.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import type { RecordEntry } from "@octoacme/shared/record/entry.ts";
import { digestOf } from "@octoacme/shared/text/canonical.ts";
import { bullets } from "@octoacme/shared/text/markdown.ts";
import type { Gathered } from "./gather.ts";

interface KeptRecord {
	/** In the order of the chain, our own entry counted. */
	readonly entries: readonly RecordEntry[];
	readonly problems: readonly string[];
}

/**
 * An entry that says the same as the last one is not written again. A token that may not write check runs is a problem that is
 * shown; every other failure ends the action, because the release would be published without its record.
 */
export async function keepRecord(
	github: GitHub,
	runtime: Pick<ActionRuntime, "context" | "clock">,
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
	const failure = findings.find(({ severity }) => severity === "failure");
	const { decision, reason } = concludeGate(findings);
	const facts = {
		document: digestOf(document),
		ledger: document.ledger,
		findings: findings.map(({ code, severity, sha }) => ({ code, severity, sha })),
	};
	const smaller = listSmallerFacts(facts);
	const written = await tryAppendEntry(github, runtime, {
		phase: "release-notes",
		version: document.version,
		sha: document.sha,
		service: gathered.policy.service ?? null,
		environment: null,
		policyDigest: gathered.policy.digest,
		decision,
		reason,
		reasons: [describeLedger(document.ledger), ...findings.map(({ message }) => message)],
		facts,
		smaller,
		known: (entries) => {
			const own = entries.findLast(({ phase }) => phase === "release-notes");
			const isSame = [facts, ...smaller].some((one) => digestOf(one) === own?.factsDigest);
			return isSame && own?.decision === decision ? own : undefined;
		},
		checkRun: {
			conclusion: failure === undefined ? "success" : "failure",
			title: failure === undefined ? describeLedger(document.ledger) : failure.message,
			summary: [
				{ heading: null, body: describeLedger(document.ledger) },
				...findings.slice(0, 50).map(({ message }) => ({ heading: null, body: bullets([renderInline(message)]) })),
			],
		},
	});
	if (!("failure" in written)) return { entries: written.entries, problems: [] };
	if (written.failure.code !== "missing-permission") throw written.failure;
	return { entries: [], problems: [describeMissingEntry(written.failure)] };
}

type NotesRecordFacts = {
	readonly document: string;
	readonly ledger: BuiltNotes["document"]["ledger"];
	readonly findings: readonly Pick<GateFinding, "code" | "severity" | "sha">[];
};

/** The first finding of each code and severity decides the same as all of its kind. */
function listSmallerFacts(facts: NotesRecordFacts): readonly NotesRecordFacts[] {
	const first = new Map<string, NotesRecordFacts["findings"][number]>();
	for (const finding of facts.findings) {
		const key = `${finding.severity} ${finding.code}`;
		if (!first.has(key)) first.set(key, finding);
	}
	const findings = [...first.values()];
	return [
		{ ...facts, findings },
		{ ...facts, findings, ledger: { ...facts.ledger, unexplained: [] } },
	];
}
