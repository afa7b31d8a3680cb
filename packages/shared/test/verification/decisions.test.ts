/** Tables for identity, verdict, what a release leaves behind, and the readers of JSON and Prometheus. */
import {
	judgeAlerts,
	judgeAnalytics,
	judgeFeedback,
	selectEvents,
} from "@octoacme/shared/verification/after-effects.ts";
import { judgeIdentity, matchesRelease, readIdentity } from "@octoacme/shared/verification/identity.ts";
import { parseJsonPath, readJsonPath } from "@octoacme/shared/verification/json-path.ts";
import { alignSamples, selectInstant, selectRange } from "@octoacme/shared/verification/prometheus.ts";
import { makeSample } from "@octoacme/shared/verification/sample.ts";
import type { Signal } from "@octoacme/shared/verification/signal.ts";
import { decideVerdict } from "@octoacme/shared/verification/verdict.ts";
import { describe, expect, it } from "vitest";

const sha = "0123456789abcdef0123456789abcdef01234567";
const release = { version: "1.4.0", tag: "v1.4.0", sha };

describe("identity", () => {
	it.each([
		[sha, "either", true],
		[sha.toUpperCase(), "sha", true],
		["0123456", "sha", true],
		["012345", "sha", false],
		["1234567", "sha", false],
		["1.4.0", "either", true],
		["v1.4.0", "version", true],
		["1.4.0", "sha", false],
		[sha, "version", false],
		["1.4.01", "either", false],
		["", "either", false],
	] as const)("%j names the release by %s: %s", (name, matches, expected) => {
		expect(matchesRelease(name, release, { matches })).toBe(expected);
	});

	const rule = { matches: "either", consecutive: 2 } as const;
	const look = (at: number, name: string | null) => (name === null ? { at, error: "refused" } : { at, name });
	it.each([
		["before", ["1.3.9", "1.4.0", "1.4.0"], "confirmed"],
		["before", ["1.4.0", "1.3.9", "1.4.0"], "mismatch"],
		["before", ["1.4.0", null, "1.4.0"], "unconfirmed"],
		["before", [], "unconfirmed"],
		["before", ["1.4.0"], "unconfirmed"],
		["during", ["1.4.0", null, "1.4.0"], "confirmed"],
		["during", ["1.4.0", "1.3.9", "1.4.0"], "mismatch"],
		["during", [null], "unconfirmed"],
		["after", ["1.3.9", "1.4.0", "1.4.0"], "mismatch"],
		["after", [null, "1.4.0", "1.4.0"], "confirmed"],
	] as const)("%s measuring, %j is %s", (phase, names, outcome) => {
		const looks = names.map((name, index) => look(index, name));
		expect(judgeIdentity(phase, looks, rule, release).outcome).toBe(outcome);
		expect(judgeIdentity(phase, [...looks].reverse(), rule, release).outcome).toBe(outcome);
	});

	it.each([
		[{}, { status: 200, headers: {}, body: " 1.4.0\n" }, { name: "1.4.0" }],
		[{}, { status: 500, headers: {}, body: "1.4.0" }, { error: "status 500" }],
		[{}, { status: 302, headers: {}, body: "1.4.0" }, { error: "status 302" }],
		[{}, { status: 200, headers: {}, body: "" }, { error: "an empty body" }],
		[{ header: "X-Version" }, { status: 200, headers: { "x-version": "1.4.0" }, body: "" }, { name: "1.4.0" }],
		[{ header: "x-version" }, { status: 200, headers: {}, body: "1.4.0" }, { error: "no header x-version" }],
		[{ json: "$.build.sha" }, { status: 200, headers: {}, body: `{"build":{"sha":"${sha}"}}` }, { name: sha }],
		[{ json: "$.sha" }, { status: 200, headers: {}, body: "<html>" }, { error: "the body is not JSON" }],
		[{ json: "$.sha" }, { status: 200, headers: {}, body: '{"sha":7}' }, { error: "no text at $.sha" }],
	])("is read by %j", (where, answer, expected) => {
		expect(readIdentity(where, answer as never)).toEqual(expected);
	});
});

