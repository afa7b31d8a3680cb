/** One rehearsed release on the page: the answer first (stages, versions, reasons), then its runs, its timeline and what it left. */
import { count } from "@octoacme/shared/text/plural.ts";
import type { JobResult, WorkflowRunResult } from "../runner/types.ts";
import { anchorOf, createLinkResolver } from "./links.ts";
import { createMarkdownRenderer, escapeHtml } from "./markdown.ts";
import type { RehearsalReport, RehearsedRelease } from "./model.ts";
import { listStages, type Stage } from "./stages.ts";

type Conclusion = Stage["conclusion"];

/** The mark of a conclusion, with its word for who cannot see it. */
const MARK: Readonly<Record<Conclusion, string>> = {
	success: "✓",
	failure: "✗",
	cancelled: "■",
	skipped: "–",
	waiting: "…",
};

/** The section of a release, by its place in the report. */
export function renderRelease(report: RehearsalReport, index: number): string {
	const release = report.releases[index]!;
	const markdown = createMarkdownRenderer(createLinkResolver(report, index));
	const stages = listStages(release.runs);
	return `<section class="release" id="release-${index}" aria-labelledby="title-${index}">
<h2 id="title-${index}">${escapeHtml(release.title)}</h2>
<p class="outcome ${gradeRelease(release)}">${escapeHtml(release.outcome)}</p>
${renderStages(stages, index)}
${renderReasons(stages)}
${renderEnvironments(release)}
<h3>What happened, step by step</h3>
${renderTimeline(release)}
${release.runs.map((run, place) => renderRun({ run, isLast: place === release.runs.length - 1, stages, index, markdown })).join("\n")}
${renderDocuments(release, index, markdown)}
</section>`;
}

/** `warned`: the workflow ended green, and a step of it would have stopped the release. */
export function gradeRelease({ good, runs }: Pick<RehearsedRelease, "good" | "runs">): "good" | "warned" | "bad" {
	if (good) return "good";
	return runs.at(-1)?.conclusion === "success" ? "warned" : "bad";
}

function markStage({ wouldHaveStopped, conclusion }: Stage): string {
	return wouldHaveStopped
		? '<span class="mark warned" role="img" aria-label="success, but it would have stopped">!</span>'
		: mark(conclusion);
}

function mark(conclusion: Conclusion): string {
	return `<span class="mark ${conclusion}" role="img" aria-label="${conclusion}">${MARK[conclusion]}</span>`;
}

/** The release as one row: each stage with its verdict, its time, and a way to its details. */
function renderStages(stages: readonly Stage[], index: number): string {
	if (stages.length === 0) return "";
	const items = stages.map(
		(stage) =>
			`<li class="${stage.wouldHaveStopped ? "warned" : stage.conclusion}"><a href="#${anchorOfStage(index, stage)}">${markStage(stage)} <strong>${escapeHtml(stage.name)}</strong></a><span>${escapeHtml(stage.decisions.join(", ") || stage.conclusion)}</span><small>${stage.seconds.toFixed(1)} s${stage.attempt > 1 ? ` · attempt ${stage.attempt}` : ""}</small></li>`,
	);
	return `<ol class="stages" aria-label="Stages">${items.join("")}</ol>`;
}

/** An anchor stands inside of what is folded: a browser opens whatever holds the target of a link. */
function anchorOfStage(index: number, { key, attempt }: Pick<Stage, "key" | "attempt">): string {
	return `job-${index}-${attempt}-${key.replace(/[^A-Za-z0-9]+/g, "-")}`;
}

/** Why a stage did not end well, or warned. */
function renderReasons(stages: readonly Stage[]): string {
	const open = stages.filter(({ explanation }) => explanation !== null && explanation !== "");
	if (open.length === 0) return "";
	return `<ul class="reasons">${open.map((stage) => `<li><strong>${escapeHtml(stage.name)}</strong>: ${escapeHtml(stage.explanation!)}</li>`).join("")}</ul>`;
}

