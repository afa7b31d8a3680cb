/** The verdict on a release as text for a terminal: what was decided, why, and who does what next. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { STANDARD_POLICY } from "@octoacme/shared/policy/standard.ts";
import type { Row } from "@octoacme/shared/requirements/row.ts";
import { count } from "@octoacme/shared/text/plural.ts";
import type { RequirementVerdict } from "@octoacme/shared/vocabulary.ts";
import { renderTally } from "../../../../actions/preflight/src/matrix.ts";
import { listMissingPermissions, type Report } from "../../../../actions/preflight/src/report.ts";
import { describeRequirementOrigin, type PolicyOrigins } from "../policy/origins.ts";
import { type Style, style, wrapText } from "../text.ts";

const SIGNS: Readonly<Record<RequirementVerdict, readonly [string, Style]>> = {
	pass: ["✓", "green"],
	waived: ["~", "yellow"],
	deferred: ["~", "yellow"],
	"not-applicable": ["–", "dim"],
	pending: ["…", "yellow"],
	stale: ["…", "yellow"],
	unknown: ["?", "red"],
	fail: ["✗", "red"],
};
const DECISIONS = { go: ["GO", "green"], "no-go": ["NO-GO", "red"], pending: ["PENDING", "yellow"] } as const;

/** Headline, findings, matrix, next steps; what comes from outside is cleaned when it is printed. */
export function renderExplanation(
	report: Report,
	where: {
		readonly repository: string;
		readonly viewer: string;
		readonly issueUrl: string | null;
		readonly requests: number;
		readonly origins: PolicyOrigins;
	},
): string {
	const { decided, identity, policy, facts } = report;
	const [word, colour] = DECISIONS[decided.decision];
	const commits = facts.range.ok ? count(facts.range.value.commits.length, "commit") : "commits not known";
	const origin =
		policy.origin.kind === "standard"
			? "the standard policy (there is no policy file)"
			: `${policy.origin.path} at ${policy.origin.sha.slice(0, 7)} (${policy.origin.ref})${(policy.origin.bases ?? []).map(({ source, sha }) => `, over ${source} at ${sha.slice(0, 7)}`).join("")}`;
	const missing = listMissingPermissions(report);
	const findings = [
		...(decided.branch.state === "on" ? [] : [`${style("red", "✗")} ${decided.branch.explanation}`]),
		...decided.findings.map(
			({ severity, message }) =>
				`${severity === "failure" ? style("red", "✗") : style("yellow", "!")} ${wrapText(message, "    ")}`,
		),
	];
	const steps = renderSteps(decided.rows, policy, where.issueUrl);
	return [
		`${style(colour, style("bold", word))} for ${style("bold", identity.tag)} of ${where.repository}${policy.service === undefined ? "" : ` (${policy.service})`}: ${renderTally(decided.tally)}`,
		`  commit ${identity.sha.slice(0, 7)}, ${identity.type}${identity.prerelease ? ", prerelease" : ""}, ${commits} ${identity.previous === undefined ? "(first release)" : `since ${identity.previous.tag}`}; ${decided.reason}`,
		`  judged by ${origin}`,
		...(findings.length === 0
			? []
			: ["", style("bold", "What speaks against it"), ...findings.map((line) => `  ${line}`)]),
		"",
		style("bold", "The matrix"),
		...decided.rows.map((row) => renderRow(row, describeRequirementOrigin(where.origins, row.id))),
		...(steps.length === 0 ? [] : ["", style("bold", "Who does what next"), ...steps]),
		...(missing.length === 0
			? []
			: [
					"",
					style("bold", "What this token may not read (it counts as not met)"),
					...missing.map((line) => `  ${line}`),
				]),
		"",
		style("dim", `Nothing was written. Read as ${where.viewer} with ${where.requests} requests.`),
	].join("\n");
}

/** `origins`: what files set of the requirement. */
function renderRow(row: Row, origins: readonly string[]): string {
	const [sign, colour] = SIGNS[row.verdict];
	const more = origins.length === 0 ? [] : [`set by the policy: ${origins.join(", ")}`];
	const notes = [...row.notes, ...more].map(
		(note) => `\n${" ".repeat(38)}${style("dim", wrapText(note, " ".repeat(38)))}`,
	);
	return `  ${style(colour, sign)} ${row.id.padEnd(18)}${style(colour, row.verdict.padEnd(16))} ${wrapText(row.explanation, " ".repeat(38))}${notes.join("")}`;
}

function renderSteps(rows: readonly Row[], policy: Policy, issueUrl: string | null): readonly string[] {
	const byRole = new Map<string, Row[]>();
	for (const row of rows)
		if (row.remedy !== null) byRole.set(row.remedy.who, [...(byRole.get(row.remedy.who) ?? []), row]);
	return [...byRole].flatMap(([role, list]) => {
		const lines = list.flatMap(({ remedy }) => (remedy?.line?.startsWith("/signoff") === true ? [remedy.line] : []));
		return [
			`  ${style("cyan", describePeople(role, policy))}`,
			...list.map(
				({ id, verdict, remedy }) =>
					`    ${style(SIGNS[verdict][1], SIGNS[verdict][0])} ${id}: ${wrapText(remedy!.what, "      ")}`,
			),
			...(lines.length === 0
				? []
				: [
						`      as a comment on ${issueUrl ?? "the release issue (the workflow opens it)"}, when it is true:`,
						...lines.map((line) => `      ${style("bold", line)}`),
					]),
		];
	});
}

function describePeople(role: string, policy: Policy): string {
	const known = policy.roles[role];
	if (known === undefined) return role;
	const people = [
		...known.users,
		...known.teams,
		...(known.permission === undefined ? [] : [`anyone with ${known.permission} permission`]),
	];
	return `${known.title ?? STANDARD_POLICY.roles[role]?.title ?? role} — ${people.length === 0 ? "nobody yet" : people.join(", ")}`;
}
