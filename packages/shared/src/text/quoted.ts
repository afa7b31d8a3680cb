/** Finds what a text only quotes: code fences, block quotes and folded `<details>`. */

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)/s;
/** In every text that quotes something, and in some that do not. */
const SIGN = /^\s{0,3}(?:`{3}|~{3}|>|<details\b)/im;

/**
 * The text with the quoted lines empty, line by line the same count. A fence or fold that is never closed quotes nothing: it
 * must not hide what stands below it.
 */
export function dropQuoted(text: string): string {
	if (!SIGN.test(text)) return text;
	const lines = text.split("\n");
	const closing = findClosings(lines);
	let fence: string | undefined;
	let folds = 0;
	return lines
		.map((line, index) => {
			const mark = FENCE.exec(line);
			if (fence !== undefined) {
				if (mark !== null && mark[1]!.startsWith(fence) && mark[2]!.trim() === "") fence = undefined;
				return "";
			}
			if (mark !== null && closing.fence(index, mark[1]!)) {
				fence = mark[1]!;
				return "";
			}
			const opens = /^\s{0,3}<details\b/i.test(line) && closing.fold(index) > folds;
			const closes = /<\/details>/i.test(line);
			const inside = folds > 0 || opens;
			if (opens) folds += 1;
			if (closes && folds > 0) folds -= 1;
			return inside || /^ {0,3}>/.test(line) ? "" : line;
		})
		.join("\n");
}

/** What closes at or below each line, in one pass from the end. */
function findClosings(lines: readonly string[]) {
	const longest = { "`": new Int32Array(lines.length + 1), "~": new Int32Array(lines.length + 1) };
	const folds = new Int32Array(lines.length + 1);
	for (let index = lines.length - 1; index >= 0; index--) {
		for (const sign of ["`", "~"] as const) longest[sign][index] = longest[sign][index + 1]!;
		folds[index] = folds[index + 1]! + (/<\/details>/i.test(lines[index]!) ? 1 : 0);
		const mark = FENCE.exec(lines[index]!);
		if (mark === null || mark[2]!.trim() !== "") continue;
		const sign = mark[1]![0] as "`" | "~";
		longest[sign][index] = Math.max(longest[sign][index]!, mark[1]!.length);
	}
	return {
		fence: (index: number, mark: string) => longest[mark[0] as "`" | "~"][index + 1]! >= mark.length,
		fold: (index: number) => folds[index]!,
	};
}
