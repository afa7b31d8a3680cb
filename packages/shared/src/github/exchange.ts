/** One request to GitHub and its answer, of any status; everything about how it is sent is here and in transport.ts. */
import type { Answer } from "./failure.ts";
import { createTransport, type Fetch, TransportError } from "./transport.ts";

/** Of a route's path, query and body together, as octokit takes them. */
export type Parameters = Readonly<Record<string, unknown>>;

interface ExchangeOptions {
	readonly token: string;
	readonly apiUrl: string;
	readonly graphqlUrl: string;
	readonly repository: { readonly owner: string; readonly name: string };
	readonly requestTimeoutMs: number;
	readonly signal: AbortSignal | undefined;
	/** Instead of @actions/github's own. */
	readonly fetch: Fetch | undefined;
}

export interface Exchange {
	/** `{owner}` and `{repo}` of the path are filled in. Throws `TransportError` when there was no answer. */
	readonly send: (method: string, path: string, parameters: Parameters) => Promise<Answer>;
	/** HTTP requests sent so far, redirects and repeats counted. */
	readonly countRequests: () => number;
}

const MAX_BYTES = 50_000_000;

/** @actions/github is loaded here, not before. */
export async function openExchange(options: ExchangeOptions): Promise<Exchange> {
	const [{ getOctokit }, { defaults }] = await Promise.all([
		import("@actions/github"),
		import("@actions/github/lib/utils"),
	]);
	let requests = 0;
	const { apiUrl, graphqlUrl, requestTimeoutMs, signal } = options;
	const transport = createTransport({
		fetch: options.fetch ?? (defaults.request?.fetch as unknown as Fetch),
		apiUrl,
		graphqlUrl,
		requestTimeoutMs,
		maxBytes: MAX_BYTES,
		...(signal === undefined ? {} : { signal }),
		onRequest: () => {
			requests++;
		},
	});
	const silent = () => {};
	const octokit = getOctokit(options.token, {
		baseUrl: apiUrl,
		userAgent: "octoacme-release-actions",
		request: { fetch: transport },
		log: { debug: silent, info: silent, warn: silent, error: silent },
	});
	const { owner, name: repo } = options.repository;
	return {
		countRequests: () => requests,
		send: async (method, path, parameters) => {
			const filled = path.includes("{owner}") ? { owner, repo, ...parameters } : parameters;
			try {
				return toAnswer(await octokit.request(`${method} ${path}`, filled));
			} catch (thrown) {
				return readThrown(thrown);
			}
		},
	};
}

interface OctokitAnswer {
	readonly status: number;
	readonly headers: unknown;
	readonly data: unknown;
}

function toAnswer({ status, headers, data }: OctokitAnswer): Answer {
	return { status, headers: headers as Answer["headers"], data };
}

/** Octokit throws for every status from 400 on, and wraps what the transport throws. */
function readThrown(thrown: unknown): Answer {
	const { response } = thrown as { response?: OctokitAnswer };
	if (response !== undefined) return toAnswer(response);
	const cause = thrown instanceof TransportError ? thrown : (thrown as { cause?: unknown }).cause;
	throw cause instanceof TransportError ? cause : thrown;
}
