/** Bakes a release: takes all metrics' samples side by side, looks who answers meanwhile, and ends once nothing can change. */

import type { Identity, Metric } from "../policy/schema.ts";
import { type Clock, systemClock } from "../process/clock.ts";
import { parseDuration } from "../text/duration.ts";
import { type IdentityObservation, matchesRelease } from "./identity.ts";
import { isSettled, judgeMetric, type MetricEvidence, type MetricJudgement } from "./judgement.ts";
import { readSample, readWindow, type SampleWindow } from "./read-metrics.ts";
import { delayOf, isSeriesSource } from "./read-series.ts";
import { lookOnce } from "./run-identity.ts";
import type { MeasurementRequest, Sample } from "./sample.ts";

interface BakeRequest extends MeasurementRequest {
	readonly metrics: readonly Metric[];
	readonly identity: Identity | undefined;
	/** When the deployment began: the baseline lies before it. Undefined: nobody knows, and there is no baseline. */
	readonly deployedAtMs: number | undefined;
	/** Instead of each metric's own `bake` or `count`. */
	readonly bakeMs?: number;
	readonly onProgress?: (progress: BakeProgress) => void;
}

export interface BakeProgress {
	readonly metric: Metric;
	readonly taken: number;
	readonly planned: number;
	readonly sample: Sample | undefined;
	readonly judgement: MetricJudgement;
}

/** `before`: the same metric before the deployment, where its source has a past; for pictures, never judged. */
interface BakedEvidence extends MetricEvidence {
	readonly planned: number;
	readonly before: readonly Sample[];
}

interface BakeResult {
	/** In the order of the metrics. */
	readonly evidence: readonly BakedEvidence[];
	readonly looks: readonly IdentityObservation[];
	/** Ended before its time because the verdict could no longer change. */
	readonly endedEarly: boolean;
}

/** How many samples a metric takes: `count`, or as many intervals as fit into the bake, else `min-samples`. */
export function planSamples(metric: Metric, bakeMs?: number): number {
	const intervalMs = intervalOf(metric);
	if (bakeMs !== undefined) return Math.max(1, Math.floor(bakeMs / intervalMs));
	if (metric.count !== undefined) return metric.count;
	const bake = metric.bake === undefined ? undefined : parseDuration(metric.bake);
	return bake === undefined ? metric["min-samples"] : Math.max(1, Math.floor(bake / intervalMs));
}

/** A range source holds no more samples than its range has steps. */
function countExpected(metric: Metric, planned: number): number {
	const range = metric.source.type === "prometheus" ? metric.source.range : undefined;
	if (range === undefined) return planned;
	return Math.max(1, Math.min(planned, Math.floor((parseDuration(range) ?? 0) / intervalOf(metric))));
}

/** The window of a metric's baseline (or, without one, `planned` steps), which ends a step before the deployment. */
export function baselineWindow(metric: Metric, deployedAtMs: number, planned: number): SampleWindow {
	const stepMs = intervalOf(metric);
	const wanted =
		metric.compare.with === "baseline" ? (parseDuration(metric.compare.window) ?? 0) : Math.min(planned, 60) * stepMs;
	const steps = Math.max(1, Math.floor(wanted / stepMs));
	return { startMs: deployedAtMs - steps * stepMs, endMs: deployedAtMs - stepMs, stepMs };
}

/** Milliseconds between two samples; at least one, so that no source is asked without a pause. */
export function intervalOf(metric: Metric): number {
	return Math.max(1, parseDuration(metric.interval) ?? 30_000);
}

/** All samples. Rejects only with the reason of an aborted signal. */
export async function runBake(request: BakeRequest): Promise<BakeResult> {
	const stop = new AbortController();
	const signal = request.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, request.signal]);
	const looks: IdentityObservation[] = [];
	let open = request.metrics.length;
	const bake: Bake = {
		...request,
		clock: request.clock ?? systemClock,
		signal,
		isOpen: () => open > 0,
		end: () => stop.abort(new EarlyEnd()),
	};
	const measured = request.metrics.map(async (metric) => {
		const result = await measure(metric, bake);
		open--;
		return result;
	});
	const watched = watchIdentity(bake, looks);
	// Awaited below; until then a cancellation must not count as unheard of.
	watched.catch(() => {});
	const evidence = await Promise.all(measured);
	// What watches may sleep through the end of the last metric.
	const endedEarly = stop.signal.aborted;
	bake.end();
	await watched;
	request.signal?.throwIfAborted();
	return { evidence, looks, endedEarly };
}

class EarlyEnd extends Error {}

/** What all metrics of a bake, and the look at the identity, share. */
interface Bake extends BakeRequest {
	readonly clock: Clock;
	readonly signal: AbortSignal;
	/** Whether a metric is still measured. */
	readonly isOpen: () => boolean;
	/** Ends the bake: its verdict can no longer change. */
	readonly end: () => void;
}

