/** What earlier releases left open, as issues: the debts of hotfixes and the reviews of incidents. */

import type { OverviewIssue } from "@octoacme/shared/github/release-overview.ts";
import { listOverdueReviews, type OverdueReview } from "@octoacme/shared/incident/review.ts";
import type { DebtFact } from "@octoacme/shared/requirements/facts.ts";
import type { Row } from "@octoacme/shared/requirements/row.ts";
import { codeBlock, escapeMarkdown, renderSentence } from "@octoacme/shared/text/markdown.ts";
import { readMarker } from "@octoacme/shared/text/marker.ts";

/** Title and body (without the marker) of a debt. */
export function renderDebt(
	row: Row,
	release: { readonly tag: string; readonly sha: string },
	due: string,
): { readonly title: string; readonly body: string } {
	return {
		title: `Due ${due}: ${row.title} (deferred by ${release.tag})`,
		body: [
			`<!-- octoacme:due ${due} -->`,
			`${escapeMarkdown(release.tag)} was released as a hotfix without this requirement of the release guide. It is due by **${due}**: after that day the next minor or major release is refused until this issue is closed.`,
			"",
			`> ${escapeMarkdown(row.guide.text)} (line ${row.guide.line})`,
			"",
			`**What is missing:** ${renderSentence(row.otherwise?.explanation ?? row.explanation)}`,
			"",
			...(row.remedy === null
				? []
				: [`**Who:** ${escapeMarkdown(row.remedy.who)} — ${renderSentence(row.remedy.what)}`, ""]),
			"The commit that went out:",
			"",
			codeBlock(release.sha),
			"",
			"Close this issue as completed, with a link to the evidence, when it is done.",
		].join("\n"),
	};
}

/** Open debts of ours; one whose due date somebody removed is due at once. */
export function parseDebts(issues: readonly OverviewIssue[]): readonly DebtFact[] {
	return issues.flatMap(({ number, url, body }) => {
		const marker = /^<!-- octoacme:debt:([a-z][a-z0-9-]*):(?:([a-z][a-z0-9-]*|-):)?(\S+) -->/.exec(
			readMarker(body) ?? "",
		);
		if (marker === null) return [];
		const due = /<!-- octoacme:due (\d{4}-\d{2}-\d{2}) -->/.exec(body)?.[1] ?? "0000-01-01";
		return [{ number, url, requirement: marker[1]!, version: marker[3]!, due }];
	});
}

/** Open post-incident reviews that are late, by number. `today` in milliseconds. */
export function readOverdueReviews(issues: readonly OverviewIssue[], today: number): readonly OverdueReview[] {
	const read = issues.map(({ number, url, title, body, open }) => ({
		number,
		url,
		title,
		// GitHub keeps the line ends of the browser that a body was edited in.
		body: body.replace(/\r\n?/g, "\n"),
		state: open ? "open" : "closed",
	}));
	return [...listOverdueReviews(read, today)].sort((a, b) => a.number - b.number);
}
