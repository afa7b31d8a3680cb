/** A bundle is run by a test only while it is what its sources make. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { listActions, root } from "../scripts/action-contract.ts";
import { type BundleSources, findStaleSource, readBundleSources, SOURCES_FILE } from "../scripts/bundle-sources.ts";

/** A copy of all that the bundle in `folder` names, in another place. */
function copySources(folder: string) {
	const copy = mkdtempSync(join(tmpdir(), "sources-"));
	onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
	const manifest = join(folder, "dist", SOURCES_FILE);
	const sources = JSON.parse(readFileSync(join(root, manifest), "utf8")) as BundleSources;
	const packages = Object.keys(sources.packages).map((name) => `${name}/package.json`);
	for (const path of [manifest, ...Object.keys(sources.files), ...packages]) {
		mkdirSync(dirname(join(copy, path)), { recursive: true });
		cpSync(join(root, path), join(copy, path));
	}
	const read = (path: string) => readFileSync(join(copy, path), "utf8");
	return { copy, sources, read, write: (path: string, text: string) => writeFileSync(join(copy, path), text) };
}

describe.each([...listActions().map((action) => `actions/${action}`), "packages/cli"])("the bundle in %s", (folder) => {
	it("is what its sources make", () => {
		expect(findStaleSource(root, folder)).toBeUndefined();
	});

	it("names its own sources, the shared ones and the build, and no test", () => {
		const { files, packages } = copySources(folder).sources;
		expect(Object.keys(files)).toEqual(
			expect.arrayContaining([`${folder}/src/index.ts`, "packages/shared/src/errors.ts", "scripts/build.ts"]),
		);
		expect(
			Object.keys(files).filter((path) => !/\/src\/|\/package\.json$|^scripts\/|^tsconfig\.json$/.test(path)),
		).toEqual([]);
		expect(Object.keys(packages)).toEqual(expect.arrayContaining(["node_modules/@vercel/ncc", "node_modules/zod"]));
	});
});

describe("a bundle is refused", () => {
	it("when `main` throws at once, which its tests would not notice", () => {
		const { copy, read, write } = copySources("actions/deploy");
		const main = "actions/deploy/src/main.ts";
		write(main, read(main).replace(/(function main\([\s\S]*?\{\n)/, "$1\tthrow new Error();\n"));
		expect(read(main)).toContain("throw new Error();");
		expect(findStaleSource(copy, "actions/deploy")).toBe(`${main} has changed`);
	});

	it.each([
		["shared code", "packages/shared/src/errors.ts"],
		["a workspace's manifest", "packages/shared/package.json"],
		["the build", "scripts/build.ts"],
	])("when %s has changed", (_what, path) => {
		const { copy, read, write } = copySources("actions/verify");
		write(path, `${read(path)}\n`);
		expect(findStaleSource(copy, "actions/verify")).toBe(`${path} has changed`);
	});

	it("when a source is gone", () => {
		const { copy } = copySources("packages/cli");
		rmSync(join(copy, "packages/cli/src/index.ts"));
		expect(findStaleSource(copy, "packages/cli")).toBe("packages/cli/src/index.ts is gone");
	});

	it("when a package has another version or is not installed", () => {
		const { copy, sources, write } = copySources("actions/announce");
		const version = sources.packages["node_modules/zod"];
		write("node_modules/zod/package.json", '{"version":"0.0.1"}');
		expect(findStaleSource(copy, "actions/announce")).toBe(`node_modules/zod is 0.0.1, not ${version}`);
		rmSync(join(copy, "node_modules/zod"), { recursive: true });
		expect(findStaleSource(copy, "actions/announce")).toBe(`node_modules/zod is not installed, not ${version}`);
	});

	it("when it was never built", () => {
		const { copy } = copySources("actions/announce");
		rmSync(join(copy, "actions/announce/dist"), { recursive: true });
		expect(findStaleSource(copy, "actions/announce")).toBe("actions/announce/dist/sources.json is missing");
	});
});

describe("a bundle is current", () => {
	it("in another checkout, whatever the times of its files", () => {
		const { copy, sources } = copySources("actions/announce");
		for (const path of Object.keys(sources.files)) utimesSync(join(copy, path), 4_000_000_000, 4_000_000_000);
		expect(findStaleSource(copy, "actions/announce")).toBeUndefined();
	});

	it("after a change of a file that it does not hold", () => {
		const { copy, write } = copySources("actions/announce");
		mkdirSync(join(copy, "actions/announce/test"));
		write("actions/announce/test/new.test.ts", "export {};\n");
		write("packages/shared/src/unused.ts", "export {};\n");
		write("package.json", "{}\n");
		expect(findStaleSource(copy, "actions/announce")).toBeUndefined();
	});

	it("and its list of sources is alike from two checkouts, in whatever order the bundler looked", () => {
		const { copy, sources } = copySources("actions/announce");
		const paths = [
			...Object.keys(sources.files),
			...Object.keys(sources.packages).map((name) => `${name}/package.json`),
		].map((path) => join(copy, path));
		expect(readBundleSources(copy, [...paths].reverse())).toEqual(sources);
		expect(JSON.stringify(readBundleSources(copy, [copy, ...paths, join(copy, "missing.ts")]))).toBe(
			JSON.stringify(sources),
		);
	});
});
