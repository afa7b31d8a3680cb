/** Renders the document as the body of a GitHub Release and as a changelog's section: the six parts of the guide's template. */
import { bullets, link, safeUrl } from "../text/markdown.ts";
import type { Change } from "./change.ts";
import type { Contributor } from "./contributors.ts";
import type { NotesDocument } from "./document-shape.ts";
import type { KnownIssue } from "./known-issues.ts";
import { describeLedger } from "./ledger.ts";
import { renderInline, renderProse, renderTitle } from "./prose.ts";
import { isDependencyUpdate } from "./summary.ts";

/** Stands where a breaking change has no migration steps; as the words of a person it counts for nothing. */
export const UNWRITTEN_STEPS = "The steps have not been written yet.";

export const SECTION_IDS = [
	"status",
	"release",
	"summary",
	"changes",
	"migration",
	"known-issues",
	"faq",
	"contributors",
	"ledger",
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

/** A part of the body that the action keeps; `body` is Markdown. */
export interface RenderedSection {
	readonly id: SectionId;
	/** Undefined: the part has no heading of its own. */
	readonly heading?: string;
	readonly body: string;
}

/** What became of the release, written back by later phases. */
export interface ReleaseFate {
	readonly kind: "verified" | "rolled-back" | "deployed";
	readonly environment: string;
	/** `YYYY-MM-DD` */
	readonly date: string;
	/** Of a rollback: the release to use instead. */
	readonly use: string | null;
}

export interface RenderContext {
	/** `https://github.com/owner/repo` */
	readonly repositoryUrl: string;
	readonly fates: readonly ReleaseFate[];
}

/** The parts in the order of the guide's template. */
export function renderSections(document: NotesDocument, context: RenderContext): readonly RenderedSection[] {
	const { knownIssues } = document;
	const sections: RenderedSection[] = [];
	if (context.fates.length > 0) sections.push({ id: "status", body: renderFates(context.fates) });
	sections.push({ id: "release", body: renderRelease(document, context) });
	sections.push({ id: "summary", heading: "Summary", body: renderTitle(document.summary) });
	sections.push({ id: "changes", heading: "Notable changes", body: renderChanges(document, context) });
	sections.push({ id: "migration", heading: "Migration steps", body: renderMigrations(document, context) });
	sections.push({ id: "known-issues", heading: "Known issues", body: renderKnownIssues(knownIssues) });
	const faq = renderFaq(document);
	if (faq !== "") sections.push({ id: "faq", heading: "Questions and answers", body: faq });
	if (document.contributors.length > 0)
		sections.push({ id: "contributors", heading: "Contributors", body: renderContributors(document.contributors) });
	sections.push({ id: "ledger", body: `<sub>${describeLedger(document.ledger)}.</sub>` });
	return sections;
}

function renderRelease(document: NotesDocument, { repositoryUrl }: RenderContext): string {
	const { previous } = document;
	const range =
		previous === null || safeUrl(repositoryUrl) === undefined
			? ""
			: ` · [all changes since ${renderInline(previous.tag)}](${safeUrl(`${repositoryUrl}/compare/${encodeURIComponent(previous.tag)}...${encodeURIComponent(document.tag)}`)})`;
	const type = document.prerelease ? `prerelease (${document.type})` : document.type;
	return [
		`**Release:** ${renderInline(document.product)} ${renderInline(document.version)} · ${type}${range}`,
		`**Date:** ${document.date}`,
	].join("\n\n");
}

function renderFates(fates: readonly ReleaseFate[]): string {
	const taken = fates.filter(({ kind }) => kind === "rolled-back");
	if (taken.length > 0)
		return [
			"> [!WARNING]",
			...taken.map(
				(fate) =>
					`> Rolled back in ${renderInline(fate.environment)} on ${fate.date}.${fate.use === null ? "" : ` Use ${renderInline(fate.use)}.`}`,
			),
		].join("\n");
	return [
		"> [!NOTE]",
		...fates.map(
			({ kind, environment, date }) =>
				`> ${kind === "verified" ? "Verified" : "Deployed"} in ${renderInline(environment)} on ${date}.`,
		),
	].join("\n");
}

/** One line with scope, title and where to read more; below it what the release note says besides. */
export function renderChange(change: Change, { repositoryUrl }: Pick<RenderContext, "repositoryUrl">): string {
	const scope = change.scope === null ? "" : `**${renderInline(change.scope)}:** `;
	const breaking = change.breaking ? "**Breaking:** " : "";
	const picked = change.backportOf === null ? "" : `, backport of ${change.backportOf.slice(0, 7)}`;
	const line = `${breaking}${scope}${renderTitle(change.title)} (${renderReference(change, repositoryUrl)}${picked})`;
	// A document that an earlier version of release-notes attached has no details.
	return change.details ? `${line}\n\n${renderProse(change.details)}` : line;
}

function renderReference(change: Change, repositoryUrl: string): string {
	const { pullRequest } = change;
	const label = pullRequest === null ? change.sha.slice(0, 7) : `#${pullRequest.number}`;
	const url =
		pullRequest === null
			? `${repositoryUrl}/commit/${change.sha}`
			: pullRequest.url || `${repositoryUrl}/pull/${pullRequest.number}`;
	const address = safeUrl(url);
	return address === undefined ? label : `[${label}](${address})`;
}

function renderChanges(document: NotesDocument, context: RenderContext): string {
	if (document.sections.length === 0) return "None that users would notice.";
	return document.sections
		.map(({ title, changes }) => `### ${renderInline(title)}\n\n${bullets(renderLines(changes, context))}`)
		.join("\n\n");
}

/** From so many on, updates of dependencies share a line: a reader looks for what the product does. */
const FOLDED_FROM = 3;

function renderLines(changes: readonly Change[], context: RenderContext): readonly string[] {
	const updates = changes.filter(
		(change) => isDependencyUpdate(change) && !change.breaking && change.migration === null && !change.details,
	);
	const folded = new Set(updates);
	if (updates.length < FOLDED_FROM) return changes.map((change) => renderChange(change, context));
	const named = updates.map(
		(change) => `${renderTitle(change.title)} (${renderReference(change, context.repositoryUrl)})`,
	);
	return [
		...changes.filter((change) => !folded.has(change)).map((change) => renderChange(change, context)),
		`${updates.length} updates of dependencies: ${named.join("; ")}`,
	];
}

function renderMigrations(document: NotesDocument, context: RenderContext): string {
	if (document.migrations.length === 0) return "None needed.";
	const changes = new Map(document.sections.flatMap((section) => section.changes).map((change) => [change.id, change]));
	return document.migrations
		.map(({ change: id, title, steps }) => {
			const change = changes.get(id);
			const reference = change === undefined ? "" : ` (${renderReference(change, context.repositoryUrl)})`;
			return `**${renderTitle(title)}**${reference}\n\n${steps === null ? `_${UNWRITTEN_STEPS}_` : renderProse(steps)}`;
		})
		.join("\n\n");
}

function renderKnownIssues({ open, fixed }: NotesDocument["knownIssues"]): string {
	const line = (issue: KnownIssue) => {
		const reference =
			safeUrl(issue.url) === undefined ? `#${issue.number}` : `[#${issue.number}](${safeUrl(issue.url)})`;
		const workaround = issue.workaround === null ? "" : `\n\n**Workaround:**\n\n${renderProse(issue.workaround)}`;
		return `${renderInline(issue.title)} (${reference})${workaround}`;
	};
	const parts = [open.length === 0 ? "None known." : bullets(open.map(line))];
	if (fixed.length > 0)
		parts.push(`**Fixed in this release**\n\n${bullets(fixed.map((issue) => line({ ...issue, workaround: null })))}`);
	return parts.join("\n\n");
}

/** The questions that pull requests answer; empty when there are none. */
export function renderFaq(document: NotesDocument): string {
	return document.sections
		.flatMap(({ changes }) => changes.flatMap(({ faq }) => faq))
		.map(({ question, answer }) => `**${renderInline(question)}**\n\n${renderProse(answer)}`)
		.join("\n\n");
}

function renderContributors(contributors: readonly Contributor[]): string {
	const people = contributors.filter(({ bot }) => !bot);
	const bots = contributors.filter(({ bot }) => bot);
	const names = (list: readonly Contributor[]) =>
		list.map(({ name, first }) => `${renderInline(name)}${first ? " (first contribution)" : ""}`).join(", ");
	return [
		...(people.length > 0 ? [names(people)] : []),
		...(bots.length > 0 ? [`Automated: ${names(bots)}`] : []),
	].join("\n\n");
}

/** As programs look for it in a changelog: `2.0.0-rc.1` needs no escapes. */
function renderVersion(version: string): string {
	return /^[0-9A-Za-z.!+-]+$/.test(version) ? version : renderInline(version);
}

/** The section for `CHANGELOG.md`, newest release's place being the caller's business. */
export function renderChangelog(document: NotesDocument, context: RenderContext): string {
	const parts = [`## ${renderVersion(document.version)} (${document.date})`, renderTitle(document.summary)];
	for (const { id, heading, body } of renderSections(document, context)) {
		if (id === "changes") parts.push(body);
		if (id === "migration" && document.migrations.length > 0) parts.push(`### ${heading}\n\n${body}`);
		if (id === "known-issues" && document.knownIssues.open.length + document.knownIssues.fixed.length > 0)
			parts.push(`### ${heading}\n\n${body}`);
	}
	return `${parts.join("\n\n")}\n`;
}

/** The notes as one text without markers, as the asset `release-notes.md`. */
export function renderWhole(
	sections: readonly { readonly heading?: string; readonly body: string }[],
	title: string,
): string {
	const parts = sections.map(({ heading, body }) => (heading === undefined ? body : `## ${heading}\n\n${body}`));
	return `# ${renderInline(title)}\n\n${parts.join("\n\n")}\n`;
}

/** A commit for summaries. */
export function renderCommitLink(sha: string, repositoryUrl: string): string {
	return link(sha.slice(0, 7), `${repositoryUrl}/commit/${sha}`);
}
