/** Pairs reverts with what they take back: by SHA, by `Reverts o/r#N`, by title; a revert of a revert brings it back. */
import { type CommitMessage, parseCommitMessage } from "../release/commits.ts";
import { isMergeCommit, type NoteCommit } from "./facts.ts";
import type { Unit } from "./units.ts";

export interface Settled {
	/** Commits whose change is not in the release, or whose only effect was to take back or bring back another: sha → the commit they are paired with. */
	readonly cancelled: ReadonlyMap<string, string>;
	/** Whether the change of the first commit was reverted where the second one was made. */
	readonly wasGone: (sha: string, at: string) => boolean;
}

type Reverts = NonNullable<CommitMessage["reverts"]>;

interface Operation {
	readonly targets: readonly string[];
	/** Whether it takes its targets back; else it brings them back. */
	readonly takes: boolean;
	active: boolean;
}

/** The net effect of all reverts of the range. A revert of something released before is a change and stays. */
export function settleReverts(units: readonly Unit[], commits: readonly NoteCommit[]): Settled {
	const found = listReverts(units);
	if (found.length === 0) return { cancelled: new Map(), wasGone: () => false };
	const position = new Map(commits.map((commit, order) => [commit.sha, order]));
	found.sort(([a], [b]) => position.get(a.at(-1)!)! - position.get(b.at(-1)!)!);
	const index = indexUnits(units);
	const operations = new Map<string, Operation>();
	const cancelled = new Map<string, string>();
	const takenBack = new Set<string>();
	const unpaired = new Map<string, readonly string[]>();
	/** By SHA, oldest first: since which place in the order a change is gone, or back. */
	const turns = new Map<string, { readonly since: number; readonly gone: boolean }[]>();
	let now = 0;

	const flip = (sha: string, { by, back }: { readonly by: string; readonly back: boolean }, seen: Set<Operation>) => {
		if (back) takenBack.add(sha);
		else takenBack.delete(sha);
		const operation = operations.get(sha);
		if (operation === undefined) {
			if (back) cancelled.set(sha, by);
			else cancelled.delete(sha);
			turns.set(sha, [...(turns.get(sha) ?? []), { since: now, gone: back }]);
			return;
		}
		// The commit is itself a revert: taking it back brings back what it took, and the other way round.
		if (operation.active === !back || seen.has(operation)) return;
		seen.add(operation);
		operation.active = !back;
		for (const target of operation.targets) flip(target, { by: sha, back: operation.takes !== back }, seen);
	};

	for (const [by, reverts] of found) {
		const head = by.at(-1)!;
		now = position.get(head)!;
		const { targets, takes } = findTargets(reverts, by, { index, position, takenBack, unpaired });
		if (targets.length === 0) {
			if (reverts.whole) for (const name of namesOf(reverts, index)) unpaired.set(name, by);
			continue;
		}
		const operation: Operation = { targets, takes, active: true };
		// What only mentions a revert brings a change of its own and stays.
		if (reverts.whole)
			for (const sha of by) {
				operations.set(sha, operation);
				cancelled.set(sha, targets.at(-1)!);
			}
		for (const target of targets) flip(target, { by: head, back: takes }, new Set());
	}
	const wasGone = (sha: string, at: string) =>
		turns.get(sha)?.findLast(({ since }) => since < position.get(at)!)?.gone ?? false;
	return { cancelled, wasGone };
}

/** What a later `Reapply` may call that which this one took back. */
function namesOf({ pullRequests, title, scope }: Reverts, index: Index): readonly string[] {
	const names = pullRequests.filter(({ repository }) => isHere(repository, index)).map(({ number }) => `#${number}`);
	return title === undefined ? names : [...names, normalize(title), shorten(scope, title)];
}

