/** Asks what answers who it is, until it named the release often enough in a row or the deadline has passed. */
import { parseDuration } from "../duration.ts";
import type { Identity } from "../policy/schema.ts";
import type { Clock } from "../runtime/clock.ts";
import {
	type IdentityJudgement,
	type IdentityObservation,
	judgeIdentity,
	needsMoreLooks,
	readIdentity,
} from "./identity.ts";
import type { ReleaseNames } from "./probe.ts";
import { type AskHttp, askHttp } from "./run-request.ts";

export interface ConfirmationRequest {
	/** Undefined: the policy does not say how a release is known; the answer is null. */
	readonly rule: Identity | undefined;
	readonly release: ReleaseNames;
	readonly allowHosts: readonly string[];
	readonly clock: Clock;
	readonly signal?: AbortSignal;
	readonly ask?: AskHttp;
}

/** confirmIdentity: the judgement right after a change, while the old release may still answer for a moment. */
export async function confirmIdentity(request: ConfirmationRequest): Promise<IdentityJudgement | null> {
	const { rule, release, clock, signal } = request;
	if (rule === undefined) return null;
	const looks: IdentityObservation[] = [];
	const deadline = clock.now() + parseDuration(rule.deadline)!;
	for (;;) {
		const answer = await (request.ask ?? askHttp)({
			url: rule.url,
			method: "GET",
			headers: rule.headers,
			timeoutMs: parseDuration(rule.timeout)!,
			maxBytes: 100_000,
			redirects: 0,
			allowHosts: request.allowHosts,
			...(signal === undefined ? {} : { signal }),
		});
		const at = clock.now();
		looks.push(answer.kind === "http" ? { at, ...readIdentity(rule, answer) } : { at, error: answer.message });
		if (!needsMoreLooks("before", looks, rule, release)) break;
		if ((answer.kind === "error" && answer.refused) || clock.now() >= deadline) break;
		await clock.sleep(parseDuration(rule.interval)!, signal);
	}
	return judgeIdentity("before", looks, rule, release);
}
