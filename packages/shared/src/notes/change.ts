/** Turns a unit of commits into one change as readers see it: title, section, what breaks and how to migrate. */
import type { Policy } from "../policy/policy.ts";
import { KNOWN_TYPES } from "../release/commit-title.ts";
import { type CommitMessage, parseCommitMessage } from "../release/commits.ts";
import { isBreakingLabel } from "./breaking-label.ts";
import { listAuthors } from "./contributors.ts";
import { isMergeCommit, type NoteCommit } from "./facts.ts";
import { dropOverride } from "./override.ts";
import {
	dropSectionLabels,
	meaningful,
	type PullRequestNotes,
	readDescription,
	readPullRequestNotes,
} from "./pull-request-body.ts";
import type { Unit } from "./units.ts";

/** All texts are as people wrote them: whoever renders them neutralises them. */
export interface Change {
	/** `#12` or a full SHA; `#12.2` is the second entry of a release note that holds several. */
	readonly id: string;
	readonly title: string;
	/** What a release note says below its first paragraph; Markdown. */
	readonly details: string | null;
	readonly type: string | null;
	readonly scope: string | null;
	readonly breaking: boolean;
	readonly migration: string | null;
	readonly customers: string | null;
	readonly workaround: string | null;
	readonly faq: readonly { readonly question: string; readonly answer: string }[];
	readonly section: string;
	readonly pullRequest: { readonly number: number; readonly url: string } | null;
	readonly sha: string;
	readonly commits: readonly string[];
	readonly labels: readonly string[];
	readonly authors: readonly string[];
	/** The commit on another line that it was picked from. */
	readonly backportOf: string | null;
}

export type NotesPolicy = {
	readonly [Key in keyof Policy["notes"]]-?: NonNullable<Policy["notes"][Key]>;
} extends infer All
	? Pick<All, Extract<"sections" | "hidden", keyof All>>
	: never;
type HiddenRule = NotesPolicy["hidden"][number];

/** The section of what fits none of the policy's. */
export const OTHER_SECTION = "Other changes";

const TYPE_ORDER = ["feat", "feature", "fix", "bugfix", "hotfix", "security", "perf"];

interface ReadUnit {
	/** One, or one for each entry of the release note in the description. */
	readonly changes: readonly Change[];
	readonly notes: PullRequestNotes;
}

/** Commits that a unit is read from. */
interface UnitCommits {
	/** Those of the unit's own that were not taken back. */
	readonly live: readonly NoteCommit[];
	/** Those that its pull request brought to other services. */
	readonly foreign: readonly NoteCommit[];
}

/** An override in the description wins over the title. */
export function readUnit(unit: Unit, commits: UnitCommits, policy: NotesPolicy): ReadUnit {
	const notes = readPullRequestNotes(unit.pull?.body ?? "");
	const entries = notes.override?.kind === "text" ? notes.override.entries.map(parseCommitMessage) : [];
	const said = readWords(unit, commits, notes);
	// What breaks by another sign than an entry's own is put down to the first entry.
	const first = Math.max(
		0,
		entries.findIndex(({ breaking }) => breaking),
	);
	const changes = (entries.length === 0 ? [undefined] : entries).map((entry, index) =>
		readEntry(unit, said, { entry, index, carries: index === first, several: entries.length > 1 }, policy),
	);
	return { notes, changes };
}

/** What the unit says outside of its entries. */
interface Words {
	readonly notes: PullRequestNotes;
	readonly title: CommitMessage | undefined;
	/** The message of the commit that carries the unit, or of the service's own that says the most. */
	readonly own: CommitMessage;
	readonly messages: readonly CommitMessage[];
	readonly labels: readonly string[];
	readonly breaking: boolean;
	readonly migration: readonly string[];
}

function readWords(unit: Unit, commits: UnitCommits, notes: PullRequestNotes): Words {
	const messages = listMessages(commits.live);
	const labels = unit.pull?.labels ?? [];
	const own = chooseSpeaker(messages, commits.foreign);
	const breaks = messages.some((message) => message.breaking);
	// The pull request breaks what those commits say that it breaks; where none says so, it is not known which service's.
	const isElsewhere = own !== undefined && !breaks && listMessages(commits.foreign).some(({ breaking }) => breaking);
	if (isElsewhere) return { notes, labels, messages, title: own, own, breaking: false, migration: [] };
	const head = unit.head.message;
	const said = unit.pull === undefined ? readMergeTitle(unit.head) : parseCommitMessage(unit.pull.title);
	const description = unit.pull?.body ?? "";
	const described =
		description === ""
			? undefined
			: parseCommitMessage(`-\n\n${dropSectionLabels(dropOverride(readDescription(description)))}`).breakingNote;
	return {
		notes,
		labels,
		messages,
		title: own ?? said,
		own: own ?? head,
		breaking:
			breaks ||
			(said?.breaking ?? false) ||
			head.breaking ||
			described !== undefined ||
			notes.breaking !== undefined ||
			labels.some(isBreakingLabel),
		migration: listMeaningful(
			notes.migration,
			described,
			notes.breaking,
			...(breaks ? messages.map(({ breakingNote }) => breakingNote) : []),
			head.breakingNote,
		),
	};
}

function listMeaningful(...texts: readonly (string | undefined)[]): readonly string[] {
	return texts.every((text) => text === undefined) ? [] : texts.flatMap((text) => meaningful(text) ?? []);
}

function listMessages(commits: readonly NoteCommit[]): readonly CommitMessage[] {
	const messages: CommitMessage[] = [];
	for (const commit of commits) if (!isMergeCommit(commit)) messages.push(commit.message);
	return messages;
}

