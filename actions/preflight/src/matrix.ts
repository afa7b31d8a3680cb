/** The matrix, the next steps and the findings as Markdown: the same in summary, check run and release issue. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { STANDARD_POLICY } from "@octoacme/shared/policy/standard.ts";
import type { Decided } from "@octoacme/shared/requirements/decide.ts";
import type { Row } from "@octoacme/shared/requirements/row.ts";
import {
	bullets,
	codeBlock,
	details,
	escapeMarkdown,
	inlineCode,
	link,
	renderSentence,
	safeUrl,
	table,
} from "@octoacme/shared/text/markdown.ts";
import { count } from "@octoacme/shared/text/plural.ts";
import type { RequirementVerdict } from "@octoacme/shared/vocabulary.ts";

const VERDICT_SIGNS: Readonly<Record<RequirementVerdict, string>> = {
	pass: "✅ pass",
	fail: "❌ fail",
	pending: "⏳ pending",
	stale: "🕰️ stale",
	waived: "🎫 waived",
	deferred: "📌 deferred",
	"not-applicable": "➖ not applicable",
	unknown: "❓ unknown",
};

const SIGNS = Object.fromEntries(
	Object.entries(VERDICT_SIGNS).map(([verdict, sign]) => [verdict, sign.split(" ")[0]!]),
) as Readonly<Record<RequirementVerdict, string>>;

/** What stands in the way comes first. */
const ORDER: readonly RequirementVerdict[] = [
	"fail",
	"unknown",
	"stale",
	"pending",
	"waived",
	"deferred",
	"pass",
	"not-applicable",
];

/** `2 pending · 1 waived · 9 pass`; waived and deferred stand apart from passed. */
export function renderTally(tally: Decided["tally"]): string {
	return ORDER.filter((verdict) => (tally[verdict] ?? 0) > 0)
		.map((verdict) => `${tally[verdict]} ${verdict.replace("-", " ")}`)
		.join(" · ");
}

/** One line per requirement, in the guide's order; `files` is the address of the commit's files. */
export function renderMatrix(rows: readonly Row[], files: string): string {
	return table(
		["Requirement", "Verdict", "Why", "Evidence"],
		rows.map((row) => [
			`**${escapeMarkdown(row.title)}**<br>${inlineCode(row.id)}`,
			VERDICT_SIGNS[row.verdict].replaceAll(" ", "&nbsp;"),
			[renderSentence(row.explanation), ...row.notes.map((note) => `_${renderSentence(note)}_`)].join("<br>"),
			row.evidence
				.slice(0, 6)
				.map(({ label, url }) => renderEvidence(label, url, files))
				.join(", ") + (row.evidence.length > 6 ? ` and ${row.evidence.length - 6} more` : ""),
		]),
	);
}

/** Per role, the worst first, what each open requirement needs, with the exact line to paste; `where` is Markdown for where it goes. Empty when nothing is open. */
export function renderNextSteps(rows: readonly Row[], policy: Policy, where: string): string {
	const open = rows
		.filter(({ remedy }) => remedy !== null)
		.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
	if (open.length === 0) return "";
	// What is to be done may be another's than what is to be written: a line counts from the requirement's own role alone.
	const writerOf = (row: Row) => policy.requirements[row.id]?.role ?? row.remedy!.who;
	const roles = new Set([
		...open.map(({ remedy }) => remedy!.who),
		...open.filter(({ remedy }) => remedy!.line !== undefined).map(writerOf),
	]);
	const parts = [...roles].map((who) => {
		const list = open.filter(({ remedy }) => remedy!.who === who);
		const lines = (command: string) =>
			open
				.filter((row) => writerOf(row) === who)
				.flatMap(({ remedy }) => (remedy!.line?.startsWith(command) === true ? [remedy!.line] : []));
		const signs = lines("/signoff");
		const waivers = lines("/waive");
		return [
			`#### ${describeWho(who, policy)}`,
			"",
			bullets(list.map(renderOpenRow)),
			...(signs.length === 0 ? [] : ["", codeBlock(signs.join("\n"))]),
			...(waivers.length === 0
				? []
				: [
						"",
						details(
							"Only if it cannot wait: waive, with a reason of your own",
							`A comment on ${where}, by the role that answers for it; it is shown, and it ends.\n\n${codeBlock(waivers.join("\n"))}`,
						),
					]),
		].join("\n");
	});
	const isSigned = open.some(({ remedy }) => remedy!.line?.startsWith("/signoff") === true);
	const how = `To sign, paste the line in a comment on ${where}, when it is true; one comment may hold several lines, and a reason may follow each as ${inlineCode("because …")}. What is missing in the repository takes a merged change and a new tag.`;
	return [...(isSigned ? [how] : []), ...parts].join("\n\n");
}

function renderOpenRow(row: Row): string {
	const due = row.verdict === "deferred" ? ` (due ${row.until})` : "";
	const why = renderSentence(row.otherwise?.explanation ?? row.explanation);
	return `${SIGNS[row.verdict]} **${escapeMarkdown(row.title)}**${due}: ${why}<br>➡️ ${renderSentence(row.remedy!.what)}`;
}

/** A path of the commit leads to the file; other evidence without an address is only named. */
function renderEvidence(label: string, url: string, files: string): string {
	if (url !== "") return link(label, url);
	const path = /^[\w.-]+(?:\/[\w.-]+)*\.\w+$/.test(label) ? safeUrl(`${files}/${label}`) : undefined;
	return path === undefined ? inlineCode(label) : `[${inlineCode(label)}](${path})`;
}

/** The heading over the next steps: before a release they open the way, after a hotfix they are owed. */
export function nameNextSteps(decided: Pick<Decided, "decision">): string {
	return decided.decision === "go" ? "What is owed after the release" : "Who does what next";
}

/** The role's title and its people, without calling them. */
function describeWho(role: string, policy: Policy): string {
	const known = policy.roles[role];
	if (known === undefined) return escapeMarkdown(role);
	const people = [
		...known.users,
		...known.teams,
		...(known.permission === undefined ? [] : [`anyone with ${known.permission} permission`]),
	];
	return `${escapeMarkdown(known.title ?? STANDARD_POLICY.roles[role]?.title ?? role)} — ${people.length === 0 ? "nobody yet" : people.map(escapeMarkdown).join(", ")}`;
}

/** What speaks against the release beside the requirements; empty when nothing does. */
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

/** What became of the commands that people wrote; empty when there were none. */
export function renderOutcomes(outcomes: Decided["outcomes"]): string {
	const signs = { accepted: "✅", refused: "🚫", undecided: "❓", revoked: "↩️", stale: "🕰️" } as const;
	return table(
		["Result", "Who", "Line", "Why"],
		outcomes
			.slice(-50)
			.map(({ outcome, comment, line, why }) => [
				`${signs[outcome]}&nbsp;${outcome}`,
				link(comment.author, comment.url),
				inlineCode(line.length > 120 ? `${line.slice(0, 119)}…` : line),
				renderSentence(why),
			]),
	);
}
