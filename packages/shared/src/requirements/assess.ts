/** From machine evidence, signatures, waivers and deferral to the one verdict of each requirement: the matrix. */
import { classifyChanges, selectServicePaths } from "../policy/changes.ts";
import type { Policy, RequirementPolicy } from "../policy/policy.ts";
import { judgeWaivers } from "../policy/waivers.ts";
import { assignPullRequests } from "../release/pull-request.ts";
import type { RequirementVerdict } from "../vocabulary.ts";
import { renderSignoff, renderWaive } from "./commands.ts";
import type { PreflightFacts } from "./facts.ts";
import type { EvidenceLink, JudgeContext, MachineVerdict, Remedy, Requirement } from "./requirement.ts";
import { describeRole } from "./roles.ts";
import type { Signature, Signatures } from "./signatures.ts";

export interface Row {
	readonly id: string;
	readonly title: string;
	readonly guide: { readonly line: number; readonly text: string };
	readonly verdict: RequirementVerdict;
	readonly explanation: string;
	readonly evidence: readonly EvidenceLink[];
	/** Null where nothing is left to do. */
	readonly remedy: Remedy | null;
	readonly signedBy: readonly string[];
	/** `YYYY-MM-DD`: when a deferred requirement is due, or a waiver ends. */
	readonly until: string | null;
	/** What a waived or deferred row would be if it were not. */
	readonly otherwise: { readonly verdict: RequirementVerdict; readonly explanation: string } | null;
	/** Warnings that do not change the verdict: waivers that end soon or ended, signatures that do not count. */
	readonly notes: readonly string[];
	readonly permission: string | null;
}

type Draft = Omit<MachineVerdict, "verdict" | "remedy" | "permission"> & {
	readonly verdict: RequirementVerdict;
	readonly remedy: Remedy | null;
	readonly signedBy: readonly string[];
	readonly until: string | null;
	readonly otherwise: Row["otherwise"];
	readonly notes: readonly string[];
	readonly permission: string | null;
};

const DAY = 86_400_000;

/** describeChanges: the kinds of change in the release, as the requirements see them. */
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

