/** What a person sees of the notes: the job summary, and one sentence for the log. */
import type { Release } from "@octoacme/shared/github/releases.ts";
import type { BuiltNotes } from "@octoacme/shared/notes/document.ts";
import type { GateFinding } from "@octoacme/shared/notes/gate.ts";
import { describeLedger, type Fate } from "@octoacme/shared/notes/ledger.ts";
import { renderInline } from "@octoacme/shared/notes/prose.ts";
import { type RenderContext, renderCommitLink, renderSections } from "@octoacme/shared/notes/render-release.ts";
import { describeChanges } from "@octoacme/shared/notes/summary.ts";
import type { SummarySection } from "@octoacme/shared/process/summary.ts";
import {
	bullets,
	details,
	escapeMarkdown,
	factTable,
	inlineCode,
	link,
	table,
} from "@octoacme/shared/text/markdown.ts";
import { markDecision, renderVerdictLine } from "@octoacme/shared/text/verdict-line.ts";
import type { Gathered } from "./gather.ts";
import { isNegative, type NotesPlan } from "./plan.ts";
import { REASONS } from "./reasons.ts";

export interface NotesReport {
	readonly plan: NotesPlan;
	readonly built: BuiltNotes;
	readonly findings: readonly GateFinding[];
	readonly release: Release | undefined;
	readonly gathered: Gathered;
	readonly cut: readonly string[];
	readonly owned: readonly string[];
	readonly problems: readonly string[];
	readonly repositoryUrl: string;
	readonly requests: number;
}

const SHOWN_COMMITS = 500;

/** Decision and what decided it, with the commit named. */
export function describeReport({ plan, findings, gathered, built }: NotesReport): string {
	const reason = REASONS.find(({ code }) => code === plan.reason)!;
	const failures = findings.filter(({ severity }) => severity === "failure");
	const named = failures.slice(0, 3).map(({ message }) => message);
	const more = failures.length > named.length ? [`and ${failures.length - named.length} more.`] : [];
	if (plan.decision === "incomplete") return [...named, ...more, reason.remedy].join(" ");
	if (plan.reason === "not-verified")
		return `${reason.meaning} Not verified in: ${(gathered.became?.unverified ?? []).join(", ")}. ${reason.remedy}`;
	return `${reason.meaning} ${describeChanges(built.document)}`;
}

/** Sections of the summary, what matters first. */
export function renderReport(report: NotesReport, context: RenderContext): SummarySection[] {
	const { plan, built, release } = report;
	const { document } = built;
	const sections: SummarySection[] = [
		{
			heading: `Release notes of ${escapeMarkdown(document.product)} ${escapeMarkdown(document.version)}`,
			body: [
				renderVerdictLine(markDecision(isNegative(plan), plan.decision), plan, renderInline(describeReport(report))),
				factTable([
					[
						"Release",
						release === undefined
							? "none yet"
							: `${link(release.name, release.url)} (${release.draft ? "draft" : "public"})`,
					],
					["Commit", renderCommitLink(document.sha, report.repositoryUrl)],
					["Since", document.previous === null ? "the beginning (first release)" : inlineCode(document.previous.tag)],
					["Type", inlineCode(document.type)],
				]),
			].join("\n\n"),
		},
	];
	const next = listNextSteps(report);
	if (next.length > 0) sections.push({ heading: "What to know and to do", body: bullets(next) });
	sections.push({
		heading: null,
		body: details(
			"The notes",
			renderSections(document, context)
				.map(({ heading, body }) => (heading === undefined ? body : `### ${heading}\n\n${body}`))
				.join("\n\n"),
			true,
		),
	});
	sections.push({
		heading: null,
		body: details(`Every commit: ${describeLedger(document.ledger)}`, renderLedger(report)),
	});
	return sections;
}

function listNextSteps(report: NotesReport): readonly string[] {
	const { plan, findings, gathered, built } = report;
	return [
		...findings.map(
			({ severity, sha, message }) =>
				`${severity === "failure" ? "**Must be fixed:** " : ""}${renderInline(message)}${sha === null ? "" : ` (${renderCommitLink(sha, report.repositoryUrl)})`}`,
		),
		...(isNegative(plan) ? [renderInline(REASONS.find(({ code }) => code === plan.reason)!.remedy)] : []),
		...describeDrafts(gathered, built.document.sha),
		...gathered.range.remarks.map((remark) => renderInline(remark)),
		...report.problems.map((problem) => renderInline(problem)),
		...(report.cut.length === 0
			? []
			: [`Too long for GitHub: left out of the body are ${report.cut.join(", ")}; the whole is attached.`]),
		...(report.owned.length === 0 ? [] : [`Kept as people wrote it: ${report.owned.join(", ")}.`]),
	];
}

function renderLedger({ built, repositoryUrl }: NotesReport): string {
	const { entries, unexplained } = built.ledger;
	const rows = [
		...unexplained.map((sha) => [renderCommitLink(sha, repositoryUrl), "", "**unexplained**"]),
		...entries
			.slice(0, SHOWN_COMMITS)
			.map(({ sha, title, fate }) => [
				renderCommitLink(sha, repositoryUrl),
				renderInline(title.slice(0, 120)),
				describeFate(fate),
			]),
	];
	const rest = entries.length - SHOWN_COMMITS;
	return `${table(["commit", "title", "what became of it"], rows)}${rest > 0 ? `\n\nand ${rest} more, in the attached record.` : ""}`;
}

function describeFate(fate: Fate): string {
	switch (fate.kind) {
		case "shown":
			return "shown";
		case "grouped":
			return `grouped under ${escapeMarkdown(fate.change.startsWith("#") ? `pull request ${fate.change.slice(1)}` : fate.change.slice(0, 7))}`;
		case "hidden":
			return `hidden by the rule ${inlineCode(fate.rule)}`;
		case "reverted":
			return `reverted, with ${fate.by.slice(0, 7)}`;
		case "backported":
			return `the same change as ${fate.from.slice(0, 7)}`;
	}
}

/** A public release whose tag was moved: what readers have seen is another commit's. Undefined: it stands where it was published. */
export function describeMovedRelease({ existing }: NotesReport["gathered"], sha: string): string | undefined {
	if (existing === undefined || existing.draft || existing.commit === null || existing.commit === sha) return undefined;
	return `${existing.tag} was published for ${existing.commit.slice(0, 7)} and points at ${sha.slice(0, 7)} now: readers of the public release may have seen the notes of the other commit. Release a new version rather than move a published tag.`;
}

/** What became of drafts of the tag that were not written for this commit. */
function describeDrafts({ existing, strays }: NotesReport["gathered"], sha: string): readonly string[] {
	const left = existing?.draft === true && existing.commit !== null && existing.commit !== sha ? existing.commit : null;
	return [
		...(left === null
			? []
			: [
					`The draft was written for ${left.slice(0, 7)}, which the tag has left: it now holds this commit's notes, and what people wrote in it.`,
				]),
		...strays.map(
			(stray) =>
				`Another draft carries this tag (${link((stray.commit ?? stray.target).slice(0, 12), stray.url)}); delete it if nobody needs it.`,
		),
	];
}
