/** Bundles made small together still hold the same modules, and say so when they can't be read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { SHARED_FOLDER, shareModules } from "../../scripts/publish/share-modules.ts";

const folder = mkdtempSync(join(tmpdir(), "share-modules-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let loads = 0;

const chunk = (id: number, members: Readonly<Record<string, string>>) =>
	`export const id = ${id};\nexport const ids = [${id}];\nexport const modules = {\n${Object.entries(members)
		.map(([key, value]) => `\n/***/ ${key}:\n/***/ (() => ${value}),`)
		.join("\n")}\n};\n`;

/** What the chunks hold when Node loads them. */
async function load(files: ReadonlyMap<string, string>, paths: Iterable<string>) {
	const root = join(folder, String(loads++));
	for (const [path, text] of [...files, ["package.json", '{"type":"module"}'] as const]) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	const held: Record<string, unknown> = {};
	for (const path of paths) {
		const { id, ids, modules } = await import(pathToFileURL(join(root, path)).href);
		held[path] = [id, ids, Object.entries<() => unknown>(modules).map(([key, make]) => [key, make()])];
	}
	return held;
}

const shared = (files: ReadonlyMap<string, string>) =>
	[...files.keys()].filter((path) => path.startsWith(`${SHARED_FOLDER}/`) && path.endsWith(".js"));

describe("shared modules", () => {
	it("keep what every chunk holds, whichever chunks hold it", async () => {
		const member = fc.tuple(
			fc.integer({ min: 1, max: 6 }),
			fc.constantFrom('"a"', "`b\n/***/ 7:\n`", "[1, /x\\/*/u.source]"),
		);
		const members = fc.array(member, { maxLength: 6 }).map((list) => Object.fromEntries(list));
		await fc.assert(
			fc.asyncProperty(fc.array(members, { minLength: 1, maxLength: 4 }), async (all) => {
				const files = new Map(all.map((held, index) => [`actions/a${index}/dist/${index}.js`, chunk(index, held)]));
				const result = shareModules(files);
				expect(await load(result, files.keys())).toEqual(await load(files, files.keys()));
			}),
			{ numRuns: 30 },
		);
	});

	it("lie once, with one file for each set of chunks, and the rest stays in its chunk", () => {
		const files = new Map([
			["actions/a/dist/1.js", chunk(1, { 10: '"everywhere"', 11: '"here"' })],
			["actions/b/dist/1.js", chunk(1, { 10: '"everywhere"', 11: '"there"' })],
			["actions/b/dist/2.js", chunk(2, { 12: '"alone"' })],
		]);
		const result = shareModules(files);
		expect(shared(result)).toHaveLength(1);
		expect(result.get(shared(result)[0]!)).toContain("everywhere");
		expect(result.get("actions/a/dist/1.js")).toContain(`from "../../../${shared(result)[0]}"`);
		expect(result.get("actions/a/dist/1.js")).toContain('"here"');
		expect(result.get("actions/a/dist/1.js")).not.toContain("everywhere");
		expect(result.get("actions/b/dist/2.js")).not.toContain("import");
	});

	it("are none where the number or the text differs, or where the file does more than hold modules", () => {
		const text = chunk(1, { 10: '"a"' });
		for (const other of [
			chunk(1, { 11: '"a"' }),
			chunk(1, { 10: '"b"' }),
			`const depth = 1;\n${text}`,
			`import "node:fs";\n${text}`,
			`${text}export const runtime = () => 1;\n`,
			text.replace("export const modules = {", "export const modules = { ...globalThis.more,"),
			text.replace("export const modules", "export let modules"),
			"console.log(10);\n",
		]) {
			const result = shareModules(
				new Map([
					["actions/a/dist/1.js", text],
					["actions/b/dist/1.js", other],
				]),
			);
			expect(shared(result).length, other).toBe(other.includes("export let") ? 1 : 0);
		}
	});

	it("come out the same whatever the order of the files", () => {
		const files = [
			["actions/a/dist/1.js", chunk(1, { 10: '"a"', 12: '"c"' })],
			["actions/b/dist/1.js", chunk(1, { 12: '"c"', 10: '"a"' })],
			["actions/c/dist/1.js", chunk(1, { 10: '"a"' })],
		] as const;
		expect([...shareModules(new Map(files))].sort()).toEqual([...shareModules(new Map([...files].reverse()))].sort());
	});

	it("lose their comments, and nothing that only looks like one", () => {
		const text = `/* a */ export const a = "/* b */"; // c\nexport const d = \`// e\`;\nexport const f = /\\/\\* g \\*\\//;\n`;
		const result = shareModules(new Map([["actions/a/dist/index.js", text]])).get("actions/a/dist/index.js")!;
		expect(result).toContain("/* b */");
		expect(result).toContain("// e");
		expect(result).toContain("\\/\\* g \\*\\/");
		expect(result).not.toMatch(/\/\* a|\/\/ c/);
	});

	it("are not made of a file that is no module, which is named", () => {
		expect(() => shareModules(new Map([["actions/a/dist/1.js", "export const = 1;"]]))).toThrow(
			/^actions\/a\/dist\/1\.js is no JavaScript module: /,
		);
	});
});
