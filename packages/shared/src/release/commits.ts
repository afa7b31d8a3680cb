/** Reads commit messages as conventional commits, tolerantly: what is no conventional commit is still a commit with a title. */
import { dropQuoted } from "../text/quoted.ts";
import { deniesBreaking } from "./breaking-answer.ts";
import {
	isConventionalHeader,
	REAPPLY,
	REVERT_HEADER,
	REVERT_WORD,
	readHeader,
	readMarks,
	readPrefix,
	SQUASH,
} from "./commit-title.ts";
import { bringsBackBreaking, hasBreakingItem } from "./squash-items.ts";

interface Trailer {
	/** As written, e.g. `Co-authored-by`, `BREAKING CHANGE`. */
	readonly key: string;
	readonly value: string;
}

export interface CommitMessage {
	/** The first line without the squash-merge's `(#12)`, as it was written. */
	readonly header: string;
	/** Lower-case, e.g. `feat`; undefined for a message of another form. */
	readonly type?: string | undefined;
	readonly scope?: string | undefined;
	/** A mark (`feat!:`, `BREAKING:`, 💥) in the header or in a line of a squash body that is not reverted there, in what a `Reapply "…"` names, or a `BREAKING CHANGE` footer. */
	readonly breaking: boolean;
	/** The header without type, scope, a mark such as `BREAKING:` and the squash-merge's `(#12)`. */
	readonly description: string;
	/** Paragraphs between header and trailers. */
	readonly body: string;
	/** All of the text after `BREAKING CHANGE:`, every paragraph of it. */
	readonly breakingNote?: string | undefined;
	readonly trailers: readonly Trailer[];
	/** Number of the pull request that a squash `(#12)` or merge header names. */
	readonly pullRequest?: number | undefined;
	/** What the message takes back. `whole`: its header says that the commit is a revert; else it only mentions one. */
	readonly reverts?: Reverts | undefined;
	/** `(cherry picked from commit …)` */
	readonly cherryPickedFrom: readonly string[];
	/** The header has the words of a merge; whether the commit is one, its parents say. */
	readonly isMerge: boolean;
}

interface Reverts {
	readonly whole: boolean;
	readonly shas: readonly string[];
	/** `repository` is lower-case `owner/name`, where the text names one. */
	readonly pullRequests: readonly { readonly repository?: string; readonly number: number }[];
	readonly title?: string;
	/** Of a conventional `revert(cart): sums`; empty where it has none, undefined where the title is quoted. */
	readonly scope?: string;
	/** What a `Reapply "…"` or `Reland #12` brings back: a title, or the number of a pull request. */
	readonly reapplied?: { readonly title: string } | { readonly number: number };
}

/** git reads it without a space too. */
const CO_AUTHOR = /^(co-authored-by)(:)(.*)$/i;
/** Begins every trailer; most messages have none. */
const TRAILER_START = /^[A-Za-z][A-Za-z0-9-]{0,60}(?::| #)/m;
const TRAILER = /^([A-Za-z][A-Za-z0-9-]{0,60})(:[ \t]+| #)(.*)/s;
const BREAKING_FOOTER =
	/^(?: {0,12}(?:[*+-]|\d{1,3}[.)])[ \t]{1,3}| {0,3})(?:\*\*)?(BREAKING[ _-]CHANGES?)(?:\*\*)?(:)(?:\*\*)?(.*)$/i;
/** In capitals, people write it shorter or with a dash as well. */
const LOUD_FOOTER =
	/^(?: {0,12}(?:[*+-]|\d{1,3}[.)])[ \t]{1,3}| {0,3})(?:\*\*)?(BREAKING(?:[ _-]CHANGES?)?)(?:\*\*)?(:|[ \t]{1,3}[-–—](?=[ \t]))(?:\*\*)?(.*)$/;
