/** The whole chain: what `npm run rehearse` shows a newcomer, held as a test. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rehearseShop } from "@octoacme/rehearsal/rehearse-shop.ts";
import type { RehearsalReport } from "@octoacme/rehearsal/report/model.ts";
import { renderPage } from "@octoacme/rehearsal/report/page.ts";
import { replay, verifyChain } from "@octoacme/shared/record/chain.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDeciders } from "../packages/cli/src/replay/deciders.ts";
import { CHROMIUM, findViolations, findWide, showPage, unfold } from "./harness/browser.ts";
import { requireCurrentBundles } from "./harness/bundles.ts";

requireCurrentBundles();
if (CHROMIUM === undefined)
	console.warn("There is no Chromium: the page was not looked at in a browser (set CHROME_BIN)");

describe("a rehearsal of the sample shop", () => {
	const folder = mkdtempSync(join(tmpdir(), "rehearsal-test-"));
	const lines: string[] = [];
	let report: RehearsalReport;

	beforeAll(async () => {
		report = await rehearseShop({
			folder,
			now: () => new Date(),
			write: (line) => lines.push(line),
			onProgress: () => {},
		});
	}, 180_000);
	afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

	it("sends GitHub only what its schemas allow, and gets only such answers", () => {
		expect(report.problems).toBe("");
		expect(report.requests.invalid).toBe(0);
		expect(report.requests.total).toBeGreaterThan(50);
	});

	it("releases the good one up to the announcement", () => {
		const [good] = report.releases;
		expect(good!.outcome).toContain("passed the gate");
		expect(good!.good).toBe(true);
		expect(good!.documents.find((document) => document.kind === "release")?.state).toBe("published");
		expect(good!.documents.some((document) => document.kind === "message" && document.title === "release-room")).toBe(
			true,
		);
	});

	it("finds the broken one in production and brings the good one back, with one incident, one page and one review", () => {
		const broken = report.releases[1]!;
		expect(broken.outcome).toContain("rollback brought back 1.2.0");
		expect(broken.good).toBe(true);
		const issues = broken.documents.filter((document) => document.kind === "issue");
		const incidents = issues.filter((issue) => issue.title.includes("Incident"));
		expect(incidents).toHaveLength(1);
		// Nobody pressed a button: the run of Rita's tag found it, and went back.
		expect(incidents[0]!.markdown).toMatch(/UTC\\?\) by the workflow run that rita\\?-release caused \\?\(push\\?\)/);
		expect(issues.filter((issue) => issue.title.includes("Post-incident review"))).toHaveLength(1);
		const pages = broken.documents.filter((document) => document.title === "pager");
		expect(pages.length).toBeGreaterThan(0);
		// One page: whatever is said later carries the same key, so that the pager shows one incident.
		expect(new Set(pages.map((page) => /"dedup_key": "([^"]+)"/.exec(page.markdown)?.[1])).size).toBe(1);
	});

	it.each([
		[0, ["preflight", "deploy", "verify", "release-notes", "announce"]],
		[1, ["preflight", "deploy", "verify", "rollback"]],
	] as const)("leaves a record of release %i that is whole and decides the same again", (index, phases) => {
		const { record } = report.releases[index]!;
		expect(verifyChain(record)).toEqual([]);
		expect([...new Set(record.map(({ phase }) => phase))]).toEqual(expect.arrayContaining([...phases]));
		const deciders = createDeciders(undefined);
		expect(record.map((entry) => [entry.phase, replay(entry, deciders).outcome.kind])).toEqual(
			record.map(({ phase }) => [phase, "same"]),
		);
	});

	it("makes one page that loads nothing from outside", () => {
		const page = renderPage(report);
		expect(page).toContain("A good release: v1.2.0");
		expect(page).toContain('<pre class="mermaid">');
		expect(page.replace(/<script>[\s\S]*?<\/script>/g, "")).not.toMatch(
			/<(?:link|img|iframe|script)[^>]+(?:src|href)="https?:/,
		);
	});

	describe.runIf(CHROMIUM !== undefined)("in a browser", () => {
		it.each(["light", "dark"] as const)("has no violation that axe finds, folded and unfolded, %s", async (mode) => {
			await using shown = await showPage(renderPage(report), mode);
			const { page } = shown;
			expect(await findViolations(page)).toEqual([]);
			await unfold(page);
			expect(await findViolations(page)).toEqual([]);
		});

		it("lets the keyboard skip to the releases first, and shows where it is", async () => {
			await using shown = await showPage(renderPage(report));
			const { page } = shown;
			await page.keyboard.press("Tab");
			const focused = (what: string) => page.evaluate<string>(`String(document.activeElement.${what})`);
			expect(await focused("textContent")).toBe("Skip to the releases");
			expect(await focused("getBoundingClientRect().left >= 0")).toBe("true");
			await page.keyboard.press("Enter");
			expect(page.url()).toMatch(/#releases$/);
			await page.keyboard.press("Tab");
			expect(await focused('closest("main") !== null')).toBe("true");
		});

		it("names every picture and every mark", async () => {
			await using shown = await showPage(renderPage(report));
			const { page } = shown;
			await unfold(page);
			const pictures = await page.evaluate<readonly (string | null)[]>(
				`[...document.querySelectorAll("svg, [role=img]")].filter((node) => node.parentElement.closest("svg") === null)
					.map((node) => node.getAttribute("aria-label") ?? document.getElementById(node.getAttribute("aria-labelledby"))?.textContent)`,
			);
			expect(pictures.length).toBeGreaterThan(10);
			expect(pictures.filter((name) => (name ?? "").trim() === "")).toEqual([]);
		});

		it.each([390, 768, 1440])("fits into %i px, folded and unfolded", async (width) => {
			await using shown = await showPage(renderPage(report));
			const { page } = shown;
			expect(await findWide(page, width)).toEqual([]);
			await unfold(page);
			expect(await findWide(page, width)).toEqual([]);
		});

		it("has no link that leads nowhere", async () => {
			await using shown = await showPage(renderPage(report));
			const { page } = shown;
			const links = await page.evaluate<readonly string[]>(
				`[...document.querySelectorAll("a")].map((link) => link.getAttribute("href"))
					.filter((href) => href === null || /127\\.0\\.0\\.1|localhost/.test(href) || href.startsWith("#") && document.getElementById(href.slice(1)) === null)`,
			);
			expect(links).toEqual([]);
		});
	});
});
