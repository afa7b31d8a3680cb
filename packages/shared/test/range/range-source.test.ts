/**
 * The range of a release from a clone and from GitHub: the same commits in the same order, the same paths, the same relation, and
 * the same changes for the notes and for the gates.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLocalGitHub } from "@octoacme/local-github/server.ts";
import { afterAll, describe, expect, it, vi } from "vitest";
import { serveGit } from "../../../../test/harness/git-server.ts";
import { Repository } from "../../../../test/harness/repository.ts";
import type { GitHub } from "../../src/github/client.ts";
import { readChanges } from "../../src/notes/changes.ts";
import { toNoteCommit } from "../../src/notes/facts.ts";
import { openGit } from "../../src/process/git.ts";
import { streamHistory } from "../../src/process/git-history.ts";
import { createApiSource } from "../../src/range/api-source.ts";
import { findRange } from "../../src/range/find-range.ts";
import { createGitSource } from "../../src/range/git-source.ts";
import type { RangeSource } from "../../src/range/source.ts";
import { readVersion } from "../../src/release/version.ts";
import { connectTo } from "../github/local-github.ts";
import { matches, NOTES_POLICY } from "../notes/history.ts";

const scratch = mkdtempSync(join(tmpdir(), "range-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const cloneOf = (repository: Repository, ...options: readonly string[]) => {
	const folder = mkdtempSync(join(scratch, "clone-"));
	execFileSync("git", ["clone", "-q", ...options, `file://${repository.folder}`, folder]);
	return folder;
};

type Work = (repository: Repository) => void;

const branch = (repository: Repository, name: string, work: Work, from = "HEAD") => {
	const here = repository.git("rev-parse", "--abbrev-ref", "HEAD");
	repository.git("checkout", "-q", "-b", name, from);
	work(repository);
	repository.git("checkout", "-q", here);
};
const merge = (repository: Repository, message: string, ...names: readonly string[]) =>
	repository.git("merge", "-q", "--no-ff", "-m", message, ...names);

/** From v1.0.0, which the history begins with, to v1.1.0, which it ends with. */
const HISTORIES: Readonly<Record<string, Work>> = {
	"squash merges": (repository) => {
		repository.commit("feat: carts (#12)", { "src/cart.ts": "1\n" });
		repository.commit("fix: sums (#13)\n\nCo-authored-by: Ben <ben@example.com>\n\n\n", { "src/sums.ts": "1\n" });
	},
	"merge commits, some with changes of their own": (repository) => {
		branch(repository, "a", (own) => own.commit("wip", { "a.txt": "1\n" }));
		repository.commit("feat: beside it", { "b.txt": "1\n" });
		merge(repository, "Merge pull request #12 from octo/a\n\nfeat: a", "a");
		branch(repository, "c", (own) => own.commit("feat: c", { "b.txt": "2\n" }));
		repository.commit("feat: d", { "b.txt": "3\n" });
		repository.git("merge", "-q", "-X", "ours", "--no-ff", "-m", "Change c (#14)", "c");
	},
	"an octopus and another beginning": (repository) => {
		branch(repository, "a", (own) => own.commit("feat: a", { "a.txt": "1\n" }));
		branch(repository, "b", (own) => own.commit("feat: b", { "b.txt": "1\n" }));
		merge(repository, "Merge branches 'a' and 'b'", "a", "b");
		repository.git("checkout", "-q", "--orphan", "other");
		repository.commit("chore: imported", { "imported/a.txt": "1\n" });
		repository.git("checkout", "-q", "main");
		repository.git("merge", "-q", "--allow-unrelated-histories", "-m", "Import the other project", "other");
	},
	"git-flow with rebased work": (repository) => {
		branch(repository, "develop", (own) => {
			own.commit("feat: login", { "login.ts": "1\n" });
			own.commit("fix: cart", { "cart.ts": "1\n" });
		});
		merge(repository, "Merge branch 'develop'", "develop");
	},
	"moved, copied and oddly named files": (repository) => {
		repository.commit("feat: ü", { "src/währung und summe.ts": "1\n", 'src/"quoted".ts': "2\n" });
		repository.git("mv", "README.md", "READ ME.md");
		repository.commit("refactor: move", { "src/b.ts": "a line\n".repeat(20) });
		repository.commit("feat: copy", { "src/c.ts": "a line\n".repeat(20) });
	},
	"a maintenance line that was merged back": (repository) => {
		repository.commit("fix: leak", { "leak.ts": "1\n" });
		const sha = repository.git("rev-parse", "HEAD");
		branch(repository, "1.0.x", (own) => own.git("cherry-pick", sha), "v1.0.0");
		repository.commit("feat: more", { "more.ts": "1\n" });
		merge(repository, "Merge branch '1.0.x'", "1.0.x");
	},
	"messages of every kind": (repository) => {
		for (const message of [
			"fix: crlf\r\n\r\nBREAKING CHANGE: x\r\n",
			"fix: \u{1f468}\u200d\u{1f469} و می‌خواهم",
			"Merge branch 'x'",
		])
			repository.commit(message);
		repository.git("commit", "-q", "--allow-empty", "--allow-empty-message", "-m", "");
		writeFileSync(join(repository.folder, ".git", "long"), `fix: long\n\n${"word ".repeat(45_000)}`);
		repository.git("commit", "-q", "--allow-empty", "-F", ".git/long");
	},
	"one commit at two tags": () => {},
};

