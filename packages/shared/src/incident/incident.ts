/** What an incident is: one per environment and bad deployment, told as facts from which every message is rendered. */
import type { Severity } from "../vocabulary.ts";

interface ReleaseName {
	readonly version: string;
	readonly tag: string;
	readonly sha: string;
}

/** What failed, as the person at three in the morning needs it. */
export interface FailedEvidence {
	/** `error rate`, `smoke probe front page`, `deploy command`. */
	readonly what: string;
	/** `3.2 %`, `HTTP 500`, `exit code 1`. */
	readonly value: string;
	/** `< 1 %`; empty when the value says it all. */
	readonly expected: string;
	readonly query: string;
	readonly link: string;
}

/** How the way back ended, or why there was none. */
export type IncidentOutcome =
	| { readonly kind: "in-progress" }
	| { readonly kind: "rolled-back"; readonly to: ReleaseName; readonly recoveryMs: number }
	/** `stopped`: cancelled, or GitHub did not answer; a further attempt may still bring the release back. */
	| { readonly kind: "rollback-failed"; readonly to: ReleaseName; readonly what: string; readonly stopped?: true }
	| { readonly kind: "no-target"; readonly why: string }
	| { readonly kind: "not-rolled-back"; readonly why: string };

/** How the timeline says that the old release was verified, after its tag. */
export const HEALTHY_AGAIN = "answers again and is healthy";

interface TimelineEntry {
	/** ISO 8601, UTC. */
	readonly at: string;
	readonly what: string;
}

export interface Incident {
	readonly schemaVersion: 1;
	/**
	 * `<service or ->/<environment>/<bad deployment id, or its SHA>`: the same however often and by whom the rollback is started. A
	 * `/<target>` ends it where the bad deployment was not made to that target alone.
	 */
	readonly key: string;
	readonly environment: string;
	/** One of the environment's targets; absent: the whole, and in issues of before it was written. */
	readonly target?: string;
	readonly service: string | null;
	/** In which people read its times; absent: the policy names none, and in issues of before it was written. */
	readonly timeZone?: string;
	readonly severity: Severity;
	readonly security: boolean;
	readonly reason: string;
	readonly bad: ReleaseName | null;
	readonly outcome: IncidentOutcome;
	readonly evidence: readonly FailedEvidence[];
	/** Releases passed over on the way to the target, with the reason. */
	readonly skipped: readonly { readonly version: string; readonly why: string }[];
	readonly timeline: readonly TimelineEntry[];
	readonly receipts: readonly Receipt[];
	readonly openedAt: string;
	/** A login, or the run and who caused it. */
	readonly openedBy: string;
	readonly runUrl: string;
	/** Address of the private advisory of a security incident; empty when there is none. */
	readonly advisoryUrl: string;
}

/** Whether a message reached somebody, for each role. */
export interface Receipt {
	readonly role: string;
	readonly channel: string;
	readonly delivered: boolean;
	/** ISO 8601. */
	readonly at: string;
	/** What the channel answered, or why it was not reached; no address, no secret. */
	readonly detail: string;
	readonly required: boolean;
	/** Which of the messages it is. */
	readonly about: MessageStage;
	/** Written before the message leaves; still set when the run was cut, and then it may or may not have arrived. */
	readonly sending?: true;
}

/**
 * A role is notified that an incident began, and how the rollback ended. A rollback that was stopped and a recovery are stages of
 * their own: who heard that one was stopped also hears how the next attempt ended, and who heard that it failed hears of the recovery.
 */
export const MESSAGE_STAGES = ["opened", "stopped", "outcome", "recovered"] as const;
export type MessageStage = (typeof MESSAGE_STAGES)[number];

/** Which message an incident's end is. */
export function endStage({ outcome }: Pick<Incident, "outcome">): MessageStage {
	if (outcome.kind === "rolled-back") return "recovered";
	return outcome.kind === "rollback-failed" && outcome.stopped === true ? "stopped" : "outcome";
}

/** The newest word of each role, channel and stage; one that says "delivered" is kept. */
export function addReceipts(known: readonly Receipt[], added: readonly Receipt[]): readonly Receipt[] {
	const keyOf = (receipt: Receipt) => [receipt.role, receipt.about, receipt.channel].join("\n");
	const receipts = new Map(known.map((receipt) => [keyOf(receipt), receipt]));
	for (const receipt of added) {
		if (receipts.get(keyOf(receipt))?.delivered !== true) receipts.set(keyOf(receipt), receipt);
	}
	return [...receipts.values()];
}

