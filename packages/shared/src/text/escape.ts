/** Shows values nobody vouches for on one line, and keeps text from being read as a workflow command. */

/** The value in quotes, on one line, invisible characters spelled out, cut at `limit`. */
export function quoteValue(value: string, limit = 80): string {
	const characters = [...value];
	const shown = characters
		.slice(0, limit)
		.map((character) =>
			/[\p{C}\p{Z}]/u.test(character) && character !== " "
				? `\\u{${character.codePointAt(0)!.toString(16)}}`
				: character,
		)
		.join("");
	return `"${shown}"${characters.length > limit ? ` (${characters.length} characters)` : ""}`;
}

/** A line that the runner cannot take for a command of either syntax (`::x::`, `##[x]`); it trims what .NET calls white space, U+0085 too. */
export function neutralizeLine(line: string): string {
	return line.replace(/^([\s\p{C}]*)::/u, "$1\\::").replaceAll("##[", "#\\#[");
}

/** The same for each line; the runner ends a line at CR, LF or both. */
export function neutralizeText(text: string): string {
	return text
		.split(/\r\n|\r|\n/)
		.map(neutralizeLine)
		.join("\n");
}

/**
 * `::name key=value::message` with the runner's escapes. Written here and not taken from
 * @actions/core because importing that costs a cold start some 60 ms (its OIDC client loads undici); a test holds the
 * bytes equal to core's.
 */
export function renderWorkflowCommand(
	name: string,
	properties: Readonly<Record<string, string>>,
	message: string,
): string {
	const list = Object.entries(properties)
		.filter(([, value]) => value !== "")
		.map(([key, value]) => `${key}=${escapeData(value).replaceAll(":", "%3A").replaceAll(",", "%2C")}`)
		.join(",");
	return `::${name}${list === "" ? "" : ` ${list}`}::${escapeData(message)}`;
}

function escapeData(text: string): string {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
