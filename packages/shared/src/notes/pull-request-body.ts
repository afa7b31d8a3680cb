/** Reads what a pull request's description says for the notes: an override, and the sections that people fill in. */

import { saysNothing } from "../text/empty-answer.ts";
import { readHeading } from "../text/heading.ts";
import { stripCommentsOutsideCode } from "../text/html-comments.ts";
import { dropQuoted } from "../text/quoted.ts";
import { type Override, readOverride } from "./override.ts";

export interface PullRequestNotes {
	/** Text in place of the title; `none` hides the change. */
	readonly override?: Override;
	/** What customers will see. */
	readonly customers?: string;
	readonly migration?: string;
	/** What the description says that it breaks; empty where only the box of a template is ticked. */
	readonly breaking?: string;
	readonly workaround?: string;
	readonly faq: readonly { readonly question: string; readonly answer: string }[];
}

const HEADINGS = {
	override: /^release[- ]notes?$/,
	customers: /^(?:what customers (?:will )?see|customer[- ]impact|user[- ]impact|support(?: notes?)?)$/,
	migration: /^(?:migration|upgrade)(?:[ -](?:steps?|guide|notes?|path|instructions?))?(?: \(if any\))?$/,
	breaking: /^breaking(?: changes?)?(?: \(if any\))?$/,
	workaround: /^work-?arounds?$/,
	faq: /^faqs?$|^frequently asked questions$/,
} as const;
type Key = keyof typeof HEADINGS;

const LIMIT = 100_000;
const NOTHING_SAID: PullRequestNotes = { faq: [] };

/** HTML comments (templates' hints) are no text; an empty or "n/a" section is no section. */
export function readPullRequestNotes(body: string): PullRequestNotes {
	if (body === "") return NOTHING_SAID;
	const text = readDescription(body);
	const sections = readSections(text);
	const override = readOverride(text, sections.get("override"), meaningful);
	const fields = (["customers", "migration", "workaround"] as const).flatMap((key) => {
		const value = meaningful(sections.get(key));
		return value === undefined ? [] : [[key, value] as const];
	});
	const breaking = readBreaking(text, sections.get("breaking"));
	return {
		...(override === undefined ? {} : { override }),
		...(breaking === undefined ? {} : { breaking }),
		...Object.fromEntries(fields),
		faq: readQuestions(meaningful(sections.get("faq")) ?? ""),
	};
}

/** The text without blank lines around it, or undefined when it says nothing (`saysNothing`). */
export function meaningful(text: string | undefined): string | undefined {
	if (text === undefined) return undefined;
	const trimmed = text.trim();
	// The first line's indentation says whether it is code.
	return trimmed === "" || saysNothing(trimmed) ? undefined : trimBlankLines(text);
}

/** The box of a template's "Type of change": `- [x] Breaking change (a fix or feature that …)`; `Breaking changes are documented` is another. */
const BREAKING_BOX =
	/^[ \t]*[-*+] \[[xX]\][ \t]+[^\p{L}\n]{0,10}(?::boom:)?[^\p{L}\n]{0,10}breaking(?:[ -]changes?)?[*_`]{0,3}[ \t]*(?:$|[(:,–—-])/imu;
const YES_BOX = /^[ \t]*[-*+] \[[xX]\][ \t]+\**yes\b/im;
/** "This pull request does not introduce any breaking changes.", and nothing else. */
const NOTHING_BREAKS =
	/^(?:(?:this|the|it|these|there)\b(?: [\w-]{1,20}){0,3}? )?(?:(?:does|do|did|should|will)(?: not|n['’]t)|(?:is|are)(?: not|n['’]t| no)|(?:has|have|introduces?|contains?) no|without|no|not) (?:(?:introduce|contain|include|have|cause|any|a|known) ){0,4}break(?:ing(?: changes?)?| anything)\.?$/i;

function readBreaking(text: string, section: string | undefined): string | undefined {
	const own = dropQuoted(text);
	const note = meaningful(section)?.trim();
	if (note !== undefined && !NOTHING_BREAKS.test(note)) return note;
	return BREAKING_BOX.test(own) || YES_BOX.test(section ?? "") ? "" : undefined;
}

function trimBlankLines(text: string): string {
	return text.slice(/^\s*\n/.exec(text)?.[0].length ?? 0).trimEnd();
}

/** The text below the first heading that matches, in any issue or description. */
export function readSection(body: string, key: Key): string | undefined {
	return meaningful(readSections(readDescription(body)).get(key));
}

/** The description as far as it is read, with `\n` as its only line break and without HTML comments. */
export function readDescription(body: string): string {
	return stripCommentsOutsideCode(body.slice(0, LIMIT).replace(/\r\n?/g, "\n"));
}

/** Headings that the description only quotes (another project's notes in `<details>`, a quote, code) are none of its own. */
function readSections(text: string): ReadonlyMap<Key, string> {
	const own = dropQuoted(text).split("\n");
	const sections = new Map<Key, string>();
	let open: { key: Key; level: number; lines: string[] } | undefined;
	const close = () => {
		if (open !== undefined && !sections.has(open.key)) sections.set(open.key, trimBlankLines(open.lines.join("\n")));
		open = undefined;
	};
	for (const [index, line] of text.split("\n").entries()) {
		const heading = readHeading(own[index]!);
		if (heading === undefined) {
			open?.lines.push(line);
			continue;
		}
		if (open !== undefined && heading.level > open.level) {
			open.lines.push(line);
			continue;
		}
		close();
		const title = heading.title
			.toLowerCase()
			// A picture before the words, as emoji or in GitHub's spelling.
			.replace(/^(?::[a-z0-9_+-]{1,40}:|[^\p{L}\p{N}])+/u, "")
			.replace(/[:*_?]/g, "")
			.trim();
		const key = (Object.keys(HEADINGS) as Key[]).find((name) => HEADINGS[name].test(title));
		if (key !== undefined) open = { key, level: heading.level, lines: [] };
	}
	close();
	return sections;
}

/** `Q: … A: …`, or headings and bold lines as questions with what follows as the answer. */
function readQuestions(text: string): PullRequestNotes["faq"] {
	const entries: { question: string; answer: string }[] = [];
	for (const line of text.split("\n")) {
		const question =
			/^\s*(?:[-*]\s+)?(?:\*\*)?Q[.:](.*)/is
				.exec(line)?.[1]
				?.trim()
				.replace(/^\*\*|\*\*$/g, "") ||
			readHeading(line)?.title ||
			/^\s*(?:[-*]\s+)?\*\*(.+\?)\*\*\s*$/.exec(line)?.[1];
		if (question) entries.push({ question, answer: "" });
		else if (entries.length > 0)
			entries.at(-1)!.answer += `${line.replace(/^\s*(?:[-*]\s+)?(?:\*\*)?A[.:]\s*(?:\*\*)?\s*/i, "")}\n`;
	}
	return entries
		.map(({ question, answer }) => ({ question: question.trim(), answer: answer.trim() }))
		.filter(({ answer }) => answer !== "");
}
