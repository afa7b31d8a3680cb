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

const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*\n?/;

const marked: Marked = new Marked({
	gfm: true,
	renderer: {
		html(token) {
			return keepTags(token.text.replace(/<!--[\s\S]*?-->/g, ""));
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

/** renderMarkdown: HTML of one summary or issue. Untrusted tags, scripts and images stay text. */
export function renderMarkdown(text: string): string {
	return marked.parse(text, { async: false });
}
