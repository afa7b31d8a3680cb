/** Reads what a pull request's description says for the notes: an override, and the sections that people fill in. */
import { dropQuoted } from "../text/quoted.ts";

export interface PullRequestNotes {
	/** Text in place of the title; `none` hides the change. */
	readonly override?: { readonly kind: "text"; readonly text: string } | { readonly kind: "none" };
	/** What customers will see. */
	readonly customers?: string;
	readonly migration?: string;
	readonly workaround?: string;
	readonly faq: readonly { readonly question: string; readonly answer: string }[];
}

const HEADINGS = {
	override: /^release[- ]notes?$/,
	customers: /^(?:what customers (?:will )?see|customer[- ]impact|user[- ]impact|support(?: notes?)?)$/,
	migration: /^(?:migration|upgrade)(?:[ -](?:steps?|guide|notes?|path|instructions?))?(?: \(if any\))?$/,
	workaround: /^work-?arounds?$/,
	faq: /^faqs?$|^frequently asked questions$/,
} as const;
type Key = keyof typeof HEADINGS;

const EMPTY =
	/^(?:[-*_\s.]*(?:none(?: needed| required)?|n\/?a|no|nil|yes|not applicable|not (?:needed|required)|tbd|no response|no (?:migration|action|upgrade|steps?)(?: steps?)?(?: (?:is|are))?(?: needed| required| necessary)?|nothing to do|the steps have not been written yet|-)[-*_\s.!]*|_?no response_?)$/i;
const LIMIT = 100_000;

/** readPullRequestNotes: HTML comments (templates' hints) are no text; an empty or "n/a" section is no section. */
export function readPullRequestNotes(body: string): PullRequestNotes {
	const text = stripComments(body.slice(0, LIMIT).replace(/\r\n?/g, "\n"));
	const sections = readSections(text);
	const override = readOverride(text, sections.get("override"));
	const fields = (["customers", "migration", "workaround"] as const).flatMap((key) => {
		const value = meaningful(sections.get(key));
		return value === undefined ? [] : [[key, value] as const];
	});
	return {
		...(override === undefined ? {} : { override }),
		...Object.fromEntries(fields),
		faq: readQuestions(meaningful(sections.get("faq")) ?? ""),
	};
}

/** meaningful: trimmed text, or undefined when there is nothing in it but "none" or "n/a". */
export function meaningful(text: string | undefined): string | undefined {
	const trimmed = text?.trim() ?? "";
	return trimmed === "" || EMPTY.test(trimmed) ? undefined : trimmed;
}

/** readSection: the text below the first heading that matches, in any issue or description. */
export function readSection(body: string, key: Key): string | undefined {
	return meaningful(readSections(stripComments(body.slice(0, LIMIT).replace(/\r\n?/g, "\n"))).get(key));
}

/** stripComments: without HTML comments, in one pass; an unclosed one is text, and so is one in code. */
export function stripComments(text: string): string {
	let out = "";
	let at = 0;
	for (;;) {
		const begin = text.indexOf("<!--", at);
		if (begin < 0) return out + text.slice(at);
		out += text.slice(at, begin);
		const end = text.indexOf("-->", begin + 4);
		if (end < 0) return out + text.slice(begin);
		at = end + 3;
	}
}

/** Headings that the description only quotes (another project's notes in `<details>`, a quote, code) are none of its own. */
function readSections(text: string): ReadonlyMap<Key, string> {
	const own = dropQuoted(text).split("\n");
	const sections = new Map<Key, string>();
	let open: { key: Key; level: number; lines: string[] } | undefined;
	const close = () => {
		if (open !== undefined && !sections.has(open.key)) sections.set(open.key, open.lines.join("\n").trim());
		open = undefined;
	};
	for (const [index, line] of text.split("\n").entries()) {
		const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/.exec(own[index]!);
		if (heading === null) {
			open?.lines.push(line);
			continue;
		}
		const level = heading[1]!.length;
		if (open !== undefined && level > open.level) {
			open.lines.push(line);
			continue;
		}
		close();
		const title = heading[2]!
			.toLowerCase()
			.replace(/[:*_?]/g, "")
			.trim();
		const key = (Object.keys(HEADINGS) as Key[]).find((name) => HEADINGS[name].test(title));
		if (key !== undefined) open = { key, level, lines: [] };
	}
	close();
	return sections;
}

/** readOverride: a ```release-note block, a BEGIN_COMMIT_OVERRIDE block or a "Release note" section; edits after the merge count. */
function readOverride(text: string, section: string | undefined): PullRequestNotes["override"] {
	const block =
		/^```release-notes?[ \t]*\n([\s\S]*?)^```/m.exec(text)?.[1] ??
		between(text, "BEGIN_COMMIT_OVERRIDE", "END_COMMIT_OVERRIDE") ??
		readWrittenPart(section);
	const trimmed = block?.trim();
	if (trimmed === undefined || trimmed === "") return undefined;
	if (NO_NOTE.test(trimmed)) return { kind: "none" };
	const value = meaningful(trimmed);
	return value === undefined ? undefined : { kind: "text", text: value };
}

function between(text: string, begin: string, end: string): string | undefined {
	const from = text.indexOf(begin);
	const to = from < 0 ? -1 : text.indexOf(end, from + begin.length);
	return to < 0 ? undefined : text.slice(from + begin.length, to);
}

const NO_NOTE =
	/^(?:[-*] +)?(?:notes?: *)?(?:none|no release[- ]?notes?(?: (?:is |are )?(?:required|needed|necessary))?)\.?$/i;

/** A template's checklist and hints (quotes, folded text) are nothing that somebody wrote; a fence around the words is none of them. */
function readWrittenPart(section: string | undefined): string | undefined {
	if (section === undefined) return undefined;
	const fenced = /^(`{3,}|~{3,})[^\n]*\n([\s\S]*?)\n\1\s*$/.exec(section.trim())?.[2];
	return (fenced ?? dropQuoted(section))
		.split("\n")
		.filter((line) => !/^\s*[-*+] +\[[ xX]\] /.test(line))
		.join("\n");
}

/** readQuestions: `Q: … A: …`, or headings and bold lines as questions with what follows as the answer. */
function readQuestions(text: string): PullRequestNotes["faq"] {
	const entries: { question: string; answer: string }[] = [];
	for (const line of text.split("\n")) {
		const question =
			/^\s*(?:[-*]\s+)?(?:\*\*)?Q[.:]\s*(?:\*\*)?\s*(.+?)(?:\*\*)?\s*$/i.exec(line)?.[1] ??
			/^ {0,3}#{1,6}\s+(.+?)\s*#*$/.exec(line)?.[1] ??
			/^\s*(?:[-*]\s+)?\*\*(.+\?)\*\*\s*$/.exec(line)?.[1];
		if (question !== undefined) entries.push({ question, answer: "" });
		else if (entries.length > 0)
			entries.at(-1)!.answer += `${line.replace(/^\s*(?:[-*]\s+)?(?:\*\*)?A[.:]\s*(?:\*\*)?\s*/i, "")}\n`;
	}
	return entries
		.map(({ question, answer }) => ({ question: question.trim(), answer: answer.trim() }))
		.filter(({ answer }) => answer !== "");
}
