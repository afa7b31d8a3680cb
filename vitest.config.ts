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
		testTimeout: 30_000,
		hookTimeout: 60_000,
		// Most of a test on a bundle is waiting for its process: on a machine with two processors one worker leaves one idle.
		maxWorkers: "100%",
	},
});