/** assess: one requirement's row. */
export function assess(
	requirement: Requirement,
	facts: PreflightFacts,
	policy: Policy,
	changes: JudgeContext["changes"],
	signatures: Signatures,
): Row {
	const rule = policy.requirements[requirement.id];
	const frame = { id: requirement.id, title: requirement.title, guide: requirement.guide };
	if (rule === undefined) return { ...frame, ...exempt("Switched off by the policy.") };
	let draft = findExemption(rule, facts, changes);
	if (draft === undefined) {
		draft = applySignatures(
			requirement,
			requirement.judge(facts, { policy, rule, changes }),
			facts,
			rule,
			policy,
			signatures.signatures,
		);
		const because = rule.when === undefined ? undefined : changes[rule.when];
		if (because?.state === "present")
			draft = {
				...draft,
				notes: [`asked for because of ${because.because[0]!.kind} ${because.because[0]!.value}`, ...draft.notes],
			};
	}
	// Also of what is not asked for now: a debt is an earlier release's, whatever this one changes.
	draft = applyDebts(draft, requirement.id, facts, rule);
	draft = applyWaivers(draft, requirement.id, facts, policy, signatures);
	return { ...frame, ...applyDeferral(draft, requirement.id, facts, rule) };
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

function exempt(explanation: string): Draft {
	return {
		verdict: "not-applicable",
		explanation,
		evidence: [],
		remedy: null,
		signedBy: [],
		until: null,
		otherwise: null,
		notes: [],
		permission: null,
	};
}

function applySignatures(
	requirement: Requirement,
	machine: MachineVerdict,
	facts: PreflightFacts,
	rule: RequirementPolicy,
	policy: Policy,
	all: readonly Signature[],
): Draft {
	const own = all.filter((signature) => signature.requirement === requirement.id);
	const too = rule.settings["signature-too-for"];
	const both = rule.signOff === "required" || (Array.isArray(too) && too.includes(facts.release.type));
	const signable = requirement.signatureOnly || rule.signOff !== "never";
	const current = own.find(({ state }) => state === "current");
	const best = own[0];
	const signoff: Remedy = {
		who: rule.role,
		what: `Sign (${describeRole(policy, rule.role)}).`,
		line: renderSignoff(requirement.id, facts.release.sha),
	};
	const draft: Draft = {
		verdict: machine.verdict,
		explanation: machine.explanation,
		evidence: machine.evidence,
		remedy:
			machine.verdict === "pass" || machine.verdict === "not-applicable"
				? null
				: {
						...(machine.remedy ?? { what: "Mend what the explanation names." }),
						who: machine.remedy?.who ?? rule.role,
					},
		signedBy: [],
		until: null,
		otherwise: null,
		notes: [],
		permission: machine.permission ?? null,
	};
	const signed = (signature: Signature, explanation: string): Draft => ({
		...draft,
		verdict: "pass",
		explanation,
		evidence: [...draft.evidence, { label: `signed by ${signature.by} (${signature.source})`, url: signature.url }],
		remedy: null,
		signedBy: [signature.by],
	});
	if (!signable)
		return own.length === 0
			? draft
			: { ...draft, notes: ["a signature does not count here: only evidence or a waiver does"] };
	const isOpen = machine.verdict === "pending" || machine.verdict === "stale";
	if (!facts.approvals.ok && rule.settings["approval-environment"] !== undefined && current === undefined && isOpen)
		return {
			...draft,
			verdict: "unknown",
			explanation: `${draft.explanation} Approvals of the environment ${String(rule.settings["approval-environment"])} could not be read: ${facts.approvals.failure.message}`,
			remedy: { ...signoff, what: `Sign (${describeRole(policy, rule.role)}); an approval cannot be read.` },
			permission: facts.approvals.failure.permission ?? draft.permission,
		};
	if (!facts.comments.ok && (isOpen || both))
		return current === undefined
			? {
					...draft,
					verdict: machine.verdict === "fail" ? "fail" : "unknown",
					explanation: `${draft.explanation} Signatures could not be read: ${facts.comments.failure.message}`,
					remedy: draft.remedy ?? { who: "release-manager", what: "Run preflight again when comments can be read." },
					permission: facts.comments.failure.permission ?? draft.permission,
				}
			: signedOrMachine(current);
	if (!isOpen && !(both && machine.verdict === "pass")) return draft;
	if (both && isOpen && !requirement.signatureOnly)
		return current === undefined
			? { ...draft, notes: [`the signature of ${rule.role} is needed too: ${signoff.line}`] }
			: { ...draft, notes: [`signed by ${current.by}, but the evidence is needed too`] };
	if (current !== undefined) return signedOrMachine(current);
	if (best === undefined)
		return {
			...draft,
			verdict: machine.verdict === "stale" ? "stale" : "pending",
			explanation:
				both && machine.verdict === "pass"
					? `${machine.explanation} The signature of ${rule.role} is missing.`
					: draft.explanation,
			remedy: {
				...signoff,
				what: both && machine.verdict === "pass" ? signoff.what : (draft.remedy?.what ?? signoff.what),
			},
		};
	const word = best.explanation;
	return {
		...draft,
		verdict: best.state === "unknown" ? "unknown" : "stale",
		explanation:
			best.state === "unknown"
				? `Signed by @${best.by}, but ${word.replace(/\.$/, "")}.`
				: `${capitalize(word)} (by @${best.by}).`,
		evidence: [...draft.evidence, { label: `signed by ${best.by}`, url: best.url }],
		remedy:
			best.state === "unknown"
				? {
						...signoff,
						what: `List who is meant under \`roles.${rule.role}.users\` in the policy.`,
						who: "release-manager",
					}
				: { ...signoff, what: "Look at what changed since, and sign again." },
	};

	function signedOrMachine(signature: Signature): Draft {
		const why = signature.sha === facts.release.sha ? "" : `: ${signature.explanation}`;
		return machine.verdict === "pass"
			? signed(signature, `${machine.explanation} Signed by @${signature.by}${why}.`)
			: signed(signature, `Signed by @${signature.by} for the role ${rule.role}${why}.`);
	}
}

function applyDebts(draft: Draft, id: string, facts: PreflightFacts, rule: RequirementPolicy): Draft {
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

function applyWaivers(draft: Draft, id: string, facts: PreflightFacts, policy: Policy, signatures: Signatures): Draft {
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
	const rule = policy.requirements[id]!;
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

function applyDeferral(draft: Draft, id: string, facts: PreflightFacts, rule: RequirementPolicy): Draft {
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

function capitalize(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
