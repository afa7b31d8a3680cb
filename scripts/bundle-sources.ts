/**
 * Remembers what a bundle was made of: `dist/sources.json` names every source with a digest of its content and every
 * package with its version, so that anything that runs a bundle can tell whether it is still what its sources make.
 *
 * Contents count, not times of change: a checkout, a copy or a branch that was switched back leaves a bundle current.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

export const SOURCES_FILE = "sources.json";

/** Both maps are sorted by path; paths are relative to the root and have forward slashes. */
export interface BundleSources {
	/** Path to the first 16 hex digits of the SHA-256 of its content. */
	readonly files: Readonly<Record<string, string>>;
	/** Folder under a `node_modules` to the version found there. */
	readonly packages: Readonly<Record<string, string>>;
}

/** What shapes every bundle without being a module of it. */
const SHARED_INPUTS = [
	"scripts/build.ts",
	"tsconfig.json",
	"node_modules/@vercel/ncc/package.json",
	"node_modules/typescript/package.json",
];

/**
 * The sources among the files and folders that a bundler looked at. A package counts by its version, as its files do not
 * change under one. The root's package.json is looked at only for its place and would make every script a change.
 */
export function readBundleSources(root: string, dependencies: Iterable<string>): BundleSources {
	const files: Record<string, string> = {};
	const packages: Record<string, string> = {};
	const looked = [...dependencies, ...SHARED_INPUTS.map((path) => join(root, path))];
	const found = looked.filter((path) => existsSync(path) && statSync(path).isFile()).map((path) => realpathSync(path));
	for (const path of found) {
		const name = relative(realpathSync(root), path).split(sep).join("/");
		const installed = /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(name)?.[1];
		if (installed !== undefined) packages[installed] ??= readVersion(join(root, installed)) ?? "unknown";
		else if (!name.startsWith("../") && name !== "package.json") files[name] = digest(path);
	}
	return { files: sortKeys(files), packages: sortKeys(packages) };
}

/** The first source that differs from what `dist/sources.json` of a bundle's folder says, as a sentence; undefined when none does. */
export function findStaleSource(root: string, folder: string): string | undefined {
	const manifest = join(root, folder, "dist", SOURCES_FILE);
	if (!existsSync(manifest)) return `${folder}/dist/${SOURCES_FILE} is missing`;
	const sources = JSON.parse(readFileSync(manifest, "utf8")) as BundleSources;
	for (const [name, expected] of Object.entries(sources.files)) {
		const path = join(root, name);
		if (!existsSync(path)) return `${name} is gone`;
		if (digest(path) !== expected) return `${name} has changed`;
	}
	for (const [name, expected] of Object.entries(sources.packages)) {
		const version = readVersion(join(root, name));
		if (version !== expected) return `${name} is ${version ?? "not installed"}, not ${expected}`;
	}
	return undefined;
}

function sortKeys(map: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function digest(path: string): string {
	return createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16);
}

function readVersion(folder: string): string | undefined {
	const manifest = join(folder, "package.json");
	return existsSync(manifest)
		? (JSON.parse(readFileSync(manifest, "utf8")) as { version?: string }).version
		: undefined;
}
