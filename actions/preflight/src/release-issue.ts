/** The text of the release issue: the part that preflight keeps current, the state it remembers, and what people wrote, which stays. */
import { decodeHidden, encodeHidden, HIDDEN_JSON } from "@octoacme/shared/text/hidden-json.ts";
import { bullets, details, escapeMarkdown, inlineCode, link } from "@octoacme/shared/text/markdown.ts";
import { nameNextSteps, renderFindings, renderMatrix, renderNextSteps, renderOutcomes } from "./matrix.ts";
import { describeDecision, type Report } from "./report.ts";

const BEGIN = "<!-- octoacme:kept-current:begin -->";
const END = "<!-- octoacme:kept-current:end -->";
const STATE = new RegExp(`<!-- octoacme:state (${HIDDEN_JSON}) -->`);
const HISTORY_LIMIT = 30;

export interface IssueState {
	/** The newest run, other than by a comment, whose preflight was no go: it waits. */
	readonly waiting: { readonly runId: string; readonly attempt: number } | null;
	/** Runs that were let go on, as `<run id>/<attempt>` or `dispatch/<workflow>/<sha>`. */
	readonly continued: readonly string[];
	readonly history: readonly HistoryLine[];
	/** Accepted revokes, as they were kept; `parseRevokes` reads them. */
	readonly revokes: readonly unknown[];
}

export interface WrittenIssue {
	readonly number: number;
	readonly url: string;
	readonly state: IssueState;
}

export interface HistoryLine {
	/** ISO instant. */
	readonly at: string;
	readonly sha: string;
	readonly decision: string;
	readonly reason: string;
	readonly tally: string;
	readonly runUrl: string;
}

const EMPTY: IssueState = { waiting: null, continued: [], history: [], revokes: [] };

/** readState: what an earlier run remembered in the issue; of a body without it, or with a broken one, nothing. */
export function readState(body: string): IssueState {
	const found = STATE.exec(keptPart(body) ?? "");
	if (found === null) return EMPTY;
	try {
		const value = decodeHidden(found[1]!) as Partial<IssueState>;
		return {
			waiting:
				typeof value.waiting?.runId === "string" && /^\d{1,20}$/.test(value.waiting.runId)
					? { runId: value.waiting.runId, attempt: Number(value.waiting.attempt) || 1 }
					: null,
			continued: Array.isArray(value.continued) ? value.continued.filter((item) => typeof item === "string") : [],
			history: Array.isArray(value.history) ? value.history.filter((line) => typeof line?.at === "string") : [],
			revokes: Array.isArray(value.revokes) ? value.revokes : [],
		};
	} catch {
		return EMPTY;
	}
}

/** appendHistory: a line for this decision unless the last one says the same of the same commit. */
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

/** renderIssueBody: the whole body without the marker; `existing` is the body as it is now, its other parts are kept. */
export function renderIssueBody(report: Report, state: IssueState, existing: { readonly body: string } | null): string {
	const { before, after } = splitBody(existing?.body ?? null);
	return `${before}${BEGIN}\n${renderKept(report, state)}\n${END}${after}`;
}

/** splitBody: what people wrote before and after the kept part; the marker's line is not theirs. */
export function splitBody(body: string | null): { readonly before: string; readonly after: string } {
	if (body === null)
		return {
			before: "",
			after:
				"\n\n## Notes of the release team\n\n_This part is yours: preflight never changes what stands below its own._\n",
		};
	const text = body.replace(/\r\n?/g, "\n").replace(/^<!-- octoacme:release:[^\n]* -->\n?/m, "");
	const from = text.indexOf(BEGIN);
	const to = text.lastIndexOf(END);
	// Somebody removed a marker: nothing of theirs may be lost.
	if (from < 0 || to < from) return { before: "", after: `\n\n${text.replaceAll(BEGIN, "").replaceAll(END, "")}` };
	return { before: text.slice(0, from), after: text.slice(to + END.length) };
}

function keptPart(body: string): string | undefined {
	const from = body.indexOf(BEGIN);
	const to = body.lastIndexOf(END);
	return from < 0 || to < from ? undefined : body.slice(from, to);
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
