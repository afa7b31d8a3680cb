import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openGit } from "@octoacme/shared/process/git.ts";
import { afterEach, describe, expect, it } from "vitest";

const folders: string[] = [];
afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function openRepository() {
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
	return { folder, git, write, describe: async () => (await openGit(folder)).describeChange() };
}
type Repository = ReturnType<typeof openRepository>;

describe("a work tree", () => {
	it.each<[string, (repository: Repository) => void]>([
		["as it was checked out", () => {}],
		[
			"with files that a .gitignore names",
			({ folder, write }) => {
				mkdirSync(join(folder, "build"));
				write("build/out.txt", "x");
			},
		],
		["whose files were only touched", ({ write }) => write("deploy.sh", "echo one\n")],
		[
			"of which a sparse checkout holds a part",
			({ git }) => git("sparse-checkout", "set", "--no-cone", "/deploy.sh", "/.gitignore"),
		],
		[
			"with the filters that Git LFS installs",
			({ git }) => {
				git("config", "filter.lfs.clean", "git-lfs clean -- %f");
				git("config", "filter.lfs.process", "git-lfs filter-process");
			},
		],
	])("%s is unchanged", async (_, prepare) => {
		const repository = openRepository();
		prepare(repository);
		expect(await repository.describe()).toBeNull();
	});

	const flagAnd = (flag: string) => (repository: Repository) => {
		repository.git("update-index", flag, "deploy.sh");
		evil(repository);
	};
	const evil = ({ folder }: Repository) => appendFileSync(join(folder, "deploy.sh"), "echo EVIL\n");
	it.each<[string, (repository: Repository) => void, RegExp]>([
		["in plain sight", evil, /deploy\.sh/],
		[
			"and staged",
			(r) => {
				evil(r);
				r.git("add", "deploy.sh");
			},
			/deploy\.sh/,
		],
		["and is assumed to be unchanged", flagAnd("--assume-unchanged"), /deploy\.sh/],
		["and is skipped in the work tree", flagAnd("--skip-worktree"), /deploy\.sh/],
		[
			"under an index that names it with another content",
			(r) => {
				evil(r);
				r.git("add", "deploy.sh");
				r.git("update-index", "--cacheinfo", `100644,${r.git("rev-parse", "HEAD:deploy.sh")},deploy.sh`);
			},
			/deploy\.sh/,
		],
		["by being removed", ({ folder }) => rmSync(join(folder, "lib/tool.sh")), /lib\/tool\.sh/],
	])("in which a file was changed %s is changed", async (_, change, says) => {
		const repository = openRepository();
		change(repository);
		expect(await repository.describe()).toMatch(says);
	});

	it.each<[string, (repository: Repository) => void]>([
		["nothing", () => {}],
		["status.showUntrackedFiles", ({ git }) => git("config", "status.showUntrackedFiles", "no")],
		[".git/info/exclude", ({ folder }) => appendFileSync(join(folder, ".git/info/exclude"), "*.sh\n")],
		[
			"core.excludesFile",
			({ folder, git }) => {
				writeFileSync(join(folder, ".git/hidden"), "*.sh\n");
				git("config", "core.excludesFile", join(folder, ".git/hidden"));
			},
		],
		[
			"a configuration of the user",
			({ folder, git }) => git("config", "--file", join(folder, ".gitconfig"), "status.showUntrackedFiles", "no"),
		],
	])("with an untracked file is changed, whatever %s says", async (_, hide) => {
		const repository = openRepository();
		repository.write("lib/evil.sh", "echo EVIL\n");
		hide(repository);
		expect(await repository.describe()).toMatch(/no commit/);
	});

	it("that its configuration puts elsewhere is changed", async () => {
		const repository = openRepository();
		const elsewhere = openRepository();
		repository.git("config", "core.worktree", elsewhere.folder);
		expect(await repository.describe()).toMatch(/core\.worktree/);
	});

	it.each([
		["core.fsmonitor", (program: string) => [["core.fsmonitor", program]]],
		[
			"a filter of this work tree alone",
			(program: string) => [
				["extensions.worktreeConfig", "true"],
				["--worktree", "filter.x.clean", program],
			],
		],
		["a filter", (program: string) => [["filter.x.clean", program]]],
		["a hook", (program: string) => [["core.hooksPath", program.replace(/\/[^/]*$/, "")]]],
		["a filter under the name of Git LFS", (program: string) => [["filter.lfs.clean", program]]],
	])("whose configuration names a program (%s) runs none", async (_, settings) => {
		const { folder, git, describe: describeChange } = openRepository();
		const program = join(folder, ".git/evil/post-index-change");
		mkdirSync(join(folder, ".git/evil"));
		writeFileSync(program, `#!/bin/sh\necho ran >> ${join(folder, ".git/ran")}\ncat\n`, { mode: 0o755 });
		writeFileSync(join(folder, ".git/info/attributes"), "* filter=x\n*.sh filter=lfs\n");
		for (const setting of settings(program)) git("config", ...setting);
		rmSync(join(folder, ".git/ran"), { force: true });
		await describeChange();
		expect(existsSync(join(folder, ".git/ran")) ? readFileSync(join(folder, ".git/ran"), "utf8") : "").toBe("");
	});

	it("is read with the objects that it holds, not with their replacements", async () => {
		const { folder, git } = openRepository();
		const first = git("rev-parse", "HEAD");
		appendFileSync(join(folder, "deploy.sh"), "echo two\n");
		git("commit", "-qam", "second");
		git("replace", first, git("rev-parse", "HEAD"));
		expect(await (await openGit(folder)).readFile(first, "deploy.sh")).toBe("echo one\n");
	});
});
