/** What a mirror holds: the listed files and nothing else, links that lead somewhere, odd things refused. */
import { describe, expect, it } from "vitest";
import { absolutizeLinks, type ContentFacts, decideContent } from "../../scripts/publish/content.ts";

const entry = (path: string, mode = "100644") => ({ mode, blob: "b".repeat(40), path });
const facts = (changes: Partial<ContentFacts> = {}, more: readonly ReturnType<typeof entry>[] = []): ContentFacts => ({
	action: "preflight",
	entries: [
		entry("LICENSE"),
		entry("actions/preflight/action.yml"),
		entry("actions/preflight/README.md"),
		entry("actions/preflight/dist/index.js"),
		entry("actions/preflight/dist/post.js", "100755"),
		...more,
	],
	definition: "runs:\n  using: node24\n  main: dist/index.js\n  post: ./dist/post.js\n",
	readme: "# Preflight\n",
	address: "https://github.com/octoacme/release-actions",
	tag: "v1.2.3",
	...changes,
});

describe("the content of a mirror", () => {
	it("is action.yml, dist, README and LICENSE, with their modes", () => {
		const decided = decideContent(
			facts({}, [
				entry("actions/preflight/src/index.ts"),
				entry("actions/preflight/package.json"),
				entry("actions/preflight/test/x.test.ts"),
				entry("actions/preflight/distant/x"),
				entry("actions/preflight/docs/README.md"),
			]),
		);
		expect(decided.ok && decided.files.map(({ path, mode }) => `${mode} ${path}`)).toEqual([
			"100644 LICENSE",
			"100644 README.md",
			"100644 action.yml",
			"100644 dist/index.js",
			"100755 dist/post.js",
		]);
	});

	it.each<[string, ContentFacts, string]>([
		["a symbolic link", facts({}, [entry("actions/preflight/dist/link", "120000")]), "dist/link is no ordinary file"],
		["a submodule", facts({}, [entry("actions/preflight/dist/sub", "160000")]), "dist/sub is no ordinary file"],
		[
			"a name with a line break",
			facts({}, [entry("actions/preflight/dist/a\nb.js")]),
			"not one that every system takes",
		],
		["a hidden file", facts({}, [entry("actions/preflight/dist/.git/config")]), "not one that every system takes"],
		["a path that climbs", facts({}, [entry("actions/preflight/dist/../../x")]), "not one that every system takes"],
		["an option for a name", facts({ action: "--upload-pack=x" }), "is no name of an action"],
		["a command for a name", facts({ action: "a;id" }), "is no name of an action"],
		[
			"a bundle without its post script",
			facts({ definition: "runs: { main: dist/index.js, post: dist/other.js }" }),
			"dist/other.js, which is not there",
		],
		["a main outside dist", facts({ definition: "runs: { main: ../x.js }" }), "../x.js, which is not there"],
		["no main", facts({ definition: "runs: { using: composite }" }), "names no runs.main"],
		["a definition that is no YAML", facts({ definition: "runs: [" }), "is no YAML"],
		["no README", facts({ readme: undefined }), "README.md is missing"],
		[
			"no licence",
			{ ...facts(), entries: facts().entries.filter(({ path }) => path !== "LICENSE") },
			"LICENSE is missing",
		],
		["a README that links out of the repository", facts({ readme: "[x](../../../etc)" }), "outside the repository"],
	])("refuses %s", (_, given, problem) => {
		const decided = decideContent(given);
		expect(decided.ok ? "" : decided.problems.join("; ")).toContain(problem);
	});
});

describe("links of a README", () => {
	const place = {
		action: "preflight",
		address: "https://github.com/o/r",
		tag: "v1.2.3",
		inside: (path: string) => path === "action.yml",
	};
	it.each([
		["[guide](../../docs/guide.md#rows)", "[guide](https://github.com/o/r/blob/v1.2.3/docs/guide.md#rows)"],
		["[other](../deploy/README.md)", "[other](https://github.com/o/r/blob/v1.2.3/actions/deploy/README.md)"],
		["[root](/docs/a.md)", "[root](https://github.com/o/r/blob/v1.2.3/docs/a.md)"],
		["![shot](../../docs/a.png)", "![shot](https://github.com/o/r/raw/v1.2.3/docs/a.png)"],
		[
			"[![badge](../../b.svg)](../../docs/b.md)",
			"[![badge](https://github.com/o/r/raw/v1.2.3/b.svg)](https://github.com/o/r/blob/v1.2.3/docs/b.md)",
		],
		['[titled](src/x.ts "why")', '[titled](https://github.com/o/r/blob/v1.2.3/actions/preflight/src/x.ts "why")'],
		["[ref]: ../../docs/guide.md", "[ref]: https://github.com/o/r/blob/v1.2.3/docs/guide.md"],
		['<img alt="x" src="../../docs/a.png">', '<img alt="x" src="https://github.com/o/r/raw/v1.2.3/docs/a.png">'],
		['<a href="../../docs/a.md">x</a>', '<a href="https://github.com/o/r/blob/v1.2.3/docs/a.md">x</a>'],
		["[here](#inputs) [mail](mailto:a@b.c) [web](https://example.com/a) [own](action.yml)", undefined],
		["```md\n[code](../../docs/guide.md)\n```\n", undefined],
		["`[code](../../docs/guide.md)`", undefined],
	])("%j", (text, expected) => {
		expect(absolutizeLinks(`before\n${text}\nafter`, place)).toEqual({
			text: `before\n${expected ?? text}\nafter`,
			problems: [],
		});
	});
	it("after code are fixed still", () => {
		expect(absolutizeLinks("```\na\n```\n[x](../y.md) `b` [x](../y.md)", place).text.match(/https:/g)).toHaveLength(2);
	});
});
