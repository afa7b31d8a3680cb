/** Tells an answer that says nothing from one that says something: "No migration needed (backwards compatible)" is no migration step. */

/** Longer than any way to say nothing. */
const LIMIT = 400;
const DONE_LATER =
	/^(?:tbd|tba|tbc|to ?do|wip|work in progress|coming soon|to be (?:written|done|defined|decided|determined|confirmed|announced|added|filled in)|fill (?:this |it )?in(?: the steps)?|the steps have not been written yet)$/;
const PLAIN =
	/^(?:none|nothing|no|nope|nil|null|n ?\/ ?a|n ?a|yes|all good|no response|not (?:applicable|needed|required|necessary)|(?:steps|migrations?|upgrade)(?: steps?| notes?| instructions?| guide| path)?|steps to (?:migrate|upgrade)|step (?:\d{1,2}|one|two|three)|before|after|(?:it is |this is |fully |completely )*backwards? compatible)$/;
/** Why there is nothing, beside an answer that says so. By itself it may be what changes. */
const REASON = /^internal(?: only| change)?$/;
/** What there is none of, and what is said of it: each word of the answer must be one of these. */
const SUBJECTS = new Set(
	"manual user special additional further extra database db data schema specific breaking explicit code config configuration any migration migrations action actions upgrade upgrades step steps change changes work impact instructions instruction guide path notes effect effects it is are to do migrate upgrade needed required necessary expected applicable here this change release pr pull request update version from users user you by on your side part for anybody anyone at this time yet so far of the a an and or".split(
		" ",
	),
);
const NONE_OF =
	/^(?:there (?:is|are) )?(?:no|not any|none|nothing|not applicable|not needed|not required|not necessary)((?: [a-z]+)*)$/;

/** How a template asks for an answer, and what it may ask for: `Describe the migration steps here.` says nothing. */
const HINT_START =
	/^(?:(?:please )?(?:describe|explain|list|specify|document|detail|outline|provide|fill in)|if|how to|(?:what|which|how) [^?]{1,200}\?)(?=$|[ ?])/;
/** `Please add any steps below`; `Please add users to the plan` is a step. */
const PLACE_HINT =
	/^please (?:add|include|write|provide) (?:(?:the|any|all|your|an?) )?(?:(?:migration|upgrade|update) )?(?:steps?|instructions?|guide|notes?|path|impact|here|below)\b/;
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
		.split(/[\n.,;:!()–—…]|(?<=[?])|(?<=\s)-(?=\s)|^[ \t]*[-*+] /m)
		.map((part) => part.replace(/[^a-z0-9/?]+/g, " ").trim());
	// Other alphabets and code leave nothing behind, and are something.
	if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text)) return false;
	if (hasSigns(text)) return false;
	const said = parts.filter((part) => part.replace(/[ ?]/g, "") !== "");
	const others = said.filter((part) => !REASON.test(part.replace("?", "")));
	return (
		others.every(isNothing) &&
		(others.length === said.length || others.some((part) => NONE_OF.test(part) || /^n ?\/ ?a$|^na$/.test(part)))
	);
}

/** Code may be signs alone: `Before:` and `->`. */
function hasSigns(text: string): boolean {
	return text.split(/[\n:]/).some((line) => {
		const code = line.replace(/^[ \t]*(?:>|```[a-z]{0,20}|~~~[a-z]{0,20})/i, "").trim();
		return /[=<>$&{}%^\\~]/.test(code) && !/[\p{L}\p{N}]/u.test(code) && !/^=+$|^<[\s.…]*>$/.test(code);
	});
}

/** A box without a tick that asks and says nothing else; `- [ ] Run the script` is a step. */
function isQuestion(text: string): boolean {
	const words = text.match(/[^\s.,;:!?()]+/g) ?? [];
	return words.some((word) => ASKING.has(word)) && words.every((word) => ASKING.has(word) || SUBJECTS.has(word));
}

function isNothing(asked: string): boolean {
	const part = asked.replace("?", "").trim();
	if (PLAIN.test(part) || DONE_LATER.test(part)) return true;
	const isHint = HINT_START.test(asked) || PLACE_HINT.test(part);
	if (isHint && part.split(" ").every((word) => HINT_WORDS.has(word))) return true;
	const rest = NONE_OF.exec(part)?.[1];
	return rest?.split(" ").every((word) => word === "" || SUBJECTS.has(word)) ?? false;
}
