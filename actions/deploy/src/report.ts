/** What a release manager reads: the job summary and the `result` output of a deploy. */

import type { SummarySection } from "@octoacme/shared/process/summary.ts";
import { renderDuration } from "@octoacme/shared/text/duration.ts";
import { renderLocalTime } from "@octoacme/shared/text/local-time.ts";
import {
	bullets,
	codeBlock,
	details,
	escapeMarkdown,
	factTable,
	inlineCode,
	link,
	renderSentence,
	table,
} from "@octoacme/shared/text/markdown.ts";
import type { Signal } from "@octoacme/shared/verification/signal.ts";
import { type ChecklistLine, decideChecklist } from "./checklist.ts";
import type { ReleaseFacts } from "./gather-release.ts";
import { isNegative, type Verdict } from "./outcome.ts";
import { remedyOf } from "./reasons.ts";
import type { StageOutcome } from "./stage-outcome.ts";
import { renderTimeline } from "./timeline.ts";

const TAIL_LINES = 40;

/** Everything about one environment, the decision first. */
export function renderStage(release: ReleaseFacts, outcome: StageOutcome): readonly SummarySection[] {
	const { facts, steps, tail } = outcome;
	const where =
		facts.plan.target === null ? facts.environment.name : `${facts.environment.name} (${facts.plan.target})`;
	const sections: SummarySection[] = [
		{
			heading: `${iconOf(outcome)} Deploy ${inlineText(release.identity.tag)} to ${inlineText(where)}: ${outcome.decision}`,
			body: renderVerdict(outcome),
		},
	];
	const evidence: SummarySection[] = [{ heading: null, body: factTable(listFacts(release, outcome)) }];
	if (steps.length > 0)
		evidence.push({ heading: "What happened", body: renderTimeline(`${release.identity.tag} to ${where}`, steps) });
	if (outcome.signals.length > 0) evidence.push({ heading: "What answers", body: renderSignals(outcome.signals) });
	// A later step of the same job writes its verdict below: what went well takes one line, so that the first screen holds both.
	if (isNegative(outcome) || hasWarning(outcome)) sections.push(...evidence);
	else sections.push({ heading: null, body: details("What was checked and done", joinSections(evidence)) });
	if (tail.length > 0)
		sections.push({
			heading: null,
			body: details(
				`The last ${Math.min(TAIL_LINES, tail.length)} lines of the command`,
				codeBlock(tail.slice(-TAIL_LINES).join("\n")),
				true,
			),
		});
	const checklist = decideChecklist(outcome);
	const open = checklist.filter(({ state }) => state === "open").length;
	sections.push({
		heading: null,
		body: details(
			`Deployment checklist when this step ended: ${open} of ${checklist.length} lines are open`,
			renderChecklist(checklist, release),
		),
	});
	return sections;
}

/** Whether something was not as it should be, though the deployment went on. */
function hasWarning({ facts, signals }: StageOutcome): boolean {
	const { kind } = facts.plan.schedule ?? { kind: "open" };
	return facts.preflight === null || kind !== "open" || signals.some(({ verdict }) => verdict !== "healthy");
}

function joinSections(sections: readonly SummarySection[]): string {
	return sections.map(({ heading, body }) => (heading === null ? body : `### ${heading}\n\n${body}`)).join("\n\n");
}

/** A decision that was made before any environment was looked at. */
export function renderRefusal(title: string, verdict: Verdict): readonly SummarySection[] {
	return [
		{
			heading: `${iconOf(verdict)} ${title}: ${verdict.decision}`,
			body: `${renderSentence(verdict.message)}\n\n**Next:** ${remedyOf(verdict.reason)} (${inlineCode(verdict.reason)})`,
		},
	];
}

/** What runs now, why, and what a person has to do; nothing is asked of anybody where the next step follows by itself. */
function renderVerdict(outcome: StageOutcome): string {
	const { refusals, reason, message } = outcome;
	const reasons = refusals.length > 0 ? refusals : isNegative(outcome) ? [outcome] : [];
	if (reasons.length > 0) {
		const next = reasons.map(
			(one) => `**${renderSentence(one.message)}**\n${remedyOf(one.reason)} (${inlineCode(one.reason)})`,
		);
		return [describeState(outcome), bullets(next)].join("\n\n");
	}
	const next = reason === "deployed" ? "" : `\n\n**Next:** ${remedyOf(reason)}`;
	return `${describeState(outcome)}\n\n${renderSentence(message)}.${next}`;
}

function listFacts(release: ReleaseFacts, outcome: StageOutcome): [string, string][] {
	const { facts } = outcome;
	const { history, plan } = facts;
	const rows: [string, string][] = [
		[
			"Release",
			`${inlineCode(release.identity.tag)} · ${release.identity.type}${release.identity.prerelease ? " · prerelease" : ""} · ${inlineCode(plan.sha)}`,
		],
		[
			isUnchanged(outcome) ? "Runs there now" : "Ran there before",
			history.active === undefined
				? "nothing of ours"
				: `${inlineCode(history.active.tag)}${history.active.verified ? ", verified" : ", not verified"}`,
		],
		["Preflight", describePreflight(outcome)],
		["Window", describeWindow(outcome)],
	];
	if (plan.artifactDigest !== null) rows.push(["Artifact", inlineCode(plan.artifactDigest)]);
	if (outcome.backup !== null) rows.push(["Backup", inlineCode(outcome.backup.slice(0, 300))]);
	if (facts.environment.url !== undefined) rows.push(["Address", link(facts.environment.url, facts.environment.url)]);
	return rows;
}

