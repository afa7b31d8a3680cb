/** Computes `hashFiles(…)`: SHA-256 over the SHA-256 of each matching file in a workspace. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";

/** Hex digest, or the empty text when nothing matches; a pattern with `!` takes away what earlier ones found. */
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

/** Absolute paths of the files that glob patterns select below a directory, sorted; a directory selects what is in it. */
export function matchFiles(directory: string, patterns: readonly string[]): string[] {
	const found = new Set<string>();
	for (const raw of patterns) {
		const pattern = raw.trim();
		if (pattern === "" || pattern.startsWith("#")) continue;
		const excluded = pattern.startsWith("!");
		const wanted = (excluded ? pattern.slice(1) : pattern).trim().replace(/^\.\//, "").replace(/\/$/, "");
		for (const path of listMatches(directory, wanted)) {
			if (excluded) found.delete(path);
			else found.add(path);
		}
	}
	return [...found].sort();
}

function listMatches(directory: string, pattern: string): readonly string[] {
	// Only what stands before the first wildcard is walked: a pattern may begin at the root of the machine.
	const { base, glob } = picomatch.scan(pattern);
	const root = resolve(directory, base);
	const files = listFiles(root);
	if (glob === "") return files;
	const matches = picomatch(glob, { dot: true });
	return files.filter((path) => {
		const parts = relative(root, path).split(sep);
		return parts.some((_, index) => matches(parts.slice(0, index + 1).join("/")));
	});
}

/** The file itself, or every file below the folder; links to files count, links to folders are not followed. */
function listFiles(path: string): readonly string[] {
	const status = statSync(path, { throwIfNoEntry: false });
	if (status?.isFile()) return [path];
	if (!status?.isDirectory()) return [];
	return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
		const inside = join(path, entry.name);
		if (entry.isDirectory()) return listFiles(inside);
		return statSync(inside, { throwIfNoEntry: false })?.isFile() ? [inside] : [];
	});
}
