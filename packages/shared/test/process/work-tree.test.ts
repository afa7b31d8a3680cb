import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openGit } from "@octoacme/shared/process/git.ts";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openRepository, type Repository, removeRepositories } from "./scratch-repository.ts";

afterEach(() => {
	vi.unstubAllEnvs();
	removeRepositories();
});

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
		[
			"with credentials that a login to Google left",
			({ write }) => write("gha-creds-0123456789abcdef.json", '{"type": "external_account"}'),
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
		["by a file that is in no commit", ({ write }) => write("lib/more.sh", "x"), /lib\/more\.sh/],
		["by one that is named like credentials", ({ write }) => write("gha-creds-x.json", "x"), /gha-creds-x\.json/],
		["by credentials in a folder", ({ write }) => write("lib/gha-creds-0a.json", "x"), /lib\/gha-creds-0a\.json/],
		[
			"by credentials that a commit holds",
			(r) => {
				r.write("gha-creds-0a.json", "one");
				r.git("add", "-A");
				r.git("commit", "-qm", "credentials");
				r.write("gha-creds-0a.json", "two");
			},
			/gha-creds-0a\.json/,
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

	it.each<[string, (repository: Repository) => void]>([
		["at the top", ({ write }) => write(".gitignore", "*\n")],
		["beside files of the commit", ({ write }) => write("lib/.gitignore", "*\n!tool.sh\n")],
	])("with an untracked file is changed, whatever a .gitignore says that is in no commit: %s", async (_, hide) => {
		const repository = openRepository();
		repository.git("rm", "-q", "--cached", ".gitignore");
		repository.git("commit", "-qm", "no excludes");
		rmSync(join(repository.folder, ".gitignore"));
		repository.write("lib/evil.sh", "echo EVIL\n");
		hide(repository);
		expect(await repository.describe()).toMatch(/\.gitignore/);
	});

	it("may hold a folder that ignores itself, as tools make them", async () => {
		const repository = openRepository();
		mkdirSync(join(repository.folder, ".venv/bin"), { recursive: true });
		repository.write(".venv/.gitignore", "*\n");
		repository.write(".venv/bin/python", "x");
		expect(await repository.describe()).toBeNull();
	});

	it("is not read by what the environment says of git", async () => {
		const repository = openRepository();
		const elsewhere = openRepository();
		repository.write("deploy.sh", "echo EVIL\n");
		vi.stubEnv("GIT_DIR", join(elsewhere.folder, ".git"));
		vi.stubEnv("GIT_WORK_TREE", elsewhere.folder);
		vi.stubEnv("GIT_INDEX_FILE", join(elsewhere.folder, ".git/index"));
		expect(await repository.describe()).toMatch(/deploy\.sh/);
	});

	it("that its configuration puts elsewhere is changed", async () => {
		const repository = openRepository();
		const elsewhere = openRepository();
		repository.git("config", "core.worktree", elsewhere.folder);
		expect(await repository.describe()).toMatch(/core\.worktree/);
	});

	const pointerOf = (text: string) =>
		`version https://git-lfs.github.com/spec/v1\noid sha256:${createHash("sha256").update(text).digest("hex")}\nsize ${Buffer.byteLength(text)}\n`;
	const commitPointer = ({ git, write }: Repository) => {
		write(".gitattributes", "*.bin filter=lfs diff=lfs merge=lfs -text\n");
		write("big.bin", pointerOf("big file\n"));
		git("add", "-A");
		git("commit", "-qm", "big");
	};

	it.each([
		["a clone that sets Git LFS up", true],
		["a clone that does not", false],
	])(
		"with the files of Git LFS pointers in %s is unchanged, and a file of another content is a change",
		async (_, isSetUp) => {
			const repository = openRepository();
			commitPointer(repository);
			if (isSetUp)
				for (const setting of ["clean", "smudge"])
					repository.git("config", `filter.lfs.${setting}`, `git-lfs ${setting} -- %f`);
			if (isSetUp) repository.git("config", "filter.lfs.required", "true");
			expect(await repository.describe()).toBeNull();
			repository.write("big.bin", "big file\n");
			expect(await repository.describe()).toBeNull();
			repository.write("big.bin", "evil file\n");
			expect(await repository.describe()).toBe("has changes that are in no commit (big.bin)");
			repository.write("big.bin", "big file\n");
			chmodSync(join(repository.folder, "big.bin"), 0o755);
			expect(await repository.describe()).toMatch(/big\.bin/);
		},
	);

	it.each([
		["git-crypt", '"git-crypt" clean', "git-crypt"],
		["a key of its own of git-crypt", '"git-crypt" clean --key-name=ops', "git-crypt-ops"],
	])("that %s decrypted is unchanged where git-crypt encrypts it to its commit", async (_, clean, filter) => {
		const repository = openRepository();
		const bin = join(repository.folder, ".git/bin");
		mkdirSync(bin);
		// As git-crypt: the same text gives the same blob.
		const program = '#!/bin/sh\ntest "$1" = clean && tr a-z n-za-m\n';
		writeFileSync(join(bin, "git-crypt"), program, { mode: 0o755 });
		repository.write(".gitattributes", `secret.env filter=${filter}\n`);
		repository.write("secret.env", "gbxra\n");
		repository.git("add", "-A");
		repository.git("commit", "-qm", "secret");
		repository.git("config", `filter.${filter}.clean`, clean);
		repository.git("config", `filter.${filter}.required`, "true");
		repository.write("secret.env", "token\n");
		expect(await repository.describe()).toMatch(
			`has files that the filter ${filter} of .git/config changes, which is not run (secret.env)`,
		);
		vi.stubEnv("PATH", `${bin}:${process.env["PATH"]}`);
		expect(await repository.describe()).toBeNull();
		repository.write("secret.env", "other\n");
		expect(await repository.describe()).toMatch(/secret\.env/);
	});

	it("whose files pass through another filter is told apart from a changed one, and names the files", async () => {
		const repository = openRepository();
		repository.write(".gitattributes", "*.ipynb filter=strip\n");
		repository.write("a.ipynb", "{}\n");
		repository.git("add", "-A");
		repository.git("commit", "-qm", "notebook");
		repository.git("config", "filter.strip.clean", "nbstripout");
		expect(await repository.describe()).toBeNull();
		repository.write("a.ipynb", '{ "outputs": [] }\n');
		expect(await openGit(repository.folder).describeChange()).toEqual({
			kind: "filtered",
			text: "has files that the filter strip of .git/config changes, which is not run (a.ipynb)",
		});
		appendFileSync(join(repository.folder, "deploy.sh"), "echo EVIL\n");
		expect(await openGit(repository.folder).describeChange()).toEqual({
			kind: "changed",
			text: "has changes that are in no commit (deploy.sh)",
		});
	});

	it("of another owner is read, also by a git that takes no `safe.directory` from the command line", async () => {
		const repository = openRepository();
		const bin = join(repository.folder, ".git/bin");
		mkdirSync(bin);
		const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
		writeFileSync(
			join(bin, "git"),
			`#!/bin/bash
arguments=()
while [ $# -gt 0 ]; do
  case "$1 $2" in "-c safe.directory=*") shift 2 ;; *) arguments+=("$1"); shift ;; esac
done
GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec ${real} "\${arguments[@]}"
`,
			{ mode: 0o755 },
		);
		vi.stubEnv("PATH", `${bin}:${process.env["PATH"]}`);
		const git = openGit(repository.folder);
		expect(await git.resolveCommit("HEAD")).toMatch(/^[0-9a-f]{40}$/);
		expect(await git.describeChange()).toBeNull();
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

	it.each([
		[
			"the transport",
			(program: string) => [
				["core.sshCommand", program],
				["remote.evil.url", "ssh://x.test/y"],
			],
		],
		[
			"the far end",
			(program: string) => [
				["remote.evil.uploadpack", program],
				["remote.evil.url", "/nowhere"],
			],
		],
		[
			"a helper",
			(program: string) => [
				["remote.evil.url", `ext::${program}`],
				["protocol.ext.allow", "always"],
			],
		],
	])("that names a program for %s of objects that it lacks runs none", async (_, settings) => {
		const { folder, git } = openRepository();
		const ran = join(folder, ".git/ran");
		const program = join(folder, ".git/evil");
		writeFileSync(program, `#!/bin/sh\necho ran >> ${ran}\n`, { mode: 0o755 });
		const blob = git("rev-parse", "HEAD:deploy.sh");
		git("config", "extensions.partialClone", "evil");
		git("config", "remote.evil.promisor", "true");
		for (const [name = "", value = ""] of settings(program)) git("config", name, value);
		rmSync(join(folder, ".git/objects", blob.slice(0, 2), blob.slice(2)));
		await expect(openGit(folder).readFile("HEAD", "deploy.sh")).rejects.toThrow();
		expect(existsSync(ran)).toBe(false);
	});

	it("is read with the objects that it holds, not with their replacements", async () => {
		const { folder, git } = openRepository();
		const first = git("rev-parse", "HEAD");
		appendFileSync(join(folder, "deploy.sh"), "echo two\n");
		git("commit", "-qam", "second");
		git("replace", first, git("rev-parse", "HEAD"));
		expect(await openGit(folder).readFile(first, "deploy.sh")).toBe("echo one\n");
	});
});
