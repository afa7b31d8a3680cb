/** Reads samples of a metric from its source: Prometheus, a monitoring service, JSON over HTTP, a command, or requests of our own. */

import type { Metric } from "../policy/schema.ts";
import { systemClock } from "../process/clock.ts";
import { describeEnd, runScript } from "../process/command.ts";
import { hideSecrets } from "../process/secrets.ts";
import { parseDuration } from "../text/duration.ts";
import { describeStatus } from "./identity.ts";
import { parseJsonPath, readJsonPath } from "./json-path.ts";
import { fillAddress, fillRelease, type ReleaseNames } from "./probe.ts";
import { alignSamples, selectInstant, selectRange } from "./prometheus.ts";
import { measureByRequests } from "./read-requests.ts";
import {
	delayOf,
	isSeriesSource,
	queryOf,
	readSeriesSample,
	readSeriesWindow,
	type SeriesSource,
} from "./read-series.ts";
import { askHttp } from "./run-request.ts";
import { type MeasurementRequest, makeSample, type Reading, type Sample } from "./sample.ts";

export interface SampleWindow {
	readonly startMs: number;
	readonly endMs: number;
	readonly stepMs: number;
}

type Source = Metric["source"];
const TIMEOUT_MS = 15_000;
const MAX_BYTES = 5_000_000;
/** Prometheus refuses ranges of more than 11,000 points; other sources are asked once a point. */
const MAX_POINTS = { prometheus: 10_000, json: 120 } as const;

/** Whether the source can be asked for an earlier time: for a baseline and for a backtest. */
export function canReadPast(source: Source): boolean {
	if (isSeriesSource(source)) return source.type !== "statuspage";
	return (
		source.type === "prometheus" ||
		source.type === "google-cloud-monitoring" ||
		(source.type === "json" && (source.url.includes("{time}") || (source.body ?? "").includes("{time}")))
	);
}

/**
 * One measurement, now or (where `canReadPast`) at an earlier time. Never throws for what the source does: that
 * is an error sample. Rejects only with the reason of an aborted signal.
 */
export async function readSample(
	metric: Metric,
	group: "release" | "control",
	atMs: number,
	request: MeasurementRequest,
): Promise<Sample> {
	const source = metric.source;
	const control = group === "control" && metric.compare.with === "control" ? metric.compare.query : undefined;
	if (isSeriesSource(source))
		return await readSeriesSample(metric, source, atMs, control === undefined ? request : { ...request, control });
	switch (source.type) {
		case "google-cloud-monitoring": {
			const clock = request.clock ?? systemClock;
			await clock.sleep(atMs + delayOf(source) - clock.now(), request.signal);
			return await readSample({ ...metric, source: asPrometheus(source) }, group, atMs, request);
		}
		case "prometheus": {
			const value = await queryInstant(source, control ?? source.query, atMs, request);
			if (!value.ok) return { at: atMs, error: value.message };
			if (metric["requests-query"] === undefined || control !== undefined)
				return judgeWarning(source, makeSample(atMs, value.value), value.warning);
			const requests = await queryInstant(source, metric["requests-query"], atMs, request);
			return requests.ok
				? judgeWarning(source, makeSample(atMs, value.value, requests.value ?? 0), value.warning ?? requests.warning)
				: { at: atMs, error: `requests-query: ${requests.message}` };
		}
		case "json":
			return await readJson(source, control, atMs, request);
		case "command":
			return await readCommand(source, control, atMs, request);
		case "probe":
			return await measureByRequests(source, control, atMs, request);
	}
}

/** The samples of a window in the past, one a step. A source without a past gives one error sample. */
export async function readWindow(
	metric: Metric,
	window: SampleWindow,
	request: MeasurementRequest,
): Promise<readonly Sample[]> {
	const source = metric.source;
	if (!canReadPast(source))
		return [{ at: window.startMs, error: `a ${source.type} source cannot be asked for an earlier time` }];
	if (isSeriesSource(source)) return await readSeriesWindow(metric, source, window, request);
	if (source.type === "google-cloud-monitoring")
		return await readWindow({ ...metric, source: asPrometheus(source) }, window, request);
	const points = Math.floor((window.endMs - window.startMs) / window.stepMs) + 1;
	const limit = source.type === "prometheus" ? MAX_POINTS.prometheus : MAX_POINTS.json;
	if (points > limit)
		return [{ at: window.startMs, error: `${points} points are more than the ${limit} that are read; widen interval` }];
	if (source.type === "prometheus") return await readRange(metric, source, window, request);
	const samples: Sample[] = [];
	for (let at = window.startMs; at <= window.endMs; at += window.stepMs)
		samples.push(await readSample(metric, "release", at, request));
	return samples;
}

