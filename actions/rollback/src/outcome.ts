/** Names how a rollback ended: decision, reason, and what the incident says of it; pure. */
import type { FailedEvidence, Incident, IncidentOutcome } from "@octoacme/shared/incident/incident.ts";
import { addTimeline, HEALTHY_AGAIN } from "@octoacme/shared/incident/incident.ts";
import type { RollbackEnd } from "./attempt.ts";
import { COMMAND_FAILED, type RollbackPlan, STEPS_FAILED } from "./plan.ts";
import type { ReasonCode } from "./reasons.ts";

export const DECISIONS = [
	"rolled-back",
	"begun",
	"would-roll-back",
	"playbook-only",
	"nothing-to-roll-back",
	"refused",
	"failed",
	"drilling",
	"drilled",
	"drill-failed",
	"quarantine-lifted",
] as const;
export type Decision = (typeof DECISIONS)[number];

export interface Conclusion {
	readonly decision: Decision;
	readonly reason: ReasonCode;
	/** What was seen, beyond the reason: the holder of the lock, the release that runs there. */
	readonly seen: string;
	readonly outcome: IncidentOutcome;
	readonly evidence: readonly FailedEvidence[];
	readonly tail: readonly string[];
}

/** How a plan to roll back went on: not at all for want of a command, or to an end. */
export type Course = { readonly kind: "no-command" | "no-shell" } | RollbackEnd;

/** Nothing happened that anybody has to be told of: what was asked for was wrong, or nothing had changed. */
export function isQuiet(plan: RollbackPlan): boolean {
	return (
		plan.kind === "refused" ||
		(plan.kind === "nothing-to-roll-back" && (plan.reason === "nothing-changed" || plan.reason === "still-verified"))
	);
}

/** Of a plan that changes nothing by itself. */
export function concludePlan(plan: Exclude<RollbackPlan, { kind: "roll-back" }>): Conclusion {
	const base = { seen: "", evidence: [], tail: [] };
	switch (plan.kind) {
		case "already-rolled-back": {
			const { recoveryMs } = plan;
			const { version, tag, sha } = plan.to;
			return {
				...base,
				decision: "rolled-back",
				reason: "already-rolled-back",
				outcome: { kind: "rolled-back", to: { version, tag, sha }, recoveryMs },
			};
		}
		case "attempt-failed": {
			const { version, tag, sha } = plan.to;
			const what = plan.what.replace(/^rollback failed: /, "");
			return {
				...base,
				decision: "refused",
				reason: "attempt-failed",
				seen: plan.what,
				outcome: { kind: "rollback-failed", to: { version, tag, sha }, what },
				evidence: describeFailure(what),
			};
		}
		case "playbook-only": {
			const why =
				plan.reason === "forward-only" ? "the environment is forward-only" : "the playbook alone was asked for";
			return {
				...base,
				decision: "playbook-only",
				reason: plan.reason,
				outcome: { kind: "not-rolled-back", why },
			};
		}
		case "nothing-to-roll-back": {
			const why = {
				"no-known-good": "no earlier release was verified there and is free of quarantine",
				"nothing-deployed": "nothing of ours was deployed there",
				"nothing-changed": "the release never began to change it",
				"still-verified": "the release runs there and was found healthy",
			}[plan.reason];
			return {
				...base,
				decision: "nothing-to-roll-back",
				reason: plan.reason,
				outcome: { kind: "no-target", why },
			};
		}
		case "refused":
			return {
				...base,
				decision: "refused",
				reason: plan.reason,
				seen: plan.seen,
				outcome: { kind: "not-rolled-back", why: `the request was refused (${plan.reason})` },
			};
	}
}

/** The evidence that an attempt had, from what its deployment says of it: a later run tells people the same. */
function describeFailure(what: string): readonly FailedEvidence[] {
	if (what.startsWith(COMMAND_FAILED)) return describeCommandFailure(what.slice(COMMAND_FAILED.length));
	return what.startsWith(STEPS_FAILED) ? describeStepsFailure(what.slice(STEPS_FAILED.length)) : [];
}

/** How the job's own steps ended, such as `failure`. */
export function describeStepsFailure(value: string): readonly FailedEvidence[] {
	return [{ what: "own steps", value, expected: "success", query: "", link: "" }];
}

