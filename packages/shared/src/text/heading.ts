/** Headings of Markdown that begin with `#` (CommonMark 0.31, section 4.2). */

const START = /^ {0,3}(#{1,6})(?=[ \t])/;

interface Heading {
	/** 1 to 6. */
	readonly level: number;
	/** The words, without the `#` that may close them: empty where there are none. */
	readonly title: string;
}

/** What a line without its line end is a heading of; undefined where it is none. Linear in the length of the line. */
export function readHeading(line: string): Heading | undefined {
	const start = START.exec(line);
	if (start === null) return undefined;
	const text = line.slice(start[0].length).trim();
	// Only signs that stand apart close it: `## C#` is about C#.
	const title = text.replace(/(?<![^ \t])#+$/, "").trimEnd();
	return { level: start[1]!.length, title };
}
