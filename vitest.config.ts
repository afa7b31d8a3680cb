import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { listProject, SLOW } from "./test/projects.ts";

const project = (name: string, include: readonly string[]) => ({
	extends: true as const,
	test: { name, include: [...include] },
});

export default defineConfig({
	test: {
		// `npx vitest run --project pure` is the inner loop; without a project all of them run.
		projects: [project("pure", listProject("pure")), project("spawned", listProject("spawned")), project("slow", SLOW)],
		// Two workers a processor: a test that starts twenty processes waits for the others.
		testTimeout: 90_000,
		hookTimeout: 60_000,
		// A worker that tests a bundle waits for its process, and that one for its requests: two workers a processor keep it busy.
		maxWorkers: 2 * availableParallelism(),
	},
});
