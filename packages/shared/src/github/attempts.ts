/** One call to GitHub as often as it takes: limits are waited for, and what failed without a verdict is repeated where that is safe. */
import { ActionableError, describeError } from "../errors.ts";
import type { Clock } from "../process/clock.ts";
import { type Budget, limitOutlasts } from "./budget.ts";
import type { Exchange, Parameters } from "./exchange.ts";
import { type Answer, describeRefusal, GitHubError, readLimit } from "./failure.ts";
import { createPool, MAX_IN_FLIGHT, type WritePace } from "./pacing.ts";
import { TransportError } from "./transport.ts";

const MAX_ATTEMPTS = 6;
/** How often a read without an answer is sent again. */
const REPEATS: Readonly<Record<TransportError["kind"], number>> = { none: MAX_ATTEMPTS - 1, refused: 1, untrusted: 0 };

export interface Call<T> {
	readonly method: string;
	readonly path: string;
	readonly parameters: Parameters;
	/** What the answer means; throws when it is not what was asked for. */
	readonly judge: (answer: Answer) => T;
	/** Whether what failed without a verdict is repeated: never of a write, which may have been applied. */
	readonly retries: boolean;
	/** Named when GitHub forbids it; default: by the path. */
	readonly permission?: string;
}

export type Perform = <T>(call: Call<T>) => Promise<T>;

interface AttemptParts {
	readonly exchange: Exchange;
	readonly repository: { readonly owner: string; readonly name: string };
	readonly budget: Budget;
	readonly pace: WritePace;
	readonly clock: Clock;
	readonly signal: AbortSignal | undefined;
	/** 0 to 1, for jitter. */
	readonly random: () => number;
}

export function createAttempts(parts: AttemptParts): Perform {
	const { exchange, budget, pace, clock, signal, random } = parts;
	const { owner, name: repo } = parts.repository;
	const inPool = createPool(MAX_IN_FLIGHT);
	return async (call) => {
		const { method, path, parameters } = call;
		const target = fill(path, { owner, repo, ...parameters });
		const label = `${method} ${target}`;
		for (let attempt = 0; ; attempt++) {
			signal?.throwIfAborted();
			const started = clock.now();
			let failure: GitHubError;
			let repeats = MAX_ATTEMPTS - 1;
			try {
				const answer = await inPool(() => exchange.send(method, path, parameters));
				const limit = readLimit(answer, clock.now(), attempt);
				if (limit !== undefined) {
					pace.slowDown();
					if (attempt >= MAX_ATTEMPTS - 1) throw limitOutlasts(MAX_ATTEMPTS, label, clock.now() + limit);
					await budget.spend(limit + random() * 1_000, `${label} met a rate limit`, true);
					continue;
				}
				if (answer.status >= 400) throw describeRefusal(method, target, answer, call.permission);
				return call.judge(answer);
			} catch (thrown) {
				failure = asFailure(thrown, label, signal);
				if (thrown instanceof TransportError) repeats = REPEATS[thrown.kind];
			}
			budget.charge(clock.now() - started);
			if (!call.retries || attempt >= repeats || !isWorthRepeating(failure, attempt)) throw failure;
			const wait = (500 * 2 ** attempt + random() * 500) | 0;
			if (!budget.covers(wait)) throw failure;
			await budget.spend(wait, failure.message, false);
		}
	};
}

function isWorthRepeating({ code }: GitHubError, attempt: number): boolean {
	return code === "github-unavailable" || (code === "invalid-answer" && attempt === 0);
}

function asFailure(thrown: unknown, label: string, signal: AbortSignal | undefined): GitHubError {
	if (thrown instanceof GitHubError) return thrown;
	if (signal?.aborted) throw signal.reason;
	if (thrown instanceof ActionableError || !(thrown instanceof TransportError)) throw thrown;
	return new GitHubError({
		code: "github-unavailable",
		status: null,
		uncertain: thrown.kind !== "untrusted",
		message: `${label} got no answer: ${describeError(thrown)}.`,
		hint:
			thrown.kind === "untrusted"
				? "Name a PEM file with your authority's certificate in the environment variable NODE_EXTRA_CA_CERTS of the step (docs/ghes-and-proxies.md)."
				: "Check the network and https://www.githubstatus.com, then run the job again.",
		cause: thrown,
	});
}

function fill(path: string, parameters: Parameters): string {
	return path.replace(/\{\+?(\w+)\}/g, (whole, name: string) =>
		parameters[name] === undefined ? whole : String(parameters[name]),
	);
}
