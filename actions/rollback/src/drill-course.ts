/** The three changes of a drill: deploy, back, forward. */
import type { Command } from "@octoacme/shared/policy/schema.ts";
import { describeEnd } from "@octoacme/shared/process/command.ts";
import { type Change, confirmRelease, runChange } from "./change.ts";
import type { RollbackRuntime } from "./clients.ts";
import {
	chooseDrillStep,
	concludeDrill,
	type DrillReleases,
	type DrillStepEnd,
	type DrillStepName,
	describeDrillStep,
} from "./drill-plan.ts";
import type { DrillEnd } from "./drill-report.ts";
import type { RollbackFacts } from "./gather.ts";

export interface DrillCourse extends DrillReleases {
	readonly facts: Pick<RollbackFacts, "environment" | "service" | "target">;
	readonly back: Command;
	readonly forward: Command;
}

/** After a failed way back the way forward is tried all the same: staging is to be left as it was. */
export async function rehearse(runtime: RollbackRuntime, course: DrillCourse): Promise<DrillEnd> {
	const { current, target } = course;
	const done: DrillStepEnd[] = [];
	let tail: readonly string[] = [];
	for (let step = chooseDrillStep(done); step !== null; step = chooseDrillStep(done)) {
		const end = await takeStep(runtime, course, step);
		done.push(end);
		if (end.fault !== "") tail = end.tail;
	}
	return { ...concludeDrill(done), current, target, steps: showSteps(done, course), tail };
}

/** For the job summary. */
export function showSteps(done: readonly DrillStepEnd[], releases: DrillReleases): DrillEnd["steps"] {
	return done.map(({ step, fault, took }) => ({
		name: describeDrillStep(step, releases).name,
		ok: fault === "",
		took,
	}));
}

export function describeDrillChange(facts: DrillCourse["facts"], releases: DrillReleases, step: DrillStepName): Change {
	const { to, from } = describeDrillStep(step, releases);
	return {
		environment: facts.environment,
		service: facts.service,
		target: facts.target,
		release: to,
		previous: from,
		kind: "drill",
	};
}

async function takeStep(
	runtime: RollbackRuntime,
	course: DrillCourse,
	step: DrillStepName,
): Promise<DrillStepEnd & { readonly tail: readonly string[] }> {
	const startedAt = runtime.clock.now();
	const change = describeDrillChange(course.facts, course, step);
	const command = step === "back" ? course.back : course.forward;
	const title = `Drill: ${describeDrillStep(step, course).name}`;
	const result = await runChange(runtime, change, { command, title });
	runtime.signal.throwIfAborted();
	const fault = result.ok ? await findFault(runtime, change) : `the command ${describeEnd(result.end)}`;
	return { step, fault, took: runtime.clock.now() - startedAt, tail: result.tail };
}

/** What says that the release of a change does not answer; empty when everything says that it does. */
export async function findFault(runtime: RollbackRuntime, change: Change): Promise<string> {
	const confirmation = await confirmRelease(runtime, change);
	if (confirmation.asked === 0)
		return "nothing says whether the release answers: no smoke probe, identity or address is configured";
	return confirmation.failed.map((item) => `${item.what}: ${item.value}`).join("; ");
}