async function open(work: Work): Promise<{ repository: Repository; client: GitHub; close: () => Promise<void> }> {
	const repository = Repository.init();
	repository.commit("chore: begin", { "README.md": "1\n" });
	repository.git("tag", "v1.0.0");
	work(repository);
	repository.git("tag", "v1.1.0");
	const github = await startLocalGitHub({ repository: "octo/shop", folder: repository.folder });
	return {
		repository,
		client: await connectTo({ github }),
		close: async () => {
			await github.close();
			repository[Symbol.dispose]();
		},
	};
}

/** All that a source answers of a range. */
async function readAll(source: RangeSource, from: string, to: string) {
	return {
		range: await source.listCommits(from, to),
		paths: await source.listPaths(from, to),
		first: await source.listCommits(undefined, to),
		tree: await source.listPaths(undefined, to),
		relation: [await source.relate(from, to), await source.relate(to, from)].map(({ status, mergeBase }) => ({
			status,
			mergeBase,
		})),
		ancestor: [await source.isAncestor(from, to), await source.isAncestor(to, from)],
		since: await source.readSince(from, to),
	};
}

describe("a clone and GitHub", () => {
	it.each(Object.entries(HISTORIES))("say the same of %s", async (_, work) => {
		const { repository, client, close } = await open(work);
		try {
			const [from, to] = ["v1.0.0", "v1.1.0"].map((tag) => repository.git("rev-parse", tag)) as [string, string];
			const api = createApiSource(client);
			const git = createGitSource(openGit(repository.folder), api);
			const here = await readAll(git, from, to);
			expect(here).toEqual(await readAll(api, from, to));
			const count = Number(repository.git("rev-list", "--count", `${from}..${to}`));
			expect(here.range.commits).toHaveLength(count);
			const listed = repository.git("diff", "--name-only", "-z", "--no-renames", from, to).split("\0").filter(Boolean);
			expect(here.paths).toEqual({ paths: listed.sort() });
		} finally {
			await close();
		}
	});

	it("give the notes the same changes, a cherry-pick once", async () => {
		const { repository, client, close } = await open(HISTORIES["a maintenance line that was merged back"]!);
		try {
			const api = createApiSource(client);
			const git = createGitSource(openGit(repository.folder), api);
			for (const source of [git, api]) {
				const { commits } = await source.listCommits(
					repository.git("rev-parse", "v1.0.0"),
					repository.git("rev-parse", "v1.1.0"),
				);
				const { changes } = readChanges(
					{ commits: commits.map(toNoteCommit), pulls: [], servicePaths: [] },
					NOTES_POLICY,
					matches,
				);
				expect(changes.map(({ title }) => title)).toEqual(["leak", "more"]);
			}
		} finally {
			await close();
		}
	});
});

describe("where a range is read from", () => {
	const find = async (
		given: { readonly repository: Repository; readonly client: GitHub },
		workspace: string,
		more: { readonly history?: "auto" | "git" | "api"; readonly deepens?: boolean } = {},
	) => {
		const tags = ["v1.0.0", "v1.1.0"].map((name) => ({ name, sha: given.repository.git("rev-parse", name) }));
		const found = await findRange(given.client, {
			release: readVersion("v1.1.0", "v{version}"),
			sha: tags[1]!.sha,
			pattern: "v{version}",
			tags,
			workspace,
			history: "auto",
			deepens: false,
			...more,
		});
		expect(found.identity.previous?.version).toBe("1.0.0");
		return found;
	};

	it("is the clone when it holds the whole range, and GitHub when it does not", async () => {
		const opened = await open(HISTORIES["squash merges"]!);
		try {
			const { repository } = opened;
			expect((await find(opened, repository.folder)).source.kind).toBe("checkout");
			expect((await find(opened, repository.folder, { history: "api" })).source.kind).toBe("api");
			expect((await find(opened, scratch)).source.kind).toBe("api");
			expect((await find(opened, join(scratch, "nowhere"))).source.kind).toBe("api");
			expect((await find(opened, cloneOf(repository, "--depth", "1"))).source.kind).toBe("api");
			// Cut off behind the range, it holds all that matters.
			const enough = await find(opened, cloneOf(repository, "--depth", "3"));
			expect(enough.source.kind).toBe("checkout");
			const [from, to] = ["v1.0.0", "v1.1.0"].map((tag) => repository.git("rev-parse", tag)) as [string, string];
			expect(await readAll(enough.source, from, to)).toMatchObject({
				ancestor: [true, false],
				range: { commits: [{}, {}] },
			});
		} finally {
			await opened.close();
		}
	});

	it("is a shallow clone that is fetched whole, where that is asked for", async () => {
		const opened = await open(HISTORIES["squash merges"]!);
		try {
			await using server = await serveGit(opened.repository.folder, scratch);
			const clone = cloneOf(opened.repository, "--depth", "1");
			execFileSync("git", ["-C", clone, "remote", "set-url", "origin", server.url]);
			vi.stubEnv("GIT_SSL_CAINFO", server.certificate);
			const found = await find(opened, clone, { deepens: true });
			expect(found.source.kind).toBe("checkout");
			expect(found.remarks).toEqual(["The clone was shallow and was deepened."]);
		} finally {
			vi.unstubAllEnvs();
			await opened.close();
		}
	});

	it("is not fetched from anywhere but https: another way may run a program that the clone's configuration names", async () => {
		const opened = await open(HISTORIES["squash merges"]!);
		try {
			const clone = cloneOf(opened.repository, "--depth", "1");
			expect((await find(opened, clone, { deepens: true })).source.kind).toBe("api");
		} finally {
			await opened.close();
		}
	});

	it("is refused when only the clone may be read and it does not hold the commit", async () => {
		const opened = await open(HISTORIES["squash merges"]!);
		try {
			await expect(find(opened, scratch, { history: "git" })).rejects.toMatchObject({ code: "not-found" });
			const shallow = cloneOf(opened.repository, "--depth", "1");
			execFileSync("git", ["remote", "set-url", "origin", join(scratch, "gone")], { cwd: shallow });
			expect((await find(opened, shallow, { history: "git" })).incomplete).toContain("could not be deepened");
		} finally {
			await opened.close();
		}
	});
});

