/** The rate limit of a token: how many requests an hour it has, and what the headers say of it. */

export interface LimitFacts {
	limit: number;
	used: number;
	remaining: number;
	/** Seconds since the epoch. */
	reset: number;
}

/** Counts requests by token within windows of an hour that begin with a token's first request. */
export class Limits {
	/** Requests an hour; GitHub gives a workflow's token 1,000 for a repository. */
	perHour: number;
	readonly #windows = new Map<string, { start: number; used: number }>();

	constructor(perHour = 1_000_000) {
		this.perHour = perHour;
	}

	/** Says where a token stands. */
	read(token: string, now: Date): LimitFacts {
		const window = this.#window(token, now);
		return {
			limit: this.perHour,
			used: window.used,
			remaining: Math.max(0, this.perHour - window.used),
			reset: Math.ceil(window.start / 1_000) + 3_600,
		};
	}

	/** Counts a request; false when there is none left. */
	take(token: string, now: Date): boolean {
		const window = this.#window(token, now);
		if (window.used >= this.perHour) return false;
		window.used += 1;
		return true;
	}

	#window(token: string, now: Date): { start: number; used: number } {
		const known = this.#windows.get(token);
		if (known !== undefined && now.getTime() - known.start < 3_600_000) return known;
		const fresh = { start: now.getTime(), used: 0 };
		this.#windows.set(token, fresh);
		return fresh;
	}
}

/** Gives GitHub's headers. */
export function renderLimitHeaders(facts: LimitFacts): Record<string, string> {
	return {
		"x-ratelimit-limit": String(facts.limit),
		"x-ratelimit-remaining": String(facts.remaining),
		"x-ratelimit-used": String(facts.used),
		"x-ratelimit-reset": String(facts.reset),
		"x-ratelimit-resource": "core",
	};
}
