/** What was done when: the steps of one deploy, for the summary, the result and the record. */
import type { Clock } from "@octoacme/shared/process/clock.ts";
import { renderDuration } from "@octoacme/shared/text/duration.ts";
import { escapeMarkdown, labelMermaid, mermaid } from "@octoacme/shared/text/markdown.ts";

export interface Step {
	readonly name: string;
	/** Milliseconds since the epoch. */
	readonly startedAt: number;
	readonly endedAt: number;
	readonly ok: boolean;
	/** One line; empty when there is nothing to say. */
	readonly detail: string;
}

export interface Timeline {
	readonly steps: readonly Step[];
	/** Notes what was done outside of this process. */
	readonly add: (step: Step) => void;
	/** Runs and notes it; `judge` says whether the result is a good one. A step that throws is noted as failed. */
	readonly take: <T>(
		name: string,
		run: () => Promise<T>,
		judge: (result: T) => { readonly ok: boolean; readonly detail: string },
	) => Promise<T>;
}

/** Empty, on this clock. */
export function createTimeline(clock: Clock): Timeline {
	const steps: Step[] = [];
	return {
		steps,
		add: (step) => void steps.push(step),
		take: async (name, run, judge) => {
			const startedAt = clock.now();
			try {
				const result = await run();
				steps.push({ name, startedAt, endedAt: clock.now(), ...judge(result) });
				return result;
			} catch (thrown) {
				steps.push({ name, startedAt, endedAt: clock.now(), ok: false, detail: "stopped" });
				throw thrown;
			}
		},
	};
}

/** Below it a chart shows bars of the same length and says less than the times themselves. */
const WORTH_A_CHART_MS = 30_000;

/** A Gantt chart as GitHub draws it, or one sentence for what was over at once. */
export function renderTimeline(title: string, steps: readonly Step[]): string {
	if (steps.length === 0) return "";
	const [from, to] = [
		Math.min(...steps.map(({ startedAt }) => startedAt)),
		Math.max(...steps.map(({ endedAt }) => endedAt)),
	];
	if (to - from < WORTH_A_CHART_MS) return `${steps.map(describeStep).join(", ")}.`;
	const line = (step: Step) => {
		const seconds = Math.max(1, Math.round((step.endedAt - step.startedAt) / 1_000));
		const start = new Date(step.startedAt).toISOString().slice(0, 19);
		return `    ${labelMermaid(step.name)} :${step.ok ? "done" : "crit"}, ${start}, ${seconds}s`;
	};
	return mermaid(
		[
			"gantt",
			`    accTitle: ${labelMermaid(title)}`,
			`    title ${labelMermaid(title)}`,
			"    dateFormat YYYY-MM-DDTHH:mm:ss",
			"    axisFormat %H:%M:%S",
			...steps.map(line),
		].join("\n"),
	);
}

function describeStep({ name, startedAt, endedAt, ok }: Step): string {
	return `${escapeMarkdown(name)} ${ok ? "" : "**failed** after "}${renderDuration(endedAt - startedAt)}`;
}
