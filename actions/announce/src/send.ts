/** Sends what is due: first what GitHub itself shows, all audiences at once, then one message after the other, each written down before it leaves. */
import { deliverMessage, deliverToChannels } from "@octoacme/shared/channels/deliver-message.ts";
import { type ChannelMessage, type ChannelRuntime, isFoundAgain } from "@octoacme/shared/channels/message.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import type { KnownRecord } from "@octoacme/shared/phase/append-entry.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { readSecret } from "@octoacme/shared/process/environment.ts";
import { createHttp } from "@octoacme/shared/process/http.ts";
import type { AnnounceFacts } from "./gather.ts";
import type { AnnounceInputs } from "./inputs.ts";
import { type Delivery, type KeptReceipt, mergeReceipts, type PlannedDelivery } from "./plan.ts";
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
 * leaves at most one message that may or may not have arrived; an issue or a discussion is found again by its marker.
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
	const deliver = async ({ audience, channel }: PlannedDelivery): Promise<KeptReceipt> => {
		const [receipt] = await deliverToChannels(channels, policy.channels, [channel], messages.get(audience)!);
		return { ...receipt!, audience };
	};
	const due = plan.filter(({ step }) => step === "send" || step === "update");
	// Two channels of an audience may be one issue, whose second message has to find the first.
	const found = due.filter(({ type }) => isFoundAgain(type));
	const delivered = await Promise.all(
		[...messages.keys()].map((name) =>
			inTurn(
				found.filter(({ audience }) => audience === name),
				deliver,
			),
		),
	);
	for (const receipt of delivered.flat()) take(receipt.audience, receipt);
	for (const delivery of due.filter(({ type }) => !isFoundAgain(type))) {
		take(delivery.audience, describeSending(delivery, new Date(runtime.clock.now()).toISOString()));
		after = await keepReceipts(github, runtime, { facts, receipts, decision: "announcing", plan, after });
		take(delivery.audience, await deliver(delivery));
	}
	for (const audience of new Set(due.map((delivery) => delivery.audience))) {
		const own = receipts.filter((receipt) => receipt.audience === audience);
		if (own.some(({ state }) => state === "delivered" || state === "unknown")) continue;
		take(audience, await deliverMessage(channels, FALLBACK, { type: "issue", labels: [] }, messages.get(audience)!));
	}
	return { receipts: inOrderOf(plan, receipts), after };
}

async function inTurn<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<readonly R[]> {
	const results: R[] = [];
	for (const item of items) results.push(await act(item));
	return results;
}

/** Those of deliveries that the policy has no longer come first. */
function inOrderOf(plan: readonly Delivery[], receipts: readonly KeptReceipt[]): readonly KeptReceipt[] {
	const order = new Map(plan.map(({ audience, channel }, index) => [JSON.stringify([audience, channel]), index]));
	const place = ({ audience, channel }: KeptReceipt) => order.get(JSON.stringify([audience, channel])) ?? -1;
	return [...receipts].sort((left, right) => place(left) - place(right));
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
