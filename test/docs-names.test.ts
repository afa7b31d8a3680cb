/** What pages name in passing exists: anchors, inputs, policy keys, permissions, environment variables and files; every action.yml is GitHub's. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { PERMISSION_SCOPES } from "@octoacme/rehearsal/runner/permissions.ts";
import { parseActionFile } from "@octoacme/rehearsal/runner/syntax.ts";
import { KNOWN_TYPES } from "@octoacme/shared/release/commit-title.ts";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { listActions, readContract } from "../scripts/action-contract.ts";
import { listFiles, listPages, ROOT, readAllBlocks } from "./pages/blocks.ts";

// Loaded after syntax.ts, whose hook lets Node read the parser's JSON.
const { NoOperationTraceWriter } = await import("@actions/workflow-parser");
const { parseAction } = await import("@actions/workflow-parser/actions/action-parser");

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const prose = (page: string) => read(page).replace(/^ *(`{3,}|~{3,})[\s\S]*?^ *\1/gm, "");

/** The anchors of a page as GitHub makes them of its headings, and those that it sets itself. */
function listAnchors(page: string): Set<string> {
	const text = prose(page);
	const seen = new Map<string, number>();
	const headings = [...text.matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, heading]) => {
		const slug = heading!
			.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, "")
			.replaceAll(" ", "-");
		const before = seen.get(slug) ?? 0;
		seen.set(slug, before + 1);
		return before === 0 ? slug : `${slug}-${before}`;
	});
	return new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!)]);
}

/** Every name that the policy's schema gives to a property. */
function listPolicyNames(): Set<string> {
	const names = new Set<string>();
	const visit = (node: unknown): void => {
		if (typeof node !== "object" || node === null) return;
		if (Array.isArray(node)) {
			for (const entry of node) visit(entry);
			return;
		}
		for (const [key, value] of Object.entries(node)) {
			if (key === "properties" && typeof value === "object" && value !== null)
				for (const name of Object.keys(value)) names.add(name);
			visit(value);
		}
	};
	visit(JSON.parse(read("schema/release-policy.schema.json")));
	return names;
}