async function measure(metric: Metric, bake: Bake): Promise<BakedEvidence> {
	const { clock, signal } = bake;
	const planned = planSamples(metric, bake.bakeMs);
	const intervalMs = intervalOf(metric);
	const samples: Sample[] = [];
	const reference: Sample[] = [];
	const before: Sample[] = [];
	const expected = countExpected(metric, planned);
	const evidence = () => ({ samples: [...samples], reference: [...reference], planned: expected, before: [...before] });
	try {
		const past = await readPast(metric, planned, bake);
		before.push(...past.before);
		reference.push(...past.reference);
		// A service's intervals lie at whole multiples of their length: the first that is judged begins with the bake, not before it.
		const isBucketed = isSeriesSource(metric.source) && metric.source.type !== "statuspage";
		const started = isBucketed ? Math.ceil(clock.now() / intervalMs) * intervalMs : clock.now();
		for (let taken = 1; taken <= planned; taken++) {
			await clock.sleep(started + taken * intervalMs - clock.now(), signal);
			signal.throwIfAborted();
			// A service whose values come late is asked about the planned time, so that the bake takes its delay longer once.
			const at = delayOf(metric.source) > 0 ? started + taken * intervalMs : clock.now();
			const taking: Promise<unknown>[] = [take({ metric, at, started, bake }, samples)];
			if (metric.compare.with === "control")
				taking.push(readSample(metric, "control", at, bake).then((sample) => reference.push(sample)));
			await Promise.all(taking);
			const judgement = judgeMetric(metric, evidence());
			bake.onProgress?.({ metric, taken, planned, sample: samples.at(-1), judgement });
			if (isSettled(metric, evidence(), planned - taken, intervalMs)) {
				if (judgement.verdict === "unhealthy" && !judgement.advisory) bake.end();
				break;
			}
		}
	} catch (thrown) {
		if (!(thrown instanceof EarlyEnd)) throw thrown;
	}
	return evidence();
}

/** The metric before the deployment: for pictures, and as the reference of a comparison with the baseline. */
async function readPast(
	metric: Metric,
	planned: number,
	bake: Bake,
): Promise<{ readonly before: readonly Sample[]; readonly reference: readonly Sample[] }> {
	const isBaseline = metric.compare.with === "baseline";
	if (bake.deployedAtMs === undefined) {
		// What ran before this moment may well be this release: it must not be its own baseline.
		const error = "no deployment is recorded, so it is not known where the baseline ends";
		return { before: [], reference: isBaseline ? [{ at: bake.clock.now(), error }] : [] };
	}
	if (!isBaseline && !hasPicture(metric)) return { before: [], reference: [] };
	const before = await readWindow(metric, baselineWindow(metric, bake.deployedAtMs, planned), bake);
	return { before, reference: isBaseline ? before : [] };
}

/** Whether one request shows what was before the deployment. */
function hasPicture({ source }: Metric): boolean {
	if (isSeriesSource(source)) return source.type !== "statuspage";
	return source.type === "prometheus" || source.type === "google-cloud-monitoring";
}

/** A range source is asked for its whole range each time; the newest answer replaces the one before, errors are kept. */
async function take(
	{
		metric,
		at,
		started,
		bake,
	}: { readonly metric: Metric; readonly at: number; readonly started: number; readonly bake: Bake },
	samples: Sample[],
): Promise<void> {
	const range = metric.source.type === "prometheus" ? metric.source.range : undefined;
	if (range === undefined) {
		samples.push(await readSample(metric, "release", at, bake));
		return;
	}
	const stepMs = intervalOf(metric);
	const from = Math.max(started, at - (parseDuration(range) ?? 0));
	const steps = Math.max(1, Math.floor((at - from) / stepMs));
	const window = { startMs: from + stepMs, endMs: from + steps * stepMs, stepMs };
	const read = await readWindow(metric, window, bake);
	const isBroken = read.length === 1 && "error" in read[0]!;
	if (isBroken) samples.push({ ...read[0]!, at });
	else {
		const errors = samples.filter((sample) => "error" in sample);
		samples.splice(0, samples.length, ...read, ...errors);
	}
}

async function watchIdentity(bake: Bake, looks: IdentityObservation[]): Promise<void> {
	const { identity: rule, clock, signal } = bake;
	if (rule === undefined || bake.metrics.length === 0) return;
	const pauseMs = Math.max(parseDuration(rule.interval) ?? 1_000, Math.min(...bake.metrics.map(intervalOf)));
	try {
		while (bake.isOpen()) {
			await clock.sleep(pauseMs, signal);
			if (!bake.isOpen()) return;
			const look = await lookOnce({ ...bake, rule });
			looks.push(look);
			if ("name" in look && !matchesRelease(look.name, bake.release, rule)) return bake.end();
		}
	} catch (thrown) {
		if (!(thrown instanceof EarlyEnd)) throw thrown;
	}
}