describe("a clone", () => {
	const silent: RangeSource = {
		kind: "api",
		isAncestor: async () => true,
		relate: async (base) => ({ status: "ahead", mergeBase: base, commits: [] }),
		listCommits: () => Promise.reject(new Error("no answer")),
		listPaths: () => Promise.reject(new Error("no answer")),
		readSince: async () => ({ sameTree: true, isAncestor: false, commits: [], paths: [] }),
	};

	it("says of nobody who made a commit: GitHub does, and without its answer the range is not known", async () => {
		using repository = Repository.init();
		const first = repository.commit("chore: begin");
		const second = repository.commit("feat: a");
		const git = openGit(repository.folder);
		expect((await createGitSource(git, silent).listCommits(first, second)).commits[0]!.madeBy).toBeNull();
		const vouching: RangeSource = {
			...silent,
			listCommits: async (from, to, makers) => {
				const { commits } = await createGitSource(git, silent).listCommits(from, to);
				return { commits: commits.map((commit) => ({ ...commit, madeBy: makers === true ? "octo-bot" : null })) };
			},
		};
		const { commits } = await createGitSource(git, vouching).listCommits(first, second, true);
		expect(commits.map(({ message, madeBy }) => [message, madeBy])).toEqual([["feat: a", "octo-bot"]]);
		await expect(createGitSource(git, silent).listCommits(first, second, true)).rejects.toThrow("no answer");
	});

	it("says which commits since a signature touch what, and looks none up when they are too many", async () => {
		using repository = Repository.init();
		const first = repository.commit("chore: begin", { "src/a.ts": "1\n" });
		repository.commit("feat: log in", { "src/auth/login.ts": "1\n" });
		let tip = repository.commit("docs: read me", { "README.md": "1\n" });
		const source = createGitSource(openGit(repository.folder), silent);
		expect((await source.readSince(first, tip)).commits.map(({ paths }) => paths)).toEqual([
			["src/auth/login.ts"],
			["README.md"],
		]);
		for (let index = 0; index < 20; index++) tip = repository.commit(`${index}`);
		const since = await source.readSince(first, tip);
		expect(since.commits).toHaveLength(22);
		expect(since.commits.every(({ paths }) => paths === null)).toBe(true);
		expect(since.paths).toEqual(["README.md", "src/auth/login.ts"]);
	});

	it("asks GitHub about commits that it does not hold, or that are named in short", async () => {
		using repository = Repository.init();
		const sha = repository.commit("chore: begin");
		const source = createGitSource(openGit(repository.folder), silent);
		for (const signed of ["d".repeat(40), sha.slice(0, 7)])
			expect((await source.readSince(signed, sha)).sameTree).toBe(true);
	});

	it("reads files at a commit, null for those that are not there", async () => {
		using repository = Repository.init();
		const sha = repository.commit("chore: begin", { "README.md": "1" });
		const source = createGitSource(openGit(repository.folder), silent);
		expect(await source.readFiles!(sha, ["README.md", "nope.md"])).toEqual({ "README.md": "1", "nope.md": null });
	});

	it("streams nothing of a range that is not there", async () => {
		using repository = Repository.init();
		repository.commit("chore: begin");
		const range = { directory: repository.folder, to: "d".repeat(40) };
		await expect(streamHistory(range, () => {})).rejects.toMatchObject({ code: "command-failed" });
	});
});
