/** The guide's deployment checklist: its thirteen lines, each ticked from evidence or open with the person who owes it. */
import { isProduction } from "@octoacme/shared/release/production.ts";
import { renderLocalTime } from "@octoacme/shared/text/local-time.ts";
import { REQUIREMENT_VERDICTS, type RequirementVerdict } from "@octoacme/shared/vocabulary.ts";
import type { StageOutcome } from "./stage-outcome.ts";

export interface ChecklistLine {
	/** As the guide has it. */
	readonly line: string;
	readonly state: "done" | "open" | "not-needed";
	/** The evidence, or what is to be done. */
	readonly note: string;
	/** A role of the policy; empty for a line that is done. */
	readonly owner: string;
}

/** readVerdicts: what preflight decided per requirement, from the reasons of its entry (`ci: pass …`). */
export function readVerdicts(reasons: readonly string[]): ReadonlyMap<string, RequirementVerdict> {
	const verdicts = new Map<string, RequirementVerdict>();
	for (const reason of reasons) {
		const match = /^([a-z][a-z-]*): ([a-z-]+)\b/.exec(reason);
		const verdict = REQUIREMENT_VERDICTS.find((known) => known === match?.[2]);
		if (match?.[1] !== undefined && verdict !== undefined) verdicts.set(match[1], verdict);
	}
	return verdicts;
}

/** decideChecklist: the thirteen lines for one environment after one stage. */
export function decideChecklist(
	outcome: Pick<StageOutcome, "facts" | "decision" | "signals" | "backup" | "conclusion" | "breakGlass">,
): readonly ChecklistLine[] {
	const { facts, decision } = outcome;
	const { environment, plan } = facts;
	const entry = plan.preflight?.ok ? plan.preflight.entry : null;
	const verdicts = readVerdicts(entry?.reasons ?? []);
	const inProduction = isProduction(environment);
	const holds = decision === "deployed" || decision === "already-deployed";
	const required = (line: string, ids: readonly string[], owner: string): ChecklistLine => {
		// A preflight that says go names its exceptions alone: what it does not name was met, or did not apply.
		const seen = ids.map((id) => ({ id, verdict: verdicts.get(id) ?? (entry === null ? undefined : NO_EXCEPTION) }));
		const missing = seen.filter(({ verdict }) => verdict === undefined || !PASSING.has(verdict));
		const note = (list: typeof seen) =>
			list
				.map(({ id, verdict }) => `${id}: ${verdict === NO_EXCEPTION ? "no exception" : (verdict ?? "no preflight")}`)
				.join(", ");
		if (missing.length > 0) return { line, state: "open", note: note(missing), owner };
		return seen.every(({ verdict }) => verdict === "not-applicable")
			? { line, state: "not-needed", note: note(seen), owner: "" }
			: { line, state: "done", note: note(seen), owner: "" };
	};
	const done = (line: string, note: string): ChecklistLine => ({ line, state: "done", note, owner: "" });
	const open = (line: string, note: string, owner: string): ChecklistLine => ({ line, state: "open", note, owner });
	const skip = (line: string, note: string): ChecklistLine => ({ line, state: "not-needed", note, owner: "" });
	const before = plan.stagesBefore;
	return [
		decideWindow(outcome),
		environment.backup === undefined
			? skip("Backup or snapshot", "the policy names none for this environment")
			: outcome.backup !== null
				? done("Backup or snapshot", outcome.backup)
				: holds && decision === "already-deployed"
					? done("Backup or snapshot", "made by the run that deployed")
					: open("Backup or snapshot", "not made", "devops"),
		before.length > 0 && before.every((stage) => stage.holds === "verified")
			? done(
					"Deploy to staging and run smoke tests",
					`${before.map((stage) => stage.environment).join(", ")}: verified`,
				)
			: !inProduction && holds
				? done(
						"Deploy to staging and run smoke tests",
						decision === "deployed"
							? `${environment.name}: ${outcome.signals.length} checks passed`
							: `${environment.name}: checked by the run that deployed`,
					)
				: before.length === 0 && inProduction
					? skip("Deploy to staging and run smoke tests", "the policy requires no environment before this one")
					: open(
							"Deploy to staging and run smoke tests",
							before.map((stage) => `${stage.environment}: ${stage.holds}`).join(", "),
							"qa",
						),
		required(
			"Security scan results reviewed and approved",
			["sast", "dast", "dependencies", "security-review"],
			"security-champion",
		),
		required("Accessibility testing completed for UI changes", ["accessibility"], "accessibility"),
		required("Performance testing passed", ["performance"], "performance"),
		required(
			"Customer Support team briefed and documentation updated",
			["support-briefing", "support-docs"],
			"support-lead",
		),
		required("Monitoring dashboards and alerts configured", ["monitoring"], "on-call"),
		holds && inProduction
			? done("Deploy to production", plan.tag.name)
			: open("Deploy to production", inProduction ? decision : `${environment.name} comes first`, "devops"),
		facts.history.active?.verified && facts.history.active.sha === plan.sha
			? done("Run post-deploy verifications", "verified before")
			: open("Run post-deploy verifications", "run verify", "devops"),
		environment.verify?.analytics === undefined
			? open(
					"Verify analytics and tracking instrumentation",
					"the policy names no analytics; look by hand",
					"product-owner",
				)
			: open("Verify analytics and tracking instrumentation", "verify reads them", "product-owner"),
		open("Announce release to stakeholders and support", "run announce after verify", "release-manager"),
		open(
			"Monitor error rates, performance metrics, and user feedback",
			"verify watches its bake; then the on-call",
			"on-call",
		),
	];
}

/** Of a go: met, or not asked of this release; the record keeps only what is neither. */
const NO_EXCEPTION: RequirementVerdict = "pass";
const PASSING: ReadonlySet<RequirementVerdict> = new Set(["pass", "waived", "deferred", "not-applicable"]);

function decideWindow({ facts, breakGlass }: Pick<StageOutcome, "facts" | "breakGlass">): ChecklistLine {
	const line = "Deployment window scheduled";
	const { schedule } = facts.plan;
	if (schedule === null) return { line, state: "not-needed", note: "the policy has no windows here", owner: "" };
	if (schedule.kind === "open")
		return {
			line,
			state: "done",
			note:
				schedule.closesAt === null ? "open" : `open until ${renderLocalTime(schedule.closesAt, facts.plan.timeZone)}`,
			owner: "",
		};
	return breakGlass
		? { line, state: "done", note: "by break-glass", owner: "" }
		: { line, state: "open", note: schedule.kind, owner: "release-manager" };
}
