/** The fault plan of a local GitHub: which request goes wrong, how, and whether its change was applied first. */
import type { ServerResponse } from "node:http";

/** What a plan can match on. */
export interface FaultTarget {
	seq: number;
	method: string;
	template: string | null;
	path: string;
	query: string;
	body: unknown;
	token: string | null;
}

/** An answer before it is written. */
export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string | Uint8Array;
}

/** Says what goes wrong. `kill` calls back, so that a test can end its child there; the request then goes on as if nothing was. */
export type FaultEffect =
	| { kind: "status"; status: number; headers?: Record<string, string>; body?: unknown }
	| { kind: "reset" }
	| { kind: "cut" }
	| { kind: "hang" }
	| { kind: "drip"; bytesPerSecond?: number }
	| { kind: "html" }
	| { kind: "empty" }
	| { kind: "invalid-json" }
	| { kind: "wrong-shape"; body?: unknown }
	| { kind: "redirect"; location: string; status?: 301 | 302 | 307 | 308 }
	| {
			kind: "rate-limit";
			limit: "primary" | "secondary";
			status?: 403 | 429;
			retryAfterSeconds?: number;
			resetsInSeconds?: number;
	  }
	| { kind: "kill"; kill: (target: FaultTarget) => void | Promise<void> };

/** Before anything is done, after the change was applied and before the answer, or after the answer went out. */
export type FaultMoment = "before" | "after-applied" | "after-reply";

/** One entry of the plan. */
export interface Fault {
	name?: string;
	method?: string;
	/** Path template of the operation, or a part of the path as a pattern. */
	template?: string | RegExp;
	where?: (target: FaultTarget) => boolean;
	/** First matching request that is hit, counted from 1 (default 1). */
	nth?: number;
	/** How many matching requests are hit from there on (default 1). */
	times?: number;
	when: FaultMoment;
	effect: FaultEffect;
}

/** Makes a list blind for new objects: a template's list leaves out what was created within so many requests or milliseconds. */
interface Lag {
	template: string;
	requests?: number;
	milliseconds?: number;
}

interface PlannedFault {
	fault: Fault;
	seen: number;
	hit: number;
}

interface PlannedLag {
	lag: Lag;
	/** First read of each object, by its key, and how many reads since. */
	seen: Map<string, number>;
}

/** Decides for each request which faults hit it. */
export class FaultPlan {
	#planned: PlannedFault[] = [];
	#lags: PlannedLag[] = [];

	/** add plans faults, in the order in which they are tried. */
	add(...faults: Fault[]): void {
		for (const fault of faults) this.#planned.push({ fault, seen: 0, hit: 0 });
	}

	/** lag plans that lists of a template do not show new objects at once. */
	lag(...lags: Lag[]): void {
		for (const lag of lags) this.#lags.push({ lag, seen: new Map() });
	}

	/** clear forgets the whole plan. */
	clear(): void {
		this.#planned = [];
		this.#lags = [];
	}

	/** Counts the request for every fault it matches and gives those that hit it. Call it once for each request. */
	match(target: FaultTarget): Fault[] {
		const hits: Fault[] = [];
		for (const planned of this.#planned) {
			if (!isMatch(planned.fault, target)) continue;
			planned.seen += 1;
			const first = planned.fault.nth ?? 1;
			const times = planned.fault.times ?? 1;
			if (planned.seen < first || planned.seen >= first + times) continue;
			planned.hit += 1;
			hits.push(planned.fault);
		}
		return hits;
	}

	/** hidden says whether a list must leave out an object: `key` names it, `ageMilliseconds` is the time since it was created. */
	isHidden(template: string | null, key: string, ageMilliseconds: number): boolean {
		for (const { lag, seen } of this.#lags) {
			if (lag.template !== template) continue;
			if (lag.milliseconds !== undefined && ageMilliseconds < lag.milliseconds) return true;
			if (lag.requests !== undefined) {
				const reads = seen.get(key) ?? 0;
				seen.set(key, reads + 1);
				if (reads < lag.requests) return true;
			}
		}
		return false;
	}

	/** Gives the faults that hit nothing: a test that plans one and never meets it proves nothing. */
	unused(): Fault[] {
		return this.#planned.filter(({ hit }) => hit === 0).map(({ fault }) => fault);
	}
}

