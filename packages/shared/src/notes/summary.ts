/** Composes the one paragraph that a reader in a hurry gets: what kind of release it is, what it brings, what needs care. */
import { count } from "../text/plural.ts";
import type { Change } from "./change.ts";
import type { NotesDocument } from "./document-shape.ts";

/** Plain text; the titles in it are as people wrote them. */
export function composeSummary(document: Omit<NotesDocument, "summary">): string {
	const { product, version, type, prerelease, previous, sections, migrations, knownIssues } = document;
	const changes = sections.flatMap((section) => section.changes);
	const kind = prerelease ? `a prerelease on the way to a ${type}` : `a ${type} release`;
	const base = previous === null ? "It is the first release." : `It follows ${previous.version}.`;
	const sentences = [`${product} ${version} is ${kind}.`, base];
	sentences.push(describeChanges(document));
	if (changes.length > 0) {
		const first = pickNotable(changes).map(({ title }) => title.replace(/(?<![.\s])[.\s]+$/, ""));
		sentences.push(`Most notable: ${first.join("; ")}.`);
	}
	const breaking = changes.filter((change) => change.breaking).length;
	if (breaking > 0)
		sentences.push(
			`${breaking} ${breaking === 1 ? "change breaks" : "changes break"} something: see the migration steps.`,
		);
	else if (migrations.length > 0) sentences.push("There are migration steps.");
	if (knownIssues.fixed.length > 0)
		sentences.push(
			`${knownIssues.fixed.length} known ${knownIssues.fixed.length === 1 ? "issue is" : "issues are"} fixed.`,
		);
	if (knownIssues.open.length > 0)
		sentences.push(
			`${knownIssues.open.length} known ${knownIssues.open.length === 1 ? "issue remains" : "issues remain"} open.`,
		);
	return sentences.join(" ");
}

/** How many changes users get, and of which kinds, as one sentence. */
export function describeChanges({ sections }: Pick<NotesDocument, "sections">): string {
	const total = sections.reduce((sum, { changes }) => sum + changes.length, 0);
	if (total === 0) return "It brings no change that users would notice.";
	const counted = sections.map(({ title, changes }) => `${changes.length} in ${title}`);
	return `It holds ${count(total, "change")}${sections.length === 1 ? "" : `: ${joinWords(counted)}`}.`;
}

const WEIGHTS = [["security"], ["feat", "feature"], ["fix", "bugfix", "hotfix", "perf"]];

/** By what people and their bots call it: `deps:`, `fix(deps): …`, `Bump lodash from 4.17.20 to 4.17.21`. */
export function isDependencyUpdate({
	type,
	scope,
	section,
	title,
}: Pick<Change, "type" | "scope" | "section" | "title">): boolean {
	return (
		type === "deps" ||
		/^deps(?:-dev)?$/.test(scope ?? "") ||
		section === "Dependencies" ||
		// As Dependabot and Renovate write them: "Update timeout to 15 minutes" is no update of a dependency.
		/^(?:bump the \S{1,80} group|bump \S{1,80} from v?\d\S{0,40} to v?\d|update (?:(?:dependency|module) \S{1,200}|\S{1,200} (?:action|docker tag)) (?:from \S{1,40} )?to v?\d)/i.test(
			title,
		)
	);
}

/** What breaks, then security, features, fixes, the rest, documentation; updates of dependencies only where there is nothing else. */
function pickNotable(changes: readonly Change[]): readonly Change[] {
	const byWeight: Change[][] = Array.from({ length: WEIGHTS.length + 4 }, () => []);
	for (const change of changes) byWeight[weigh(change)]!.push(change);
	const updates = byWeight.pop()!;
	const notable = byWeight.flat();
	return (notable.length > 0 ? notable : updates).slice(0, 3);
}

function weigh(change: Change): number {
	const { breaking, section, type } = change;
	if (breaking) return 0;
	if (section === "Security") return 1;
	if (isDependencyUpdate(change)) return WEIGHTS.length + 3;
	const weight = WEIGHTS.findIndex((types) => type !== null && types.includes(type));
	if (weight >= 0) return weight + 1;
	return type === "docs" || type === "doc" ? WEIGHTS.length + 2 : WEIGHTS.length + 1;
}

function joinWords(words: readonly string[]): string {
	return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
