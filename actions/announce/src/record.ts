/** Keeps the receipts where the next run finds them: in the release record, on the commit. */
import { upsertCheckRun } from "@octoacme/shared/github/check-runs.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";
import { createEntry, type RecordEntry } from "@octoacme/shared/record/entry.ts";
import { encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { escapeMarkdown, table } from "@octoacme/shared/text/markdown.ts";
import type { AnnounceFacts } from "./gather.ts";
import type { KeptReceipt, PlannedDelivery } from "./plan.ts";

/** keepReceipts: a check run whose record entry follows `before` and holds all receipts of the release; the newest counts. Needs `checks: write`. */
export async function keepReceipts(
	github: GitHub,
	doors: Pick<ActionDoors, "context" | "clock">,
	facts: AnnounceFacts,
	receipts: readonly KeptReceipt[],
	decision: string,
	plan: readonly PlannedDelivery[],
	before: Pick<RecordEntry, "hash"> | null = facts.record.head,
): Promise<{ readonly url: string; readonly entry: RecordEntry }> {
	const service = facts.policy.service ?? null;
	const { context } = doors;
	const at = new Date(doors.clock.now()).toISOString();
	const lines = receipts.map(
		({ audience, channel, state, detail }) => `${audience} through ${channel}: ${state} (${detail})`,
	);
	const entry = createEntry(
		{
			phase: "announce",
			at,
			actor: context.actor,
			run: { id: context.runId, attempt: context.runAttempt, url: context.runUrl },
			repository: context.repository.fullName,
			version: facts.version.version,
			sha: facts.sha,
			service,
			environment: null,
			policyDigest: facts.policy.digest,
			decision,
			reason: decision,
			reasons: lines.slice(0, 20),
			facts: { receipts, plan: plan.map(({ audience, channel, step }) => ({ audience, channel, step })) },
		},
		before,
	);
	const open = receipts.filter(({ state }) => state !== "delivered").length;
	const run = await upsertCheckRun(github, {
		sha: facts.sha,
		name: service === null ? "octoacme/announce" : `octoacme/announce (${service})`,
		externalId: `octoacme:announce:${service ?? "-"}:-:${facts.version.version}`,
		conclusion: decision === "announcing" ? "neutral" : open === 0 ? "success" : "failure",
		title: decision === "announcing" ? "Being announced" : `${receipts.length - open} delivered, ${open} not`,
		summary: renderReceipts(receipts),
		text: encodeRecord(entry),
		completedAt: at,
		detailsUrl: context.runUrl,
		keepsHistory: true,
	});
	return { url: run.url, entry };
}

/** renderReceipts: who was told through what, and what the channel answered. */
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
