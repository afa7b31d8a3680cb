/** The one GitHub client: reads are retried within a budget, writes never blindly, every answer is checked. */

import type { Clock } from "../process/clock.ts";
import type { Log } from "../process/log.ts";
import { checkAnswer, checkGraphql, checkText, GRAPHQL_PERMISSION, requireStatus } from "./answer-check.ts";
import { createAttempts, type Perform } from "./attempts.ts";
import { createBudget } from "./budget.ts";
import { openExchange, type Parameters } from "./exchange.ts";
import { GitHubError, type Shape } from "./failure.ts";
import { createWritePace, type WritePace } from "./pacing.ts";
import { type Page, readLinkedPages, readLinks, readPages } from "./pages.ts";
import type { Fetch } from "./transport.ts";

export interface GitHubOptions {
	readonly token: string;
	readonly apiUrl: string;
	readonly graphqlUrl: string;
	readonly repository: { readonly owner: string; readonly name: string };
	readonly clock: Clock;
	readonly log: Log;
	/** For all waiting and all failed attempts of this client's life together. Default 3 minutes. */
	readonly budgetMs?: number;
	/** For one exchange, headers and whole body. Default 20 seconds. */
	readonly requestTimeoutMs?: number;
	readonly signal?: AbortSignal;
	/** Instead of @actions/github's own fetch (which follows the runner's proxy settings). */
	readonly fetch?: Fetch;
	/** 0 to 1, for jitter. */
	readonly random?: () => number;
}

interface WriteOnce<T> {
	/** What is written, for errors: `deployment to production`. */
	readonly what: string;
	/** Reads by key; undefined when it is not there. */
	readonly find: () => Promise<T | undefined>;
	/** The one write. */
	readonly create: () => Promise<T>;
	/** False when the caller has just read by the key and found nothing. Default true. */
	readonly readFirst?: boolean;
}

export interface GitHub {
	readonly owner: string;
	readonly repo: string;
	/** GET `route` (`/repos/{owner}/{repo}/…`; owner and repo are filled in), retried, its JSON of the given shape. */
	readonly read: <T>(route: string, parameters: Parameters, shape: Shape<T>) => Promise<T>;
	/** All pages of a list, in order; `items` names the key of the array when the answer is an object. */
	readonly readAll: <T>(route: string, parameters: Parameters, item: Shape<T>, items?: string) => Promise<T[]>;
	/** All entries of a list that is paged by cursor: its next links are followed. */
	readonly readLinked: <T>(route: string, parameters: Parameters, item: Shape<T>) => Promise<T[]>;
	/** One page with the number of pages that its Link header names. */
	readonly readPage: <T>(route: string, parameters: Parameters, shape: Shape<T>) => Promise<Page<T>>;
	/** The body as text (`accept: application/vnd.github.raw+json`). */
	readonly readText: (route: string, parameters: Parameters) => Promise<string>;
	/** One write, sent once; only a limit, which says that nothing was done, is waited for. Use inside `writeOnce`. */
	readonly write: <T>(
		route: string,
		parameters: Parameters,
		shape: Shape<T>,
		expectedStatus?: readonly number[],
	) => Promise<T>;
	/** A GraphQL query, retried like a read; `permission` is named when GitHub forbids it. */
	readonly query: <T>(query: string, variables: Parameters, shape: Shape<T>, permission?: string) => Promise<T>;
	/** A GraphQL mutation, sent once. Use inside `writeOnce`. */
	readonly mutate: <T>(query: string, variables: Parameters, shape: Shape<T>, permission?: string) => Promise<T>;
	/** A write that happens at most once: found by its key, or created; after a lost answer it is looked for before the one repeat. */
	readonly writeOnce: <T>(write: WriteOnce<T>) => Promise<{ readonly value: T; readonly created: boolean }>;
	/** HTTP requests sent so far, redirects and repeats counted. */
	readonly countRequests: () => number;
}

type Reads = Pick<GitHub, "read" | "readAll" | "readLinked" | "readPage" | "readText">;
type Writes = Pick<GitHub, "write" | "writeOnce">;
type Graphql = Pick<GitHub, "query" | "mutate">;

