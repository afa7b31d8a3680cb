/** Tells an answer that says nothing from one that says something: "No migration needed (backwards compatible)" is no migration step. */

/** Longer than any way to say nothing. */
const LIMIT = 400;
const DONE_LATER =
	/^(?:tbd|tba|tbc|to ?do|wip|work in progress|coming soon|to be (?:written|done|defined|decided|determined|confirmed|announced|added|filled in)|fill (?:this |it )?in(?: the steps)?|the steps have not been written yet)$/;
const PLAIN =
	/^(?:none|nothing|no|nope|nil|null|n ?\/ ?a|n ?a|yes|all good|no response|not (?:applicable|needed|required|necessary)|(?:steps|migrations?|upgrade)(?: steps?| notes?| instructions?| guide| path)?|steps to (?:migrate|upgrade)|step (?:\d{1,2}|one|two|three)|before|after|internal(?: only| change)?|(?:it is |this is |fully |completely )*backwards? compatible)$/;
/** What there is none of, and what is said of it: each word of the answer must be one of these. */
const SUBJECTS = new Set(
	"manual user special additional further extra database db data schema specific breaking explicit code config configuration any migration migrations action actions upgrade upgrades step steps change changes work impact instructions instruction guide path notes effect effects it is are to do migrate upgrade needed required necessary expected applicable here this change release pr pull request update version from users user you by on your side part for anybody anyone at this time yet so far of the a an and or".split(
		" ",
	),
);
const NONE_OF =
	/^(?:there (?:is|are) )?(?:no|not any|none|nothing|not applicable|not needed|not required|not necessary)((?: [a-z]+)*)$/;

/** How a template asks for an answer, and what it may ask for: `Describe the migration steps here.` says nothing. */
const HINT_START = /^(?:please|if|what|which|how|describe|explain|list|specify|document|detail|outline|provide)\b/;
const HINT_WORDS = new Set(
	"please if what which how describe explain list specify document detail outline provide add include write fill in so any all every each some such do does did is are there this that these those it the a an of for to from on by with and or as must should would will can could may have has need needs needed required require requires take takes user users customer customers consumer consumers client clients developer developers existing people they their them somebody someone migrate migrates migration migrations upgrade upgrades upgrading update path paths step steps instruction instructions guide notes plan impact effect effects necessary applicable possible relevant breaking break breaks change changes changed introduce introduces contains pr pull request release application applications version here below above yes manual action actions".split(
		" ",
	),
);

/** What a template's box asks, as in `- [ ] Requires a migration`. */
const ASKING = new Set("requires needs has have includes contains i required needed necessary".split(" "));

/** Whether nothing is said: no part of the text, between full stops, commas and lines, says more than that there is nothing. */
export function saysNothing(text: string): boolean {
	if (text.length > LIMIT) return false;
	const parts = text
		.toLowerCase()
		.replace(/^[ \t]*(?:```|~~~)[a-z]{0,20}[ \t]*\n\s*(?:```|~~~)[ \t]*$/gm, "")
		.replace(/^[ \t]*\d{1,3}[.)](?=[ \t\n]|$)/gm, "")
		.replace(/\bn\.a\b/g, "na")
		.replace(/^[ \t]*[-*+] +\[ \] +(.*)/gm, (_, text: string) => (isQuestion(text) ? "" : text))
		.replace(/^[ \t]*[-*+] +\[x\] /gm, "")
		.replace(/:[a-z0-9_+-]{1,40}:|\p{Extended_Pictographic}/gu, " ")
		.split(/[\n.,;:!?()–—…]|(?<=\s)-(?=\s)|^[ \t]*[-*+] /m)
		.map((part) => part.replace(/[^a-z0-9/]+/g, " ").trim());
	// Other alphabets and code leave nothing behind, and are something.
	if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text)) return false;
	return parts.every((part) => part === "" || isNothing(part));
}

/** A box without a tick that asks and says nothing else; `- [ ] Run the script` is a step. */
function isQuestion(text: string): boolean {
	const words = text.match(/[^\s.,;:!?()]+/g) ?? [];
	return words.some((word) => ASKING.has(word)) && words.every((word) => ASKING.has(word) || SUBJECTS.has(word));
}

function isNothing(part: string): boolean {
	if (PLAIN.test(part) || DONE_LATER.test(part)) return true;
	if (HINT_START.test(part) && part.split(" ").every((word) => HINT_WORDS.has(word))) return true;
	const rest = NONE_OF.exec(part)?.[1];
	return rest?.split(" ").every((word) => word === "" || SUBJECTS.has(word)) ?? false;
}
