/** What signatures make of a row: where they count, what they can stand for, and what is said when none does. */
import { renderSignoff } from "./commands.ts";
import type { MachineVerdict, Remedy } from "./requirement.ts";
import { describeRole } from "./roles.ts";
import { type Draft, draftRow, type RowSubject } from "./row.ts";
import type { Signature } from "./signatures.ts";

interface Question extends RowSubject {
	readonly machine: MachineVerdict;
	/** By the evidence alone. */
	readonly draft: Draft;
	/** Of this requirement, the best first. */
	readonly own: readonly Signature[];
	readonly current: Signature | undefined;
	/** The evidence leaves it to people. */
	readonly isOpen: boolean;
	/** Evidence and signature are asked for. */
	readonly both: boolean;
	readonly signoff: Remedy;
}

/** The first of the questions that has an answer gives it. */
export function applySignatures(subject: RowSubject, machine: MachineVerdict, all: readonly Signature[]): Draft {
	const question = describeQuestion(subject, machine, all);
	return (
		refuseSignatures(question) ??
		failApprovals(question) ??
		failComments(question) ??
		keepEvidence(question) ??
		askForEvidence(question) ??
		takeSignature(question) ??
		askForSignature(question)
	);
}

function describeQuestion(subject: RowSubject, machine: MachineVerdict, all: readonly Signature[]): Question {
	const { requirement, rule, facts, policy } = subject;
	const own = all.filter((signature) => signature.requirement === requirement.id);
	const too = rule.settings["signature-too-for"];
	return {
		...subject,
		machine,
		draft: draftRow(machine, rule),
		own,
		current: own.find(({ state }) => state === "current"),
		isOpen: machine.verdict === "pending" || machine.verdict === "stale",
		both: rule.signOff === "required" || (Array.isArray(too) && too.includes(facts.release.type)),
		signoff: {
			who: rule.role,
			what: `Sign (${describeRole(policy, rule.role)}).`,
			line: renderSignoff(requirement.id, facts.release.sha),
		},
	};
}

function refuseSignatures({ requirement, rule, draft, own }: Question): Draft | undefined {
	if (requirement.signatureOnly || rule.signOff !== "never") return undefined;
	return own.length === 0
		? draft
		: { ...draft, notes: ["a signature does not count here: only evidence or a waiver does"] };
}

function failApprovals({ facts, rule, policy, draft, current, isOpen, signoff }: Question): Draft | undefined {
	const environment = rule.settings["approval-environment"];
	if (facts.approvals.ok || environment === undefined || current !== undefined || !isOpen) return undefined;
	return {
		...draft,
		verdict: "unknown",
		explanation: `${draft.explanation} Approvals of the environment ${String(environment)} could not be read: ${facts.approvals.failure.message}`,
		remedy: { ...signoff, what: `Sign (${describeRole(policy, rule.role)}); an approval cannot be read.` },
		permission: facts.approvals.failure.permission ?? draft.permission,
	};
}

/** A signature of another source may have been revoked in a comment: what cannot be read makes no row better. */
function failComments(question: Question): Draft | undefined {
	const { facts, machine, draft, current, isOpen, both } = question;
	if (facts.comments.ok || !(isOpen || both)) return undefined;
	const signed = current === undefined ? "" : ` Signed by @${current.by}, unless a comment revokes it.`;
	return {
		...draft,
		verdict: machine.verdict === "fail" ? "fail" : "unknown",
		explanation: `${draft.explanation}${signed} Signatures could not be read: ${facts.comments.failure.message}`,
		remedy: draft.remedy ?? { who: "release-manager", what: "Run preflight again when comments can be read." },
		permission: facts.comments.failure.permission ?? draft.permission,
	};
}

/** Evidence that leaves nothing to people. */
function keepEvidence({ machine, draft, isOpen, both }: Question): Draft | undefined {
	return isOpen || (both && machine.verdict === "pass") ? undefined : draft;
}

function askForEvidence({ requirement, rule, draft, current, isOpen, both, signoff }: Question): Draft | undefined {
	if (!both || !isOpen || requirement.signatureOnly) return undefined;
	return current === undefined
		? { ...draft, notes: [`the signature of ${rule.role} is needed too: ${signoff.line}`] }
		: { ...draft, notes: [`signed by ${current.by}, but the evidence is needed too`] };
}

function takeSignature(question: Question): Draft | undefined {
	return question.current === undefined ? undefined : signRow(question, question.current);
}

function signRow({ facts, rule, machine, draft }: Question, signature: Signature): Draft {
	const { by, source, url } = signature;
	const why = signature.sha === facts.release.sha ? "" : `: ${signature.explanation}`;
	return {
		...draft,
		verdict: "pass",
		explanation:
			machine.verdict === "pass"
				? `${machine.explanation} Signed by @${by}${why}.`
				: `Signed by @${by} for the role ${rule.role}${why}.`,
		evidence: [...draft.evidence, { label: `signed by ${by} (${source})`, url }],
		remedy: null,
		signedBy: [by],
	};
}

function askForSignature(question: Question): Draft {
	const { rule, machine, draft, own, signoff } = question;
	const [best] = own;
	const isMissing = machine.verdict === "pass";
	if (best === undefined)
		return {
			...draft,
			verdict: machine.verdict === "stale" ? "stale" : "pending",
			explanation: isMissing ? `${machine.explanation} The signature of ${rule.role} is missing.` : draft.explanation,
			remedy: { ...signoff, what: isMissing ? signoff.what : (draft.remedy?.what ?? signoff.what) },
		};
	const evidence = [...draft.evidence, { label: `signed by ${best.by}`, url: best.url }];
	if (best.state === "unknown")
		return {
			...draft,
			verdict: "unknown",
			explanation: `Signed by @${best.by}, but ${best.explanation.replace(/\.$/, "")}.`,
			evidence,
			remedy: {
				...signoff,
				what: `List who is meant under \`roles.${rule.role}.users\` in the policy.`,
				who: "release-manager",
			},
		};
	return {
		...draft,
		verdict: "stale",
		explanation: `${capitalize(best.explanation)} (by @${best.by}).`,
		evidence,
		remedy: { ...signoff, what: "Look at what changed since, and sign again." },
	};
}

function capitalize(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
