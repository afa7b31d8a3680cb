/** A request that was read whole. */
import type { IncomingMessage } from "node:http";
import type { Caller } from "./routes/exchange.ts";

export interface Incoming {
	method: string;
	path: string;
	query: URLSearchParams;
	bytes: Buffer;
	body: unknown;
	caller: Caller | null;
	headers: IncomingMessage["headers"];
}

/** What is no object is an empty one. */
export function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
