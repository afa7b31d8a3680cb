/** Writes one HTML page of a rehearsal: what happened, every job summary as GitHub renders it, the timeline. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { findPackageFile } from "@octoacme/local-github/tree.ts";
import { escapeHtml } from "./markdown.ts";
import type { RehearsalReport } from "./model.ts";
import { gradeRelease, renderRelease } from "./release.ts";
import { PAGE_STYLE } from "./style.ts";

/** A page that holds everything it needs; it loads nothing from anywhere. First what happened, then everything that led to it, folded. */
export function renderPage(report: RehearsalReport): string {
	const mermaid = readFileSync(findPackageFile("@mermaid-js/tiny/dist/mermaid.tiny.js"), "utf8").replaceAll(
		"</script",
		"<\\/script",
	);
	// A picture in a folded part has no size to be drawn in: it is drawn when the part is opened.
	const start = `mermaid.initialize({startOnLoad:false,securityLevel:"strict",theme:matchMedia("(prefers-color-scheme: dark)").matches?"dark":"default"});
const draw=()=>mermaid.run({suppressErrors:true,nodes:[...document.querySelectorAll("pre.mermaid:not([data-processed])")].filter((node)=>node.checkVisibility())});
document.addEventListener("toggle",draw,true);
draw();`;
	// Only these two scripts run, whatever the texts of a release hold.
	const scripts = [mermaid, start].map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
	const seconds = Math.round((report.endedAt.getTime() - report.startedAt.getTime()) / 1_000);
	// A copy on this machine has no owner.
	const name = report.repository.replace(/^local\//, "");
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src ${scripts.join(" ")}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'">
<title>Rehearsal of ${escapeHtml(name)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#releases">Skip to the releases</a>
<header>
<h1>Rehearsal of ${escapeHtml(name)}</h1>
<p class="facts">${report.startedAt.toISOString().slice(0, 16).replace("T", " ")} UTC · ${seconds} s · ${report.requests.total} requests to GitHub, ${report.requests.invalid === 0 ? "all valid" : `<strong class="bad">${report.requests.invalid} invalid</strong>`}</p>
<nav aria-label="Releases">${report.releases.map((release, index) => `<a href="#release-${index}" class="${gradeRelease(release)}">${escapeHtml(release.title)}</a>`).join("")}</nav>
</header>
<main id="releases">
${report.releases.map((_, index) => renderRelease(report, index)).join("\n")}
${renderRequests(report)}
</main>
<script>${mermaid}</script>
<script>${start}</script>
</body>
</html>
`;
}

function renderRequests(report: RehearsalReport): string {
	const rows = Object.entries(report.requests.byAction).toSorted(([, a], [, b]) => b - a);
	if (rows.length === 0) return "";
	return `<section><details class="document"><summary>Requests to GitHub: ${report.requests.total}</summary><div class="markdown"><table><thead><tr><th scope="col">Who asked</th><th scope="col">Requests</th></tr></thead><tbody>${rows.map(([who, count]) => `<tr><td>${escapeHtml(who)}</td><td>${count}</td></tr>`).join("")}</tbody></table></div></details></section>`;
}
