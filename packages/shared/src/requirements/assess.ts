/** From machine evidence, signatures, waivers and deferral to the one verdict of each requirement: the matrix. */
import { classifyChanges, selectServicePaths } from "../policy/changes.ts";
import type { Policy, RequirementPolicy } from "../policy/policy.ts";
import { judgeWaivers } from "../policy/waivers.ts";
import { assignPullRequests } from "../release/pull-request.ts";
import { applySignatures } from "./apply-signatures.ts";
import { renderWaive } from "./commands.ts";
import type { PreflightFacts } from "./facts.ts";
import type { JudgeContext, Requirement } from "./requirement.ts";
import { type Draft, exempt, type Row, type RowSubject } from "./row.ts";
import type { Signatures } from "./signatures.ts";

const DAY = 86_400_000;

/** The kinds of change in the release, as the requirements see them. */
export function describeChanges(facts: PreflightFacts, policy: Policy): JudgeContext["changes"] {
	if (!facts.range.ok)
		return classifyChanges(policy, { paths: [], labels: [], incomplete: facts.range.failure.message });
	const pulls = facts.pulls.ok ? assignPullRequests(facts.range.value.commits, facts.pulls.value).pulls : [];
	const incomplete =
		facts.range.value.incomplete ??
		(facts.pulls.ok ? undefined : `labels could not be read: ${facts.pulls.failure.message}`);
	return classifyChanges(policy, {
		paths: selectServicePaths(policy, facts.range.value.paths),
		labels: [...new Set(pulls.flatMap(({ labels }) => labels))].sort(),
		incomplete,
	});
}

/** What all rows of one release are judged from. */
interface AssessedRelease {
	readonly facts: PreflightFacts;
	readonly policy: Policy;
	readonly changes: JudgeContext["changes"];
	readonly signatures: Signatures;
}

/** One requirement's row. */
export function assess(requirement: Requirement, release: AssessedRelease): Row {
	const { facts, policy, changes, signatures } = release;
	const rule = policy.requirements[requirement.id];
	const frame = { id: requirement.id, title: requirement.title, guide: requirement.guide };
	if (rule === undefined) return { ...frame, ...exempt("Switched off by the policy.") };
	const subject: RowSubject = { requirement, rule, facts, policy };
	const asked = findExemption(rule, facts, changes) ?? judge(subject, release);
	// Also of what is not asked for now: a debt is an earlier release's, whatever this one changes.
	const owed = applyDebts(asked, subject);
	return { ...frame, ...applyDeferral(applyWaivers(owed, subject, signatures), subject) };
}

function judge(subject: RowSubject, { changes, signatures }: AssessedRelease): Draft {
	const { requirement, rule, facts, policy } = subject;
	const machine = requirement.judge(facts, { policy, rule, changes });
	const draft = applySignatures(subject, machine, signatures.signatures);
	const because = rule.when === undefined ? undefined : changes[rule.when];
	if (because?.state !== "present") return draft;
	const [first] = because.because;
	return { ...draft, notes: [`asked for because of ${first!.kind} ${first!.value}`, ...draft.notes] };
}

function findExemption(
	rule: RequirementPolicy,
	facts: PreflightFacts,
	changes: JudgeContext["changes"],
): Draft | undefined {
	if (!rule.enabled) return exempt("Switched off by the policy.");
	if (!rule.types.includes(facts.release.type))
		return exempt(`The policy does not ask this of a ${facts.release.type}.`);
	if (rule.when !== undefined && changes[rule.when].state === "absent")
		return exempt(`No ${rule.when} change: no changed path and no label matches the policy's.`);
	return undefined;
}

