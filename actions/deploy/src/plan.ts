/** Decides what a deploy does: nothing, the whole of it, or the rest of what an earlier attempt left; pure. */

import type { ScheduleDecision } from "@octoacme/shared/policy/windows.ts";
import { renderLocalTime, renderSpan } from "@octoacme/shared/text/local-time.ts";
import type { StepOutcome } from "@octoacme/shared/vocabulary.ts";
import type { PreflightJudgement } from "./evidence.ts";
import type { ReasonCode } from "./reasons.ts";

/** `this-job`: what is open when the job ends was forgotten. `another-job`: it is left to a later job of the run. */
export const FINISH_IN = ["this-job", "another-job"] as const;
export type FinishIn = (typeof FINISH_IN)[number];

/** One end of a deployment that the team's own steps make. */
export type Bracket = { readonly end: "begin" } | { readonly end: "finish"; readonly outcome: StepOutcome };

/** What `begin` said, read from the deployment's statuses: the change that the team's own steps were about to make. */
export interface BegunChange {
	readonly percent: number;
	/** ISO instant: the change is dated by it. */
	readonly at: string;
	/** The reason that was given for it. */
	readonly breakGlass: string | null;
	readonly finishIn: FinishIn;
	/** What the backup before it is called; absent in records of before it was read, null: none, or its name is not known. */
	readonly backup?: string | null;
	/** Whether the deployment has not ended since. */
	readonly isOpen: boolean;
}

export interface StageBefore {
	readonly environment: string;
	readonly holds: "verified" | "deployed" | "other" | "nothing";
	/** What it was deployed with, when it holds the commit. */
	readonly artifactDigest: string | null;
}

/** What an earlier attempt of this very run left behind. */
export interface OwnDeployment {
	readonly id: number;
	readonly state: "open" | "success" | "failure";
	/** How far the command came: the highest percentage whose command ended well; 0 when none did. */
	readonly changedPercent: number;
	/** What the backup that it made is called. */
	readonly backup: string | null;
	/** A deployment of another commit reached the environment after this one was made. */
	readonly superseded: boolean;
	/** Null or absent: nothing was begun. */
	readonly begun?: BegunChange | null;
}

/** What a run that is over left open after a command of it ended well. */
export interface LeftDeployment extends Pick<OwnDeployment, "id" | "changedPercent" | "backup"> {
	readonly runId: string;
}

export interface PlanFacts {
	readonly environment: string;
	readonly sha: string;
	/** Absent: the action makes the change itself, by its command. */
	readonly bracket?: Bracket;
	readonly tag: { readonly name: string; readonly sha: string | null };
	readonly hasCommand: boolean;
	readonly hasBackup: boolean;
	readonly waves: readonly number[];
	readonly targets: readonly string[];
	readonly target: string | null;
	/** Null: not required. */
	readonly preflight: PreflightJudgement | null;
	readonly stagesBefore: readonly StageBefore[];
	readonly artifactDigest: string | null;
	/** Of this environment (and target). */
	readonly activeSha: string | null;
	/** Anywhere in the environment: what was rolled back for one target goes to no other. */
	readonly quarantined: boolean;
	/** At this target itself; absent in records of before it was read: wherever the environment has it. */
	readonly quarantinedHere?: boolean;
	readonly own: OwnDeployment | null;
	/** Absent in records of before it was read. */
	readonly left?: LeftDeployment | null;
	readonly redeploy: boolean;
	/** Null: the environment has neither windows nor freezes. */
	readonly schedule: ScheduleDecision | null;
	/** In which people read its times; absent in records of before, and where the policy names none: UTC. */
	readonly timeZone?: string;
	/** Null: no reason for it was given. */
	readonly breakGlass: { readonly role: string | null; readonly allowed: boolean; readonly why: string } | null;
	/** Of the environment, asked for or not; null: it has none. Absent in records of before it was read. */
	readonly breakGlassRole?: string | null;
	readonly workspace:
		| { readonly kind: "none" | "not-checked" }
		/** There is a clone, and git does not read it: what it holds is not known. */
		| { readonly kind: "unreadable"; readonly change: string }
		| {
				readonly kind: "checkout";
				readonly sha: string;
				readonly change: string | null;
				/** The change is that of a filter, which is not run; absent in records of before it was told apart. */
				readonly isFiltered?: boolean;
		  };
}

export interface Refusal {
	readonly reason: ReasonCode;
	readonly message: string;
}

export type DeployPlan =
	| { readonly kind: "refuse"; readonly refusals: readonly [Refusal, ...Refusal[]] }
	| { readonly kind: "already-deployed"; readonly deploymentId: number | null }
	| {
			readonly kind: "deploy";
			/** Percentages that are still to be run; empty: the change is made, only the proof is missing. */
			readonly waves: readonly number[];
			/** `made`: an earlier attempt backed up before it began to change anything. */
			readonly backup: { readonly kind: "none" | "make" } | { readonly kind: "made"; readonly name: string };
			readonly breakGlass: boolean;
			readonly adopts: number | null;
	  };

