/** What a revert, a reapply, or a title that speaks of one does to the notes. */
import { describe, expect, it } from "vitest";
import { build } from "./built-notes.ts";
import { commit, line, pull, shaOf } from "./history.ts";

describe("reverts", () => {
	const revert = (name: string, title: string) => `Revert "${title}"\n\nThis reverts commit ${shaOf(name)}.`;

	it.each<[string, readonly (readonly [string, string])[], readonly string[]]>([
		[
			"by SHA",
			[
				["a", "feat: cart"],
				["b", revert("a", "feat: cart")],
			],
			[],
		],
		[
			"by an abbreviated SHA",
			[
				["a", "feat: cart"],
				["b", `Revert "feat: cart"\n\nThis reverts commit ${shaOf("a").slice(0, 9)}.`],
			],
			[],
		],
		[
			"by title alone",
			[
				["a", "feat: cart"],
				["b", 'Revert "feat: cart"'],
			],
			[],
		],
		[
			"by title with the squash number",
			[
				["a", "feat: cart (#3)"],
				["b", 'Revert "feat: cart (#3)" (#4)'],
			],
			[],
		],
		[
			"as a conventional revert with refs",
			[
				["a", "feat: cart"],
				["b", `revert: feat: cart\n\nRefs: ${shaOf("a")}`],
			],
			[],
		],
		[
			"of a revert, by SHA",
			[
				["a", "feat: cart"],
				["b", revert("a", "feat: cart")],
				["c", revert("b", 'Revert "feat: cart"')],
			],
			["cart"],
		],
		[
			"of a revert, by title",
			[
				["a", "feat: cart"],
				["b", 'Revert "feat: cart"'],
				["c", 'Revert "Revert "feat: cart""'],
			],
			["cart"],
		],
		[
			"as git's Reapply",
			[
				["a", "feat: cart"],
				["b", 'Revert "feat: cart"'],
				["c", 'Reapply "feat: cart"'],
			],
			["cart"],
		],
		[
			"of a revert of a revert",
			[
				["a", "feat: cart"],
				["b", revert("a", "feat: cart")],
				["c", revert("b", 'Revert "feat: cart"')],
				["d", revert("c", "x")],
			],
			[],
		],
		[
			"by a conventional title with a scope",
			[
				["a", "feat(cart): sums (#12)"],
				["b", "revert(cart): sums (#13)"],
			],
			[],
		],
		[
			"by a conventional title with another scope",
			[
				["a", "feat(cart): sums"],
				["b", "revert(tax): sums"],
			],
			["sums", 'Revert "sums"'],
		],
		[
			"each with its own scope",
			[
				["a", "feat(cart): sums"],
				["b", "feat(pay): sums"],
				["c", "revert(cart): sums"],
				["d", "revert(pay): sums"],
			],
			[],
		],
		[
			"each with the change before it, when the title is used again",
			[
				["a", "feat: sums"],
				["b", "revert: sums"],
				["c", "feat: sums"],
				["d", "revert: sums"],
			],
			[],
		],
		[
			"by the whole conventional title of a revert",
			[
				["a", "feat(cart): sums"],
				["b", "revert(cart): sums"],
				["c", "revert: revert(cart): sums"],
			],
			["sums"],
		],
		[
			"by a title in lower case",
			[
				["a", "feat: cart"],
				["b", 'revert "feat: cart" (#13)'],
			],
			[],
		],
		[
			"of something released before",
			[["b", `Revert "feat: old"\n\nThis reverts commit ${shaOf("old")}.`]],
			['Revert "feat: old"'],
		],
	])("are paired %s", (_, messages, titles) => {
		expect(build(line(...messages)).titles).toEqual(titles);
	});

	it.each(["Revert #12", "revert PR #12", "Revert pull request #12"])(
		"are paired by the number in the title: %s",
		(title) => {
			const built = build(line(["a", "feat: cart (#12)"], ["b", `${title} (#13)`]), {
				pulls: [pull(12, { title: "feat: cart" }), pull(13, { title })],
			});
			expect(built.titles).toEqual([]);
		},
	);

	it("are not paired with each other when what they take back was released before", () => {
		const { built, fateOf } = build(line(["a", "revert(api)!: rate limits"], ["b", "revert(web)!: rate limits"]));
		expect([fateOf("a"), fateOf("b")]).toEqual(["shown", "shown"]);
		expect(built.document.sections.flatMap(({ changes }) => changes.map(({ breaking }) => breaking))).toEqual([
			true,
			true,
		]);
	});

	it.each<readonly (readonly [number, string])[]>([
		[
			[12, "feat!: drop v1"],
			[13, "Revert #12"],
			[14, "Reapply #12"],
		],
		[
			[12, "feat!: drop v1"],
			[13, "Revert #12"],
			[14, "Reland PR #12"],
		],
		[
			[12, "feat!: drop v1"],
			[13, "Revert #12"],
			[14, 'Reapply "feat!: drop v1"'],
		],
		[
			[12, "feat(api)!: drop v1"],
			[13, "revert(api): drop v1"],
			[14, 'Reapply "feat(api)!: drop v1"'],
		],
		[
			[12, "feat!: drop v1"],
			[13, 'Revert "feat!: drop v1"'],
			[14, "Reapply #12"],
			[15, "Revert #12"],
			[16, "Reapply #12"],
		],
		[
			[12, "feat!: drop v1"],
			[13, "Revert #12"],
			[14, "Reapply #12"],
			[15, "Revert #14"],
			[16, "Revert #15"],
		],
	])("that are reapplied bring the breaking change back: %s, %s, %s", (...pulls) => {
		const { built, titles } = build(
			line(...pulls.map(([number, title]) => [`${number}`, `${title} (#${number})`] as const)),
			{
				pulls: pulls.map(([number, title]) => pull(number, { title })),
			},
		);
		expect(titles).toEqual(["drop v1"]);
		expect(built.document.sections[0]!.changes[0]).toMatchObject({ id: "#12", breaking: true });
		expect(built.ledger).toMatchObject({ shown: 1, reverted: pulls.length - 1 });
	});

	it.each([
		["Reapply #12", "Revert #14"],
		["Reapply #12", 'Revert "Reapply #12"'],
	])("of a %s take the change back again: %s", (reapply, revert) => {
		const pulls: readonly (readonly [number, string])[] = [
			[12, "feat!: drop v1"],
			[13, "Revert #12"],
			[14, reapply],
			[15, revert],
		];
		const { titles } = build(line(...pulls.map(([number, title]) => [`${number}`, `${title} (#${number})`] as const)), {
			pulls: pulls.map(([number, title]) => pull(number, { title })),
		});
		expect(titles).toEqual([]);
	});

	it("that are reapplied in part stay a change beside what comes back", () => {
		const { titles } = build(
			line(["a", "feat!: drop v1 (#12)"], ["b", "Revert #12 (#13)"], ["c", "Reapply #12 without the docs (#14)"]),
			{
				pulls: [
					pull(12, { title: "feat!: drop v1" }),
					pull(13, { title: "Revert #12" }),
					pull(14, { title: "Reapply #12 without the docs" }),
				],
			},
		);
		expect(titles).toEqual(["drop v1", "Reapply #12 without the docs"]);
	});

	it.each([
		["Revert #12 (#13)", "Reapply #12 (#14)"],
		['Revert "feat: old"', 'Reapply "feat: old"'],
		["revert(api): old", 'Reapply "feat(api)!: old"'],
	])("do not count when what they took was released before and is reapplied: %s, %s", (revert, reapply) => {
		expect(build(line(["b", revert], ["c", reapply])).titles).toEqual([]);
	});

	it("are paired by the pull request that they name", () => {
		const { titles, built } = build(line(["a", "Add cart (#3)"], ["b", "Take it out (#4)"]), {
			pulls: [pull(3, { title: "feat: cart" }), pull(4, { title: 'Revert "feat: cart"', body: "Reverts octo/shop#3" })],
		});
		expect(titles).toEqual([]);
		expect(built.ledger).toMatchObject({ reverted: 2, shown: 0 });
	});

	it.each([
		["Revert button for drafts", "Reverts #12's colour, nothing else"],
		["Revert #12: only its docs", ""],
		["Revert #12 in the docs", ""],
		["Restore the docs", "Reverts octo/shop#12 in part"],
		["Restore the docs", "Reverts #12, but only its docs"],
		["Reverts of drafts", "Reverts #12: the colour"],
	])("do not take back what a title or sentence only mentions: %s / %s", (title, body) => {
		const messages = line(["a", "feat!: drop v1 (#12)"], ["b", `${title} (#13)\n\n${body}`]);
		for (const pulls of [[pull(12, { title: "feat!: drop v1" }), pull(13, { title, body })], []])
			expect(build(messages, { pulls }).titles).toEqual(["drop v1", title]);
	});

	it.each([
		['Revert "feat: carts"', "in part."],
		['Revert "feat: carts"', "partially, its API stays."],
		["fix: calm the carts", "in part: only the colour."],
		["fix: calm the carts", ", but only its colour"],
		["revert: feat: carts", "except for the API."],
	])("of a part leave the change, and are one: %s / %s", (title, part) => {
		const messages = line(["a", "feat: carts"], ["b", `${title}\n\nThis reverts commit ${shaOf("a")} ${part}`]);
		const { titles } = build(messages);
		expect(titles).toHaveLength(2);
		expect(titles).toContain("carts");
	});

	it.each(["Reverts #12", "Reverts octo/shop#12.", "Reverts #12. It was too slow."])(
		"are paired by the sentence that names a pull request whole: %s",
		(body) => {
			const title = 'Revert "Drop v1"';
			const { titles } = build(line(["a", "feat!: drop v1 (#12)"], ["b", `${title} (#13)`]), {
				pulls: [pull(12, { title: "feat!: drop v1" }), pull(13, { title, body })],
			});
			expect(titles).toEqual([]);
		},
	);

	it("of one commit leave the rest of its pull request shown", () => {
		const commits = [
			commit("base", "chore: base"),
			commit("s1", "feat: one", { parents: ["base"], minute: 1 }),
			commit("s2", "feat: two", { parents: ["s1"], minute: 2 }),
			commit("merge", "Merge pull request #7 from octo/t\n\nfeat: both", { parents: ["base", "s2"], minute: 3 }),
			commit("r", revert("s1", "feat: one"), { parents: ["merge"], minute: 4 }),
		];
		const { titles, fateOf } = build(commits, { pulls: [pull(7, { title: "feat: both" })] });
		expect(titles).toEqual(["both"]);
		expect([fateOf("s1"), fateOf("r"), fateOf("s2")]).toEqual(["reverted", "reverted", "grouped"]);
	});

	it("of a merge take its whole pull request back", () => {
		const commits = [
			commit("base", "chore: base"),
			commit("s1", "feat: one", { parents: ["base"], minute: 1 }),
			commit("merge", "Merge pull request #7 from octo/t\n\nfeat: both", { parents: ["base", "s1"], minute: 2 }),
			commit(
				"r",
				`Revert "Merge pull request #7 from octo/t"\n\nThis reverts commit ${shaOf("merge")}, reversing\nchanges made to ${shaOf("base")}.`,
				{ parents: ["merge"], minute: 3 },
			),
		];
		expect(build(commits, { pulls: [pull(7)] }).built.ledger).toMatchObject({ reverted: 3, hidden: 1 });
	});

	it("belong to no pull request whose number is only part of the quoted title", () => {
		const title = "feat: cart";
		const commits = line(
			["a", `${title} (#5)`],
			["b", `revert: ${title} (#5)\n\nThis reverts commit ${shaOf("a")}.`],
			["c", `Reapply "${title}"\n\nThis reverts commit ${shaOf("b")}.`],
			["d", `Revert "${title}" (#7)\n\nReverts octo/shop#5`],
			["e", `Reapply "${title}"\n\nThis reverts commit ${shaOf("d")}.`],
		);
		const pulls = [pull(5, { title }), pull(7, { title: `Revert "${title}"`, body: "Reverts octo/shop#5" })];
		expect([1, 2, 3, 4, 5].map((count) => build(commits.slice(0, count), { pulls }).titles)).toEqual([
			["cart"],
			[],
			["cart"],
			[],
			["cart"],
		]);
		// What an earlier release holds.
		expect(build([commits[1]!], { pulls }).titles).toEqual(['Revert "feat: cart"']);
		expect(build([commits[1]!], { pulls: [pull(5, { title: `revert: ${title}` })] }).titles).toHaveLength(1);
	});

	it("do not guess by title when they name a commit that is not in the range", () => {
		const { titles } = build(
			line(["a", "fix: typo"], ["b", `Revert "fix: typo"\n\nThis reverts commit ${shaOf("older typo")}.`]),
		);
		expect(titles).toEqual(["typo", 'Revert "fix: typo"']);
	});
});
