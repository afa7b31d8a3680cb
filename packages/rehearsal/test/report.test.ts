import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createLinkResolver } from "../src/report/links.ts";
import { createMarkdownRenderer } from "../src/report/markdown.ts";
import { renderPage } from "../src/report/page.ts";
import { gradeRelease } from "../src/report/release.ts";
import { countStopped, listStages } from "../src/report/stages.ts";
import type { JobResult, WorkflowRunResult } from "../src/runner/types.ts";

const render = createMarkdownRenderer((address) => address);

/** What a browser takes for a tag, as it would read it: anything else is text. */
const listTags = (html: string) => html.match(/<[a-z!/?][^>]*>?/gi) ?? [];

describe("a summary on the rehearsal's page", () => {
	it.each([
		"<div <img src=x onerror=alert(1) x",
		"<details\nopen ontoggle=alert(1) x",
		"<p\n<svg onload=alert(1) x=",
		"<!-- --!><img src=x onerror=alert(1)>",
		"<div><!-- > <img src=x onerror=alert(1) \n",
		"<details <!-- --> ontoggle=alert(1) open>",
		"<div>\n<im<!-- -->g src=x onerror=alert(1)>\n</div>",
		'<a href="javascript:alert(1)">x</a>',
		'<a href="java&#115;cript:alert(1)">x</a>',
		'<a href="java\tscript:alert(1)">x</a>',
		'<a href="//evil.example">x</a>',
		'<p align="left" onclick=alert(1)>x</p>',
		"<script>alert(1)</script>",
		"<style>*{display:none}</style>",
		"[x](javascript:alert(1))",
		"![x](https://evil.example/pixel)",
	])("holds no script, no event and no image from %j", (text) => {
		for (const tag of listTags(render(text)))
			expect(tag).toMatch(/^<\/?(?:p|a|details|summary|div)(?: open| align="left")*>$/);
	});

	it("keeps what our summaries use", () => {
		const text =
			"<details open><summary>History &amp; more</summary>\n\n| a | b |\n|---|---|\n| 1 | [x](https://a.example) |\n\n</details>\n";
		const html = render(text);
		expect(html).toContain("<details open><summary>History &amp; more</summary>");
		expect(html).toContain('<a href="https://a.example">x</a>');
		expect(html).toContain("</details>");
	});
});

const step = (result: object | null, conclusion = "success") => ({
	conclusion,
	annotations: [],
	outputs: result === null ? {} : { result: JSON.stringify({ schemaVersion: 1, ...result }) },
});

const job = (key: string, at: number, more: object = {}) => ({
	key,
	name: key,
	conclusion: "success",
	reused: false,
	steps: [step({ decision: "deployed", explanation: "it runs" })],
	startedAt: new Date(at).toISOString(),
	completedAt: new Date(at + 1_500).toISOString(),
	...more,
});

const runOf = (attempt: number, ...jobs: object[]) => ({ runId: 7, attempt, jobs }) as unknown as WorkflowRunResult;

describe("the stages of a rehearsed release", () => {
	it("are the jobs in the order in which they began, by the result of their last attempt", () => {
		const pending = step({ decision: "pending", explanation: "two people have to sign" });
		const first = runOf(
			1,
			job("ship / Notes", 0, { steps: [step({ decision: "drafted" })] }),
			job("ship / Gate", 2_000, { conclusion: "failure", steps: [pending] }),
		);
		const second = runOf(
			2,
			job("ship / Production", 9_000, { steps: [step({ decision: "deployed" }), step({ decision: "healthy" })] }),
			job("ship / Gate", 6_000, { steps: [step({ decision: "go" })] }),
			job("ship / Notes", 0, { reused: true, steps: [step({ decision: "drafted" })] }),
			job("ship / Roll back", 9_500, { conclusion: "skipped" }),
		);
		expect(listStages([first]).map(({ name, explanation }) => [name, explanation])).toEqual([
			["Notes", null],
			["Gate", "two people have to sign"],
		]);
		expect(listStages([first, second]).map(({ name, attempt, decisions }) => [name, attempt, decisions])).toEqual([
			["Notes", 1, ["drafted"]],
			["Gate", 2, ["go"]],
			["Production", 2, ["deployed", "healthy"]],
		]);
	});

	it.each([
		["warning", true, "two people have to sign"],
		["error", true, "two people have to sign"],
		["notice", false, null],
	])("that end well with a %s say so, and what was decided", (level, wouldHaveStopped, explanation) => {
		const pending = step({ decision: "no-go", explanation: "two people have to sign" });
		const steps = [{ ...pending, annotations: [{ level, message: "Would have stopped here" }] }];
		expect(listStages([runOf(1, job("gate", 0, { steps }))])[0]).toMatchObject({ wouldHaveStopped, explanation });
	});

	it("stop nothing by a warning that is no decision", () => {
		const warned = (...messages: readonly string[]) => ({
			...step({ decision: "go", explanation: "" }),
			annotations: messages.map((message) => ({ level: "warning", message })),
		});
		const told = job("told", 0, { steps: [warned("A waiver ends tomorrow.", "On this machine …")] });
		const both = job("both", 0, {
			steps: [warned("A waiver ends.", "Would have stopped here (mode: advisory): no-go")],
		});
		expect(listStages([runOf(1, told)])[0]).toMatchObject({ wouldHaveStopped: false, explanation: null });
		const countOf = (...jobs: readonly object[]) => countStopped(jobs as unknown as JobResult[]);
		expect([countOf(told), countOf(both), countOf(told, both, both)]).toEqual([0, 1, 2]);
	});

	it("grade a release: a green workflow that warned is neither good nor bad", () => {
		const runs = (conclusion: string) => [{ conclusion }] as unknown as WorkflowRunResult[];
		expect(gradeRelease({ good: true, runs: runs("success") })).toBe("good");
		expect(gradeRelease({ good: false, runs: runs("success") })).toBe("warned");
		expect(gradeRelease({ good: false, runs: runs("failure") })).toBe("bad");
		expect(gradeRelease({ good: false, runs: [] })).toBe("bad");
	});

	it("take no verdict from somebody else's output of that name", () => {
		const foreign = [
			{ outputs: { result: "ok" }, annotations: [] },
			{ outputs: { result: "{" }, annotations: [] },
			{ outputs: { result: '{"decision":"go"}' }, annotations: [] },
		];
		expect(listStages([runOf(1, job("build", 0, { steps: foreign }))])[0]).toMatchObject({
			decisions: [],
			seconds: 1.5,
		});
	});
});

