/** Sends what probes and sources ask for, with `${NAME}` in addresses and headers filled from the environment. */
import { ActionableError } from "../errors.ts";
import { readSecret, readVariable } from "../process/environment.ts";
import { createHttp, type Http } from "../process/http.ts";
import type { ProbeAnswer } from "./probe.ts";

export interface HttpQuestion {
	readonly url: string;
	readonly method: "GET" | "HEAD" | "POST";
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string;
	readonly timeoutMs: number;
	readonly maxBytes: number;
	readonly redirects: number;
	readonly allowHosts: readonly string[];
	readonly signal?: AbortSignal;
}

export type HttpReply = Extract<ProbeAnswer, { kind: "http" | "error" }>;
export type AskHttp = (question: HttpQuestion) => Promise<HttpReply>;

/** The answer of a service over the process' own HTTP client. */
export const askHttp: AskHttp = (question) => askThrough(createHttp(), question);

/**
 * An answer, or why there is none. A variable that is not set and an address that is not allowed are errors
 * of the question (`refused`): trying again is of no use. Rejects only with the reason of an aborted signal.
 */
async function askThrough(http: Http, question: HttpQuestion): Promise<HttpReply> {
	const started = performance.now();
	let url: string;
	let headers: Record<string, string>;
	try {
		url = fillVariables(question.url, readVariable);
		headers = Object.fromEntries(
			Object.entries(question.headers).map(([name, value]) => [name, fillVariables(value, (name) => readSecret(name))]),
		);
	} catch (thrown) {
		if (!(thrown instanceof ActionableError)) throw thrown;
		return { kind: "error", message: thrown.message, latencyMs: 0, refused: true };
	}
	const result = await http.send({
		url,
		method: question.method,
		headers: { accept: "*/*", "accept-encoding": "identity", ...headers },
		...(question.body === undefined ? {} : { body: question.body }),
		timeoutMs: Math.max(1, Math.ceil(question.timeoutMs)),
		maxBytes: question.maxBytes,
		maxRedirects: question.redirects,
		allowHosts: question.allowHosts,
		...(question.signal ? { signal: question.signal } : {}),
	});
	if (!result.ok) {
		if (result.failure.kind === "cancelled") throw question.signal?.reason ?? new Error(result.failure.message);
		return {
			kind: "error",
			message: result.failure.message,
			latencyMs: performance.now() - started,
			refused: result.failure.kind === "invalid-url" || result.failure.kind === "refused-address",
		};
	}
	const { status, headers: seen, body, latencyMs, tls } = result.answer;
	return {
		kind: "http",
		status,
		headers: seen,
		body,
		latencyMs,
		...(tls === null ? {} : { certificateDaysLeft: tls.daysLeft }),
	};
}

const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;

/** `${NAME}` replaced by the variable's value; an unset one is refused, never the empty text. */
function fillVariables(text: string, read: (name: string) => string | undefined): string {
	return text.replace(VARIABLE, (_, name: string) => needVariable(name, read));
}

/** A variable that the policy's text, or the kind of a source, asks for. Throws the error that says where it is set. */
export function needVariable(name: string, read: (name: string) => string | undefined): string {
	const value = read(name);
	if (value !== undefined) return value;
	throw new ActionableError({
		code: "invalid-input",
		message: `The variable ${name}, which the policy names, is not set.`,
		hint: `Set it under \`env:\` of the step, e.g. ${name}: \${{ secrets.${name.toUpperCase()} }}.`,
	});
}