/** In every note of what breaks. */
const BREAKING_WORD = /breaking/i;
const LIST_ITEM = /^ {0,3}[*+-] (.*)$/;
const MERGE = /^Merge (?:pull request #(\d{1,10}) from |branch |remote-tracking branch |tag )/;
/** `Revert #12`, `revert PR #12`; `Revert #12: only its docs` leaves the rest of it in place. */
const REVERT_NUMBER = /^revert (?:(?:pr|pull request) )?#(\d{1,10})\.?$/i;
const REVERTED_SHA = /\bThis reverts commits? ([0-9a-f]{7,64}(?:(?:, and |, | and )[0-9a-f]{7,64})*)/g;
/** The whole sentence: `Reverts #12's colour` takes a part of it back. */
const REVERTED_PULL = /^Reverts (?:([\w.-]+\/[\w.-]+))?#(\d{1,10})(?=[.!](?:\s|$)|[ \t]*$)/gm;
/** What is only partly reverted is still there: the commit stands beside it as a change of its own. */
const PARTIAL = /^This (?:part(?:ial)?ly reverts|reverts[^.\n]{0,200}\b(?:in part|part(?:ial)?ly|but only|except)\b)/m;
const NONE: readonly string[] = [];
const CHERRY = /\(cherry picked from commit ([0-9a-f]{7,64})\)/g;

/** Never fails; linear in the length of the text. */
export function parseCommitMessage(message: string): CommitMessage {
	const text = (message.includes("\r") ? message.replace(/\r\n?/g, "\n") : message).trim();
	const newline = text.indexOf("\n");
	const header = (newline < 0 ? text : text.slice(0, newline)).trim();
	const rest = newline < 0 ? "" : text.slice(newline + 1).replace(/^\n+/, "");
	const own = dropQuoted(rest);
	const { body, trailers, breakingNote } = splitTrailers(rest, own);
	const merge = header.startsWith("Merge ") ? MERGE.exec(header) : null;
	const squash = header.endsWith(")") ? SQUASH.exec(header) : null;
	const title = squash === null ? header : header.slice(0, squash.index).trimEnd();
	const { mark, hasSign, words } = readMarks(title);
	const conventional = merge === null ? readHeader(words) : undefined;
	const type = conventional?.type.toLowerCase();
	const scope = conventional?.scope ?? mark?.[1]?.trim();
	const pull = merge?.[1] ?? squash?.[1];
	const reverts = readReverts({ title, type, scope, description: conventional?.description, rest: own, trailers });
	return {
		header: title,
		type,
		scope: scope || undefined,
		breaking:
			conventional?.bang === true ||
			mark !== null ||
			breakingNote !== undefined ||
			hasSign ||
			bringsBackBreaking(title) ||
			hasBreakingItem(own, title),
		description: conventional?.description ?? words,
		body,
		breakingNote,
		trailers,
		pullRequest: pull === undefined ? undefined : Number(pull),
		reverts,
		cherryPickedFrom: rest.includes("(cherry picked") ? [...rest.matchAll(CHERRY)].map(([, sha]) => sha!) : NONE,
		isMerge: merge !== null,
	};
}

function isBreakingKey(key: string): boolean {
	return key === "BREAKING" || /^BREAKING[ _-]CHANGES?$/i.test(key);
}

/** A squash body goes on after the note: with GitHub's ruler, or with the next commit of its list. */
function endsNote(line: string): boolean {
	if (/^-{5,}\s*$/.test(line)) return true;
	return isConventionalHeader(LIST_ITEM.exec(line)?.[1] ?? "");
}

const PERSON_TRAILER =
	/^(?:(?:signed-off|co-authored|reviewed|acked|tested|reported|suggested|helped|approved|merged)-by|change-id|backport-of|release-note)$/i;
const REFERENCE = /^(?:[\w.-]*(?:\/[\w.-]+)?#\d|https?:|[A-Z][A-Z0-9]+-\d|[0-9a-f]{7,64}\b|\d+$|[\w.-]+\/[\w.-]+@)/;

/** `Link: https://…` is a trailer, `Link: points to the new place` is a sentence. */
function isKnownTrailer(key: string, value: string): boolean {
	const text = value.trim();
	return PERSON_TRAILER.test(key) || REFERENCE.test(text) || endsWithAddress(text);
}

/** `Ada <ada@example.com>`. No pattern: one for it takes time that grows with the square of the text. */
function endsWithAddress(text: string): boolean {
	if (!text.endsWith(">")) return false;
	let start = text.length - 1;
	while (start > 0 && !/[\s>]/.test(text[start - 1]!)) start -= 1;
	const open = text.indexOf("<", start);
	return open >= 0 && text.lastIndexOf("@", text.length - 3) > open + 1;
}

/**
 * Trailers stand in the last paragraph, as git reads them, or are well known; a `word: text` line amid prose is
 * prose. A breaking note starts anywhere and runs on over paragraphs until a known trailer: migration steps are not cut after
 * its first paragraph.
 */
function splitTrailers(
	rest: string,
	own: string,
): {
	readonly body: string;
	readonly trailers: readonly Trailer[];
	readonly breakingNote: string | undefined;
} {
	const mayBreak = BREAKING_WORD.test(own);
	if (!mayBreak && !TRAILER_START.test(own)) return { body: rest.trim(), trailers: [], breakingNote: undefined };
	const lines = own.split("\n");
	const written = rest === own ? lines : rest.split("\n");
	const lastBlock = findLastBlock(lines);
	const trailers: { key: string; value: string }[] = [];
	const body: string[] = [];
	let open: { key: string; value: string } | undefined;
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index]!;
		const text = written[index]!;
		const footer = mayBreak ? (BREAKING_FOOTER.exec(line) ?? LOUD_FOOTER.exec(line)) : null;
		const match = footer ?? TRAILER.exec(line) ?? CO_AUTHOR.exec(line);
		const key = match?.[1];
		const inNote = mayBreak && open !== undefined && isBreakingKey(open.key);
		if (
			key !== undefined &&
			((mayBreak && isBreakingKey(key)) || isKnownTrailer(key, match![3]!) || (index >= lastBlock && !inNote))
		) {
			open = { key, value: `${match![2] === " #" ? "#" : ""}${match![3]!.trim()}` };
			trailers.push(open);
		} else if (inNote && endsNote(line)) {
			open = undefined;
			body.push(text);
		} else if (open !== undefined && (inNote || /^[ \t]+\S/.test(line))) {
			open.value += `\n${text}`;
		} else {
			if (text.trim() !== "") open = undefined;
			body.push(text);
		}
	}
	for (const trailer of trailers) trailer.value = trailer.value.trim();
	const notes = mayBreak
		? trailers.filter(({ key, value }) => isBreakingKey(key) && !deniesBreaking(value)).map(({ value }) => value)
		: [];
	return {
		body: body.join("\n").trim(),
		trailers,
		breakingNote: notes.length === 0 ? undefined : notes.join("\n\n"),
	};
}

