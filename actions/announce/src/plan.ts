/** Decides for every audience and channel whether a message leaves: once per release, updated where the channel can, never guessed. */
import { type ChannelReceipt, canRepeat, canUpdate } from "@octoacme/shared/channels/message.ts";

/** A receipt as it is kept; `sending` was written down before the message left, and nobody wrote the end. */
export interface KeptReceipt extends Omit<ChannelReceipt, "state"> {
	readonly audience: string;
	readonly state: ChannelReceipt["state"] | "sending";
}

export interface Delivery {
	readonly audience: string;
	readonly channel: string;
	/** Type of the channel; `unknown` when the policy has none of the name. */
	readonly type: string;
	readonly digest: string;
}

export interface PlannedDelivery extends Delivery {
	readonly step:
		| "send"
		/** Delivered before; the text changed and the channel shows the change in place. */
		| "update"
		/** Delivered before. */
		| "keep"
		/** May have been delivered; a repeat would show. */
		| "ask";
	readonly before: KeptReceipt | undefined;
}

/** Pure; one entry for each delivery, in their order. */
export function planDeliveries(
	deliveries: readonly Delivery[],
	kept: readonly KeptReceipt[],
	repeatUnknown: boolean,
): readonly PlannedDelivery[] {
	return deliveries.map((delivery): PlannedDelivery => {
		const before = kept.find(({ audience, channel }) => audience === delivery.audience && channel === delivery.channel);
		return { ...delivery, before, step: decideStep(delivery, before, repeatUnknown) };
	});
}

function decideStep(
	delivery: Delivery,
	before: KeptReceipt | undefined,
	repeatUnknown: boolean,
): PlannedDelivery["step"] {
	switch (before?.state) {
		case undefined:
		case "failed":
		case "not-configured":
			return "send";
		case "delivered":
			return before!.digest !== delivery.digest && canUpdate(delivery.type) ? "update" : "keep";
		case "sending":
		case "unknown":
			return canRepeat(delivery.type) || repeatUnknown ? "send" : "ask";
	}
}

/** Receipts as an earlier run kept them in the record; what has another shape is none. */
export function parseReceipts(facts: unknown): readonly KeptReceipt[] {
	const list = (facts as { receipts?: unknown } | null | undefined)?.receipts;
	if (!Array.isArray(list)) return [];
	return list.filter((value): value is KeptReceipt => {
		const receipt = value as Partial<Record<keyof KeptReceipt, unknown>> | null;
		return (
			typeof receipt === "object" &&
			receipt !== null &&
			["audience", "channel", "type", "at", "detail", "digest"].every(
				(key) => typeof receipt[key as keyof KeptReceipt] === "string",
			) &&
			["sending", "delivered", "unknown", "failed", "not-configured"].includes(String(receipt.state))
		);
	});
}

/** The newest receipt of every audience and channel. */
export function mergeReceipts(before: readonly KeptReceipt[], now: readonly KeptReceipt[]): readonly KeptReceipt[] {
	const merged = new Map<string, KeptReceipt>();
	for (const receipt of [...before, ...now]) merged.set(JSON.stringify([receipt.audience, receipt.channel]), receipt);
	return [...merged.values()];
}
