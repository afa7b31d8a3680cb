/** Text for a terminal: our own marks become colours when it is shown, and nothing that comes from outside can steer the terminal. */
import { randomBytes } from "node:crypto";
import { neutralizeText } from "@octoacme/shared/text/escape.ts";

/** Stands before each mark and is of this process alone: text from outside cannot place a mark. */
const KEY = String.fromCharCode(...[...randomBytes(8)].map((byte) => 0xe200 + byte));

/** Private-use characters; without the key before it, one is shown as �. */
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
	return `${KEY}${MARKS[name][0]}${text}${KEY}${END}`;
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
	let shown = neutralizeText(
		keepMarks(text)
			.split("\n")
			.map((line) => breakLine(line, width))
			.join("\n"),
	);
	for (const [mark, code] of Object.values(MARKS)) shown = shown.replaceAll(mark, colours ? `\u001B[${code}m` : "");
	return shown.replaceAll(END, colours ? "\u001B[0m" : "");
}

/** Each mark of ours without its key, and � for whatever else is not visible. */
function keepMarks(text: string): string {
	const [first = "", ...marked] = text.split(KEY);
	const clean = (part: string) => part.replace(/[^\P{C}\n\t]/gu, "\uFFFD");
	return clean(first) + marked.map((part) => part.slice(0, 1) + clean(part.slice(1))).join("");
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

/** What takes no column: our marks, accents, and the skin of an emoji. */
const NO_WIDTH = /[\uE000-\uE006\p{Mn}\p{Me}]|(?<=\p{Emoji_Modifier_Base})\p{Emoji_Modifier}/gu;
/** A flag is two letters of one column each. */
const WIDE =
	/(?!\p{RI})\p{Emoji_Presentation}|[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{sc=Yiii}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/gu;

/** Columns of a terminal, as Unicode's annex 11 (East Asian Width) and its emoji data have them; U+FE0F makes an emoji of a sign. */
function measure(text: string): number {
	const shown = text.replace(/(?!\p{Emoji_Presentation})\p{Emoji}\uFE0F/gu, "\u3000").replace(NO_WIDTH, "");
	// Half-width letters are of the same scripts.
	const wide = shown.replace(/[\uFF61-\uFFDC]/g, "x");
	return [...wide].length + (wide.match(WIDE)?.length ?? 0);
}

/**
 * Paragraphs that may break at their spaces when they are shown, each line after the first indented alike; one that begins with four
 * spaces is code, and kept whole.
 */
export function wrapText(text: string, indent: string): string {
	const soft = KEY + String.fromCharCode(SOFT + Math.min(indent.length, MAX_INDENT));
	return text
		.split("\n")
		.map((paragraph) => {
			if (paragraph.startsWith("    ")) return paragraph;
			const [lead = ""] = /^ +(?=\S)/.exec(paragraph) ?? [];
			return `${lead}${paragraph.slice(lead.length).split(" ").join(soft)}`;
		})
		.join(`\n${indent}`);
}
