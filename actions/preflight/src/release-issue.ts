/** The text of the release issue: the part that preflight keeps current, the state it remembers, and what people wrote, which stays. */
import { type HistoryLine, type IssueState, KEPT_BEGIN, KEPT_END } from "@octoacme/shared/requirements/issue-state.ts";
import { encodeHidden } from "@octoacme/shared/text/hidden-json.ts";
import { bullets, details, escapeMarkdown, inlineCode, link } from "@octoacme/shared/text/markdown.ts";
import { nameNextSteps, renderFindings, renderMatrix, renderNextSteps, renderOutcomes } from "./matrix.ts";
import { describeDecision, type Report } from "./report.ts";

const HISTORY_LIMIT = 30;

export interface WrittenIssue {
	readonly number: number;
	readonly url: string;
	readonly state: IssueState;
}

/** A line for this decision unless the last one says the same of the same commit. */
export function appendHistory(state: IssueState, line: HistoryLine): IssueState {
	const last = state.history.at(-1);
	const same =
		last !== undefined &&
		last.sha === line.sha &&
		last.decision === line.decision &&
		last.reason === line.reason &&
		last.tally === line.tally;
	return same ? state : { ...state, history: [...state.history, line].slice(-HISTORY_LIMIT) };
}

/** The whole body without the marker; `existing` is the body as it is now, its other parts are kept. */
export function renderIssueBody(report: Report, state: IssueState, existing: { readonly body: string } | null): string {
	const { before, after } = splitBody(existing?.body ?? null);
	return `${before}${KEPT_BEGIN}\n${renderKept(report, state)}\n${KEPT_END}${after}`;
}

/** What people wrote before and after the kept part; the marker's line is not theirs. */
export function splitBody(body: string | null): { readonly before: string; readonly after: string } {
	if (body === null)
		return {
			before: "",
			after:
				"\n\n## Notes of the release team\n\n_This part is yours: preflight never changes what stands below its own._\n",
		};
	const text = body.replace(/\r\n?/g, "\n").replace(/^<!-- octoacme:release:[^\n]* -->\n?/m, "");
	const from = text.indexOf(KEPT_BEGIN);
	const to = text.lastIndexOf(KEPT_END);
	// Somebody removed a marker: nothing of theirs may be lost.
	if (from < 0 || to < from)
		return { before: "", after: `\n\n${text.replaceAll(KEPT_BEGIN, "").replaceAll(KEPT_END, "")}` };
	return { before: text.slice(0, from), after: text.slice(to + KEPT_END.length) };
}

function renderKept(report: Report, state: IssueState): string {
	const { decided, policy, identity, repositoryUrl } = report;
	const steps = renderNextSteps(decided.rows, policy, "this issue");
	const findings = renderFindings(decided);
	const outcomes = renderOutcomes(decided.outcomes);
	const encoded = encodeHidden(state);
	return [
		`## ${describeDecision(report)}`,
		"",
		`Commit [${inlineCode(identity.sha.slice(0, 7))}](${repositoryUrl}/commit/${identity.sha}), ${identity.type}${identity.previous === undefined ? ", first release" : ` after ${escapeMarkdown(identity.previous.tag)}`}.`,
		...(findings === "" ? [] : ["", "### What speaks against it", "", findings]),
		...(steps === "" ? [] : ["", `### ${nameNextSteps(decided)}`, "", steps]),
		"",
		"### The matrix",
		"",
		renderMatrix(decided.rows, `${report.repositoryUrl}/blob/${report.identity.sha}`),
		...(outcomes === "" ? [] : ["", "### Signatures and commands", "", outcomes]),
		"",
		details("History", renderHistory(state.history)),
		"",
		`<!-- octoacme:state ${encoded} -->`,
	].join("\n");
}

function renderHistory(history: readonly HistoryLine[]): string {
	return bullets(
		[...history]
			.reverse()
			.map(
				({ at, sha, decision, reason, tally, runUrl }) =>
					`${link(at.slice(0, 16).replace("T", " "), runUrl)}: **${escapeMarkdown(decision)}** (${escapeMarkdown(reason)}) for ${inlineCode(sha.slice(0, 7))} — ${escapeMarkdown(tally)}`,
			),
	);
}