/** The settings of requirements that the code reads, by their literal names. */
function listSettings(): Set<string> {
	const sources = listFiles("packages/shared/src/requirements/*.ts", "actions/preflight/src/*.ts").map(read).join("\n");
	const names = [...sources.matchAll(/(?:Setting\(\w+, |settings(?:\?\.)?\[)"([a-z-]+)"/g)].map(([, name]) => name!);
	// The one that is put together: a budget for each impact.
	const impacts = sources.includes("`max-${impact}`") ? ["critical", "serious", "moderate", "minor"] : [];
	return new Set([...names, ...impacts.map((impact) => `max-${impact}`)]);
}

const settings = listSettings();
const inputs = new Set([
	...listActions().flatMap((action) => Object.keys(readContract(action).inputs)),
	...["ship", "rollback", "drill", "hold", "signoff"].flatMap((name) => {
		const { on } = parse(readFileSync(join(ROOT, `.github/workflows/${name}.yml`), "utf8")) as {
			on: { workflow_call?: { inputs?: Record<string, unknown> } };
		};
		return Object.keys(on.workflow_call?.inputs ?? {});
	}),
]);
const policyNames = listPolicyNames();
/** Keys of GitHub's own that pages name with a value; `members` is a permission of Apps. */
const OF_GITHUB = [
	"deployment",
	"task",
	"members",
	"environment",
	"fetch-depth",
	"persist-credentials",
	"if",
	"ref",
	"secrets",
	"uses",
	"env",
	"run",
	"with",
	"cancel-in-progress",
	"runs-on",
	"continue-on-error",
	"queue",
];

describe("what the docs name", () => {
	it.each(listPages())("%s: links to headings that are there", (page) => {
		const missing = [...prose(page).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)#([^)\s]+)\)/g)].filter(
			([, path, anchor]) => {
				const target = path === "" ? page : join(dirname(page), path!);
				return !target.endsWith(".md") || !existsSync(resolve(ROOT, target))
					? target.endsWith(".md")
					: !listAnchors(target).has(anchor!);
			},
		);
		expect(missing.map(([link]) => link)).toEqual([]);
	});

	// The page of the survivors shows lines of the sources, where any name may stand before a colon.
	it.each(listPages().filter((page) => !["docs/policy.md", "docs/reliability.md"].includes(page)))(
		"%s: `key: value` names an input, a key of the policy, a permission or a key of GitHub's",
		(page) => {
			const unknown = [...prose(page).matchAll(/(?<!`)`([a-z][a-z-]*): ([^`]*)`(?!`)/g)]
				.filter(
					([, key]) =>
						!(
							inputs.has(key!) ||
							settings.has(key!) ||
							policyNames.has(key!) ||
							OF_GITHUB.includes(key!) ||
							KNOWN_TYPES.has(key!) ||
							PERMISSION_SCOPES.includes(key!)
						),
				)
				.map(([code]) => code);
			expect(unknown).toEqual([]);
		},
	);

	it.each(listPages())("%s: names only tests that are there", (page) => {
		const named = [...prose(page).matchAll(/`((?:actions|packages|test)\/[\w./-]+\.test\.ts)`/g)].map(
			([, path]) => path!,
		);
		expect(
			named.filter((path) => ![join(ROOT, path), resolve(ROOT, dirname(page), path)].some((file) => existsSync(file))),
		).toEqual([]);
	});

	it.each(listPages())("%s: names only environment variables that the code knows", (page) => {
		const known = read("packages/shared/src/release/command-environment.ts");
		const unknown = [...prose(page).matchAll(/`(OCTOACME_[A-Z_]+)`/g)]
			.map(([, name]) => name!)
			.filter((name) => !known.includes(name));
		expect(unknown).toEqual([]);
	});
});

describe("the index of the docs", () => {
	it("leads to every page beside it, and to every action's", () => {
		const index = read("docs/README.md");
		const pages = listFiles("docs/*.md").filter((page) => page !== "docs/README.md" && !page.slice(5).includes("/"));
		expect(pages.length).toBeGreaterThan(8);
		expect(pages.filter((page) => !index.includes(`](${page.slice(5)})`))).toEqual([]);
		for (const action of listActions()) expect(index).toContain(`](../actions/${action}/README.md)`);
	});
});

describe("the page of an action", () => {
	it.each(listActions())("of %s has its sections in the order in which a reader needs them", (action) => {
		const page = read(`actions/${action}/README.md`);
		const headings = [...prose(`actions/${action}/README.md`).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading!);
		for (const section of ["Permissions", "Inputs", "Outputs", "Reasons"]) expect(headings).toContain(section);
		expect(headings.indexOf("Permissions")).toBeLessThan(headings.indexOf("Inputs"));
		expect(headings.length).toBeGreaterThan(4);
		expect(page.startsWith("# OctoAcme ")).toBe(true);
		expect(page.indexOf("```yaml")).toBeLessThan(1_000);
	});
});

describe("the settings of requirements", () => {
	it("are those that preflight's page documents, no more and no fewer", () => {
		const table = /## How to tune a row\n[\s\S]*?(?=\n## )/.exec(read("actions/preflight/README.md"))![0];
		const documented = [...table.matchAll(/^\|[^|]*\|([^|]*)\|/gm)].flatMap(([, cell]) =>
			[...cell!.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name!),
		);
		expect([...new Set(documented)].sort()).toEqual([...settings].sort());
	});

	it("are the only ones that shown policies set", () => {
		const shown = [read("examples/release-policy.full.yml"), ...readAllBlocks().map(({ text }) => text)];
		const used = shown
			.flatMap((text) => [...text.matchAll(/settings: \{ ([^}]*) \}/g)])
			.flatMap(([, inside]) => [...inside!.matchAll(/([a-z-]+): /g)].map(([, name]) => name!));
		expect(used.length).toBeGreaterThan(1);
		expect(used.filter((name) => !settings.has(name))).toEqual([]);
	});
});

describe("action.yml", () => {
	it.each(listActions())("of %s is one that GitHub's parser takes", (action) => {
		const path = `actions/${action}/action.yml`;
		expect(() => parseActionFile(path, read(path))).not.toThrow();
		// The runner passes over keys that it does not know; what GitHub documents of an action file has no others.
		const findUndocumented = (content: string) =>
			parseAction({ name: path, content }, new NoOperationTraceWriter())
				.context.errors.getErrors()
				.map(({ message }) => message);
		expect(findUndocumented(read(path))).toEqual([]);
		expect(findUndocumented(`${read(path)}\nsurprise: true\n`)).toEqual([expect.stringMatching(/surprise/)]);
	});
});
