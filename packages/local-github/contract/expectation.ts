/** Compares an answer with what a scenario expects of it; pure. */
import type { Difference, Expected } from "./scenario.ts";

const SHOWN = 120;

function show(value: unknown): string {
	if (value instanceof RegExp) return String(value);
	if (typeof value === "function") return value.toString().replaceAll(/\s+/g, " ").slice(0, SHOWN);
	return (JSON.stringify(value) ?? "nothing").slice(0, SHOWN);
}

type FieldDifference = Omit<Difference, "request">;

function compareField(expected: unknown, received: unknown, field: string): FieldDifference[] {
	const differs = [{ field, expected: show(expected), received: show(received) }];
	if (expected instanceof RegExp) return typeof received === "string" && expected.test(received) ? [] : differs;
	if (typeof expected === "function") return (expected as (value: unknown) => boolean)(received) ? [] : differs;
	if (typeof expected !== "object" || expected === null) return expected === received ? [] : differs;
	if (typeof received !== "object" || received === null) return differs;
	if (Array.isArray(expected) && (!Array.isArray(received) || received.length !== expected.length)) return differs;
	return Object.entries(expected).flatMap(([key, value]) =>
		compareField(value, (received as Record<string, unknown>)[key], field === "" ? key : `${field}.${key}`),
	);
}

/** Every field that is not as expected; a wrong status is the only difference of its answer. */
export function compareWithExpected(
	expected: Expected,
	answer: { readonly status: number; readonly body: unknown },
): FieldDifference[] {
	const allowed = typeof expected.status === "number" ? [expected.status] : expected.status;
	if (!allowed.includes(answer.status)) {
		const message = (answer.body as { message?: unknown } | null)?.message;
		return [
			{
				field: "status",
				expected: allowed.join(" or "),
				received: `${answer.status}${typeof message === "string" ? ` (${message})` : ""}`,
			},
		];
	}
	return expected.body === undefined ? [] : compareField(expected.body, answer.body, "");
}
