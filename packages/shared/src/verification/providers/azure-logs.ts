/** Azure Monitor Logs and Application Insights by KQL (https://learn.microsoft.com/azure/azure-monitor/logs/api/overview). */

import { readWord } from "../../text/word.ts";
import { explainAzure } from "./azure-monitor.ts";
import { field, type Provider, refuseSeries, refuseShape, type SourceOf } from "./provider.ts";

const NUMBERS = ["real", "decimal", "long", "int"];

export const azureLogs: Provider<SourceOf<"azure-logs">> = {
	name: "Azure Monitor Logs",
	maxPoints: 1_440,
	ask: (source, query, window) => ({
		url: `${source.url ?? "https://api.loganalytics.azure.com"}/v1/workspaces/${encodeURIComponent(source.workspace)}/query`,
		method: "POST",
		headers: {
			authorization: "Bearer ${AZURE_LOGS_TOKEN}",
			"content-type": "application/json",
			...source.headers,
		},
		body: JSON.stringify({
			query: query.replaceAll("{step}", `${window.stepMs / 1_000}s`),
			timespan: `${new Date(window.startMs).toISOString()}/${new Date(window.endMs).toISOString()}`,
		}),
	}),
	select: (_, document, window) => {
		const table = field(field(document, "tables"), "0");
		const columns = field(table, "columns");
		const rows = field(table, "rows");
		if (!Array.isArray(columns) || !Array.isArray(rows))
			return refuseShape("Azure Monitor Logs", "a table with columns and rows");
		const time = columns.findIndex((column) => field(column, "type") === "datetime");
		const numbers = columns.flatMap((column, index) =>
			NUMBERS.includes(readWord(field(column, "type"))) ? [index] : [],
		);
		if (time < 0 || numbers.length !== 1)
			return {
				ok: false,
				message: `the query must give one column of times and one of numbers, such as summarize avg(x) by bin(TimeGenerated, {step}); it gives ${columns.length} columns, ${numbers.length} of numbers`,
			};
		const points = new Map<number, number>();
		for (const row of rows) {
			const at = Date.parse(readWord((row as unknown[])[time]));
			const value = readNumber((row as unknown[])[numbers[0]!]);
			if (!Number.isFinite(at) || value === undefined)
				return refuseShape("Azure Monitor Logs", "rows of a time and a number");
			if (points.has(at + window.stepMs)) return refuseSeries(rows.length, "give one row for each time");
			points.set(at + window.stepMs, value);
		}
		return { ok: true, value: points };
	},
	explain: explainAzure,
};

/** JSON has no NaN and no infinity: the service writes them as texts. */
function readNumber(value: unknown): number | undefined {
	if (value === null || value === "NaN") return Number.NaN;
	if (value === "Infinity") return Number.POSITIVE_INFINITY;
	if (value === "-Infinity") return Number.NEGATIVE_INFINITY;
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && !Number.isNaN(number) ? number : undefined;
}
