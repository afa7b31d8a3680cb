/** Who is thanked: every person once, bots and assistants apart, updates of dependencies on one line. */
import { describe, expect, it } from "vitest";
import { buildNotes } from "../../src/notes/document.ts";
import { renderSections } from "../../src/notes/render-release.ts";
import { commit, facts, matches, NOTES_POLICY, pull, shaOf } from "./history.ts";

const build = (...[commits, fields]: Parameters<typeof facts>) =>
	buildNotes(facts(commits, fields), NOTES_POLICY, matches).document;

function listContributors(author: string, coAuthors: readonly string[]) {
	const message = `feat: one (#1)\n\n${coAuthors.map((value) => `Co-authored-by: ${value}`).join("\n")}`;
	return build([commit("a", message, { author: "Somebody" })], { pulls: [pull(1, { author })] }).contributors.map(
		({ name, bot }) => (bot ? `${name} (bot)` : name),
	);
}

describe("contributors", () => {
	it.each([
		[
			"a login and the name that goes with its address",
			"ada",
			["Ada Lovelace <ada@users.noreply.github.com>"],
			["ada"],
		],
		["an address with a number", "cobaltt7", ["cobalt <61329810+cobaltt7@users.noreply.github.com>"], ["cobaltt7"]],
		["a login with an at sign", "ada", ["@ben"], ["ada", "ben"]],
		["another case", "ben", ["BEN <BEN@users.noreply.github.com>"], ["ben"]],
		["a display name like the login", "Puneet-Dixit", ["Puneet Dixit <p@example.com>"], ["Puneet-Dixit"]],
		["somebody else", "ada", ["Ben Bar <ben@example.com>"], ["ada", "Ben Bar"]],
		["a name in another script", "ada", ["山田太郎 <t@example.com>"], ["ada", "山田太郎"]],
		[
			"an assistant by its account",
			"ada",
			["Copilot <198982749+Copilot@users.noreply.github.com>"],
			["ada", "Copilot (bot)"],
		],
		[
			"an assistant under the names of two models",
			"ada",
			["Claude Opus 4 <noreply@anthropic.com>", "Claude Sonnet 4 (1M context) <noreply@anthropic.com>"],
			["ada", "Claude Opus 4 (bot)"],
		],
		["an assistant by its address", "ada", ["Claude <noreply@anthropic.com>"], ["ada", "Claude (bot)"]],
		[
			"an app",
			"ada",
			["dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>"],
			["ada", "dependabot (bot)"],
		],
		[
			"logins that differ by a hyphen",
			"jane-doe",
			["Jane <janedoe@users.noreply.github.com>"],
			["jane-doe", "janedoe"],
		],
		[
			"logins that differ by an underscore",
			"jane_doe",
			["J <jane-doe@users.noreply.github.com>"],
			["jane-doe", "jane_doe"],
		],
		["a display name of one word beside a login", "jane-doe", ["JaneDoe <j@example.com>"], ["jane-doe", "JaneDoe"]],
		["a display name and a login without separators", "janedoe", ["Jane Doe <j@example.com>"], ["janedoe"]],
		["a display name and a login with other separators", "jane_doe", ["Jane Doe <j@example.com>"], ["jane_doe"]],
		[
			"a display name that two logins are like",
			"jane_doe",
			["J <janedoe@users.noreply.github.com>", "Jane Doe <j@example.com>"],
			["Jane Doe", "jane_doe", "janedoe"],
		],
		["a line without an address", "ada", ["Ben"], ["ada", "Ben"]],
	])("are named once: %s", (_, author, coAuthors, expected) => {
		expect(listContributors(author, coAuthors)).toEqual(expected);
	});
});

describe("updates of dependencies", () => {
	const render = (titles: readonly string[]) => {
		const commits = titles.map((title, index) =>
			commit(`c${index}`, `${title} (#${index + 1})`, {
				minute: index,
				parents: index === 0 ? [] : [`c${index - 1}`],
			}),
		);
		const pulls = titles.map((title, index) => pull(index + 1, { title }));
		const document = build(commits, {
			pulls,
			pullOfCommit: new Map(titles.map((_, index) => [shaOf(`c${index}`), index + 1])),
		});
		return renderSections(document, { repositoryUrl: "https://github.test/octo/shop", fates: [] })
			.map(({ body }) => body)
			.join("\n");
	};

	it("share a line from three on, and none is lost", () => {
		const body = render([
			"Bump lodash from 4.17.20 to 4.17.21",
			"fix(deps): update dependency foo to v2",
			"fix: totals",
			"Update actions/checkout action to v5",
			"Bump the npm group with 3 updates to 7.0",
		]);
		expect(body.match(/updates of dependencies:/g)).toHaveLength(1);
		expect(body).toMatch(/3 updates of dependencies: Bump lodash/);
		for (const number of [1, 2, 3, 4, 5]) expect(body).toContain(`[#${number}]`);
	});

	it("are told from changes that only read like them", () => {
		const body = render([
			"feat: update rate limit from 30 to 100",
			"feat: update session timeout to 15 minutes",
			"feat: update checkout page to v2",
		]);
		expect(body).not.toContain("updates of dependencies");
	});

	it("stand alone when there are few, or when one breaks something", () => {
		expect(render(["Bump a from 1 to 2", "Bump b from 1 to 2"])).not.toContain("updates of dependencies");
		expect(render(["Bump a from 1 to 2", "Bump b from 1 to 2", "fix(deps)!: update c to v3"])).not.toContain(
			"updates of dependencies:",
		);
	});
});
