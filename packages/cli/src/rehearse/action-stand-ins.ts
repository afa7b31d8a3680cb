/** Reads `--stand-in`: what takes the place of other people's actions in a rehearsal. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { StandIn, StandIns } from "@octoacme/rehearsal/runner/types.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import { UsageError } from "../usage-error.ts";

const FIX = "Such as --stand-in aws-actions/configure-aws-credentials=failure,azure/login=./stand-ins/login";

/** `OWNER/NAME=success|failure|PATH`, several by comma; every action that is not named ends with success. Paths are from `cwd`. */
export function readStandIns(text: string | undefined, cwd: string): StandIns {
	const named = new Map(
		(text ?? "")
			.split(",")
			.filter((entry) => entry.trim() !== "")
			.map((entry) => readEntry(entry.trim(), cwd)),
	);
	return (name) => named.get(name.toLowerCase()) ?? "success";
}

function readEntry(entry: string, cwd: string): readonly [string, StandIn] {
	const [, name, value = ""] = /^([A-Za-z0-9_.-]+\/[A-Za-z0-9_./-]+)=(.+)$/.exec(entry) ?? [];
	if (name === undefined)
		throw new UsageError(`--stand-in holds ${quoteValue(entry)}; expected OWNER/NAME=success, =failure or =PATH.`, FIX);
	if (value === "success" || value === "failure") return [name.toLowerCase(), value];
	const directory = resolve(cwd, value);
	if (!["action.yml", "action.yaml"].some((file) => existsSync(join(directory, file))))
		throw new UsageError(
			`--stand-in names ${quoteValue(value)} for ${name}; expected success, failure, or a folder with an action.yml.`,
			FIX,
		);
	return [name.toLowerCase(), { directory }];
}
