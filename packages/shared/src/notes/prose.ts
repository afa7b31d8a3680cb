/** Renders text that people wrote (descriptions, footers, issues) as Markdown that keeps its shape and can do nothing. */
import { codeBlock, escapeMarkdown, inlineCode } from "../text/markdown.ts";

/** renderInline: one line; code spans stay code, everything else is neutralised. */
export function renderInline(text: string): string {
	const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
	let out = "";
	let at = 0;
	for (const match of line.matchAll(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g)) {
		out += escapePart(line.slice(at, match.index)) + renderCode(match[2]!);
		at = match.index + match[0].length;
	}
	return escapeLead(out + escapePart(line.slice(at))).trim();
}

function renderCode(code: string): string {
	// Back-ticks inside would need a longer fence than some renderings keep.
	return inlineCode(code.replaceAll("`", "'"));
}

/** escapePart: like escapeMarkdown, which trims, with the spaces at its ends kept. */
function escapePart(text: string): string {
	const escaped = escapeMarkdown(text)
		.replace(/(?<!\\)=/g, "\\=")
		.replaceAll("$", "\\$");
	if (escaped === "") return text === "" ? "" : " ";
	return `${/^\s/.test(text) ? " " : ""}${escaped}${/\s$/.test(text) ? " " : ""}`;
}

/** escapeLead: no text of ours begins a list by accident. */
function escapeLead(text: string): string {
	return text.replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** renderProse: paragraphs, lists and fenced code of the text; headings become bold lines, quotes and tables plain lines. */
export function renderProse(text: string): string {
	const out: string[] = [];
	let fence: { readonly mark: string; readonly language: string; readonly lines: string[] } | undefined;
	for (const raw of text.replace(/\r\n?/g, "\n").split("\n")) {
		const mark = /^\s{0,12}(`{3,}|~{3,})\s*([A-Za-z0-9+#-]*)[^`]*$/.exec(raw);
		if (fence !== undefined) {
			if (mark !== null && mark[1]!.startsWith(fence.mark) && mark[2] === "") {
				out.push("", codeBlock(fence.lines.join("\n"), fence.language), "");
				fence = undefined;
			} else fence.lines.push(raw);
			continue;
		}
		if (mark !== null) {
			fence = { mark: mark[1]!, language: mark[2]!.replace(/GH-\d.*/i, ""), lines: [] };
			continue;
		}
		out.push(renderLine(raw));
	}
	if (fence !== undefined) out.push("", codeBlock(fence.lines.join("\n"), fence.language));
	return out
		.join("\n")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}

function renderLine(raw: string): string {
	if (raw.trim() === "") return "";
	const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(raw)?.[1];
	if (heading !== undefined) {
		const title = renderInline(heading);
		return title === "" ? "" : `**${title}**`;
	}
	const item = /^(\s*)(?:[-*+]|(\d{1,4})[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(raw);
	if (item !== null) {
		const indent = "  ".repeat(Math.min(3, Math.floor(item[1]!.replaceAll("\t", "  ").length / 2)));
		const content = renderInline(item[3]!);
		return content === "" ? "" : `${indent}${item[2] === undefined ? "-" : `${item[2]}.`} ${content}`;
	}
	return renderInline(raw);
}

/** renderPlain: text for places without Markdown: one line, no control or invisible characters. */
export function renderPlain(text: string): string {
	return text
		.replace(/\p{Cf}/gu, "")
		.replace(/[\s\p{Cc}]+/gu, " ")
		.trim();
}
