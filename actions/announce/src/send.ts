/** Sends what is due, one message after the other: written down before it leaves, its receipt kept before the next one. */
import { deliverMessage, deliverToChannels } from "@octoacme/shared/channels/deliver-message.ts";
import type { ChannelMessage, ChannelRuntime } from "@octoacme/shared/channels/message.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import type { KnownRecord } from "@octoacme/shared/phase/append-entry.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { readSecret } from "@octoacme/shared/process/environment.ts";
import { createHttp } from "@octoacme/shared/process/http.ts";
import type { AnnounceFacts } from "./gather.ts";
import type { AnnounceInputs } from "./inputs.ts";
import { type KeptReceipt, mergeReceipts, type PlannedDelivery } from "./plan.ts";
import { keepReceipts } from "./record.ts";

/** The channel that is used when no channel of an audience took the message. */
const FALLBACK = "fallback issue";

export interface Announcement {
	readonly facts: AnnounceFacts;
	readonly plan: readonly PlannedDelivery[];
	/** By audience. */
	readonly messages: ReadonlyMap<string, ChannelMessage>;
}

/**
 * All receipts of the release, those of earlier runs among them, and the record with what was written. A run that is killed
 * leaves one message at most of which nobody knows whether it arrived.
 */
export async function sendDue(
	github: GitHub,
	inputs: AnnounceInputs,
	runtime: ActionRuntime,
	{ facts, plan, messages }: Announcement,
): Promise<{ readonly receipts: readonly KeptReceipt[]; readonly after: KnownRecord }> {
	const channels = openChannels(github, inputs, runtime, facts);
	const { policy } = facts;
	let { receipts } = facts;
	let after: KnownRecord = facts.record;
	const take = (audience: string, receipt: Omit<KeptReceipt, "audience">) => {
		receipts = mergeReceipts(receipts, [{ ...receipt, audience }]);
	};
	for (const [audience, message] of messages) {
		const due = plan.filter(({ step, ...one }) => one.audience === audience && (step === "send" || step === "update"));
		for (const delivery of due) {
			take(audience, describeSending(delivery, new Date(runtime.clock.now()).toISOString()));
			after = await keepReceipts(github, runtime, { facts, receipts, decision: "announcing", plan, after });
			const [receipt] = await deliverToChannels(channels, policy.channels, [delivery.channel], message);
			take(audience, receipt!);
		}
		const own = receipts.filter((receipt) => receipt.audience === audience);
		if (due.length === 0 || own.some(({ state }) => state === "delivered" || state === "unknown")) continue;
		take(audience, await deliverMessage(channels, FALLBACK, { type: "issue", labels: [] }, message));
	}
	return { receipts, after };
}

function describeSending(
	{ channel, type, digest, before }: PlannedDelivery,
	at: string,
): Omit<KeptReceipt, "audience"> {
	return {
		channel,
		type,
		digest,
		state: "sending",
		adopted: before !== undefined,
		at,
		detail: "about to be sent",
		url: before?.url ?? null,
	};
}

function openChannels(
	github: GitHub,
	inputs: AnnounceInputs,
	runtime: ActionRuntime,
	facts: AnnounceFacts,
): ChannelRuntime {
	return {
		github,
		http: createHttp(runtime.clock),
		clock: runtime.clock,
		readSecret: (name) => readSecret(name),
		allowHosts: [
			...(inputs.allowHosts ?? []),
			...facts.policy.environments.flatMap((environment) => environment["allow-hosts"]),
		],
		signal: runtime.signal,
	};
}
