/** The tests of the module that is changed; the changed sources are found beside them. */
import { join, resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { MODULES } from "./modules.ts";

const { MUTATED_MODULE: module = "" } = process.env;
const tests = MODULES[module];
if (tests === undefined) throw new Error(`MUTATED_MODULE: expected one of the modules, seen "${module}"`);
const root = resolve(import.meta.dirname, "../..");

export default defineConfig({
	root,
	resolve: { alias: [{ find: /^@octoacme\/shared\//, replacement: `${join(root, "packages/shared/src")}/` }] },
	test: {
		include: [...tests],
		testTimeout: 30_000,
	},
});
