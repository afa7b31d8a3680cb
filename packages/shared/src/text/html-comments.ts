/** Takes HTML comments out of text that anybody may have written, in linear time. */

/** The text with `\\n` as its only line break and without HTML comments; one that is never closed hides the rest. */
export function stripComments(text: string): string {
	const source = text.replace(/\r\n?/g, "\n");
	let kept = "";
	let from = 0;
	for (;;) {
		const start = source.indexOf("<!--", from);
		if (start < 0) return kept + source.slice(from);
		kept += source.slice(from, start);
		const end = source.indexOf("-->", start + 4);
		if (end < 0) return kept;
		from = end + 3;
	}
}

const FENCE = /^ {0,12}(`{3,}|~{3,})/;

/**
 * The text without the HTML comments that Markdown would hide: one inside a code span or a closed fence is code and stays, one that
 * is never closed is text.
 */
export function stripCommentsOutsideCode(text: string): string {
	const spans = findCodeSpans(text);
	const unclosed = { "`": Number.POSITIVE_INFINITY, "~": Number.POSITIVE_INFINITY };
	const lastEnd = text.lastIndexOf("-->");
	let kept = "";
	let from = 0;
	for (const match of text.matchAll(/`+|~{3,}|<!--/g)) {
		const [token] = match;
		const at = match.index;
		if (at < from) continue;
		let end = at + token.length;
		if (token === "<!--") {
			if (lastEnd < end) continue;
			kept += text.slice(from, at);
			from = text.indexOf("-->", end) + 3;
			continue;
		}
		const line = text.lastIndexOf("\n", at) + 1;
		const sign = token[0] as "`" | "~";
		if (token.length >= 3 && at - line <= 12 && FENCE.exec(text.slice(line, end))?.[1] === token) {
			const close = token.length >= unclosed[sign] ? -1 : findFenceEnd(text, end, token);
			if (close < 0) unclosed[sign] = Math.min(unclosed[sign], token.length);
			else end = close;
		} else end = spans.get(at) ?? end;
		kept += text.slice(from, end);
		from = end;
	}
	return kept + text.slice(from);
}

/** Where the line that closes the fence ends; -1 when none does. */
function findFenceEnd(text: string, from: number, mark: string): number {
	const closing = new RegExp(`\\n {0,12}${mark}${mark[0]}*[ \\t]*(?=\\n|$)`, "g");
	closing.lastIndex = from;
	return closing.exec(text) === null ? -1 : closing.lastIndex;
}

/** Start → end of each run of back-ticks that a run of the same length in its paragraph closes. */
function findCodeSpans(text: string): ReadonlyMap<number, number> {
	const spans = new Map<number, number>();
	let next = new Map<number, number>();
	for (const match of [...text.matchAll(/`+|\n[ \t]*\n/g)].reverse()) {
		const [token] = match;
		if (token.startsWith("\n")) next = new Map();
		else {
			const close = next.get(token.length);
			if (close !== undefined) spans.set(match.index, close);
			next.set(token.length, match.index + token.length);
		}
	}
	return spans;
}
