/** How long one client may wait and fail in all, and what it says when that is used up. */
import type { Clock } from "../process/clock.ts";
import type { Log } from "../process/log.ts";
import { renderDuration } from "../text/duration.ts";
import { GitHubError } from "./failure.ts";

export interface Budget {
	/** Waits; throws instead when that is more than is left. `limited`: GitHub itself asked for the wait. */
	readonly spend: (waitMs: number, why: string, limited: boolean) => Promise<void>;
	/** Takes off what a failed attempt lasted. */
	readonly charge: (milliseconds: number) => void;
	readonly covers: (milliseconds: number) => boolean;
}

interface BudgetOptions {
	readonly milliseconds: number;
	readonly clock: Clock;
	readonly log: Log;
	readonly signal: AbortSignal | undefined;
}

export function createBudget({ milliseconds, clock, log, signal }: BudgetOptions): Budget {
	let left = milliseconds;
	return {
		spend: async (waitMs, why, limited) => {
			if (waitMs > left) throw limited ? limitTooLong(waitMs, clock.now() + waitMs, why) : noAnswer(why);
			left -= waitMs;
			log.info(`Waiting ${renderDuration(Math.round(waitMs))} for GitHub: ${why}`);
			await clock.sleep(waitMs, signal);
		},
		charge: (spent) => {
			left -= Math.max(0, spent);
		},
		covers: (wait) => wait <= left,
	};
}

/** A limit that was waited for as often as is sensible. `again`: milliseconds since the epoch. */
export function limitOutlasts(attempts: number, label: string, again: number): GitHubError {
	return limited(
		`GitHub's limit held over ${attempts} attempts at ${label}; it asks to wait until ${describeInstant(again)}.`,
		again,
	);
}

function limitTooLong(waitMs: number, again: number, why: string): GitHubError {
	const wait = renderDuration(Math.ceil(waitMs / 1_000) * 1_000);
	return limited(
		`GitHub's limit asks to wait ${wait}, until ${describeInstant(again)}; that is longer than this step waits (${why}).`,
		again,
	);
}

function limited(message: string, again: number): GitHubError {
	return new GitHubError({
		code: "github-rate-limited",
		status: null,
		message,
		hint: `Run the job again after ${describeInstant(again)}; what is done already is found and kept.`,
	});
}

function noAnswer(why: string): GitHubError {
	return new GitHubError({
		code: "github-unavailable",
		status: null,
		message: `GitHub gave no usable answer within this step's budget (${why}).`,
		hint: "See https://www.githubstatus.com, then run the job again; what is done already is found and kept.",
	});
}

function describeInstant(instant: number): string {
	return new Date(instant).toISOString().replace(/\.\d+Z$/, "Z");
}
