/** Whether a message leaves: once per release, updated where the channel can, never guessed. */
import { describe, expect, test } from "vitest";
import {
	type Delivery,
	type KeptReceipt,
	mergeReceipts,
	type PlannedDelivery,
	parseReceipts,
	planDeliveries,
} from "../src/plan.ts";

const delivery = (type: string, channel = "c"): Delivery => ({ audience: "a", channel, type, digest: "now" });

function receipt(state: KeptReceipt["state"], more: Partial<KeptReceipt> = {}): KeptReceipt {
	const at = "2026-01-01T00:00:00Z";
	return { audience: "a", channel: "c", type: "slack", at, detail: "", digest: "now", state, ...more } as KeptReceipt;
}

function stepOf(type: string, before: KeptReceipt | undefined, repeatUnknown = false): PlannedDelivery["step"] {
	return planDeliveries([delivery(type)], before === undefined ? [] : [before], repeatUnknown)[0]!.step;
}

describe("a message", () => {
	const changed = { digest: "before" };

	test.each<[string, string, KeptReceipt | undefined, PlannedDelivery["step"]]>([
		["leaves", "slack", undefined, "send"],
		["leaves again after a failure", "slack", receipt("failed"), "send"],
		["leaves once its channel is configured", "slack", receipt("not-configured"), "send"],
		["that was delivered is kept", "issue", receipt("delivered"), "keep"],
		["that was delivered is changed where the channel shows it", "issue", receipt("delivered", changed), "update"],
		["that was delivered is kept where a change would be a second one", "slack", receipt("delivered", changed), "keep"],
		["that an e-mail brought is kept", "email", receipt("delivered", changed), "keep"],
		["that was on its way leaves again where a repeat is no second one", "email", receipt("sending"), "send"],
		["that may have arrived leaves again where a repeat is no second one", "webhook", receipt("unknown"), "send"],
		["that was on its way asks for a look", "slack", receipt("sending"), "ask"],
		["that may have arrived asks for a look", "teams", receipt("unknown"), "ask"],
	])("%s (%s)", (_, type, before, step) => {
		expect(stepOf(type, before)).toBe(step);
	});

	test.each(["sending", "unknown"] as const)("of which it is %s is repeated when a person says so", (state) => {
		expect(stepOf("slack", receipt(state), true)).toBe("send");
	});

	test("is identified by audience and channel, and each keeps its place", () => {
		const deliveries = [delivery("slack", "c"), { ...delivery("slack", "c"), audience: "b" }, delivery("slack", "d")];
		const kept = [receipt("delivered", { channel: "d" }), receipt("delivered", { audience: "b" })];
		expect(planDeliveries(deliveries, kept, false)).toEqual([
			{ ...deliveries[0], before: undefined, step: "send" },
			{ ...deliveries[1], before: kept[1], step: "keep" },
			{ ...deliveries[2], before: kept[0], step: "keep" },
		]);
	});
});

describe("receipts of an earlier run", () => {
	test.each(["sending", "delivered", "unknown", "failed", "not-configured"] as const)(
		"that say %s are read",
		(state) => {
			expect(parseReceipts({ receipts: [receipt(state)] })).toEqual([receipt(state)]);
		},
	);

	test.each([
		undefined,
		null,
		{},
		{ receipts: null },
		{ receipts: "delivered" },
		{ receipts: { 0: receipt("failed") } },
	])("are none in %j", (facts) => {
		expect(parseReceipts(facts)).toEqual([]);
	});

	test("of another shape are left out, and the others are read", () => {
		const good = receipt("delivered");
		const broken = [
			null,
			"delivered",
			Object.assign(() => 0, good),
			{ ...good, state: "lost" },
			{ ...good, state: undefined },
			...["audience", "channel", "type", "at", "detail", "digest"].map((key) => ({ ...good, [key]: 7 })),
		];
		expect(parseReceipts({ receipts: [...broken, good] })).toEqual([good]);
	});

	test("give way to newer ones of the same audience and channel", () => {
		const before = [receipt("failed"), receipt("delivered", { channel: "d" })];
		const now = [receipt("delivered"), receipt("failed", { audience: "b" })];
		expect(mergeReceipts(before, now)).toEqual([now[0], before[1], now[1]]);
		// Names that look alike when they are put together.
		const alike = [receipt("failed", { audience: "a,b", channel: "c" }), receipt("failed", { channel: "b,c" })];
		expect(mergeReceipts(alike, [])).toEqual(alike);
	});
});