/**
 * Every reason against it at once, the gravest first; break-glass lifts windows, their runway and freezes and nothing else.
 * A change that an earlier attempt of this run made is not made again.
 */
export function decidePlan(facts: PlanFacts): DeployPlan {
	if (facts.bracket?.end === "finish") return decideFinish(facts, facts.bracket.outcome);
	const isHeld = isHeldAlready(facts);
	const refusals = [
		...findReleaseFaults(facts, isHeld),
		...findOrderFaults(facts, isHeld),
		...(isHeld ? [] : findMomentFaults(facts)),
	];
	const [first, ...rest] = refusals;
	if (first !== undefined) return { kind: "refuse", refusals: [first, ...rest] };
	if (isHeld) return { kind: "already-deployed", deploymentId: facts.own?.id ?? null };
	const all = facts.waves.length === 0 ? [100] : facts.waves;
	const done = findUnfinished(facts)?.changedPercent ?? 0;
	return {
		kind: "deploy",
		waves: all.filter((percent) => percent > done),
		backup: planBackup(facts),
		breakGlass: facts.breakGlass !== null && isClosed(facts.schedule),
		adopts: facts.own?.id ?? null,
	};
}

/**
 * Whether nothing is to be changed. Then the hour, the stages before and another target's quarantine do not refuse: the job would
 * fail, and the rollback after it would meet a release that runs well.
 */
function isHeldAlready({ own, activeSha, sha, redeploy }: PlanFacts): boolean {
	if (redeploy) return false;
	return own === null ? activeSha === sha : own.state === "success" && !own.superseded;
}

/**
 * What `begin` decided holds: neither the hour nor the policy of now refuses a finish, because the change is made and must be
 * recorded. Only what was never begun, or has ended, has nothing to finish.
 */
function decideFinish({ environment, own, quarantined }: PlanFacts, outcome: StepOutcome): DeployPlan {
	const begun = own?.begun ?? null;
	if (own === null || begun === null || (own.state === "open" && !begun.isOpen))
		return refuseFinish(`this run has begun no deployment to ${environment}, so there is nothing to finish`);
	if (own.state === "success")
		return outcome === "success"
			? { kind: "already-deployed", deploymentId: own.id }
			: refuseFinish(
					`deployment ${own.id} of this run to ${environment} has ended with success; the outcome ${outcome} was given`,
				);
	if (own.state === "failure" && quarantined)
		return refuseFinish(`deployment ${own.id} of this run to ${environment} was rolled back`);
	if (own.state === "failure" && own.superseded)
		return { kind: "refuse", refusals: [describeSuperseded(environment, own)] };
	// Also of a deployment that an earlier finish ended: what was backed up before the steps stays so.
	const backup = begun.backup ?? own.backup;
	return {
		kind: "deploy",
		waves: own.changedPercent >= begun.percent ? [] : [begun.percent],
		backup: backup === null ? { kind: "none" } : { kind: "made", name: backup },
		breakGlass: begun.breakGlass !== null,
		adopts: own.id,
	};
}

function describeSuperseded(environment: string, own: OwnDeployment): Refusal {
	return {
		reason: "superseded",
		message: `another release went to ${environment} after this run's deployment ${own.id}`,
	};
}

function refuseFinish(message: string): DeployPlan {
	return { kind: "refuse", refusals: [{ reason: "not-begun", message }] };
}

/** What was cut off and is gone on with. An attempt that failed starts over, and so does a redeploy of what another run left. */
function findUnfinished({ own, left, redeploy }: PlanFacts): OwnDeployment | LeftDeployment | null {
	if (own !== null) return own.state === "open" ? own : null;
	return redeploy ? null : (left ?? null);
}

function planBackup(facts: PlanFacts): Extract<DeployPlan, { kind: "deploy" }>["backup"] {
	if (!facts.hasBackup) return { kind: "none" };
	const backup = findUnfinished(facts)?.backup ?? null;
	return backup === null ? { kind: "make" } : { kind: "made", name: backup };
}

function findReleaseFaults(facts: PlanFacts, isHeld: boolean): Refusal[] {
	const refusals: Refusal[] = [];
	const { tag, workspace } = facts;
	if (tag.sha !== facts.sha)
		refusals.push({
			reason: "tag-moved",
			message:
				tag.sha === null
					? `the tag ${tag.name} is gone; it pointed at ${facts.sha}`
					: `the tag ${tag.name} points at ${tag.sha}; ${facts.sha} was decided on`,
		});
	if (facts.preflight !== null && !facts.preflight.ok)
		refusals.push({ reason: facts.preflight.reason, message: facts.preflight.message });
	if (facts.quarantined && (!isHeld || facts.quarantinedHere !== false))
		refusals.push({
			reason: "quarantined",
			message: `${facts.sha.slice(0, 7)} was rolled back in ${facts.environment} and stays out`,
		});
	if (!facts.hasCommand)
		refusals.push({ reason: "no-command", message: `nothing says how ${facts.environment} is deployed` });
	if (facts.targets.length > 0 && (facts.target === null || !facts.targets.includes(facts.target)))
		refusals.push({
			reason: "target-unknown",
			message: `${facts.environment} has the targets ${facts.targets.join(", ")}; ${facts.target ?? "none"} was named`,
		});
	if (facts.targets.length === 0 && facts.target !== null)
		refusals.push({ reason: "target-unknown", message: `${facts.environment} has no targets` });
	if (workspace.kind === "checkout" && workspace.sha !== facts.sha)
		refusals.push({
			reason: "workspace-differs",
			message: `the workspace is at ${workspace.sha.slice(0, 7)}, the release is ${facts.sha.slice(0, 7)}`,
		});
	else if ((workspace.kind === "unreadable" || workspace.kind === "checkout") && workspace.change !== null)
		refusals.push({ reason: nameChange(workspace), message: `the workspace ${workspace.change}` });
	return refusals;
}

