/** Writes one HTML page of a rehearsal: what happened, every job summary as GitHub renders it, the timeline. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { findPackageFile } from "@octoacme/local-github/tree.ts";
import type { JobResult, WorkflowRunResult } from "../runner/types.ts";
import { escapeHtml, renderMarkdown } from "./markdown.ts";
import type { RehearsalReport, RehearsedRelease } from "./model.ts";
import { PAGE_STYLE } from "./style.ts";

const MARK: Readonly<Record<string, string>> = {
	success: "✓",
	failure: "✗",
	cancelled: "■",
	skipped: "–",
	waiting: "…",
};

/** renderPage: a self-contained page; it loads nothing from anywhere. */
export function renderPage(report: RehearsalReport): string {
	const mermaid = readFileSync(findPackageFile("@mermaid-js/tiny/dist/mermaid.tiny.js"), "utf8").replaceAll(
		"</script",
		"<\\/script",
	);
	const start = `mermaid.initialize({startOnLoad:true,securityLevel:"strict",theme:matchMedia("(prefers-color-scheme: dark)").matches?"dark":"default"});`;
	// Only these two scripts run, whatever the texts of a release hold.
	const scripts = [mermaid, start].map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
	const seconds = Math.round((report.endedAt.getTime() - report.startedAt.getTime()) / 1_000);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src ${scripts.join(" ")}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'">
<title>Rehearsal of ${escapeHtml(report.repository)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>Rehearsal of ${escapeHtml(report.repository)}</h1>
<p class="facts">${report.startedAt.toISOString().slice(0, 16).replace("T", " ")} UTC · ${seconds} s · ${report.requests.total} requests to GitHub, ${report.requests.invalid === 0 ? "all valid" : `<strong class="bad">${report.requests.invalid} invalid</strong>`}</p>
<nav>${report.releases.map((release, index) => `<a href="#release-${index}" class="${release.good ? "good" : "bad"}">${escapeHtml(release.title)}</a>`).join("")}</nav>
</header>
<main>
${report.releases.map(renderRelease).join("\n")}
${renderRequests(report)}
</main>
<script>${mermaid}</script>
<script>${start}</script>
</body>
</html>
`;
}

function renderRelease(release: RehearsedRelease, index: number): string {
	return `<section class="release" id="release-${index}">
<h2>${escapeHtml(release.title)}</h2>
<p class="outcome ${release.good ? "good" : "bad"}">${escapeHtml(release.outcome)}</p>
${release.runs.map((run) => renderRun(run)).join("\n")}
${renderTimeline(release)}
${release.documents.length === 0 ? "" : `<h3>What it left on GitHub and in people's inboxes</h3>\n${release.documents.map((document) => `<details class="document"><summary><span class="kind">${document.kind}</span> ${escapeHtml(document.title)} <span class="state">${escapeHtml(document.state)}</span></summary><div class="markdown">${renderMarkdown(document.markdown)}</div></details>`).join("\n")}`}
</section>`;
}

function renderRun(run: WorkflowRunResult): string {
	const conclusion = run.conclusion ?? "waiting";
	return `<article class="run">
<h3><span class="mark ${conclusion}">${MARK[conclusion]}</span> ${escapeHtml(run.name)}${run.attempt > 1 ? ` <span class="attempt">attempt ${run.attempt}</span>` : ""}</h3>
<div class="bars">${renderBars(run)}</div>
${run.jobs.map((job) => renderJob(job)).join("\n")}
</article>`;
}

/** renderBars: when each job ran, to scale. */
function renderBars(run: WorkflowRunResult): string {
	const start = Date.parse(run.startedAt);
	const span = Math.max(1, Date.parse(run.completedAt) - start);
	return run.jobs
		.filter((job) => job.conclusion !== "skipped" && !job.reused)
		.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
		.map((job) => {
			const from = ((Date.parse(job.startedAt) - start) / span) * 100;
			const length = Math.max(0.6, ((Date.parse(job.completedAt) - Date.parse(job.startedAt)) / span) * 100);
			const seconds = ((Date.parse(job.completedAt) - Date.parse(job.startedAt)) / 1_000).toFixed(1);
			return `<div class="bar"><span class="label">${escapeHtml(job.name)}</span><span class="track"><span class="length ${job.conclusion ?? "waiting"}" style="margin-left:${from.toFixed(2)}%;width:${Math.min(length, 100 - from).toFixed(2)}%"></span></span><span class="seconds">${seconds} s</span></div>`;
		})
		.join("");
}

function renderJob(job: JobResult): string {
	const conclusion = job.conclusion ?? "waiting";
	const summaries = job.steps.filter((step) => step.summary !== null && step.summary.trim() !== "");
	if (conclusion === "skipped" && summaries.length === 0) return "";
	const annotations = job.annotations.filter((annotation) => annotation.level !== "notice");
	return `<details class="job"${summaries.length > 0 && !job.reused ? " open" : ""}><summary><span class="mark ${conclusion}">${MARK[conclusion]}</span> ${escapeHtml(job.name)}${job.reused ? ' <span class="attempt">kept from the attempt before</span>' : ""}</summary>
${annotations.map((annotation) => `<p class="annotation ${annotation.level}">${escapeHtml(annotation.title ? `${annotation.title}: ${annotation.message}` : annotation.message)}</p>`).join("")}
${summaries.map((step) => `<div class="markdown">${renderMarkdown(step.summary!)}</div>`).join("\n")}
${job.steps.map((step) => `<details class="step"><summary><span class="mark ${step.conclusion}">${MARK[step.conclusion]}</span> ${escapeHtml(step.name)}</summary><pre class="log">${escapeHtml(step.log.slice(-400).join("\n"))}</pre></details>`).join("\n")}
</details>`;
}

function renderTimeline(release: RehearsedRelease): string {
	const events = release.events.toSorted((a, b) => a.at.getTime() - b.at.getTime());
	if (events.length === 0) return "";
	return `<h3>Timeline</h3><ol class="timeline">${events.map((event) => `<li><time>${event.at.toISOString().slice(11, 19)}</time> ${escapeHtml(event.text)}</li>`).join("")}</ol>`;
}

function renderRequests(report: RehearsalReport): string {
	const rows = Object.entries(report.requests.byAction).toSorted(([, a], [, b]) => b - a);
	if (rows.length === 0) return "";
	return `<section><h2>Requests to GitHub</h2><div class="markdown"><table><thead><tr><th>Who asked</th><th>Requests</th></tr></thead><tbody>${rows.map(([who, count]) => `<tr><td>${escapeHtml(who)}</td><td>${count}</td></tr>`).join("")}</tbody></table></div></section>`;
}
