/** What a person sees of a verification: the job summary, one sentence, and the outputs that later jobs gate on. */

import type { SummarySection } from "@octoacme/shared/process/summary.ts";
import {
	bullets,
	cutText,
	details,
	escapeMarkdown,
	inlineCode,
	link,
	renderSentence,
	table,
} from "@octoacme/shared/text/markdown.ts";
import { count } from "@octoacme/shared/text/plural.ts";
import { type Mark, renderVerdictLine } from "@octoacme/shared/text/verdict-line.ts";
import type { Signal } from "@octoacme/shared/verification/signal.ts";
import type { VerificationFacts, VerificationJudgement } from "@octoacme/shared/verification/verification.ts";
import type { VerificationVerdict } from "@octoacme/shared/vocabulary.ts";
import { renderChart } from "./chart.ts";
import { type ReasonCode, remedyOf } from "./reasons.ts";

export interface VerifyReport {
	readonly decision: VerificationVerdict;
	readonly reason: ReasonCode;
	readonly explanation: string;
	readonly version: string;
	readonly sha: string;
	readonly environment: string;
	readonly service: string | null;
	/** Undefined when nothing was measured. */
	readonly facts?: VerificationFacts;
	readonly judgement?: VerificationJudgement;
	/** Of a backtest: what was decided then. */
	readonly backtest?: {
		readonly decidedThen: string;
		readonly replayed: readonly string[];
		readonly left: readonly string[];
	};
	readonly notes: readonly string[];
}

const MARKS: Readonly<Record<VerificationVerdict, Mark>> = { healthy: "✅", unhealthy: "❌", inconclusive: "⚠️" };

/** Whether the step ends red under `mode: enforce`. A backtest tries thresholds before they decide anything: the step stays green. */
export function isNegative({ decision, backtest }: Pick<VerifyReport, "decision" | "backtest">): boolean {
	return decision !== "healthy" && backtest === undefined;
}

/** The verdict in one sentence, for annotations and titles. */
export function describeReport(report: VerifyReport): string {
	const verdict =
		report.decision === "healthy"
			? "is verified"
			: report.decision === "unhealthy"
				? "is unhealthy"
				: "could not be verified";
	return `${report.version} ${verdict} in ${report.environment}: ${report.explanation}`;
}

/** Verdict and next step first, then every signal, then a picture per deciding metric. */
export function renderReport(report: VerifyReport): readonly SummarySection[] {
	const head = [
		`${renderVerdictLine(MARKS[report.decision], report, describeState(report))} · ${inlineCode(report.sha.slice(0, 7))}`,
		renderSentence(cutText(report.explanation, 1_000)),
		...(report.reason === "verified" ? [] : [`**Next:** ${remedyOf(report.reason)}`]),
		...(report.notes.length > 0 ? [bullets(report.notes.map((note) => renderSentence(note)))] : []),
	];
	const title = report.backtest === undefined ? "Verify" : "Backtest of";
	const sections: SummarySection[] = [
		{
			heading: `${title} ${escapeMarkdown(report.version)} in ${escapeMarkdown(report.environment)}`,
			body: head.join("\n\n"),
		},
	];
	if (report.backtest !== undefined)
		sections.push({
			heading: "Then and now",
			body: bullets([
				`Then: ${escapeMarkdown(report.backtest.decidedThen)}`,
				`With the rules of now: **${report.decision}** (\`${report.reason}\`)`,
				`Replayed: ${report.backtest.replayed.map(inlineCode).join(", ") || "nothing"}`,
				...(report.backtest.left.length > 0
					? [
							`Not part of the replay (neither recorded nor to be asked for the past): ${report.backtest.left.map(inlineCode).join(", ")}`,
						]
					: []),
			]),
		});
	const { judgement, facts } = report;
	if (judgement === undefined || facts === undefined) return sections;
	if (judgement.signals.length > 0) sections.push({ heading: "Signals", body: renderSignals(judgement.signals) });
	const charts = renderCharts(facts, judgement);
	if (charts !== "") sections.push({ heading: "Before and after the deployment", body: charts });
	return sections;
}

/** Another release, or none, may answer there. */
const UNCERTAIN: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
	"identity-mismatch",
	"identity-unconfirmed",
	"identity-not-configured",
	"not-deployed",
	"superseded",
	"rolled-back",
]);

