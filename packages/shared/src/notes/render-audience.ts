/** Renders the same document for those who are told of a release: a brief for support, a summary for stakeholders. */
import { bullets } from "../text/markdown.ts";
import type { Change } from "./change.ts";
import type { NotesDocument } from "./document-shape.ts";
import { renderInline, renderPlain, renderProse } from "./prose.ts";
import { type RenderContext, renderFaq, renderSections, renderWhole } from "./render-release.ts";

export type Rendering = "release" | "support" | "stakeholder";

interface AudienceText {
	readonly title: string;
	/** Plain text, for chat and mail; untrusted, each channel escapes it. */
	readonly lines: readonly string[];
	/** For GitHub; neutralised. */
	readonly markdown: string;
}

const SHOWN = 12;

/** Title, plain lines and Markdown from one model. */
export function renderForAudience(document: NotesDocument, rendering: Rendering, context: RenderContext): AudienceText {
	const title = `${renderPlain(document.product)} ${document.version} released`;
	switch (rendering) {
		case "release":
			return {
				title,
				lines: [document.summary, ...listChanges(document)],
				markdown: renderWhole(
					renderSections(document, context).filter(({ id }) => id !== "ledger"),
					title,
				),
			};
		case "support":
			return { title: `Support brief: ${title}`, ...renderSupport(document) };
		case "stakeholder":
			return { title, ...renderStakeholder(document) };
	}
}

function renderSupport(document: NotesDocument): Omit<AudienceText, "title"> {
	const changes = visibleChanges(document);
	const { open, fixed } = document.knownIssues;
	const workarounds = changes.filter(({ workaround }) => workaround !== null);
	const see = changes.map((change) => change.customers ?? change.title);
	const faq = changes.flatMap((change) => change.faq);
	const lines = [
		document.summary,
		"What customers will see:",
		...(see.length === 0 ? ["- Nothing new."] : see.slice(0, SHOWN).map((text) => `- ${renderPlain(text)}`)),
		...(see.length > SHOWN ? [`- and ${see.length - SHOWN} more, see the release`] : []),
		"Known issues:",
		...(open.length === 0
			? ["- None known."]
			: open.map(
					({ title, number, workaround }) =>
						`- ${renderPlain(title)} (${number})${workaround === null ? "" : `; workaround: ${renderPlain(workaround)}`}`,
				)),
		...(fixed.length === 0
			? []
			: ["Fixed:", ...fixed.map(({ title, number }) => `- ${renderPlain(title)} (${number})`)]),
		...faq.flatMap(({ question, answer }) => [`Q: ${renderPlain(question)}`, `A: ${renderPlain(answer)}`]),
	];
	const parts = [
		renderInline(document.summary),
		`## What customers will see\n\n${see.length === 0 ? "Nothing new." : bullets(changes.map((change) => (change.customers === null ? renderInline(change.title) : renderProse(change.customers))))}`,
		`## Known issues\n\n${
			open.length === 0
				? "None known."
				: bullets(
						open.map(
							({ title, number, workaround }) =>
								`${renderInline(title)} (issue ${number})${workaround === null ? "" : `\n\n**Workaround:**\n\n${renderProse(workaround)}`}`,
						),
					)
		}`,
		...(fixed.length === 0
			? []
			: [
					`## Fixed in this release\n\n${bullets(fixed.map(({ title, number }) => `${renderInline(title)} (issue ${number})`))}`,
				]),
		...(workarounds.length === 0
			? []
			: [
					`## Workarounds\n\n${bullets(workarounds.map(({ title, workaround }) => `**${renderInline(title)}**\n\n${renderProse(workaround!)}`))}`,
				]),
		...(document.migrations.length === 0
			? []
			: [
					`## What customers may have to do\n\n${document.migrations.map(({ title, steps }) => `**${renderInline(title)}**\n\n${steps === null ? "Not written yet; ask the release manager." : renderProse(steps)}`).join("\n\n")}`,
				]),
		...(renderFaq(document) === "" ? [] : [`## Questions and answers\n\n${renderFaq(document)}`]),
	];
	return { lines, markdown: parts.join("\n\n") };
}

function renderStakeholder(document: NotesDocument): Omit<AudienceText, "title"> {
	const breaking = document.migrations.filter(({ steps }) => steps !== null).length;
	const lines = [
		document.summary,
		...listChanges(document),
		...(breaking === 0 ? [] : [`${breaking} of the changes need migration steps; they are in the release.`]),
	];
	const parts = [
		renderInline(document.summary),
		...document.sections.map(
			({ title, changes }) =>
				`**${renderInline(title)}**\n\n${bullets(changes.slice(0, SHOWN).map((change) => renderInline(change.title)))}${changes.length > SHOWN ? `\n- and ${changes.length - SHOWN} more` : ""}`,
		),
		document.knownIssues.open.length === 0
			? "There are no known issues."
			: `**Known issues**\n\n${bullets(document.knownIssues.open.map(({ title }) => renderInline(title)))}`,
	];
	return { lines, markdown: parts.join("\n\n") };
}

function listChanges(document: NotesDocument): string[] {
	return document.sections.flatMap(({ title, changes }) => [
		`${renderPlain(title)}:`,
		...changes.slice(0, SHOWN).map((change) => `- ${renderPlain(change.title)}`),
		...(changes.length > SHOWN ? [`- and ${changes.length - SHOWN} more`] : []),
	]);
}

const UNSEEN = ["Dependencies", "Documentation"];

/** What a customer could notice: everything but dependencies and documentation, unless its author says what is seen. */
function visibleChanges(document: NotesDocument): readonly Change[] {
	return document.sections.flatMap(({ title, changes }) =>
		changes.filter(({ customers, faq }) => customers !== null || faq.length > 0 || !UNSEEN.includes(title)),
	);
}
