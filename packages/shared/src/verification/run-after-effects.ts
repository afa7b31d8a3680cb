/** Reads analytics events until those that must arrive have arrived, or the policy's deadline has passed. */

import { type Clock, systemClock } from "../process/clock.ts";
import { parseDuration } from "../text/duration.ts";
import type { Fact } from "../vocabulary.ts";
import { type AnalyticsEvent, type AnalyticsRule, judgeAnalytics, selectEvents } from "./after-effects.ts";
import { fillAddress, type ReleaseNames } from "./probe.ts";
import { type AskHttp, askHttp } from "./run-request.ts";

interface AnalyticsRequest {
	readonly rule: AnalyticsRule;
	readonly release: ReleaseNames;
	/** Events before it do not count. Fills `{since}` of the URL, as an ISO instant. */
	readonly deployedAtMs: number;
	readonly allowHosts: readonly string[];
	readonly signal?: AbortSignal;
	readonly clock?: Clock;
	readonly ask?: AskHttp;
}

/** The last answer; at least one question is asked. Rejects only with the reason of an aborted signal. */
export async function collectEvents(request: AnalyticsRequest): Promise<Fact<readonly AnalyticsEvent[]>> {
	const clock = request.clock ?? systemClock;
	const waitMs = parseDuration(request.rule.deadline) ?? 0;
	const deadline = clock.now() + waitMs;
	const pauseMs = Math.min(10_000, Math.max(100, waitMs / 10));
	for (;;) {
		request.signal?.throwIfAborted();
		const events = await readEvents(request);
		const { verdict } = judgeAnalytics(request.rule, events, request.deployedAtMs);
		if (verdict === "healthy" || clock.now() + pauseMs > deadline) return events;
		await clock.sleep(pauseMs, request.signal);
	}
}

async function readEvents(request: AnalyticsRequest): Promise<Fact<readonly AnalyticsEvent[]>> {
	const since = new Date(request.deployedAtMs).toISOString();
	const answer = await (request.ask ?? askHttp)({
		url: fillAddress(request.rule.source.url, request.release).replaceAll("{since}", encodeURIComponent(since)),
		method: "GET",
		headers: { accept: "application/json", ...request.rule.source.headers },
		timeoutMs: 15_000,
		maxBytes: 5_000_000,
		redirects: 0,
		allowHosts: request.allowHosts,
		...(request.signal ? { signal: request.signal } : {}),
	});
	if (answer.kind === "error") return { ok: false, failure: { kind: "unavailable", message: answer.message } };
	if (answer.status !== 200)
		return { ok: false, failure: { kind: "unavailable", message: `status ${answer.status} of the source` } };
	try {
		return trimEvents(selectEvents(JSON.parse(answer.body)), request.rule);
	} catch {
		return { ok: false, failure: { kind: "invalid", message: "the answer is not JSON" } };
	}
}

/** What is judged becomes part of the record: nothing of users' events is kept but what the policy asks for. */
function trimEvents(events: Fact<readonly AnalyticsEvent[]>, rule: AnalyticsRule): Fact<readonly AnalyticsEvent[]> {
	if (!events.ok) return events;
	const wanted = new Map(rule.events.map((event) => [event.name, event.properties]));
	return {
		ok: true,
		value: events.value.flatMap((event) => {
			const properties = wanted.get(event.name);
			if (properties === undefined) return [];
			const isSet = (name: string) => ![undefined, null, ""].includes(event.properties[name] as undefined);
			return [{ ...event, properties: Object.fromEntries(properties.filter(isSet).map((name) => [name, true])) }];
		}),
	};
}
