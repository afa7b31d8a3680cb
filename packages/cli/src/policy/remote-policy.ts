/** The policy of a repository on GitHub, as it lies on the default branch, with everything that it extends. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { readPolicyText } from "@octoacme/shared/github/policy-file.ts";
import { createReader, readLayers } from "@octoacme/shared/phase/load-bases.ts";
import type { PolicyLayer } from "@octoacme/shared/policy/compose.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { checkPolicy } from "../check/policy-findings.ts";
import { extendsOthers } from "./layers.ts";

interface RemotePolicy {
	/** False: there is no file, and the built-in policy holds. */
	readonly exists: boolean;
	/** Each with its file, line and column; empty for a valid policy. */
	readonly problems: readonly string[];
	/** One for each service; empty for one that is not valid. */
	readonly policies: readonly Policy[];
	/** What the file extends, the lowest first, and it itself last. */
	readonly layers: readonly PolicyLayer[];
}

/** Throws ActionableError for what cannot be read: the file, or what it extends. `now` in milliseconds. */
export async function checkRemotePolicy(
	github: GitHub,
	path: string,
	now: number,
	/** Default: the default branch. */
	at?: string,
): Promise<RemotePolicy> {
	const read = await readPolicyText(github, { path, ref: at });
	const today = new Date(now).toISOString().slice(0, 10);
	if (read.kind === "missing")
		return { exists: false, problems: [], policies: checkPolicy(path, undefined, today).policies, layers: [] };
	const { text, ref, sha } = read;
	const extended = extendsOthers(text);
	const layers = extended
		? (await readLayers({ path, text, ref, sha }, createReader(github))).layers
		: [{ source: path, text, bases: [] }];
	const { policies, findings } = checkPolicy(path, text, today, extended ? layers : undefined);
	const errors = findings.filter(({ severity }) => severity === "error");
	const problems = errors.map(({ file, line, column, what }) => `${file}:${line}:${column} ${what}`);
	return { exists: true, problems, policies, layers };
}
