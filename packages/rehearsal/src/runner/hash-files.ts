/** Computes `hashFiles(…)`: SHA-256 over the SHA-256 of each matching file in a workspace. */

import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** hashFiles: hex digest, or the empty text when nothing matches; a pattern with `!` takes away what earlier ones found. */
export function hashFiles(workspace: string, patterns: readonly string[]): string {
	const files = matchFiles(
		workspace,
		patterns.flatMap((pattern) => pattern.split("\n")),
	);
	if (files.length === 0) return "";
	const all = createHash("sha256");
	for (const file of files) all.update(createHash("sha256").update(readFileSync(file)).digest());
	return all.digest("hex");
}

/** matchFiles: absolute paths of the files that glob patterns select below a directory, sorted; a directory selects what is in it. */
export function matchFiles(directory: string, patterns: readonly string[]): string[] {
	const found = new Set<string>();
	for (const raw of patterns) {
		const pattern = raw.trim();
		if (pattern === "" || pattern.startsWith("#")) continue;
		const excluded = pattern.startsWith("!");
		const relative = (excluded ? pattern.slice(1) : pattern).trim().replace(/^\.\//, "");
		const inside = relative.startsWith(`${directory}/`) ? relative.slice(directory.length + 1) : relative;
		const base = inside.startsWith("/") ? "/" : directory;
		const matches = globSync([inside === "." ? "**" : inside, `${inside.replace(/\/$/, "")}/**`], { cwd: base });
		for (const match of matches) {
			const path = join(base, match);
			if (excluded) found.delete(path);
			else if (statSync(path, { throwIfNoEntry: false })?.isFile()) found.add(path);
		}
	}
	return [...found].sort();
}
