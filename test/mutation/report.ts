/** What the mutation runs found, as docs/reliability.md shows it. */
import { inlineCode, table } from "@octoacme/shared/text/markdown.ts";
import { MODULES } from "./modules.ts";
import { GOAL, percent, readScores } from "./scores.ts";
import { SURVIVORS } from "./survivors.ts";

/** Of the modules that were tried so far; the others are named. */
export function renderScores(): string {
	const scores = readScores();
	const rows = Object.keys(MODULES).map((module) => {
		const score = scores[module];
		return score === undefined
			? [`\`${module}\``, "not tried yet", "", ""]
			: [`\`${module}\``, String(score.changes), `${percent(score)} %`, score.date];
	});
	return `${table(["module", "changes", "noticed by a test", "run on"], rows)}\n\nThe goal is ${GOAL} % for each.`;
}

/** Every change that no test noticed, with the reason why none can. */
export function renderSurvivors(): string {
	const rows = Object.entries(SURVIVORS).flatMap(([module, reasons]) =>
		reasons.flatMap(({ why, changes }) =>
			changes.map(({ line, was, became }) => [
				`\`${module}\``,
				`${inlineCode(was)} → ${became === "" ? "nothing" : inlineCode(became)}, in ${inlineCode(line)}`,
				why,
			]),
		),
	);
	return `${table(["module", "change", "why no test can notice it"], rows)}${renderOpen()}`;
}

/** The modules whose last run kept no more than figures. */
function renderOpen(): string {
	const open = Object.entries(readScores()).flatMap(([module, { missed }]) =>
		missed === undefined ? [`\`${module}\``] : [],
	);
	return open.length === 0 ? "" : `\n\nNot looked at change by change yet: ${open.join(", ")}.`;
}
