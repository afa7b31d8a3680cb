/** The dependency rule of docs/architecture.md, held as a test. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

function listSources(folder: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)))
		.filter((path) => !path.includes("/dist/") && !path.includes("node_modules"));
}

const IMPORT = /(?:from|import)\s*\(?\s*["']([^"']+)["']/g;
const TYPE_IMPORT = /import\s+type\s[^;]*?from\s*["'][^"']+["'];?/gs;

/** importsOf: what a file imports at run time, relative ones as paths from the root. */
function importsOf(path: string): string[] {
	const text = readFileSync(join(root, path), "utf8").replace(TYPE_IMPORT, "");
	return [...text.matchAll(IMPORT)].map(([, target]) => {
		if (target!.startsWith(".")) return relative(root, resolve(root, dirname(path), target!));
		return target!.replace(/^@octoacme\/shared\//, "packages/shared/src/");
	});
}

function codeOf(path: string): string {
	return readFileSync(join(root, path), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
}

const shared = listSources("packages/shared/src");
const actions = listSources("actions").filter((path) => /^actions\/[^/]+\/src\//.test(path));
const cli = listSources("packages/cli/src");
const doesInputOutput = (path: string) => /^(load|read-|fetch-|run-|send-|deliver-)/.test(basename(path));
const PURE = /^packages\/shared\/src\/(policy|release|requirements|verification|incident|record|notes)\//;
const pure = shared.filter((path) => PURE.test(path) && !doesInputOutput(path));

describe("architecture", () => {
	it("finds the sources it is about", () => {
		expect(shared.length).toBeGreaterThan(20);
		expect(actions.length).toBeGreaterThan(12);
		expect(pure.length).toBeGreaterThan(10);
	});

	it.each(pure)("%s decides without reaching outside", (path) => {
		const reached = importsOf(path).filter(
			(target) =>
				/^(@actions\/|node:(fs|child_process|http|https|net|tls|dns|os|process))/.test(target) ||
				/^packages\/shared\/src\/github\//.test(target) ||
				/^packages\/shared\/src\/(process|phase)\//.test(target),
		);
		expect(reached).toEqual([]);
		expect(codeOf(path)).not.toMatch(/\bDate\.now\(|new Date\(\)|process\.|\bfetch\(|Math\.random\(/);
	});

	it.each(shared.filter((path) => !path.includes("/process/")))("%s leaves the process to the doors", (path) => {
		const code = codeOf(path);
		expect(importsOf(path).filter((target) => /^@actions\/(core|exec)|^node:child_process/.test(target))).toEqual([]);
		expect(code).not.toMatch(/\bDate\.now\(|new Date\(\)|process\.env|(?<![.\w])fetch\(/);
		if (!path.includes("/github/"))
			expect(importsOf(path).filter((target) => target.startsWith("@actions/github"))).toEqual([]);
	});

	it.each(shared)("%s imports no action", (path) => {
		expect(
			importsOf(path).filter((target) => target.startsWith("actions/") || /^@octoacme\/(?!shared)/.test(target)),
		).toEqual([]);
	});

	it.each(actions)("%s uses the doors and no other action", (path) => {
		const [, own] = path.split("/");
		const targets = importsOf(path);
		expect(targets.filter((target) => /^@actions\/|^node:child_process/.test(target))).toEqual([]);
		expect(targets.filter((target) => target.startsWith("actions/") && !target.startsWith(`actions/${own}/`))).toEqual(
			[],
		);
		expect(targets.filter((target) => /^@octoacme\//.test(target))).toEqual([]);
		expect(codeOf(path)).not.toMatch(/\bDate\.now\(|new Date\(\)|process\.env|(?<![.\w])fetch\(/);
	});

	it.each(cli)("%s reads what actions decide, acts through no action, and leaves the process to its doors", (path) => {
		const targets = importsOf(path);
		expect(targets.filter((target) => /^@actions\/(core|exec|github)/.test(target))).toEqual([]);
		expect(targets.filter((target) => /^actions\/[^/]+\/src\/(main|act|index|post|inputs)\.ts$/.test(target))).toEqual(
			[],
		);
		if (!/\/(doors|index)\.ts$/.test(path))
			expect(codeOf(path)).not.toMatch(/\bDate\.now\(|new Date\(\)|\bprocess\.|(?<![.\w])fetch\(/);
	});

	it("nobody imports the command line", () => {
		const others = [
			...shared,
			...actions,
			...listSources("packages/rehearsal/src"),
			...listSources("packages/local-github/src"),
		];
		expect(others.flatMap(importsOf).filter((target) => /^packages\/cli\/|^@octoacme\/release\//.test(target))).toEqual(
			[],
		);
	});

	it.each([...shared, ...actions, ...cli])("%s is named by a noun and is no longer than 400 lines", (path) => {
		expect(basename(path)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/);
		expect(basename(path)).not.toMatch(/^(utils?|helpers?|common|manager|misc)\.ts$/);
		expect(readFileSync(join(root, path), "utf8").split("\n").length).toBeLessThanOrEqual(401);
	});
});
