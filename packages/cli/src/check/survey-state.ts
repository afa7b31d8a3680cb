/** The state file of `check --all`: what an interrupted run has read, so that the next goes on from there. */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { ActionableError, describeError } from "@octoacme/shared/errors.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import * as z from "zod";
import { standingSchema } from "../json-documents.ts";
import { UsageError } from "../usage-error.ts";
import type { Standing } from "./standing.ts";

const stateSchema = z.strictObject({
	schemaVersion: z.literal(1),
	all: z.string(),
	apiUrl: z.string(),
	repositories: z.array(standingSchema),
});

export interface Survey {
	/** As named by --all. */
	readonly all: string;
	readonly apiUrl: string;
}

/** What was read before; nothing where the file is not there. Throws `UsageError` for a file that is no state of this survey. */
export function readState(file: string, survey: Survey): readonly Standing[] {
	let text: string;
	try {
		text = readFileSync(file, "utf8");
	} catch (thrown) {
		if ((thrown as NodeJS.ErrnoException).code === "ENOENT") return [];
		throw new UsageError(
			`--state is ${quoteValue(file)}, which cannot be read: ${describeError(thrown)}.`,
			"Name a file.",
		);
	}
	const state = stateSchema.safeParse(parseJson(text)).data;
	if (state === undefined)
		throw new UsageError(
			`--state is ${quoteValue(file)}, which is no state of check --all; it is left as it is.`,
			"Name a file that does not exist yet.",
		);
	if (state.all !== survey.all || state.apiUrl !== survey.apiUrl)
		throw new UsageError(
			`--state is ${quoteValue(file)}, which is of --all ${quoteValue(state.all)} at ${quoteValue(state.apiUrl)}.`,
			"Name another file, or delete this one.",
		);
	return state.repositories;
}

/** Whole or not at all: an interruption leaves what was written before. */
export function writeState(file: string, survey: Survey, repositories: readonly Standing[]): void {
	const next = `${file}.new`;
	try {
		writeFileSync(next, `${JSON.stringify({ schemaVersion: 1, ...survey, repositories }, null, 2)}\n`);
		renameSync(next, file);
	} catch (cause) {
		throw new ActionableError({
			code: "conflict",
			message: `--state is ${quoteValue(file)}, which cannot be written: ${describeError(cause)}.`,
			hint: "Name a file in a folder that exists and that you may write to.",
			cause,
		});
	}
}

export function removeState(file: string): void {
	rmSync(file, { force: true });
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