/** Whether a role was reached for a stage. */
export function isTold(receipts: readonly Receipt[], role: string, about: MessageStage): boolean {
	return receipts.some((receipt) => receipt.role === role && receipt.about === about && receipt.delivered);
}

/**
 * The channels of a role that a stage's message still has to go through: those without an answer yet, or all of them when no
 * channel reached the role. A channel that failed is not tried again once another one reached the role.
 */
export function listDueChannels(
	receipts: readonly Receipt[],
	{ role, about }: Pick<Receipt, "role" | "about">,
	channels: readonly string[],
): string[] {
	const own = receipts.filter((receipt) => receipt.role === role && receipt.about === about);
	const isReached = isTold(own, role, about);
	return [...new Set(channels)].filter((channel) => {
		const receipt = own.find((one) => one.channel === channel);
		if (receipt === undefined || receipt.sending === true) return true;
		return !isReached;
	});
}

/** The identity of an incident. */
export function incidentKey(
	environment: string,
	service: string | null,
	bad: { readonly deploymentId: number | null; readonly sha: string } | null,
	/** Of an incident of one target whose bad deployment does not say which target it is. */
	target?: string | null,
): string {
	const subject = bad === null ? "nothing-deployed" : bad.deploymentId === null ? bad.sha : String(bad.deploymentId);
	return [service ?? "-", environment, subject, target ?? null].filter((part) => part !== null).join("/");
}

/** `production`, or `production/eu` for one of its targets: what messages say has failed and has recovered. */
export function namePlace({ environment, target }: Pick<Incident, "environment" | "target">): string {
	return target === undefined ? environment : `${environment}/${target}`;
}

/** The entries in order of time; the same entry is listed once. */
export function addTimeline(incident: Incident, ...entries: readonly TimelineEntry[]): Incident {
	const all = [...incident.timeline];
	for (const entry of entries) {
		if (!all.some((known) => known.at === entry.at && known.what === entry.what)) all.push(entry);
	}
	all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
	return { ...incident, timeline: all };
}

/** Messages of the rollback's end, each of which says all that the ones before it say. */
const END_STAGES: readonly MessageStage[] = ["stopped", "outcome", "recovered"];

/**
 * Required roles that no channel reached (a message on its way says nothing yet): a visible failure that never blocks the rollback. Who
 * was not reached by one end and was by a later one is reached.
 */
export function unreachedRoles(receipts: readonly Receipt[]): string[] {
	const listFrom = (about: MessageStage) =>
		END_STAGES.includes(about) ? END_STAGES.slice(END_STAGES.indexOf(about)) : [about];
	const isReached = ({ role, about }: Receipt) => listFrom(about).some((stage) => isTold(receipts, role, stage));
	const missed = receipts.filter((receipt) => receipt.required && receipt.sending !== true && !isReached(receipt));
	return [...new Set(missed.map((receipt) => receipt.role))].sort();
}

/** One sentence without Markdown. */
export function describeOutcome(incident: Incident): string {
	const { outcome } = incident;
	const bad = incident.bad === null ? "the release" : incident.bad.tag;
	switch (outcome.kind) {
		case "in-progress":
			return `A rollback of ${namePlace(incident)} from ${bad} has begun.`;
		case "rolled-back":
			return `${namePlace(incident)} runs ${outcome.to.tag} again, verified, ${formatSpan(outcome.recoveryMs)} after the rollback began.`;
		case "rollback-failed":
			return `The rollback of ${namePlace(incident)} to ${outcome.to.tag} failed: ${outcome.what}. No further attempt is made by itself.`;
		case "no-target":
			return `There is nothing to roll ${namePlace(incident)} back to: ${outcome.why}.`;
		case "not-rolled-back":
			return `${namePlace(incident)} was not rolled back: ${outcome.why}.`;
	}
}

/** `48 s`, `3 min 20 s`. */
export function formatSpan(milliseconds: number): string {
	const seconds = Math.max(0, Math.round(milliseconds / 1_000));
	return seconds < 90 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