describe("the verdict", () => {
	const signal = (fields: Partial<Signal>): Signal => ({
		kind: "metric",
		name: "m",
		verdict: "healthy",
		reason: "metric-passed",
		advisory: false,
		value: "1",
		condition: "c",
		query: "q",
		explanation: "e",
		...fields,
	});
	const identity = signal({ kind: "identity", name: "identity", reason: "confirmed" });
	const bad = signal({ verdict: "unhealthy", reason: "metric-failed", name: "errors" });
	const open = signal({ verdict: "inconclusive", reason: "no-data", name: "latency" });
	const other = signal({ kind: "identity", verdict: "inconclusive", reason: "identity-mismatch", name: "identity" });
	it.each([
		["all is well", [identity, signal({})], "healthy", "verified"],
		["an advisory metric fails", [identity, signal({}), { ...bad, advisory: true }], "healthy", "verified"],
		["only advisory metrics were measured", [identity, { ...bad, advisory: true }], "inconclusive", "nothing-measured"],
		[
			"one required metric fails among ten",
			[identity, ...Array(9).fill(signal({})), bad],
			"unhealthy",
			"metric-failed",
		],
		["one fails and one has no data", [identity, open, bad], "unhealthy", "metric-failed"],
		["one has no data", [identity, open, signal({})], "inconclusive", "no-data"],
		["another release answers while a metric fails", [other, bad], "inconclusive", "identity-mismatch"],
		["nobody was asked who answers", [signal({})], "inconclusive", "identity-not-configured"],
		["nothing was measured", [identity], "inconclusive", "nothing-measured"],
		["there is nothing at all", [], "inconclusive", "identity-not-configured"],
	] as const)("when %s", (_, signals, verdict, reason) => {
		expect(decideVerdict(signals)).toMatchObject({ verdict, reason });
		expect(decideVerdict([...signals].reverse())).toMatchObject({ verdict, reason });
	});
});

describe("analytics", () => {
	const rule = {
		source: { url: "https://analytics.example", headers: {} },
		deadline: "5m",
		events: [
			{ name: "checkout", properties: ["version", "total"], "min-count": 2 },
			{ name: "view", properties: [], "min-count": 1 },
		],
	};
	const event = (name: string, at: number, properties = {}) => ({ name, at, properties });
	const whole = { version: "1.4.0", total: 0 };
	it.each([
		[
			"all arrived",
			[event("checkout", 10, whole), event("checkout", 11, whole), event("view", 12)],
			"healthy",
			"arrived",
		],
		[
			"one lacks a property",
			[event("checkout", 10, whole), event("checkout", 11, { total: 1 }), event("view", 12)],
			"unhealthy",
			"missing",
		],
		[
			"a property is empty",
			[event("checkout", 10, { version: "", total: 1 }), event("checkout", 11, whole), event("view", 12)],
			"unhealthy",
			"missing",
		],
		["one kind is missing", [event("checkout", 10, whole), event("checkout", 11, whole)], "unhealthy", "missing"],
		[
			"they came before the deployment",
			[event("checkout", 1, whole), event("view", 2)],
			"inconclusive",
			"none-arrived",
		],
		["there are none", [], "inconclusive", "none-arrived"],
	] as const)("when %s", (_, events, verdict, cause) => {
		expect(judgeAnalytics(rule, { ok: true, value: events }, 5)).toMatchObject({ verdict, cause });
	});

	it("is inconclusive when it cannot be read", () => {
		const failure = { kind: "unavailable", message: "down" } as const;
		expect(judgeAnalytics(rule, { ok: false, failure }, 5).verdict).toBe("inconclusive");
	});

	it.each([
		[[{ name: "a", timestamp: "2026-11-23T05:00:00Z" }], true],
		[{ events: [{ event: "a", time: 1_700_000_000 }] }, true],
		[{ events: [{ event: "a", time: 1_700_000_000_000, properties: { b: 1 } }] }, true],
		[[{ name: "a" }], false],
		[[{ name: "a", timestamp: "yesterday" }], false],
		[[{ timestamp: 1 }], false],
		[[null], false],
		[{ data: [] }, false],
		["", false],
	])("reads %j: %s", (document, ok) => {
		expect(selectEvents(document).ok).toBe(ok);
	});

	it("takes seconds and milliseconds for the same instant", () => {
		const read = (time: number) => selectEvents([{ name: "a", time }]);
		expect(read(1_700_000_000)).toEqual(read(1_700_000_000_000));
	});
});