/** Who reverts what: a unit whose title or description says so, else the single commit. */
function listReverts(units: readonly Unit[]): (readonly [readonly string[], Reverts])[] {
	const found: [readonly string[], Reverts][] = [];
	for (const unit of units) {
		if (unit.pull === undefined && unit.commits.every(({ message }) => message.reverts === undefined)) continue;
		const own = unit.pull === undefined ? undefined : readReverts(`${unit.pull.title}\n\n${unit.pull.body}`);
		const plain = unit.commits.filter((commit) => !isMergeCommit(commit));
		const whole = own ?? (unit.commits.length > 1 ? undefined : unit.head.message.reverts);
		if (whole !== undefined) {
			const shas = plain.flatMap(({ message }) => message.reverts?.shas ?? []);
			found.push([unit.commits.map(({ sha }) => sha), { ...whole, shas: [...new Set([...whole.shas, ...shas])] }]);
			continue;
		}
		for (const commit of plain) {
			const reverts = commit.message.reverts;
			if (reverts !== undefined) found.push([[commit.sha], reverts]);
		}
	}
	return found;
}

/** Only a title of the form of a revert makes a whole pull request one; a sentence in a description does not. */
function readReverts(text: string): Reverts | undefined {
	const { reverts } = parseCommitMessage(text);
	return reverts?.whole === true || reverts?.reapplied !== undefined ? reverts : undefined;
}

interface Index {
	/** Lower-case `owner/name`; undefined when no pull request is known. */
	readonly repository: string | undefined;
	readonly unitOf: ReadonlyMap<string, Unit>;
	readonly byNumber: ReadonlyMap<number, Unit>;
	readonly byTitle: ReadonlyMap<string, readonly NoteCommit[]>;
	readonly byPrefix: ReadonlyMap<string, readonly string[]>;
}

const PREFIX = 7;

function indexUnits(units: readonly Unit[]): Index {
	const unitOf = new Map<string, Unit>();
	const byNumber = new Map<number, Unit>();
	const byTitle = new Map<string, NoteCommit[]>();
	const byPrefix = new Map<string, string[]>();
	const add = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) => {
		const list = map.get(key);
		if (list === undefined) map.set(key, [value]);
		else list.push(value);
	};
	for (const unit of units) {
		if (unit.number !== undefined) byNumber.set(unit.number, unit);
		for (const commit of unit.commits) {
			unitOf.set(commit.sha, unit);
			add(byPrefix, commit.sha.slice(0, PREFIX), commit.sha);
			for (const title of titlesOf(commit)) add(byTitle, title, commit);
		}
		if (unit.pull !== undefined) {
			add(byTitle, normalize(unit.pull.title), unit.head);
			for (const title of shortTitlesOf(parseCommitMessage(unit.pull.title))) add(byTitle, title, unit.head);
		}
	}
	const url = units.find(({ pull }) => pull !== undefined)?.pull?.url ?? "";
	const repository = /\/([\w.-]+\/[\w.-]+)\/pull\/\d+$/.exec(url)?.[1]?.toLowerCase();
	return { repository, unitOf, byNumber, byTitle, byPrefix };
}

/** As written, and as the header reads without pictures or another mark before its type. */
function titlesOf({ message }: NoteCommit): readonly string[] {
	const { header, type, scope, breaking, description } = message;
	const titles = [normalize(header), normalize(description)];
	if (type !== undefined) {
		const head = `${type}${scope === undefined ? "" : `(${scope})`}`;
		titles.splice(1, 1, normalize(`${head}: ${description}`), ...shortTitlesOf(message));
		if (breaking) titles.push(normalize(`${head}!: ${description}`));
	}
	return [...new Set(titles)];
}

/** What `revert(cart): sums` calls `feat(cart): sums`. */
function shortTitlesOf({ type, scope, description }: Pick<CommitMessage, "type" | "scope" | "description">) {
	return type === undefined || type === "revert" ? [] : [shorten(scope, description)];
}

function shorten(scope: string | undefined, description: string): string {
	return normalize(`(${scope ?? ""}): ${description}`);
}

