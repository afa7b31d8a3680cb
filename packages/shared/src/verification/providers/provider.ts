/** What a monitoring service must be able to say, so that one more of them is one file: a series of values in buckets of time. */
import type { Metric } from "../../policy/schema.ts";
import type { Reading } from "../sample.ts";

export type Source = Metric["source"];
export type SourceOf<T extends Source["type"]> = Extract<Source, { type: T }>;

/** The buckets that end after `startMs` and not after `endMs`, `stepMs` each. Milliseconds since the epoch. */
export interface SeriesWindow {
	readonly startMs: number;
	readonly endMs: number;
	readonly stepMs: number;
}

/** One request. `${NAME}` in the address and in headers is filled from the environment when it is sent. */
interface SeriesRequest {
	readonly url: string;
	readonly method: "GET" | "POST";
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string;
}

/** What a signed request needs beside the question: variables of the environment, masked from then on, and the time. */
export interface Credentials {
	readonly nowMs: number;
	/** Throws the error that names the variable when it is not set. */
	readonly need: (name: string) => string;
	readonly find: (name: string) => string | undefined;
	/** Like `need`, of what is no secret: a masked region would hide parts of the job's outputs. */
	readonly needPlain: (name: string) => string;
}

/** Values by the end of their bucket. NaN is no data, infinity is a value. */
export type Series = ReadonlyMap<number, number>;

export interface Provider<S extends Source = Source> {
	/** As its makers write it. */
	readonly name: string;
	/** The most values that are asked for at once. */
	readonly maxPoints: number;
	/** `query` has the release's names filled in; it is the control group's where that one is read. */
	readonly ask: (
		source: S,
		query: string,
		window: SeriesWindow,
		credentials: Credentials,
	) => SeriesRequest | Promise<SeriesRequest>;
	/** Takes the answer of a status 2xx apart. */
	readonly select: (source: S, document: unknown, window: SeriesWindow) => Reading<Series>;
	/** What an answer says went wrong, where the service has a place for it. */
	readonly explain?: (document: unknown) => string | undefined;
}

/** A refusal that names how many series came where one is judged. */
export function refuseSeries(count: number, advice: string): { readonly ok: false; readonly message: string } {
	return { ok: false, message: `the query gives ${count} series; ${advice}` };
}

export function refuseShape(name: string, expected: string): { readonly ok: false; readonly message: string } {
	return { ok: false, message: `the answer of ${name} has another shape than documented: expected ${expected}` };
}

/** An object's field; undefined for anything that is no object. */
export function field(value: unknown, name: string): unknown {
	return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
