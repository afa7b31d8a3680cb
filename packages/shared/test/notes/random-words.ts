/** The words of a random history: what people write to say, or to deny, that something breaks, and which of the two it is. */

/** A whole number from 0 that is below the bound. */
export type Random = (below: number) => number;

interface Said {
	readonly text: string;
	readonly breaking: boolean;
}

function pick<T>(random: Random, from: readonly T[]): T {
	return from[random(from.length)]!;
}

const BEFORE = ["ABC-123: ", "(abc-12) ", "[1.x] ", "[ABC-1][ABC-2] ", "✨ ", ":bug: ", "WIP: ", "#9012 - ", "AB#77: "];

/** Around a type, a scope and words. */
const LOUD: readonly ((type: string, scope: string, words: string) => string)[] = [
	(type, scope, words) => `${type}${scope}!: ${words}`,
	(type, scope, words) => `${type}${scope}!: ${words}`,
	(type, scope, words) => `💥 ${type}${scope}: ${words}`,
	(type, scope, words) => `${type}${scope}: 💥 ${words}`,
	(type, scope, words) => `${type}${scope}: :boom: ${words}`,
	(type, scope, words) => `[BREAKING] ${type}${scope}: ${words}`,
	(type, scope, words) => `${type}${scope}: [breaking] ${words}`,
	(type, scope, words) => `${type}${scope}: ${words} (breaking change)`,
	(_type, scope, words) => `BREAKING${scope}: ${words}`,
	(_type, _scope, words) => `[BC break] ${words}`,
	(_type, scope, words) => `breaking${scope}: ${words}`,
	(_type, scope, words) => `wire${scope}!: ${words}`,
];

/** What only looks like it. */
const HARMLESS: readonly ((type: string, scope: string, words: string) => string)[] = [
	(type, scope, words) => `${type}${scope}: ${words} (non-breaking change)`,
	(type, scope, words) => `${type}${scope}: ${words} with a 💥`,
	(type, scope, words) => `[line breaking] ${type}${scope}: ${words}`,
	(type, scope, words) => `${type}${scope}: no breaking ${words}!`,
	(_type, _scope, words) => `Breaking the ice: ${words}`,
];

/** A title that breaks something one time in five, and the same without what says so. */
export function drawTitle(random: Random, words: string): Said & { readonly quiet: string } {
	const type = pick(random, ["feat", "fix"]);
	const scope = pick(random, ["", "", "(cart)"]);
	const before = random(3) === 0 ? pick(random, BEFORE) : "";
	const plain = `${before}${type}${scope}: ${words}`;
	const kind = random(10);
	const shapes = kind < 2 ? LOUD : kind < 4 ? HARMLESS : undefined;
	if (shapes === undefined) return { text: plain, breaking: false, quiet: plain };
	return { text: before + pick(random, shapes)(type, scope, words), breaking: kind < 2, quiet: plain };
}

const BODIES: readonly Said[] = [
	{ text: "", breaking: false },
	{ text: "", breaking: false },
	{ text: "BREAKING CHANGE: write to us first.", breaking: true },
	{ text: "BREAKING-CHANGE: write to us first.", breaking: true },
	{ text: "BREAKING CHANGE:\nwrite to us first.\n\nReviewed-by: Ben <ben@example.com>", breaking: true },
	{ text: "Why.\n\nBREAKING CHANGES:\n\n- write to us\n  - first\n- then use it", breaking: true },
	{ text: "- **BREAKING CHANGE:** write to us first", breaking: true },
	{ text: "- why\n  - how\n    - BREAKING CHANGE: write to us first", breaking: true },
	{ text: "1. why\n2. BREAKING CHANGE: write to us first", breaking: true },
	{ text: "BREAKING - write to us first", breaking: true },
	{ text: "Why it is so.\n\n```\nBREAKING CHANGE: only shown\n```", breaking: false },
	{ text: "> BREAKING CHANGE: of somebody else", breaking: false },
	{ text: "<details>\n\nBREAKING CHANGE: of a dependency\n\n</details>", breaking: false },
	{ text: "This is no breaking change.\n\nBREAKING CHANGE: none", breaking: false },
	{ text: "BREAKING CHANGE:\nNo breaking changes.", breaking: false },
	{ text: "BREAKING CHANGE: N/A - additive", breaking: false },
	{ text: "- BREAKING CHANGES: none expected", breaking: false },
	{ text: "We speak of BREAKING CHANGE footers only.", breaking: false },
];

/** With the blank lines before it, where it says something. */
export function drawBody(random: Random): Said {
	const { text, breaking } = pick(random, BODIES);
	return { text: text === "" ? "" : `\n\n${text}`, breaking };
}

