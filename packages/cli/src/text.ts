/** Text for a terminal: our own marks become colours at the door, and nothing that comes from outside can steer the terminal. */
import { neutralizeText } from "@octoacme/shared/text/escape.ts";

/** Marks are private-use characters: text from outside that holds one can at most be coloured. */
const MARKS = {
	bold: ["\uE001", 1],
	dim: ["\uE002", 2],
	red: ["\uE003", 31],
	green: ["\uE004", 32],
	yellow: ["\uE005", 33],
	cyan: ["\uE006", 36],
} as const;
const END = "\uE000";

export type Style = keyof typeof MARKS;

/** The text marked with a style; the output decides whether it is shown. */
export function style(name: Style, text: string): string {
	return `${MARKS[name][0]}${text}${END}`;
}

/** A space at which a line may break; the character says how far the next line is indented. */
const SOFT = 0xe100;
const MAX_INDENT = 0xff;
const SOFT_SPACE = /([\uE100-\uE1FF])/;

/** Where no terminal says how wide it is. */
export const DEFAULT_WIDTH = 100;

/**
 * Whole lines for the terminal, none wider than `width` where a space lets it break; control and invisible characters are shown as �,
 * and no line is a workflow command.
 */
export function renderText(text: string, colours: boolean, width = DEFAULT_WIDTH): string {
	const visible = text.replace(/[^\P{C}\n\t\uE000-\uE006\uE100-\uE1FF]/gu, "\uFFFD");
	let shown = neutralizeText(
		visible
			.split("\n")
			.map((line) => breakLine(line, width))
			.join("\n"),
	);
	for (const [mark, code] of Object.values(MARKS)) shown = shown.replaceAll(mark, colours ? `\u001B[${code}m` : "");
	return shown.replaceAll(END, colours ? "\u001B[0m" : "");
}

function breakLine(line: string, width: number): string {
	const [first = "", ...rest] = line.split(SOFT_SPACE);
	let shown = first;
	let length = measure(first);
	for (let index = 0; index < rest.length; index += 2) {
		const word = rest[index + 1] ?? "";
		const indent = " ".repeat(rest[index]!.charCodeAt(0) - SOFT);
		if (length + 1 + measure(word) > width && length > indent.length) {
			shown += `\n${indent}${word}`;
			length = indent.length + measure(word);
		} else {
			shown += ` ${word}`;
			length += 1 + measure(word);
		}
	}
	return shown;
}

/** A line that may break at its spaces, what follows two columns further in than its start. */
export function wrapIndented(line: string): string {
	const [lead = ""] = /^ */.exec(line) ?? [];
	return `${lead}${wrapText(line.slice(lead.length), `${lead}  `)}`;
}

/** Characters on the screen; marks take none. */
function measure(text: string): number {
	return text.replace(/[\uE000-\uE006]/g, "").length;
}

/**
 * Paragraphs that may break at their spaces when they are shown, each line after the first indented alike; one that begins with four
 * spaces is code, and kept whole.
 */
export function wrapText(text: string, indent: string): string {
	const soft = String.fromCharCode(SOFT + Math.min(indent.length, MAX_INDENT));
	return text
		.split("\n")
		.map((paragraph) => {
			if (paragraph.startsWith("    ")) return paragraph;
			const [lead = ""] = /^ +(?=\S)/.exec(paragraph) ?? [];
			return `${lead}${paragraph.slice(lead.length).split(" ").join(soft)}`;
		})
		.join(`\n${indent}`);
}
