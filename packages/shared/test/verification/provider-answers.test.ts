/** What the documented answers of each monitoring service mean. */
import { canReadPast, readSample } from "@octoacme/shared/verification/read-metrics.ts";
import { describe, expect, it } from "vitest";
import {
	AT,
	answering,
	type Body,
	LAST_END,
	MINUTE,
	metricOf,
	request,
	stubVariables,
	type Type,
	twoMinutes,
} from "./providers.ts";

stubVariables();

describe("what an answer means", () => {
	const read = async (type: Type, body: Body | readonly [number, Body], more: object = {}, source: object = {}) =>
		await readSample(metricOf(type, more, source), "release", AT, request(answering(body as Body).ask));

	it.each([
		["grafana", { NaN: [0], Inf: [1] }, Number.MAX_VALUE],
		["grafana", { NaN: [0], NegInf: [1] }, -Number.MAX_VALUE],
		["grafana", { Inf: [0], NaN: [1] }, undefined],
	] as const)("%s: rows listed as %j are values where JSON has none", async (type, entities, expected) => {
		const body = structuredClone(twoMinutes(type, null, null)) as {
			results: { A: { frames: { data: { entities?: unknown } }[] } };
		};
		body.results.A.frames[0]!.data.entities = [null, entities];
		expect(await read(type, body)).toEqual(
			expected === undefined ? { at: AT, noData: true } : { at: AT, value: expected },
		);
	});

	it.each([
		["Infinity", Number.MAX_VALUE],
		["-Infinity", -Number.MAX_VALUE],
		["NaN", undefined],
		["3.5", 3.5],
	])("Azure Monitor Logs: %s in a column of numbers", async (text, expected) => {
		expect(await read("azure-logs", twoMinutes("azure-logs", 7, text))).toEqual(
			expected === undefined ? { at: AT, noData: true } : { at: AT, value: expected },
		);
	});

	it.each([
		[
			"datadog",
			{
				status: "ok",
				series: [
					{ interval: 60, pointlist: [] },
					{ interval: 60, pointlist: [] },
				],
			},
			"2 series",
		],
		["datadog", { status: "error", error: "Rule 'x' is not valid" }, "Datadog: Rule 'x' is not valid"],
		["datadog", [403, { errors: ["Forbidden"] }], "status 403 of Datadog: Forbidden"],
		[
			"datadog",
			{ status: "ok", series: [{ interval: 20, pointlist: [[LAST_END - MINUTE, 1]] }] },
			"add .rollup(avg, 60)",
		],
		["cloudwatch", { MetricDataResults: [{ StatusCode: "PartialData", Timestamps: [], Values: [] }] }, "PartialData"],
		[
			"cloudwatch",
			{ MetricDataResults: [{ StatusCode: "Forbidden", Messages: [{ Code: "x", Value: "no access" }] }] },
			"Forbidden: no access",
		],
		[
			"cloudwatch",
			[400, { __type: "com.amazonaws#ValidationError", message: "Error in expression" }],
			"status 400 of CloudWatch: ValidationError: Error in expression",
		],
		[
			"new-relic",
			{ data: { actor: { account: null } }, errors: [{ message: "NRQL Syntax Error" }] },
			"New Relic: NRQL Syntax Error",
		],
		[
			"new-relic",
			{ data: { actor: { account: { nrql: { results: [{ facet: "a", endTimeSeconds: 1, x: 1 }] } } } } },
			"leave out FACET",
		],
		[
			"new-relic",
			{ data: { actor: { account: { nrql: { results: [{ endTimeSeconds: 1, a: 1, b: 2 }] } } } } },
			"2 values (a, b)",
		],
		["grafana", { results: { A: { error: "bad query", status: 400 } } }, "Grafana: bad query"],
		["azure-monitor", { value: [{ errorCode: "Throttled", errorMessage: "wait", timeseries: [] }] }, "Throttled wait"],
		["azure-monitor", [403, { error: { code: "AuthorizationFailed", message: "no" } }], "AuthorizationFailed: no"],
		["azure-logs", { tables: [{ columns: [{ name: "a", type: "string" }], rows: [] }] }, "one column of times"],
		["sentry", [404, { detail: "The requested resource does not exist" }], "The requested resource does not exist"],
	] as const)("%s: %j is an error that says so", async (type, body, message) => {
		expect(await read(type, body as Body)).toMatchObject({ error: expect.stringContaining(message) });
	});

	it("New Relic: a percentile is one level down", async () => {
		const body = structuredClone(twoMinutes("new-relic", 1, 1)) as {
			data: { actor: { account: { nrql: { results: Record<string, unknown>[] } } } };
		};
		for (const bucket of body.data.actor.account.nrql.results) {
			delete bucket["percentage"];
			bucket["percentile.duration"] = { "95": 0.25 };
		}
		expect(await read("new-relic", body)).toEqual({ at: AT, value: 0.25 });
	});

	it.each([
		["operational", 0],
		["degraded_performance", 1],
		["partial_outage", 2],
		["major_outage", 3],
		["under_maintenance", undefined],
	])("Statuspage: %s is %s", async (state, value) => {
		expect(await read("statuspage", twoMinutes("statuspage", "", state))).toEqual(
			value === undefined ? { at: AT, noData: true } : { at: AT, value },
		);
	});

	it("Statuspage: an unknown component or state is an error, and it has no past", async () => {
		const body = twoMinutes("statuspage", "", "on_fire");
		expect(await read("statuspage", body)).toMatchObject({ error: expect.stringContaining("on_fire") });
		expect(await read("statuspage", body, {}, { component: "Search" })).toMatchObject({
			error: expect.stringContaining("Search"),
		});
		expect(canReadPast(metricOf("statuspage").source)).toBe(false);
	});
});
