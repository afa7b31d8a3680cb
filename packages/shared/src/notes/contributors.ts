/** Who made a release: every person once, under the login where one is known, with bots and assistants apart. */
import { readCoAuthor } from "../release/co-authors.ts";
import { isMergeCommit } from "./facts.ts";
import type { Unit } from "./units.ts";

export interface Contributor {
	readonly name: string;
	readonly bot: boolean;
	readonly first: boolean;
}

/** Addresses that coding assistants sign with; they have no account of their own, or none that ends in `[bot]`. */
const ASSISTANTS =
	/@(?:anthropic\.com|cursor\.com|cursor\.sh|openai\.com)$|^(?:\d+\+)?copilot@users\.noreply\.github\.com$/i;

const CO_AUTHOR = "co-authored-by";

/** By name; who is named by login in one place and by a display name like it in another is one, where no other login is like it. */
export function listContributors(units: readonly Unit[]): readonly Contributor[] {
	const people = new Map<string, Contributor>();
	// Keys of logins by what is left of them without separators.
	const logins = new Map<string, Set<string>>();
	const findKey = (name: string) => {
		const key = toKey(name);
		const alike =
			/\S\s+\S/.test(name) && !people.has(key)
				? (logins.get(dropSeparators(key)) ?? new Set<string>())
				: new Set<string>();
		return alike.size === 1 ? [...alike][0]! : key;
	};
	/** By address: an assistant signs with the name of each of its models. */
	const assistants = new Map<string, string>();
	const addCoAuthor = ({ name, address }: ReturnType<typeof readCoAuthor>) => {
		const isAssistant = ASSISTANTS.test(address);
		if (isAssistant && !assistants.has(address)) assistants.set(address, name);
		add(isAssistant ? assistants.get(address)! : name, isAssistant, false);
	};
	/** Names that were added as those of people; most come again and again. */
	const plain = new Set<string>();
	const add = (written: string, bot: boolean, first: boolean) => {
		if (!bot && !first && plain.has(written)) return;
		// GraphQL names an app without the ending that its commits carry: one contributor, not two.
		const name = written.replace(/\[bot\]$/i, "");
		const key = findKey(name);
		if (key === "") return;
		const known = people.get(key);
		const isBot = bot || name !== written;
		if (!isBot) plain.add(written);
		if (known === undefined) people.set(key, { name, bot: isBot, first });
		else if ((isBot && !known.bot) || (first && !known.first))
			people.set(key, { name: known.name, bot: isBot || known.bot, first: first || known.first });
	};
	// Logins first: they are the name that is shown.
	for (const { pull } of units)
		if (pull !== undefined && pull.author !== "") add(pull.author, pull.authorIsBot, pull.firstContribution);
	const coAuthors = units.map(listCoAuthorsOf);
	for (const coAuthor of coAuthors.flat()) if (coAuthor.isLogin) addCoAuthor(coAuthor);
	for (const key of people.keys()) {
		const bare = dropSeparators(key);
		logins.set(bare, (logins.get(bare) ?? new Set()).add(key));
	}
	for (const [index, unit] of units.entries()) {
		if (unit.pull === undefined || unit.pull.author === "")
			for (const commit of unit.commits) if (!isMergeCommit(commit)) add(commit.author, false, false);
		for (const coAuthor of coAuthors[index]!) if (!coAuthor.isLogin) addCoAuthor(coAuthor);
	}
	return [...people.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** Names of those who made a change, as written. */
export function listAuthors(unit: Unit): readonly string[] {
	const coAuthors = listCoAuthorsOf(unit);
	const [only] = unit.commits;
	// Most changes are one commit by one person.
	if (unit.pull === undefined && unit.commits.length === 1 && coAuthors.length === 0)
		return isMergeCommit(only!) || only!.author === "" ? [] : [only!.author];
	const names = new Set<string>();
	if (unit.pull !== undefined && unit.pull.author !== "") names.add(unit.pull.author);
	else for (const commit of unit.commits) if (!isMergeCommit(commit)) names.add(commit.author);
	for (const { name } of coAuthors) names.add(name);
	names.delete("");
	return [...names];
}

const NONE: readonly ReturnType<typeof readCoAuthor>[] = [];

function listCoAuthorsOf(unit: Unit): typeof NONE {
	let found: ReturnType<typeof readCoAuthor>[] | undefined;
	for (const { message } of unit.commits)
		for (const { key, value } of message.trailers)
			if (key.length === CO_AUTHOR.length && key.toLowerCase() === CO_AUTHOR) {
				found ??= [];
				found.push(readCoAuthor(value));
			}
	return found ?? NONE;
}

function dropSeparators(key: string): string {
	return key.replace(/[-_.]/g, "");
}

/** `Puneet Dixit` and the login `Puneet-Dixit` are one; `jane-doe` and `janedoe` are two logins, and so two people. */
function toKey(name: string): string {
	return name.normalize("NFKC").toLowerCase().trim().replace(/\s+/g, "-");
}