/** How the command ended, such as `ended with exit code 3`. */
export function describeCommandFailure(value: string): readonly FailedEvidence[] {
	return [{ what: "rollback command", value, expected: "exit code 0", query: "", link: "" }];
}

const NOT_BEGUN = {
	"no-command": { kind: "not-rolled-back", why: "no command is configured" },
	"no-shell": { kind: "not-rolled-back", why: "the machine of this job has no bash, which runs the command" },
} as const;

/** Of a rollback that was begun. */
export function concludeCourse(plan: Extract<RollbackPlan, { kind: "roll-back" }>, course: Course): Conclusion {
	const { version, tag, sha } = plan.target;
	const to = { version, tag, sha };
	const base = { seen: "", evidence: [], tail: [] };
	switch (course.kind) {
		case "rolled-back":
			return {
				...base,
				decision: "rolled-back",
				reason: "rolled-back",
				outcome: { kind: "rolled-back", to, recoveryMs: course.recoveryMs },
				tail: course.tail,
			};
		case "begun":
			return { ...base, decision: "begun", reason: "begun", outcome: { kind: "in-progress" } };
		case "failed": {
			const { reason, what, evidence, tail } = course;
			return { decision: "failed", reason, seen: what, outcome: describeFailed(to, what), evidence, tail };
		}
		case "stopped": {
			const seen = `${course.what} ${course.hint}`;
			// A sentence of an error, in the middle of one of ours.
			const what = `it was stopped: ${course.what.replace(/\.\s*$/, "")}`;
			const outcome = { kind: "rollback-failed", to, what, stopped: true } as const;
			return { ...base, decision: "failed", reason: "stopped", seen, outcome };
		}
		case "locked": {
			const outcome = describeFailed(to, `the environment is held by ${course.holder}`);
			return { ...base, decision: "refused", reason: "locked", seen: `held by ${course.holder}`, outcome };
		}
		case "not-deployable": {
			const why = `${tag} cannot be deployed any more: ${course.what}`;
			const decision = "nothing-to-roll-back";
			return {
				...base,
				decision,
				reason: "target-not-deployable",
				seen: course.what,
				outcome: { kind: "no-target", why },
			};
		}
		case "no-command":
		case "no-shell":
			return { ...base, decision: "failed", reason: course.kind, outcome: NOT_BEGUN[course.kind] };
		case "superseded":
			return concludeSuperseded(course.plan);
	}
}

function describeFailed(
	to: Extract<IncidentOutcome, { kind: "rollback-failed" }>["to"],
	what: string,
): IncidentOutcome {
	return { kind: "rollback-failed", to, what };
}

/** Another run changed the environment while it was waited for. */
function concludeSuperseded(now: RollbackPlan): Conclusion {
	if (now.kind !== "roll-back") return concludePlan(now);
	const { tag } = now.bad;
	return {
		decision: "refused",
		reason: "not-current",
		seen: tag,
		outcome: { kind: "not-rolled-back", why: `${tag} came there while the environment was waited for` },
		evidence: [],
		tail: [],
	};
}

/** The incident with its end; told once, however often it is closed. */
export function closeIncident(incident: Incident, conclusion: Conclusion, at: string): Incident {
	const { outcome } = conclusion;
	const known = incident.outcome;
	// A re-run sees the same end with less precision: the first measurement stays.
	if (known.kind === "rolled-back" && outcome.kind === "rolled-back" && known.to.sha === outcome.to.sha)
		return incident;
	if (known.kind === "rollback-failed" && known.stopped !== true && conclusion.reason === "attempt-failed")
		return incident;
	const what =
		outcome.kind === "rolled-back"
			? `${outcome.to.tag} ${HEALTHY_AGAIN}`
			: outcome.kind === "rollback-failed"
				? `rollback failed: ${outcome.what}`
				: outcome.kind === "in-progress"
					? "under way"
					: `not rolled back: ${outcome.why}`;
	const evidence = conclusion.evidence.filter(
		(item) => !incident.evidence.some((other) => other.what === item.what && other.value === item.value),
	);
	const closed = { ...incident, outcome, evidence: [...incident.evidence, ...evidence] };
	return incident.timeline.some((entry) => entry.what === what) ? closed : addTimeline(closed, { at, what });
}
