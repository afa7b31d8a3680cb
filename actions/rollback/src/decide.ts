/** The whole decision of a rollback from its facts: whoever doubts it can decide a record's again. */
import type { DeploymentFact } from "@octoacme/shared/release/deployment.ts";
import { readHistory } from "@octoacme/shared/release/history.ts";
import { type Conclusion, type Course, concludeCourse, concludePlan } from "./outcome.ts";
import { type PlanRequest, planRollback, type RollbackPlan } from "./plan.ts";
import { REASONS } from "./reasons.ts";

/** What was asked for, what was to be done, how that went, and what it amounts to. */
export interface Decided {
	readonly request: PlanRequest;
	readonly plan: RollbackPlan;
	readonly course: Course | null;
	readonly conclusion: Conclusion;
}

/** What an entry of the release record keeps of a rollback. */
export interface RollbackRecordFacts {
	/** Of the environment and service, as they were before anything was done. */
	readonly deployments: readonly DeploymentFact[];
	readonly request: PlanRequest;
	/** The commit that it was to go back to; null when the plan was another. */
	readonly target: string | null;
	/** How it went on; null when the plan changes nothing by itself. */
	readonly course: Course | null;
}

/** A plan and how it went on. Throws for a plan to roll back of which nothing was tried. */
export function conclude(plan: RollbackPlan, course: Course | null): Conclusion {
	if (plan.kind !== "roll-back") return concludePlan(plan);
	if (course === null) throw new TypeError("the plan was to roll back, and nothing says how that went");
	return concludeCourse(plan, course);
}

/** Decision, reason and its sentence, from what was kept. Throws when the same facts lead to another target. */
export function decideRollback(facts: RollbackRecordFacts): {
	readonly decision: Conclusion["decision"];
	readonly reason: Conclusion["reason"];
	readonly reasons: readonly string[];
} {
	const { deployments, request, target, course } = facts;
	const plan = planRollback(deployments, readHistory(deployments, request.scope), request);
	const decided = targetOf(plan);
	if (decided !== target) throw new Error(`the target: expected ${target ?? "none"}, seen ${decided ?? "none"}`);
	const { decision, reason, seen } = conclude(plan, course);
	const sentence = REASONS.find(({ code }) => code === reason)!.meaning;
	return { decision, reason, reasons: [seen === "" ? sentence : `${sentence} Seen: ${seen}.`] };
}

/** The commit that a plan goes back to. */
export function targetOf(plan: RollbackPlan): string | null {
	return plan.kind === "roll-back" ? plan.target.sha : null;
}

/** Deployments that are kept, where there is no room for all. */
const KEPT = [Number.POSITIVE_INFINITY, 50, 25, 12, 6];

/**
 * What the record may keep, the most first; each gives the same plan. The lines of the command and what probes answered stay out
 * of it: they decide nothing, and a record is read by many.
 */
export function listKeptFacts(facts: RollbackRecordFacts): readonly [RollbackRecordFacts, ...RollbackRecordFacts[]] {
	const { deployments, request, target } = facts;
	const { environment, service } = request.scope;
	const own = deployments
		.filter((one) => one.environment === environment && (one.payload === null || one.payload.service === service))
		.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id);
	const planOf = (from: readonly DeploymentFact[]) =>
		JSON.stringify(planRollback(from, readHistory(from, request.scope), request));
	const plan = planOf(deployments);
	const course = facts.course === null ? null : withoutLines(facts.course);
	const keep = (kept: readonly DeploymentFact[]) => ({ deployments: kept, request, target, course });
	const fewer = KEPT.filter((limit, index) => index === 0 || limit < own.length)
		.map((limit) => own.slice(0, limit))
		.filter((kept) => planOf(kept) === plan);
	return [keep(fewer[0] ?? deployments), ...fewer.slice(1).map(keep)];
}

function withoutLines(course: Course): Course {
	switch (course.kind) {
		case "rolled-back":
			return { ...course, tail: [] };
		case "failed":
			return { ...course, tail: [], evidence: [] };
		default:
			return course;
	}
}
