/** Draws a metric before and after the deployment as a Mermaid chart that GitHub renders. */
import { renderDuration } from "@octoacme/shared/text/duration.ts";
import { escapeMermaid, labelMermaid, mermaid } from "@octoacme/shared/text/markdown.ts";
import { renderNumber } from "@octoacme/shared/verification/condition.ts";
import type { MetricJudgement } from "@octoacme/shared/verification/judgement.ts";
import { finiteValues, type ValueSample } from "@octoacme/shared/verification/sample.ts";
import type { MetricFact } from "@octoacme/shared/verification/verification.ts";

/** More points than a summary's width shows apart. */
const POINTS_PER_SIDE = 24;

/** Values over time with the limit as a second line; a single value stands beside its limit. Empty when there is nothing to compare. */
export function renderChart(metric: MetricFact, judgement: MetricJudgement, deployedAt: number): string {
	const earlier = finiteValues(metric.before ?? metric.reference).filter((sample) => sample.at < deployedAt);
	const before = thin(sortByTime(earlier));
	const after = thin(sortByTime(finiteValues(metric.samples).filter((sample) => sample.at >= deployedAt)));
	const points = [...before, ...after];
	if (points.length < 2) return renderSingle(metric.name, points[0]?.value, judgement.limit);
	const labels = points.map((point) => `"${labelOf(point.at - deployedAt)}"`);
	const values = points.map((point) => plain(point.value));
	const limit = judgement.limit;
	const isShown = isDrawable(limit);
	const all = [...points.map((point) => point.value), ...(isShown ? [limit] : [])];
	const low = Math.min(0, ...all);
	const high = Math.max(...all) * 1.1 || 1;
	const lines = [
		"xychart-beta",
		describe(metric.name, "last", points.at(-1)!.value, isShown ? limit : undefined),
		`    title "${escapeMermaid(metric.name)}"`,
		`    x-axis "time from the deployment (${before.length} before, ${after.length} after)" [${labels.join(", ")}]`,
		`    y-axis "value" ${plain(low)} --> ${plain(Math.max(high, low + 1e-6))}`,
		`    line [${values.join(", ")}]`,
		...(isShown ? [`    line [${points.map(() => plain(limit)).join(", ")}]`] : []),
	];
	const legend = isShown ? `The level line is the limit ${renderNumber(limit)}.` : "";
	return [mermaid(lines.join("\n")), legend].filter((part) => part !== "").join("\n\n");
}

/** A measurement that stopped at the first bad value leaves one. */
function renderSingle(name: string, value: number | undefined, limit: number | undefined): string {
	if (value === undefined || !isDrawable(limit)) return "";
	const [low, high] = [Math.min(0, value, limit), Math.max(value, limit) * 1.1 || 1];
	return mermaid(
		[
			"xychart-beta",
			describe(name, "measured", value, limit),
			`    title "${escapeMermaid(name)}"`,
			'    x-axis ["measured", "limit"]',
			`    y-axis "value" ${plain(low)} --> ${plain(Math.max(high, low + 1e-6))}`,
			`    bar [${plain(value)}, ${plain(limit)}]`,
		].join("\n"),
	);
}

/** What a screen reader says of the picture. */
function describe(name: string, what: string, value: number, limit: number | undefined): string {
	const bound = limit === undefined ? "" : ` - limit ${plain(limit)}`;
	return `    accTitle: ${labelMermaid(name)} - ${what} ${plain(value)}${bound}`;
}

function isDrawable(limit: number | undefined): limit is number {
	return limit !== undefined && Number.isFinite(limit) && Math.abs(limit) < 1e12;
}

function sortByTime(samples: readonly ValueSample[]): readonly ValueSample[] {
	return [...samples].sort((a, b) => a.at - b.at);
}

/** At most so many points, the highest of each group, so that a peak is never lost. */
function thin(samples: readonly ValueSample[]): readonly ValueSample[] {
	if (samples.length <= POINTS_PER_SIDE) return samples;
	const size = samples.length / POINTS_PER_SIDE;
	return Array.from({ length: POINTS_PER_SIDE }, (_, index) =>
		samples
			.slice(Math.floor(index * size), Math.floor((index + 1) * size))
			.reduce((highest, sample) => (sample.value > highest.value ? sample : highest)),
	);
}

function labelOf(offsetMs: number): string {
	const rounded =
		Math.abs(offsetMs) >= 10_000 ? Math.round(offsetMs / 1_000) * 1_000 : Math.round(offsetMs / 100) * 100;
	return rounded < 0 ? `-${renderDuration(-rounded)}` : `+${renderDuration(rounded)}`;
}

/** Mermaid reads no exponents. */
function plain(value: number): string {
	return value
		.toFixed(6)
		.replace(/\.?0+$/, "")
		.replace(/^-0$/, "0");
}
