/** The one GitHub client: reads are retried within a budget, writes never blindly, every answer is checked. */

import { ActionableError, describeError } from "../errors.ts";
import type { Clock } from "../process/clock.ts";
import type { Log } from "../process/log.ts";
import { renderDuration } from "../text/duration.ts";
import {
	type Answer,
	describeRefusal,
	GitHubError,
	invalidAnswer,
	missingPermission,
	readLimit,
	type Shape,
} from "./failure.ts";
import { createPool, createWritePace, MAX_IN_FLIGHT } from "./pacing.ts";
import { type Page, readLinkedPages, readLinks, readPages } from "./pages.ts";
import { createTransport, type Fetch, TransportError } from "./transport.ts";

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

export type Parameters = Readonly<Record<string, unknown>>;
export interface WriteOnce<T> {
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

const MAX_ATTEMPTS = 6;

/** createGitHub: a client bound to one repository. @actions/github is loaded here, not before. */
export async function createGitHub(options: GitHubOptions): Promise<GitHub> {
	const [{ getOctokit }, { defaults }] = await Promise.all([
		import("@actions/github"),
		import("@actions/github/lib/utils"),
	]);
	const { clock, log, signal } = options;
	const random = options.random ?? Math.random;
	const { owner, name: repo } = options.repository;
	let requests = 0;
	let budget = options.budgetMs ?? 180_000;
	const pace = createWritePace(clock);
	const inPool = createPool(MAX_IN_FLIGHT);
	const transport = createTransport({
		fetch: options.fetch ?? (defaults.request?.fetch as unknown as Fetch),
		apiUrl: options.apiUrl,
		graphqlUrl: options.graphqlUrl,
		requestTimeoutMs: options.requestTimeoutMs ?? 20_000,
		maxBytes: 50_000_000,
		...(signal === undefined ? {} : { signal }),
		onRequest: () => {
			requests++;
		},
	});
	const silent = () => {};
	const octokit = getOctokit(options.token, {
		baseUrl: options.apiUrl,
		userAgent: "octoacme-release-actions",
		request: { fetch: transport },
		log: { debug: silent, info: silent, warn: silent, error: silent },
	});

	const spend = async (waitMs: number, why: string, resumeHint: boolean) => {
		if (waitMs > budget) {
			const at = new Date(clock.now() + waitMs).toISOString().replace(/\.\d+Z$/, "Z");
			throw new GitHubError({
				code: resumeHint ? "github-rate-limited" : "github-unavailable",
				status: null,
				message: resumeHint
					? `GitHub's limit asks to wait ${renderDuration(Math.ceil(waitMs / 1_000) * 1_000)}, until ${at}; that is longer than this step waits (${why}).`
					: `GitHub gave no usable answer within this step's budget (${why}).`,
				hint: resumeHint
					? `Run the job again after ${at}; what is done already is found and kept.`
					: "See https://www.githubstatus.com, then run the job again; what is done already is found and kept.",
			});
		}
		budget -= waitMs;
		log.info(`Waiting ${renderDuration(Math.round(waitMs))} for GitHub: ${why}`);
		await clock.sleep(waitMs, signal);
	};

	const exchange = async (method: string, path: string, parameters: Parameters): Promise<Answer> => {
		try {
			const answer = await octokit.request(
				`${method} ${path}`,
				path.includes("{owner}") ? { owner, repo, ...parameters } : parameters,
			);
			return { status: answer.status, headers: answer.headers as Answer["headers"], data: answer.data };
		} catch (thrown) {
			const response = (thrown as { response?: { status: number; headers: Answer["headers"]; data: unknown } })
				.response;
			if (response !== undefined) return { status: response.status, headers: response.headers, data: response.data };
			const cause = thrown instanceof TransportError ? thrown : (thrown as { cause?: unknown }).cause;
			if (cause instanceof TransportError) throw cause;
			throw thrown;
		}
	};

	/** One request with its limits waited for; `retries` also repeats what failed without a verdict. */
	const perform = async <T>(
		method: string,
		path: string,
		parameters: Parameters,
		judge: (answer: Answer) => T,
		retries: boolean,
	): Promise<T> => {
		const label = `${method} ${fill(path, { owner, repo, ...parameters })}`;
		for (let attempt = 0; ; attempt++) {
			signal?.throwIfAborted();
			const started = clock.now();
			let failure: GitHubError;
			let lasting = false;
			try {
				const answer = await inPool(() => exchange(method, path, parameters));
				const limit = readLimit(answer, clock.now(), attempt);
				if (limit !== undefined) {
					pace.slowDown();
					if (attempt >= MAX_ATTEMPTS - 1) throw limitOutlasts(label, clock.now() + limit);
					await spend(limit + random() * 1_000, `${label} met a rate limit`, true);
					continue;
				}
				if (answer.status >= 400) throw describeRefusal(method, label.slice(method.length + 1), answer);
				return judge(answer);
			} catch (thrown) {
				failure = asFailure(thrown, label, signal);
				lasting = thrown instanceof TransportError && thrown.untrusted;
			}
			budget -= Math.max(0, clock.now() - started);
			const worthIt = failure.code === "github-unavailable" || (failure.code === "invalid-answer" && attempt === 0);
			if (!retries || !worthIt || lasting || attempt >= MAX_ATTEMPTS - 1) throw failure;
			const wait = (500 * 2 ** attempt + random() * 500) | 0;
			if (wait > budget) throw failure;
			await spend(wait, failure.message, false);
		}
	};

	const readPage = async <T>(route: string, parameters: Parameters, shape: Shape<T>) =>
		perform(
			"GET",
			route,
			parameters,
			(answer) => ({ value: check(answer, shape, `GET ${route}`), ...readLinks(answer) }),
			true,
		);

	const github: GitHub = {
		owner,
		repo,
		countRequests: () => requests,
		readPage,
		read: async (route, parameters, shape) => (await readPage(route, parameters, shape)).value,
		readText: (route, parameters) =>
			perform(
				"GET",
				route,
				{ ...parameters, headers: { accept: "application/vnd.github.raw+json" } },
				(answer) => {
					if (typeof answer.data === "string") return answer.data;
					if (answer.data instanceof ArrayBuffer) return Buffer.from(answer.data).toString("utf8");
					throw invalidAnswer(`GET ${route}`, "text was expected");
				},
				true,
			),
		readAll: (route, parameters, item, items) =>
			readPages(
				(page, shape) => readPage(route, { per_page: 100, ...parameters, page }, shape),
				`GET ${route}`,
				item,
				items,
			),
		readLinked: async (route, parameters, item) => {
			const { z } = await import("zod");
			const list = z.array(item);
			return readLinkedPages((query) => readPage(route, { ...parameters, ...query }, list), `GET ${route}`);
		},
		write: async (route, parameters, shape, expectedStatus) => {
			const [method, path] = route.split(" ", 2) as [string, string];
			await pace.await(signal);
			return perform(
				method,
				path,
				parameters,
				(answer) => {
					if (expectedStatus !== undefined && !expectedStatus.includes(answer.status))
						throw new GitHubError({
							code: "github-refused",
							status: answer.status,
							message: `${route} was answered ${answer.status}, expected ${expectedStatus.join(" or ")}.`,
							hint: "GitHub did something else than what was asked; nothing was taken as done.",
						});
					return check(answer, shape, route, true);
				},
				false,
			);
		},
		query: (query, variables, shape, permission) =>
			perform(
				"POST",
				options.graphqlUrl,
				{ query, variables },
				(answer) => checkGraphql(answer, shape, permission, false),
				true,
			),
		mutate: async (query, variables, shape, permission) => {
			await pace.await(signal);
			return perform(
				"POST",
				options.graphqlUrl,
				{ query, variables },
				(answer) => checkGraphql(answer, shape, permission, true),
				false,
			);
		},
		writeOnce: (write) => performOnce(write, clock, signal),
	};
	return github;
}

/** A limit that was waited for as often as is sensible. `again`: milliseconds since the epoch. */
function limitOutlasts(label: string, again: number): GitHubError {
	const at = new Date(again).toISOString().replace(/\.\d+Z$/, "Z");
	return new GitHubError({
		code: "github-rate-limited",
		status: null,
		message: `GitHub's limit held over ${MAX_ATTEMPTS} attempts at ${label}; it asks to wait until ${at}.`,
		hint: `Run the job again after ${at}; what is done already is found and kept.`,
	});
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

function check<T>(answer: Answer, shape: Shape<T>, label: string, uncertain = false): T {
	const parsed = shape.safeParse(answer.status === 204 ? undefined : answer.data);
	if (parsed.success) return parsed.data;
	if (typeof answer.data === "string")
		throw invalidAnswer(label, answer.data === "" ? "an empty or cut body" : "text instead of JSON", uncertain);
	const issue = parsed.error.issues[0];
	throw invalidAnswer(
		label,
		`${issue?.path.join(".") || "the body"}: ${issue?.message ?? "of another shape"}`,
		uncertain,
	);
}

function checkGraphql<T>(answer: Answer, shape: Shape<T>, permission: string | undefined, uncertain: boolean): T {
	const body = answer.data as { data?: unknown; errors?: { type?: string; message?: string }[] } | string;
	if (typeof body !== "object" || body === null)
		throw invalidAnswer("POST /graphql", "text instead of JSON", uncertain);
	if (Array.isArray(body.errors) && body.errors.length > 0) {
		const message = body.errors
			.map((error) => String(error.message ?? error.type))
			.join("; ")
			.slice(0, 500);
		if (body.errors.some((error) => error.type === "FORBIDDEN" || /not accessible by/i.test(error.message ?? "")))
			throw missingPermission(permission ?? "contents: read", `The token may not do this: GraphQL said ${message}.`);
		const missing = body.errors.every((error) => error.type === "NOT_FOUND");
		const passing = /timeout|something went wrong|timedout/i.test(message);
		throw new GitHubError({
			code: missing ? "not-found" : passing ? "github-unavailable" : "github-refused",
			status: missing ? 404 : null,
			uncertain: uncertain && passing,
			message: `GraphQL was answered with errors: ${message}`,
			hint: passing ? "Run the job again." : "Check the repository's name and what the token may see.",
		});
	}
	return check({ ...answer, data: body.data }, shape, "POST /graphql", uncertain);
}

function asFailure(thrown: unknown, label: string, signal: AbortSignal | undefined): GitHubError {
	if (thrown instanceof GitHubError) return thrown;
	if (signal?.aborted) throw signal.reason;
	if (thrown instanceof ActionableError || !(thrown instanceof TransportError)) throw thrown;
	return new GitHubError({
		code: "github-unavailable",
		status: null,
		uncertain: !thrown.untrusted,
		message: `${label} got no answer: ${describeError(thrown)}.`,
		hint: thrown.untrusted
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
