/** Reads what a pull request's description says for the notes: an override, and the sections that people fill in. */

import { readHeading } from "../text/heading.ts";
import { stripCommentsOutsideCode } from "../text/html-comments.ts";
import { dropQuoted } from "../text/quoted.ts";
import { readBreaking } from "./breaking-section.ts";
import { saysNothing } from "./empty-answer.ts";
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
	breaking:
		/^(?:(?:(?:does|do|will) (?:this|it|the)(?: (?:pr|pull request|mr|change))? (?:introduce|contain|include|have|cause|make) |(?:is|are) (?:this|it|there|these)(?: (?:pr|pull request|mr|change))? |list of )?(?:an? |any )?(?:(?:potential|possible|known|api|public) )?(?:(?:breaking|(?:backwards?[ -])?incompatible|(?:non|not)[ -]backwards?[ -]compatible)(?: api)?(?: changes?(?:\(s\))?)?|bc[ -]breaks?|backwards?[ -]incompatibilit(?:y|ies)))(?: \([a-z /,-]{1,40}\))?(?: ?(?:[/&+]|and|or) ?(?:migration|upgrade|deprecation|compatibility|removal)[a-z /&-]{0,40})?$/,
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
	const breaking = readBreaking(dropChangelog(text), sections.get("breaking"));
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
	const foreign = dropChangelog(text).split("\n");
	const sections = new Map<Key, string>();
	let open: { key: Key; level: number; lines: string[] } | undefined;
	const close = () => {
		if (open !== undefined && !sections.has(open.key)) sections.set(open.key, trimBlankLines(open.lines.join("\n")));
		open = undefined;
	};
	for (const [index, line] of text.split("\n").entries()) {
		const heading = readHeading(own[index]!) ?? readOtherHeading(own[index]!, own[index + 1] ?? "", open?.level);
		if (heading === undefined) {
			if (!(open?.lines.length === 0 && UNDERLINE.test(line))) open?.lines.push(line);
			continue;
		}
		if (open !== undefined && heading.level > open.level) {
			open.lines.push(line);
			continue;
		}
		close();
		const key = findKey(heading.title);
		if (key !== undefined && !(key === "breaking" && foreign[index] === ""))
			open = { key, level: heading.level, lines: [] };
	}
	close();
	return sections;
}

function findKey(heading: string): Key | undefined {
	const title = heading
		.toLowerCase()
		// Pictures around the words, as emoji or in GitHub's spelling, and a number before them.
		.replace(/:[a-z0-9_+-]{1,40}:/g, "")
		.replace(/^[^\p{L}\p{N}]+/u, "")
		.replace(/^\d{1,2}[.)][ \t]*/, "")
		.replace(/(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/u, "")
		.replace(/[:*_?]/g, "")
		.replace(/[ \t]{2,}/g, " ")
		.trim();
	return (Object.keys(HEADINGS) as Key[]).find((name) => HEADINGS[name].test(title));
}

/** Below all headings with `#`. */
const LABEL_LEVEL = 7;
const LABEL = /^ {0,3}(?:\*\*([^*\n]{1,80})\*\*:?|__([^_\n]{1,80})__:?|(Breaking changes?):)[ \t]*$/;
const UNDERLINE = /^ {0,3}(?:(=+)|-+)[ \t]*$/;

/** A bold line of its own, or one underlined with `---`, when it asks what breaks; after a bold one, each bold line. */
function readOtherHeading(line: string, next: string, open: number | undefined) {
	const title = readLabel(line);
	if (title !== undefined && (open === LABEL_LEVEL || findKey(title) === "breaking"))
		return { level: LABEL_LEVEL, title };
	const underline = UNDERLINE.exec(next);
	if (underline === null || line.length > 200 || findKey(line) !== "breaking") return undefined;
	return { level: underline[1] === undefined ? 2 : 1, title: line };
}

function readLabel(line: string): string | undefined {
	const found = LABEL.exec(line);
	return found?.[1] ?? found?.[2] ?? found?.[3];
}

/** The description as its footers are read: `**Breaking changes:**` on a line of its own begins a section. */
export function dropSectionLabels(text: string): string {
	return dropChangelog(text)
		.split("\n")
		.map((line) => (findKey(readLabel(line) ?? "") === "breaking" ? "" : line))
		.join("\n");
}

/** A version, or the heading of GitHub's generated notes. */
const CHANGELOG =
	/^(?:what['’]s changed|(?:release |version )?\[?v?\d{1,6}\.\d{1,6}(?:\.\d{1,6})?(?:[-+][\w.+-]{1,60})?\]?(?:\([^()\n]{0,300}\))?(?: ?(?:- )?\(?\d{4}-\d\d-\d\d\)?)?)$/i;

/** A release's changelog tells of other changes; its lines are empty in what is returned, line by line the same count. */
function dropChangelog(text: string): string {
	const own = dropQuoted(text).split("\n");
	let level: number | undefined;
	return text
		.split("\n")
		.map((line, index) => {
			const heading = readHeading(own[index]!);
			if (heading !== undefined && (level === undefined || heading.level <= level))
				level = CHANGELOG.test(heading.title.trim()) ? heading.level : undefined;
			return level === undefined ? line : "";
		})
		.join("\n");
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
