/** Which lines of a Markdown comment its author says in their own name: none that is quoted, code, in a list or in HTML. */
import MarkdownIt, { type Token } from "markdown-it";

/** Longer text than GitHub lets a comment hold says nothing. */
const LIMIT = 70_000;
/** More than a line that says something and the one below it take. */
const LINES = 4_000;
/** Elements without an end tag. */
const VOID = new Set(["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);

const parser = new MarkdownIt("commonmark").enable("strikethrough");
// As the library's own rule for line ends, plain or after a backslash, with the place of the end.
parser.inline.ruler.at("newline", (state, silent) => {
	const at = state.src[state.pos] === "\\" ? state.pos + 1 : state.pos;
	if (state.src[at] !== "\n") return false;
	if (!silent) state.push("softbreak", "br", 0).meta = { at };
	state.pos = at + 1;
	return true;
});

/**
 * Lines of the comment's own paragraphs that match `wanted`, trimmed, in order. A line is left out when it is in a quote, a list, a
 * fence, a footnote, code or HTML of any kind, is struck out, or follows an e-mail's header or an HTML element that is still open:
 * what cannot be told from a quotation counts as one. Linear in the length of the comment.
 */
export function listOwnLines(body: string, wanted: RegExp): readonly string[] {
	const text = body.replace(/\r\n?/g, "\n");
	const source = text.split("\n");
	if (text.length > LIMIT || !source.some((line) => wanted.test(line))) return [];
	const found: string[] = [];
	const open = new Map<string, number>();
	let block = "";
	let before = "";
	let isOwn = false;
	for (const token of parser.parse(text, {})) {
		if (token.level === 0) {
			if (token.type === "html_block") followTags(token.content, open);
			if (token.nesting === 1) {
				block = token.type;
				isOwn = block === "paragraph_open" && !goesOn(before, source, token) && !isFootnote(source, token);
			} else before = token.type;
		}
		if (token.type !== "inline" || token.level !== 1 || (block !== "paragraph_open" && block !== "heading_open"))
			continue;
		for (const part of listParts(token)) {
			if (part.html !== undefined) followTags(part.html, open);
			if (part.line === undefined) continue;
			if (startsHistory(part.line, part.next)) return found;
			if (open.size === 0 && isOwn && wanted.test(part.line)) found.push(part.line.trim());
		}
	}
	return found;
}

/** Whether a block begins right below a quote or a list: some readers take its first line as the end of those. */
function goesOn(before: string, source: readonly string[], { map }: Token): boolean {
	return /^(?:blockquote|bullet_list|ordered_list)_close$/.test(before) && source[(map?.[0] ?? 0) - 1]?.trim() !== "";
}

/** A footnote of GitHub's Markdown, whose text goes on in the lines below. */
function isFootnote(source: readonly string[], { map }: Token): boolean {
	return /^ {0,3}\[\^[^\]\s]{1,100}\]:/.test(source[map?.[0] ?? 0] ?? "");
}

interface Part {
	readonly html?: string;
	/** A line that begins with text of its own, not within code or markup; and the one below it. */
	readonly line?: string;
	readonly next?: string;
}

/** The pieces of a block in order: HTML, and the lines whose beginning is text. */
function* listParts({ content, children }: Token): Generator<Part> {
	let start: number | undefined = 0;
	let depth = 0;
	for (const child of children ?? []) {
		depth += child.nesting;
		if (child.type === "softbreak") start = Number(child.meta?.["at"]) + 1;
		else if (start !== undefined) {
			if (child.type === "text" && depth === 0) {
				const [line = "", next] = content.slice(start, start + LINES).split("\n", 2);
				yield { line, ...(next === undefined ? {} : { next }) };
			}
			start = undefined;
		}
		if (child.type === "html_inline") yield { html: child.content };
	}
}

/** Counts the elements that a piece of HTML leaves open, by name. An end tag without its start tag ends nothing. */
function followTags(html: string, open: Map<string, number>): void {
	for (const [, end, tag = "", rest = ""] of html.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9-]{0,40})([^<>]{0,2000})/g)) {
		const name = tag.toLowerCase();
		const count = open.get(name) ?? 0;
		if (VOID.has(name) || rest.endsWith("/")) continue;
		if (end === "") open.set(name, count + 1);
		else if (count > 1) open.set(name, count - 1);
		else open.delete(name);
	}
}

/** An e-mail below an answer begins with its header; mail programs do not mark its lines. */
function startsHistory(line: string, next = ""): boolean {
	return (
		/^[ \t]{0,3}-{2,20} ?(?:Original|Forwarded) Message/i.test(line) ||
		(/^[ \t]{0,3}\*{0,2}(?:From|Von|De|Da):/i.test(line) &&
			/^[ \t]{0,3}\*{0,2}(?:Sent|Date|To|Subject|Gesendet|Datum|An|Betreff|Envoy|Inviato)/i.test(next))
	);
}
