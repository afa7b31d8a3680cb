/** Takes HTML comments out of text that anybody may have written, in one pass. */

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
