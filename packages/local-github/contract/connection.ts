/** HTTP to a GitHub: paced writes, limits waited for, an end on interruption. */

export interface ConnectionOptions {
	/** Without a slash at the end, such as `https://api.github.com`. */
	readonly apiUrl: string;
	readonly token: string;
	/** Milliseconds between two writes; GitHub asks for at least a second. */
	readonly paceMs: number;
}

export interface Answer {
	readonly status: number;
	readonly headers: Headers;
	/** Parsed when it is JSON, else the text. */
	readonly body: unknown;
}

export interface Outgoing {
	readonly method: string;
	/** A path of the API, or a whole address. */
	readonly address: string;
	readonly body?: unknown;
	/** Raw content instead of JSON. */
	readonly upload?: string;
	/** Sent after an interruption too: cleaning up. */
	readonly always?: boolean;
}

/** Thrown instead of sending once the run was interrupted. */
export class Interrupted extends Error {}

const LIMIT_WAITS = 3;
const LONGEST_WAIT_SECONDS = 120;
const REQUEST_TIMEOUT_MS = 30_000;

/** Sends requests with one token. */
export class Connection {
	readonly apiUrl: string;
	readonly #options: ConnectionOptions;
	readonly #signal: AbortSignal;
	#lastWrite = 0;

	constructor(options: ConnectionOptions, signal: AbortSignal) {
		this.apiUrl = options.apiUrl;
		this.#options = options;
		this.#signal = signal;
	}

	/** One answer; a rate limit is waited for at most three times. */
	async send(outgoing: Outgoing): Promise<Answer> {
		for (let waits = 0; ; waits++) {
			const answer = await this.#sendOnce(outgoing);
			const wait = Number(answer.headers.get("retry-after"));
			const isLimited = (answer.status === 403 || answer.status === 429) && wait > 0;
			if (!isLimited || waits === LIMIT_WAITS || wait > LONGEST_WAIT_SECONDS) return answer;
			await sleep(wait * 1_000);
		}
	}

	async #sendOnce(outgoing: Outgoing): Promise<Answer> {
		const isWrite = outgoing.method !== "GET";
		if (isWrite) await sleep(this.#lastWrite + this.#options.paceMs - Date.now());
		if (this.#signal.aborted && outgoing.always !== true) throw new Interrupted("The run was interrupted.");
		const body = outgoing.upload ?? (outgoing.body === undefined ? undefined : JSON.stringify(outgoing.body));
		const response = await fetch(new URL(outgoing.address, `${this.apiUrl}/`), {
			method: outgoing.method,
			redirect: "manual",
			signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
			headers: {
				accept: "application/vnd.github+json",
				authorization: `Bearer ${this.#options.token}`,
				"user-agent": "octoacme-release-actions-contract",
				"x-github-api-version": "2022-11-28",
				...(body === undefined
					? {}
					: { "content-type": outgoing.upload === undefined ? "application/json" : "text/plain" }),
			},
			...(body === undefined ? {} : { body }),
		});
		const text = await response.text();
		if (isWrite) this.#lastWrite = Date.now();
		return { status: response.status, headers: response.headers, body: parse(text) };
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

function sleep(milliseconds: number): Promise<void> {
	return milliseconds <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds));
}
