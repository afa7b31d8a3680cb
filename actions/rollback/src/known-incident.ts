/** What an earlier run left of an incident in its issue, as far as it is believed: anybody with push access may edit the issue. */
import { describeError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { readLastEditor } from "@octoacme/shared/github/issue-editor.ts";
import { type Issue, readOwnLogin } from "@octoacme/shared/github/issues.ts";
import type { Incident, Receipt } from "@octoacme/shared/incident/incident.ts";
import { readIncidentIssue } from "@octoacme/shared/incident/issue.ts";
import { isTrustedAuthor } from "@octoacme/shared/record/provenance.ts";
import { canonicalJson } from "@octoacme/shared/text/canonical.ts";

/**
 * Undefined when the body holds no facts that are whole. Where somebody else wrote the body last, it does not say who was notified: a
 * message that comes twice is better than none. One request more where it holds receipts that this run does not know itself (`own`);
 * `note` gets a sentence for people.
 */
export async function readKnownIncident(
	github: GitHub,
	issue: Pick<Issue, "number" | "body">,
	{ note, own: receipts = [] }: { readonly note: (problem: string) => void; readonly own?: readonly Receipt[] },
): Promise<Incident | undefined> {
	const known = readIncidentIssue(issue.body);
	if (known === undefined) return undefined;
	const ownReceipts = new Set(receipts.map((receipt) => canonicalJson(receipt)));
	if (known.receipts.every((receipt) => ownReceipts.has(canonicalJson(receipt)))) return known;
	try {
		const [editor, own] = await Promise.all([readLastEditor(github, issue.number), readOwnLogin(github)]);
		if (isTrustedAuthor(editor, { own, authors: [] })) return known;
		note(
			`the incident #${issue.number} was edited by ${editor ?? "a deleted account"}: what it says of who was notified does not count, and everybody is notified again`,
		);
		return { ...known, receipts: [], advisoryUrl: "" };
	} catch (thrown) {
		// Nobody who may edit the issue can keep this from being read.
		note(`who edited the incident #${issue.number} could not be read: ${describeError(thrown)}`);
		return known;
	}
}
