/** Monitoring services: what each is asked, and what its documented answers mean. */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { canReadPast, describeQuery, readSample, readWindow } from "@octoacme/shared/verification/read-metrics.ts";
import { baselineWindow, runBake } from "@octoacme/shared/verification/run-bake.ts";
import type { AskHttp, HttpQuestion } from "@octoacme/shared/verification/run-request.ts";
import type { MeasurementRequest, Sample } from "@octoacme/shared/verification/sample.ts";
import aws4 from "aws4";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { metricSchema } from "../../src/policy/schema-verification.ts";
import { makeMetric } from "./evidence.ts";

const RELEASE = { version: "1.4.0", tag: "v1.4.0", sha: "2".repeat(40) };
/** 12:34:30 UTC, so that whole minutes and half minutes differ. */
const AT = Date.UTC(2026, 10, 27, 12, 34, 30);
const MINUTE = 60_000;
const LAST_END = Date.UTC(2026, 10, 27, 12, 34);

type Body = string | object;

/** Answers each question in turn with a body, status 200 unless the body says more; keeps what was asked. */
function answering(...bodies: readonly (Body | readonly [number, Body])[]) {
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

function fakeClock(start: number) {
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

function request(ask: AskHttp, now = AT + 60 * MINUTE): MeasurementRequest & { clock: ReturnType<typeof fakeClock> } {
	return { release: RELEASE, allowHosts: [], commandEnv: {}, cwd: ".", ask, clock: fakeClock(now) };
}

const SOURCES = {
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
type Type = keyof typeof SOURCES;

const metricOf = (type: Type, more: object = {}, source: object = {}) =>
	makeMetric({ source: { ...SOURCES[type], ...source }, interval: "1m", ...more });

const seconds = (ms: number) => ms / 1_000;
const iso = (ms: number) => new Date(ms).toISOString().replace(".000Z", "Z");

/** The newest two whole minutes, as each service writes them. */
function twoMinutes(type: Type, first: unknown, second: unknown): object {
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

const VARIABLES = {
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

beforeEach(() => {
	for (const [name, value] of Object.entries(VARIABLES)) vi.stubEnv(name, value);
});
afterEach(() => {
	vi.unstubAllEnvs();
});

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

describe("what a service is asked", () => {
	const ask = async (type: Type, more: object = {}, source: object = {}) => {
		const { ask, asked } = answering(twoMinutes(type, 7, type === "statuspage" ? "operational" : 3));
		const sample = await readSample(metricOf(type, more, source), "release", AT, request(ask));
		expect(sample).toHaveProperty("value");
		return asked[0]!;
	};

	it("Datadog: by the site, with both keys", async () => {
		const question = await ask("datadog", {}, { site: "datadoghq.eu" });
		const url = new URL(question.url);
		expect(url.origin + url.pathname).toBe("https://api.datadoghq.eu/api/v1/query");
		expect(Object.fromEntries(url.searchParams)).toEqual({
			from: String(seconds(LAST_END - MINUTE)),
			to: String(seconds(LAST_END)),
			query: "sum:errors{version:1.4.0}.as_count()",
		});
		expect(question.headers).toEqual({ "dd-api-key": "${DD_API_KEY}", "dd-application-key": "${DD_APP_KEY}" });
	});

	it("CloudWatch: metric math over the named metrics, signed", async () => {
		const question = await ask("cloudwatch");
		expect(question).toMatchObject({ url: "https://monitoring.eu-central-1.amazonaws.com/", method: "POST" });
		expect(JSON.parse(question.body!)).toEqual({
			StartTime: seconds(LAST_END - MINUTE),
			EndTime: seconds(LAST_END),
			ScanBy: "TimestampAscending",
			MetricDataQueries: [
				{
					Id: "errors",
					ReturnData: false,
					MetricStat: {
						Metric: { Namespace: "Shop", MetricName: "Errors", Dimensions: [{ Name: "Service", Value: "shop" }] },
						Period: 60,
						Stat: "Sum",
					},
				},
				{
					Id: "requests",
					ReturnData: false,
					MetricStat: {
						Metric: { Namespace: "Shop", MetricName: "Requests", Dimensions: [] },
						Period: 60,
						Stat: "Sum",
					},
				},
				{ Id: "octoacme_result", Expression: "errors / requests", Period: 60, ReturnData: true },
			],
		});
		expect(question.headers["X-Amz-Security-Token"]).toBe("tok");
		expect(question.headers["Authorization"]).toMatch(
			/^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\/monitoring\/aws4_request, SignedHeaders=content-length;content-type;host;x-amz-date;x-amz-security-token;x-amz-target, Signature=[0-9a-f]{64}$/,
		);
	});

	it("CloudWatch: signed as botocore 1.44.8 signs the same request at the same time", async () => {
		const { ask, asked } = answering(twoMinutes("cloudwatch", 7, 3));
		const metric = metricOf("cloudwatch", {}, { metrics: {}, query: "SELECT SUM(Errors) FROM Shop" });
		await readSample(metric, "release", AT, request(ask, Date.UTC(2026, 10, 27, 12, 40)));
		expect(asked[0]!.headers["X-Amz-Date"]).toBe("20261127T124000Z");
		expect(asked[0]!.headers["Authorization"]).toContain(
			"Signature=654c5c072540bcbc214f1435cc178d49574eb69340adb4a89975095f0b5b1304",
		);
	});

	it("CloudWatch: what arrives is what was signed", async () => {
		const seen: { headers: Record<string, unknown>; body: string }[] = [];
		const server = createServer((incoming, response) => {
			let body = "";
			incoming.on("data", (chunk) => {
				body += chunk;
			});
			incoming.on("end", () => {
				seen.push({ headers: incoming.headers, body });
				response.end(JSON.stringify(twoMinutes("cloudwatch", 7, 3)));
			});
		});
		await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
		const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
		try {
			const metric = metricOf("cloudwatch", {}, { url: `http://${host}` });
			const { ask: _, ...real } = request(answering({}).ask);
			expect(await readSample(metric, "release", AT, { ...real, allowHosts: [host] })).toEqual({ at: AT, value: 3 });
		} finally {
			server.close();
		}
		const { authorization, ...headers } = seen[0]!.headers;
		expect(headers).toMatchObject({ host, "content-length": String(Buffer.byteLength(seen[0]!.body)) });
		const names = /SignedHeaders=([^,]*)/.exec(String(authorization))![1]!.split(";");
		const again = aws4.sign(
			{
				service: "monitoring",
				region: "eu-central-1",
				method: "POST",
				path: "/",
				headers: Object.fromEntries(names.map((name) => [name, String(headers[name])])),
				body: seen[0]!.body,
			},
			{ accessKeyId: VARIABLES.AWS_ACCESS_KEY_ID, secretAccessKey: VARIABLES.AWS_SECRET_ACCESS_KEY },
		);
		expect(again.headers!["Authorization"]).toBe(authorization);
	});

	it("New Relic: NRQL between two instants, in the account's region", async () => {
		const question = await ask("new-relic", {}, { region: "eu" });
		expect(question.url).toBe("https://api.eu.newrelic.com/graphql");
		expect(JSON.parse(question.body!).variables).toEqual({
			account: 42,
			nrql: `SELECT percentage(count(*), WHERE error IS true) FROM Transaction SINCE ${LAST_END - MINUTE} UNTIL ${LAST_END} TIMESERIES 60 seconds`,
		});
	});

	it("Grafana: the data source by its uid, the query under the key that it expects", async () => {
		const question = await ask("grafana", {}, { "query-key": "rawSql", model: { format: "table", refId: "B" } });
		expect(question.url).toBe("https://grafana.test/api/ds/query");
		expect(JSON.parse(question.body!)).toEqual({
			from: String(LAST_END - MINUTE),
			to: String(LAST_END),
			queries: [
				{
					refId: "A",
					datasource: { uid: "P1" },
					rawSql: `errors{sha='${RELEASE.sha}'}`,
					format: "table",
					intervalMs: MINUTE,
					maxDataPoints: 2,
				},
			],
		});
	});

	it("Google Cloud Monitoring: Prometheus' API of the project, with Google's token", async () => {
		const question = await ask("google-cloud-monitoring");
		expect(question.url).toBe(
			"https://monitoring.googleapis.com/v1/projects/shop-prod/location/global/prometheus/api/v1/query",
		);
		expect(question.headers).toMatchObject({ authorization: "Bearer ${GOOGLE_OAUTH_ACCESS_TOKEN}" });
	});

	it("Azure Monitor: one metric of a resource by minutes", async () => {
		const url = new URL((await ask("azure-monitor", {}, { filter: "Slot eq 'prod'" })).url);
		expect(url.origin + url.pathname).toBe(
			"https://management.azure.com/subscriptions/s/resourceGroups/g/providers/p/sites/shop/providers/Microsoft.Insights/metrics",
		);
		expect(Object.fromEntries(url.searchParams)).toEqual({
			"api-version": "2023-10-01",
			metricnames: "Http5xx",
			aggregation: "Total",
			interval: "PT1M",
			timespan: `${iso(LAST_END - MINUTE)}/${iso(LAST_END)}`,
			$filter: "Slot eq 'prod'",
		});
	});

	it("Azure Monitor Logs: KQL with the interval filled in", async () => {
		const question = await ask("azure-logs");
		expect(JSON.parse(question.body!).query).toBe("requests | summarize avg(x) by bin(TimeGenerated, 60s)");
	});

	it("Sentry: errors of this release", async () => {
		const url = new URL((await ask("sentry", {}, { environment: "production" })).url);
		expect(url.origin + url.pathname).toBe("https://sentry.io/api/0/organizations/octoacme/events-stats/");
		expect(Object.fromEntries(url.searchParams)).toMatchObject({
			query: "release:1.4.0",
			project: "7",
			interval: "1m",
			environment: "production",
		});
	});

	it.each([
		["datadog", "DD_API_KEY", undefined],
		["cloudwatch", "AWS_SECRET_ACCESS_KEY", "The variable AWS_SECRET_ACCESS_KEY, which the policy names, is not set."],
	] as const)("%s: without %s it is an error that names it", async (type, name, message) => {
		vi.stubEnv(name, "");
		const { ask } = answering(twoMinutes(type, 7, 3));
		const sample = await readSample(
			metricOf(type),
			"release",
			AT,
			message === undefined ? ({ ...request(ask), ask: undefined } as never) : request(ask),
		);
		expect(sample).toMatchObject({ error: `The variable ${name}, which the policy names, is not set.` });
	});
});

describe("what an answer means", () => {
	const read = async (type: Type, body: Body | readonly [number, Body], more: object = {}, source: object = {}) =>
		await readSample(metricOf(type, more, source), "release", AT, request(answering(body as Body).ask));

	it.each([
		["grafana", { NaN: [0], Inf: [1] }, Number.MAX_VALUE],
		["grafana", { NaN: [0], NegInf: [1] }, -Number.MAX_VALUE],
		["grafana", { Inf: [0], NaN: [1] }, undefined],
	] as const)("%s: rows listed as %j are values where JSON has none", async (type, entities, expected) => {
		const body = structuredClone(twoMinutes(type, null, null)) as {
			results: { A: { frames: { data: { entities?: unknown } }[] } };
		};
		body.results.A.frames[0]!.data.entities = [null, entities];
		expect(await read(type, body)).toEqual(
			expected === undefined ? { at: AT, noData: true } : { at: AT, value: expected },
		);
	});

	it.each([
		["Infinity", Number.MAX_VALUE],
		["-Infinity", -Number.MAX_VALUE],
		["NaN", undefined],
		["3.5", 3.5],
	])("Azure Monitor Logs: %s in a column of numbers", async (text, expected) => {
		expect(await read("azure-logs", twoMinutes("azure-logs", 7, text))).toEqual(
			expected === undefined ? { at: AT, noData: true } : { at: AT, value: expected },
		);
	});

	it.each([
		[
			"datadog",
			{
				status: "ok",
				series: [
					{ interval: 60, pointlist: [] },
					{ interval: 60, pointlist: [] },
				],
			},
			"2 series",
		],
		["datadog", { status: "error", error: "Rule 'x' is not valid" }, "Datadog: Rule 'x' is not valid"],
		["datadog", [403, { errors: ["Forbidden"] }], "status 403 of Datadog: Forbidden"],
		[
			"datadog",
			{ status: "ok", series: [{ interval: 20, pointlist: [[LAST_END - MINUTE, 1]] }] },
			"add .rollup(avg, 60)",
		],
		["cloudwatch", { MetricDataResults: [{ StatusCode: "PartialData", Timestamps: [], Values: [] }] }, "PartialData"],
		[
			"cloudwatch",
			{ MetricDataResults: [{ StatusCode: "Forbidden", Messages: [{ Code: "x", Value: "no access" }] }] },
			"Forbidden: no access",
		],
		[
			"cloudwatch",
			[400, { __type: "com.amazonaws#ValidationError", message: "Error in expression" }],
			"status 400 of CloudWatch: ValidationError: Error in expression",
		],
		[
			"new-relic",
			{ data: { actor: { account: null } }, errors: [{ message: "NRQL Syntax Error" }] },
			"New Relic: NRQL Syntax Error",
		],
		[
			"new-relic",
			{ data: { actor: { account: { nrql: { results: [{ facet: "a", endTimeSeconds: 1, x: 1 }] } } } } },
			"leave out FACET",
		],
		[
			"new-relic",
			{ data: { actor: { account: { nrql: { results: [{ endTimeSeconds: 1, a: 1, b: 2 }] } } } } },
			"2 values (a, b)",
		],
		["grafana", { results: { A: { error: "bad query", status: 400 } } }, "Grafana: bad query"],
		["azure-monitor", { value: [{ errorCode: "Throttled", errorMessage: "wait", timeseries: [] }] }, "Throttled wait"],
		["azure-monitor", [403, { error: { code: "AuthorizationFailed", message: "no" } }], "AuthorizationFailed: no"],
		["azure-logs", { tables: [{ columns: [{ name: "a", type: "string" }], rows: [] }] }, "one column of times"],
		["sentry", [404, { detail: "The requested resource does not exist" }], "The requested resource does not exist"],
	] as const)("%s: %j is an error that says so", async (type, body, message) => {
		expect(await read(type, body as Body)).toMatchObject({ error: expect.stringContaining(message) });
	});

	it("New Relic: a percentile is one level down", async () => {
		const body = structuredClone(twoMinutes("new-relic", 1, 1)) as {
			data: { actor: { account: { nrql: { results: Record<string, unknown>[] } } } };
		};
		for (const bucket of body.data.actor.account.nrql.results) {
			delete bucket["percentage"];
			bucket["percentile.duration"] = { "95": 0.25 };
		}
		expect(await read("new-relic", body)).toEqual({ at: AT, value: 0.25 });
	});

	it.each([
		["operational", 0],
		["degraded_performance", 1],
		["partial_outage", 2],
		["major_outage", 3],
		["under_maintenance", undefined],
	])("Statuspage: %s is %s", async (state, value) => {
		expect(await read("statuspage", twoMinutes("statuspage", "", state))).toEqual(
			value === undefined ? { at: AT, noData: true } : { at: AT, value },
		);
	});

	it("Statuspage: an unknown component or state is an error, and it has no past", async () => {
		const body = twoMinutes("statuspage", "", "on_fire");
		expect(await read("statuspage", body)).toMatchObject({ error: expect.stringContaining("on_fire") });
		expect(await read("statuspage", body, {}, { component: "Search" })).toMatchObject({
			error: expect.stringContaining("Search"),
		});
		expect(canReadPast(metricOf("statuspage").source)).toBe(false);
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
