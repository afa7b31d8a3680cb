/** Ranges from a real repository: commits, paths, what changed since a signature, and which source is taken. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openGit } from "@octoacme/shared/process/git.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGitSource, type RangeSource, selectSource } from "../src/range-source.ts";

let folder: string;
const shas: string[] = [];
const git = (...args: string[]) =>
	execFileSync(
		"git",
		[
			"-c",
			"user.name=Ana",
			"-c",
			"user.email=7+ana-dev@users.noreply.github.com",
			"-c",
			"commit.gpgsign=false",
			...args,
		],
		{
			cwd: folder,
			encoding: "utf8",
		},
	).trim();
const write = (path: string, text: string) => {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
};
const commit = (message: string) => {
	git("add", "-A");
	git("commit", "-qm", message);
	shas.push(git("rev-parse", "HEAD"));
};
const api: RangeSource = {
	kind: "api",
	isAncestor: async () => true,
	relate: async (base) => ({ status: "ahead", mergeBase: base, commits: [] }),
	readRange: async () => ({ commits: [], paths: [], incomplete: "asked GitHub" }),
	readSince: async () => ({ sameTree: true, isAncestor: false, commits: [], paths: [] }),
};

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "range-"));
	git("init", "-q", "-b", "main");
	write("src/a.ts", "1");
	commit("start");
	write("src/auth/login.ts", "1");
	commit("feat: log in");
	write("README.md", "1");
	commit("docs: read me");
	git("mv", "src/a.ts", "src/b.ts");
	commit("refactor: move");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the checkout as a source", () => {
	it("gives commits oldest first, of nobody in particular, and both names of what was moved", async () => {
		const source = createGitSource(openGit(folder), api);
		const range = await source.readRange(shas[0], shas[3]!, false);
		expect(range.commits.map(({ message, madeBy }) => [message, madeBy])).toEqual([
			["feat: log in", null],
			["docs: read me", null],
			["refactor: move", null],
		]);
		expect(range.paths).toEqual(["README.md", "src/a.ts", "src/auth/login.ts", "src/b.ts"]);
		expect(range.incomplete).toBeUndefined();
	});

	it("takes from GitHub alone who made a commit, and is not known when GitHub does not answer", async () => {
		const opened = openGit(folder);
		const vouching: RangeSource = {
			...api,
			readRange: async (_from, _to, makers) => ({
				commits: [{ sha: shas[2]!, parents: [], message: "another", madeBy: makers ? "octo-bot" : null }],
				paths: [],
			}),
		};
		const range = await createGitSource(opened, vouching).readRange(shas[0], shas[3]!, true);
		expect(range.commits.map(({ message, madeBy }) => [message, madeBy])).toEqual([
			["feat: log in", null],
			["docs: read me", "octo-bot"],
			["refactor: move", null],
		]);
		const silent: RangeSource = { ...api, readRange: () => Promise.reject(new Error("no answer")) };
		await expect(createGitSource(opened, silent).readRange(shas[0], shas[3]!, true)).rejects.toThrow("no answer");
	});

	it("gives all history and files for a first release", async () => {
		const range = await createGitSource(openGit(folder), api).readRange(undefined, shas[1]!, false);
		expect(range.commits).toHaveLength(2);
		expect(range.paths).toEqual(["src/a.ts", "src/auth/login.ts"]);
	});

	it("tells which commits since a signature touch what", async () => {
		const since = await createGitSource(openGit(folder), api).readSince(shas[0]!, shas[3]!);
		expect(since).toMatchObject({ sameTree: false, isAncestor: true });
		expect(since.commits.map(({ paths }) => paths)).toEqual([
			["src/auth/login.ts"],
			["README.md"],
			["src/a.ts", "src/b.ts"],
		]);
	});

	it("looks no commit up when they are too many to explain with, and knows a commit without parents", async () => {
		const many = mkdtempSync(join(tmpdir(), "many-"));
		const run = (...args: string[]) => execFileSync("git", args, { cwd: many, encoding: "utf8" }).trim();
		try {
			const tree = git("rev-parse", `${shas[0]}^{tree}`);
			run("clone", "-q", folder, ".");
			const as = ["-c", "user.name=Ana", "-c", "user.email=ana@example.com"];
			const root = run(...as, "commit-tree", tree, "-m", "another beginning");
			let tip = run(...as, "commit-tree", tree, "-p", shas[3]!, "-p", root, "-m", "join");
			const source = createGitSource(openGit(many), api);
			expect((await source.readSince(shas[3]!, tip)).commits).toEqual([{ sha: root, paths: ["src/a.ts"] }]);
			for (let index = 0; index < 20; index++) tip = run(...as, "commit-tree", tree, "-p", tip, "-m", `${index}`);
			const since = await source.readSince(shas[3]!, tip);
			expect(since.commits).toHaveLength(21);
			expect(since.commits.every(({ paths }) => paths === null)).toBe(true);
			expect(since.paths).toEqual(["README.md", "src/a.ts", "src/auth/login.ts", "src/b.ts"]);
		} finally {
			rmSync(many, { recursive: true, force: true });
		}
	});

	it("asks GitHub about a commit that it does not hold", async () => {
		expect((await createGitSource(openGit(folder), api).readSince("d".repeat(40), shas[3]!)).sameTree).toBe(true);
	});

	it("is taken only when it holds every commit", async () => {
		const opened = openGit(folder);
		expect((await selectSource(opened, api, [shas[3]!, shas[0]!])).kind).toBe("checkout");
		expect((await selectSource(opened, api, ["d".repeat(40)])).kind).toBe("api");
		expect((await selectSource(undefined, api, [shas[3]!])).kind).toBe("api");
	});

	it("is not taken when it is shallow", async () => {
		const shallow = mkdtempSync(join(tmpdir(), "shallow-"));
		try {
			execFileSync("git", ["clone", "-q", "--depth", "1", `file://${folder}`, join(shallow, "x")]);
			expect((await selectSource(openGit(join(shallow, "x")), api, [shas[3]!])).kind).toBe("api");
		} finally {
			rmSync(shallow, { recursive: true, force: true });
		}
	});

	it("reads files at a commit, null for those that are not there", async () => {
		expect(await createGitSource(openGit(folder), api).readFiles!(shas[3]!, ["README.md", "nope.md"])).toEqual({
			"README.md": "1",
			"nope.md": null,
		});
	});
});
