/** Monitoring services that keep series: whether a past window can be read, and what a bake reads of it. */
import { canReadPast, describeQuery, readSample, readWindow } from "@octoacme/shared/verification/read-metrics.ts";
import { baselineWindow, runBake } from "@octoacme/shared/verification/run-bake.ts";
import type { AskHttp } from "@octoacme/shared/verification/run-request.ts";
import type { Sample } from "@octoacme/shared/verification/sample.ts";
import { describe, expect, it, vi } from "vitest";
import { metricSchema } from "../../src/policy/schema-verification.ts";
import {
	AT,
	answering,
	type Body,
	fakeClock,
	MINUTE,
	metricOf,
	RELEASE,
	request,
	SOURCES,
	stubVariables,
	type Type,
	twoMinutes,
} from "./providers.ts";

stubVariables();

const SERIES = ["datadog", "cloudwatch", "new-relic", "grafana", "azure-monitor", "azure-logs", "sentry"] as const;

describe("a service that keeps series", () => {
	it.each(SERIES)("%s: the newest whole minute is the sample", async (type) => {
		const { ask } = answering(twoMinutes(type, 7, 3));
		expect(await readSample(metricOf(type), "release", AT, request(ask))).toEqual({ at: AT, value: 3 });
	});

	it.each(SERIES.filter((type) => type !== "sentry" && type !== "cloudwatch"))(
		"%s: a minute without a value is no data, whatever the one before held",
		async (type) => {
			const { ask } = answering(twoMinutes(type, 7, null));
			expect(await readSample(metricOf(type), "release", AT, request(ask))).toEqual({ at: AT, noData: true });
		},
	);

	it.each(SERIES)("%s: values that end more than two intervals ago are silence", async (type) => {
		const { ask } = answering(twoMinutes(type, 7, 3));
		expect(await readSample(metricOf(type), "release", AT + 3 * MINUTE, request(ask))).toEqual({
			at: AT + 3 * MINUTE,
			noData: true,
		});
	});

	it.each(SERIES)("%s: the minute that is not over yet is not read", async (type) => {
		const { ask } = answering(twoMinutes(type, 7, 3));
		expect(await readSample(metricOf(type), "release", AT - MINUTE, request(ask))).toEqual({
			at: AT - MINUTE,
			value: 7,
		});
	});

	it.each(SERIES)("%s: a status, a text, an empty object and a list are errors, never no data", async (type) => {
		for (const body of [[500, "oops"], [403, {}], "<html>", {}, [], [200, "null"], [200, "7"]] as const) {
			const { ask } = answering(body as Body);
			const sample = await readSample(metricOf(type), "release", AT, request(ask));
			expect(sample, JSON.stringify(body)).toHaveProperty("error");
		}
	});

	it.each(SERIES)("%s: a baseline is one request for the whole window", async (type) => {
		const metric = metricOf(type, { compare: { with: "baseline", "max-increase": 0.2, window: "3m" } });
		const { ask, asked } = answering(twoMinutes(type, 7, 3));
		const samples = await readWindow(metric, baselineWindow(metric, AT, 3), request(ask));
		expect(asked).toHaveLength(1);
		expect(samples).toEqual<Sample[]>([
			{ at: AT - 3 * MINUTE, noData: true },
			{ at: AT - 2 * MINUTE, noData: true },
			{ at: AT - MINUTE, value: 7 },
		]);
		expect(canReadPast(metric.source)).toBe(true);
	});

	it.each(SERIES.filter((type) => type !== "sentry" && type !== "azure-monitor"))(
		"%s: the control group is asked by its own query, and requests by theirs",
		async (type) => {
			const metric = metricOf(type, { compare: { with: "control", query: "CONTROL" }, "requests-query": "REQUESTS" });
			const { ask, asked } = answering(twoMinutes(type, 7, 3), twoMinutes(type, 0, 90), twoMinutes(type, 1, 2));
			expect(await readSample(metric, "release", AT, request(ask))).toEqual({ at: AT, value: 3, requests: 90 });
			expect(await readSample(metric, "control", AT, request(ask))).toEqual({ at: AT, value: 2 });
			const texts = asked.map((question) => decodeURIComponent(question.url) + (question.body ?? ""));
			expect(texts[1]).toContain("REQUESTS");
			expect(texts[2]).toContain("CONTROL");
		},
	);

	it("judges no interval that began before the bake, and none twice", async () => {
		const clock = fakeClock(AT);
		const asked: number[] = [];
		const ask: AskHttp = async (question) => {
			const from = Number(new URL(question.url).searchParams.get("from")) * 1_000;
			asked.push(from);
			const body = { status: "ok", series: [{ interval: 60, pointlist: [[from, from < AT ? 100 : 0]] }] };
			return { kind: "http", status: 200, headers: {}, body: JSON.stringify(body), latencyMs: 1 };
		};
		const metric = metricOf("datadog", { count: 3, compare: { with: "threshold", operator: "<", value: 2 } });
		const baked = await runBake({
			...request(ask),
			clock,
			metrics: [metric],
			identity: undefined,
			deployedAtMs: undefined,
		});
		expect(baked.evidence[0]!.samples).toHaveLength(3);
		expect(baked.evidence[0]!.samples.every((sample) => "value" in sample && sample.value === 0)).toBe(true);
		expect(new Set(asked).size).toBe(3);
	});

	it("masks keys, and never the region", async () => {
		vi.stubEnv("AWS_REGION", "eu-west-1");
		const written: string[] = [];
		const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => written.push(String(text)) > 0);
		const { ask, asked } = answering(twoMinutes("cloudwatch", 7, 3));
		await readSample(metricOf("cloudwatch", {}, { region: undefined }), "release", AT, request(ask));
		spy.mockRestore();
		expect(asked[0]!.url).toBe("https://monitoring.eu-west-1.amazonaws.com/");
		expect(written.join("")).not.toContain("eu-west-1");
	});

	it("waits until values are complete, once for a whole bake", async () => {
		const clock = fakeClock(AT);
		const asked: number[] = [];
		const ask: AskHttp = async (question) => {
			asked.push(clock.now());
			const to = Number(new URL(question.url).searchParams.get("to")) * 1_000;
			const body = { status: "ok", series: [{ interval: 60, pointlist: [[to - MINUTE, 1]] }] };
			return { kind: "http", status: 200, headers: {}, body: JSON.stringify(body), latencyMs: 1 };
		};
		const metric = metricOf(
			"datadog",
			{ count: 3, compare: { with: "threshold", operator: "<", value: 2 } },
			{ delay: "5m" },
		);
		const baked = await runBake({
			...request(ask),
			clock,
			metrics: [metric],
			identity: undefined,
			deployedAtMs: undefined,
		});
		expect(baked.evidence[0]!.samples.map(({ at }) => at - AT)).toEqual([1.5, 2.5, 3.5].map((step) => step * MINUTE));
		expect(asked.map((at) => at - AT)).toEqual([6.5, 7.5, 8.5].map((minute) => minute * MINUTE));
	});
});

