/** What a negative decision does to its step: red under `enforce`; under `advisory` a warning and the first lines of the summary, which say that it would have been. */

import type { ActionRuntime } from "../process/action.ts";
import type { SummarySection } from "../process/summary.ts";
import { bullets, renderSentence } from "../text/markdown.ts";
import { WOULD_HAVE_STOPPED } from "../text/verdict-line.ts";
import type { Mode } from "../vocabulary.ts";

/** Ends the step red with the message, or warns with it. */
export function stopStep(
	runtime: Pick<ActionRuntime, "fail" | "log" | "name">,
	mode: Mode,
	message: string,
	title: string = runtime.name,
): void {
	if (mode === "enforce") runtime.fail(message);
	else runtime.log.warning(`${WOULD_HAVE_STOPPED} (mode: advisory): ${message}`, title);
}

/** The summary's first section of an advisory run for a negative decision; none for any other. `reasons` is plain text. */
export function explainStop(mode: Mode, isNegative: boolean, reasons: readonly string[]): readonly SummarySection[] {
	if (mode === "enforce" || !isNegative) return [];
	const note = `> [!WARNING]\n> **${WOULD_HAVE_STOPPED}.** \`mode: advisory\` keeps this step green; with \`enforce\` it ends red, and what needs it does not run.`;
	const why = bullets(reasons.filter((reason) => reason.trim() !== "").map((reason) => renderSentence(reason)));
	return [{ heading: null, body: why === "" ? note : `${note}\n\n${why}` }];
}
