/** Keeps the receipts where the next run finds them: in the release record, on the commit. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { appendEntry, type KnownRecord, type WrittenEntry } from "@octoacme/shared/phase/append-entry.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { cutText, escapeMarkdown, table } from "@octoacme/shared/text/markdown.ts";
import type { AnnounceFacts } from "./gather.ts";
import type { KeptReceipt, PlannedDelivery } from "./plan.ts";

interface ReceiptsToKeep {
	readonly facts: AnnounceFacts;
	readonly receipts: readonly KeptReceipt[];
	/** `announcing` while messages are leaving. */
	readonly decision: string;
	readonly plan: readonly PlannedDelivery[];
	/** The record that the entry follows, when it is longer than that of `facts`. */
	readonly after?: KnownRecord;
}

/** A check run whose entry holds all receipts of the release; the newest counts. Needs `checks: write`. */
export async function keepReceipts(
	github: GitHub,
	runtime: Pick<ActionRuntime, "context" | "clock">,
	{ facts, receipts, decision, plan, after = facts.record }: ReceiptsToKeep,
): Promise<WrittenEntry> {
	const open = receipts.filter(({ state }) => state !== "delivered").length;
	const steps = plan.map(({ audience, channel, step }) => ({ audience, channel, step }));
	const keep = (shorten: (receipt: KeptReceipt) => KeptReceipt) => ({ receipts: receipts.map(shorten), plan: steps });
	return appendEntry(github, runtime, {
		phase: "announce",
		version: facts.version.version,
		sha: facts.sha,
		service: facts.policy.service ?? null,
		environment: null,
		policyDigest: facts.policy.digest,
		decision,
		reason: decision,
		reasons: receipts.map(
			({ audience, channel, state, detail }) => `${audience} through ${channel}: ${state} (${detail})`,
		),
		facts: { receipts, plan: steps },
		smaller: [
			keep((receipt) => ({ ...receipt, detail: cutText(receipt.detail, 80) })),
			keep((receipt) => ({ ...receipt, detail: "", url: null })),
		],
		// The next run must not send again what this one sent.
		needsFacts: true,
		after,
		checkRun: {
			conclusion: decision === "announcing" ? "neutral" : open === 0 ? "success" : "failure",
			title: decision === "announcing" ? "Being announced" : `${receipts.length - open} delivered, ${open} not`,
			summary: [{ heading: null, body: renderReceipts(receipts) }],
		},
	});
}

/** Who was told through what, and what the channel answered. */
export function renderReceipts(receipts: readonly KeptReceipt[]): string {
	return table(
		["audience", "channel", "state", "when (UTC)", "answer"],
		receipts.map(({ audience, channel, state, at, detail, url }) => [
			escapeMarkdown(audience),
			escapeMarkdown(channel),
			state,
			at.slice(0, 16).replace("T", " "),
			url === null ? escapeMarkdown(detail) : `[${escapeMarkdown(detail)}](${encodeURI(url)})`,
		]),
	);
}
