/** The three changes of a drill: deploy, back, forward. */
import { formatSpan } from "@octoacme/shared/incident/incident.ts";
import type { Command } from "@octoacme/shared/policy/schema.ts";
import { describeEnd } from "@octoacme/shared/process/command.ts";
import type { DeployedRelease } from "@octoacme/shared/release/history.ts";
import { type Change, confirmRelease, runChange } from "./change.ts";
import type { RollbackDoors } from "./clients.ts";
import type { DrillReleases } from "./drill-plan.ts";
import type { DrillEnd } from "./drill-report.ts";
import type { RollbackFacts } from "./gather.ts";

export interface DrillCourse extends DrillReleases {
	readonly facts: Pick<RollbackFacts, "environment" | "service">;
	readonly back: Command;
	readonly forward: Command;
}

interface Step {
	readonly name: string;
	readonly to: DeployedRelease;
	readonly from: DeployedRelease;
	readonly command: Command;
}

interface StepEnd {
	readonly name: string;
	/** Empty: it ended well. */
	readonly fault: string;
	/** Milliseconds. */
	readonly took: number;
	readonly tail: readonly string[];
}

/** After a failed way back the way forward is tried all the same: staging is to be left as it was. */
export async function rehearse(doors: RollbackDoors, course: DrillCourse): Promise<DrillEnd> {
	const { current, target, back, forward } = course;
	const done: StepEnd[] = [];
	const go = async (step: Step) => {
		const end = await takeStep(doors, course.facts, step);
		done.push(end);
		return end;
	};
	const end = ({
		decision,
		reason,
		seen,
		recoveryMs = null,
	}: Pick<DrillEnd, "decision" | "reason" | "seen"> & Partial<Pick<DrillEnd, "recoveryMs">>): DrillEnd => ({
		decision,
		reason,
		seen,
		current,
		target,
		recoveryMs,
		steps: done.map(({ name, fault, took }) => ({ name, ok: fault === "", took })),
		tail: done.findLast(({ fault }) => fault !== "")?.tail ?? [],
	});
	const deployed = await go({ name: `deploy ${current.tag}`, to: current, from: target, command: forward });
	if (deployed.fault !== "")
		return end({ decision: "drill-failed", reason: "drill-deploy-failed", seen: deployed.fault });
	const returned = await go({ name: `back to ${target.tag}`, to: target, from: current, command: back });
	const again = await go({ name: `forward to ${current.tag}`, to: current, from: target, command: forward });
	if (again.fault !== "") return end({ decision: "drill-failed", reason: "drill-forward-failed", seen: again.fault });
	if (returned.fault !== "")
		return end({ decision: "drill-failed", reason: "drill-back-failed", seen: returned.fault });
	const recoveryMs = returned.took;
	return end({ decision: "drilled", reason: "drilled", seen: `recovered in ${formatSpan(recoveryMs)}`, recoveryMs });
}

async function takeStep(doors: RollbackDoors, facts: DrillCourse["facts"], step: Step): Promise<StepEnd> {
	const { name, to, from, command } = step;
	const startedAt = doors.clock.now();
	const change: Change = {
		environment: facts.environment,
		service: facts.service,
		release: to,
		previous: from,
		kind: "drill",
		command,
	};
	const result = await runChange(doors, change, `Drill: ${name}`);
	doors.signal.throwIfAborted();
	const fault = result.ok ? await findFault(doors, change) : `the command ${describeEnd(result.end)}`;
	return { name, fault, took: doors.clock.now() - startedAt, tail: result.tail };
}

async function findFault(doors: RollbackDoors, change: Change): Promise<string> {
	const confirmation = await confirmRelease(doors, change);
	if (confirmation.asked === 0)
		return "nothing says whether the release answers: no smoke probe, identity or address is configured";
	return confirmation.failed.map((item) => `${item.what}: ${item.value}`).join("; ");
}
