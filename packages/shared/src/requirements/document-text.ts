/** What a Markdown document that serves as evidence holds: its sections, its dates, and whether anybody filled it in. */
import { readHeading } from "../text/heading.ts";
import { stripComments } from "../text/html-comments.ts";

/** Text under each heading, by the heading's lower-case words; HTML comments do not count as text. */
export function readSections(markdown: string): ReadonlyMap<string, string> {
	const sections = new Map<string, string[]>();
	let heading = "";
	let inCode = false;
	for (const line of stripComments(markdown).split("\n")) {
		if (/^\s*(?:```|~~~)/.test(line)) inCode = !inCode;
		const found = inCode ? undefined : readHeading(line);
		if (found !== undefined) {
			heading = found.title.toLowerCase();
			if (!sections.has(heading)) sections.set(heading, []);
		} else {
			const lines = sections.get(heading) ?? [];
			lines.push(line);
			sections.set(heading, lines);
		}
	}
	return new Map([...sections].map(([name, lines]) => [name, lines.join("\n").trim()]));
}

/** The text of the first section whose heading holds the words, or undefined. */
export function findSection(sections: ReadonlyMap<string, string>, words: string): string | undefined {
	for (const [heading, text] of sections) if (heading !== "" && heading.includes(words.toLowerCase())) return text;
	return undefined;
}

/** Whether text that a template would hold is still there. */
export function hasTemplateText(text: string): boolean {
	return /\bT[O]DO\b|\bT[B]D\b|\bF[I]XME\b|\blorem ipsum\b|\b(?:fill|write) (?:this )?in\b|<(?:your|insert|describe|name|date|version)[^>]{0,60}>|\[(?:insert|describe|your)[^\]]{0,60}\]|\bx{3,}\b|\bsteps have not been written yet\b/i.test(
		text,
	);
}

/** The date after `Date:` as milliseconds, or undefined. */
export function findDate(markdown: string): number | undefined {
	const match =
		/^[ \t]{0,20}(?:[-*][ \t]{0,9})?(?:\*\*)?date(?:\*\*)?[ \t]{0,9}:(?:\*\*)?[ \t]{0,9}(\d{4}-\d{2}-\d{2})\b/im.exec(
			markdown,
		);
	const time = match === null ? Number.NaN : Date.parse(`${match[1]}T00:00:00Z`);
	return Number.isNaN(time) ? undefined : time;
}
