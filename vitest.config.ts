import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["test/**/*.test.ts", "actions/*/test/**/*.test.ts", "packages/*/test/**/*.test.ts"],
		testTimeout: 30_000,
		hookTimeout: 60_000,
		// Most of a test on a bundle is waiting for its process: on a machine with two processors one worker leaves one idle.
		maxWorkers: "100%",
	},
});
