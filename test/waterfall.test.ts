/** The picture of a release's requests: each request once, in the column of the round trip that it waited for. */
import { expect, it } from "vitest";
import { drawWaterfall } from "../bench/waterfall.ts";
import type { JournalEntry } from "../packages/local-github/src/journal.ts";

const request = (method: string, template: string, startedAt: number, endedAt: number | null): JournalEntry => ({
	...{ seq: 0, method, template, operation: null, path: template, query: "", body: undefined, token: null },
	...{ status: 200, applied: false, fault: null, startedAt, endedAt, violations: [] },
});
const listMarks = (svg: string) =>
	[...svg.matchAll(/class="(read|write)" x="(\d+)" y="(\d+)"[^>]*><title>([^<]*)</g)].map(([, kind, x, y, title]) => [
		kind,
		(Number(x) - 190) / 5,
		y,
		title,
	]);

it("draws side by side what waited for nothing, and one after another what did", () => {
	const svg = drawWaterfall('A & "b"', [
		{
			name: "first",
			entries: [
				request("GET", "/a", 0, 50),
				request("GET", "/b", 1, 52),
				request("POST", "/<c>", 60, 110),
				request("GET", "/lost", 111, null),
			],
		},
		{ name: "second", entries: [request("DELETE", "/d", 0, 50)] },
	]);
	expect(listMarks(svg)).toEqual([
		["read", 0, "46", "GET /a"],
		["read", 0, "52", "GET /b"],
		["write", 1, "46", "POST /&lt;c>"],
		["read", 2, "46", "GET /lost"],
		["write", 3, "68", "DELETE /d"],
	]);
	expect(svg).toContain("5 requests, 4 one after another, 2 writes");
	expect(svg).toContain('<title id="title">A &amp; &quot;b&quot;</title>');
});

it("says of a step without requests that there are none", () => {
	expect(drawWaterfall("Empty", [{ name: "nothing", entries: [] }])).toContain(
		"0 requests, 0 one after another, 0 writes",
	);
});
