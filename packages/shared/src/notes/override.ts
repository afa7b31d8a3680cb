/** Reads the release note that a description gives in place of the title; one note may hold several entries. */
import { isConventionalHeader } from "../release/commit-title.ts";
import { parseCommitMessage } from "../release/commits.ts";
import { dropQuoted } from "../text/quoted.ts";

export type Override =
	/** Each entry reads as a commit message: a header, then what belongs to it. */
	{ readonly kind: "text"; readonly entries: readonly string[] } | { readonly kind: "none" };

interface Block {
	readonly from: number;
	readonly to: number;
	readonly text: string;
}

interface Delimiters {
	readonly begin: RegExp;
	/** Whether the line closes the block that `opening` began. */
	readonly closes: (line: string, opening: string) => boolean;
}

const COMMITS: Delimiters = {
	begin: /^[ \t]*BEGIN_COMMIT_OVERRIDE[ \t]*$/,
	closes: (line) => line.trim() === "END_COMMIT_OVERRIDE",
};
const FENCED: Delimiters = {
	begin: /^ {0,3}`{3,}[ \t]*release-notes?[ \t]*$/,
	closes: (line, opening) => /^ {0,3}`{3,}[ \t]*$/.test(line) && countTicks(line) >= countTicks(opening),
};
/** Blocks that are looked at; a description has one. */
const BLOCKS = 10;
const NO_NOTE =
	/^(?:[-*] +)?(?:notes?: *)?(?:none|skip|no release[- ]?notes?(?: (?:is |are )?(?:required|needed|necessary))?|no user[- ](?:facing|visible) (?:changes?|impact))\.?$/i;