function applyDebts(draft: Draft, { requirement: { id }, facts, rule }: RowSubject): Draft {
	if (facts.release.type === "patch") return draft;
	if (!facts.debts.ok) {
		// Without issues there never was a debt.
		if (!rule.defer || facts.debts.failure.kind === "disabled" || draft.verdict === "fail") return draft;
		return {
			...draft,
			verdict: "unknown",
			explanation: `Whether an earlier hotfix left this open could not be read: ${facts.debts.failure.message}`,
			remedy: { who: "release-manager", what: "Run preflight again when issues can be read." },
			permission: facts.debts.failure.permission ?? draft.permission,
		};
	}
	const today = facts.now.slice(0, 10);
	const overdue = facts.debts.value
		.filter((debt) => debt.requirement === id && debt.due < today)
		.sort((a, b) => a.number - b.number);
	if (overdue.length === 0) return draft;
	const first = overdue[0]!;
	return {
		...draft,
		verdict: "fail",
		explanation: `#${first.number}: ${first.version} was released without this, and it has been due since ${first.due}.`,
		evidence: [...draft.evidence, ...overdue.map(({ number, url }) => ({ label: `#${number}`, url }))],
		remedy: { who: rule.role, what: `Do what #${first.number} asks for and close it.` },
	};
}

function applyWaivers(
	draft: Draft,
	{ requirement: { id }, facts, rule, policy }: RowSubject,
	signatures: Signatures,
): Draft {
	const now = Date.parse(facts.now);
	const judged = judgeWaivers(policy, id, {
		version: facts.release.version,
		sha: facts.release.sha,
		now,
		granted: signatures.waivers,
	});
	const notes = judged.flatMap(({ waiver, standing }) => {
		if (standing.state === "active")
			return standing.endsSoon ? [`the waiver by ${waiver.owner} ends with ${waiver.expires}`] : [];
		return standing.state === "other-release" ? [] : [standing.message];
	});
	const withNotes = { ...draft, notes: [...draft.notes, ...notes] };
	if (["pass", "not-applicable"].includes(draft.verdict)) return withNotes;
	const active = judged.find(({ standing }) => standing.state === "active");
	if (active !== undefined)
		return {
			...withNotes,
			verdict: "waived",
			explanation: `Waived by ${active.waiver.owner} until ${active.waiver.expires}: ${active.waiver.reason} (else ${draft.verdict}: ${draft.explanation})`,
			remedy: null,
			until: active.waiver.expires,
			otherwise: { verdict: draft.verdict, explanation: draft.explanation },
		};
	if (!rule.waivable || draft.remedy === null || draft.remedy.line !== undefined) return withNotes;
	const until = new Date(now + Math.min(rule.maxWaiverMs, 2 * DAY)).toISOString().slice(0, 10);
	return {
		...withNotes,
		remedy: {
			...draft.remedy,
			line: renderWaive(id, facts.release.sha, until),
		},
	};
}

function applyDeferral(draft: Draft, { requirement: { id }, facts, rule }: RowSubject): Draft {
	if (facts.release.type !== "patch" || !rule.defer) return draft;
	if (draft.verdict !== "pending" && draft.verdict !== "stale") return draft;
	const open = facts.debts.ok
		? facts.debts.value
				.filter((debt) => debt.requirement === id)
				.sort((a, b) => a.due.localeCompare(b.due) || a.number - b.number)[0]
		: undefined;
	const due = open?.due ?? new Date(Date.parse(facts.now) + rule.deferForMs).toISOString().slice(0, 10);
	return {
		...draft,
		verdict: "deferred",
		explanation: `Deferred, because this is a hotfix; due by ${due} (else ${draft.verdict}: ${draft.explanation})`,
		evidence: open === undefined ? draft.evidence : [...draft.evidence, { label: `#${open.number}`, url: open.url }],
		remedy: {
			who: rule.role,
			what: draft.remedy?.what ?? "Meet the requirement after the release.",
			// It goes out as it is: only what pays the debt is left to do.
			...(draft.remedy?.line?.startsWith("/signoff") === true ? { line: draft.remedy.line } : {}),
		},
		until: due,
		otherwise: { verdict: draft.verdict, explanation: draft.explanation },
	};
}
