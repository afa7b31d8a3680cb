/** The rules of docs/architecture.md, held over every source of the product. The table is scripts/architecture/modules.ts. */
import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { isPure, MODULES, moduleOf } from "../scripts/architecture/modules.ts";
import { type Import, listWords, readProduct, readSource, type Source } from "../scripts/architecture/sources.ts";

const product = readProduct();
const byPath = new Map(product.map((source) => [source.path, source]));
/** Packages that give the same answer to the same question. */
// aws4 reads the clock only where no X-Amz-Date is given; cloudwatch.ts gives it.
const PURE_PACKAGES =
	/^(node:(crypto|buffer|path|util)|zod|yaml|semver\/.*|picomatch|aws4|@renovatebot\/pep440|temporal-polyfill|markdown-it|spdx-.*)$/;
const MAX = { lines: 400, functionLines: 60, parameters: 4 };

function isOwn({ target }: Import): boolean {
	return byPath.has(target);
}

/** Everything that a file's answers depend on beside the arguments. */
function listReaches(source: Source): readonly string[] {
	const atRunTime = source.imports.filter(({ typeOnly }) => !typeOnly);
	return [
		...source.reaches,
		...atRunTime.filter((one) => !isOwn(one) && !PURE_PACKAGES.test(one.target)).map(({ target }) => target),
		...atRunTime.filter((one) => isOwn(one) && !isPure(one.target)).map(({ target }) => target),
		...atRunTime.filter(({ target }) => target === "node:crypto").flatMap(({ names }) => names.filter(isRandom)),
	];
}

function isRandom(name: string): boolean {
	return /^(random|getRandom|generate|webcrypto)/.test(name);
}

/** Files that import one another in a circle, each circle sorted. */
function findCircles(): readonly (readonly string[])[] {
	const reach = new Map<string, Set<string>>();
	const reachable = (path: string): Set<string> => {
		const known = reach.get(path);
		if (known !== undefined) return known;
		const found = new Set<string>();
		const open = [path];
		for (let next = open.pop(); next !== undefined; next = open.pop())
			for (const one of byPath.get(next)?.imports ?? [])
				if (isOwn(one) && !found.has(one.target)) {
					found.add(one.target);
					open.push(one.target);
				}
		reach.set(path, found);
		return found;
	};
	const circles = product
		.map(({ path }) => path)
		.filter((path) => reachable(path).has(path))
		.map((path) => [...reachable(path)].filter((other) => reachable(other).has(path)).sort());
	return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
}

describe("modules", () => {
	it("finds the sources it is about", () => {
		expect(product.length).toBeGreaterThan(400);
		expect(product.filter(({ path }) => isPure(path)).length).toBeGreaterThan(120);
	});

	it("a module imports modules above it only", () => {
		for (const [index, { name, imports }] of MODULES.entries()) {
			const above = MODULES.slice(0, index).map((one) => one.name);
			expect({ name, below: imports.filter((other) => !above.includes(other)) }).toEqual({ name, below: [] });
		}
	});

	it("every file belongs to a module, and every name of a pure file to a file", () => {
		expect(product.filter(({ path }) => moduleOf(path) === undefined)).toEqual([]);
		const names = MODULES.flatMap(({ paths, pure }) =>
			("only" in pure ? pure.only : []).map((name) => `${paths[0]}${name}.ts`),
		);
		expect(names.filter((path) => !byPath.has(path))).toEqual([]);
	});

	it("imports what its module may import, types included", () => {
		const wrong = product.flatMap(({ path, imports }) => {
			const own = moduleOf(path)!;
			return imports
				.filter((one) => {
					if (!isOwn(one)) return !own.packages.some((name) => isWithin(one.target, name));
					const other = moduleOf(one.target)!;
					return other !== own && !own.imports.includes(other.name);
				})
				.map(({ target }) => `${path} -> ${target}`);
		});
		expect(wrong).toEqual([]);
	});

	it("the command line reads what actions decide, and calls nothing that acts", () => {
		const acts = /^actions\/[^/]+\/src\/(main|act|index|post|inputs)\.ts$/;
		const calls = product.filter(({ path }) => path.startsWith("packages/cli/"));
		expect(calls.flatMap(({ imports }) => imports.filter(({ target }) => acts.test(target)))).toEqual([]);
	});

	it("what a file exports, a value or a type, is named by another file, of the product or of what tests and builds it", () => {
		const patterns = ["test", "scripts", "bench", "actions/*/test", "packages/*/{test,contract}"];
		const around = globSync(patterns.map((folder) => `${folder}/**/*.ts`)).map((path) =>
			listWords(readFileSync(path, "utf8")),
		);
		const uses = new Map<string, number>();
		for (const words of [...product.map((source) => source.words), ...around])
			for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
		const unused = product.flatMap(({ path, exports }) =>
			exports.filter((name) => (uses.get(name) ?? 0) < 2).map((name) => `${path} ${name}`),
		);
		expect(unused).toEqual([]);
	});

	it("no file imports itself in a circle, at run time or by types", () => {
		expect(findCircles()).toEqual([]);
	});
});

