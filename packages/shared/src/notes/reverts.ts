/** Pairs reverts with what they take back: by SHA, by `Reverts o/r#N`, by title; a revert of a revert brings it back. */
import { type CommitMessage, parseCommitMessage } from "../release/commits.ts";
import { isMergeCommit, type NoteCommit } from "./facts.ts";
import type { Unit } from "./units.ts";

export interface Settled {
	/** Commits whose change is not in the release, or whose only effect was to take back or bring back another: sha → the commit they are paired with. */
	readonly cancelled: ReadonlyMap<string, string>;
}

type Reverts = NonNullable<CommitMessage["reverts"]>;

interface Operation {
	readonly by: readonly string[];
	readonly targets: readonly string[];
	active: boolean;
}

/** settleReverts: the net effect of all reverts of the range. A revert of something released before is a change and stays. */
export function settleReverts(units: readonly Unit[], commits: readonly NoteCommit[]): Settled {
	const index = indexUnits(units);
	const position = new Map(commits.map((commit, order) => [commit.sha, order]));
	const operations = new Map<string, Operation>();
	const cancelled = new Map<string, string>();
	const takenBack = new Set<string>();

	const flip = (sha: string, by: string, back: boolean) => {
		if (back) takenBack.add(sha);
		else takenBack.delete(sha);
		const operation = operations.get(sha);
		if (operation === undefined) {
			if (back) cancelled.set(sha, by);
			else cancelled.delete(sha);
			return;
		}
		// The commit is itself a revert: taking it back brings back what it took, and the other way round.
		if (operation.active === !back) return;
		operation.active = !back;
		for (const target of operation.targets) flip(target, sha, !back);
	};

	for (const [by, reverts] of listReverts(units, position)) {
		const head = by.at(-1)!;
		const targets = findTargets(reverts, by, { index, position, takenBack });
		if (targets.length === 0) continue;
		const operation: Operation = { by, targets, active: true };
		// What only mentions a revert brings a change of its own and stays.
		if (reverts.whole)
			for (const sha of by) {
				operations.set(sha, operation);
				cancelled.set(sha, targets.at(-1)!);
			}
		for (const target of targets) flip(target, head, true);
	}
	return { cancelled };
}

/** listReverts: who reverts what, oldest first: a unit whose title or description says so, else the single commit. */
function listReverts(
	units: readonly Unit[],
	position: ReadonlyMap<string, number>,
): readonly (readonly [readonly string[], Reverts])[] {
	const found: [readonly string[], Reverts][] = [];
	for (const unit of units) {
		const own = unit.pull === undefined ? undefined : readReverts(`${unit.pull.title}\n\n${unit.pull.body}`);
		const plain = unit.commits.filter((commit) => !isMergeCommit(commit));
		const whole = own ?? (unit.commits.length > 1 ? undefined : (unit.head.message.reverts ?? readReapply(unit.head)));
		if (whole !== undefined) {
			const shas = plain.flatMap(({ message }) => message.reverts?.shas ?? []);
			found.push([unit.commits.map(({ sha }) => sha), { ...whole, shas: [...new Set([...whole.shas, ...shas])] }]);
			continue;
		}
		for (const commit of plain) {
			const reverts = commit.message.reverts ?? readReapply(commit);
			if (reverts !== undefined) found.push([[commit.sha], reverts]);
		}
	}
	return found.sort(([a], [b]) => position.get(a.at(-1)!)! - position.get(b.at(-1)!)!);
}

/** readReverts: only a title of the form of a revert makes a whole pull request one; a sentence in a description does not. */
function readReverts(text: string): Reverts | undefined {
	const message = parseCommitMessage(text);
	const isRevert = message.type === "revert" || message.reverts?.whole === true || /^Reapply "/.test(text);
	if (!isRevert) return undefined;
	return message.reverts ?? readTitle(message.description);
}

function readReapply(commit: NoteCommit): Reverts | undefined {
	return readTitle(commit.message.description);
}

/** readTitle: git (since 2.43) calls the revert of a revert `Reapply "…"`. */
function readTitle(title: string): Reverts | undefined {
	const quoted = /^Reapply "(.*)"$/s.exec(title)?.[1];
	return quoted === undefined ? undefined : { whole: true, shas: [], pullRequests: [], title: `Revert "${quoted}"` };
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

function titlesOf({ message }: NoteCommit): readonly string[] {
	const { type, scope, breaking, description } = message;
	if (type === undefined) return [normalize(description)];
	const head = `${type}${scope === undefined ? "" : `(${scope})`}`;
	const titles = [normalize(`${head}: ${description}`)];
	if (breaking) titles.push(normalize(`${head}!: ${description}`));
	return [...titles, ...shortTitlesOf(message)];
}

/** What `revert(cart): sums` calls `feat(cart): sums`. */
function shortTitlesOf({ type, scope, description }: Pick<CommitMessage, "type" | "scope" | "description">) {
	return type === undefined || type === "revert" ? [] : [shorten(scope, description)];
}

function shorten(scope: string | undefined, description: string): string {
	return normalize(`(${scope ?? ""}): ${description}`);
}

function normalize(title: string): string {
	return title
		.trim()
		.replace(/(?<!\s)\s*\(#\d{1,10}\)$/, "")
		.replace(/\s+/g, " ")
		.toLowerCase();
}

interface Range {
	readonly index: Index;
	/** Of each commit, oldest first. */
	readonly position: ReadonlyMap<string, number>;
	readonly takenBack: ReadonlySet<string>;
}

function findTargets(
	reverts: Reverts,
	by: readonly string[],
	{ index, position, takenBack }: Range,
): readonly string[] {
	const own = new Set(by);
	const found = new Set<string>();
	const addUnit = (unit: Unit) => {
		for (const { sha } of unit.commits) if (!own.has(sha)) found.add(sha);
	};
	for (const { repository, number } of reverts.pullRequests) {
		if (repository !== undefined && index.repository !== undefined && repository !== index.repository) continue;
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
	// A SHA or number that is not in the range means something released before: its title may not be guessed at.
	const precise = reverts.pullRequests.length > 0 || reverts.shas.length > 0;
	if (found.size > 0 || precise || reverts.title === undefined) return [...found];
	const before = position.get(by[0]!)!;
	const find = (title: string) =>
		(index.byTitle.get(title) ?? [])
			.filter(({ sha }) => !own.has(sha) && position.get(sha)! < before && !takenBack.has(sha))
			.at(-1);
	const [exact, short] = [normalize(reverts.title), shorten(reverts.scope, reverts.title)];
	// `revert(cart): sums` names its scope and no type; what is quoted is the whole title.
	const candidate = reverts.scope === undefined ? (find(exact) ?? find(short)) : (find(short) ?? find(exact));
	if (candidate === undefined) return [];
	const unit = index.unitOf.get(candidate.sha)!;
	if (unit.head.sha === candidate.sha) addUnit(unit);
	else found.add(candidate.sha);
	return [...found];
}
