/** Reads what a description says that it breaks: in its section, or by a ticked box of its template. */
import { deniesBreaking, LIMITED } from "../release/breaking-answer.ts";
import { dropQuoted } from "../text/quoted.ts";
import { isBreakingAnswer, isBreakingBox, listTicked, PICTURES, readTicked, WRITTEN } from "./breaking-box.ts";
import { saysNothing } from "./empty-answer.ts";

const UNTICKED = /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?\[ {0,3}\](?:[ \t]|$)/;
const MARK = /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4}(?:\[ ?[xX✓✔✅☑] ?\][ \t]+)?|\[ ?[xX✓✔✅☑] ?\][ \t]+)/u;
const YES = /^[^\p{L}\n]{0,10}yes\b[\s*_.,:;!–—-]{0,5}/iu;
const QUESTION = /^(?:does|do|is|are|will|has|have|what|which|how|could|would|can|did)\b[^?\n]{0,200}\?[ \t]*/i;
/** What a template asks of its reader; `Please note that v1 is gone` and `If any client calls v1, it stops` say what breaks. */
const HINTS = [
	/^\(?if (?:(?:so|yes|any|applicable)(?=[ ]?(?:[,:.;)]|$| (?:please|describe|list|explain|specify))|$)|(?:this (?:pr|pull request|change)|there (?:is|are)) (?:(?:is|has|introduces|contains|includes|makes|causes) )?(?:an? |any )?(?:breaking|backwards?|incompatib)|this (?:pr|pull request|change) (?:contains|introduces|includes) )/i,
	/^\(?please (?:describe|list|explain|detail|fill in)\b/i,
	/^\(?please (?:specify|add|provide|note|check|select|tick|choose|mark)\b(?: (?:the|your|an?|any|all|potential|possible|known|appropriate|relevant|correct)){0,3} (?:one|that apply|boxe?s?|options?|details?|descriptions?|explanations?|impact|here|below|breaking changes?)(?: (?:here|below))?[ .:)]{0,3}$/i,
	/^\(?(?:describe|list|explain|specify|document|note|detail)\b(?: (?:here|below|all|any|the|every|your|it|them|impact|of)){0,4}[ .)]*(?:$|(?:potential )?(?:breaking|backwards?|incompatib))/i,
];
const ITALIC = /^(?:\*(?!\*)[^*\n]+\*|_(?!_)[^_\n]+_)$/;
/** Lines that belong to the description, not to the section that they happen to follow. */
const FOREIGN =
	/^(?:(?:co-authored|signed-off|reviewed|acked|tested)-by:|\W{0,4}generated (?:with|by)\b|\*\*full changelog\*\*)/i;
const CLOSING =
	/^\W{0,4}(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?|refs?|related(?: to)?|part of)\b(?=:? ?(?:[\w.-]+\/[\w.-]+)?#\d|:? https?:)/i;
const REFERENCE =
	/(?:[\w.-]{1,60}\/[\w.-]{1,60})?#\d{1,10}\b|https?:\S{1,300}|\b(?:and|close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b/gi;
const RULER = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/;
/** A ticked box that only confirms, or asks for more. */
const PLAIN_YES =
	/^(?:this (?:pr |pull request |change )?(?:is|introduces|has) (?:an? )?breaking changes?|\(?(?:please )?(?:describe|explain|specify|see)\b[^\n]{0,80})[.)!]{0,2}$/i;

/** What breaks, as far as the description says it; empty where it only says that something does, undefined where nothing breaks. */
export function readBreaking(text: string, section: string | undefined): string | undefined {
	const answer = section === undefined ? undefined : readAnswer(section);
	if (answer !== undefined) return answer;
	const own = dropQuoted(text);
	return listTicked(own).some(isBreakingBox) || own.split("\n").some(isBreakingAnswer) ? "" : undefined;
}

/** The first paragraph or list decides: when it denies, what follows is no part of the answer. */
function readAnswer(section: string): string | undefined {
	const answer = listAnswer(section).join("\n").replace(/^\n+/, "").trimEnd();
	const first = answer.trim();
	if (first === "") return undefined;
	const yes = YES.exec(first.replace(MARK, ""));
	if (yes !== null) {
		const rest = first.replace(MARK, "").slice(yes[0].length).trim();
		const [line = "", ...others] = rest.split("\n");
		const kept = PLAIN_YES.test(line.trim()) ? others.join("\n").trim() : rest;
		return saysNothing(kept) ? "" : kept;
	}
	if (deniesBreaking(first) || isDenyingList(first) || isUnanswered(first)) return undefined;
	const boxes = listTicked(first);
	const isBoxOnly = boxes.length === first.split("\n").length && boxes.every(isBreakingBox);
	return isBoxOnly ? "" : answer;
}

/** `No migration needed.`, `TBD` */
function isUnanswered(text: string): boolean {
	const [first = "", ...others] = text.split(/\n[ \t]*\n/);
	return saysNothing(first) && !LIMITED.test(others.join("\n").trimStart());
}

/** Each item of the first list denies by itself; of ticked boxes, one denies and none says that something breaks. */
function isDenyingList(text: string): boolean {
	const items = text.split(/\n[ \t]*\n/, 1)[0]!.split("\n");
	const boxes = items.flatMap((item) => readTicked(item) ?? []);
	if (boxes.length === items.length)
		return items.some(isDenyingBox) && !boxes.some((words) => YES.test(words) || isBreakingBox(words));
	return items.every((item) => MARK.test(item) && (isDenyingBox(item) || deniesBreaking(item.replace(MARK, ""))));
}

/** `- [x] No, it does not`, `- [x] I have documented the breaking changes` */
function isDenyingBox(line: string): boolean {
	const words = readTicked(line)?.replace(PICTURES, "").trim();
	if (words === undefined) return false;
	return (
		/^[*_]{0,3}(?:no\b(?! longer\b)|non[- ]?breaking\b|none\b)/i.test(words) ||
		(/^I(?:'ve| have)?\b/.test(words) && WRITTEN.test(words))
	);
}

/** Its lines without what a template asks, boxes without a tick, and what closes a description. */
function listAnswer(section: string): readonly string[] {
	const kept: string[] = [];
	const lines = section.split("\n");
	const own = dropQuoted(section).split("\n");
	for (const [index, line] of lines.entries()) {
		// Only quoted by code: it is kept as it is.
		if (own[index] === "" && !/^ {0,3}>/.test(line)) {
			kept.push(line);
			continue;
		}
		if (RULER.test(line)) break;
		const text = line.replace(/^ {0,3}> ?/, "").trim();
		if (UNTICKED.test(line) || isForeign(text)) continue;
		const rest = text.replace(QUESTION, "");
		if (text !== "" && (rest === "" || HINTS.some((hint) => hint.test(rest)) || ITALIC.test(text))) continue;
		kept.push(rest === text ? line : rest);
	}
	return dropEmptyHeadings(kept);
}

/** `Closes #12, closes #13`; `Fixes #12 by renaming a` says something. */
function isForeign(line: string): boolean {
	return FOREIGN.test(line) || (CLOSING.test(line) && !/\p{L}/u.test(line.replace(CLOSING, "").replace(REFERENCE, "")));
}

/** A heading with nothing below it says nothing. */
function dropEmptyHeadings(lines: readonly string[]): readonly string[] {
	return lines.every((line) => line.trim() === "" || /^ {0,3}#{1,6}(?:[ \t]|$)/.test(line)) ? [] : lines;
}
