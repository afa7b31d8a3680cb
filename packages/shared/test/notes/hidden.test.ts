/** What a rule keeps out of the notes, what it never does, and that the gates judge a hidden change like any other. */
import { describe, expect, it } from "vitest";
import { buildNotes } from "../../src/notes/document.ts";
import type { NotedPull } from "../../src/notes/facts.ts";
import { judgeNotes } from "../../src/notes/gate.ts";
import { commit, facts, matches, NOTES_POLICY, pull } from "./history.ts";

type Rule = (typeof NOTES_POLICY.hidden)[number];

const rule: Rule = { rule: "the rule", types: [], labels: [], authors: [], paths: [] };
/** Each hides the pull request 12 by another sign. */
const WAYS: Readonly<Record<string, { readonly rule: Rule; readonly pull: Partial<NotedPull> }>> = {
	"its type": { rule: { ...rule, types: ["feat"] }, pull: {} },
	"its label": { rule: { ...rule, labels: ["skip"] }, pull: { labels: ["skip"] } },
	"its author": { rule: { ...rule, authors: ["renovate[bot]"] }, pull: { author: "renovate[bot]" } },
	"its paths": { rule: { ...rule, paths: [".github/**"] }, pull: {} },
	"the author's word": { rule, pull: { body: "```release-note\nNONE\n```\n\n" } },
};

const identity = { type: "patch", version: "1.4.1" } as const;

function build(way: string, said: Partial<NotedPull>) {
	const { rule: own, pull: fields } = WAYS[way]!;
	const commits = [commit("a", "Work (#12)", { paths: [".github/workflows/ci.yml"] })];
	const body = `${fields.body ?? ""}${said.body ?? ""}`;
	const pulls = [pull(12, { title: "feat: faster builds", ...said, ...fields, body })];
	const built = buildNotes(facts(commits, { pulls }), { ...NOTES_POLICY, hidden: [own] }, matches);
	return { shown: built.document.sections.flatMap(({ changes }) => changes.map(({ title }) => title)), built };
}

describe.each(Object.keys(WAYS))("a change that is hidden by %s", (way) => {
	it("is in no section, and its feature is a finding of a patch all the same", () => {
		const { shown, built } = build(way, {});
		expect(shown).toEqual([]);
		expect(built.hidden.map(({ title }) => title)).toEqual(["faster builds"]);
		expect(judgeNotes(built, identity, false)).toMatchObject([{ code: "type-mismatch", severity: "warning" }]);
	});

	it.each<readonly [string, Partial<NotedPull>]>([
		["breaks something by its title", { title: "feat!: faster builds" }],
		["breaks something by its description", { body: "BREAKING CHANGE: Install the new runner." }],
		["has migration steps", { body: "## Migration\n\nInstall the new runner." }],
	])("is shown when it %s", (_, said) => {
		const { shown, built } = build(way, said);
		expect(shown).toEqual(["faster builds"]);
		expect(built.hidden).toEqual([]);
		expect(built.document.migrations).toHaveLength(1);
	});
});

describe("a merge that brings other changes", () => {
	it("is hidden and no change for the gates, whatever it is called", () => {
		const commits = [
			commit("a", "chore: begin", { minute: 0 }),
			commit("b", "fix: sums", { minute: 1, parents: ["a"] }),
			commit("c", "Merge branch 'x'\n\nfeat: x", { minute: 2, parents: ["a", "b"] }),
		];
		const { hidden, ledger } = buildNotes(facts(commits), NOTES_POLICY, matches);
		expect(hidden.map(({ title }) => title)).toEqual(["begin"]);
		expect(ledger.rules).toEqual({ "internal work": 1, "merge of a branch": 1 });
	});
});
