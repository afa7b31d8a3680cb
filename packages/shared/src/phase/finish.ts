/** How every action ends: job summary, outputs with the one result envelope, and what a negative decision does to the step. */
import type { ActionRuntime } from "../process/action.ts";
import type { COMMON_OUTPUTS, OutputValue } from "../process/outputs.ts";
import { type SummarySection, writeSummary } from "../process/summary.ts";
import type { Mode } from "../vocabulary.ts";
import type { PhaseResult } from "./result.ts";
import { explainStop, stopStep } from "./stop.ts";

type CommonOutput = (typeof COMMON_OUTPUTS)[number];
type Runtime<Name extends string> = Pick<ActionRuntime<Name | CommonOutput>, "setOutputs" | "fail" | "log" | "name">;

export interface PhaseEnd<Name extends string = string> {
	readonly mode: Mode;
	/** Whether the step is red under `mode: enforce`. */
	readonly isNegative: boolean;
	/** The output `result`; the outputs `decision`, `reason`, `sha`, `version` and `release-type` are taken from it. */
	readonly result: PhaseResult;
	/** The action's own outputs. */
	readonly outputs: Partial<Readonly<Record<Name, OutputValue>>>;
	/** One line of plain text for log and annotation. */
	readonly message: string;
	/** What to do about a negative decision; follows the message. */
	readonly remedy?: string;
	/** Plain-text lines over an advisory run's summary; default: the message and the remedy. */
	readonly stopReasons?: readonly string[];
	readonly summary: readonly SummarySection[];
	/** Of an advisory run's warning; default: the action's name. */
	readonly title?: string;
}

/** Summary, then outputs, then the step's colour. */
export async function finish<Name extends string>(runtime: Runtime<Name>, end: PhaseEnd<Name>): Promise<void> {
	await publishEnd(runtime, end);
	colourStep(runtime, end);
}

/** Summary and outputs, for an action that still has something to write before it may end. */
export async function publishEnd<Name extends string>(runtime: Runtime<Name>, end: PhaseEnd<Name>): Promise<void> {
	const { result, message, remedy } = end;
	const lines = end.stopReasons ?? [message, ...(remedy === undefined ? [] : [remedy])];
	await writeSummary([...explainStop(end.mode, end.isNegative, lines), ...end.summary]);
	await runtime.setOutputs({
		...end.outputs,
		decision: result.decision,
		reason: result.reason,
		sha: result.release?.sha ?? "",
		version: result.release?.version ?? "",
		"release-type": result.release?.type ?? "",
		result,
	} as Parameters<Runtime<Name>["setOutputs"]>[0]);
}

/** A negative decision stops the step as its mode says; any other is one line in the log. */
export function colourStep<Name extends string>(runtime: Runtime<Name>, end: PhaseEnd<Name>): void {
	const { message, remedy } = end;
	if (!end.isNegative) runtime.log.notice(message, runtime.name);
	else stopStep(runtime, end.mode, remedy === undefined ? message : `${message}\n${remedy}`, end.title);
}
