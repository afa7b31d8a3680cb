/** Lays the committed policy and what it extends together for a rehearsal, which reads no other repository. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gitEnvironment } from "@octoacme/rehearsal/copy.ts";
import { ActionableError } from "@octoacme/shared/errors.ts";
import { type ReadPolicyAt, readLayers } from "@octoacme/shared/phase/load-bases.ts";
import { composePolicy } from "@octoacme/shared/policy/compose.ts";
import { refusePolicy } from "@octoacme/shared/policy/parse.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import { stringify } from "yaml";
import { extendsOthers } from "../policy/layers.ts";
import { DEFAULT_POLICY } from "../policy-path.ts";
import { UsageError } from "../usage-error.ts";

/** Files that take the place of policies of other repositories, by `owner/name:path`. */
export type Bases = ReadonlyMap<string, string>;

const FIX = "Such as --base acme/.github:release-policy.yml=../acme/release-policy.yml";

/** `--base SOURCE=FILE,…`, files from `cwd`. */
export function readBases(text: string | undefined, cwd: string): Bases {
	const entries = (text ?? "").split(",").filter((entry) => entry.trim() !== "");
	return new Map(
		entries.map((entry) => {
			const [, source, file = ""] = /^([^=@\s]+)(?:@[^=]*)?=(.+)$/.exec(entry.trim()) ?? [];
			if (source === undefined) throw new UsageError(`--base holds ${quoteValue(entry)}; expected SOURCE=FILE.`, FIX);
			const path = resolve(cwd, file);
			if (!existsSync(path)) throw new UsageError(`--base names ${quoteValue(file)}; there is no such file.`, FIX);
			return [source.toLowerCase(), path] as const;
		}),
	);
}

/** The policy as one text where it extends others; undefined where it does not, or there is none. */
export async function composeCommitted(root: string, bases: Bases): Promise<string | undefined> {
	const show = (path: string): string | undefined => {
		const shown = spawnSync("git", ["show", `HEAD:${path}`], { cwd: root, encoding: "utf8", env: gitEnvironment() });
		return shown.status === 0 ? shown.stdout : undefined;
	};
	const text = show(DEFAULT_POLICY);
	if (text === undefined || !extendsOthers(text)) return undefined;
	const own = { path: DEFAULT_POLICY, ref: "HEAD", sha: "0".repeat(40), text };
	const read: ReadPolicyAt = async ({ repository, path }) => {
		if (repository === undefined) {
			const found = show(path);
			return found === undefined ? undefined : { ...own, path, text: found, repository };
		}
		const file = bases.get(`${repository.owner}/${repository.name}:${path}`.toLowerCase());
		if (file === undefined)
			throw new ActionableError({
				code: "missing-permission",
				message: `a rehearsal reads no other repository; give a copy with --base ${repository.owner}/${repository.name}:${path}=FILE`,
				hint: FIX,
			});
		return { ...own, path, text: readFileSync(file, "utf8"), repository };
	};
	const composed = composePolicy((await readLayers(own, read)).layers);
	if (composed.ok) return stringify(composed.file);
	throw refusePolicy({ path: composed.source, ref: "HEAD" }, composed.problems);
}
