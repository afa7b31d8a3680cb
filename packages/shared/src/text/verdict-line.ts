/** The first line of a phase in its job summary, alike in every action: the mark, the decision, one sentence, the reason. */
import { inlineCode } from "./markdown.ts";

/** Begins the warning of a step that goes on in advisory mode alone: readers, and searches through logs, find each such place by it. */
export const WOULD_HAVE_STOPPED = "Would have stopped here";

export type Mark = "✅" | "❌" | "⚠️" | "📝";

/** The mark of a decision that is either good or bad; a dry run only says what would be done. */
export function markDecision(isNegative: boolean, decision: string): Mark {
	return isNegative ? "❌" : decision === "planned" ? "📝" : "✅";
}

/** Markdown, as `sentence` is; a reason that only repeats the decision is left out. */
export function renderVerdictLine(
	mark: Mark,
	{ decision, reason }: { readonly decision: string; readonly reason: string },
	sentence: string,
): string {
	return `**${mark} ${decision}:** ${sentence}${reason === decision ? "" : ` (${inlineCode(reason)})`}`;
}
