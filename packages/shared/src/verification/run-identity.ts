/** Asks the environment who answers: once, or until enough answers in a row name the release. */

import type { Identity } from "../policy/schema.ts";
import { type Clock, systemClock } from "../process/clock.ts";
import { parseDuration } from "../text/duration.ts";
import {
	type IdentityObservation,
	type IdentityPhase,
	judgeIdentity,
	needsMoreLooks,
	readIdentity,
} from "./identity.ts";
import { fillAddress, type ReleaseNames } from "./probe.ts";
import { type AskHttp, askHttp } from "./run-request.ts";

const MAX_BYTES = 1_000_000;

export interface IdentityRequest {
	readonly rule: Identity;
	readonly release: ReleaseNames;
	/** `allow-hosts` of the environment. */
	readonly allowHosts: readonly string[];
	readonly signal?: AbortSignal;
	readonly clock?: Clock;
	readonly ask?: AskHttp;
}

/** Who answers now. Rejects only with the reason of an aborted signal. */
export async function lookOnce(request: IdentityRequest): Promise<IdentityObservation> {
	const clock = request.clock ?? systemClock;
	const { rule } = request;
	const answer = await (request.ask ?? askHttp)({
		url: fillAddress(rule.url, request.release),
		method: "GET",
		headers: { "cache-control": "no-cache", ...rule.headers },
		timeoutMs: parseDuration(rule.timeout) ?? 10_000,
		maxBytes: MAX_BYTES,
		redirects: 0,
		allowHosts: request.allowHosts,
		...(request.signal ? { signal: request.signal } : {}),
	});
	const at = clock.now();
	if (answer.kind === "http") return { at, ...readIdentity(rule, answer) };
	return { at, error: answer.message, ...(answer.refused ? { refused: true as const } : {}) };
}

/** All looks of a phase, until it is decided or the rule's deadline has passed. */
export async function observeIdentity(
	phase: Exclude<IdentityPhase, "during">,
	request: IdentityRequest,
): Promise<readonly IdentityObservation[]> {
	const clock = request.clock ?? systemClock;
	const deadline = clock.now() + (parseDuration(request.rule.deadline) ?? 0);
	const pause = parseDuration(request.rule.interval) ?? 1_000;
	const looks: IdentityObservation[] = [];
	for (;;) {
		request.signal?.throwIfAborted();
		looks.push(await lookOnce(request));
		const last = looks.at(-1)!;
		if ("refused" in last && last.refused) return looks;
		if (!needsMoreLooks(phase, looks, request.rule, request.release)) return looks;
		// The looks that are still wanted in a row are given their time even when the first one came late.
		if (clock.now() + pause > deadline && !isOnItsWay(looks, request)) return looks;
		await clock.sleep(pause, request.signal);
	}
}

function isOnItsWay(looks: readonly IdentityObservation[], request: IdentityRequest): boolean {
	if (looks.length >= 1_000) return false;
	const judgement = judgeIdentity("during", looks.slice(-1), { ...request.rule, consecutive: 1 }, request.release);
	return judgement.outcome === "confirmed";
}
