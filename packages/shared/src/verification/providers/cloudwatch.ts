/**
 * Amazon CloudWatch by `GetMetricData` in the service's JSON protocol, signed with Signature Version 4
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html).
 */
import aws4 from "aws4";
import { readWord } from "../../text/word.ts";
import { type Credentials, field, type Provider, refuseSeries, refuseShape, type SourceOf } from "./provider.ts";

const TARGET = "GraniteServiceVersion20100801.GetMetricData";
/** Never an id of the policy's metrics, which begin with a small letter and hold no such name. */
const RESULT = "octoacme_result";

type CloudWatchSource = SourceOf<"cloudwatch">;

export const cloudwatch: Provider<CloudWatchSource> = {
	name: "CloudWatch",
	maxPoints: 1_440,
	ask: (source, query, window, credentials) => {
		const region = source.region ?? credentials.needPlain("AWS_REGION");
		const url = new URL(source.url ?? `https://monitoring.${region}.amazonaws.com`);
		const body = JSON.stringify({
			StartTime: Math.floor(window.startMs / 1_000),
			EndTime: Math.floor(window.endMs / 1_000),
			ScanBy: "TimestampAscending",
			MetricDataQueries: [
				...Object.entries(source.metrics).map(([id, metric]) => ({
					Id: id,
					ReturnData: false,
					MetricStat: {
						Metric: {
							Namespace: metric.namespace,
							MetricName: metric.name,
							Dimensions: Object.entries(metric.dimensions).map(([Name, Value]) => ({ Name, Value })),
						},
						Period: window.stepMs / 1_000,
						Stat: metric.statistic,
					},
				})),
				{ Id: RESULT, Expression: query, Period: window.stepMs / 1_000, ReturnData: true },
			],
		});
		const signed = aws4.sign(
			{
				service: "monitoring",
				region,
				method: "POST",
				host: url.host,
				path: "/",
				headers: {
					"content-type": "application/x-amz-json-1.0",
					"x-amz-target": TARGET,
					"X-Amz-Date": new Date(credentials.nowMs).toISOString().replace(/[-:]|\.\d{3}/g, ""),
					...source.headers,
				},
				body,
			},
			readCredentials(credentials),
		);
		const { Host: _, "Content-Length": __, ...headers } = signed.headers as Record<string, string>;
		return { url: `${url.origin}/`, method: "POST", headers, body };
	},
	select: (_, document, window) => {
		const results = field(document, "MetricDataResults");
		if (!Array.isArray(results)) return refuseShape("CloudWatch", "a list `MetricDataResults`");
		if (results.length > 1)
			return refuseSeries(results.length, "write an expression that gives one, for example SUM(SEARCH(…))");
		const points = new Map<number, number>();
		if (results.length === 0) return { ok: true, value: points };
		const status = field(results[0], "StatusCode");
		if (status !== "Complete")
			return {
				ok: false,
				message: `CloudWatch answered with ${readWord(status) || "no StatusCode"}${firstMessage(results[0])}`,
			};
		const times = field(results[0], "Timestamps");
		const values = field(results[0], "Values");
		if (!Array.isArray(times) || !Array.isArray(values) || times.length !== values.length)
			return refuseShape("CloudWatch", "as many `Timestamps` as `Values`");
		for (const [index, time] of times.entries()) {
			const at = readTime(time);
			const value: unknown = values[index];
			if (at === undefined || typeof value !== "number") return refuseShape("CloudWatch", "times and numbers");
			points.set(at + window.stepMs, value);
		}
		return { ok: true, value: points };
	},
	explain: (document) => {
		const message = field(document, "message") ?? field(document, "Message");
		const type = field(document, "__type");
		return typeof message === "string"
			? `${typeof type === "string" ? `${type.replace(/^.*#/, "")}: ` : ""}${message}`
			: undefined;
	},
};

/** The JSON protocol writes times as seconds since the epoch; its stand-ins write ISO 8601 too. */
function readTime(time: unknown): number | undefined {
	const at = typeof time === "number" ? time * 1_000 : typeof time === "string" ? Date.parse(time) : Number.NaN;
	return Number.isFinite(at) ? at : undefined;
}

function firstMessage(result: unknown): string {
	const messages = field(result, "Messages");
	const first = Array.isArray(messages) ? field(messages[0], "Value") : undefined;
	return typeof first === "string" ? `: ${first.slice(0, 200)}` : "";
}

function readCredentials(credentials: Credentials) {
	const token = credentials.find("AWS_SESSION_TOKEN");
	return {
		accessKeyId: credentials.need("AWS_ACCESS_KEY_ID"),
		secretAccessKey: credentials.need("AWS_SECRET_ACCESS_KEY"),
		...(token === undefined ? {} : { sessionToken: token }),
	};
}