describe("a policy with a service", () => {
	const fault = (type: Type, more: object, source: object = {}) => {
		const parsed = metricSchema.safeParse({
			name: "errors",
			source: { ...SOURCES[type], ...source },
			compare: { with: "threshold", operator: "<", value: 1 },
			"on-no-data": "inconclusive",
			...more,
		});
		return parsed.success ? undefined : parsed.error.issues[0]!.message;
	};

	it.each(["cloudwatch", "azure-monitor", "azure-logs", "sentry"] as const)(
		"%s counts by the minute: the default interval of 30s is refused with what to write",
		(type) => {
			expect(fault(type, {})).toContain("write 1m");
			expect(fault(type, { interval: "1m" })).toBeUndefined();
		},
	);
	it("refuses an interval that Azure does not have, and NRQL with times of its own", () => {
		expect(fault("azure-monitor", { interval: "2m" })).toContain("1m, 5m, 15m, 30m, 60m");
		expect(fault("new-relic", {}, { query: "SELECT count(*) FROM T SINCE 1 hour ago" })).toContain("without SINCE");
		expect(fault("datadog", {})).toBeUndefined();
	});
	it("describes what it asks", () => {
		expect(describeQuery(metricOf("datadog").source, RELEASE)).toBe("sum:errors{version:1.4.0}.as_count()");
		expect(describeQuery(metricOf("azure-monitor").source, RELEASE)).toBe("Total of Http5xx");
		expect(describeQuery(metricOf("statuspage").source, RELEASE)).toBe("https://status.test Checkout");
	});
});
