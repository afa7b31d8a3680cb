/** Sends what probes and sources ask for, with `${NAME}` in addresses and headers filled from the environment. */
import { ActionableError } from "../errors.ts";
import { type BoundedAnswer, connectBounded, sendBounded } from "../runtime/bounded-request.ts";
import { readSecret, readVariable } from "../runtime/environment.ts";

export interface HttpQuestion {
	readonly url: string;
	readonly method: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string;
	readonly timeoutMs: number;
	readonly maxBytes: number;
	readonly redirects: number;
	readonly allowHosts: readonly string[];
	readonly readCertificate?: boolean;
	readonly signal?: AbortSignal;
}

export type AskHttp = (question: HttpQuestion) => Promise<BoundedAnswer>;

/** askHttp: the answer of a service. A variable that is not set is an error of the question, not of the service. */
export const askHttp: AskHttp = async (question) => {
	let url: string;
	let headers: Record<string, string>;
	try {
		url = fillVariables(question.url, readVariable);
		headers = Object.fromEntries(
			Object.entries(question.headers).map(([name, value]) => [name, fillVariables(value, readSecret)]),
		);
	} catch (thrown) {
		if (!(thrown instanceof ActionableError)) throw thrown;
		return { kind: "error", message: thrown.message, latencyMs: 0, refused: true };
	}
	return await sendBounded({ ...question, url, headers });
};

/** connectTcp: whether the port takes connections. */
export const connectTcp = connectBounded;

const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;

/** fillVariables: `${NAME}` replaced by the variable's value; an unset one is refused, never the empty text. */
export function fillVariables(text: string, read: (name: string) => string | undefined): string {
	return text.replace(VARIABLE, (_, name: string) => {
		const value = read(name);
		if (value === undefined)
			throw new ActionableError({
				code: "invalid-input",
				message: `The variable ${name}, which the policy names, is not set.`,
				hint: `Set it under \`env:\` of the step, e.g. ${name}: \${{ secrets.${name.toUpperCase()} }}.`,
			});
		return value;
	});
}
