/** Reads numbers out of the answers of Prometheus' HTTP API: one series or an error, never a guess among several. */
import { makeSample, type Reading, type Sample } from "./sample.ts";

/** The one value of an instant query; undefined when the query has no data. */
export function selectInstant(status: number, body: string): Reading<number | undefined> {
	const data = readData(status, body);
	if (!data.ok) return data;
	const { resultType, result, warning } = data.value;
	const warn = (reading: Reading<number | undefined>) => (reading.ok ? { ...reading, ...warning } : reading);
	if (resultType === "scalar") return warn(readNumber(result));
	if (resultType !== "vector" || !Array.isArray(result))
		return refuse(`Prometheus answered with a ${resultType}, expected a vector or scalar`);
	if (result.length === 0) return { ok: true, value: undefined, ...warning };
	if (result.length > 1)
		return refuse(`the query gives ${result.length} series; aggregate it to one, for example with sum(…)`);
	return warn(readNumber((result[0] as { value?: unknown } | null)?.value));
}

/** The values of a range query by their time in milliseconds. */
export function selectRange(status: number, body: string): Reading<ReadonlyMap<number, number>> {
	const data = readData(status, body);
	if (!data.ok) return data;
	const { resultType, result, warning } = data.value;
	if (resultType !== "matrix" || !Array.isArray(result))
		return refuse(`Prometheus answered with a ${resultType}, expected a matrix`);
	if (result.length > 1)
		return refuse(`the query gives ${result.length} series; aggregate it to one, for example with sum(…)`);
	const values = (result[0] as { values?: unknown } | undefined)?.values;
	const points = new Map<number, number>();
	if (result.length === 0) return { ok: true, value: points, ...warning };
	if (!Array.isArray(values)) return refuse("Prometheus answered with a series without values");
	for (const pair of values) {
		const number = readNumber(pair);
		if (!number.ok) return number;
		points.set(Math.round((pair as [number, string])[0] * 1_000), number.value ?? Number.NaN);
	}
	return { ok: true, value: points, ...warning };
}

/**
 * A sample for each step of a range, made of the newest value in the step that ends there: Thanos, VictoriaMetrics and Mimir
 * move start and end to multiples of the step, so that no value has the exact time asked for. A step without a value is no data.
 */
export function alignSamples(
	window: { readonly startMs: number; readonly endMs: number; readonly stepMs: number },
	values: ReadonlyMap<number, number>,
	requests: ReadonlyMap<number, number> | undefined,
): readonly Sample[] {
	const valueAt = pickBySteps(window, values);
	const requestsAt = requests === undefined ? undefined : pickBySteps(window, requests);
	const samples: Sample[] = [];
	for (let at = window.startMs; at <= window.endMs; at += window.stepMs) {
		if (requestsAt === undefined) samples.push(makeSample(at, valueAt.get(at)));
		else samples.push(makeSample(at, valueAt.get(at), requestsAt.get(at) ?? 0));
	}
	return samples;
}

/** By the end of the step, the newest value in it; values outside of the window are left out. */
function pickBySteps(
	window: { readonly startMs: number; readonly endMs: number; readonly stepMs: number },
	values: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
	const picked = new Map<number, number>();
	for (const [at, value] of [...values].sort(([a], [b]) => a - b)) {
		const step = Math.max(0, Math.ceil((at - window.startMs) / window.stepMs));
		const end = window.startMs + step * window.stepMs;
		if (at > window.startMs - window.stepMs && end <= window.endMs) picked.set(end, value);
	}
	return picked;
}

interface QueryData {
	readonly resultType: string;
	readonly result: unknown;
	readonly warning: { readonly warning?: string };
}

function readData(status: number, body: string): Reading<QueryData> {
	let document: unknown;
	try {
		document = JSON.parse(body);
	} catch {
		return refuse(`status ${status}, and the body is not JSON`);
	}
	const answer = document as {
		status?: unknown;
		error?: unknown;
		warnings?: unknown;
		data?: { resultType?: unknown; result?: unknown };
	};
	if (typeof answer !== "object" || answer === null) return refuse(`status ${status}, and the body is no object`);
	if (answer.status !== "success")
		return refuse(
			typeof answer.error === "string" ? `Prometheus: ${answer.error.slice(0, 300)}` : `status ${status} of the source`,
		);
	if (status !== 200) return refuse(`status ${status} of the source`);
	if (typeof answer.data?.resultType !== "string") return refuse("the answer holds no data");
	const first = Array.isArray(answer.warnings) ? answer.warnings.find((text) => typeof text === "string") : undefined;
	const warning = first === undefined ? {} : { warning: (first as string).slice(0, 200) };
	return { ok: true, value: { resultType: answer.data.resultType, result: answer.data.result, warning } };
}

function readNumber(pair: unknown): Reading<number | undefined> {
	if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== "number" || typeof pair[1] !== "string")
		return refuse("a value of the answer has another shape than [time, text]");
	const text = pair[1];
	if (text === "NaN") return { ok: true, value: Number.NaN };
	if (text === "+Inf" || text === "Inf") return { ok: true, value: Number.POSITIVE_INFINITY };
	if (text === "-Inf") return { ok: true, value: Number.NEGATIVE_INFINITY };
	const value = Number(text);
	return text.trim() === "" || Number.isNaN(value)
		? refuse(`${JSON.stringify(text)} is no number`)
		: { ok: true, value };
}

function refuse(message: string): { readonly ok: false; readonly message: string } {
	return { ok: false, message };
}
