/** What a requirement of the guide is: a record with its guide line, its judgement of the evidence, and how a person fixes it. */
import type { ChangeKinds } from "../policy/changes.ts";
import type { Policy, RequirementPolicy } from "../policy/policy.ts";
import type { RequirementId } from "../policy/requirement-ids.ts";
import type { ReadFailure, RequirementVerdict } from "../vocabulary.ts";
import type { PreflightFacts } from "./facts.ts";

export interface EvidenceLink {
	readonly label: string;
	/** Empty when there is no page to open. */
	readonly url: string;
}

export interface Remedy {
	/** A role of the policy. */
	readonly who: string;
	readonly what: string;
	/** To paste as a comment on the release issue (or into the file that `what` names), exactly as it is. */
	readonly line?: string;
}

/** What the machine evidence alone says; signatures, waivers and deferrals are laid over it by `assess.ts`. */
export interface MachineVerdict {
	readonly verdict: Extract<RequirementVerdict, "pass" | "fail" | "pending" | "stale" | "not-applicable" | "unknown">;
	readonly explanation: string;
	readonly evidence: readonly EvidenceLink[];
	/** What fixes it; the signature is added by `assess.ts` where one may stand in. */
	readonly remedy?: Omit<Remedy, "who"> & { readonly who?: string };
	/** For a `permissions:` block. */
	readonly permission?: string;
}

export interface JudgeContext {
	readonly policy: Policy;
	readonly rule: RequirementPolicy;
	readonly changes: ChangeKinds;
}

export interface Requirement {
	readonly id: RequirementId;
	readonly title: string;
	/** The guide's line, word for word, and its number in docs/octoacme-release-guide.md. */
	readonly guide: { readonly line: number; readonly text: string };
	/** Why it is asked for, in one sentence. */
	readonly why: string;
	/** Keys of PreflightFacts that it reads. */
	readonly wants: readonly (keyof PreflightFacts)[];
	/** No machine can tell: a signature is the evidence. */
	readonly signatureOnly: boolean;
	/** A person may not sign for a change of their own. */
	readonly excludesAuthors: boolean;
	readonly judge: (facts: PreflightFacts, context: JudgeContext) => MachineVerdict;
}

/** The verdict for evidence that could not be read; it never counts as zero findings. */
export function unreadable(what: string, failure: ReadFailure): MachineVerdict {
	return {
		verdict: "unknown",
		explanation: `${what} could not be read: ${failure.message}`,
		evidence: [],
		remedy: { who: "release-manager", what: describeReadRemedy(what, failure) },
		...(failure.permission === undefined ? {} : { permission: failure.permission }),
	};
}

function describeReadRemedy(what: string, { kind, permission }: ReadFailure): string {
	if (permission !== undefined) return `Grant the job \`${permission}\` and run it again.`;
	if (kind === "over-limit") return "Release a new commit, which has fewer workflow runs.";
	return kind === "disabled" || kind === "not-found"
		? `Switch on what provides ${what.toLowerCase()}, or run preflight again when GitHub answers.`
		: "Run preflight again when GitHub answers.";
}

/** The verdict when one of the pull requests is not known whole; undefined when each is. */
export function judgeIncomplete(
	pulls: readonly { readonly number: number; readonly incomplete?: string | undefined }[],
	evidence: readonly EvidenceLink[],
): MachineVerdict | undefined {
	const cut = pulls.find(({ incomplete }) => incomplete !== undefined);
	if (cut === undefined) return undefined;
	return {
		verdict: "unknown",
		explanation: `Not all of #${cut.number} is known: ${cut.incomplete}.`,
		evidence,
		remedy: { what: "Run preflight again." },
	};
}

/** A text of the requirement's settings, or the fallback. */
export function readTextSetting(rule: RequirementPolicy, key: string, fallback: string): string {
	const value = rule.settings[key];
	return typeof value === "string" && value !== "" ? value : fallback;
}

/** A list of the requirement's settings (one text is a list of one), or the fallback. */
export function readListSetting(rule: RequirementPolicy, key: string, fallback: readonly string[]): readonly string[] {
	const value = rule.settings[key];
	if (typeof value === "string") return [value];
	return Array.isArray(value) ? (value as readonly string[]) : fallback;
}

/** A number of the requirement's settings, or the fallback. */
export function readNumberSetting(rule: RequirementPolicy, key: string, fallback: number): number {
	const value = rule.settings[key];
	return typeof value === "number" ? value : fallback;
}
