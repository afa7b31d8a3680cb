/** A metric of each monitoring service, answers as each writes them, and a clock that only sleeping moves. */
import type { AskHttp, HttpQuestion } from "@octoacme/shared/verification/run-request.ts";
import type { MeasurementRequest } from "@octoacme/shared/verification/sample.ts";
import { afterEach, beforeEach, vi } from "vitest";
import { makeMetric } from "./evidence.ts";

export const RELEASE = { version: "1.4.0", tag: "v1.4.0", sha: "2".repeat(40) };

/** 12:34:30 UTC, so that whole minutes and half minutes differ. */
export const AT = Date.UTC(2026, 10, 27, 12, 34, 30);

export const MINUTE = 60_000;

export const LAST_END = Date.UTC(2026, 10, 27, 12, 34);

export type Body = string | object;

/** Answers each question in turn with a body, status 200 unless the body says more; keeps what was asked. */
export function answering(...bodies: readonly (Body | readonly [number, Body])[]) {
	const asked: HttpQuestion[] = [];
	const ask: AskHttp = async (question) => {
		const next = bodies[Math.min(asked.length, bodies.length - 1)]!;
		asked.push(question);
		const [status, body] = Array.isArray(next) ? (next as [number, Body]) : [200, next as Body];
		const text = typeof body === "string" ? body : JSON.stringify(body);
		return { kind: "http", status, headers: {}, body: text, latencyMs: 1 };
	};
	return { ask, asked };
}

export function fakeClock(start: number) {
	let now = start;
	const slept: number[] = [];
	return {
		slept,
		now: () => now,
		sleep: async (ms: number, signal?: AbortSignal) => {
			signal?.throwIfAborted();
			if (ms > 0) slept.push(ms);
			now += Math.max(0, ms);
		},
	};
}

export function request(
	ask: AskHttp,
	now = AT + 60 * MINUTE,
): MeasurementRequest & { clock: ReturnType<typeof fakeClock> } {
	return { release: RELEASE, allowHosts: [], commandEnv: {}, cwd: ".", ask, clock: fakeClock(now) };
}

export const SOURCES = {
	datadog: { type: "datadog", query: "sum:errors{version:{version}}.as_count()" },
	cloudwatch: {
		type: "cloudwatch",
		region: "eu-central-1",
		query: "errors / requests",
		metrics: {
			errors: { namespace: "Shop", name: "Errors", dimensions: { Service: "shop" } },
			requests: { namespace: "Shop", name: "Requests", statistic: "Sum" },
		},
	},
	"new-relic": {
		type: "new-relic",
		account: 42,
		query: "SELECT percentage(count(*), WHERE error IS true) FROM Transaction",
	},
	grafana: { type: "grafana", url: "https://grafana.test/", datasource: "P1", query: "errors{sha='{sha}'}" },
	"google-cloud-monitoring": { type: "google-cloud-monitoring", project: "shop-prod", query: "errors" },
	"azure-monitor": {
		type: "azure-monitor",
		resource: "/subscriptions/s/resourceGroups/g/providers/p/sites/shop",
		metric: "Http5xx",
		aggregation: "Total",
	},
	"azure-logs": {
		type: "azure-logs",
		workspace: `${"0".repeat(8)}-0000-0000-0000-${"0".repeat(12)}`,
		query: "requests | summarize avg(x) by bin(TimeGenerated, {step})",
	},
	sentry: { type: "sentry", organization: "octoacme", project: 7 },
	statuspage: { type: "statuspage", url: "https://status.test", component: "Checkout" },
} as const;

export type Type = keyof typeof SOURCES;

export const metricOf = (type: Type, more: object = {}, source: object = {}) =>
	makeMetric({ source: { ...SOURCES[type], ...source }, interval: "1m", ...more });

export const seconds = (ms: number) => ms / 1_000;

export const iso = (ms: number) => new Date(ms).toISOString().replace(".000Z", "Z");

/** The newest two whole minutes, as each service writes them. */
export function twoMinutes(type: Type, first: unknown, second: unknown): object {
	const [a, b] = [LAST_END - 2 * MINUTE, LAST_END - MINUTE];
	switch (type) {
		case "datadog":
			return {
				status: "ok",
				res_type: "time_series",
				series: [
					{
						interval: 60,
						pointlist: [
							[a, first],
							[b, second],
						],
					},
				],
			};
		case "cloudwatch":
			return {
				MetricDataResults: [
					{
						Id: "octoacme_result",
						Label: "r",
						StatusCode: "Complete",
						Timestamps: [seconds(a), seconds(b)],
						Values: [first, second],
					},
				],
				Messages: [],
			};
		case "new-relic":
			return {
				data: {
					actor: {
						account: {
							nrql: {
								results: [a, b].map((at, index) => ({
									beginTimeSeconds: seconds(at),
									endTimeSeconds: seconds(at + MINUTE),
									percentage: [first, second][index],
								})),
							},
						},
					},
				},
			};
		case "grafana":
			return {
				results: {
					A: {
						status: 200,
						frames: [
							{
								schema: {
									refId: "A",
									fields: [
										{ name: "Time", type: "time" },
										{ name: "Value", type: "number", labels: {} },
									],
								},
								data: {
									values: [
										[a + MINUTE, b + MINUTE],
										[first, second],
									],
								},
							},
						],
					},
				},
			};
		case "azure-monitor":
			return {
				timespan: "",
				interval: "PT1M",
				value: [
					{
						name: { value: "Http5xx" },
						errorCode: "Success",
						timeseries: [
							{
								metadatavalues: [],
								data: [
									{ timeStamp: iso(a), total: first },
									{ timeStamp: iso(b), total: second },
								],
							},
						],
					},
				],
			};
		case "azure-logs":
			return {
				tables: [
					{
						name: "PrimaryResult",
						columns: [
							{ name: "TimeGenerated", type: "datetime" },
							{ name: "avg_x", type: "real" },
						],
						rows: [
							[iso(a), first],
							[iso(b), second],
						],
					},
				],
			};
		case "sentry":
			return {
				data: [
					[seconds(a), [{ count: first }]],
					[seconds(b), [{ count: second }]],
				],
				start: seconds(a),
				end: seconds(LAST_END),
			};
		case "google-cloud-monitoring":
			return {
				status: "success",
				data: { resultType: "vector", result: [{ metric: {}, value: [seconds(AT), String(second)] }] },
			};
		case "statuspage":
			return { status: { indicator: "none" }, components: [{ id: "c1", name: "Checkout", status: second }] };
	}
}

export const VARIABLES = {
	DD_API_KEY: "dd-api",
	DD_APP_KEY: "dd-app",
	AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
	AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
	AWS_SESSION_TOKEN: "tok",
	NEW_RELIC_API_KEY: "nr",
	GRAFANA_TOKEN: "gf",
	GOOGLE_OAUTH_ACCESS_TOKEN: "gg",
	AZURE_ACCESS_TOKEN: "az",
	AZURE_LOGS_TOKEN: "azl",
	SENTRY_AUTH_TOKEN: "se",
};

/** Each test of the file reads the keys of the services from its own environment. */
export function stubVariables(): void {
	beforeEach(() => {
		for (const [name, value] of Object.entries(VARIABLES)) vi.stubEnv(name, value);
	});
	afterEach(() => {
		vi.unstubAllEnvs();
	});
}