/** Whether what ran before the step is certain to run after it. */
function isUnchanged(outcome: StageOutcome): boolean {
	const { decision, reason, facts } = outcome;
	if (decision === "begun") return !hasPart(outcome) && facts.history.disturbedBy === undefined;
	return ["refused", "already-deployed", "would-deploy"].includes(decision) || reason === "backup-failed";
}

/** Whether earlier waves brought a part of the environment to the release. */
function hasPart({ facts: { plan } }: StageOutcome): boolean {
	return plan.own?.state === "open" && plan.own.changedPercent > 0;
}

/** The first line: what runs now, and whether that is settled. */
function describeState(outcome: StageOutcome): string {
	const { decision, facts } = outcome;
	const where = escapeMarkdown(facts.environment.name);
	const before = facts.history.active;
	const runs = before === undefined ? "no release of ours" : inlineCode(before.tag);
	const tag = inlineCode(facts.plan.tag.name);
	const uncertain = `**What ${where} runs now is not certain.** It ran ${runs} before, and ${tag} may be deployed in part.`;
	switch (decision) {
		case "refused":
			return `**Nothing was changed.** ${where} runs ${runs}, as before.`;
		case "deployed":
			return `**${where} runs ${tag} now.** It is not verified yet.`;
		case "already-deployed":
			return `**${where} runs ${tag} already.** Nothing was changed.`;
		case "would-deploy":
			return `**Nothing was changed:** this was a dry run. ${where} runs ${runs}.`;
		case "wave-deployed":
			return `**A part of ${where} runs ${tag}, judged healthy.** The rest runs ${runs}.`;
		case "begun":
			if (hasPart(outcome)) return `**A part of ${where} runs ${tag}; the next wave begins.** The rest runs ${runs}.`;
			return isUnchanged(outcome)
				? `**${where} runs ${runs} until the job's own steps change it.** It is held for them.`
				: uncertain;
		default:
			return isUnchanged(outcome) ? `**Nothing was changed.** ${where} runs ${runs}, as before.` : uncertain;
	}
}

function describePreflight({ facts }: StageOutcome): string {
	const { preflight } = facts;
	if (preflight === null) return "⚠️ not required (`require-preflight: false`)";
	if (!preflight.ok) return `❌ ${renderSentence(preflight.message)}`;
	return `✅ ${preflight.url === "" ? "go" : link("go", preflight.url)}, decided ${escapeMarkdown(renderLocalTime(preflight.entry.at, facts.plan.timeZone))}`;
}

function describeWindow({ facts, breakGlass }: StageOutcome): string {
	const { schedule } = facts.plan;
	if (schedule === null) return "always open";
	const at = (instant: string) => renderLocalTime(instant, facts.plan.timeZone);
	if (schedule.kind === "open") return schedule.closesAt === null ? "open" : `open until ${at(schedule.closesAt)}`;
	const state =
		schedule.kind === "no-runway"
			? `open until ${at(schedule.closesAt)}, too short for this deployment`
			: schedule.kind === "frozen"
				? `frozen until ${at(schedule.until)}`
				: "closed";
	return breakGlass ? `${state}; deployed by break-glass` : state;
}

function renderSignals(signals: readonly Signal[]): string {
	return table(
		["result", "what", "seen", "wanted"],
		signals.map((signal) => [
			signal.verdict === "healthy" ? "✅" : signal.advisory ? "⚠️" : "❌",
			escapeMarkdown(signal.name),
			escapeMarkdown(signal.value === "" ? signal.explanation : signal.value),
			escapeMarkdown(signal.condition),
		]),
	);
}

/** Also what stands on the release issue. */
export function renderChecklist(lines: readonly ChecklistLine[], release: ReleaseFacts): string {
	return lines
		.map(({ line, state, note, owner }) => {
			const title = release.policy.roles[owner]?.title ?? owner;
			const who = owner === "" ? "" : ` — **${escapeMarkdown(title)}**`;
			// A tick says that it was done: what is not needed has none.
			if (state === "not-needed") return `- ${line}: not needed, ${escapeMarkdown(note)}`;
			return `- [${state === "open" ? " " : "x"}] ${line}${who}${note === "" ? "" : `: ${escapeMarkdown(note)}`}`;
		})
		.join("\n");
}

/** One stage as data for the `result` output. */
export function describeStage(outcome: StageOutcome): Readonly<Record<string, unknown>> {
	const { facts } = outcome;
	return {
		environment: facts.environment.name,
		target: facts.plan.target,
		decision: outcome.decision,
		reason: outcome.reason,
		explanation: outcome.message,
		refusals: outcome.refusals,
		deploymentId: outcome.deploymentId,
		previous:
			facts.history.active === undefined
				? null
				: { version: facts.history.active.version, sha: facts.history.active.sha },
		artifactDigest: facts.plan.artifactDigest,
		backup: outcome.backup,
		breakGlass: outcome.breakGlass,
		signals: outcome.signals,
		steps: outcome.steps.map((step) => ({
			name: step.name,
			ok: step.ok,
			detail: step.detail,
			startedAt: new Date(step.startedAt).toISOString(),
			took: renderDuration(step.endedAt - step.startedAt),
		})),
		checklist: decideChecklist(outcome),
	};
}

function iconOf({ decision }: Pick<Verdict, "decision">): string {
	return isNegative({ decision })
		? "❌"
		: decision === "locked"
			? "🔒"
			: decision === "would-deploy"
				? "📝"
				: decision === "deployed"
					? "🚀"
					: "✅";
}

function inlineText(text: string): string {
	return escapeMarkdown(text);
}
