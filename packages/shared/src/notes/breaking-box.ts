/** Reads the boxes and yes-or-no questions of pull-request templates that ask whether the change breaks something. */
import { deniesBreaking } from "../release/breaking-answer.ts";

/** Also without a bullet, and as people type it: `[ x ]`, `[✓]`. */
const TICKED = /^([ \t]*)(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?\[ ?[xX✓✔✅☑] ?\][ \t]+(.*)/su;
export const PICTURES = /\p{Extended_Pictographic}\u{FE0F}?|:[a-z0-9_+-]{1,40}:/gu;
const FORBIDDEN = /^[*_ ]{0,4}(?:🚫|⛔|❌|:no_entry(?:_sign)?:|:x:)/u;
const YES_WORD = /^yes\b[\s,.:;!(–—-]{0,4}/i;
const SUBJECT =
	/^(?:(?:does|do|did|will|is|are) )?(?:(?:(?:this|it|the|these|there)(?: (?:pr|pull request|change|patch|mr|merge request|commit|update))?|it['’]s|that|i|we) )?/i;
const VERB =
	/^(?:(?:(?:will|would) (?:be|introduce|contain|cause|bring)|is|are|introduces?|contains?|has|have|includes?|makes?|causes?|brings?|adds?) )?(?:(?:an?|any|some|the|known|new|major|public) ){0,2}/i;
/** What says that something breaks, in the words of pull-request templates. */
const BREAKING_WORDS =
	/^(?:(?:api|abi|config|configuration|schema|database|data|behaviou?r|binary|source|protocol)[ -])?(?:breaking|(?:backwards?[ -])?incompatible|(?:non[ -]|not (?:fully )?)backwards?[ -]compatible|bc[ -]break(?:s|ing)?)(?:[ -](?:(?:api|abi|config|configuration|schema|database|data|behaviou?r|binary|source|protocol)[ -])?(?:changes?|update|modification)(?:\(s\))?)?(?=$|[\s(（:,.!?|–—-])/i;
const BREAKS =
	/^breaks?(?:(?=:)| (?:(?:the|our|a|any|all) )?(?:(?:public|existing|current|old|backwards?)[ -]){0,2}(?:compat(?:ibility)?|bc|apis?|abi|functionality|features?|behaviou?rs?|(?:(?:tool|api) )?(?:users?|consumers?|clients?)|configurations?|configs?|data|code|integrations?|interfaces?|contracts?|schemas?|installations?|deployments?)(?=$|[\s(（:,.!?|–—-]))/i;
/** Of the change's own version; a dependency's stands with `of`. */
const MAJOR =
	/^(?:semver[ :/-]{1,3}major|major (?:version|release)(?: (?:bump|change|release))?(?: (?:is )?(?:required|needed))?)(?: ?\([^()]*\))?[.!]?$/i;
/** `Major (breaking changes)`, `Refactoring (breaking change)` */
const IN_BRACKETS = /^([^()（）\n]{1,80})[(（]([^()（）\n]{1,80})[)）][.!]?$/;
/** What a box says beside the words that something breaks. */
const GOES_ON =
	/^(?:[(（:,?–—|-]|(?:to|in|of|for|from|with|that|which|when|because|as|so|since)\b|and (?:the (?:title|label|version)|needs?|requires?)\b)/i;
/** That they are written down: `Breaking changes (if any) are listed in the changelog`; in brackets it is only a remark. */
export const WRITTEN =
	/\b(?:documented|listed|described|noted|mentioned|communicated|announced|reviewed|discussed|explained|checked|verified|confirmed|flagged|highlighted|identified|mitigated|assessed|considered|evaluated|approved|avoided|recorded)\b/i;
/**
 * What may stand between the words that something breaks and that they are written down: `Breaking changes (if any) have been listed`,
 * `Breaking changes: I checked …`, `Breaking changes, API changes and new settings are documented`. Behind any other colon, comma or
 * dash stands what breaks: `Breaking change: flagged users cannot log in`.
 */
const BEFORE_WRITTEN = [
	/^\??(?:[(（][^()（）\n]{0,80}[)）])?\s{0,3}(?:(?:is|are|was|were|be|been|has|have|had|must|should|will|all|also|clearly|fully|properly|not) ){0,4}/i,
	/^[\s:,–—-]{0,4}I(?:['’]ve| have)? /i,
	/^,[^:;()–—\n]{0,120} (?:is|are|were|been) (?=\S{1,20}$)/i,
];
const CONDITIONAL = /^[\s,]{0,3}[(（]?if (?:any|applicable|necessary|needed|relevant)\b/i;
const NEGATED = /\b(?:no|not|non|none|never|without)\b|n['’]t\b/i;
/** The answer after its colon, bar or dash. */
const ANSWERED =
	/^[\s*_|:?=–—-]{1,12}(?:(?:yes|true)\b(?!\s{1,3}(?:means?|if|when)\b)|✅|✔|☑|:white_check_mark:|:heavy_check_mark:)/iu;
/** An answer that a template offers, with the box before it, or behind it. */
const BOX_FIRST = /(\[[ xX]?\]|[☐☒☑])\s{0,3}(?:\b(?:(yes|true)|no|false)\b|(✅|✔)|[❌✖⛔])/giu;
const BOX_LAST = /(?:\b(?:(yes|true)|no|false)\b|(✅|✔)|[❌✖⛔])\s{0,3}(\[[ xX]?\]|[☐☒☑])/giu;
const REFUSES = /\b(?:no|false)\b\s{0,3}(?=$|[|/,;.?)([\]☐☒☑])|[❌✖⛔]/iu;
const MARKED = /[xX☒☑]/u;

/** What stands beside the tick of a box, or undefined. */
export function readTicked(line: string): string | undefined {
	return TICKED.exec(line)?.[2];
}

/** What stands beside the ticked boxes; four spaces without a list above them are code. */
export function listTicked(text: string): readonly string[] {
	const found: string[] = [];
	let isInList = false;
	for (const line of text.split("\n")) {
		const indent = /^[ \t]*/.exec(line)![0].replaceAll("\t", "    ").length;
		if (line.trim() === "") continue;
		const isCode = indent > 3 && !isInList;
		if (indent <= 3) isInList = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]/.test(line);
		const words = isCode ? undefined : readTicked(line);
		if (words !== undefined) found.push(words);
	}
	return found;
}

/**
 * The box of a template's "Type of change": `- [x] Breaking change (a fix or feature that …)`, `- [x] Backwards-incompatible`,
 * `- [x] This change breaks existing users`. `Breaking changes are documented` is another.
 */
export function isBreakingBox(words: string): boolean {
	if (FORBIDDEN.test(words)) return false;
	const plain = readPlain(words.split("\n", 1)[0]!).replace(YES_WORD, "");
	if (MAJOR.test(dropLead(plain, false))) return true;
	const rest = readAfterBreaks(plain);
	if (rest === undefined) return isBreakingRemark(plain);
	if (/^[.!?)]*$/.test(rest)) return true;
	if (isWritten(rest) || CONDITIONAL.test(rest)) return false;
	if (deniesBreaking(rest.replace(/^[\s(（:,?|–—-]+/, ""))) return false;
	return GOES_ON.test(rest);
}

function isWritten(rest: string): boolean {
	return BEFORE_WRITTEN.some((before) => before.test(rest) && WRITTEN.exec(rest.replace(before, ""))?.index === 0);
}

/** `Refactoring (breaking change)`; the words before the brackets may be of any language. */
function isBreakingRemark(plain: string): boolean {
	const [, before = "", remark = ""] = IN_BRACKETS.exec(plain) ?? [];
	if (NEGATED.test(before) || WRITTEN.test(before) || /^I\b/.test(before)) return false;
	const isMajor = /^major(?: changes?)? $/i.test(before);
	return remark.split(isMajor ? /[,;/]/ : /(?!)/).some((part) => {
		const rest = readAfterBreaks(part.trim());
		return rest === "" && (isMajor || !/changes$/i.test(part));
	});
}

/**
 * `| BC breaks? | yes`, `**Breaking change:** Yes`, `Does this PR introduce a breaking change? Yes`. A line that offers both answers
 * is a template's: it says yes only where that one alone is marked.
 */
export function isBreakingAnswer(line: string): boolean {
	if (!ANSWER_WORD.test(line)) return false;
	const plain = line
		.replace(/[*_`]/g, "")
		.replace(/^[\s|>+-]{1,12}/, "")
		.replace(/^\d{1,3}[.)]\s{1,3}/, "")
		.trimEnd();
	const rest = readAfterBreaks(plain);
	if (rest === undefined) return false;
	return REFUSES.test(rest) ? isYesMarked(rest) : ANSWERED.test(` ${rest}`);
}

function isYesMarked(offer: string): boolean {
	const first = [...offer.matchAll(BOX_FIRST)].map(([, box, ...yes]) => ({ box, yes }));
	const last = [...offer.matchAll(BOX_LAST)].map(([, word, mark, box]) => ({ box, yes: [word, mark] }));
	const offers = /^[\s:|?=–—-]{0,6}[[☐☒☑]/.test(offer) ? first : last;
	const marked = offers.filter(({ box }) => MARKED.test(box ?? ""));
	return marked.length === 1 && marked[0]!.yes.some((one) => one !== undefined);
}

const ANSWER_WORD = /\b(?:yes|true)\b|✅|✔|☑|_check_mark:/iu;

function readPlain(words: string): string {
	return words.replace(PICTURES, "").replace(/[*_`]/g, "").trim();
}

function dropLead(text: string, withArticle = true): string {
	const said = text.replace(SUBJECT, "");
	return withArticle ? said.replace(VERB, "") : said.replace(/^(?:(?:is|needs|requires) )?(?:an? )?/i, "");
}

/** What follows the words that something breaks, or undefined. */
function readAfterBreaks(text: string): string | undefined {
	for (const said of [text, dropLead(text)]) {
		const found = BREAKING_WORDS.exec(said) ?? BREAKS.exec(said);
		if (found !== null) return said.slice(found[0].length).trim();
	}
	return undefined;
}
