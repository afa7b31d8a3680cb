/**
 * What a page of Atlassian Statuspage (or one that speaks its API) says now: 0 operational, 1 degraded, 2 partial outage,
 * 3 major outage (https://www.atlassian.com/software/statuspage, `GET /api/v2/summary.json` of every page).
 */
import { field, type Provider, refuseShape, type SourceOf } from "./provider.ts";

const OF_COMPONENT: Readonly<Record<string, number>> = {
	operational: 0,
	degraded_performance: 1,
	partial_outage: 2,
	major_outage: 3,
	/** Announced work says nothing about this release. */
	under_maintenance: Number.NaN,
};
const OF_PAGE: Readonly<Record<string, number>> = { none: 0, minor: 1, major: 2, critical: 3, maintenance: Number.NaN };

export const statuspage: Provider<SourceOf<"statuspage">> = {
	name: "Statuspage",
	maxPoints: 1,
	ask: (source) => ({
		url: `${source.url.replace(/(?<!\/)\/+$/, "")}/api/v2/summary.json`,
		method: "GET",
		headers: source.headers,
	}),
	select: (source, document, window) => {
		const components = field(document, "components");
		const indicator = field(field(document, "status"), "indicator");
		if (!Array.isArray(components) || typeof indicator !== "string")
			return refuseShape("Statuspage", "`components` and `status`");
		const state = source.component === undefined ? indicator : findState(components, source.component);
		if (state === undefined)
			return { ok: false, message: `the page has no component ${JSON.stringify(source.component)}` };
		const value = (source.component === undefined ? OF_PAGE : OF_COMPONENT)[state];
		if (value === undefined)
			return {
				ok: false,
				message: `the page knows a state ${JSON.stringify(state.slice(0, 40))} that is not documented`,
			};
		return { ok: true, value: new Map([[window.endMs, value]]) };
	},
};

function findState(components: readonly unknown[], name: string): string | undefined {
	const found = components.find((component) => field(component, "name") === name || field(component, "id") === name);
	const state = field(found, "status");
	return typeof state === "string" ? state : undefined;
}
