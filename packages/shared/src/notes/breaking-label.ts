/** Whether a pull request's label says that the change breaks something. */

const PICTURE = /\p{Extended_Pictographic}\u{FE0F}?|:[a-z0-9_+-]{1,40}:/gu;
/** `🚫 breaking` says no, `breaking?` asks. */
const DENYING_PICTURE =
	/[?？❓❔🚫❌❎⛔✖✗✘🙅]|:(?:x|no_entry|no_entry_sign|negative_squared_cross_mark|no_good|question|grey_question):/u;
/** The part of a label that counts, its words parted by one space: `c breaking`, `breaking api change`, `backwards incompatible`. */
const BREAKING_WORDS =
	/^(?:(?:[a-z]|api|abi|binary|change|contains|has|impact|is|kind|pr|public|semver|source|type) ){0,2}(?:breaking(?: (?:api|abi))?(?: ?changes?)?|backwards? incompatible(?: changes?)?|bc break)$/;
const MAJOR_WORDS = /^(?:(?:semver|version|release|bump) ?)?major$/;
/** A group with one of these says that the change does not break, may break, or is about what breaks: `non/breaking`, `docs: breaking changes`. */
const OTHER_GROUPS: ReadonlySet<string> = new Set(
	(
		"no non not none never without isn doesn avoid avoids false " +
		"need needs require requires request requested propose proposed proposal " +
		"possible possibly potential potentially maybe may might could perhaps likely unlikely suspected " +
		"question discuss discussion check verify review todo pending planned doc docs documentation"
	).split(" "),
);

/** With or without the groups that projects put first, as in `kind/breaking-change` or `Type: Breaking Change`. */
export function isBreakingLabel(label: string): boolean {
	if (DENYING_PICTURE.test(label)) return false;
	const parts = label
		.replace(PICTURE, " ")
		.toLowerCase()
		.split(/[/:：]/)
		.map((part) => part.replace(/[^\p{L}\p{N}]+/gu, " ").trim())
		.filter((part) => part !== "");
	const all = parts.join(" ");
	if (MAJOR_WORDS.test(all) || BREAKING_WORDS.test(all)) return true;
	const groups = parts.slice(0, -1).flatMap((part) => part.split(" "));
	return BREAKING_WORDS.test(parts.at(-1) ?? "") && !groups.some((word) => OTHER_GROUPS.has(word));
}