/** The first line: what runs now. */
function describeState({ decision, reason, version, environment, backtest }: VerifyReport): string {
	const [release, where] = [inlineCode(version), escapeMarkdown(environment)];
	if (backtest !== undefined) return `${release} in ${where}, judged by the rules of now.`;
	if (UNCERTAIN.has(reason)) return `it is not certain that ${where} runs ${release}.`;
	const state = { healthy: "is healthy", unhealthy: "is not healthy", inconclusive: "may or may not be healthy" };
	return `${where} runs ${release}, which ${state[decision]}.`;
}

/** What failed comes first, then what is open; where something did, the rest is folded. */
function renderSignals(signals: readonly Signal[]): string {
	const order = (signal: Signal) =>
		["unhealthy", "inconclusive", "healthy"].indexOf(signal.verdict) + (signal.advisory ? 3 : 0);
	const sorted = joinIdentity(signals).toSorted((a, b) => order(a) - order(b));
	const isGood = ({ verdict }: Signal) => verdict === "healthy";
	if (sorted.every(isGood)) return renderSignalTable(sorted);
	const good = sorted.filter(isGood);
	return [
		renderSignalTable(sorted.filter((signal) => !isGood(signal))),
		...(good.length === 0 ? [] : [details(`${count(good.length, "signal")} healthy`, renderSignalTable(good))]),
	].join("\n\n");
}

function renderSignalTable(signals: readonly Signal[]): string {
	return table(
		["result", "signal", "value", "condition", "what was seen", "query"],
		signals.map((signal) => [
			`${MARKS[signal.verdict]}${signal.advisory ? " (advisory)" : ""}`,
			signal.link === undefined ? escapeMarkdown(signal.name) : link(signal.name, signal.link),
			inlineCode(cutText(shortenShas(signal.value), 120)),
			escapeMarkdown(cutText(signal.condition, 240)),
			escapeMarkdown(cutText(shortenShas(signal.explanation), 600)),
			signal.query === "" ? "" : inlineCode(cutText(signal.query, 300)),
		]),
	);
}

/** The release answered before, during and after: one row when each look saw the same. */
function joinIdentity(signals: readonly Signal[]): readonly Signal[] {
	const looks = signals.filter(({ kind, verdict }) => kind === "identity" && verdict === "healthy");
	const [first] = looks;
	if (first === undefined || looks.length < 2 || looks.some(({ value }) => value !== first.value)) return signals;
	const when = looks.map(({ name }) => name.replace(/^identity /, ""));
	const joined = { ...first, name: `identity ${when.slice(0, -1).join(", ")} and ${when.at(-1)}` };
	return [joined, ...signals.filter((signal) => !looks.includes(signal))];
}

/** Seven digits tell two releases apart; the whole commit is in the result. */
function shortenShas(text: string): string {
	return text.replace(/\b[0-9a-f]{40}\b/g, (sha) => sha.slice(0, 7));
}

/** A picture of each metric that decided; the others are folded, and of a healthy release all of them. */
function renderCharts(facts: VerificationFacts, judgement: VerificationJudgement): string {
	const deciding = new Set(
		judgement.decision.deciding.filter((signal) => signal.kind === "metric").map((signal) => signal.name),
	);
	const charts = judgement.metrics.flatMap((metric) => {
		const fact = (facts.metrics ?? []).find((one) => one.name === metric.name);
		const chart = fact === undefined ? "" : renderChart(fact, metric, facts.deployment.finishedAt);
		return chart === "" ? [] : [{ name: metric.name, chart, decides: deciding.has(metric.name) }];
	});
	return [
		...charts
			.filter(({ decides }) => decides)
			.slice(0, 10)
			.map(({ chart }) => chart),
		...charts
			.filter(({ decides }) => !decides)
			.slice(0, 10)
			.map(({ name, chart }) => details(name, chart)),
	].join("\n\n");
}

/** What verify adds to the result's envelope. */
export function renderOwnResult(report: VerifyReport): Readonly<Record<string, unknown>> {
	return {
		signals: report.judgement?.signals ?? [],
		notes: report.notes,
		backtest: report.backtest ?? null,
	};
}