function isWithin(target: string, name: string): boolean {
	return name.endsWith(":") ? target.startsWith(name) : target === name || target.startsWith(`${name}/`);
}

describe("effects", () => {
	it.each(product.filter(({ path }) => isPure(path)).map(({ path }) => path))("%s is pure", (path) => {
		expect(listReaches(byPath.get(path)!)).toEqual([]);
	});

	it.each([
		["const id = Math.random();", "Math.random"],
		["const now = Date.now();", "Date.now"],
		["const now = new Date();", "Date()"],
		["const token = process.env.TOKEN;", "process"],
		["const up = process.uptime();", "process"],
		["const answer = await fetch(url);", "fetch"],
		['import { readFileSync } from "node:fs";', "node:fs"],
		['import { randomUUID } from "node:crypto";', "randomUUID"],
		['import { acquireLock } from "@octoacme/shared/github/locks.ts";', "packages/shared/src/github/locks.ts"],
		['const { log } = await import("@octoacme/shared/process/log.ts");', "packages/shared/src/process/log.ts"],
	])("%s in a decision is seen", (line, reached) => {
		expect(listReaches(readSource("actions/deploy/src/plan.ts", `${line}\n`))).toEqual([reached]);
	});

	it.each([
		'import { createHash } from "node:crypto";',
		'import type { GitHub } from "@octoacme/shared/github/client.ts";',
		'import { performance } from "./performance.ts"; export const REGISTRY = { performance };',
		"const at = new Date(instant).toISOString();",
		"const { process } = facts; facts.fetch(); type Process = typeof process;",
	])("%s is pure", (line) => {
		expect(
			listReaches(readSource("actions/deploy/src/plan.ts", `${line}\n`)).filter((one) => !/performance.ts/.test(one)),
		).toEqual([]);
	});

	it("only process/ and the command line's own runtime touch the process, its clock and the network", () => {
		const free = /^packages\/(shared\/src\/process|local-github|rehearsal)\/|^packages\/cli\/src\/(runtime|index)\.ts$/;
		const touched = product
			.filter(({ path }) => !free.test(path))
			.flatMap(({ path, reaches }) =>
				reaches.filter((name) => /^(process|fetch|Date\.now|Date\(\))$/.test(name)).map((name) => `${path}: ${name}`),
			);
		expect(touched).toEqual([]);
	});
});

describe("sizes", () => {
	it.each(product.map(({ path }) => path))("%s is named by a noun and has at most 400 lines", (path) => {
		expect(basename(path)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/);
		expect(basename(path)).not.toMatch(/^(utils?|helpers?|common|manager|misc)\.ts$/);
		expect(byPath.get(path)!.lines).toBeLessThanOrEqual(MAX.lines);
	});

	it("a test file, and what tests share, has at most 400 lines", () => {
		const patterns = ["test", "bench", "scripts", "actions/*/test", "packages/*/{test,contract,rules}"];
		const sources = globSync(patterns.map((folder) => `${folder}/**/*.ts`));
		expect(sources.length).toBeGreaterThan(200);
		const countLines = (path: string) => readFileSync(path, "utf8").split("\n").length - 1;
		expect(sources.map((path) => [path, countLines(path)]).filter(([, lines]) => Number(lines) > MAX.lines)).toEqual(
			[],
		);
	});

	it("a function has at most 4 parameters", () => {
		const wrong = product.flatMap(({ path, functions }) =>
			functions.filter(({ parameters }) => parameters > MAX.parameters).map(({ name }) => `${path} ${name}`),
		);
		expect(wrong).toEqual([]);
	});

	it("a function has at most 60 lines", () => {
		const wrong = product.flatMap(({ path, functions }) =>
			functions.filter(({ lines }) => lines > MAX.functionLines).map(({ name, lines }) => `${path} ${name}: ${lines}`),
		);
		expect(wrong).toEqual([]);
	});
});
