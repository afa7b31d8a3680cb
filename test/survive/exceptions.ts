/** What a kill may still cost, with the reason: nothing outside of GitHub and the channels says how far a process came. Everything else that is found is a fault. */
import type { Damage } from "./outcome.ts";

export interface Finding {
	readonly kind: keyof Damage;
	readonly text: string;
	/** Action of the disturbed step. */
	readonly action: string;
	/** Exit code, decision and reason of the run that followed. */
	readonly end: string;
	/** Whether GitHub knew, after the kill, that the command had ended well. */
	readonly commandEnded: boolean;
	/** What ended the step, when something did. */
	readonly signal?: string;
	/** Who goes on after a kill. */
	readonly mode?: "attempt" | "run";
}

export interface Exception {
	readonly name: string;
	readonly reason: string;
	readonly covers: (finding: Finding) => boolean;
}

/** Both runs ended as without a fault. */
const LESS_READ =
	/^(?:1 (nothing-to-roll-back no-known-good), then 1 \1|1 failed command-failed, then 1 refused attempt-failed|0 rolled-back rolled-back, then 0 rolled-back already-rolled-back)$/;

export const EXCEPTIONS: readonly Exception[] = [
	{
		name: "the command runs again",
		reason:
			"The step was killed while its command ran, or before GitHub had taken a first word that it ended, or the attempt ended in a failure. Nothing says that the command did its work, so the next attempt starts it again. A command has to be safe to run twice (see the deploy action).",
		covers: ({ kind, commandEnded }) => kind === "unintended" && !commandEnded,
	},
	{
		name: "one message may come twice",
		reason:
			"A rollback was killed while a message was on its way to a channel that has no key by which it knows a repeat (Slack, Teams). An alert that comes twice is better than none.",
		covers: ({ kind, text, action }) =>
			kind === "duplicates" && action === "rollback" && text.includes("message slack"),
	},
	{
		name: "a rollback that is stopped calls for hands",
		reason:
			"A rollback that is cancelled, or that answers of GitHub stop, leaves a release that is known to be bad. The step says so to the people of the incident (“Hands needed”, the page stays open), and the run that goes back after all tells them so. Both stand beside what an undisturbed rollback says; a page says the newer of its two texts.",
		covers: ({ kind, text, action, signal, end }) =>
			action === "rollback" &&
			// The end of a killed run is that of the run after it; of a fault, the disturbed one comes first.
			(signal === undefined ? /^1 failed \S+, then /.test(end) : signal !== "SIGKILL") &&
			((kind === "duplicates" &&
				// The draft for customers, which finish writes, is there since the begin that was stopped.
				/Hands needed|NOT rolled back|\/stopped\/|^comment .*octoacme:customer-draft:/.test(text)) ||
				(kind === "lost" && /^message pager .*"event_action":"trigger"/.test(text))),
	},
	{
		name: "a finish that could not read leaves the page of the begin",
		reason:
			"`operation: finish` could not read the deployments, so it ended with one error and did nothing. Until the next attempt brings the end, the page says what `operation: begin` said: a rollback has begun. It came once; the end comes under the same key and takes its place.",
		covers: ({ kind, text, action, signal, end }) =>
			action === "rollback" &&
			kind === "duplicates" &&
			signal === undefined &&
			/^1 undefined undefined, then 1 failed steps-failed$/.test(end) &&
			/^message pager .*"event_action":"trigger".*A rollback of \S+ from \S+ has begun\./.test(text),
	},
	{
		name: "a message says what could be read",
		reason:
			"A rollback could not read what was measured from the release record, or could not have the incident's issue, and people were called all the same, once: a warning of the step says what could not be read, and the message lacks the measured lines or the link. A refusal is not tried again, and a limit of an hour is not waited for: no call for help waits for GitHub.",
		covers: ({ kind, text, action, signal, end }) =>
			action === "rollback" &&
			signal === undefined &&
			LESS_READ.test(end) &&
			/^(?:at the end: )?message (?:pager|hook) .*(?:has begun|nothing to roll \S+ back to|failed: the rollback command)/.test(
				text,
			) &&
			// The one that came lacks the lines or the link; the one of an undisturbed run has them.
			(kind === "duplicates" ? !text.includes("\\nerro") : kind === "lost" && /\\nerro|"label":"Incident"/.test(text)),
	},
	{
		name: "one message asks for a look",
		reason:
			"An announcement was killed while a message was on its way to such a channel. It is not sent again: the step fails with `delivery-unknown` (with `delivery-failed`, where another channel refuses its message) until somebody has looked, and `repeat-unknown` sends it.",
		covers: ({ kind, text, action, end }) =>
			kind === "lost" &&
			action === "announce" &&
			(end.includes("delivery-unknown") ||
				(end === "1 partly-announced delivery-failed" && /^(?:at the end: )?message slack /.test(text))),
	},
	{
		name: "a killed run leaves no comment on its failure",
		reason:
			"A deploy that failed was killed before it had put its checklist on the release issue, and a new run of the workflow followed in place of a further attempt. The new run puts its own checklist there and closes what the killed run left open; it writes no comment in the other's name. That the deployment failed stands in its status.",
		// Where the checklist of the new run is missing too, that is found before the rest of the chain, and without these words.
		covers: ({ kind, text, action, mode }) =>
			kind === "lost" &&
			action === "deploy" &&
			mode === "run" &&
			/^at the end: comment Release \S+ <!-- octoacme:checklist:\S+\/RUN:failed --> is missing$/.test(text),
	},
];

export function findException(finding: Finding): Exception | undefined {
	return EXCEPTIONS.find(({ covers }) => covers(finding));
}
