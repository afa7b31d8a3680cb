/** The section for a changelog. */
import { expect, it } from "vitest";
import { buildNotes } from "../../src/notes/document.ts";
import { renderChangelog } from "../../src/notes/render-release.ts";
import { facts, line, matches, NOTES_POLICY } from "./history.ts";

it.each([
	["1.4.0", "1.4.0"],
	["2.0.0-rc.1", "2.0.0-rc.1"],
	["2026.08.1", "2026.08.1"],
	["1!1.2.0rc1+local.1", "1!1.2.0rc1+local.1"],
	["<b>_1_</b>", "&lt;b&gt;\\_1\\_&lt;/b&gt;"],
])("of %s is found by its version", (version, heading) => {
	const commits = line(["a", "feat: carts"]);
	const { identity } = facts(commits);
	const { document } = buildNotes(facts(commits, { identity: { ...identity, version } }), NOTES_POLICY, matches);
	const [first] = renderChangelog(document, { repositoryUrl: "https://github.test/octo/shop", fates: [] }).split("\n");
	expect(first).toBe(`## ${heading} (2026-02-03)`);
});
