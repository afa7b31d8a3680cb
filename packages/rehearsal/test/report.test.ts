import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../src/report/markdown.ts";
import { renderPage } from "../src/report/page.ts";

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
		for (const tag of listTags(renderMarkdown(text)))
			expect(tag).toMatch(/^<\/?(?:p|a|details|summary|div)(?: open| align="left")*>$/);
	});

	it("keeps what our summaries use", () => {
		const text =
			"<details open><summary>History &amp; more</summary>\n\n| a | b |\n|---|---|\n| 1 | [x](https://a.example) |\n\n</details>\n";
		const html = renderMarkdown(text);
		expect(html).toContain("<details open><summary>History &amp; more</summary>");
		expect(html).toContain('<a href="https://a.example">x</a>');
		expect(html).toContain("</details>");
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
