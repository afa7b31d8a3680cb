/** The page of rules: how many there are of each status, and each sentence with its test or its reason. */
import type { Rule, RuleStatus } from "./rule.ts";
import { RULES } from "./rules.ts";

const STATUSES: readonly RuleStatus[] = ["modelled", "not modelled", "not reachable"];

/** Sentences of each status, each counted once for a place where it stands. */
export function countRules(): Readonly<Record<RuleStatus, number>> {
	const counts = { modelled: 0, "not modelled": 0, "not reachable": 0 };
	for (const { status, places, sentences } of RULES.flatMap(({ rules }) => rules))
		counts[status] += places.length * sentences.length;
	return counts;
}

function escapeCell(text: string): string {
	return text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}

function renderRow(rule: Rule): string {
	const places = rule.places.map((place) => `\`${place}\``).join(", ");
	const proof = rule.status === "modelled" ? `test: ${escapeCell(rule.test)}` : escapeCell(rule.reason);
	return `| ${places} | ${rule.sentences.map(escapeCell).join("<br>")} | ${rule.status} | ${proof} |`;
}

/** The tables of `docs/github-rules.md`. */
export function renderRules(): string {
	const counts = countRules();
	const summary = STATUSES.map((status) => `${counts[status]} ${status}`).join(", ");
	const tables = RULES.map(({ heading, rules }) =>
		[
			`### ${heading}`,
			"",
			"| place | GitHub says | status | shown by, or reason |",
			"| --- | --- | --- | --- |",
			...rules.map(renderRow),
		].join("\n"),
	);
	const total = STATUSES.reduce((sum, status) => sum + counts[status], 0);
	return [`${total} sentences: ${summary}.`, ...tables].join("\n\n");
}
