/** Parses the files through which steps answer: GITHUB_ENV, GITHUB_OUTPUT, GITHUB_STATE and GITHUB_PATH. */

type CommandFile =
	| { readonly kind: "pairs"; readonly pairs: readonly (readonly [name: string, value: string])[] }
	| { readonly kind: "invalid"; readonly reason: string };

/** Bytes of a step summary beyond which it is dropped whole. */
export const SUMMARY_LIMIT_BYTES = 1024 * 1024;

/** UTF-16 bytes of all outputs of one job. */
export const OUTPUTS_LIMIT_BYTES = 1024 * 1024;

/** `name=value` and `name<<DELIMITER` blocks, in order; line ends inside a block are kept as written. */
export function parseCommandFile(text: string): CommandFile {
	const pairs: [string, string][] = [];
	const lines = text.replace(/^\uFEFF/, "").match(/[^\n]+\n?|\n/g) ?? [];
	let index = 0;
	while (index < lines.length) {
		const line = chomp(lines[index++]!);
		if (line === "") continue;
		const equals = line.indexOf("=");
		const heredoc = line.indexOf("<<");
		if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
			if (equals === 0) return { kind: "invalid", reason: `Invalid format '${line}'. Name must not be empty` };
			pairs.push([line.slice(0, equals), line.slice(equals + 1)]);
			continue;
		}
		if (heredoc < 0) return { kind: "invalid", reason: `Invalid format '${line}'` };
		const name = line.slice(0, heredoc);
		const delimiter = line.slice(heredoc + 2);
		if (name === "" || delimiter === "")
			return {
				kind: "invalid",
				reason: `Invalid format '${line}'. Name must not be empty and delimiter must not be empty`,
			};
		let value = "";
		let closed = false;
		while (index < lines.length) {
			const next = lines[index++]!;
			if (chomp(next) === delimiter) {
				closed = true;
				break;
			}
			value += next;
		}
		if (!closed) return { kind: "invalid", reason: `Invalid value. Matching delimiter not found '${delimiter}'` };
		pairs.push([name, chomp(value)]);
	}
	return { kind: "pairs", pairs };
}

/** The directories, one a line; empty lines are nothing. */
export function parsePathFile(text: string): string[] {
	return text
		.replace(/^\uFEFF/, "")
		.split("\n")
		.map(chomp)
		.filter((line) => line !== "");
}

function chomp(line: string): string {
	return line.replace(/\r?\n$/, "").replace(/\r$/, "");
}
