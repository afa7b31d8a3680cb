/** Any data source of a Grafana by `POST /api/ds/query` (https://grafana.com/docs/grafana/latest/developers/http_api/data_source/). */
import type { Reading } from "../sample.ts";
import { field, type Provider, refuseSeries, refuseShape, type Series, type SourceOf } from "./provider.ts";

export const grafana: Provider<SourceOf<"grafana">> = {
	name: "Grafana",
	maxPoints: 1_000,
	ask: (source, query, window) => ({
		url: `${source.url.replace(/(?<!\/)\/+$/, "")}/api/ds/query`,
		method: "POST",
		headers: { authorization: "Bearer ${GRAFANA_TOKEN}", "content-type": "application/json", ...source.headers },
		body: JSON.stringify({
			from: String(window.startMs),
			to: String(window.endMs),
			queries: [
				{
					format: "time_series",
					...source.model,
					[source["query-key"]]: query,
					refId: "A",
					datasource: { uid: source.datasource },
					intervalMs: window.stepMs,
					maxDataPoints: Math.ceil((window.endMs - window.startMs) / window.stepMs) + 1,
				},
			],
		}),
	}),
	select: (_, document) => {
		const result = field(field(document, "results"), "A");
		const error = field(result, "error");
		if (typeof error === "string") return { ok: false, message: `Grafana: ${error.slice(0, 300)}` };
		const frames = field(result, "frames");
		if (!Array.isArray(frames)) return refuseShape("Grafana", "`results.A.frames`");
		const series = frames.flatMap(readFrame);
		if (series.length > 1) return refuseSeries(series.length, "aggregate it to one, for example with sum(…)");
		return series[0] ?? { ok: true, value: new Map() };
	},
	explain: (document) => {
		const message = field(field(field(document, "results"), "A"), "error") ?? field(document, "message");
		return typeof message === "string" ? message : undefined;
	},
};

/** A series for each field of numbers; a frame without a row or a number is no series. */
function readFrame(frame: unknown): readonly Reading<Series>[] {
	const fields = field(field(frame, "schema"), "fields");
	const columns = field(field(frame, "data"), "values");
	if (!Array.isArray(fields) || !Array.isArray(columns))
		return [refuseShape("Grafana", "frames with fields and values")];
	const time = fields.findIndex((one) => field(one, "type") === "time");
	const numbers = fields.flatMap((one, index) => (field(one, "type") === "number" ? [index] : []));
	const times: unknown = columns[time];
	if (numbers.length === 0 || (Array.isArray(times) && times.length === 0)) return [];
	if (!Array.isArray(times)) return [refuseShape("Grafana", "a field of times")];
	const entities = field(field(frame, "data"), "entities");
	return numbers.map((index) =>
		readColumn(times, columns[index], Array.isArray(entities) ? entities[index] : undefined),
	);
}

/** JSON has no NaN and no infinity: Grafana writes null and lists their rows beside it. */
function readColumn(times: readonly unknown[], column: unknown, entities: unknown): Reading<Series> {
	if (!Array.isArray(column) || column.length !== times.length)
		return refuseShape("Grafana", "as many values as times");
	const special = new Map<number, number>();
	for (const [name, value] of [
		["NaN", Number.NaN],
		["Inf", Number.POSITIVE_INFINITY],
		["NegInf", Number.NEGATIVE_INFINITY],
	] as const) {
		const rows = field(entities, name);
		if (Array.isArray(rows)) for (const row of rows) special.set(Number(row), value);
	}
	const points = new Map<number, number>();
	for (const [row, at] of times.entries()) {
		const value: unknown = special.get(row) ?? column[row];
		if (typeof at !== "number" || (value !== null && typeof value !== "number"))
			return refuseShape("Grafana", "numbers");
		points.set(at, value ?? Number.NaN);
	}
	return { ok: true, value: points };
}
