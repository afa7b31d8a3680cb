/** Reads series of values from monitoring services: one bucket an interval, asked for once the service has it whole. */
import { ActionableError } from "../errors.ts";
import type { Metric } from "../policy/schema.ts";
import { systemClock } from "../process/clock.ts";
import { readSecret, readVariable } from "../process/environment.ts";
import { hideSecrets } from "../process/secrets.ts";
import { parseDuration } from "../text/duration.ts";
import { describeStatus } from "./identity.ts";
import { fillRelease } from "./probe.ts";
import { alignSamples } from "./prometheus.ts";
import type { Provider, Series, SeriesWindow, Source } from "./providers/provider.ts";
import { askHttp, needVariable } from "./run-request.ts";
import { type MeasurementRequest, makeSample, type Reading, type Sample } from "./sample.ts";

/** Sources that give a series, each loaded when a policy uses it. */
const PROVIDERS = {
	datadog: async () => (await import("./providers/datadog.ts")).datadog as Provider,
	cloudwatch: async () => (await import("./providers/cloudwatch.ts")).cloudwatch as Provider,
	"new-relic": async () => (await import("./providers/new-relic.ts")).newRelic as Provider,
	grafana: async () => (await import("./providers/grafana.ts")).grafana as Provider,
	"azure-monitor": async () => (await import("./providers/azure-monitor.ts")).azureMonitor as Provider,
	"azure-logs": async () => (await import("./providers/azure-logs.ts")).azureLogs as Provider,
	sentry: async () => (await import("./providers/sentry.ts")).sentry as Provider,
	statuspage: async () => (await import("./providers/statuspage.ts")).statuspage as Provider,
} as const;

type SeriesType = keyof typeof PROVIDERS;
export type SeriesSource = Extract<Source, { type: SeriesType }>;

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 5_000_000;

export function isSeriesSource(source: Source): source is SeriesSource {
	return Object.hasOwn(PROVIDERS, source.type);
}

/** Milliseconds after which a value is complete; 0 for a source that always answers for now. */
export function delayOf(source: Source): number {
	return "delay" in source ? (parseDuration(source.delay) ?? 0) : 0;
}

/** What the source is asked where no control group is meant. */
export function queryOf(source: SeriesSource): string {
	if (source.type === "statuspage") return "";
	return source.type === "azure-monitor" ? (source.filter ?? "") : source.query;
}

/**
 * The newest whole bucket before `atMs`. Where the service has none for it, that is silence, which is no data. Waits until the service has it whole. Rejects only with the reason of an aborted signal.
 */
export async function readSeriesSample(
	metric: Metric,
	source: SeriesSource,
	atMs: number,
	request: MeasurementRequest & { readonly control?: string },
): Promise<Sample> {
	await waitUntilComplete(source, atMs, request);
	const window = newestBuckets(source, atMs, Math.max(1_000, parseDuration(metric.interval) ?? 30_000));
	const values = await readSeries(source, request.control ?? queryOf(source), window, request);
	if (!values.ok) return { at: atMs, error: values.message };
	const [end, value] = newestOf(values.value, window) ?? [];
	const query = metric["requests-query"];
	if (query === undefined || request.control !== undefined) return makeSample(atMs, value);
	const requests = await readSeries(source, query, window, request);
	if (!requests.ok) return { at: atMs, error: `requests-query: ${requests.message}` };
	return makeSample(atMs, value, end === undefined ? 0 : (requests.value.get(end) ?? 0));
}

/** The samples of a window, by one request a query. */
export async function readSeriesWindow(
	metric: Metric,
	source: SeriesSource,
	window: SeriesWindow,
	request: MeasurementRequest,
): Promise<readonly Sample[]> {
	const { maxPoints, name } = await PROVIDERS[source.type]();
	const fail = (error: string): readonly Sample[] => [{ at: window.startMs, error }];
	const points = Math.floor((window.endMs - window.startMs) / window.stepMs) + 1;
	if (points > maxPoints) return fail(`${points} points are more than the ${maxPoints} of ${name}; widen interval`);
	await waitUntilComplete(source, window.endMs, request);
	// From the begin of an interval, so that the first one is whole.
	const asked = { ...window, startMs: (Math.floor(window.startMs / window.stepMs) - 1) * window.stepMs };
	const values = await readSeries(source, queryOf(source), asked, request);
	if (!values.ok) return fail(values.message);
	const query = metric["requests-query"];
	if (query === undefined) return alignSamples(window, values.value, undefined);
	const requests = await readSeries(source, query, asked, request);
	return requests.ok ? alignSamples(window, values.value, requests.value) : fail(`requests-query: ${requests.message}`);
}

async function waitUntilComplete(source: Source, atMs: number, request: MeasurementRequest): Promise<void> {
	const clock = request.clock ?? systemClock;
	const waitMs = atMs + delayOf(source) - clock.now();
	if (waitMs > 0) await clock.sleep(waitMs, request.signal);
	request.signal?.throwIfAborted();
}

/** Services put buckets at whole multiples of their length; a page's state has no past and is taken as it is. */
function newestBuckets(source: SeriesSource, atMs: number, stepMs: number): SeriesWindow {
	const endMs = source.type === "statuspage" ? atMs : Math.floor(atMs / stepMs) * stepMs;
	return { startMs: endMs - stepMs, endMs, stepMs };
}

function newestOf(series: Series, window: SeriesWindow): readonly [number, number] | undefined {
	return [...series]
		.filter(([end, value]) => end > window.startMs && end <= window.endMs && !Number.isNaN(value))
		.sort(([a], [b]) => a - b)
		.at(-1);
}

async function readSeries(
	source: SeriesSource,
	query: string,
	window: SeriesWindow,
	request: MeasurementRequest,
): Promise<Reading<Series>> {
	const provider = await PROVIDERS[source.type]();
	let exchange: Awaited<ReturnType<Provider["ask"]>>;
	try {
		exchange = await provider.ask(source, fillRelease(query, request.release), window, {
			need: (name) => needVariable(name, readSecret),
			find: (name) => readSecret(name),
			needPlain: (name) => needVariable(name, readVariable),
			nowMs: (request.clock ?? systemClock).now(),
		});
	} catch (thrown) {
		if (!(thrown instanceof ActionableError)) throw thrown;
		return { ok: false, message: thrown.message };
	}
	const answer = await (request.ask ?? askHttp)({
		...exchange,
		timeoutMs: TIMEOUT_MS,
		maxBytes: MAX_BYTES,
		redirects: 0,
		allowHosts: request.allowHosts,
		...(request.signal ? { signal: request.signal } : {}),
	});
	if (answer.kind === "error") return { ok: false, message: answer.message };
	const document = parseJson(answer.body);
	const told = provider.explain?.(document)?.slice(0, 300);
	const said = told === undefined ? undefined : hideSecrets(told);
	if (answer.status < 200 || answer.status > 299)
		return {
			ok: false,
			message: `${describeStatus(answer)} of ${provider.name}${said === undefined ? "" : `: ${said}`}`,
		};
	if (document === undefined) return { ok: false, message: `the answer of ${provider.name} is not JSON` };
	return said === undefined
		? provider.select(source, document, window)
		: { ok: false, message: `${provider.name}: ${said}` };
}

function parseJson(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return undefined;
	}
}
