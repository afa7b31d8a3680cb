/** Repositories of a few files, in temporary folders. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openGit } from "@octoacme/shared/process/git.ts";

const folders: string[] = [];

/** Removes what was opened. */
export function removeRepositories(): void {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function openRepository() {
	const folder = mkdtempSync(join(tmpdir(), "work-tree-"));
	folders.push(folder);
	const git = (...args: string[]) =>
		execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@x", "-c", "commit.gpgsign=false", ...args], {
			cwd: folder,
			encoding: "utf8",
			env: { PATH: process.env["PATH"] ?? "", HOME: folder, GIT_CONFIG_NOSYSTEM: "1" },
		}).trim();
	git("init", "-q", "-b", "main");
	const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
	mkdirSync(join(folder, "lib"));
	write("deploy.sh", "echo one\n");
	write("lib/tool.sh", "echo tool\n");
	write(".gitignore", "build/\n");
	git("add", "-A");
	git("commit", "-qm", "start");
	return { folder, git, write, describe: async () => (await openGit(folder).describeChange())?.text ?? null };
}
export type Repository = ReturnType<typeof openRepository>;
