/** Which version fits what was changed since the last release: the number that the audit of release types asks for, and no more. */
import type { ReleaseType } from "../vocabulary.ts";
import { auditType, decideType } from "./identity.ts";
import {
	compareVersions,
	listNumbers,
	parseTag,
	parseVersion,
	type ReleaseVersion,
	readPattern,
	renderTag,
} from "./version.ts";

interface ChangeFact {
	readonly sha: string;
	readonly title: string;
	readonly type: string | null;
	readonly breaking: boolean;
}

interface NextFacts {
	/** The policy's, with its versioning. */
	readonly pattern: string;
	/** Names of all tags: a version that one of them carries is taken, whatever became of it. */
	readonly tags: readonly string[];
	/** Those of them that no user ever got: the next free number after them is taken. Another one belongs to another line. */
	readonly unreleased: readonly string[];
	/** The last full release that the changes follow; undefined: there is none. */
	readonly previous: Pick<ReleaseVersion, "version"> | undefined;
	/** What is in the release and of its service. */
	readonly changes: readonly ChangeFact[];
	/** Milliseconds; a calendar version is of this day in UTC. */
	readonly now: number;
}

export type NextVersion =
	| {
			readonly ok: true;
			readonly release: ReleaseVersion;
			readonly type: ReleaseType;
			/** A sentence, such as `#12 "drop the old API" is a breaking change`. */
			readonly why: string;
	  }
	| { readonly ok: false; readonly reason: "no-changes" | "no-rule"; readonly message: string };

/** The first release where there is no other: semver's own advice (https://semver.org/#how-should-i-deal-with-revisions-in-the-0yz-initial-development-phase). */
const FIRST = [0, 1, 0] as const;

export function decideNextVersion(facts: NextFacts): NextVersion {
	const { changes, previous, pattern } = facts;
	if (changes.length === 0 && previous !== undefined)
		return {
			ok: false,
			reason: "no-changes",
			message: `Nothing was changed since ${previous.version}, so there is nothing to release.`,
		};
	const { versioning, calendar } = readPattern(pattern)!;
	if (versioning === "calver" && calendar === undefined)
		return refuse("the policy does not say how its calendar versions are made; set `calver`, such as `YYYY.0M.MICRO`");
	const other = previous === undefined ? readTags(facts).find(({ prerelease }) => prerelease.length === 0) : undefined;
	if (other !== undefined)
		return refuse(
			`the branch follows no release, and ${other.tag} is one: its line was not merged back, or history was rewritten`,
		);
	return calendar === undefined ? nextNumber(facts) : nextDate(facts, calendar);
}

function nextNumber(facts: NextFacts): NextVersion {
	const { previous, changes } = facts;
	if (previous === undefined) return nextFirst(facts);
	const numbers = listNumbers(previous.version);
	const fits = (["patch", "minor", "major"] as const)
		.map((type) => ({ type, version: raise(numbers, type) }))
		.find(({ type, version }) => auditType({ type, version: version.join(".") }, changes).length === 0)!;
	return take(facts, fits.version, explain(fits.type, changes));
}

/** The release that prereleases led to, where there are any. */
function nextFirst(facts: NextFacts): NextVersion {
	const [led] = readTags(facts).sort((one, other) => compareVersions(other, one));
	return led === undefined
		? take(facts, FIRST, "it is the first release")
		: take(facts, listNumbers(led.version), `it is the first release after ${led.tag}`);
}

function readTags({ tags, pattern }: NextFacts): ReleaseVersion[] {
	return tags.flatMap((tag) => parseTag(tag, pattern) ?? []);
}

/** As many numbers as before, and at least those that the type needs: a patch of `1.4` is `1.4.1`. */
function raise(numbers: readonly number[], type: ReleaseType): readonly number[] {
	const place = { major: 0, minor: 1, patch: 2 }[type];
	return Array.from({ length: Math.max(numbers.length, place + 1) }, (_, index) => {
		const number = numbers[index] ?? 0;
		return index < place ? number : index === place ? number + 1 : 0;
	});
}

function explain(type: ReleaseType, changes: readonly ChangeFact[]): string {
	const breaking = changes.find((change) => change.breaking);
	if (breaking !== undefined) return `${name(breaking)} is a breaking change`;
	const feature = changes.find((change) => change.type === "feat" || change.type === "feature");
	if (type !== "patch" && feature !== undefined) return `${name(feature)} is a feature`;
	return "no change is breaking or a feature";
}

function name({ sha, title }: ChangeFact): string {
	return `${sha.slice(0, 7)} "${title}"`;
}

/** The wanted version, or the next free one where tags that were never released have taken it. */
function take(facts: NextFacts, wanted: readonly number[], why: string): NextVersion {
	const { pattern, previous, unreleased } = facts;
	const before = previous === undefined ? undefined : parseVersion(previous.version, pattern);
	const taken = readTags(facts);
	for (let numbers = wanted; ; numbers = raise(numbers, "patch")) {
		const release = parseVersion(write(numbers, pattern), pattern);
		if (release === undefined) return refuse(`${write(numbers, pattern)} is no version of the policy's pattern`);
		const holder = taken.find((one) => compareVersions(one, release) === 0);
		if (holder === undefined) {
			const skipped = numbers === wanted ? "" : `, and ${write(wanted, pattern)} is taken`;
			return { ok: true, release, type: decideType(release, before), why: `${why}${skipped}` };
		}
		if (!unreleased.includes(holder.tag))
			return refuse(`it would be ${release.version}, and ${holder.tag} is a release of another line`);
	}
}

