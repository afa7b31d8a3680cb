import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openGit } from "../../src/process/git.ts";

const folder = mkdtempSync(join(tmpdir(), "git-"));
const git = (...args: string[]) =>
	execFileSync("git", ["-c", "user.name=Mona", "-c", "user.email=mona@example.com", ...args], {
		cwd: folder,
		encoding: "utf8",
	}).trim();

beforeAll(() => {
	git("init", "-q", "-b", "main");
	writeFileSync(join(folder, "ä b.txt"), "one\n");
	git("add", ".");
	git("commit", "-q", "-m", "First\n\nwith a body");
	git("tag", "-a", "v1.0.0", "-m", "annotated");
	writeFileSync(join(folder, "ä b.txt"), "two\n");
	git("commit", "-q", "-a", "-m", "Second");
	git("update-ref", "refs/tags/--all", "HEAD");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("names are resolved to commits, through annotated tags, and never taken as options", async () => {
	const repository = openGit(folder);
	expect(await repository.resolveCommit("v1.0.0")).toBe(git("rev-parse", "v1.0.0^{commit}"));
	expect(await repository.resolveCommit("nothing")).toBeUndefined();
	expect(await repository.resolveCommit("--all")).toBe(git("rev-parse", "HEAD"));
});

test("trees, files and changes are read", async () => {
	const repository = openGit(folder);
	expect((await repository.listTree("HEAD")).map((entry) => entry.path)).toEqual(["ä b.txt"]);
	expect(await repository.readFile("v1.0.0", "ä b.txt")).toBe("one\n");
	expect(await repository.readFile("v1.0.0", "missing")).toBeUndefined();
	expect(await repository.listChangedPaths("v1.0.0", "HEAD")).toEqual(["ä b.txt"]);
	expect(await repository.isAncestor("v1.0.0", "HEAD")).toBe(true);
	expect(await repository.isAncestor("HEAD", "v1.0.0")).toBe(false);
	expect(await repository.listTags()).toEqual([
		{ name: "--all", sha: git("rev-parse", "HEAD") },
		{ name: "v1.0.0", sha: git("rev-parse", "v1.0.0^{commit}") },
	]);
	expect(await repository.describeChange()).toBeNull();
	expect(await repository.isShallow()).toBe(false);
});
