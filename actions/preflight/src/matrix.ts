/** The matrix, the next steps and the findings as Markdown: the same in summary, check run and release issue. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { Row } from "@octoacme/shared/requirements/assess.ts";
import type { Decided } from "@octoacme/shared/requirements/decide.ts";
import { count } from "@octoacme/shared/requirements/requirement.ts";
import { bullets, codeBlock, escapeMarkdown, inlineCode, link, table } from "@octoacme/shared/runtime/markdown.ts";
import type { RequirementVerdict } from "@octoacme/shared/vocabulary.ts";

export const VERDICT_SIGNS: Readonly<Record<RequirementVerdict, string>> = {
	pass: "✅ pass",
	fail: "❌ fail",
	pending: "⏳ pending",
	stale: "🕰️ stale",
	waived: "🎫 waived",
	deferred: "📌 deferred",
	"not-applicable": "➖ not applicable",
	unknown: "❓ unknown",
};

const ORDER: readonly RequirementVerdict[] = [
	"pass",
	"waived",
	"deferred",
	"not-applicable",
	"pending",
	"stale",
	"unknown",
	"fail",
];

/** renderTally: `9 pass · 1 waived · 2 pending`; waived and deferred stand apart from passed. */
export function renderTally(tally: Decided["tally"]): string {
	return ORDER.filter((verdict) => (tally[verdict] ?? 0) > 0)
		.map((verdict) => `${tally[verdict]} ${verdict.replace("-", " ")}`)
		.join(" · ");
}

/** renderMatrix: one line per requirement, in the guide's order. */
export function renderMatrix(rows: readonly Row[]): string {
	return table(
		["Requirement", "Verdict", "Why", "Evidence"],
		rows.map((row) => [
			`**${escapeMarkdown(row.title)}**<br>${inlineCode(row.id)}`,
			VERDICT_SIGNS[row.verdict].replace(" ", "&nbsp;"),
			[escapeMarkdown(row.explanation), ...row.notes.map((note) => `_${escapeMarkdown(note)}_`)].join("<br>"),
			row.evidence
				.slice(0, 6)
				.map(({ label, url }) => (url === "" ? inlineCode(label) : link(label, url)))
				.join(", ") + (row.evidence.length > 6 ? ` and ${row.evidence.length - 6} more` : ""),
		]),
	);
}

/** renderNextSteps: per role, what each open requirement needs, with the exact line to paste; empty when nothing is open. */
export function renderNextSteps(rows: readonly Row[], policy: Policy, issueUrl: string | null): string {
	const open = rows.filter(({ remedy }) => remedy !== null);
	if (open.length === 0) return "";
	const byRole = new Map<string, Row[]>();
	for (const row of open) byRole.set(row.remedy!.who, [...(byRole.get(row.remedy!.who) ?? []), row]);
	const where = issueUrl === null ? "the release issue" : link("the release issue", issueUrl);
	const parts = [...byRole].map(([who, list]) => {
		const lines = list.flatMap(({ remedy }) => (remedy!.line === undefined ? [] : [remedy!.line]));
		return [
			`#### ${describeWho(who, policy)}`,
			"",
			bullets(
				list.map(
					(row) =>
						`**${escapeMarkdown(row.title)}** (${row.verdict}): ${escapeMarkdown(row.remedy!.what)}${row.remedy!.line === undefined ? "" : " ⤵"}`,
				),
			),
			...(lines.length === 0
				? []
				: ["", `To paste as a comment on ${where}, when it is true:`, "", codeBlock(lines.join("\n"))]),
		].join("\n");
	});
	return parts.join("\n\n");
}

/** describeWho: the role's title and its people, without calling them. */
export function describeWho(role: string, policy: Policy): string {
	const known = policy.roles[role];
	if (known === undefined) return escapeMarkdown(role);
	const people = [
		...known.users,
		...known.teams,
		...(known.permission === undefined ? [] : [`anyone with ${known.permission} permission`]),
	];
	return `${escapeMarkdown(known.title ?? role)} — ${people.length === 0 ? "nobody yet" : people.map(escapeMarkdown).join(", ")}`;
}

/** renderFindings: what speaks against the release beside the requirements; empty when nothing does. */
export function renderFindings(decided: Pick<Decided, "findings" | "branch">): string {
	const lines = [
		...(decided.branch.state === "on" ? [] : [`❌ ${escapeMarkdown(decided.branch.explanation)}`]),
		...decided.findings
			.slice(0, 20)
			.map(({ severity, message }) => `${severity === "failure" ? "❌" : "⚠️"} ${escapeMarkdown(message)}`),
		...(decided.findings.length > 20 ? [`and ${count(decided.findings.length - 20, "more finding")}`] : []),
	];
	return bullets(lines);
}

/** renderOutcomes: what became of the commands that people wrote; empty when there were none. */
export function renderOutcomes(outcomes: Decided["outcomes"]): string {
	const signs = { accepted: "✅", refused: "🚫", undecided: "❓", revoked: "↩️" } as const;
	return table(
		["", "Who", "Line", "What became of it"],
		outcomes
			.slice(-50)
			.map(({ outcome, comment, line, why }) => [
				signs[outcome],
				link(comment.author, comment.url),
				inlineCode(line.length > 120 ? `${line.slice(0, 119)}…` : line),
				`${outcome}: ${escapeMarkdown(why)}`,
			]),
	);
}