function normalize(title: string): string {
	const text = title.trim();
	const bare = text.endsWith(")") ? text.replace(/(?<!\s)\s*\(#\d{1,10}\)$/, "") : text;
	return (/\s\s|[^\S ]/.test(bare) ? bare.replace(/\s+/g, " ") : bare).toLowerCase();
}

interface Range {
	readonly index: Index;
	/** Of each commit, oldest first. */
	readonly position: ReadonlyMap<string, number>;
	readonly takenBack: ReadonlySet<string>;
	/** Reverts of what was released before, by the names of what they took back. */
	readonly unpaired: ReadonlyMap<string, readonly string[]>;
}

type Found = Pick<Operation, "targets" | "takes">;

function findTargets(reverts: Reverts, by: readonly string[], range: Range): Found {
	const named = findNamed(reverts, by, range);
	const { reapplied, title } = reverts;
	// A SHA or number that is not in the range means something released before: its title may not be guessed at.
	const isPrecise = reverts.pullRequests.length > 0 || reverts.shas.length > 0;
	if (named.length > 0) return { targets: named, takes: true };
	if (reapplied !== undefined) return findReapplied(reapplied, by, range);
	if (isPrecise || title === undefined) return { targets: [], takes: true };
	const find = (key: string) => findTitled(key, by, range, (sha) => !range.takenBack.has(sha));
	const [exact, short] = [normalize(title), shorten(reverts.scope, title)];
	// `revert(cart): sums` names its scope and no type; what is quoted is the whole title.
	const targets = reverts.scope === undefined ? (find(exact) ?? find(short)) : (find(short) ?? find(exact));
	return { targets: targets ?? [], takes: true };
}

/** What the SHAs and numbers of the message mean, in the range. */
function findNamed(reverts: Reverts, by: readonly string[], { index }: Range): readonly string[] {
	const own = new Set(by);
	const found = new Set<string>();
	const addUnit = (unit: Unit) => {
		for (const { sha } of unit.commits) if (!own.has(sha)) found.add(sha);
	};
	for (const { repository, number } of reverts.pullRequests) {
		if (!isHere(repository, index)) continue;
		const unit = index.byNumber.get(number);
		if (unit !== undefined) addUnit(unit);
	}
	for (const prefix of reverts.shas) {
		const matches = (index.byPrefix.get(prefix.slice(0, PREFIX)) ?? []).filter((sha) => sha.startsWith(prefix));
		if (matches.length !== 1 || own.has(matches[0]!)) continue;
		const unit = index.unitOf.get(matches[0]!)!;
		const commit = unit.commits.find(({ sha }) => sha === matches[0])!;
		if (isMergeCommit(commit)) addUnit(unit);
		else found.add(commit.sha);
	}
	return [...found];
}

function isHere(repository: string | undefined, index: Index): boolean {
	return repository === undefined || index.repository === undefined || repository === index.repository;
}

/** What was taken back under the title or number comes back; where that was released before, its revert does not count. */
function findReapplied(reapplied: NonNullable<Reverts["reapplied"]>, by: readonly string[], range: Range): Found {
	const isGone = (sha: string) => range.takenBack.has(sha);
	if ("number" in reapplied) {
		const shas = range.index.byNumber.get(reapplied.number)?.commits.map(({ sha }) => sha) ?? [];
		const targets = shas.filter((sha) => !by.includes(sha) && isGone(sha));
		if (targets.length > 0) return { targets, takes: false };
		return { targets: range.unpaired.get(`#${reapplied.number}`) ?? [], takes: true };
	}
	const keys = [normalize(reapplied.title), ...shortTitlesOf(parseCommitMessage(reapplied.title))];
	for (const key of keys) {
		const targets = findTitled(key, by, range, isGone)?.filter(isGone);
		if (targets !== undefined) return { targets, takes: false };
	}
	const unpaired = keys.map((key) => range.unpaired.get(key)).find((found) => found !== undefined);
	return { targets: unpaired ?? [], takes: true };
}

/** The last commit before of that title, or the whole unit that it speaks for. */
function findTitled(
	key: string,
	by: readonly string[],
	{ index, position }: Range,
	isMeant: (sha: string) => boolean,
): readonly string[] | undefined {
	const before = position.get(by[0]!)!;
	const candidate = (index.byTitle.get(key) ?? [])
		.filter(({ sha }) => !by.includes(sha) && position.get(sha)! < before && isMeant(sha))
		.at(-1);
	if (candidate === undefined) return undefined;
	const unit = index.unitOf.get(candidate.sha)!;
	return unit.head.sha === candidate.sha
		? unit.commits.map(({ sha }) => sha).filter((sha) => !by.includes(sha))
		: [candidate.sha];
}
