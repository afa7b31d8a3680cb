/** What each monitoring service is asked. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readSample } from "@octoacme/shared/verification/read-metrics.ts";
import aws4 from "aws4";
import { describe, expect, it, vi } from "vitest";
import {
	AT,
	answering,
	iso,
	LAST_END,
	MINUTE,
	metricOf,
	RELEASE,
	request,
	seconds,
	stubVariables,
	type Type,
	twoMinutes,
	VARIABLES,
} from "./providers.ts";

stubVariables();

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
