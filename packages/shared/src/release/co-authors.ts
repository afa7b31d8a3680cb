/** Reads whom a commit's message names as co-authors, as far as GitHub logins can be told from it. */

const ADDRESS = /^(?:\d{1,20}\+)?([a-z0-9][a-z0-9-]{0,38})@users\.noreply\.github\.com$/;

/** The name in a trailer such as `Ana <ana@example.com>`: what comes before the address at its end. */
export function readTrailerName(value: string): string {
	const text = value.trim();
	const begin = text.lastIndexOf("<");
	const hasAddress = begin >= 0 && text.indexOf(">", begin) === text.length - 1;
	return hasAddress ? text.slice(0, begin).trim() : text;
}

/** Lower-case logins of `Co-authored-by` lines whose address is GitHub's own. */
export function listCoAuthors(message: string): readonly string[] {
	return message.split("\n").flatMap((line) => {
		if (!/^co-authored-by:/i.test(line)) return [];
		const address = line
			.slice(line.lastIndexOf("<") + 1, line.lastIndexOf(">"))
			.trim()
			.toLowerCase();
		return ADDRESS.exec(address)?.[1] ?? [];
	});
}
