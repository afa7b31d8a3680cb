/** Where the values of a metric come from: one alternative for each kind of source. */
import * as z from "zod";
import { parseDuration } from "../text/duration.ts";
import { duration, environmentVariable, url } from "./schema-values.ts";

const query = z.string().min(1).max(4_000);

/** What the services have in common. `delay`: how late their values are complete. */
function service(delay: string) {
	return {
		delay: duration
			.default(delay)
			.describe(
				"How late values are complete: each sample is read that much later, and the bake takes that much longer.",
			),
		url: url.optional().describe("Address of the API where it is not the usual one."),
		headers: z.record(z.string(), z.string()).default({}),
	};
}

export const sourceSchema = z.discriminatedUnion("type", [
	z.strictObject({
		type: z.literal("prometheus"),
		url,
		query: z.string().min(1),
		range: duration
			.optional()
			.describe("Queries a range and judges its samples; without it an instant query per interval."),
		"on-warning": z
			.enum(["accept", "error"])
			.optional()
			.describe(
				"Without it `accept`: a warning, such as a partial response, is shown; `error`: such an answer is an error of measurement.",
			),
		headers: z.record(z.string(), z.string()).default({}),
	}),
	z.strictObject({
		type: z.literal("json"),
		url,
		value: z.string().describe("JSONPath to the number."),
		requests: z.string().optional().describe("JSONPath to the number of requests behind it."),
		headers: z.record(z.string(), z.string()).default({}),
		method: z.enum(["GET", "POST"]).default("GET"),
		body: z.string().optional(),
	}),
	z.strictObject({ type: z.literal("command"), run: z.string().min(1), env: z.array(environmentVariable).default([]) }),
	z.strictObject({
		type: z.literal("probe"),
		url,
		requests: z
			.number()
			.int()
			.min(1)
			.max(1_000)
			.default(20)
			.describe(
				"Requests sent per sample; the value is the ratio that failed (metric: error-rate) or the median in ms (metric: latency).",
			),
		measure: z.enum(["error-rate", "latency"]).default("error-rate"),
		concurrency: z.number().int().min(1).max(20).default(4),
		headers: z.record(z.string(), z.string()).default({}),
		"expect-status": z.array(z.number().int()).default([200]),
		"body-contains": z.array(z.string()).default([]),
	}),
	z.strictObject({
		type: z.literal("datadog"),
		query: query.describe("Datadog's query language; it must give one series."),
		site: z
			.string()
			.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
			.default("datadoghq.com")
			.describe("Datadog site, such as `datadoghq.eu`. The keys are DD_API_KEY and DD_APP_KEY."),
		...service("1m"),
	}),
	z.strictObject({
		type: z.literal("cloudwatch"),
		query: query.describe("Metric math over `metrics`, such as `errors / requests`, or a query of Metrics Insights."),
		metrics: z
			.record(
				z
					.string()
					.regex(/^[a-z][A-Za-z0-9_]{0,99}$/, "an id of CloudWatch: a small letter, then letters, digits and _"),
				z.strictObject({
					namespace: z.string().min(1).max(255),
					name: z.string().min(1).max(255),
					dimensions: z.record(z.string(), z.string()).default({}),
					statistic: z.string().min(1).max(40).default("Sum").describe("Such as Sum, Average or p99."),
				}),
			)
			.default({})
			.describe("Metrics by the id that `query` names."),
		region: z
			.string()
			.regex(/^[a-z]{2}(-[a-z0-9]+)+$/)
			.optional()
			.describe("Without it AWS_REGION. The keys are AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN."),
		...service("2m"),
	}),
	z.strictObject({
		type: z.literal("new-relic"),
		query: query
			.refine(
				(text) => !/\b(SINCE|UNTIL|TIMESERIES|FACET)\b/i.test(text),
				"NRQL without SINCE, UNTIL, TIMESERIES and FACET",
			)
			.describe("NRQL that selects one value; SINCE, UNTIL and TIMESERIES are added."),
		account: z.number().int().min(1).max(2_147_483_647).describe("The account's number. The key is NEW_RELIC_API_KEY."),
		region: z.enum(["us", "eu"]).default("us"),
		...service("1m"),
	}),
	z.strictObject({
		type: z.literal("grafana"),
		...service("0s"),
		url: url.describe("Address of the Grafana. The token of a service account is GRAFANA_TOKEN."),
		datasource: z.string().min(1).max(100).describe("`uid` of the data source."),
		query: query.describe("In the data source's language; it must give one series."),
		"query-key": z
			.string()
			.min(1)
			.max(40)
			.default("expr")
			.describe("Where the data source expects the query: `expr` (Prometheus, Loki), `rawSql` (SQL), `query`."),
		model: z
			.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
			.default({})
			.describe("What else the data source's query holds."),
	}),
	z.strictObject({
		type: z.literal("google-cloud-monitoring"),
		project: z
			.string()
			.regex(/^[a-z0-9.:-]{1,80}$/)
			.describe("The project's id. The token is GOOGLE_OAUTH_ACCESS_TOKEN."),
		query: query.describe("PromQL, which Cloud Monitoring speaks for all its metrics."),
		...service("2m"),
	}),
	z.strictObject({
		type: z.literal("azure-monitor"),
		resource: z
			.string()
			.regex(/^\/subscriptions\/[^?#\s]+$/, "a resource id that begins with /subscriptions/")
			.describe("The token for https://management.azure.com is AZURE_ACCESS_TOKEN."),
		metric: z.string().min(1).max(200),
		namespace: z.string().min(1).max(200).optional(),
		aggregation: z.enum(["Average", "Total", "Minimum", "Maximum", "Count"]).default("Average"),
		filter: z.string().min(1).max(2_000).optional().describe("Values of dimensions, such as `Slot eq 'production'`."),
		...service("2m"),
	}),
	z.strictObject({
		type: z.literal("azure-logs"),
		workspace: z
			.string()
			.regex(/^[0-9a-fA-F-]{36}$/, "the workspace's id")
			.describe("The token for https://api.loganalytics.azure.com is AZURE_LOGS_TOKEN."),
		query: query.describe("KQL with a column of times and one of numbers; `{step}` is the interval."),
		...service("3m"),
	}),
	z.strictObject({
		type: z.literal("sentry"),
		organization: z.string().regex(/^[a-z0-9_-]{1,64}$/, "the organization's slug"),
		project: z.number().int().min(1).describe("The project's number. The token is SENTRY_AUTH_TOKEN."),
		query: query
			.default("release:{version}")
			.describe("Sentry's search; the value is how many errors it counts in an interval."),
		environment: z.string().min(1).max(64).optional().describe("Sentry's environment."),
		...service("1m"),
		url: url.default("https://sentry.io").describe("Address of a Sentry of your own, or of its region."),
	}),
	z.strictObject({
		type: z.literal("statuspage"),
		url: url.describe("The page; the value is 0 operational, 1 degraded, 2 partial outage, 3 major outage."),
		component: z.string().min(1).max(200).optional().describe("Name or id of a component; without it the whole page."),
		headers: z.record(z.string(), z.string()).default({}),
	}),
]);

type Source = z.infer<typeof sourceSchema>;

/** Sources that keep one value a minute, and the intervals that they can give. */
const MINUTES: Readonly<Partial<Record<Source["type"], readonly number[]>>> = {
	cloudwatch: [],
	"azure-monitor": [1, 5, 15, 30, 60],
	"azure-logs": [],
	sentry: [],
};

/** What is wrong with an interval for a source that counts in whole minutes; undefined when it fits. */
export function intervalFault(source: Source, interval: string): string | undefined {
	const allowed = MINUTES[source.type];
	const ms = parseDuration(interval);
	if (allowed === undefined || ms === undefined) return undefined;
	if (ms % 60_000 !== 0 || ms === 0)
		return `${source.type} keeps a value a minute: write 1m or another number of whole minutes`;
	if (allowed.length > 0 && !allowed.includes(ms / 60_000))
		return `${source.type} has no interval of ${interval}: write one of ${allowed.map((minutes) => `${minutes}m`).join(", ")}`;
	return undefined;
}