/** Where the run of trailer lines at the end begins; it must start a paragraph. */
function findLastBlock(lines: readonly string[]): number {
	let from = lines.length;
	while (from > 0 && (TRAILER.test(lines[from - 1]!) || /^[ \t]+\S/.test(lines[from - 1]!))) from -= 1;
	return from === 0 || lines[from - 1]!.trim() === "" ? from : lines.length;
}

interface MessageParts {
	readonly title: string;
	readonly type: string | undefined;
	readonly scope: string | undefined;
	/** What follows the type and scope of the title. */
	readonly description: string | undefined;
	/** All but the title. */
	readonly rest: string;
	readonly trailers: readonly Trailer[];
}

function readReverts(parts: MessageParts): CommitMessage["reverts"] {
	const { type, scope, rest, trailers } = parts;
	if (!REVERT_WORD.test(parts.title) && !REVERT_WORD.test(rest)) return undefined;
	// `⏪ Revert "…"` takes back the same as the title without the picture.
	const { prefix } = readPrefix(parts.title);
	const title = parts.title.slice(prefix.length);
	const description = parts.description?.slice(parts.description.startsWith(prefix) ? prefix.length : 0);
	if (PARTIAL.test(rest)) return undefined;
	const numbered = REVERT_NUMBER.exec(title)?.[1];
	const quoted = REVERT_HEADER.exec(title)?.[1];
	const shas = [...rest.matchAll(REVERTED_SHA)].flatMap(([, list]) => list!.match(/[0-9a-f]{7,64}/g) ?? []);
	const pulls = [...rest.matchAll(REVERTED_PULL)].map(([, repository, number]) => ({
		...(repository === undefined ? {} : { repository: repository.toLowerCase() }),
		number: Number(number),
	}));
	if (numbered !== undefined) pulls.push({ number: Number(numbered) });
	if (type === "revert")
		for (const { key, value } of trailers)
			if (/^refs?$/i.test(key)) shas.push(...(value.match(/\b[0-9a-f]{7,64}\b/g) ?? []));
	const reapply = REAPPLY.exec(title);
	const isNamed = quoted !== undefined || reapply !== null || type === "revert";
	if (!isNamed && shas.length === 0 && pulls.length === 0) return undefined;
	const reverted = quoted ?? (type === "revert" ? description : undefined);
	return {
		whole: quoted !== undefined || type === "revert" || numbered !== undefined || reapply?.[3] === "",
		shas: [...new Set(shas)],
		pullRequests: pulls,
		...(reverted === undefined ? {} : { title: reverted.replace(SQUASH, "").trimEnd() }),
		...(quoted === undefined && type === "revert" ? { scope: scope ?? "" } : {}),
		...(reapply === null ? {} : { reapplied: readReapplied(reapply) }),
	};
}

function readReapplied([, title, number]: RegExpExecArray) {
	return title === undefined ? { number: Number(number) } : { title: title.replace(SQUASH, "").trimEnd() };
}
