/** Ranges from a real repository: commits, paths, what changed since a signature, and which source is taken. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openGit } from "@octoacme/shared/runtime/git.ts";
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
	it("gives commits oldest first with logins, and both names of what was moved", async () => {
		const source = createGitSource(await openGit(folder), api);
		const range = await source.readRange(shas[0], shas[3]!);
		expect(range.commits.map(({ message, author }) => [message, author])).toEqual([
			["feat: log in", "ana-dev"],
			["docs: read me", "ana-dev"],
			["refactor: move", "ana-dev"],
		]);
		expect(range.paths).toEqual(["README.md", "src/a.ts", "src/auth/login.ts", "src/b.ts"]);
		expect(range.incomplete).toBeUndefined();
	});

	it("gives all history and files for a first release", async () => {
		const range = await createGitSource(await openGit(folder), api).readRange(undefined, shas[1]!);
		expect(range.commits).toHaveLength(2);
		expect(range.paths).toEqual(["src/a.ts", "src/auth/login.ts"]);
	});

	it("tells which commits since a signature touch what", async () => {
		const since = await createGitSource(await openGit(folder), api).readSince(shas[0]!, shas[3]!);
		expect(since).toMatchObject({ sameTree: false, isAncestor: true });
		expect(since.commits.map(({ paths }) => paths)).toEqual([
			["src/auth/login.ts"],
			["README.md"],
			["src/a.ts", "src/b.ts"],
		]);
	});

	it("asks GitHub about a commit that it does not hold", async () => {
		expect((await createGitSource(await openGit(folder), api).readSince("d".repeat(40), shas[3]!)).sameTree).toBe(true);
	});

	it("is taken only when it holds every commit", async () => {
		const opened = await openGit(folder);
		expect((await selectSource(opened, api, [shas[3]!, shas[0]!])).kind).toBe("checkout");
		expect((await selectSource(opened, api, ["d".repeat(40)])).kind).toBe("api");
		expect((await selectSource(undefined, api, [shas[3]!])).kind).toBe("api");
	});

	it("is not taken when it is shallow", async () => {
		const shallow = mkdtempSync(join(tmpdir(), "shallow-"));
		try {
			execFileSync("git", ["clone", "-q", "--depth", "1", `file://${folder}`, join(shallow, "x")]);
			expect((await selectSource(await openGit(join(shallow, "x")), api, [shas[3]!])).kind).toBe("api");
		} finally {
			rmSync(shallow, { recursive: true, force: true });
		}
	});

	it("reads files at a commit, null for those that are not there", async () => {
		expect(await createGitSource(await openGit(folder), api).readFiles!(shas[3]!, ["README.md", "nope.md"])).toEqual({
			"README.md": "1",
			"nope.md": null,
		});
	});
});
