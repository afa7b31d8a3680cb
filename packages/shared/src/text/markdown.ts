/** Pure building blocks of Markdown; text from outside can bring no mention, reference, closing keyword, HTML, image or marker. */

const JOINER = "\u200b";
/** Characters without a shape, save the joiners that an emoji or a word of an Arabic or Indic script is spelled with. */
export const INVISIBLE =
	/(?!(?<=\p{Extended_Pictographic}[\u{fe0f}\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{Extended_Pictographic}))(?!(?<=[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Mlym}\p{sc=Knda}\p{sc=Telu}\p{sc=Taml}\p{sc=Sinh}])[\u200c\u200d](?=[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Mlym}\p{sc=Knda}\p{sc=Telu}\p{sc=Taml}\p{sc=Sinh}]))\p{Cf}/gu;

/** Text of ours and of others as inline Markdown; what stands between back-ticks becomes code. */
export function renderSentence(text: string): string {
	const parts = text.split("`");
	if (parts.length % 2 === 0) {
		// A back-tick without a partner is plain text.
		const last = parts.pop()!;
		parts[parts.length - 1] += `\`${last}`;
	}
	return parts.map((part, index) => (index % 2 === 1 ? inlineCode(part) : keepSpaces(part))).join("");
}

/** Escaping trims: a space beside code must stay. */
function keepSpaces(text: string): string {
	return `${/^\s/.test(text) ? " " : ""}${escapeMarkdown(text)}${/\S\s$/.test(text) ? " " : ""}`;
}

/** Untrusted text as inline Markdown on one line that shows it and does nothing else. */
export function escapeMarkdown(text: string): string {
	return (
		text
			.replace(INVISIBLE, "")
			.replace(/[\s\p{Cc}]+/gu, " ")
			.trim()
			.replaceAll("&", "&amp;")
			.replaceAll("<", "&lt;")
			.replaceAll(">", "&gt;")
			// A dash inside a word, as in 2026-08-19 and 1.4.0-rc.1, begins no list and underlines nothing.
			.replace(/[\\`*_{}[\]()#+!|~]|(?<![A-Za-z0-9])-|-(?![A-Za-z0-9])/g, "\\$&")
			// Only with a space behind it does a number begin a list: 1.4.0 does not (https://spec.commonmark.org/0.31.2/#list-items).
			.replace(/^(\d{1,9})\.(?=\s|$)/, "$1\\.")
			.replaceAll("@", `@${JOINER}`)
			.replaceAll("\\#", `\\#${JOINER}`)
			.replace(/\bGH-(?=\d)/gi, (prefix) => `${prefix}${JOINER}`)
			.replace(/:(?=\/\/)/g, `:${JOINER}`)
			.replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, -1)}${JOINER}.`)
	);
}

/** The text in a code span that is long enough to hold its back-ticks; safe inside a table. */
export function inlineCode(text: string): string {
	const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
	if (line === "") return "";
	const fence = "`".repeat(longestRun(line) + 1);
	const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
	return `${fence}${pad}${line.replaceAll("|", "\\|").replaceAll("<!--", "<\u200b!--").replaceAll("-->", "--\u200b>")}${pad}${fence}`;
}

/** A fenced block longer than any fence in the text; a marker of ours, or an unpaired end of a comment, is broken up in it. */
export function codeBlock(text: string, language = ""): string {
	const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
	const body = text
		.replace(/\r\n?/g, "\n")
		.replace(COMMENT_PART, breakComment)
		.replace(/(?<!\n)\n+$/, "");
	return `${fence}${language.replace(/[^a-z0-9-]/gi, "")}\n${body}\n${fence}`;
}

/** A whole comment that is not ours, or a half of one. */
const COMMENT_PART = /<!--(?!\s*octoacme)(?:(?!<!--|-->)[\s\S])*-->|<!--|-->/gi;

function breakComment(part: string): string {
	if (part.length > 4) return part;
	return part === "<!--" ? `<${JOINER}!--` : `--${JOINER}>`;
}

/** An untrusted label on an address; anything but http(s) is shown as text. */
export function link(label: string, url: string): string {
	const address = safeUrl(url);
	return address === undefined ? escapeMarkdown(label) : `[${escapeMarkdown(label)}](${address})`;
}

/** The address as Markdown may hold it, or undefined when it is no http(s) URL. */
export function safeUrl(url: string): string | undefined {
	if (!URL.canParse(url)) return undefined;
	const parsed = new URL(url);
	if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return undefined;
	return parsed.href.replace(
		/[()<>\s|`\\]/g,
		(character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
	);
}

/** Rows of cells that are Markdown already (escape what is untrusted); line breaks become `<br>`. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	if (rows.length === 0) return "";
	const line = (cells: readonly string[]) =>
		`| ${head.map((_, index) => (cells[index] ?? "").replace(/\r\n|\r|\n/g, "<br>")).join(" | ")} |`;
	return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)].join("\n");
}

/** What is known of one thing, a fact a row; the values are Markdown already. */
export function factTable(rows: readonly (readonly [fact: string, value: string])[]): string {
	return table(["Fact", "Value"], rows);
}

/** A folded block; `title` is untrusted text, `body` is Markdown. */
export function details(title: string, body: string, open = false): string {
	return `<details${open ? " open" : ""}><summary>${escapeHtml(title)}</summary>\n\n${body}\n\n</details>`;
}

/** A list of Markdown lines. */
export function bullets(items: readonly string[]): string {
	return items.map((item) => `- ${item.replace(/\n/g, "\n  ")}`).join("\n");
}

/** Untrusted text inside HTML, without mention or reference. */
export function escapeHtml(text: string): string {
	return text
		.replace(/[\s\p{Cc}]+/gu, " ")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;")
		.replaceAll("@", `@${JOINER}`)
		.replaceAll("#", `#${JOINER}`);
}

/** Untrusted text outside of quotes, words only: `:` and `,` end a field, `#` and `;` a line. */
export function labelMermaid(text: string): string {
	return text
		.replaceAll("%", " percent")
		.replace(/[^\p{L}\p{N} ._/+-]+/gu, " ")
		.replace(/ +/g, " ")
		.trim();
}

/** Untrusted text inside a quoted Mermaid label. */
export function escapeMermaid(text: string): string {
	return text
		.replace(/\p{Cf}/gu, "")
		.replace(/[\s\p{Cc}]+/gu, " ")
		.replace(/[^\p{L}\p{N} .,_/+-]/gu, (character) => `#${character.codePointAt(0)};`);
}

/** A diagram as GitHub renders it; `source` is ours, with labels escaped by `escapeMermaid`. */
export function mermaid(source: string): string {
	const fence = "`".repeat(Math.max(3, longestRun(source) + 1));
	// Not codeBlock: it breaks up `-->`, which is Mermaid's arrow and range.
	return `${fence}mermaid\n${source.replaceAll("<!--", "<\u200b!--").replace(/(?<!\n)\n+$/, "")}\n${fence}`;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** At most `limit` characters, with an ellipsis when something was left out; never part of an emoji or of a letter with its accents. */
export function cutText(text: string, limit: number): string {
	if (text.length <= limit) return text;
	const end = Math.max(0, limit - 1);
	// A cluster is short: what lies far before the end cannot reach it.
	const from = Math.max(0, end - 64);
	const near = graphemes.segment(text.slice(from, end + 64)).containing(end - from);
	const cut = text.slice(0, near === undefined ? end : from + near.index);
	return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function longestRun(text: string): number {
	return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