function write(numbers: readonly number[], pattern: string): string {
	const width = readPattern(pattern)!.versioning === "semver" ? 3 : numbers.length;
	return Array.from({ length: width }, (_, index) => numbers[index] ?? 0).join(".");
}

/** What counts within a date: everything after it that is no part of one. Source: https://calver.org. */
const COUNTERS: readonly string[] = ["MAJOR", "MINOR", "MICRO"];

/** The date is today's. Counters after the part of it that turned are zero; under the same date the changes say which counter goes up. */
function nextDate(facts: NextFacts, calendar: readonly string[]): NextVersion {
	const { pattern, previous, changes, now } = facts;
	const day = new Date(now);
	// A week has the year of its Thursday.
	const date = calendar.some((part) => part.endsWith("W")) ? new Date(thursdayOf(day)) : day;
	const today = calendar.map((part) => (COUNTERS.includes(part) ? undefined : writePart(part, date)));
	const before = previous === undefined ? [] : listNumbers(previous.version);
	// A calendar version begins with the year: without a release before it, that is what turned.
	const turned = today.findIndex((part, index) => part !== undefined && Number(part) !== before[index]);
	const isSameDate = turned < 0;
	const first = isSameDate
		? countUp(before, { calendar, counter: chooseCounter(calendar, changes) })
		: calendar.map((_, index) => (index < turned ? (before[index] ?? 0) : 0));
	if (first === undefined)
		return refuse(
			`${previous!.version} is of the same date, and \`calver: ${calendar.join(".")}\` has no part that counts`,
		);
	const leavesOut = calendar.at(-1) === "MICRO" && before.length > 0 && before.length < calendar.length;
	const taken = readTags(facts);
	const last = previous === undefined ? undefined : parseVersion(previous.version, pattern);
	for (
		let numbers: readonly number[] | undefined = first;
		numbers !== undefined;
		numbers = countUp(numbers, { calendar, counter: "MICRO" })
	) {
		const counts = numbers;
		const parts = calendar.map((_, index) => today[index] ?? String(counts[index] ?? 0));
		const text = (leavesOut && counts.at(-1) === 0 ? parts.slice(0, -1) : parts).join(".");
		const release = parseVersion(text, pattern);
		if (release === undefined) return refuse(`${text} is no version of the policy's pattern`);
		if (taken.some((one) => compareVersions(one, release) === 0)) continue;
		if (last !== undefined && compareVersions(release, last) <= 0)
			return refuse(`${release.version} is not higher than ${last.version}`);
		return {
			ok: true,
			release,
			type: decideType(release, last),
			why: `today is ${toDay(now)}${isSameDate ? `, and ${explain("minor", changes)}` : ""}`,
		};
	}
	return refuse(`the version of ${toDay(now)} is taken, and \`calver: ${calendar.join(".")}\` has no part that counts`);
}

function refuse(message: string): NextVersion {
	return { ok: false, reason: "no-rule", message: `There is no next version: ${message}.` };
}

/** The counter that the changes ask for, or the nearest one that the calendar has, lower ones first. */
function chooseCounter(calendar: readonly string[], changes: readonly ChangeFact[]): string | undefined {
	const order = changes.some(({ breaking }) => breaking)
		? ["MAJOR", "MINOR", "MICRO"]
		: changes.some(({ type }) => type === "feat" || type === "feature")
			? ["MINOR", "MICRO", "MAJOR"]
			: ["MICRO", "MINOR", "MAJOR"];
	return order.find((part) => calendar.includes(part));
}

/** One more of the counter, or of the last one there is; what comes after it is zero. Undefined: the calendar counts nothing. */
function countUp(
	numbers: readonly number[],
	{ calendar, counter }: { readonly calendar: readonly string[]; readonly counter: string | undefined },
): readonly number[] | undefined {
	const wanted = counter === undefined ? -1 : calendar.lastIndexOf(counter);
	const place = wanted >= 0 ? wanted : calendar.findLastIndex((part) => COUNTERS.includes(part));
	if (place < 0) return undefined;
	return calendar.map((_, index) =>
		index < place ? (numbers[index] ?? 0) : index === place ? (numbers[index] ?? 0) + 1 : 0,
	);
}

function toDay(now: number): string {
	return new Date(now).toISOString().slice(0, 10);
}

function writePart(part: string, date: Date): string {
	const number = readPart(part, date);
	return part.startsWith("0") ? String(number).padStart(2, "0") : String(number);
}

/** The week of the year is that of ISO 8601: the first one has the year's first Thursday. */
function readPart(part: string, date: Date): number {
	const year = date.getUTCFullYear();
	if (part === "YYYY") return year;
	if (part.endsWith("Y")) return year - 2_000;
	if (part.endsWith("M")) return date.getUTCMonth() + 1;
	if (part.endsWith("D")) return date.getUTCDate();
	return 1 + Math.floor((thursdayOf(date) - Date.UTC(year, 0, 1)) / (7 * DAY_MS));
}

const DAY_MS = 86_400_000;

/** Milliseconds of the Thursday of the day's week, which begins on Monday. */
function thursdayOf(date: Date): number {
	const weekday = (date.getUTCDay() + 6) % 7;
	return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - weekday + 3);
}

/** What comes after every version that there is: a release whose number is not known yet follows from it as from its own. */
export function versionOfHead(pattern: string): ReleaseVersion {
	const { versioning, calendar } = readPattern(pattern)!;
	const version = `${Number.MAX_SAFE_INTEGER}.0.0`;
	const numbers = { major: Number.MAX_SAFE_INTEGER, minor: 0, patch: 0, prerelease: [] };
	return {
		version,
		tag: renderTag(pattern, version),
		versioning,
		...numbers,
		...(calendar === undefined ? {} : { calendar }),
	};
}
