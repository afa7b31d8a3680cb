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
import { requireCurrentBundles } from "./harness/bundles.ts";

requireCurrentBundles();

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
		expect(issues.filter((issue) => issue.title.includes("Incident"))).toHaveLength(1);
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
});
