/** Concludes from the receipts, and shows a person who was told and who was not. */

import type { SummarySection } from "@octoacme/shared/process/summary.ts";
import { escapeMarkdown, factTable, inlineCode, link, renderSentence, table } from "@octoacme/shared/text/markdown.ts";
import { markDecision, renderVerdictLine } from "@octoacme/shared/text/verdict-line.ts";
import type { AnnounceFacts } from "./gather.ts";
import type { KeptReceipt, PlannedDelivery } from "./plan.ts";
import { REASONS, type ReasonCode } from "./reasons.ts";
import { renderReceipts } from "./record.ts";

export type Decision = "announced" | "partly-announced" | "refused" | "planned";

export interface AnnounceReport {
	readonly decision: Decision;
	readonly reason: ReasonCode;
	readonly facts: AnnounceFacts;
	readonly plan: readonly PlannedDelivery[];
	readonly receipts: readonly KeptReceipt[];
	readonly checkRunUrl: string;
}

/** Pure; announced only when every planned delivery has its receipt. A stand-in does not make good what failed. */
export function concludeReport(outcome: {
	readonly facts: AnnounceFacts;
	readonly dryRun: boolean;
	readonly checkRunUrl: string;
	readonly refused?: "no-release" | "not-published" | "no-audience";
	readonly plan: readonly PlannedDelivery[];
	readonly receipts: readonly KeptReceipt[];
}): AnnounceReport {
	const { facts, plan, receipts, checkRunUrl, refused } = outcome;
	const report = (decision: Decision, reason: ReasonCode): AnnounceReport => ({
		decision,
		reason,
		facts,
		plan,
		receipts,
		checkRunUrl,
	});
	if (refused !== undefined) return report("refused", refused);
	if (outcome.dryRun) return report("planned", "dry-run");
	const { decision, reason } = concludeDeliveries(plan, receipts);
	return report(decision, reason);
}

/** What the planned deliveries came to; a delivery without a receipt failed. */
export function concludeDeliveries(
	plan: readonly Pick<PlannedDelivery, "audience" | "channel" | "step">[],
	receipts: readonly Pick<KeptReceipt, "audience" | "channel" | "state">[],
): { readonly decision: "announced" | "partly-announced"; readonly reason: ReasonCode } {
	const states = plan.map(
		({ audience, channel }) =>
			receipts.find((receipt) => receipt.audience === audience && receipt.channel === channel)?.state ?? "failed",
	);
	if (states.some((state) => state === "failed" || state === "not-configured"))
		return { decision: "partly-announced", reason: "delivery-failed" };
	if (states.some((state) => state !== "delivered"))
		return { decision: "partly-announced", reason: "delivery-unknown" };
	if (plan.some(({ step }) => step === "send")) return { decision: "announced", reason: "announced" };
	return {
		decision: "announced",
		reason: plan.some(({ step }) => step === "update") ? "updated" : "already-announced",
	};
}

/** Whether the step ends red under `mode: enforce`. */
export function isNegative({ decision }: Pick<AnnounceReport, "decision">): boolean {
	return decision === "partly-announced" || decision === "refused";
}

/** One sentence, with the channels that need a person. */
export function describeReport({ reason: code, receipts, facts }: AnnounceReport): string {
	const reason = REASONS.find((entry) => entry.code === code)!;
	const open = receipts
		.filter(({ state }) => state !== "delivered")
		.map(({ audience, channel, state, detail }) => `${audience} through ${channel}: ${state}, ${detail}`);
	const failed = code === "delivery-failed" || code === "delivery-unknown";
	return `${facts.version.tag}: ${reason.meaning}${failed ? ` ${open.slice(0, 5).join("; ")}.` : ""}`;
}

/** Sections of the summary. */
export function renderReport(report: AnnounceReport): SummarySection[] {
	const { facts, plan, receipts } = report;
	const reason = REASONS.find((entry) => entry.code === report.reason)!;
	const sections: SummarySection[] = [
		{
			heading: `Announcement of ${escapeMarkdown(facts.version.tag)}`,
			body: [
				renderVerdictLine(
					markDecision(isNegative(report), report.decision),
					report,
					renderSentence(describeReport(report)),
				),
				factTable([
					["Release", facts.release === undefined ? "none" : link(facts.release.tag, facts.release.url)],
					["Commit", inlineCode(facts.sha.slice(0, 7))],
				]),
				isNegative(report) ? `**Next:** ${reason.remedy}` : "",
			]
				.filter((part) => part !== "")
				.join("\n\n"),
		},
	];
	if (receipts.length > 0) sections.push({ heading: "Receipts", body: renderReceipts(receipts) });
	if (report.decision === "planned")
		sections.push({
			heading: "What would be done",
			body: table(
				["audience", "channel", "type", "step"],
				plan.map(({ audience, channel, type, step }) => [
					escapeMarkdown(audience),
					escapeMarkdown(channel),
					type,
					step,
				]),
			),
		});
	return sections;
}
