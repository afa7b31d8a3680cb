/** What an earlier run left of an incident in its issue, as far as it is believed: anybody with push access may edit the issue. */
import { describeError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { readLastEditor } from "@octoacme/shared/github/issue-editor.ts";
import { type Issue, readOwnLogin } from "@octoacme/shared/github/issues.ts";
import type { Incident } from "@octoacme/shared/incident/incident.ts";
import { readIncidentIssue } from "@octoacme/shared/incident/issue.ts";
import { isTrustedAuthor } from "@octoacme/shared/record/provenance.ts";
import { canonicalJson } from "@octoacme/shared/text/canonical.ts";
import type { EditedIncident } from "./incident-merge.ts";

/** `whole`: this token's account wrote the body last. `edited`: somebody else did. */
export type KnownIncident =
	| { readonly kind: "whole"; readonly incident: Incident }
	| { readonly kind: "edited"; readonly incident: EditedIncident };

interface Reading {
	/** Gets a sentence for people. */
	readonly note: (problem: string) => void;
	/** Receipts that this run knows itself: of them alone an edited body is believed. */
	readonly own?: readonly object[];
}

/**
 * Undefined when the body holds no facts that are whole. Of one that somebody else edited only what decides nothing is kept: a message
 * that comes twice is better than none, and this run's own facts are better than anybody's.
 */
export async function readKnownIncident(
	github: GitHub,
	issue: Pick<Issue, "number" | "body">,
	{ note, own: receipts = [] }: Reading,
): Promise<KnownIncident | undefined> {
	const incident = readIncidentIssue(issue.body);
	if (incident === undefined) return undefined;
	try {
		const [editor, own] = await Promise.all([readLastEditor(github, issue.number), readOwnLogin(github)]);
		if (isTrustedAuthor(editor, { own, authors: [] })) return { kind: "whole", incident };
		note(
			`the incident #${issue.number} was edited by ${editor ?? "a deleted account"}: of what it says only the timeline is kept, and everybody is notified again whom this run has not notified itself`,
		);
		const { openedAt, timeline, security } = incident;
		return { kind: "edited", incident: { openedAt, timeline, security, receipts: selectOwn(incident, receipts) } };
	} catch (thrown) {
		// Editing the issue cannot make this request fail, so a failure is no attack.
		note(`who edited the incident #${issue.number} could not be read: ${describeError(thrown)}`);
		return { kind: "whole", incident };
	}
}

/** The same for an incident that this run has open: asks who edited the body only where it holds more than this run knows. */
export async function rereadIncident(
	github: GitHub,
	issue: Pick<Issue, "number" | "body">,
	{ note, open }: Pick<Reading, "note"> & { readonly open: Incident },
): Promise<KnownIncident | undefined> {
	const incident = readIncidentIssue(issue.body);
	if (incident === undefined) return undefined;
	const isNothingNew = selectOwn(incident, open.receipts).length === incident.receipts.length;
	if (isNothingNew && (open.security || !incident.security)) return { kind: "whole", incident };
	return readKnownIncident(github, issue, { note, own: open.receipts });
}

function selectOwn({ receipts }: Incident, own: readonly object[]): Incident["receipts"] {
	const known = new Set(own.map((receipt) => canonicalJson(receipt)));
	return receipts.filter((receipt) => known.has(canonicalJson(receipt)));
}
