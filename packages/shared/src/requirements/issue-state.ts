/** What preflight remembers in the release issue, and where its own part of the body begins and ends. */
import { decodeHidden, HIDDEN_JSON } from "../text/hidden-json.ts";

export const KEPT_BEGIN = "<!-- octoacme:kept-current:begin -->";
export const KEPT_END = "<!-- octoacme:kept-current:end -->";
const STATE = new RegExp(`<!-- octoacme:state (${HIDDEN_JSON}) -->`);

export interface IssueState {
	/** The newest run, other than by a comment, whose preflight was no go: it waits. */
	readonly waiting: { readonly runId: string; readonly attempt: number } | null;
	/** Runs that were let go on, as `<run id>/<attempt>` or `dispatch/<workflow>/<sha>`. */
	readonly continued: readonly string[];
	readonly history: readonly HistoryLine[];
	/** Accepted revokes, as they were kept; `parseRevokes` reads them. */
	readonly revokes: readonly unknown[];
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

/** What an earlier run remembered in the issue; of a body without it, or with a broken one, nothing. */
export function readIssueState(body: string): IssueState {
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

function keptPart(body: string): string | undefined {
	const from = body.indexOf(KEPT_BEGIN);
	const to = body.lastIndexOf(KEPT_END);
	return from < 0 || to < from ? undefined : body.slice(from, to);
}
