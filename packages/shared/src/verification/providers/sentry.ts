/**
 * Errors that Sentry counted in each interval, of one release or by any search
 * (https://docs.sentry.io/api/explore/ and the `events-stats` endpoint behind its charts). Its release health has no interval
 * shorter than an hour (https://docs.sentry.io/api/releases/retrieve-release-health-session-statistics/), which is too long for a bake.
 */
import { field, type Provider, refuseShape, type SourceOf } from "./provider.ts";

export const sentry: Provider<SourceOf<"sentry">> = {
	name: "Sentry",
	maxPoints: 1_000,
	ask: (source, query, window) => ({
		url: `${source.url}/api/0/organizations/${encodeURIComponent(source.organization)}/events-stats/?${new URLSearchParams(
			{
				dataset: "errors",
				yAxis: "count()",
				project: String(source.project),
				query,
				start: new Date(window.startMs).toISOString().slice(0, 19),
				end: new Date(window.endMs).toISOString().slice(0, 19),
				interval: `${window.stepMs / 60_000}m`,
				...(source.environment === undefined ? {} : { environment: source.environment }),
			},
		)}`,
		method: "GET",
		headers: { authorization: "Bearer ${SENTRY_AUTH_TOKEN}", ...source.headers },
	}),
	select: (_, document, window) => {
		const data = field(document, "data");
		if (!Array.isArray(data)) return refuseShape("Sentry", "a list `data`");
		const points = new Map<number, number>();
		for (const point of data) {
			const [at, counts] = Array.isArray(point) ? (point as unknown[]) : [];
			const count = Array.isArray(counts) && counts.length === 1 ? field(counts[0], "count") : undefined;
			if (typeof at !== "number" || typeof count !== "number") return refuseShape("Sentry", "a time and one count");
			points.set(at * 1_000 + window.stepMs, count);
		}
		return { ok: true, value: points };
	},
	explain: (document) => {
		const detail = field(document, "detail");
		const message = typeof detail === "string" ? detail : field(detail, "message");
		return typeof message === "string" ? message : undefined;
	},
};
