/** What the command line's `init` writes into a new repository, for the tests that judge workflows. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./blocks.ts";

/** The kinds of repository that `init` knows, with what a person would answer. */
export const KINDS = {
	library: ["--kind", "library"],
	service: [
		...["--kind", "service", "--deploy", "./deploy.sh", "--manager", "ana"],
		...["--staging-url", "https://staging.example.com", "--production-url", "https://example.com"],
	],
} as const;

/** writeWorkflows: paths of the workflows that `init --yes` writes for a repository of that kind in an empty folder. */
export function writeWorkflows(folder: string, kind: keyof typeof KINDS): string[] {
	const repository = join(folder, kind);
	mkdirSync(repository, { recursive: true });
	const run = (program: string, ...args: string[]) => {
		const result = spawnSync(program, args, { cwd: repository, encoding: "utf8" });
		if (result.status !== 0) throw new Error(`${program} ${args.join(" ")}: ${result.stdout}${result.stderr}`);
	};
	run("git", "init", "--quiet", "--initial-branch=main");
	run("git", "remote", "add", "origin", "https://github.com/octoacme/shop.git");
	run(
		"git",
		"-c",
		"user.name=Ana",
		"-c",
		"user.email=ana@example.com",
		"commit",
		"--quiet",
		"--allow-empty",
		"-m",
		"Begin",
	);
	run(process.execPath, join(ROOT, "packages/cli/src/index.ts"), "init", "--yes", ...KINDS[kind]);
	const workflows = join(repository, ".github/workflows");
	return readdirSync(workflows).map((file) => join(workflows, file));
}