const ITEM = /^ {0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+(.*)/s;

const LABEL = /^ {0,3}(?:#{1,6}[ \t]+\S.{0,80}|\*\*[^*]{1,80}\*\*:?|__[^_]{1,80}__:?)[ \t]*$/;

/**
 * The ```release-note block, the BEGIN_COMMIT_OVERRIDE block or else the section `section`; undefined when there is none or nobody
 * filled it in. A block that the description only quotes is none of its own.
 */
export function readOverride(
	text: string,
	section: string | undefined,
	meaningful: (text: string | undefined) => string | undefined,
): Override | undefined {
	const fenced = readBlocks(text, FENCED);
	const commits = fenced === undefined ? readBlocks(text, COMMITS) : undefined;
	const written = fenced ?? commits ?? readWrittenPart(section);
	const trimmed = written?.trim() ?? "";
	if (saysNone(trimmed)) return { kind: "none" };
	if (meaningful(trimmed) === undefined) return undefined;
	const entries = commits === undefined ? splitNote(trimmed, fenced !== undefined) : splitCommits(trimmed);
	return entries.length === 0 ? undefined : { kind: "text", entries };
}

/** `**None**` as well as `none`. */
function saysNone(text: string): boolean {
	return NO_NOTE.test(text.replace(/^[*_`]{1,3}|[*_`]{1,3}$/g, ""));
}

/** The description without its override blocks: what they hold is said once, by the entries. */
export function dropOverride(text: string): string {
	let rest = text;
	for (const delimiters of [COMMITS, FENCED])
		for (const { from, to } of [...listBlocks(rest, delimiters)].reverse()) rest = rest.slice(0, from) + rest.slice(to);
	return rest;
}

/** The blocks one after the other; one that says there is nothing says nothing beside another. */
function readBlocks(text: string, delimiters: Delimiters): string | undefined {
	const own = listBlocks(text, delimiters).filter(({ from, to }) =>
		// A mark in its place shows whether the block lies in a quote, a fold or another fence.
		dropQuoted(`${text.slice(0, from)}\u0001${text.slice(to)}`).includes("\u0001"),
	);
	const texts = own.map((block) => block.text.trim());
	const saying = texts.filter((block) => block !== "" && !saysNone(block));
	return saying.length === 0 ? texts[0] : saying.join("\n");
}

function listBlocks(text: string, { begin, closes }: Delimiters): readonly Block[] {
	const blocks: Block[] = [];
	let open: { readonly at: number; readonly line: string } | undefined;
	let at = 0;
	for (const line of text.split("\n")) {
		if (open === undefined) {
			if (begin.test(line)) open = { at, line };
		} else if (closes(line, open.line)) {
			const from = open.at + open.line.length + 1;
			blocks.push({ from: open.at, to: at + line.length, text: text.slice(from, at) });
			if (blocks.length === BLOCKS) return blocks;
			open = undefined;
		}
		at += line.length + 1;
	}
	return blocks;
}

function countTicks(line: string): number {
	return line.lastIndexOf("`") - line.indexOf("`") + 1;
}

/** Conventional commits one after the other: each header begins an entry, all else belongs to the one before. */
function splitCommits(text: string): readonly string[] {
	const entries: string[][] = [];
	for (const line of text.split("\n")) {
		const item = ITEM.exec(line)?.[1] ?? line;
		if (entries.length === 0 || isConventionalHeader(item)) entries.push([item]);
		else entries.at(-1)!.push(line);
	}
	return entries.map((lines) => lines.join("\n").trim()).filter((entry) => entry !== "");
}

/**
 * A list has an entry an item. Without a list, a block has an entry a line, save what goes on in lower case or is indented; a section's
 * first paragraph is its entry, and the others belong to it.
 */
function splitNote(text: string, byLine: boolean): readonly string[] {
	const lines = dropLabels(text.split("\n"));
	const isList = ITEM.test(lines[0]!);
	const isNested = (line: string) => isList && /^[ \t]{2,}/.test(line);
	const entries: string[][] = [];
	for (const line of lines) {
		const item = isNested(line) ? undefined : ITEM.exec(line)?.[1]?.replace(/^\[[ xX]\][ \t]+/, "");
		const begins = isList
			? item !== undefined
			: isConventionalHeader(line) || (byLine && /^\S/.test(line) && !goesOn(entries.at(-1), line));
		if (entries.length === 0 || begins) entries.push([item ?? line]);
		else entries.at(-1)!.push(line.replace(/^ {0,3}(?=\S)/, ""));
	}
	return entries.map(joinTitle).filter((entry) => entry !== "");
}

/** What stands over a list, as `**Added**` or `### Fixed`, is no entry: the items are. */
function dropLabels(lines: readonly string[]): readonly string[] {
	const kept: string[] = [];
	let next: string | undefined;
	for (const line of lines.toReversed()) {
		if (!(LABEL.test(line) && next !== undefined && ITEM.test(next))) kept.push(line);
		if (line.trim() !== "") next = line;
	}
	return kept.reverse();
}

function goesOn(entry: readonly string[] | undefined, line: string): boolean {
	if (entry === undefined) return false;
	const last = entry.at(-1)!;
	return /^\p{Ll}/u.test(line) || isFooter(line) || (ITEM.test(line) && (last.endsWith(":") || ITEM.test(last)));
}

function isFooter(line: string): boolean {
	return parseCommitMessage(`-\n\n${line}`).breakingNote !== undefined;
}

/** The first paragraph as one line, which is the entry's title; what follows stays as it is. */
function joinTitle(lines: readonly string[]): string {
	const end = lines.findIndex(
		(line, index) =>
			index > 0 &&
			(line.trim() === "" || ITEM.test(line) || isFooter(line) || /^ {0,3}(?:`{3}|~{3}|\||#{1,6} )/.test(line)),
	);
	const title = (end < 0 ? lines : lines.slice(0, end)).map((line) => line.trim()).join(" ");
	const rest = end < 0 ? "" : lines.slice(end).join("\n").trim();
	return rest === "" ? title.trim() : `${title.trim()}\n\n${rest}`;
}

/** A template's checklist and hints (quotes, folded text) are nothing that somebody wrote; a fence around the words is none of them. */
function readWrittenPart(section: string | undefined): string | undefined {
	if (section === undefined) return undefined;
	const fenced = readFence(section.trim().split("\n"));
	if (fenced !== undefined) return fenced;
	const own = dropQuoted(section).split("\n");
	return section
		.split("\n")
		.filter((line, index) => (own[index] !== "" || line === "") && !/^\s*[-*+] +\[[ xX]\] /.test(line))
		.join("\n");
}

/** What stands in a fence that holds all of the lines (CommonMark 4.5: it closes with as many marks as it opened with, or more). */
function readFence(lines: readonly string[]): string | undefined {
	const mark = /^(?:`{3,}|~{3,})/.exec(lines[0]!)?.[0];
	const last = lines.at(-1)!.trim();
	if (mark === undefined || lines.length < 3 || last.length < mark.length) return undefined;
	return last === mark[0]!.repeat(last.length) ? lines.slice(1, -1).join("\n") : undefined;
}
