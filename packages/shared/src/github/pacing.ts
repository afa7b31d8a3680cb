/** How fast the client may ask: bursts of writes, a second between them after that, and a bound for what is under way. */
import type { Clock } from "../process/clock.ts";

/** Writes that may follow one another at once. With one a second after them, 80 start in a minute at most, which is GitHub's limit. */
export const WRITE_BURST = 20;
/** GitHub: "If you are making a large number of POST, PATCH, PUT, or DELETE requests, wait at least one second between each request." */
const WRITE_SPACING_MS = 1_000;
/** GitHub allows 100 requests at the same time, REST and GraphQL together, of everything that uses the token. */
export const MAX_IN_FLIGHT = 20;

export interface WritePace {
	/** Resolves when the next write may start. */
	readonly await: (signal?: AbortSignal) => Promise<void>;
	/** From now on a second lies between two writes: GitHub has answered with a limit. */
	readonly slowDown: () => void;
}

/** Bursts of `WRITE_BURST` writes, refilled by one each second; source: GitHub's "Best practices for using the REST API". */
export function createWritePace(clock: Clock): WritePace {
	/** When the bucket is full again: each write moves it on by one spacing. */
	let fullAt = Number.NEGATIVE_INFINITY;
	let burst = WRITE_BURST;
	return {
		await: async (signal) => {
			const now = clock.now();
			fullAt = Math.max(fullAt, now) + WRITE_SPACING_MS;
			const wait = fullAt - now - burst * WRITE_SPACING_MS;
			if (wait > 0) await clock.sleep(wait, signal);
		},
		slowDown: () => {
			burst = 1;
			fullAt = Math.min(fullAt, clock.now() + WRITE_SPACING_MS);
		},
	};
}

/** Runs tasks, at most `size` of them at the same time, in the order in which they came. */
export function createPool(size: number): <T>(task: () => Promise<T>) => Promise<T> {
	let running = 0;
	const waiting: (() => void)[] = [];
	return async (task) => {
		if (running >= size) await new Promise<void>((resolve) => waiting.push(resolve));
		else running++;
		try {
			return await task();
		} finally {
			const next = waiting.shift();
			if (next === undefined) running--;
			else next();
		}
	};
}
