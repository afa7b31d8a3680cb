/** One word of a POSIX shell. */

/** Always in quotes. */
export function quoteShell(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}

/** In quotes only where the shell would read more than the text: for commands that people read and copy. */
export function writeWord(text: string): string {
	return /^[\w@%+:,./-]+$/.test(text) ? text : quoteShell(text);
}
