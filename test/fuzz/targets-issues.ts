/** What must hold for texts of issues that anybody with push access may write, and for the policies that a policy allows. */
import { addTimeline, type Incident } from "@octoacme/shared/incident/incident.ts";
import { readIncidentIssue, renderIncidentIssue } from "@octoacme/shared/incident/issue.ts";
import { composeMessages } from "@octoacme/shared/incident/messages.ts";
import { isUntouched, listOverdueReviews } from "@octoacme/shared/incident/review.ts";
import { parseAllowedPolicies } from "@octoacme/shared/policy/allowed-policies.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { hold, type Target } from "./rule.ts";

const NOW = Date.parse("2026-06-01T00:00:00Z");
const LINKS = { issueUrl: "https://github.test/1", runUrl: "https://github.test/2" };

/** All that a later run does with what it read. */
function goOnWith(incident: Incident): void {
	const at = new Date(NOW).toISOString();
	const body = renderIncidentIssue(addTimeline(incident, { at, what: "looked at" }), null);
	const again = readIncidentIssue(body);
	hold(again !== undefined && again.key === incident.key, "what was written is read again", body);
	for (const about of ["opened", "outcome", "recovered"] as const) composeMessages(incident, LINKS, about);
}

export const ISSUE_TARGETS: Readonly<Record<string, Target>> = {
	"the body of an incident"(text) {
		for (const facts of [text, Buffer.from(text).toString("base64")]) {
			const read = readIncidentIssue(`<!-- octoacme:incident-facts ${facts} -->`);
			if (read !== undefined) goOnWith(read);
		}
		const whole = readIncidentIssue(text);
		if (whole !== undefined) goOnWith(whole);
	},

	"the body of a review"(text) {
		const [late] = listOverdueReviews([{ number: 1, url: "", title: "", body: text, state: "OPEN" }], NOW);
		hold(late === undefined || (Number.isSafeInteger(late.daysOver) && late.daysOver > 0), "days that passed", late);
		isUntouched(text);
	},

	"the policies that a policy allows"(text) {
		const allowed = parseAllowedPolicies(text);
		const parsed = parsePolicy(text);
		if (parsed.ok) hold(allowed.ok, "what is read whole is read in part", text);
		if (!allowed.ok || !parsed.ok) return;
		const wanted = [parsed.file["policy-files"] ?? [], parsed.file["policy-refs"] ?? []];
		hold(JSON.stringify(wanted) === JSON.stringify([allowed.files, allowed.refs]), "the same lists", text);
	},
};