describe("feedback and alerts", () => {
	const issue = (createdAt: number, fields = {}) => ({
		number: 1,
		title: "broken",
		url: "u",
		createdAt,
		labels: ["bug"],
		isPullRequest: false,
		...fields,
	});
	it.each([
		[[issue(10)], 0, "unhealthy"],
		[[issue(10)], 1, "healthy"],
		[[issue(1)], 0, "healthy"],
		[[issue(10, { labels: ["chore"] })], 0, "healthy"],
		[[issue(10, { isPullRequest: true })], 0, "healthy"],
		[[], 0, "healthy"],
	])("%j with at most %i: %s", (issues, limit, verdict) => {
		const rule = { labels: ["bug", "regression"], "max-new-issues": limit };
		expect(judgeFeedback(rule, { ok: true, value: issues }, 5).verdict).toBe(verdict);
	});

	const alert = { tool: "CodeQL", number: 1, title: "SQL injection", url: "u", createdAt: 10 };
	const unread = { ok: false, failure: { kind: "forbidden", message: "no permission" } } as const;
	it.each([
		["a new one", [{ ok: true, value: [alert] }], "unhealthy"],
		["a new one, and an unread list", [unread, { ok: true, value: [alert] }], "unhealthy"],
		["an old one", [{ ok: true, value: [{ ...alert, createdAt: 1 }] }], "healthy"],
		["an unread list", [{ ok: true, value: [] }, unread], "inconclusive"],
		["no list", [], "inconclusive"],
	] as const)("%s is judged", (_, lists, verdict) => {
		expect(judgeAlerts(lists as never, 5).verdict).toBe(verdict);
	});

	it("does not take unreadable issues for none", () => {
		expect(judgeFeedback({ labels: ["bug"], "max-new-issues": 9 }, unread, 5).verdict).toBe("inconclusive");
	});
});

describe("JSONPath", () => {
	const document = { a: { "b-c": [{ d: 1 }, { d: null }] }, "x y": "z", __proto__x: 1 };
	it.each([
		["$", document],
		["$.a.b-c[0].d", 1],
		["$['a'][\"b-c\"][-1].d", null],
		["$['x y']", "z"],
		["$.a.b-c[2]", undefined],
		["$.a.b-c.length", undefined],
		["$.constructor", undefined],
		["$.toString", undefined],
		["$['it\\'s']", undefined],
	])("%s", (text, expected) => {
		const parsed = parseJsonPath(text);
		expect(parsed.ok && readJsonPath(document, parsed.path)).toEqual(expected);
	});

	it.each([
		"",
		"a",
		"$a",
		"$..a",
		"$.*",
		"$[*]",
		"$[?(@.a)]",
		"$[0:1]",
		"$[01]",
		"$.a[",
		"$[-0x1]",
		"$.a;process.exit()",
	])("refuses %j", (text) => {
		expect(parseJsonPath(text).ok).toBe(false);
	});
});

describe("Prometheus", () => {
	const vector = (...results: unknown[]) =>
		JSON.stringify({ status: "success", data: { resultType: "vector", result: results } });
	it.each([
		["one value", 200, vector({ value: [1, "0.5"] }), { ok: true, value: 0.5 }],
		["no series", 200, vector(), { ok: true, value: undefined }],
		["a scalar", 200, '{"status":"success","data":{"resultType":"scalar","result":[1,"2"]}}', { ok: true, value: 2 }],
		["NaN", 200, vector({ value: [1, "NaN"] }), { ok: true, value: Number.NaN }],
	])("gives %s", (_, status, body, expected) => {
		expect(selectInstant(status, body)).toEqual(expected);
	});

	it.each([
		["two series", 200, vector({ value: [1, "0"] }, { value: [1, "9"] }), "2 series"],
		["an error", 400, '{"status":"error","error":"parse error"}', "parse error"],
		["a page", 200, "<html>", "not JSON"],
		["an empty answer", 200, "", "not JSON"],
		["a proxy's answer", 502, vector({ value: [1, "0"] }), "status 502"],
		["text for a number", 200, vector({ value: [1, "many"] }), "no number"],
		["a bare number", 200, vector({ value: [1, 0] }), "another shape"],
		["null", 200, "null", "no object"],
	])("refuses %s", (_, status, body, message) => {
		expect(selectInstant(status, body)).toMatchObject({ ok: false, message: expect.stringContaining(message) });
	});

	it("shows the gaps of a range as no data", () => {
		const body = '{"status":"success","data":{"resultType":"matrix","result":[{"values":[[1,"0.1"],[3,"NaN"]]}]}}';
		const range = selectRange(200, body);
		expect(range.ok).toBe(true);
		const window = { startMs: 1_000, endMs: 3_000, stepMs: 1_000 };
		expect(alignSamples(window, range.ok ? range.value : new Map(), undefined)).toEqual([
			{ at: 1_000, value: 0.1 },
			{ at: 2_000, noData: true },
			{ at: 3_000, noData: true },
		]);
	});

	it("takes a value without a request behind it, or NaN, for no data, and infinity for a value", () => {
		expect(makeSample(1, 0, 0)).toEqual({ at: 1, noData: true });
		expect(makeSample(1, Number.NaN)).toEqual({ at: 1, noData: true });
		expect(makeSample(1, Number.POSITIVE_INFINITY, 0)).toEqual({ at: 1, value: Number.MAX_VALUE });
		expect(makeSample(1, Number.NEGATIVE_INFINITY)).toEqual({ at: 1, value: -Number.MAX_VALUE });
		expect(makeSample(1, 0, 5)).toEqual({ at: 1, value: 0, requests: 5 });
	});
});