/** Of a pull request that changes other services too, the service's own conventional commits say what it changes here. */
function chooseSpeaker(messages: readonly CommitMessage[], foreign: readonly NoteCommit[]): CommitMessage | undefined {
	if (foreign.length === 0 || !messages.every(({ type }) => type !== undefined && KNOWN_TYPES.has(type)))
		return undefined;
	const type = pickType(messages);
	return messages.find(({ breaking }) => breaking) ?? messages.find((message) => message.type === type);
}

interface Entry {
	/** Undefined: the title speaks for the unit. */
	readonly entry: CommitMessage | undefined;
	readonly index: number;
	/** Whether what the unit says outside of its entries belongs to this one. */
	readonly carries: boolean;
	readonly several: boolean;
}

function readEntry(unit: Unit, said: Words, { entry, index, carries, several }: Entry, policy: NotesPolicy): Change {
	const { notes, title, labels, own } = said;
	const named = entry ?? title ?? own;
	const type = entry?.type ?? title?.type ?? own.type ?? pickType(said.messages);
	const migration = listMeaningful(entry?.breakingNote, ...(carries ? said.migration : []));
	const number = unit.number === undefined ? unit.head.sha : `#${unit.number}`;
	return {
		id: index === 0 ? number : `${number}.${index + 1}`,
		title: readTitle(named, policy),
		details: entry === undefined || entry.body === "" ? null : entry.body,
		type: type ?? null,
		scope: (isKnownType(named.type, policy) ? (named.scope ?? own.scope) : undefined) ?? null,
		breaking: (entry?.breaking ?? false) || (carries && said.breaking),
		migration: migration.length === 0 ? null : [...new Set(migration)].join("\n\n"),
		customers: index === 0 ? (notes.customers ?? null) : null,
		workaround: index === 0 ? (notes.workaround ?? null) : null,
		faq: index === 0 ? notes.faq : [],
		section: chooseSection(policy.sections, type, several && entry?.type !== undefined ? [] : labels),
		pullRequest: unit.number === undefined ? null : { number: unit.number, url: unit.pull?.url ?? "" },
		sha: unit.head.sha,
		commits: unit.commits.map(({ sha }) => sha),
		labels,
		authors: listAuthors(unit),
		backportOf: unit.commits.find(isPick)?.message.cherryPickedFrom[0] ?? null,
	};
}

function isPick({ message }: NoteCommit): boolean {
	return message.cherryPickedFrom.length > 0;
}

function isKnownType(type: string | undefined, policy: NotesPolicy): boolean {
	return (
		type === undefined ||
		KNOWN_TYPES.has(type) ||
		[...policy.sections, ...policy.hidden].some(({ types }) => types.includes(type))
	);
}

/** The title as people wrote it: a prefix goes only when it is a type, and a revert keeps saying that it is one. */
function readTitle(message: CommitMessage, policy: NotesPolicy): string {
	if (message.header === "") return "(no message)";
	if (!isKnownType(message.type, policy)) return message.header;
	return message.type === "revert" ? `Revert "${message.description}"` : message.description;
}

/** GitHub writes the pull request's title as the merge commit's body; `fix: x` there looks like a trailer. */
function readMergeTitle({ message }: NoteCommit): CommitMessage | undefined {
	if (!message.isMerge) return undefined;
	const trailer = message.trailers[0];
	const line = message.body.split("\n")[0]?.trim() || (trailer === undefined ? "" : `${trailer.key}: ${trailer.value}`);
	return line === "" ? undefined : parseCommitMessage(line);
}

function pickType(messages: readonly CommitMessage[]): string | undefined {
	const types = messages.flatMap(({ type }) => (type === undefined ? [] : [type]));
	return TYPE_ORDER.find((type) => types.includes(type)) ?? (types.length === messages.length ? types[0] : undefined);
}

/** A label is deliberate and goes before the type. */
function chooseSection(sections: NotesPolicy["sections"], type: string | undefined, labels: readonly string[]): string {
	const lower = labels.map((label) => label.toLowerCase());
	const byLabel =
		lower.length === 0
			? undefined
			: sections.find((section) => section.labels.some((label) => lower.includes(label.toLowerCase())));
	const found = byLabel ?? (type === undefined ? undefined : sections.find(({ types }) => types.includes(type)));
	return found?.title ?? OTHER_SECTION;
}

/** The name of the first rule that hides the change of the unit. */
export function findHidingRule(
	unit: Unit,
	{ change, notes }: { readonly change: Change; readonly notes: PullRequestNotes },
	rules: readonly HiddenRule[],
	matches: (globs: readonly string[], path: string) => boolean,
): string | undefined {
	if (notes.override?.kind === "none") return "release note: none";
	const labels = change.labels.map((label) => label.toLowerCase());
	return rules.find((rule) => {
		if (change.type !== null && rule.types.includes(change.type)) return true;
		if (rule.labels.some((label) => labels.includes(label.toLowerCase()))) return true;
		if (rule.authors.length > 0 && isByOne(unit, rule.authors)) return true;
		if (rule.paths.length === 0) return false;
		const plain = unit.commits.filter((commit) => !isMergeCommit(commit));
		return (
			plain.length > 0 &&
			plain.every(
				({ paths }) => paths !== undefined && paths.length > 0 && paths.every((path) => matches(rule.paths, path)),
			)
		);
	})?.rule;
}

function isByOne(unit: Unit, authors: readonly string[]): boolean {
	const own = [unit.pull?.author ?? "", ...unit.commits.map(({ author }) => author)].map((name) => name.toLowerCase());
	return authors.some((author) => own.includes(author.toLowerCase()));
}
