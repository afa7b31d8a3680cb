/** Submodules of a work tree: what is changed in them is changed, whether or not they are checked out. */
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openRepository, removeRepositories } from "./scratch-repository.ts";

afterEach(removeRepositories);

describe("a work tree", () => {
	const openWithSubmodule = () => {
		const inner = openRepository();
		const repository = openRepository();
		repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.folder, "sub");
		repository.git("commit", "-qm", "submodule");
		const inSub = (...args: string[]) => repository.git("-C", "sub", ...args);
		return { ...repository, inSub };
	};

	it("with a submodule that is not checked out is unchanged", async () => {
		const repository = openWithSubmodule();
		repository.git("submodule", "--quiet", "deinit", "--force", "sub");
		expect(await repository.describe()).toBeNull();
	});

	it("with a submodule as it was checked out is unchanged", async () => {
		expect(await openWithSubmodule().describe()).toBeNull();
	});

	it.each<[string, (repository: ReturnType<typeof openWithSubmodule>) => void]>([
		["a changed file", ({ write }) => write("sub/deploy.sh", "echo EVIL\n")],
		[
			"a changed file that is assumed to be unchanged",
			({ write, inSub }) => {
				inSub("update-index", "--assume-unchanged", "deploy.sh");
				write("sub/deploy.sh", "echo EVIL\n");
			},
		],
		["another commit", ({ inSub }) => inSub("commit", "--allow-empty", "-qm", "other")],
		[
			"a changed file, though its own or the repository's settings ignore that",
			({ write, git }) => {
				git("config", "submodule.sub.ignore", "all");
				git("config", "diff.ignoreSubmodules", "all");
				write("sub/deploy.sh", "echo EVIL\n");
			},
		],
		[
			"a changed file and no `.git`",
			({ write, folder }) => {
				write("sub/deploy.sh", "echo EVIL\n");
				rmSync(join(folder, "sub/.git"));
			},
		],
		[
			"a new file and a `.git` that is no repository",
			({ write, folder }) => {
				write("sub/new.sh", "echo EVIL\n");
				rmSync(join(folder, "sub/.git"));
				mkdirSync(join(folder, "sub/.git"));
			},
		],
		[
			"a file where it is not checked out",
			({ git, write }) => {
				git("submodule", "--quiet", "deinit", "--force", "sub");
				write("sub/new.sh", "echo EVIL\n");
			},
		],
		[
			"a hidden folder where it is not checked out",
			({ git, folder }) => {
				git("submodule", "--quiet", "deinit", "--force", "sub");
				mkdirSync(join(folder, "sub/.hidden"));
			},
		],
		[
			"a link in its place",
			({ git, folder }) => {
				git("submodule", "--quiet", "deinit", "--force", "sub");
				rmSync(join(folder, "sub"), { recursive: true });
				symlinkSync(tmpdir(), join(folder, "sub"));
			},
		],
	])("is changed when a submodule has %s", async (_, change) => {
		const repository = openWithSubmodule();
		change(repository);
		expect(await repository.describe()).toMatch(/sub/);
	});

	it("runs no filter that a submodule's own configuration names", async () => {
		const repository = openWithSubmodule();
		const ran = join(repository.folder, ".git/ran");
		repository.inSub("config", "filter.x.clean", `echo ran >> ${ran}; cat`);
		writeFileSync(join(repository.folder, ".git/modules/sub/info/attributes"), "* filter=x\n");
		repository.write("sub/deploy.sh", "echo EVIL\n");
		rmSync(ran, { force: true });
		expect(await repository.describe()).toMatch(/sub/);
		expect(existsSync(ran)).toBe(false);
	});
});
