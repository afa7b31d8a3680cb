/** Reads which of the commits that a squash merge lists in its body break something. */
import {
	isConventionalHeader,
	LAST_MARK,
	REAPPLY,
	REVERT_HEADER,
	REVERT_WORD,
	readHeader,
	readMarks,
	readPrefix,
	SQUASH,
} from "./commit-title.ts";

/** A commit in the body of a squash merge: an item of a list of any kind and depth, or a line of its own. */
const SQUASHED = /^( {0,12}(?:[*+-]|\d{1,3}[.)])[ \t]+| {0,3})(\S.*)$/;
const UNTICKED = /^\[(?: {0,3}|[-~])\](?:[ \t]|$)/;
const TICK = /^\[ ?[xX✓✔✅☑] ?\][ \t]+/u;
/** In every text with an item that breaks something. */
const MAY_BE_MARKED = /[!！] ?[:：]|💥|:boom:|breaking|bc[ -]break/iu;

/** Whether the title, or an item among the lines of a body, has a mark. */
function isMarked(title: string, isItem: boolean): boolean {
	const { mark, hasSign, words } = readMarks(title);
	if (hasSign) return true;
	// A line that begins with `BREAKING:` is read as a footer, which may say that nothing breaks.
	if (mark !== null && !(isItem && /^breaking/i.test(title) && mark[1] === undefined)) return true;
	return readHeader(words)?.bang === true && (!isItem || isConventionalHeader(words));
}

/** Prose and link definitions are no commits: a line without a bullet begins as a commit does. */
function beginsAsCommit(line: string): boolean {
	const { mark, words } = readMarks(line);
	return isConventionalHeader(words) || readPrefix(line).hasPicture || mark?.[1] !== undefined;
}

interface Unwrapped {
	/** What is reverted or reapplied, with its prefix. */
	readonly title: string;
	readonly takesBack: boolean;
	/** Of a conventional `revert(cart): …`. */
	readonly scope: string;
}

const MAX_REVERTS = 10;

/** Reads `Revert "…"`, `revert: …` and `Reapply "…"`, also of each other; undefined for what is none of these. */
function unwrapRevert(text: string): Unwrapped | undefined {
	let found: Unwrapped | undefined;
	for (let depth = 0; depth < MAX_REVERTS; depth++) {
		const title = found?.title ?? text;
		const rest = title.slice(readPrefix(title).prefix.length);
		if (!REVERT_WORD.test(rest)) break;
		const header = readHeader(rest);
		const short = header?.type.toLowerCase() === "revert" ? header.description.replace(/^"(.*)"$/, "$1") : undefined;
		const reverted = REVERT_HEADER.exec(rest)?.[1] ?? short;
		const inner = reverted ?? REAPPLY.exec(rest)?.[1];
		if (inner === undefined) break;
		const takesBack = (reverted !== undefined) !== (found?.takesBack ?? false);
		found = { title: inner.replace(SQUASH, "").trimEnd(), takesBack, scope: header?.scope ?? "" };
	}
	return found;
}

/** Whether the title says that a change which breaks something comes back: `Reapply "feat!: …"`. */
export function bringsBackBreaking(title: string): boolean {
	if (!REVERT_WORD.test(title)) return false;
	const inner = unwrapRevert(title);
	return inner?.takesBack === false && isMarked(inner.title, false);
}

/** The commits of a list that break something, as far as the list has not taken them back. */
class BreakingItems {
	/** How often each stands, by its title without prefix. */
	readonly #open = new Map<string, number>();
	/** Their titles as `revert(cart): sums` and `Revert "feat: sums"` name them, without marks. */
	readonly #titles = new Map<string, string>();

	get hasOpen(): boolean {
		return this.#open.size > 0;
	}

	add(item: string): void {
		const title = item.slice(readPrefix(item).prefix.length);
		this.#open.set(title, (this.#open.get(title) ?? 0) + 1);
		const { described, whole } = readNames(title);
		this.#titles.set(described, title).set(whole, title);
	}

	takeBack({ title: named, scope }: Unwrapped): void {
		const title = named.slice(readPrefix(named).prefix.length);
		const short = `${scope}:${title}`;
		const key = this.#open.has(title) ? title : (this.#titles.get(short) ?? this.#titles.get(readNames(title).whole));
		if (key === undefined) return;
		const count = this.#open.get(key) ?? 0;
		if (count > 1) this.#open.set(key, count - 1);
		else this.#open.delete(key);
	}
}

function readNames(title: string): { readonly described: string; readonly whole: string } {
	const words = readMarks(title).words.replace(LAST_MARK, "").trimEnd();
	const header = readHeader(words);
	const text = header?.description ?? words;
	const description = text.slice(readPrefix(text).prefix.length);
	const scope = header?.scope ?? "";
	return {
		described: `${scope}:${description}`,
		whole: `${header?.type.toLowerCase() ?? ""}${header?.bang === true ? "!" : ""}(${scope}):${description}`,
	};
}

/**
 * `* fix!: …` or `* 💥 …` among the commits that a squash merge lists; one that the same list reverts again does not count, one that it then
 * reapplies does. A `fixup!` changes a commit that the list holds too, and a revert's own list names what it takes back.
 */
export function hasBreakingItem(text: string, title: string): boolean {
	if (!MAY_BE_MARKED.test(text)) return false;
	const items = new BreakingItems();
	for (const line of text.split("\n")) {
		const [, bullet = "", content = ""] = SQUASHED.exec(line) ?? [];
		if (content === "" || UNTICKED.test(content)) continue;
		const item = content.replace(TICK, "").trim().replace(SQUASH, "").trimEnd();
		if (readPrefix(item).isFixup) continue;
		const inner = unwrapRevert(item);
		if (inner?.takesBack === true) items.takeBack(inner);
		else if (inner !== undefined && isMarked(inner.title, false)) items.add(inner.title);
		if (isMarked(item, true) && (bullet.trim() !== "" || beginsAsCommit(item))) items.add(item);
	}
	const whole = unwrapRevert(title);
	if (whole?.takesBack === true) items.takeBack(whole);
	return items.hasOpen;
}
