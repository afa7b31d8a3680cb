/** Tells "No breaking changes are introduced by this PR." from what breaks: of a footer, a section or a ticked box alike. */

/** Longer than any denial. */
const LIMIT = 400;
const NEGATIONS = new Set("no none not nothing nope nil na null without".split(" "));
/** What a longer denial denies: `no public API` alone may be what breaks. */
const CHANGE =
	/^(?:break|breaks|breaking|broken|chang(?:e|es|ed)|touch(?:es|ed)?|affect(?:s|ed)?|alter(?:s|ed)?|modif(?:y|ies|ied)|impact)$/;
const CLAIM = /^(?:known?|think|expect|aware|afaik|expected|planned|intended|applicable|none|nothing|nope|na)$/;
/** Of these, a claim is not enough: `no API is known`. */
const THINGS = new Set(
	"api apis abi schema config configuration code interface interfaces behaviour behavior field option options feature docs".split(
		" ",
	),
);
/** Each word of an answer must be one of these, one that denies, or one that reassures. */
const WORDS = new Set(
	"a an the this that these there it its in by of to for from as far at all i we am is are be been was were do does did should will would wo has have introduce introduces introduced introducing contain contains include includes cause causes make makes pr pull request mr commit patch release update version api apis abi public external user users facing visible behaviour behavior schema config configuration anything any known some code interface interfaces existing so end consumers customers clients time moment think believe expect new field option options feature fix".split(
		" ",
	),
);
/** Enough by themselves. */
const SAFE = new Set("additive compatible nonbreaking".split(" "));
/** Enough with `only`, or after a denial. */
const NARROW = new Set(
	"adds added bugfix optional opt new internal internals docs documentation test tests ci refactor refactoring tooling cosmetic".split(
		" ",
	),
);
const ONLY = new Set("only just purely".split(" "));
const FILLERS = new Set(
	"fully completely entirely backward backwards compatibility keeps maintains preserves".split(" "),
);
const CONTRADICTION = /compatib(?:le|ility)[*_`]{0,3}\s{0,3}[:?=–—-][*_`\s]{0,5}no\b/i;
const LABEL = /^breaking(?: changes?)?\s{0,3}(?:[:=?–—]|- )/;
/** The paragraph after a denial may limit it. */
export const LIMITED = /^[\s*_]{0,5}(?:but|however|except|although|though|unless)\b/i;
const NEXT_FIELD = /^(?:[ \t]{0,3}(?:[-*+] \[[ xX]?\]|[#>]|\*\*)|[A-Z][\w -]{1,30}:)/;

/** Whether the first paragraph says that nothing breaks, and nothing else; linear in the length of the text. */
export function deniesBreaking(text: string): boolean {
	const { first, next } = splitFirst(text.trim());
	if (first === "" || first.length > LIMIT || LIMITED.test(next) || CONTRADICTION.test(first)) return false;
	if (/^[^\p{L}\n]{0,10}yes\b/iu.test(first)) return false;
	// Other alphabets leave no words behind.
	if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(first)) return false;
	let denied = false;
	const parts = listParts(first);
	const isSaid = parts.every((words) => {
		if (words.some((word) => NEGATIONS.has(word))) {
			denied = true;
			return isDenial(words);
		}
		return isReassurance(words, denied);
	});
	return isSaid && parts.length > 0;
}

/** A field or list in the line below a denial belongs to another answer. */
function splitFirst(text: string): { readonly first: string; readonly next: string } {
	const lines = text.split("\n");
	const isList = /^[ \t]{0,3}[-*+] /.test(lines[0]!);
	const end = lines.findIndex((line, index) => index > 0 && (line.trim() === "" || (!isList && NEXT_FIELD.test(line))));
	if (end < 0) return { first: text, next: "" };
	return { first: lines.slice(0, end).join("\n"), next: lines.slice(end).join("\n").trimStart() };
}

function listParts(text: string): readonly (readonly string[])[] {
	return text
		.toLowerCase()
		.replace(/[*_`]/g, "")
		.replace(/^[ \t]{0,3}[-+] (?:\[x\] )?/gm, "")
		.trim()
		.replace(LABEL, "")
		.replace(/n['’]t\b/g, " not")
		.replace(/['’]s\b/g, "")
		.replace(/\bn ?\/ ?a\b|\bn\.a\./g, "na")
		.replace(/\b(?:backwards?[- ]|api[- ])?incompatible\b|\bbc[- ]breaks?\b/g, "breaking")
		.replace(/\bnon[- ]?breaking\b/g, "nonbreaking")
		.replace(/\b(backwards?|user|api|docs|internal)-/g, "$1 ")
		.replace(/\bbug ?fix\b/g, "bugfix")
		.replace(/\bbecause\b|\bsince\b/g, ",")
		.split(/[\n.,;:!?()–—…]|(?<=\s)-(?=\s)/)
		.map((part) => part.match(/[\p{L}\p{N}/#@&+-]+/gu) ?? [])
		.filter((words) => words.length > 0);
}

function isKnown(word: string): boolean {
	return (
		[WORDS, NEGATIONS, SAFE, NARROW, ONLY, FILLERS].some((set) => set.has(word)) ||
		CHANGE.test(word) ||
		CLAIM.test(word)
	);
}

function isDenial(words: readonly string[]): boolean {
	if (!words.every(isKnown)) return false;
	const text = words.join(" ");
	// "Does not break backward compatibility", but not "is not backward compatible".
	if (/\bcompatib/.test(text))
		return /\b(?:no|not|never|without) (?:any |a )?break(?:s|ing)? (?!change)[^\n]{0,40}compatibility$/.test(text);
	if (words.includes("not") && words.some((word) => SAFE.has(word) || NARROW.has(word) || ONLY.has(word))) return false;
	return (
		words.length === 1 ||
		words.some((word) => CHANGE.test(word)) ||
		(words.some((word) => CLAIM.test(word)) && !words.some((word) => THINGS.has(word)))
	);
}

function isReassurance(words: readonly string[], denied: boolean): boolean {
	if (!words.every(isKnown) || words.some((word) => /^br[eo]a?k/.test(word))) return false;
	if (
		words.some((word) => SAFE.has(word)) ||
		/\b(?:keeps|maintains|preserves)\b.{0,40}\bcompatibility$/.test(words.join(" "))
	)
		return true;
	return words.some((word) => NARROW.has(word)) && (denied || words.some((word) => ONLY.has(word)));
}
