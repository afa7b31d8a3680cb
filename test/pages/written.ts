/** What the command line's `init` writes into a new repository, for the tests that judge workflows. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./blocks.ts";

const SERVICE = [
	...["--kind", "service", "--deploy", "./deploy.sh", "--manager", "ana"],
	...["--staging-url", "https://staging.example.com", "--production-url", "https://example.com"],
];
/** The kinds of repository that `init` tells apart, with what a person would answer and the files that give it away. */
export const KINDS: Readonly<
	Record<string, { readonly answers: readonly string[]; readonly files: readonly string[] }>
> = {
	library: { answers: ["--kind", "library"], files: [] },
	service: { answers: SERVICE, files: [] },
	monorepo: { answers: SERVICE, files: ["services/api/Dockerfile", "services/web/Dockerfile"] },
};

/** Paths of the workflows that `init --yes` writes for a repository of that kind in an empty folder. */
export function writeWorkflows(folder: string, kind: string): string[] {
	const { answers, files } = KINDS[kind]!;
	const repository = join(folder, kind);
	mkdirSync(repository, { recursive: true });
	const run = (program: string, ...args: string[]) => {
		const result = spawnSync(program, args, { cwd: repository, encoding: "utf8" });
		if (result.status !== 0) throw new Error(`${program} ${args.join(" ")}: ${result.stdout}${result.stderr}`);
	};
	run("git", "init", "--quiet", "--initial-branch=main");
	for (const file of files) {
		mkdirSync(dirname(join(repository, file)), { recursive: true });
		writeFileSync(join(repository, file), "FROM scratch\n");
	}
	run("git", "add", "--all");
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
	run(process.execPath, join(ROOT, "packages/cli/src/index.ts"), "init", "--yes", ...answers);
	const workflows = join(repository, ".github/workflows");
	return readdirSync(workflows).map((file) => join(workflows, file));
}