/** What a metric asks, for explanations. */
export function describeQuery(source: Source, release: ReleaseNames): string {
	if (isSeriesSource(source)) return describeSeries(source, release);
	switch (source.type) {
		case "prometheus":
		case "google-cloud-monitoring":
			return fillRelease(source.query, release);
		case "json":
			return `${source.method} ${source.url} ${source.value}`;
		case "command":
			return source.run;
		case "probe":
			return `${source.requests} × GET ${source.url}`;
	}
}

function describeSeries(source: SeriesSource, release: ReleaseNames): string {
	if (source.type === "statuspage") return `${source.url} ${source.component ?? ""}`.trim();
	const query = fillRelease(queryOf(source), release);
	return source.type === "azure-monitor" ? `${source.aggregation} of ${source.metric} ${query}`.trim() : query;
}

/** Cloud Monitoring speaks Prometheus' API at an address of its own, with a token of Google's. */
function asPrometheus(source: Extract<Source, { type: "google-cloud-monitoring" }>): PrometheusSource {
	const base = source.url ?? "https://monitoring.googleapis.com";
	return {
		type: "prometheus",
		url: `${base}/v1/projects/${source.project}/location/global/prometheus`,
		query: source.query,
		headers: { authorization: "Bearer ${GOOGLE_OAUTH_ACCESS_TOKEN}", ...source.headers },
	};
}

type PrometheusSource = Extract<Source, { type: "prometheus" }>;

async function readRange(
	metric: Metric,
	source: PrometheusSource,
	window: SampleWindow,
	request: MeasurementRequest,
): Promise<readonly Sample[]> {
	const values = await queryRange(source, source.query, window, request);
	if (!values.ok) return [{ at: window.startMs, error: values.message }];
	const { warning } = values;
	if (warning !== undefined && source["on-warning"] === "error")
		return [{ at: window.startMs, error: `the source warns: ${warning}` }];
	if (metric["requests-query"] === undefined) return alignSamples(window, values.value, undefined);
	const requests = await queryRange(source, metric["requests-query"], window, request);
	return requests.ok
		? alignSamples(window, values.value, requests.value)
		: [{ at: window.startMs, error: `requests-query: ${requests.message}` }];
}

/** A warning, such as a partial response of Thanos, is kept with the sample; where the policy says so, it is an error instead. */
function judgeWarning(source: PrometheusSource, sample: Sample, warning: string | undefined): Sample {
	if (warning === undefined) return sample;
	return source["on-warning"] === "error"
		? { at: sample.at, error: `the source warns: ${warning}` }
		: { ...sample, warning };
}

async function queryInstant(
	source: PrometheusSource,
	query: string,
	atMs: number,
	request: MeasurementRequest,
): Promise<Reading<number | undefined>> {
	const answer = await askPrometheus(source, "query", { query, time: String(atMs / 1_000) }, request);
	return answer.ok ? selectInstant(answer.value.status, answer.value.body) : answer;
}

async function queryRange(
	source: PrometheusSource,
	query: string,
	window: SampleWindow,
	request: MeasurementRequest,
): Promise<Reading<ReadonlyMap<number, number>>> {
	const answer = await askPrometheus(
		source,
		"query_range",
		{
			query,
			start: String(window.startMs / 1_000),
			end: String(window.endMs / 1_000),
			step: String(window.stepMs / 1_000),
		},
		request,
	);
	return answer.ok ? selectRange(answer.value.status, answer.value.body) : answer;
}

async function askPrometheus(
	source: PrometheusSource,
	endpoint: "query" | "query_range",
	parameters: Readonly<Record<string, string>>,
	request: MeasurementRequest,
): Promise<Reading<{ readonly status: number; readonly body: string }>> {
	const search = new URLSearchParams({ ...parameters, query: fillRelease(parameters["query"] ?? "", request.release) });
	const ask = request.ask ?? askHttp;
	const url = `${fillAddress(source.url, request.release).replace(/(?<!\/)\/+$/, "")}/api/v1/${endpoint}`;
	const limits = {
		timeoutMs: TIMEOUT_MS,
		maxBytes: MAX_BYTES,
		redirects: 0,
		allowHosts: request.allowHosts,
		...(request.signal ? { signal: request.signal } : {}),
	};
	const form = { "content-type": "application/x-www-form-urlencoded", ...source.headers };
	let answer = await ask({ ...limits, url, method: "POST", headers: form, body: search.toString() });
	// A POST keeps long queries whole; proxies that let reads through alone know nothing but GET.
	if (answer.kind === "http" && REFUSES_POST.includes(answer.status) && !isPrometheusError(answer.body))
		answer = await ask({ ...limits, url: `${url}?${search.toString()}`, method: "GET", headers: source.headers });
	if (answer.kind === "error") return { ok: false, message: answer.message };
	if (answer.status >= 300 && answer.status < 400) return { ok: false, message: describeStatus(answer) };
	return { ok: true, value: { status: answer.status, body: answer.body } };
}

