/** The journal of a local GitHub: every request in order, with what it asked, what it got and when. */
import type { Violation } from "./schema/validation.ts";

/** One request. Times are milliseconds of a monotonic clock; `endedAt` is null while it is under way. */
export interface JournalEntry {
	seq: number;
	method: string;
	/** Path template of the operation, such as `/repos/{owner}/{repo}/releases`; `/graphql` for GraphQL, null for an unknown route. */
	template: string | null;
	operation: string | null;
	path: string;
	query: string;
	/** Parsed JSON body, text when it is no JSON, undefined when there is none. */
	body: unknown;
	/** Name of the token (never the token). */
	token: string | null;
	status: number | null;
	/** True when the request changed the state, even if its answer was lost, or was a 501 that names what nothing obeyed. */
	applied: boolean;
	fault: string | null;
	startedAt: number;
	endedAt: number | null;
	violations: readonly Violation[];
}

/** Counts requests, and how many of them had to wait for one another. */
interface RoundTrips {
	requests: number;
	/** Length of the longest chain of requests in which each began after the one before it had ended. */
	sequential: number;
}

/** Holds the requests of one local GitHub. */
export class Journal {
	readonly #entries: JournalEntry[] = [];
	#seq = 0;

	/** Every entry, oldest first. */
	get entries(): readonly JournalEntry[] {
		return this.#entries;
	}

	/** Writes down a request that arrived and gives its entry; the caller fills it while it answers. */
	open(
		request: Pick<JournalEntry, "method" | "template" | "operation" | "path" | "query" | "body" | "token">,
	): JournalEntry {
		this.#seq += 1;
		const entry: JournalEntry = {
			...request,
			seq: this.#seq,
			status: null,
			applied: false,
			fault: null,
			startedAt: performance.now(),
			endedAt: null,
			violations: [],
		};
		this.#entries.push(entry);
		return entry;
	}

	/** Notes the end of an answer; a status of null says that the connection was lost without one. */
	close(entry: JournalEntry, status: number | null): void {
		entry.status = status;
		entry.endedAt = performance.now();
	}

	/** Called with each violation as it is found. */
	onViolation: ((entry: JournalEntry, violations: readonly Violation[]) => void) | null = null;

	/** Adds violations to an entry. */
	blame(entry: JournalEntry, violations: readonly Violation[]): void {
		if (violations.length > 0) this.onViolation?.(entry, violations);
		entry.violations = [...entry.violations, ...violations];
	}

	/** Gives all violations of all requests, each with the number of its request. */
	violations(): (Violation & { seq: number })[] {
		return this.#entries.flatMap((entry) => entry.violations.map((violation) => ({ ...violation, seq: entry.seq })));
	}

	/** Gives the requests that may change something: all but GET, HEAD and GraphQL queries. */
	writes(): JournalEntry[] {
		return this.#entries.filter((entry) => !isRead(entry));
	}

	/** clear forgets every entry; numbers go on, so that `seq` stays unique. */
	clear(): void {
		this.#entries.length = 0;
	}
}

/** Says whether a request only reads: GET, HEAD, or a GraphQL document without a mutation. */
export function isRead(entry: Pick<JournalEntry, "method" | "template" | "body">): boolean {
	if (entry.method === "GET" || entry.method === "HEAD") return true;
	if (entry.template !== "/graphql") return false;
	const { body } = entry;
	if (typeof body !== "object" || body === null || !("query" in body) || typeof body.query !== "string") return false;
	return !/^\s*mutation\b/m.test(body.query.replace(/#.*$/gm, ""));
}

/** Finds the longest chain of requests in which each began after the one before had ended; an open request ends never. */
export function countRoundTrips(entries: readonly Pick<JournalEntry, "startedAt" | "endedAt">[]): RoundTrips {
	const ended = entries
		.map((entry) => ({ start: entry.startedAt, end: entry.endedAt ?? Number.POSITIVE_INFINITY }))
		.sort((left, right) => left.end - right.end);
	let sequential = 0;
	let free = Number.NEGATIVE_INFINITY;
	for (const { start, end } of ended) {
		if (start >= free) {
			sequential += 1;
			free = end;
		}
	}
	return { requests: entries.length, sequential };
}

/** Writes the journal as lines for a failing test or a person: number, request, status, fault, violations. */
export function renderJournal(entries: readonly JournalEntry[]): string {
	return entries
		.map((entry) => {
			const query = entry.query === "" ? "" : `?${entry.query}`;
			const fault = entry.fault === null ? "" : ` [${entry.fault}]`;
			const violations = entry.violations.map(
				(found) => `\n      ${found.part} ${found.pointer || "/"} ${found.message}`,
			);
			return `${String(entry.seq).padStart(4)} ${entry.method} ${entry.path}${query} → ${entry.status ?? "lost"}${fault}${violations.join("")}`;
		})
		.join("\n");
}
