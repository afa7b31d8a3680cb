/** What a Markdown document that serves as evidence holds: its sections, its dates, and whether anybody filled it in. */

/** readSections: text under each heading, by the heading's lower-case words; HTML comments do not count as text. */
export function readSections(markdown: string): ReadonlyMap<string, string> {
	const sections = new Map<string, string>();
	let heading = "";
	let inCode = false;
	for (const line of markdown
		.replace(/\r\n?/g, "\n")
		.replace(/<!--[\s\S]*?(?:-->|$)/g, "")
		.split("\n")) {
		if (/^\s*(?:```|~~~)/.test(line)) inCode = !inCode;
		const match = inCode ? null : /^#{1,6}\s+(.*?)\s*#*\s*$/.exec(line);
		if (match !== null) {
			heading = match[1]!.toLowerCase();
			if (!sections.has(heading)) sections.set(heading, "");
		} else sections.set(heading, `${sections.get(heading) ?? ""}${line}\n`);
	}
	for (const [name, text] of sections) sections.set(name, text.trim());
	return sections;
}

/** findSection: the text of the first section whose heading holds the words, or undefined. */
export function findSection(sections: ReadonlyMap<string, string>, words: string): string | undefined {
	for (const [heading, text] of sections) if (heading !== "" && heading.includes(words.toLowerCase())) return text;
	return undefined;
}

/** hasTemplateText: whether text that a template would hold is still there. */
export function hasTemplateText(text: string): boolean {
	return /\bT[O]DO\b|\bT[B]D\b|\bF[I]XME\b|\blorem ipsum\b|\b(?:fill|write) (?:this )?in\b|<(?:your|insert|describe|name|date|version)[^>]{0,60}>|\[(?:insert|describe|your)[^\]]{0,60}\]|\bx{3,}\b/i.test(
		text,
	);
}

/** findDate: the date after `Date:` as milliseconds, or undefined. */
export function findDate(markdown: string): number | undefined {
	const match = /^\s*(?:[-*]\s*)?(?:\*\*)?date(?:\*\*)?\s*:(?:\*\*)?\s*(\d{4}-\d{2}-\d{2})\b/im.exec(markdown);
	const time = match === null ? Number.NaN : Date.parse(`${match[1]}T00:00:00Z`);
	return Number.isNaN(time) ? undefined : time;
}