function renderEnvironments({ environments }: RehearsedRelease): string {
	if (environments.length === 0) return "";
	const version = (tag: string | null) => (tag === null ? "nothing" : `<code>${escapeHtml(tag)}</code>`);
	const rows = environments.map(
		({ name, before, now }) =>
			`<tr><th scope="row">${escapeHtml(name)}</th><td>${version(before)}</td><td>${version(now)}${before === now ? " (as before)" : ""}</td></tr>`,
	);
	return `<table class="environments"><thead><tr><th scope="col">Environment</th><th scope="col">ran before</th><th scope="col">runs now</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

interface ShownRun {
	readonly run: WorkflowRunResult;
	/** The last attempt: what failed in it is open. */
	readonly isLast: boolean;
	readonly stages: readonly Stage[];
	readonly index: number;
	readonly markdown: (text: string) => string;
}

function renderRun(shown: ShownRun): string {
	const { run, isLast } = shown;
	const conclusion = run.conclusion ?? "waiting";
	return `<details class="run"${isLast && conclusion !== "success" ? " open" : ""}><summary>${mark(conclusion)} <strong>${escapeHtml(run.name)}</strong>${run.attempt > 1 || !isLast ? ` <span class="attempt">attempt ${run.attempt}</span>` : ""}${describeEnd(run)}</summary>
<div class="bars">${renderBars(run)}</div>
${run.jobs.map((job) => renderJob(job, shown)).join("\n")}
</details>`;
}

/** Where a run ended that did not go through. */
function describeEnd(run: WorkflowRunResult): string {
	const stage = listStages([run]).find(({ conclusion }) => conclusion !== "success");
	return stage === undefined ? "" : ` ${escapeHtml(`${stage.name}: ${stage.decisions.at(-1) ?? stage.conclusion}`)}`;
}

/** When each job ran, to scale. */
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

function renderJob(job: JobResult, { run, isLast, index, markdown }: ShownRun): string {
	const conclusion = job.conclusion ?? "waiting";
	const summaries = job.steps.filter((step) => step.summary !== null && step.summary.trim() !== "");
	if ((conclusion === "skipped" && summaries.length === 0) || job.reused) return "";
	const annotations = job.annotations.filter((annotation) => annotation.level !== "notice");
	const anchor = anchorOfStage(index, { key: `${run.runId} ${job.key}`, attempt: run.attempt });
	return `<details class="job"${isLast && conclusion !== "success" ? " open" : ""}><summary>${mark(conclusion)} ${escapeHtml(job.name)}</summary>
<div class="anchor" id="${anchor}"></div>
${annotations.map((annotation) => `<p class="annotation ${annotation.level}">${escapeHtml(annotation.title ? `${annotation.title}: ${annotation.message}` : annotation.message)}</p>`).join("")}
${summaries.map((step) => `<div class="markdown">${markdown(step.summary!)}</div>`).join("\n")}
${renderSteps(job)}
</details>`;
}

/** The log of each step; those that were skipped are counted alone. */
function renderSteps({ steps }: JobResult): string {
	const ran = steps.filter(({ conclusion }) => conclusion !== "skipped");
	const logs = ran.map(
		(step) =>
			`<details class="step"><summary>${mark(step.conclusion)} ${escapeHtml(step.name)}</summary><pre class="log" tabindex="0" role="group" aria-label="Log">${escapeHtml(step.log.slice(-400).join("\n"))}</pre></details>`,
	);
	const skipped = steps.length - ran.length;
	return [...logs, ...(skipped > 0 ? [`<p class="step">${count(skipped, "step")} skipped</p>`] : [])].join("\n");
}

function renderTimeline(release: RehearsedRelease): string {
	const events = release.events.toSorted((a, b) => a.at.getTime() - b.at.getTime());
	if (events.length === 0) return "";
	return `<details class="run"><summary><strong>Timeline</strong> <span class="attempt">${events.length} events outside of the runs</span></summary><ol class="timeline">${events.map((event) => `<li><time>${event.at.toISOString().slice(11, 19)}</time> ${escapeHtml(event.text)}</li>`).join("")}</ol></details>`;
}

function renderDocuments({ documents }: RehearsedRelease, index: number, markdown: (text: string) => string): string {
	if (documents.length === 0) return "";
	const blocks = documents.map(
		(document, place) =>
			`<details class="document"><summary><span class="kind">${document.kind}</span> ${escapeHtml(document.title)} <span class="state">${escapeHtml(document.state)}</span></summary><div class="anchor" id="${anchorOf(index, place)}"></div><div class="markdown">${markdown(document.markdown)}</div></details>`,
	);
	return `<h3>What it left on GitHub and in people's inboxes</h3>\n${blocks.join("\n")}`;
}
