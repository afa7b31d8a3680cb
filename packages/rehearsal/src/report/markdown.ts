/** Renders Markdown as GitHub would show a job summary: GFM tables, collapsed details, Mermaid left to the page's script. */
import { Marked } from "marked";

const ESCAPES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/** escapeHtml: text that stands for itself, also inside an attribute. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

/** Whole tags that our summaries use, with the attributes that they use; a link leads to a page, never to a script. */
const KEPT =
	/<\/?(?:details|summary|br|sub|sup|kbd|b|i|em|strong|code|a|table|thead|tbody|tr|th|td|p|ul|ol|li|h[1-6]|blockquote|hr)(?: open| align="(?:left|center|right)"| colspan="\d{1,3}"| href="(?:https?:\/\/|#|\/(?!\/))[^"<>&]*")*>/gi;

/** Raw HTML with the kept tags alone: whatever is not exactly one of them is text, an unclosed tag too. */
function keepTags(html: string): string {
	const kept = html.match(KEPT) ?? [];
	return html
		.split(KEPT)
		.map((text, index) => escapeMarkup(text) + (kept[index] ?? ""))
		.join("");
}

/** Like `escapeHtml`, but what is an entity already stays one. */
function escapeMarkup(text: string): string {
	return text.replace(/&(?!#?\w{1,31};)|[<>"']/g, (character) => ESCAPES[character]!);
}

/** What is not closed stays, as text. */
function dropComments(html: string): string {
	const kept: string[] = [];
	let from = 0;
	for (;;) {
		const begin = html.indexOf("<!--", from);
		const end = begin < 0 ? -1 : html.indexOf("-->", begin + 4);
		if (end < 0) return kept.join("") + html.slice(from);
		kept.push(html.slice(from, begin));
		from = end + 3;
	}
}

/** The Markdown reader takes time in proportion to the square of a paragraph; people write no longer ones. */
const PARAGRAPH_LIMIT = 8_000;

/** Rows, items and code end a paragraph; comments are none of it. */
const OWN_BLOCK = /^\s*(?:\||[-*+] |\d{1,9}[.)] )/;

function hasHugeParagraph(text: string): boolean {
	let length = 0;
	let inCode = false;
	for (const line of dropComments(text).split("\n")) {
		if (/^\s*(?:`{3}|~{3})/.test(line)) inCode = !inCode;
		length = inCode || line.trim() === "" ? 0 : line.length + (OWN_BLOCK.test(line) ? 0 : length);
		if (length > PARAGRAPH_LIMIT) return true;
	}
	return false;
}

const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*\n?/;

const marked: Marked = new Marked({
	gfm: true,
	renderer: {
		html(token) {
			return keepTags(dropComments(token.text));
		},
		code(token) {
			if (token.lang === "mermaid") return `<pre class="mermaid">${escapeHtml(token.text)}</pre>\n`;
			return `<pre><code>${escapeHtml(token.text)}</code></pre>\n`;
		},
		link(token) {
			const text = this.parser.parseInline(token.tokens);
			return /^(https?:|#|\/)/.test(token.href) ? `<a href="${escapeHtml(token.href)}">${text}</a>` : text;
		},
		image(token) {
			return escapeHtml(token.text);
		},
		blockquote(token): string {
			const alert = ALERT.exec(token.text);
			if (!alert) return `<blockquote>${this.parser.parse(token.tokens)}</blockquote>\n`;
			const kind = alert[1]!.toLowerCase();
			const inner = marked.parse(token.text.replace(ALERT, ""), { async: false });
			return `<div class="alert ${kind}"><p class="alert-title">${kind[0]!.toUpperCase()}${kind.slice(1)}</p>${inner}</div>\n`;
		},
	},
});

/** HTML of one summary or issue. Untrusted tags, scripts and images stay text; what is out of all proportion is shown as it is. */
export function renderMarkdown(text: string): string {
	if (hasHugeParagraph(text)) return `<pre>${escapeHtml(text)}</pre>\n`;
	return marked.parse(text, { async: false });
}
