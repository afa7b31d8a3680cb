/** Renders text that people wrote (descriptions, footers, issues) as Markdown that keeps its shape and can do nothing. */
import { readHeading } from "../text/heading.ts";
import { codeBlock, escapeMarkdown, INVISIBLE, inlineCode, safeUrl } from "../text/markdown.ts";

/** One line; code spans stay code, everything else is neutralised. */
export function renderInline(text: string): string {
	return renderTokens(text, CODE_SPAN, ({ groups }) => renderCode(groups!["code"]!));
}

const CODE_SPAN = /(?<!`)(?<ticks>`+)(?!`)(?<code>.+?)(?<!`)\k<ticks>(?!`)/g;
const BARE_ADDRESS =
	"(?<![\\w/])(?<bare>https?://[^\\s<>()[\\]`\"'|\\\\^{}]{0,1000}[^\\s<>()[\\]`\"'|\\\\^{}.,;:!?*_~])";
/** A code span, a link or image with an http(s) address, an address in angle brackets, a bare address. */
const PROSE_TOKEN = new RegExp(
	[
		CODE_SPAN.source,
		String.raw`!?\[(?<label>(?:\`[^\`]{1,200}\`|[^\][\`]){1,200})\]\((?<target>https?://(?:[^\s()<>]|\([^\s()<>]{0,200}\)){1,1000})\)`,
		"<(?<angled>https?://[^\\s<>]{1,1000})>",
		BARE_ADDRESS,
	].join("|"),
	"gi",
);

const TITLE_TOKEN = new RegExp([CODE_SPAN.source, BARE_ADDRESS].join("|"), "gi");

/** Like `renderInline`, and an http(s) address is a link to itself: a title has no label that could say something else. */
export function renderTitle(text: string): string {
	return renderTokens(text, TITLE_TOKEN, renderToken);
}

/** Like `renderInline`, and links to http(s) addresses work: their label is neutralised and never the address of another place. */
function renderLinked(text: string): string {
	return renderTokens(text, PROSE_TOKEN, renderToken);
}

function renderToken({ 0: whole, groups = {} }: RegExpExecArray): string {
	if (groups["code"] !== undefined) return renderCode(groups["code"]);
	const address = safeUrl(groups["target"] ?? groups["angled"] ?? groups["bare"] ?? "");
	if (address === undefined) return escapePart(whole);
	const label = groups["label"];
	const isAddress = label === undefined || /^\s*(?:[a-z]+:|\/\/|www\.|[\w-]+(?:\.[\w-]+)+(?:[/:]|\s*$))/i.test(label);
	const shown = isAddress ? escapePart(address.replace(/^https?:\/\//, "").replace(/\/$/, "")) : renderInline(label);
	return `[${shown}](${address})`;
}

function renderTokens(text: string, token: RegExp, render: (match: RegExpExecArray) => string): string {
	const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
	let out = "";
	let at = 0;
	for (const match of line.matchAll(token)) {
		out += escapePart(line.slice(at, match.index)) + render(match);
		at = match.index + match[0].length;
	}
	return escapeLead(out + escapePart(line.slice(at))).trim();
}

function renderCode(code: string): string {
	// Back-ticks inside would need a longer fence than some renderings keep.
	return inlineCode(code.replaceAll("`", "'"));
}

/** Like escapeMarkdown, which trims, with the spaces at its ends kept. */
function escapePart(text: string): string {
	const escaped = escapeMarkdown(text)
		.replace(/(?<!\\)=/g, "\\=")
		.replaceAll("$", "\\$");
	if (escaped === "") return text === "" ? "" : " ";
	return `${/^\s/.test(text) ? " " : ""}${escaped}${/\s$/.test(text) ? " " : ""}`;
}

/** No text of ours begins a list by accident. */
function escapeLead(text: string): string {
	return text.replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** Paragraphs, lists, quotes, tables and code of the text, with links to http(s) addresses; headings become bold lines. */
export function renderProse(text: string): string {
	const lines = text.replace(/\r\n?/g, "\n").split("\n");
	const out: string[] = [];
	let list: List | undefined;
	for (let at = 0; at < lines.length; ) {
		const found = readFence(lines, at) ?? readIndentedCode(lines, at, list) ?? readTable(lines, at);
		if (found !== undefined) {
			const indent = " ".repeat(found.indent >= 2 ? (list?.content ?? 0) : 0);
			out.push("", ...found.text.split("\n").map((line) => indent + line), "");
			at = found.next;
			continue;
		}
		const line = lines[at]!;
		list = followList(list, line, lines[at - 1] ?? "");
		out.push(renderLine(line, list));
		at += 1;
	}
	return out
		.join("\n")
		.replace(/\n[ ]*(?=\n[ ]*\n)/g, "")
		.replace(/^\n+/, "")
		.trimEnd();
}

/** The list item that a line may belong to: the column of its text. */
interface List {
	readonly content: number;
}

interface Block {
	readonly text: string;
	/** First line after it. */
	readonly next: number;
	/** Columns that it is indented by. */
	readonly indent: number;
}

const ITEM = /^(\s*)(?:[-*+]|(\d{1,4})[.)])\s+(?:\[[ xX]\]\s+)?(.*)/s;

function widthOf(space: string): number {
	return space.replaceAll("\t", "    ").length;
}

/** The blanks before a fence, its marks, and the language behind it; undefined where the line opens and closes none. */
function parseFence(
	line: string,
): { readonly space: string; readonly mark: string; readonly language: string } | undefined {
	const [whole, space = "", mark = ""] = /^(\s{0,12})(`{3,}|~{3,})/.exec(line) ?? [];
	if (whole === undefined) return undefined;
	const rest = line.slice(whole.length);
	if (rest.includes("`")) return undefined;
	return { space, mark, language: /^[A-Za-z0-9+#-]*/.exec(rest.trimStart())![0] };
}

function readFence(lines: readonly string[], at: number): Block | undefined {
	const open = parseFence(lines[at]!);
	if (open === undefined) return undefined;
	const indent = widthOf(open.space);
	const inside: string[] = [];
	let next = at + 1;
	for (; next < lines.length; next += 1) {
		const close = parseFence(lines[next]!);
		if (close?.mark.startsWith(open.mark) && close.language === "") break;
		inside.push(lines[next]!.replace(new RegExp(`^ {0,${indent}}`), ""));
	}
	return { text: codeBlock(inside.join("\n"), open.language.replace(/GH-\d.*/i, "")), next: next + 1, indent };
}

/** Four columns after an empty line, outside of a list. */
function readIndentedCode(lines: readonly string[], at: number, list: List | undefined): Block | undefined {
	const isCode = (line: string) => /^(?: {4}| {0,3}\t)/.test(line);
	if (list !== undefined || !isCode(lines[at]!) || (at > 0 && lines[at - 1]!.trim() !== "")) return undefined;
	let next = at;
	while (next < lines.length && (isCode(lines[next]!) || lines[next]!.trim() === "")) next += 1;
	const inside = lines.slice(at, next).map((line) => line.replace(/^(?: {4}| {0,3}\t)/, ""));
	return { text: codeBlock(inside.join("\n").trimEnd()), next, indent: 0 };
}

function readTable(lines: readonly string[], at: number): Block | undefined {
	const [head = "", delimiter = ""] = [lines[at], lines[at + 1]];
	if (!head.includes("|") || !isDelimiter(delimiter)) return undefined;
	const columns = splitCells(delimiter).length;
	if (splitCells(head).length !== columns) return undefined;
	const rows = [head];
	let next = at + 2;
	while (next < lines.length && lines[next]!.includes("|")) rows.push(lines[next++]!);
	const render = (row: string) => {
		const cells = splitCells(row).slice(0, columns);
		return `| ${Array.from({ length: columns }, (_, index) => renderLinked(cells[index] ?? "")).join(" | ")} |`;
	};
	const marks = splitCells(delimiter).map((cell) => cell.replace(/-+/, "---"));
	const [first, ...rest] = rows.map(render);
	return {
		text: [first, `| ${marks.join(" | ")} |`, ...rest].join("\n"),
		next,
		indent: widthOf(/^\s*/.exec(head)![0]),
	};
}

/** The line under a table's head, as in `|---|:-:|`. */
function isDelimiter(line: string): boolean {
	return /^ {0,3}[|:-]/.test(line) && line.includes("|") && splitCells(line).every((cell) => /^:?-+:?$/.test(cell));
}

function splitCells(row: string): readonly string[] {
	return row
		.trim()
		.replace(/^\|/, "")
		.replace(/(?<!\\)\|$/, "")
		.split(/(?<!\\)\|/)
		.map((cell) => cell.replaceAll("\\|", "|").trim());
}

/** A list goes on over empty and indented lines; other text ends it after an empty line. */
function followList(list: List | undefined, line: string, before: string): List | undefined {
	const item = ITEM.exec(line);
	if (item !== null) {
		const width = Math.min(12, widthOf(item[1]!));
		return { content: width + (item[2] === undefined ? 2 : item[2].length + 2) };
	}
	if (list === undefined || line.trim() === "" || /^(?: {2}|\t)/.test(line)) return list;
	return before.trim() === "" ? undefined : list;
}

/** Quotes within quotes that are kept; deeper ones are shown at this depth. */
const QUOTES = 10;

function renderLine(raw: string, list: List | undefined): string {
	if (raw.trim() === "") return "";
	const marks = /^(?: {0,3}>)+ ?/.exec(raw)?.[0];
	if (marks === undefined) return renderUnquoted(raw, list);
	const depth = Math.min(QUOTES, marks.split(">").length - 1);
	return `${"> ".repeat(depth)}${renderUnquoted(raw.slice(marks.length), undefined)}`.trimEnd();
}

function renderUnquoted(raw: string, list: List | undefined): string {
	if (raw.trim() === "") return "";
	const heading = readHeading(raw);
	if (heading !== undefined) {
		const title = renderLinked(heading.title);
		return title === "" ? "" : `**${title}**`;
	}
	const item = ITEM.exec(raw);
	if (item !== null) {
		const indent = " ".repeat(Math.min(12, widthOf(item[1]!)));
		const content = renderLinked(item[3]!);
		return content === "" ? "" : `${indent}${item[2] === undefined ? "-" : `${item[2]}.`} ${content}`;
	}
	const content = renderLinked(raw);
	return list !== undefined && /^(?: {2}|\t)/.test(raw) && content !== ""
		? " ".repeat(list.content) + content
		: content;
}

/** Text for places without Markdown: one line, no control or invisible characters. */
export function renderPlain(text: string): string {
	return text
		.replace(INVISIBLE, "")
		.replace(/[\s\p{Cc}]+/gu, " ")
		.trim();
}
