/** The machine's Chromium, for what only a browser can say of a page: what axe-core finds, where the keyboard leads, how wide it is. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe, { type AxeResults } from "axe-core";
import { chromium, type Page } from "playwright-core";

/** Where Linux distributions and GitHub's runners put it; nothing is downloaded. */
const PLACES = [
	process.env["CHROME_BIN"],
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Undefined: this machine has none, and tests that need one say so. */
export const CHROMIUM = PLACES.find((path) => path !== undefined && path !== "" && existsSync(path));

interface ShownPage extends AsyncDisposable {
	readonly page: Page;
}

/** A page of its own in a browser of its own. Without a sandbox, which root and containers do not have: it opens pages of these tests alone. */
export async function showPage(html: string, colorScheme: "light" | "dark" = "light"): Promise<ShownPage> {
	if (CHROMIUM === undefined) throw new Error("There is no Chromium on this machine; set CHROME_BIN.");
	const folder = mkdtempSync(join(tmpdir(), "octoacme-page-"));
	const file = join(folder, "index.html");
	writeFileSync(file, html);
	const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"], timeout: 60_000 });
	const page = await browser.newPage({ colorScheme });
	await page.goto(pathToFileURL(file).href);
	return {
		page,
		async [Symbol.asyncDispose]() {
			await browser.close();
			rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
		},
	};
}

/** Opens everything that is folded, and waits until each picture is drawn. */
export async function unfold(page: Page): Promise<void> {
	await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true');
	await page.waitForFunction(
		'[...document.querySelectorAll("pre.mermaid")].every((picture) => picture.querySelector("svg") !== null)',
	);
}

/** A line for each violation: its rule, how bad it is, on how many elements, and the first of them. */
export async function findViolations(page: Page): Promise<readonly string[]> {
	await page.evaluate(axe.source);
	const { violations } = await page.evaluate<AxeResults>("axe.run()");
	return violations.map(
		({ id, impact, nodes }) =>
			`${id} (${impact}, ${nodes.length}): ${nodes
				.slice(0, 3)
				.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary?.split("\n")[1]?.trim() ?? ""}`)
				.join(" | ")}`,
	);
}

/** What sticks out to the right of a window of this width; empty: nothing scrolls sideways. */
export async function findWide(page: Page, width: number): Promise<readonly string[]> {
	await page.setViewportSize({ width, height: 844 });
	return page.evaluate<readonly string[]>(
		`document.scrollingElement.scrollWidth <= ${width} ? [] : [...document.body.querySelectorAll("*")]
			.filter((node) => node.getBoundingClientRect().right > ${width})
			.map((node) => node.outerHTML.slice(0, 120)).slice(0, 5)`,
	);
}
