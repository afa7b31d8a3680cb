/** The one place that knows the time and waits. */

export interface Clock {
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** Resolves after `milliseconds`, or rejects with the signal's reason as soon as it is aborted. */
	readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** The machine's time. Everything that waits takes a Clock, so that tests can hand in another. */
export const systemClock: Clock = {
	now: () => Date.now(),
	sleep: (milliseconds, signal) =>
		new Promise((resolve, reject) => {
			if (signal?.aborted) return reject(signal.reason);
			const end = () => {
				signal?.removeEventListener("abort", abort);
				resolve();
			};
			const timer = setTimeout(end, Math.max(0, milliseconds));
			const abort = () => {
				clearTimeout(timer);
				reject(signal?.reason);
			};
			signal?.addEventListener("abort", abort, { once: true });
		}),
};

/** A clock that moves only by sleeping or by `advance`; for tests and replays. */
export function createManualClock(
	start = 0,
): Clock & { readonly advance: (milliseconds: number) => void; readonly slept: readonly number[] } {
	let time = start;
	const slept: number[] = [];
	return {
		slept,
		now: () => time,
		advance: (milliseconds) => {
			time += milliseconds;
		},
		sleep: async (milliseconds, signal) => {
			signal?.throwIfAborted();
			slept.push(milliseconds);
			time += Math.max(0, milliseconds);
		},
	};
}
