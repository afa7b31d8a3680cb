/** Builds notes from commits, and tells what became of each by its name. */
import { buildNotes, type NotesFacts } from "../../src/notes/document.ts";
import type { NoteCommit } from "../../src/notes/facts.ts";
import { facts, matches, NOTES_POLICY, shaOf } from "./history.ts";

export function build(commits: readonly NoteCommit[], fields: Partial<NotesFacts> = {}) {
	const built = buildNotes(facts(commits, fields), NOTES_POLICY, matches);
	const fates = Object.fromEntries(built.ledger.entries.map(({ sha, fate }) => [sha, fate.kind]));
	const titles = built.document.sections.flatMap(({ changes }) => changes.map(({ title }) => title));
	return { built, titles, fateOf: (name: string) => fates[shaOf(name)] };
}