function nameChange(workspace: Exclude<PlanFacts["workspace"], { kind: "none" | "not-checked" }>): ReasonCode {
	if (workspace.kind === "unreadable") return "workspace-unreadable";
	return workspace.isFiltered ? "workspace-filtered" : "workspace-changed";
}

function findOrderFaults(facts: PlanFacts, isHeld: boolean): Refusal[] {
	const refusals: Refusal[] = [];
	for (const stage of facts.stagesBefore) {
		if (isHeld && stage.holds !== "verified") continue;
		if (stage.holds === "other" || stage.holds === "nothing")
			refusals.push({
				reason: "stage-missing",
				message: `${stage.environment} must hold ${facts.sha.slice(0, 7)} first; it holds ${stage.holds === "nothing" ? "no release" : "another release"}`,
			});
		else if (stage.holds === "deployed")
			refusals.push({
				reason: "stage-not-verified",
				message: `${stage.environment} holds ${facts.sha.slice(0, 7)}, but verify has not found it healthy`,
			});
		else if (stage.artifactDigest !== facts.artifactDigest)
			refusals.push({
				reason: "artifact-differs",
				message: `${stage.environment} was deployed with ${stage.artifactDigest ?? "no artifact digest"}, here it is ${facts.artifactDigest ?? "none"}`,
			});
	}
	if (facts.own?.superseded) refusals.push(describeSuperseded(facts.environment, facts.own));
	return refusals;
}

function findMomentFaults(facts: PlanFacts): Refusal[] {
	const { schedule, breakGlass, own, bracket } = facts;
	// What is half done is brought to its end: leaving it there is worse than any hour.
	if (own?.state === "open" && own.changedPercent > 0) return [];
	// The same for steps that were cut off with their runner: how far they came, nobody wrote down.
	if (own?.state === "open" && bracket !== undefined && own.begun?.isOpen) return [];
	if (schedule === null || !isClosed(schedule)) return [];
	const fault = describeSchedule(schedule, facts);
	if (breakGlass === null) return [{ ...fault, message: `${fault.message}${describeWayOut(facts)}` }];
	if (breakGlass.allowed) return [];
	const message = breakGlass.role === null ? describeNoRole(facts.environment) : breakGlass.why;
	return [fault, { reason: "break-glass-refused", message }];
}

/** What the remedy of a closed hour leaves open: who may deploy all the same. */
function describeWayOut({ environment, breakGlassRole }: PlanFacts): string {
	if (breakGlassRole === undefined) return "";
	return breakGlassRole === null
		? `; ${describeNoRole(environment)}`
		: `; the break-glass role of ${environment} is ${breakGlassRole}`;
}

/** A role of the policy has to come first, or the remedy leads to the same refusal again. */
function describeNoRole(environment: string): string {
	return `${environment} has no break-glass role: wait until it may begin, or add \`break-glass: release-manager\` to it in the policy by a pull request`;
}

function isClosed(schedule: ScheduleDecision | null): boolean {
	return schedule !== null && schedule.kind !== "open";
}

/** Why a deployment may not begin now, and when it may. */
function describeSchedule(
	schedule: ScheduleDecision,
	{ environment, timeZone }: Pick<PlanFacts, "environment" | "timeZone">,
): Refusal {
	const again = (opensAt: string | null) =>
		opensAt === null ? "no opening within 400 days" : `it may begin on ${renderLocalTime(opensAt, timeZone)}`;
	switch (schedule.kind) {
		case "frozen":
			return {
				reason: "frozen",
				message: `${environment} is frozen (${schedule.freeze}) until ${renderLocalTime(schedule.until, timeZone)}${schedule.opensAt === schedule.until ? ", when it may begin" : `; ${again(schedule.opensAt)}`}`,
			};
		case "no-runway":
			return {
				reason: "no-runway",
				message: `${schedule.freeze === null ? "the window closes" : `the freeze ${schedule.freeze} begins`} in ${renderSpan(schedule.leftMs)}; ${renderSpan(schedule.neededMs)} are needed to deploy, verify and roll back; ${again(schedule.opensAt)}`,
			};
		case "no-window-for-type":
			return { reason: "outside-window", message: `no window of ${environment} is for this type of release` };
		default:
			return {
				reason: "outside-window",
				message: `${environment} is outside its windows; ${again(schedule.kind === "open" ? null : schedule.opensAt)}`,
			};
	}
}
