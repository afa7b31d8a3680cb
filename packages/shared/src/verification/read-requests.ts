/** Measures by requests of our own where no monitoring can be asked: the share that failed, or the median latency. */
import type { Metric } from "../policy/schema.ts";
import { fillAddress, fillRelease } from "./probe.ts";
import { askHttp, type HttpReply } from "./run-request.ts";
import type { MeasurementRequest } from "./sample.ts";
import { makeSample, type Sample } from "./sample.ts";
import { median } from "./statistics.ts";

type ProbeSource = Extract<Metric["source"], { type: "probe" }>;

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 1_000_000;

/**
 * One sample of `requests` GETs, at most `concurrency` at once. A request without an answer failed; one
 * that our rules refuse is an error of measurement. The latency is that of requests that did not fail.
 */
export async function measureByRequests(
	source: ProbeSource,
	control: string | undefined,
	atMs: number,
	request: MeasurementRequest,
): Promise<Sample> {
	const replies: HttpReply[] = [];
	let sent = 0;
	const work = async () => {
		while (sent < source.requests) {
			sent++;
			replies.push(
				await (request.ask ?? askHttp)({
					url: fillAddress(control ?? source.url, request.release),
					method: "GET",
					headers: source.headers,
					timeoutMs: TIMEOUT_MS,
					maxBytes: MAX_BYTES,
					redirects: 0,
					allowHosts: request.allowHosts,
					...(request.signal ? { signal: request.signal } : {}),
				}),
			);
			const last = replies.at(-1)!;
			if (last.kind === "error" && last.refused) sent = source.requests;
		}
	};
	await Promise.all(Array.from({ length: Math.min(source.concurrency, source.requests) }, work));
	const refused = replies.find((reply) => reply.kind === "error" && reply.refused);
	if (refused?.kind === "error") return { at: atMs, error: refused.message };
	const good = replies.filter((reply) => isGood(source, reply, request));
	if (source.measure === "error-rate")
		return makeSample(atMs, (replies.length - good.length) / replies.length, replies.length);
	return makeSample(atMs, median(good.map((reply) => reply.latencyMs)), good.length);
}

function isGood(source: ProbeSource, reply: HttpReply, request: MeasurementRequest): boolean {
	return (
		reply.kind === "http" &&
		source["expect-status"].includes(reply.status) &&
		source["body-contains"].every((part) => reply.body.includes(fillRelease(part, request.release)))
	);
}
