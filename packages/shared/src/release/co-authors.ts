/** Reads whom a commit's message names as co-authors, as far as GitHub logins can be told from it. */

const ADDRESS = /^(?:\d{1,20}\+)?([a-z0-9][a-z0-9-]{0,38}(?:\[bot\])?)@users\.noreply\.github\.com$/i;

/** Lower-case logins of `Co-authored-by` lines whose address is GitHub's own. */
export function listCoAuthors(message: string): readonly string[] {
	return message.split("\n").flatMap((line) => {
		if (!/^co-authored-by:/i.test(line)) return [];
		const { name, isLogin } = readCoAuthor(line.slice(line.indexOf(":") + 1));
		return isLogin ? [name.toLowerCase()] : [];
	});
}

/** The value of a `Co-authored-by` line: the login where the address is GitHub's own, else the name as written. */
export function readCoAuthor(value: string): {
	readonly name: string;
	readonly isLogin: boolean;
	/** Empty where there is none. */
	readonly address: string;
} {
	const from = value.lastIndexOf("<");
	const address = from < 0 ? "" : value.slice(from + 1, value.lastIndexOf(">")).trim();
	const login = ADDRESS.exec(address)?.[1];
	return {
		name: login ?? (from < 0 ? value : value.slice(0, from)).trim().replace(/^@(?=[a-z0-9])/i, ""),
		isLogin: login !== undefined,
		address,
	};
}
