/** The decision of preflight: from facts and policy to go, no-go or pending, with the matrix that it follows from. */
import type { Policy } from "../policy/policy.ts";
import { type AuditFinding, auditType } from "../release/identity.ts";
import { count, listFirst } from "../text/plural.ts";
import type { RequirementVerdict } from "../vocabulary.ts";
import { assess, describeChanges } from "./assess.ts";
import type { PreflightFacts, RevokeFact } from "./facts.ts";
import { REQUIREMENTS } from "./registry.ts";
import { listReleasedChanges } from "./released-changes.ts";
import type { JudgeContext } from "./requirement.ts";
import type { Row } from "./row.ts";
import { type CommandOutcome, collectSignatures } from "./signatures.ts";

export type Decision = "go" | "no-go" | "pending";
export type DecisionReason =
	| "all-met"
	| "met-with-exceptions"
	| "waiting"
	| "requirements-failed"
	| "evidence-unreadable"
	| "type-contradicted"
	| "wrong-branch"
	| "nothing-asked";

/** A post-incident review that is late: it is named and never decides. */
interface ReviewFinding {
	readonly kind: "review-overdue" | "reviews-unreadable";
	readonly severity: "warning";
	readonly sha: null;
	readonly message: string;
}

export type Finding = AuditFinding | ReviewFinding;

export interface Decided {
	readonly decision: Decision;
	readonly reason: DecisionReason;
	/** One line each. */
	readonly reasons: readonly string[];
	readonly rows: readonly Row[];
	readonly findings: readonly Finding[];
	readonly branch: { readonly state: "on" | "off" | "unknown"; readonly explanation: string };
	readonly changes: JudgeContext["changes"];
	readonly outcomes: readonly CommandOutcome[];
	/** What later preflights must not forget, whatever becomes of the comments. */
	readonly revokes: readonly RevokeFact[];
	/** How many rows have each verdict. */
	readonly tally: Readonly<Partial<Record<RequirementVerdict, number>>>;
}

/** Pure; the same facts and policy give the same decision. */
export function decidePreflight(facts: PreflightFacts, policy: Policy): Decided {
	const changes = describeChanges(facts, policy);
	const signatures = collectSignatures(facts, policy, REQUIREMENTS);
	const rows = REQUIREMENTS.map((requirement) => assess(requirement, { facts, policy, changes, signatures }));
	// What contradicts the number is the row's to say; what merely warns has no row.
	const audited = auditType(facts.release, listReleasedChanges(facts, policy)).filter(
		({ severity }) => severity === "warning",
	);
	const findings: readonly Finding[] = [...audited, ...findReviews(facts.overdueReviews)];
	const branch = judgeBranch(facts, policy);
	const tally: Partial<Record<RequirementVerdict, number>> = {};
	for (const { verdict } of rows) tally[verdict] = (tally[verdict] ?? 0) + 1;
	const { decision, reason, reasons } = conclude(rows, branch);
	const { outcomes, revokes } = signatures;
	return { decision, reason, reasons, rows, findings, branch, changes, outcomes, revokes, tally };
}

function findReviews(reviews: PreflightFacts["overdueReviews"]): readonly ReviewFinding[] {
	const warn = (kind: ReviewFinding["kind"], message: string) =>
		({ kind, severity: "warning", sha: null, message }) as const;
	if (!reviews.ok)
		// Without issues there never was a review.
		return reviews.failure.kind === "disabled"
			? []
			: [warn("reviews-unreadable", `Overdue post-incident reviews could not be read: ${reviews.failure.message}`)];
	return [...reviews.value]
		.sort((a, b) => a.number - b.number)
		.map(({ number, title, daysOver, what }) =>
			warn("review-overdue", `#${number} "${title}" is overdue by ${count(daysOver, "day")}: ${listFirst(what)}.`),
		);
}

function judgeBranch(facts: PreflightFacts, policy: Policy): Decided["branch"] {
	if (!facts.branches.ok)
		return {
			state: "unknown",
			explanation: `The branches that hold the commit could not be read: ${facts.branches.failure.message}`,
		};
	if (facts.branches.value.length === 0)
		return {
			state: "off",
			explanation: `The commit is on none of the branches that releases are cut from (${policy.branches.join(", ")}).`,
		};
	return { state: "on", explanation: `On ${facts.branches.value[0]}.` };
}

/** The worst of everything decides; unknown blocks; a waived or deferred row is not a passed one. */
export function conclude(
	rows: readonly Row[],
	branch: Decided["branch"],
): Pick<Decided, "decision" | "reason" | "reasons"> {
	const of = (...verdicts: readonly RequirementVerdict[]) => rows.filter(({ verdict }) => verdicts.includes(verdict));
	const say = (list: readonly Row[]) => list.map((row) => `${row.id}: ${row.verdict}: ${row.explanation}`);
	const failed = of("fail");
	const unread = of("unknown");
	const waiting = of("pending", "stale");
	const reasons = [
		...(branch.state === "on" ? [] : [branch.explanation]),
		...say(failed),
		...say(unread),
		...say(waiting),
	];
	if (branch.state === "off") return { decision: "no-go", reason: "wrong-branch", reasons };
	if (failed.some(({ id }) => id === "release-type"))
		return { decision: "no-go", reason: "type-contradicted", reasons };
	if (failed.length > 0) return { decision: "no-go", reason: "requirements-failed", reasons };
	if (unread.length > 0 || branch.state === "unknown")
		return { decision: "no-go", reason: "evidence-unreadable", reasons };
	if (waiting.length > 0) return { decision: "pending", reason: "waiting", reasons };
	if (rows.every(({ verdict }) => verdict === "not-applicable"))
		return {
			decision: "no-go",
			reason: "nothing-asked",
			reasons: ["No requirement applies: a gate that asks nothing proves nothing."],
		};
	const exceptions = of("waived", "deferred");
	// What did not apply is named as well: a reader of the record must not take it for met.
	return {
		decision: "go",
		reason: exceptions.length > 0 ? "met-with-exceptions" : "all-met",
		reasons: say([...exceptions, ...of("not-applicable")]),
	};
}
