/** Metrics of an Azure resource (https://learn.microsoft.com/rest/api/monitor/metrics/list). */

import { readWord } from "../../text/word.ts";
import { field, type Provider, refuseSeries, refuseShape, type SourceOf } from "./provider.ts";

const API_VERSION = "2023-10-01";

export const azureMonitor: Provider<SourceOf<"azure-monitor">> = {
	name: "Azure Monitor",
	maxPoints: 1_440,
	ask: (source, query, window) => ({
		url: `${source.url ?? "https://management.azure.com"}${source.resource}/providers/Microsoft.Insights/metrics?${new URLSearchParams(
			{
				"api-version": API_VERSION,
				metricnames: source.metric,
				aggregation: source.aggregation,
				interval: `PT${window.stepMs / 60_000}M`,
				timespan: `${iso(window.startMs)}/${iso(window.endMs)}`,
				...(source.namespace === undefined ? {} : { metricnamespace: source.namespace }),
				...(query === "" ? {} : { $filter: query }),
			},
		)}`,
		method: "GET",
		headers: { authorization: "Bearer ${AZURE_ACCESS_TOKEN}", ...source.headers },
	}),
	select: (source, document, window) => {
		const metrics = field(document, "value");
		if (!Array.isArray(metrics) || metrics.length !== 1) return refuseShape("Azure Monitor", "one metric in `value`");
		const code = field(metrics[0], "errorCode");
		if (typeof code === "string" && code !== "Success")
			return { ok: false, message: `Azure Monitor: ${code} ${readWord(field(metrics[0], "errorMessage"))}`.trim() };
		const series = field(metrics[0], "timeseries");
		if (!Array.isArray(series)) return refuseShape("Azure Monitor", "a list `timeseries`");
		if (series.length > 1)
			return refuseSeries(series.length, "write a `filter` that names one value of each dimension");
		const points = new Map<number, number>();
		const data = series.length === 0 ? [] : field(series[0], "data");
		if (!Array.isArray(data)) return refuseShape("Azure Monitor", "a list `data`");
		for (const point of data) {
			const at = Date.parse(readWord(field(point, "timeStamp")));
			const value = field(point, source.aggregation.toLowerCase());
			if (!Number.isFinite(at) || (value !== undefined && value !== null && typeof value !== "number"))
				return refuseShape("Azure Monitor", "times and numbers");
			points.set(at + window.stepMs, typeof value === "number" ? value : Number.NaN);
		}
		return { ok: true, value: points };
	},
	explain: explainAzure,
};

export function explainAzure(document: unknown): string | undefined {
	const message = field(field(document, "error"), "message") ?? field(document, "message");
	const code = field(field(document, "error"), "code") ?? field(document, "code");
	if (typeof message !== "string") return typeof code === "string" ? code : undefined;
	return typeof code === "string" ? `${code}: ${message}` : message;
}

function iso(ms: number): string {
	return new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
}
