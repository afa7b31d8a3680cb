/** New Relic by NRQL over NerdGraph (https://docs.newrelic.com/docs/apis/nerdgraph/examples/nerdgraph-nrql-tutorial/). */
import { field, type Provider, refuseSeries, refuseShape, type SourceOf } from "./provider.ts";

const ADDRESSES = { us: "https://api.newrelic.com/graphql", eu: "https://api.eu.newrelic.com/graphql" } as const;
const QUERY = `query($account: Int!, $nrql: Nrql!) {
	actor { account(id: $account) { nrql(query: $nrql, timeout: 10) { results } } }
}`;
/** What a bucket of a time series holds beside its value. */
const TIMES = new Set(["beginTimeSeconds", "endTimeSeconds", "inspectedCount", "facet", "comparison"]);

export const newRelic: Provider<SourceOf<"new-relic">> = {
	name: "New Relic",
	/** NRQL gives at most 366 buckets. */
	maxPoints: 366,
	ask: (source, query, window) => ({
		url: source.url ?? ADDRESSES[source.region],
		method: "POST",
		headers: { "api-key": "${NEW_RELIC_API_KEY}", "content-type": "application/json", ...source.headers },
		body: JSON.stringify({
			query: QUERY,
			variables: {
				account: source.account,
				nrql: `${query} SINCE ${window.startMs} UNTIL ${window.endMs} TIMESERIES ${window.stepMs / 1_000} seconds`,
			},
		}),
	}),
	select: (_, document) => {
		const nrql = field(field(field(field(document, "data"), "actor"), "account"), "nrql");
		const results = field(nrql, "results");
		if (!Array.isArray(results)) return refuseShape("New Relic", "`data.actor.account.nrql.results`");
		const points = new Map<number, number>();
		for (const bucket of results) {
			if (field(bucket, "facet") !== undefined) return refuseSeries(results.length, "leave out FACET");
			const end = field(bucket, "endTimeSeconds");
			if (typeof end !== "number") return refuseShape("New Relic", "`endTimeSeconds` in each bucket");
			const values = listNumbers(bucket as object);
			if (values.length !== 1)
				return {
					ok: false,
					message: `each bucket holds ${values.length} values (${values.map(([name]) => name).join(", ")}); select one`,
				};
			points.set(end * 1_000, values[0]![1] ?? Number.NaN);
		}
		return { ok: true, value: points };
	},
	explain: (document) => {
		const errors = field(document, "errors");
		const message = Array.isArray(errors) ? field(errors[0], "message") : undefined;
		return typeof message === "string" ? message : undefined;
	},
};

/** The numbers and nulls of a bucket; `percentile(…)` puts its numbers one level down. */
function listNumbers(bucket: object): readonly (readonly [string, number | null])[] {
	return Object.entries(bucket).flatMap(([name, value]): readonly (readonly [string, number | null])[] => {
		if (TIMES.has(name)) return [];
		if (typeof value === "number" || value === null) return [[name, value]];
		return typeof value === "object"
			? listNumbers(value as object).map(([inner, number]) => [`${name}.${inner}`, number])
			: [];
	});
}
