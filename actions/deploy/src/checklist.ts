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

/** What preflight decided per requirement, from the reasons of its entry (`ci: pass …`). */
export function readVerdicts(reasons: readonly string[]): ReadonlyMap<string, RequirementVerdict> {
	const verdicts = new Map<string, RequirementVerdict>();
	for (const reason of reasons) {
		const match = /^([a-z][a-z-]*): ([a-z-]+)\b/.exec(reason);
		const verdict = REQUIREMENT_VERDICTS.find((known) => known === match?.[2]);
		if (match?.[1] !== undefined && verdict !== undefined) verdicts.set(match[1], verdict);
	}
	return verdicts;
}

type Outcome = Pick<StageOutcome, "facts" | "decision" | "signals" | "backup" | "conclusion" | "breakGlass">;

/** The thirteen lines for one environment after one stage. */
export function decideChecklist(outcome: Outcome): readonly ChecklistLine[] {
	const { facts, decision } = outcome;
	const { environment, plan, history } = facts;
	const inProduction = isProduction(environment);
	const required = createRequired(plan.preflight);
	return [
		decideWindow(outcome),
		decideBackup(outcome),
		decideStaging(outcome),
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
		holdsRelease(outcome) && inProduction
			? done("Deploy to production", plan.tag.name)
			: open("Deploy to production", inProduction ? decision : `${environment.name} comes first`, "devops"),
		history.active?.verified && history.active.sha === plan.sha
			? done("Run post-deploy verifications", "verified before")
			: open("Run post-deploy verifications", "the verify step comes next", "devops"),
		open(
			"Verify analytics and tracking instrumentation",
			environment.verify?.analytics === undefined ? "the policy names no analytics; look by hand" : "verify reads them",
			"product-owner",
		),
		open("Announce release to stakeholders and support", "the announce step comes after verify", "release-manager"),
		open(
			"Monitor error rates, performance metrics, and user feedback",
			"verify watches its bake; then the on-call",
			"on-call",
		),
	];
}

function done(line: string, note: string): ChecklistLine {
	return { line, state: "done", note, owner: "" };
}

function open(line: string, note: string, owner: string): ChecklistLine {
	return { line, state: "open", note, owner };
}

function skip(line: string, note: string): ChecklistLine {
	return { line, state: "not-needed", note, owner: "" };
}

function holdsRelease({ decision }: Pick<Outcome, "decision">): boolean {
	return decision === "deployed" || decision === "already-deployed";
}

/** Lines that requirements of preflight stand for. Null: none was asked for. */
function createRequired(preflight: Outcome["facts"]["plan"]["preflight"]) {
	const entry = preflight?.ok ? preflight.entry : null;
	// One that said no, or is not believed, did decide: what it found of each requirement is not read here.
	const isMissing = preflight === null || (!preflight.ok && preflight.reason === "preflight-missing");
	const unread = isMissing ? "no preflight" : "unknown";
	const verdicts = readVerdicts(entry?.reasons ?? []);
	// A preflight that says go names what was waived, deferred or did not apply: what it does not name was met.
	const unnamed: RequirementVerdict | undefined = entry === null ? undefined : "pass";
	return (line: string, ids: readonly string[], owner: string): ChecklistLine => {
		const seen = ids.map((id) => ({ id, verdict: verdicts.get(id) ?? unnamed }));
		const missing = seen.filter(({ verdict }) => verdict === undefined || !PASSING.has(verdict));
		const note = (list: typeof seen) =>
			list
				.map(({ id, verdict }) => `${id}: ${verdict === undefined ? unread : (WORDS[verdict] ?? verdict)}`)
				.join(", ");
		if (missing.length > 0) return open(line, note(missing), owner);
		return seen.every(({ verdict }) => verdict === "not-applicable") ? skip(line, note(seen)) : done(line, note(seen));
	};
}

function decideBackup({ facts, decision, backup }: Outcome): ChecklistLine {
	const line = "Backup or snapshot";
	if (facts.environment.backup === undefined) return skip(line, "the policy names none for this environment");
	if (backup !== null) return done(line, backup);
	return decision === "already-deployed"
		? done(line, "made by the run that deployed")
		: open(line, "not made", "devops");
}

function decideStaging(outcome: Outcome): ChecklistLine {
	const line = "Deploy to staging and run smoke tests";
	const { facts, decision, signals } = outcome;
	const { environment, plan } = facts;
	const before = plan.stagesBefore;
	if (before.length > 0 && before.every((stage) => stage.holds === "verified"))
		return done(line, `${before.map((stage) => stage.environment).join(", ")}: verified`);
	const inProduction = isProduction(environment);
	if (!inProduction && holdsRelease(outcome))
		return done(
			line,
			`${environment.name}: ${decision === "deployed" ? `${signals.length} checks passed` : "checked by the run that deployed"}`,
		);
	if (before.length === 0 && inProduction) return skip(line, "the policy requires no environment before this one");
	return open(line, before.map((stage) => `${stage.environment}: ${stage.holds}`).join(", "), "qa");
}

/** As the checklist says it; the other verdicts say themselves. */
const WORDS: Partial<Readonly<Record<RequirementVerdict, string>>> = { pass: "met", "not-applicable": "not asked" };
const PASSING: ReadonlySet<RequirementVerdict> = new Set(["pass", "waived", "deferred", "not-applicable"]);

function decideWindow({ facts, breakGlass }: Pick<Outcome, "facts" | "breakGlass">): ChecklistLine {
	const line = "Deployment window scheduled";
	const { schedule, timeZone } = facts.plan;
	if (schedule === null) return skip(line, "the policy has no windows here");
	if (schedule.kind === "open")
		return done(
			line,
			schedule.closesAt === null ? "open" : `open until ${renderLocalTime(schedule.closesAt, timeZone)}`,
		);
	return breakGlass ? done(line, "by break-glass") : open(line, schedule.kind, "release-manager");
}
