/** Turns the runner's SIGINT and SIGTERM into one AbortSignal, so that work stops at a place of its own choosing. */
import { ActionableError } from "../errors.ts";

export interface Cancellation {
	/** Aborted with an ActionableError `cancelled` on the first SIGINT or SIGTERM. */
	readonly signal: AbortSignal;
	/** Stops listening; the process then dies of a signal as usual. */
	readonly release: () => void;
}

/** From now on SIGINT and SIGTERM abort `signal` instead of ending the process. */
export function listenForCancellation(): Cancellation {
	const controller = new AbortController();
	const onSignal = (name: NodeJS.Signals) => {
		if (controller.signal.aborted) return;
		controller.abort(
			new ActionableError({
				code: "cancelled",
				message: `The run was cancelled (${name}).`,
				hint: "Run the job again; what was already done is found and kept.",
			}),
		);
	};
	process.on("SIGINT", onSignal);
	process.on("SIGTERM", onSignal);
	return {
		signal: controller.signal,
		release: () => {
			process.off("SIGINT", onSignal);
			process.off("SIGTERM", onSignal);
		},
	};
}
