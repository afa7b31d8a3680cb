/**
 * How well a doubled error rate is told from a healthy release: 10,000 releases of each kind, seeded, judged by the very
 * function that decides in production, side by side with a plain threshold.
 *
 * Each release has an error rate of its own between 0.5 % and 2 %, a load that swings by ±40 % over the window, and noise
 * beyond that of counting (each sample's rate varies by 10 %). 60 samples before the deployment, 20 after it. With `faults`, each
 * sample after it is missing (4 %), an error of measurement (3 %), infinite (1 %) or counts half of the requests (5 %).
 */
import { metricSchema } from "../packages/shared/src/policy/schema-verification.ts";
import { judgeMetric } from "../packages/shared/src/verification/judgement.ts";
import { makeSample, type Sample } from "../packages/shared/src/verification/sample.ts";
import type { Measurement } from "./run.ts";

const RELEASES = 10_000;
const BEFORE = 60;
const AFTER = 20;
const STEP = 30_000;
const SEED = 20_261_123;

export interface Detection {
	/** Share of healthy releases that were not found healthy. */
	readonly falseAlarms: number;
	/** Share of releases with a doubled error rate that were found healthy. */
	readonly misses: number;
	/** Share of healthy releases that were found unhealthy; the other false alarms are inconclusive. */
	readonly accused: number;
	/** Share of healthy releases that fall silent after any number of samples and were found healthy. */
	readonly silentMisses: number;
}

const shared = {
	source: { type: "prometheus", url: "https://prometheus.example", query: "errors" },
	interval: "30s",
	count: AFTER,
	"min-samples": 10,
	"on-no-data": "inconclusive",
};
/** What docs and examples recommend for an error rate. */
export const RECOMMENDED = metricSchema.parse({
	...shared,
	name: "Mann–Whitney against the 30 minutes before",
	compare: { with: "baseline", test: "mann-whitney", window: "30m", confidence: 0.999, "min-effect": 0.3 },
});
/** Tuned by hand to lie between 1 % and its double; half of the samples may be above. */
export const PLAIN = metricSchema.parse({
	...shared,
	name: "plain threshold of 1.5 %",
	compare: { with: "threshold", operator: "<=", value: 0.015 },
	"failure-limit": AFTER / 2,
	"min-samples": 1,
});

/** mulberry32: a small generator with a seed, so that everybody gets the same figures. */
function createRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

function drawNormal(random: () => number): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function drawPoisson(random: () => number, mean: number): number {
	const limit = Math.exp(-mean);
	let product = random();
	let count = 0;
	while (product > limit) {
		product *= random();
		count++;
	}
	return count;
}

function drawSeries(
	random: () => number,
	times: readonly number[],
	rate: number,
	requestsPerSample: number,
	phase: number,
): Sample[] {
	return times.map((at) => {
		const load = 1 + 0.4 * Math.sin(phase + (at / STEP) * 0.05);
		const requests = Math.max(1, Math.round(requestsPerSample * load));
		const noisy = rate * Math.exp(0.1 * drawNormal(random));
		return makeSample(at, Math.min(1, drawPoisson(random, noisy * requests) / requests), requests);
	});
}

/** What monitoring does to samples: gaps, errors, x/0, and the answer of half of the stores. */
function disturb(random: () => number, samples: readonly Sample[]): Sample[] {
	return samples.map((sample) => {
		const drawn = random();
		if (!("value" in sample) || drawn >= 0.13) return sample;
		const { at, value, requests = 0 } = sample;
		if (drawn < 0.04) return { at, noData: true };
		if (drawn < 0.07) return { at, error: "status 503" };
		if (drawn < 0.08) return makeSample(at, Number.POSITIVE_INFINITY, requests);
		const half = Math.max(1, Math.round(requests / 2));
		return makeSample(at, Math.min(1, drawPoisson(random, value * half) / half), half);
	});
}

/** Both kinds of mistake of a metric. `vary`: each release has an error rate of its own; otherwise all have 1 %. */
export function detect(
	metric: typeof RECOMMENDED,
	options: {
		readonly requestsPerSample: number;
		readonly vary: boolean;
		readonly releases?: number;
		readonly faults?: boolean;
	},
): Detection {
	const random = createRandom(SEED);
	const releases = options.releases ?? RELEASES;
	const before = Array.from({ length: BEFORE }, (_, index) => -(BEFORE - index) * STEP);
	const after = Array.from({ length: AFTER }, (_, index) => (index + 1) * STEP);
	let falseAlarms = 0;
	let misses = 0;
	let accused = 0;
	let silentMisses = 0;
	for (let release = 0; release < releases; release++) {
		const rate = options.vary ? 0.005 * 4 ** random() : 0.01;
		const phase = 2 * Math.PI * random();
		const reference = drawSeries(random, before, rate, options.requestsPerSample, phase);
		const draw = (factor: number) => drawSeries(random, after, rate * factor, options.requestsPerSample, phase);
		const judge = (drawn: readonly Sample[]) => {
			const samples = options.faults === true ? disturb(random, drawn) : drawn;
			return judgeMetric(metric, { samples, reference, planned: AFTER }).verdict;
		};
		const healthy = judge(draw(1));
		if (healthy !== "healthy") falseAlarms++;
		if (healthy === "unhealthy") accused++;
		if (judge(draw(2)) === "healthy") misses++;
		if (options.faults !== true) continue;
		const end = Math.floor(random() * AFTER);
		const silent = draw(1).map((sample, index): Sample => (index < end ? sample : { at: sample.at, noData: true }));
		if (judge(silent) === "healthy") silentMisses++;
	}
	return {
		falseAlarms: falseAlarms / releases,
		misses: misses / releases,
		accused: accused / releases,
		silentMisses: silentMisses / releases,
	};
}

/** Shares in percent. Limits hold for the recommended rule at 1,000 requests a sample: 20,000 after the deployment. */
export async function measure(): Promise<Measurement[]> {
	const rows: Measurement[] = [];
	const add = (name: string, found: Detection, limit: number | null) => {
		rows.push({ name: `${name}: false alarms`, value: percent(found.falseAlarms), unit: "%", limit });
		rows.push({ name: `${name}: misses`, value: percent(found.misses), unit: "%", limit });
	};
	for (const requestsPerSample of [1_000, 500, 250]) {
		const where = `detection, ${AFTER} × ${requestsPerSample} requests`;
		const limit = requestsPerSample === 1_000 ? 1 : null;
		add(`${where}, own rates, test`, detect(RECOMMENDED, { requestsPerSample, vary: true }), limit);
		add(`${where}, own rates, threshold`, detect(PLAIN, { requestsPerSample, vary: true }), null);
		add(`${where}, all at 1 %, test`, detect(RECOMMENDED, { requestsPerSample, vary: false }), limit);
		add(`${where}, all at 1 %, threshold`, detect(PLAIN, { requestsPerSample, vary: false }), null);
	}
	const where = `detection, ${AFTER} × 1000 requests with gaps, errors, infinity and partial answers`;
	const found = detect(RECOMMENDED, { requestsPerSample: 1_000, vary: true, faults: true });
	for (const [name, share, limit] of [
		["healthy found unhealthy", found.accused, 1],
		["healthy found inconclusive", found.falseAlarms - found.accused, null],
		["misses", found.misses, 1],
		["misses of a service that falls silent", found.silentMisses, 0],
	] as const)
		rows.push({ name: `${where}: ${name}`, value: percent(share), unit: "%", limit });
	return rows;
}

function percent(share: number): number {
	return Math.round(share * 10_000) / 100;
}