const LISTS: readonly Said[] = [
	{ text: "* wip\n\n* fix: typo", breaking: false },
	{ text: "* feat: one\n\n* fix!: another", breaking: true },
	{ text: "* feat(api)!: one (#3)\n\n* wip", breaking: true },
	{ text: '* feat!: one\n\n* Revert "feat!: one"', breaking: false },
	{ text: "* note: it breaks!\n\n* wow!: no type", breaking: false },
	{ text: "* fix: one\n\n  BREAKING CHANGE: write to us first.\n\n* wip", breaking: true },
	{ text: "* fix: one\n  * ABC-123: feat!: nested\n    * wip", breaking: true },
	{ text: "- fix: one\n    - fix(cart)!: nested\n- wip", breaking: true },
	{ text: "1. fix: one\n2. [1.x] feat!: two", breaking: true },
	{ text: "fix: one\n\nfeat!: a line of its own", breaking: true },
	{ text: "* fix: one\n* 💥 drop it", breaking: true },
	{ text: "* fix: one\n* feat: 💥 drop it", breaking: true },
	{ text: "* feat: 💥 drop it\n* revert: feat: 💥 drop it", breaking: false },
	{ text: '* ABC-1: feat!: one\n\n* fixup! ABC-1: feat!: one\n\n* Revert "ABC-1: feat!: one"', breaking: false },
	{ text: '* feat!: one\n\n* Revert "feat!: one"\n\n* Reapply "feat!: one"', breaking: true },
	{ text: "* fix: one\n  * BREAKING CHANGE: none\n* docs: say what is a breaking change", breaking: false },
	{ text: "* fix: one\n\n```\n* feat!: only shown\n```", breaking: false },
	{ text: "* fix: one\n\n> * feat!: of somebody else", breaking: false },
];

/** The commits that a squash merge lists in its body. */
export function drawList(random: Random): Said {
	return pick(random, LISTS);
}

interface Described extends Said {
	readonly labels: readonly string[];
}

const DESCRIPTIONS: readonly Said[] = [
	{ text: "## Type of change\n\n- [ ] Bug fix\n- [x] Breaking change (a fix that changes others)", breaking: true },
	{ text: "- [X] **Backwards-incompatible change**", breaking: true },
	{ text: "1. [x] This change breaks existing users (see below)", breaking: true },
	{ text: "## Type of change\n\n- [x] Bug fix\n- [ ] Breaking change", breaking: false },
	{ text: "- [x] Non-breaking change\n- [x] Breaking changes are documented", breaking: false },
	{ text: "- [x] Breaking changes: none", breaking: false },
	{ text: "## Breaking changes\n\nWrite to us first.\n\n## How tested\n\nBy hand.", breaking: true },
	{ text: "## Breaking changes\n\n- write to us\n  - first", breaking: true },
	{ text: "**Breaking changes:**\nWrite to us first.", breaking: true },
	{ text: "### Does this introduce a breaking change?\n\n- [x] Yes\n- [ ] No", breaking: true },
	{ text: "### Does this introduce a breaking change?\n\n- [ ] Yes\n- [x] No", breaking: false },
	{ text: "## Breaking changes\n\n<!-- What breaks? -->\n\n## How tested\n\nBy hand.", breaking: false },
	{ text: "## Breaking changes\n\nNo breaking changes.\n\n## How tested\n\nBy hand.", breaking: false },
	{ text: "## Breaking changes\n\nN/A", breaking: false },
	{ text: "<!-- - [x] Breaking change -->\n\n> - [x] Breaking change", breaking: false },
	{ text: "| Q | A |\n| --- | --- |\n| BC breaks? | yes |", breaking: true },
	{ text: "| Q | A |\n| --- | --- |\n| BC breaks? | no |", breaking: false },
	{ text: "BREAKING CHANGE:\nwrite to us first.", breaking: true },
	{ text: "BREAKING CHANGE: none", breaking: false },
];

const LABELS: readonly Said[] = [
	...["breaking-change", "kind/breaking", "semver:major", "💥 breaking", "backwards-incompatible", "BC Break"].map(
		(text) => ({ text, breaking: true }),
	),
	...["not-breaking", "needs/breaking-change", "breaking?", "🚫 breaking", "line-breaking", "api", "semver:minor"].map(
		(text) => ({ text, breaking: false }),
	),
];

/** What stands beside the title of a pull request, most often nothing. */
export function drawDescription(random: Random): Described {
	const said = random(3) === 0 ? pick(random, DESCRIPTIONS) : { text: "", breaking: false };
	const label = random(6) === 0 ? pick(random, LABELS) : undefined;
	return {
		text: said.text,
		labels: label === undefined ? [] : [label.text],
		breaking: said.breaking || label?.breaking === true,
	};
}
