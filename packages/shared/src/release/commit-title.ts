/** Reads the title of a commit, as Conventional Commits and as people write it. */

import { deniesBreaking } from "./breaking-answer.ts";

/** The types that Conventional Commits and its common presets know; any other `word:` is part of the title. */
export const KNOWN_TYPES: ReadonlySet<string> = new Set(
	"feat feature fix bugfix hotfix security perf deps docs doc chore ci build test tests style refactor revert".split(
		" ",
	),
);

/** The full-width colon and mark are those that Chinese and Japanese keyboards write. */
const HEADER = /^([A-Za-z][A-Za-z0-9_-]{0,30})(?:\(([^\n]{0,100}?)\))?([!！])?(?::\s+|：\s*)(\S.*)$/;
/** As people mistype it; only with a scope or `!`, and a known type: `test:8080` is no header. */
const LOOSE_HEADER = /^([A-Za-z]{2,10}) ?(?=[(!！])(?:\(([^\n]{0,100}?)\))?([!！])? ?[:：]\s*(\S.*)$/;
/**
 * One part of what people write before the type, with what parts it from the next: a picture, as emoji or in GitHub's spelling (`✨ feat: …`,
 * `:bug: fix: …`), a line or area in square brackets (`[1.x] fix: …`), a ticket (`ABC-123: fix: …`, `(abc-123) fix: …`, `CVE-2024-1234 - fix: …`,
 * `#12 | fix: …`), `WIP`, git's own `fixup!`.
 */
const PREFIX_PART =
	/(?:\p{Extended_Pictographic}(?:\u{FE0F}|\u{200D}|\p{Emoji_Modifier}){0,3}|:[a-z0-9_+-]{1,40}:|(?:fixup|squash|amend)!(?=\s)|(?:\[(?!(?:(?:[Bb]reaking|BREAKING)(?:[ -](?:(?:api|API) )?(?:[Cc]hanges?|CHANGES?))?|(?:BC|bc)[ -](?:[Bb]reaks?|BREAKS?))\])[^[\]\n]{1,60}\]|\([^()\d\n]{0,40}\d[^()\n]{0,40}\))[:：]?|(?:[A-Za-z]\w{0,20}(?:-\d{1,10}){1,3}|GHSA(?:-[a-z0-9]{4}){3}|[A-Za-z]{0,10}#\d{1,10}|WIP|Draft)(?=[\s:：,;|/&])[:：]?)(?:\s{0,3}[,;|/&]|\s{1,3}[-–—:](?=\s))?\s{0,3}/uy;
/** Most titles begin with the type itself. */
const MAY_HAVE_PREFIX = /^(?:[^A-Za-z]|\w{1,21}[-#][0-9a-z]|WIP\b|Draft\b|(?:fixup|squash|amend)!)/;
const MAX_PREFIX_PARTS = 8;
/** What breaks, in the words of https://gitmoji.dev. */
const BREAKING_PICTURE = /^(?:💥|:boom:)/u;
/** `Breaking the ice: …` is a title. */
const BREAKING_HEADER =
	/^(?:\[(?:breaking(?:[ -](?:api )?changes?)?|bc[ -]breaks?)\]:?|\((?:breaking(?:[ -]changes?)?|bc[ -]break)\):?|breaking(?:[ -]changes?)?(?:\(([^()\n]{0,100})\))?!?[:：])\s*/i;
/** Behind a type, without brackets, in capitals only: `docs: breaking changes: how to write them` is a title. */
const LATER_MARK =
	/^(?:\[(?:(?:[Bb]reaking|BREAKING)(?:[ -](?:(?:api|API) )?(?:[Cc]hanges?|CHANGES?))?|(?:BC|bc)[ -](?:[Bb]reaks?|BREAKS?))\]:?|\((?:(?:[Bb]reaking|BREAKING)(?:[ -](?:[Cc]hanges?|CHANGES?))?|(?:BC|bc)[ -](?:[Bb]reak|BREAK))\):?|BREAKING(?:[ -]CHANGES?)?!?:)\s*/;
/** `drop Node 18 (breaking change)`, `drop Node 18 [BREAKING]` */
export const LAST_MARK = /[[(](?:breaking(?:[ -]change)?|bc[ -]break)[\])]$/i;
/** What speaks of a mark: `label pull requests with [breaking]`, `how to mark a commit [breaking]`. */
const NAMES_MARK =
	/(?:^|[\s(])(?:with|as|by|of|to|for|in|from|on|via|like|without|is|are|be|was|were|not|no|never|and|or|(?:mark|label|tag|flag|call|name|prefix|title)(?:s|e?d|led|ged|ing|ling|ging|es)?(?: (?:a|an|the|any|each|every|your|our|all))?(?: (?:commits?|titles?|pull requests?|prs?|changes?|releases?|issues?|items?|lines?))?)[ `"']{0,3}$/i;
/** `fix: 💥 on save` tells of a crash. */
const CRASH = /^(?:on|in|at|when|while|if|after|before|during|with|for|from|of|and|or|as|is|by)\b/i;
const DENIED = /^(?:no|not|none|nothing|nope|nil|never|n\/a|without|false)\b/i;
const LINK = /^\[[^\]]{1,40}\]:\s{0,3}(?:<|https?:|[/#.])/i;
const REVERTS = /^revert(?:s|ing|ed)?\b/i;
export const SQUASH = /\(#(\d{1,10})\)$/;
export const REVERT_HEADER = /^Revert "(.*)"$/is;
/** git (since 2.43) calls the revert of a revert so; what follows the closing quote or the number says what else is done. */
export const REAPPLY = /^(?:reapply|reland) (?:"(.*)"|(?:(?:pr|pull request) )?#(\d{1,10})\b)(.*)/is;
/** In every message that takes something back or brings it back. */
export const REVERT_WORD = /re(?:vert|apply|land)/i;

/** Whether the line begins a conventional commit of a known type: `fix(cart)!: …`. */
export function isConventionalHeader(line: string): boolean {
	const type = readHeader(line.trim())?.type.toLowerCase();
	return type !== undefined && KNOWN_TYPES.has(type);
}

interface Header {
	/** As written. */
	readonly type: string;
	readonly scope: string | undefined;
	readonly bang: boolean;
	/** With what stands before the type. */
	readonly description: string;
}

export function readHeader(title: string): Header | undefined {
	const direct = matchHeader(title, "");
	if (direct !== undefined && KNOWN_TYPES.has(direct.type.toLowerCase())) return direct;
	const { prefix } = readPrefix(title);
	return (prefix === "" ? undefined : matchHeader(title.slice(prefix.length), prefix)) ?? direct;
}

function matchHeader(text: string, prefix: string): Header | undefined {
	const strict = HEADER.exec(text);
	const found = strict ?? LOOSE_HEADER.exec(text);
	if (found === null) return undefined;
	const type = found[1] ?? "";
	const bang = found[3] !== undefined;
	// Only a known type can be distinguished from a word when it is mistyped, or has something before it and no mark after it.
	if ((strict === null || (prefix !== "" && !bang)) && !KNOWN_TYPES.has(type.toLowerCase())) return undefined;
	return { type, scope: found[2]?.trim(), bang, description: prefix + found[4] };
}

interface Prefix {
	/** All that stands before the type; empty for most titles. */
	readonly prefix: string;
	/** Whether one of its pictures says that the change breaks something. */
	readonly hasPicture: boolean;
	/** Whether git melts the commit into the one that it names. */
	readonly isFixup: boolean;
}

const NO_PREFIX: Prefix = { prefix: "", hasPicture: false, isFixup: false };

export function readPrefix(title: string): Prefix {
	if (!MAY_HAVE_PREFIX.test(title)) return NO_PREFIX;
	const parts: string[] = [];
	PREFIX_PART.lastIndex = 0;
	while (parts.length < MAX_PREFIX_PARTS) {
		const part = PREFIX_PART.exec(title)?.[0];
		if (part === undefined) break;
		parts.push(part);
	}
	return {
		prefix: parts.join(""),
		hasPicture: parts.some((part) => BREAKING_PICTURE.test(part)),
		isFixup: parts.some((part) => part.trimEnd().endsWith("!")),
	};
}

interface Marks {
	readonly mark: RegExpExecArray | null;
	/** Whether a picture, or a mark behind the type or at the end, says that the change breaks something. */
	readonly hasSign: boolean;
	/** The title without a mark such as `BREAKING:` before its words. */
	readonly words: string;
}

/** The marks of a title, with or without a prefix or a type before them. */
export function readMarks(title: string): Marks {
	const { prefix, hasPicture } = readPrefix(title);
	const rest = title.slice(prefix.length);
	const found = BREAKING_HEADER.exec(rest);
	const mark = found === null || LINK.test(rest) || isDenied(rest.slice(found[0].length)) ? null : found;
	const words = mark === null || mark[0].length === rest.length ? title : prefix + rest.slice(mark[0].length);
	const header = readHeader(words);
	// `revert: 💥 drop v1` quotes what breaks nothing any more.
	if (header?.type.toLowerCase() === "revert" || REVERTS.test(rest)) return { mark, hasSign: hasPicture, words };
	const later = header === undefined ? undefined : readLaterMark(words, header);
	return { mark, hasSign: hasPicture || later !== undefined || hasLastMark(title), words: later?.words ?? words };
}

/** `[Breaking changes]: none` */
function isDenied(text: string): boolean {
	return DENIED.test(text) && deniesBreaking(text);
}

function hasLastMark(title: string): boolean {
	const found = LAST_MARK.exec(title);
	return found !== null && !NAMES_MARK.test(title.slice(0, found.index));
}

/** `feat: 💥 x` and `feat: [BREAKING] x`; undefined where nothing behind the type says so. */
function readLaterMark(title: string, { description }: Header): { readonly words: string } | undefined {
	const { prefix } = readPrefix(title);
	const text = description.startsWith(prefix) ? description.slice(prefix.length) : description;
	const inner = readPrefix(text);
	const rest = text.slice(inner.prefix.length);
	const length = LATER_MARK.exec(rest)?.[0].length ?? 0;
	if (isDenied(rest.slice(length))) return undefined;
	if (length === 0 || length === rest.length)
		return inner.hasPicture && !CRASH.test(rest) ? { words: title } : undefined;
	return { words: title.slice(0, title.length - rest.length) + rest.slice(length) };
}