describe("a link of a summary", () => {
	const document = (path?: string) => ({
		kind: "issue",
		title: "t",
		state: "open",
		markdown: "",
		...(path && { path }),
	});
	const report = {
		repository: "octo/shop",
		releases: [
			{ documents: [document("issues/3"), document("releases/tag/v1.0.0")] },
			{ documents: [document(), document("issues/9")] },
		],
	} as unknown as Parameters<typeof createLinkResolver>[0];

	it.each([
		["http://127.0.0.1:4711/octo/shop/issues/9", "#document-1-1"],
		["http://127.0.0.1:4711/octo/shop/issues/9#issuecomment-1", "#document-1-1"],
		["http://localhost:4711/octo/shop/issues/3", "#document-0-0"],
		["http://127.0.0.1:4711/octo/shop/releases/edit/v1.0.0", "#document-0-1"],
		["http://127.0.0.1:4711/octo/shop/commit/abc", null],
		["http://127.0.0.1:4711/other/shop/issues/9", null],
		["#own-anchor", null],
		["/octo/shop/issues/9", null],
		["https://docs.github.com/actions", "https://docs.github.com/actions"],
	])("%s leads to %s", (address, target) => {
		expect(createLinkResolver(report, 1)(address)).toBe(target);
	});

	it("leads to nothing that a later release left", () => {
		expect(createLinkResolver(report, 0)("http://127.0.0.1:4711/octo/shop/issues/9")).toBeNull();
	});

	it("stays text where it leads nowhere, in Markdown and in HTML", () => {
		const html = createMarkdownRenderer(() => null)('[a](https://a.example) <a href="https://b.example">b</a>');
		expect(html).not.toContain("href");
		expect(html).toMatch(/a <a>b<\/a>/);
	});
});

describe("the parts of a summary", () => {
	it("have headings below the page's, none of them skipped", () => {
		const levels = (text: string) => [...render(text).matchAll(/<h(\d)>/g)].map(([, level]) => Number(level));
		expect(levels("# a\n\n### b\n\n# c\n\n## d")).toEqual([4, 5, 4, 5]);
		expect(levels("### a\n\n## b\n\n###### c")).toEqual([4, 4, 5]);
	});

	it("name the rows of a table of facts, and what a box says", () => {
		expect(render("| | |\n|---|---|\n| Commit | abc |")).toContain('<th scope="row">Commit</th><td>abc</td>');
		expect(render("| | signal |\n|---|---|\n| ok | x |")).toContain('<td></td><th scope="col">signal</th>');
		expect(render("- [x] told\n- [ ] asked")).toMatch(/aria-label="done">☑.*told[\s\S]*aria-label="open">☐.*asked/);
	});
});

describe("the rehearsal's page", () => {
	it("lets no script run but its own two", () => {
		const html = renderPage({
			repository: "octo/shop",
			startedAt: new Date(0),
			endedAt: new Date(1_000),
			releases: [],
			requests: { total: 0, invalid: 0, byAction: {} },
		} as unknown as Parameters<typeof renderPage>[0]);
		const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
		const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
			([, text]) => `'sha256-${createHash("sha256").update(text!).digest("base64")}'`,
		);
		expect(hashes).toHaveLength(2);
		expect(policy).toContain(`script-src ${hashes.join(" ")};`);
		expect(policy).toContain("default-src 'none'");
	});
});