function isMatch(fault: Fault, target: FaultTarget): boolean {
	if (fault.method !== undefined && fault.method.toUpperCase() !== target.method) return false;
	if (typeof fault.template === "string" && fault.template !== target.template) return false;
	if (fault.template instanceof RegExp && !fault.template.test(target.path)) return false;
	return fault.where === undefined || fault.where(target);
}

/** Names a fault for the journal. */
export function describeFault(fault: Fault): string {
	return fault.name ?? `${fault.effect.kind} ${fault.when}`;
}

/**
 * Writes what an effect makes of an answer (`intended` is the true one, or an empty 200 when nothing was
 * done) and gives the status that went out, or null when none did. `clock` gives the server's milliseconds.
 */
export async function writeFault(
	effect: FaultEffect,
	intended: Answer,
	response: ServerResponse,
	clock: () => number,
): Promise<number | null> {
	switch (effect.kind) {
		case "status":
			return send(
				response,
				effect.status,
				effect.headers ?? {},
				JSON.stringify(effect.body ?? { message: "Server Error" }),
			);
		case "reset":
			response.socket?.resetAndDestroy();
			return null;
		case "cut":
			return cut(response, intended);
		case "hang":
			await new Promise<void>((resolve) => response.once("close", resolve));
			return null;
		case "drip":
			return drip(response, intended, effect.bytesPerSecond ?? 1);
		case "html": {
			const page = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Unicorn!</body></html>";
			return send(response, 200, { "content-type": "text/html; charset=utf-8" }, page);
		}
		case "empty":
			return send(response, 200, {}, "");
		case "invalid-json":
			return send(response, 200, {}, '{"id": 1, "tag_name": ');
		case "wrong-shape":
			return send(response, intended.status, {}, JSON.stringify(effect.body ?? { unexpected: true }));
		case "redirect":
			return send(response, effect.status ?? 302, { location: effect.location }, "");
		case "rate-limit":
			return sendLimit(effect, response, clock);
		case "kill":
			throw new Error("A kill is a call, not an answer: the server makes it itself.");
	}
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): number {
	response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
	response.end(body);
	return status;
}

function cut(response: ServerResponse, intended: Answer): Promise<number> {
	const bytes = Buffer.from(intended.body);
	const whole = bytes.length === 0 ? Buffer.from("{}") : bytes;
	response.writeHead(intended.status, { ...intended.headers, "content-length": String(whole.length) });
	return new Promise((resolve) => {
		response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => {
			response.socket?.destroy();
			resolve(intended.status);
		});
	});
}

function drip(response: ServerResponse, intended: Answer, bytesPerSecond: number): Promise<number> {
	const bytes = Buffer.from(intended.body);
	response.writeHead(intended.status, { ...intended.headers, "content-length": String(bytes.length) });
	response.flushHeaders();
	return new Promise((resolve) => {
		let sent = 0;
		const timer = setInterval(() => {
			if (response.destroyed || sent >= bytes.length) {
				clearInterval(timer);
				response.end();
				resolve(intended.status);
				return;
			}
			response.write(bytes.subarray(sent, sent + 1));
			sent += 1;
		}, 1000 / bytesPerSecond);
		response.once("close", () => {
			clearInterval(timer);
			resolve(intended.status);
		});
	});
}

function sendLimit(
	effect: Extract<FaultEffect, { kind: "rate-limit" }>,
	response: ServerResponse,
	clock: () => number,
): number {
	const headers: Record<string, string> = {};
	if (effect.retryAfterSeconds !== undefined) headers["retry-after"] = String(effect.retryAfterSeconds);
	if (effect.limit === "primary") {
		headers["x-ratelimit-limit"] = "1000";
		headers["x-ratelimit-remaining"] = "0";
		headers["x-ratelimit-used"] = "1000";
		headers["x-ratelimit-reset"] = String(Math.ceil(clock() / 1000) + (effect.resetsInSeconds ?? 60));
	}
	const message =
		effect.limit === "primary"
			? "API rate limit exceeded for installation."
			: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
	const documentation = "https://docs.github.com/rest/overview/resources-in-the-rest-api#rate-limiting";
	return send(response, effect.status ?? 403, headers, JSON.stringify({ message, documentation_url: documentation }));
}
