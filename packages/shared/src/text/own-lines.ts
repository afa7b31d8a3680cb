/** Which lines of a Markdown comment its author says in their own name: none that is quoted, code, in a list or in HTML. */
import { fromMarkdown } from "mdast-util-from-markdown";

/** Longer text than GitHub lets a comment hold says nothing. */
const LIMIT = 70_000;
/** Elements without an end tag. */
const VOID = new Set(["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);

/**
 * Lines of the comment's own paragraphs that match `wanted`, trimmed, in order. A line is left out when it is in a quote, a list, a
 * fence, code or HTML of any kind, or follows an e-mail's header or an HTML element that is still open: what cannot be told from a
 * quotation counts as one.
 */
export function listOwnLines(body: string, wanted: RegExp): readonly string[] {
	const text = body.replace(/\r\n?/g, "\n");
	const source = text.split("\n");
	if (text.length > LIMIT || !source.some((line) => wanted.test(line))) return [];
	const found: string[] = [];
	let open = 0;
	for (const node of fromMarkdown(text).children) {
		if (node.type === "html") open += countOpen(node.value);
		if (node.type !== "paragraph" && node.type !== "heading") continue;
		for (const child of node.children) {
			if (child.type === "html") open += countOpen(child.value);
			if (child.type !== "text") continue;
			const { start, end } = child.position!;
			// A text that begins within a line follows code or markup on it.
			const first = start.column <= 4 ? start.line : start.line + 1;
			for (let at = first; at <= end.line; at += 1) {
				const line = source[at - 1]!;
				if (startsHistory(line, source[at])) return found;
				if (open <= 0 && node.type === "paragraph" && wanted.test(line)) found.push(line.trim());
			}
		}
	}
	return found;
}

/** Start tags less end tags in a piece of HTML. */
function countOpen(html: string): number {
	let open = 0;
	for (const [, end, name = "", rest = ""] of html.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9-]{0,40})([^<>]{0,2000})/g))
		if (!VOID.has(name.toLowerCase()) && !rest.endsWith("/")) open += end === "/" ? -1 : 1;
	return open;
}

/** An e-mail below an answer begins with its header; mail programs do not mark its lines. */
function startsHistory(line: string, next = ""): boolean {
	return (
		/^[ \t]{0,3}-{2,20} ?(?:Original|Forwarded) Message/i.test(line) ||
		(/^[ \t]{0,3}\*{0,2}(?:From|Von|De|Da):/i.test(line) &&
			/^[ \t]{0,3}\*{0,2}(?:Sent|Date|To|Subject|Gesendet|Datum|An|Betreff|Envoy|Inviato)/i.test(next))
	);
}