/** What servers and proxies answer to a method that they do not take. */
const REFUSES_POST: readonly number[] = [400, 403, 404, 405, 411, 415, 501];

/** An error of the query itself, which is the same however it is asked. */
function isPrometheusError(body: string): boolean {
	return /^\s*\{[^{]*"status"\s*:\s*"error"/.test(body);
}

async function readJson(
	source: Extract<Source, { type: "json" }>,
	control: string | undefined,
	atMs: number,
	request: MeasurementRequest,
): Promise<Sample> {
	const fill = (text: string) => fillRelease(text, request.release).replaceAll("{time}", String(atMs / 1_000));
	const answer = await (request.ask ?? askHttp)({
		url: fillAddress(source.url, request.release).replaceAll("{time}", String(atMs / 1_000)),
		method: source.method,
		headers: { accept: "application/json", ...source.headers },
		...(source.body === undefined ? {} : { body: fill(source.body) }),
		timeoutMs: TIMEOUT_MS,
		maxBytes: MAX_BYTES,
		redirects: 0,
		allowHosts: request.allowHosts,
		...(request.signal ? { signal: request.signal } : {}),
	});
	if (answer.kind === "error") return { at: atMs, error: answer.message };
	if (answer.status < 200 || answer.status > 299) return { at: atMs, error: `${describeStatus(answer)} of the source` };
	let document: unknown;
	try {
		document = JSON.parse(answer.body);
	} catch {
		return { at: atMs, error: "the source's answer is not JSON" };
	}
	const value = selectNumber(document, control ?? source.value);
	if (!value.ok) return { at: atMs, error: value.message };
	if (source.requests === undefined || control !== undefined) return makeSample(atMs, value.value);
	const requests = selectNumber(document, source.requests);
	return requests.ok
		? makeSample(atMs, value.value, requests.value ?? 0)
		: { at: atMs, error: `requests: ${requests.message}` };
}

/** A missing value or null is no data; text or an object where a number belongs is an error. */
function selectNumber(document: unknown, text: string): Reading<number | undefined> {
	const path = parseJsonPath(text);
	if (!path.ok) return { ok: false, message: path.message };
	const value = readJsonPath(document, path.path);
	if (value === undefined || value === null) return { ok: true, value: undefined };
	const spelled = typeof value === "string" ? readNonFinite(value) : undefined;
	return typeof value === "number" || spelled !== undefined
		? { ok: true, value: spelled ?? (value as number) }
		: { ok: false, message: `${text} holds ${JSON.stringify(value).slice(0, 60)}, expected a number` };
}

/** NaN and infinity as Prometheus, Go, Python and JavaScript write them, since JSON and commands have no numbers for them. */
function readNonFinite(text: string): number | undefined {
	const match = /^([+-]?)(?:(nan)|inf(?:inity)?)$/i.exec(text.trim());
	if (match === null) return undefined;
	if (match[2] !== undefined) return Number.NaN;
	return match[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** A command prints `<value>` or `<value> <requests>` as its last line, or `no-data`. */
async function readCommand(
	source: Extract<Source, { type: "command" }>,
	control: string | undefined,
	atMs: number,
	request: MeasurementRequest,
): Promise<Sample> {
	const result = await runScript({
		script: control ?? source.run,
		cwd: request.cwd,
		env: request.commandEnv,
		pass: source.env,
		timeoutMs: parseDuration("1m")!,
		echo: false,
		...(request.signal ? { signal: request.signal } : {}),
	});
	request.signal?.throwIfAborted();
	if (!result.ok) return { at: atMs, error: `the command ${describeEnd(result.end)}: ${result.tail.at(-1) ?? ""}` };
	if (result.lastLine === "no-data") return { at: atMs, noData: true };
	const spelled = readNonFinite(result.lastLine);
	if (spelled !== undefined) return makeSample(atMs, spelled);
	const match = /^(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?:\s+(\d+(?:\.\d+)?))?$/.exec(result.lastLine);
	if (!match)
		return {
			at: atMs,
			error: `the command printed ${JSON.stringify(hideSecrets(result.lastLine).slice(0, 60))}, expected a number`,
		};
	return makeSample(atMs, Number(match[1]), match[2] === undefined ? undefined : Number(match[2]));
}
