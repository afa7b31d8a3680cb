/** Renders Markdown as GitHub would show a job summary: GFM tables, collapsed details, Mermaid left to the page's script. */
import { Marked, type Token, type Tokens } from "marked";

const ESCAPES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/** Text that stands for itself, also inside an attribute. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

/** Whole tags that our summaries use, with the attributes that they use; a link leads to a page, never to a script. */
const KEPT =
	/<\/?(?:details|summary|br|sub|sup|kbd|b|i|em|strong|code|a|table|thead|tbody|tr|th|td|p|ul|ol|li|h[1-6]|blockquote|hr)(?: open| align="(?:left|center|right)"| colspan="\d{1,3}"| href="(?:https?:\/\/|#|\/(?!\/))[^"<>&]*")*>/gi;

/** Raw HTML with the kept tags alone: whatever is not exactly one of them is text, an unclosed tag too. */
function keepTags(html: string, resolveLink: ResolveLink): string {
	const kept = html.match(KEPT) ?? [];
	return html
		.split(KEPT)
		.map((text, index) => escapeMarkup(text) + followTag(kept[index] ?? "", resolveLink))
		.join("");
}

/** A link that leads nowhere loses its address and stays text. */
function followTag(tag: string, resolveLink: ResolveLink): string {
	return tag.replace(/ href="([^"]*)"/i, (_, address: string) => {
		const target = resolveLink(address);
		return target === null ? "" : ` href="${escapeHtml(target)}"`;
	});
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

/** Where a link of a summary leads on the page: an address, `#…`, or null when nothing is there to be opened. */
export type ResolveLink = (address: string) => string | null;

/** Headings of a summary come below those of the page: the highest is an `h4`, and none is skipped on the way down. */
const HIGHEST_HEADING = 4;

function settleHeadings(tokens: readonly Token[]): void {
	const depths = [...new Set(tokens.filter(isHeading).map(({ depth }) => depth))].sort((a, b) => a - b);
	let before = HIGHEST_HEADING - 1;
	for (const heading of tokens.filter(isHeading)) {
		heading.depth = Math.min(HIGHEST_HEADING + depths.indexOf(heading.depth), before + 1, 6);
		before = heading.depth;
	}
}

function isHeading(token: Token): token is Tokens.Heading {
	return token.type === "heading";
}

/** A table of facts has no head: its first column names what stands beside it. */
function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const hasHead = head.some((cell) => cell.trim() !== "");
	const line = (cells: readonly string[]) =>
		`<tr>${cells.map((cell, index) => (index === 0 && !hasHead ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join("")}</tr>`;
	// An empty head cell stands above marks, which say themselves what they are.
	const top = head.map((cell) => (cell.trim() === "" ? "<td></td>" : `<th scope="col">${cell}</th>`)).join("");
	return `<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>${hasHead ? `<thead><tr>${top}</tr></thead>` : ""}<tbody>${rows.map(line).join("")}</tbody></table></div>\n`;
}

/** HTML of one summary or issue. Untrusted tags, scripts and images stay text; what is out of all proportion is shown as it is. */
export function createMarkdownRenderer(resolveLink: ResolveLink): (text: string) => string {
	const marked: Marked = new Marked({
		gfm: true,
		renderer: {
			html(token) {
				return keepTags(dropComments(token.text), resolveLink);
			},
			code(token) {
				if (token.lang === "mermaid") return `<pre class="mermaid">${escapeHtml(token.text)}</pre>\n`;
				return `<pre tabindex="0" role="group" aria-label="Code"><code>${escapeHtml(token.text)}</code></pre>\n`;
			},
			link(token) {
				const text = this.parser.parseInline(token.tokens);
				const target = /^(https?:|#|\/)/.test(token.href) ? resolveLink(token.href) : null;
				return target === null ? text : `<a href="${escapeHtml(target)}">${text}</a>`;
			},
			image(token) {
				return escapeHtml(token.text);
			},
			checkbox({ checked }) {
				return `<span role="img" aria-label="${checked ? "done" : "open"}">${checked ? "☑" : "☐"}</span> `;
			},
			table(token) {
				const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => this.parser.parseInline(cell.tokens));
				return renderTable(cells(token.header), token.rows.map(cells));
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
	return (text) => {
		if (hasHugeParagraph(text)) return `<pre>${escapeHtml(text)}</pre>\n`;
		const tokens = marked.lexer(text);
		settleHeadings(tokens);
		return marked.parser(tokens);
	};
}