/** A client bound to one repository. */
export async function createGitHub(options: GitHubOptions): Promise<GitHub> {
	const { clock, log, signal, token, apiUrl, graphqlUrl, repository } = options;
	const exchange = await openExchange({
		token,
		apiUrl,
		graphqlUrl,
		repository,
		requestTimeoutMs: options.requestTimeoutMs ?? 20_000,
		signal,
		fetch: options.fetch,
	});
	const pace = createWritePace(clock);
	const perform = createAttempts({
		exchange,
		repository,
		budget: createBudget({ milliseconds: options.budgetMs ?? 180_000, clock, log, signal }),
		pace,
		clock,
		signal,
		random: options.random ?? Math.random,
	});
	return {
		owner: repository.owner,
		repo: repository.name,
		countRequests: exchange.countRequests,
		...createReads(perform),
		...createWrites(perform, pace, { clock, signal }),
		...createGraphql(perform, pace, { graphqlUrl, signal }),
	};
}

function createReads(perform: Perform): Reads {
	const readPage: Reads["readPage"] = (route, parameters, shape) =>
		perform({
			method: "GET",
			path: route,
			parameters,
			judge: (answer) => ({ value: checkAnswer(answer, shape, `GET ${route}`), ...readLinks(answer) }),
			retries: true,
		});
	return {
		readPage,
		read: async (route, parameters, shape) => (await readPage(route, parameters, shape)).value,
		readText: (route, parameters) =>
			perform({
				method: "GET",
				path: route,
				parameters: { ...parameters, headers: { accept: "application/vnd.github.raw+json" } },
				judge: (answer) => checkText(answer, `GET ${route}`),
				retries: true,
			}),
		readAll: (route, parameters, item, items) =>
			readPages(
				(page, shape) => readPage(route, { per_page: 100, ...parameters, page }, shape),
				`GET ${route}`,
				item,
				items,
			),
		readLinked: (route, parameters, item) => {
			const list = item.array();
			return readLinkedPages((query) => readPage(route, { ...parameters, ...query }, list), `GET ${route}`);
		},
	};
}

function createWrites(
	perform: Perform,
	pace: WritePace,
	{ clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal | undefined },
): Writes {
	return {
		write: async (route, parameters, shape, expectedStatus) => {
			const [method, path] = route.split(" ", 2) as [string, string];
			await pace.await(signal);
			return perform({
				method,
				path,
				parameters,
				judge: (answer) => {
					requireStatus(answer, expectedStatus, route);
					return checkAnswer(answer, shape, route, true);
				},
				retries: false,
			});
		},
		writeOnce: (write) => performOnce(write, clock, signal),
	};
}

function createGraphql(
	perform: Perform,
	pace: WritePace,
	{ graphqlUrl, signal }: { readonly graphqlUrl: string; readonly signal: AbortSignal | undefined },
): Graphql {
	const post = { method: "POST", path: graphqlUrl } as const;
	return {
		query: (query, variables, shape, permission) =>
			perform({
				...post,
				parameters: { query, variables },
				judge: (answer) => checkGraphql(answer, { shape, permission, uncertain: false }),
				retries: true,
				permission: permission ?? GRAPHQL_PERMISSION,
			}),
		mutate: async (query, variables, shape, permission) => {
			await pace.await(signal);
			return perform({
				...post,
				parameters: { query, variables },
				judge: (answer) => checkGraphql(answer, { shape, permission, uncertain: true }),
				retries: false,
				permission: permission ?? GRAPHQL_PERMISSION,
			});
		},
	};
}

async function performOnce<T>(write: WriteOnce<T>, clock: Clock, signal: AbortSignal | undefined) {
	if (write.readFirst !== false) {
		const found = await write.find();
		if (found !== undefined) return { value: found, created: false };
	}
	for (let attempt = 0; ; attempt++) {
		try {
			return { value: await write.create(), created: true };
		} catch (thrown) {
			const uncertain = thrown instanceof GitHubError && thrown.uncertain;
			const exists = thrown instanceof GitHubError && (thrown.status === 409 || thrown.status === 422);
			if (!uncertain && !exists) throw thrown;
			// Lists lag behind writes: what was applied may show up only after a moment.
			for (const wait of exists ? [0] : [500, 1_000, 2_000]) {
				await clock.sleep(wait, signal);
				const found = await write.find();
				if (found !== undefined) return { value: found, created: uncertain };
			}
			if (!uncertain || attempt >= 1) throw thrown;
		}
	}
}
