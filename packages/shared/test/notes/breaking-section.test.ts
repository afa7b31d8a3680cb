/** What descriptions made from ordinary templates say that they break. */
import { describe, expect, it } from "vitest";
import { readPullRequestNotes } from "../../src/notes/pull-request-body.ts";
import { build } from "./built-notes.ts";
import { commit, pull } from "./history.ts";

const section = (text: string) => `## Breaking changes\n\n${text}`;

describe("a description", () => {
	it.each([
		section("None\n\nCloses #12"),
		section("None\n\n🤖 Generated with [Claude Code](https://claude.ai)"),
		section("None\n\nCo-authored-by: Ada <ada@example.com>"),
		section("None\n\n**Full Changelog**: x"),
		section("None\n\n---\n\nChecklist:\n- [x] Tests"),
		section("None\n\n### Screenshots\n\nimg.png"),
		"# Breaking changes\n\nNone\n\n## How tested\n\nBy hand.",
		section("Closes #12, closes #13"),
		section("- Fixes octo/api#12"),
		section("No migration needed.\n\n### Screenshots\n\nimg.png"),
		section("TBD"),
		section("Please check one:\n- [ ] Yes\n- [x] No"),
		section("---\n\nChecklist:\n- [x] Tests"),
		section("- None\n- [x] No"),
		section("N/A\nCloses #12"),
		section("No breaking changes introduced."),
		section("There are no breaking changes in this PR."),
		section("- This PR does not introduce any breaking changes."),
		section("Non-breaking."),
		section("None. All changes are backwards compatible."),
		section("No, internal only."),
		section("No. This only adds a new optional field."),
		section("This is not a breaking change because it is additive."),
		section("Not that I know of."),
		section("_List any breaking changes here._"),
		section("Does this PR introduce breaking changes? If so, describe the migration path."),
		section("Does this PR introduce a breaking change? No."),
		section("Please describe any breaking changes."),
		section("> If yes, describe the impact."),
		section("Please note any breaking changes here."),
		section("Please select one:\n- [ ] Yes\n- [x] No"),
		section("If any, please describe."),
		section("If there are any breaking changes, list them here."),
		section("- [ ] This PR introduces breaking changes (API, config, or behaviour)"),
		section("- [ ] I have documented the breaking changes"),
		section("- [x] No breaking changes\n- [ ] Breaking changes"),
		section("- [ ] Yes, this PR breaks backward compatibility\n- [x] No, it does not"),
		section("- [ ] Yes\n- [x] No\n\nIf yes, describe the impact."),
		section("- [x] ✅ No"),
		section("- [x] No breaking changes\n- [x] Docs are updated"),
		"## Breaking changes\n---\nNone",
		"**Breaking changes:**\n\n- [ ] Yes\n- [x] No\n\n## How tested",
		"Breaking changes:\n\n- [ ] Yes\n- [x] No",
		"## Breaking change?\n\n- [ ] Yes (please describe)\n- [x] No",
		"## Breaking change?\n\n- [ ] Yes (describe below)",
		"**Breaking changes**\n\nNone\n\n**How tested**\n\nBy hand.",
		"## Does this PR introduce a breaking change?\n\n- [ ] Yes\n- [x] No",
		"- [x] Breaking changes: none",
		"- [x] Breaking change: No",
		"- [x] Breaking change - N/A",
		"- [x] **Breaking changes:** none",
		"- [x] Breaking change (none)",
		"- [x] Breaking changes (if any) are listed in the changelog",
		"- [x] Breaking changes, API changes and new settings are documented",
		"- [x] Breaking changes: I checked that there are none",
		"- [x] 🚫 Breaking change",
		"- [x] No breaking changes",
		"Example:\n\n    - [x] Breaking change",
		"## [1.0.1](https://example.com/a...b) (2024-05-01)\n\n### ⚠ BREAKING CHANGES\n\n* drop\n\n### Bug Fixes\n\n* y",
		"## 1.0.1\n\n### ⚠ BREAKING CHANGES\n\n* drop",
		"## What's Changed\n\n### Breaking changes\n- a by @b in #1",
		"BREAKING CHANGE: none, no API touched",
		"Breaking changes: none expected\nRelated issues: #5",
	])("breaks nothing: %j", (body) => {
		expect(readBreaking(body)).toEqual({ breaking: false, steps: undefined });
	});

	it.each([
		["## Does this PR introduce a breaking change?\n\n- [x] Yes\n- [ ] No", null],
		["## Is this a breaking change?\n\n- [x] Yes\n- [ ] No", null],
		[section("Yes"), null],
		[section("- Yes"), null],
		[section("yes!"), null],
		[section("**Yes**"), null],
		[section("- [x] ✅ Yes"), null],
		[section("- [x] Yes (please describe)\n- [ ] No\n\nRename `a`."), "Rename `a`."],
		[section("Yes, rename `a`.\n\nCloses #12"), "rename `a`."],
		["- [x] This is a breaking change", null],
		["- [x] Yes, this is a breaking change", null],
		["- [x] API breaking change", null],
		["- [x] Breaking change: `a` is gone", null],
		["- [X] Major breaking change", null],
		["- [x] It's a breaking change", null],
		["- [x] Introduces breaking changes", null],
		["## Does this introduce a breaking change?\n\nYes", null],
		["## Is this PR a breaking change?\n\n- [x] Yes", null],
		["## Breaking change(s)\n\nRename `a`.", "Rename `a`."],
		["## API breaking changes\n- Rename `a`.", "- Rename `a`."],
		["## Potential breaking changes (API)\n- Rename `a`.", "- Rename `a`."],
		["- Kind\n    - [x] Breaking change", null],
		["## Breaking Changes 🛠\n\nRename `a`.", "Rename `a`."],
		["## ⚠️ Breaking Changes ⚠️\n\nRename `a`.", "Rename `a`."],
		["## 4. Breaking changes\n\nRename `a`.", "Rename `a`."],
		["## Breaking Changes / Migration\n\nRename `a`.", "Rename `a`."],
		["**Breaking changes**\n\nRename `a`.\n\n**How tested**\n\nBy hand.", "Rename `a`."],
		["**Breaking changes:**\nRename `a`.\n\n## How tested\n\nBy hand.", "Rename `a`."],
		["Breaking changes\n---\n\nRename `a`.\n\n## How tested", "Rename `a`."],
		["## Breaking changes\n---\nRename `a`.", "Rename `a`."],
		["Breaking changes:\n\n- Rename `a`.\n\n## How tested", "- Rename `a`."],
		["Breaking changes\n===\nRename `a`.", "Rename `a`."],
		[section("No longer supports Node 16"), "No longer supports Node 16"],
		[section("- No longer supports Node 16\n- No API v1"), "- No longer supports Node 16\n- No API v1"],
		[section("None\n\nHowever, v1 is gone."), "None\n\nHowever, v1 is gone."],
		[section("Does it break? Yes, rename `a`."), "rename `a`."],
		[section("Rename `a`.\n\nCo-authored-by: Ada <ada@example.com>"), "Rename `a`."],
		[section("```diff\n- a\n+ b\n```"), "```diff\n- a\n+ b\n```"],
		[section("Fixes #1 by removing v1."), "Fixes #1 by removing v1."],
		[section("List pages begin at 1."), "List pages begin at 1."],
		[section("### API\n\nRename `a`."), "### API\n\nRename `a`."],
		["## What's changed\n\nA.\n\n## Breaking changes\n\nRename `a`.", "Rename `a`."],
		[section("Please upgrade all clients to this version."), "Please upgrade all clients to this version."],
		[section("Please migrate existing users."), "Please migrate existing users."],
		[section("How users upgrade must change."), "How users upgrade must change."],
		[section("Please note that v1 is gone."), "Please note that v1 is gone."],
		[section("Please check all clients for `a`."), "Please check all clients for `a`."],
		[section("Please add a token to each client."), "Please add a token to each client."],
		[section("If any client calls v1, it stops."), "If any client calls v1, it stops."],
		[section("If there are custom themes, they must change."), "If there are custom themes, they must change."],
		[section("Before:\n```\n->\n```\nAfter:\n```\n=>\n```"), "Before:\n```\n->\n```\nAfter:\n```\n=>\n```"],
		["BREAKING CHANGE: rename `a`", "rename `a`"],
	])("breaks something: %j", (body, steps) => {
		expect(readBreaking(body)).toEqual({ breaking: true, steps });
	});

	it("is read in a time that grows with it", () => {
		const start = performance.now();
		for (const part of [
			"- [x] yes ",
			"\n- [x] breaking",
			"**a**\n",
			"\n1.0.0\n",
			"# 1.0.0\n",
			"no ",
			"🛠",
			"\n---",
			"does ",
		])
			readPullRequestNotes(`## Breaking changes\n${part.repeat(90_000 / part.length)}`);
		expect(performance.now() - start).toBeLessThan(5_000);
	});
});

function readBreaking(body: string) {
	const { built } = build([commit("a", "fix: x (#7)")], { pulls: [pull(7, { title: "fix: x", body })] });
	const changes = built.document.sections.flatMap((shown) => shown.changes);
	return { breaking: changes.some((change) => change.breaking), steps: built.document.migrations[0]?.steps };
}
