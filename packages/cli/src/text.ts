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

/** Whole lines for the terminal; control and invisible characters are shown as �, and no line is a workflow command. */
export function renderText(text: string, colours: boolean): string {
	let shown = neutralizeText(text.replace(/[^\P{C}\n\t\uE000-\uE006]/gu, "\uFFFD"));
	for (const [mark, code] of Object.values(MARKS)) shown = shown.replaceAll(mark, colours ? `\u001B[${code}m` : "");
	return shown.replaceAll(END, colours ? "\u001B[0m" : "");
}

/** Paragraphs broken at spaces, each line after the first indented alike; one that begins with four spaces is code, and kept whole. */
export function wrapText(text: string, indent: string, width = 100): string {
	return text
		.split("\n")
		.map((paragraph) => {
			if (paragraph.startsWith("    ")) return paragraph;
			const lines: string[] = [];
			const [lead = ""] = /^ +(?=\S)/.exec(paragraph) ?? [];
			let line = "";
			for (const word of paragraph.trimStart().split(" ")) {
				if (line !== "" && indent.length + line.length + 1 + word.length > width) {
					lines.push(line);
					line = word;
				} else line = line === "" ? word : `${line} ${word}`;
			}
			return `${lead}${[...lines, line].join(`\n${indent}`)}`;
		})
		.join(`\n${indent}`);
}
