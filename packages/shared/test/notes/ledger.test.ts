/** What becomes of every commit: merge styles, backports, hiding rules, and that none is lost. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildNotes } from "../../src/notes/document.ts";
import type { NoteCommit } from "../../src/notes/facts.ts";
import { build } from "./built-notes.ts";
import { commit, facts, line, matches, NOTES_POLICY, pull, shaOf } from "./history.ts";

describe("merge styles", () => {
	it("shows a squashed pull request under the pull request's title", () => {
		const { built, fateOf } = build(line(["a", "feat: cart (#12)"]), {
			pulls: [pull(12, { title: "feat(cart): hold items" })],
		});
		expect(fateOf("a")).toBe("shown");
		expect(built.document.sections[0]!.changes[0]).toMatchObject({ id: "#12", title: "hold items", scope: "cart" });
	});

	it("groups the commits of a merged pull request under its merge", () => {
		const commits = [
			commit("base", "feat: base"),
			commit("side1", "feat: one", { parents: ["base"], minute: 1 }),
			commit("side2", "fix typo", { parents: ["side1"], minute: 2 }),
			commit("merge", "Merge pull request #7 from octo/topic\n\nfeat: the topic", {
				parents: ["base", "side2"],
				minute: 3,
			}),
		];
		const { titles, fateOf } = build(commits, { pulls: [pull(7, { title: "feat: the topic" })] });
		expect(titles).toEqual(["base", "the topic"]);
		expect([fateOf("side1"), fateOf("side2"), fateOf("merge")]).toEqual(["grouped", "grouped", "shown"]);
	});

	it("takes the merge's body as title when the pull request is not known", () => {
		const commits = [
			commit("base", "chore: base"),
			commit("side", "wip", { parents: ["base"], minute: 1 }),
			commit("merge", "Merge pull request #7 from octo/topic\n\nfix: the topic", {
				parents: ["base", "side"],
				minute: 2,
			}),
		];
		expect(build(commits).titles).toEqual(["the topic"]);
	});

	it("gives commits of a nested merge to the inner pull request", () => {
		const commits = [
			commit("base", "feat: base"),
			commit("inner", "feat: inner work", { parents: ["base"], minute: 1 }),
			commit("mergeInner", "Merge pull request #2 from octo/inner\n\nInner", { parents: ["base", "inner"], minute: 2 }),
			commit("mergeOuter", "Merge pull request #1 from octo/outer\n\nOuter", {
				parents: ["base", "mergeInner"],
				minute: 3,
			}),
		];
		const { built } = build(commits, { pulls: [pull(1, { title: "feat: outer" }), pull(2, { title: "feat: inner" })] });
		const inner = built.document.sections.flatMap(({ changes }) => changes).find(({ id }) => id === "#2")!;
		expect(inner.commits).toEqual([shaOf("inner"), shaOf("mergeInner")]);
	});

	it("groups rebased commits by what GitHub says of them", () => {
		const commits = line(["a", "feat: one"], ["b", "feat: two"]);
		const { built } = build(commits, {
			pulls: [pull(9, { title: "feat: both" })],
			pullOfCommit: new Map([
				[shaOf("a"), 9],
				[shaOf("b"), 9],
			]),
		});
		expect(built.document.sections[0]!.changes).toHaveLength(1);
		expect(built.ledger).toMatchObject({ shown: 1, grouped: 1 });
	});

	it("does not take an issue's number for a pull request", () => {
		const { built } = build(line(["a", "fix: close the door (#404)"]));
		expect(built.document.sections[0]!.changes[0]!.pullRequest).toBeNull();
	});

	it("hides the merge of a branch by a named rule", () => {
		const commits = [
			commit("base", "feat: base"),
			commit("other", "feat: other", { parents: ["base"], minute: 1 }),
			commit("merge", "Merge branch 'main' into topic", { parents: ["base", "other"], minute: 2 }),
		];
		const { built, fateOf } = build(commits);
		expect(fateOf("merge")).toBe("hidden");
		expect(built.ledger.rules).toEqual({ "merge of a branch": 1 });
	});
});

describe("a pull request that changes two services", () => {
	const read = (api: string, web: string, fields: { readonly title: string; readonly body?: string }) => {
		const commits = [
			commit("base", "chore: base", { paths: ["README.md"] }),
			commit("web", web, { parents: ["base"], minute: 1, paths: ["web/a.ts"] }),
			commit("api", api, { parents: ["web"], minute: 2, paths: ["api/a.ts"] }),
			commit("merge", `Merge pull request #7 from octo/t\n\n${fields.title}`, { parents: ["base", "api"], minute: 3 }),
		];
		const { built } = build(commits, { pulls: [pull(7, fields)], servicePaths: ["api/**"] });
		return built.document.sections.flatMap(({ changes }) => changes)[0];
	};

	it.each<[string, string, { readonly title: string; readonly body?: string }, object]>([
		[
			"fix(api): sums",
			"feat(web)!: drop IE",
			{ title: "feat(web)!: drop IE", body: "BREAKING CHANGE: IE is gone" },
			{ title: "sums", type: "fix", scope: "api", breaking: false, migration: null },
		],
		[
			"feat(api)!: drop v1",
			"fix(web): sums",
			{ title: "fix(web): sums" },
			{ title: "drop v1", type: "feat", scope: "api", breaking: true },
		],
		[
			"fix(api): sums",
			"feat(web): drop IE",
			{ title: "feat!: drop what is old", body: "BREAKING CHANGE: update" },
			{ title: "sums", type: "fix", breaking: true, migration: "update" },
		],
		[
			"wip",
			"feat(web)!: drop IE",
			{ title: "feat(web)!: drop IE" },
			{ title: "drop IE", type: "feat", breaking: true },
		],
	])("is to each what its own commits say: %s beside %s", (api, web, fields, expected) => {
		expect(read(api, web, fields)).toMatchObject(expected);
	});
});

describe("backports and rules", () => {
	it("folds a cherry-pick into its source when both are there", () => {
		const commits = line(["a", "fix: leak"], ["b", `fix: leak\n\n(cherry picked from commit ${shaOf("a")})`]);
		const { titles, fateOf } = build(commits);
		expect(titles).toEqual(["leak"]);
		expect(fateOf("b")).toBe("backported");
	});

	it("shows a cherry-pick from elsewhere and says so", () => {
		const { built } = build(line(["b", `fix: leak\n\n(cherry picked from commit ${shaOf("elsewhere")})`]));
		expect(built.document.sections[0]!.changes[0]!.backportOf).toBe(shaOf("elsewhere"));
	});

	const authoredAt = "2026-01-01T00:00:00.000Z";

	it.each([
		["with a trailer", `fix: leak\n\n(cherry picked from commit ${shaOf("a")})`],
		["without one", "fix: leak"],
	])("shows what was taken back and is picked again %s", (_, again) => {
		const commits = [
			commit("a", "fix: leak", { authoredAt }),
			commit("r", `Revert "fix: leak"\n\nThis reverts commit ${shaOf("a")}.`, { minute: 1, parents: ["a"] }),
			commit("b", again, { authoredAt, minute: 2, parents: ["r"] }),
		];
		const { titles, fateOf } = build(commits);
		expect(titles).toEqual(["leak"]);
		expect([fateOf("a"), fateOf("r"), fateOf("b")]).toEqual(["reverted", "reverted", "shown"]);
	});

	it("lists a backport that a pull request brings once, whose commit is a picked merge", () => {
		const picked = `Merge pull request #14 from ada/leak\n\nfix: leak\n\n(cherry picked from commit ${shaOf("main")})`;
		const commits = [
			commit("base", "ci: base"),
			commit("pick", picked, { minute: 1, parents: ["base"] }),
			commit("merge", "Merge pull request #15 from acme/patchback/backports/9.1.x/pr-14\n\nfix: leak", {
				minute: 2,
				parents: ["base", "pick"],
			}),
		];
		const { titles, fateOf } = build(commits);
		expect(titles).toEqual(["leak"]);
		expect([fateOf("pick"), fateOf("merge")]).toEqual(["grouped", "shown"]);
	});

	it("folds a cherry-pick of what was taken back and had come back by then", () => {
		const back = (of: string, title: string) => `Revert "${title}"\n\nThis reverts commit ${shaOf(of)}.`;
		const commits = [
			commit("a", "fix: leak", { authoredAt }),
			commit("r", back("a", "fix: leak"), { minute: 1, parents: ["a"] }),
			commit("rr", back("r", 'Revert "fix: leak"'), { minute: 2, parents: ["r"] }),
			commit("b", "fix: leak", { authoredAt, minute: 3, parents: ["rr"] }),
			commit("rrr", back("rr", 'Revert "Revert "fix: leak""'), { minute: 4, parents: ["b"] }),
		];
		const { titles, fateOf } = build(commits);
		expect(titles).toEqual([]);
		expect(fateOf("b")).toBe("backported");
	});

	it("folds the copy of a squash merge that names the same pull request", () => {
		const commits = [
			commit("a", "fix: leak (#3)", { authoredAt }),
			commit("b", "fix: leak (#3)", { authoredAt, minute: 1, parents: ["a"] }),
			commit("r", `Revert "fix: leak (#3)"\n\nThis reverts commit ${shaOf("a")}.`, { minute: 2, parents: ["b"] }),
		];
		expect(build(commits, { pulls: [pull(3)] }).titles).toEqual([]);
	});

	it("keeps two changes of one title that were written at different times", () => {
		const commits = [
			commit("a", "fix: leak", { authoredAt }),
			commit("b", "fix: leak", { authoredAt: "2026-01-02T00:00:00.000Z", minute: 1, parents: ["a"] }),
		];
		expect(build(commits).titles).toEqual(["leak", "leak"]);
	});

	it("folds a cherry-pick without a trailer", () => {
		const commits = [
			commit("a", "fix: leak", { authoredAt }),
			commit("b", "fix: leak", { authoredAt, minute: 1, parents: ["a"] }),
		];
		expect(build(commits).fateOf("b")).toBe("backported");
	});

	it("hides by type, label and override, each under its name; never what breaks", () => {
		const { built, fateOf } = build(
			line(
				["a", "chore: tidy"],
				["b", "feat: secret (#2)"],
				["c", "feat: quiet (#3)"],
				["d", "chore!: drop Node 18\n\nBREAKING CHANGE: upgrade"],
			),
			{ pulls: [pull(2, { labels: ["internal"] }), pull(3, { body: "```release-note\nNONE\n```" })] },
		);
		expect(["a", "b", "c", "d"].map(fateOf)).toEqual(["hidden", "hidden", "hidden", "shown"]);
		expect(built.ledger.rules).toEqual({ "internal work": 2, "release note: none": 1 });
	});
});

describe("the ledger", () => {
	const kind = fc.constantFrom("feat", "fix", "chore", "merge", "revert", "revert-title", "cherry", "plain", "squash");
	const history = fc.array(fc.tuple(kind, fc.nat({ max: 30 }), fc.nat({ max: 30 })), { minLength: 0, maxLength: 40 });

	it("accounts for every commit of any history exactly once, whatever order it is read in", () => {
		fc.assert(
			fc.property(history, fc.infiniteStream(fc.nat()), (steps, random) => {
				const commits: NoteCommit[] = [];
				const titles: string[] = [];
				for (const [index, [what, a, b]] of steps.entries()) {
					const earlier = (n: number) => (index === 0 ? "none" : `c${n % index}`);
					const titleOf = (n: number) => (index === 0 ? "none" : titles[n % index]!);
					const message = {
						feat: `feat: thing ${a % 3}`,
						fix: `fix(core): thing ${b}`,
						chore: "chore: tidy",
						merge: `Merge pull request #${(a % 5) + 1} from octo/topic\n\nTopic`,
						revert: `Revert "${titleOf(a)}"\n\nThis reverts commit ${shaOf(earlier(a))}.`,
						"revert-title": `Revert "${titleOf(a)}"`,
						cherry: `fix: picked\n\n(cherry picked from commit ${shaOf(earlier(b))})`,
						plain: "Something without a form",
						squash: `feat: squashed (#${(b % 5) + 1})`,
					}[what];
					titles.push(message.split("\n")[0]!);
					const parents = index === 0 ? [] : [`c${index - 1}`, ...(what === "merge" && index > 1 ? [earlier(a)] : [])];
					commits.push(commit(`c${index}`, message, { parents, minute: index }));
				}
				const pulls = [1, 2, 3].map((number) => pull(number));
				const { ledger, document } = buildNotes(facts(commits, { pulls }), NOTES_POLICY, matches);
				expect(ledger.unexplained).toEqual([]);
				expect(ledger.entries.map(({ sha }) => sha).sort()).toEqual(commits.map(({ sha }) => sha).sort());
				expect(ledger.shown + ledger.grouped + ledger.hidden + ledger.reverted + ledger.backported).toBe(
					commits.length,
				);
				const shown = document.sections.reduce((sum, { changes }) => sum + changes.length, 0);
				expect(ledger.shown).toBe(shown);
				const shuffled = [...commits].sort(() => (random.next().value! % 2 === 0 ? 1 : -1));
				expect(
					buildNotes(facts(shuffled, { pulls, identity: facts(commits).identity }), NOTES_POLICY, matches).document,
				).toEqual(document);
			}),
			{ numRuns: 150 },
		);
	});

	it("is quick on ten thousand commits", () => {
		const commits = line(
			...Array.from({ length: 10_000 }, (_, index) => [`n${index}`, `feat: thing ${index}`] as const),
		);
		const started = process.threadCpuUsage().user;
		expect(buildNotes(facts(commits), NOTES_POLICY, matches).ledger.shown).toBe(10_000);
		expect((process.threadCpuUsage().user - started) / 1_000).toBeLessThan(3_000);
	});
});
