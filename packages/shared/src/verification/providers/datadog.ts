/** Datadog by `GET /api/v1/query` (https://docs.datadoghq.com/api/latest/metrics/query-timeseries-points/). */
import { field, type Provider, refuseSeries, refuseShape, type SourceOf } from "./provider.ts";

export const datadog: Provider<SourceOf<"datadog">> = {
	name: "Datadog",
	maxPoints: 300,
	ask: (source, query, window) => ({
		url: `${source.url ?? `https://api.${source.site}`}/api/v1/query?${new URLSearchParams({
			from: String(Math.floor(window.startMs / 1_000)),
			to: String(Math.floor(window.endMs / 1_000)),
			query,
		})}`,
		method: "GET",
		headers: {
			"dd-api-key": "${DD_API_KEY}",
			"dd-application-key": "${DD_APP_KEY}",
			...source.headers,
		},
	}),
	select: (_, document, window) => {
		if (field(document, "status") !== "ok") return refuseShape("Datadog", "status ok");
		const series = field(document, "series");
		if (!Array.isArray(series)) return refuseShape("Datadog", "a list `series`");
		if (series.length > 1)
			return refuseSeries(series.length, "write it so that it gives one, for example sum:…{service:shop}");
		const points = new Map<number, number>();
		if (series.length === 0) return { ok: true, value: points };
		const pairs = field(series[0], "pointlist");
		const seconds = field(series[0], "interval");
		if (!Array.isArray(pairs) || typeof seconds !== "number")
			return refuseShape("Datadog", "`pointlist` and `interval`");
		if (seconds * 1_000 !== window.stepMs && pairs.length > 0)
			return {
				ok: false,
				message: `Datadog gives a value every ${seconds} s, \`interval\` is ${window.stepMs / 1_000} s; add .rollup(avg, ${window.stepMs / 1_000}) to the query`,
			};
		for (const pair of pairs) {
			const [at, value] = Array.isArray(pair) ? (pair as unknown[]) : [];
			if (typeof at !== "number" || (value !== null && typeof value !== "number"))
				return refuseShape("Datadog", "pairs of a time and a number");
			points.set(at + seconds * 1_000, value ?? Number.NaN);
		}
		return { ok: true, value: points };
	},
	explain: (document) => {
		const error = field(document, "error");
		if (typeof error === "string" && error !== "") return error;
		const errors = field(document, "errors");
		return Array.isArray(errors) && typeof errors[0] === "string" ? errors[0] : undefined;
	},
};
