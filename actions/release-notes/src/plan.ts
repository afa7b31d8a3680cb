/** Decides what is written: pure, from the notes, the gate and what lies on GitHub already. */
import type { GateFinding } from "@octoacme/shared/notes/gate.ts";
import type { ReasonCode } from "./reasons.ts";

export type Decision = "drafted" | "published" | "planned" | "incomplete" | "refused";

export interface PlanFacts {
	readonly operation: "draft" | "publish";
	readonly dryRun: boolean;
	readonly findings: readonly GateFinding[];
	readonly existing:
		| {
				readonly draft: boolean;
				readonly immutable: boolean;
				readonly body: string;
				readonly prerelease: boolean;
				/** Names of assets that are whole and of the right size. */
				readonly assets: readonly string[];
		  }
		| undefined;
	readonly body: string;
	readonly prerelease: boolean;
	/** Name → whether the body on GitHub vouches for the same content. */
	readonly assets: Readonly<Record<string, boolean>>;
	/** Environments in which the commit was not verified; undefined: not asked. */
	readonly unverified: readonly string[] | undefined;
	readonly requireVerified: boolean;
	readonly highest: boolean;
}

export interface NotesPlan {
	readonly decision: Decision;
	readonly reason: ReasonCode;
	readonly write: "create" | "update" | "none";
	readonly upload: readonly string[];
	readonly publish: "latest" | "not-latest" | "no";
}

/** A draft is written even when the gate says no, so that people can fill in what is missing; it is never published then. */
export function planNotes(facts: PlanFacts): NotesPlan {
	const { existing } = facts;
	const failure = facts.findings.find(({ severity }) => severity === "failure");
	const same = existing !== undefined && existing.body === facts.body && existing.prerelease === facts.prerelease;
	const missing = Object.entries(facts.assets)
		.filter(([name, vouched]) => !vouched || !existing?.assets.includes(name))
		.map(([name]) => name);
	const isChanged = !same || missing.length > 0;
	const nothing = { write: "none", upload: [], publish: "no" } as const;
	if (facts.dryRun)
		return failure === undefined
			? { decision: "planned", reason: "dry-run", ...nothing }
			: { decision: "incomplete", reason: failure.code as ReasonCode, ...nothing };
	if (existing?.immutable && !existing.draft)
		return { decision: "published", reason: isChanged ? "immutable" : "unchanged", ...nothing };
	const writes = {
		write: existing === undefined ? "create" : same ? "none" : "update",
		upload: missing,
	} as const;
	if (failure !== undefined)
		return { decision: "incomplete", reason: failure.code as ReasonCode, ...writes, publish: "no" };
	const state = existing !== undefined && !existing.draft ? "published" : "drafted";
	const reason = existing === undefined ? "drafted" : isChanged ? "updated" : "unchanged";
	if (facts.operation === "draft" || state === "published")
		return { decision: state, reason, ...writes, publish: "no" };
	if (facts.requireVerified && (facts.unverified ?? []).length > 0)
		return { decision: "refused", reason: "not-verified", ...writes, publish: "no" };
	return {
		decision: "published",
		reason: "published",
		...writes,
		publish: facts.highest && !facts.prerelease ? "latest" : "not-latest",
	};
}

/** Whether the step ends red under `mode: enforce`. */
export function isNegative({ decision }: Pick<NotesPlan, "decision">): boolean {
	return decision === "incomplete" || decision === "refused";
}
