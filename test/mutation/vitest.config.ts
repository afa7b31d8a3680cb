/** The tests of pure decisions, which must fail for every change of what is decided; the mutated sources are found beside them. */
import { join, resolve } from "node:path";
import { defineConfig } from "vitest/config";

const root = resolve(import.meta.dirname, "../..");

export default defineConfig({
	root,
	resolve: { alias: [{ find: /^@octoacme\/shared\//, replacement: `${join(root, "packages/shared/src")}/` }] },
	test: {
		include: [
			"actions/announce/test/plan.test.ts",
			"actions/deploy/test/{checklist,plan}.test.ts",
			"actions/rollback/test/{decide,plan}.test.ts",
			"packages/shared/test/{policy,release,requirements,verification}/**/*.test.ts",
		],
		testTimeout: 30_000,
	},
});
