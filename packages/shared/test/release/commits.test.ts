import { parseCommitMessage } from "@octoacme/shared/release/commits.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("a commit message", () => {
	it.each([
		[
			"feat(api): add search (#12)",
			{ type: "feat", scope: "api", description: "add search", pullRequest: 12, breaking: false },
		],
		["fix(api)!:no space", { type: "fix", scope: "api", breaking: true, description: "no space" }],
		["fix (cart): space before the scope", { type: "fix", scope: "cart", description: "space before the scope" }],
		["✨ feat!: sparkling", { type: "feat", breaking: true, description: "✨ sparkling" }],
		[":bug: fix(cart): crash", { type: "fix", scope: "cart", description: ":bug: crash" }],
		["🏳️‍🌈 fix: flag", { type: "fix" }],
		["🎉 Party: tonight", { description: "🎉 Party: tonight" }],
		["feat：新しいカート", { type: "feat", description: "新しいカート" }],
		["fix(カート)！: two wide marks", { type: "fix", breaking: true }],
		["feat(a)! : a space before the colon", { type: "feat", breaking: true }],
		["💥 drop Node 18", { breaking: true, description: "💥 drop Node 18" }],
		[":boom: drop Node 18", { breaking: true }],
		["The 💥 button", { breaking: false }],
		["[1.x] feat!: drop IE", { type: "feat", breaking: true, description: "[1.x] drop IE" }],
		["[Backport 1.x] fix(cart): leak (#31)", { type: "fix", scope: "cart", description: "[Backport 1.x] leak" }],
		["ABC-123: feat(api)!: v2", { type: "feat", scope: "api", breaking: true, description: "ABC-123: v2" }],
		["ABC-123 fix: totals", { type: "fix", description: "ABC-123 totals" }],
		["#12: fix: totals", { type: "fix", description: "#12: totals" }],
		["squash! feat!: v2", { type: "feat", breaking: true, description: "squash! v2" }],
		["(ABC-123) feat!: x", { type: "feat", breaking: true, description: "(ABC-123) x" }],
		["(#12): feat(api)!: x", { type: "feat", scope: "api", breaking: true }],
		["ABC-123 - feat!: x", { type: "feat", breaking: true, description: "ABC-123 - x" }],
		["ABC-123 – feat!: x", { type: "feat", breaking: true }],
		["ABC-123 : feat!: x", { type: "feat", breaking: true }],
		["[1.x] :bug: :boom: fix: x", { type: "fix", breaking: true, description: "[1.x] :bug: :boom: x" }],
		["ABC-123 | feat!: x", { type: "feat", breaking: true }],
		["ABC-123/ABC-124 feat!: x", { type: "feat", breaking: true }],
		["ABC-123, ABC-124: feat!: x", { type: "feat", breaking: true, description: "ABC-123, ABC-124: x" }],
		["[ABC-123] - feat!: x", { type: "feat", breaking: true }],
		["[ABC-123][ABC-124]: feat!: x", { type: "feat", breaking: true }],
		["ABC-123:feat!: x", { type: "feat", breaking: true }],
		["MY_PROJ-12: feat!: x", { type: "feat", breaking: true }],
		["abc-123: feat!: x", { type: "feat", breaking: true }],
		["AB#123: feat!: x", { type: "feat", breaking: true }],
		["#12 - feat!: x", { type: "feat", breaking: true }],
		["WIP: feat!: x", { type: "feat", breaking: true, description: "WIP: x" }],
		["WIP feat!: x", { type: "feat", breaking: true }],
		["Draft: ABC-1: feat!: x", { type: "feat", breaking: true }],
		["[1.x] api!: drop", { type: "api", breaking: true }],
		["ABC-1: drop!: y", { type: "drop", breaking: true }],
		["ABC-1: BREAKING: drop y", { breaking: true }],
		["[1.x] [BREAKING] feat: y", { type: "feat", breaking: true, description: "[1.x] y" }],
		["✨ 💥 feat: x", { type: "feat", breaking: true }],
		["[1.x] :boom: drop Node 18", { breaking: true }],
		["CVE-2024-1234: fix: hole", { type: "fix", breaking: false, description: "CVE-2024-1234: hole" }],
		["GHSA-jfh8-c2jp-5v3q: fix: hole", { type: "fix", breaking: false }],
		["UTF-8: fix: z", { type: "fix", breaking: false, description: "UTF-8: z" }],
		["runtime: x", { header: "runtime: x", type: "runtime", breaking: false }],
		["runtime: fix: x", { header: "runtime: fix: x", type: "runtime", breaking: false }],
		["pre-commit: fix: x", { type: "pre-commit", breaking: false }],
		["Windows: x", { header: "Windows: x", breaking: false }],
		["net: y", { header: "net: y", type: "net", breaking: false }],
		["ABC-123: words", { header: "ABC-123: words", breaking: false }],
		["(see 12) words: x", { description: "(see 12) words: x", breaking: false }],
		["WIP words", { description: "WIP words", breaking: false }],
		["ABC-123 words!", { description: "ABC-123 words!", breaking: false }],
		["ABC-123: totals are rounded", { header: "ABC-123: totals are rounded", breaking: false }],
		["[web] Add a footer", { description: "[web] Add a footer", breaking: false }],
		["test:8080 is taken", { description: "test:8080 is taken" }],
		["BREAKING: remove the old API", { breaking: true, description: "remove the old API" }],
		["BREAKING CHANGE: remove the old API", { breaking: true, description: "remove the old API" }],
		["[BREAKING] feat(api): v2", { breaking: true, type: "feat", scope: "api", description: "v2" }],
		["BREAKING(api): v2", { breaking: true, scope: "api", description: "v2" }],
		["[BREAKING] remove the old API (#3)", { breaking: true, pullRequest: 3 }],
		["Breaking the ice: a game", { breaking: false }],
		["Breaking: drop Node 18", { breaking: true, description: "drop Node 18" }],
		["breaking(api): drop v1", { breaking: true, scope: "api", description: "drop v1" }],
		["Breaking change: drop v1", { breaking: true, description: "drop v1" }],
		["[Breaking change] drop v1", { breaking: true, description: "drop v1" }],
		["[BC BREAK] drop v1", { breaking: true, description: "drop v1" }],
		["(breaking) drop v1", { breaking: true, description: "drop v1" }],
		["[api] [breaking] drop v1", { breaking: true, description: "[api] drop v1" }],
		["feat: 💥 x", { type: "feat", breaking: true, description: "💥 x" }],
		["feat(api): :boom: x (#3)", { type: "feat", scope: "api", breaking: true, description: ":boom: x" }],
		["fix: ✨ 💥 x", { type: "fix", breaking: true, description: "✨ 💥 x" }],
		["[1.x] feat: 💥 x", { type: "feat", breaking: true, description: "[1.x] 💥 x" }],
		["runtime: 💥 x", { header: "runtime: 💥 x", breaking: true }],
		["feat: [BREAKING] x", { type: "feat", breaking: true, description: "x" }],
		["feat(api): BREAKING CHANGE: drop v1", { type: "feat", scope: "api", breaking: true, description: "drop v1" }],
		["feat: [BC break] drop v1", { type: "feat", breaking: true, description: "drop v1" }],
		["ABC-1: feat: BREAKING: x", { type: "feat", breaking: true, description: "ABC-1: x" }],
		["feat: drop v1 [BREAKING] (#3)", { type: "feat", breaking: true, description: "drop v1 [BREAKING]" }],
		["Drop v1 (breaking change)", { breaking: true, description: "Drop v1 (breaking change)" }],
		["feat: the 💥 x", { type: "feat", breaking: false }],
		["feat: x 💥", { type: "feat", breaking: false }],
		["docs: breaking changes: how to write them", { type: "docs", breaking: false }],
		["docs: describe it (non-breaking change)", { type: "docs", breaking: false }],
		["[breaking-news] show it", { breaking: false, description: "[breaking-news] show it" }],
		["[line breaking] fix: it", { type: "fix", breaking: false }],
		["fix: [breaking-news] it", { type: "fix", breaking: false }],
		["Fix: it", { type: "fix", description: "it" }],
		["feat(api (v2))!: nested parentheses", { type: "feat", scope: "api (v2)", breaking: true }],
		["refactor(core)!: new store", { type: "refactor", breaking: true, description: "new store" }],
		["Just a title", { description: "Just a title", breaking: false }],
		["Merge pull request #7 from octo/feature\n\nAdd it", { isMerge: true, pullRequest: 7, body: "Add it" }],
		["see http://x: y", { description: "see http://x: y" }],
		[
			'Revert "feat: a (#4)" (#9)\n\nThis reverts commit 0123456789abcdef.',
			{ pullRequest: 9, reverts: { shas: ["0123456789abcdef"], pullRequests: [], title: "feat: a" } },
		],
		[
			"revert: feat: a\n\nRefs: 676104e, a215868",
			{ type: "revert", reverts: { shas: ["676104e", "a215868"], title: "feat: a" } },
		],
		[
			'Revert "Revert "x""\n\nReverts octo/shop#31',
			{ reverts: { pullRequests: [{ repository: "octo/shop", number: 31 }], title: 'Revert "x"' } },
		],
		["fix: b\n\n(cherry picked from commit abcdef1234567)", { cherryPickedFrom: ["abcdef1234567"] }],
		[
			"fix: c\n\nBody: this is prose\nand more\n\nFixes #12\nSigned-off-by: A <a@b>",
			{
				trailers: [
					{ key: "Fixes", value: "#12" },
					{ key: "Signed-off-by", value: "A <a@b>" },
				],
				body: "Body: this is prose\nand more",
			},
		],
		["\n\nfix: leading blank lines", { type: "fix" }],
		["", { description: "", breaking: false }],
	])("%j", (message, expected) => {
		expect(parseCommitMessage(message)).toMatchObject(expected);
	});
	it.each([
		["feat: a\n\nBREAKING CHANGE:\n\nThe old API is gone.", "The old API is gone."],
		["feat: a\n\nBREAKING CHANGE: \nThe old API is gone.", "The old API is gone."],
		["feat: c\n\nBREAKING CHANGE:\n- one\n- two", "- one\n- two"],
		["feat: a\n\nbreaking change: lower case", "lower case"],
		["feat: b\n\nBREAKING CHANGES: plural", "plural"],
		["feat: e\n\n**BREAKING CHANGE**: bold", "bold"],
		["feat: g\n\n* BREAKING CHANGE: in a bullet", "in a bullet"],
		["feat: g\n\n1. BREAKING: in a numbered list", "in a numbered list"],
		["feat: g\n\n* fix: a\n    - BREAKING CHANGE: in a list of a list", "in a list of a list"],
		["feat: h\n\nBREAKING CHANGE:no space", "no space"],
		["feat: h\n\nBREAKING: short", "short"],
		["feat: h\n\nBREAKING CHANGE - with a dash", "with a dash"],
		["feat: h\n\nBREAKING_CHANGE: underscore", "underscore"],
		["feat: x\n\nBREAKING CHANGE: run\n\n```sh\nmigrate\n```\n\nand wait", "run\n\n```sh\nmigrate\n```\n\nand wait"],
		[
			"feat: checkout (#12)\n\n* fix!: remove the cart\n\nBREAKING CHANGE: Use /checkout.\n\n* chore: lint\n\n---------\n\nCo-authored-by: B <b@c>",
			"Use /checkout.",
		],
		["feat!: a\n\nBREAKING CHANGE: Rename foo.\n\nJIRA: ABC-12\nSource-Link: octo/api@5e0dcb2", "Rename foo."],
		[
			"feat!: a\n\nBREAKING CHANGE: Rename foo:\n\nLink: points to the new place\nThen restart.",
			"Rename foo:\n\nLink: points to the new place\nThen restart.",
		],
	])("reads %j as breaking", (message, breakingNote) => {
		expect(parseCommitMessage(message)).toMatchObject({ breaking: true, breakingNote });
	});
	it.each([
		["feat: checkout (#12)\n\n* feat: add\n* fix!: remove the cart", true],
		['feat: checkout (#12)\n\n* fix!: remove the cart\n* Revert "fix!: remove the cart"', false],
		["feat: checkout (#12)\n\n* Note!: nothing", false],
		["Checkout (#12)\n\n1. feat: add\n2. fix!: remove the cart", true],
		["Checkout (#12)\n\nfeat: add\n\nfix!: remove the cart", true],
		["feat: checkout (#12)\n\n* feat: add\n    * fix(cart)!: remove it", true],
		['feat: checkout (#12)\n\nfix!: remove the cart\n\nRevert "fix!: remove the cart"', false],
		["feat: checkout (#12)\n\nWe say fix!: remove the cart", false],
		["feat: checkout (#12)\n\n* 💥 fix!: remove the cart", true],
		["feat: y\n\n* 💥 drop", true],
		["feat: y\n\n* :boom: z", true],
		["feat: y\n\n- ✨ 💥 feat: x", true],
		["feat: y\n\n1. [1.x] :boom: drop", true],
		["feat: y\n\n💥 drop", true],
		["feat: y\n\n* the 💥 button", false],
		["feat: y\n\n* see :boom: here", false],
		["feat: y\n\n```\n* 💥 drop\n```", false],
		["feat: y\n\n* [BREAKING] drop", true],
		["feat: y\n\n* feat: 💥 drop", true],
		["feat: y\n\n* fix(api): [breaking] drop", true],
		["feat: y\n\n* drop v1 (breaking change)", true],
		["feat: y\n\n* breaking changes: none", false],
		["feat: y\n\n* Non-breaking: drop", false],
		['feat: y\n\n* feat: 💥 drop\n\n* Revert "feat: 💥 drop"', false],
		["feat: y\n\n* BREAKING(api): drop", true],
		["feat: y\n\n* ABC-1: BREAKING: drop", true],
		["feat: y\n\n* BREAKING CHANGE: none", false],
		['feat: y\n\n* 💥 drop\n\n* Revert "💥 drop"', false],
		['feat: y\n\n* [BREAKING] drop\n\n* Revert "[BREAKING] drop (#3)" (#4)', false],
		['feat: y\n\n* feat!: x\n\n* fixup! feat!: x\n\n* Revert "feat!: x"', false],
		['feat: y\n\n* feat!: x\n\n* squash! feat!: x\n\n* amend! feat!: x\n\n* Revert "feat!: x"', false],
		["feat: y\n\n* feat!: x\n\n* fixup! feat!: x", true],
		["squash! feat!: x", true],
		['feat: y\n\n* ABC-1: feat!: x\n\n* Revert "feat!: x"', false],
		['feat: y\n\n* feat!: x\n\n* Revert "ABC-1: feat!: x"', false],
		['feat: y\n\n* ✨ feat!: x\n\n* ⏪ Revert "✨ feat!: x"', false],
		["feat: y\n\n* [1.x] feat!: x\n\n* revert: [1.x] feat!: x", false],
		["feat: y\n\n* feat!: x\n\n* revert: feat!: x", false],
		['feat: y\n\n* feat!: x\n\n* revert: "feat!: x"', false],
		["feat: y\n\n* ABC-1 - feat(cart)!: x (#3)\n\n* [1.x] revert(cart): x", false],
		["feat: y\n\n* feat(cart)!: x\n\n* revert(shop): x", true],
		["feat: y\n\n* revert!: feat: x", true],
		['feat: y\n\n* Revert "feat!: x"', false],
		['feat: y\n\n* feat!: x\n\n* Revert "feat!: z"', true],
		['feat: y\n\n* feat!: x\n\n* feat!: x\n\n* Revert "feat!: x"', true],
		['feat: y\n\n* feat!: x\n\n* Revert "feat!: x"\n\n* Reapply "feat!: x"', true],
		['feat: y\n\n* feat!: x\n\n* Revert "feat!: x"\n\n* Revert "Revert "feat!: x""', true],
		['feat: y\n\n* feat!: x\n\n* Revert "feat!: x"\n\n* Reapply "feat!: x"\n\n* Revert "Reapply "feat!: x""', false],
		['feat: y\n\n* Reland "💥 x"', true],
		['Reapply "feat!: x"', true],
		['Reapply "[1.x] api!: x (#3)" (#9)', true],
		['Revert "Revert "💥 x""', true],
		['Reapply "feat: x"', false],
		['Revert "feat!: x"', false],
		['Revert "Reapply "feat!: x""', false],
		['feat: y\n\n* Reapply "feat: x"\n* Note!: nothing', false],
		["fix: x\n\nBreaking: the ice is what this is for", false],
		["fix: x\n\nBREAKING news - none of it is ours", false],
		["docs: x\n\n```\nBREAKING CHANGE: an example\n```", false],
		["docs: x\n\n```\nBREAKING CHANGE: the fence is never closed", true],
		["deps: x\n\n> BREAKING CHANGE: theirs", false],
		["deps: x\n\n<details>\n\nBREAKING CHANGE: theirs\n\n</details>", false],
		["fix: x\n\nBREAKING CHANGE: none", false],
	])("says of %j whether it breaks: %s", (message, breaking) => {
		expect(parseCommitMessage(message).breaking).toBe(breaking);
	});
	it.each([
		["feat: b\n\nThis reverts commit 0123456 and 89abcde.", { whole: false }],
		['Revert "a"\n\nThis reverts commits 0123456 and 89abcde.', { whole: true, shas: ["0123456", "89abcde"] }],
		["fix: b\n\n> This reverts commit 0123456.", undefined],
	])("reads what %j reverts", (message, reverts) => {
		const parsed = parseCommitMessage(message).reverts;
		if (reverts === undefined) expect(parsed).toBeUndefined();
		else expect(parsed).toMatchObject(reverts);
	});
	it("reads a co-author whose line has no space", () => {
		expect(parseCommitMessage("fix: b\n\nCo-authored-by:Zoe <zoe@example.com>").trailers).toEqual([
			{ key: "Co-authored-by", value: "Zoe <zoe@example.com>" },
		]);
	});
	it("keeps every paragraph of a breaking note, and ends it at the next trailer", () => {
		const message =
			"feat: x\n\nWhy.\n\nBREAKING CHANGE: run the migration\n\n1. stop\n2. migrate\n\nNote: backups\n\nCo-authored-by: B <b@c>";
		const parsed = parseCommitMessage(message);
		expect(parsed.breaking).toBe(true);
		expect(parsed.breakingNote).toBe("run the migration\n\n1. stop\n2. migrate\n\nNote: backups");
		expect(parsed.body).toBe("Why.");
		expect(parsed.trailers.map(({ key }) => key)).toEqual(["BREAKING CHANGE", "Co-authored-by"]);
	});
	it("never throws, whatever the text", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
				expect(typeof parseCommitMessage(text).description).toBe("string");
			}),
		);
	});
});
