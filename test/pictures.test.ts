/** The pictures of job summaries, drawn by Mermaid in a browser: each kind is drawn and has a name, whatever the texts in it hold. */
import { renderPage } from "@octoacme/rehearsal/report/page.ts";
import { expect, it } from "vitest";
import { renderTimeline } from "../actions/deploy/src/timeline.ts";
import { renderChart } from "../actions/verify/src/chart.ts";
import { CHROMIUM, showPage, unfold } from "./harness/browser.ts";

if (CHROMIUM === undefined) console.warn("There is no Chromium: no picture was drawn (set CHROME_BIN)");

const NAME = 'errors: "x"; #1, 5 % --> <b>';
const LIMIT = { limit: 0.01 } as Parameters<typeof renderChart>[1];
const chart = (...values: readonly number[]) =>
	renderChart(
		{
			name: NAME,
			before: [],
			reference: [],
			samples: values.map((value, index) => ({ at: 1_000 * (index + 1), value })),
		} as unknown as Parameters<typeof renderChart>[0],
		LIMIT,
		0,
	);

it.runIf(CHROMIUM !== undefined).each([
	["one value beside its limit", chart(0.875), "errors x 1 5 percent -- b - measured 0.875 - limit 0.01"],
	["values over time", chart(0.5, 0.875), "errors x 1 5 percent -- b - last 0.875 - limit 0.01"],
	[
		"a timeline",
		renderTimeline(NAME, [{ name: NAME, detail: "", startedAt: 0, endedAt: 60_000, ok: false }]),
		"errors x 1 5 percent -- b",
	],
])("%s is a picture with a name", async (_what, markdown, name) => {
	const release = {
		title: "t",
		tag: "v1",
		outcome: "",
		good: true,
		events: [],
		record: [],
		environments: [],
		runs: [],
	};
	const page = renderPage({
		repository: "octo/shop",
		startedAt: new Date(0),
		endedAt: new Date(1_000),
		releases: [{ ...release, documents: [{ kind: "issue", title: "t", state: "open", markdown }] }],
		requests: { total: 0, invalid: 0, byAction: {} },
	});
	await using shown = await showPage(page);
	await unfold(shown.page);
	const drawn = await shown.page.evaluate<readonly string[]>(
		`[...document.querySelectorAll("svg")].map((svg) => document.getElementById(svg.getAttribute("aria-labelledby"))?.textContent)`,
	);
	expect(drawn).toEqual([name]);
	expect(await shown.page.evaluate(`document.body.innerText.includes("Syntax error")`)).toBe(false);
});
