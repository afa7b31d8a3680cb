/** A service's changes where pull requests of several services merge main into their branches. */
import { describe, expect, it } from "vitest";
import { buildNotes } from "../../src/notes/document.ts";
import type { NoteCommit } from "../../src/notes/facts.ts";
import { commit, facts, matches, NOTES_POLICY, pull, shaOf } from "./history.ts";

/** `name message paths parents`, one minute after the other. */
type Line = readonly [name: string, message: string, paths: readonly string[] | null, ...parents: string[]];

function read(
	lines: readonly Line[],
	pullOf: Readonly<Record<string, number>>,
	titles: Readonly<Record<number, string>>,
) {
	const commits = lines.map(
		([name, message, paths, ...parents], minute): NoteCommit =>
			commit(name, message, { minute, parents, ...(paths === null ? {} : { paths }) }),
	);
	const { document, ledger } = buildNotes(
		facts(commits, {
			pulls: Object.entries(titles).map(([number, title]) => pull(Number(number), { title })),
			pullOfCommit: new Map(Object.entries(pullOf).map(([name, number]) => [shaOf(name), number])),
			servicePaths: ["api/**"],
		}),
		NOTES_POLICY,
		matches,
	);
	const shown = document.sections.flatMap(({ changes }) =>
		changes.map(({ title, breaking }) => (breaking ? `${title}!` : title)),
	);
	return { shown, ledger };
}

describe("a branch that was brought up to date with main", () => {
	it("takes no commit of main under its pull request, whichever service's commit main ended with", () => {
		const { shown } = read(
			[
				["base", "chore: base", ["api/base.ts"]],
				["direct", "fix: api sums", ["api/sums.ts"], "base"],
				["web", "feat: web page", ["web/page.ts"], "direct"],
				["work", "wip", ["api/login.ts"], "base"],
				["update", "Merge branch 'main' into login", null, "work", "web"],
				["more", "address review", ["api/login.ts"], "update"],
				["merge", "Merge pull request #7 from octo/login\n\nfeat: login", null, "web", "more"],
			],
			{ work: 7, update: 7, more: 7, merge: 7 },
			{ 7: "feat: login" },
		);
		expect(shown.sort()).toEqual(["api sums", "login"]);
	});

	it("is not in the notes of another service, and breaks nothing there", () => {
		const { shown, ledger } = read(
			[
				["base", "chore: base", ["api/base.ts"]],
				["main", "fix: api sums", ["api/sums.ts"], "base"],
				["work", "wip", ["web/page.ts"], "base"],
				["update", "Merge branch 'main' into page", null, "work", "main"],
				["more", "address review", ["web/page.ts"], "update"],
				["merge", "Merge pull request #8 from octo/page\n\nfeat!: page", null, "main", "more"],
			],
			{ work: 8, update: 8, more: 8, merge: 8 },
			{ 8: "feat!: page" },
		);
		expect(shown).toEqual(["api sums"]);
		expect(ledger.unexplained).toEqual([]);
	});
});
